// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/import/importplanstep.h"

#include "views/pages/import/importwords.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace daicho {

ImportPlanStep::ImportPlanStep(PageContext &context, ImportSession &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_state(new QLabel(this))
    , m_notes(makeText(u"importNotes"_qs, tr("What to know about the plan"), 4))
    , m_tabs(new QTabWidget(this))
    , m_reason(makeText(u"importReason"_qs, tr("Why the chosen row is rejected"), 3))
    , m_onConflict(new QComboBox(this))
{
    setObjectName(u"importPlanStep"_qs);
    m_state->setObjectName(u"importCounts"_qs);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tabs->setObjectName(u"importLists"_qs);
    m_tabs->setAccessibleName(tr("What the import would do"));
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setDocumentMode(true);
    addList(Additions, u"importAdditions"_qs, tr("New"));
    addList(Updates, u"importUpdates"_qs, tr("Updates"));
    addList(Same, u"importSame"_qs, tr("Same"));
    addList(Conflicts, u"importConflicts"_qs, tr("Conflicts"));
    addList(Rejects, u"importRejects"_qs, tr("Rejected"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    layout->addWidget(m_notes);
    layout->addWidget(m_tabs, 1);
    connect(&session, &ImportSession::begun, this, &ImportPlanStep::onBegun);
    connect(&session, &ImportSession::planning, this, [this] { clear(tr("Planning…"), {}); });
    connect(&session, &ImportSession::planned, this, &ImportPlanStep::onPlanned);
    connect(&session, &ImportSession::failed, this,
            [this](const Error &error) { clear(tr("There is no plan."), errorWords(error)); });
}

void ImportPlanStep::addList(List list, const QString &name, const QString &title)
{
    QTableView *table = makeImportList(name, title, m_lists[list], m_tabs);
    auto *box = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 6, 0, 0);
    if (list == Conflicts)
        layout->addWidget(makeConflicts());
    layout->addWidget(table, 1);
    m_tables[list] = table;
    if (list == Rejects) {
        layout->addWidget(m_reason);
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPlanStep::showReason);
    }
    m_tabs->addTab(box, title);
}

QPlainTextEdit *ImportPlanStep::makeText(const QString &name, const QString &title, int lines)
{
    auto *text = new QPlainTextEdit(this);
    text->setObjectName(name);
    text->setAccessibleName(title);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFixedHeight(lines * text->fontMetrics().lineSpacing() + 12);
    return text;
}

/// The whole sentence, which the cell has no room for.
void ImportPlanStep::showReason()
{
    const int row = m_tables[Rejects]->currentIndex().row();
    const bool isKnown = m_plan != nullptr && row >= 0 && row < static_cast<int>(m_plan->rejects.size());
    m_reason->setPlainText(isKnown ? rejectText(m_plan->rejects[static_cast<std::size_t>(row)]) : QString());
}

QWidget *ImportPlanStep::makeConflicts()
{
    auto *row = new QWidget(this);
    auto *label = new QLabel(tr("Where both &changed"), row);
    label->setBuddy(m_onConflict);
    m_onConflict->setObjectName(u"importOnConflict"_qs);
    m_onConflict->addItem(tr("Keep what stands here"), static_cast<int>(OnConflict::Keep));
    m_onConflict->addItem(tr("Take what stands in the file"), static_cast<int>(OnConflict::Take));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_onConflict);
    layout->addStretch(1);
    connect(m_onConflict, &QComboBox::activated, this, [this] {
        m_session.change([this](ImportOptions &options) {
            options.onConflict = static_cast<OnConflict>(m_onConflict->currentData().toInt());
        });
    });
    return row;
}

QWidget *ImportPlanStep::firstWidget()
{
    return m_tabs;
}

void ImportPlanStep::onBegun()
{
    m_isNew = true;
    m_onConflict->setCurrentIndex(m_onConflict->findData(static_cast<int>(m_session.options().onConflict)));
}

void ImportPlanStep::clear(const QString &words, const QString &notes)
{
    m_plan.reset();
    m_state->setText(words);
    m_notes->setPlainText(notes);
    m_notes->setVisible(!notes.isEmpty());
}

void ImportPlanStep::onPlanned()
{
    m_plan = m_session.plan();
    const ImportPlan &plan = *m_plan;
    m_state->setText(tr("%1 rows: new %2, update %3, same %4, conflict %5, rejected %6")
                         .arg(ImportWords::number(plan.rows - plan.skipped), ImportWords::number(plan.newAssets),
                              ImportWords::number(plan.updatedAssets), ImportWords::number(plan.same),
                              ImportWords::number(plan.conflicts), ImportWords::number(plan.rejectedRows)));
    const QString notes = ImportWords::notes(plan).join(u'\n');
    m_notes->setPlainText(notes);
    m_notes->setVisible(!notes.isEmpty());
    showAdditions();
    showUpdates();
    showSame();
    showConflicts();
    showRejects();
    if (std::exchange(m_isNew, false))
        showFirstList();
}

void ImportPlanStep::setRows(List list, std::int64_t count, const QStringList &headers, std::size_t rows,
                             TextListModel::Cell cell)
{
    const QString titles[] = {tr("New"), tr("Updates"), tr("Same"), tr("Conflicts"), tr("Rejected")};
    m_tabs->setTabText(list, QString(titles[list] % u' ' % ImportWords::number(count)));
    const bool isFirst = m_lists[list].columnCount() == 0;
    m_lists[list].setRows(headers, static_cast<int>(rows), std::move(cell));
    if (!isFirst)
        return; // the widths are people's own by now
    static constexpr int characters[ListCount][4] = {
        {8, 14, 5, 12}, {4, 8, 8, 16}, {4, 8, 16, 0}, {4, 8, 8, 9}, {4, 9, 8, 16}};
    const int full = fontMetrics().horizontalAdvance(u'あ');
    const int last = static_cast<int>(headers.size()) - 1; // takes the room that is left
    for (int column = 0; column < std::min(4, last); ++column)
        m_tables[list]->setColumnWidth(column, characters[list][column] * full + 12);
}

QString ImportPlanStep::unitText(TextView stored) const
{
    const OrgUnitId id(QString::fromUtf8(stored.data(), static_cast<qsizetype>(stored.size())).toLongLong());
    const Registry *registry = m_context.workspace.registry();
    if (registry != nullptr && registry->organisation().unit(id) != nullptr)
        return toQString(registry->organisation().path(id));
    const RecordBlock &made = m_plan->changes.of(EntityKind::OrgUnit).inserted;
    const auto place = std::find(made.ids.begin(), made.ids.end(), id.value());
    return place == made.ids.end() ? QString()
                                   : toQString(made.text(static_cast<std::size_t>(place - made.ids.begin()),
                                                         static_cast<std::size_t>(OrgUnitColumn::Name)));
}

void ImportPlanStep::showAdditions()
{
    QStringList headers{ImportWords::field(Field::Code), ImportWords::field(Field::Name),
                        ImportWords::field(Field::Kind), ImportWords::field(Field::Unit)};
    std::vector<Field> fields{Field::Code, Field::Name, Field::Kind, Field::Unit};
    for (const Axis &axis : m_context.workspace.registry()->ledgerScheme().axes) {
        if (const std::optional<Field> field = fieldOfAxis(axis.id)) {
            fields.push_back(*field);
            headers.append(toQString(axis.label));
        }
    }
    const std::size_t rows = m_plan->changes.of(EntityKind::Asset).inserted.rows();
    setRows(Additions, m_plan->newAssets, headers, rows, [this, plan = m_plan, fields](int row, int column) {
        const Field field = fields[static_cast<std::size_t>(column)];
        const RecordBlock &fresh = plan->changes.of(EntityKind::Asset).inserted;
        const TextView stored = fresh.text(static_cast<std::size_t>(row), static_cast<std::size_t>(field));
        return field == Field::Unit ? unitText(stored) : ImportWords::value(field, Text(stored));
    });
}

void ImportPlanStep::showUpdates()
{
    setRows(Updates, m_plan->updatedAssets, {tr("Row"), ImportWords::field(Field::Code), tr("Field"), tr("Change")},
            m_plan->updates.size(), [plan = m_plan](int row, int column) {
                const ImportUpdate &update = plan->updates[static_cast<std::size_t>(row)];
                const auto shown = [&update](const Text &value) {
                    return value.empty() ? tr("(blank)") : ImportWords::value(update.field, value);
                };
                const QString cells[] = {ImportWords::number(update.row), toQString(update.code),
                                         ImportWords::field(update.field),
                                         QString(shown(update.before) % u" → "_qs % shown(update.after))};
                return cells[column];
            });
}

void ImportPlanStep::showSame()
{
    // Codes and names are looked up only for the rows that are looked at.
    setRows(Same, m_plan->same, {tr("Row"), ImportWords::field(Field::Code), ImportWords::field(Field::Name)},
            m_plan->sameRows.size(), [this, plan = m_plan](int row, int column) {
                const ImportSame &same = plan->sameRows[static_cast<std::size_t>(row)];
                const Registry *registry = m_context.workspace.registry();
                if (column == 0 || registry == nullptr || !registry->isIndexLoaded())
                    return column == 0 ? ImportWords::number(same.row) : QString();
                const std::optional<std::uint32_t> found = registry->index().row(same.asset);
                return found ? toQString(registry->index().text(*found, column == 1 ? Field::Code : Field::Name))
                             : QString();
            });
}

void ImportPlanStep::showConflicts()
{
    setRows(Conflicts, m_plan->conflicts,
            {tr("Row"), ImportWords::field(Field::Code), tr("Field"), tr("Here"), tr("In the file")},
            m_plan->conflictCells.size(), [plan = m_plan](int row, int column) {
                const ImportConflict &cell = plan->conflictCells[static_cast<std::size_t>(row)];
                const QString cells[] = {ImportWords::number(cell.row), toQString(cell.code),
                                         ImportWords::field(cell.field), ImportWords::value(cell.field, cell.ours),
                                         ImportWords::value(cell.field, cell.theirs)};
                return cells[column];
            });
}

void ImportPlanStep::showRejects()
{
    setRows(Rejects, m_plan->rejectedRows, {tr("Row"), tr("Column"), tr("Value"), tr("Why and what to do")},
            m_plan->rejects.size(), [plan = m_plan](int row, int column) {
                const ImportReject &reject = plan->rejects[static_cast<std::size_t>(row)];
                const QString cells[] = {
                    ImportWords::number(reject.row),
                    QString(toQString(reject.letter) % u"  "_qs % toQString(reject.column).simplified()),
                    toQString(reject.value).simplified(), rejectText(reject)};
                return cells[column];
            });
    m_tables[Rejects]->setCurrentIndex(m_lists[Rejects].index(0, 0));
    showReason();
}

/// What needs a decision first, then what changes.
void ImportPlanStep::showFirstList()
{
    const std::pair<List, std::int64_t> lists[] = {{Rejects, m_plan->rejectedRows},
                                                   {Conflicts, m_plan->conflicts},
                                                   {Updates, m_plan->updatedAssets},
                                                   {Additions, m_plan->newAssets},
                                                   {Same, m_plan->same}};
    for (const auto &[list, rows] : lists) {
        if (rows > 0) {
            m_tabs->setCurrentIndex(list);
            return;
        }
    }
}

} // namespace daicho
