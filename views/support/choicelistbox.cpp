// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/choicelistbox.h"

#include "views/itemmodels/choicelist.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

namespace {

constexpr int rowsShown = 10;
constexpr int margin = 6;

/// The label, and beside it what tells it from others of that name.
class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        if (isSelected)
            painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        const QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
        const QString label = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, inner.width());
        const auto role = [&](QPalette::ColorRole plain) {
            return option.palette.color(QPalette::Active, isSelected ? QPalette::HighlightedText : plain);
        };
        painter->setFont(option.font);
        painter->setPen(role(QPalette::Text));
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, label);
        const QString second = index.data(ChoiceList::SecondRole).toString();
        const int taken = option.fontMetrics.horizontalAdvance(label) + 2 * margin;
        if (second.isEmpty() || taken >= inner.width())
            return;
        painter->setPen(role(QPalette::PlaceholderText));
        painter->drawText(inner.adjusted(taken, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(second, Qt::ElideRight, inner.width() - taken));
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.fontMetrics.averageCharWidth() * 24, option.fontMetrics.height() + 8};
    }
};

} // namespace

ChoiceListBox::ChoiceListBox(QWidget &line, QAbstractItemModel &model)
    : QFrame(line.window()), m_line(&line), m_list(new QListView(this)), m_none(new QLabel(tr("Nothing found"), this))
{
    setObjectName(u"choiceListBox"_qs);
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(u"choiceList"_qs);
    m_list->setAccessibleName(tr("Choices"));
    m_list->setModel(&model);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_none->setObjectName(u"choiceListNone"_qs);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setMargin(margin);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_none);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT rowClicked(index.row()); });
    hide();
}

ChoiceListBox::~ChoiceListBox() = default;

void ChoiceListBox::open()
{
    const bool isEmpty = m_list->model()->rowCount() == 0;
    m_none->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    m_list->setFont(m_line->font());
    place();
    if (isHidden())
        qApp->installEventFilter(this);
    show();
    raise();
}

void ChoiceListBox::place()
{
    const QWidget &window = *parentWidget();
    const QPoint below = m_line->mapTo(&window, QPoint(0, m_line->height()));
    const int roomBelow = window.height() - below.y();
    const int roomAbove = below.y() - m_line->height();
    const int row = m_list->fontMetrics().height() + 8;
    const int rows = std::clamp(m_list->model()->rowCount(), 1, rowsShown);
    const int wanted = rows * row + 4;
    const bool isBelow = roomBelow >= wanted || roomBelow >= roomAbove;
    const int high = std::min(wanted, std::max(row + 4, isBelow ? roomBelow : roomAbove));
    const int wide = std::min(std::max(m_line->width(), m_list->fontMetrics().averageCharWidth() * 40), window.width());
    const int left = std::clamp(below.x(), 0, std::max(0, window.width() - wide));
    setGeometry(left, isBelow ? below.y() : below.y() - m_line->height() - high, wide, high);
}

bool ChoiceListBox::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::Wheel: {
        const auto *widget = qobject_cast<QWidget *>(watched);
        const bool isInside = widget == nullptr || widget == this || isAncestorOf(widget) || widget == m_line ||
                              m_line->isAncestorOf(widget);
        if (!isInside)
            hide();
        break;
    }
    case QEvent::Resize:
    case QEvent::WindowDeactivate:
    case QEvent::Close:
        if (watched == parentWidget())
            hide();
        break;
    case QEvent::Move:
    case QEvent::Hide:
        if (watched == m_line || (watched != parentWidget() && m_line != nullptr && watched->isWidgetType() &&
                                  static_cast<QWidget *>(watched)->isAncestorOf(m_line)))
            hide();
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void ChoiceListBox::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    QFrame::hideEvent(event);
}

} // namespace daicho
