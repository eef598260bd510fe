// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/resources.h"
#include "tests/journeys/journeywindow.h"
#include "views/pages/manual/keysview.h"
#include "views/pages/manual/manualwindow.h"

#include <QDirIterator>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace daicho;

namespace {

QString read(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// As an input method hands over what was confirmed.
void commit(QWidget &field, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(&field, &event);
}

} // namespace

TEST_CASE("F1 opens the page of the manual for what is shown", "[journey][manual]")
{
    JourneyWindow journey;
    journey.openSample();
    for (const auto &[command, page] : {std::pair(Command::GoHome, u"start"_qs),
                                        {Command::GoLedger, u"ledger"_qs},
                                        {Command::GoOrganisation, u"organisation"_qs},
                                        {Command::GoScheme, u"scheme"_qs},
                                        {Command::GoDashboard, u"figures"_qs},
                                        {Command::GoHistory, u"history"_qs},
                                        {Command::GoSafety, u"backup"_qs}}) {
        journey.trigger(command);
        QTest::keyClick(&journey.window(), Qt::Key_F1);
        auto &manual = journey.find<ManualWindow>(u"manualWindow"_qs);
        CHECK(manual.isVisible());
        CHECK(manual.currentPage() == page);
        CHECK(journey.find<QTextBrowser>(u"manualText"_qs).toPlainText().size() > 30);
        QTest::keyClick(&manual, Qt::Key_Escape);
        CHECK_FALSE(manual.isVisible());
    }
}

TEST_CASE("Every page of the manual is in its contents, and its links and pictures are there", "[manual]")
{
    loadResources();
    const QStringList pages = ManualWindow::pages();
    QDirIterator files(u":/daicho/manual/ja"_qs, {u"*.md"_qs});
    while (files.hasNext()) {
        files.next();
        const QString page = files.fileInfo().completeBaseName();
        INFO(page.toStdString());
        CHECK(pages.contains(page));
        const QString text = read(files.filePath());
        CHECK(text.startsWith(u"# "_qs));
        static const QRegularExpression link(u"\\]\\(([^)#]+)[^)]*\\)"_qs);
        for (auto match = link.globalMatch(text); match.hasNext();) {
            const QString target = match.next().captured(1);
            INFO(target.toStdString());
            CHECK(QFile::exists(QDir::cleanPath(u":/daicho/manual/ja/"_qs + target)));
        }
    }
}

TEST_CASE("A command is found by typing and run by Enter", "[journey][manual]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::Keys);
    auto &search = journey.find<QLineEdit>(u"keysSearch"_qs);
    const auto &list = journey.find<QTreeWidget>(u"keysList"_qs);
    // Half width kana, as an input method may leave it.
    commit(search, u"ﾘﾚｷ"_qs);
    CHECK(list.currentItem() == nullptr);
    search.clear();
    commit(search, u"履歴"_qs);
    REQUIRE(list.currentItem() != nullptr);
    CHECK(list.currentItem()->text(1).contains(u"8"_qs));
    QTest::keyClick(&search, Qt::Key_Return);
    CHECK(journey.find(u"historyPage"_qs).isVisible());
    CHECK_FALSE(journey.find(u"keysWindow"_qs).isVisible());
}
