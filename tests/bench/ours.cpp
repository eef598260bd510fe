// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The program's own side of what is measured inside one process. Prints seconds of CPU, then what proves the result.
///   bench_ours index FILE            columns from a registry: seconds, rows, bytes a row, resident bytes a row
///   bench_ours search FILE WORD      substring over every searchable text, once warmed up
///   bench_ours scan FILE             twelve words one after the other in every text, none of them known yet; of one
///   bench_ours sort FILE FIELD       sort of all rows with ranks at hand
///   bench_ours tally FILE            recount unit × level C
///   bench_ours first-page FILE       open and read the first page of 50 by keyset
#include "app/shared/bootstrap.h"
#include "model/services/registry.h"

#include <QCoreApplication>

#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace {

using namespace daicho;

double seconds(std::clock_t begun)
{
    return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
}

long residentBytes()
{
    long pages = 0;
    long resident = 0;
    if (std::FILE *file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%ld %ld", &pages, &resident) != 2)
            resident = 0;
        std::fclose(file);
    }
    return resident * sysconf(_SC_PAGESIZE);
}

template <typename T> T need(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s %s\n", std::string(errorId(result.error().code)).c_str(),
                     result.error().debug.c_str());
        std::exit(1);
    }
    return std::move(result).value();
}

/// Median of five timed runs after one that warms up.
template <typename Work> double timed(const Work &work)
{
    work();
    std::vector<double> runs;
    for (int i = 0; i < 5; ++i) {
        const std::clock_t begun = std::clock();
        work();
        runs.push_back(seconds(begun));
    }
    std::sort(runs.begin(), runs.end());
    return runs[2];
}

int measureIndex(const QString &path)
{
    // Loaded once before, so that caches of SQLite and of the allocator are not counted as columns.
    const long before = residentBytes();
    const std::clock_t begun = std::clock();
    const LedgerIndex index = need(Registry::readIndex(path, {}));
    const double took = seconds(begun);
    const auto rows = static_cast<double>(std::max<std::size_t>(index.assets(), 1));
    std::printf("%.6f %zu %.1f %.1f\n", took, index.assets(), static_cast<double>(index.bytes()) / rows,
                static_cast<double>(residentBytes() - before) / rows);
    return 0;
}

int measureFirstPage(const QString &path, const RegistryEnvironment &environment)
{
    std::size_t rows = 0;
    const double took = timed([&] {
        const std::unique_ptr<Registry> registry = need(Registry::open(path, RegistryAccess::ReadOnly, environment));
        rows = need(registry->firstPage(50)).size();
    });
    std::printf("%.6f %zu\n", took, rows);
    return 0;
}

int measureLoaded(const QStringList &words, const RegistryEnvironment &environment)
{
    const std::unique_ptr<Registry> registry = need(Registry::open(words[2], RegistryAccess::ReadOnly, environment));
    if (const Result<void> loaded = registry->loadIndex(); !loaded)
        return 1;
    const LedgerIndex &index = registry->index();
    double took = 0;
    std::size_t proof = 0;
    if (words[1] == u"search") {
        const AssetFilter filter = need(parseFilter(toText(words.value(3)), &registry->scheme()));
        took = timed([&] { proof = index.select(filter).size(); });
    } else if (words[1] == u"scan") {
        // More words than the index remembers, none of which is within another
        std::vector<AssetFilter> filters;
        for (const char *word :
             {"税", "住民", "台帳", "学校", "防災", "道路", "水道", "福祉", "選挙", "消防", "議会", "会計"})
            filters.push_back(need(parseFilter(word, &registry->scheme())));
        took = timed([&] {
            proof = 0;
            for (const AssetFilter &filter : filters)
                proof += index.select(filter).size();
        });
        took /= static_cast<double>(filters.size());
    } else if (words[1] == u"sort") {
        const Field field = fieldNamed(toText(words.value(3))).value_or(Field::Name);
        took = timed([&] {
            Permutation rows = index.all();
            index.sort(rows, field, false);
            proof = rows.size();
        });
    } else {
        const Permutation rows = index.all();
        took = timed([&] { proof = index.tally(rows, Field::Unit, Field::C).size(); });
    }
    std::printf("%.6f %zu\n", took, proof);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    daicho::prepare();
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3) {
        std::fputs("usage: bench_ours index|search|scan|sort|tally|first-page FILE [WORD|FIELD]\n", stderr);
        return 2;
    }
    const SystemClock clock;
    const RegistryEnvironment environment = daicho::systemEnvironment(clock);
    if (words[1] == u"index")
        return measureIndex(words[2]);
    if (words[1] == u"first-page")
        return measureFirstPage(words[2], environment);
    return measureLoaded(words, environment);
}
