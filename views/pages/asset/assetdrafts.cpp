// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands unsaved in the panel as drafts that outlive the program, and back.

#include "views/pages/asset/assetdetails.h"
#include "views/pages/asset/assetparts.h"
#include "views/pages/asset/ratingwizard.h"

namespace daicho {

namespace {

constexpr TextView assetForm = "asset";
constexpr TextView ratingForm = "rating";
constexpr TextView answersForm = "answers";
constexpr TextView newSubject = "new";
constexpr TextView beginning = "begin-"; ///< before the names of fields that the form for a new asset began with
constexpr TextView levelOf = "level-";   ///< before the names of axes

Text joined(TextView prefix, TextView name)
{
    return Text(prefix) + Text(name);
}

Text idOf(Field field)
{
    return fieldInfo(field).id;
}

template <typename Id> Id numbered(TextView text)
{
    return Id(toQString(text).toLongLong());
}

void addLevels(Draft &draft, const RatingEditor::Draft &rating)
{
    draft.fields.push_back({"edition", std::to_string(rating.edition.value()), {}});
    draft.fields.push_back({"reason", toText(rating.reason), toText(rating.reasonBefore)});
    for (const auto &[axis, before] : rating.levelsBefore) {
        const auto chosen = rating.levels.find(axis);
        draft.fields.push_back(
            {joined(levelOf, axis), chosen != rating.levels.end() ? chosen->second : before, before});
    }
}

} // namespace

AssetDetails::NewEntry AssetDetails::enteredNew() const
{
    NewEntry entry{m_beginning, {}};
    for (const FieldRow *row : m_form->rows()) {
        if (row->isDirty())
            entry.entered[row->field()] = row->draft().entered;
    }
    return entry;
}

QString AssetDetails::nameOf(AssetId asset) const
{
    const Result<Asset> read = m_registry->asset(asset);
    return read ? shortened(toQString(read->text(Field::Name))) : QString();
}

Draft AssetDetails::draftOf(const NewEntry &entry)
{
    const auto name = entry.entered.find(Field::Name);
    Draft draft{Text(assetForm), Text(newSubject), toText(tr("New asset")), {}};
    if (name != entry.entered.end() && !name->second.isEmpty())
        draft.title = toText(shortened(name->second));
    for (const FieldInfo &info : fieldInfos()) {
        if (isStored(info.field) && !entry.beginning.text(info.field).empty())
            draft.fields.push_back({joined(beginning, info.id), entry.beginning.text(info.field), {}});
    }
    for (const auto &[field, entered] : entry.entered)
        draft.fields.push_back({idOf(field), toText(entered), {}});
    return draft;
}

std::vector<Draft> AssetDetails::drafts() const
{
    std::vector<Draft> drafts;
    if (m_registry == nullptr)
        return drafts;
    if (m_isNew || m_kept) {
        if (const NewEntry entry = m_isNew ? enteredNew() : *m_kept; !entry.entered.empty())
            drafts.push_back(draftOf(entry));
    }
    std::map<AssetId, std::map<Field, FieldDraft>> written = m_drafts;
    if (!m_isNew && m_asset.id.isValid()) {
        written.erase(m_asset.id);
        for (const FieldRow *row : m_form->rows()) {
            if (row->isDirty())
                written[m_asset.id][row->field()] = row->draft();
        }
    }
    for (const auto &[asset, fields] : written) {
        Draft draft{Text(assetForm), std::to_string(asset.value()), toText(nameOf(asset)), {}};
        for (const auto &[field, entered] : fields)
            draft.fields.push_back({idOf(field), toText(entered.entered), entered.stored});
        drafts.push_back(std::move(draft));
    }
    for (const auto &[asset, rating] : m_parts->ratings()) {
        Draft draft{
            Text(ratingForm), std::to_string(asset.value()), toText(tr("%1 (classification)").arg(nameOf(asset))), {}};
        addLevels(draft, rating);
        drafts.push_back(std::move(draft));
    }
    for (const auto &[asset, answers] : m_wizard->unsaved()) {
        Draft draft{
            Text(answersForm), std::to_string(asset.value()), toText(tr("%1 (answers)").arg(nameOf(asset))), {}};
        for (const auto &[question, answer] : answers)
            draft.fields.push_back({question, answer, {}});
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

bool AssetDetails::putBack(const Draft &draft)
{
    if (m_registry == nullptr)
        return false;
    if (draft.form == assetForm && draft.subject == newSubject)
        return putBackNew(draft);
    const auto asset = numbered<AssetId>(draft.subject);
    if (!asset.isValid() || !m_registry->asset(asset))
        return false;
    const bool isBack = draft.form == assetForm    ? putBackFields(asset, draft)
                        : draft.form == ratingForm ? putBackRating(asset, draft)
                                                   : draft.form == answersForm && putBackAnswers(asset, draft);
    // Only the first comes up: going on to the next would save it, as leaving a field does.
    if (isBack && m_asset.id != asset && !isHeld())
        Q_EMIT assetRequested(asset);
    showDrafts();
    return isBack;
}

bool AssetDetails::putBackNew(const Draft &draft)
{
    if (m_isNew || m_kept || !mayEdit())
        return false;
    NewEntry entry{blank(), {}};
    for (const DraftField &written : draft.fields) {
        const bool isBeginning = written.name.starts_with(beginning);
        const std::optional<Field> field =
            fieldNamed(isBeginning ? TextView(written.name).substr(beginning.size()) : TextView(written.name));
        if (!field || m_form->row(*field) == nullptr)
            continue;
        if (isBeginning)
            entry.beginning.text(*field) = written.written;
        else
            entry.entered[*field] = toQString(written.written);
    }
    m_kept = entry;
    newAsset();
    return true;
}

bool AssetDetails::putBackFields(AssetId asset, const Draft &draft)
{
    const bool isShown = !m_isNew && m_asset.id == asset;
    if (isShown ? isWritten() : m_drafts.contains(asset))
        return false; // what is being written now is not replaced
    std::map<Field, FieldDraft> fields;
    for (const DraftField &written : draft.fields) {
        const std::optional<Field> field = fieldNamed(written.name);
        if (field && m_form->row(*field) != nullptr)
            fields[*field] = {toQString(written.written), written.stored, {}};
    }
    if (!fields.empty())
        m_drafts[asset] = std::move(fields);
    if (isShown)
        putBackDrafts();
    return true;
}

bool AssetDetails::putBackRating(AssetId asset, const Draft &draft)
{
    const DraftField *edition = draft.field("edition");
    const Result<Asset> rated = m_registry->asset(asset);
    const EditionId own = rated ? m_registry->editionFor(rated->unit()) : EditionId();
    if (edition == nullptr || numbered<EditionId>(edition->written) != own || m_parts->unsaved().contains(asset))
        return false;
    RatingEditor::Draft rating{own, {}, {}};
    for (const DraftField &written : draft.fields) {
        if (written.name == "reason") {
            rating.reason = toQString(written.written);
            rating.reasonBefore = toQString(written.stored);
        } else if (written.name.starts_with(levelOf)) {
            const Text axis = written.name.substr(levelOf.size());
            rating.levelsBefore[axis] = written.stored;
            if (written.written != written.stored)
                rating.levels[axis] = written.written;
        }
    }
    m_parts->putBack(asset, rating);
    return true;
}

/// They are asked again by F7, from the first question that is open.
bool AssetDetails::putBackAnswers(AssetId asset, const Draft &draft)
{
    if (m_wizard->isBegun() || m_wizard->unsaved().contains(asset))
        return false;
    WizardAnswers answers;
    for (const DraftField &written : draft.fields)
        answers[written.name] = written.written;
    m_wizard->keep(asset, answers);
    return true;
}

} // namespace daicho
