// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/import/importpage.h"

#include "views/support/ledgerdelegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

namespace daicho {

namespace {

QString number(std::int64_t value)
{
    return QLocale().toString(qlonglong(value));
}

QString fieldLabel(Field field)
{
    const FieldInfo &info = fieldInfo(field);
    return QString::fromUtf8(QLocale().language() == QLocale::Japanese ? info.label : info.englishLabel);
}

QString valueText(Field field, const Text &value)
{
    if (fieldInfo(field).type == FieldType::Choice)
        return toQString(choiceLabel(field, value, QLocale().language() == QLocale::Japanese));
    return toQString(value);
}

QString useText(ColumnUse use)
{
    switch (use) {
    case ColumnUse::Imported:
        return ImportPage::tr("is brought in");
    case ColumnUse::Computed:
        return ImportPage::tr("is worked out by the program");
    case ColumnUse::LeftOut:
        return ImportPage::tr("is left out");
    case ColumnUse::Repeated:
        return ImportPage::tr("repeats an earlier column");
    case ColumnUse::NoAxis:
        return ImportPage::tr("the scheme has no such axis");
    case ColumnUse::Unknown:
        return ImportPage::tr("is not known");
    case ColumnUse::Untitled:
        return ImportPage::tr("has no header");
    }
    return {};
}

} // namespace

ImportPage::ImportPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_file(new QLabel(this))
    , m_encoding(new QComboBox(this))
    , m_createUnits(new QCheckBox(tr("Create &units that do not exist"), this))
    , m_counts(new QLabel(this))
    , m_lists(new QTabWidget(this))
    , m_apply(new QPushButton(this))
    , m_saveRejects(new QPushButton(tr("Save the &rejected rows…"), this))
    , m_cancel(new QPushButton(tr("&Give up"), this))
{
    setObjectName(u"importPage"_qs);
    m_file->setObjectName(u"importFile"_qs);
    QFont font = m_file->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    m_file->setFont(font);
    m_counts->setObjectName(u"importCounts"_qs);
    m_counts->setWordWrap(true);
    m_lists->setObjectName(u"importLists"_qs);
    m_lists->setAccessibleName(tr("What the import would do"));
    m_apply->setObjectName(u"importApply"_qs);
    m_saveRejects->setObjectName(u"importSaveRejects"_qs);
    m_cancel->setObjectName(u"importCancel"_qs);
    addList(m_additions, "importAdditions", tr("New"));
    addList(m_updates, "importUpdates", tr("Updates"));
    addList(m_rejects, "importRejects", tr("Rejected"));
    addList(m_conflicts, "importConflicts", tr("Conflicts"));
    addList(m_columns, "importColumns", tr("Columns"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_saveRejects);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_file);
    layout->addWidget(makeOptions());
    layout->addWidget(m_counts);
    layout->addWidget(m_lists, 1);
    layout->addLayout(buttons);
    connect(m_apply, &QPushButton::clicked, this, &ImportPage::apply);
    connect(m_saveRejects, &QPushButton::clicked, this, &ImportPage::saveRejects);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        setRegistry(nullptr);
        Q_EMIT finished();
    });
}

ImportPage::~ImportPage() = default;

QWidget *ImportPage::makeOptions()
{
    auto *row = new QWidget(this);
    auto *label = new QLabel(tr("&Encoding"), row);
    label->setBuddy(m_encoding);
    m_encoding->setObjectName(u"importEncoding"_qs);
    m_encoding->addItem(tr("Found out by itself"), static_cast<int>(ImportEncoding::Automatic));
    m_encoding->addItem(u"UTF-8"_qs, static_cast<int>(ImportEncoding::Utf8));
    m_encoding->addItem(u"UTF-16"_qs, static_cast<int>(ImportEncoding::Utf16));
    m_encoding->addItem(tr("Shift_JIS (Windows)"), static_cast<int>(ImportEncoding::Cp932));
    m_createUnits->setObjectName(u"importCreateUnits"_qs);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_encoding);
    layout->addSpacing(16);
    layout->addWidget(m_createUnits);
    layout->addStretch(1);
    connect(m_encoding, &QComboBox::activated, this, &ImportPage::plan);
    connect(m_createUnits, &QCheckBox::toggled, this, &ImportPage::plan);
    return row;
}

void ImportPage::addList(TextListModel &model, const char *name, const QString &title)
{
    auto *table = new QTableView(m_lists);
    table->setObjectName(QString::fromLatin1(name));
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
    table->horizontalHeader()->setDefaultSectionSize(table->fontMetrics().horizontalAdvance(u'あ') * 12);
    table->horizontalHeader()->setStretchLastSection(true);
    m_lists->addTab(table, title);
}

void ImportPage::setRegistry(Registry *)
{
    m_plan.reset();
    m_path.clear();
    m_apply->setEnabled(false);
}

QWidget *ImportPage::firstWidget()
{
    return m_apply->isEnabled() ? m_apply : m_cancel;
}

void ImportPage::begin(const QString &path)
{
    m_path = path;
    m_file->setText(tr("Import %1").arg(QFileInfo(path).fileName()));
    plan();
}

void ImportPage::plan()
{
    const Registry *registry = context().workspace.registry();
    if (registry == nullptr || m_path.isEmpty())
        return;
    m_plan.reset();
    m_apply->setEnabled(false);
    m_apply->setText(tr("Import"));
    m_saveRejects->setEnabled(false);
    m_counts->setText(tr("reading…"));
    ImportSource source{m_path, {}};
    source.options.encoding = static_cast<ImportEncoding>(m_encoding->currentData().toInt());
    source.options.createUnits = m_createUnits->isChecked();
    const bool isStarted = context().jobs.run<std::shared_ptr<const ImportPlan>>(
        tr("Reading %1").arg(QFileInfo(m_path).fileName()),
        [path = registry->path(), source, environment = context().workspace.environment()](
            const JobControl &job) -> Result<std::shared_ptr<const ImportPlan>> {
            Result<ImportPlan> made = ImportService::plan(path, source, environment, job);
            if (!made)
                return made.error();
            return std::make_shared<const ImportPlan>(std::move(*made));
        },
        this,
        [this](const Result<std::shared_ptr<const ImportPlan>> &made) {
            if (made) {
                m_plan = *made;
                showPlan();
                return;
            }
            m_counts->setText(errorWords(made.error()));
            context().messages.showError(made.error());
        });
    if (!isStarted)
        m_counts->setText(tr("Another job is running; try again when it is done."));
}

void ImportPage::showPlan()
{
    const ImportPlan &plan = *m_plan;
    QString text = tr("%1 rows: new %2, update %3, same %4, conflict %5, rejected %6, passed over %7")
                       .arg(number(plan.rows), number(plan.newAssets), number(plan.updatedAssets), number(plan.same),
                            number(plan.conflicts), number(plan.rejectedRows), number(plan.skipped));
    if (!plan.encoding.empty())
        text += u"  ・  "_qs + tr("Encoding: %1").arg(toQString(plan.encoding));
    if (!plan.newUnits.empty()) {
        QStringList units;
        for (const Text &unit : plan.newUnits)
            units.append(toQString(unit));
        text += u"  ・  "_qs + tr("Units that will be made: %1").arg(units.join(u"、"_qs));
    }
    if (plan.kindsAssumed > 0)
        text +=
            u"  ・  "_qs + tr("%1 new rows name no kind and are taken as information.").arg(number(plan.kindsAssumed));
    m_counts->setText(text);
    showAdditions();
    showUpdates();
    showRejects();
    showConflicts();
    showColumns();
    showFirstList();
    m_saveRejects->setEnabled(plan.rejectedRows > 0);
    m_apply->setEnabled(!plan.changes.isEmpty());
    m_apply->setText(plan.changes.isEmpty()
                         ? tr("Nothing to bring in")
                         : tr("Add %1 and update %2 assets").arg(number(plan.newAssets), number(plan.updatedAssets)));
    firstWidget()->setFocus();
}

void ImportPage::showAdditions()
{
    const std::vector<Axis> &axes = context().workspace.registry()->scheme().axes;
    QStringList headers{fieldLabel(Field::Code), fieldLabel(Field::Name)};
    std::vector<Field> fields{Field::Code, Field::Name};
    for (const Axis &axis : axes) {
        if (const std::optional<Field> field = fieldOfAxis(axis.id)) {
            fields.push_back(*field);
            headers.append(toQString(axis.label));
        }
    }
    const auto rows = static_cast<int>(m_plan->changes.of(EntityKind::Asset).inserted.rows());
    m_lists->setTabText(0, tr("New (%1)").arg(number(rows)));
    m_additions.setRows(headers, rows, [plan = m_plan, fields](int row, int column) {
        const Field field = fields[static_cast<std::size_t>(column)];
        return toQString(plan->changes.of(EntityKind::Asset)
                             .inserted.text(static_cast<std::size_t>(row), static_cast<std::size_t>(field)));
    });
}

/// What needs a decision first, then what changes.
void ImportPage::showFirstList()
{
    const std::pair<int, std::int64_t> lists[] = {
        {2, m_plan->rejectedRows}, {3, m_plan->conflicts}, {1, std::ssize(m_plan->updates)}, {0, m_plan->newAssets}};
    for (const auto &[tab, rows] : lists) {
        if (rows > 0) {
            m_lists->setCurrentIndex(tab);
            return;
        }
    }
    m_lists->setCurrentIndex(4);
}

void ImportPage::showUpdates()
{
    m_lists->setTabText(1, tr("Updates (%1)").arg(number(std::ssize(m_plan->updates))));
    m_updates.setRows({tr("Row"), tr("Code"), tr("Field"), tr("Change")}, static_cast<int>(m_plan->updates.size()),
                      [plan = m_plan](int row, int column) {
                          const ImportUpdate &update = plan->updates[static_cast<std::size_t>(row)];
                          const QString cells[] = {number(update.row), toQString(update.code), fieldLabel(update.field),
                                                   QString(valueText(update.field, update.before) % u" → "_qs %
                                                           valueText(update.field, update.after))};
                          return cells[column];
                      });
}

void ImportPage::showRejects()
{
    m_lists->setTabText(2, tr("Rejected (%1)").arg(number(m_plan->rejectedRows)));
    m_rejects.setRows({tr("Row"), tr("Column"), tr("Value"), tr("Why")}, static_cast<int>(m_plan->rejects.size()),
                      [plan = m_plan](int row, int column) {
                          const ImportReject &reject = plan->rejects[static_cast<std::size_t>(row)];
                          const QString cells[] = {number(reject.row), toQString(reject.column),
                                                   toQString(reject.value), rejectText(reject)};
                          return cells[column];
                      });
}

void ImportPage::showConflicts()
{
    m_lists->setTabText(3, tr("Conflicts (%1)").arg(number(m_plan->conflicts)));
    m_conflicts.setRows({tr("Row"), tr("Code"), tr("Field"), tr("Here"), tr("In the file")},
                        static_cast<int>(m_plan->conflictCells.size()), [plan = m_plan](int row, int column) {
                            const ImportConflict &cell = plan->conflictCells[static_cast<std::size_t>(row)];
                            const QString cells[] = {number(cell.row), toQString(cell.code), fieldLabel(cell.field),
                                                     valueText(cell.field, cell.ours),
                                                     valueText(cell.field, cell.theirs)};
                            return cells[column];
                        });
}

void ImportPage::showColumns()
{
    m_lists->setTabText(4, tr("Columns (%1)").arg(number(std::ssize(m_plan->columns))));
    m_columns.setRows({tr("Column"), tr("Header"), tr("Field"), tr("Use"), tr("Samples")},
                      static_cast<int>(m_plan->columns.size()), [plan = m_plan](int row, int column) {
                          const ImportColumn &read = plan->columns[static_cast<std::size_t>(row)];
                          QStringList samples;
                          for (const Text &sample : read.samples)
                              samples.append(toQString(sample));
                          const QString cells[] = {toQString(read.letter), toQString(read.header),
                                                   read.field ? fieldLabel(*read.field) : QString(), useText(read.use),
                                                   samples.join(u" / "_qs)};
                          return cells[column];
                      });
}

void ImportPage::apply()
{
    const Registry *registry = context().workspace.registry();
    if (m_plan == nullptr || registry == nullptr)
        return;
    m_apply->setEnabled(false);
    context().jobs.run<HistoryHead>(
        tr("Importing %1").arg(QFileInfo(m_path).fileName()),
        [path = registry->path(), plan = m_plan, environment = context().workspace.environment()](
            const JobControl &job) { return ImportService::applyInJob(path, *plan, environment, job); },
        this,
        [this](const Result<HistoryHead> &head) {
            Registry *open = context().workspace.registry();
            if (!head || open == nullptr) {
                m_apply->setEnabled(m_plan != nullptr);
                if (!head)
                    context().messages.showError(head.error());
                return;
            }
            const std::shared_ptr<const ImportPlan> plan = m_plan;
            if (const Result<void> followed = open->follow(plan->changes, *head); !followed) {
                context().messages.showError(followed.error());
                return;
            }
            setRegistry(nullptr);
            Q_EMIT applied(tr("Brought in: %1 added, %2 updated, %3 rejected")
                               .arg(number(plan->newAssets), number(plan->updatedAssets), number(plan->rejectedRows)));
            Q_EMIT finished();
        });
}

void ImportPage::saveRejects()
{
    if (m_plan == nullptr)
        return;
    const QFileInfo file(m_path);
    const FileRequest request{tr("Save the rejected rows"),
                              file.dir().filePath(tr("%1-rejected.xlsx").arg(file.completeBaseName())),
                              {tr("Excel and CSV (*.xlsx *.csv)")},
                              u"xlsx"_qs};
    context().dialogs.saveFile(this, request, [this, plan = m_plan](const QString &path) {
        const Result<void> written = ImportService::writeRejects(*plan, path, /*replace=*/true);
        if (written)
            context().messages.show(MessageBar::Kind::Done, tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
        else
            context().messages.showError(written.error());
    });
}

} // namespace daicho
