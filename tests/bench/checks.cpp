// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The check of a ledger beside its floors, interleaved in one process. Prints median seconds of CPU of ours and of the
/// floor, their ratio, and what proves the result.
///   bench_checks check FILE    all rules over a registry; floor: reading the columns that they look at from the file
///   bench_checks near FILE     names that may be one; floor: folding each name and sorting, which finds equal ones
///   only
#include "app/shared/bootstrap.h"
#include "model/core/textfold.h"
#include "model/domain/checkinput.h"
#include "model/domain/nearnames.h"
#include "model/services/checkservice.h"
#include "model/storage/registrystore.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace {

using namespace daicho;

constexpr int rounds = 5;

template <typename T> T need(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s %s\n", std::string(errorId(result.error().code)).c_str(),
                     result.error().debug.c_str());
        std::exit(1);
    }
    return std::move(result).value();
}

template <typename Work> double once(const Work &work)
{
    const std::clock_t begun = std::clock();
    work();
    return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
}

double median(std::vector<double> runs)
{
    std::sort(runs.begin(), runs.end());
    return runs[runs.size() / 2];
}

/// One round to warm up, then both in turn.
template <typename Ours, typename Floor> void compare(const Ours &ours, const Floor &floor)
{
    std::vector<double> own;
    std::vector<double> least;
    for (int round = 0; round <= rounds; ++round) {
        const double a = once(ours);
        const double b = once(floor);
        if (round == 0)
            continue;
        own.push_back(a);
        least.push_back(b);
    }
    std::printf("%.6f %.6f %.2f", median(own), median(least), median(own) / median(least));
}

CheckLedger read(const QString &path, const std::vector<Field> &fields)
{
    StoreOptions options;
    options.access = StoreAccess::ReadOnly;
    const std::unique_ptr<RegistryStore> store = need(RegistryStore::open(path, options));
    CheckLedger ledger(fields);
    std::vector<std::size_t> columns;
    for (const Field field : fields)
        columns.push_back(static_cast<std::size_t>(assetColumn(field)));
    const Result<void> done = store->scanColumns(
        EntityKind::Asset, columns, [&ledger](std::int64_t id, std::int64_t, std::span<const TextView> values) {
            ledger.append(AssetId(id), values);
        });
    if (!done)
        std::exit(1);
    return ledger;
}

int measureCheck(const QString &path, const RegistryEnvironment &environment)
{
    const std::unique_ptr<Registry> registry = need(Registry::open(path, RegistryAccess::ReadOnly, environment));
    std::size_t found = 0;
    std::size_t rows = 0;
    const std::vector<Field> fields = checkedFields(BodyRules());
    compare([&] { found = need(CheckService::run(*registry)).findings.size(); },
            [&] { rows = read(path, fields).rows(); });
    std::printf(" %zu assets %zu findings\n", rows, found);
    return 0;
}

int measureNear(const QString &path)
{
    const CheckLedger ledger = read(path, {Field::Name, Field::Reading});
    std::vector<NamedText> names;
    for (std::size_t row = 0; row < ledger.rows(); ++row)
        names.push_back({ledger.text(row, Field::Name), ledger.text(row, Field::Reading)});
    // Each asset a name of its own: the worst that a ledger can be.
    std::vector<std::string> own;
    for (std::size_t row = 0; row < names.size(); ++row)
        own.push_back(std::string(names[row].name) + "第" + std::to_string(row) + "号");
    for (std::size_t row = 0; row < names.size(); ++row)
        names[row].name = own[row];
    std::size_t pairs = 0;
    std::size_t equal = 0;
    compare([&] { pairs = nearNames(names).size(); },
            [&] {
                std::vector<std::u16string> folded;
                folded.reserve(names.size());
                for (const NamedText &name : names)
                    folded.push_back(foldUtf16(name.name));
                std::sort(folded.begin(), folded.end());
                equal = 0;
                for (std::size_t i = 1; i < folded.size(); ++i)
                    equal += folded[i] == folded[i - 1] ? 1 : 0;
            });
    std::printf(" %zu names %zu pairs %zu equal\n", names.size(), pairs, equal);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() != 3)
        return 2;
    daicho::prepare();
    const daicho::SystemClock clock;
    const daicho::RegistryEnvironment environment = daicho::systemEnvironment(clock);
    if (words[1] == QLatin1StringView("check"))
        return measureCheck(words[2], environment);
    return words[1] == QLatin1StringView("near") ? measureNear(words[2]) : 2;
}
