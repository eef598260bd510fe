// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/import/importvaluestable.h"

#include "views/pages/import/importwords.h"
#include "views/pages/import/quietcombobox.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QStandardItemModel>

namespace daicho {

namespace {

enum Column { FieldColumn, TheirsColumn, RowsColumn, OursColumn, ColumnCount };
enum class Meaning { Undecided, Value, Create };

constexpr int meaningRole = Qt::UserRole;
constexpr int valueRole = Qt::UserRole + 1;
constexpr std::size_t mostValues = 100; ///< a file with more has a wrong column

void add(QStandardItemModel &list, const QString &text, Meaning meaning, const Text &value = {})
{
    auto *item = new QStandardItem(text);
    item->setData(static_cast<int>(meaning), meaningRole);
    item->setData(toQString(value), valueRole);
    list.appendRow(item);
}

QTableWidgetItem *plainItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

/// Dates and numbers have no list; they are written.
bool isWritten(const ImportBadValue &value)
{
    return value.rule == "bad-date" || value.rule == "bad-number";
}

} // namespace

ImportValuesTable::ImportValuesTable(PageContext &context, ImportSession &session, QWidget *parent)
    : QTableWidget(0, ColumnCount, parent), m_context(context), m_session(session)
{
    setObjectName(u"importValues"_qs);
    setAccessibleName(tr("Values that are not known here"));
    setHorizontalHeaderLabels({tr("Field"), tr("In the file"), tr("Rows"), tr("Means")});
    verticalHeader()->hide();
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    const int full = fontMetrics().horizontalAdvance(u'あ');
    const int characters[] = {6, 9, 4, 10};
    for (int column = 0; column < ColumnCount; ++column)
        setColumnWidth(column, characters[column] * full);
    connect(&session, &ImportSession::begun, this, &ImportValuesTable::onBegun);
    connect(&session, &ImportSession::planned, this, &ImportValuesTable::onPlanned);
}

void ImportValuesTable::onBegun()
{
    m_values.clear();
    setRowCount(0);
    for (const auto &[field, list] : m_lists)
        list->deleteLater();
    m_lists.clear();
}

/// New ones come below, so that nothing moves under the hand.
void ImportValuesTable::onPlanned()
{
    for (const ImportBadValue &found : m_session.plan()->badValues) {
        const auto known = std::find_if(m_values.begin(), m_values.end(), [&](const ImportBadValue &value) {
            return value.field == found.field && value.value == found.value;
        });
        if (known != m_values.end())
            known->rows = found.rows;
        else if (m_values.size() < mostValues)
            m_values.push_back(found);
    }
    refill();
    Q_EMIT filled(!m_values.empty());
}

void ImportValuesTable::refill()
{
    const int from = rowCount();
    setRowCount(static_cast<int>(m_values.size()));
    for (int row = from; row < rowCount(); ++row) {
        const ImportBadValue &value = m_values[static_cast<std::size_t>(row)];
        const std::optional<Field> field = fieldNamed(value.field);
        setItem(row, FieldColumn, plainItem(field ? ImportWords::field(*field) : toQString(value.column)));
        setItem(row, TheirsColumn, plainItem(toQString(value.value).simplified()));
        setItem(row, RowsColumn, plainItem(ImportWords::number(value.rows)));
        setCellWidget(row, OursColumn, makeChoice(row, value));
    }
    for (int row = 0; row < rowCount(); ++row)
        item(row, RowsColumn)->setText(ImportWords::number(m_values[static_cast<std::size_t>(row)].rows));
    resizeRowsToContents();
}

QComboBox *ImportValuesTable::makeChoice(int row, const ImportBadValue &value)
{
    auto *box = new QuietComboBox(this);
    box->setObjectName(u"importValue%1"_qs.arg(row));
    box->setAccessibleName(tr("What «%1» means").arg(toQString(value.value).simplified()));
    if (const std::optional<Field> field = fieldNamed(value.field))
        box->setModel(listOf(*field));
    if (isWritten(value)) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->lineEdit()->setAccessibleName(box->accessibleName());
        box->lineEdit()->setObjectName(u"importValue%1Text"_qs.arg(row));
        connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this, value, box] { choose(value, *box); });
    }
    connect(box, &QComboBox::activated, this, [this, value, box] { choose(value, *box); });
    return box;
}

/// What a value of the field can mean; one list for all its values.
QStandardItemModel *ImportValuesTable::listOf(Field field)
{
    QStandardItemModel *&list = m_lists[field];
    const Registry *registry = m_context.workspace.registry();
    if (list != nullptr || registry == nullptr)
        return list;
    list = new QStandardItemModel(this);
    add(*list, tr("Not decided (rejected)"), Meaning::Undecided);
    if (field == Field::Unit)
        addUnits(*list, registry->organisation());
    if (field == Field::Institution) {
        for (const OrgUnitId id : registry->organisation().institutions())
            add(*list, toQString(registry->organisation().unit(id)->name), Meaning::Value,
                registry->organisation().unit(id)->name);
    }
    if (field == Field::Zone) {
        for (const ProfileItem *zone : registry->profileItems(section::zone))
            add(*list, toQString(zone->name), Meaning::Value, zone->name);
    }
    for (const Choice &choice : choices(field))
        add(*list, ImportWords::value(field, choice.id), Meaning::Value, choice.id);
    if (const std::optional<Text> axis = axisOf(field)) {
        if (const Axis *levels = registry->ledgerScheme().axis(*axis))
            addLevels(*list, *levels);
    }
    if (field != Field::Unit && field != Field::Institution)
        add(*list, tr("Leave blank"), Meaning::Value);
    return list;
}

void ImportValuesTable::addUnits(QStandardItemModel &list, const Organisation &organisation)
{
    add(list, tr("Make the unit"), Meaning::Create);
    const bool isOne = organisation.institutions().size() == 1;
    for (const auto &[id, unit] : organisation.units) {
        Text path = organisation.path(id);
        if (!isOne && !unit.isInstitution())
            path = organisation.unit(organisation.institutionOf(id))->name + '/' + path;
        add(list, toQString(path), Meaning::Value, path);
    }
}

void ImportValuesTable::addLevels(QStandardItemModel &list, const Axis &axis)
{
    for (const Level &level : axis.levels)
        add(list, toQString(level.label.empty() ? level.code : level.code + "  " + level.label), Meaning::Value,
            level.code);
    add(list, tr("Not applicable"), Meaning::Value, notApplicable);
}

void ImportValuesTable::choose(const ImportBadValue &value, const QComboBox &box)
{
    const bool isOwnText = box.isEditable() && box.currentText() != box.itemText(box.currentIndex());
    const auto meaning = isOwnText ? Meaning::Value : static_cast<Meaning>(box.currentData(meaningRole).toInt());
    const Text ours = isOwnText ? toText(box.currentText()) : toText(box.currentData(valueRole).toString());
    const ImportOptions &present = m_session.options();
    const auto known = present.values.find(value.field);
    const bool isMapped = known != present.values.end() && known->second.contains(value.value);
    if (meaning == Meaning::Value && isMapped && known->second.at(value.value) == ours)
        return;
    if (meaning == Meaning::Undecided && !isMapped && !present.createdUnits.contains(value.value))
        return;
    m_session.change([&](ImportOptions &options) {
        options.values[value.field].erase(value.value);
        options.createdUnits.erase(value.value);
        if (meaning == Meaning::Value)
            options.values[value.field][value.value] = ours;
        else if (meaning == Meaning::Create)
            options.createdUnits.insert(value.value);
    });
}

} // namespace daicho
