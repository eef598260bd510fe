// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "model/services/relationtext.h"
#include "tests/journeys/journeywindow.h"
#include "tests/journeys/windowcrawl.h"
#include "views/pages/asset/ratingeditor.h"
#include "views/support/foldedchoice.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

using namespace daicho;

namespace {

/// The editors in the panel of the window.
class Editors
{
public:
    explicit Editors(JourneyWindow &journey) : m_journey(journey) {}

    void open(AssetId asset)
    {
        const auto *assets = qobject_cast<AssetTableModel *>(m_journey.table().model());
        REQUIRE(assets != nullptr);
        const int row = assets->rowOf(asset);
        REQUIRE(row >= 0);
        m_journey.table().selectRow(row);
    }
    void choose(const QString &level) { m_journey.find<QAbstractButton>(level).click(); }
    void save() { m_journey.find<QPushButton>(u"ratingSave"_qs).click(); }
    void relate(const QString &words, const QString &code)
    {
        auto &kind = m_journey.find<QComboBox>(u"relationKind"_qs);
        kind.setCurrentIndex(kind.findText(words));
        auto &other = m_journey.find<FoldedChoice>(u"relationAsset"_qs);
        other.setFocus();
        other.selectAll();
        QTest::keyClicks(&other, code);
        QTest::keyClick(&other, Qt::Key_Return);
        m_journey.find<QPushButton>(u"relationAdd"_qs).click();
    }

private:
    JourneyWindow &m_journey;
};

std::vector<AssetId> found(const Registry &registry, TextView filter)
{
    std::vector<AssetId> assets;
    for (const std::uint32_t row : registry.index().select(requireValue(parseFilter(filter, &registry.scheme()))))
        assets.push_back(registry.index().id(row));
    return assets;
}

Text level(const Registry &registry, AssetId asset, Field axis)
{
    return requireValue(registry.asset(asset)).text(axis);
}

} // namespace

TEST_CASE("An asset of the sample is rated lower with a reason, related, and all of it taken back", "[journey][rating]")
{
    JourneyWindow journey;
    journey.openSample();
    Registry &registry = journey.registry();
    const std::vector<AssetId> heavy = found(registry, "c:3B");
    REQUIRE(heavy.size() > 1);
    const AssetId asset = heavy.front();
    const QString other = toQString(requireValue(registry.asset(heavy.back())).text(Field::Code));
    const std::size_t related = requireValue(registry.relationsOf(asset)).size();
    const std::size_t light = found(registry, "c:2").size();
    const HistoryHead before = registry.head();
    Editors editors(journey);
    editors.open(asset);
    auto &panel = journey.find(u"assetDetails"_qs);
    CHECK(QTest::qWaitFor([&panel] { return crawl::clipped(panel).isEmpty(); })); // layouts come with the loop

    // Everything is reached, named and shown whole.
    CHECK(crawl::unnamed(panel) == QStringList());
    CHECK(crawl::untranslated(panel) == QStringList());
    CHECK(crawl::clipped(panel) == QStringList());
    journey.trigger(Command::RateAsset);
    journey.find<QPushButton>(u"wizardByHand"_qs).click();
    CHECK(journey.find<RatingEditor>(u"ratingEditor"_qs).firstWidget()->hasFocus());
    journey.picture(u"rating-panel"_qs);

    editors.choose(u"levelC-2"_qs);
    journey.find<QPlainTextEdit>(u"ratingReason"_qs).clear();
    editors.save();
    CHECK(journey.find<QLabel>(u"ratingProblem"_qs).text().contains(u"段階を下げるときは"_qs));
    CHECK(registry.head() == before);
    journey.find<QPlainTextEdit>(u"ratingReason"_qs).setPlainText(u"番号を除いた写しのため"_qs);
    editors.save();
    CHECK(level(registry, asset, Field::C) == "2");
    CHECK(found(registry, "c:2").size() == light + 1);

    const QString words = relationText(RelationKind::Describes, RelationEnd::From);
    editors.relate(words, other);
    CHECK(requireValue(registry.relationsOf(asset)).size() == related + 1);
    const HistoryHead changed = registry.head();
    editors.relate(words, other);
    CHECK(journey.find<QLabel>(u"relationProblem"_qs).text().contains(u"すでに"_qs));
    CHECK(registry.head() == changed);
    journey.find<QToolButton>(u"sectionHistory"_qs).setChecked(true);
    auto &history = journey.find<QTableView>(u"assetHistoryTable"_qs);
    CHECK(QTest::qWaitFor([&history] { return history.model()->rowCount() > 1; }));
    journey.find<QScrollArea>(u"assetScroll"_qs).ensureWidgetVisible(&history);
    journey.picture(u"rating-ledger"_qs);

    journey.trigger(Command::Undo);
    CHECK(requireValue(registry.relationsOf(asset)).size() == related);
    journey.trigger(Command::Undo);
    CHECK(level(registry, asset, Field::C) == "3B");
    CHECK(found(registry, "c:2").size() == light);
}

TEST_CASE("A town with a single axis rates by importance alone", "[journey][rating]")
{
    JourneyWindow journey;
    requireDone(journey.window().workspace().create(journey.path(u"蟹江町.daicho"_qs),
                                                    {.profileId = "kanie-town", .body = {}, .schemeId = {}}));
    Registry &registry = journey.registry();
    REQUIRE(registry.scheme().axes.size() == 1);
    REQUIRE(registry.scheme().axes.front().id == "P");
    const Asset asset = requireValue(AssetService(registry).add({{Field::Name, "固定資産課税台帳"}}));
    Editors editors(journey);
    editors.open(asset.id);
    editors.choose(u"levelP-I"_qs);
    editors.save();
    CHECK(level(registry, asset.id, Field::P) == "I");
    editors.choose(u"levelP-III"_qs);
    editors.save();
    CHECK(journey.find<QLabel>(u"ratingProblem"_qs).isVisible());
    CHECK(level(registry, asset.id, Field::P) == "I");
    journey.find<RatingEditor>(u"ratingEditor"_qs).reset();
    CHECK_FALSE(journey.find<QLabel>(u"ratingProblem"_qs).isVisible());
    journey.trigger(Command::Undo);
    CHECK(level(registry, asset.id, Field::P).empty());
}
