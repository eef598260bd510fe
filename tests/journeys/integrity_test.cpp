// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A registry that cannot be trusted is told on every page, only read, and put in order with a reason; and the registry
// of a past day is looked at beside the present one.

#include "model/services/assetservice.h"
#include "tests/journeys/journeywindow.h"
#include "views/support/statebanner.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <sqlite3.h>

using namespace daicho;

namespace {

constexpr int patience = 60'000;

QString registryPath(JourneyWindow &journey)
{
    return journey.path(u"見本.daicho"_qs);
}

StateBanner &banner(JourneyWindow &journey)
{
    return journey.find<StateBanner>(u"stateBanner"_qs);
}

QAbstractItemModel &evidence(JourneyWindow &journey)
{
    return *journey.find<QTableView>(u"evidenceTable"_qs).model();
}

/// Somebody changes the closed registry with another tool.
void tamper(const QString &path, const char *sql)
{
    sqlite3 *file = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &file) == SQLITE_OK);
    const int result = sqlite3_exec(file, sql, nullptr, nullptr, nullptr);
    INFO(sqlite3_errmsg(file));
    CHECK(result == SQLITE_OK);
    CHECK(sqlite3_total_changes(file) > 0);
    sqlite3_close(file);
}

void openTampered(JourneyWindow &journey, const char *sql)
{
    journey.openSample();
    journey.trigger(Command::CloseRegistry);
    tamper(registryPath(journey), sql);
    journey.window().openFile(registryPath(journey));
    REQUIRE(QTest::qWaitFor([&] { return banner(journey).isVisible(); }, patience));
}

void showEvidence(JourneyWindow &journey)
{
    journey.find<QPushButton>(u"stateBannerOffer"_qs).click();
    auto &verdict = journey.find<QLabel>(u"verdictBar"_qs);
    REQUIRE(QTest::qWaitFor([&] { return journey.can(Command::Verify) && verdict.isVisible(); }, patience));
}

void actWithReason(JourneyWindow &journey, const QString &button)
{
    auto &act = journey.find<QPushButton>(button);
    CHECK(act.isVisible());
    CHECK_FALSE(act.isEnabled());
    journey.find<QLineEdit>(u"integrityReason"_qs).setText(u"点検で確かめた"_qs);
    CHECK(act.isEnabled());
    act.click();
    REQUIRE(QTest::qWaitFor([&] { return !banner(journey).isVisible() && journey.can(Command::Verify); }, patience));
    auto &verdict = journey.find<QLabel>(u"verdictBar"_qs);
    REQUIRE(QTest::qWaitFor([&] { return verdict.isVisible() && verdict.text().contains(u"✓"_qs); }, patience));
}

} // namespace

TEST_CASE("What was changed outside is told on every page and restored with a reason", "[journey][integrity]")
{
    JourneyWindow journey;
    openTampered(journey, "UPDATE asset SET name = '書き換えた名前', level_c = '1' WHERE id = 1;"
                          "UPDATE org_unit SET note = '書き換え' WHERE id = 2");
    CHECK_FALSE(journey.can(Command::NewAsset));
    CHECK(journey.can(Command::Export));
    CHECK(journey.registry().isReadOnly());
    journey.picture(u"integrity-banner"_qs);
    showEvidence(journey);
    CHECK(evidence(journey).rowCount() >= 2);
    journey.picture(u"integrity-evidence"_qs);
    actWithReason(journey, u"integrityRestore"_qs);
    CHECK(journey.can(Command::NewAsset));
    CHECK(requireValue(journey.registry().asset(AssetId(1))).text(Field::Name) != "書き換えた名前");
    const std::vector<HistoryEntry> entries = requireValue(HistoryService(journey.registry()).entries());
    CHECK(entries.front().operation.name == "integrity.restore");
    CHECK(entries.front().operation.reason.find("点検で確かめた") == 0);
    CHECK(entries.front().operation.reason.find("書き換えた名前") != Text::npos);
}

TEST_CASE("What was changed outside is adopted with a reason", "[journey][integrity]")
{
    JourneyWindow journey;
    openTampered(journey, "UPDATE asset SET name = '書き換えた名前' WHERE id = 1");
    showEvidence(journey);
    actWithReason(journey, u"integrityAdopt"_qs);
    CHECK(requireValue(journey.registry().asset(AssetId(1))).text(Field::Name) == "書き換えた名前");
    CHECK(journey.can(Command::Undo));
}

TEST_CASE("An older copy is told at once and accepted with a reason", "[journey][integrity]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::CloseRegistry);
    const QString path = registryPath(journey);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    journey.window().openFile(path);
    AssetService service(journey.registry());
    requireValue(service.add({{Field::Name, "後の資産"}, {Field::Kind, "情報システム"}}));
    journey.trigger(Command::CloseRegistry);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(before) == before.size());
    file.close();
    journey.window().openFile(path);
    CHECK(banner(journey).isVisible());
    CHECK_FALSE(journey.can(Command::NewAsset));
    const Result<HistoryHead> refused = journey.registry().commit(
        [] {
            ChangeSet changes;
            changes.of(EntityKind::Asset).updated.add(1, 1, "a", "b");
            return changes;
        }(),
        {"asset.edit", {}, {}, 0});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::RolledBack);
    CHECK(errorWords(refused.error()).contains(u"古い写し"_qs));
    showEvidence(journey);
    CHECK(journey.find<QLabel>(u"verdictBar"_qs).text().contains(u"巻き戻し"_qs));
    journey.picture(u"integrity-rolledback"_qs);
    actWithReason(journey, u"integrityAccept"_qs);
    CHECK(journey.can(Command::NewAsset));
}

TEST_CASE("The registry as it was after an act or on a day is looked at and left again", "[journey][integrity]")
{
    JourneyWindow journey;
    journey.openSample();
    AssetService service(journey.registry());
    const Asset added = requireValue(service.add({{Field::Name, "後の資産"}, {Field::Kind, "情報システム"}}));
    const HistoryHead head = journey.registry().head();
    journey.trigger(Command::GoHistory);
    auto &acts = journey.find<QTableView>(u"historyTable"_qs);
    acts.setCurrentIndex(acts.model()->index(1, 0));
    journey.trigger(Command::OpenPast);
    auto &day = journey.find<QLineEdit>(u"pastDay"_qs);
    day.setText(u"昨日"_qs);
    journey.find<QPushButton>(u"pastOpenDay"_qs).click();
    CHECK(journey.find<QLabel>(u"pastProblem"_qs).text().contains(u"昨日"_qs));
    journey.find<QPushButton>(u"pastOpenAct"_qs).click();
    REQUIRE(QTest::qWaitFor([&] { return banner(journey).isVisible(); }, patience));
    CHECK(banner(journey).text().contains(u"閲覧のみ"_qs));
    CHECK(journey.registry().head().seq == head.seq - 1);
    CHECK(journey.registry().isReadOnly());
    CHECK_FALSE(journey.registry().asset(added.id).has_value());
    CHECK_FALSE(journey.can(Command::NewAsset));
    REQUIRE(QTest::qWaitFor([&] { return journey.registry().isIndexLoaded(); }, patience));
    journey.trigger(Command::GoLedger);
    journey.picture(u"integrity-past"_qs);
    journey.find<QPushButton>(u"stateBannerOffer"_qs).click();
    CHECK_FALSE(banner(journey).isVisible());
    CHECK(journey.registry().head() == head);
    CHECK(journey.can(Command::NewAsset));
    // Before there was a registry.
    journey.trigger(Command::OpenPast);
    journey.find<QLineEdit>(u"pastDay"_qs).setText(u"H13.1.1"_qs);
    journey.find<QPushButton>(u"pastOpenDay"_qs).click();
    auto &message = journey.find<QLabel>(u"messageText"_qs);
    REQUIRE(QTest::qWaitFor([&] { return message.isVisible() && message.text().contains(u"まだ台帳がない"_qs); },
                            patience));
}

TEST_CASE("A checkpoint is saved and compared with, and the history is written for an audit", "[journey][integrity]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.dialogs.paths = {journey.path(u"検証点.txt"_qs)};
    journey.trigger(Command::SaveCheckpoint);
    QFile file(journey.path(u"検証点.txt"_qs));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count('\n') == 3);
    journey.dialogs.paths = {journey.path(u"検証点.txt"_qs)};
    journey.trigger(Command::CompareCheckpoint);
    auto &verdict = journey.find<QLabel>(u"verdictBar"_qs);
    REQUIRE(QTest::qWaitFor([&] { return journey.can(Command::Verify) && verdict.isVisible(); }, patience));
    CHECK(verdict.text().contains(u"✓"_qs));
    CHECK(verdict.text().contains(u"外の控え"_qs));
    journey.picture(u"integrity-ok"_qs);
    for (const QString &name : {u"監査.pdf"_qs, u"監査.csv"_qs, u"監査.xlsx"_qs}) {
        journey.dialogs.paths = {journey.path(name)};
        journey.trigger(Command::SaveHistory);
        REQUIRE(QTest::qWaitFor(
            [&] { return journey.can(Command::SaveHistory) && QFileInfo::exists(journey.path(name)); }, patience));
        CHECK(QFileInfo(journey.path(name)).size() > 1000);
    }
}
