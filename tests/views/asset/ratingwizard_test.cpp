// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/ratingrecords.h"
#include "model/services/roleservice.h"
#include "tests/views/asset/editorfixture.h"
#include "views/pages/asset/answerbutton.h"
#include "views/pages/asset/ratingbasisview.h"
#include "views/pages/asset/ratingwizard.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace daicho;

namespace {

constexpr const char *assets = "code|name|unit|C|I|A|reason|personal_info\n"
                               "A-1|生活保護受給者台帳|住民課|||||要配慮個人情報\n"
                               "A-2|生活保護受給者台帳|税務課|2|1|1|控えだけのため|\n"
                               "A-3|職員名簿|総務課|3B|1|1|個人情報|";

struct Asked : EditorFixture
{
    explicit Asked(const Text &scheme = "mic-jichitai-2024r10", const char *picture = assets)
        : EditorFixture(picture, "yokote-city", scheme)
    {
        wizard = new RatingWizard(context);
        show(*wizard);
    }

    void open(const char *code)
    {
        REQUIRE(wizard->begin(registry(), asset(code).id));
        wizard->show();
        wizard->focusFirst();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// Chooses by number and goes on.
    void say(const char *digits)
    {
        for (const char *digit = digits; *digit != 0; ++digit) {
            key(static_cast<Qt::Key>(Qt::Key_0 + (*digit - '0')));
            key(Qt::Key_Return);
        }
    }
    /// Another widget over the window's own.
    void put(QWidget &widget)
    {
        widget.setParent(&window);
        widget.resize(window.size());
        widget.show();
    }
    QString text(const char *name) { return find<QLabel>(QLatin1StringView(name)).text(); }
    QPushButton &button(const char *name) { return find<QPushButton>(QLatin1StringView(name)); }
    std::optional<RatingBasis> basis(const char *code)
    {
        return requireValue(basisOf(registry(), asset(code).id, asset(code).edition()));
    }

    RatingWizard *wizard; ///< of the window
};

} // namespace

TEST_CASE("Questions are answered by digits alone, and what they lead to is saved with its answers", "[wizard]")
{
    Asked form;
    form.open("A-1");
    CHECK(form.text("wizardQuestion") == u"個人に関する情報が入っていますか。"_qs);
    CHECK(form.text("wizardWhy").contains(u"本ソフトの目安"_qs));
    CHECK_FALSE(form.button("wizardNext").isEnabled());
    CHECK_FALSE(form.button("wizardBack").isEnabled());
    form.key(Qt::Key_Return); // nothing is chosen yet
    CHECK(form.text("wizardProgress").contains(u'1'));
    form.key(Qt::Key_2);
    CHECK(form.text("wizardChip-0").contains(u"3B"_qs));
    CHECK(form.text("wizardBecause-0").contains(u"特に配慮が要る"_qs));
    form.key(Qt::Key_Return);
    CHECK(form.text("wizardQuestion").contains(u"秘密文書"_qs));
    CHECK(form.text("wizardWhy").contains(u"総務省ガイドライン概要"_qs));
    form.say("211433"); // no secret, great harm, rights, hours, inside, short
    CHECK(form.text("wizardProgress").contains(u"すべて"_qs));
    CHECK(form.find<QPlainTextEdit>(u"wizardReason"_qs).toPlainText().contains(u"個人の権利利益"_qs));
    CHECK(form.find<QTableView>(u"wizardPrecedents"_qs).model()->rowCount() == 1);
    CHECK(form.text("wizardPrecedentReason").contains(u"控えだけのため"_qs));
    const HistoryHead before = form.registry().head();
    QSignalSpy left(form.wizard, &RatingWizard::left);
    form.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(left.count() == 1);
    CHECK(form.registry().head().seq == before.seq + 1);
    const Asset rated = form.asset("A-1");
    CHECK(rated.text(Field::C) == "3B");
    CHECK(rated.text(Field::I) == "2");
    REQUIRE(form.basis("A-1"));
    CHECK(form.basis("A-1")->answers.answers.size() == 7);
    CHECK(form.wizard->unsaved().empty());
}

TEST_CASE("Back at any time; another answer drops only what is no longer asked", "[wizard]")
{
    Asked form;
    form.open("A-1");
    form.say("32");                          // residents, 1,000 and more
    form.key(Qt::Key_Left, Qt::AltModifier); // from «secret» to «count»
    CHECK(form.text("wizardQuestion").contains(u"何人分"_qs));
    CHECK(form.find<AnswerButton>(u"wizardAnswer-many"_qs).isChecked());
    form.button("wizardBack").click();
    CHECK(form.find<AnswerButton>(u"wizardAnswer-resident"_qs).isChecked());
    form.key(Qt::Key_6); // nobody after all
    CHECK(form.text("wizardChip-0") == u"未定"_qs);
    form.key(Qt::Key_Return);
    CHECK(form.text("wizardQuestion").contains(u"秘密文書"_qs));
    const WizardAnswers kept = form.wizard->unsaved().begin()->second;
    CHECK(kept == WizardAnswers{{"personal", "none"}});
}

TEST_CASE("Answers wait with their asset while another one is looked at", "[wizard]")
{
    Asked form;
    form.open("A-1");
    form.say("42");
    form.wizard->leave();
    form.open("A-2");
    CHECK(form.text("wizardProgress").contains(u'1'));
    form.wizard->leave();
    form.open("A-1");
    CHECK(form.text("wizardProgress").contains(u'3'));
    CHECK(form.wizard->unsaved().size() == 1);
}

TEST_CASE("A lower level than the answers lead to is refused without a reason of its own", "[wizard]")
{
    Asked form;
    form.open("A-1");
    form.say("2211433");
    form.find<QAbstractButton>(u"levelC-3C"_qs).click();
    const HistoryHead before = form.registry().head();
    form.button("wizardNext").click();
    CHECK(form.text("wizardProblem").contains(u"理由"_qs));
    CHECK(form.registry().head() == before);
    auto &reason = form.find<QPlainTextEdit>(u"wizardReason"_qs);
    CHECK(reason.hasFocus());
    reason.setPlainText(u"氏名を消した写しのため"_qs);
    form.button("wizardNext").click();
    CHECK(form.asset("A-1").text(Field::C) == "3C");
}

TEST_CASE("What is not known is heavy, told as a doubt, and checked by a button", "[wizard]")
{
    Asked form;
    form.open("A-1");
    form.say("6");     // nobody
    form.say("22");    // no secret, later published
    form.say("43033"); // slight harm, slight errors, how long is not known, inside, short
    CHECK(form.find<QLabel>(u"wizardDoubt"_qs).isVisible());
    form.button("wizardNext").click();
    CHECK(form.asset("A-1").text(Field::A) == "2");
    RatingBasisView view(form.context);
    form.put(view);
    view.setAsset(&form.registry(), form.asset("A-1").id);
    auto &doubt = form.find<QFrame>(u"ratingDoubt"_qs);
    CHECK(doubt.isVisible());
    CHECK(form.text("ratingAnswers").contains(u"わからない"_qs));
    form.button("ratingChecked").click();
    CHECK_FALSE(doubt.isVisible());
    CHECK_FALSE(form.basis("A-1")->isDoubtful());
}

TEST_CASE("An editor proposes a lowering, and a manager accepts it where the asset is classified", "[wizard]")
{
    Asked form;
    RoleService roles(form.registry());
    const auto assign = [&](const char *account, const char *role) {
        RoleAssignment wanted;
        wanted.account = account;
        wanted.role = role;
        if (Text(role) != "administrator")
            wanted.unit = form.registry().organisation().findUnit("総務課").units.front();
        requireValue(roles.assign(wanted));
    };
    assign("chief", "administrator");
    form.registry().setActor("chief");
    assign("editor", "editor");
    assign("manager", "manager");
    form.registry().setActor("editor");
    form.open("A-3");
    form.say("6");       // nobody
    form.say("2243433"); // no secret, later, slight harm, slight errors, long, inside, short
    CHECK(form.button("wizardNext").text().contains(u"提案"_qs));
    form.button("wizardNext").click();
    CHECK(form.text("wizardProblem").contains(u"理由"_qs));
    form.find<QPlainTextEdit>(u"wizardReason"_qs).appendPlainText(u"個人の欄を除いた"_qs);
    form.button("wizardNext").click();
    CHECK(form.asset("A-3").text(Field::C) == "3B");

    RatingBasisView view(form.context);
    form.put(view);
    view.setAsset(&form.registry(), form.asset("A-3").id);
    CHECK(form.find<QFrame>(u"ratingProposal"_qs).isVisible());
    CHECK(form.text("ratingProposalText").contains(u"editor"_qs));
    CHECK_FALSE(form.button("ratingAccept").isEnabled());
    CHECK(form.button("ratingWithdraw").isEnabled());
    form.registry().setActor("manager");
    CHECK(form.button("ratingAccept").isEnabled());
    form.button("ratingRefuse").click();
    CHECK(form.find<QLabel>(u"ratingProposalProblem"_qs).isVisible());
    CHECK(form.asset("A-3").text(Field::C) == "3B");
    form.find<QLineEdit>(u"ratingProposalComment"_qs).setText(u"確かめた"_qs);
    form.button("ratingAccept").click();
    CHECK(form.asset("A-3").text(Field::C) == "2");
    CHECK_FALSE(form.find<QFrame>(u"ratingProposal"_qs).isVisible());
}

TEST_CASE("Importance is asked for without a word of the three axes", "[wizard]")
{
    Asked form("municipal-importance-1-4", "code|name|unit\nA-1|固定資産課税台帳|税務課");
    form.open("A-1");
    CHECK(form.window.findChildren<QLabel *>(u"wizardChip-1"_qs).isEmpty());
    form.key(Qt::Key_1);
    CHECK(form.text("wizardChip-0") == u"I"_qs);
    for (const QLabel *label : form.wizard->findChildren<QLabel *>()) {
        for (const QString &word : {u"機密性"_qs, u"完全性"_qs, u"可用性"_qs}) {
            INFO(label->text().toStdString());
            CHECK_FALSE(label->text().contains(word));
        }
    }
}
