// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/texteditors.h"

#include "model/core/japanesedate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace daicho {

namespace {

constexpr int fewestLines = 2;
constexpr int mostLines = 8;

void fill(QWidget *host, QWidget *input)
{
    auto *layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(input);
}

} // namespace

LineEditor::LineEditor(Field field, QWidget *parent) : FieldEditor(field, parent), m_line(new QLineEdit(this))
{
    // Qt would cut what is longer without a word, maybe through a character; the service says that it is too long.
    m_line->setMaxLength(std::numeric_limits<int>::max());
    fill(this, m_line);
    watch(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
}

QWidget *LineEditor::input() const
{
    return m_line;
}

void LineEditor::display(const Registry &registry, const Asset &asset, const DisplayStyle &style)
{
    enter(toQString(registry.display(asset, field(), style.japanese)));
}

QString LineEditor::entered() const
{
    return m_line->text();
}

void LineEditor::enter(const QString &text)
{
    if (m_line->text() == text)
        return;
    m_line->setText(text);
    if (!m_line->hasFocus())
        m_line->setCursorPosition(0);
}

void LineEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

void DateEditor::display(const Registry &, const Asset &asset, const DisplayStyle &style)
{
    enter(toQString(formatDate(asset.text(field()), style.dates)));
}

QString DateEditor::understood() const
{
    if (entered().trimmed().isEmpty())
        return {};
    const std::optional<QDate> date = parseDate(toText(entered()));
    if (!date)
        return {};
    // The notation that does not stand there already.
    const bool isIso = toText(entered()) == formatDate(*date, DateStyle::Iso);
    const bool isWareki = toText(entered()) == formatDate(*date, DateStyle::Wareki);
    if (toText(entered()) == formatDate(*date, DateStyle::Both))
        return {};
    return toQString(formatDate(*date, isIso ? DateStyle::Wareki : (isWareki ? DateStyle::Iso : DateStyle::Both)));
}

MultilineEditor::MultilineEditor(Field field, QWidget *parent)
    : FieldEditor(field, parent), m_text(new QPlainTextEdit(this))
{
    m_text->setTabChangesFocus(true);
    fill(this, m_text);
    watch(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        Q_EMIT edited();
    });
    fitHeight();
}

QWidget *MultilineEditor::input() const
{
    return m_text;
}

void MultilineEditor::display(const Registry &, const Asset &asset, const DisplayStyle &)
{
    enter(toQString(asset.text(field())));
}

QString MultilineEditor::entered() const
{
    // As plain text Qt would turn fixed spaces into others.
    QString text = m_text->document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

void MultilineEditor::enter(const QString &text)
{
    if (entered() != text)
        m_text->setPlainText(text);
}

void MultilineEditor::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

bool MultilineEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::ControlModifier && !m_text->isReadOnly()) {
            m_text->insertPlainText(u"\t"_qs);
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void MultilineEditor::fitHeight()
{
    const int lines = std::clamp(m_text->document()->blockCount(), fewestLines, mostLines);
    const int margins = 2 * (m_text->frameWidth() + static_cast<int>(m_text->document()->documentMargin()));
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + margins + 2);
}

} // namespace daicho
