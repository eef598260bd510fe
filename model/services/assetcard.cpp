// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetcard.h"

#include "model/core/checkedfile.h"
#include "model/services/relationtext.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace daicho {

namespace {

constexpr Field basics[] = {Field::Reading,     Field::Kind,        Field::Scope,   Field::Business,
                            Field::Description, Field::Institution, Field::Unit,    Field::Status,
                            Field::Registered,  Field::Updated,     Field::Reviewed};
constexpr Field keeping[] = {Field::Medium,    Field::Location,       Field::Zone,       Field::Quantity,
                             Field::Users,     Field::Takeout,        Field::Contractor, Field::Backup,
                             Field::Retention, Field::RetentionStart, Field::Expires,    Field::Disposal,
                             Field::Disposed,  Field::PersonalInfo,   Field::Subjects};

/// Steps from the lightest level to the heaviest one: an axis with fewer never gets as dark.
constexpr double usualHeaviest = 4;

Text words(const char *source)
{
    return toText(QCoreApplication::translate("Card", source));
}

/// Makes the card of one asset.
class CardMaker
{
public:
    CardMaker(const Registry &registry, const Asset &asset, const CardOptions &options)
        : m_registry(registry)
        , m_asset(asset)
        , m_options(options)
        , m_scheme(registry.schemeOf(asset.edition()))
        , m_today(registry.clock().today())
    {
    }

    AssetCard card() const
    {
        AssetCard card;
        card.head = head();
        card.code = m_asset.text(Field::Code);
        card.name = m_asset.text(Field::Name);
        card.badges = badges();
        card.sections = {fields(words(QT_TRANSLATE_NOOP("Card", "Basics")), basics),
                         responsible(),
                         rating(),
                         handling(),
                         fields(words(QT_TRANSLATE_NOOP("Card", "Keeping")), keeping),
                         relations(),
                         fields(words(QT_TRANSLATE_NOOP("Card", "Remarks")), std::array{Field::Remarks})};
        std::erase_if(card.sections, [](const AssetCard::Section &section) { return section.lines.empty(); });
        return card;
    }

private:
    LedgerTable::Head head() const
    {
        LedgerTable::Head head;
        head.title = words(QT_TRANSLATE_NOOP("Card", "Information asset card"));
        head.body = m_registry.header().body;
        const Organisation &organisation = m_registry.organisation();
        if (const OrgUnit *root = organisation.unit(organisation.institutionOf(m_asset.unit())))
            head.institution = root->name;
        head.fiscalYear = fiscalYearLabel(fiscalYearOf(m_today));
        head.mark = m_options.mark;
        head.approvalBoxes = m_options.approvalBoxes;
        head.printedOn = formatDate(m_today, m_options.dates);
        head.printedBy = m_registry.actor();
        head.registryHead = printedHead(m_registry.head());
        return head;
    }

    Text label(Field field) const
    {
        const FieldInfo &info = fieldInfo(field);
        return m_options.japanese ? info.label : info.englishLabel;
    }

    Text value(Field field) const
    {
        const Text shown = m_registry.display(m_asset, field, m_options.japanese);
        return fieldInfo(field).type == FieldType::Date ? formatDate(shown, m_options.dates) : shown;
    }

    /// The fields that are given.
    AssetCard::Section fields(Text title, std::span<const Field> wanted) const
    {
        AssetCard::Section section{std::move(title), {}};
        for (const Field field : wanted) {
            const Text shown = value(field);
            if (!shown.empty())
                section.lines.push_back({label(field), shown});
        }
        return section;
    }

    std::vector<AssetCard::Badge> badges() const
    {
        std::vector<AssetCard::Badge> made;
        const Scheme &scheme = m_scheme != nullptr ? *m_scheme : m_registry.scheme();
        for (const Axis &axis : scheme.axes) {
            const std::optional<Field> field = fieldOfAxis(axis.id);
            if (!field)
                continue;
            const Text &code = m_asset.text(*field);
            AssetCard::Badge badge{axis.label, code, {}, -1};
            if (code == unrated)
                badge.level = words(QT_TRANSLATE_NOOP("Card", "unrated"));
            else if (code == notApplicable)
                badge.level = "－";
            else if (const Level *level = axis.level(code))
                badge = {axis.label, code, level->label, heaviness(axis, code)};
            made.push_back(std::move(badge));
        }
        return made;
    }

    static double heaviness(const Axis &axis, TextView code)
    {
        const auto found = std::find_if(axis.levels.begin(), axis.levels.end(),
                                        [code](const Level &level) { return level.code == code; });
        const auto lightest = static_cast<double>(axis.levels.size()) - 1;
        const double position = lightest - static_cast<double>(found - axis.levels.begin());
        return position / std::max(usualHeaviest, lightest);
    }

    AssetCard::Section responsible() const
    {
        AssetCard::Section section{words(QT_TRANSLATE_NOOP("Card", "Who answers for it")), {}};
        const Organisation &organisation = m_registry.organisation();
        const Text today = toText(m_today.toString(Qt::ISODate));
        for (const Field field : {Field::Owner, Field::SystemOwner}) {
            const PostId id = field == Field::Owner ? m_asset.owner() : m_asset.systemOwner();
            const Post *post = organisation.post(id);
            if (post == nullptr)
                continue;
            Text holders;
            for (const Holding *holding : organisation.holdersOn(id, today)) {
                const auto person = organisation.persons.find(holding->person);
                if (person != organisation.persons.end())
                    holders += (holders.empty() ? "" : "、") + person->second.name;
            }
            section.lines.push_back({label(field), organisation.path(post->unit) + "　" + post->name});
            section.lines.push_back(
                {words(QT_TRANSLATE_NOOP("Card", "Held today by")),
                 holders.empty() ? words(QT_TRANSLATE_NOOP("Card", "nobody is registered")) : holders});
        }
        return section;
    }

    AssetCard::Section rating() const
    {
        AssetCard::Section section{words(QT_TRANSLATE_NOOP("Card", "Classification")), {}};
        for (const AssetCard::Badge &badge : badges()) {
            if (!badge.label.empty())
                section.lines.push_back({badge.axis, badge.level + "　" + badge.label});
        }
        for (const Field field : {Field::Overall, Field::Reason, Field::RatedBy, Field::RatedAt}) {
            if (const Text shown = value(field); !shown.empty())
                section.lines.push_back({label(field), shown});
        }
        if (m_scheme != nullptr && !section.lines.empty())
            section.lines.push_back({words(QT_TRANSLATE_NOOP("Card", "Edition of the scheme")),
                                     m_scheme->name + "（" + m_scheme->edition + "）"});
        return section;
    }

    /// The demands of the levels by stage; each demand once, with the level that makes it.
    AssetCard::Section handling() const
    {
        AssetCard::Section section{words(QT_TRANSLATE_NOOP("Card", "Handling rules")), {}};
        for (const Axis &axis : m_scheme != nullptr ? m_scheme->axes : std::vector<Axis>()) {
            const std::optional<Field> field = fieldOfAxis(axis.id);
            const Level *level = field ? axis.level(m_asset.text(*field)) : nullptr;
            for (const HandlingRule &rule : level != nullptr ? level->handling : std::vector<HandlingRule>())
                addRule(section, rule, axis.label + " " + level->code);
        }
        return section;
    }

    static void addRule(AssetCard::Section &section, const HandlingRule &rule, const Text &because)
    {
        const Text stage = rule.stage.empty() ? because : rule.stage;
        const Text text = rule.rule + "（" + because + "）";
        for (AssetCard::Line &line : section.lines) {
            if (line.label != stage)
                continue;
            if (line.value.find(rule.rule + "（") == Text::npos)
                line.value += "\n" + text;
            return;
        }
        section.lines.push_back({stage, text});
    }

    AssetCard::Section relations() const
    {
        AssetCard::Section section{words(QT_TRANSLATE_NOOP("Card", "Relations")), {}};
        for (const Relation &relation : m_registry.relationsOf(m_asset.id)) {
            const bool isFrom = relation.from == m_asset.id;
            const Result<Asset> other = m_registry.asset(isFrom ? relation.to : relation.from);
            if (other)
                section.lines.push_back(
                    {toText(relationText(relation.kind, isFrom ? RelationEnd::From : RelationEnd::To)),
                     other->text(Field::Code) + "　" + other->text(Field::Name)});
        }
        return section;
    }

    const Registry &m_registry;
    const Asset &m_asset;
    const CardOptions &m_options;
    const Scheme *m_scheme; ///< under which the asset was rated, or none
    QDate m_today;
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
