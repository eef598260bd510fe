// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/programdata.h"
#include "tests/support/qtcatch.h"
#include "views/pages/import/importpreviewmodel.h"
#include "views/pages/import/quietcombobox.h"
#include "views/pages/import/stepsarea.h"
#include "views/pages/start/profilepreview.h"

#include <QApplication>
#include <QFont>
#include <QTest>

using namespace daicho;

namespace {

std::vector<ImportPreviewRow> someRows()
{
    return {{1, RowKind::Title, {"情報資産管理台帳"}},
            {2, RowKind::Header, {"名称", "所属"}},
            {3, RowKind::Data, {"住民基本台帳", "税務課"}},
            {9, RowKind::Total, {"合計", "1"}}};
}

/// A window of steps of the given width in full-width characters.
struct Steps
{
    StepsArea area;
    QList<QWidget *> steps;

    explicit Steps(int characters)
    {
        area.resize(characters * area.fontMetrics().horizontalAdvance(u'あ'), 500);
        for (int i = 0; i < 3; ++i) {
            steps.append(new QWidget);
            area.addStep(QString::number(i), steps.last());
        }
        area.show();
        REQUIRE(QTest::qWaitForWindowExposed(&area));
    }
    QPoint place(int step) const { return steps[step]->mapTo(&area, QPoint()); }
};

} // namespace

TEST_CASE("The preview marks headers and says which rows are passed over, not by colour alone", "[import]")
{
    ImportPreviewModel model;
    model.setRows(someRows(), /*lettered=*/true);
    REQUIRE(model.rowCount() == 4);
    CHECK(model.columnCount() == 2);
    CHECK(model.headerData(1, Qt::Horizontal) == u"B"_qs);
    CHECK(model.headerData(1, Qt::Vertical) == u"2 見出し"_qs);
    CHECK(model.headerData(2, Qt::Vertical) == u"3"_qs);
    CHECK(model.headerData(3, Qt::Vertical) == u"9 対象外"_qs);
    CHECK(model.index(1, 0).data(Qt::FontRole).value<QFont>().bold());
    CHECK(model.index(3, 0).data(Qt::AccessibleDescriptionRole).toString().contains(u"合計"_qs));
    CHECK(model.index(0, 1).data().toString().isEmpty()); // a row may be shorter than others
    CHECK_FALSE(model.index(2, 0).data(Qt::ForegroundRole).isValid());
    CHECK(model.index(3, 0).data(Qt::ForegroundRole).isValid());
    model.setRows(someRows(), /*lettered=*/false);
    CHECK(model.headerData(1, Qt::Horizontal) == u"2"_qs);
}

TEST_CASE("Three steps stand side by side, two and one, or below each other, as the width allows", "[import]")
{
    const Steps wide(130);
    CHECK(wide.place(0).y() == wide.place(1).y());
    CHECK(wide.place(1).y() == wide.place(2).y());
    const Steps middle(80);
    CHECK(middle.place(0).x() == middle.place(1).x());
    CHECK(middle.place(0).y() < middle.place(1).y());
    CHECK(middle.place(2).x() > middle.place(0).x());
    Steps narrow(50);
    CHECK(narrow.place(0).x() == narrow.place(2).x());
    CHECK(narrow.place(1).y() < narrow.place(2).y());
    narrow.area.resize(130 * narrow.area.fontMetrics().horizontalAdvance(u'あ'), 500);
    REQUIRE(QTest::qWaitFor([&narrow] { return narrow.place(0).y() == narrow.place(2).y(); }));
}

TEST_CASE("The wheel over a choice scrolls the page unless the choice has the keyboard", "[import]")
{
    QuietComboBox box;
    box.addItems({u"あ"_qs, u"い"_qs, u"う"_qs});
    box.show();
    REQUIRE(QTest::qWaitForWindowExposed(&box));
    box.clearFocus();
    QWheelEvent wheel({5, 5}, {5, 5}, {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&box, &wheel);
    CHECK(box.currentIndex() == 0);
}

TEST_CASE("The preview of a profile tells its own words, dates and measures, and nothing as markup", "[start]")
{
    const Result<Profile> town = programdata::profile("kanie-town");
    REQUIRE(town);
    const QString html = profileHtml(*town);
    CHECK(html.contains(u"実施機関  9"_qs));
    CHECK(html.contains(u"小中学校を含む"_qs));
    CHECK(html.contains(u"平成16年1月1日"_qs));
    CHECK(html.contains(u"マイナンバー利用事務系"_qs));
    Profile odd;
    odd.name = "<b>太字</b>";
    odd.institutions.push_back({"A & B", {}, {}});
    CHECK(profileHtml(odd).contains(u"&lt;b&gt;太字"_qs));
    CHECK(profileHtml(odd).contains(u"A &amp; B"_qs));
}
