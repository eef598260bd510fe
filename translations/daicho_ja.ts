<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>Command</name>
    <message>
        <source>Why; kept in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON document on standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages, only data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of messages and labels: ja or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name under which changes enter the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: daicho-cli [--json] [--quiet] [--lang ja|en] [--as NAME] COMMAND …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daicho-cli COMMAND --help tells more about a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command «%1».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout of the ledger; see «layouts». Without it csv and xlsx hold every field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only assets that match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only assets of this institution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of csv: utf-8 or cp932.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With cp932: write the offered substitutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iso, wareki or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a3 or a4; that of the layout if not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace an existing file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CP932 cannot hold these characters. Nothing was written; --substitute accepts what stands beside them, --encoding utf-8 keeps every character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only changes from this day on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only changes of this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many operations; one if not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified: the history explains every record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged: the file cannot be read as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampering suspected: records and history do not agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll-back suspected: the history is shorter than it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First entry that differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan only; changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, utf-8, utf-16 or cp932.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet of a workbook; the one with the best headers if not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the header; found out if not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON file that maps headers and values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make org units that are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write rejected rows with their reasons to this csv or xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep or take: rows older than the asset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring nothing in if a row is rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not fill vertically merged cells down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns not brought in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Org units made: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts made for owners: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without a kind, taken as information: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden rows and columns were read too: %1 rows, %2 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulas read by their last result: %1 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought in from %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan for %1; nothing is changed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1, column %2 (%3): %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields to show, by id or label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields to sort by; a leading minus for descending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many rows; says how many there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a post is held: regular, acting or concurrent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of a post under the policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading of a name, in kana.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile to start from; see «profiles».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the body; the profile&apos;s if not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification scheme; the first that the profile suggests if not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the registry of %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 active, %2 drafts, %3 retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One field or two.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The registry[ “{file}”] was not found. Nothing was opened or changed. Check the name and the folder, and that the drive or the network share is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]This file is not a registry of Daicho, so it was not opened and not changed. Choose a file that ends in .daicho; a ledger in CSV or Excel is brought in by importing it into a registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]This registry was made by a newer version of Daicho[ (format {version})][; this program reads formats up to {supported}]. It was not changed. Open it with the newer version, or ask your administrator to update this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]The registry can only be read, because the file or its folder is protected against writing or it was opened for reading. Nothing was changed. Ask for permission to write to the folder, or work on a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]The registry is being edited by someone else[: {holder}][ on {host}]. Nothing was changed. Open it for reading only, or try again when the other person has closed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]There is not enough space on the disk or within its quota, so nothing was saved. What was stored before is unchanged. Free some space or choose another place, then try again.[ (At: {step}.)]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]The file could not be read or written[ ({step})]. What was stored before is unchanged.[ The complete new content was kept as “{temp}”.] Check that the folder exists and may be written to and that the drive is connected, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]The disk reported a failure at the last moment, so it is not certain whether the last change was stored. To be safe, nothing more is written. Open the file again and check the last change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]The registry is damaged, probably by a fault of the disk or by copying it while it was in use. It was not changed. Keep this file, and work on with the last verified backup.[ ({detail})]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]The structure of the registry was changed by another program[: {name}], so its content cannot be trusted. It was not changed. Keep this file as evidence, and work on with the last verified backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]The history and the registry do not agree[, first at entry {seq}][, record {record}][, field {field}]. Somebody or something changed the file outside of Daicho. Nothing was changed now. Keep this file as evidence, and compare it with the last verified backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]A file or folder of this name exists already. It was left as it is, and nothing was written.[ The complete new content was kept as “{temp}”.] Choose another name, or say that it is to be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{name}”: ]There is no such entry in the registry. Nothing was changed. Check the spelling; it may have been renamed or retired since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{operation}: ]This is not permitted here[: {reason}]. Nothing was changed. Ask the person who is responsible for the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{field}: ][“{value}”: ]This cannot be stored[, because {reason}]. Nothing was changed. Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{name}: ]This was changed by someone else in the meantime[ (field {field})]. Your change was not stored, and theirs was kept. Look at the present content, then make your change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{operation}”: ]This step cannot be undone or redone, because a later change[ (“{later}”)] touched the same record[ {name}]. Nothing was changed. Undo the later change first, or correct the record by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step left that could be undone. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no undone step that could be done again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{field}: ][“{value}”: ]This is already in use and must be unique. Nothing was changed. Choose another value, or leave it empty so that one is issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Row {row}: ][{field}: ]The text contains a 12-digit number that is a valid Individual Number (My Number). Individual Numbers are never stored in the register, so nothing was changed. Remove the number and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{field}”: ]There is no field of this name.[ Did you mean “{suggestion}”?] Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{id}”: ]There is no profile of this name, so no registry was made.[ Known profiles: {known}.]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{id}”: ]There is no classification scheme of this name. Nothing was changed.[ Known schemes: {known}.]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{id}”: ]There is no ledger layout of this name, so nothing was written.[ Known layouts: {known}.]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{filter}”: ]The search condition cannot be understood[ at “{part}”][: {reason}]. Nothing was searched. Write words, “exact words”, -without or field:value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{field}: ][“{value}”: ]This is not a date that exists. Nothing was changed. Write it as 2026-04-01, 2026/4/1, R8.4.1 or 令和8年4月1日.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command was not understood[: {detail}]. Nothing was done. The option --help shows how to write it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]This profile, scheme or layout has a fault[ at {path}][: {detail}]. It was not used, and nothing was changed. Correct the file, or install the program again if the file came with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]The file was not found. Nothing was changed. Check the name and the folder, and that the drive or the network share is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]The file cannot be read; it may be damaged or cut short[ (line {line})][: {detail}]. Nothing was changed. Open it in the program that made it, save it again, and retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]The file is protected by a password. Nothing was changed. Open it in the program that made it, save it without a password, and retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]The file is larger than can safely be read[: {what}][ (limit {limit})]. Nothing was changed. Divide it into smaller files, and retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]The file contains something that an honest ledger does not need and that can do harm[: {detail}]. It was not read further, and nothing was changed. Ask the sender, or save it again in Excel or LibreOffice and retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]Files of this kind cannot be read or written[: {detail}]. Nothing was changed. Use CSV or Excel (.xlsx).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]The encoding Shift_JIS (CP932) cannot hold[ {count} of] the characters[: {characters}]. Nothing was written. Accept the substitutes that are offered, or choose UTF-8 or Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{file}”: ]Not all rows could be written[: {written} of {expected}], so the file was not made. The registry is unchanged. Try again; if it happens again, keep the log for whoever looks after the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled as you asked. Nothing was changed and no file was left.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorStep</name>
    <message>
        <source>creating a file in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flushing to the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading back what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>putting the file in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flushing the folder to the disk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
