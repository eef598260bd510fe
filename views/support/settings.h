// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QStringList>

#include <span>

namespace daicho {

/// A setting that belongs to the person at this computer: where it is kept and what holds without it.
template <typename T> struct Setting
{
    const char *key;
    T fallback;
};
struct BytesSetting
{
    const char *key;
};
struct ListSetting
{
    const char *key;
};

namespace setting {
inline constexpr Setting<const char *> theme{"view/theme", "auto"}; ///< auto, light, dark, contrast
inline constexpr Setting<const char *> dates{"view/dates", "iso"};  ///< iso, wareki, both
inline constexpr Setting<int> fontTenths{"view/fontTenths", 105};   ///< tenths of a point
inline constexpr Setting<bool> details{"view/details", true};
inline constexpr Setting<bool> narrowNavigation{"view/narrowNavigation", false};
inline constexpr Setting<const char *> folder{"files/folder", ""}; ///< last used
inline constexpr ListSetting recent{"files/recent"};
inline constexpr Setting<const char *> page{"view/page", "goLedger"}; ///< command of the page that a registry opens on
inline constexpr ListSetting ledgerColumns{"ledger/columns"};         ///< ids of fields, in order
inline constexpr Setting<bool> filters{"view/filters", false};
inline constexpr ListSetting ledgerWidths{"ledger/widths"};               ///< id=hundredths of a digit's width
inline constexpr Setting<const char *> ledgerSort{"ledger/sort", "code"}; ///< id of a field, with - before it downwards
inline constexpr ListSetting approvalBoxes{"output/approvalBoxes"};       ///< «layout=課長、係長»
inline constexpr BytesSetting outputSplitter{"window/outputSplitter"};
inline constexpr BytesSetting geometry{"window/geometry"};
inline constexpr BytesSetting ledgerSplitter{"window/ledgerSplitter"};

/// All of them, for the test that no key is used twice.
std::span<const char *const> keys();
} // namespace setting

class SettingsNotifier final : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    /// Appearance, dates or size of letters.
    void changed();
};

/// Settings in an INI file: readable, portable, the same on every system.
class Settings
{
public:
    /// `folder`: DAICHO_CONFIG_DIR, else where this system keeps settings.
    explicit Settings(const QString &folder);
    static QString standardFolder();

    QString get(const Setting<const char *> &setting) const;
    int get(const Setting<int> &setting) const;
    bool get(const Setting<bool> &setting) const;
    QByteArray get(const BytesSetting &setting) const;
    QStringList get(const ListSetting &setting) const;
    void set(const Setting<const char *> &setting, const QString &value);
    void set(const Setting<int> &setting, int value);
    void set(const Setting<bool> &setting, bool value);
    void set(const BytesSetting &setting, const QByteArray &value);
    void set(const ListSetting &setting, const QStringList &value);

    /// Tells when how things are shown was changed by hand.
    SettingsNotifier &notifier() { return m_notifier; }
    /// Puts a file at the top of the recent ones.
    void addRecent(const QString &path);

private:
    QSettings m_store;
    SettingsNotifier m_notifier;
};

} // namespace daicho
