// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/exceptionservice.h"
#include "model/services/roleservice.h"
#include "tests/views/asset/editorfixture.h"
#include "views/pages/asset/axisrating.h"
#include "views/pages/asset/levelbutton.h"
#include "views/pages/asset/ratingeditor.h"
#include "views/support/requiredlevels.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>

using namespace daicho;

namespace {

constexpr const char *assets = "code|name|unit|kind|C|I|A|P\n"
                               "J-1|住民基本台帳|住民課|取り扱う情報|3B|2|2|\n"
                               "S-1|住民記録システム|総務課|情報システム|2|2|1|\n"
                               "R-1|電算室|総務課|施設及び設備||||\n"
                               "J-2|例規集|総務課|取り扱う情報|1|1|1|";

/// J-1 in S-1 in R-1.
struct Contents : EditorFixture
{
    explicit Contents() : EditorFixture(assets, "yokote-city", "mic-jichitai-2024r10"), editor(context)
    {
        show(scroll, {720, 980});
        scroll.setWidgetResizable(true);
        scroll.setWidget(&editor);
        relate("J-1", RelationKind::StoredIn, "S-1");
        relate("S-1", RelationKind::LocatedIn, "R-1");
    }
    ~Contents() { scroll.takeWidget(); }

    void relate(const char *from, RelationKind kind, const char *to)
    {
        requireValue(AssetService(registry()).relate(asset(from).id, kind, asset(to).id));
    }
    void open(const char *code)
    {
        editor.setAsset(&registry(), asset(code).id);
        REQUIRE(QTest::qWaitFor([this] { return RequiredLevels::of(registry()).service().isReady(); }, 30'000));
    }
    QString marked(const char *axis)
    {
        QString all;
        for (const LevelButton *button :
             find<AxisRating>(QString(u"axis"_qs % QString::fromUtf8(axis))).findChildren<LevelButton *>()) {
            if (!button->mark().isEmpty())
                all += toQString(button->code()) % u' ';
        }
        return all.trimmed();
    }
    QLabel &why(const char *axis) { return find<QLabel>(QString(u"axisNeeded"_qs % QString::fromUtf8(axis))); }
    template <typename T> T *maybe(const QString &name) { return window.findChild<T *>(name); }
    void fill(const QString &ground, const QString &reason, const QString &approver, const QString &expires)
    {
        auto &grounds = find<QComboBox>(u"exceptionGround"_qs);
        grounds.setCurrentIndex(grounds.findText(ground));
        find<QPlainTextEdit>(u"exceptionReason"_qs).setPlainText(reason);
        find<QLineEdit>(u"exceptionApprover"_qs).setText(approver);
        find<QLineEdit>(u"exceptionExpires"_qs).setText(expires);
    }
    void press(const QString &name) { find<QPushButton>(name).click(); }
    QLabel &problem() { return find<QLabel>(u"exceptionProblem"_qs); }

    QScrollArea scroll;
    RatingEditor editor;
};

} // namespace

TEST_CASE("The level that contents need is marked, with the chain to click on", "[contents]")
{
    Contents form;
    form.open("S-1");
    CHECK(form.marked("C") == u"3B"_qs);
    CHECK(form.marked("I") == u"2"_qs);
    CHECK(form.why("C").isVisible());
    CHECK(form.why("C").text().contains(u"3B 以上が必要です"_qs));
    CHECK(form.why("C").text().contains(u"J-1"_qs));
    QSignalSpy asked(&form.editor, &RatingEditor::assetRequested);
    Q_EMIT form.why("C").linkActivated(QString(u"asset:"_qs % QString::number(form.asset("J-1").id.value())));
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().front().value<AssetId>() == form.asset("J-1").id);

    form.open("R-1");
    CHECK(form.marked("C") == u"3B"_qs);
    CHECK(form.why("C").text().contains(u"J-1</a> → "_qs));
    form.open("J-2");
    CHECK(form.marked("C").isEmpty());
    CHECK_FALSE(form.why("C").isVisible());
}

TEST_CASE("What is rated elsewhere is followed at once", "[contents]")
{
    Contents form;
    form.open("S-1");
    requireValue(AssetService(form.registry()).rate(form.asset("J-1").id, {{"C", "2"}}, "下げる理由"));
    CHECK(form.marked("C") == u"2"_qs);
    CHECK(form.maybe<QLabel>(u"finding-required-level-C"_qs) == nullptr);
    requireDone(
        AssetService(form.registry()).unrelate(form.asset("J-1").id, RelationKind::StoredIn, form.asset("S-1").id));
    CHECK(form.marked("C").isEmpty());
}

TEST_CASE("A finding is accepted as an exception in the page, and refused while something lacks", "[contents]")
{
    Contents form;
    form.open("S-1");
    CHECK(form.find<QLabel>(u"finding-required-level-C"_qs).text().contains(u"3B"_qs));
    form.press(u"accept-required-level-C"_qs);
    CHECK(form.find<QWidget>(u"exceptionForm"_qs).isVisible());
    CHECK(form.find<QComboBox>(u"exceptionGround"_qs).hasFocus());
    const HistoryHead head = form.registry().head();
    form.press(u"exceptionAccept"_qs);
    CHECK(form.problem().isVisible());
    CHECK(form.problem().text().contains(u"根拠"_qs));
    form.fill(u"分散"_qs, u"一部だけを置くため"_qs, u"総務部長"_qs, u"令和30年1月1日"_qs);
    form.press(u"exceptionAccept"_qs);
    CHECK(form.problem().text().contains(u"例外の期間が長すぎます"_qs));
    CHECK(form.find<QLineEdit>(u"exceptionExpires"_qs).hasFocus());
    CHECK(form.registry().head() == head);
    form.picture(u"exception-form"_qs);

    form.find<QLineEdit>(u"exceptionExpires"_qs).setText(u"R9.3.31"_qs);
    form.press(u"exceptionAccept"_qs);
    CHECK_FALSE(form.find<QWidget>(u"exceptionForm"_qs).isVisible());
    CHECK(form.registry().head().seq == head.seq + 1);
    CHECK(form.find<QLabel>(u"finding-required-level-C"_qs).text().startsWith(u"例外中"_qs));
    CHECK(form.maybe<QPushButton>(u"accept-required-level-C"_qs) == nullptr);
    CHECK(form.find<QLabel>(u"exception-1"_qs).text().contains(u"総務部長"_qs));
    CHECK(form.messages.text().contains(u"例外を認めました"_qs));
    form.picture(u"exception-list"_qs);

    // Back with the bar.
    form.find<QPushButton>(u"messageOffer"_qs).click();
    CHECK(form.registry().acceptedExceptions().empty());
    CHECK(form.maybe<QPushButton>(u"accept-required-level-C"_qs) != nullptr);
}

TEST_CASE("An exception is ended in the page with a reason", "[contents]")
{
    Contents form;
    NewException wanted;
    wanted.asset = form.asset("S-1").id;
    wanted.rule = "required-level";
    wanted.axis = "C";
    wanted.ground = "分散";
    wanted.reason = "一部だけ";
    wanted.approver = "総務部長";
    wanted.expires = "2026-06-10";
    requireValue(ExceptionService(form.registry()).add(wanted));
    form.open("S-1");
    CHECK(form.find<QLabel>(u"exception-1"_qs).text().contains(u"まもなく期限"_qs));
    form.press(u"endException-1"_qs);
    form.press(u"reasonDo"_qs);
    CHECK(form.find<QLabel>(u"reasonProblem"_qs).isVisible());
    form.find<QLineEdit>(u"reasonText"_qs).setText(u"更新した"_qs);
    form.press(u"reasonDo"_qs);
    CHECK(form.find<QLabel>(u"exception-1"_qs).text().contains(u"終了"_qs));
    CHECK(form.maybe<QPushButton>(u"accept-required-level-C"_qs) != nullptr);
    CHECK(form.maybe<QPushButton>(u"endException-1"_qs) == nullptr);
}

TEST_CASE("Who may not lower a level sees why the button is grey", "[contents]")
{
    Contents form;
    RoleAssignment chief;
    chief.account = "chief";
    chief.role = "administrator";
    requireValue(RoleService(form.registry()).assign(chief));
    form.open("S-1");
    const auto &accept = form.find<QPushButton>(u"accept-required-level-C"_qs);
    CHECK_FALSE(accept.isEnabled());
    CHECK(accept.toolTip().contains(u"作業区分"_qs));
    form.registry().setActor("chief");
    CHECK(form.find<QPushButton>(u"accept-required-level-C"_qs).isEnabled());
}

TEST_CASE("Escape and the button leave the form as it was not there", "[contents]")
{
    Contents form;
    form.open("S-1");
    for (const bool isKey : {true, false}) {
        form.press(u"accept-required-level-C"_qs);
        form.fill(u"分散"_qs, u"理由"_qs, u"部長"_qs, u"R9.3.31"_qs);
        if (isKey)
            QTest::keyClick(&form.find<QLineEdit>(u"exceptionApprover"_qs), Qt::Key_Escape);
        else
            form.press(u"exceptionLeave"_qs);
        CHECK_FALSE(form.find<QWidget>(u"exceptionForm"_qs).isVisible());
        CHECK(form.registry().acceptedExceptions().empty());
    }
    // What was written is not there the next time.
    form.press(u"accept-required-level-C"_qs);
    CHECK(form.find<QLineEdit>(u"exceptionApprover"_qs).text().isEmpty());
    EditorFixture::compose(form.find<QLineEdit>(u"exceptionApprover"_qs), u"そうむ"_qs, u"総務部長"_qs);
    CHECK(form.find<QLineEdit>(u"exceptionApprover"_qs).text() == u"総務部長"_qs);
}
