// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What keeping a registry trustworthy costs. Prints seconds, CPU unless said, then what proves the result.
///   bench_trust verify FILE        the whole verification: seconds, entries
///   bench_trust edits FILE N       N commits of one changed field each: wall seconds a commit, CPU seconds a commit
///   bench_trust bulk FILE          two columns of all assets in one operation, then its undo: seconds, seconds
///   bench_trust open FILE          opened for writing with the checks of opening: wall seconds, entries
///   bench_trust copy FILE DEST     a backup up to the disk, without its verification: wall seconds, bytes
///   bench_trust backup FILE DEST   the same with its verification and its record
///   bench_trust events FILE N      adds N entries, each a changed field, for the others to work on
#include "app/shared/bootstrap.h"
#include "model/core/diskfile.h"
#include "model/services/backupservice.h"
#include "model/services/historyservice.h"
#include "model/services/registry.h"
#include "model/storage/database.h"

#include <QCoreApplication>
#include <QFile>

#include <chrono>
#include <cstdio>
#include <ctime>

namespace {

using namespace daicho;

class Stopwatch
{
public:
    double cpu() const { return static_cast<double>(std::clock() - m_cpu) / CLOCKS_PER_SEC; }
    double wall() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_wall).count(); }

private:
    std::clock_t m_cpu = std::clock();
    std::chrono::steady_clock::time_point m_wall = std::chrono::steady_clock::now();
};

template <typename T> T need(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s %s\n", std::string(errorId(result.error().code)).c_str(),
                     result.error().debug.c_str());
        std::exit(1);
    }
    return std::move(result).value();
}

std::unique_ptr<Registry> openForWriting(const QString &path, const RegistryEnvironment &environment)
{
    return need(Registry::open(path, RegistryAccess::ReadWrite, environment));
}

int measureVerify(const QString &path)
{
    const Stopwatch watch;
    const Verification found = need(HistoryService::verifyFile(path));
    std::printf("%.6f %lld\n", watch.cpu(), static_cast<long long>(found.head.seq));
    return found.verdict == Verdict::Ok ? 0 : 1;
}

int measureEdits(const QString &path, int count, const RegistryEnvironment &environment)
{
    const std::unique_ptr<Registry> registry = openForWriting(path, environment);
    const std::vector<Asset> assets = need(registry->firstPage(1000));
    std::vector<Text> remarks;
    for (const Asset &asset : assets)
        remarks.push_back(asset.text(Field::Remarks));
    const Stopwatch watch;
    for (int i = 0; i < count; ++i) {
        const std::size_t at = static_cast<std::size_t>(i) % assets.size();
        const Text next = "棚卸 " + std::to_string(registry->head().seq);
        ChangeSet changes;
        changes.of(EntityKind::Asset)
            .updated.add(assets[at].id.value(), static_cast<std::size_t>(AssetColumn::Remarks), remarks[at], next);
        need(registry->commit(changes, {"asset.edit", assets[at].text(Field::Code), {}, 0}));
        remarks[at] = next;
    }
    std::printf("%.9f %.9f\n", watch.wall() / count, watch.cpu() / count);
    return 0;
}

int measureBulk(const QString &path, const RegistryEnvironment &environment)
{
    const std::unique_ptr<Registry> registry = openForWriting(path, environment);
    const std::vector<Asset> all = need(registry->firstPage(10'000'000));
    const Stopwatch edit;
    ChangeSet changes;
    CellChanges &cells = changes.of(EntityKind::Asset).updated;
    for (const Asset &asset : all) {
        cells.add(asset.id.value(), static_cast<std::size_t>(AssetColumn::Remarks), asset.text(Field::Remarks),
                  "令和8年度 棚卸済");
        cells.add(asset.id.value(), static_cast<std::size_t>(AssetColumn::Retention), asset.text(Field::Retention),
                  "10年 (改定)");
    }
    need(registry->commit(changes, {"asset.edit", "棚卸", {}, 0}));
    const double edited = edit.cpu();
    const Stopwatch undo;
    need(HistoryService(*registry).undo());
    std::printf("%.6f %.6f %zu\n", edited, undo.cpu(), all.size());
    return 0;
}

int measureOpen(const QString &path, const RegistryEnvironment &environment)
{
    const Stopwatch watch;
    const std::unique_ptr<Registry> registry = openForWriting(path, environment);
    std::printf("%.6f %lld\n", watch.wall(), static_cast<long long>(registry->head().seq));
    return 0;
}

int measureCopy(const QString &path, const QString &target)
{
    const Stopwatch watch;
    QFile file(target);
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly))
        return 1;
    const auto source = need(Database::open({.path = path, .mode = DatabaseMode::ReadOnly}));
    {
        const auto copy = need(Database::open({.path = target, .mode = DatabaseMode::Fill}));
        if (!source->read([&]() -> Result<void> {
                source->copyTo(*copy);
                return {};
            }))
            return 1;
    }
    if (syncFile(file.handle()) != 0)
        return 1;
    std::printf("%.6f %lld\n", watch.wall(), static_cast<long long>(file.size()));
    return 0;
}

int measureBackup(const QString &path, const QString &target, const Clock &clock)
{
    const Stopwatch watch;
    const Backup made = need(BackupService::copyTo(path, target, clock));
    std::printf("%.6f %lld\n", watch.wall(), static_cast<long long>(made.bytes));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    daicho::prepare();
    const QStringList words = QCoreApplication::arguments();
    const SystemClock clock;
    const RegistryEnvironment environment = daicho::systemEnvironment(clock);
    const QString what = words.value(1);
    if (what == u"verify" && words.size() == 3)
        return measureVerify(words[2]);
    if ((what == u"edits" || what == u"events") && words.size() == 4)
        return measureEdits(words[2], words[3].toInt(), environment);
    if (what == u"bulk" && words.size() == 3)
        return measureBulk(words[2], environment);
    if (what == u"copy" && words.size() == 4)
        return measureCopy(words[2], words[3]);
    if (what == u"backup" && words.size() == 4)
        return measureBackup(words[2], words[3], clock);
    if (what == u"open" && words.size() == 3)
        return measureOpen(words[2], environment);
    std::fputs("usage: bench_trust verify|bulk|open FILE | edits|events FILE N | copy|backup FILE DEST\n", stderr);
    return 2;
}
