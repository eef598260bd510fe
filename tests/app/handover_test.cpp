// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/handover.h"
#include "tests/support/qtcatch.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace daicho;

TEST_CASE("A second start hands its file to the first", "[handover]")
{
    const QTemporaryDir folder;
    Handover first(folder.path());
    CHECK_FALSE(Handover(folder.path()).pass(u"nobody.daicho"_qs));
    REQUIRE(first.listen());
    QSignalSpy received(&first, &Handover::fileReceived);

    // The real program is the second start: it needs the loop of the first one to answer.
    QProcess second;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DAICHO_CONFIG_DIR"_qs, folder.path());
    environment.insert(u"QT_QPA_PLATFORM"_qs, u"offscreen"_qs);
    second.setProcessEnvironment(environment);
    second.start(QStringLiteral(DAICHO_GUI), {folder.filePath(u"蟹江町 台帳.daicho"_qs)});
    REQUIRE(QTest::qWaitFor([&second] { return second.state() == QProcess::NotRunning; }, 30'000));
    CHECK(second.exitStatus() == QProcess::NormalExit);
    CHECK(second.exitCode() == 0);
    REQUIRE(received.size() == 1);
    CHECK(received.front().front().toString() == folder.filePath(u"蟹江町 台帳.daicho"_qs));
}

TEST_CASE("Programs with other settings do not know each other", "[handover]")
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    Handover first(one.path());
    REQUIRE(first.listen());
    CHECK_FALSE(Handover(other.path()).pass({}));
}

TEST_CASE("What a killed program left behind does not keep the next one from listening", "[handover]")
{
    const QTemporaryDir folder;
    QProcess killed;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DAICHO_CONFIG_DIR"_qs, folder.path());
    environment.insert(u"QT_QPA_PLATFORM"_qs, u"offscreen"_qs);
    killed.setProcessEnvironment(environment);
    killed.start(QStringLiteral(DAICHO_GUI), QStringList());
    Handover second(folder.path());
    REQUIRE(QTest::qWaitFor([&second] { return second.pass({}); }, 30'000));
    killed.kill();
    REQUIRE(killed.waitForFinished(30'000));

    CHECK_FALSE(second.pass({}));
    CHECK(second.listen());
}
