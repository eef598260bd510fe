// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/checkservice.h"

#include "model/services/checksources.h"
#include "model/services/recordtexts.h"
#include "model/services/registrycontents.h"
#include "model/services/retry.h"
#include "model/storage/registrystore.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace daicho {

namespace {

/// Everything that a check needs, as values.
struct Check
{
    QString path;
    std::shared_ptr<const RegistryContents> contents;
    HistoryHead head;
    Text today;

    Result<CheckReport> run(const JobControl &job) const;
    Result<CheckLedger> readLedger(RegistryStore &store, const BodyRules &rules, const JobControl &job) const;
};

Error cancelled()
{
    return Error{ErrorCode::Cancelled, {}, "check stopped"};
}

Result<CheckLedger> Check::readLedger(RegistryStore &store, const BodyRules &rules, const JobControl &job) const
{
    CheckLedger ledger(checkedFields(rules));
    std::vector<std::size_t> columns;
    for (const Field field : ledger.fields())
        columns.push_back(static_cast<std::size_t>(assetColumn(field)));
    DAICHO_TRY(store.scanColumns(
        EntityKind::Asset, columns,
        [&ledger](std::int64_t id, std::int64_t, std::span<const TextView> values) {
            ledger.append(AssetId(id), values);
        },
        job));
    ledger.settle();
    return ledger;
}

/// What people need to know of the assets with findings, and where the findings of each are.
void index(CheckReport &report, const CheckLedger &ledger)
{
    report.byAsset.resize(report.findings.size());
    std::iota(report.byAsset.begin(), report.byAsset.end(), 0U);
    std::stable_sort(report.byAsset.begin(), report.byAsset.end(), [&report](std::uint32_t a, std::uint32_t b) {
        return report.findings[a].asset < report.findings[b].asset;
    });
    for (const std::uint32_t place : report.byAsset) {
        const AssetId asset = report.findings[place].asset;
        const std::optional<std::uint32_t> row = ledger.row(asset);
        if (!row || (!report.checked.empty() && report.checked.back().id == asset))
            continue;
        report.checked.push_back(
            {asset, Text(ledger.text(*row, Field::Code)), Text(ledger.text(*row, Field::Name)), ledger.unit(*row)});
    }
    for (const std::uint32_t row : ledger.active())
        ++report.assetsIn[ledger.unit(row)];
}

Result<CheckReport> Check::run(const JobControl &job) const
{
    StoreOptions options;
    options.access = StoreAccess::ReadOnly;
    const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path, options);
    if (!store)
        return store.error();
    CheckReport report;
    report.day = today;
    report.head = head;
    report.rules = BodyRules([this](TextView key) { return contents->setting(key); });
    const Result<CheckLedger> ledger = readLedger(**store, report.rules, job);
    if (!ledger)
        return ledger.error();
    report.assets = static_cast<std::int64_t>(ledger->active().size());
    const CheckInput input{*ledger,
                           contents->organisation,
                           contents->acceptedExceptions,
                           report.rules,
                           today,
                           [this](OrgUnitId unit) { return contents->editionFor(unit, today); },
                           [this](EditionId edition) { return contents->schemeOf(edition); }};
    const std::span<const CheckSource> sources = checkSources();
    for (std::size_t i = 0; i < sources.size(); ++i) {
        job.progress(static_cast<std::int64_t>(i + 1), static_cast<std::int64_t>(sources.size() + 1));
        DAICHO_TRY(sources[i]({input, *contents, **store, job}, report.findings));
        if (job.stopRequested())
            return cancelled();
    }
    finishFindings(input, report.findings);
    index(report, *ledger);
    const Result<HistoryHead> now = (*store)->head();
    if (!now)
        return now.error();
    if (*now != head)
        return Error{ErrorCode::Overtaken, {{"file", toText(path)}}, "the registry changed while it was checked"};
    return report;
}

Error invalid(const char *field, const Text &value, const char *rule)
{
    return Error{ErrorCode::Invalid, {{"field", field}, {"value", value}, {"rule", rule}}, rule};
}

} // namespace

std::int64_t TallyDay::total() const
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0},
                           [](std::int64_t sum, const auto &count) { return sum + count.second; });
}

CheckJob CheckService::prepare(const Registry &registry)
{
    Check check;
    check.path = registry.path();
    check.contents = registry.copyOfContents();
    check.head = registry.head();
    check.today = formatDate(registry.clock().today(), DateStyle::Iso);
    return [check](const JobControl &job) { return check.run(job); };
}

Result<CheckReport> CheckService::run(const Registry &registry, const JobControl &job)
{
    return prepare(registry)(job);
}

BodyRules CheckService::rulesOf(const Registry &registry)
{
    return BodyRules([&registry](TextView key) { return registry.setting(key); });
}

bool CheckService::looksAtOneAsset(TextView rule)
{
    constexpr std::array<TextView, 10> codes{"unrated",        "other-edition",    "no-owner", "vacant-owner",
                                             "retired-holder", "ended-unit",       "expired",  "review-due",
                                             "missing-field",  "exception-expires"};
    return std::find(codes.begin(), codes.end(), rule) != codes.end();
}

CheckFindings CheckService::ofAsset(const Registry &registry, const Asset &asset)
{
    const BodyRules rules = rulesOf(registry);
    CheckLedger ledger(checkedFields(rules));
    std::vector<TextView> values;
    for (const Field field : ledger.fields())
        values.emplace_back(asset.text(field));
    ledger.append(asset.id, values);
    ledger.settle();
    const CheckInput input{ledger,
                           registry.organisation(),
                           registry.acceptedExceptions(),
                           rules,
                           formatDate(registry.clock().today(), DateStyle::Iso),
                           [&registry](OrgUnitId unit) { return registry.editionFor(unit); },
                           [&registry](EditionId edition) { return registry.schemeOf(edition); }};
    CheckFindings findings;
    checkRatings(input, findings);
    checkResponsibility(input, findings);
    checkDates(input, findings);
    checkContent(input, findings);
    finishFindings(input, findings);
    return findings;
}

Result<void> CheckService::write(const std::vector<std::pair<Text, Text>> &settings, const Text &subject)
{
    return retried([&]() -> Result<void> {
        const std::shared_ptr<const RegistryContents> contents = m_registry.copyOfContents();
        ChangeSet changes;
        for (const auto &[key, value] : settings) {
            RecordTexts<SettingColumn> before;
            RecordTexts<SettingColumn> after;
            before[SettingColumn::Key] = key;
            after[SettingColumn::Key] = key;
            before[SettingColumn::Value] = contents->setting(key);
            after[SettingColumn::Value] = value;
            const std::int64_t id = contents->settingId(key);
            if (id != 0)
                changes.update(EntityKind::Setting, id, before.texts(), after.texts());
            else if (!value.empty())
                after.insertInto(changes, EntityKind::Setting, m_registry.newId(EntityKind::Setting));
        }
        if (changes.isEmpty())
            return {};
        const Result<HistoryHead> head = m_registry.commit(changes, {"check.rules", subject, {}, 0});
        return head ? Result<void>() : Result<void>(head.error());
    });
}

Result<void> CheckService::change(TextView rule, const RuleChange &change)
{
    const CheckRule *known = checkRule(rule);
    if (known == nullptr)
        return Error{ErrorCode::NotFound,
                     {{"entity", "check_rule"}, {"code", Text(rule)}, {"name", Text(rule)}},
                     "no such rule"};
    std::vector<std::pair<Text, Text>> settings;
    if (change.isOn)
        settings.emplace_back(BodyRules::stateKey(rule), *change.isOn ? "on" : "off");
    if (change.severity)
        settings.emplace_back(BodyRules::severityKey(rule), severityId(*change.severity));
    if (change.words) {
        DAICHO_TRY(checkOwnWords(*known, *change.words));
        settings.emplace_back(BodyRules::wordsKey(rule), *change.words);
    }
    return write(settings, known->label);
}

Result<void> CheckService::requireFields(const std::vector<Field> &fields)
{
    const std::vector<Field> allowed = BodyRules::requirableFields();
    Text list;
    for (const Field field : fields) {
        if (std::find(allowed.begin(), allowed.end(), field) == allowed.end())
            return invalid("check_fields", fieldInfo(field).id, "not-requirable");
        list += (list.empty() ? "" : ",") + Text(fieldInfo(field).id);
    }
    return write({{BodyRules::requiredFieldsKey, list}}, checkRule("missing-field")->label);
}

} // namespace daicho
