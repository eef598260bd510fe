// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// RT-08: inputs that people and programs get wrong, each with the outcome that it must have.
//
// Every file of tests/data/badinputs, and those of badinputs.cpp, goes through the services as a window or a command
// would hand it on. What must come out stands in expected.json: refused with code and reason, or read with counts and
// the rule for every cell that keeps its row out. Whatever it is, the registry keeps every byte until an import is
// applied, and afterwards it verifies and holds as many assets more as the plan said.
//
// `--record` prints what came out as JSON; `--crossed` expects of each file what belongs to the next, and must fail.

#include "model/core/error.h"
#include "model/core/safefilename.h"
#include "model/services/exportservice.h"
#include "model/services/importservice.h"
#include "model/services/organisationservice.h"
#include "model/storage/registrystore.h"
#include "resources/resources.h"
#include "tests/reliability/badinputs.h"
#include "tests/reliability/programme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

using namespace daicho;
using namespace daicho::reliability;

namespace {

const QString dataFolder = QStringLiteral(DAICHO_TEST_DATA "/badinputs");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

QJsonObject refusal(const Error &error)
{
    QJsonObject outcome{{QStringLiteral("code"), QLatin1StringView(errorId(error.code))}};
    for (const char *name : {"reason", "line", "cell"}) {
        if (const Text value(error.arg(name)); !value.empty())
            outcome.insert(QLatin1StringView(name), toQString(value));
    }
    return outcome;
}

void addCount(QJsonObject &outcome, const char *name, std::int64_t count)
{
    if (count != 0)
        outcome.insert(QLatin1StringView(name), static_cast<qint64>(count));
}

QJsonObject planned(const ImportPlan &plan)
{
    QJsonObject outcome;
    if (!plan.encoding.empty())
        outcome.insert(QStringLiteral("encoding"), toQString(plan.encoding));
    if (!plan.sheet.empty() && plan.sheet != "Sheet1")
        outcome.insert(QStringLiteral("sheet"), toQString(plan.sheet));
    addCount(outcome, "new", plan.newAssets);
    addCount(outcome, "update", plan.updatedAssets);
    addCount(outcome, "same", plan.same);
    addCount(outcome, "conflict", plan.conflicts);
    addCount(outcome, "rejected", plan.rejectedRows);
    addCount(outcome, "skipped", plan.skipped);
    addCount(outcome, "unmapped", static_cast<std::int64_t>(plan.unmapped.size()));
    addCount(outcome, "hidden-rows", plan.hiddenRows);
    addCount(outcome, "hidden-columns", plan.hiddenColumns);
    addCount(outcome, "formulas", plan.formulaCells);
    addCount(outcome, "macros", plan.macrosIgnored ? 1 : 0);
    QJsonArray rules;
    for (const ImportReject &reject : plan.rejects)
        rules.append(QStringLiteral("%1 %2 %3").arg(reject.row).arg(toQString(reject.field), toQString(reject.rule)));
    if (!rules.isEmpty())
        outcome.insert(QStringLiteral("rules"), rules);
    return outcome;
}

class Corpus
{
public:
    explicit Corpus(Programme &programme);

    void run();

private:
    void ledgers();
    void made();
    void registries();
    void names();
    void cuts();
    void ledger(const std::string &name, const QString &path);
    QJsonObject broughtIn(const std::string &name, const QString &path);
    QJsonObject openedOutcome(const std::string &name, const QString &path);
    void check(const std::string &name, const QJsonObject &outcome);
    void check(bool holds, const std::string &name, const char *what);
    std::unique_ptr<Registry> freshRegistry();
    std::int64_t assetsOf(const Registry &registry) const;

    Programme &m_programme;
    FixedClock m_clock;
    RegistryEnvironment m_environment;
    QString m_path;
    QByteArray m_sound;
    QJsonObject m_expected;
    QJsonObject m_found;
    bool m_isRecording;
    bool m_isCrossed;
};

bool has(const Programme &programme, const char *word)
{
    const auto &words = programme.arguments();
    return std::find(words.begin(), words.end(), word) != words.end();
}

Corpus::Corpus(Programme &programme)
    : m_programme(programme)
    , m_clock(QDateTime(QDate(2026, 5, 20), QTime(12, 0), Qt::UTC))
    , m_environment{&m_clock, "総務課 山田", [] { return Text("6f1d2c3b-0000-4000-8000-00000000abcd"); }}
    , m_path(QDir(programme.folder()).filePath(QStringLiteral("台帳.daicho")))
    , m_expected(QJsonDocument::fromJson(bytesOf(QDir(dataFolder).filePath(QStringLiteral("expected.json")))).object())
    , m_isRecording(has(programme, "--record"))
    , m_isCrossed(has(programme, "--crossed"))
{
    {
        const auto registry = Registry::create(m_path, {"town", {}, "mic-jichitai-2024r10"}, m_environment);
        check(registry.has_value(), "registry", "can be made");
        OrganisationService organisation(**registry);
        const OrgUnitId root = (*registry)->organisation().institutions().front();
        const Result<OrgUnitId> department = organisation.addUnit(root, "総務部", {});
        check(department && organisation.addUnit(*department, "税務課", {}), "registry", "can have units");
    }
    m_sound = bytesOf(m_path);
}

void Corpus::check(bool holds, const std::string &name, const char *what)
{
    if (!holds)
        m_programme.fail("broken", name + ": " + what);
}

void Corpus::check(const std::string &name, const QJsonObject &outcome)
{
    const QString key = QString::fromStdString(name);
    m_found.insert(key, outcome);
    m_programme.count("files");
    QJsonValue expected = m_expected.value(key);
    if (m_isCrossed) {
        auto next = m_expected.find(key);
        expected = ++next == m_expected.end() ? m_expected.begin().value() : next.value();
    }
    if (!m_isRecording && expected.toObject() != outcome)
        m_programme.fail("different",
                         name + ": expected " +
                             QJsonDocument(expected.toObject()).toJson(QJsonDocument::Compact).toStdString() +
                             " found " + QJsonDocument(outcome).toJson(QJsonDocument::Compact).toStdString());
}

std::unique_ptr<Registry> Corpus::freshRegistry()
{
    for (const QString &name : QDir(m_programme.folder()).entryList({QStringLiteral("台帳.daicho*")}, QDir::Files))
        QFile::remove(QDir(m_programme.folder()).filePath(name));
    put(m_path, m_sound);
    auto registry = Registry::open(m_path, RegistryAccess::ReadWrite, m_environment);
    if (registry)
        return std::move(registry).value();
    m_programme.fail("broken", "a sound registry does not open");
    return nullptr;
}

std::int64_t Corpus::assetsOf(const Registry &registry) const
{
    std::int64_t count = 0;
    const auto done = registry.store().scanColumns(
        EntityKind::Asset, {}, [&count](std::int64_t, std::int64_t, std::span<const TextView>) { ++count; });
    return done ? count : -1;
}

QJsonObject Corpus::broughtIn(const std::string &name, const QString &path)
{
    const std::unique_ptr<Registry> registry = freshRegistry();
    if (!registry)
        return {};
    const QByteArray before = bytesOf(m_path);
    const ImportSource source{path, {}};
    const Result<ImportPlan> plan = ImportService::plan(*registry, source);
    check(bytesOf(m_path) == before, name, "a plan changed the registry");
    if (!plan)
        return refusal(plan.error());
    const Result<ImportPlan> inJob = ImportService::plan(m_path, source, m_environment, {});
    check(inJob && planned(*inJob) == planned(*plan), name, "a worker plans otherwise");
    check(plan->rows ==
              plan->newAssets + plan->updatedAssets + plan->same + plan->conflicts + plan->rejectedRows + plan->skipped,
          name, "a row is lost between the counts");
    check(bytesOf(m_path) == before, name, "a plan changed the registry");
    const Result<HistoryHead> head = ImportService::apply(*registry, *plan);
    check(head.has_value(), name, "what was planned cannot be applied");
    check(assetsOf(*registry) == plan->newAssets, name, "the ledger does not hold what the plan said");
    const Result<Verification> verified = registry->store().verify();
    check(verified && verified->verdict == Verdict::Ok, name, "the registry does not verify afterwards");
    return planned(*plan);
}

void Corpus::ledger(const std::string &name, const QString &path)
{
    check(name, broughtIn(name, path));
}

void Corpus::ledgers()
{
    for (const char *folder : {"csv", "xlsx"}) {
        const QDir files(QDir(dataFolder).filePath(QLatin1StringView(folder)));
        for (const QString &file : files.entryList(QDir::Files, QDir::Name))
            ledger(folder + ('/' + file.toStdString()), files.filePath(file));
    }
}

void Corpus::made()
{
    for (const MadeInput &input : largeInputs()) {
        if (input.isSlow && m_programme.level() == reliability::Level::Commit && !m_isRecording) {
            m_programme.count("left-for-night");
            continue;
        }
        const QString path = QDir(m_programme.folder()).filePath(QString::fromUtf8(input.name).section(u'/', 1));
        put(path, input.bytes());
        ledger(input.name, path);
        QFile::remove(path);
    }
}

QJsonObject Corpus::openedOutcome(const std::string &name, const QString &path)
{
    const auto wordOf = [](const Error &error) { return QString::fromLatin1(errorId(error.code)); };
    const QByteArray before = bytesOf(path);
    QJsonObject outcome;
    const auto verified = RegistryStore::verifyFile(path);
    static constexpr const char *verdicts[] = {"ok", "damaged", "tampered", "rolled-back"};
    outcome.insert(QStringLiteral("verify"), verified
                                                 ? QString::fromLatin1(verdicts[static_cast<int>(verified->verdict)])
                                                 : wordOf(verified.error()));
    check(bytesOf(path) == before, name, "verifying changed the file");
    for (const RegistryAccess access : {RegistryAccess::ReadOnly, RegistryAccess::ReadWrite}) {
        const auto opened = Registry::open(path, access, m_environment);
        const QString word = opened ? QStringLiteral("ok") : wordOf(opened.error());
        const QString key = access == RegistryAccess::ReadOnly ? QStringLiteral("read") : QStringLiteral("write");
        outcome.insert(key, word);
        check(bytesOf(path) == before, name, "opening changed the file");
    }
    return outcome;
}

void Corpus::registries()
{
    for (const DamagedRegistry &registry : damagedRegistries()) {
        const QDir folder(m_programme.folder() + u"/registries");
        QDir().mkpath(folder.path());
        const QString path = folder.filePath(QStringLiteral("damaged.daicho"));
        put(path, m_sound);
        registry.damage(path);
        check(registry.name, openedOutcome(registry.name, path));
        QDir(folder.path()).removeRecursively();
    }
}

void Corpus::names()
{
    const std::unique_ptr<Registry> registry = freshRegistry();
    const QDir folder(m_programme.folder() + u"/names");
    for (const QString &key : m_expected.keys()) {
        if (!key.startsWith(u"name/"))
            continue;
        QDir().mkpath(folder.path());
        QString wanted = key.section(u'/', 1);
        if (wanted.startsWith(u"300 "))
            wanted = QString(300, wanted.at(4));
        const QString safe = safeFileName(wanted, QStringLiteral(".csv"));
        const Result<ExportOutcome> written =
            ExportService(*registry, nullptr).exportTo(folder.filePath(safe), ExportOptions{});
        const QStringList found = folder.entryList(QDir::Files | QDir::Hidden);
        check(written && found == QStringList{safe}, key.toStdString(), "is not the one file in its folder");
        check(key.toStdString(), {{QStringLiteral("safe"), safe}});
        QDir(folder.path()).removeRecursively();
    }
}

/// A workbook and a registry cut off anywhere: none of them is ever taken for a whole one.
void Corpus::cuts()
{
    const QByteArray workbook = bytesOf(QDir(dataFolder).filePath(QStringLiteral("xlsx/24-formulas.xlsx")));
    const QString path = QDir(m_programme.folder()).filePath(QStringLiteral("cut.xlsx"));
    const std::unique_ptr<Registry> registry = freshRegistry();
    const qsizetype step = m_programme.choose(97, 7, 1);
    for (qsizetype size = 0; size < workbook.size(); size += step) {
        put(path, workbook.first(size));
        m_programme.count("cuts");
        if (ImportService::plan(*registry, {path, {}}).has_value())
            m_programme.fail("broken", "a workbook cut to " + std::to_string(size) + " bytes was read");
    }
    const QString cut = QDir(m_programme.folder()).filePath(QStringLiteral("cut.daicho"));
    for (qsizetype size = 0; size < m_sound.size(); size += m_programme.choose(4096, 1024, 512)) {
        put(cut, m_sound.first(size));
        m_programme.count("cuts");
        if (Registry::open(cut, RegistryAccess::ReadWrite, m_environment).has_value())
            m_programme.fail("broken", "a registry cut to " + std::to_string(size) + " bytes was opened");
        check(bytesOf(cut) == m_sound.first(size), "cut.daicho", "opening changed the file");
    }
}

void Corpus::run()
{
    ledgers();
    made();
    registries();
    names();
    cuts();
    m_programme.count("different", 0);
    m_programme.count("broken", 0);
    if (m_isRecording)
        std::printf("%s\n", QJsonDocument(m_found).toJson().constData());
    const bool isWhole = m_programme.counted("files") + m_programme.counted("left-for-night") == m_expected.size();
    check(m_isRecording || isWhole, "expected.json", "names inputs that are not there");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    loadResources();
    Programme programme("RT-08", argc, argv);
    Corpus(programme).run();
    return programme.finish();
}
