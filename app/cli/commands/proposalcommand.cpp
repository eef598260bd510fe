// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How ratings came about, and lowerings that wait for approval.

#include "app/cli/commands/commands.h"
#include "model/services/ratingrecords.h"
#include "model/services/ratingservice.h"

namespace daicho {

namespace {

std::map<Text, Text> levelsOf(const RatingProposal &proposal)
{
    static constexpr const char *axes[] = {"C", "I", "A", "P"};
    std::map<Text, Text> levels;
    for (std::size_t i = 0; i < proposal.levels.size(); ++i) {
        if (!proposal.levels[i].empty())
            levels[axes[i]] = proposal.levels[i];
    }
    return levels;
}

struct ShownProposal
{
    RatingProposal proposal;
    Text code;
    Text name;
    Text unit;
};

void addProposal(JsonWriter &document, const ShownProposal &shown)
{
    const RatingProposal &proposal = shown.proposal;
    document.beginObject().member("id", std::to_string(proposal.id.value())).member("code", shown.code);
    document.member("name", shown.name).member("unit", shown.unit).key("levels");
    addLevels(document, levelsOf(proposal));
    document.member("reason", proposal.reason).member("state", Text(proposalStateId(proposal.state)));
    document.member("proposed_by", proposal.proposedBy).member("proposed_at", proposal.proposedAt);
    document.member("decided_by", proposal.decidedBy).member("decided_at", proposal.decidedAt);
    document.member("comment", proposal.comment).endObject();
}

Result<ExitCode> listProposals(const Invocation &call, const Registry &registry)
{
    const Result<std::vector<RatingProposal>> open = openProposals(registry);
    if (!open)
        return open.error();
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> rows;
    for (const RatingProposal &proposal : *open) {
        const Result<Asset> asset = registry.asset(proposal.asset);
        if (!asset)
            return asset.error();
        const ShownProposal shown{proposal, asset->text(Field::Code), asset->text(Field::Name),
                                  registry.organisation().path(asset->unit())};
        addProposal(document, shown);
        Text levels;
        for (const auto &[axis, level] : levelsOf(proposal))
            levels += (levels.empty() ? "" : " ") + axis + '=' + level;
        rows.push_back({std::to_string(proposal.id.value()), shown.code, shown.name, levels, proposal.proposedBy,
                        proposal.reason});
    }
    document.endArray();
    if (call.console.json)
        call.console.print(document);
    else
        call.console.data(textTable(rows));
    return ExitCode::Done;
}

} // namespace

void declareProposal(QCommandLineParser &words)
{
    words.addOption(
        {u"comment"_qs, commandText(QT_TRANSLATE_NOOP("Command", "What the proposer is told.")), u"TEXT"_qs});
}

Result<ExitCode> runProposal(Invocation &call)
{
    const QString verb = call.argument(1);
    const bool isList = verb == u"list" && call.arguments.size() == 2;
    const bool isDecision =
        (verb == u"accept" || verb == u"refuse" || verb == u"withdraw") && call.arguments.size() == 3;
    if (!isList && !isDecision)
        return Error{ErrorCode::UsageError,
                     {{"reason", "proposal FILE list | accept ID | refuse ID --comment TEXT | withdraw ID"}},
                     "sub-command"};
    const Result<std::unique_ptr<Registry>> registry =
        call.openRegistry(isList ? RegistryAccess::ReadOnly : RegistryAccess::ReadWrite, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    if (isList)
        return listProposals(call, **registry);
    bool isNumber = false;
    const RatingProposalId id(call.argument(2).toLongLong(&isNumber));
    if (!isNumber)
        return Error{ErrorCode::UsageError, {{"reason", "ID: " + call.text(2)}}, "no number"};
    RatingService service(**registry);
    const Text comment = call.optionText(u"comment"_qs);
    if (verb == u"accept") {
        const Result<Asset> rated = service.accept(id, comment);
        return rated ? Result<ExitCode>(ExitCode::Done) : Result<ExitCode>(rated.error());
    }
    DAICHO_TRY(verb == u"refuse" ? service.refuse(id, comment) : service.withdraw(id));
    return ExitCode::Done;
}

Result<void> addBasis(JsonWriter &document, const Registry &registry, const Asset &asset)
{
    const Result<std::optional<RatingBasis>> basis = basisOf(registry, asset.id, asset.edition());
    if (!basis)
        return basis.error();
    document.key("basis").beginObject();
    if (*basis) {
        const RatingBasis &known = **basis;
        const Scheme *scheme = registry.schemeOf(known.edition);
        document.member("scheme", scheme != nullptr ? scheme->id : Text())
            .member("edition", scheme != nullptr ? scheme->edition : Text());
        document.key("answers").beginArray();
        for (const AnsweredQuestion &answered : known.answers.answers) {
            document.beginObject().member("question", answered.question).member("asked", answered.asked);
            document.member("answer", answered.answer).member("said", answered.said).endObject();
        }
        document.endArray().key("result");
        addLevels(document, known.answers.result);
        document.member("drafted", known.drafted).member("doubt", known.doubt).member("doubtful", known.isDoubtful());
        document.member("checked_by", known.checkedBy).member("checked_at", known.checkedAt);
    }
    document.endObject();
    const Result<std::vector<RatingProposal>> proposals = proposalsOf(registry, asset.id);
    if (!proposals)
        return proposals.error();
    document.key("proposals").beginArray();
    for (const RatingProposal &proposal : *proposals)
        addProposal(document, {proposal, asset.text(Field::Code), asset.text(Field::Name),
                               registry.organisation().path(asset.unit())});
    document.endArray();
    return {};
}

} // namespace daicho
