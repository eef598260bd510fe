// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/organisation/foldedlist.h"

#include "model/core/textfold.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace daicho {

namespace {

constexpr int visibleRows = 5;

} // namespace

FoldedList::FoldedList(const QString &name, const QString &label, QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit(this)), m_list(new QListWidget(this))
{
    m_line->setObjectName(name);
    m_line->setClearButtonEnabled(true);
    m_line->setPlaceholderText(tr("Part of the name"));
    m_line->installEventFilter(this);
    m_list->setObjectName(QString(name % u"List"_qs));
    m_list->setAccessibleName(tr("%1: what fits").arg(label));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::ClickFocus);
    m_list->setMaximumHeight(m_list->fontMetrics().height() * (visibleRows + 1));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &FoldedList::narrow);
    connect(m_list, &QListWidget::currentRowChanged, this, &FoldedList::changed);
}

void FoldedList::setEntries(const std::vector<Entry> &entries)
{
    m_entries.clear();
    for (const Entry &entry : entries)
        m_entries.push_back(
            {entry, foldText(toText(QString(entry.text % u' ' % entry.detail))), foldText(toText(entry.text))});
    narrow();
}

void FoldedList::setNewAllowed(bool allowed)
{
    m_isNewAllowed = allowed;
    narrow();
}

std::int64_t FoldedList::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item != nullptr ? item->data(Qt::UserRole).toLongLong() : 0;
}

QString FoldedList::text() const
{
    return m_line->text();
}

void FoldedList::narrow()
{
    const Text wanted = foldText(toText(m_line->text()));
    m_list->clear();
    QListWidgetItem *exact = nullptr;
    for (const Known &known : m_entries) {
        if (known.folded.find(wanted) == Text::npos)
            continue;
        const QString detail = known.entry.detail.isEmpty() ? QString() : QString(u"  "_qs % known.entry.detail);
        auto *item = new QListWidgetItem(QString(known.entry.text % detail), m_list);
        item->setData(Qt::UserRole, qlonglong(known.entry.id));
        if (exact == nullptr && !wanted.empty() && known.name == wanted)
            exact = item;
    }
    if (exact != nullptr)
        m_list->setCurrentItem(exact);
    else
        m_list->setCurrentRow(m_isNewAllowed || wanted.empty() ? -1 : 0);
    Q_EMIT changed();
}

void FoldedList::step(int by)
{
    const int row = m_list->currentRow() < 0 ? (by > 0 ? 0 : -1) : m_list->currentRow() + by;
    if (row >= 0 && row < m_list->count())
        m_list->setCurrentRow(row);
}

bool FoldedList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            step(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace daicho
