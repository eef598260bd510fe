// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/organisation/inlineform.h"

#include "model/core/error.h"
#include "views/support/messagebar.h"
#include "views/support/problemlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace daicho {

namespace {

QString objectNameOf(const QString &name)
{
    return u"organisationForm-"_qs % name;
}

} // namespace

InlineForm::InlineForm(QWidget *parent) : QFrame(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"organisationForm"_qs);
    setFrameShape(QFrame::StyledPanel);
    m_layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

void InlineForm::begin(const QString &title, const QString &explanation)
{
    hide();
    m_known.clear();
    m_act.clear();
    if (m_content != nullptr) {
        // It may be handling an event of its own right now.
        m_layout->removeWidget(m_content);
        m_content->setParent(nullptr);
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    m_layout->addWidget(m_content);
    m_lines = new QFormLayout(m_content);
    m_lines->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_lines->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *heading = new QLabel(title, m_content);
    heading->setObjectName(u"organisationFormTitle"_qs);
    heading->setWordWrap(true);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    m_lines->addRow(heading);
    if (!explanation.isEmpty()) {
        auto *words = new QLabel(explanation, m_content);
        words->setObjectName(u"organisationFormExplanation"_qs);
        words->setWordWrap(true);
        m_lines->addRow(words);
    }
}

void InlineForm::add(const QString &name, const QString &label, QWidget *field, std::function<QString()> text)
{
    auto *words = new QLabel(label, m_content);
    words->setBuddy(field->focusProxy() != nullptr ? field->focusProxy() : field);
    auto *problem = new ProblemLabel(QString(objectNameOf(name) % u"Problem"_qs), m_content);
    m_lines->addRow(words, field);
    m_lines->addRow(problem);
    QWidget *typed = field->focusProxy() != nullptr ? field->focusProxy() : field;
    typed->installEventFilter(this);
    m_known.emplace_back(name, Line{field, problem, std::move(text)});
    if (auto *line = qobject_cast<QLineEdit *>(field))
        connect(line, &QLineEdit::textChanged, this, &InlineForm::edited);
    else if (auto *box = qobject_cast<QComboBox *>(field))
        connect(box, &QComboBox::currentTextChanged, this, &InlineForm::edited);
}

QLineEdit &InlineForm::addLine(const QString &name, const QString &label, const QString &value)
{
    auto *line = new QLineEdit(value, m_content);
    line->setObjectName(objectNameOf(name));
    add(name, label, line, [line] { return line->text(); });
    return *line;
}

QComboBox &InlineForm::addSuggestions(const QString &name, const QString &label, const QString &value,
                                      const QStringList &suggestions)
{
    QComboBox &box = addChoice(name, label);
    box.setEditable(true);
    box.setCompleter(nullptr); // it would write into what an input method has just confirmed
    box.addItems(suggestions);
    box.setCurrentText(value);
    box.lineEdit()->setObjectName(QString(objectNameOf(name) % u"Line"_qs));
    box.lineEdit()->setAccessibleName(label);
    box.lineEdit()->installEventFilter(this);
    return box;
}

QComboBox &InlineForm::addChoice(const QString &name, const QString &label)
{
    auto *box = new QComboBox(m_content);
    box->setObjectName(objectNameOf(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    add(name, label, box, [box] { return box->currentText(); });
    return *box;
}

FoldedChoice &InlineForm::addPick(const QString &name, const QString &label, const QString &unknown)
{
    auto *pick = new FoldedChoice(m_content);
    pick->setObjectName(objectNameOf(name));
    pick->setPlaceholderText(tr("Part of the name"));
    add(name, label, pick, [pick] { return pick->text(); });
    connect(pick, &FoldedChoice::notFound, this, [this, name, unknown](const QString &written, int matches) {
        tell(name,
             matches > 1 ? tr("“%1”: More than one fits. Choose one of the list.").arg(written) : unknown.arg(written));
    });
    connect(pick, &FoldedChoice::chosen, this, [this, name] { tell(name, {}); });
    return *pick;
}

QPushButton &InlineForm::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, m_content);
    button->setObjectName(objectNameOf(name));
    button->setAutoDefault(false);
    m_lines->addRow(button);
    return *button;
}

void InlineForm::open(const QString &saveText, Save save)
{
    m_save = std::move(save);
    auto *buttons = new QWidget(m_content);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    auto *accept = new QPushButton(saveText, buttons);
    accept->setObjectName(u"organisationFormSave"_qs);
    accept->setAutoDefault(false);
    auto *reject = new QPushButton(tr("&Discard"), buttons);
    reject->setObjectName(u"organisationFormDiscard"_qs);
    reject->setAutoDefault(false);
    row->addWidget(accept);
    row->addWidget(reject);
    row->addStretch();
    m_lines->addRow(buttons);
    connect(accept, &QPushButton::clicked, this, &InlineForm::save);
    connect(reject, &QPushButton::clicked, this, &InlineForm::discard);
    accept->installEventFilter(this);
    reject->installEventFilter(this);
    for (auto &[name, line] : m_known)
        line.begun = line.text();
    show();
    if (!m_known.empty()) {
        QWidget *first = m_known.front().second.field;
        first->setFocus(Qt::OtherFocusReason);
        if (auto *line = qobject_cast<QLineEdit *>(first))
            line->selectAll();
    }
    Q_EMIT opened();
}

bool InlineForm::isWritten() const
{
    return isOpen() && std::any_of(m_known.begin(), m_known.end(),
                                   [](const auto &known) { return known.second.text() != known.second.begun; });
}

QString InlineForm::title() const
{
    const auto *heading = m_content != nullptr ? m_content->findChild<QLabel *>(u"organisationFormTitle"_qs) : nullptr;
    return heading != nullptr ? heading->text() : QString();
}

std::vector<DraftField> InlineForm::lines() const
{
    std::vector<DraftField> lines;
    for (const auto &[name, line] : m_known)
        lines.push_back({toText(name), toText(line.text()), toText(line.begun)});
    return lines;
}

void InlineForm::putBack(const std::vector<DraftField> &lines)
{
    for (const DraftField &kept : lines) {
        const auto known = std::find_if(m_known.begin(), m_known.end(),
                                        [&kept](const auto &one) { return toText(one.first) == kept.name; });
        if (known == m_known.end() || kept.written == kept.stored)
            continue; // nobody wrote there
        const QString written = toQString(kept.written);
        Line &line = known->second;
        if (auto *pick = qobject_cast<FoldedChoice *>(line.field)) {
            pick->setText(written);
            pick->settle();
        } else if (auto *typed = qobject_cast<QLineEdit *>(line.field)) {
            typed->setText(written);
        } else if (auto *box = qobject_cast<QComboBox *>(line.field)) {
            box->isEditable() ? box->setCurrentText(written) : box->setCurrentIndex(box->findText(written));
        }
        if (line.begun != toQString(kept.stored) && line.begun != written)
            tell(known->first, tr("This was changed meanwhile. It now says: “%1”. What you wrote still stands here and "
                                  "is not saved: saving it replaces theirs.")
                                   .arg(line.begun));
    }
}

QString InlineForm::text(const QString &name) const
{
    for (const auto &[known, line] : m_known) {
        if (known == name)
            return line.text();
    }
    return {};
}

void InlineForm::refuse(const Refusal &refusal)
{
    if (m_known.empty())
        return;
    const Line *refused = &m_known.front().second;
    for (const auto &[name, line] : m_known) {
        line.problem->tell({});
        if (name == refusal.line)
            refused = &line;
    }
    refused->problem->tell(refusal.sentence);
    refused->field->setFocus(Qt::OtherFocusReason);
}

InlineForm::Refusal InlineForm::refusalOf(const Error &error)
{
    return {toQString(error.arg("field")), errorWords(error)};
}

/// Without taking the keyboard there: people may be on their way elsewhere.
void InlineForm::tell(const QString &name, const QString &sentence)
{
    for (const auto &[known, line] : m_known) {
        if (known == name)
            line.problem->tell(sentence);
    }
}

void InlineForm::save()
{
    if (!isOpen() || !m_save)
        return;
    if (const std::optional<Refusal> refusal = m_save())
        refuse(*refusal);
    else
        shut();
}

void InlineForm::discard()
{
    if (isOpen())
        shut();
}

void InlineForm::shut()
{
    m_save = nullptr;
    hide();
    Q_EMIT closed();
}

bool InlineForm::eventFilter(QObject *watched, QEvent *event)
{
    // A choice that is not made yet takes its keys itself.
    const auto *pick = qobject_cast<const FoldedChoice *>(watched);
    const bool isChoosing = pick != nullptr && (pick->isListOpen() || !pick->current());
    if (event->type() == QEvent::KeyPress && !isChoosing) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            discard();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (auto *button = qobject_cast<QPushButton *>(watched))
                button->click();
            else
                save();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace daicho
