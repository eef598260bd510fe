// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/backupservice.h"
#include "views/pages/page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace daicho {

class BackupTable;
class BackupWatch;
class RestorePanel;
struct RestoredState;

/// The backups of the registry: made by hand, looked at again, restored beside, and put in its place.
class SafetyPage final : public Page
{
    Q_OBJECT

public:
    explicit SafetyPage(PageContext &context, QWidget *parent = nullptr);

    void setRegistry(Registry *registry) override;
    QWidget *firstWidget() override;
    QList<QWidget *> panes() override;
    QString manualPage() const override { return u"backup"_qs; }

    /// Who knows of backups that are made elsewhere.
    void setWatch(BackupWatch &watch);
    void backUp();
    /// The backups of a registry file that cannot be opened.
    void showLost(const QString &path);

private:
    QWidget *makeHead();
    QWidget *makePlaces();
    QWidget *makeActs();
    void fill();
    void update();
    BackupService service() const;
    void setSecondFolder();
    void verify();
    void askToRestore();
    void restore(const Backup &backup, const QString &to);
    void onRestored(const RestoredState &state);
    void askToReplace();
    void replace();
    void openRestored();
    void discard();

    BackupWatch *m_watch = nullptr;
    QString m_path; ///< of the registry file, also of one that cannot be opened
    Text m_uuid;
    BackupTable *m_table;
    RestorePanel *m_panel;
    QLabel *m_none = nullptr;
    QLabel *m_folder = nullptr;
    QLineEdit *m_second = nullptr;
    QPushButton *m_verify = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace daicho
