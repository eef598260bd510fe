// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/assetservice.h"
#include "model/services/historyservice.h"
#include "model/services/organisationservice.h"
#include "resources/resources.h"
#include "tests/support/qtcatch.h"

#include <QTemporaryDir>

#include <memory>

/// A registry of a town with a few units, on a real file.
class TownRegistry
{
public:
    TownRegistry()
    {
        daicho::loadResources();
        m_registry = requireValue(
            daicho::Registry::create(path(), {.profileId = "town", .body = "試験町", .schemeId = {}}, environment()));
        daicho::OrganisationService organisation(*m_registry);
        const daicho::OrgUnitId root = m_registry->organisation().institutions().front();
        for (const char *name : {"総務課", "税務課", "住民課"})
            units.push_back(requireValue(organisation.addUnit(root, name, "2020-04-01")));
    }

    QString path() const { return m_folder.filePath(u"town.daicho"_qs); }
    daicho::RegistryEnvironment environment() const
    {
        return {&m_clock, "tester", [] { return daicho::Text("00000000-0000-4000-8000-000000000001"); }};
    }
    /// For others on the same file, whom the lease of this one does not keep out.
    daicho::RegistryEnvironment unleased() const
    {
        daicho::RegistryEnvironment other = environment();
        other.lease = daicho::LeasePolicy::None;
        return other;
    }
    daicho::Registry &registry() { return *m_registry; }
    /// A second one on the same file: another process as far as this one can tell, past the lease of this one.
    std::unique_ptr<daicho::Registry> other() const
    {
        return requireValue(daicho::Registry::open(path(), daicho::RegistryAccess::ReadWrite, unleased()));
    }
    daicho::Asset add(const daicho::WrittenFields &fields)
    {
        return requireValue(daicho::AssetService(*m_registry).add(fields));
    }
    daicho::Asset addNamed(const daicho::Text &name, const daicho::Text &unit = "総務課")
    {
        return add({{daicho::Field::Name, name}, {daicho::Field::Unit, unit}});
    }

    std::vector<daicho::OrgUnitId> units;

private:
    QTemporaryDir m_folder;
    daicho::FixedClock m_clock{QDateTime(QDate(2026, 4, 1), QTime(1, 0), Qt::UTC)};
    std::unique_ptr<daicho::Registry> m_registry;
};
