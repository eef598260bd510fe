// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/services/assetcard.h"

#include <QFileInfo>

namespace daicho {

void declareCard(QCommandLineParser &words)
{
    words.addOption(
        {u"approval"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Approval boxes, divided by commas.")), u"NAMES"_qs});
    words.addOption(
        {u"date-style"_qs, commandText(QT_TRANSLATE_NOOP("Command", "iso, wareki or both.")), u"STYLE"_qs, u"iso"_qs});
    words.addOption({u"force"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Replace an existing file."))});
}

namespace {

constexpr qsizetype mostBoxes = 8;

} // namespace

Result<CardOptions> cardOptionsOf(const Invocation &call)
{
    CardOptions options;
    options.japanese = call.console.japanese;
    const QString dates = call.option(u"date-style"_qs);
    if (dates == u"wareki")
        options.dates = DateStyle::Wareki;
    else if (dates == u"both")
        options.dates = DateStyle::Both;
    else if (dates != u"iso")
        return call.badOption(u"date-style"_qs);
    const QStringList boxes = call.option(u"approval"_qs).split(u',', Qt::SkipEmptyParts);
    if (boxes.size() > mostBoxes)
        return call.badOption(u"approval"_qs);
    for (const QString &name : boxes)
        options.approvalBoxes.push_back(toText(name));
    return options;
}

Result<ExitCode> runCard(Invocation &call)
{
    if (QFileInfo(call.argument(2)).suffix().compare(u"pdf"_qs, Qt::CaseInsensitive) != 0)
        return Error{ErrorCode::UsageError, {{"reason", "pdf: " + call.text(2)}}, "ending"};
    const Result<CardOptions> options = cardOptionsOf(call);
    if (!options)
        return options.error();
    const Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadOnly, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    const Result<Asset> asset = (*registry)->assetByCode(call.text(1));
    if (!asset)
        return asset.error();
    const Result<AssetCard> card = assetCard(**registry, asset->id, *options);
    if (!card)
        return card.error();
    const Result<std::shared_ptr<PrintedPages>> pages = call.pdf->cardPages(*card);
    if (!pages)
        return pages.error();
    const QString path = call.argument(2);
    const Result<WriteOutcome> outcome = writePdf(path, call.has(u"force"_qs), *call.pdf, **pages);
    if (!outcome)
        return outcome.error();
    (*registry)->noteHandedOut("print", (*registry)->head(), path);
    if (call.console.json)
        call.console.print(JsonWriter()
                               .beginObject()
                               .member("file", toText(path))
                               .member("code", card->code)
                               .member("pages", std::int64_t{outcome->pages})
                               .member("head", (*registry)->head().hash)
                               .endObject());
    else
        call.console.line(commandText(QT_TRANSLATE_NOOP("Command", "%1: card of %2, pages: %3"))
                              .arg(path, toQString(card->code), QString::number(outcome->pages)));
    return ExitCode::Done;
}

} // namespace daicho
