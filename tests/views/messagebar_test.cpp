// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/error.h"
#include "tests/support/qtcatch.h"
#include "views/support/messagebar.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace daicho;

TEST_CASE("A message offers what can be done, once", "[messages]")
{
    MessageBar bar;
    CHECK(bar.isHidden());
    int taken = 0;
    bar.show(MessageBar::Kind::Done, u"done"_qs, {u"Undo"_qs, [&taken] { ++taken; }});
    CHECK_FALSE(bar.isHidden());
    auto *offer = bar.findChild<QPushButton *>(u"messageOffer"_qs);
    REQUIRE(offer != nullptr);
    QTest::mouseClick(offer, Qt::LeftButton);
    CHECK(taken == 1);
    CHECK(bar.isHidden());
}

TEST_CASE("An error is told as a sentence and stays until it is closed", "[messages]")
{
    MessageBar bar;
    const Error error{ErrorCode::NewerVersion, {{"file", "a.daicho"}}, "test"};
    bar.showError(error);
    CHECK(bar.text() == errorSentence(error));
    QTest::mouseClick(bar.findChild<QToolButton *>(u"messageClose"_qs), Qt::LeftButton);
    CHECK(bar.isHidden());
}
