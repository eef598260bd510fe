// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/error.h"
#include "model/core/errorwords.h"
#include "tests/support/qtcatch.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QTranslator>

#include <set>

using namespace daicho;

namespace {

std::vector<ErrorCode> allCodes()
{
    std::vector<ErrorCode> codes;
    for (int i = 0; i < static_cast<int>(ErrorCode::ErrorCodeCount); ++i)
        codes.push_back(static_cast<ErrorCode>(i));
    return codes;
}

/// Answers each source text with itself between angle marks, and remembers what was asked.
class EchoTranslator final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        asked.insert(context);
        return u"«" + QString::fromUtf8(source) + u"»";
    }
    bool isEmpty() const override { return false; }

    mutable std::set<std::string> asked;
};

} // namespace

TEST_CASE("Every error code has an id of its own in kebab case")
{
    const QRegularExpression kebab(QStringLiteral("^[a-z]+(-[a-z]+)*$"));
    std::set<TextView> ids;
    for (const ErrorCode code : allCodes()) {
        INFO(errorId(code));
        CHECK(kebab.match(toQString(errorId(code))).hasMatch());
        CHECK(ids.insert(errorId(code)).second);
    }
}

TEST_CASE("The ids that scripts rely on are there")
{
    CHECK(errorId(ErrorCode::MissingFile) == "missing-file");
    CHECK(errorId(ErrorCode::UnreadableFile) == "unreadable-file");
    CHECK(errorId(ErrorCode::EncryptedFile) == "encrypted-file");
    CHECK(errorId(ErrorCode::LimitExceeded) == "limit-exceeded");
    CHECK(errorId(ErrorCode::UnsafeFile) == "unsafe-file");
    CHECK(errorId(ErrorCode::UnsupportedFile) == "unsupported-file");
    CHECK(errorId(ErrorCode::NewerVersion) == "newer-version");
    CHECK(errorId(ErrorCode::NotARegistry) == "not-a-registry");
    CHECK(errorId(ErrorCode::IndividualNumber) == "individual-number");
}

TEST_CASE("Every sentence reads well without any argument")
{
    for (const ErrorCode code : allCodes()) {
        const QString sentence = errorSentence({code, {}, {}});
        INFO(sentence.toStdString());
        CHECK(sentence.endsWith(u'.'));
        CHECK(sentence.at(0).isUpper());
        CHECK_FALSE(sentence.contains(QRegularExpression(QStringLiteral("[\\[\\]{}]|“”|  | [.,:]( |$)"))));
    }
}

TEST_CASE("Every sentence says what became of the data")
{
    const QRegularExpression fate(QStringLiteral(
        "(?i)nothing|unchanged|not changed|not opened|not stored|no registry was made|certain|was not made"));
    for (const ErrorCode code : allCodes()) {
        const QString sentence = errorSentence({code, {}, {}});
        INFO(sentence.toStdString());
        CHECK(sentence.contains(fate));
    }
}

TEST_CASE("Named arguments appear in the sentence and unknown ones do not")
{
    const Error error{ErrorCode::NewerVersion, {{"file", "台帳.daicho"}, {"found", "9"}, {"colour", "red"}}, "log"};
    const QString sentence = errorSentence(error);
    CHECK(sentence.startsWith(u"“台帳.daicho”: "));
    CHECK(sentence.contains(u"(format 9)"));
    CHECK_FALSE(sentence.contains(u"reads formats up to"));
    CHECK_FALSE(sentence.contains(u"red"));
    CHECK_FALSE(sentence.contains(u"log"));
}

TEST_CASE("An argument that looks like a placeholder stays as it is")
{
    const QString sentence = errorSentence({ErrorCode::MissingFile, {{"file", "{file} [x] %1.csv"}}, {}});
    CHECK(sentence.startsWith(u"“{file} [x] %1.csv”: The file was not found."));
}

TEST_CASE("A step is told in words")
{
    const QString sentence = errorSentence({ErrorCode::InputOutput, {{"file", "a"}, {"step", "read-back"}}, {}});
    CHECK(sentence.contains(u"(reading back what was written)"));
}

TEST_CASE("A rule and a kind of record are told in words, a reason that is no word as it is")
{
    const Error invalid{ErrorCode::Invalid, {{"field", "kind"}, {"value", "x"}, {"rule", "unknown-kind"}}, {}};
    CHECK(errorSentence(invalid).startsWith(u"kind: “x”: This cannot be stored, because there is no such kind"));
    const Error missing{ErrorCode::NotFound, {{"entity", "org_unit"}, {"id", "7"}}, {}};
    CHECK(errorSentence(missing).contains(u"(org unit)"));
    const Error usage{ErrorCode::UsageError, {{"reason", "--steps x"}}, {}};
    CHECK(errorSentence(usage).contains(u": --steps x."));
}

TEST_CASE("Whoever shows an error may tell its arguments in words of its own")
{
    const auto labels = [](TextView argument, TextView value) {
        return argument == "field" && value == "name" ? QStringLiteral("名称") : QString();
    };
    const Error error{ErrorCode::IndividualNumber, {{"field", "name"}, {"row", "12"}}, {}};
    CHECK(errorSentence(error, labels).startsWith(u"Row 12: 名称: The text contains"));
    CHECK(errorSentence(error).startsWith(u"Row 12: name: The text contains"));
}

TEST_CASE("No word of an argument is there twice")
{
    std::set<std::pair<TextView, TextView>> seen;
    for (const ErrorWord &word : errorWords()) {
        INFO(word.argument << ' ' << word.value);
        CHECK(seen.emplace(word.argument, word.value).second);
        CHECK(errorWord(word.argument, word.value) == QString::fromUtf8(word.words));
    }
    CHECK(errorWord("rule", "of-no-table") == QStringLiteral("of-no-table"));
}

TEST_CASE("An argument is found by its name")
{
    const Error error{ErrorCode::Duplicate, {{"field", "code"}, {"value", "A-1"}}, {}};
    CHECK(error.arg("value") == "A-1");
    CHECK(error.arg("row").empty());
}

TEST_CASE("Sentences are translated when they are shown")
{
    EchoTranslator translator;
    const Error error{ErrorCode::InputOutput, {{"file", "a"}, {"step", "flush"}}, {}};
    const QString before = errorSentence(error);

    QCoreApplication::installTranslator(&translator);
    const QString during = errorSentence(error);
    QCoreApplication::removeTranslator(&translator);

    CHECK(during.startsWith(u"«“a”: "));
    CHECK(during.contains(u"(«flushing to the disk»)"));
    CHECK(translator.asked == std::set<std::string>{"Error", "ErrorWord"});
    CHECK(errorSentence(error) == before);
}

TEST_CASE("The hour is told of today, the day too of other days")
{
    const auto instant = [](int day, int hour) {
        return toText(QDateTime(QDate(2026, 5, day), QTime(hour, 5), Qt::LocalTime).toUTC().toString(Qt::ISODate));
    };
    CHECK(shortLocalTime(instant(20, 12), instant(20, 23)) == u"12:05"_qs);
    CHECK(shortLocalTime(instant(20, 12), instant(21, 0)) == u"2026-05-20 12:05"_qs);
    CHECK(shortLocalTime(instant(20, 12), {}) == u"2026-05-20 12:05"_qs);
    CHECK(shortLocalTime("no time", instant(21, 0)).isEmpty());
    const Error busy{ErrorCode::InUse,
                     {{"holder", "情報太郎"}, {"host", "PC-1"}, {"since", instant(20, 12)}, {"asked", instant(20, 13)}},
                     {}};
    CHECK(errorSentence(busy).contains(u"12:05"_qs));
}
