// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/history/changesview.h"

#include "model/services/registry.h"
#include "views/support/ledgerdelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace daicho {

ChangesView::ChangesView(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_table(new QTableView(this))
{
    setObjectName(u"historyChanges"_qs);
    m_title->setObjectName(u"historyChangesTitle"_qs);
    m_title->setBuddy(m_table);
    m_title->setWordWrap(true);
    m_stop->setObjectName(u"historyChangesStop"_qs);
    m_stop->setAccessibleName(tr("Stop reading the changes"));
    m_stop->hide();
    m_table->setObjectName(u"historyChangesTable"_qs);
    m_table->setAccessibleName(tr("Changed fields"));
    m_table->setItemDelegate(new LedgerDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStyle(ledgerHeaderStyle(m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 6);
    head->addWidget(m_title, 1);
    head->addWidget(m_stop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    connect(m_stop, &QPushButton::clicked, &m_reader, &JobRunner::cancel);
    connect(&m_reader, &JobRunner::finished, m_stop, &QWidget::hide);
    // Queued: the result is delivered first, then what was asked for meanwhile is begun.
    connect(&m_reader, &JobRunner::finished, this, &ChangesView::startNext, Qt::QueuedConnection);
}

ChangesView::~ChangesView() = default;

void ChangesView::setRegistry(const Registry *registry)
{
    m_next = nullptr;
    m_reader.cancel();
    m_table->setModel(nullptr);
    m_model.reset();
    m_title->clear();
    m_registry = registry;
    if (registry == nullptr)
        return;
    m_model = std::make_unique<ChangeModel>(*registry);
    m_model->setStyle(m_style);
    m_table->setModel(m_model.get());
    m_table->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(m_table->fontMetrics()));
    setWidths(false);
    clear();
}

void ChangesView::setStyle(const DisplayStyle &style)
{
    m_style = style;
    if (m_model != nullptr)
        m_model->setStyle(style);
}

void ChangesView::setWidths(bool isAsset)
{
    const int full = m_table->fontMetrics().horizontalAdvance(u'あ');
    const int characters[] = {13, 5, 8, isAsset ? 9 : 20, 9, isAsset ? 14 : 18, 10};
    for (int column = 0; column < ChangeModel::ColumnCount; ++column) {
        m_table->setColumnWidth(column, characters[column] * full + 2 * LedgerDelegate::margin);
        m_table->setColumnHidden(column, column <= ChangeModel::What && !isAsset);
    }
}

void ChangesView::clear()
{
    m_next = nullptr;
    if (m_model == nullptr)
        return;
    m_model->clear();
    m_title->setText(tr("Choose an act above; its changes are shown here, old and new."));
}

void ChangesView::ask(std::function<void()> start)
{
    m_next = std::move(start);
    if (m_reader.isRunning())
        m_reader.cancel();
    else
        startNext();
}

void ChangesView::startNext()
{
    if (m_reader.isRunning() || m_next == nullptr)
        return;
    m_stop->setVisible(true);
    std::exchange(m_next, nullptr)();
}

void ChangesView::showAct(const HistoryEntry &entry)
{
    ask([this, entry] { startAct(entry); });
}

/// Who it was as far as that is known: the name is declared, account and computer are what the system says.
QString ChangesView::whoText(const HistoryEntry &entry)
{
    const QString name = tr("%1 (as declared)").arg(toQString(entry.actor));
    if (entry.osUser.empty() && entry.host.empty())
        return tr("%1, account and computer not recorded").arg(name);
    const QString text = tr("%1, account %2, computer %3").arg(name, toQString(entry.osUser), toQString(entry.host));
    return entry.clockSuspect ? tr("%1; the clock of the computer was behind").arg(text) : text;
}

void ChangesView::showAsset(const QString &code, const HistoryQuery &query)
{
    ask([this, code, query] { startAsset(code, query); });
}

void ChangesView::startAct(const HistoryEntry &entry)
{
    const std::int64_t seq = entry.seq;
    using Changes = std::shared_ptr<const EntryChanges>;
    m_title->setText(tr("Reading the changes…"));
    m_reader.run<Changes>(
        tr("Reading the changes"),
        [path = m_registry->path(), seq](const JobControl &job) { return EntryChanges::read(path, seq, job); }, this,
        [this, seq, who = whoText(entry), registry = m_registry](const Result<Changes> &read) {
            if (registry != m_registry || m_model == nullptr || m_next != nullptr)
                return;
            if (!read) {
                m_model->clear();
                onFinished(tr("The changes were not read."));
                if (read.error().code != ErrorCode::Cancelled)
                    Q_EMIT failed(read.error());
                return;
            }
            setWidths(false);
            m_model->setAct(*read);
            const QString title = tr("Act %1: %n changed field(s)", nullptr, int((*read)->size()))
                                      .arg(QLocale().toString(qlonglong(seq)));
            onFinished(QString(title % u"\n"_qs % who));
        });
}

void ChangesView::startAsset(const QString &code, const HistoryQuery &query)
{
    using Lines = std::vector<HistoryLine>;
    m_title->setText(tr("Reading the history of %1…").arg(code));
    m_reader.run<Lines>(
        tr("Reading the history"),
        [path = m_registry->path(), code = toText(code), query](const JobControl &job) {
            return HistoryService::readLines(path, code, query, job);
        },
        this,
        [this, code, registry = m_registry](Result<Lines> read) {
            if (registry != m_registry || m_model == nullptr || m_next != nullptr)
                return;
            std::vector<std::int64_t> acts;
            if (!read) {
                m_model->clear();
                onFinished(read.error().code == ErrorCode::NotFound
                               ? tr("No asset has or had the code %1. Nothing is shown.").arg(code)
                               : tr("The history of %1 was not read.").arg(code));
                if (read.error().code != ErrorCode::Cancelled && read.error().code != ErrorCode::NotFound)
                    Q_EMIT failed(read.error());
                Q_EMIT assetRead(acts);
                return;
            }
            for (const HistoryLine &line : *read) {
                if (acts.empty() || acts.back() != line.seq)
                    acts.push_back(line.seq);
            }
            onFinished(tr("%1: %n changed field(s), newest first", nullptr, int(read->size())).arg(code));
            setWidths(true);
            m_model->setLines(std::move(*read));
            Q_EMIT assetRead(acts);
        });
}

void ChangesView::onFinished(const QString &title)
{
    m_title->setText(title);
}

void ChangesView::goTo(std::int64_t seq)
{
    if (const int row = m_model != nullptr ? m_model->rowOf(seq) : -1; row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtTop);
    }
}

} // namespace daicho
