// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "model/services/roleservice.h"
#include "tests/journeys/journeywindow.h"
#include "views/pages/ledger/ledgerpage.h"

#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace daicho;

namespace {

/// The sample with the page of work roles, and words for what people do there.
class RolesJourney : public JourneyWindow
{
public:
    RolesJourney()
    {
        openSample();
        showPanel();
    }

    void showPanel()
    {
        trigger(Command::GoOrganisation);
        auto &tabs = find<QTabWidget>(u"organisationTabs"_qs);
        tabs.setCurrentWidget(&find(u"rolesPanel"_qs));
    }
    QTreeWidget &list() { return find<QTreeWidget>(u"roleList"_qs); }
    QPushButton &button(const char *name) { return find<QPushButton>(QLatin1StringView(name)); }
    QLineEdit &line(const char *name)
    {
        return find<QLineEdit>(QString(u"organisationForm-"_qs % QLatin1StringView(name)));
    }
    void chooseRole(const char *id)
    {
        auto &role = find<QComboBox>(u"organisationForm-role"_qs);
        role.setCurrentIndex(role.findData(QString::fromLatin1(id)));
    }
    void assign(const QString &account, const char *role, const QString &unit = {})
    {
        button("roleAdd").click();
        line("account").setText(account);
        chooseRole(role);
        if (!unit.isEmpty()) {
            QInputMethodEvent typed;
            typed.setCommitString(unit);
            QCoreApplication::sendEvent(&line("unit"), &typed);
        }
        QTest::keyClick(&line("account"), Qt::Key_Return);
    }
    void work(const QString &name)
    {
        trigger(Command::ChooseWorker);
        auto &field = find<QLineEdit>(u"workerName"_qs);
        REQUIRE(field.isVisible());
        field.setText(name);
        QTest::keyClick(&field, Qt::Key_Escape); // closes the list of names, if it is open
        if (!field.isVisible())
            trigger(Command::ChooseWorker);
        find<QLineEdit>(u"workerName"_qs).setText(name);
        button("workerTake").click();
        QCoreApplication::processEvents();
        REQUIRE(registry().actor() == toText(name));
    }
    QString status() { return find<QToolButton>(u"statusWorker"_qs).text(); }
    AssetId assetIn(const char *unit)
    {
        const OrgUnitId wanted = registry().organisation().findUnit(unit).units.front();
        for (const std::uint32_t row : registry().index().all()) {
            const Result<Asset> asset = registry().asset(registry().index().id(row));
            if (asset && registry().organisation().isWithin(asset->unit(), wanted) && !asset->isRetired())
                return asset->id;
        }
        FAIL("no asset in " << unit);
        return {};
    }
    void show(AssetId asset)
    {
        trigger(Command::GoLedger);
        auto *ledger = window().findChild<LedgerPage *>();
        ledger->showAsset(asset);
        REQUIRE(QTest::qWaitFor([&] { return ledger->chosenAsset() == asset; }));
    }
};

} // namespace

TEST_CASE("Roles begin with an administrator, and then each person may do what the role permits")
{
    RolesJourney journey;
    CHECK(journey.find<QLabel>(u"rolesState"_qs).text().contains(u"使われていません"_qs));
    CHECK(journey.find<QLabel>(u"rolesLimits"_qs).text().contains(u"止めることはできません"_qs));
    CHECK(journey.find<QLabel>(u"rolesLimits"_qs).text().contains(u"検証で分かります"_qs));
    const Text first = journey.registry().actor();
    CHECK(journey.status().contains(toQString(first)));

    // The first one that is no administrator is refused, in the form, and stays as written.
    journey.assign(toQString(first), "editor");
    CHECK(journey.find(u"organisationForm"_qs).isVisible());
    CHECK(journey.registry().roleAssignments().empty());
    journey.chooseRole("administrator");
    QTest::keyClick(&journey.line("account"), Qt::Key_Return);
    REQUIRE(journey.registry().roleAssignments().size() == 1);
    CHECK(journey.status().contains(u"全体管理者"_qs));

    journey.assign(u"鈴木"_qs, "editor", u"総務部"_qs);
    journey.assign(u"佐藤"_qs, "auditor");
    REQUIRE(journey.registry().roleAssignments().size() == 3);
    CHECK(journey.list().topLevelItemCount() == 3);
    journey.picture(u"roles"_qs);

    journey.work(u"鈴木"_qs);
    CHECK(journey.status().contains(u"入力担当"_qs));
    CHECK(journey.status().contains(u"総務部"_qs));
    CHECK(journey.can(Command::NewAsset));
    CHECK_FALSE(journey.button("roleAdd").isEnabled());
    CHECK(journey.button("roleAdd").toolTip().contains(u"全体管理者だけ"_qs));
    journey.show(journey.assetIn("総務部"));
    CHECK(journey.can(Command::EditAsset));
    CHECK_FALSE(journey.can(Command::RetireAsset));
    CHECK(journey.window().actions().action(Command::RetireAsset)->toolTip().contains(u"情報資産管理者"_qs));
    journey.picture(u"roles-editor"_qs);

    journey.work(u"佐藤"_qs);
    CHECK_FALSE(journey.can(Command::NewAsset));
    CHECK_FALSE(journey.can(Command::EditAsset));
    CHECK_FALSE(journey.can(Command::Undo));
    CHECK(journey.can(Command::Export));
    CHECK(journey.can(Command::Verify));
    CHECK(journey.find<QLabel>(u"assetNote"_qs).text().contains(u"監査"_qs));
}

TEST_CASE("What a service refuses is told in the page, and nothing is stored")
{
    RolesJourney journey;
    const Text first = journey.registry().actor();
    journey.assign(toQString(first), "administrator");
    journey.list().setCurrentItem(journey.list().topLevelItem(0));
    const HistoryHead head = journey.registry().head();
    journey.button("roleRemove").click();
    CHECK(journey.registry().head() == head);
    CHECK(journey.find<QLabel>(u"messageText"_qs).text().contains(u"全体管理者が一人は必要です"_qs));
}

TEST_CASE("The worker is chosen in a bar, by keys alone, and an input method is not disturbed")
{
    RolesJourney journey;
    const Text before = journey.registry().actor();
    journey.trigger(Command::ChooseWorker);
    auto &name = journey.find<QLineEdit>(u"workerName"_qs);
    REQUIRE(QTest::qWaitFor([&] { return name.hasFocus(); }));
    name.clear();
    QInputMethodEvent composing(u"たかはし"_qs, {});
    QCoreApplication::sendEvent(&name, &composing);
    QTest::keyClick(&name, Qt::Key_Return); // belongs to the input method
    CHECK(journey.find(u"workerBar"_qs).isVisible());
    CHECK(journey.registry().actor() == before);
    QInputMethodEvent done;
    done.setCommitString(u"高橋"_qs);
    QCoreApplication::sendEvent(&name, &done);
    journey.picture(u"worker"_qs);
    QTest::keyClick(&name, Qt::Key_Return);
    if (journey.find(u"workerBar"_qs).isVisible())
        QTest::keyClick(&name, Qt::Key_Return);
    CHECK(journey.registry().actor() == "高橋");
    CHECK(journey.status().contains(u"高橋"_qs));
    journey.trigger(Command::ChooseWorker);
    QTest::keyClick(&name, Qt::Key_Escape);
    if (journey.find(u"workerBar"_qs).isVisible())
        QTest::keyClick(&name, Qt::Key_Escape);
    CHECK_FALSE(journey.find(u"workerBar"_qs).isVisible());
    CHECK(journey.registry().actor() == "高橋");
}
