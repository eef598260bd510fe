// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetcard.h"

#include "model/core/checkedfile.h"
#include "model/services/assethandling.h"
#include "model/services/cardparts.h"
#include "model/services/relationtext.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace daicho {

namespace {

using cardparts::words;

constexpr Field basics[] = {Field::Reading,     Field::Kind,        Field::Scope,   Field::Business,
                            Field::Description, Field::Institution, Field::Unit,    Field::Status,
                            Field::Registered,  Field::Updated,     Field::Reviewed};
constexpr Field keeping[] = {Field::Medium,    Field::Location,       Field::Zone,       Field::Quantity,
                             Field::Users,     Field::Takeout,        Field::Contractor, Field::Backup,
                             Field::Retention, Field::RetentionStart, Field::Expires,    Field::Disposal,
                             Field::Disposed,  Field::PersonalInfo,   Field::Subjects};

/// Makes the card of one asset.
class CardMaker
{
public:
    CardMaker(const Registry &registry, const Asset &asset, const CardOptions &options)
        : m_registry(registry), m_asset(asset), m_options(options), m_scheme(registry.schemeOf(asset.edition()))
    {
    }

    Result<AssetCard> card() const
    {
        Result<AssetCard::Section> related = relations();
        if (!related)
            return related.error();
        AssetCard card;
        card.head = cardparts::head(m_registry, m_asset.unit(),
                                    words(QT_TRANSLATE_NOOP("Card", "Information asset card")), m_options);
        card.code = m_asset.text(Field::Code);
        card.name = m_asset.text(Field::Name);
        card.badges = cardparts::badges(m_registry, m_asset);
        card.sections = {fields(words(QT_TRANSLATE_NOOP("Card", "Basics")), basics),
                         cardparts::responsible(m_registry, m_asset, m_options),
                         rating(),
                         handling(),
                         fields(words(QT_TRANSLATE_NOOP("Card", "Keeping")), keeping),
                         std::move(*related),
                         fields(words(QT_TRANSLATE_NOOP("Card", "Remarks")), std::array{Field::Remarks})};
        std::erase_if(card.sections, [](const AssetCard::Section &section) { return section.lines.empty(); });
        return card;
    }

private:
    /// The fields that are given.
    AssetCard::Section fields(Text title, std::span<const Field> wanted) const
    {
        return cardparts::fields(m_registry, m_asset, std::move(title), wanted, m_options);
    }

    AssetCard::Section rating() const
    {
        AssetCard::Section section{words(QT_TRANSLATE_NOOP("Card", "Classification")), {}};
        for (const AssetCard::Badge &badge : cardparts::badges(m_registry, m_asset)) {
            if (!badge.label.empty())
                section.lines.push_back({badge.axis, badge.level + "　" + badge.label});
        }
        for (const Field field : {Field::Overall, Field::Reason, Field::RatedBy, Field::RatedAt}) {
            if (const Text shown = cardparts::value(m_registry, m_asset, field, m_options); !shown.empty())
                section.lines.push_back({cardparts::label(field, m_options), shown});
        }
        if (m_scheme != nullptr && !section.lines.empty())
            section.lines.push_back({words(QT_TRANSLATE_NOOP("Card", "Edition of the scheme")),
                                     m_scheme->name + "（" + m_scheme->edition + "）"});
        return section;
    }

    AssetCard::Section handling() const
    {
        AssetCard::Section section{words(QT_TRANSLATE_NOOP("Card", "Handling rules")), {}, /*isTable=*/true};
        const Handling handling = handlingOf(m_registry, m_asset);
        for (const Text &stage : handling.stages())
            section.lines.push_back({stage, demandsText(handling, stage, schemeFor(m_registry, m_asset))});
        return section;
    }

    Result<AssetCard::Section> relations() const
    {
        AssetCard::Section section{words(QT_TRANSLATE_NOOP("Card", "Relations")), {}};
        const Result<std::vector<Relation>> relations = m_registry.relationsOf(m_asset.id);
        if (!relations)
            return relations.error();
        for (const Relation &relation : *relations) {
            const bool isFrom = relation.from == m_asset.id;
            const Result<Asset> other = m_registry.asset(isFrom ? relation.to : relation.from);
            if (!other)
                return other.error();
            section.lines.push_back({toText(relationText(relation.kind, isFrom ? RelationEnd::From : RelationEnd::To)),
                                     other->text(Field::Code) + "　" + other->text(Field::Name)});
        }
        return section;
    }

    const Registry &m_registry;
    const Asset &m_asset;
    const CardOptions &m_options;
    const Scheme *m_scheme; ///< under which the asset was rated, or none
};

} // namespace

Result<AssetCard> assetCard(const Registry &registry, AssetId asset, const CardOptions &options)
{
    const Result<Asset> found = registry.asset(asset);
    if (!found)
        return found.error();
    return CardMaker(registry, *found, options).card();
}

Result<WriteOutcome> writePdf(const QString &path, bool replaceFile, PaperWriter &writer, PrintedPages &pages,
                              const JobControl &job)
{
    if (!replaceFile && QFileInfo::exists(path))
        return Error{ErrorCode::FileExists, {{"file", toText(path)}}, "the file to print to exists"};
    WriteOutcome written;
    const auto existing = replaceFile ? CheckedFile::Existing::Replace : CheckedFile::Existing::Refuse;
    DAICHO_TRY(writeChecked(path, existing, [&](QIODevice &device) -> Result<void> {
        const Result<WriteOutcome> outcome = writer.writePages(pages, device, job);
        if (!outcome)
            return outcome.error();
        written = *outcome;
        return {};
    }));
    return written;
}

} // namespace daicho
