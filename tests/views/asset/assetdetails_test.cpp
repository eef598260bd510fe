// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/views/asset/panelfixture.h"

#include <QPushButton>
#include <QToolButton>

using namespace daicho;

TEST_CASE("A field is saved when it is left, in one entry, and ticked", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    const std::int64_t before = panel.entries();
    panel.write(Field::Business, u"住民記録"_qs);
    CHECK(panel.entries() == before);
    panel.details->form().focusField(Field::Name);
    CHECK(panel.stored(asset.id, Field::Business) == "住民記録");
    CHECK(panel.entries() == before + 1);
    CHECK(panel.isTicked("business"));
    QTest::keyClick(&panel.field("name"), Qt::Key_Return);
    CHECK(panel.entries() == before + 1); // nothing was changed
}

TEST_CASE("Every field that can be edited has an editor with a name", "[details]")
{
    Panel panel;
    panel.details->setAsset(panel.town.addNamed("住民票").id);
    for (const FieldInfo &info : fieldInfos()) {
        if (!info.editable || !isStored(info.field))
            continue;
        INFO(info.id);
        FieldRow *row = panel.details->form().row(info.field);
        REQUIRE(row != nullptr);
        CHECK_FALSE(row->editor().input()->accessibleName().isEmpty());
        panel.details->form().focusField(info.field);
        if (axisOf(info.field) && panel.town.registry().scheme().axis(*axisOf(info.field)) == nullptr)
            continue;
        CHECK(row->editor().input()->hasFocus());
    }
}

TEST_CASE("Esc puts back what stood there and saves nothing", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    const std::int64_t before = panel.entries();
    auto &name = panel.write(Field::Name, u"別の名"_qs);
    QTest::keyClick(&name, Qt::Key_Escape);
    CHECK(name.text() == u"住民票");
    QTest::keyClick(&name, Qt::Key_Return);
    CHECK(panel.entries() == before);
}

TEST_CASE("A refused value stays with its sentence, also while another asset is looked at", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    const Asset other = panel.town.addNamed("戸籍");
    panel.details->setAsset(asset.id);
    const std::int64_t before = panel.entries();
    auto &expires = panel.write(Field::Expires, u"令和9年2月30日"_qs);
    QTest::keyClick(&expires, Qt::Key_Return);
    CHECK(panel.problem("expires").contains(u"令和9年2月30日"_qs));
    CHECK(expires.text() == u"令和9年2月30日");
    panel.details->setAsset(other.id);
    CHECK(expires.text().isEmpty());
    CHECK(panel.problem("expires").isEmpty());
    CHECK(panel.find<QToolButton>(u"assetDrafts"_qs).isVisible());
    panel.details->setAsset(asset.id);
    CHECK(expires.text() == u"令和9年2月30日");
    CHECK_FALSE(panel.problem("expires").isEmpty());
    panel.write(Field::Expires, u"令和9年2月28日"_qs);
    QTest::keyClick(&expires, Qt::Key_Return);
    CHECK(panel.problem("expires").isEmpty());
    CHECK(panel.stored(asset.id, Field::Expires) == "2027-02-28");
    CHECK(panel.entries() == before + 1);
    panel.details->setAsset(other.id);
    CHECK_FALSE(panel.find<QToolButton>(u"assetDrafts"_qs).isVisible());
}

TEST_CASE("What another program wrote into the field meanwhile is shown beside, and people choose", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    auto &name = panel.write(Field::Name, u"私の名"_qs);
    requireValue(AssetService(*panel.town.other()).edit(asset.id, {{Field::Name, "他の名"}}));
    QTest::keyClick(&name, Qt::Key_Return);
    CHECK(panel.problem("name").contains(u"他の名"_qs));
    CHECK(name.text() == u"私の名");
    CHECK(panel.stored(asset.id, Field::Name) == "他の名");
    SECTION("mine")
    {
        panel.find<QPushButton>(u"mine-name"_qs).click();
        CHECK(panel.stored(asset.id, Field::Name) == "私の名");
        CHECK(panel.problem("name").isEmpty());
    }
    SECTION("theirs")
    {
        panel.find<QPushButton>(u"theirs-name"_qs).click();
        CHECK(name.text() == u"他の名");
        CHECK(panel.stored(asset.id, Field::Name) == "他の名");
    }
}

TEST_CASE("A change of another field by another program does not stand in the way", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    auto &name = panel.write(Field::Name, u"私の名"_qs);
    requireValue(AssetService(*panel.town.other()).edit(asset.id, {{Field::Remarks, "他の備考"}}));
    QTest::keyClick(&name, Qt::Key_Return);
    CHECK(panel.problem("name").isEmpty());
    CHECK(panel.stored(asset.id, Field::Name) == "私の名");
    CHECK(panel.stored(asset.id, Field::Remarks) == "他の備考");
    CHECK(panel.field<QPlainTextEdit>("remarks").toPlainText() == u"他の備考");
}

TEST_CASE("What is missing now is told under its field and leads there", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.add({{Field::Name, "住民票"}, {Field::Expires, "2026-03-31"}});
    panel.details->setAsset(asset.id);
    const auto finding = [&panel](const char *id) {
        return panel.find<QLabel>(QString(u"finding-"_qs % QString::fromLatin1(id))).isVisible();
    };
    CHECK(finding("owner"));
    CHECK(finding("expires"));
    CHECK_FALSE(finding("unit"));
    panel.find<QPushButton>(u"correct-expires"_qs).click();
    CHECK(panel.field("expires").hasFocus());
    panel.write(Field::Expires, u"R9.3.31"_qs);
    QTest::keyClick(&panel.field("expires"), Qt::Key_Return);
    CHECK_FALSE(finding("expires"));
}

TEST_CASE("Fields that may be empty and are stay hidden until they are asked for", "[details]")
{
    Panel panel;
    panel.details->setAsset(panel.town.addNamed("住民票").id);
    CHECK_FALSE(panel.field("contractor").isVisible());
    panel.find<QToolButton>(u"sectionKeepingMore"_qs).click();
    CHECK(panel.field("contractor").isVisible());
    panel.find<QToolButton>(u"sectionKeepingMore"_qs).click();
    CHECK_FALSE(panel.field("contractor").isVisible());
}

TEST_CASE("A retired asset can be read, not written", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    requireDone(AssetService(panel.town.registry()).retire(asset.id, "廃止のため"));
    panel.details->setAsset(asset.id);
    CHECK(panel.field("name").isReadOnly());
    CHECK(panel.field<QPlainTextEdit>("remarks").isReadOnly());
    CHECK(panel.find<QLabel>(u"assetNote"_qs).isVisible());
    requireDone(AssetService(panel.town.registry()).restore(asset.id, "再開"));
    CHECK_FALSE(panel.field("name").isReadOnly());
}

TEST_CASE("The panel follows the asset as it changes, and lets go of it", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.add({{Field::Name, "住民票"}, {Field::Remarks, "備考一"}});
    panel.details->setAsset(asset.id);
    requireValue(AssetService(panel.town.registry()).edit(asset.id, {{Field::Remarks, "備考二"}}));
    CHECK(panel.field<QPlainTextEdit>("remarks").toPlainText() == u"備考二");
    requireValue(HistoryService(panel.town.registry()).undo());
    requireValue(HistoryService(panel.town.registry()).undo());
    CHECK_FALSE(panel.details->asset().isValid());
    CHECK(panel.find<QLabel>(u"assetHint"_qs).isVisible());
    panel.details->setRegistry(nullptr);
    CHECK(panel.find<QLabel>(u"assetHint"_qs).isVisible());
}

TEST_CASE("Labels stand above their fields where there is little room", "[details]")
{
    Panel panel;
    panel.details->setAsset(panel.town.addNamed("住民票").id);
    const auto isAbove = [&panel] {
        const QWidget &field = panel.field("name");
        for (const QLabel *label : panel.details->findChildren<QLabel *>()) {
            if (label->buddy() == &field)
                return label->mapToGlobal(QPoint()).y() + label->height() <= field.mapToGlobal(QPoint()).y();
        }
        return false;
    };
    panel.details->resize(300, 600);
    CHECK(QTest::qWaitFor(isAbove));
    panel.details->resize(700, 600);
    CHECK(QTest::qWaitFor([&isAbove] { return !isAbove(); }));
}
