// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/draftstore.h"
#include "views/support/foldedchoice.h"

#include <QFrame>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace daicho {

class ProblemLabel;
struct Error;

/// A few lines to fill in, in the page instead of a box. Enter saves, Esc discards; what is refused stays as written,
/// with the reason under its line.
class InlineForm final : public QFrame
{
    Q_OBJECT

public:
    struct Refusal
    {
        QString line; ///< name of a line; any other stands for the first one
        QString sentence;
    };
    /// Nothing when it is saved.
    using Save = std::function<std::optional<Refusal>()>;

    explicit InlineForm(QWidget *parent = nullptr);

    /// Empties the form; lines are added next, then `open`. Their objectName is «organisationForm-» and the name.
    void begin(const QString &title, const QString &explanation = {});
    QLineEdit &addLine(const QString &name, const QString &label, const QString &value = {});
    /// Free text with suggestions.
    QComboBox &addSuggestions(const QString &name, const QString &label, const QString &value,
                              const QStringList &suggestions);
    QComboBox &addChoice(const QString &name, const QString &label);
    /// One of many, found by part of its name. `unknown` is what is said of anything else, with %1 for it.
    FoldedChoice &addPick(const QString &name, const QString &label, const QString &unknown);
    /// Something else that can be done from here.
    QPushButton &addButton(const QString &name, const QString &text);
    void open(const QString &saveText, Save save);

    /// What the form does, of what: «rename 12». Told after `begin`, kept with a draft.
    void setAct(const QString &act) { m_act = act; }
    const QString &act() const { return m_act; }
    QString title() const;
    /// What stands in the lines, and what stood there when the form was opened.
    std::vector<DraftField> lines() const;
    /// Puts a draft into the form just opened. A line whose record says something else now than then says so.
    void putBack(const std::vector<DraftField> &lines);

    bool isOpen() const { return !isHidden(); }
    /// Open, and anything stands in it that did not when it was opened.
    bool isWritten() const;
    QString text(const QString &name) const;
    void refuse(const Refusal &refusal);
    void discard();
    /// By the field that the error names.
    static Refusal refusalOf(const Error &error);

Q_SIGNALS:
    void opened();
    void closed();
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line
    {
        QWidget *field;
        ProblemLabel *problem;
        std::function<QString()> text;
        QString begun = {}; ///< text when the form was opened
    };

    void add(const QString &name, const QString &label, QWidget *field, std::function<QString()> text);
    void tell(const QString &name, const QString &sentence);
    void save();
    void shut();

    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    QFormLayout *m_lines = nullptr;
    std::vector<std::pair<QString, Line>> m_known;
    Save m_save;
    QString m_act;
};

} // namespace daicho
