// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/error.h"
#include "model/core/errorwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace daicho {

namespace {

/// One error: its stable id and its sentence. `{name}` is an argument; a part in square brackets is
/// left out when one of its arguments is missing. Each sentence tells what happened and why, what
/// became of the data, and what to do next.
struct Row
{
    ErrorCode code;
    const char *id;
    const char *sentence;
};

constexpr Row rows[] = {
    {ErrorCode::FileNotFound, "file-not-found",
     QT_TRANSLATE_NOOP("Error", "The registry[ “{file}”] was not found. Nothing was opened or changed. Check the name "
                                "and the folder, and that the drive or the network share is connected.")},
    {ErrorCode::NotARegistry, "not-a-registry",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]This file is not a registry of Daicho, so it was not opened and not "
                                "changed. Choose a file that ends in .daicho; a ledger in CSV or Excel is brought in "
                                "by importing it into a registry.")},
    {ErrorCode::NewerVersion, "newer-version",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]This registry was made by a newer version of Daicho[ (format "
                                "{found})][; this program reads formats up to {supported}]. It was not changed. "
                                "Open it with the newer version, or ask your administrator to update this program.")},
    {ErrorCode::ReadOnly, "read-only",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The registry can only be read, because the file or its folder is "
                                "protected against writing or it was opened for reading. Nothing was changed. Ask for "
                                "permission to write to the folder, or work on a copy.")},
    {ErrorCode::InUse, "in-use",
     QT_TRANSLATE_NOOP("Error",
                       "[“{file}”: ]The registry is being edited[ by {holder} ({host}) since {since}]. Nothing "
                       "was changed. Open it for reading only, or try again when it has been closed there.")},
    {ErrorCode::DiskFull, "disk-full",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]There is not enough space on the disk or within its quota, so nothing "
                                "was saved. What was stored before is unchanged[; the registry is as it was at "
                                "{kept}]. Free some space or choose another place, then try again.[ (At: {step}.)][ "
                                "The complete new content was kept as “{temp}”.]")},
    {ErrorCode::InputOutput, "input-output",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The file could not be read or written[ ({step})]. What was stored before "
                                "is unchanged[; the registry is as it was at {kept}].[ The complete new content was "
                                "kept as “{temp}”.] Check that the folder exists and may be written to and that the "
                                "drive is connected, then try again.")},
    {ErrorCode::OutcomeUnknown, "outcome-unknown",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The disk reported a failure at the last moment, so it is not certain "
                                "whether the last change was stored. To be safe, nothing more is written. Open the "
                                "file again and check the last change.")},
    {ErrorCode::DatabaseDamaged, "database-damaged",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The registry is damaged, probably by a fault of the disk or by "
                                "copying it while it was in use. It was not changed. Keep this file, and work on "
                                "with the last verified backup.")},
    {ErrorCode::SchemaChanged, "schema-changed",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The structure of the registry was changed by another program, so its "
                                "content cannot be trusted. It was not changed. Keep this file as evidence, and "
                                "work on with the last verified backup.")},
    {ErrorCode::HistoryBroken, "history-broken",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The history and the registry do not agree[, first at entry {seq}][, "
                                "{entity}][ {code}][, field {field}][: recorded “{expected}”][, found “{found}”]. "
                                "Somebody or something changed the file outside of Daicho. Nothing was changed "
                                "now. Keep this file as evidence, and compare it with the last verified backup.")},
    {ErrorCode::RolledBack, "rolled-back",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]Entries of the history that were seen before are missing[: seen up to "
                                "{expected}][, found {found}]. The file was probably replaced by an older copy. "
                                "Nothing was changed now. Compare it with the last verified backup; if the older "
                                "state is meant, verify the registry and accept it with a reason.")},
    {ErrorCode::FileExists, "file-exists",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]A file or folder of this name exists already. It was left as it is, and "
                                "nothing was written.[ The complete new content was kept as “{temp}”.] Choose another "
                                "name, or say that it is to be replaced.")},
    {ErrorCode::NotFound, "not-found",
     QT_TRANSLATE_NOOP("Error", "[“{code}”: ]There is no such entry in the registry[ ({entity})]. Nothing was "
                                "changed. Check the spelling; it may have been renamed or retired since.")},
    {ErrorCode::NotPermitted, "not-permitted",
     QT_TRANSLATE_NOOP("Error",
                       "[{permission}: ][“{code}”: ][{unit}: ]The work role in force[, {role},] does not permit "
                       "this[: {rule}]. Nothing was changed. Ask the person who is responsible for the "
                       "registry, or choose the right person in the status bar.")},
    {ErrorCode::SchemeInUse, "scheme-in-use",
     QT_TRANSLATE_NOOP("Error", "[“{scheme}”: ]Assets have been rated under this edition[ (number of ratings: "
                                "{count})], so what it says can no longer change. Nothing was changed. Another "
                                "wording needs a new edition; take the ratings back only if they were made by "
                                "mistake.")},
    {ErrorCode::ItemInUse, "item-in-use",
     QT_TRANSLATE_NOOP("Error", "[“{name}”: ]This is still in use[ (assets: {count})][ (entries that belong to it: "
                                "{entries})]. Nothing was changed. Give what uses it another value first, then try "
                                "again.")},
    {ErrorCode::Invalid, "invalid",
     QT_TRANSLATE_NOOP("Error", "[{field}: ][“{value}”: ]This cannot be stored[, because {rule}]. Nothing was "
                                "changed.[ Possible values: {allowed}.] Correct it and try again.")},
    {ErrorCode::Conflict, "conflict",
     QT_TRANSLATE_NOOP("Error", "[“{code}”: ]This record[ ({entity})] was changed since[, so the step "
                                "“{operation}” can be neither undone nor redone]. Nothing was changed now. Look at "
                                "its present content; then make your change again, or undo the later change first.")},
    {ErrorCode::Overtaken, "overtaken",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The registry was changed by someone else since it was read, so your "
                                "change was not stored; theirs was kept. Look at the present content, then make "
                                "your change again.")},
    {ErrorCode::NothingToUndo, "nothing-to-undo",
     QT_TRANSLATE_NOOP("Error", "There is no step left that could be undone. Nothing was changed.")},
    {ErrorCode::NothingToRedo, "nothing-to-redo",
     QT_TRANSLATE_NOOP("Error", "There is no undone step that could be done again. Nothing was changed.")},
    {ErrorCode::Busy, "busy",
     QT_TRANSLATE_NOOP("Error", "Another job is still running, so this was not begun. Nothing was changed. Try again "
                                "when it is done.")},
    {ErrorCode::Duplicate, "duplicate",
     QT_TRANSLATE_NOOP("Error", "[{field}: ][“{value}”: ]This is already in use[ ({entity})] and must be unique. "
                                "Nothing was changed. Choose another one.")},
    {ErrorCode::IndividualNumber, "individual-number",
     QT_TRANSLATE_NOOP("Error", "[Row {row}: ][{field}: ]The text contains a 12-digit number that is a valid "
                                "Individual Number (My Number). Individual Numbers are never stored in the "
                                "registry, so nothing was changed. Remove the number and try again.")},
    {ErrorCode::UnknownField, "unknown-field",
     QT_TRANSLATE_NOOP("Error", "[“{field}”: ]There is no field of this name.[ Did you mean “{nearest}”?] Nothing "
                                "was changed.")},
    {ErrorCode::UnknownProfile, "unknown-profile",
     QT_TRANSLATE_NOOP("Error", "[“{id}”: ]There is no profile of this name, so no registry was made.[ Known "
                                "profiles: {known}.]")},
    {ErrorCode::UnknownScheme, "unknown-scheme",
     QT_TRANSLATE_NOOP("Error", "[“{id}”: ]There is no classification scheme of this name. Nothing was changed.[ "
                                "Known schemes: {known}.]")},
    {ErrorCode::UnknownLayout, "unknown-layout",
     QT_TRANSLATE_NOOP("Error", "[“{id}”: ]There is no ledger layout of this name, so nothing was written.[ Known "
                                "layouts: {known}.]")},
    {ErrorCode::BadFilter, "bad-filter",
     QT_TRANSLATE_NOOP("Error", "[“{word}”: ]The search condition cannot be understood[: {reason}]. "
                                "Nothing was searched. Write words, “exact words”, -without or field:value.")},
    {ErrorCode::BadDate, "bad-date",
     QT_TRANSLATE_NOOP("Error", "[{field}: ][“{value}”: ]This is not a date that exists. Nothing was changed. Write "
                                "it as 2026-04-01, 2026/4/1, R8.4.1 or 令和8年4月1日.")},
    {ErrorCode::UsageError, "usage",
     QT_TRANSLATE_NOOP("Error", "The command was not understood[: {reason}]. Nothing was done. The option --help "
                                "shows how to write it.")},
    {ErrorCode::InvalidResource, "invalid-resource",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]This profile, scheme or layout has a fault[ at {path}][: {reason}]. "
                                "It was not used, and nothing was changed. Correct the file, or install the "
                                "program again if the file came with it.")},
    {ErrorCode::MissingFile, "missing-file",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The file was not found. Nothing was changed. Check the name and the "
                                "folder, and that the drive or the network share is connected.")},
    {ErrorCode::UnreadableFile, "unreadable-file",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The file cannot be read; it may be damaged or cut short[ (line "
                                "{line})][ (cell {cell})][: {reason}]. Nothing was changed. Open it in the program "
                                "that made it, save it again, and retry.")},
    {ErrorCode::EncryptedFile, "encrypted-file",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The file is protected by a password. Nothing was changed. Open it in the "
                                "program that made it, save it without a password, and retry.")},
    {ErrorCode::LimitExceeded, "limit-exceeded",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The file is larger than can safely be read[ (line {line})][ (cell "
                                "{cell})][: {reason}][ (limit {limit})]. Nothing was changed. Divide it into "
                                "smaller files, and retry.")},
    {ErrorCode::UnsafeFile, "unsafe-file",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The file contains something that an honest ledger does not need and "
                                "that can do harm[: {reason}][ ({part})]. It was not read further, and nothing was "
                                "changed. Ask the sender, or save it again in Excel or LibreOffice and retry.")},
    {ErrorCode::UnsupportedFile, "unsupported-file",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]Files of this kind cannot be read[: {reason}][ ({sheet})]. Nothing "
                                "was changed. Use CSV or Excel (.xlsx).")},
    {ErrorCode::UnmappableCharacters, "unmappable-characters",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The encoding Shift_JIS (CP932) cannot hold[ {count} of] the "
                                "characters[: {characters}]. Nothing was written. Accept the substitutes that are "
                                "offered, or choose UTF-8 or Excel.")},
    {ErrorCode::RowsMissing, "rows-missing",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]Not all rows could be written[: {written} of {expected}], so the file "
                                "was not made. The registry is unchanged. Try again; if it happens again, keep the "
                                "log for whoever looks after the program.")},
    {ErrorCode::Cancelled, "cancelled",
     QT_TRANSLATE_NOOP("Error", "Cancelled as you asked. Nothing was changed and no file was left.")},
    {ErrorCode::UnfinishedWrite, "unfinished-write",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The last program that wrote to this registry ended in the middle of it. "
                                "To show the state before, that write has to be taken back, and here the file can only "
                                "be read. Nothing was changed. Copy the file together with the one of the same name "
                                "ending in -journal to a folder where you may write, and open it there.")},
    {ErrorCode::FileReplaced, "file-replaced",
     QT_TRANSLATE_NOOP("Error", "[“{file}”: ]The file was moved away or replaced by another one while it was open, for "
                                "example by a program that synchronises folders. Nothing is written any more. Open it "
                                "again, look at the present content, then make your change again.")},
};

constexpr bool rowsFollowCodes()
{
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        if (static_cast<std::size_t>(rows[i].code) != i)
            return false;
    }
    return std::size(rows) == static_cast<std::size_t>(ErrorCode::ErrorCodeCount);
}
static_assert(rowsFollowCodes(), "each ErrorCode has its row, in the order of the enum");

const Row &rowOf(ErrorCode code)
{
    const auto index = static_cast<std::size_t>(code);
    Q_ASSERT(index < std::size(rows));
    return rows[std::min(index, std::size(rows) - 1)];
}

/// Arguments that are points in time, told in the time of the place.
bool isInstant(TextView name)
{
    return name == "since" || name == "kept";
}

/// Fills in arguments in one pass, so that an argument that looks like a placeholder stays text.
QString filled(const QString &sentence, const Error &error, const ArgumentWords &words)
{
    QString out;
    qsizetype partFrom = -1; // where the open bracket's part begins in `out`
    bool partComplete = true;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const QChar c = sentence.at(i);
        const qsizetype end = c == u'{' ? sentence.indexOf(u'}', i) : -1;
        if (end > 0) {
            const Text name = toText(QStringView(sentence).mid(i + 1, end - i - 1));
            const TextView given = error.arg(name);
            const QString special = words ? words(name, given) : QString();
            const QString value = isInstant(name)     ? shortLocalTime(given, error.arg("asked"))
                                  : special.isEmpty() ? errorWord(name, given)
                                                      : special;
            partComplete = partComplete && !value.isEmpty();
            out += value;
            i = end;
        } else if (c == u'[') {
            partFrom = out.size();
            partComplete = true;
        } else if (c == u']' && partFrom >= 0) {
            if (!partComplete)
                out.truncate(partFrom);
            partFrom = -1;
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace

TextView Error::arg(TextView name) const
{
    const auto found = std::find_if(args.begin(), args.end(), [name](const auto &arg) { return arg.first == name; });
    return found == args.end() ? TextView() : TextView(found->second);
}

TextView errorId(ErrorCode code)
{
    return rowOf(code).id;
}

QString errorSentence(const Error &error, const ArgumentWords &words)
{
    return filled(QCoreApplication::translate("Error", rowOf(error.code).sentence), error, words);
}

} // namespace daicho
