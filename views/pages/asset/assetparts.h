// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/asset/assetform.h"
#include "views/pages/asset/ratingeditor.h"
#include "views/pages/page.h"

#include <set>

namespace daicho {

class AssetHistoryView;
class RatingBasisView;
class HandlingView;
class ProfileEditor;
class RelationsEditor;

/// What stands in the sections of the form beside its fields: classification, relations, history. Only what is seen
/// is told which asset it is: going through the ledger reads nothing for folded sections. Levels that were chosen and
/// not saved are kept with their asset.
class AssetParts final : public QObject
{
    Q_OBJECT

public:
    AssetParts(PageContext &context, AssetForm &form);
    /// What is taken down asks for nothing any more.
    ~AssetParts() override;

    /// None while a new asset is written.
    void setAsset(Registry *registry, AssetId asset);
    void setReadOnly(bool readOnly);
    /// Where the keyboard goes to classify; the widget that has it then.
    QWidget *focusRating();
    /// Follows whether the asset has personal information.
    void showPersonal(const Asset &asset);
    /// Assets whose chosen levels or entries of the record are not saved, the one that is shown among them.
    std::set<AssetId> unsaved() const;
    /// The same with what was chosen.
    std::map<AssetId, RatingEditor::Draft> ratings() const;
    void putBack(AssetId asset, const RatingEditor::Draft &draft);
    /// Whether entries of the record of personal information stand unsaved.
    bool hasUnsavedProfile() const;
    /// Of an asset that is no longer there, or of all.
    void forget(AssetId asset);
    void forgetAll();

Q_SIGNALS:
    void assetRequested(daicho::AssetId asset);
    void historyRequested(const QString &code);
    void unsavedChanged();
    void ratingWritten();
    void wizardRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isSeen(AssetForm::Section section) const;
    void keepRating();
    void bring(AssetForm::Section section);
    void bringAll();

    AssetForm &m_form;
    Registry *m_registry = nullptr;
    AssetId m_asset;
    RatingBasisView *m_basis;
    RatingEditor *m_rating;
    HandlingView *m_handling;
    ProfileEditor *m_profile;
    RelationsEditor *m_relations;
    AssetHistoryView *m_history;
    std::set<AssetForm::Section> m_stale; ///< sections that show no asset or another one
    std::map<AssetId, RatingEditor::Draft> m_drafts;
};

} // namespace daicho
