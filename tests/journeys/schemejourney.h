// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/assetservice.h"
#include "model/services/organisationservice.h"
#include "tests/journeys/journeywindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace daicho {

/// The page of the scheme on a new registry of a profile.
class SchemeJourney : public JourneyWindow
{
public:
    explicit SchemeJourney(const char *profile, const char *scheme = "")
    {
        const Result<void> made =
            window().workspace().create(path(u"新.daicho"_qs), {.profileId = profile, .body = {}, .schemeId = scheme});
        REQUIRE(made);
        REQUIRE(QTest::qWaitFor([this] { return registry().isIndexLoaded(); }, 60'000));
        trigger(Command::GoScheme);
        REQUIRE(find(u"schemePage"_qs).isVisible());
    }

    QTableView &sheet() { return find<QTableView>(u"schemeTable"_qs); }
    QString cell(int row, int column) { return sheet().model()->index(row, column).data().toString(); }
    int sheetRows() { return sheet().model()->rowCount(); }
    /// All texts of the sheet.
    QString everything()
    {
        QString all;
        for (int row = 0; row < sheetRows(); ++row) {
            for (int column = 0; column < sheet().model()->columnCount(); ++column)
                all += cell(row, column) + u'\n';
        }
        return all;
    }
    void open(const QString &name)
    {
        auto &contents = find<QTreeWidget>(u"schemeContents"_qs);
        for (QTreeWidgetItem *item : contents.findItems(QString(), Qt::MatchContains | Qt::MatchRecursive)) {
            if (item->data(0, Qt::UserRole).toString() == name)
                contents.setCurrentItem(item);
        }
        REQUIRE(contents.currentItem()->data(0, Qt::UserRole).toString() == name);
    }
    void choose(int row) { sheet().setCurrentIndex(sheet().model()->index(row, 0)); }
    void press(const QString &button)
    {
        auto &found = find<QPushButton>(button);
        INFO(button.toStdString());
        REQUIRE(found.isVisible());
        REQUIRE(found.isEnabled());
        found.click();
    }
    void type(const QString &field, const QString &text)
    {
        QWidget &editor = find(field);
        if (auto *paragraph = qobject_cast<QPlainTextEdit *>(&editor))
            paragraph->setPlainText(text);
        else
            find<QLineEdit>(field).setText(text);
    }
    bool isFormOpen() { return find(u"schemeForm"_qs).isVisible(); }
    QString problem() { return find<QLabel>(u"schemeProblem"_qs).text(); }
    QString message() { return find<QLabel>(u"messageText"_qs).text(); }
    QString lock()
    {
        return find<QLabel>(u"schemeLocked"_qs).isVisible() ? find<QLabel>(u"schemeLocked"_qs).text() : QString();
    }
    /// Another program rates an asset of the first institution.
    void rateSomething(const char *axis, const char *level)
    {
        OrganisationService organisation(registry());
        const OrgUnitId root = registry().organisation().institutions().front();
        REQUIRE(organisation.addUnit(root, "総務課", {}));
        AssetService service(registry());
        const Result<Asset> asset = service.add({{Field::Name, "住民基本台帳"}, {Field::Unit, "総務課"}});
        REQUIRE(asset);
        REQUIRE(service.rate(asset->id, {{axis, level}}, "試し"));
    }
};

} // namespace daicho
