// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/foldedchoice.h"

#include "views/support/choicelistbox.h"
#include "views/support/icons.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QListView>
#include <QScopedValueRollback>

#include <algorithm>

namespace daicho {

namespace {

constexpr int page = 8;

bool opensList(const QKeyEvent &event)
{
    return event.key() == Qt::Key_F4 ||
           (event.modifiers().testFlag(Qt::AltModifier) && (event.key() == Qt::Key_Down || event.key() == Qt::Key_Up));
}

bool isEnter(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) &&
           (event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == Qt::NoModifier;
}

} // namespace

FoldedChoice::FoldedChoice(QWidget *parent) : QLineEdit(parent), m_arrow(new QAction(this))
{
    m_arrow->setText(tr("Show the choices"));
    m_arrow->setToolTip(tr("Show the choices (Alt+Down)"));
    addAction(m_arrow, QLineEdit::TrailingPosition);
    colour();
    connect(m_arrow, &QAction::triggered, this, [this] {
        setFocus();
        openAll();
    });
    connect(this, &QLineEdit::textEdited, this, &FoldedChoice::onEdited);
}

FoldedChoice::~FoldedChoice()
{
    delete m_box; // a child of the window, not of this
}

void FoldedChoice::colour()
{
    m_arrow->setIcon(icon(u"arrow-down"_qs, palette().color(QPalette::Text)));
}

void FoldedChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        colour();
    QLineEdit::changeEvent(event);
}

void FoldedChoice::setChoices(std::vector<ChoiceEntry> choices)
{
    closeList();
    m_search = nullptr;
    m_list.setEntries(std::move(choices));
}

void FoldedChoice::setSearch(Search search)
{
    closeList();
    m_search = std::move(search);
    m_list.setEntries({});
}

void FoldedChoice::setCurrent(const Text &id, const QString &label)
{
    closeList();
    const ChoiceEntry *entry = m_list.withId(id);
    m_current = entry != nullptr ? *entry : ChoiceEntry{id, label};
    m_isPending = false;
    m_isKnown = true;
    setText(m_current.label);
    setCursorPosition(0); // the beginning of a long label says more than its end
}

std::optional<Text> FoldedChoice::current() const
{
    return m_isKnown && !m_isPending ? std::optional<Text>(m_current.id) : std::nullopt;
}

bool FoldedChoice::isListOpen() const
{
    return m_box != nullptr && m_box->isVisible();
}

int FoldedChoice::highlighted() const
{
    return isListOpen() ? m_box->list().currentIndex().row() : -1;
}

void FoldedChoice::find(const QString &written)
{
    if (m_search)
        m_list.setEntries(m_search(written));
    else
        m_list.narrow(written);
}

std::optional<ChoiceEntry> FoldedChoice::meant(const QString &written) const
{
    if (m_search && m_list.entries().size() == 1)
        return m_list.entries().front(); // found by a text that the list does not show
    return m_list.meant(written);
}

void FoldedChoice::onEdited(const QString &written)
{
    if (m_isComposing)
        return; // told again when it is confirmed
    m_isPending = true;
    setAccessibleDescription({});
    find(written);
    openList();
    if (m_isFree && m_list.rowCount() == 0)
        closeList(); // nothing to suggest
    else if (!m_isFree && m_list.rowCount() == 1)
        m_box->list().setCurrentIndex(m_list.index(0));
}

void FoldedChoice::openAll()
{
    if (isReadOnly() || m_isComposing)
        return;
    find(m_isPending ? text() : QString());
    openList();
    const int row = m_list.rowOf(m_current.id);
    if (row >= 0 && !m_isPending) {
        m_box->list().setCurrentIndex(m_list.index(row));
        m_box->list().scrollTo(m_list.index(row), QAbstractItemView::PositionAtCenter);
    }
}

void FoldedChoice::openList()
{
    if (m_box != nullptr && m_box->parentWidget() != window())
        delete m_box;
    if (m_box == nullptr) {
        m_box = new ChoiceListBox(*this, m_list);
        connect(m_box, &ChoiceListBox::rowClicked, this, [this](int row) {
            const ChoiceEntry entry = m_list.at(row);
            take(entry);
        });
    }
    m_box->open();
}

void FoldedChoice::closeList()
{
    if (m_box != nullptr)
        m_box->hide();
}

void FoldedChoice::move(int key)
{
    const int rows = m_list.rowCount();
    if (rows == 0)
        return;
    const int from = m_box->list().currentIndex().row();
    const int step = key == Qt::Key_PageDown || key == Qt::Key_PageUp ? page : 1;
    const bool isDown = key == Qt::Key_Down || key == Qt::Key_PageDown;
    const int row = from < 0 ? (isDown ? 0 : rows - 1) : std::clamp(isDown ? from + step : from - step, 0, rows - 1);
    const QModelIndex index = m_list.index(row);
    m_box->list().setCurrentIndex(index);
    // The keyboard never goes into the list, so what it would read out is told here.
    setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

bool FoldedChoice::takeHighlighted()
{
    const int row = highlighted();
    if (row < 0)
        return false;
    const ChoiceEntry entry = m_list.at(row);
    take(entry);
    return true;
}

void FoldedChoice::take(const ChoiceEntry &entry)
{
    const bool isOther = !m_isKnown || m_isPending || entry.id != m_current.id;
    closeList();
    m_current = entry;
    m_isPending = false;
    m_isKnown = true;
    setText(entry.label);
    setAccessibleDescription(entry.second);
    if (isOther)
        Q_EMIT chosen(m_current.id);
}

bool FoldedChoice::settle()
{
    if (takeHighlighted())
        return true;
    closeList();
    if (!m_isPending)
        return m_isKnown;
    const QString written = text();
    if (written.trimmed().isEmpty()) {
        if (!m_isEmptyAllowed)
            return giveUp({});
        take({});
        return true;
    }
    if (m_isFree) {
        take({toText(written), written});
        return true;
    }
    find(written);
    const std::optional<ChoiceEntry> entry = meant(written);
    if (!entry)
        return giveUp(written);
    take(*entry);
    return true;
}

bool FoldedChoice::giveUp(const QString &written)
{
    m_isPending = false;
    m_isKnown = false;
    Q_EMIT notFound(written, written.isEmpty() ? 0 : m_list.rowCount());
    return false;
}

bool FoldedChoice::enter()
{
    if (!m_isFree && isListOpen() && highlighted() < 0 && m_isPending && m_list.rowCount() > 1 && !meant(text())) {
        move(Qt::Key_Down); // several match: the first one is offered, a second Enter takes it
        return true;
    }
    if (!isListOpen() && !m_isPending)
        return false;
    settle();
    return true;
}

bool FoldedChoice::escape()
{
    if (!isListOpen() && !m_isPending && m_isKnown)
        return false;
    if (isListOpen() && !m_isPending) {
        closeList();
        return true;
    }
    setCurrent(m_current.id, m_current.label);
    return true;
}

void FoldedChoice::keyPressEvent(QKeyEvent *event)
{
    if (m_isComposing) {
        QLineEdit::keyPressEvent(event);
        event->accept(); // the input method's, whatever it is
        return;
    }
    if (opensList(*event)) {
        isListOpen() ? closeList() : openAll();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        if (isListOpen()) {
            move(event->key());
            return;
        }
        break;
    case Qt::Key_Escape:
        if (escape())
            return;
        break;
    default:
        if (isEnter(*event) && enter())
            return;
        break;
    }
    QLineEdit::keyPressEvent(event);
}

bool FoldedChoice::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && (isListOpen() || m_isPending)) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (key.key() == Qt::Key_Escape || isEnter(key)) {
            event->accept(); // nobody else's while there is something to take or to give up
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FoldedChoice::inputMethodEvent(QInputMethodEvent *event)
{
    const QString before = text();
    {
        const QScopedValueRollback<bool> quiet(m_isComposing, true);
        QLineEdit::inputMethodEvent(event);
    }
    m_isComposing = !event->preeditString().isEmpty();
    if (!m_isComposing && text() != before)
        onEdited(text());
    else if (m_isComposing)
        closeList(); // it would lie under the candidates
}

void FoldedChoice::focusOutEvent(QFocusEvent *event)
{
    m_isComposing = false;
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason)
        closeList();
    else
        settle();
}

void FoldedChoice::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (isListOpen())
        closeList();
}

bool FoldedChoice::focusNextPrevChild(bool next)
{
    takeHighlighted();
    return QLineEdit::focusNextPrevChild(next);
}

} // namespace daicho
