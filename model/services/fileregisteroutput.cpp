// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The register of files of personal information as a table and on paper.

#include "model/core/checkedfile.h"
#include "model/services/cardparts.h"
#include "model/services/fileregisterservice.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace daicho {

namespace {

using Item = PersonalProfileColumn;

constexpr Item items[] = {Item::FileName,
                          Item::Organ,
                          Item::Purpose,
                          Item::Items,
                          Item::Persons,
                          Item::Source,
                          Item::Sensitive,
                          Item::Recipients,
                          Item::RequestOffice,
                          Item::Correction,
                          Item::OrdinanceSensitive,
                          Item::Processing};
constexpr int shortWeight = 6;
constexpr int longWeight = 12;

Text words(const char *source)
{
    return toText(QCoreApplication::translate("FileRegister", source));
}

Text labelOf(Item column, bool japanese)
{
    const ProfileFieldInfo &info = profileField(column);
    const Text label = japanese ? info.label : info.englishLabel;
    return *info.item == '\0' ? label : Text(info.item) + " " + label;
}

Text valueOf(const RegisterFile &file, Item column, bool japanese)
{
    const Text &stored = file.profile.text(column);
    if (column == Item::Organ && stored.empty())
        return file.organ + (file.unit.empty() || file.unit == file.organ ? "" : "　" + file.unit);
    return profileValueText(column, stored, japanese);
}

Text missingOf(const RegisterFile &file, bool japanese)
{
    Text all;
    for (const Item column : file.missing)
        all += (all.empty() ? "" : "、") + labelOf(column, japanese);
    return all;
}

Text specialOf(const RegisterFile &file)
{
    return file.role == RegisterRole::Hospital
               ? words(QT_TRANSLATE_NOOP("FileRegister", "hospital (articles 58(2) and 125(1) of the law)"))
               : Text();
}

/// All rows at once: a body has a few hundred files.
class RegisterTable final : public LedgerTable
{
public:
    RegisterTable(Head head, std::shared_ptr<const FileRegister> files, bool japanese)
        : m_head(std::move(head)), m_files(std::move(files)), m_japanese(japanese)
    {
        add(Field::Status, words(QT_TRANSLATE_NOOP("FileRegister", "Listed")), shortWeight);
        add(Field::Code, words(QT_TRANSLATE_NOOP("FileRegister", "Asset")), shortWeight);
        for (const Item column : items)
            add(Field::Remarks, labelOf(column, japanese), longWeight);
        add(Field::Remarks, words(QT_TRANSLATE_NOOP("FileRegister", "Special application")), shortWeight);
        add(Field::Remarks, words(QT_TRANSLATE_NOOP("FileRegister", "Why it is not listed")), longWeight);
        add(Field::Remarks, words(QT_TRANSLATE_NOOP("FileRegister", "Not filled in yet")), longWeight);
        m_head.selected = static_cast<std::int64_t>(m_files->listed.size() + m_files->unlisted.size());
        m_head.all = m_head.selected;
    }

    const Head &head() const override { return m_head; }
    const std::vector<LedgerTable::Column> &columns() const override { return m_columns; }
    Result<bool> next(std::vector<TextView> &cells) override
    {
        const std::size_t listed = m_files->listed.size();
        if (m_at >= listed + m_files->unlisted.size())
            return false;
        fill(m_at < listed ? m_files->listed[m_at] : m_files->unlisted[m_at - listed], m_at < listed);
        ++m_at;
        cells.assign(m_cells.begin(), m_cells.end());
        return true;
    }
    Result<void> rewind() override
    {
        m_at = 0;
        return {};
    }

private:
    void add(Field field, Text header, int weight)
    {
        m_columns.push_back({.field = field, .header = std::move(header), .weight = weight});
    }
    void fill(const RegisterFile &file, bool isListed)
    {
        m_cells = {words(isListed ? QT_TRANSLATE_NOOP("FileRegister", "listed")
                                  : QT_TRANSLATE_NOOP("FileRegister", "not listed")),
                   file.code};
        for (const Item column : items)
            m_cells.push_back(valueOf(file, column, m_japanese));
        m_cells.push_back(specialOf(file));
        m_cells.push_back(file.reason);
        m_cells.push_back(missingOf(file, m_japanese));
    }

    Head m_head;
    std::shared_ptr<const FileRegister> m_files;
    bool m_japanese;
    std::vector<LedgerTable::Column> m_columns;
    std::vector<Text> m_cells;
    std::size_t m_at = 0;
};

AssetCard sheetOf(const RegisterFile &file, const LedgerTable::Head &head, bool japanese)
{
    AssetCard card;
    card.head = head;
    card.head.institution = file.organ;
    card.code = file.code;
    const Text &given = file.profile.text(Item::FileName);
    card.name = given.empty() ? file.name : given;
    AssetCard::Section section{words(QT_TRANSLATE_NOOP("FileRegister", "Items of the register")), {}, true};
    for (const Item column : items) {
        Text value = valueOf(file, column, japanese);
        const bool isMissing = std::find(file.missing.begin(), file.missing.end(), column) != file.missing.end();
        if (isMissing)
            value = words(QT_TRANSLATE_NOOP("FileRegister", "(not filled in yet)"));
        section.lines.push_back({labelOf(column, japanese), std::move(value)});
    }
    card.sections.push_back(std::move(section));
    if (const Text special = specialOf(file); !special.empty())
        card.sections.push_back({words(QT_TRANSLATE_NOOP("FileRegister", "Special application")),
                                 {{words(QT_TRANSLATE_NOOP("FileRegister", "Hospital")), special}},
                                 true});
    return card;
}

Text joined(const std::vector<Text> &names)
{
    Text all;
    for (const Text &name : names)
        all += (all.empty() ? "" : "、") + name;
    return all;
}

/// What is not listed and what the draft rests on. Not to be published with the register.
AssetCard closingSheet(const FileRegister &files, const LedgerTable::Head &head)
{
    AssetCard card;
    card.head = head;
    card.name = words(QT_TRANSLATE_NOOP("FileRegister", "About this draft (not part of the register)"));
    AssetCard::Section counts{words(QT_TRANSLATE_NOOP("FileRegister", "Counts")), {}};
    const auto count = [&counts](const char *label, std::size_t number) {
        counts.lines.push_back({words(label), std::to_string(number)});
    };
    count(QT_TRANSLATE_NOOP("FileRegister", "Listed"), files.listed.size());
    count(QT_TRANSLATE_NOOP("FileRegister", "Not listed"), files.unlisted.size());
    count(QT_TRANSLATE_NOOP("FileRegister", "Left out (assembly)"), static_cast<std::size_t>(files.ofAssembly));
    AssetCard::Section unlisted{words(QT_TRANSLATE_NOOP("FileRegister", "Not listed, and why")), {}, true};
    for (const RegisterFile &file : files.unlisted)
        unlisted.lines.push_back({file.code, file.organ + "　" + file.unit + "　" + file.name + "\n" + file.reason});
    AssetCard::Section rests{words(QT_TRANSLATE_NOOP("FileRegister", "What it rests on")), {}, true};
    rests.lines.push_back({words(QT_TRANSLATE_NOOP("FileRegister", "Assembly")),
                           words(QT_TRANSLATE_NOOP("FileRegister", "The assembly is no administrative organ (article "
                                                                   "2(11)(ii) of the law), so its files are left "
                                                                   "out."))});
    if (!files.guessedAssemblies.empty() || !files.guessedHospitals.empty()) {
        std::vector<Text> names = files.guessedAssemblies;
        names.insert(names.end(), files.guessedHospitals.begin(), files.guessedHospitals.end());
        rests.lines.push_back({words(QT_TRANSLATE_NOOP("FileRegister", "Not confirmed")),
                               words(QT_TRANSLATE_NOOP("FileRegister", "Taken for an assembly or a hospital by name "
                                                                       "only: ")) +
                                   joined(names)});
    }
    card.sections = {counts, unlisted, rests};
    std::erase_if(card.sections, [](const AssetCard::Section &section) { return section.lines.empty(); });
    return card;
}

} // namespace

Text FileRegisterService::title()
{
    return words(QT_TRANSLATE_NOOP("FileRegister", "Register of files of personal information (draft)"));
}

LedgerTable::Head FileRegisterService::head(const Registry &registry, const FileRegisterOptions &options)
{
    return cardparts::head(registry, options.unit, title(), options.paper);
}

std::unique_ptr<LedgerTable> FileRegisterService::table(const LedgerTable::Head &head,
                                                        std::shared_ptr<const FileRegister> files, bool japanese)
{
    return std::make_unique<RegisterTable>(head, std::move(files), japanese);
}

std::vector<AssetCard> FileRegisterService::cards(const LedgerTable::Head &head, const FileRegister &files,
                                                  bool japanese)
{
    std::vector<AssetCard> cards;
    cards.reserve(files.listed.size() + 1);
    for (const RegisterFile &file : files.listed)
        cards.push_back(sheetOf(file, head, japanese));
    cards.push_back(closingSheet(files, head));
    return cards;
}

Result<ExportOutcome> writeCsv(const QString &path, LedgerTable &table, const FileRegisterOptions &options,
                               const JobControl &job)
{
    if (!options.replaceFile && QFileInfo::exists(path))
        return Error{ErrorCode::FileExists, {{"file", toText(path)}}, "the file to export to exists"};
    ExportOutcome done;
    done.selected = table.head().selected;
    CsvWriter writer({options.encoding, options.substitute});
    if (!options.substitute) {
        Result<std::vector<LostCharacter>> lost = writer.lostCharacters(table, job);
        if (!lost)
            return lost.error();
        done.lost = std::move(*lost);
        if (!done.lost.empty())
            return done;
        DAICHO_TRY(table.rewind());
    }
    const auto existing = options.replaceFile ? CheckedFile::Existing::Replace : CheckedFile::Existing::Refuse;
    DAICHO_TRY(writeChecked(path, existing, [&](QIODevice &device) -> Result<void> {
        Result<WriteOutcome> outcome = writer.write(table, device, job);
        if (!outcome)
            return outcome.error();
        done.rows = outcome->rows;
        done.lost = std::move(outcome->lost);
        return {};
    }));
    done.file = path;
    return done;
}

} // namespace daicho
