// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Saving field by field, and what becomes of what cannot be saved.

#include "views/itemmodels/assetcells.h"
#include "views/pages/asset/assetdetails.h"
#include "views/pages/asset/assetparts.h"
#include "views/pages/asset/ratingwizard.h"

#include <QApplication>
#include <QScopedValueRollback>

#include <algorithm>

namespace daicho {

void AssetDetails::flush()
{
    if (m_registry == nullptr || m_isNew || !m_asset.id.isValid())
        return;
    for (FieldRow *row : m_form->rows()) {
        if (row->isAncestorOf(QApplication::focusWidget()))
            row->editor().settle();
        if (row->isDirty() && !row->isRefused())
            save(*row);
    }
}

bool AssetDetails::isWritten() const
{
    const std::vector<FieldRow *> &rows = m_form->rows();
    return (m_isNew || m_asset.id.isValid()) &&
           std::any_of(rows.begin(), rows.end(), [](const FieldRow *row) { return row->isDirty(); });
}

bool AssetDetails::hasUnsaved() const
{
    return m_registry != nullptr &&
           (m_kept.has_value() || isWritten() || !otherDrafts().empty() || m_parts->unsaved().contains(m_asset.id) ||
            m_wizard->unsaved().contains(m_asset.id));
}

bool AssetDetails::isHeld() const
{
    return m_isNew || isAncestorOf(QApplication::focusWidget()) || isWritten() ||
           m_parts->unsaved().contains(m_asset.id) || m_wizard->isBegun();
}

bool AssetDetails::wasChangedElsewhere(FieldRow &row)
{
    const Result<Asset> now = m_registry->asset(m_asset.id);
    if (!now)
        return false;
    m_asset = *now;
    return now->text(row.field()) != row.stored();
}

void AssetDetails::save(FieldRow &row)
{
    if (!m_asset.id.isValid() || m_saving != nullptr || !mayEdit())
        return;
    if (!row.isDirty()) {
        row.setProblem({});
        return;
    }
    if (row.isInConflict())
        return; // only a choice of theirs ends it: leaving the field, on the way to the buttons, is none
    const WrittenFields written{{row.field(), row.editor().written()}};
    AssetService service(*m_registry);
    const Asset before = m_asset;
    Result<Asset> saved = Error{};
    {
        const QScopedValueRollback<FieldRow *> guard(m_saving, &row);
        saved = service.edit(m_asset.id, m_asset.revision, written, {});
        // Somebody changed another field of the asset meanwhile: that is no reason to refuse this one.
        if (!saved && saved.error().code == ErrorCode::Conflict && !wasChangedElsewhere(row))
            saved = service.edit(m_asset.id, m_asset.revision, written, {});
    }
    if (!saved) {
        if (saved.error().code == ErrorCode::Conflict)
            follow();
        else
            row.setProblem(problemWords(saved.error()));
        return;
    }
    const bool isChanged = saved->revision != before.revision && saved->text(row.field()) != row.stored();
    m_asset = *saved;
    row.show(*m_registry, m_asset, m_style);
    m_drafts.erase(m_asset.id);
    if (!isChanged)
        return;
    row.tick();
    AssetCells cells(*m_registry);
    cells.setStyle(m_style);
    tellSaved(
        tr("“%1” of “%2” is saved.").arg(cells.header(row.field()), shortened(toQString(m_asset.text(Field::Name)))));
}

void AssetDetails::restore(FieldRow &row)
{
    if (m_isNew)
        row.putBack({{}, {}, {}});
    else
        row.show(*m_registry, m_asset, m_style);
    Q_EMIT formsChanged();
}

void AssetDetails::keepMine(FieldRow &row)
{
    const FieldDraft mine = row.draft();
    row.show(*m_registry, m_asset, m_style);
    row.putBack({mine.entered, row.stored(), {}});
    save(row);
}

void AssetDetails::keepDrafts()
{
    if (m_isNew || !m_asset.id.isValid())
        return;
    m_drafts.erase(m_asset.id);
    for (const FieldRow *row : m_form->rows()) {
        if (row->isDirty())
            m_drafts[m_asset.id][row->field()] = row->draft();
    }
}

void AssetDetails::putBackDrafts()
{
    const auto found = m_drafts.find(m_asset.id);
    if (found == m_drafts.end())
        return;
    for (const auto &[field, draft] : found->second) {
        m_form->row(field)->putBack(draft);
        m_form->reveal(field);
        if (draft.stored != m_asset.text(field))
            m_form->tellConflict(*m_form->row(field), *m_registry, m_asset, m_style);
    }
}

} // namespace daicho
