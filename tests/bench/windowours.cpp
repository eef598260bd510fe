// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The table of the ledger from a key to the painted cells, and the same by Qt's own means. Seconds of CPU, then a
/// proof.
///   bench_window keystroke|peer-keystroke FILE   a search letter by letter, painted after each; the mean of a letter
///   bench_window sort|peer-sort FILE             by name, painted
///   bench_window repaint|peer-repaint FILE       the cells in sight, with our delegate and with Qt's
#include "app/shared/bootstrap.h"
#include "views/itemmodels/assettablemodel.h"
#include "views/support/ledgerdelegate.h"

#include <QApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QWindow>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace {

using namespace daicho;

double seconds(std::clock_t begun)
{
    return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
}

double median(std::vector<double> runs)
{
    std::sort(runs.begin(), runs.end());
    return runs[runs.size() / 2];
}

class Table
{
public:
    Table(Registry &registry, bool isPeer) : m_registry(registry), m_model(registry)
    {
        m_proxy.setFilterKeyColumn(-1);
        m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        m_view.resize(1280, 700);
        m_view.verticalHeader()->hide();
        m_view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        m_view.verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(m_view.fontMetrics()));
        if (isPeer) {
            m_proxy.setSourceModel(&m_model);
            m_view.setModel(&m_proxy);
        } else {
            m_view.setItemDelegate(new LedgerDelegate(&m_view));
            m_view.setModel(&m_model);
        }
        m_view.show();
        // Nothing is painted before the window is there
        while (!m_view.windowHandle()->isExposed())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
        paint();
    }

    void paint() { m_view.viewport()->repaint(); }
    int rows() { return m_view.model()->rowCount(); }

    void search(const QString &text, bool isPeer)
    {
        if (isPeer) {
            m_proxy.setFilterFixedString(text);
        } else if (Result<AssetFilter> filter = parseFilter(toText(text), &m_registry.scheme())) {
            m_model.setFilter(std::move(*filter));
        }
        paint();
    }
    void sort(Qt::SortOrder order)
    {
        m_view.model()->sort(1, order);
        paint();
    }

private:
    Registry &m_registry;
    AssetTableModel m_model;
    QSortFilterProxyModel m_proxy;
    QTableView m_view;
};

int measureKeystrokes(Table &table, bool isPeer)
{
    std::vector<double> runs;
    int proof = 0;
    for (const QString &word : {u"住民基本台帳"_qs, u"税務システム"_qs, u"固定資産"_qs}) {
        const std::clock_t begun = std::clock();
        for (qsizetype letters = 1; letters <= word.size(); ++letters)
            table.search(word.left(letters), isPeer);
        runs.push_back(seconds(begun) / static_cast<double>(word.size()));
        proof += table.rows();
        table.search({}, isPeer);
    }
    std::printf("%.6f %d\n", median(runs), proof);
    return 0;
}

int measureSorts(Table &table)
{
    std::vector<double> runs;
    for (int i = 0; i < 4; ++i) {
        const std::clock_t begun = std::clock();
        table.sort(i % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        if (i > 0)
            runs.push_back(seconds(begun));
    }
    std::printf("%.6f %d\n", median(runs), table.rows());
    return 0;
}

int measureRepaints(Table &table)
{
    constexpr int paints = 50;
    table.paint();
    const std::clock_t begun = std::clock();
    for (int i = 0; i < paints; ++i)
        table.paint();
    std::printf("%.6f %d\n", seconds(begun) / paints, table.rows());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    daicho::prepare();
    QApplication application(argc, argv);
    QApplication::setStyle(u"Fusion"_qs);
    QString what = argc == 3 ? QString::fromLatin1(argv[1]) : QString();
    const bool isPeer = what.startsWith(u"peer-");
    if (isPeer)
        what.remove(0, 5);
    if (what != u"keystroke" && what != u"sort" && what != u"repaint") {
        std::fputs("usage: bench_window [peer-]keystroke|sort|repaint FILE\n", stderr);
        return 2;
    }
    const SystemClock clock;
    auto registry = Registry::open(QString::fromLocal8Bit(argv[2]), RegistryAccess::ReadOnly, systemEnvironment(clock));
    if (!registry || !(*registry)->loadIndex()) {
        std::fputs("the registry cannot be read\n", stderr);
        return 1;
    }
    Table table(**registry, isPeer);
    if (what == u"keystroke")
        return measureKeystrokes(table, isPeer);
    return what == u"sort" ? measureSorts(table) : measureRepaints(table);
}
