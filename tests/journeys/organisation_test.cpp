// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/organisationservice.h"
#include "tests/journeys/journeywindow.h"
#include "views/itemmodels/posttreemodel.h"
#include "views/itemmodels/unittreemodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>

using namespace daicho;

namespace {

/// The page of the organisation with words for what people do on it.
class OrganisationJourney : public JourneyWindow
{
public:
    OrganisationJourney()
    {
        openSample();
        trigger(Command::GoOrganisation);
        REQUIRE(find(u"organisationPage"_qs).isVisible());
        REQUIRE(QTest::qWaitFor([this] { return units().counts() != nullptr; }, 30'000));
    }

    QTreeView &tree() { return find<QTreeView>(u"organisationTree"_qs); }
    UnitTreeModel &units() { return *static_cast<UnitTreeModel *>(tree().model()); }
    QTreeView &posts() { return find<QTreeView>(u"postTree"_qs); }
    const Organisation &organisation() { return registry().organisation(); }
    OrgUnitId unit(const char *path)
    {
        const std::vector<OrgUnitId> found = organisation().findUnit(path).units;
        INFO(path);
        REQUIRE(found.size() == 1);
        return found.front();
    }
    void choose(OrgUnitId id)
    {
        const QModelIndex index = units().indexOf(id);
        REQUIRE(index.isValid());
        tree().setCurrentIndex(index);
    }
    void press(const char *button)
    {
        auto &found = find<QPushButton>(QString::fromLatin1(button));
        INFO(button);
        REQUIRE(found.isEnabled());
        found.click();
    }
    QLineEdit &line(const char *name)
    {
        return find<QLineEdit>(QString(u"organisationForm-"_qs % QLatin1StringView(name)));
    }
    /// As an input method hands over what was confirmed.
    static void type(QWidget &field, const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(&field, &event);
    }
    /// Writes over what stands in a line of the form.
    void write(const char *name, const QString &text)
    {
        line(name).clear();
        type(line(name), text);
    }
    void enter(const char *name) { QTest::keyClick(&line(name), Qt::Key_Return); }
    bool isFormOpen() { return find(u"organisationForm"_qs).isVisible(); }
    QString problem(const char *name)
    {
        return find<QLabel>(QString(u"organisationForm-"_qs % QLatin1StringView(name) % u"Problem"_qs)).text();
    }
    QString told() { return find<QLabel>(u"messageText"_qs).text(); }
    void undo()
    {
        const std::int64_t seq = registry().head().seq;
        trigger(Command::Undo);
        REQUIRE(QTest::qWaitFor([&] { return registry().head().seq == seq + 1 && can(Command::Redo); }, 30'000));
    }
    QByteArray unitsByCommandLine()
    {
        return cli({u"units"_qs, registry().path(), u"--json"_qs}) +
               cli({u"post"_qs, registry().path(), u"list"_qs, u"--json"_qs}) +
               cli({u"person"_qs, registry().path(), u"list"_qs, u"--json"_qs});
    }
};

} // namespace

TEST_CASE("Units, posts and holders are made, changed, ended and all of it is taken back", "[journey][organisation]")
{
    OrganisationJourney journey;
    const QByteArray before = journey.unitsByCommandLine();
    const std::int64_t begin = journey.registry().head().seq;
    const OrgUnitId above = journey.unit("総務部");
    journey.choose(above);
    journey.picture(u"organisation"_qs);

    QTest::keyClick(&journey.tree(), Qt::Key_Insert);
    journey.write("name", u"公文書課"_qs);
    journey.write("from", u"令和8年2月30日"_qs);
    journey.enter("from");
    CHECK(journey.isFormOpen());
    CHECK(journey.problem("from").contains(u"令和8年2月30日"_qs));
    journey.write("from", u"R2.4.1"_qs);
    journey.enter("from");
    CHECK_FALSE(journey.isFormOpen());
    const OrgUnitId added = journey.unit("総務部/公文書課");
    CHECK(journey.organisation().unit(added)->validFrom == "2020-04-01");
    CHECK(journey.units().unitAt(journey.tree().currentIndex()) == added);
    CHECK(journey.told().contains(u"公文書課"_qs));

    // In place, refused once: what was typed stays in the form with its sentence.
    QTest::keyClick(&journey.tree(), Qt::Key_F2);
    auto &editor = journey.find<QLineEdit>(u"organisationNameEditor"_qs);
    editor.setText(u"公文/書課"_qs);
    QTest::keyClick(&editor, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&journey] { return journey.isFormOpen(); }));
    CHECK(journey.line("name").text() == u"公文/書課"_qs);
    CHECK(journey.problem("name").contains(u"公文/書課"_qs));
    journey.write("name", u"公文書館準備課"_qs);
    journey.enter("name");
    CHECK(journey.organisation().unit(added)->name == "公文書館準備課");

    const OrgUnitId target = journey.unit("市民部");
    journey.press("unitMove");
    journey.write("parent", u"ない所属"_qs);
    journey.enter("parent");
    CHECK(journey.problem("parent").contains(u"ない所属"_qs));
    journey.write("parent", u"市民部"_qs);
    journey.enter("parent"); // chosen
    CHECK(journey.isFormOpen());
    journey.enter("parent");
    CHECK(journey.organisation().unit(added)->parent == target);
    QTest::keyClick(&journey.tree(), Qt::Key_Up, Qt::AltModifier);
    const std::vector<OrgUnitId> order = journey.organisation().children(target);
    CHECK(order.back() != added);

    journey.press("postAdd");
    journey.write("name", u"課長"_qs);
    journey.find<QComboBox>(u"organisationForm-role"_qs).setCurrentText(u"情報セキュリティ管理者"_qs);
    journey.enter("name");
    const std::vector<PostId> posts = journey.organisation().postsOf(added);
    REQUIRE(posts.size() == 1);
    auto &model = *static_cast<PostTreeModel *>(journey.posts().model());
    const QModelIndex post = model.indexOf(posts.front());
    CHECK(post.siblingAtColumn(PostTreeModel::Holder).data().toString() == u"空席"_qs);
    journey.posts().setCurrentIndex(post);
    journey.press("postAssign");
    journey.write("person", u"新任 太郎"_qs);
    journey.enter("person");
    CHECK(journey.isFormOpen());
    journey.write("reading", u"しんにん たろう"_qs);
    journey.find<QComboBox>(u"organisationForm-manner"_qs).setCurrentIndex(1);
    journey.write("from", u"2025/4/1"_qs);
    journey.write("to", u"2025/3/31"_qs);
    journey.enter("to");
    CHECK(journey.isFormOpen());
    CHECK_FALSE(journey.problem("to").isEmpty());
    journey.write("to", {});
    journey.enter("to");
    CHECK_FALSE(journey.isFormOpen());
    CHECK(model.indexOf(posts.front()).siblingAtColumn(PostTreeModel::Holder).data().toString() ==
          u"新任 太郎（事務取扱）"_qs);
    journey.picture(u"organisation-posts"_qs);
    journey.posts().setCurrentIndex(model.index(0, 0, model.indexOf(posts.front())));
    journey.press("holdingEnd");
    journey.write("to", u"2026.3.31"_qs);
    journey.enter("to");
    CHECK(journey.organisation().holdersOn(posts.front(), "2026-04-01").empty());

    // Refused because of the unit below, with its name; then the unit itself.
    journey.choose(target);
    journey.press("unitAbolish");
    journey.write("to", u"R9.3.31"_qs);
    journey.enter("to");
    CHECK(journey.isFormOpen());
    CHECK(journey.problem("to").contains(u"公文書館準備課"_qs));
    journey.picture(u"organisation-refused"_qs);
    QTest::keyClick(&journey.line("to"), Qt::Key_Escape);
    CHECK_FALSE(journey.isFormOpen());
    journey.choose(added);
    journey.press("unitAbolish");
    journey.write("to", u"昨日"_qs);
    journey.enter("to");
    CHECK(journey.problem("to").contains(u"昨日"_qs));
    journey.write("to", u"2019-03-31"_qs);
    journey.enter("to");
    CHECK(journey.problem("to").contains(u"2019-03-31"_qs));
    journey.write("to", u"R7.3.31"_qs);
    journey.enter("to");
    CHECK(journey.organisation().unit(added)->validTo == "2025-03-31");
    CHECK(journey.find<QCheckBox>(u"organisationEnded"_qs).isChecked());
    CHECK(journey.tree().currentIndex().siblingAtColumn(UnitTreeModel::Period).data().toString().contains(u"廃止"_qs));
    journey.press("unitReopen");
    CHECK(journey.organisation().unit(added)->validTo.empty());

    const std::int64_t acts = journey.registry().head().seq - begin;
    CHECK(acts == 9);
    CHECK(journey.unitsByCommandLine() != before);
    for (std::int64_t i = 0; i < acts; ++i)
        journey.undo();
    CHECK(journey.unitsByCommandLine() == before);
    journey.cli({u"verify"_qs, journey.registry().path()});
}

TEST_CASE("The organisation is shown as it was on another day", "[journey][organisation]")
{
    OrganisationJourney journey;
    auto &day = journey.find<QLineEdit>(u"organisationDay"_qs);
    const OrgUnitId unit = journey.unit("総務部");
    const OrgUnitId added = requireValue(OrganisationService(journey.registry()).addUnit(unit, "未来課", "2090-04-01"));
    CHECK_FALSE(journey.units().indexOf(added).isValid());
    day.setText(u"2090年4月1日"_qs);
    QTest::keyClick(&day, Qt::Key_Return);
    CHECK(journey.units().indexOf(added).isValid());
    day.setText(u"いつか"_qs);
    QTest::keyClick(&day, Qt::Key_Return);
    CHECK(journey.find(u"organisationProblem"_qs).isVisible());
    CHECK(journey.find<QLabel>(u"organisationProblem"_qs).text().contains(u"いつか"_qs));
    CHECK(day.text() == u"いつか"_qs);
    CHECK(journey.units().day() == "2090-04-01");
    day.clear();
    QTest::keyClick(&day, Qt::Key_Return);
    CHECK_FALSE(journey.units().indexOf(added).isValid());
    journey.find<QCheckBox>(u"organisationEnded"_qs).setChecked(true);
    CHECK(journey.units().indexOf(added).isValid());
}

TEST_CASE("A unit is found by part of its name, and its assets are shown in the ledger", "[journey][organisation]")
{
    OrganisationJourney journey;
    auto &search = journey.find<QLineEdit>(u"organisationSearch"_qs);
    journey.trigger(Command::Find);
    journey.type(search, u"課"_qs);
    const OrgUnitId first = journey.units().unitAt(journey.tree().currentIndex());
    REQUIRE(first.isValid());
    QTest::keyClick(&search, Qt::Key_F3);
    const OrgUnitId second = journey.units().unitAt(journey.tree().currentIndex());
    CHECK(second != first);
    QTest::keyClick(&search, Qt::Key_F3, Qt::ShiftModifier);
    CHECK(journey.units().unitAt(journey.tree().currentIndex()) == first);
    search.clear();
    journey.type(search, u"どこにもない"_qs);
    CHECK(journey.find(u"organisationProblem"_qs).isVisible());
    QTest::keyClick(&search, Qt::Key_Escape);

    const OrgUnitId unit = journey.unit("総務部");
    journey.choose(unit);
    const std::int64_t within = journey.units().counts()->within.at(unit);
    journey.press("unitAssets");
    CHECK(journey.find(u"ledgerPage"_qs).isVisible());
    CHECK(journey.rows() == within);
}

TEST_CASE("What a post answers for is exactly what the ledger shows of it", "[journey][organisation]")
{
    OrganisationJourney journey;
    int shown = 0;
    const OrganisationCounts counts = *journey.units().counts();
    for (const auto &[post, count] : counts.owned) {
        if (!post.isValid() || shown == 5)
            continue;
        ++shown;
        journey.trigger(Command::GoOrganisation);
        journey.choose(journey.organisation().post(post)->unit);
        journey.posts().setCurrentIndex(static_cast<PostTreeModel *>(journey.posts().model())->indexOf(post));
        journey.press("postOwned");
        CHECK(journey.rows() == count);
    }
    CHECK(shown == 5);
}

TEST_CASE("A registry for reading shows its organisation and says why nothing can be changed",
          "[journey][organisation]")
{
    OrganisationJourney journey;
    auto shut = requireValue(Registry::open(journey.registry().path(), RegistryAccess::ReadOnly,
                                            journey.window().workspace().environment()));
    auto &page = static_cast<Page &>(journey.find(u"organisationPage"_qs));
    page.setRegistry(shut.get());
    CHECK(journey.units().rowCount(journey.units().index(0, 0)) > 0);
    for (const QPushButton *button : page.findChildren<QPushButton *>(QRegularExpression(u"^(unit|post|person)"_qs))) {
        if (button->objectName() != u"unitAssets" && !button->objectName().endsWith(u"wned"_qs)) {
            INFO(button->objectName().toStdString());
            CHECK_FALSE(button->isEnabled());
        }
    }
    CHECK(journey.find(u"unitReadOnly"_qs).isVisible());
    CHECK_FALSE(journey.units().index(0, 0, journey.units().index(0, 0)).flags().testFlag(Qt::ItemIsEditable));
    page.setRegistry(&journey.registry());
    CHECK_FALSE(journey.find(u"unitReadOnly"_qs).isVisible());
}

TEST_CASE("Composing in the forms saves nothing and closes nothing", "[journey][organisation][composition]")
{
    CompositionGuard guard;
    qApp->installEventFilter(&guard);
    OrganisationJourney journey;
    const HistoryHead head = journey.registry().head();
    journey.choose(journey.unit("総務部"));
    const auto compose = [&journey, &head](QWidget &field) {
        field.setFocus();
        QInputMethodEvent preedit(u"じょうほう"_qs, {});
        QCoreApplication::sendEvent(&field, &preedit);
        QTest::keyClick(&field, Qt::Key_Return);
        QTest::keyClick(&field, Qt::Key_Escape);
        QTest::keyClick(&field, Qt::Key_Down);
        CHECK(journey.isFormOpen());
        CHECK(journey.registry().head() == head);
        QInputMethodEvent commit;
        commit.setCommitString(u"情報"_qs);
        QCoreApplication::sendEvent(&field, &commit);
    };
    journey.press("unitAdd");
    compose(journey.line("name"));
    CHECK(journey.line("name").text() == u"情報"_qs);
    QTest::keyClick(&journey.line("name"), Qt::Key_Escape);
    journey.press("unitMove");
    compose(journey.line("parent"));
    CHECK(journey.line("parent").text() == u"情報"_qs);
    journey.find<QPushButton>(u"organisationFormDiscard"_qs).click();
    journey.press("postAdd");
    compose(*journey.find<QComboBox>(u"organisationForm-role"_qs).lineEdit());
    CHECK(journey.find<QComboBox>(u"organisationForm-role"_qs).currentText() == u"情報"_qs);
    QTest::keyClick(&journey.line("name"), Qt::Key_Escape);
    CHECK_FALSE(journey.isFormOpen());

    journey.tree().setFocus();
    QTest::keyClick(&journey.tree(), Qt::Key_F2);
    auto &editor = journey.find<QLineEdit>(u"organisationNameEditor"_qs);
    editor.clear();
    QInputMethodEvent preedit(u"そうむ"_qs, {});
    QCoreApplication::sendEvent(&editor, &preedit);
    QTest::keyClick(&editor, Qt::Key_Return);
    CHECK(journey.registry().head() == head);
    QInputMethodEvent commit;
    commit.setCommitString(u"総務企画部"_qs);
    QCoreApplication::sendEvent(&editor, &commit);
    QTest::keyClick(&editor, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&journey, &head] { return journey.registry().head() != head; }));
    CHECK(journey.registry().head().seq == head.seq + 1);
    CHECK(journey.unit("総務企画部").isValid());
    qApp->removeEventFilter(&guard);
}
