// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A classification is decided by questions, doubted, lowered by two people, and told by the history.

#include "model/services/assetservice.h"
#include "model/services/historyservice.h"
#include "model/services/ratingrecords.h"
#include "model/services/roleservice.h"
#include "tests/journeys/journeywindow.h"
#include "tests/journeys/windowcrawl.h"
#include "views/itemmodels/assettablemodel.h"
#include "views/pages/asset/ratingwizard.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

using namespace daicho;

namespace {

class WizardJourney : public JourneyWindow
{
public:
    WizardJourney()
    {
        openSample();
        AssetService assets(registry());
        asset = requireValue(assets.add({{Field::Name, "生活保護受給者台帳"},
                                         {Field::Unit, "社会福祉課"},
                                         {Field::PersonalInfo, "要配慮個人情報"}}))
                    .id;
        const AssetId other =
            requireValue(assets.add({{Field::Name, "生活保護受給者台帳（控え）"}, {Field::Unit, "総務課"}})).id;
        requireValue(assets.rate(other, {{"C", "2"}, {"I", "1"}, {"A", "1"}}, "番号を除いた控えのため"));
    }

    void choose()
    {
        const auto *assets = qobject_cast<AssetTableModel *>(table().model());
        REQUIRE(assets != nullptr);
        REQUIRE(QTest::qWaitFor([&] { return assets->rowOf(asset) >= 0; }));
        table().selectRow(assets->rowOf(asset));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void say(const char *digits)
    {
        for (const char *digit = digits; *digit != 0; ++digit) {
            key(static_cast<Qt::Key>(Qt::Key_0 + (*digit - '0')));
            key(Qt::Key_Return);
        }
    }
    QString text(const char *name) { return find<QLabel>(QLatin1StringView(name)).text(); }
    Text level(Field axis) { return requireValue(registry().asset(asset)).text(axis); }
    void assign(const char *account, const char *role)
    {
        RoleAssignment wanted;
        wanted.account = account;
        wanted.role = role;
        if (Text(role) != "administrator")
            wanted.unit = registry().organisation().findUnit("社会福祉課").units.front();
        requireValue(RoleService(registry()).assign(wanted));
    }

    AssetId asset;
};

} // namespace

TEST_CASE("Questions decide a classification, a doubt is flagged, and lowering takes two people", "[journey][wizard]")
{
    WizardJourney journey;
    Registry &registry = journey.registry();
    journey.choose();
    journey.trigger(Command::RateAsset);
    auto &panel = journey.find<RatingWizard>(u"ratingWizard"_qs);
    REQUIRE(panel.isVisible());
    CHECK(journey.text("wizardQuestion") == u"個人に関する情報が入っていますか。"_qs);
    CHECK(QTest::qWaitFor([&panel] { return crawl::clipped(panel).isEmpty(); }));
    CHECK(crawl::unnamed(panel) == QStringList());
    CHECK(crawl::untranslated(panel) == QStringList());
    CHECK(crawl::clipped(panel) == QStringList());
    journey.key(Qt::Key_2);
    journey.picture(u"wizard-question"_qs);
    journey.key(Qt::Key_Return);
    journey.say("21103"); // no secret, great harm, rights, how long is not known, inside
    journey.key(Qt::Key_Left, Qt::AltModifier);
    journey.say("2"); // a contractor has it, after all
    CHECK(journey.text("wizardChip-2") == u"2"_qs);
    journey.say("3");
    CHECK(journey.text("wizardPrecedentReason").contains(u"番号を除いた控え"_qs));
    CHECK(journey.find<QLabel>(u"wizardDoubt"_qs).isVisible());
    journey.picture(u"wizard-summary"_qs);
    auto &precedents = journey.find<QTableView>(u"wizardPrecedents"_qs);
    journey.find<QScrollArea>(u"wizardScroll"_qs).ensureWidgetVisible(&precedents);
    QCoreApplication::processEvents();
    CHECK(crawl::clipped(panel) == QStringList());
    journey.picture(u"wizard-precedents"_qs);
    journey.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(panel.isVisible());
    CHECK(journey.level(Field::C) == "3B");
    CHECK(journey.level(Field::A) == "2");
    CHECK(requireValue(basisOf(registry, journey.asset, registry.editionInForce()))->isDoubtful());

    journey.assign("chief", "administrator");
    registry.setActor("chief");
    journey.assign("入力", "editor");
    journey.assign("課長", "manager");
    registry.setActor("入力");
    journey.trigger(Command::RateAsset);
    journey.find<QPushButton>(u"wizardByHand"_qs).click();
    auto *lighter = journey.find(u"ratingEditor"_qs).findChild<QAbstractButton *>(u"levelC-3C"_qs);
    REQUIRE(lighter != nullptr);
    lighter->click();
    journey.find<QPushButton>(u"ratingSave"_qs).click();
    CHECK(journey.find<QLabel>(u"ratingProblem"_qs).isVisible());
    journey.find<QPlainTextEdit>(u"ratingReason"_qs).setPlainText(u"氏名を除いた写しだけになったため"_qs);
    journey.find<QPushButton>(u"ratingSave"_qs).click();
    CHECK(journey.level(Field::C) == "3B");
    auto &proposal = journey.find<QFrame>(u"ratingProposal"_qs);
    CHECK(proposal.isVisible());
    CHECK_FALSE(journey.find<QPushButton>(u"ratingAccept"_qs).isEnabled());
    registry.setActor("課長");
    // The ledger is drawn anew for another person, which drops what is chosen; then the asset is chosen again.
    auto &accept = journey.find<QPushButton>(u"ratingAccept"_qs);
    int steady = 0;
    REQUIRE(QTest::qWaitFor([&] {
        if (accept.isVisible() && accept.isEnabled())
            return ++steady > 30;
        steady = 0;
        journey.choose();
        return false;
    }));
    journey.find<QScrollArea>(u"assetScroll"_qs).ensureWidgetVisible(&proposal);
    journey.picture(u"rating-proposal"_qs);
    accept.click();
    CHECK(journey.level(Field::C) == "3C");
    const std::vector<HistoryEntry> entries = requireValue(HistoryService(registry).entries({}));
    CHECK(entries.front().actor == "課長");
    CHECK(entries.front().operation.name == "rating.accept");
    CHECK(entries.front().operation.reason.find("入力") != Text::npos);
    bool areAnswersTold = false;
    const Text code = requireValue(registry.asset(journey.asset)).text(Field::Code);
    for (const HistoryLine &line : requireValue(HistoryService(registry).lines(code, {})))
        areAnswersTold = areAnswersTold || line.after.find("個人に関する情報が入っていますか。 → ") != Text::npos;
    CHECK(areAnswersTold);
}
