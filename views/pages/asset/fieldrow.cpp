// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/fieldrow.h"

#include "views/support/messagebar.h"
#include "views/support/palette.h"
#include "views/support/problemlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBoundaryFinder>
#include <QVBoxLayout>

namespace daicho {

namespace {

QLabel *noteLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

void announce(QWidget *about)
{
    QAccessibleEvent event(about, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QHBoxLayout *lineOf(QWidget *host)
{
    auto *line = new QHBoxLayout(host);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    return line;
}

} // namespace

QString shortened(const QString &text)
{
    constexpr int shown = 80;
    if (text.size() <= shown)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(shown);
    const auto end = finder.isAtBoundary() ? shown : finder.toPreviousBoundary();
    return QString(text.left(end) % u'…');
}

QString problemWords(const Error &error)
{
    Error told = error;
    for (auto &[name, value] : told.args)
        value = toText(shortened(toQString(value)));
    return errorWords(told);
}

FieldRow::FieldRow(Field field, QWidget *parent)
    : QWidget(parent)
    , m_editor(makeFieldEditor(field, this))
    , m_tick(new QLabel(u"✓"_qs, this))
    , m_conflict(new QWidget(this))
    , m_finding(new QWidget(this))
{
    const QString id = QString::fromLatin1(fieldInfo(field).id);
    setObjectName(QString(u"row-"_qs % id));
    m_tick->setObjectName(QString(u"saved-"_qs % id));
    QSizePolicy kept = m_tick->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // nothing moves when it comes and goes
    m_tick->setSizePolicy(kept);
    m_tick->hide();
    m_understood = noteLabel(QString(u"understood-"_qs % id), this);
    m_problemLabel = new ProblemLabel(QString(u"problem-"_qs % id), this, ProblemLabel::Look::Ink);
    m_findingLabel = noteLabel(QString(u"finding-"_qs % id), m_finding);
    auto *mine = new QPushButton(tr("Keep &mine"), m_conflict);
    mine->setObjectName(QString(u"mine-"_qs % id));
    auto *theirs = new QPushButton(tr("Take &theirs"), m_conflict);
    theirs->setObjectName(QString(u"theirs-"_qs % id));
    QHBoxLayout *choice = lineOf(m_conflict);
    choice->addWidget(mine);
    choice->addWidget(theirs);
    choice->addStretch(1);
    m_conflict->hide();
    m_correct = new QPushButton(tr("Correct"), m_finding);
    m_correct->setObjectName(QString(u"correct-"_qs % id));
    QHBoxLayout *finding = lineOf(m_finding);
    finding->addWidget(m_findingLabel, 1);
    finding->addWidget(m_correct, 0, Qt::AlignTop);
    m_finding->hide();
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(4);
    top->addWidget(m_editor, 1);
    top->addWidget(m_tick, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(top);
    for (QWidget *below :
         {static_cast<QWidget *>(m_understood), static_cast<QWidget *>(m_problemLabel), m_conflict, m_finding})
        layout->addWidget(below);
    connect(m_editor, &FieldEditor::edited, this, &FieldRow::onEdited);
    connect(m_editor, &FieldEditor::left, this, &FieldRow::left);
    connect(m_editor, &FieldEditor::finished, this, &FieldRow::finished);
    connect(m_editor, &FieldEditor::cancelled, this, &FieldRow::cancelled);
    connect(mine, &QPushButton::clicked, this, &FieldRow::keepMine);
    connect(theirs, &QPushButton::clicked, this, &FieldRow::cancelled);
    connect(m_correct, &QPushButton::clicked, this, &FieldRow::focusInput);
    colour();
}

void FieldRow::show(const Registry &registry, const Asset &asset, const DisplayStyle &style)
{
    m_stored = asset.text(field());
    m_editor->display(registry, asset, style);
    m_shown = m_editor->entered();
    m_editor->m_base = m_shown;
    m_tick->hide();
    setProblem({});
    showUnderstood();
}

bool FieldRow::isDirty() const
{
    return m_editor->entered() != m_shown;
}

FieldDraft FieldRow::draft() const
{
    return {m_editor->entered(), m_stored, m_problem};
}

void FieldRow::putBack(const FieldDraft &draft)
{
    m_stored = draft.stored;
    m_editor->enter(draft.entered);
    setProblem(draft.problem);
    showUnderstood();
}

void FieldRow::tick()
{
    m_tick->setAccessibleName(tr("%1 is saved").arg(m_label));
    m_tick->setToolTip(m_tick->accessibleName());
    m_tick->QWidget::show();
    announce(m_tick);
}

void FieldRow::setProblem(const QString &sentence)
{
    const bool isNew = !sentence.isEmpty() && sentence != m_problem;
    m_problem = sentence;
    m_isInConflict = false;
    m_problemLabel->tell(sentence);
    m_conflict->hide();
    m_editor->input()->setAccessibleDescription(sentence);
    if (!isNew)
        return;
    m_tick->hide();
    announce(m_problemLabel);
}

void FieldRow::setConflict(const QString &sentence)
{
    setProblem(sentence);
    m_isInConflict = true;
    m_conflict->show();
}

void FieldRow::setFinding(const QString &sentence)
{
    m_findingText = sentence;
    m_findingLabel->setText(sentence);
    m_findingLabel->setVisible(true);
    m_finding->setVisible(!sentence.isEmpty());
    m_correct->setAccessibleName(tr("Correct: %1").arg(m_label));
}

void FieldRow::setLabel(const QString &label)
{
    m_label = label;
    m_editor->input()->setAccessibleName(label);
}

void FieldRow::setReadOnly(bool readOnly)
{
    m_editor->setReadOnly(readOnly);
    m_correct->setEnabled(!readOnly);
}

void FieldRow::focusInput()
{
    m_editor->input()->setFocus(Qt::OtherFocusReason);
}

void FieldRow::onEdited()
{
    m_tick->hide();
    showUnderstood();
}

void FieldRow::showUnderstood()
{
    const QString words = m_editor->understood();
    m_understood->setText(words);
    m_understood->setVisible(!words.isEmpty());
}

void FieldRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void FieldRow::colour()
{
    const Theme theme = themeOf(palette());
    const auto ink = [theme](QLabel *label, StateMark mark) {
        QPalette own = label->palette();
        own.setColor(QPalette::WindowText, stateColours(mark, theme).ink);
        label->setPalette(own);
    };
    ink(m_tick, StateMark::Done);
    ink(m_findingLabel, StateMark::Soon);
    m_understood->setForegroundRole(QPalette::PlaceholderText);
}

} // namespace daicho
