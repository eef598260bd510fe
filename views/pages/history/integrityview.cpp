// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/history/integrityview.h"

#include "views/itemmodels/historymodel.h"
#include "views/pages/history/verdictbar.h"
#include "views/support/ledgerdelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace daicho {

namespace {

/// Nobody reads more here; the count says how many there are.
constexpr std::size_t rowsShown = 500;
constexpr int linesOfTable = 6;

QString recordWords(const Evidence &evidence)
{
    QString record = RecordWords::kind(evidence.entity);
    if (!evidence.code.empty())
        record += u' ' + toQString(evidence.code);
    else if (evidence.id != 0)
        record += u" #" + QString::number(evidence.id);
    return record;
}

} // namespace

IntegrityView::IntegrityView(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_verdict(new VerdictBar(this))
    , m_advice(new QLabel(this))
    , m_table(new QTableView(this))
    , m_rows(new QStandardItemModel(this))
{
    setObjectName(u"integrityView"_qs);
    m_advice->setObjectName(u"integrityAdvice"_qs);
    m_advice->setWordWrap(true);
    m_advice->setContentsMargins(12, 4, 12, 4);
    m_table->setObjectName(u"evidenceTable"_qs);
    m_table->setAccessibleName(tr("What differs"));
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new LedgerDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStyle(ledgerHeaderStyle(m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_verdict);
    layout->addWidget(m_advice);
    layout->addWidget(m_table);
    layout->addWidget(makeActs());
    clear();
}

IntegrityView::~IntegrityView() = default;

QWidget *IntegrityView::makeActs()
{
    m_acts = new QWidget(this);
    auto *label = new QLabel(tr("&Reason"), m_acts);
    m_reason = new QLineEdit(m_acts);
    m_reason->setObjectName(u"integrityReason"_qs);
    m_reason->setPlaceholderText(tr("stays in the history together with the evidence"));
    label->setBuddy(m_reason);
    const auto button = [this](const QString &text, const QString &name) {
        auto *made = new QPushButton(text, m_acts);
        made->setObjectName(name);
        return made;
    };
    m_restore = button(tr("Restore what the &history says"), u"integrityRestore"_qs);
    m_adopt = button(tr("&Adopt what the table holds"), u"integrityAdopt"_qs);
    m_accept = button(tr("Trust this &state"), u"integrityAccept"_qs);
    auto *row = new QHBoxLayout(m_acts);
    row->setContentsMargins(12, 4, 12, 8);
    row->addWidget(label);
    row->addWidget(m_reason, 1);
    for (QPushButton *one : {m_restore, m_adopt, m_accept})
        row->addWidget(one);
    const auto update = [this] {
        const bool hasReason = !m_reason->text().trimmed().isEmpty() && !m_context.jobs.isRunning();
        for (QPushButton *one : {m_restore, m_adopt, m_accept})
            one->setEnabled(hasReason);
    };
    connect(m_reason, &QLineEdit::textChanged, this, update);
    connect(&m_context.jobs, &JobRunner::started, this, update);
    connect(&m_context.jobs, &JobRunner::finished, this, update);
    connect(m_restore, &QPushButton::clicked, this, [this] { repair(Repair::Restore); });
    connect(m_adopt, &QPushButton::clicked, this, [this] { repair(Repair::Adopt); });
    connect(m_accept, &QPushButton::clicked, this, &IntegrityView::accept);
    update();
    return m_acts;
}

void IntegrityView::clear()
{
    m_verdict->clear();
    m_rows->clear();
    m_reason->clear();
    m_advice->hide();
    m_table->hide();
    m_acts->hide();
}

void IntegrityView::age(const HistoryHead &head)
{
    m_verdict->age(head);
}

QString IntegrityView::text() const
{
    return m_verdict->text();
}

void IntegrityView::verify(const std::optional<Anchor> &anchor)
{
    const Registry *registry = m_context.workspace.registry();
    if (registry == nullptr)
        return;
    RegistryEnvironment environment = m_context.workspace.environment();
    if (m_context.workspace.isPast())
        environment.stateFolder.clear(); // a past state is behind by its nature
    m_context.jobs.run<IntegrityFinding>(
        tr("Verifying"),
        [path = registry->path(), environment, anchor](const JobControl &job) {
            return IntegrityService::examine(path, environment, anchor, job);
        },
        this,
        [this, registry](const Result<IntegrityFinding> &found) {
            if (!found)
                return m_context.messages.showError(found.error());
            if (m_context.workspace.registry() == registry)
                show(*found);
        });
}

void IntegrityView::show(const IntegrityFinding &found)
{
    Registry *registry = m_context.workspace.registry();
    const bool wasSuspected = registry->suspicion().has_value();
    const bool isSuspected = found.verification.verdict != Verdict::Ok;
    if (!m_context.workspace.isPast() && (isSuspected || wasSuspected))
        registry->suspect(found.verification); // the page is set up anew by this
    RecordWords words(*registry);
    const DisplayStyle style = displayStyle(m_context.settings);
    words.setStyle(style);
    const QDateTime at = m_context.workspace.environment().clock->now();
    m_verdict->show(found.verification, localTime(toText(at.toUTC().toString(Qt::ISODateWithMs)), style.dates), words,
                    witnessWords(found));
    m_verdict->age(registry->head());
    showEvidence(found);
    m_restore->setVisible(found.isRepairable);
    m_adopt->setVisible(found.isRepairable);
    m_accept->setVisible(found.isAcceptable);
    const bool canAct = (found.isRepairable || found.isAcceptable) && !m_context.workspace.isPast();
    m_acts->setVisible(canAct);
    m_advice->setVisible(isSuspected);
    m_advice->setText(
        found.isRepairable   ? tr("%n place(s) differ. Give the records back what the history says, or take the change "
                                    "into the history as an act of its own.",
                                  nullptr, int(found.evidence.size()))
        : found.isAcceptable ? tr("The file is in order by itself, but it is not what was seen before. Trust it only "
                                  "if you know why, for example after restoring a backup.")
                             : tr("This cannot be repaired. Keep the file as evidence and restore the last verified "
                                  "backup."));
}

void IntegrityView::showEvidence(const IntegrityFinding &found)
{
    RecordWords words(*m_context.workspace.registry());
    words.setStyle(displayStyle(m_context.settings));
    m_rows->clear();
    m_rows->setHorizontalHeaderLabels({tr("Record"), tr("Field"), tr("In the table"), tr("By the history")});
    for (std::size_t i = 0; i < found.evidence.size() && i < rowsShown; ++i) {
        const Evidence &one = found.evidence[i];
        const bool isRow = one.field == "id";
        QList<QStandardItem *> row;
        const auto add = [&row](const QString &text) { row.append(new QStandardItem(text)); };
        add(recordWords(one));
        add(isRow ? tr("whole record") : words.field(one.entity, one.field));
        add(isRow ? (one.found.empty() ? tr("missing") : tr("there")) : toQString(one.found));
        add(isRow ? (one.recorded.empty() ? tr("unknown") : tr("there")) : toQString(one.recorded));
        m_rows->appendRow(row);
    }
    const int full = m_table->fontMetrics().horizontalAdvance(u'あ');
    const int characters[] = {11, 10, 16};
    for (int column = 0; column < 3; ++column)
        m_table->setColumnWidth(column, characters[column] * full);
    const int rowHeight = LedgerDelegate::rowHeight(m_table->fontMetrics());
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    const int lines = std::min(linesOfTable, m_rows->rowCount()) + 2;
    m_table->setMaximumHeight(lines * rowHeight);
    m_table->setVisible(m_rows->rowCount() > 0);
}

/// Who else could tell that something was changed.
QString IntegrityView::witnessWords(const IntegrityFinding &found) const
{
    if (m_context.workspace.isPast())
        return {};
    QStringList lines;
    if (found.seen == Seen::First)
        lines.append(tr("Seen on this computer for the first time: there is nothing to compare with."));
    const std::int64_t anchored = found.anchoredUpTo();
    const std::int64_t later = found.verification.head.seq - anchored;
    const QLocale locale;
    if (anchored == 0)
        lines.append(
            tr("No head has left this computer yet. Print, export or save a checkpoint, and keep it elsewhere."));
    else if (later == 0)
        lines.append(tr("Witnessed outside up to entry %1, the last one.").arg(locale.toString(qlonglong(anchored))));
    else
        lines.append(tr("Witnessed outside up to entry %1; %n entry(s) since are not.", nullptr, int(later))
                         .arg(locale.toString(qlonglong(anchored))));
    return lines.join(u'\n');
}

void IntegrityView::repair(Repair how)
{
    const Registry *registry = m_context.workspace.registry();
    if (registry == nullptr)
        return;
    run(how == Repair::Restore ? tr("Restoring") : tr("Adopting"),
        [path = registry->path(), environment = writersEnvironment(), how, reason = toText(m_reason->text().trimmed())](
            const JobControl &job) { return IntegrityService::repair(path, environment, how, reason, job); });
}

void IntegrityView::accept()
{
    const Registry *registry = m_context.workspace.registry();
    if (registry == nullptr)
        return;
    run(tr("Accepting"),
        [path = registry->path(), environment = writersEnvironment(), reason = toText(m_reason->text().trimmed())](
            const JobControl &job) { return IntegrityService::accept(path, environment, reason, job); });
}

RegistryEnvironment IntegrityView::writersEnvironment() const
{
    RegistryEnvironment environment = m_context.workspace.environment();
    if (m_context.workspace.registry()->isGuarded())
        environment.lease = LeasePolicy::None;
    return environment;
}

void IntegrityView::run(const QString &title, const Act &act)
{
    const QString path = m_context.workspace.registry()->path();
    m_context.jobs.run<HistoryHead>(title, act, this, [this, path](const Result<HistoryHead> &head) {
        if (!head)
            return m_context.messages.showError(head.error());
        // Once the job has ended: tables may have changed without an entry that could be followed.
        QMetaObject::invokeMethod(
            this, [this, path] { afterAct(path); }, Qt::QueuedConnection);
    });
}

void IntegrityView::afterAct(const QString &path)
{
    m_context.workspace.close();
    if (const Result<void> opened = m_context.workspace.open(path); !opened)
        return m_context.messages.showError(opened.error());
    m_context.messages.show(MessageBar::Kind::Done, tr("Done and kept in the history."));
    verify();
}

} // namespace daicho
