// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/draftstore.h"
#include "tests/support/qtcatch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace daicho;

namespace {

/// A valid individual number of the order's own example digits.
const Text number = "123456789018";

Draft draftOf(const Text &subject)
{
    Draft draft{"asset", subject, "住民基本台帳", {}};
    draft.fields = {{"name", "住民基本台帳（改）", "住民基本台帳"}, {"remarks", "一行目\n二行目\t\"引用\"\\", ""}};
    draft.time = "2026-04-01T01:00:00Z";
    return draft;
}

QString folderIn(const QTemporaryDir &folder)
{
    return DraftStore::folderOf(folder.path(), "00000000-0000-4000-8000-000000000001");
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("A draft comes back in another session as it was written", "[drafts]")
{
    const QTemporaryDir folder;
    const DraftStore first(folderIn(folder), u"one"_qs);
    requireDone(first.write(draftOf("12")));
    Draft later = draftOf("12");
    later.fields.front().written = "住民基本台帳（再改）";
    requireDone(first.write(later)); // of the same form and record: in its place
    requireDone(first.write(draftOf("13")));
    CHECK(requireValue(first.read()).drafts.empty()); // its own are not offered to itself

    const DraftStore second(folderIn(folder), u"two"_qs);
    const DraftStore::Found found = requireValue(second.read());
    REQUIRE(found.drafts.size() == 2);
    CHECK(found.unread.isEmpty());
    for (const DraftStore::Stored &stored : found.drafts)
        CHECK(stored.draft == (stored.draft.subject == "12" ? later : draftOf("13")));
    requireDone(second.write(draftOf("12"))); // beside that of the other session
    CHECK(requireValue(DraftStore(folderIn(folder), u"three"_qs).read()).drafts.size() == 3);

    requireDone(second.remove(found.drafts.front().file));
    requireDone(second.remove(found.drafts.front().file));
    CHECK(requireValue(second.read()).drafts.size() == 1);
    CHECK_FALSE(QFileInfo(folderIn(folder)).permission(QFile::ReadOther));
}

TEST_CASE("Drafts are offered in the order in which they were written", "[drafts]")
{
    const QTemporaryDir folder;
    const DraftStore store(folderIn(folder), u"one"_qs);
    for (const auto &[subject, time] : {std::pair<Text, Text>{"1", "2026-04-03T00:00:00Z"},
                                        {"2", "2026-04-01T00:00:00Z"},
                                        {"3", "2026-04-02T00:00:00Z"}}) {
        Draft draft = draftOf(subject);
        draft.time = time;
        requireDone(store.write(draft));
    }
    Text order;
    for (const DraftStore::Stored &stored : requireValue(DraftStore(folderIn(folder), u"two"_qs).read()).drafts)
        order += stored.draft.subject;
    CHECK(order == "231");
}

TEST_CASE("An individual number never reaches the file of a draft", "[drafts]")
{
    const QTemporaryDir folder;
    const DraftStore store(folderIn(folder), u"one"_qs);
    Draft draft = draftOf("new");
    const Text wide = "１２３４ ５６７８ ９０１８";
    draft.title = "番号 " + number;
    draft.fields = {{"name", "番号 " + number, ""}, {"remarks", wide, ""}, {"business", "税務", ""}};
    requireDone(store.write(draft));
    const QByteArray bytes = contentOf(QDir(store.folder()).filePath(store.fileOf(draft)));
    CHECK_FALSE(bytes.contains(QByteArray::fromStdString(number)));
    CHECK_FALSE(bytes.contains(QByteArray::fromStdString(wide)));

    const DraftStore::Found found = requireValue(DraftStore(folderIn(folder), u"two"_qs).read());
    REQUIRE(found.drafts.size() == 1);
    CHECK(found.drafts.front().draft.fields == std::vector<DraftField>{{"business", "税務", ""}});
    CHECK(found.drafts.front().draft.withheld == std::vector<Text>{"name", "remarks"});
    CHECK(found.drafts.front().draft.title.empty());
}

TEST_CASE("Drafts of newer versions and damaged ones are kept and named", "[drafts]")
{
    const QTemporaryDir folder;
    const QString drafts = folderIn(folder);
    const DraftStore store(drafts, u"one"_qs);
    requireDone(store.write(draftOf("12")));
    const QByteArray good = contentOf(QDir(drafts).filePath(store.fileOf(draftOf("12"))));
    const std::map<QString, QByteArray> wrong{
        {u"newer.json"_qs, QByteArray(good).replace("\"draft\":1", "\"draft\":2")},
        {u"cut.json"_qs, good.left(good.size() / 2)},
        {u"empty.json"_qs, {}},
        {u"strange.json"_qs, QByteArray(good).replace("\"title\"", "\"heading\"")},
        {u"nameless.json"_qs, QByteArray(good).replace("\"name\":\"name\"", "\"name\":\"\"")},
    };
    for (const auto &[name, bytes] : wrong)
        writeFile(QDir(drafts).filePath(name), bytes);

    const DraftStore::Found found = requireValue(DraftStore(drafts, u"two"_qs).read());
    CHECK(found.drafts.size() == 1);
    CHECK(found.unread.size() == static_cast<qsizetype>(wrong.size()));
    for (const auto &[name, bytes] : wrong) {
        CHECK(found.unread.contains(name));
        CHECK(contentOf(QDir(drafts).filePath(name)) == bytes);
    }
}

TEST_CASE("A draft that cannot be written says why and leaves what was there", "[drafts]")
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"drafts"_qs), "a file where the folder should be");
    const DraftStore store(folderIn(folder), u"one"_qs);
    const Result<void> written = store.write(draftOf("12"));
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::InputOutput);
    CHECK(contentOf(folder.filePath(u"drafts"_qs)) == "a file where the folder should be");
    CHECK(requireValue(store.read()).drafts.empty());
    CHECK(DraftStore::folderOf({}, "uuid").isEmpty());
}
