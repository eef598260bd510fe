// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/import/importcolumnsstep.h"

#include "views/pages/import/importvaluestable.h"
#include "views/pages/import/importwords.h"
#include "views/pages/import/quietcombobox.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace daicho {

namespace {

enum Column { HeaderColumn, FieldColumn, CertaintyColumn, SamplesColumn, ColumnCount };

/// Fields that a column of a file can be.
bool isOffered(const FieldInfo &info, const Scheme &scheme)
{
    if (const std::optional<Text> axis = axisOf(info.field))
        return scheme.axis(*axis) != nullptr;
    return info.editable || info.field == Field::Institution;
}

QTableWidgetItem *plainItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

QString samplesText(const ImportColumn &column)
{
    QStringList samples;
    for (const Text &sample : column.samples)
        samples.append(toQString(sample).simplified());
    return samples.join(u" / "_qs);
}

} // namespace

ImportColumnsStep::ImportColumnsStep(PageContext &context, ImportSession &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_fields(new QStandardItemModel(this))
    , m_columns(new QTableWidget(0, ColumnCount, this))
    , m_createUnits(new QCheckBox(tr("Create &units that do not exist"), this))
    , m_valuesLabel(new QLabel(tr("What these &values mean"), this))
    , m_values(new ImportValuesTable(context, session, this))
{
    setObjectName(u"importColumnsStep"_qs);
    m_columns->setObjectName(u"importColumns"_qs);
    m_columns->setAccessibleName(tr("Columns of the file and their fields"));
    m_columns->setHorizontalHeaderLabels({tr("In the file"), tr("Field"), tr("Recognised"), tr("Samples")});
    m_columns->verticalHeader()->hide();
    m_columns->setTabKeyNavigation(false);
    m_columns->setShowGrid(false);
    m_columns->setWordWrap(false);
    m_columns->setSelectionMode(QAbstractItemView::SingleSelection);
    m_columns->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_columns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns->horizontalHeader()->setStretchLastSection(true);
    const int full = m_columns->fontMetrics().horizontalAdvance(u'あ');
    const int characters[] = {8, 10, 8, 10};
    for (int column = 0; column < ColumnCount; ++column)
        m_columns->setColumnWidth(column, characters[column] * full);
    m_createUnits->setObjectName(u"importCreateUnits"_qs);
    m_valuesLabel->setBuddy(m_values);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_columns, 3);
    layout->addWidget(m_valuesLabel);
    layout->addWidget(m_values, 2);
    layout->addWidget(m_createUnits);
    connect(m_createUnits, &QCheckBox::clicked, this, [this](bool isWanted) {
        m_session.change([isWanted](ImportOptions &options) { options.createUnits = isWanted; });
    });
    connect(m_values, &ImportValuesTable::filled, this, [this](bool isNeeded) {
        m_valuesLabel->setVisible(isNeeded);
        m_values->setVisible(isNeeded);
    });
    connect(&session, &ImportSession::begun, this, &ImportColumnsStep::onBegun);
    connect(&session, &ImportSession::planned, this, &ImportColumnsStep::onPlanned);
}

QWidget *ImportColumnsStep::firstWidget()
{
    return m_columns;
}

void ImportColumnsStep::onBegun()
{
    m_createUnits->setChecked(m_session.options().createUnits);
    m_columns->setRowCount(0);
    m_headers.clear();
    m_valuesLabel->hide();
    m_values->hide();
    makeFields();
}

void ImportColumnsStep::makeFields()
{
    m_fields->clear();
    const auto add = [this](const QString &text, const QString &id) {
        auto *item = new QStandardItem(text);
        item->setData(id, Qt::UserRole);
        m_fields->appendRow(item);
    };
    add(tr("Not brought in"), {});
    const Registry *registry = m_context.workspace.registry();
    for (const FieldInfo &info : fieldInfos()) {
        if (registry != nullptr && isOffered(info, registry->ledgerScheme()))
            add(ImportWords::field(info.field), QString::fromLatin1(info.id));
    }
    // As wide as the longest name, with the arrow of the box behind it.
    constexpr int arrow = 44;
    int widest = 0;
    for (int row = 0; row < m_fields->rowCount(); ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_fields->item(row)->text()));
    m_columns->setColumnWidth(FieldColumn, widest + arrow);
}

bool ImportColumnsStep::isSameColumns(const ImportPlan &plan) const
{
    return std::equal(plan.columns.begin(), plan.columns.end(), m_headers.begin(), m_headers.end(),
                      [](const ImportColumn &column, const Text &header) { return column.header == header; });
}

void ImportColumnsStep::onPlanned()
{
    const ImportPlan &plan = *m_session.plan();
    // Rows stay while the columns do, so that the keyboard stays where it is.
    if (!isSameColumns(plan))
        fillColumns(plan);
    showColumns(plan);
}

void ImportColumnsStep::fillColumns(const ImportPlan &plan)
{
    m_headers.clear();
    m_columns->setRowCount(0);
    m_columns->setRowCount(static_cast<int>(plan.columns.size()));
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const ImportColumn &column = plan.columns[static_cast<std::size_t>(row)];
        m_headers.push_back(column.header);
        const QString header = toQString(column.header).simplified();
        m_columns->setItem(row, HeaderColumn, plainItem(QString(toQString(column.letter) % u"  "_qs % header)));
        m_columns->setItem(row, CertaintyColumn, plainItem({}));
        m_columns->setItem(row, SamplesColumn, plainItem(samplesText(column)));
        auto *box = new QuietComboBox(m_columns);
        box->setObjectName(u"importField%1"_qs.arg(column.number));
        box->setAccessibleName(tr("Field of column %1").arg(header.isEmpty() ? toQString(column.letter) : header));
        box->setModel(m_fields);
        // A header is how a choice is kept, so a column without one cannot have any.
        box->setEnabled(!column.header.empty());
        connect(box, &QComboBox::activated, this, [this, row, box] { choose(row, *box); });
        m_columns->setCellWidget(row, FieldColumn, box);
    }
    m_columns->resizeRowsToContents();
}

void ImportColumnsStep::showColumns(const ImportPlan &plan)
{
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const ImportColumn &column = plan.columns[static_cast<std::size_t>(row)];
        const bool isRead = column.use == ColumnUse::Imported || column.use == ColumnUse::Repeated;
        const QString id = isRead && column.field ? QString::fromLatin1(fieldInfo(*column.field).id) : QString();
        auto *box = static_cast<QComboBox *>(m_columns->cellWidget(row, FieldColumn));
        // The revision of an export is read, though nobody chooses it.
        box->setCurrentIndex(box->findData(id));
        const QString words = ImportWords::certainty(column);
        m_columns->item(row, CertaintyColumn)->setText(words);
        m_columns->item(row, CertaintyColumn)->setToolTip(words);
        m_columns->item(row, SamplesColumn)->setText(samplesText(column));
        m_columns->item(row, SamplesColumn)->setToolTip(samplesText(column));
    }
}

void ImportColumnsStep::choose(int row, const QComboBox &box)
{
    const Text header = m_headers[static_cast<std::size_t>(row)];
    const Text field = toText(box.currentData().toString());
    m_session.change([&](ImportOptions &options) { options.columns[header] = field; });
}

} // namespace daicho
