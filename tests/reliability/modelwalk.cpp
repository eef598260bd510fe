// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The walk itself, chance, and what is compared.

#include "tests/reliability/modelwalk.h"

#include "model/services/assetservice.h"
#include "model/services/historyservice.h"
#include "model/storage/registrystore.h"
#include "tests/reliability/programme.h"

#include <QFile>

#include <cstdlib>

namespace daicho::reliability {

namespace {

constexpr std::int64_t replayEvery = 350;

std::map<std::string, std::vector<std::string>> columnsOfTables()
{
    std::map<std::string, std::vector<std::string>> columns;
    for (const EntitySchema &schema : entitySchemas()) {
        for (const ColumnSchema &column : schema.columns)
            columns[schema.name].push_back(column.name);
    }
    return columns;
}

} // namespace

ModelWalk::ModelWalk(Programme &programme, std::uint64_t seed)
    : m_programme(programme)
    , m_seed(seed)
    , m_random(seed)
    , m_clock(QDateTime(QDate(2026, 4, 1), QTime(3, 0), Qt::UTC))
    , m_path(programme.folder() + QStringLiteral("/model.daicho"))
    , m_reference(columnsOfTables())
{
    QFile::remove(m_path);
    Result<std::unique_ptr<Registry>> made =
        Registry::create(m_path, {.profileId = "town", .body = "試験町", .schemeId = {}}, environment());
    if (!made) {
        std::fprintf(stderr, "no registry: %s\n", made.error().debug.c_str());
        std::exit(3);
    }
    m_registry = std::move(*made);
    m_reference.now() = stored(/*isWhole=*/true);
    m_reference.begin();
    m_expectedSeq = m_registry->head().seq;
    static_cast<void>(m_registry->loadIndex());
}

ModelWalk::~ModelWalk()
{
    m_registry.reset();
    QFile::remove(m_path);
}

RegistryEnvironment ModelWalk::environment() const
{
    return {
        .clock = &m_clock, .actor = "walker", .makeUuid = [] { return Text("00000000-0000-4000-8000-000000000016"); }};
}

void ModelWalk::step()
{
    using Act = void (ModelWalk::*)();
    struct Weighted
    {
        const char *name;
        Act act;
        int weight;
    };
    static constexpr Weighted acts[] = {
        {"add", &ModelWalk::addAsset, 12},
        {"edit", &ModelWalk::editAsset, 16},
        {"edit many", &ModelWalk::editMany, 3},
        {"rate", &ModelWalk::rateAsset, 9},
        {"retire", &ModelWalk::retireAsset, 3},
        {"restore", &ModelWalk::restoreAsset, 3},
        {"relate", &ModelWalk::relateAssets, 4},
        {"unrelate", &ModelWalk::unrelateAssets, 3},
        {"import", &ModelWalk::importRows, 1},
        {"unit add", &ModelWalk::addUnit, 2},
        {"unit rename", &ModelWalk::renameUnit, 2},
        {"unit move", &ModelWalk::moveUnit, 2},
        {"unit note", &ModelWalk::noteUnit, 2},
        {"unit abolish", &ModelWalk::abolishUnit, 2},
        {"unit reopen", &ModelWalk::reopenUnit, 2},
        {"post add", &ModelWalk::addPost, 2},
        {"post edit", &ModelWalk::editPost, 2},
        {"post end", &ModelWalk::endPost, 2},
        {"person add", &ModelWalk::addPerson, 2},
        {"person edit", &ModelWalk::editPerson, 2},
        {"assign", &ModelWalk::assign, 3},
        {"holding end", &ModelWalk::endHolding, 2},
        {"undo", &ModelWalk::undo, 12},
        {"redo", &ModelWalk::redo, 8},
        {"reopen", &ModelWalk::reopen, 1},
        {"other writer", &ModelWalk::otherWriter, 3},
    };
    int all = 0;
    for (const Weighted &act : acts)
        all += act.weight;
    int at = static_cast<int>(below(static_cast<std::size_t>(all)));
    m_clock.set(m_clock.now().addSecs(static_cast<qint64>(below(100'000))));
    for (const Weighted &act : acts) {
        at -= act.weight;
        if (at >= 0)
            continue;
        m_doing = act.name;
        (this->*act.act)();
        break;
    }
    ++m_steps;
    m_programme.count("steps");
    compareAll();
}

void ModelWalk::settle(const char *name, bool isDone, bool isDue, const std::function<void()> &change)
{
    if (isDone != isDue)
        fail(std::string(name) + (isDone ? " was done and should be refused" : " was refused and should be done"));
    if (!isDue)
        m_programme.count("refused");
    else if (m_reference.step(name, change)) {
        ++m_expectedSeq;
        m_programme.count("effective");
    }
}

void ModelWalk::fail(const std::string &what)
{
    m_programme.fail("differences", "life " + std::to_string(m_seed) + " step " + std::to_string(m_steps) + " (" +
                                        m_doing + "): " + what);
}

ReferenceModel::State ModelWalk::stored(bool isWhole)
{
    ReferenceModel::State state;
    for (const EntitySchema &schema : entitySchemas()) {
        // What no step of the walk touches is large, and read now and then only.
        const bool isStill = schema.kind == EntityKind::Registry || schema.kind == EntityKind::Setting ||
                             schema.kind == EntityKind::ProfileItem || schema.kind == EntityKind::Edition;
        if (isStill && !isWhole) {
            state[schema.name] = m_reference.now()[schema.name];
            continue;
        }
        ReferenceModel::Rows &rows = state[schema.name];
        const Result<void> read = m_registry->store().scan(
            schema.kind, [&rows](std::int64_t id, std::int64_t, std::span<const TextView> values) {
                rows[id] = std::make_shared<const ReferenceModel::Row>(values.begin(), values.end());
            });
        if (!read)
            fail("records cannot be read: " + read.error().debug);
    }
    return state;
}

void ModelWalk::compareAll()
{
    if (m_registry->head().seq != m_expectedSeq)
        fail("entry " + std::to_string(m_registry->head().seq) + " and not " + std::to_string(m_expectedSeq));
    compareRecords();
    compareStacks();
    compareQuestion();
    if (m_steps % replayEvery == 0)
        finish();
}

void ModelWalk::compareRecords()
{
    const ReferenceModel::State now = stored(/*isWhole=*/m_steps % replayEvery == 0);
    const std::string difference = ReferenceModel::difference(m_reference.now(), now);
    if (!difference.empty())
        fail("expected and found: " + difference);
}

void ModelWalk::compareStacks()
{
    const HistoryService history(*m_registry);
    const Result<std::optional<HistoryEntry>> back = history.undoable();
    const Result<std::optional<HistoryEntry>> forward = history.redoable();
    const auto name = [](const Result<std::optional<HistoryEntry>> &entry) {
        return entry && *entry ? std::optional<std::string>((*entry)->operation.name) : std::nullopt;
    };
    if (!back || !forward || name(back) != m_reference.undoable() || name(forward) != m_reference.redoable())
        fail("undo «" + name(back).value_or("-") + "» and not «" + m_reference.undoable().value_or("-") + "», redo «" +
             name(forward).value_or("-") + "» and not «" + m_reference.redoable().value_or("-") + "»");
}

void ModelWalk::compareQuestion()
{
    if (!m_registry->isIndexLoaded())
        static_cast<void>(m_registry->loadIndex());
    if (chance(25))
        return askLevel();
    struct Asked
    {
        const char *field;
        const char *column;
        std::string part;
    };
    const Asked questions[] = {{"name", "name", word("w", 12)},
                               {"business", "business", word("b", 4)},
                               {"remarks", "remarks", word("r", 9)},
                               {"status", "status", chance(50) ? "retired" : "active"}};
    const Asked &asked = questions[below(std::size(questions))];
    const bool aboutStatus = std::string(asked.field) == "status";
    const Result<AssetFilter> filter = parseFilter(std::string(asked.field) + ":" + asked.part, &m_registry->scheme());
    if (!filter)
        return fail("question refused: " + filter.error().debug);
    const bool withRetired = chance(30);
    Permutation rows = m_registry->index().select(*filter, nullptr, withRetired ? Retired::Included : Retired::LeftOut);
    std::vector<std::int64_t> expected = m_reference.assetsWhere(asked.column, asked.part, withRetired || aboutStatus);
    const std::pair<Field, const char *> orders[] = {
        {Field::Name, "name"}, {Field::Code, "code"}, {Field::Expires, "expires"}};
    const auto &[field, column] = orders[below(std::size(orders))];
    const bool descending = chance(50);
    m_registry->index().sort(rows, field, descending);
    m_reference.sort(expected, column, descending);
    std::vector<std::int64_t> found;
    for (const std::uint32_t row : rows)
        found.push_back(m_registry->index().id(row).value());
    if (found != expected)
        fail("question " + std::string(asked.field) + ":" + asked.part + " by " + column + " finds " +
             std::to_string(found.size()) + " and not " + std::to_string(expected.size()) + ", or in another order");
    std::map<std::string, std::int64_t> counts;
    for (const auto &[value, count] : m_registry->index().tally(rows, Field::Business).counts)
        counts[value] += count;
    if (counts != m_reference.tally(expected, "business"))
        fail("counts by business differ");
    m_programme.count("questions");
}

void ModelWalk::askLevel()
{
    const std::vector<daicho::Level> &levels = m_registry->scheme().axes.front().levels;
    const std::size_t at = below(levels.size());
    std::vector<std::int64_t> expected;
    for (const std::int64_t id : m_reference.assetsWhere("code", "", false)) {
        // Heaviest first, as the scheme's file has them.
        for (std::size_t i = 0; i < levels.size(); ++i) {
            if (levels[i].rank >= levels[at].rank && levels[i].code == m_reference.cell("asset", id, "level_c"))
                expected.push_back(id);
        }
    }
    const Result<AssetFilter> filter = parseFilter("c:>=" + levels[at].code, &m_registry->scheme());
    if (!filter)
        return fail("question about a level refused: " + filter.error().debug);
    std::vector<std::int64_t> found;
    for (const std::uint32_t row : m_registry->index().select(*filter))
        found.push_back(m_registry->index().id(row).value());
    if (found != expected)
        fail("question c:>=" + levels[at].code + " finds " + std::to_string(found.size()) + " and not " +
             std::to_string(expected.size()));
    m_programme.count("questions");
}

void ModelWalk::finish()
{
    const Result<Verification> verified = HistoryService(*m_registry).verify();
    if (!verified || verified->verdict != Verdict::Ok)
        fail("the history does not replay: " + (verified ? verified->detail : verified.error().debug));
    m_programme.count("replays");
}

void ModelWalk::breakRecord()
{
    static_cast<void>(AssetService(*m_registry).add({{Field::Name, "unknown to the reference"}}));
}

std::size_t ModelWalk::below(std::size_t limit)
{
    // Not a distribution of the library: a seed is to mean the same everywhere.
    return static_cast<std::size_t>(m_random() % limit);
}

std::int64_t ModelWalk::any(const std::string &table)
{
    const std::vector<std::int64_t> ids = m_reference.ids(table);
    return ids.empty() ? 0 : ids[below(ids.size())];
}

std::string ModelWalk::fresh(const char *prefix)
{
    return prefix + std::to_string(++m_names);
}

std::string ModelWalk::date()
{
    const QDate first(2020, 1, 1);
    return first.addDays(static_cast<qint64>(below(4000))).toString(Qt::ISODate).toStdString();
}

std::string ModelWalk::today() const
{
    return m_clock.now().date().toString(Qt::ISODate).toStdString();
}

/// As offices write it.
std::string ModelWalk::writtenDate(const std::string &iso)
{
    const QDate day = QDate::fromString(QString::fromStdString(iso), Qt::ISODate);
    const std::string month = std::to_string(day.month());
    const std::string number = std::to_string(day.day());
    const std::string year = std::to_string(day.year() - 2018);
    switch (below(3)) {
    case 0:
        return iso;
    case 1:
        return "R" + year + "." + month + "." + number;
    default:
        return "令和" + year + "年" + month + "月" + number + "日";
    }
}

std::vector<std::int64_t> ModelWalk::unitsBelow(std::int64_t parent) const
{
    std::vector<std::int64_t> units;
    for (const std::int64_t unit : m_reference.ids("org_unit")) {
        if (m_reference.cell("org_unit", unit, "parent") == (parent == 0 ? std::string() : std::to_string(parent)))
            units.push_back(unit);
    }
    return units;
}

std::string ModelWalk::positionBelow(std::int64_t parent) const
{
    int last = 0;
    for (const std::int64_t unit : unitsBelow(parent))
        last = std::max(last, std::atoi(m_reference.cell("org_unit", unit, "position").c_str()));
    return std::to_string(last + 1);
}

bool ModelWalk::isWithin(std::int64_t unit, std::int64_t above) const
{
    while (unit != 0 && unit != above)
        unit = std::atoll(m_reference.cell("org_unit", unit, "parent").c_str());
    return unit == above;
}

} // namespace daicho::reliability
