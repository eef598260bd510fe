// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RT-10: what the work roles permit, and nothing else.
//
// The matrix has 28 rows (four of them in two parts), five roles, and «own» and «other» unit. Each cell is tried in
// three channels: the services, the command line in process, and a whole window offscreen: 840 checks. Where a channel
// has no such operation yet, or asks for the unit only later, the decision alone is compared; the line tells how many
// checks were executed and how many only decided. A refusal counts only if it says «not permitted» and the file is
// byte for byte as it was.
//
// Then random people do random things. The expectation is not taken from the program's table but from the one below,
// written down a second time. Each step must be allowed and leave exactly one entry of the one who works, or be refused
// and leave nothing.
//
// Kinder than the world: nobody here writes the file with another program, which no role can stop.

#include "app/shared/bootstrap.h"
#include "model/services/assetservice.h"
#include "model/services/historyservice.h"
#include "model/services/organisationservice.h"
#include "tests/reliability/permissiontrials.h"
#include "tests/reliability/programme.h"

#include <QApplication>
#include <QLoggingCategory>

#include <iostream>
#include <random>

using namespace daicho;
using namespace daicho::reliability;

namespace {

struct Row
{
    int number;
    const char *cells; ///< V E A M U: - nowhere, o own units, * everywhere
};

constexpr Row matrix[] = {
    {1, "*****"},  {2, "*****"},  {3, "-oo*-"},  {4, "-oo*-"},  {5, "-oo*-"},  {6, "--o*-"},  {7, "-oo*-"},
    {8, "--o*-"},  {9, "--o*-"},  {10, "--o*-"}, {11, "--o*-"}, {12, "-oo*-"}, {12, "--o*-"}, {13, "---*-"},
    {14, "-oo*-"}, {15, "--o*-"}, {16, "---*-"}, {17, "---*-"}, {18, "-oo*-"}, {19, "--o*-"}, {20, "-oo*-"},
    {21, "-oo**"}, {21, "*****"}, {22, "*****"}, {23, "---*-"}, {24, "---*-"}, {25, "*****"}, {25, "---*-"},
    {26, "*****"}, {27, "-oo*-"}, {27, "--o*-"}, {28, "*****"},
};
constexpr int rows = 28;
static_assert(std::size(matrix) == permissionCount);

bool isAllowed(Permission permission, WorkRole role, bool isOwn)
{
    const char cell = matrix[static_cast<std::size_t>(permission)].cells[static_cast<std::size_t>(role)];
    return cell == '*' || (cell == 'o' && isOwn);
}

class Matrix
{
public:
    explicit Matrix(Programme &programme) : m_programme(programme), m_office(programme.folder()) {}

    void tryAll();
    void tryAtRandom(std::int64_t steps);

private:
    void tryCell(Channel &channel, int row, WorkRole role, bool isOwn);
    void readDecisions();
    bool isDecidedRightly(Permission permission, WorkRole role, bool isOwn) const;
    Result<void> act(int what, bool isOwn, Permission &needed);
    void checkStep(const Result<void> &done, const Permission &needed, bool isOwn);

    Programme &m_programme;
    Office m_office;
    std::map<WorkRole, Permissions> m_permissions;
    std::map<bool, OrgUnitId> m_units;
    std::unique_ptr<Registry> m_registry; ///< of the random steps
    WorkRole m_role = WorkRole::Viewer;
    HistoryHead m_before;
};

void Matrix::tryAll()
{
    readDecisions();
    for (const std::unique_ptr<Channel> &channel :
         {serviceChannel(m_office), commandChannel(m_office), windowChannel(m_office)}) {
        for (const WorkRole role : allRoles()) { // outermost, so that a window need not be made anew
            for (int row = 1; row <= rows; ++row) {
                for (const bool isOwn : {true, false})
                    tryCell(*channel, row, role, isOwn);
            }
        }
    }
}

/// One check, whose parts must all be right.
void Matrix::tryCell(Channel &channel, int row, WorkRole role, bool isOwn)
{
    bool isExecuted = false;
    bool isRight = true;
    for (const PermissionRule &rule : permissionRules()) {
        if (rule.row != row)
            continue;
        const bool expected = isAllowed(rule.permission, role, isOwn);
        const std::optional<Answer> got = channel.attempt(rule.permission, role, isOwn);
        isExecuted = isExecuted || got;
        const bool isSame = isDecidedRightly(rule.permission, role, isOwn) && (!got || *got == answer(expected));
        isRight = isRight && isSame;
        if (!isSame)
            m_programme.fail("deviations", Text(channel.name()) + ", " + rule.id + ", " + Text(roleId(role)) +
                                               (isOwn ? ", own unit" : ", other unit") + ": expected " +
                                               (expected ? "allowed" : "refused"));
    }
    m_programme.count("checks");
    m_programme.count("executed", isExecuted ? 1 : 0);
    m_programme.count("decided", isExecuted ? 0 : 1);
}

bool Matrix::isDecidedRightly(Permission permission, WorkRole role, bool isOwn) const
{
    return m_permissions.at(role).allows(permission, m_units.at(isOwn)) == isAllowed(permission, role, isOwn);
}

/// Read once, so that no trial meets a registry that is open here.
void Matrix::readDecisions()
{
    for (const WorkRole role : allRoles()) {
        const std::unique_ptr<Registry> registry = m_office.open(Office::nameOf(role));
        m_permissions[role] = registry->permissions();
        for (const bool isOwn : {true, false})
            m_units[isOwn] = registry->organisation().findInstitution(Office::unitName(isOwn));
    }
}

/// One of the things that people do; `needed` is the row under which it falls.
Result<void> Matrix::act(int what, bool isOwn, Permission &needed)
{
    AssetService assets(*m_registry);
    const Result<Asset> asset = m_registry->assetByCode(Office::code(isOwn));
    if (!asset)
        return asset.error();
    const auto only = [](const auto &result) { return result ? Result<void>() : Result<void>(result.error()); };
    static int number = 0;
    const Text mark = std::to_string(++number);
    const bool isRetired = asset->isRetired();
    switch (what) {
    case 0:
        needed = Permission::CreateAsset;
        return only(assets.add({{Field::Name, "新規" + mark}, {Field::Unit, Office::unitName(isOwn)}}));
    case 1:
        needed = Permission::EditFields;
        return only(assets.edit(asset->id, {{Field::Remarks, mark}}));
    case 2: {
        const bool isRaised = asset->text(Field::C) == "2" || asset->text(Field::C) == "1";
        needed = isRaised ? Permission::ProposeLevel : Permission::LowerLevel;
        return only(assets.rate(asset->id, {{"C", isRaised ? "3B" : "2"}}, "理由" + mark));
    }
    case 3:
        needed = isRetired ? Permission::RestoreAsset : Permission::RetireAsset;
        return isRetired ? assets.restore(asset->id, mark) : assets.retire(asset->id, mark);
    case 4: {
        needed = Permission::ChangeOwner;
        const bool isOwned = asset->owner().isValid();
        return only(assets.edit(asset->id, {{Field::Owner, isOwned ? "" : isOwn ? "教育長" : "市長"}}));
    }
    default:
        needed = Permission::EditMasters;
        return only(OrganisationService(*m_registry)
                        .addUnit(m_registry->organisation().findInstitution(Office::unitName(isOwn)), "課" + mark, {}));
    }
}

void Matrix::checkStep(const Result<void> &done, const Permission &needed, bool isOwn)
{
    const bool expected = isAllowed(needed, m_role, isOwn);
    const std::int64_t grown = m_registry->head().seq - m_before.seq;
    const Text what = Text(ruleOf(needed).id) + " by " + Text(roleId(m_role)) + (isOwn ? " in own unit" : " in other");
    if (!done && done.error().code != ErrorCode::NotPermitted)
        m_programme.fail("wrong", what + ": " + Text(errorId(done.error().code)) + ' ' + done.error().debug);
    if (done.has_value() != expected || grown != (expected ? 1 : 0) || (!expected && m_registry->head() != m_before))
        m_programme.fail("wrong", what + ": allowed and entries do not agree");
    if (!done)
        return;
    const Result<std::vector<HistoryEntry>> entries =
        HistoryService(*m_registry).entries({.before = std::nullopt, .limit = 1});
    if (!entries || entries->front().actor != Office::nameOf(m_role) || entries->front().osUser != "共用")
        m_programme.fail("wrong", what + ": the entry names somebody else");
}

void Matrix::tryAtRandom(std::int64_t steps)
{
    constexpr int acts = 6;
    constexpr std::int64_t verifiedEvery = 5'000;
    std::mt19937_64 random(m_programme.seed());
    m_office.restore();
    m_registry = m_office.open("だれか");
    if (!m_registry->loadIndex()) // or each new code would be looked for in all assets
        m_programme.fail("wrong", "the columns cannot be read");
    for (std::int64_t step = 1; step <= steps; ++step) {
        m_role = allRoles()[random() % roleCount];
        m_registry->setActor(Office::nameOf(m_role));
        m_before = m_registry->head();
        const bool isOwn = random() % 2 == 0;
        Permission needed = Permission::Open;
        // Masters grow with every step that is allowed, so they are rare.
        const int what = random() % 50 == 0 ? acts - 1 : static_cast<int>(random() % (acts - 1));
        checkStep(act(what, isOwn, needed), needed, isOwn);
        m_programme.count("steps");
        if (step % verifiedEvery == 0 || step == steps) {
            const Result<Verification> verified = HistoryService(*m_registry).verify();
            if (!verified || verified->verdict != Verdict::Ok)
                m_programme.fail("wrong", "the registry does not verify after step " + std::to_string(step));
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Programme programme("RT-10", argc, argv);
    int count = 1;
    QApplication application(count, argv);
    prepare();
    installTranslators(application, Language::Japanese);
    QLoggingCategory::setFilterRules(QStringLiteral("daicho.*.warning=false\ndaicho.*.info=false"));
    Matrix matrix(programme);
    matrix.tryAll();
    matrix.tryAtRandom(programme.choose(500, 100'000, 100'000));
    for (const char *zero : {"deviations", "wrong"})
        programme.count(zero, 0);
    if (programme.counted("checks") != 840)
        programme.fail("wrong", "there must be 840 checks");
    return programme.finish();
}
