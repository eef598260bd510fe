// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/assetcells.h"

#include "model/core/log.h"
#include "model/services/registry.h"

#include <QCoreApplication>

namespace daicho {

namespace {

constexpr std::size_t assetsKept = 1024;

QString levelWords(TextView level)
{
    if (level == unrated)
        return QCoreApplication::translate("AssetCells", "none", "badge of an unrated level, as short as can be");
    if (level == notApplicable || level == "－")
        return QStringLiteral("－");
    return toQString(level);
}

} // namespace

QString AssetCells::shown(Field field, const Text &value) const
{
    switch (fieldInfo(field).type) {
    case FieldType::Choice:
        return toQString(choiceLabel(field, value, m_style.japanese));
    case FieldType::Date:
        return toQString(formatDate(value, m_style.dates));
    case FieldType::Level:
        return levelWords(value);
    case FieldType::Multiline:
        return toQString(value).replace(u'\n', u' ');
    case FieldType::PlainText:
    case FieldType::Number:
    case FieldType::Unit:
    case FieldType::Post:
    case FieldType::Zone:
    case FieldType::Computed:
        break;
    }
    return toQString(value);
}

QString AssetCells::text(std::uint32_t row, Field field, const std::function<std::vector<AssetId>()> &page)
{
    const LedgerIndex &index = m_registry.index();
    if (!index.concerns(row, field))
        return {};
    if (LedgerIndex::holds(field))
        return shown(field, index.display(row, field));
    const Asset *asset = fromFile(index.id(row), page);
    return asset != nullptr ? text(*asset, field) : QString();
}

QString AssetCells::text(const Asset &asset, Field field) const
{
    if (field == Field::Relations) {
        const Result<Text> codes = m_registry.relatedCodes(asset.id, m_style.japanese);
        // A cell has no room for the reason, but it must not look like «none».
        return codes ? toQString(*codes) : QCoreApplication::translate("AssetCells", "(cannot be read)");
    }
    if (const std::optional<Text> axis = axisOf(field)) {
        if (m_registry.schemeFor(asset.unit()).axis(*axis) == nullptr)
            return {}; // its institution does not rate on this axis
        if (asset.edition() != m_registry.editionFor(asset.unit()))
            return levelWords(unrated);
    }
    if (fieldInfo(field).type == FieldType::Choice)
        return toQString(m_registry.display(asset, field, m_style.japanese));
    return shown(field, m_registry.display(asset, field, m_style.japanese));
}

std::optional<int> AssetCells::step(std::uint32_t row, Field field) const
{
    if (fieldInfo(field).type != FieldType::Level || !m_registry.index().concerns(row, field))
        return {};
    return stepOf(field, m_registry.index().text(row, field));
}

std::optional<int> AssetCells::step(const Asset &asset, Field field) const
{
    if (fieldInfo(field).type != FieldType::Level)
        return {};
    const Axis *axis = m_registry.schemeFor(asset.unit()).axis(axisOf(field).value_or(Text()));
    if (axis == nullptr)
        return {};
    const bool isOfNow = asset.edition() == m_registry.editionFor(asset.unit());
    return levelStep(axis, isOfNow ? TextView(asset.text(field)) : unrated);
}

std::optional<int> AssetCells::stepOf(Field field, TextView level) const
{
    const std::optional<Text> axisId = axisOf(field);
    return levelStep(axisId ? m_registry.ledgerScheme().axis(*axisId) : nullptr, level);
}

QString AssetCells::header(Field field) const
{
    if (const std::optional<Text> axisId = axisOf(field)) {
        if (const Axis *axis = m_registry.ledgerScheme().axis(*axisId); axis != nullptr && m_style.japanese)
            return toQString(axis->label);
    }
    const FieldInfo &info = fieldInfo(field);
    return QString::fromUtf8(m_style.japanese ? info.label : info.englishLabel);
}

const Asset *AssetCells::fromFile(AssetId id, const std::function<std::vector<AssetId>()> &page)
{
    if (const auto known = m_pages.find(id); known != m_pages.end())
        return &known->second;
    if (m_pages.size() > assetsKept)
        m_pages.clear();
    const std::vector<AssetId> ids = page();
    const Result<std::vector<Asset>> read = m_registry.assets(ids);
    if (!read) {
        qCWarning(logViews) << "Assets cannot be read:" << read.error().debug.c_str();
        return nullptr;
    }
    for (const Asset &asset : *read)
        m_pages.insert_or_assign(asset.id, asset);
    const auto found = m_pages.find(id);
    return found != m_pages.end() ? &found->second : nullptr;
}

} // namespace daicho
