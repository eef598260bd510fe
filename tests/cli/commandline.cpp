// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandline.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <sys/resource.h>

QJsonValue Run::json() const
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(out), &error);
    INFO(out);
    INFO(err);
    REQUIRE(error.errorString().toStdString() == "no error occurred");
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

std::string Run::errorCode() const
{
    const QJsonObject error = object()[u"error"].toObject();
    CHECK_FALSE(text(error[u"message"]).empty());
    CHECK(error[u"args"].isObject());
    return text(error[u"code"]);
}

std::string text(const QJsonValue &value)
{
    return value.toVariant().toString().toStdString();
}

std::string joined(const QJsonValue &array, const char *key)
{
    std::string all;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values)
        all += (all.empty() ? "" : " ") + text(key ? value[QLatin1StringView(key)] : value);
    return all;
}

namespace {

QStringList wordList(const CommandLine::Words &words)
{
    QStringList list;
    for (const char *word : words)
        list.append(QString::fromUtf8(word));
    return list;
}

} // namespace

CommandLine::CommandLine() : m_environment(QProcessEnvironment::systemEnvironment())
{
    REQUIRE(m_folder.isValid());
    setVariable("DAICHO_LANG", QStringLiteral("en"));
    setVariable("DAICHO_USER", QStringLiteral("tester"));
    setVariable("DAICHO_STATE_DIR", m_state.path());
    setVariable("LC_ALL", QStringLiteral("C.UTF-8"));
    m_environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
}

void CommandLine::prepare(QProcess &process, const QStringList &words) const
{
    process.setProgram(QStringLiteral(DAICHO_CLI));
    process.setArguments(words);
    process.setWorkingDirectory(m_folder.path());
    process.setProcessEnvironment(m_environment);
    if (m_fileSizeLimit == 0)
        return;
    process.setChildProcessModifier([bytes = rlim_t{m_fileSizeLimit}]() {
        // Ignored signals stay so in the new program, where the write then fails with an error.
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
    });
}

Run CommandLine::run(const Words &words)
{
    return run(wordList(words));
}

Run CommandLine::run(const QStringList &words)
{
    QProcess process;
    prepare(process, words);
    process.start();
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(-1));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString()};
}

Run CommandLine::done(const Words &words)
{
    return done(wordList(words));
}

Run CommandLine::done(const QStringList &words)
{
    Run outcome = run(words);
    INFO(words.join(u' ').toStdString());
    INFO(outcome.out);
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    return outcome;
}

QByteArray CommandLine::bytes(const char *name) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void CommandLine::write(const char *name, const QByteArray &bytes) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

void CommandLine::copyData(const char *folder, const char *name) const
{
    const QString from =
        QStringLiteral(DAICHO_TEST_DATA "/") + QLatin1StringView(folder) + u'/' + QLatin1StringView(name);
    REQUIRE(QFile::copy(from, path(name)));
}

bool CommandLine::has(const char *name) const
{
    return QFile::exists(path(name));
}

std::string CommandLine::files() const
{
    std::string names;
    const QFileInfoList entries =
        QDir(m_folder.path()).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (!(entry.fileName().endsWith(u"-journal") && entry.size() == 0))
            names += (names.empty() ? "" : " ") + entry.fileName().toStdString();
    }
    return names;
}

void CommandLine::makeCity(const char *name)
{
    done({"new", name, "--profile", "city"});
    write("city.csv", "code,name,unit,c,i,a,remarks\n"
                      "R-1,住民基本台帳,市民部/市民課,3B,2,2,\n"
                      "R-2,課税台帳,市民部/税務課,3C,2,1,髙橋\n"
                      "R-3,例規集,総務部,1,2,1,\n");
    done({"import", name, "city.csv", "--create-units"});
    REQUIRE(QFile::remove(path("city.csv")));
}

std::string CommandLine::ledger(const char *name)
{
    return done({"list", name, "--json"}).out;
}
