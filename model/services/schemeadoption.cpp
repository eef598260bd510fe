// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/schemeadoption.h"

#include "model/domain/wizardjson.h"
#include "model/services/organisationservice.h"
#include "model/services/programdata.h"
#include "model/services/recordtexts.h"
#include "model/services/registrycontents.h"
#include "model/services/retry.h"
#include "model/storage/registrystore.h"

namespace daicho {

namespace {

constexpr std::int64_t headerId = 1;

/// The edition of the registry that says the same, or none. Its questions may be others: it keeps them.
EditionId adoptedBefore(const Registry &registry, const Scheme &scheme)
{
    EditionId found;
    for (const EditionId edition : registry.editions()) {
        if (differOnlyInQuestions(*registry.schemeOf(edition), scheme))
            found = edition;
    }
    return found;
}

/// The newest edition of the registry under this scheme id, for schemes that the program does not carry.
Result<EditionId> ownEdition(const Registry &registry, const Text &schemeId)
{
    EditionId found;
    DAICHO_TRY(registry.store().scan(EntityKind::Edition,
                                     [&](std::int64_t id, std::int64_t, std::span<const TextView> values) {
                                         if (values[static_cast<std::size_t>(EditionColumn::Scheme)] == schemeId)
                                             found = EditionId(id);
                                     }));
    return found;
}

} // namespace

Result<EditionId> editionToAdopt(Registry &registry, const Text &schemeId, ChangeSet &changes)
{
    const Result<Text> json = programdata::schemeJson(schemeId);
    if (!json) {
        Result<EditionId> own = ownEdition(registry, schemeId);
        return own && !own->isValid() ? Result<EditionId>(json.error()) : own;
    }
    const Result<Scheme> scheme = programdata::scheme(schemeId);
    if (!scheme)
        return scheme.error();
    if (const EditionId known = adoptedBefore(registry, *scheme); known.isValid())
        return known;
    const EditionId id(registry.newId(EntityKind::Edition));
    editionRecord(*scheme, *json).insertInto(changes, EntityKind::Edition, id.value());
    return id;
}

Result<void> putIntoForce(const Registry &registry, ChangeSet &changes, EditionId edition)
{
    const auto before = registry.store().record(EntityKind::Registry, headerId);
    if (!before)
        return before.error();
    if (!*before)
        return Error{ErrorCode::DatabaseDamaged, {{"file", toText(registry.path())}}, "no header"};
    std::vector<Text> after = **before;
    after[static_cast<std::size_t>(RegistryColumn::Edition)] = std::to_string(edition.value());
    changes.update(EntityKind::Registry, headerId, **before, after);
    return {};
}

Result<EditionId> takeIntoForce(Registry &registry, ChangeSet &changes, EditionId edition, const Text &schemeId)
{
    DAICHO_TRY(putIntoForce(registry, changes, edition));
    const Result<HistoryHead> head = registry.commit(changes, {"scheme.adopt", schemeId, {}, 0});
    if (!head)
        return head.error();
    return edition;
}

Result<EditionId> OrganisationService::adoptScheme(const Text &schemeId)
{
    return retried([&]() -> Result<EditionId> {
        ChangeSet changes;
        const Result<EditionId> edition = editionToAdopt(m_registry, schemeId, changes);
        if (!edition)
            return edition.error();
        return takeIntoForce(m_registry, changes, *edition, schemeId);
    });
}

} // namespace daicho
