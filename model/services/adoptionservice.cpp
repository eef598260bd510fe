// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/adoptionservice.h"

#include "model/core/japanesedate.h"
#include "model/services/organisationedit.h"
#include "model/services/retry.h"
#include "model/services/schemeadoption.h"

#include <algorithm>
#include <set>

namespace daicho {

namespace {

bool meet(const SchemeAdoption &known, const AdoptionRequest &wanted)
{
    const bool endsBefore = !known.validTo.empty() && known.validTo < wanted.from;
    const bool beginsAfter = !wanted.to.empty() && wanted.to < known.validFrom;
    return !endsBefore && !beginsAfter;
}

RecordTexts<SchemeAdoptionColumn> recordOf(const AdoptionRequest &request, OrgUnitId institution)
{
    RecordTexts<SchemeAdoptionColumn> record;
    record[SchemeAdoptionColumn::Institution] = std::to_string(institution.value());
    record[SchemeAdoptionColumn::Edition] = std::to_string(request.edition.value());
    record[SchemeAdoptionColumn::ValidFrom] = request.from;
    record[SchemeAdoptionColumn::ValidTo] = request.to;
    record[SchemeAdoptionColumn::Note] = request.note;
    return record;
}

} // namespace

Text periodText(const Text &from, const Text &to, DateStyle style)
{
    return formatDate(from, style) + "～" + (to.empty() ? Text() : formatDate(to, style));
}

Result<std::vector<SchemeAdoptionId>> AdoptionService::adopt(const AdoptionRequest &request)
{
    return retried([&] { return adoptOnce(request); });
}

Result<std::vector<SchemeAdoptionId>> AdoptionService::adoptOnce(AdoptionRequest request)
{
    if (request.from.empty())
        request.from = formatDate(m_registry.clock().today(), DateStyle::Iso);
    ChangeSet changes;
    if (!request.edition.isValid() && !request.shipped.empty()) {
        const Result<EditionId> edition = editionToAdopt(m_registry, request.shipped, changes);
        if (!edition)
            return edition.error();
        request.edition = *edition;
    } else if (m_registry.schemeOf(request.edition) == nullptr) {
        return wrongValue("edition", std::to_string(request.edition.value()), "unknown-edition");
    }
    DAICHO_TRY(check(request));
    std::vector<SchemeAdoptionId> ids;
    Text names;
    for (const OrgUnitId institution : request.institutions) {
        ids.emplace_back(m_registry.newId(EntityKind::SchemeAdoption));
        recordOf(request, institution).insertInto(changes, EntityKind::SchemeAdoption, ids.back().value());
        names += (names.empty() ? "" : "、") + m_registry.organisation().unit(institution)->name;
    }
    const Result<HistoryHead> head = m_registry.commit(changes, {"scheme.adopt-institution", names, request.note, 0});
    if (!head)
        return head.error();
    return ids;
}

Result<void> AdoptionService::check(const AdoptionRequest &request) const
{
    DAICHO_TRY(checkPeriod(request.from, request.to));
    const Organisation &organisation = m_registry.organisation();
    if (request.institutions.empty())
        return wrongValue("institution", {}, "required");
    std::set<OrgUnitId> met;
    for (const OrgUnitId institution : request.institutions) {
        const OrgUnit *unit = organisation.unit(institution);
        if (unit == nullptr || organisation.institutionOf(institution) != institution)
            return wrongValue("institution", unit != nullptr ? unit->name : Text(), "unknown-institution");
        if (!met.insert(institution).second)
            return wrongValue("institution", unit->name, "named-twice");
        for (const auto &[id, known] : m_registry.schemeAdoptions()) {
            if (known.institution == institution && meet(known, request))
                return wrongValue("institution", unit->name + "（" + periodText(known.validFrom, known.validTo) + "）",
                                  "adoption-overlaps");
        }
    }
    return {};
}

Result<void> AdoptionService::end(SchemeAdoptionId id, const Text &lastDay)
{
    return retried([&]() -> Result<void> {
        const auto found = m_registry.schemeAdoptions().find(id);
        if (found == m_registry.schemeAdoptions().end())
            return missingRecord("scheme_adoption", id.value());
        DAICHO_TRY(checkLastDay(found->second.validFrom, lastDay));
        const OrgUnitId institution = found->second.institution;
        for (const auto &[other, known] : m_registry.schemeAdoptions()) {
            const bool isLater = other != id && known.institution == institution &&
                                 known.validFrom > found->second.validFrom && known.validFrom <= lastDay;
            if (isLater)
                return wrongValue("to", periodText(known.validFrom, known.validTo), "adoption-overlaps");
        }
        OrganisationEdit edit(m_registry);
        DAICHO_TRY(edit.set<SchemeAdoptionColumn>(EntityKind::SchemeAdoption, id.value(),
                                                  {{SchemeAdoptionColumn::ValidTo, lastDay}}));
        const OrgUnit *unit = m_registry.organisation().unit(institution);
        return edit.commit({"scheme.end-adoption", unit != nullptr ? unit->name : Text(), {}, 0});
    });
}

Result<EditionId> editionNamed(const Registry &registry, TextView written)
{
    const Text wanted = toText(toQString(written).trimmed());
    std::vector<EditionId> sameId;
    std::vector<EditionId> sameEdition;
    for (const EditionId edition : registry.editions()) {
        const Scheme &scheme = *registry.schemeOf(edition);
        if (wanted == scheme.id + '@' + scheme.edition || wanted == scheme.id + ' ' + scheme.edition)
            return edition;
        if (wanted == scheme.id)
            sameId.push_back(edition);
        if (wanted == scheme.edition)
            sameEdition.push_back(edition);
    }
    if (sameEdition.size() > 1)
        return wrongValue("edition", wanted, "ambiguous");
    if (sameEdition.size() == 1)
        return sameEdition.front();
    if (sameId.empty())
        return wrongValue("edition", wanted, "unknown-edition");
    return sameId.back();
}

} // namespace daicho
