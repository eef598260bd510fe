// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/output/outputscope.h"
#include "views/pages/page.h"
#include "views/support/jobrunner.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;
class QToolBar;

namespace daicho {

class Appearance;
class BackupStatus;
class BackupWatch;
class CheckWatch;
class DashboardPage;
class DraftFlow;
class ExportFlow;
class FindingsPage;
class HistoryPage;
class ImportPage;
class KeysView;
class LedgerPage;
class ManualWindow;
class OrganisationPage;
class OpeningFlow;
class OutputPage;
class SafetyPage;
class SchemePage;
class StartFlow;
class StateBanner;
class WelcomePage;
class WorkerBar;

/// Arranges the pages; menus come from the table of commands. What pages do is theirs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// What comes from outside.
    struct Parts
    {
        RegistryEnvironment environment;
        Settings &settings;
        const Appearance &appearance;
        Dialogs &dialogs;
        std::shared_ptr<PaperWriter> pdf; ///< or nothing, then paper cannot be chosen
    };

    explicit MainWindow(Parts parts);
    ~MainWindow() override;

    Workspace &workspace() { return m_workspace; }
    const Actions &actions() const { return m_actions; }
    void openFile(const QString &path);
    /// The sample registry at `path`; made there unless it exists.
    void openSample(const QString &path);

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makePages();
    void makeMenus();
    void makeNavigation();
    void alignNavigation();
    void addPage(Page &page, std::optional<Command> command);
    /// Made when it is asked for, so that the window comes up quickly.
    template <typename T> T &made(T *&page, std::optional<Command> command);
    Page &pageOf(Command command);
    Page &pageOfForm(TextView form);
    HistoryPage &history();
    ImportPage &import();
    OutputPage &output();
    SafetyPage &safety();
    FindingsPage &findings();
    void makeRecentMenu(QMenu &menu);
    void connectAppearance();
    void connectTrust();
    void onSuspicion();
    void updateBanner();
    void makeStatusBar();
    void connectFileCommands();
    void connectCommands();
    void go(Page &page);
    Page *currentPage() const;
    Page &lastPage();
    void stepPane(int direction);
    void showManual();
    void onRegistryChanged();
    void update();
    void updateUndo();
    void updateStatus();
    void onWorkerChanged();
    void askForSample();
    void askForFile();
    void askForImport();
    /// A registry is opened; anything else is a ledger to be brought in.
    void takeFile(const QString &path);
    ShownAssets shownAssets() const;
    void remember(const QString &path);
    void tellLost(const QString &path, const Error &error);
    void stepBack();
    void stepForward();
    void tellStep(const QString &text, const Registry *registry, const MessageBar::Offer &offer);
    void lookForOthers();
    void colour();
    Page *pageWithUnsaved() const;
    /// Does `next` at once, or when people agree to lose what is not saved.
    void afterUnsaved(const std::function<void()> &next);
    void openNow(const QString &path);
    void makeSample(const QString &path);

    static constexpr std::array navigationCommands{Command::GoHome,    Command::GoLedger,   Command::GoOrganisation,
                                                   Command::GoScheme,  Command::GoFindings, Command::GoDashboard,
                                                   Command::GoHistory, Command::GoSafety};

    Workspace m_workspace;
    Actions m_actions;
    JobRunner m_jobs;
    MessageBar m_messages;
    BackupWatch *m_backups;
    CheckWatch *m_checks;
    PageContext m_context;
    QStackedWidget *m_stack;
    StateBanner *m_banner;
    const Appearance &m_appearance;
    std::vector<std::pair<Page *, std::optional<Command>>> m_pages; ///< and the command that leads there
    WelcomePage *m_welcome = nullptr;
    LedgerPage *m_ledger = nullptr;
    HistoryPage *m_history = nullptr;
    ImportPage *m_import = nullptr;
    OrganisationPage *m_organisation = nullptr;
    SchemePage *m_scheme = nullptr;
    DashboardPage *m_dashboard = nullptr;
    ExportFlow *m_export = nullptr;
    OutputPage *m_output = nullptr;
    SafetyPage *m_safety = nullptr;
    FindingsPage *m_findings = nullptr;
    ManualWindow *m_manual = nullptr; ///< made when it is asked for
    KeysView *m_keys = nullptr;       ///< made when it is asked for
    StartFlow *m_start = nullptr;
    OpeningFlow *m_opening = nullptr;
    DraftFlow *m_drafts = nullptr;
    QToolBar *m_navigation = nullptr;
    QLabel *m_saved;
    QLabel *m_chosen;
    WorkerBar *m_worker;
    bool m_isDiscarding = false; ///< people said that what is half written may go
    QString m_savedAt;           ///< when the last change became durable, by the history
};

} // namespace daicho
