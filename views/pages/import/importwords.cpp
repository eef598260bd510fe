// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/import/importwords.h"

#include "views/support/ledgerdelegate.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableView>

namespace daicho {

namespace {

QString joined(const std::vector<Text> &texts)
{
    QStringList list;
    for (const Text &text : texts)
        list.append(toQString(text).simplified());
    return list.join(u"、"_qs);
}

bool hasName(const ImportPlan &plan)
{
    return std::any_of(plan.columns.begin(), plan.columns.end(), [](const ImportColumn &column) {
        return column.field == Field::Name && column.use == ColumnUse::Imported;
    });
}

} // namespace

QString ImportWords::number(std::int64_t value)
{
    return QLocale().toString(qlonglong(value));
}

QString ImportWords::field(Field field)
{
    const FieldInfo &info = fieldInfo(field);
    return QString::fromUtf8(QLocale().language() == QLocale::Japanese ? info.label : info.englishLabel);
}

QString ImportWords::value(Field field, const Text &value)
{
    if (fieldInfo(field).type == FieldType::Choice)
        return toQString(choiceLabel(field, value, QLocale().language() == QLocale::Japanese));
    return toQString(value);
}

QString ImportWords::certainty(const ImportColumn &column)
{
    switch (column.use) {
    case ColumnUse::Computed:
        return tr("worked out by the program");
    case ColumnUse::Repeated:
        return tr("repeats an earlier column");
    case ColumnUse::NoAxis:
        return tr("the scheme has no such axis");
    case ColumnUse::Untitled:
        return tr("no header");
    case ColumnUse::Unknown:
        return tr("not recognised");
    case ColumnUse::LeftOut:
    case ColumnUse::Imported:
        break;
    }
    switch (column.match) {
    case ColumnMatch::Mapped:
        return tr("as you chose");
    case ColumnMatch::Name:
        return tr("by its name");
    case ColumnMatch::Spelling:
        return tr("by a usual spelling");
    case ColumnMatch::UnitPart:
        return tr("step of the unit");
    case ColumnMatch::None:
        break;
    }
    return tr("left out");
}

QString ImportWords::whyNothing(const ImportPlan &plan)
{
    if (!plan.changes.isEmpty())
        return {};
    if (plan.rows == plan.skipped)
        return tr("There are no rows of assets below the header. Choose another sheet or another number of header "
                  "rows.");
    if (plan.rejectedRows > 0 && !hasName(plan))
        return tr("No column is the name of the asset, which every new asset needs. Choose it under «Columns».");
    if (plan.rejectedRows > 0 && plan.same == 0 && plan.conflicts == 0)
        return tr("Every row is rejected. The list says why; choose fitting values under «Columns», or mend the file.");
    if (plan.conflicts > 0)
        return tr("Nothing to bring in: what differs was changed here after the file was made. Choose under "
                  "«Conflicts» which side holds.");
    if (plan.rejectedRows > 0)
        return tr("Nothing to bring in: rows are rejected, and all others say what the ledger already holds.");
    return tr("Nothing to bring in: every row says what the ledger already holds.");
}

QStringList ImportWords::notes(const ImportPlan &plan)
{
    QStringList lines;
    if (!plan.unmapped.empty())
        lines.append(tr("Columns not brought in: %1").arg(joined(plan.unmapped)));
    if (!plan.newUnits.empty())
        lines.append(tr("Units that will be made: %1").arg(joined(plan.newUnits)));
    if (!plan.newPosts.empty())
        lines.append(tr("Posts that will be made: %1").arg(joined(plan.newPosts)));
    if (plan.kindsAssumed > 0)
        lines.append(tr("%1 new rows name no kind and are taken as information.").arg(number(plan.kindsAssumed)));
    if (plan.skipped > 0)
        lines.append(tr("%1 rows are passed over: blank ones, totals, repeated headers.").arg(number(plan.skipped)));
    if (plan.hiddenRows + plan.hiddenColumns > 0)
        lines.append(tr("Hidden rows and columns are read too: %1 rows, %2 columns.")
                         .arg(number(plan.hiddenRows), number(plan.hiddenColumns)));
    if (plan.formulaCells > 0)
        lines.append(tr("%1 formulas are read by their last result.").arg(number(plan.formulaCells)));
    if (plan.macrosIgnored)
        lines.append(tr("The macros of the file are neither read nor run."));
    return lines;
}

QString ImportWords::encoding(const Text &name)
{
    if (name == "cp932")
        return tr("Shift_JIS (Windows)");
    return name == "utf-16" ? u"UTF-16"_qs : u"UTF-8"_qs;
}

QTableView *makeImportList(const QString &name, const QString &title, QAbstractItemModel &model, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setModel(&model);
    table->setItemDelegate(new LedgerDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(table->fontMetrics()));
    table->horizontalHeader()->setStyle(ledgerHeaderStyle(table));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setDefaultSectionSize(table->fontMetrics().horizontalAdvance(u'あ') * 9);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace daicho
