// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/exportservice.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QLabel;

namespace daicho {

/// What is handed over, in users' words. Where to is asked afterwards.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What is on the screen, offered as one of the choices.
    struct Shown
    {
        QString filter; ///< as typed
        OrgUnitId scope;
        std::int64_t rows = 0;
        std::int64_t all = 0;
    };

    ExportDialog(const Registry &registry, const Shown &shown, bool canPrint, QWidget *parent = nullptr);

    ExportOptions options() const;
    /// Ending of the file's name, without the dot.
    QString suffix() const;
    bool isWhatIsShown() const;

private:
    QWidget *makeFormats(bool canPrint);
    QWidget *makeLayouts();
    QWidget *makeScopes();
    void addChoice(QButtonGroup &group, int id, const QString &text, const char *name);
    void onFormat();
    ExportOptions withScope(ExportOptions options) const;

    const Registry &m_registry;
    Shown m_shown;
    QButtonGroup *m_format;
    QButtonGroup *m_scope;
    QComboBox *m_layout;
    QComboBox *m_institution;
    QLabel *m_note;
};

} // namespace daicho
