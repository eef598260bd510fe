// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/personalprofile.h"
#include "views/pages/asset/fieldeditor.h"
#include "views/support/problemlabel.h"

class QComboBox;
class QLabel;

namespace daicho {

/// One column of the record of personal information: label, editor, tick; under it what is wrong with it or that it is
/// still to be given.
class ProfileRow final : public QWidget
{
    Q_OBJECT

public:
    ProfileRow(PersonalProfileColumn column, QWidget *parent);

    PersonalProfileColumn column() const { return m_info.column; }
    void show(const PersonalProfile &profile, const DisplayStyle &style);
    /// As `show`, but what somebody is writing stays; true if another value was stored under it.
    bool follow(const PersonalProfile &profile, const DisplayStyle &style);
    /// As it stands in the editor, to be kept and put back.
    QString entered() const;
    void putBack(const QString &text, const QString &problem);
    Text written() const { return toText(entered()); }
    bool isDirty() const { return entered() != m_shown; }
    const QString &problem() const { return m_problem; }
    void setProblem(const QString &sentence);
    void setMissing(bool isMissing);
    void setReadOnly(bool readOnly);
    void tick();
    QWidget *input() const;
    QString label() const;

Q_SIGNALS:
    void left();
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeInput();
    void enter(const QString &text);

    const ProfileFieldInfo &m_info;
    QLabel *m_label;
    QLabel *m_tick;
    QLabel *m_missing;
    ProblemLabel *m_problemLabel;
    FieldEditor *m_editor = nullptr; ///< of texts and dates
    QComboBox *m_choice = nullptr;   ///< of choices
    QString m_shown;
    Text m_stored;
    QString m_problem;
};

} // namespace daicho
