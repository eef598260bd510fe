// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The page of figures after an edit, beside one plain pass over the same number of codes a figure.
///   bench_figures FILE [ROUNDS]    a registry, which is changed; prints milliseconds, medians of the rounds

#include "app/shared/bootstrap.h"
#include "model/services/assetservice.h"
#include "model/services/ratinghistory.h"
#include "model/services/statistics.h"
#include "views/itemmodels/figuremodel.h"
#include "views/pages/dashboard/figurecard.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdio>

using namespace daicho;

namespace {

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// What counting cannot do without: for each figure a code looked at per row and a cell counted up.
class Floor
{
public:
    explicit Floor(std::size_t rows) : m_codes(rows), m_cells(64)
    {
        for (std::size_t row = 0; row < rows; ++row)
            m_codes[row] = static_cast<std::uint32_t>(row) * 2654435761U >> 26U;
    }
    void pass(std::size_t figures)
    {
        for (std::size_t figure = 0; figure < figures; ++figure) {
            for (const std::uint32_t code : m_codes)
                ++m_cells[code];
        }
    }
    std::int64_t proof() const { return m_cells.front(); }

private:
    std::vector<std::uint32_t> m_codes;
    std::vector<std::int64_t> m_cells;
};

class Bench
{
public:
    explicit Bench(Registry &registry) : m_registry(registry), m_words(registry, true), m_floor(registry.index().rows())
    {
        m_page.resize(1280, 760);
        auto *column = new QVBoxLayout(&m_page);
        const Statistics counted = countAssets(m_registry, {});
        for (std::size_t i = 0; i < counted.figures.size(); ++i) {
            m_cards.push_back(new FigureCard(QStringLiteral("card%1").arg(i), m_words, &m_page));
            column->addWidget(m_cards.back());
            m_cards.back()->setFigure(counted.figures[i]);
        }
        m_page.show();
        QApplication::processEvents();
    }

    void run(int rounds)
    {
        const Permutation rows = m_registry.index().all();
        AssetService service(m_registry);
        RatingHistory history;
        for (int round = 0; round <= rounds; ++round) {
            const AssetId asset = m_registry.index().id(rows[static_cast<std::size_t>(round) % rows.size()]);
            const char *level = m_registry.index().text(rows[0], Field::C) == "2" ? "1" : "2";
            if (const auto rated = service.rate(asset, {{"C", level}}, "bench"); !rated)
                std::fprintf(stderr, "not rated: %s\n", rated.error().debug.c_str());
            Statistics counted;
            const double count = millisecondsOf([&] { counted = countAssets(m_registry, {}); });
            const double show = millisecondsOf([&] {
                for (std::size_t i = 0; i < counted.figures.size(); ++i)
                    m_cards[i]->setFigure(counted.figures[i]);
            });
            const double paint = millisecondsOf([] { QApplication::processEvents(); });
            const double floor = millisecondsOf([&] { m_floor.pass(counted.figures.size()); });
            const double months = millisecondsOf([&] {
                if (auto read = ratingHistoryJob(m_registry, history)({}))
                    history = *read;
            });
            if (round == 0) {
                std::printf("%9.2f  months of the whole history, in a job, once\n", months);
                continue; // warms up
            }
            m_times[0].push_back(count);
            m_times[1].push_back(show);
            m_times[2].push_back(paint);
            m_times[3].push_back(floor);
            m_times[4].push_back(months);
        }
        static constexpr const char *names[] = {"count all figures anew", "hand them to tables and charts",
                                                "lay out and paint", "floor: one pass over as many codes a figure",
                                                "months: go on after the edit, in a job"};
        for (std::size_t i = 0; i < std::size(names); ++i)
            std::printf("%9.2f  %s\n", median(m_times[i]), names[i]);
        std::printf("%9.1f  count : floor (%zu rows, proof %lld)\n", median(m_times[0]) / median(m_times[3]),
                    rows.size(), static_cast<long long>(m_floor.proof()));
    }

private:
    Registry &m_registry;
    FigureWords m_words;
    Floor m_floor;
    QWidget m_page;
    std::vector<FigureCard *> m_cards;
    std::array<std::vector<double>, 5> m_times;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    prepare();
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    if (argc < 2) {
        std::fputs("usage: bench_figures FILE [ROUNDS]\n", stderr);
        return 2;
    }
    const SystemClock clock;
    const auto registry =
        Registry::open(QString::fromLocal8Bit(argv[1]), RegistryAccess::ReadWrite, systemEnvironment(clock));
    if (!registry || !(*registry)->loadIndex()) {
        std::fputs("the registry cannot be opened\n", stderr);
        return 1;
    }
    Bench(**registry).run(argc > 2 ? std::atoi(argv[2]) : 15);
    return 0;
}
