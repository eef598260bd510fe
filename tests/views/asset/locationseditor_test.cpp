// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/views/asset/editorfixture.h"
#include "views/pages/asset/locationseditor.h"
#include "views/support/foldedchoice.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace daicho;

namespace {

struct Places : EditorFixture
{
    Places()
        : EditorFixture("code|name|location\nA-1|一|本庁舎サーバー室［管理区域］\nA-2|二|本庁舎サーバー室\nA-3|三|書庫")
    {
        show(editor, {640, 360});
        editor.setPlaces(placesInUse(registry(), 100));
    }
    FoldedChoice &place(int number) { return find<FoldedChoice>(u"locationPlace"_qs + QString::number(number)); }
    void press(const char *button) { find<QPushButton>(QString::fromUtf8(button)).click(); }

    LocationsEditor editor;
};

} // namespace

TEST_CASE("Places that nobody edits stay as stored, to the letter", "[locations]")
{
    Places form;
    for (const char *stored : {"", "a＠b＠c", "x［y［z］", "本庁舎［管理区域］＠税務システム\n書庫", "\n\n二"}) {
        form.editor.setStored(stored);
        CHECK(form.editor.stored() == stored);
    }
}

TEST_CASE("Places are added, put in order and removed", "[locations]")
{
    Places form;
    form.editor.setStored("本庁舎［管理区域］＠税務システム\n書庫");
    QSignalSpy edited(&form.editor, &LocationsEditor::edited);
    CHECK(form.find<QComboBox>(u"locationRoom1"_qs).currentText() == u"管理区域"_qs);
    CHECK(form.find<QLineEdit>(u"locationSystem1"_qs).text() == u"税務システム"_qs);
    form.press("locationAdd");
    CHECK(form.place(3).hasFocus());
    EditorFixture::type(form.place(3), u"支所"_qs);
    QTest::keyClick(&form.place(3), Qt::Key_Tab);
    auto &room = form.find<QComboBox>(u"locationRoom3"_qs);
    room.setCurrentIndex(room.findText(u"取扱区域"_qs));
    CHECK(edited.count() > 0);
    CHECK(form.editor.stored() == "本庁舎［管理区域］＠税務システム\n書庫\n支所［取扱区域］");
    form.place(3).setFocus();
    form.press("locationUp");
    CHECK(form.editor.stored() == "本庁舎［管理区域］＠税務システム\n支所［取扱区域］\n書庫");
    form.picture(u"locations"_qs);
    // The keyboard goes through them as they stand.
    form.place(1).setFocus();
    for (int tabs = 0; tabs < 3; ++tabs)
        QTest::keyClick(form.window.focusWidget(), Qt::Key_Tab);
    CHECK(form.place(2).hasFocus());
    form.press("locationRemove");
    CHECK(form.editor.stored() == "本庁舎［管理区域］＠税務システム\n書庫");
    form.press("locationRemove");
    form.press("locationRemove");
    CHECK(form.editor.stored().empty());
    CHECK(form.place(1).text().isEmpty());
}

TEST_CASE("A kind of room that somebody else wrote is kept", "[locations]")
{
    Places form;
    form.editor.setStored("書庫［施錠］");
    CHECK(form.find<QComboBox>(u"locationRoom1"_qs).currentText() == u"施錠"_qs);
    form.place(1).setFocus();
    form.place(1).end(false);
    EditorFixture::type(form.place(1), u"二"_qs);
    CHECK(form.editor.stored() == "書庫二［施錠］");
}

TEST_CASE("Places in use are suggested, the most frequent first, and anything else may be written", "[locations]")
{
    Places form;
    CHECK(placesInUse(form.registry(), 100) == std::vector<Text>{"本庁舎サーバー室", "書庫"});
    form.editor.setStored({});
    form.place(1).setFocus();
    EditorFixture::type(form.place(1), u"ｻｰﾊﾞｰ"_qs);
    REQUIRE(form.place(1).isListOpen());
    QTest::keyClick(&form.place(1), Qt::Key_Down);
    QTest::keyClick(&form.place(1), Qt::Key_Return);
    CHECK(form.editor.stored() == "本庁舎サーバー室");
    form.place(1).selectAll();
    EditorFixture::type(form.place(1), u"車庫"_qs);
    CHECK(form.editor.stored() == "車庫");
}

TEST_CASE("Enter during composition takes no suggestion", "[locations][composition]")
{
    Places form;
    form.editor.setStored({});
    form.place(1).setFocus();
    EditorFixture::compose(form.place(1), u"しょこ"_qs);
    QTest::keyClick(&form.place(1), Qt::Key_Return);
    CHECK(form.editor.stored().empty());
    EditorFixture::compose(form.place(1), {}, u"書"_qs);
    CHECK(form.editor.stored() == "書");
}

TEST_CASE("Tab goes through a place and its buttons, out of them, and back", "[locations]")
{
    Places form;
    auto *other = new QLineEdit(&form.window);
    other->setObjectName(u"other"_qs);
    form.window.layout()->addWidget(other);
    other->show();
    const QStringList expected{u"locationPlace1"_qs, u"locationRoom1"_qs, u"locationSystem1"_qs, u"locationAdd"_qs,
                               u"locationRemove"_qs};
    const auto walk = [&](Qt::Key key) {
        QStringList names;
        other->setFocus();
        for (int steps = 0; steps < 20; ++steps) {
            QTest::keyClick(form.window.focusWidget(), key);
            if (other->hasFocus())
                break;
            names.append(form.window.focusWidget()->objectName());
        }
        return names;
    };
    const auto check = [&] {
        CHECK(walk(Qt::Key_Tab) == expected);
        CHECK(walk(Qt::Key_Backtab) == QStringList(expected.rbegin(), expected.rend()));
    };
    check();
    form.editor.setStored("本庁舎\n書庫");
    form.editor.setStored({});
    check();
    form.place(1).setFocus();
    form.press("locationRemove");
    check();
}
