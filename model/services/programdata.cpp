// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/programdata.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace daicho::programdata {

namespace {

constexpr const char *fullLayout = "full";
constexpr const char *emptyProfile = "empty";

QString folder(const char *kind)
{
    return QStringLiteral(":/daicho/") + QLatin1StringView(kind);
}

/// Names of the files without their ending, in order of the alphabet.
std::vector<Text> idsIn(const char *kind)
{
    std::vector<Text> ids;
    const QStringList files = QDir(folder(kind)).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        ids.push_back(toText(QStringView(file).chopped(5)));
    return ids;
}

Text joined(const std::vector<Text> &ids)
{
    Text all;
    for (const Text &id : ids)
        all += (all.empty() ? "" : ", ") + id;
    return all;
}

bool isIn(const char *kind, TextView id)
{
    const std::vector<Text> ids = idsIn(kind);
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// The content of a file that must be there; `unknown` is the error otherwise.
Result<Text> read(const char *kind, TextView id, ErrorCode unknown)
{
    if (!isIn(kind, id))
        return Error{unknown, {{"id", Text(id)}, {"known", joined(idsIn(kind))}}, "not among the program's data"};
    QFile file(folder(kind) + u'/' + toQString(id) + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InvalidResource, {{"file", toText(file.fileName())}}, "cannot be opened"};
    const QByteArray bytes = file.readAll();
    return Text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

Text fileName(TextView id)
{
    return Text(id) + ".json";
}

/// Real bodies have a name of their own; the empty profile stands behind all others.
int rankOf(const Profile &profile)
{
    if (!profile.body.empty())
        return 0;
    return profile.id == emptyProfile ? 2 : 1;
}

} // namespace

Result<std::vector<ProfileSummary>> profiles()
{
    std::vector<Profile> all;
    for (const Text &id : idsIn("profiles")) {
        Result<Profile> one = profile(id);
        if (!one)
            return one.error();
        all.push_back(std::move(*one));
    }
    std::stable_sort(all.begin(), all.end(), [](const Profile &a, const Profile &b) { return rankOf(a) < rankOf(b); });
    std::vector<ProfileSummary> summaries;
    for (Profile &one : all)
        summaries.push_back({std::move(one.id), std::move(one.name), std::move(one.bodyKind)});
    return summaries;
}

Result<Profile> profile(TextView id)
{
    const Result<Text> json = read("profiles", id, ErrorCode::UnknownProfile);
    if (!json)
        return json.error();
    return profileFromJson(*json, fileName(id), [](TextView scheme) { return isIn("schemes", scheme); });
}

std::vector<Text> schemeIds()
{
    return idsIn("schemes");
}

Result<Scheme> scheme(TextView id)
{
    const Result<Text> json = schemeJson(id);
    if (!json)
        return json.error();
    return schemeFromJson(*json, fileName(id));
}

Result<Text> schemeJson(TextView id)
{
    return read("schemes", id, ErrorCode::UnknownScheme);
}

Result<std::vector<LedgerLayout>> layouts()
{
    std::vector<LedgerLayout> all;
    for (const Text &id : idsIn("layouts")) {
        Result<LedgerLayout> one = layout(id);
        if (!one)
            return one.error();
        all.push_back(std::move(*one));
    }
    std::stable_sort(all.begin(), all.end(), [](const LedgerLayout &a, const LedgerLayout &b) {
        return (a.id == fullLayout) > (b.id == fullLayout);
    });
    return all;
}

Result<LedgerLayout> layout(TextView id)
{
    const Result<Text> json = read("layouts", id, ErrorCode::UnknownLayout);
    if (!json)
        return json.error();
    return layoutFromJson(*json, fileName(id));
}

Result<std::vector<LabelSheet>> labelSheets()
{
    const Result<Text> json = read("labels", "sheets", ErrorCode::InvalidResource);
    if (!json)
        return json.error();
    return labelSheetsFromJson(*json, fileName("sheets"));
}

} // namespace daicho::programdata
