// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a registry can be trusted, what is done when it cannot, and the heads that are kept elsewhere.

#include "app/cli/commands/commands.h"
#include "model/core/errorwords.h"
#include "model/services/historyservice.h"
#include "model/services/integrityservice.h"

namespace daicho {

void declareVerify(QCommandLineParser &words)
{
    words.addOption({u"anchor"_qs,
                     commandText(QT_TRANSLATE_NOOP("Command", "Compares with a checkpoint that was kept elsewhere, or "
                                                              "with a head on paper: '#1,234 7F3A-91C2-0B5E-44D1'.")),
                     u"FILE|HEAD"_qs});
    words.addOption(
        {u"restore"_qs, commandText(QT_TRANSLATE_NOOP(
                            "Command", "Gives changed records back what the history says; needs --reason."))});
    words.addOption({u"adopt"_qs, commandText(QT_TRANSLATE_NOOP(
                                      "Command", "Takes what was changed outside into the history; needs --reason."))});
    words.addOption({u"accept"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Trusts a file that is in order by itself "
                                                                            "although another state of it was seen "
                                                                            "here; needs --reason."))});
    declareReason(words);
}

namespace {

constexpr std::size_t evidenceShown = 50;

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return commandText(QT_TRANSLATE_NOOP("Command", "Verified: the history explains every record."));
    case Verdict::Damaged:
        return commandText(QT_TRANSLATE_NOOP("Command", "Damaged: the file cannot be read as it was written."));
    case Verdict::Tampered:
        return commandText(QT_TRANSLATE_NOOP("Command", "Tampering suspected: records and history do not agree."));
    case Verdict::RolledBack:
        return commandText(QT_TRANSLATE_NOOP("Command", "Roll-back suspected: the history is shorter than it was."));
    }
    return {};
}

TextView seenId(Seen seen)
{
    switch (seen) {
    case Seen::NotCompared:
        return "not-compared";
    case Seen::First:
        return "first";
    case Seen::Continued:
        return "continued";
    case Seen::Contradicted:
        return "contradicted";
    }
    return "not-compared";
}

void writeSeen(JsonWriter &document, const IntegrityFinding &found)
{
    document.key("seen").beginObject().member("state", seenId(found.seen));
    if (found.last) {
        document.member("seq", found.last->head.seq).member("head", found.last->head.hash);
        document.member("at", found.last->at).member("path", toText(found.last->path));
    }
    document.endObject().member("anchored", found.anchoredUpTo()).key("witnesses").beginArray();
    for (const Witness &witness : found.last ? found.last->witnesses : std::vector<Witness>()) {
        document.beginObject().member("what", witness.what).member("seq", witness.head.seq);
        document.member("head", witness.head.hash).member("at", witness.at);
        document.member("place", witness.place).endObject();
    }
    document.endArray();
}

void printDocument(Console &console, const IntegrityFinding &finding)
{
    const Verification &found = finding.verification;
    JsonWriter document;
    document.beginObject().member("verdict", verdictId(found.verdict)).member("events", found.head.seq);
    document.member("head", found.head.hash).key("first").beginObject();
    if (found.verdict != Verdict::Ok) {
        document.member("seq", found.firstSeq).member("entity", found.firstEntity).member("id", found.firstId);
        document.member("code", found.firstCode).member("field", found.firstField);
        document.member("recorded", found.recorded).member("found", found.found);
    }
    document.endObject().key("differences").beginArray();
    for (const Evidence &evidence : finding.evidence) {
        document.beginObject().member("entity", evidence.entity).member("id", evidence.id);
        document.member("code", evidence.code).member("field", evidence.field);
        document.member("recorded", evidence.recorded).member("found", evidence.found).endObject();
    }
    document.endArray();
    writeSeen(document, finding);
    console.print(document.endObject());
}

void printFirst(Console &console, const Verification &found)
{
    std::vector<std::vector<Text>> rows;
    const auto add = [&rows](const QString &label, const Text &value) {
        if (!value.empty())
            rows.push_back({toText(label), value});
    };
    add(commandText(QT_TRANSLATE_NOOP("Command", "First entry that differs")),
        found.firstSeq > 0 ? "#" + std::to_string(found.firstSeq) : Text());
    add(commandText(QT_TRANSLATE_NOOP("Command", "Kind of record")), toText(errorWord("entity", found.firstEntity)));
    add(commandText(QT_TRANSLATE_NOOP("Command", "Record")),
        found.firstCode.empty() && found.firstId > 0 ? std::to_string(found.firstId) : found.firstCode);
    add(commandText(QT_TRANSLATE_NOOP("Command", "Field")), found.firstField);
    add(commandText(QT_TRANSLATE_NOOP("Command", "By the history")), found.recorded);
    add(commandText(QT_TRANSLATE_NOOP("Command", "Found")), found.found);
    console.data(textTable(rows));
}

void printEvidence(Console &console, const std::vector<Evidence> &evidence)
{
    if (evidence.size() < 2)
        return;
    console.line(commandText(QT_TRANSLATE_NOOP("Command", "All that differs: %1")).arg(evidence.size()));
    std::vector<std::vector<Text>> rows;
    for (std::size_t i = 0; i < evidence.size() && i < evidenceShown; ++i) {
        const Evidence &one = evidence[i];
        rows.push_back({toText(errorWord("entity", one.entity)),
                        one.code.empty() && one.id != 0 ? std::to_string(one.id) : one.code, one.field, one.recorded,
                        "→", one.found});
    }
    console.data(textTable(rows));
}

/// What lies outside of the file: who could notice what.
void printSeen(Console &console, const IntegrityFinding &found)
{
    if (found.seen == Seen::First)
        console.line(commandText(QT_TRANSLATE_NOOP(
            "Command", "Seen here for the first time: an older copy could not be told from the right file.")));
    if (found.last)
        console.line(commandText(QT_TRANSLATE_NOOP("Command", "Last seen on this computer: %1 (%2)"))
                         .arg(toQString(printedHead(found.last->head)), found.last->path));
    const std::int64_t anchored = found.anchoredUpTo();
    if (anchored > 0)
        console.line(commandText(QT_TRANSLATE_NOOP("Command", "Witnessed outside up to entry #%1 of #%2."))
                         .arg(anchored)
                         .arg(found.verification.head.seq));
    else if (found.last)
        console.line(commandText(QT_TRANSLATE_NOOP(
            "Command", "No head has left this computer yet: print, export or keep a checkpoint elsewhere.")));
}

/// What can be done, in the order in which it should be thought of.
void printAdvice(Console &console, const IntegrityFinding &found)
{
    if (found.isRepairable)
        console.message(commandText(QT_TRANSLATE_NOOP(
            "Command", "--restore gives back what the history says, --adopt takes the change into the history; each "
                       "needs --reason and stays in the history.")));
    else if (found.isAcceptable)
        console.message(commandText(QT_TRANSLATE_NOOP(
            "Command", "If this state is meant to be worked on, --accept with --reason trusts it; that stays in the "
                       "history.")));
    else
        console.message(commandText(QT_TRANSLATE_NOOP(
            "Command", "The chain of the history or the file itself is broken. Keep this file as evidence and restore "
                       "the last verified backup.")));
}

void printFinding(Console &console, const IntegrityFinding &found)
{
    if (console.json) {
        printDocument(console, found);
        return;
    }
    console.line(verdictText(found.verification.verdict));
    console.line(toQString(printedHead(found.verification.head)));
    if (found.verification.verdict != Verdict::Ok) {
        printFirst(console, found.verification);
        printEvidence(console, found.evidence);
    }
    printSeen(console, found);
    if (found.verification.verdict != Verdict::Ok)
        printAdvice(console, found);
}

/// A head from paper begins with its number; anything else is a file.
Result<std::optional<Anchor>> anchorOf(const Invocation &call)
{
    if (!call.has(u"anchor"_qs))
        return std::optional<Anchor>();
    const QString written = call.option(u"anchor"_qs);
    const Result<Anchor> anchor =
        written.startsWith(u'#') || written.startsWith(u'＃') ? readAnchor(toText(written)) : readAnchorFile(written);
    if (!anchor)
        return anchor.error();
    return std::optional<Anchor>(*anchor);
}

/// One of the acts that were asked for, or nothing to do.
Result<void> act(const Invocation &call, const JobControl &job)
{
    const int acts = int(call.has(u"restore"_qs)) + int(call.has(u"adopt"_qs)) + int(call.has(u"accept"_qs));
    if (acts > 1)
        return Error{ErrorCode::UsageError, {{"reason", "--restore, --adopt, --accept"}}, "more than one act"};
    if (acts == 0)
        return {};
    const QString path = call.argument(0);
    const Text reason = call.optionText(u"reason"_qs);
    const Result<HistoryHead> head =
        call.has(u"accept"_qs)
            ? IntegrityService::accept(path, call.environment, reason, job)
            : IntegrityService::repair(path, call.environment,
                                       call.has(u"restore"_qs) ? Repair::Restore : Repair::Adopt, reason, job);
    if (!head)
        return head.error();
    return {};
}

} // namespace

Result<ExitCode> runVerify(Invocation &call)
{
    const Result<std::optional<Anchor>> anchor = anchorOf(call);
    if (!anchor)
        return anchor.error();
    const JobControl job = call.console.job(call.stop, commandText(QT_TRANSLATE_NOOP("Command", "Verifying")));
    DAICHO_TRY(act(call, job));
    const Result<IntegrityFinding> found = IntegrityService::examine(call.argument(0), call.environment, *anchor, job);
    if (!found)
        return found.error();
    call.console.endProgress();
    printFinding(call.console, *found);
    return found->verification.verdict == Verdict::Ok ? ExitCode::Done : ExitCode::Integrity;
}

Result<ExitCode> runCheckpoint(Invocation &call)
{
    Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadOnly, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    call.console.data(HistoryService(**registry).checkpoint());
    (*registry)->noteHandedOut("checkpoint", (*registry)->head(), {});
    return ExitCode::Done;
}

} // namespace daicho
