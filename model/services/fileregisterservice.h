// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/fileregister.h"
#include "model/services/assetcard.h"
#include "model/services/exportservice.h"

namespace daicho {

struct FileRegisterOptions
{
    OrgUnitId unit; ///< only files of this unit and those below it; none: of the whole body
    bool replaceFile = false;
    CsvEncoding encoding = CsvEncoding::Utf8WithBom;
    bool substitute = false;
    CardOptions paper;
};

/// The draft of the register of files of personal information (個人情報ファイル簿): the assets with personal
/// information that are in use, with what their profiles say.
class FileRegisterService
{
public:
    explicit FileRegisterService(Registry &registry);

    /// Roles of institutions and units: who is the assembly, who a hospital.
    static std::vector<UnitRegisterRole> roles(const Registry &registry);
    /// Whether the body leaves out files about fewer than 1,000 persons.
    static bool leavesOutSmall(const Registry &registry);
    /// Each is one step of the history.
    Result<void> confirmRole(OrgUnitId unit, RegisterRole role);
    Result<void> setLeavesOutSmall(bool leavesOut);

    using Job = std::function<Result<FileRegister>(const JobControl &)>;
    /// Made on the thread of the registry, run on a worker with a store of its own.
    static Job prepare(const Registry &registry, const FileRegisterOptions &options);

    /// What stands around the register; made on the thread of the registry, for the two below.
    static LedgerTable::Head head(const Registry &registry, const FileRegisterOptions &options);
    /// The register as a table: first what is listed, then what is not, with its reason. Kept by what is returned.
    static std::unique_ptr<LedgerTable> table(const LedgerTable::Head &head, std::shared_ptr<const FileRegister> files,
                                              bool japanese);
    /// One sheet a listed file; at the end one with what is not listed and what the draft rests on.
    static std::vector<AssetCard> cards(const LedgerTable::Head &head, const FileRegister &files, bool japanese);
    /// «個人情報ファイル簿（案）»
    static Text title();

private:
    Result<void> write(const Text &key, const Text &value, const Text &subject);

    Registry &m_registry;
};

/// Whether the one who works may hand the register out: paper is for everybody, a file for who may export that part.
Result<void> requireRegisterPermitted(const Registry &registry, const FileRegisterOptions &options, bool isFile);

/// Writes a table as csv. Errors as `ExportService::exportTo`; characters that CP932 cannot hold are in the outcome and
/// nothing is written.
Result<ExportOutcome> writeCsv(const QString &path, LedgerTable &table, const FileRegisterOptions &options,
                               const JobControl &job = {});

} // namespace daicho
