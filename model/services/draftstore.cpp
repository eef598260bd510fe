// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/draftstore.h"

#include "model/core/checkedfile.h"
#include "model/core/sha256.h"
#include "model/domain/asset.h"
#include "model/domain/canonicaljson.h"
#include "model/domain/strictjson.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace daicho {

namespace {

constexpr int knownVersion = 1;
constexpr qint64 mostBytes = 16 * 1024 * 1024; ///< far more than all fields of an asset can hold

/// What may be written: without the fields that hold individual numbers.
Draft withoutNumbers(const Draft &draft)
{
    Draft clean = draft;
    clean.fields.clear();
    if (findIndividualNumber(clean.title))
        clean.title.clear();
    for (const DraftField &field : draft.fields) {
        if (findIndividualNumber(field.written) || findIndividualNumber(field.stored))
            clean.withheld.push_back(field.name);
        else
            clean.fields.push_back(field);
    }
    return clean;
}

void appendMember(Text &json, const char *name, TextView value)
{
    json += '"';
    json += name;
    json += "\":";
    appendJsonString(json, value);
}

Text toJson(const Draft &draft)
{
    Text json = "{\"draft\":" + std::to_string(knownVersion) + ",";
    appendMember(json, "form", draft.form);
    json += ',';
    appendMember(json, "subject", draft.subject);
    json += ',';
    appendMember(json, "title", draft.title);
    json += ',';
    appendMember(json, "time", draft.time);
    json += ",\"fields\":[";
    for (const DraftField &field : draft.fields) {
        json += json.back() == '[' ? "{" : ",{";
        appendMember(json, "name", field.name);
        json += ',';
        appendMember(json, "written", field.written);
        json += ',';
        appendMember(json, "stored", field.stored);
        json += '}';
    }
    json += "],\"withheld\":[";
    for (const Text &name : draft.withheld) {
        if (json.back() != '[')
            json += ',';
        appendJsonString(json, name);
    }
    json += "]}\n";
    return json;
}

std::optional<Draft> fromJson(TextView json)
{
    const JsonReader reader(json, "draft");
    if (reader.problem() || reader.integer("draft") != knownVersion)
        return std::nullopt;
    reader.allow({"draft", "form", "subject", "title", "time", "fields", "withheld"});
    Draft draft;
    draft.form = reader.required("form");
    draft.subject = reader.required("subject");
    draft.title = reader.optional("title");
    draft.time = reader.optional("time");
    for (const JsonReader &field : reader.objects("fields")) {
        field.allow({"name", "written", "stored"});
        draft.fields.push_back({field.required("name"), field.optional("written"), field.optional("stored")});
    }
    draft.withheld = reader.texts("withheld");
    if (reader.problem())
        return std::nullopt;
    return draft;
}

} // namespace

const DraftField *Draft::field(TextView name) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [name](const DraftField &field) { return field.name == name; });
    return found != fields.end() ? &*found : nullptr;
}

DraftStore::DraftStore(QString folder, QString session) : m_folder(std::move(folder)), m_session(std::move(session)) {}

QString DraftStore::folderOf(const QString &stateFolder, TextView registryUuid)
{
    return stateFolder.isEmpty() ? QString() : QString(stateFolder % u"/drafts/"_qs % toQString(registryUuid));
}

QString DraftStore::fileOf(const Draft &draft) const
{
    const Text digest = hex(sha256(draft.form + '\n' + draft.subject));
    return QString(m_session % u'-' % toQString(digest).left(16) % u".json"_qs);
}

Result<void> DraftStore::write(const Draft &draft) const
{
    const QDir folder(m_folder);
    if (!folder.exists()) {
        if (!folder.mkpath(u"."_qs))
            return Error{ErrorCode::InputOutput, {{"file", toText(m_folder)}, {"step", "create"}}, "folder of drafts"};
        // Half-written texts are nobody else's business.
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const Text json = toJson(withoutNumbers(draft));
    return writeChecked(folder.filePath(fileOf(draft)), CheckedFile::Existing::Replace,
                        [&json](QIODevice &device) -> Result<void> {
                            device.write(json.data(), static_cast<qint64>(json.size()));
                            return {}; // short writes are noticed by the file
                        });
}

Result<void> DraftStore::remove(const QString &file) const
{
    QFile gone(QDir(m_folder).filePath(QFileInfo(file).fileName()));
    if (gone.exists() && !gone.remove())
        return Error{ErrorCode::InputOutput, {{"file", toText(gone.fileName())}, {"step", "write"}}, "draft"};
    return {};
}

Result<DraftStore::Found> DraftStore::read() const
{
    Found found;
    const QDir folder(m_folder);
    if (m_folder.isEmpty() || !folder.exists())
        return found;
    for (const QString &name : folder.entryList({u"*.json"_qs}, QDir::Files, QDir::Name)) {
        if (name.startsWith(m_session))
            continue;
        QFile file(folder.filePath(name));
        std::optional<Draft> draft;
        if (file.size() <= mostBytes && file.open(QIODevice::ReadOnly))
            draft = fromJson(file.readAll().toStdString());
        if (draft)
            found.drafts.push_back({name, std::move(*draft)});
        else
            found.unread.append(name);
    }
    std::stable_sort(found.drafts.begin(), found.drafts.end(),
                     [](const Stored &left, const Stored &right) { return left.draft.time < right.draft.time; });
    return found;
}

} // namespace daicho
