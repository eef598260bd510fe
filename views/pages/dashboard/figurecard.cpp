// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/dashboard/figurecard.h"

#include "views/pages/dashboard/figurechart.h"
#include "views/pages/dashboard/figurepicture.h"
#include "views/pages/dashboard/heatmapview.h"
#include "views/support/ledgerdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace daicho {

namespace {

constexpr int rowsShown = 12;

}

FigureCard::FigureCard(const QString &name, const FigureWords &words, QWidget *parent)
    : QFrame(parent), m_words(words), m_model(words), m_body(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(name);
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_chart = new FigureChart(words, this);
    m_chart->setObjectName(QString(name % u"Chart"_qs));
    m_heatMap = new HeatMapView(words, this);
    m_heatMap->setObjectName(QString(name % u"HeatMap"_qs));
    m_heatMap->hide();
    makeTable(name);
    m_note = new QLabel(this);
    m_note->setObjectName(QString(name % u"Note"_qs));
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeHead(name));
    layout->addLayout(m_body, 1);
    layout->addWidget(m_note);
    m_body->addWidget(m_chart, 3);
    m_body->addWidget(m_heatMap, 3);
    m_body->addWidget(m_table, 2);
    connect(m_chart, &FigureChart::barChosen, this,
            [this](std::size_t row, std::size_t column) { open(m_model.index(int(row), int(column) + 1)); });
    connect(m_heatMap, &HeatMapView::cellChosen, this,
            [this](std::size_t row, std::size_t column) { open(m_model.index(int(row), int(column) + 1)); });
}

QWidget *FigureCard::makeHead(const QString &name)
{
    auto *head = new QWidget(this);
    m_title = new QLabel(head);
    m_title->setObjectName(QString(name % u"Title"_qs));
    m_title->setWordWrap(true);
    m_title->setBuddy(m_table);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_copy = new QPushButton(tr("Copy the numbers"), head);
    m_copy->setObjectName(QString(name % u"Copy"_qs));
    m_save = new QPushButton(tr("Save the chart…"), head);
    m_save->setObjectName(QString(name % u"Save"_qs));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_model.tabbed()); });
    connect(m_save, &QPushButton::clicked, this, &FigureCard::pictureRequested);
    return head;
}

void FigureCard::makeTable(const QString &name)
{
    m_table = new QTableView(this);
    m_table->setObjectName(QString(name % u"Table"_qs));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new LedgerDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setStyle(ledgerHeaderStyle(m_table));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(0);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &FigureCard::open);
}

QString FigureCard::title() const
{
    return m_title->text();
}

FigurePicture FigureCard::picture(const QString &note)
{
    FigurePicture made{title(), note, font(), {}, {}};
    if (isHeatMap()) {
        made.body = m_heatMap->size();
        made.paintBody = [map = QPointer(m_heatMap)](QPainter &painter, const QRectF &box) {
            if (map != nullptr)
                map->paintGrid(painter, box, Theme::Light);
        };
    } else {
        made.body = m_chart->size();
        made.paintBody = [chart = QPointer(m_chart)](QPainter &painter, const QRectF &box) {
            if (chart != nullptr)
                chart->paintChart(painter, box);
        };
    }
    return made;
}

void FigureCard::setFigure(const Figure &figure)
{
    const bool isSame = figure.isShapedLike(m_model.figure());
    m_model.setFigure(figure);
    m_chart->setVisible(!isHeatMap());
    m_heatMap->setVisible(isHeatMap());
    if (isHeatMap())
        m_heatMap->setFigure(figure);
    else
        m_chart->setFigure(figure);
    showWords();
    if (!isSame)
        measure();
}

void FigureCard::showWords()
{
    const Figure &figure = m_model.figure();
    const QString words = m_words.title(figure);
    m_title->setText(words);
    m_table->setAccessibleName(tr("Numbers: %1").arg(words));
    m_table->setAccessibleDescription(
        tr("Enter opens the assets behind a number in the ledger, or the figures of a unit on its name."));
    m_copy->setAccessibleName(tr("Copy the numbers: %1").arg(words));
    m_save->setAccessibleName(tr("Save the chart: %1").arg(words));
    QStringList notes;
    if (const auto left = isHeatMap() ? 0 : int(m_chart->rowsLeftOut()); left > 0)
        notes.append(tr("%n more row(s) have no bar; the table has them all.", nullptr, left));
    if (const QString note = m_words.note(figure); !note.isEmpty())
        notes.append(note);
    m_note->setVisible(!notes.isEmpty());
    m_note->setText(notes.join(u'\n'));
}

/// Columns as wide as what stands in them, rows as many as a look takes in.
void FigureCard::measure()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    const int row = LedgerDelegate::rowHeight(metrics);
    m_table->verticalHeader()->setDefaultSectionSize(row);
    int wide = 0;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        int width = metrics.horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString());
        for (int at = 0; at < m_model.rowCount(); ++at)
            width = std::max(width, metrics.horizontalAdvance(m_model.index(at, column).data().toString()));
        const int most = 16 * metrics.horizontalAdvance(u'あ');
        width = std::min(width, most) + 2 * LedgerDelegate::margin + 12;
        m_table->setColumnWidth(column, width);
        wide += width;
    }
    m_table->setMinimumHeight((std::min(m_model.rowCount(), rowsShown) + 1) * row + row);
    m_table->setMaximumHeight((m_model.rowCount() + 2) * row);
    m_table->setMinimumWidth(std::min(wide + 4, 24 * metrics.horizontalAdvance(u'あ')));
}

void FigureCard::open(const QModelIndex &index)
{
    const Figure &figure = m_model.figure();
    const auto row = static_cast<std::size_t>(std::max(0, index.row()));
    const bool isUnit =
        index.isValid() && index.column() == 0 && row < figure.rows.size() && figure.rows[row].scope.isValid();
    if (isUnit)
        Q_EMIT unitRequested(figure.rows[row].scope, {figure.all.term, figure.rows[row].scope});
    else if (const std::optional<FigureSearch> search = m_model.searchAt(index))
        Q_EMIT searchRequested(*search);
}

bool FigureCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isCopy = key->matches(QKeySequence::Copy);
    const bool isOpen = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isUp = key->key() == Qt::Key_Backspace;
    if (event->type() == QEvent::ShortcutOverride) {
        // Copying here is copying these numbers, not rows of the ledger.
        if (isCopy)
            event->accept();
        return isCopy;
    }
    if (isCopy)
        Q_EMIT copyRequested(m_model.tabbed());
    else if (isOpen)
        open(m_table->currentIndex());
    else if (isUp)
        Q_EMIT upRequested();
    return isCopy || isOpen || isUp;
}

void FigureCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool isNarrow = width() < 46 * fontMetrics().horizontalAdvance(u'あ');
    m_body->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void FigureCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table != nullptr)
        measure();
}

} // namespace daicho
