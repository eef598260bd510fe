// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/services/importfixture.h"

#include "tests/support/qtcatch.h"

#include <QFile>

namespace daicho {

ImportFixture::ImportFixture(const Text &scheme) : RegistryBuilder("town", scheme)
{
    addUnits({"総務部", "総務部/総務課", "総務部/税務課"});
}

QString ImportFixture::write(const char *name, const QByteArray &bytes) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

ImportPlan ImportFixture::plan(TextView csv, const ImportOptions &options)
{
    return plan({write("ledger.csv", QByteArray(csv.data(), static_cast<qsizetype>(csv.size()))), options});
}

ImportPlan ImportFixture::plan(const ImportSource &source)
{
    ImportPlan plan = requireValue(ImportService::plan(registry(), source));
    const std::int64_t known =
        plan.newAssets + plan.updatedAssets + plan.same + plan.conflicts + plan.rejectedRows + plan.skipped;
    REQUIRE(plan.rows == known);
    return plan;
}

Error ImportFixture::refusal(const ImportSource &source)
{
    const Result<ImportPlan> plan = ImportService::plan(registry(), source);
    REQUIRE(!plan);
    return plan.error();
}

ImportPlan ImportFixture::bring(TextView csv, const ImportOptions &options)
{
    ImportPlan made = plan(csv, options);
    requireValue(ImportService::apply(registry(), made));
    return made;
}

Text ImportFixture::ledger(std::initializer_list<Field> fields)
{
    Text all;
    const Result<std::vector<Asset>> assets = registry().firstPage(1000);
    REQUIRE(assets);
    for (const Asset &asset : *assets) {
        Text line;
        for (const Field field : fields)
            line += (line.empty() ? "" : "|") + registry().display(asset, field);
        all += line + '\n';
    }
    return all;
}

QByteArray ImportFixture::registryBytes() const
{
    QFile file(registryPath());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Text counts(const ImportPlan &plan)
{
    Text all;
    const auto add = [&all](const char *name, std::int64_t count) {
        if (count > 0)
            all += (all.empty() ? "" : ", ") + Text(name) + ' ' + std::to_string(count);
    };
    add("new", plan.newAssets);
    add("update", plan.updatedAssets);
    add("same", plan.same);
    add("conflict", plan.conflicts);
    add("rejected", plan.rejectedRows);
    add("skipped", plan.skipped);
    return all;
}

Text rejects(const ImportPlan &plan)
{
    Text all;
    for (const ImportReject &reject : plan.rejects) {
        all += std::to_string(reject.row) + ' ' + reject.column + ' ' + reject.rule;
        all += reject.value.empty() ? Text("\n") : " [" + reject.value + "]\n";
    }
    return all;
}

Text updates(const ImportPlan &plan)
{
    Text all;
    for (const ImportUpdate &cell : plan.updates)
        all += cell.code + ' ' + fieldInfo(cell.field).id + ": " + cell.before + " → " + cell.after + '\n';
    return all;
}

Text conflicts(const ImportPlan &plan)
{
    Text all;
    for (const ImportConflict &cell : plan.conflictCells)
        all += cell.code + ' ' + fieldInfo(cell.field).id + ": " + cell.ours + " ↔ " + cell.theirs + '\n';
    return all;
}

Text joined(const std::vector<Text> &texts)
{
    Text all;
    for (const Text &text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

} // namespace daicho
