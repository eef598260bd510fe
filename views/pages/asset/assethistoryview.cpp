// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/assethistoryview.h"

#include "views/itemmodels/historymodel.h"
#include "views/itemmodels/textlistmodel.h"
#include "views/support/ledgerdelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace daicho {

namespace {

enum Column { When, Who, What, Name, Before, After, Why };

} // namespace

AssetHistoryView::AssetHistoryView(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new TextListModel(this))
    , m_table(new QTableView(this))
    , m_state(new QLabel(this))
    , m_toPage(new QPushButton(tr("Open in the &history…"), this))
{
    setObjectName(u"assetHistoryView"_qs);
    setAccessibleName(tr("History of the asset"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    m_state->setObjectName(u"assetHistoryState"_qs);
    m_state->setWordWrap(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_table->setObjectName(u"assetHistoryTable"_qs);
    m_table->setAccessibleName(tr("History of the asset"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LedgerDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(fontMetrics()));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_toPage->setObjectName(u"assetHistoryToPage"_qs);
    m_toPage->setAutoDefault(false);
    m_toPage->setToolTip(tr("Steps are taken back on the page of the history"));
    layout->addWidget(m_state);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_toPage, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_toPage, &QPushButton::clicked, this, [this] { Q_EMIT historyRequested(m_code); });
    connect(&m_reader, &JobRunner::finished, this, [this] {
        if (m_isStale && isVisible())
            read();
    });
    connect(&context.settings.notifier(), &SettingsNotifier::changed, this, [this] { m_table->viewport()->update(); });
    forget();
}

void AssetHistoryView::setAsset(Registry *registry, AssetId asset)
{
    if (registry != m_registry) {
        if (m_registry != nullptr)
            m_registry->disconnect(this);
        m_registry = registry;
        if (registry != nullptr) {
            connect(registry, &Registry::changed, this, &AssetHistoryView::forget);
            connect(registry, &Registry::reloaded, this, &AssetHistoryView::forget);
        }
    }
    m_asset = asset;
    forget();
}

QWidget *AssetHistoryView::firstWidget() const
{
    return m_table;
}

/// What was read holds no longer; it is read again if people look at it.
void AssetHistoryView::forget()
{
    m_isStale = true;
    m_reader.cancel();
    const Result<Asset> asset = m_registry != nullptr && m_asset.isValid()
                                    ? m_registry->asset(m_asset)
                                    : Result<Asset>(Error{ErrorCode::NotFound, {}, "no asset"});
    m_code = asset ? toQString(asset->text(Field::Code)) : QString();
    m_toPage->setEnabled(!m_code.isEmpty());
    if (m_code.isEmpty())
        take(std::vector<HistoryLine>(), m_asked);
    else if (isVisible())
        read();
}

void AssetHistoryView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        read();
}

void AssetHistoryView::read()
{
    if (m_code.isEmpty() || m_registry == nullptr || m_reader.isRunning())
        return; // read when the running one has ended
    m_isStale = false;
    m_state->setText(tr("Reading the history…"));
    m_state->show();
    const int asked = ++m_asked;
    m_reader.run<std::vector<HistoryLine>>(
        tr("Reading the history"),
        [path = m_registry->path(), code = toText(m_code)](const JobControl &job) {
            return HistoryService::readLines(path, code, {}, job);
        },
        this, [this, asked](Result<std::vector<HistoryLine>> lines) { take(std::move(lines), asked); });
}

void AssetHistoryView::take(Result<std::vector<HistoryLine>> lines, int asked)
{
    if (asked != m_asked || (!lines && lines.error().code == ErrorCode::Cancelled))
        return;
    m_lines = lines ? std::move(*lines) : std::vector<HistoryLine>();
    m_model->setRows({tr("When"), tr("Who"), tr("What"), tr("Field"), tr("Before"), tr("After"), tr("Reason")},
                     static_cast<int>(m_lines.size()), [this](int row, int column) { return cell(row, column); });
    m_state->setText(lines ? tr("Nothing is known of this asset.") : errorWords(lines.error()));
    m_state->setVisible(!lines || (m_lines.empty() && !m_code.isEmpty()));
    m_table->setVisible(!m_lines.empty());
    m_table->horizontalHeader()->setResizeContentsPrecision(100);
    m_table->resizeColumnsToContents();
    const int widest = m_table->fontMetrics().averageCharWidth() * 36;
    constexpr int rounding = 4; // widths of letters are fractions, and a date must not lose its end
    for (int column = When; column <= Why; ++column) {
        const int width = m_table->columnWidth(column) + rounding;
        m_table->setColumnWidth(column, column < Name ? width : std::min(width, widest));
    }
}

QString AssetHistoryView::cell(int row, int column) const
{
    const HistoryLine &line = m_lines[static_cast<std::size_t>(row)];
    // When, who, what and why belong to the whole step and stand once.
    const bool isFirst = row == 0 || m_lines[static_cast<std::size_t>(row) - 1].seq != line.seq;
    const DisplayStyle style = displayStyle(m_context.settings);
    const std::optional<Field> field = fieldNamed(line.field);
    const auto value = [&](const Text &text) {
        if (!field || text.empty())
            return toQString(text).replace(u'\n', u' ');
        if (fieldInfo(*field).type == FieldType::Choice)
            return toQString(choiceLabel(*field, text, style.japanese));
        if (fieldInfo(*field).type == FieldType::Date)
            return toQString(formatDate(text, style.dates));
        return toQString(text == notApplicable ? Text("－") : text).replace(u'\n', u' ');
    };
    switch (column) {
    case When:
        return isFirst ? localTime(line.at) : QString();
    case Who:
        return isFirst ? toQString(line.actor) : QString();
    case What:
        return isFirst ? operationText(line.operation) : QString();
    case Name:
        if (!field)
            return toQString(line.field);
        return QString::fromUtf8(style.japanese ? fieldInfo(*field).label : fieldInfo(*field).englishLabel);
    case Before:
        return value(line.before);
    case After:
        return value(line.after);
    case Why:
        return isFirst ? toQString(line.reason).replace(u'\n', u' ') : QString();
    default:
        return {};
    }
}

} // namespace daicho
