// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <map>

namespace daicho {

struct Backup;
struct CheckFinding;
struct CheckReport;
struct NeededLevel;
struct CardOptions;
struct PersonalProfile;

// What each command does; the table in commandtable.cpp names them.

Result<ExitCode> runProfiles(Invocation &call);
Result<ExitCode> runSchemes(Invocation &call);
Result<ExitCode> runLayouts(Invocation &call);
Result<ExitCode> runNew(Invocation &call);
Result<ExitCode> runSample(Invocation &call);
Result<ExitCode> runInfo(Invocation &call);
Result<ExitCode> runUnits(Invocation &call);
Result<ExitCode> runScheme(Invocation &call);
Result<ExitCode> runPost(Invocation &call);
Result<ExitCode> runPerson(Invocation &call);
Result<ExitCode> runUnit(Invocation &call);
Result<ExitCode> runRole(Invocation &call);

Result<ExitCode> runException(Invocation &call);
Result<ExitCode> runInheritance(Invocation &call);

Result<ExitCode> runList(Invocation &call);
Result<ExitCode> runShow(Invocation &call);
Result<ExitCode> runAdd(Invocation &call);
Result<ExitCode> runSet(Invocation &call);
Result<ExitCode> runRetire(Invocation &call);
Result<ExitCode> runRate(Invocation &call);
Result<ExitCode> runWizard(Invocation &call);
Result<ExitCode> runProposal(Invocation &call);
Result<ExitCode> runRelate(Invocation &call);
Result<ExitCode> runUnrelate(Invocation &call);
Result<ExitCode> runStats(Invocation &call);
Result<ExitCode> runCheck(Invocation &call);

Result<ExitCode> runImport(Invocation &call);
Result<ExitCode> runExport(Invocation &call);
Result<ExitCode> runCard(Invocation &call);
Result<ExitCode> runHandling(Invocation &call);
Result<ExitCode> runLabels(Invocation &call);
Result<ExitCode> runProfile(Invocation &call);
Result<ExitCode> runFileRegister(Invocation &call);

Result<ExitCode> runHistory(Invocation &call);
Result<ExitCode> runUndo(Invocation &call);
Result<ExitCode> runRedo(Invocation &call);
Result<ExitCode> runVerify(Invocation &call);
Result<ExitCode> runCheckpoint(Invocation &call);

Result<ExitCode> runBackup(Invocation &call);
Result<ExitCode> runRestore(Invocation &call);

void declareNew(QCommandLineParser &words);
void declareList(QCommandLineParser &words);
void declareImport(QCommandLineParser &words);
void declareExport(QCommandLineParser &words);
void declareCard(QCommandLineParser &words);
void declareLabels(QCommandLineParser &words);
void declareFileRegister(QCommandLineParser &words);
void declareHistory(QCommandLineParser &words);
void declareVerify(QCommandLineParser &words);
void declareUndo(QCommandLineParser &words);
void declareStats(QCommandLineParser &words);
void declareCheck(QCommandLineParser &words);
void declareOrganisation(QCommandLineParser &words);
void declareScheme(QCommandLineParser &words);
void declareRate(QCommandLineParser &words);
void declareWizard(QCommandLineParser &words);
void declareProposal(QCommandLineParser &words);
void declareRole(QCommandLineParser &words);
void declareRestore(QCommandLineParser &words);
void declareException(QCommandLineParser &words);

/// A finding as an object: code, severity, asset, field, args, axis, excepted, message.
void addFinding(JsonWriter &document, const Registry &registry, const CheckReport &report, const CheckFinding &finding,
                bool japanese);
/// Its sentence.
Text sentenceOf(const Registry &registry, const CheckReport &report, const CheckFinding &finding, bool japanese);
/// What contents need of an asset: the member `required` of an open object, and lines of people.
void addRequired(JsonWriter &document, const Registry &registry, const std::vector<NeededLevel> &needed);
void addRequiredRows(std::vector<std::vector<Text>> &rows, const Registry &registry, const Scheme &scheme,
                     const std::vector<NeededLevel> &needed);
/// Members of a backup, into an open object.
void addBackup(JsonWriter &document, const Backup &backup);

/// Levels by axis id, as an object.
void addLevels(JsonWriter &document, const std::map<Text, Text> &levels);
/// How the rating came about, and what was proposed for it, into an open object: members `basis` and `proposals`.
Result<void> addBasis(JsonWriter &document, const Registry &registry, const Asset &asset);
/// Members «handling» and «handling_unknown» of an asset, into an open object.
void addHandling(JsonWriter &document, const Registry &registry, const Asset &asset);
/// Members «profile», «profile_missing», «number_profile_missing» and «hints», into an open object.
void addProfile(JsonWriter &document, const PersonalProfile &profile, const Asset &asset, QDate today);
/// Options of cards and sheets.
Result<CardOptions> cardOptionsOf(const Invocation &call);

/// `FIELD=VALUE` words as fields; UnknownField names the nearest known one.
Result<std::vector<std::pair<Field, Text>>> writtenFields(const QStringList &words);
/// A field by id or label, or UnknownField.
Result<Field> fieldWritten(TextView name);
/// Fields separated by commas.
Result<std::vector<Field>> fieldList(const QString &names);
/// The institution or unit of `--unit`, or none if the option is not given.
Result<OrgUnitId> unitOption(const Invocation &call, const Registry &registry);
/// Rows that `--filter` selects.
Result<Permutation> selection(const Registry &registry, const Invocation &call);
/// The field as people see it; of relations the codes, which have to be read.
Result<Text> shownText(const Registry &registry, const Asset &asset, Field field, bool japanese);
/// Text of a field as `list --json` gives it: stable ids of choices, ISO dates, names of units, posts and zones.
Result<Text> plainText(const Registry &registry, const Asset &asset, Field field);

} // namespace daicho
