// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/services/assetservice.h"
#include "model/services/ratingservice.h"

namespace daicho {

Result<Field> fieldWritten(TextView name)
{
    if (const std::optional<Field> field = fieldNamed(name))
        return *field;
    return Error{
        ErrorCode::UnknownField, {{"field", Text(name)}, {"nearest", nearestFieldName(name)}}, "no such field"};
}

Result<std::vector<std::pair<Field, Text>>> writtenFields(const QStringList &words)
{
    std::vector<std::pair<Field, Text>> fields;
    for (const QString &word : words) {
        const qsizetype sign = word.indexOf(u'=');
        if (sign <= 0)
            return Error{ErrorCode::UsageError, {{"reason", "FIELD=VALUE: " + toText(word)}}, "no assignment"};
        Result<Field> field = fieldWritten(toText(word.left(sign)));
        if (!field)
            return field.error();
        fields.emplace_back(*field, toText(word.mid(sign + 1)));
    }
    return fields;
}

namespace {

void sayAsset(Invocation &call, const Registry &registry, const Asset &asset)
{
    if (call.console.json) {
        JsonWriter document;
        document.beginObject().member("code", asset.text(Field::Code)).member("revision", asset.revision);
        document.member("seq", registry.head().seq).endObject();
        call.console.print(document);
        return;
    }
    call.console.data(asset.text(Field::Code) + '\n');
}

/// What every single change to an asset has in common: open, find, change, say.
using AssetChange = std::function<Result<Asset>(AssetService &service, const Asset &asset)>;

Result<ExitCode> changeAsset(Invocation &call, const AssetChange &change)
{
    Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadWrite);
    if (!registry)
        return registry.error();
    const Result<Asset> asset = (*registry)->assetByCode(call.text(1));
    if (!asset)
        return asset.error();
    AssetService service(**registry);
    const Result<Asset> changed = change(service, *asset);
    if (!changed)
        return changed.error();
    sayAsset(call, **registry, *changed);
    return ExitCode::Done;
}

Result<RelationKind> relationKindWritten(const Text &written)
{
    if (const std::optional<RelationKind> kind = relationKindNamed(written))
        return *kind;
    return Error{ErrorCode::UsageError,
                 {{"reason", "stored-in, runs-on, located-in, connected-to, describes, copy-of, related: " + written}},
                 "unknown relation"};
}

/// As `rate`, but what may not be lowered at once waits for somebody who may.
Result<ExitCode> proposeLevels(Invocation &call, const std::map<Text, Text> &levels)
{
    const Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadWrite);
    if (!registry)
        return registry.error();
    const Result<Asset> asset = (*registry)->assetByCode(call.text(1));
    if (!asset)
        return asset.error();
    const Result<RatingDone> done =
        RatingService(**registry).rate(asset->id, {{}, levels, call.optionText(u"reason"_qs)});
    if (!done)
        return done.error();
    if (done->proposal)
        call.console.message(
            commandText(
                QT_TRANSLATE_NOOP("Command", "Lowering needs approval: proposed as number %1, nothing is rated yet."))
                .arg(done->proposal->id.value()));
    sayAsset(call, **registry, done->asset);
    return ExitCode::Done;
}

template <typename Change> Result<ExitCode> changeRelation(Invocation &call, const Change &change)
{
    const Result<RelationKind> kind = relationKindWritten(call.text(2));
    if (!kind)
        return kind.error();
    return changeAsset(call, [&](AssetService &service, const Asset &from) -> Result<Asset> {
        // The other end is looked up by the service that holds the registry.
        DAICHO_TRY(change(service, from, *kind));
        return from;
    });
}

} // namespace

Result<ExitCode> runAdd(Invocation &call)
{
    const auto fields = writtenFields(call.arguments.mid(1));
    if (!fields)
        return fields.error();
    Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadWrite);
    if (!registry)
        return registry.error();
    const Result<Asset> asset = AssetService(**registry).add(*fields, call.optionText(u"reason"_qs));
    if (!asset)
        return asset.error();
    sayAsset(call, **registry, *asset);
    return ExitCode::Done;
}

Result<ExitCode> runSet(Invocation &call)
{
    const auto fields = writtenFields(call.arguments.mid(2));
    if (!fields)
        return fields.error();
    return changeAsset(call, [&](AssetService &service, const Asset &asset) {
        return service.edit(asset.id, *fields, call.optionText(u"reason"_qs));
    });
}

Result<ExitCode> runRetire(Invocation &call)
{
    return changeAsset(call, [&](AssetService &service, const Asset &asset) -> Result<Asset> {
        DAICHO_TRY(service.retire(asset.id, call.optionText(u"reason"_qs)));
        return asset;
    });
}

void declareRate(QCommandLineParser &words)
{
    declareReason(words);
    words.addOption({u"propose"_qs, commandText(QT_TRANSLATE_NOOP(
                                        "Command", "Propose a lowering that the role does not permit at once."))});
}

Result<ExitCode> runRate(Invocation &call)
{
    // What a reader of the ledger asks first, so none is stored without.
    if (call.optionText(u"reason"_qs).empty())
        return Error{ErrorCode::Invalid, {{"field", "reason"}, {"rule", "required"}}, "rate without reason"};
    std::map<Text, Text> levels;
    for (const QString &word : call.arguments.mid(2)) {
        const qsizetype sign = word.indexOf(u'=');
        if (sign <= 0)
            return Error{ErrorCode::UsageError, {{"reason", "AXIS=LEVEL: " + toText(word)}}, "no assignment"};
        const std::optional<Field> field = fieldNamed(toText(word.left(sign)));
        const std::optional<Text> axis = field ? axisOf(*field) : std::nullopt;
        levels[axis ? *axis : toText(word.left(sign))] = toText(word.mid(sign + 1));
    }
    if (call.has(u"propose"_qs))
        return proposeLevels(call, levels);
    return changeAsset(call, [&](AssetService &service, const Asset &asset) {
        return service.rate(asset.id, levels, call.optionText(u"reason"_qs));
    });
}

Result<ExitCode> runRelate(Invocation &call)
{
    return changeRelation(call, [&](AssetService &service, const Asset &from, RelationKind kind) -> Result<void> {
        const Result<Asset> to = service.byCode(call.text(3));
        if (!to)
            return to.error();
        const Result<Relation> relation = service.relate(from.id, kind, to->id);
        return relation ? Result<void>() : Result<void>(relation.error());
    });
}

Result<ExitCode> runUnrelate(Invocation &call)
{
    return changeRelation(call, [&](AssetService &service, const Asset &from, RelationKind kind) -> Result<void> {
        const Result<Asset> to = service.byCode(call.text(3));
        if (!to)
            return to.error();
        return service.unrelate(from.id, kind, to->id);
    });
}

} // namespace daicho
