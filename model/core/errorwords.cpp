// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/errorwords.h"

#include <QCoreApplication>
#include <QDateTime>

namespace daicho {

namespace {

constexpr ErrorWord words[] = {
    // writing a file
    {"step", "create", QT_TRANSLATE_NOOP("ErrorWord", "creating a file in this folder")},
    {"step", "write", QT_TRANSLATE_NOOP("ErrorWord", "writing")},
    {"step", "flush", QT_TRANSLATE_NOOP("ErrorWord", "flushing to the disk")},
    {"step", "read-back", QT_TRANSLATE_NOOP("ErrorWord", "reading back what was written")},
    {"step", "rename", QT_TRANSLATE_NOOP("ErrorWord", "putting the file in its place")},
    {"step", "backup", QT_TRANSLATE_NOOP("ErrorWord", "making the backup that comes before this step")},
    {"step", "sync-folder", QT_TRANSLATE_NOOP("ErrorWord", "flushing the folder to the disk")},
    {"step", "foreign-log",
     QT_TRANSLATE_NOOP("ErrorWord", "another program has left a file of this name with “-wal” behind it; move that "
                                    "file away first")},

    // kinds of records
    {"entity", "registry", QT_TRANSLATE_NOOP("ErrorWord", "registry")},
    {"entity", "setting", QT_TRANSLATE_NOOP("ErrorWord", "setting")},
    {"entity", "profile_item", QT_TRANSLATE_NOOP("ErrorWord", "profile item")},
    {"entity", "edition", QT_TRANSLATE_NOOP("ErrorWord", "edition of a scheme")},
    {"entity", "org_unit", QT_TRANSLATE_NOOP("ErrorWord", "org unit")},
    {"entity", "post", QT_TRANSLATE_NOOP("ErrorWord", "post")},
    {"entity", "person", QT_TRANSLATE_NOOP("ErrorWord", "person")},
    {"entity", "holding", QT_TRANSLATE_NOOP("ErrorWord", "holder of a post")},
    {"entity", "asset", QT_TRANSLATE_NOOP("ErrorWord", "asset")},
    {"entity", "former_rating", QT_TRANSLATE_NOOP("ErrorWord", "former rating")},
    {"entity", "role_assignment", QT_TRANSLATE_NOOP("ErrorWord", "work role")},
    {"entity", "relation", QT_TRANSLATE_NOOP("ErrorWord", "relation")},
    {"entity", "rating_basis", QT_TRANSLATE_NOOP("ErrorWord", "basis of a rating")},
    {"entity", "rating_proposal", QT_TRANSLATE_NOOP("ErrorWord", "proposed rating")},
    {"entity", "accepted_exception", QT_TRANSLATE_NOOP("ErrorWord", "accepted exception")},
    {"entity", "scheme_adoption", QT_TRANSLATE_NOOP("ErrorWord", "scheme of an institution")},
    {"entity", "finding_tally", QT_TRANSLATE_NOOP("ErrorWord", "count of findings")},
    {"entity", "check_rule", QT_TRANSLATE_NOOP("ErrorWord", "rule of the check")},
    {"entity", "personal_profile", QT_TRANSLATE_NOOP("ErrorWord", "record of personal information")},

    {"entity", "term", QT_TRANSLATE_NOOP("ErrorWord", "word that codes stand for")},
    {"entity", "history", QT_TRANSLATE_NOOP("ErrorWord", "entry of the history")},
    {"entity", "schema", QT_TRANSLATE_NOOP("ErrorWord", "structure of the file")},
    {"entity", "file", QT_TRANSLATE_NOOP("ErrorWord", "the file itself")},

    // values that are no fields of an asset
    {"field", "from", QT_TRANSLATE_NOOP("ErrorWord", "first day")},
    {"field", "to", QT_TRANSLATE_NOOP("ErrorWord", "last day")},
    {"field", "post", QT_TRANSLATE_NOOP("ErrorWord", "post")},
    {"field", "person", QT_TRANSLATE_NOOP("ErrorWord", "person")},
    {"field", "manner", QT_TRANSLATE_NOOP("ErrorWord", "how the post is held")},
    {"field", "parent", QT_TRANSLATE_NOOP("ErrorWord", "unit above")},
    // fields of schemes and policies
    {"field", "edition", QT_TRANSLATE_NOOP("ErrorWord", "Edition")},
    {"field", "issuer", QT_TRANSLATE_NOOP("ErrorWord", "Issuer")},
    {"field", "label", QT_TRANSLATE_NOOP("ErrorWord", "Label")},
    {"field", "criterion", QT_TRANSLATE_NOOP("ErrorWord", "Criterion")},
    {"field", "examples", QT_TRANSLATE_NOOP("ErrorWord", "Examples")},
    {"field", "group", QT_TRANSLATE_NOOP("ErrorWord", "Group")},
    {"field", "phrase", QT_TRANSLATE_NOOP("ErrorWord", "Phrase")},
    {"field", "level", QT_TRANSLATE_NOOP("ErrorWord", "Level")},
    {"field", "stage", QT_TRANSLATE_NOOP("ErrorWord", "Stage")},
    {"field", "text", QT_TRANSLATE_NOOP("ErrorWord", "Own words")},
    {"field", "check_fields", QT_TRANSLATE_NOOP("ErrorWord", "Required fields")},
    {"field", "rule", QT_TRANSLATE_NOOP("ErrorWord", "Handling")},
    {"field", "axis", QT_TRANSLATE_NOOP("ErrorWord", "Axis")},
    {"field", "overall", QT_TRANSLATE_NOOP("ErrorWord", "Overall grade")},
    {"field", "accept", QT_TRANSLATE_NOOP("ErrorWord", "Line of the mapping")},
    {"field", "source", QT_TRANSLATE_NOOP("ErrorWord", "Source")},
    {"field", "date", QT_TRANSLATE_NOOP("ErrorWord", "Date")},
    {"field", "date_text", QT_TRANSLATE_NOOP("ErrorWord", "Date in words")},
    {"field", "document", QT_TRANSLATE_NOOP("ErrorWord", "Document")},

    // why a value is refused
    {"rule", "required", QT_TRANSLATE_NOOP("ErrorWord", "it must not be empty")},
    {"rule", "lowered", QT_TRANSLATE_NOOP("ErrorWord", "a level is lowered, and that needs a reason of its own")},
    {"rule", "not-editable", QT_TRANSLATE_NOOP("ErrorWord", "the program fills in this field by itself")},
    {"rule", "bad-number", QT_TRANSLATE_NOOP("ErrorWord", "it is not a whole number")},
    {"rule", "bad-date", QT_TRANSLATE_NOOP("ErrorWord", "it is not a date that exists")},
    {"rule", "ends-before-start", QT_TRANSLATE_NOOP("ErrorWord", "the end lies before the beginning")},
    {"rule", "too-long", QT_TRANSLATE_NOOP("ErrorWord", "it is longer than the field allows")},
    {"rule", "control-character", QT_TRANSLATE_NOOP("ErrorWord", "it contains an invisible control character")},
    {"rule", "individual-number", QT_TRANSLATE_NOOP("ErrorWord", "it contains an Individual Number")},
    {"rule", "ambiguous", QT_TRANSLATE_NOOP("ErrorWord", "more than one entry fits it")},
    {"rule", "duplicate-code", QT_TRANSLATE_NOOP("ErrorWord", "the code is there twice")},
    {"rule", "unknown-value", QT_TRANSLATE_NOOP("ErrorWord", "it is none of the possible values")},
    {"rule", "unknown-kind", QT_TRANSLATE_NOOP("ErrorWord", "there is no such kind of asset")},
    {"rule", "unknown-level", QT_TRANSLATE_NOOP("ErrorWord", "the scheme has no such level")},
    {"rule", "unknown-axis", QT_TRANSLATE_NOOP("ErrorWord", "the scheme has no such axis")},
    {"rule", "unknown-unit", QT_TRANSLATE_NOOP("ErrorWord", "there is no such org unit")},
    {"rule", "unknown-institution", QT_TRANSLATE_NOOP("ErrorWord", "there is no such institution")},
    {"rule", "unknown-post", QT_TRANSLATE_NOOP("ErrorWord", "there is no such post")},
    {"rule", "unknown-zone", QT_TRANSLATE_NOOP("ErrorWord", "there is no such zone")},
    {"rule", "has-valid-units", QT_TRANSLATE_NOOP("ErrorWord", "units below it are still valid")},
    {"rule", "above-has-ended", QT_TRANSLATE_NOOP("ErrorWord", "the unit above has ended")},
    {"rule", "has-later-holders", QT_TRANSLATE_NOOP("ErrorWord", "somebody is to hold the post after that day")},
    {"rule", "slash", QT_TRANSLATE_NOOP("ErrorWord", "a slash divides the names of a path and cannot be part of one")},
    {"rule", "circle", QT_TRANSLATE_NOOP("ErrorWord", "it lies in or below the unit that is to be moved")},
    {"rule", "institution", QT_TRANSLATE_NOOP("ErrorWord", "an institution stands at the top and cannot be moved")},
    {"rule", "last-level", QT_TRANSLATE_NOOP("ErrorWord", "an axis needs at least one level")},
    {"rule", "level-in-threshold", QT_TRANSLATE_NOOP("ErrorWord", "a threshold begins at this level")},
    {"rule", "in-two-groups", QT_TRANSLATE_NOOP("ErrorWord", "a level can be in one group only")},
    {"rule", "other-day", QT_TRANSLATE_NOOP("ErrorWord", "the date in words is another day than the date")},
    {"rule", "unknown-document", QT_TRANSLATE_NOOP("ErrorWord", "there is no such document")},
    {"rule", "edition-exists", QT_TRANSLATE_NOOP("ErrorWord", "another scheme of this edition is in the registry")},
    {"rule", "unknown-edition", QT_TRANSLATE_NOOP("ErrorWord", "the registry has no such edition")},
    {"rule", "adoption-overlaps",
     QT_TRANSLATE_NOOP("ErrorWord", "in this period the institution uses another edition already; end that one first")},
    {"rule", "no-adoption", QT_TRANSLATE_NOOP("ErrorWord", "the institution uses no edition of its own")},
    {"rule", "named-twice", QT_TRANSLATE_NOOP("ErrorWord", "it is named twice")},
    {"rule", "last-axis", QT_TRANSLATE_NOOP("ErrorWord", "a scheme needs at least one axis")},
    {"rule", "stands-alone",
     QT_TRANSLATE_NOOP("ErrorWord", "this axis stands alone; no other one can be rated beside it")},
    {"rule", "single-axis",
     QT_TRANSLATE_NOOP("ErrorWord", "with one axis, its level is the overall grade; nothing else can be chosen")},
    {"rule", "single-axis-only", QT_TRANSLATE_NOOP("ErrorWord", "this is for schemes with one axis only")},
    {"rule", "unknown-line", QT_TRANSLATE_NOOP("ErrorWord", "the mapping has no such line")},
    {"rule", "several-targets",
     QT_TRANSLATE_NOOP("ErrorWord",
                       "this level does not become exactly one level, so a person decides for every asset")},
    {"rule", "nothing-suspected", QT_TRANSLATE_NOOP("ErrorWord", "nothing speaks against the registry")},
    {"rule", "no-such-day", QT_TRANSLATE_NOOP("ErrorWord", "the registry did not exist yet on that day")},
    {"rule", "unknown-placeholder",
     QT_TRANSLATE_NOOP("ErrorWord", "the findings of this rule have nothing of that name")},
    {"rule", "not-requirable", QT_TRANSLATE_NOOP("ErrorWord", "the program fills it in, or another rule is about it")},
    {"rule", "self-relation", QT_TRANSLATE_NOOP("ErrorWord", "an asset cannot be related to itself")},

    // what roles tell apart, and the roles
    {"permission", "open", QT_TRANSLATE_NOOP("ErrorWord", "opening and looking")},
    {"permission", "see-history", QT_TRANSLATE_NOOP("ErrorWord", "seeing the history")},
    {"permission", "create-asset", QT_TRANSLATE_NOOP("ErrorWord", "entering an asset")},
    {"permission", "edit-fields", QT_TRANSLATE_NOOP("ErrorWord", "editing an asset")},
    {"permission", "propose-level", QT_TRANSLATE_NOOP("ErrorWord", "classifying an asset")},
    {"permission", "lower-level", QT_TRANSLATE_NOOP("ErrorWord", "lowering a level")},
    {"permission", "change-owner", QT_TRANSLATE_NOOP("ErrorWord", "changing the owner")},
    {"permission", "move-asset", QT_TRANSLATE_NOOP("ErrorWord", "moving an asset to another unit")},
    {"permission", "retire-asset", QT_TRANSLATE_NOOP("ErrorWord", "retiring an asset")},
    {"permission", "restore-asset", QT_TRANSLATE_NOOP("ErrorWord", "taking a retired asset into use")},
    {"permission", "merge-duplicates", QT_TRANSLATE_NOOP("ErrorWord", "joining assets that are entered twice")},
    {"permission", "edit-several", QT_TRANSLATE_NOOP("ErrorWord", "editing several assets at once")},
    {"permission", "edit-many", QT_TRANSLATE_NOOP("ErrorWord", "editing more than 20 assets at once")},
    {"permission", "start-review", QT_TRANSLATE_NOOP("ErrorWord", "starting the yearly review")},
    {"permission", "answer-review", QT_TRANSLATE_NOOP("ErrorWord", "answering the review")},
    {"permission", "confirm-review", QT_TRANSLATE_NOOP("ErrorWord", "confirming the review of a unit")},
    {"permission", "close-year", QT_TRANSLATE_NOOP("ErrorWord", "closing the year")},
    {"permission", "reopen-year", QT_TRANSLATE_NOOP("ErrorWord", "reopening a closed year")},
    {"permission", "import", QT_TRANSLATE_NOOP("ErrorWord", "importing a ledger")},
    {"permission", "merge-package", QT_TRANSLATE_NOOP("ErrorWord", "taking in a package")},
    {"permission", "create-package", QT_TRANSLATE_NOOP("ErrorWord", "making a package")},
    {"permission", "export-full", QT_TRANSLATE_NOOP("ErrorWord", "exporting the ledger")},
    {"permission", "export-redacted", QT_TRANSLATE_NOOP("ErrorWord", "exporting a redacted ledger")},
    {"permission", "print", QT_TRANSLATE_NOOP("ErrorWord", "printing")},
    {"permission", "edit-masters", QT_TRANSLATE_NOOP("ErrorWord", "changing organisation, scheme or policy")},
    {"permission", "edit-roles", QT_TRANSLATE_NOOP("ErrorWord", "assigning work roles")},
    {"permission", "back-up", QT_TRANSLATE_NOOP("ErrorWord", "making a backup")},
    {"permission", "restore-backup", QT_TRANSLATE_NOOP("ErrorWord", "putting a backup back")},
    {"permission", "verify", QT_TRANSLATE_NOOP("ErrorWord", "verifying")},
    {"permission", "undo-own", QT_TRANSLATE_NOOP("ErrorWord", "undoing one’s own change")},
    {"permission", "undo-others", QT_TRANSLATE_NOOP("ErrorWord", "undoing the change of another person")},
    {"permission", "computer-settings", QT_TRANSLATE_NOOP("ErrorWord", "settings of this computer")},
    {"role", "viewer", QT_TRANSLATE_NOOP("ErrorWord", "Viewer")},
    {"role", "editor", QT_TRANSLATE_NOOP("ErrorWord", "Editor")},
    {"role", "manager", QT_TRANSLATE_NOOP("ErrorWord", "Asset manager")},
    {"role", "administrator", QT_TRANSLATE_NOOP("ErrorWord", "Administrator")},
    {"role", "auditor", QT_TRANSLATE_NOOP("ErrorWord", "Auditor")},
    {"rule", "for-readers",
     QT_TRANSLATE_NOOP("ErrorWord",
                       "this is for editors and asset managers (in their own units), administrators and auditors")},
    {"rule", "for-editors",
     QT_TRANSLATE_NOOP("ErrorWord", "this is for editors and asset managers (in their own units) and administrators")},
    {"rule", "for-managers",
     QT_TRANSLATE_NOOP("ErrorWord", "this is for asset managers (in their own units) and administrators")},
    {"rule", "for-administrators", QT_TRANSLATE_NOOP("ErrorWord", "this is for administrators only")},
    {"rule", "other-unit", QT_TRANSLATE_NOOP("ErrorWord", "it lies outside the units of this role")},
    {"rule", "first-administrator",
     QT_TRANSLATE_NOOP("ErrorWord",
                       "the first work role has to be an administrator of the whole body, without a last day")},
    {"rule", "last-administrator",
     QT_TRANSLATE_NOOP("ErrorWord", "one administrator of the whole body, without a last day, has to stay")},
    {"rule", "whole-body-role", QT_TRANSLATE_NOOP("ErrorWord", "this role is held in the whole body, not in a unit")},
    {"rule", "unknown-role", QT_TRANSLATE_NOOP("ErrorWord", "there is no such work role")},
    {"field", "account", QT_TRANSLATE_NOOP("ErrorWord", "Account or name")},
    {"field", "role", QT_TRANSLATE_NOOP("ErrorWord", "Work role")},
    {"field", "unit", QT_TRANSLATE_NOOP("ErrorWord", "Unit")},

    // why a search condition is not understood
    {"reason", "empty", QT_TRANSLATE_NOOP("ErrorWord", "something to look for is missing")},
    {"reason", "value", QT_TRANSLATE_NOOP("ErrorWord", "the field has no such value")},
    {"reason", "level", QT_TRANSLATE_NOOP("ErrorWord", "the scheme has no such level")},
    {"reason", "date", QT_TRANSLATE_NOOP("ErrorWord", "it is not a date that exists")},
    {"reason", "number", QT_TRANSLATE_NOOP("ErrorWord", "it is not a whole number")},
    {"reason", "comparison", QT_TRANSLATE_NOOP("ErrorWord", "this field cannot be compared by size")},
    {"reason", "not-searchable", QT_TRANSLATE_NOOP("ErrorWord", "this field cannot be searched")},

    // why a file of others is refused
    {"reason", "no-header", QT_TRANSLATE_NOOP("ErrorWord", "no row looks like the headers of a ledger")},
    {"reason", "anchor", QT_TRANSLATE_NOOP("ErrorWord", "it is neither a checkpoint nor a printed head")},
    {"reason", "read-failed", QT_TRANSLATE_NOOP("ErrorWord", "it cannot be opened for reading")},
    {"reason", "memory", QT_TRANSLATE_NOOP("ErrorWord", "this computer has too little memory for it")},
    {"reason", "zip-truncated", QT_TRANSLATE_NOOP("ErrorWord", "it is cut off or is not a zip archive")},
    {"reason", "zip-split", QT_TRANSLATE_NOOP("ErrorWord", "the archive is split over several files")},
    {"reason", "zip-trailing", QT_TRANSLATE_NOOP("ErrorWord", "there are bytes after the end of the archive")},
    {"reason", "zip-prefix",
     QT_TRANSLATE_NOOP("ErrorWord", "there are bytes before the archive or inside its directory")},
    {"reason", "zip64-mismatch", QT_TRANSLATE_NOOP("ErrorWord", "the sizes in the archive contradict each other")},
    {"reason", "zip-headers-differ", QT_TRANSLATE_NOOP("ErrorWord", "an entry contradicts the archive's directory")},
    {"reason", "zip-name", QT_TRANSLATE_NOOP("ErrorWord", "a name inside the archive is not valid")},
    {"reason", "zip-outside", QT_TRANSLATE_NOOP("ErrorWord", "a name inside the archive leads out of it")},
    {"reason", "zip-duplicate", QT_TRANSLATE_NOOP("ErrorWord", "two entries of the archive have the same name")},
    {"reason", "zip-link", QT_TRANSLATE_NOOP("ErrorWord", "the archive has a link instead of a file")},
    {"reason", "zip-overlap", QT_TRANSLATE_NOOP("ErrorWord", "entries of the archive overlap")},
    {"reason", "zip-method", QT_TRANSLATE_NOOP("ErrorWord", "the archive uses an unusual way of packing")},
    {"reason", "zip-encrypted", QT_TRANSLATE_NOOP("ErrorWord", "the archive is protected by a password")},
    {"reason", "zip-entries", QT_TRANSLATE_NOOP("ErrorWord", "the archive has too many entries")},
    {"reason", "zip-part-size", QT_TRANSLATE_NOOP("ErrorWord", "a part of the archive is too large when unpacked")},
    {"reason", "zip-size", QT_TRANSLATE_NOOP("ErrorWord", "the archive is too large when unpacked")},
    {"reason", "zip-ratio", QT_TRANSLATE_NOOP("ErrorWord", "a part of the archive is packed suspiciously tightly")},
    {"reason", "zip-part-damaged", QT_TRANSLATE_NOOP("ErrorWord", "a part of the archive is damaged")},
    {"reason", "zip-part-missing", QT_TRANSLATE_NOOP("ErrorWord", "a part of the archive is missing")},
    {"reason", "xml-damaged", QT_TRANSLATE_NOOP("ErrorWord", "a part of the workbook is damaged or cut off")},
    {"reason", "xml-dtd", QT_TRANSLATE_NOOP("ErrorWord", "a part of the workbook has a document type declaration")},
    {"reason", "xml-token-size", QT_TRANSLATE_NOOP("ErrorWord", "a part of the workbook has an overlong piece")},
    {"reason", "xml-depth", QT_TRANSLATE_NOOP("ErrorWord", "a part of the workbook is nested too deeply")},
    {"reason", "xlsx-encrypted", QT_TRANSLATE_NOOP("ErrorWord", "the workbook is protected by a password")},
    {"reason", "xlsx-old-format",
     QT_TRANSLATE_NOOP("ErrorWord", "it is an Excel 97-2003 document; save it as .xlsx first")},
    {"reason", "xlsx-binary", QT_TRANSLATE_NOOP("ErrorWord", "it is a binary workbook; save it as .xlsx first")},
    {"reason", "xlsx-none", QT_TRANSLATE_NOOP("ErrorWord", "the archive is not a workbook")},
    {"reason", "xlsx-no-sheet", QT_TRANSLATE_NOOP("ErrorWord", "the workbook has no sheet to read")},
    {"reason", "xlsx-unknown-sheet", QT_TRANSLATE_NOOP("ErrorWord", "the workbook has no sheet of that name")},
    {"reason", "xlsx-reference", QT_TRANSLATE_NOOP("ErrorWord", "a cell has no valid place in the sheet")},
    {"reason", "xlsx-order", QT_TRANSLATE_NOOP("ErrorWord", "rows are out of order or a cell is there twice")},
    {"reason", "xlsx-string", QT_TRANSLATE_NOOP("ErrorWord", "a cell points to a text that is not there")},
    {"reason", "xlsx-style", QT_TRANSLATE_NOOP("ErrorWord", "a cell points to a style that is not there")},
    {"reason", "xlsx-value", QT_TRANSLATE_NOOP("ErrorWord", "a cell holds no valid value of its type")},
    {"reason", "xlsx-cell-size", QT_TRANSLATE_NOOP("ErrorWord", "a cell holds too many characters")},
    {"reason", "xlsx-rows", QT_TRANSLATE_NOOP("ErrorWord", "the sheet has too many rows")},
    {"reason", "xlsx-cells", QT_TRANSLATE_NOOP("ErrorWord", "the sheet has too many cells")},
    {"reason", "xlsx-columns", QT_TRANSLATE_NOOP("ErrorWord", "the sheet has too many columns")},
    {"reason", "no-file", QT_TRANSLATE_NOOP("ErrorWord", "there is no such file, or it is a folder")},
    {"reason", "not-utf-8", QT_TRANSLATE_NOOP("ErrorWord", "it is not UTF-8 throughout")},
    {"reason", "not-utf-16", QT_TRANSLATE_NOOP("ErrorWord", "it is not UTF-16 throughout")},
    {"reason", "not-cp932", QT_TRANSLATE_NOOP("ErrorWord", "it is not Shift_JIS (CP932) throughout")},
    {"reason", "unknown-encoding", QT_TRANSLATE_NOOP("ErrorWord", "it is neither UTF-8 nor Shift_JIS (CP932)")},
    {"reason", "euc-jp", QT_TRANSLATE_NOOP("ErrorWord", "it is in EUC-JP; save it as UTF-8 first")},
    {"reason", "iso-2022-jp", QT_TRANSLATE_NOOP("ErrorWord", "it is in ISO-2022-JP; save it as UTF-8 first")},
    {"reason", "unclosed-quote", QT_TRANSLATE_NOOP("ErrorWord", "a quotation mark is opened and never closed")},
    {"reason", "csv-rows", QT_TRANSLATE_NOOP("ErrorWord", "there are too many rows")},
    {"reason", "csv-columns", QT_TRANSLATE_NOOP("ErrorWord", "there are too many columns")},
    {"reason", "csv-cell-size", QT_TRANSLATE_NOOP("ErrorWord", "a cell holds too many characters")},
    {"reason", "csv-row-size", QT_TRANSLATE_NOOP("ErrorWord", "a row is too long")},
    {"reason", "json-size", QT_TRANSLATE_NOOP("ErrorWord", "it is too large for what it is meant to be")},
    {"reason", "excel-97", QT_TRANSLATE_NOOP("ErrorWord", "it is an Excel 97-2003 document; save it as .xlsx first")},
    {"reason", "office-password", QT_TRANSLATE_NOOP("ErrorWord", "the workbook is protected by a password")},
    {"reason", "other-kind", QT_TRANSLATE_NOOP("ErrorWord", "it is neither text nor a workbook")},
};

} // namespace

std::span<const ErrorWord> errorWords()
{
    return words;
}

QString errorWord(TextView argument, TextView value)
{
    for (const ErrorWord &word : words) {
        if (argument == word.argument && value == word.value)
            return QCoreApplication::translate("ErrorWord", word.words);
    }
    return toQString(value);
}

QString shortLocalTime(TextView instant, TextView asked)
{
    const auto local = [](TextView text) {
        return QDateTime::fromString(toQString(text), Qt::ISODateWithMs).toLocalTime();
    };
    const QDateTime time = local(instant);
    return time.toString(time.date() == local(asked).date() ? u"HH:mm"_qs : u"yyyy-MM-dd HH:mm"_qs);
}

} // namespace daicho
