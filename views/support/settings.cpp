// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/settings.h"

#include <QDir>
#include <QStandardPaths>

#include <array>

namespace daicho {

namespace {

constexpr qsizetype recentKept = 8;

constexpr std::array allKeys{setting::theme.key,
                             setting::dates.key,
                             setting::fontTenths.key,
                             setting::details.key,
                             setting::narrowNavigation.key,
                             setting::folder.key,
                             setting::recent.key,
                             setting::geometry.key,
                             setting::ledgerSplitter.key,
                             setting::ledgerWidths.key,
                             setting::ledgerSort.key,
                             setting::filters.key,
                             setting::page.key,
                             setting::ledgerColumns.key,
                             setting::approvalBoxes.key,
                             setting::outputSplitter.key};

QString keyOf(const char *key)
{
    return QString::fromLatin1(key);
}

} // namespace

std::span<const char *const> setting::keys()
{
    return allKeys;
}

Settings::Settings(const QString &folder) : m_store(QDir(folder).filePath(u"daicho.ini"_qs), QSettings::IniFormat) {}

QString Settings::standardFolder()
{
    const QString chosen = qEnvironmentVariable("DAICHO_CONFIG_DIR");
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : chosen;
}

QString Settings::get(const Setting<const char *> &setting) const
{
    return m_store.value(keyOf(setting.key), QString::fromLatin1(setting.fallback)).toString();
}

int Settings::get(const Setting<int> &setting) const
{
    bool isNumber = false;
    const int value = m_store.value(keyOf(setting.key), setting.fallback).toInt(&isNumber);
    return isNumber ? value : setting.fallback;
}

bool Settings::get(const Setting<bool> &setting) const
{
    return m_store.value(keyOf(setting.key), setting.fallback).toBool();
}

QByteArray Settings::get(const BytesSetting &setting) const
{
    return m_store.value(keyOf(setting.key)).toByteArray();
}

QStringList Settings::get(const ListSetting &setting) const
{
    return m_store.value(keyOf(setting.key)).toStringList();
}

void Settings::set(const Setting<const char *> &setting, const QString &value)
{
    m_store.setValue(keyOf(setting.key), value);
}

void Settings::set(const Setting<int> &setting, int value)
{
    m_store.setValue(keyOf(setting.key), value);
}

void Settings::set(const Setting<bool> &setting, bool value)
{
    m_store.setValue(keyOf(setting.key), value);
}

void Settings::set(const BytesSetting &setting, const QByteArray &value)
{
    m_store.setValue(keyOf(setting.key), value);
}

void Settings::set(const ListSetting &setting, const QStringList &value)
{
    m_store.setValue(keyOf(setting.key), value);
}

void Settings::addRecent(const QString &path)
{
    QStringList files = get(setting::recent);
    files.removeAll(path);
    files.prepend(path);
    set(setting::recent, files.mid(0, recentKept));
}

} // namespace daicho
