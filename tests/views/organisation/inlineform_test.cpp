// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/error.h"
#include "tests/support/qtcatch.h"
#include "views/pages/organisation/inlineform.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace daicho;

namespace {

struct FormWindow
{
    FormWindow()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(&form);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
    }
    ~FormWindow() { form.setParent(nullptr); }
    QLabel &problem(const char *line)
    {
        auto *found =
            form.findChild<QLabel *>(QString(u"organisationForm-"_qs % QLatin1StringView(line) % u"Problem"_qs));
        REQUIRE(found != nullptr);
        return *found;
    }

    QWidget window;
    InlineForm form;
};

} // namespace

TEST_CASE("A refused form stays as written with the sentence under the line it is about", "[inlineform]")
{
    FormWindow in;
    int saved = 0;
    in.form.begin(u"題"_qs);
    in.form.addLine(u"name"_qs, u"名称"_qs, u"税務課"_qs);
    QLineEdit &to = in.form.addLine(u"to"_qs, u"終わり"_qs, u"いつか"_qs);
    QSignalSpy closed(&in.form, &InlineForm::closed);
    in.form.open(u"保存"_qs, [&]() -> std::optional<InlineForm::Refusal> {
        ++saved;
        if (saved == 1)
            return InlineForm::Refusal{u"to"_qs, u"日付ではありません"_qs};
        if (saved == 2)
            return InlineForm::Refusal{u"somewhere"_qs, u"名前がありません"_qs};
        return std::nullopt;
    });
    QTest::keyClick(&to, Qt::Key_Return);
    CHECK(in.form.isOpen());
    CHECK(to.text() == u"いつか"_qs);
    CHECK(in.problem("to").isVisible());
    CHECK(in.problem("to").text() == u"日付ではありません"_qs);
    QTest::keyClick(&to, Qt::Key_Return);
    CHECK_FALSE(in.problem("to").isVisible());
    CHECK(in.problem("name").text() == u"名前がありません"_qs);
    in.form.findChild<QPushButton *>(u"organisationFormSave"_qs)->click();
    CHECK_FALSE(in.form.isOpen());
    CHECK(closed.count() == 1);
    CHECK(saved == 3);
}

TEST_CASE("Esc and the button discard without saving, and Enter on a button is that button", "[inlineform]")
{
    FormWindow in;
    int saved = 0;
    const auto open = [&] {
        in.form.begin(u"題"_qs);
        in.form.addLine(u"name"_qs, u"名称"_qs);
        in.form.open(u"保存"_qs, [&]() -> std::optional<InlineForm::Refusal> {
            ++saved;
            return std::nullopt;
        });
    };
    const auto button = [&](const char *name) { return in.form.findChild<QPushButton *>(QString::fromLatin1(name)); };
    open();
    QTest::keyClick(in.form.findChild<QLineEdit *>(u"organisationForm-name"_qs), Qt::Key_Escape);
    CHECK_FALSE(in.form.isOpen());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    open();
    QTest::keyClick(button("organisationFormDiscard"), Qt::Key_Return);
    CHECK_FALSE(in.form.isOpen());
    CHECK(saved == 0);
    open();
    QTest::keyClick(button("organisationFormSave"), Qt::Key_Return);
    CHECK(saved == 1);
}

TEST_CASE("The line of a refusal is the field that the error names", "[inlineform]")
{
    const InlineForm::Refusal refusal = InlineForm::refusalOf(
        Error{ErrorCode::Invalid, {{"field", "to"}, {"value", "2019-03-31"}, {"rule", "ends-before-start"}}, {}});
    CHECK(refusal.line == u"to"_qs);
    CHECK(refusal.sentence.contains(u"2019-03-31"_qs));
    CHECK(refusal.sentence.contains(u"終わりの日"_qs));
}
