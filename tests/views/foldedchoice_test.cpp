// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/qtcatch.h"
#include "views/support/compositionguard.h"
#include "views/support/foldedchoice.h"

#include <QApplication>
#include <QDialog>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace daicho;

namespace {

/// A choice in a dialog with a default button, as it stands in forms.
struct Form
{
    QDialog dialog;
    QLabel *label = new QLabel(u"所有者(&O)"_qs, &dialog);
    FoldedChoice *choice = new FoldedChoice(&dialog);
    QPushButton *button = new QPushButton(u"保存"_qs, &dialog);
    CompositionGuard guard;
    std::vector<Text> chosen;
    std::vector<std::pair<QString, int>> lost;

    Form()
    {
        qApp->installEventFilter(&guard);
        label->setBuddy(choice);
        button->setDefault(true);
        auto *layout = new QVBoxLayout(&dialog);
        for (QWidget *widget :
             {static_cast<QWidget *>(label), static_cast<QWidget *>(choice), static_cast<QWidget *>(button)})
            layout->addWidget(widget);
        layout->addStretch(1);
        dialog.resize(480, 400);
        choice->setObjectName(u"owner"_qs);
        choice->setChoices({{"1", u"課長"_qs, u"総務部/総務課"_qs},
                            {"2", u"税務課長"_qs, u"総務部/税務課  髙橋 一郎"_qs},
                            {"3", u"サーバー管理者"_qs, u"企画課"_qs}});
        QObject::connect(choice, &FoldedChoice::chosen, &dialog, [this](const Text &id) { chosen.push_back(id); });
        QObject::connect(choice, &FoldedChoice::notFound, &dialog,
                         [this](const QString &written, int matches) { lost.emplace_back(written, matches); });
        dialog.show();
        REQUIRE(QTest::qWaitForWindowActive(&dialog));
        choice->setFocus();
    }
    ~Form() { qApp->removeEventFilter(&guard); }

    QListView &list() { return *dialog.findChild<QListView *>(u"choiceList"_qs); }
    void type(const QString &text)
    {
        choice->selectAll();
        // QTest::keyClicks knows ASCII only.
        for (const QChar character : text) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, character);
            QApplication::sendEvent(choice, &press);
        }
    }
    void compose(const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(choice, &event);
    }
};

} // namespace

TEST_CASE("Part of a name in another kana finds the one match, and Enter takes it", "[foldedchoice]")
{
    Form form;
    QSignalSpy clicked(form.button, &QPushButton::clicked);
    form.type(u"ｻｰﾊﾞ"_qs);
    REQUIRE(form.choice->isListOpen());
    CHECK(form.list().model()->rowCount() == 1);
    CHECK(form.choice->highlighted() == 0);
    CHECK_FALSE(form.choice->current());
    QTest::keyClick(form.choice, Qt::Key_Return);
    CHECK_FALSE(form.choice->isListOpen());
    CHECK(form.choice->text() == u"サーバー管理者"_qs);
    CHECK(form.choice->current() == Text("3"));
    CHECK(form.chosen == std::vector<Text>{"3"});
    CHECK(clicked.count() == 0);
    // With nothing left to take, Enter is the dialog's.
    QTest::keyClick(form.choice, Qt::Key_Return);
    CHECK(clicked.count() == 1);
    CHECK(form.chosen.size() == 1);
}

TEST_CASE("Several matches are chosen with the arrows and taken by Tab", "[foldedchoice]")
{
    Form form;
    form.type(u"総務部"_qs);
    CHECK(form.list().model()->rowCount() == 2);
    CHECK(form.choice->highlighted() == -1);
    QTest::keyClick(form.choice, Qt::Key_Down);
    QTest::keyClick(form.choice, Qt::Key_Down);
    CHECK(form.choice->highlighted() == 1);
    CHECK(form.choice->accessibleDescription().contains(u"髙橋 一郎"_qs));
    CHECK(form.choice->hasFocus());
    QTest::keyClick(form.choice, Qt::Key_Tab);
    CHECK(form.button->hasFocus());
    CHECK(form.chosen == std::vector<Text>{"2"});
    CHECK(form.choice->text() == u"税務課長"_qs);
}

TEST_CASE("Enter offers the first of several matches before it takes one", "[foldedchoice]")
{
    Form form;
    form.type(u"総務部"_qs);
    QTest::keyClick(form.choice, Qt::Key_Return);
    CHECK(form.chosen.empty());
    CHECK(form.choice->highlighted() == 0);
    QTest::keyClick(form.choice, Qt::Key_Return);
    CHECK(form.chosen == std::vector<Text>{"1"});
}

TEST_CASE("What is no choice stays as written and is told", "[foldedchoice]")
{
    Form form;
    form.choice->setCurrent("1");
    form.type(u"部長"_qs);
    CHECK(form.dialog.findChild<QLabel *>(u"choiceListNone"_qs)->isVisible());
    QTest::keyClick(form.choice, Qt::Key_Tab);
    CHECK(form.choice->text() == u"部長"_qs);
    CHECK_FALSE(form.choice->current());
    CHECK(form.lost == std::vector<std::pair<QString, int>>{{u"部長"_qs, 0}});
    CHECK(form.chosen.empty());
    CHECK_FALSE(form.choice->settle());
    CHECK(form.lost.size() == 1);
    // Several meanings are none.
    form.choice->setFocus();
    form.type(u"総務部"_qs);
    QTest::keyClick(form.choice, Qt::Key_Tab);
    CHECK(form.lost.back() == std::pair<QString, int>{u"総務部"_qs, 2});
    // Escape gives back what was chosen.
    form.choice->setFocus();
    QTest::keyClick(form.choice, Qt::Key_Escape);
    CHECK(form.dialog.isVisible());
    CHECK(form.choice->text() == u"課長"_qs);
    CHECK(form.choice->current() == Text("1"));
}

TEST_CASE("Nothing can be chosen only where that is allowed", "[foldedchoice]")
{
    Form form;
    form.choice->setCurrent("1");
    form.choice->selectAll();
    QTest::keyClick(form.choice, Qt::Key_Delete);
    CHECK(form.choice->settle());
    CHECK(form.choice->current() == Text());
    CHECK(form.chosen == std::vector<Text>{""});
    form.choice->setEmptyAllowed(false);
    form.choice->setCurrent("1");
    form.choice->selectAll();
    QTest::keyClick(form.choice, Qt::Key_Delete);
    CHECK_FALSE(form.choice->settle());
    CHECK(form.lost == std::vector<std::pair<QString, int>>{{QString(), 0}});
}

TEST_CASE("What is composed narrows nothing until it is confirmed, and Enter takes nothing meanwhile",
          "[foldedchoice][composition]")
{
    Form form;
    QSignalSpy clicked(form.button, &QPushButton::clicked);
    form.compose(u"ぜいむ"_qs);
    CHECK_FALSE(form.choice->isListOpen());
    QTest::keyClick(form.choice, Qt::Key_Return);
    QTest::keyClick(form.choice, Qt::Key_Down);
    CHECK(form.chosen.empty());
    CHECK(form.lost.empty());
    CHECK(clicked.count() == 0);
    CHECK(form.dialog.isVisible());
    form.compose({}, u"税務"_qs);
    REQUIRE(form.choice->isListOpen());
    CHECK(form.list().model()->rowCount() == 1);
    CHECK(form.choice->hasFocus());
    // The list does not lie under the candidates of the next word.
    form.compose(u"か"_qs);
    CHECK_FALSE(form.choice->isListOpen());
    form.compose({}, u"課"_qs);
    CHECK(form.choice->text() == u"税務課"_qs);
    QTest::keyClick(form.choice, Qt::Key_Return);
    CHECK(form.chosen == std::vector<Text>{"2"});
}

TEST_CASE("Composition without the guard takes nothing either", "[foldedchoice][composition]")
{
    Form form;
    qApp->removeEventFilter(&form.guard);
    QSignalSpy clicked(form.button, &QPushButton::clicked);
    form.compose(u"ぜいむ"_qs);
    QTest::keyClick(form.choice, Qt::Key_Return);
    CHECK(clicked.count() == 0);
    CHECK(form.chosen.empty());
}

TEST_CASE("Alt and the arrow open all choices at the present one; a click takes one", "[foldedchoice]")
{
    Form form;
    form.choice->setCurrent("2");
    QTest::keyClick(form.choice, Qt::Key_Down, Qt::AltModifier);
    REQUIRE(form.choice->isListOpen());
    CHECK(form.list().model()->rowCount() == 3);
    CHECK(form.choice->highlighted() == 1);
    QTest::keyClick(form.choice, Qt::Key_Escape);
    CHECK_FALSE(form.choice->isListOpen());
    CHECK(form.dialog.isVisible());
    QTest::keyClick(form.choice, Qt::Key_F4);
    const QRect row = form.list().visualRect(form.list().model()->index(2, 0));
    QTest::mouseClick(form.list().viewport(), Qt::LeftButton, {}, row.center());
    CHECK(form.chosen == std::vector<Text>{"3"});
    CHECK_FALSE(form.choice->isListOpen());
}

TEST_CASE("The list lies within the window, above a line at its foot, and closes when people turn away",
          "[foldedchoice]")
{
    Form form;
    std::vector<ChoiceEntry> many;
    for (int i = 0; i < 2000; ++i)
        many.push_back({std::to_string(i), QString(u"課"_qs % QString::number(i)), {}});
    form.choice->setChoices(std::move(many));
    static_cast<QVBoxLayout *>(form.dialog.layout())->insertStretch(0, 1);
    form.dialog.layout()->removeItem(form.dialog.layout()->itemAt(4));
    form.dialog.layout()->activate();
    QTest::keyClick(form.choice, Qt::Key_F4);
    REQUIRE(form.choice->isListOpen());
    CHECK(form.list().model()->rowCount() == 2000);
    const QWidget &box = *form.list().parentWidget();
    CHECK(form.dialog.rect().contains(box.geometry()));
    CHECK(box.geometry().bottom() <= form.choice->geometry().top());
    QTest::mouseClick(&form.dialog, Qt::LeftButton, {}, QPoint(2, 2));
    CHECK_FALSE(form.choice->isListOpen());
}

TEST_CASE("A search of its own gives the choices", "[foldedchoice]")
{
    Form form;
    form.choice->setSearch([](const QString &written) {
        return written == u"台帳" ? std::vector<ChoiceEntry>{{"9", u"A-00009 住民基本台帳"_qs, {}}}
                                  : std::vector<ChoiceEntry>{};
    });
    form.type(u"台帳"_qs);
    CHECK(form.choice->highlighted() == 0);
    QTest::keyClick(form.choice, Qt::Key_Return);
    CHECK(form.chosen == std::vector<Text>{"9"});
    CHECK(form.choice->text() == u"A-00009 住民基本台帳"_qs);
}

TEST_CASE("Where anything may be written the list only suggests", "[foldedchoice]")
{
    Form form;
    form.choice->setFree(true);
    form.type(u"税務課"_qs);
    CHECK(form.choice->isListOpen());
    CHECK(form.choice->highlighted() == -1);
    QTest::keyClick(form.choice, Qt::Key_Tab);
    CHECK(form.choice->current() == Text("税務課"));
    CHECK(form.chosen == std::vector<Text>{"税務課"});
    CHECK(form.lost.empty());
    form.choice->setFocus();
    form.type(u"税務課"_qs);
    QTest::keyClick(form.choice, Qt::Key_Down);
    QTest::keyClick(form.choice, Qt::Key_Return);
    CHECK(form.choice->current() == Text("2"));
    form.type(u"車庫"_qs);
    CHECK_FALSE(form.choice->isListOpen());
}

TEST_CASE("A choice that is offered no more is still shown where it stands", "[foldedchoice]")
{
    Form form;
    form.choice->setCurrent("77", u"旧課長"_qs);
    CHECK(form.choice->text() == u"旧課長"_qs);
    CHECK(form.choice->current() == Text("77"));
    QTest::keyClick(form.choice, Qt::Key_Tab);
    CHECK(form.lost.empty());
    CHECK(form.choice->current() == Text("77"));
}
