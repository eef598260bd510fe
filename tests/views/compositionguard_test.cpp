// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/qtcatch.h"
#include "views/support/compositionguard.h"

#include <QApplication>
#include <QDialog>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace daicho;

namespace {

/// A dialog with a default button, as every form has.
struct Form
{
    QDialog dialog;
    QLineEdit *edit = new QLineEdit(&dialog);
    QPushButton *button = new QPushButton(&dialog);

    Form()
    {
        button->setDefault(true);
        auto *layout = new QVBoxLayout(&dialog);
        layout->addWidget(edit);
        layout->addWidget(button);
        dialog.show();
        REQUIRE(QTest::qWaitForWindowActive(&dialog));
        edit->setFocus();
    }
    void compose(const QString &text)
    {
        QInputMethodEvent event(text, {});
        QApplication::sendEvent(edit, &event);
    }
    void confirm(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(edit, &event);
    }
};

struct Guarded
{
    CompositionGuard guard;
    Guarded() { qApp->installEventFilter(&guard); }
    ~Guarded() { qApp->removeEventFilter(&guard); }
};

} // namespace

TEST_CASE("Enter presses nothing while text is composed, and works again afterwards", "[composition]")
{
    const Guarded guarded;
    Form form;
    QSignalSpy returned(form.edit, &QLineEdit::returnPressed);
    QSignalSpy clicked(form.button, &QPushButton::clicked);
    form.compose(u"かんりばんごう"_qs);
    CHECK(guarded.guard.isComposing());
    QTest::keyClick(form.edit, Qt::Key_Return);
    QTest::keyClick(form.edit, Qt::Key_Escape);
    CHECK(returned.count() == 0);
    CHECK(clicked.count() == 0);
    CHECK(form.dialog.isVisible());
    form.confirm(u"管理番号"_qs);
    CHECK(form.edit->text() == u"管理番号"_qs);
    CHECK_FALSE(guarded.guard.isComposing());
    QTest::keyClick(form.edit, Qt::Key_Return);
    CHECK(clicked.count() == 1);
}

TEST_CASE("Without the guard Enter would press the button: this is what it is for", "[composition]")
{
    Form form;
    QSignalSpy clicked(form.button, &QPushButton::clicked);
    form.compose(u"かんり"_qs);
    QTest::keyClick(form.edit, Qt::Key_Return);
    CHECK(clicked.count() == 1);
}

TEST_CASE("Shortcuts wait for the end of the composition", "[composition]")
{
    const Guarded guarded;
    Form form;
    QShortcut shortcut(QKeySequence(u"Ctrl+B"_qs), &form.dialog);
    QSignalSpy activated(&shortcut, &QShortcut::activated);
    form.compose(u"か"_qs);
    QTest::keyClick(form.edit, Qt::Key_B, Qt::ControlModifier);
    CHECK(activated.count() == 0);
    form.compose({});
    QTest::keyClick(form.edit, Qt::Key_B, Qt::ControlModifier);
    CHECK(activated.count() == 1);
}

TEST_CASE("Losing the focus ends the composition for the guard", "[composition]")
{
    const Guarded guarded;
    Form form;
    form.compose(u"か"_qs);
    form.button->setFocus();
    CHECK_FALSE(guarded.guard.isComposing());
}
