// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is found in the ledger, how the body has the rules, and how many findings there were on earlier days.

#include "app/cli/commands/commands.h"
#include "model/services/checkservice.h"
#include "model/services/fixlist.h"

#include <QDir>
#include <QFileInfo>

namespace daicho {

void declareCheck(QCommandLineParser &words)
{
    declareAsOf(words);
    const auto option = [&words](const QString &name, const char *text, const QString &value = {}) {
        words.addOption(value.isEmpty() ? QCommandLineOption(name, commandText(text))
                                        : QCommandLineOption(name, commandText(text), value));
    };
    option(u"fail-on"_qs,
           QT_TRANSLATE_NOOP("Command", "Ends with 1 if there are findings of this severity or a heavier one."),
           u"error|warning|note"_qs);
    option(u"unit"_qs, QT_TRANSLATE_NOOP("Command", "Only this unit or institution and what is below it."), u"UNIT"_qs);
    option(u"rule"_qs, QT_TRANSLATE_NOOP("Command", "Only findings of this rule."), u"CODE"_qs);
    option(u"excepted"_qs, QT_TRANSLATE_NOOP("Command", "Also findings that an exception holds for."));
    option(u"record"_qs, QT_TRANSLATE_NOOP("Command", "Keeps the numbers of findings as those of today."));
    option(u"trend"_qs, QT_TRANSLATE_NOOP("Command", "Shows the numbers that were kept instead of checking."));
    option(u"rules"_qs, QT_TRANSLATE_NOOP("Command", "Lists the rules as the body has them instead of checking."));
    option(u"set"_qs, QT_TRANSLATE_NOOP("Command", "Switches or weighs a rule; may be given several times."),
           u"CODE=on|off|error|warning|note"_qs);
    option(u"words"_qs, QT_TRANSLATE_NOOP("Command", "Own words of a rule; empty: the program's again."),
           u"CODE=TEXT"_qs);
    option(u"require"_qs, QT_TRANSLATE_NOOP("Command", "Fields that must be filled in; empty: the usual ones."),
           u"A,B"_qs);
    option(u"fix-list"_qs,
           QT_TRANSLATE_NOOP("Command",
                             "Writes a list to work through: one workbook, or into a folder one for each unit."),
           u"OUT.xlsx|FOLDER"_qs);
    option(u"force"_qs, QT_TRANSLATE_NOOP("Command", "Replace an existing file."));
}

namespace {

Error usage(const Text &reason)
{
    return Error{ErrorCode::UsageError, {{"reason", reason}}, "check"};
}

Result<Text> ruleWritten(const Text &written)
{
    if (const CheckRule *rule = checkRuleNamed(written))
        return Text(rule->code);
    return Error{ErrorCode::NotFound, {{"entity", "check_rule"}, {"code", written}, {"name", written}}, "no such rule"};
}

Result<std::pair<Text, Text>> assignment(const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    if (equals < 1)
        return usage("CODE=… " + toText(word));
    Result<Text> rule = ruleWritten(toText(word.left(equals)));
    if (!rule)
        return rule.error();
    return std::pair(*rule, toText(word.mid(equals + 1)));
}

Result<RuleChange> changeWritten(const Text &value)
{
    RuleChange change;
    if (value == "on" || value == "off")
        change.isOn = value == "on";
    else if (const std::optional<Severity> severity = severityNamed(value))
        change.severity = severity;
    else
        return usage("--set CODE=on|off|error|warning|note");
    return change;
}

Result<void> applyChanges(const Invocation &call, Registry &registry)
{
    CheckService service(registry);
    for (const QString &word : call.words.values(u"set"_qs)) {
        const Result<std::pair<Text, Text>> asked = assignment(word);
        if (!asked)
            return asked.error();
        const Result<RuleChange> change = changeWritten(asked->second);
        if (!change)
            return change.error();
        DAICHO_TRY(service.change(asked->first, *change));
    }
    for (const QString &word : call.words.values(u"words"_qs)) {
        const Result<std::pair<Text, Text>> asked = assignment(word);
        if (!asked)
            return asked.error();
        DAICHO_TRY(service.change(asked->first, {.words = asked->second}));
    }
    if (!call.has(u"require"_qs))
        return {};
    const QString names = call.option(u"require"_qs);
    const Result<std::vector<Field>> fields = names.isEmpty() ? std::vector<Field>() : fieldList(names);
    return fields ? service.requireFields(*fields) : Result<void>(fields.error());
}

/// Everything written before any of it is done, so that a mistake in the last word leaves no trace of the first.
Result<void> checkWritten(const Invocation &call)
{
    for (const QString &word : call.words.values(u"set"_qs)) {
        const Result<std::pair<Text, Text>> asked = assignment(word);
        if (!asked)
            return asked.error();
        if (const Result<RuleChange> change = changeWritten(asked->second); !change)
            return change.error();
    }
    for (const QString &word : call.words.values(u"words"_qs)) {
        const Result<std::pair<Text, Text>> asked = assignment(word);
        if (!asked)
            return asked.error();
        DAICHO_TRY(checkOwnWords(*checkRule(asked->first), asked->second));
    }
    return {};
}

void listRules(const Invocation &call, const Registry &registry)
{
    const BodyRules rules = CheckService::rulesOf(registry);
    const bool japanese = call.console.japanese;
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> rows;
    for (const BodyRule &body : rules.all()) {
        const CheckRule &rule = *body.rule;
        const Text label = japanese ? rule.label : rule.englishLabel;
        const Text words =
            !body.ownWords.empty() ? body.ownWords : Text(japanese ? rule.sentence : rule.englishSentence);
        static constexpr const char *grades[] = {"A", "B", "C"};
        document.beginObject().member("code", rule.code).member("label", label).member("on", body.isOn);
        document.member("severity", severityId(body.severity)).member("words", words);
        document.member("own_words", !body.ownWords.empty()).member("may_be_excepted", rule.mayBeExcepted);
        document.member("grade", grades[static_cast<std::size_t>(rule.grade)]).member("source", rule.source);
        document.endObject();
        rows.push_back({body.isOn ? "*" : " ", rule.code, severityLabel(body.severity, japanese), label, words});
    }
    document.endArray();
    if (call.console.json) {
        call.console.print(document);
        return;
    }
    call.console.data(textTable(rows));
    Text fields;
    for (const Field field : rules.requiredFields())
        fields += (fields.empty() ? "" : ",") + Text(fieldInfo(field).id);
    call.console.message(commandText(QT_TRANSLATE_NOOP("Command", "Required fields: %1")).arg(toQString(fields)));
}

Result<void> showTrend(const Invocation &call, Registry &registry, OrgUnitId unit)
{
    const OrgUnitId institution = unit.isValid() ? registry.organisation().institutionOf(unit) : OrgUnitId();
    const Result<std::vector<TallyDay>> days = CheckService(registry).trend(institution);
    if (!days)
        return days.error();
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> rows;
    for (const TallyDay &day : *days) {
        document.beginObject().member("day", day.day).member("total", day.total()).key("counts").beginObject();
        for (const auto &[rule, count] : day.counts) {
            document.member(rule, count);
            rows.push_back({day.day, rule, std::to_string(count)});
        }
        document.endObject().endObject();
    }
    document.endArray();
    if (call.console.json)
        call.console.print(document);
    else
        call.console.data(textTable(rows));
    return {};
}

struct Shown
{
    const Invocation &call;
    const Registry &registry;
    std::shared_ptr<const CheckReport> report;
    std::vector<std::uint32_t> places;
};

void show(const Shown &shown)
{
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> rows;
    for (const std::uint32_t place : shown.places) {
        const CheckFinding &finding = shown.report->findings[place];
        const CheckedAsset *asset = shown.report->asset(finding.asset);
        const Text code = asset != nullptr ? asset->code : Text();
        if (shown.call.console.json)
            addFinding(document, shown.registry, *shown.report, finding, shown.call.console.japanese);
        else
            rows.push_back({code, severityLabel(finding.severity, shown.call.console.japanese), finding.rule,
                            sentenceOf(shown.registry, *shown.report, finding, shown.call.console.japanese)});
    }
    document.endArray();
    if (shown.call.console.json)
        shown.call.console.print(document);
    else
        shown.call.console.data(textTable(rows));
}

Result<void> writeFixList(const Shown &shown, OrgUnitId unit, const Text &rule)
{
    const QString out = shown.call.option(u"fix-list"_qs);
    if (out.isEmpty())
        return {};
    FixListOptions options;
    options.unit = unit;
    options.rule = rule;
    options.replaceFile = shown.call.has(u"force"_qs);
    options.japanese = shown.call.console.japanese;
    const FixList list(shown.registry, shown.report);
    const Result<FixListJob> job =
        QFileInfo(out).isDir() ? list.prepareFolder(out, options) : list.prepare(out, options);
    if (!job)
        return job.error();
    const Result<FixListOutcome> written =
        (*job)(shown.call.console.job(shown.call.stop, commandText(QT_TRANSLATE_NOOP("Command", "Writing lists"))));
    shown.call.console.endProgress();
    if (!written)
        return written.error();
    for (const QString &file : written->files)
        shown.call.console.message(commandText(QT_TRANSLATE_NOOP("Command", "Written: %1")).arg(file));
    return {};
}

Result<ExitCode> check(Invocation &call, Registry &registry, OrgUnitId unit)
{
    Text rule;
    if (call.has(u"rule"_qs)) {
        const Result<Text> named = ruleWritten(call.optionText(u"rule"_qs));
        if (!named)
            return named.error();
        rule = *named;
    }
    Result<CheckReport> made =
        CheckService::run(registry, call.console.job(call.stop, commandText(QT_TRANSLATE_NOOP("Command", "Checking"))));
    call.console.endProgress();
    if (!made)
        return made.error();
    Shown shown{call, registry, std::make_shared<const CheckReport>(std::move(*made)), {}};
    shown.places = shown.report->within(registry.organisation(), unit);
    std::erase_if(shown.places, [&](std::uint32_t place) {
        const CheckFinding &finding = shown.report->findings[place];
        return (finding.isExcepted && !call.has(u"excepted"_qs)) || (!rule.empty() && finding.rule != rule);
    });
    DAICHO_TRY(writeFixList(shown, unit, rule));
    if (call.has(u"record"_qs))
        DAICHO_TRY(CheckService(registry).record(*shown.report));
    show(shown);
    const std::optional<Severity> limit = severityNamed(call.optionText(u"fail-on"_qs));
    const bool fails = limit && std::any_of(shown.places.begin(), shown.places.end(), [&](std::uint32_t place) {
                           const CheckFinding &finding = shown.report->findings[place];
                           return !finding.isExcepted && finding.severity <= *limit;
                       });
    return fails ? ExitCode::Findings : ExitCode::Done;
}

} // namespace

Text sentenceOf(const Registry &registry, const CheckReport &report, const CheckFinding &finding, bool japanese)
{
    const Scheme &scheme = registry.schemeFor(report.unitOf(finding));
    return findingSentence(finding, report.rules.of(finding.rule), {japanese, DateStyle::Iso, &scheme});
}

void addFinding(JsonWriter &document, const Registry &registry, const CheckReport &report, const CheckFinding &finding,
                bool japanese)
{
    const CheckedAsset *asset = report.asset(finding.asset);
    document.beginObject().member("code", finding.rule).member("severity", severityId(finding.severity));
    document.member("asset", asset != nullptr ? asset->code : Text()).member("field", fieldInfo(finding.field).id);
    document.key("args").beginObject();
    for (const auto &[name, value] : finding.args)
        document.member(name, value);
    document.endObject();
    document.member("axis", finding.axis).member("excepted", finding.isExcepted);
    document.member("message", sentenceOf(registry, report, finding, japanese)).endObject();
}

Result<ExitCode> runCheck(Invocation &call)
{
    if (call.has(u"fail-on"_qs) && !severityNamed(call.optionText(u"fail-on"_qs)))
        return call.badOption(u"fail-on"_qs);
    DAICHO_TRY(checkWritten(call));
    const bool changes = call.has(u"set"_qs) || call.has(u"words"_qs) || call.has(u"require"_qs);
    const bool writes = changes || call.has(u"record"_qs);
    if (writes && call.has(u"as-of"_qs))
        return usage("--as-of --set|--words|--require|--record");
    const Result<std::unique_ptr<Registry>> registry =
        writes ? call.openRegistry(RegistryAccess::ReadWrite, /*withIndex=*/false)
               : call.openShown(/*withIndex=*/false);
    if (!registry)
        return registry.error();
    DAICHO_TRY(applyChanges(call, **registry));
    const Result<OrgUnitId> unit = unitOption(call, **registry);
    if (!unit)
        return unit.error();
    if (call.has(u"trend"_qs)) {
        DAICHO_TRY(showTrend(call, **registry, *unit));
        return ExitCode::Done;
    }
    if (changes || call.has(u"rules"_qs)) {
        listRules(call, **registry);
        return ExitCode::Done;
    }
    return check(call, **registry, *unit);
}

} // namespace daicho
