// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What holds up the window: the longest stretch without the event loop, action by action, on the real window.
///   bench_windowwatchdog FILE    a registry, which is changed; prints milliseconds and the action, the worst last
#include "app/shared/bootstrap.h"
#include "model/services/assetservice.h"
#include "tests/views/fakedialogs.h"
#include "views/itemmodels/assettablemodel.h"
#include "views/pages/mainwindow.h"
#include "views/support/appearance.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include <cstdio>

namespace {

using namespace daicho;

/// Times every event from outside in.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        QElapsedTimer timer;
        timer.start();
        ++m_depth;
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        longest = std::max(longest, timer.nsecsElapsed());
        return done;
    }

    qint64 longest = 0;

private:
    int m_depth = 0;
};

class Watchdog
{
public:
    Watchdog(TimedApplication &application, const QString &file)
        : m_application(application)
        , m_settings(m_folder.path())
        , m_appearance(m_settings)
        , m_window(MainWindow::Parts{systemEnvironment(m_clock), m_settings, m_appearance, m_dialogs, nullptr})
    {
        m_window.resize(1280, 760);
        m_window.show();
        idle();
        measure("open the registry", [&] { m_window.openFile(file); });
        measure("columns arrive", [&] {
            while (!registry().isIndexLoaded())
                wait(5);
        });
    }

    void run()
    {
        searches();
        filters();
        orders();
        choices();
        arrangements();
        edits();
    }

    void tell() const
    {
        qint64 worst = 0;
        int over = 0;
        for (const auto &[name, took] : m_results) {
            std::printf("%9.1f  %s\n", static_cast<double>(took) / 1e6, name.c_str());
            worst = std::max(worst, took);
            over += took > 100'000'000 ? 1 : 0;
        }
        std::printf("%9.1f  worst; %d of %zu actions over 100 ms\n", static_cast<double>(worst) / 1e6, over,
                    m_results.size());
    }

private:
    Registry &registry() { return *m_window.workspace().registry(); }
    template <typename T> T &find(const char *name) { return *m_window.findChild<T *>(QString::fromLatin1(name)); }
    QTableView &table() { return find<QTableView>("ledgerTable"); }
    const AssetTableModel &model() { return *static_cast<const AssetTableModel *>(table().model()); }
    QAction *action(Command command) { return m_window.actions().action(command); }

    static void wait(int milliseconds)
    {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        loop.exec();
    }
    void idle()
    {
        wait(30);
        while (!action(Command::Export)->isEnabled() && m_window.workspace().registry() != nullptr)
            wait(5); // a job runs
        wait(30);
    }

    /// The action itself, and the longest event in what follows from it.
    template <typename Act> void measure(const std::string &name, const Act &act)
    {
        idle();
        m_application.longest = 0;
        QElapsedTimer timer;
        timer.start();
        act();
        const bool isWait = name == "columns arrive";
        const qint64 direct = isWait ? 0 : timer.nsecsElapsed();
        idle();
        const qint64 took = std::max(direct, m_application.longest);
        for (auto &[known, worst] : m_results) {
            if (known == name) {
                worst = std::max(worst, took);
                return;
            }
        }
        m_results.emplace_back(name, took);
    }

    void searches()
    {
        auto &search = find<QLineEdit>("ledgerSearch");
        for (const QString &text : {u"税務課の台帳"_qs, u"\"台帳\" -紙"_qs, u"機密性:>=3B 状態:有効"_qs,
                                    u"finding:expired"_qs, u"所属:課 満了日:<2030"_qs}) {
            for (const QChar letter : text)
                measure("search, a keystroke", [&] { search.insert(letter); });
            while (!search.text().isEmpty())
                measure("search, a letter taken back", [&] { search.backspace(); });
        }
        search.setText(u"台帳"_qs);
        for (int i = 0; i < 5; ++i)
            measure("next asset found", [&] { action(Command::NextRow)->trigger(); });
        measure("search emptied", [&] { search.clear(); });
    }

    void filters()
    {
        measure("filter bar shown", [&] { action(Command::ShowFilters)->setChecked(true); });
        for (const char *name : {"filter-institution", "filter-unit", "filter-kind", "filter-c", "filter-i", "filter-a",
                                 "filter-zone", "filter-status", "filter-finding"}) {
            auto *box = m_window.findChild<QComboBox *>(QString::fromLatin1(name));
            if (box == nullptr)
                continue;
            measure("filter choice opened", [&] { box->showPopup(); });
            measure("filter choice taken", [&] {
                box->hidePopup();
                box->setCurrentIndex(box->count() - 1);
                Q_EMIT box->activated(box->count() - 1);
            });
        }
        while (!find<QLineEdit>("ledgerSearch").text().isEmpty())
            measure("chip taken away", [&] { find<QToolButton>("filterChip0").click(); });
        auto &tree = find<QTreeView>("ledgerTree");
        const QModelIndex body = tree.model()->index(0, 0);
        for (int i = 0; i < std::min(4, tree.model()->rowCount(body)); ++i)
            measure("scope in the tree", [&] { tree.setCurrentIndex(tree.model()->index(i, 0, body)); });
        measure("scope in the tree", [&] { tree.setCurrentIndex(body); });
    }

    void orders()
    {
        QHeaderView *header = table().horizontalHeader();
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            for (int column = 0; column < model().columnCount(); ++column)
                measure(std::string("sort by ") + fieldInfo(model().fields()[static_cast<std::size_t>(column)]).id,
                        [&] { header->setSortIndicator(column, order); });
        }
        measure("sort by code", [&] { header->setSortIndicator(0, Qt::AscendingOrder); });
    }

    void choices()
    {
        for (int row = 0; row < model().rowCount(); row += model().rowCount() / 20 + 1)
            measure("row chosen, details shown", [&] { table().selectRow(row); });
        measure("everything chosen", [&] { table().selectAll(); });
        measure("everything chosen, sorted",
                [&] { table().horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder); });
        table().horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
        measure("everything copied (refused)", [&] {
            table().selectAll();
            action(Command::Copy)->trigger();
        });
        table().clearSelection();
        const QItemSelection many(model().index(0, 0), model().index(std::min(4999, model().rowCount() - 1), 0));
        table().selectionModel()->select(many, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        measure("5,000 rows copied", [&] { action(Command::Copy)->trigger(); });
        table().selectRow(0);
    }

    void arrangements()
    {
        measure("column dialog opened", [&] { action(Command::ChooseColumns)->trigger(); });
        measure("standard columns taken", [&] {
            find<QPushButton>("columnsStandard").click();
            find<QPushButton>("columnsAccept").click();
        });
        measure("retired assets shown", [&] { action(Command::ShowRetired)->setChecked(true); });
        measure("retired assets hidden", [&] { action(Command::ShowRetired)->setChecked(false); });
        measure("details hidden", [&] { action(Command::ShowDetails)->toggle(); });
        measure("details shown", [&] { action(Command::ShowDetails)->toggle(); });
        measure("read again", [&] { action(Command::Reload)->trigger(); });
    }

    void edits()
    {
        AssetService assets(registry());
        const auto take = [](const auto &result) {
            if (!result)
                std::fprintf(stderr, "%s\n", result.error().debug.c_str());
        };
        for (int i = 0; i < 3; ++i) {
            const AssetId asset = model().assetAt(1000 + i);
            table().selectRow(1000 + i);
            measure("asset added", [&] { take(assets.add({{Field::Name, "見張り" + std::to_string(i)}})); });
            measure("field edited", [&] { take(assets.edit(asset, {{Field::Name, "改名" + std::to_string(i)}})); });
            measure("asset rated", [&] { take(assets.rate(asset, {{"C", i == 1 ? "2" : "3B"}}, "見直し")); });
            measure("asset retired", [&] { take(assets.retire(asset, "終了")); });
            measure("asset restored", [&] { take(assets.restore(asset, "再開")); });
            for (int back = 0; back < 5; ++back)
                measure("undo", [&] { action(Command::Undo)->trigger(); });
            for (int forward = 0; forward < 5; ++forward)
                measure("redo", [&] { action(Command::Redo)->trigger(); });
        }
    }

    TimedApplication &m_application;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    Settings m_settings;
    Appearance m_appearance;
    FakeDialogs m_dialogs;
    MainWindow m_window;
    std::vector<std::pair<std::string, qint64>> m_results;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    daicho::prepare();
    TimedApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: bench_windowwatchdog FILE\n", stderr);
        return 2;
    }
    Watchdog watchdog(application, QString::fromLocal8Bit(argv[1]));
    watchdog.run();
    watchdog.tell();
    return 0;
}
