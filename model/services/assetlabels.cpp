// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetlabels.h"

#include "model/services/assethandling.h"
#include "model/services/exporttable.h"
#include "model/services/programdata.h"

#include <QCoreApplication>

#include <algorithm>

namespace daicho {

namespace {

Text words(const char *source)
{
    return toText(QCoreApplication::translate("Label", source));
}

Text levelText(const Axis &axis, const Text &code)
{
    if (code == unrated)
        return axis.label + " " + words(QT_TRANSLATE_NOOP("Label", "unrated"));
    return axis.label + (code == notApplicable ? Text("－") : code);
}

Result<LabelSheet> sheetNamed(const Text &id)
{
    const Result<std::vector<LabelSheet>> sheets = programdata::labelSheets();
    if (!sheets)
        return sheets.error();
    Text known;
    for (const LabelSheet &sheet : *sheets) {
        if (sheet.id == id)
            return sheet;
        known += (known.empty() ? "" : ", ") + sheet.id;
    }
    return Error{ErrorCode::Invalid,
                 {{"field", "sheet"}, {"value", id}, {"rule", "unknown-value"}, {"allowed", known}},
                 "no such sheet"};
}

Result<LabelRequest> emptyRequest(const LabelOptions &options)
{
    Result<LabelSheet> sheet = sheetNamed(options.sheet);
    if (!sheet)
        return sheet.error();
    if (options.start < 1 || options.start > sheet->faces())
        return Error{ErrorCode::Invalid,
                     {{"field", "start"},
                      {"value", std::to_string(options.start)},
                      {"rule", "unknown-value"},
                      {"allowed", "1–" + std::to_string(sheet->faces())}},
                     "no such face"};
    LabelRequest request;
    request.title = words(QT_TRANSLATE_NOOP("Label", "Labels"));
    request.sheet = std::move(*sheet);
    request.start = options.start;
    request.withOutline = options.withOutline;
    return request;
}

Result<std::vector<Asset>> chosen(const Registry &registry, const ExportOptions &which, std::size_t most)
{
    const Result<ExportSelection> selection = selectForExport(registry, which);
    if (!selection)
        return selection.error();
    if (selection->order.empty())
        return Error{ErrorCode::Invalid,
                     {{"field", "filter"}, {"value", which.filter}, {"rule", "nothing-selected"}},
                     "no asset"};
    if (most > 0 && selection->order.size() > most)
        return Error{
            ErrorCode::Invalid,
            {{"field", "filter"}, {"value", which.filter}, {"rule", "too-many"}, {"allowed", std::to_string(most)}},
            "too many assets"};
    return registry.assets(selection->order);
}

} // namespace

AssetLabel assetLabel(const Registry &registry, const Asset &asset, const LabelOptions &options)
{
    AssetLabel label;
    label.code = asset.text(Field::Code);
    label.name = asset.text(Field::Name);
    bool isFirst = true;
    for (const Axis &axis : schemeFor(registry, asset).axes) {
        const std::optional<Field> field = fieldOfAxis(axis.id);
        if (!field)
            continue;
        if (isFirst)
            label.level = levelText(axis, asset.text(*field));
        else if (asset.text(*field) != notApplicable)
            label.others += (label.others.empty() ? "" : "　") + levelText(axis, asset.text(*field));
        isFirst = false;
    }
    const Organisation &organisation = registry.organisation();
    const OrgUnit *root = organisation.unit(organisation.institutionOf(asset.unit()));
    label.unit = organisation.path(asset.unit());
    if (root != nullptr && root->id != asset.unit())
        label.unit = root->name + "　" + label.unit;
    if (const Text &expires = asset.text(Field::Expires); !expires.empty())
        label.retention = words(QT_TRANSLATE_NOOP("Label", "Keep until")) + " " + formatDate(expires, options.dates);
    label.mark = options.mark;
    return label;
}

Result<LabelRequest> labelRequest(const Registry &registry, const ExportOptions &which, const LabelOptions &options,
                                  std::size_t most)
{
    Result<LabelRequest> request = emptyRequest(options);
    if (!request)
        return request;
    const Result<std::vector<Asset>> assets = chosen(registry, which, most);
    if (!assets)
        return assets.error();
    request->labels.reserve(assets->size());
    for (const Asset &asset : *assets)
        request->labels.push_back(assetLabel(registry, asset, options));
    return request;
}

Result<LabelRequest> labelRequest(const Registry &registry, AssetId id, const LabelOptions &options)
{
    Result<LabelRequest> request = emptyRequest(options);
    const Result<Asset> asset = registry.asset(id);
    if (!request || !asset)
        return !request ? request.error() : asset.error();
    request->labels.push_back(assetLabel(registry, *asset, options));
    return request;
}

Result<std::vector<AssetCard>> handlingSheets(const Registry &registry, const ExportOptions &which,
                                              const CardOptions &options, std::size_t most)
{
    const Result<std::vector<Asset>> assets = chosen(registry, which, most);
    if (!assets)
        return assets.error();
    std::vector<AssetCard> sheets;
    sheets.reserve(assets->size());
    for (const Asset &asset : *assets) {
        Result<AssetCard> sheet = handlingSheet(registry, asset.id, options);
        if (!sheet)
            return sheet.error();
        sheets.push_back(std::move(*sheet));
    }
    return sheets;
}

} // namespace daicho
