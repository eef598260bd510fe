// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"

#include <array>

namespace daicho {

namespace {

const std::array table{
    Command{"profiles", "", QT_TRANSLATE_NOOP("Command", "Lists the profiles that a registry can start from."),
            "daicho-cli profiles", 0, 0, declareNothing, runProfiles},
    Command{"schemes", "", QT_TRANSLATE_NOOP("Command", "Lists the classification schemes of the program."),
            "daicho-cli schemes", 0, 0, declareNothing, runSchemes},
    Command{"new", "FILE --profile ID", QT_TRANSLATE_NOOP("Command", "Makes a registry from a profile."),
            "daicho-cli new kanie.daicho --profile kanie-town", 1, 1, declareNew, runNew},
    Command{"sample", "FILE", QT_TRANSLATE_NOOP("Command", "Makes the sample registry of a fictional city."),
            "daicho-cli sample sample.daicho", 1, 1, declareNothing, runSample},
    Command{
        "info", "FILE",
        QT_TRANSLATE_NOOP("Command", "Shows what a registry is: body, profile, scheme, counts, head of the history."),
        "daicho-cli info kanie.daicho", 1, 1, declareAsOf, runInfo},
    Command{"units", "FILE", QT_TRANSLATE_NOOP("Command", "Shows institutions and org units as a tree."),
            "daicho-cli units kanie.daicho", 1, 1, declareNothing, runUnits},
    Command{"unit", "FILE add|rename|move|before|note|abolish|reopen|add-institution …",
            QT_TRANSLATE_NOOP("Command", "Changes one org unit."), "daicho-cli unit kanie.daicho add 町長 総務課", 2,
            -1, declareOrganisation, runUnit},
    Command{"post", "FILE list|add|rename|end|assign|release …",
            QT_TRANSLATE_NOOP("Command", "Lists and changes posts and who holds them."),
            "daicho-cli post kanie.daicho assign 総務課 課長 高橋一郎 --from 2026-04-01", 2, -1, declareOrganisation,
            runPost},
    Command{"person", "FILE list|add|rename …", QT_TRANSLATE_NOOP("Command", "Lists, adds and renames persons."),
            "daicho-cli person kanie.daicho add 高橋一郎", 2, 4, declareOrganisation, runPerson},
    Command{"role", "FILE list|set ACCOUNT ROLE|remove ACCOUNT",
            QT_TRANSLATE_NOOP("Command", "Lists and changes who has which work role: viewer, editor, manager, "
                                         "administrator or auditor."),
            "daicho-cli role kanie.daicho set takahashi editor --unit 総務課 --name 高橋一郎", 2, 4, declareRole,
            runRole},
    Command{"scheme", "FILE list|adopt|export|import|new-edition|compare|adoptions|end-adoption|migrate …",
            QT_TRANSLATE_NOOP("Command", "Editions of the classification scheme: lists and compares them, takes one "
                                         "into force for the body or for institutions, hands it out as a file, takes a "
                                         "changed one in, makes the next edition and carries ratings over to it."),
            "daicho-cli scheme kanie.daicho migrate --to mic-jichitai-2024r10 --accept C:2=2 --dry-run", 2, 4,
            declareScheme, runScheme},
    Command{"layouts", "FILE", QT_TRANSLATE_NOOP("Command", "Lists the layouts of the ledger."),
            "daicho-cli layouts kanie.daicho", 1, 1, declareNothing, runLayouts},
    Command{"import", "FILE INPUT", QT_TRANSLATE_NOOP("Command", "Brings a ledger in from csv or xlsx; plans first."),
            "daicho-cli import kanie.daicho 台帳.csv --dry-run", 2, 2, declareImport, runImport},
    Command{"list", "FILE", QT_TRANSLATE_NOOP("Command", "Lists the ledger."),
            "daicho-cli list kanie.daicho --filter 'c:>=3C 税務課'", 1, 1, declareList, runList},
    Command{"show", "FILE CODE", QT_TRANSLATE_NOOP("Command", "Shows one asset."),
            "daicho-cli show kanie.daicho A-00001", 2, 2, declareAsOf, runShow},
    Command{"add", "FILE FIELD=VALUE …", QT_TRANSLATE_NOOP("Command", "Adds an asset."),
            "daicho-cli add kanie.daicho name=住民基本台帳 unit=住民課", 2, -1, declareReason, runAdd},
    Command{"set", "FILE CODE FIELD=VALUE …", QT_TRANSLATE_NOOP("Command", "Changes fields of an asset."),
            "daicho-cli set kanie.daicho A-00001 medium=紙", 3, -1, declareReason, runSet},
    Command{"retire", "FILE CODE --reason TEXT", QT_TRANSLATE_NOOP("Command", "Retires an asset; nothing is deleted."),
            "daicho-cli retire kanie.daicho A-00001 --reason 様式廃止", 2, 2, declareReason, runRetire},
    Command{"rate", "FILE CODE AXIS=LEVEL … --reason TEXT",
            QT_TRANSLATE_NOOP("Command", "Rates an asset under the scheme in force."),
            "daicho-cli rate kanie.daicho A-00001 C=3B I=2 A=1 --reason 住民の個人情報", 3, -1, declareRate, runRate},
    Command{
        "wizard", "FILE CODE [QUESTION=ANSWER …]",
        QT_TRANSLATE_NOOP("Command", "Asks the questions of the scheme; with answers to all of them rates the asset."),
        "daicho-cli wizard kanie.daicho A-00001 personal=none harm=none --dry-run", 2, -1, declareWizard, runWizard},
    Command{"proposal", "FILE list|accept ID|refuse ID|withdraw ID",
            QT_TRANSLATE_NOOP("Command", "Lists and decides ratings that were proposed because they lower a level."),
            "daicho-cli proposal kanie.daicho refuse 3 --comment 原本も含むため", 2, 3, declareProposal, runProposal},
    Command{"relate", "FILE CODE KIND CODE2", QT_TRANSLATE_NOOP("Command", "Relates two assets."),
            "daicho-cli relate kanie.daicho A-00001 stored-in A-00002", 4, 4, declareNothing, runRelate},
    Command{"unrelate", "FILE CODE KIND CODE2", QT_TRANSLATE_NOOP("Command", "Takes a relation away."),
            "daicho-cli unrelate kanie.daicho A-00001 stored-in A-00002", 4, 4, declareNothing, runUnrelate},
    Command{"exception", "add FILE CODE RULE | list FILE [CODE] | end FILE NUMBER | longest FILE [MONTHS]",
            QT_TRANSLATE_NOOP("Command", "Accepts deviations from check rules until a day, lists and ends them."),
            "daicho-cli exception add kanie.daicho A-00003 required-level --axis C --ground 分散 "
            "--reason 仮名化した一部だけを置くため --approver 総務部長 --expires 2027-03-31",
            2, 4, declareException, runException},
    Command{"inheritance", "FILE [list | set KIND AXES | reset KIND]",
            QT_TRANSLATE_NOOP("Command", "Shows and sets on which axes a kind of relation carries what is needed: "
                                         ">CIA to the asset that it names, <C from it, - for nothing."),
            "daicho-cli inheritance kanie.daicho set connected-to '>CA'", 1, 4, declareNothing, runInheritance},
    Command{"stats", "FILE",
            QT_TRANSLATE_NOOP("Command", "Counts assets by one field or two, or as the figures of the window with "
                                         "their report."),
            "daicho-cli stats kanie.daicho --by institution,c", 1, 1, declareStats, runStats},
    Command{
        "check", "FILE",
        QT_TRANSLATE_NOOP("Command", "Shows what does not fit: findings of the rules that the body has switched on."),
        "daicho-cli check kanie.daicho --fail-on error --unit 税務課", 1, 1, declareCheck, runCheck},
    Command{"export", "FILE OUT", QT_TRANSLATE_NOOP("Command", "Hands the ledger over as csv, xlsx, pdf or zip."),
            "daicho-cli export kanie.daicho 台帳.pdf --institution 町長", 2, 2, declareExport, runExport},
    Command{"card", "FILE CODE OUT.pdf", QT_TRANSLATE_NOOP("Command", "Prints one asset as a card (PDF, A4)."),
            "daicho-cli card kanie.daicho A-00001 card.pdf", 3, 3, declareCard, runCard},
    Command{"handling", "FILE CODE [OUT.pdf]",
            QT_TRANSLATE_NOOP("Command", "Shows what the levels of an asset demand by stage, or prints its sheet."),
            "daicho-cli handling kanie.daicho A-00001 sheet.pdf", 2, 3, declareCard, runHandling},
    Command{"labels", "FILE OUT.pdf",
            QT_TRANSLATE_NOOP("Command", "Prints labels for media and folders on a sheet of labels (PDF, A4)."),
            "daicho-cli labels kanie.daicho labels.pdf --filter 媒体:電磁的 --sheet 24 --start 3", 2, 2, declareLabels,
            runLabels},
    Command{"profile", "FILE CODE [FIELD=VALUE …]",
            QT_TRANSLATE_NOOP("Command", "Shows or changes what is recorded of the personal information of an asset."),
            "daicho-cli profile kanie.daicho A-00001 purpose=住民税の賦課 listing=掲載する", 2, -1, declareReason,
            runProfile},
    Command{"file-register", "FILE OUT.csv|OUT.pdf|roles|role UNIT ROLE|small list|leave-out",
            QT_TRANSLATE_NOOP("Command", "Drafts the register of files of personal information; names who is the "
                                         "assembly and who a hospital."),
            "daicho-cli file-register kanie.daicho ファイル簿.csv", 2, 4, declareFileRegister, runFileRegister},
    Command{"undo", "FILE", QT_TRANSLATE_NOOP("Command", "Takes the last operations back."),
            "daicho-cli undo kanie.daicho --steps 2", 1, 1, declareUndo, runUndo},
    Command{"redo", "FILE", QT_TRANSLATE_NOOP("Command", "Does again what was taken back last."),
            "daicho-cli redo kanie.daicho", 1, 1, declareUndo, runRedo},
    Command{"history", "FILE [CODE]", QT_TRANSLATE_NOOP("Command", "Shows every change, field by field."),
            "daicho-cli history kanie.daicho A-00001", 1, 2, declareHistory, runHistory},
    Command{"verify", "FILE",
            QT_TRANSLATE_NOOP("Command",
                              "Checks the file, the chain of its history, and that the history explains every record."),
            "daicho-cli verify kanie.daicho --anchor 監査/checkpoint.txt", 1, 1, declareVerify, runVerify},
    Command{"checkpoint", "FILE",
            QT_TRANSLATE_NOOP("Command", "Prints the head of the history in three lines, to be kept elsewhere."),
            "daicho-cli checkpoint kanie.daicho", 1, 1, declareNothing, runCheckpoint},
    Command{"backup", "FILE [DEST]",
            QT_TRANSLATE_NOOP("Command", "Copies a registry and verifies the copy; without DEST into the folder of "
                                         "backups of this computer."),
            "daicho-cli backup kanie.daicho /media/usb/", 1, 2, declareNothing, runBackup},
    Command{"restore", "BACKUP --to FILE",
            QT_TRANSLATE_NOOP("Command", "Verifies a backup and makes a new registry of it; replaces no file."),
            "daicho-cli restore kanie-backup.daicho --to kanie-restored.daicho", 1, 1, declareRestore, runRestore},
};

} // namespace

std::span<const Command> commands()
{
    return table;
}

} // namespace daicho
