// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "views/pages/page.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace daicho {

class ProblemLabel;

/// What a new registry starts from, with a look at what the profile brings. Where it is kept is asked afterwards; the
/// dialog stays until the file is there, so that nothing has to be chosen twice.
class NewRegistryDialog final : public QDialog
{
    Q_OBJECT

public:
    using Make = std::function<Result<void>(const QString &path, const NewRegistry &wanted)>;

    NewRegistryDialog(PageContext &context, Make make, QWidget *parent = nullptr);

    /// The ledger that is brought in afterwards; empty for none.
    void setLedger(const QString &path);
    NewRegistry wanted() const;

Q_SIGNALS:
    void made(const QString &path);

private:
    QWidget *makeChoice();
    QLayout *makeForm();
    QWidget *makeButtons();
    void onProfile();
    void fillSchemes(const Profile &profile);
    void onScheme();
    bool isNameGiven();
    void askForPlace();
    void create(const QString &path);

    PageContext &m_context;
    Make m_make;
    QListWidget *m_profiles;
    QTextBrowser *m_preview;
    QLineEdit *m_body;
    ProblemLabel *m_bodyProblem;
    QComboBox *m_scheme;
    QLabel *m_axes;
    QLabel *m_ledger;
    ProblemLabel *m_problem;
    QString m_suggestion; ///< name of the body that the profile gave
};

} // namespace daicho
