// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/choiceeditor.h"

#include "views/itemmodels/orgchoices.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace daicho {

namespace {

bool isJapanese()
{
    return QLocale().language() == QLocale::Japanese;
}

std::vector<ChoiceEntry> fixedChoices(Field field)
{
    std::vector<ChoiceEntry> entries;
    for (const Choice &choice : choices(field)) {
        // Retiring asks for its reason; it is a command.
        if (field == Field::Status && Text(choice.id) == statusRetired)
            continue;
        entries.push_back({choice.id, QString::fromUtf8(isJapanese() ? choice.label : choice.englishLabel), {}});
    }
    return entries;
}

std::vector<ChoiceEntry> levelChoices(const Registry &registry, Field field)
{
    std::vector<ChoiceEntry> entries;
    const Axis *axis = registry.ledgerScheme().axis(axisOf(field).value_or(Text()));
    if (axis == nullptr)
        return entries;
    for (const Level &level : axis->levels)
        entries.push_back({level.code, toQString(level.code), toQString(level.label)});
    entries.push_back({notApplicable, u"－"_qs, ChoiceEditor::tr("Not applicable")});
    return entries;
}

std::vector<ChoiceEntry> itemChoices(const Registry &registry, const char *of, bool byName)
{
    std::vector<ChoiceEntry> entries;
    for (const ProfileItem *item : registry.profileItems(of)) {
        const Text &id = byName ? item->name : Text(std::to_string(item->id.value()));
        entries.push_back({id, toQString(item->name), toQString(item->label)});
    }
    return entries;
}

} // namespace

ChoiceEditor::ChoiceEditor(Field field, QWidget *parent) : FieldEditor(field, parent), m_choice(new FoldedChoice(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choice);
    m_choice->setMaxLength(std::numeric_limits<int>::max()); // as for lines of text
    m_choice->setEmptyAllowed(field != Field::Kind && field != Field::Status && field != Field::Unit);
    watch(m_choice);
    connect(m_choice, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_choice, &FoldedChoice::chosen, this, [this] {
        Q_EMIT edited();
        Q_EMIT left();
    });
    connect(m_choice, &FoldedChoice::notFound, this, &FieldEditor::left);
}

void ChoiceEditor::prepare(const Registry &registry)
{
    m_writings.clear();
    const Organisation &organisation = registry.organisation();
    switch (fieldInfo(field()).type) {
    case FieldType::Choice:
        m_entries = fixedChoices(field());
        break;
    case FieldType::Level:
        m_entries = levelChoices(registry, field());
        break;
    case FieldType::Zone:
        m_entries = itemChoices(registry, section::zone, false);
        for (const ChoiceEntry &entry : m_entries)
            m_writings[entry.id] = toText(entry.label);
        break;
    case FieldType::Unit:
        m_entries = unitChoices(registry);
        for (ChoiceEntry &entry : m_entries) {
            const OrgUnitId unit(std::stoll(entry.id));
            const OrgUnitId root = organisation.institutionOf(unit);
            const Text path = organisation.path(unit);
            entry.label = toQString(path);
            entry.second = unit == root ? QString() : toQString(organisation.path(root));
            m_writings[entry.id] = unit == root ? path : organisation.path(root) + '/' + path;
        }
        break;
    case FieldType::Post:
        m_entries = postChoices(registry);
        for (const ChoiceEntry &entry : m_entries)
            m_writings[entry.id] = organisation.postText(PostId(std::stoll(entry.id)), {});
        break;
    default:
        m_entries = itemChoices(registry, section::scope, true);
        break;
    }
    m_choice->setChoices(m_entries);
}

void ChoiceEditor::display(const Registry &registry, const Asset &asset, const DisplayStyle &style)
{
    Text id = asset.text(field());
    // Levels of another edition are history; under the one in force the asset is unrated.
    if (fieldInfo(field()).type == FieldType::Level && asset.edition() != registry.editionFor(asset.unit()))
        id.clear();
    m_choice->setCurrent(id, id.empty() ? QString() : toQString(registry.display(asset, field(), style.japanese)));
}

void ChoiceEditor::enter(const QString &text)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&text](const ChoiceEntry &entry) { return entry.label == text; });
    if (found != m_entries.end())
        m_choice->setCurrent(found->id);
    else
        m_choice->setText(text); // kept as it was refused
}

Text ChoiceEditor::written() const
{
    const std::optional<Text> id = m_choice->current();
    if (!id)
        return toText(m_choice->text());
    const auto writing = m_writings.find(*id);
    return writing != m_writings.end() ? writing->second : *id;
}

QString ChoiceEditor::understood() const
{
    const FieldType type = fieldInfo(field()).type;
    if (type != FieldType::Post && type != FieldType::Unit && type != FieldType::Level)
        return {};
    const std::optional<Text> id = m_choice->current();
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&id](const ChoiceEntry &entry) { return id && entry.id == *id; });
    return found != m_entries.end() ? found->second : QString();
}

bool ChoiceEditor::hasOwnEscape() const
{
    return m_choice->isListOpen();
}

} // namespace daicho
