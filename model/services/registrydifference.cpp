// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/registrydifference.h"

#include "model/core/sha256.h"
#include "model/services/registryprivate.h"

#include <map>

namespace daicho {

namespace {

using Prints = std::map<std::int64_t, Sha256::Digest>;

/// A record as so many bytes as are needed to see whether another one is the same.
Sha256::Digest printOf(std::span<const TextView> values)
{
    Sha256 hash;
    for (const TextView value : values) {
        const std::uint64_t size = value.size();
        hash.add(TextView(reinterpret_cast<const char *>(&size), sizeof size));
        hash.add(value);
    }
    return hash.digest();
}

Result<Prints> printsOf(RegistryStore &store, EntityKind kind, const JobControl &job)
{
    Prints prints;
    DAICHO_TRY(store.scan(
        kind,
        [&prints](std::int64_t id, std::int64_t, std::span<const TextView> values) { prints[id] = printOf(values); },
        job));
    return prints;
}

struct Side
{
    std::unique_ptr<RegistryStore> store;
    std::shared_ptr<RegistryContents> contents;
    HistoryHead head;
};

Result<Side> opened(const QString &path)
{
    StoreOptions options;
    options.access = StoreAccess::ReadOnly;
    Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path, options);
    if (!store)
        return store.error();
    Result<std::shared_ptr<RegistryContents>> contents = readContents(**store);
    if (!contents)
        return contents.error();
    Result<HistoryHead> head = (*store)->head();
    if (!head)
        return head.error();
    return Side{std::move(*store), std::move(*contents), std::move(*head)};
}

class Comparison
{
public:
    Comparison(const Side &present, const Side &other, std::size_t mostFields)
        : m_present(present), m_other(other), m_mostFields(mostFields)
    {
        m_found.presentHead = present.head;
        m_found.otherHead = other.head;
    }

    Result<RegistryDifference> run(const JobControl &job)
    {
        std::int64_t done = 0;
        for (const EntitySchema &schema : entitySchemas()) {
            job.progress(done++, static_cast<std::int64_t>(entitySchemas().size()));
            const Result<Prints> mine = printsOf(*m_present.store, schema.kind, job);
            if (!mine)
                return mine.error();
            const Result<Prints> theirs = printsOf(*m_other.store, schema.kind, job);
            if (!theirs)
                return theirs.error();
            if (schema.kind == EntityKind::Asset)
                DAICHO_TRY(compareAssets(*mine, *theirs));
            else
                compareOthers(*mine, *theirs);
        }
        return m_found;
    }

private:
    void compareOthers(const Prints &mine, const Prints &theirs)
    {
        for (const auto &[id, print] : mine) {
            const auto same = theirs.find(id);
            m_found.otherRecords += same == theirs.end() || same->second != print ? 1 : 0;
        }
        for (const auto &[id, print] : theirs)
            m_found.otherRecords += mine.contains(id) ? 0 : 1;
    }

    Result<void> compareAssets(const Prints &mine, const Prints &theirs)
    {
        m_found.presentAssets = static_cast<std::int64_t>(mine.size());
        m_found.otherAssets = static_cast<std::int64_t>(theirs.size());
        for (const auto &[id, print] : mine) {
            const auto same = theirs.find(id);
            if (same == theirs.end()) {
                ++m_found.onlyPresent;
                DAICHO_TRY(tell(AssetId(id), true, false));
            } else if (same->second != print) {
                ++m_found.changed;
                DAICHO_TRY(tell(AssetId(id), true, true));
            }
        }
        for (const auto &[id, print] : theirs) {
            if (mine.contains(id))
                continue;
            ++m_found.onlyOther;
            DAICHO_TRY(tell(AssetId(id), false, true));
        }
        return {};
    }

    static Result<Asset> assetOf(const Side &side, AssetId id, bool isThere)
    {
        if (!isThere)
            return Asset();
        Result<std::optional<Asset>> found = side.store->asset(id);
        if (!found)
            return found.error();
        return found->value_or(Asset());
    }

    Result<void> tell(AssetId id, bool inPresent, bool inOther)
    {
        if (m_found.fields.size() >= m_mostFields)
            return {};
        const Result<Asset> mine = assetOf(m_present, id, inPresent);
        if (!mine)
            return mine.error();
        const Result<Asset> theirs = assetOf(m_other, id, inOther);
        if (!theirs)
            return theirs.error();
        const Text &code = inPresent ? mine->text(Field::Code) : theirs->text(Field::Code);
        if (!inPresent || !inOther) {
            m_found.fields.push_back({code, Field::Name, mine->text(Field::Name), theirs->text(Field::Name)});
            return {};
        }
        for (std::size_t i = 0; i < mine->values.size() && m_found.fields.size() < m_mostFields; ++i) {
            if (mine->values[i] == theirs->values[i])
                continue;
            const auto field = static_cast<Field>(i);
            m_found.fields.push_back({code, field, displayText(*m_present.contents, *mine, field, true),
                                      displayText(*m_other.contents, *theirs, field, true)});
        }
        return {};
    }

    const Side &m_present;
    const Side &m_other;
    std::size_t m_mostFields;
    RegistryDifference m_found;
};

} // namespace

Result<RegistryDifference> compareRegistries(const QString &present, const QString &other, std::size_t mostFields,
                                             const JobControl &job)
{
    const Result<Side> mine = opened(present);
    if (!mine)
        return mine.error();
    const Result<Side> theirs = opened(other);
    if (!theirs)
        return theirs.error();
    return Comparison(*mine, *theirs, mostFields).run(job);
}

} // namespace daicho
