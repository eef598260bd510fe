// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/findings/findingspage.h"

#include "model/services/roleservice.h"
#include "views/pages/findings/foundview.h"
#include "views/pages/findings/rulesview.h"
#include "views/pages/findings/trendview.h"
#include "views/support/checkwatch.h"
#include "views/support/pagehead.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace daicho {

namespace {

QString number(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

} // namespace

FindingsPage::FindingsPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_tabs(new QTabWidget(this))
    , m_found(new FoundView(m_tabs))
    , m_rules(new RulesView(context, m_tabs))
    , m_trend(new TrendView(m_tabs))
{
    setObjectName(u"findingsPage"_qs);
    m_tabs->setObjectName(u"findingsTabs"_qs);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_found, tr("&Results"));
    m_tabs->addTab(m_rules, tr("R&ules"));
    m_tabs->addTab(m_trend, tr("&Trend"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_state);
    layout->addWidget(makeProgress());
    layout->addWidget(m_tabs, 1);
    connect(m_found, &FoundView::chosen, this, &FindingsPage::fieldRequested);
    connect(&context.settings.notifier(), &SettingsNotifier::changed, this, &FindingsPage::showReport);
    for (const auto signal : {&JobRunner::started, &JobRunner::finished})
        connect(&context.jobs, signal, this, &FindingsPage::showState);
}

QWidget *FindingsPage::makeHead()
{
    auto *head = new PageHead(u"findings"_qs, tr("Check"), this);
    auto *label = new QLabel(tr("&Of"), head);
    m_scope = new QComboBox(head);
    m_scope->setObjectName(u"findingsScope"_qs);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label->setBuddy(m_scope);
    head->addWidget(label);
    head->addWidget(m_scope);
    head->addStretch();
    m_again = makeButton(u"findingsAgain"_qs, tr("Check &again"));
    m_lists = makeButton(u"findingsLists"_qs, tr("&Lists for units…"));
    m_record = makeButton(u"findingsRecord"_qs, tr("Reco&rd today"));
    head->addCommand(context().actions, Command::NextFinding);
    for (QPushButton *button : {m_again, m_lists, m_record})
        head->addButton(button);
    m_state = new QLabel(this);
    m_state->setObjectName(u"findingsState"_qs);
    m_state->setAccessibleName(tr("State of the check"));
    m_state->setWordWrap(true);
    m_state->setContentsMargins(12, 0, 12, 8);
    connect(m_scope, &QComboBox::activated, this, [this] {
        showReport();
        showTrend();
    });
    connect(m_again, &QPushButton::clicked, this, [this] { m_watch->refresh(); });
    connect(m_lists, &QPushButton::clicked, this, &FindingsPage::askForLists);
    connect(m_record, &QPushButton::clicked, this, &FindingsPage::record);
    return head;
}

QPushButton *FindingsPage::makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    return button;
}

QWidget *FindingsPage::makeProgress()
{
    m_progress = new QWidget(this);
    m_bar = new QProgressBar(m_progress);
    m_bar->setObjectName(u"findingsProgress"_qs);
    m_bar->setAccessibleName(tr("How far the check is"));
    m_bar->setTextVisible(false);
    auto *cancel = new QPushButton(tr("&Cancel"), m_progress);
    cancel->setObjectName(u"findingsCancel"_qs);
    auto *row = new QHBoxLayout(m_progress);
    row->setContentsMargins(12, 0, 12, 8);
    row->addWidget(m_bar, 1);
    row->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, this, [this] { m_watch->cancel(); });
    m_progress->hide();
    return m_progress;
}

void FindingsPage::setWatch(CheckWatch &watch)
{
    m_watch = &watch;
    connect(&watch, &CheckWatch::changed, this, &FindingsPage::showReport);
    connect(&watch, &CheckWatch::progressed, this, &FindingsPage::showState);
    connect(&watch, &CheckWatch::failed, &context().messages, &MessageBar::showError);
    showReport();
}

void FindingsPage::setRegistry(Registry *registry)
{
    if (m_registry != nullptr)
        m_registry->disconnect(this);
    m_registry = registry;
    m_isNextWanted = false;
    setEnabled(registry != nullptr);
    m_rules->setRegistry(registry);
    if (registry != nullptr) {
        connect(registry, &Registry::changed, this, [this](const ChangeSet &changes) {
            if (!changes.of(EntityKind::OrgUnit).isEmpty())
                fillScopes();
            if (!changes.of(EntityKind::FindingTally).isEmpty())
                showTrend();
            showState();
        });
        connect(registry, &Registry::reloaded, this, [this] {
            fillScopes();
            showTrend();
        });
    }
    fillScopes();
    showReport();
    showTrend();
    if (isVisible() && m_watch != nullptr && registry != nullptr)
        m_watch->want();
}

void FindingsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_watch != nullptr && m_registry != nullptr)
        m_watch->want();
}

void FindingsPage::fillScopes()
{
    const OrgUnitId before = scope();
    m_scope->clear();
    m_scope->addItem(tr("Whole body"), qint64{0});
    if (m_registry == nullptr)
        return;
    const Organisation &organisation = m_registry->organisation();
    const std::function<void(OrgUnitId, int)> add = [&](OrgUnitId id, int depth) {
        const OrgUnit &unit = *organisation.unit(id);
        m_scope->addItem(QString(QString(depth, u'　') + toQString(unit.name)), static_cast<qint64>(id.value()));
        if (id == before)
            m_scope->setCurrentIndex(m_scope->count() - 1);
        for (const OrgUnitId child : organisation.children(id))
            add(child, depth + 1);
    };
    for (const OrgUnitId institution : organisation.institutions())
        add(institution, 0);
}

OrgUnitId FindingsPage::scope() const
{
    return OrgUnitId(m_scope->currentData().toLongLong());
}

void FindingsPage::showReport()
{
    const DisplayStyle style = displayStyle(context().settings);
    m_found->setStyle(style);
    m_trend->setStyle(style);
    m_found->setReport(m_registry, m_watch != nullptr ? m_watch->report() : nullptr, scope());
    showState();
    if (m_isNextWanted && m_watch != nullptr && m_watch->isCurrent())
        next();
}

QString FindingsPage::stateWords() const
{
    const std::shared_ptr<const CheckReport> &report = m_watch->report();
    if (report == nullptr)
        return m_watch->isRunning() ? tr("Checking the ledger…") : tr("Not checked yet.");
    const CheckCount total = m_found->total();
    QString words =
        tr("%1 assets checked on %2: %3 findings")
            .arg(number(report->assets), toQString(formatDate(report->day, displayStyle(context().settings).dates)),
                 number(total.open));
    if (total.excepted > 0)
        words += tr(", %1 more with an exception").arg(number(total.excepted));
    if (!m_watch->isCurrent())
        words += m_watch->isRunning() ? tr(" — checking again…") : tr(" — changed since then");
    return words;
}

void FindingsPage::showState()
{
    if (m_watch == nullptr)
        return;
    const bool isRunning = m_watch->isRunning();
    const bool isReady = m_registry != nullptr && m_watch->isCurrent() && !isRunning && !context().jobs.isRunning();
    m_state->setText(m_registry != nullptr ? stateWords() : QString());
    m_progress->setVisible(isRunning);
    const JobProgress progress = m_watch->progress();
    m_bar->setRange(0, static_cast<int>(progress.total));
    m_bar->setValue(static_cast<int>(progress.done));
    m_again->setEnabled(m_registry != nullptr && !isRunning);
    m_lists->setEnabled(isReady && m_found->total().open > 0);
    const bool mayRecord = m_registry != nullptr && !m_registry->isReadOnly() &&
                           m_registry->permissions().require(Permission::EditMasters);
    m_record->setEnabled(isReady && mayRecord);
}

void FindingsPage::showTrend()
{
    if (m_registry == nullptr) {
        m_trend->setDays({}, {});
        return;
    }
    const OrgUnitId unit = scope();
    const OrgUnitId institution = unit.isValid() ? m_registry->organisation().institutionOf(unit) : OrgUnitId();
    const Result<std::vector<TallyDay>> days = CheckService(*m_registry).trend(institution);
    if (!days)
        return context().messages.showError(days.error());
    m_trend->setDays(*days, CheckService::rulesOf(*m_registry));
}

void FindingsPage::next()
{
    if (m_watch == nullptr || m_registry == nullptr)
        return;
    m_isNextWanted = !m_watch->isCurrent() && m_watch->report() == nullptr;
    if (m_isNextWanted) {
        m_watch->want();
        return;
    }
    m_watch->want();
    if (!m_found->next())
        context().messages.show(MessageBar::Kind::Done, tr("Nothing is left to be put right here."));
}

void FindingsPage::record()
{
    const std::shared_ptr<const CheckReport> report = m_watch->report();
    if (const Result<void> done = CheckService(*m_registry).record(*report); !done)
        return context().messages.showError(done.error());
    QAction *undo = context().actions.action(Command::Undo);
    context().messages.show(MessageBar::Kind::Done,
                            tr("The numbers of %1 are recorded.")
                                .arg(toQString(formatDate(report->day, displayStyle(context().settings).dates))),
                            {tr("Undo"), [undo] { undo->trigger(); }});
    showTrend();
    m_tabs->setCurrentWidget(m_trend);
}

void FindingsPage::askForLists()
{
    WayChoice choice;
    choice.title = tr("Lists to work through");
    choice.text = tr("Findings go out as Excel workbooks with an empty column for the corrected values.");
    choice.ways = {{tr("&One workbook"), tr("All findings that are shown, with their units.")},
                   {tr("One for &each unit"), tr("A folder with a workbook for every unit that has findings.")}};
    context().dialogs.choose(this, choice, [this](int way) { way == 0 ? writeList() : writeLists(); });
}

void FindingsPage::writeList()
{
    const QString folder = QFileInfo(m_registry->path()).absolutePath();
    const QString name = ExportService::suggestedName(*m_registry, tr("Findings"), folder, u"xlsx"_qs);
    const FileRequest request{
        tr("Lists to work through"), QString(folder % u'/' % name), {tr("Excel (*.xlsx)")}, u"xlsx"_qs};
    context().dialogs.saveFile(this, request, [this](const QString &path) {
        const FixListOptions options{.unit = scope(),
                                     .rule = m_found->rule(),
                                     .replaceFile = true,
                                     .dates = displayStyle(context().settings).dates};
        run(FixList(*m_registry, m_watch->report()).prepare(path, options));
    });
}

void FindingsPage::writeLists()
{
    const QString folder = QFileInfo(m_registry->path()).absolutePath();
    const QString name = ExportService::suggestedName(*m_registry, tr("Findings"), folder, u"xlsx"_qs);
    const FileRequest request{
        tr("New folder for the lists"), QString(folder % u'/' % QFileInfo(name).completeBaseName()), {}, {}};
    context().dialogs.saveFile(this, request, [this](const QString &path) {
        const FixListOptions options{
            .unit = scope(), .rule = m_found->rule(), .dates = displayStyle(context().settings).dates};
        run(FixList(*m_registry, m_watch->report()).prepareFolder(path, options));
    });
}

void FindingsPage::run(const Result<FixListJob> &job)
{
    if (!job)
        return context().messages.showError(job.error());
    context().jobs.run<FixListOutcome>(tr("Writing lists"), *job, this, [this](const Result<FixListOutcome> &written) {
        if (!written)
            return context().messages.showError(written.error());
        const QString folder = written->files.isEmpty() ? QString() : QFileInfo(written->files.front()).absolutePath();
        context().messages.show(
            MessageBar::Kind::Done,
            tr("%1 lines were written to %n workbook(s).", nullptr, static_cast<int>(written->files.size()))
                .arg(number(written->rows)),
            {tr("Show the folder"), [this, folder] { context().dialogs.openFolder(folder); }});
    });
}

QWidget *FindingsPage::firstWidget()
{
    if (m_tabs->currentWidget() == m_rules)
        return m_rules->firstWidget();
    return m_tabs->currentWidget() == m_trend ? m_trend->firstWidget() : m_found->firstWidget();
}

QList<QWidget *> FindingsPage::panes()
{
    QList<QWidget *> all{m_scope};
    if (m_tabs->currentWidget() == m_found)
        all += m_found->panes();
    else if (m_tabs->currentWidget() == m_rules)
        all += m_rules->panes();
    else
        all.append(m_trend->firstWidget());
    return all;
}

} // namespace daicho
