// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clocks that go wrong and days on which calendars turn: entries keep their order whatever the clock says, jumps back
// are marked, 年度 and due dates follow the local calendar day, and every day reads and shows in both calendars.

#include "model/core/japanesedate.h"
#include "model/services/assetservice.h"
#include "model/services/historyservice.h"
#include "resources/resources.h"
#include "tests/reliability/programme.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimeZone>

#include <array>
#include <ctime>

using namespace daicho;
using reliability::Programme;

namespace {

/// An instant seen from a place, as the clock of a computer there.
class PlacedClock final : public Clock
{
public:
    explicit PlacedClock(const char *zone) : m_zone(zone) {}
    QDateTime now() const override { return m_now; }
    QDate today() const override { return m_now.toTimeZone(m_zone).date(); }
    int secondsFromUtc() const override { return m_now.toTimeZone(m_zone).offsetFromUtc(); }
    void set(const QDateTime &utc) { m_now = utc; }
    void move(const char *zone) { m_zone = QTimeZone(zone); }

private:
    QTimeZone m_zone;
    QDateTime m_now{QDate(2026, 4, 1), QTime(3, 0), Qt::UTC};
};

QDateTime utc(int year, int month, int day, int hour = 0, int minute = 0)
{
    return {QDate(year, month, day), QTime(hour, minute), Qt::UTC};
}

/// A registry that is written to while its clock is turned.
class Drill
{
public:
    explicit Drill(Programme &programme, const char *zone)
        : m_programme(programme), clock(zone), m_path(programme.folder() + QStringLiteral("/clocks.daicho"))
    {
        QFile::remove(m_path);
        Result<std::unique_ptr<Registry>> made =
            Registry::create(m_path, {.profileId = "town", .body = "試験町", .schemeId = {}}, environment());
        if (made)
            registry = std::move(*made);
        else
            programme.fail("wrong", "no registry: " + made.error().debug);
    }

    RegistryEnvironment environment() const
    {
        return {
            .clock = &clock, .actor = "drill", .makeUuid = [] { return Text("00000000-0000-4000-8000-000000000017"); }};
    }
    void check(bool isRight, const std::string &what)
    {
        m_programme.count("checks");
        if (!isRight)
            m_programme.fail("wrong", what);
    }
    Asset add(const WrittenFields &fields)
    {
        const Result<Asset> added = AssetService(*registry).add(fields);
        check(added.has_value(), "an asset is not added: " + (added ? Text() : added.error().debug));
        return added ? *added : Asset();
    }
    HistoryEntry newest() { return entries().front(); }
    std::vector<HistoryEntry> entries()
    {
        const Result<std::vector<HistoryEntry>> read = HistoryService(*registry).entries();
        check(read.has_value() && !read->empty(), "the history cannot be read");
        return read && !read->empty() ? *read : std::vector<HistoryEntry>(1);
    }
    bool replays() { return isOk(HistoryService(*registry).verify()); }
    void reopen()
    {
        registry.reset();
        Result<std::unique_ptr<Registry>> opened = Registry::open(m_path, RegistryAccess::ReadWrite, environment());
        check(opened.has_value(), "the registry cannot be opened again");
        if (opened)
            registry = std::move(*opened);
    }

private:
    static bool isOk(const Result<Verification> &verified) { return verified && verified->verdict == Verdict::Ok; }

    Programme &m_programme;

public:
    PlacedClock clock;
    std::unique_ptr<Registry> registry;

private:
    QString m_path;
};

/// The hour that local time has twice is told apart by the offset that stands beside the instant.
std::int64_t checkOffsets(Drill &drill)
{
    const std::pair<QDateTime, const char *> hours[] = {{utc(2027, 10, 31, 0, 30), "+02:00"},
                                                        {utc(2027, 10, 31, 1, 30), "+01:00"},
                                                        {utc(2028, 3, 26, 0, 59), "+01:00"},
                                                        {utc(2028, 3, 26, 1, 0), "+02:00"}};
    for (const auto &[instant, offset] : hours) {
        drill.clock.set(instant);
        drill.add({{Field::Name, offset}});
        drill.check(drill.newest().timeZone == offset, Text("another offset than ") + offset + " was written");
    }
    return std::ssize(hours);
}

/// The clock is turned before each entry. A jump back of more than two minutes is marked; the order is that of writing.
void turnClock(Programme &programme)
{
    struct Turn
    {
        const char *what;
        QDateTime to;
        std::optional<bool> isSuspect; ///< nothing where a jump ahead may be marked as well
    };
    const QDateTime start = utc(2026, 4, 1, 3);
    const Turn turns[] = {
        {"an hour later", start.addSecs(3600), false},
        {"a minute back: within what clocks are set by", start.addSecs(3540), false},
        {"one day back", start.addDays(-1), true},
        {"an hour after that", start.addDays(-1).addSecs(3600), false},
        {"ten years ahead", start.addYears(10), std::nullopt},
        {"back in the present", start.addDays(1), true},
        {"two minutes back, not more", start.addDays(1).addSecs(-120), false},
        {"three minutes back", start.addDays(1).addSecs(-300), true},
        {"before the program was written", utc(1970, 1, 1), true},
        {"the present again", start.addDays(2), std::nullopt},
        {"the second before summer time in Berlin", utc(2026, 10, 25, 0, 59), std::nullopt},
        {"the same hour of local time once more", utc(2026, 10, 25, 1, 30), false},
        {"summer time of New York begins", utc(2027, 3, 14, 7, 0), std::nullopt},
    };
    for (const char *zone : {"Asia/Tokyo", "Europe/Berlin", "America/New_York"}) {
        Drill drill(programme, zone);
        if (!drill.registry)
            return;
        std::int64_t seq = drill.registry->head().seq;
        for (const Turn &turn : turns) {
            drill.clock.set(turn.to);
            drill.add({{Field::Name, turn.what}});
            const HistoryEntry entry = drill.newest();
            drill.check(entry.seq == ++seq, std::string(turn.what) + ": the entry has another number");
            drill.check(!turn.isSuspect || entry.clockSuspect == *turn.isSuspect,
                        std::string(turn.what) + ": marked wrongly");
            drill.check(QDateTime::fromString(toQString(entry.at), Qt::ISODateWithMs) == turn.to,
                        std::string(turn.what) + ": another instant was written: " + entry.at);
        }
        if (std::string(zone) == "Europe/Berlin")
            seq += checkOffsets(drill);
        std::int64_t expected = seq;
        for (const HistoryEntry &entry : drill.entries())
            drill.check(entry.seq == expected--, "entries are not in the order of writing");
        drill.reopen();
        drill.check(drill.registry->head().seq == seq && drill.replays(), "the history does not replay");
        // Undo takes the last written, not the one with the latest clock.
        const Result<UndoStep> undone = HistoryService(*drill.registry).undo();
        drill.check(undone && undone->seq == seq, "undo took another entry than the last written");
    }
}

/// What is dated and what is due, where the local day is not the day of UTC.
void crossMidnight(Programme &programme)
{
    struct Place
    {
        const char *zone;
        QDateTime before; ///< still the last day of the fiscal year there
        QDateTime after;
    };
    const Place places[] = {
        {"Asia/Tokyo", utc(2026, 3, 31, 14, 59), utc(2026, 3, 31, 15, 0)},
        {"UTC", utc(2026, 3, 31, 23, 59), utc(2026, 4, 1, 0, 0)},
        {"America/New_York", utc(2026, 4, 1, 3, 59), utc(2026, 4, 1, 4, 0)},
    };
    const Result<AssetFilter> overdue = parseFilter("finding:expired", nullptr);
    for (const Place &place : places) {
        Drill drill(programme, place.zone);
        if (!drill.registry || !overdue)
            return drill.check(false, "the drill cannot begin");
        drill.clock.set(place.before);
        const Asset kept = drill.add({{Field::Name, "三月末まで"}, {Field::Expires, "2026-03-31"}});
        drill.check(kept.text(Field::Registered) == "2026-03-31", "registered on another day than the local one");
        drill.check(drill.registry->loadIndex().has_value(), "no columns");
        const auto isOverdue = [&] { return !drill.registry->index().select(*overdue).empty(); };
        drill.check(!isOverdue(), std::string(place.zone) + ": overdue on its last day");
        drill.check(fiscalYearLabel(fiscalYearOf(drill.registry->clock().today())) == "令和7年度",
                    std::string(place.zone) + ": the fiscal year ends too early");
        drill.clock.set(place.after);
        drill.check(isOverdue(), std::string(place.zone) + ": not overdue on the day after");
        drill.check(fiscalYearLabel(fiscalYearOf(drill.registry->clock().today())) == "令和8年度",
                    std::string(place.zone) + ": the fiscal year ends too late");
        drill.check(drill.add({{Field::Name, "四月から"}}).text(Field::Registered) == "2026-04-01",
                    "registered on another day than the local one");
        // The computer travels: the same instant is another day, and entries stay in order.
        drill.clock.move(std::string(place.zone) == "Asia/Tokyo" ? "America/New_York" : "Asia/Tokyo");
        drill.add({{Field::Name, "移動先から"}});
        drill.check(!drill.newest().clockSuspect, "another time zone is taken for a wrong clock");
        drill.check(drill.replays(), "the history does not replay");
    }
}

/// Every day of two centuries: fiscal year, both calendars, there and back.
void everyDay(Programme &programme)
{
    const auto check = [&programme](bool isRight, const QDate &day, const char *what) {
        programme.count("checks");
        if (!isRight)
            programme.fail("wrong", day.toString(Qt::ISODate).toStdString() + ": " + what);
    };
    for (QDate day(1873, 1, 1); day.year() <= 2100; day = day.addDays(1)) {
        check(fiscalYearOf(day) == (day.month() >= 4 ? day.year() : day.year() - 1), day, "fiscal year");
        const Text iso = day.toString(Qt::ISODate).toStdString();
        const Text era = formatDate(day, DateStyle::Wareki);
        const Text both = formatDate(day, DateStyle::Both);
        check(formatDate(day, DateStyle::Iso) == iso, day, "as ISO");
        check(parseDate(iso) == day && parseDate(era) == day, day, "is not read as it is shown");
        check(both.find(iso) != Text::npos && both.find(era) != Text::npos, day, "is not shown in both calendars");
        programme.count("days");
    }
}

/// Days and years whose names everybody knows.
void knownNames(Programme &programme)
{
    const auto check = [&programme](bool isRight, const std::string &what) {
        programme.count("checks");
        if (!isRight)
            programme.fail("wrong", what);
    };
    const std::pair<int, const char *> years[] = {{1988, "昭和63年度"}, {1989, "平成元年度"}, {2018, "平成30年度"},
                                                  {2019, "令和元年度"}, {2020, "令和2年度"},  {2026, "令和8年度"}};
    for (const auto &[year, label] : years)
        check(fiscalYearLabel(year) == label, std::string(label) + " is " + fiscalYearLabel(year));
    // Fiscal year 2019 was begun as 平成31年度 and ended as 令和元年度: both ways of writing its days are read.
    const std::pair<const char *, QDate> written[] = {
        {"平成31年4月1日", {2019, 4, 1}},
        {"平成31年4月30日", {2019, 4, 30}},
        {"令和元年5月1日", {2019, 5, 1}},
        {"令和1年5月1日", {2019, 5, 1}},
        {"R1.5.1", {2019, 5, 1}},
        {"平成31年6月1日", {2019, 6, 1}},
        {"平成32年3月31日", {2020, 3, 31}},
        {"令和2年3月31日", {2020, 3, 31}},
        {"昭和64年1月7日", {1989, 1, 7}},
        {"平成元年1月8日", {1989, 1, 8}},
        {"大正15年12月24日", {1926, 12, 24}},
        {"昭和元年12月25日", {1926, 12, 25}},
        {"R6.2.29", {2024, 2, 29}},
        {"令和10年2月29日", {2028, 2, 29}},
        {"2096-02-29", {2096, 2, 29}},
    };
    for (const auto &[text, day] : written)
        check(parseDate(text) == day, std::string(text) + " is not read");
    for (const char *none :
         {"R7.2.29", "2026-02-29", "2100-02-29", "令和8年4月31日", "令和0年5月1日", "昭和65年1月8日"})
        check(!parseDate(none), std::string(none) + " is read, though there is no such day");
    const std::pair<QDate, const char *> shown[] = {{{2019, 4, 30}, "平成31年4月30日"},
                                                    {{2019, 5, 1}, "令和元年5月1日"},
                                                    {{1989, 1, 7}, "昭和64年1月7日"},
                                                    {{1989, 1, 8}, "平成元年1月8日"},
                                                    {{2024, 2, 29}, "令和6年2月29日"}};
    for (const auto &[day, text] : shown)
        check(formatDate(day, DateStyle::Wareki) == text,
              std::string(text) + " is " + formatDate(day, DateStyle::Wareki));
}

/// The clock of the system itself, moved from zone to zone.
void systemClock(Programme &programme)
{
    const QByteArray before = qgetenv("TZ");
    for (const char *zone : {"Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "UTC"}) {
        qputenv("TZ", zone);
        tzset();
        const SystemClock clock;
        const QDate first = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone(zone)).date();
        const QDate today = clock.today();
        const QDate last = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone(zone)).date();
        programme.count("checks");
        // Both sides of midnight are right if midnight passes just now.
        if (today != first && today != last)
            programme.fail("wrong", std::string(zone) + ": today is " + today.toString(Qt::ISODate).toStdString());
        if (clock.now().timeSpec() != Qt::UTC)
            programme.fail("wrong", std::string(zone) + ": the instant is not UTC");
    }
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    loadResources();
    Programme programme("RT-17", argc, argv);
    for (const char *name : {"checks", "days", "wrong"})
        programme.count(name, 0);
    turnClock(programme);
    crossMidnight(programme);
    everyDay(programme);
    knownNames(programme);
    systemClock(programme);
    return programme.finish();
}
