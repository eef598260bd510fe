// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/assetservice.h"
#include "views/pages/asset/assetform.h"
#include "views/pages/page.h"

#include <set>

class QLabel;
class QScrollArea;

namespace daicho {

class AssetHead;
class AssetParts;
class RatingWizard;
class ReasonBar;

/// The chosen asset, to read and to change: every field is saved when it is left, in a step of its own. The same form
/// takes in a new asset, saved as one step. What is refused stays where it was written until it is corrected or Esc
/// gives it up, also while other assets are looked at.
class AssetDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit AssetDetails(PageContext &context, QWidget *parent = nullptr);
    ~AssetDetails() override;

    void setStyle(const DisplayStyle &style);
    void setRegistry(Registry *registry);
    /// Saves what was being written first.
    void setAsset(AssetId asset);
    AssetId asset() const { return m_asset.id; }
    /// The unit that new assets begin with.
    void setScope(OrgUnitId unit) { m_scope = unit; }
    AssetForm &form() { return *m_form; }
    bool isNew() const { return m_isNew; }
    /// Whether something that was written would be lost if the registry were closed now: a new asset, fields that were
    /// refused, levels.
    bool hasUnsaved() const;
    /// Whether somebody is at work on what is shown: it must not be replaced by nothing.
    bool isHeld() const;
    std::vector<Draft> drafts() const;
    /// See `Page::putBack`. The first one is shown, the others are kept with their assets.
    bool putBack(const Draft &draft);
    /// Saves what is being written, as leaving the field does.
    void flush();
    /// Puts the keyboard where a finding is put right.
    void goTo(Field field);
    /// What the last check found in the whole ledger.
    void setReport(std::shared_ptr<const CheckReport> report);

Q_SIGNALS:
    /// Another asset was asked for.
    void assetRequested(daicho::AssetId asset);
    void historyRequested(const QString &code);
    /// A command wants the form to be seen.
    void comeUpRequested();
    void formsChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct NewEntry
    {
        Asset beginning;
        std::map<Field, QString> entered;
    };

    void makeParts();
    QWidget *makeNewBar();
    void showParts();
    void connectForm();
    void connectCommands();
    // existing assets
    void load(AssetId asset);
    void follow();
    void onChanged(const ChangeSet &changes);
    void prepare();
    void showState();
    std::set<AssetId> otherDrafts() const;
    void showDrafts();
    void tellUnsaved();
    bool isWritten() const;
    void save(FieldRow &row);
    bool wasChangedElsewhere(FieldRow &row);
    void restore(FieldRow &row);
    void keepMine(FieldRow &row);
    void keepDrafts();
    void putBackDrafts();
    void tellSaved(const QString &text);
    void showDone();
    bool mayEdit() const;
    std::vector<Field> lockedFields() const;
    QString whyReadOnly() const;
    // commands
    void beginNew(const Asset &beginning);
    void newAsset();
    void duplicate();
    void retire();
    void restoreAsset();
    void editFirst();
    void rate();
    void rateByHand();
    void leaveWizard();
    // new assets
    void check(FieldRow &row);
    bool enterNew(bool another);
    void leaveNew(bool isKept);
    NewEntry enteredNew() const;
    static Draft draftOf(const NewEntry &entry);
    bool putBackNew(const Draft &draft);
    bool putBackFields(AssetId asset, const Draft &draft);
    bool putBackRating(AssetId asset, const Draft &draft);
    bool putBackAnswers(AssetId asset, const Draft &draft);
    QString nameOf(AssetId asset) const;
    WrittenFields writtenFields() const;
    Asset blank() const;

    PageContext &m_context;
    Registry *m_registry = nullptr;
    Asset m_asset; ///< as it was read last
    DisplayStyle m_style;
    OrgUnitId m_scope;
    AssetHead *m_head;
    ReasonBar *m_reason;
    QScrollArea *m_scroll;
    AssetForm *m_form;
    QLabel *m_hint;
    QWidget *m_newBar = nullptr;
    AssetParts *m_parts;
    RatingWizard *m_wizard;
    std::map<AssetId, std::map<Field, FieldDraft>> m_drafts;
    bool m_isNew = false;
    Asset m_beginning;              ///< what the form for a new asset began with
    AssetId m_before;               ///< shown before it
    std::optional<NewEntry> m_kept; ///< of a new asset that was not entered yet
    FieldRow *m_saving = nullptr;
    QTimer m_tell; ///< the bar comes when no button of the mouse is down: nothing moves under a click
    QString m_toTell;
};

} // namespace daicho
