// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/sheetform.h"

#include "views/support/problemlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace daicho {

namespace {

constexpr int paragraphLines = 3;
constexpr const char *valueProperty = "value";

QString typed(const QWidget &editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&editor))
        return line->text();
    if (const auto *paragraph = qobject_cast<const QPlainTextEdit *>(&editor))
        return paragraph->toPlainText();
    if (const auto *choice = qobject_cast<const QComboBox *>(&editor))
        return choice->currentData().toString();
    QStringList marked;
    for (const QCheckBox *mark : editor.findChildren<QCheckBox *>()) {
        if (mark->isChecked())
            marked.append(mark->property(valueProperty).toString());
    }
    return marked.join(u'\n');
}

QString spoken(QString label)
{
    const qsizetype key = label.indexOf(u"(&"_qs);
    return key < 0 ? label.remove(u'&') : label.left(key);
}

} // namespace

SheetForm::SheetForm(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"schemeForm"_qs);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void SheetForm::follow(QWidget &editor)
{
    if (auto *line = qobject_cast<QLineEdit *>(&editor))
        connect(line, &QLineEdit::textChanged, this, &SheetForm::edited);
    else if (auto *paragraph = qobject_cast<QPlainTextEdit *>(&editor))
        connect(paragraph, &QPlainTextEdit::textChanged, this, &SheetForm::edited);
    else if (auto *choice = qobject_cast<QComboBox *>(&editor))
        connect(choice, &QComboBox::currentIndexChanged, this, &SheetForm::edited);
    for (QCheckBox *mark : editor.findChildren<QCheckBox *>())
        connect(mark, &QCheckBox::toggled, this, &SheetForm::edited);
}

void SheetForm::begin(const QString &title, const QList<SheetField> &fields, const SheetValues &values)
{
    m_editors.clear();
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(12, 8, 12, 8);
    auto *form = new QFormLayout;
    column->addLayout(form);
    column->addStretch(1);
    form->setHorizontalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *head = new QLabel(title, body);
    head->setObjectName(u"schemeFormTitle"_qs);
    QFont font = head->font();
    font.setBold(true);
    head->setFont(font);
    form->addRow(head);
    for (const SheetField &field : fields) {
        QWidget *editor = editorOf(field, values.value(field.name), body);
        editor->setObjectName(QString(u"scheme"_qs % field.name));
        editor->setAccessibleName(spoken(field.label));
        auto *label = new QLabel(field.label, body);
        label->setBuddy(field.kind == SheetField::Kind::Marks ? editor->findChild<QCheckBox *>() : editor);
        form->addRow(label, editor);
        m_editors.append({field.name, editor});
        follow(*editor);
    }
    m_problem = new ProblemLabel(u"schemeProblem"_qs, body);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(m_problem);
    addButtons(*form, body);
    setWidget(body); // deletes the former one
    if (!m_editors.isEmpty())
        m_editors.front().second->setFocus(Qt::TabFocusReason);
}

QWidget *SheetForm::editorOf(const SheetField &field, const QString &value, QWidget *parent)
{
    switch (field.kind) {
    case SheetField::Kind::Line:
        return new QLineEdit(value, parent);
    case SheetField::Kind::Paragraph: {
        auto *paragraph = new QPlainTextEdit(value, parent);
        paragraph->setTabChangesFocus(true);
        const int lines = paragraphLines * paragraph->fontMetrics().lineSpacing();
        paragraph->setFixedHeight(lines + 2 * static_cast<int>(paragraph->document()->documentMargin()) +
                                  2 * paragraph->frameWidth());
        return paragraph;
    }
    case SheetField::Kind::Choice: {
        auto *choice = new QComboBox(parent);
        for (const auto &[name, words] : field.choices)
            choice->addItem(words, name);
        choice->setCurrentIndex(std::max(0, choice->findData(value)));
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(8);
        return choice;
    }
    case SheetField::Kind::Marks:
        break;
    }
    return marksOf(field, value, parent);
}

QWidget *SheetForm::marksOf(const SheetField &field, const QString &value, QWidget *parent)
{
    auto *marks = new QWidget(parent);
    auto *column = new QVBoxLayout(marks);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const QStringList marked = value.split(u'\n');
    for (const auto &[name, words] : field.choices) {
        auto *mark = new QCheckBox(words, marks);
        mark->setObjectName(QString(u"scheme"_qs % field.name % u'-' % name));
        mark->setProperty(valueProperty, name);
        mark->setChecked(marked.contains(name));
        column->addWidget(mark);
    }
    return marks;
}

void SheetForm::addButtons(QFormLayout &form, QWidget *parent)
{
    auto *save = new QPushButton(tr("&Save"), parent);
    save->setObjectName(u"schemeSave"_qs);
    save->setToolTip(tr("Enter; in fields of several lines Ctrl+Enter"));
    auto *discard = new QPushButton(tr("Dis&card"), parent);
    discard->setObjectName(u"schemeDiscard"_qs);
    discard->setToolTip(tr("Esc"));
    // Enter presses the button that has the keyboard; without this it would save from «discard» too.
    save->setAutoDefault(true);
    discard->setAutoDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(save);
    row->addWidget(discard);
    form.addRow(row);
    connect(save, &QPushButton::clicked, this, &SheetForm::saveRequested);
    connect(discard, &QPushButton::clicked, this, &SheetForm::discardRequested);
}

int SheetForm::wantedHeight() const
{
    return widget() != nullptr ? widget()->sizeHint().height() + 2 * frameWidth() : 0;
}

SheetValues SheetForm::values() const
{
    SheetValues values;
    for (const auto &[name, editor] : m_editors)
        values[name] = typed(*editor);
    return values;
}

void SheetForm::showProblem(const QString &sentence)
{
    m_problem->tell(sentence);
    widget()->layout()->activate();
    ensureWidgetVisible(m_problem);
}

void SheetForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT saveRequested();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT discardRequested();
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace daicho
