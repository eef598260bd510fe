// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetdraft.h"

#include "model/core/japanesedate.h"
#include "model/services/formerrating.h"
#include "model/services/ratingrecords.h"
#include "model/services/writtenvalue.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr std::array<Field, 4> levelFields{Field::C, Field::I, Field::A, Field::P};

const Text *writtenFor(const WrittenFields &fields, Field wanted)
{
    for (const auto &[field, written] : fields) {
        if (field == wanted)
            return &written;
    }
    return nullptr;
}

} // namespace

AssetDraft::AssetDraft(Registry &registry, Asset before) : m_registry(registry), m_before(before), m_after(before) {}

AssetDraft::AssetDraft(Registry &registry) : m_registry(registry) {}

Text AssetDraft::today() const
{
    return formatDate(m_registry.clock().today(), DateStyle::Iso);
}

Result<void> AssetDraft::setUnit(const WrittenFields &fields)
{
    const Organisation &organisation = m_registry.organisation();
    OrgUnitId institution;
    if (const Text *written = writtenFor(fields, Field::Institution); written != nullptr && !written->empty()) {
        institution = organisation.findInstitution(*written);
        if (!institution.isValid())
            return wrongValue(Field::Institution, *written, "unknown-institution");
    }
    const OrgUnitId present = m_after.unit();
    if (const Text *written = writtenFor(fields, Field::Unit)) {
        const OrgUnitId near = institution.isValid() ? institution : present;
        const Result<Text> unit = storedValue(m_registry, Field::Unit, *written, near);
        if (!unit)
            return unit.error();
        setStored(Field::Unit, *unit);
        if (institution.isValid() && organisation.institutionOf(m_after.unit()) != institution)
            return wrongValue(Field::Unit, *written, "unknown-unit");
    } else if (institution.isValid() && organisation.institutionOf(present) != institution) {
        setStored(Field::Unit, std::to_string(institution.value()));
    }
    return {};
}

Result<void> AssetDraft::set(const WrittenFields &fields)
{
    DAICHO_TRY(setUnit(fields));
    std::map<Field, Text> levels;
    for (const auto &[field, written] : fields) {
        if (field == Field::Institution || field == Field::Unit)
            continue;
        Result<Text> stored = storedValue(m_registry, field, written, m_after.unit());
        if (!stored)
            return stored.error();
        if (axisOf(field))
            levels[field] = std::move(*stored);
        else
            setStored(field, std::move(*stored));
        m_isDated = m_isDated || field == Field::Updated;
    }
    if (levels.empty())
        return {};
    const Text *reason = writtenFor(fields, Field::Reason);
    return rate(levels, reason != nullptr ? *reason : Text());
}

Result<void> AssetDraft::rate(const std::map<Field, Text> &levels, const Text &reason)
{
    const EditionId inForce = m_registry.editionFor(m_after.unit());
    const Rating present = m_before ? ratingOf(*m_before) : Rating();
    const bool isOfOther = isRated(m_after) && present.edition != inForce;
    const bool isSame = std::all_of(levels.begin(), levels.end(),
                                    [this](const auto &level) { return m_after.text(level.first) == level.second; });
    if (isSame && !isOfOther && (reason.empty() || reason == present.reason))
        return {};
    if (isOfOther) {
        DAICHO_TRY(keepFormerRating(m_others, m_registry, *m_before, inForce,
                                    [this] { return m_registry.newId(EntityKind::FormerRating); }));
        for (const Field field : levelFields)
            setStored(field, unrated);
        setStored(Field::Reason, {});
    }
    if (!isSame && !m_keepsBasis && m_before)
        DAICHO_TRY(dropBasis(m_others, m_registry, m_before->id, inForce));
    for (const auto &[field, level] : levels)
        setStored(field, level);
    if (!reason.empty())
        setStored(Field::Reason, reason);
    const bool isRatedNow = isRated(m_after);
    setStored(Field::Edition, isRatedNow ? std::to_string(inForce.value()) : Text());
    setStored(Field::RatedBy, isRatedNow ? m_registry.actor() : Text());
    setStored(Field::RatedAt, isRatedNow ? today() : Text());
    return {};
}

ChangeSet AssetDraft::changes()
{
    if (!m_isDated)
        setStored(Field::Updated, today());
    ChangeSet changes = m_others;
    if (m_before) {
        changes.update(EntityKind::Asset, m_after.id.value(), m_before->values, m_after.values);
        return changes;
    }
    m_after.id = AssetId(m_registry.newId(EntityKind::Asset));
    const std::vector<TextView> views(m_after.values.begin(), m_after.values.end());
    changes.insert(EntityKind::Asset, m_after.id.value(), views);
    return changes;
}

} // namespace daicho
