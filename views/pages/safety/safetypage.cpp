// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/safety/safetypage.h"

#include "views/pages/safety/backuptable.h"
#include "views/pages/safety/restorepanel.h"
#include "views/support/backupwatch.h"
#include "views/support/pagehead.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

SafetyPage::SafetyPage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_table(new BackupTable(this)), m_panel(new RestorePanel(this))
{
    setObjectName(u"safetyPage"_qs);
    auto *backups = new QWidget(this);
    auto *column = new QVBoxLayout(backups);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_none = new QLabel(tr("There is no backup yet. One is made before the first change of a day, before imports and "
                           "before changes of many records."),
                        backups);
    m_none->setObjectName(u"backupNone"_qs);
    m_none->setWordWrap(true);
    m_none->setMargin(12);
    column->addWidget(m_none);
    column->addWidget(m_table, 1);
    column->addWidget(makeActs());
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"safetySplitter"_qs);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(backups);
    splitter->addWidget(m_panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makePlaces());
    layout->addWidget(splitter, 1);
    connect(m_table, &QTableWidget::currentCellChanged, this, &SafetyPage::update);
    connect(m_panel, &RestorePanel::replaceRequested, this, &SafetyPage::askToReplace);
    connect(m_panel, &RestorePanel::openRequested, this, &SafetyPage::openRestored);
    connect(m_panel, &RestorePanel::discardRequested, this, &SafetyPage::discard);
    connect(&context.settings.notifier(), &SettingsNotifier::changed, this, &SafetyPage::fill);
    for (const auto signal : {&JobRunner::started, &JobRunner::finished})
        connect(&context.jobs, signal, this, &SafetyPage::update);
}

QWidget *SafetyPage::makeHead()
{
    auto *head = new PageHead(u"safety"_qs, tr("Safety"), this);
    head->addStretch();
    head->addCommand(context().actions, Command::BackUp);
    return head;
}

QWidget *SafetyPage::makePlaces()
{
    auto *part = new QWidget(this);
    m_folder = new QLabel(part);
    m_folder->setObjectName(u"backupFolder"_qs);
    m_folder->setAccessibleName(tr("Folder of the backups"));
    m_folder->setWordWrap(true);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_second = new QLineEdit(part);
    m_second->setObjectName(u"backupSecond"_qs);
    m_second->setPlaceholderText(tr("None: another disk or a folder of the office keeps a second copy"));
    auto *label = new QLabel(tr("&Second folder:"), part);
    label->setBuddy(m_second);
    auto *open = new QPushButton(tr("Show the &folder"), part);
    open->setObjectName(u"backupOpenFolder"_qs);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(12, 4, 12, 8);
    grid->addWidget(m_folder, 0, 0, 1, 2);
    grid->addWidget(open, 0, 2);
    grid->addWidget(label, 1, 0);
    grid->addWidget(m_second, 1, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    connect(open, &QPushButton::clicked, this, [this] {
        const QString folder = service().folder();
        context().dialogs.openFolder(QFileInfo::exists(folder) ? folder : QFileInfo(folder).absolutePath());
    });
    connect(m_second, &QLineEdit::editingFinished, this, &SafetyPage::setSecondFolder);
    return part;
}

QWidget *SafetyPage::makeActs()
{
    auto *part = new QWidget(this);
    m_verify = new QPushButton(tr("&Verify"), part);
    m_verify->setObjectName(u"backupVerify"_qs);
    m_restore = new QPushButton(tr("&Restore…"), part);
    m_restore->setObjectName(u"backupRestore"_qs);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_verify);
    row->addWidget(m_restore);
    row->addStretch();
    connect(m_verify, &QPushButton::clicked, this, &SafetyPage::verify);
    connect(m_restore, &QPushButton::clicked, this, &SafetyPage::askToRestore);
    return part;
}

void SafetyPage::setWatch(BackupWatch &watch)
{
    m_watch = &watch;
    connect(&watch, &BackupWatch::changed, this, &SafetyPage::fill);
}

void SafetyPage::setRegistry(Registry *registry)
{
    if (context().workspace.isPast()) // a past state is looked at; backups are those of the present one
        return;
    m_panel->clear();
    m_path = registry != nullptr ? registry->path() : QString();
    m_uuid = registry != nullptr ? registry->header().uuid : Text();
    fill();
}

void SafetyPage::showLost(const QString &path)
{
    const std::vector<Backup> found = BackupService::listOf(context().workspace.environment().stateFolder, path);
    if (found.empty())
        return;
    m_panel->clear();
    m_path = path;
    const auto named =
        std::find_if(found.begin(), found.end(), [](const Backup &backup) { return !backup.uuid.empty(); });
    m_uuid = named->uuid;
    fill();
    Q_EMIT comeUpRequested();
}

BackupService SafetyPage::service() const
{
    return {context().workspace.environment(), m_uuid};
}

void SafetyPage::fill()
{
    const bool isThere = !m_uuid.empty() && service().isKept();
    std::vector<Backup> backups = isThere ? service().list() : std::vector<Backup>();
    m_none->setVisible(isThere && backups.empty());
    m_table->show(std::move(backups), displayStyle(context().settings).dates);
    const QString &state = context().workspace.environment().stateFolder;
    m_folder->setText(
        isThere
            ? tr("Backups of “%1”: %2").arg(QFileInfo(m_path).fileName(), QDir::toNativeSeparators(service().folder()))
        : m_uuid.empty() ? tr("Open a registry to see its backups.")
                         : tr("This computer keeps no backups."));
    if (!m_second->hasFocus())
        m_second->setText(QDir::toNativeSeparators(BackupService::secondFolder(state)));
    setEnabled(isThere);
    update();
}

void SafetyPage::update()
{
    const bool isIdle = !context().jobs.isRunning();
    const Backup *chosen = m_table->chosen();
    m_verify->setEnabled(isIdle && chosen != nullptr);
    m_restore->setEnabled(isIdle && chosen != nullptr && (chosen->isSound || chosen->sha256.empty()));
    m_panel->setEnabled(isIdle);
}

QWidget *SafetyPage::firstWidget()
{
    return m_table;
}

QList<QWidget *> SafetyPage::panes()
{
    QList<QWidget *> all{m_second, m_table};
    if (m_panel->isVisible())
        all.append(m_panel->firstWidget());
    return all;
}

void SafetyPage::setSecondFolder()
{
    const QString &state = context().workspace.environment().stateFolder;
    const QString wanted = QDir::fromNativeSeparators(m_second->text().trimmed());
    if (wanted == BackupService::secondFolder(state))
        return;
    if (!wanted.isEmpty() && QDir::isRelativePath(wanted)) {
        context().messages.show(MessageBar::Kind::Warning,
                                tr("“%1” is not a whole path, so the second folder stays as it was. Write the folder "
                                   "from its root on.")
                                    .arg(m_second->text()));
        return;
    }
    if (const Result<void> set = BackupService::setSecondFolder(state, wanted); !set)
        return context().messages.showError(set.error());
    context().messages.show(MessageBar::Kind::Done, wanted.isEmpty()
                                                        ? tr("Backups are kept in one folder only from now on.")
                                                        : tr("Backups go to the second folder too from now on."));
}

void SafetyPage::backUp()
{
    context().jobs.run<MadeBackup>(
        tr("Backing up"),
        [service = service(), path = m_path](const JobControl &job) {
            return service.make(path, BackupReason::Manual, job);
        },
        this,
        [this](const Result<MadeBackup> &made) {
            if (m_watch != nullptr)
                m_watch->look();
            if (!made)
                return context().messages.showError(made.error());
            if (made->second)
                return context().messages.showError(*made->second);
            context().messages.show(MessageBar::Kind::Done, tr("Backed up and verified: %n entry(s) of the history.",
                                                               nullptr, static_cast<int>(made->backup.head.seq)));
        });
}

void SafetyPage::verify()
{
    const Backup *chosen = m_table->chosen();
    if (chosen == nullptr)
        return;
    context().jobs.run<Backup>(
        tr("Verifying the backup"),
        [service = service(), backup = *chosen](const JobControl &job) { return service.verify(backup, job); }, this,
        [this](const Result<Backup> &verified) {
            if (m_watch != nullptr)
                m_watch->look();
            fill();
            if (!verified)
                return context().messages.showError(verified.error());
            context().messages.show(MessageBar::Kind::Done, tr("The backup is sound: %n entry(s) of the history.",
                                                               nullptr, static_cast<int>(verified->head.seq)));
        });
}

} // namespace daicho
