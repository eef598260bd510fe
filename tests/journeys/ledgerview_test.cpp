// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "model/services/organisationservice.h"
#include "tests/journeys/journeywindow.h"

#include <QComboBox>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

using namespace daicho;

namespace {

QString text(JourneyWindow &journey, const QString &label)
{
    return journey.find<QLabel>(label).text();
}

QLineEdit &search(JourneyWindow &journey)
{
    return journey.find<QLineEdit>(u"ledgerSearch"_qs);
}

/// Opens a choice of the filter bar and takes the entry that begins so.
void choose(JourneyWindow &journey, const QString &box, const QString &begins)
{
    auto &combo = journey.find<QComboBox>(box);
    combo.setFocus();
    combo.showPopup();
    int place = -1;
    for (int i = 0; i < combo.count(); ++i) {
        if (combo.itemText(i).startsWith(begins))
            place = i;
    }
    INFO(begins.toStdString());
    REQUIRE(place >= 0);
    combo.setCurrentIndex(place);
    Q_EMIT combo.activated(place);
    combo.hidePopup();
}

QToolButton *chip(JourneyWindow &journey, int number)
{
    auto *found = journey.window().findChild<QToolButton *>(QString(u"filterChip"_qs % QString::number(number)));
    return found != nullptr && found->isVisible() ? found : nullptr;
}

QStringList shownHeaders(JourneyWindow &journey)
{
    QStringList labels;
    const QHeaderView *header = journey.table().horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual)
        labels.append(journey.table().model()->headerData(header->logicalIndex(visual), Qt::Horizontal).toString());
    return labels;
}

QStringList column(JourneyWindow &journey, Field field)
{
    const auto *model = static_cast<const AssetTableModel *>(journey.table().model());
    const auto at = std::find(model->fields().begin(), model->fields().end(), field) - model->fields().begin();
    QStringList cells;
    for (int row = 0; row < model->rowCount(); ++row)
        cells.append(model->index(row, static_cast<int>(at)).data().toString());
    return cells;
}

void compose(QWidget &edit, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QApplication::sendEvent(&edit, &event);
}

} // namespace

TEST_CASE("Choices of the filter bar become words of the search, and chips that can be taken away", "[journey][ledger]")
{
    JourneyWindow journey;
    journey.openSample();
    const int all = journey.rows();
    CHECK_FALSE(journey.find(u"filterBar"_qs).isVisible());
    journey.trigger(Command::ShowFilters);
    REQUIRE(journey.find(u"filterBar"_qs).isVisible());

    choose(journey, u"filter-c"_qs, u"3B"_qs);
    CHECK(search(journey).text() == u"機密性:>=3B"_qs);
    const int classified = journey.rows();
    CHECK(classified > 0);
    CHECK(classified < all);
    REQUIRE(chip(journey, 0) != nullptr);
    CHECK(chip(journey, 0)->text().startsWith(u"機密性 3B以上"_qs));

    auto &kinds = journey.find<QComboBox>(u"filter-kind"_qs);
    kinds.setFocus();
    kinds.showPopup();
    const QString entry = kinds.itemText(1); // «label（n）»
    const QString label = entry.section(u'（', 0, 0);
    const int promised = entry.section(u'（', 1).section(u'）', 0, 0).remove(u',').toInt();
    kinds.hidePopup();
    choose(journey, u"filter-kind"_qs, label);
    CHECK(journey.rows() == promised);
    CHECK(search(journey).text() == QString(u"機密性:>=3B 種別:"_qs % label));
    journey.picture(u"ledger-filters"_qs);

    SECTION("another choice replaces its own word only")
    {
        choose(journey, u"filter-c"_qs, u"2以上"_qs);
        CHECK(search(journey).text() == QString(u"種別:"_qs % label % u" 機密性:>=2"_qs));
        choose(journey, u"filter-c"_qs, u"すべて"_qs);
        CHECK(search(journey).text() == QString(u"種別:"_qs % label));
    }
    SECTION("a chip goes by the mouse")
    {
        QTest::mouseClick(chip(journey, 0), Qt::LeftButton);
        CHECK(search(journey).text() == QString(u"種別:"_qs % label));
        CHECK(chip(journey, 1) == nullptr);
    }
    SECTION("chips go by the keyboard, and lead back to the search")
    {
        chip(journey, 0)->setFocus();
        QTest::keyClick(chip(journey, 0), Qt::Key_Delete);
        REQUIRE(chip(journey, 0) != nullptr);
        CHECK(journey.window().focusWidget() == chip(journey, 0));
        QTest::keyClick(chip(journey, 0), Qt::Key_Backspace);
        CHECK(search(journey).text().isEmpty());
        CHECK(journey.window().focusWidget() == &search(journey));
        CHECK(journey.rows() == all);
    }
    SECTION("all go at once")
    {
        journey.find<QToolButton>(u"filterClear"_qs).click();
        CHECK(journey.rows() == all);
        CHECK(chip(journey, 0) == nullptr);
    }
    SECTION("the bar says what was typed")
    {
        search(journey).setText(u"機密性:>=3A 機密性:<9"_qs);
        CHECK(journey.find<QLabel>(u"ledgerProblem"_qs).isVisible());
        search(journey).setText(u"状態:廃止"_qs);
        CHECK(journey.find<QComboBox>(u"filter-status"_qs).currentText().startsWith(u"廃止"_qs));
        CHECK(journey.find<QComboBox>(u"filter-c"_qs).currentText() == u"すべて"_qs);
    }
}

TEST_CASE("Findings are counted in the bar, and their count is what comes up", "[journey][ledger]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::ShowFilters);
    auto &findings = journey.find<QComboBox>(u"filter-finding"_qs);
    findings.setFocus();
    REQUIRE(findings.count() > 1);
    for (int i = 1; i < findings.count(); ++i) {
        findings.setFocus();
        findings.showPopup();
        const QString entry = findings.itemText(i);
        INFO(entry.toStdString());
        findings.hidePopup();
        choose(journey, u"filter-finding"_qs, entry);
        CHECK(journey.rows() == entry.section(u'（', 1).section(u'）', 0, 0).remove(u',').toInt());
        CHECK(text(journey, u"ledgerCounts"_qs).startsWith(QLocale().toString(journey.rows())));
    }
    CHECK(search(journey).text().startsWith(u"点検:"_qs));
}

TEST_CASE("Columns, widths and order are there again in another window", "[journey][ledger]")
{
    QTemporaryDir kept;
    QStringList headers;
    QStringList names;
    int width = 0;
    {
        JourneyWindow journey(kept.path());
        journey.openSample();
        journey.trigger(Command::ChooseColumns);
        auto &find = journey.find<QLineEdit>(u"columnSearch"_qs);
        auto &groups = journey.find<QTreeWidget>(u"columnGroups"_qs);
        find.setText(u"フリガナ"_qs);
        QTreeWidgetItem *reading = nullptr;
        int visible = 0;
        for (QTreeWidgetItemIterator item(&groups, QTreeWidgetItemIterator::NotHidden); *item != nullptr; ++item) {
            if ((*item)->childCount() == 0) {
                ++visible;
                reading = *item;
            }
        }
        REQUIRE(visible == 1);
        reading->setCheckState(0, Qt::Checked);
        auto &order = journey.find<QListWidget>(u"columnOrder"_qs);
        order.setCurrentRow(order.count() - 1);
        while (order.currentRow() > 2)
            QTest::keyClick(&order, Qt::Key_Up, Qt::AltModifier);
        CHECK(order.item(2)->text() == u"読み"_qs);
        order.setCurrentRow(order.count() - 1);
        QTest::keyClick(&order, Qt::Key_Delete);
        CHECK(journey.find(u"columnDialog"_qs)
                  .grab()
                  .save(QStringLiteral(DAICHO_SCREENSHOTS) % u"/ledger-columns-dialog.png"_qs));
        journey.find<QPushButton>(u"columnsAccept"_qs).click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        journey.table().horizontalHeader()->resizeSection(1, 333);
        journey.table().horizontalHeader()->moveSection(4, 3);
        journey.table().setCurrentIndex(journey.table().model()->index(0, 1));
        journey.trigger(Command::SortColumn);
        journey.trigger(Command::SortColumn);
        headers = shownHeaders(journey);
        names = column(journey, Field::Name);
        width = journey.table().columnWidth(1);
        CHECK(headers[2] == u"読み"_qs);
        journey.window().close();
    }
    JourneyWindow again(kept.path());
    again.openSample();
    CHECK(shownHeaders(again) == headers);
    CHECK(column(again, Field::Name) == names);
    CHECK(std::abs(again.table().columnWidth(1) - width) <= 1);
    CHECK(again.table().horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);

    again.trigger(Command::ChooseColumns);
    again.find<QPushButton>(u"columnsStandard"_qs).click();
    again.find<QPushButton>(u"columnsAccept"_qs).click();
    CHECK_FALSE(shownHeaders(again).contains(u"読み"_qs));
}

TEST_CASE("Without a column nothing can be shown, and that is said", "[journey][ledger]")
{
    JourneyWindow journey;
    journey.openSample();
    const QStringList before = shownHeaders(journey);
    journey.trigger(Command::ChooseColumns);
    auto &order = journey.find<QListWidget>(u"columnOrder"_qs);
    while (order.count() > 0)
        QTest::keyClick(&order, Qt::Key_Delete);
    CHECK(journey.find<QLabel>(u"columnsProblem"_qs).isVisible());
    CHECK_FALSE(journey.find<QPushButton>(u"columnsAccept"_qs).isEnabled());
    QTest::keyClick(&order, Qt::Key_Escape);
    CHECK(shownHeaders(journey) == before);
}

TEST_CASE("What is being composed filters nothing, and its Enter leads nowhere", "[journey][ledger]")
{
    CompositionGuard guard;
    qApp->installEventFilter(&guard);
    JourneyWindow journey;
    journey.openSample();
    const int all = journey.rows();
    QLineEdit &edit = search(journey);
    edit.setFocus();
    compose(edit, u"ぜいむ"_qs);
    CHECK(journey.rows() == all);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClick(&edit, Qt::Key_Down);
    CHECK(edit.hasFocus());
    compose(edit, {}, u"税務"_qs);
    CHECK(journey.rows() < all);
    CHECK(edit.text() == u"税務"_qs);
    QTest::keyClick(&edit, Qt::Key_Return);
    CHECK(journey.table().hasFocus());
    qApp->removeEventFilter(&guard);
}

TEST_CASE("The result is walked through from the search field", "[journey][ledger]")
{
    JourneyWindow journey;
    journey.openSample();
    search(journey).setFocus();
    QTest::keyClicks(&search(journey), u"c:>=3C"_qs);
    journey.trigger(Command::NextRow);
    CHECK(journey.table().currentIndex().row() == 0);
    journey.trigger(Command::NextRow);
    CHECK(journey.table().currentIndex().row() == 1);
    journey.trigger(Command::PreviousRow);
    journey.trigger(Command::PreviousRow);
    CHECK(journey.table().currentIndex().row() == 0);
    CHECK(journey.find(u"messageBar"_qs).isVisible());
    CHECK(search(journey).hasFocus());
    CHECK(text(journey, u"assetTitle"_qs) == column(journey, Field::Name)[0]);
}

TEST_CASE("Letters typed on the table search nothing; Ctrl+Home and Ctrl+End reach its ends", "[journey][ledger]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.table().setFocus();
    QTest::keyClick(&journey.table(), Qt::Key_End, Qt::ControlModifier);
    CHECK(journey.table().currentIndex().row() == journey.rows() - 1);
    QTest::keyClicks(&journey.table(), u"a"_qs);
    CHECK(journey.table().currentIndex().row() == journey.rows() - 1);
    QTest::keyClick(&journey.table(), Qt::Key_Home, Qt::ControlModifier);
    CHECK(journey.table().currentIndex().row() == 0);
}

TEST_CASE("An asset that an edit takes out of the filter stays until the filter is asked anew", "[journey][ledger]")
{
    JourneyWindow journey;
    journey.openSample();
    search(journey).setText(u"c:none"_qs);
    const int found = journey.rows();
    REQUIRE(found > 0);
    const auto *model = static_cast<const AssetTableModel *>(journey.table().model());
    const AssetId asset = model->assetAt(0);
    REQUIRE(AssetService(journey.registry()).rate(asset, {{"C", "2"}}, "確認"));
    CHECK(journey.rows() == found);
    CHECK(model->index(0, 1).data(OutsideRole).toBool());
    CHECK(text(journey, u"ledgerCounts"_qs).contains(u"対象外 1"_qs));
    journey.trigger(Command::Reload);
    CHECK(journey.rows() == found - 1);
    CHECK_FALSE(text(journey, u"ledgerCounts"_qs).contains(u"対象外"_qs));
}

TEST_CASE("Panes are walked through, and everything comes back when nothing is found", "[journey][ledger]")
{
    JourneyWindow journey;
    journey.openSample();
    const int all = journey.rows();
    journey.find(u"ledgerTree"_qs).setFocus();
    journey.trigger(Command::NextPane);
    CHECK(search(journey).hasFocus());
    journey.trigger(Command::NextPane);
    CHECK(journey.table().hasFocus());
    journey.trigger(Command::PreviousPane);
    CHECK(search(journey).hasFocus());
    search(journey).setText(u"どこにもない言葉"_qs);
    REQUIRE(journey.find(u"ledgerEmpty"_qs).isVisible());
    journey.picture(u"ledger-nothing"_qs);
    journey.find<QPushButton>(u"showEverything"_qs).click();
    CHECK(journey.rows() == all);
    CHECK(journey.table().hasFocus());
}

TEST_CASE("Another scheme and another way of dates are followed by bar and chips", "[journey][ledger]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::ShowFilters);
    search(journey).setText(u"満了日:<2030-04-01"_qs);
    CHECK(chip(journey, 0)->text().contains(u"2030-04-01"_qs));
    journey.trigger(Command::DatesWareki);
    CHECK(chip(journey, 0)->text().contains(u"令和12年"_qs));
    journey.trigger(Command::DatesIso);
    search(journey).clear();

    CHECK(journey.window().findChild<QComboBox *>(u"filter-p"_qs) == nullptr);
    REQUIRE(OrganisationService(journey.registry()).adoptScheme("municipal-importance-1-4"));
    CHECK(journey.window().findChild<QComboBox *>(u"filter-c"_qs) == nullptr);
    journey.find<QComboBox>(u"filter-p"_qs);
    const auto &fields = static_cast<const AssetTableModel *>(journey.table().model())->fields();
    CHECK(std::count(fields.begin(), fields.end(), Field::P) == 1);
    journey.window().close(); // columns are kept under the scheme of now
}

TEST_CASE("At the smallest size filters and chips take several lines and hide nothing", "[journey][ledger]")
{
    JourneyWindow journey;
    journey.window().resize(880, 480);
    journey.openSample();
    journey.trigger(Command::ShowFilters);
    search(journey).setText(u"機密性:>=3B 状態:有効 -紙 \"台帳\" 点検:管理者なし 満了日:<2030-04-01"_qs);
    journey.picture(u"ledger-small"_qs);
    for (const char *name : {"filter-c", "filter-finding", "filterChip5", "ledgerCounts"}) {
        const auto &widget = journey.find(QString::fromLatin1(name));
        INFO(name);
        const QRect place(widget.mapTo(&journey.window(), QPoint()), widget.size());
        CHECK(journey.window().rect().contains(place));
    }
}
