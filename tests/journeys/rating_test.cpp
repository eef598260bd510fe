// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "tests/journeys/journeywindow.h"
#include "tests/journeys/windowcrawl.h"
#include "views/itemmodels/assetsections.h"
#include "views/pages/asset/ratingeditor.h"
#include "views/pages/asset/relationseditor.h"
#include "views/support/foldedchoice.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace daicho;

namespace {

/// The editors of an asset on the registry of the window.
class Editors
{
public:
    explicit Editors(JourneyWindow &journey)
        : m_settings(m_folder.path())
        , m_context{journey.window().workspace(), m_settings, journey.dialogs, m_jobs, messages, m_actions, nullptr}
        , rating(m_context)
        , relations(m_context)
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(&messages);
        layout->addWidget(&rating, 2);
        layout->addWidget(&relations, 1);
        window.resize(1000, 900);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    template <typename T = QWidget> T &find(const QString &name)
    {
        T *found = window.findChild<T *>(name);
        INFO("widget " << name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    void open(Registry &registry, AssetId asset)
    {
        rating.setAsset(&registry, asset);
        relations.setAsset(&registry, asset);
    }
    void choose(const QString &level) { find<QAbstractButton>(level).click(); }
    void save() { find<QPushButton>(u"ratingSave"_qs).click(); }
    void relate(const QString &words, const QString &code)
    {
        auto &kind = find<QComboBox>(u"relationKind"_qs);
        kind.setCurrentIndex(kind.findText(words));
        auto &other = find<FoldedChoice>(u"relationAsset"_qs);
        other.setFocus();
        other.selectAll();
        QTest::keyClicks(&other, code);
        QTest::keyClick(&other, Qt::Key_Return);
        find<QPushButton>(u"relationAdd"_qs).click();
    }

private:
    QTemporaryDir m_folder;
    Settings m_settings;
    JobRunner m_jobs;
    Actions m_actions;

public:
    QWidget window;
    MessageBar messages;

private:
    PageContext m_context;

public:
    RatingEditor rating;
    RelationsEditor relations;
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
    const std::size_t related = registry.relationsOf(asset).size();
    const std::size_t light = found(registry, "c:2").size();
    const HistoryHead before = registry.head();
    Editors editors(journey);
    editors.open(registry, asset);

    // Everything is reached, named and shown whole.
    CHECK(crawl::unnamed(editors.window) == QStringList());
    CHECK(crawl::untranslated(editors.window) == QStringList());
    CHECK(crawl::clipped(editors.window) == QStringList());
    editors.rating.firstWidget()->setFocus();
    CHECK(crawl::tabTraps(editors.window) == QStringList());

    editors.choose(u"levelC-2"_qs);
    editors.save();
    CHECK(editors.find<QLabel>(u"ratingProblem"_qs).text().contains(u"段階を下げるときは"_qs));
    CHECK(registry.head() == before);
    editors.find<QPlainTextEdit>(u"ratingReason"_qs).setPlainText(u"番号を除いた写しのため"_qs);
    editors.save();
    CHECK(level(registry, asset, Field::C) == "2");
    CHECK(found(registry, "c:2").size() == light + 1);

    const QString words = relationText(RelationKind::Describes, RelationEnd::From);
    editors.relate(words, other);
    CHECK(registry.relationsOf(asset).size() == related + 1);
    const HistoryHead changed = registry.head();
    editors.relate(words, other);
    CHECK(editors.find<QLabel>(u"relationProblem"_qs).text().contains(u"すでに"_qs));
    CHECK(registry.head() == changed);
    journey.picture(u"rating-ledger"_qs);

    journey.trigger(Command::Undo);
    CHECK(registry.relationsOf(asset).size() == related);
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
    editors.open(registry, asset.id);
    editors.choose(u"levelP-I"_qs);
    editors.save();
    CHECK(level(registry, asset.id, Field::P) == "I");
    editors.choose(u"levelP-III"_qs);
    editors.save();
    CHECK(editors.find<QLabel>(u"ratingProblem"_qs).isVisible());
    CHECK(level(registry, asset.id, Field::P) == "I");
    editors.rating.reset();
    CHECK_FALSE(editors.find<QLabel>(u"ratingProblem"_qs).isVisible());
    journey.trigger(Command::Undo);
    CHECK(level(registry, asset.id, Field::P).empty());
}
