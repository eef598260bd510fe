// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/filesizelimit.h"
#include "tests/views/asset/panelfixture.h"
#include "views/pages/asset/ratingeditor.h"
#include "views/support/foldedchoice.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace daicho;

namespace {

/// Rated, so that a lower level asks for its reason.
Asset ratedAsset(Panel &panel, const Text &name)
{
    const Asset asset = panel.town.addNamed(name);
    return requireValue(AssetService(panel.town.registry()).rate(asset.id, {{"C", "3B"}}, "個人情報を含む"));
}

int rowsOf(const Panel &panel, const QString &table)
{
    return panel.find<QTableView>(table).model()->rowCount();
}

} // namespace

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
        // Levels are chosen in the editor of ratings, with their reason.
        const bool isRating = axisOf(info.field) || info.field == Field::Reason;
        CHECK(row->editor().input()->hasFocus() == !isRating);
        CHECK(row->isVisible() == !isRating);
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

TEST_CASE("What could not be stored stays written, with the reason and the state of the registry, for another try",
          "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    auto &business = panel.write(Field::Business, u"住民記録"_qs);
    {
        const FileSizeLimit full(1);
        QTest::keyClick(&business, Qt::Key_Return);
    }
    CHECK(business.text() == u"住民記録");
    CHECK(panel.problem("business").contains(u"の状態のままです"_qs));
    CHECK(panel.stored(asset.id, Field::Business).empty());
    QTest::keyClick(&business, Qt::Key_Return);
    CHECK(panel.problem("business").isEmpty());
    CHECK(panel.stored(asset.id, Field::Business) == "住民記録");
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

TEST_CASE("The panel classifies: a lower level is refused without its reason and saved with it", "[details]")
{
    Panel panel;
    const Asset asset = ratedAsset(panel, "住民票");
    panel.details->setAsset(asset.id);
    const std::int64_t before = panel.entries();
    CHECK(panel.find<QAbstractButton>(u"levelC-3B"_qs).isChecked());
    panel.find<QAbstractButton>(u"levelC-2"_qs).click();
    panel.find<QPlainTextEdit>(u"ratingReason"_qs).clear();
    panel.find<QPushButton>(u"ratingSave"_qs).click();
    CHECK(panel.find<QLabel>(u"ratingProblem"_qs).isVisible());
    CHECK(panel.entries() == before);
    panel.find<QPlainTextEdit>(u"ratingReason"_qs).setPlainText(u"番号を除いた写しのため"_qs);
    panel.find<QPushButton>(u"ratingSave"_qs).click();
    CHECK_FALSE(panel.find<QLabel>(u"ratingProblem"_qs).isVisible());
    CHECK(panel.stored(asset.id, Field::C) == "2");
    CHECK(panel.entries() == before + 1);
}

TEST_CASE("Levels that were chosen and not saved stay with their asset", "[details]")
{
    Panel panel;
    const Asset asset = ratedAsset(panel, "住民票");
    const Asset other = panel.town.addNamed("戸籍");
    panel.details->setAsset(asset.id);
    const std::int64_t before = panel.entries();
    panel.find<QAbstractButton>(u"levelC-3A"_qs).click();
    panel.find<QPlainTextEdit>(u"ratingReason"_qs).setPlainText(u"番号を含む"_qs);
    panel.details->setAsset(other.id);
    CHECK(panel.find<QAbstractButton>(u"levelC-unrated"_qs).isChecked());
    CHECK(panel.entries() == before);
    auto &drafts = panel.find<QToolButton>(u"assetDrafts"_qs);
    CHECK(drafts.isVisible());
    AssetId asked;
    QObject::connect(panel.details.get(), &AssetDetails::assetRequested, [&asked](AssetId id) { asked = id; });
    drafts.click();
    CHECK(asked == asset.id);
    panel.details->setAsset(asset.id);
    CHECK(panel.find<QAbstractButton>(u"levelC-3A"_qs).isChecked());
    CHECK(panel.find<QPlainTextEdit>(u"ratingReason"_qs).toPlainText() == u"番号を含む");
    SECTION("until they are saved")
    {
        panel.find<QPushButton>(u"ratingSave"_qs).click();
        CHECK(panel.stored(asset.id, Field::C) == "3A");
        panel.details->setAsset(other.id);
        CHECK_FALSE(drafts.isVisible());
    }
    SECTION("until they are given up")
    {
        panel.find<QPushButton>(u"ratingReset"_qs).click();
        panel.details->setAsset(other.id);
        CHECK_FALSE(drafts.isVisible());
        CHECK(panel.entries() == before);
    }
    SECTION("also through a new asset and a folded section")
    {
        panel.details->setAsset(other.id);
        panel.find<QToolButton>(u"sectionRating"_qs).click();
        panel.details->setAsset(asset.id);
        panel.details->setAsset(other.id);
        CHECK(drafts.isVisible());
        panel.details->setAsset(asset.id);
        panel.find<QToolButton>(u"sectionRating"_qs).click();
        CHECK(panel.find<QAbstractButton>(u"levelC-3A"_qs).isChecked());
    }
    SECTION("and are told of when the registry is closed")
    {
        panel.details->setRegistry(nullptr);
        CHECK(panel.messages().isVisibleTo(panel.messages().parentWidget()));
        panel.details->setRegistry(&panel.town.registry());
        panel.details->setAsset(asset.id);
        CHECK(panel.find<QAbstractButton>(u"levelC-3B"_qs).isChecked());
    }
}

TEST_CASE("Several places are written in the panel and saved together when they are left", "[details]")
{
    Panel panel;
    panel.town.add({{Field::Name, "戸籍"}, {Field::Location, "書庫"}});
    requireDone(panel.town.registry().loadIndex());
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    const std::int64_t before = panel.entries();
    panel.details->form().focusField(Field::Location);
    auto &first = panel.find<FoldedChoice>(u"locationPlace1"_qs);
    CHECK(first.hasFocus());
    commitText(first, u"書"_qs);
    CHECK(first.isListOpen()); // places in use are suggested
    QTest::keyClick(&first, Qt::Key_Down);
    QTest::keyClick(&first, Qt::Key_Return);
    panel.find<QPushButton>(u"locationAdd"_qs).click();
    auto &second = panel.find<FoldedChoice>(u"locationPlace2"_qs);
    CHECK(second.hasFocus());
    commitText(second, u"本庁舎"_qs);
    CHECK(panel.entries() == before);
    panel.details->form().focusField(Field::Name);
    CHECK(panel.stored(asset.id, Field::Location) == "書庫\n本庁舎");
    CHECK(panel.entries() == before + 1);
    CHECK(panel.isTicked("location"));
    requireValue(HistoryService(panel.town.registry()).undo());
    CHECK(first.text().isEmpty());
}

TEST_CASE("Folded sections read nothing until they are unfolded", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    const Asset other = panel.town.addNamed("戸籍");
    requireValue(AssetService(panel.town.registry()).relate(asset.id, RelationKind::Related, other.id));
    auto &relations = panel.find<QToolButton>(u"sectionRelations"_qs);
    auto &history = panel.find<QToolButton>(u"sectionHistory"_qs);
    relations.setChecked(false);
    panel.details->setAsset(asset.id);
    CHECK(rowsOf(panel, u"relationsTable"_qs) == 0);
    CHECK(rowsOf(panel, u"assetHistoryTable"_qs) == 0);
    relations.setChecked(true);
    CHECK(rowsOf(panel, u"relationsTable"_qs) == 1);
    history.setChecked(true);
    CHECK(QTest::qWaitFor([&panel] { return rowsOf(panel, u"assetHistoryTable"_qs) > 0; }));
    QString asked;
    QObject::connect(panel.details.get(), &AssetDetails::historyRequested,
                     [&asked](const QString &code) { asked = code; });
    panel.find<QPushButton>(u"assetHistoryToPage"_qs).click();
    CHECK(asked == toQString(asset.text(Field::Code)));
    panel.details->hide();
    panel.details->setAsset(other.id);
    CHECK(rowsOf(panel, u"relationsTable"_qs) == 0);
    panel.details->show();
    CHECK(rowsOf(panel, u"relationsTable"_qs) == 1);
}

TEST_CASE("What cannot be changed is not classified and not related either", "[details]")
{
    Panel panel;
    const Asset asset = ratedAsset(panel, "住民票");
    panel.details->setAsset(asset.id);
    CHECK(panel.find<QAbstractButton>(u"levelC-2"_qs).isEnabled());
    CHECK(panel.find<QPushButton>(u"relationAdd"_qs).isEnabled());
    CHECK(panel.find<QPushButton>(u"locationAdd"_qs).isEnabled());
    requireDone(AssetService(panel.town.registry()).retire(asset.id, "廃止のため"));
    CHECK_FALSE(panel.find<QAbstractButton>(u"levelC-2"_qs).isEnabled());
    CHECK_FALSE(panel.find<QPushButton>(u"relationAdd"_qs).isEnabled());
    CHECK_FALSE(panel.find<QPushButton>(u"locationAdd"_qs).isEnabled());
}
