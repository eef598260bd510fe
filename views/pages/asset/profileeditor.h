// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "views/pages/asset/profilerow.h"
#include "views/pages/page.h"

#include <QPointer>

#include <map>
#include <set>

class QLabel;
class QPushButton;

namespace daicho {

/// The record of personal information of one asset: each field is saved when it is left, in a step of its own. What is
/// refused stays where it was written, also while other assets are looked at. An asset without personal information has
/// none.
class ProfileEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileEditor(PageContext &context, QWidget *parent = nullptr);

    void setAsset(Registry *registry, AssetId asset);
    void setReadOnly(bool readOnly);
    /// Assets with entries that could not be saved, the one that is shown among them.
    std::set<AssetId> unsaved() const;
    void forget(AssetId asset) { m_drafts.erase(asset); }
    void forgetAll() { m_drafts.clear(); }
    QWidget *firstWidget() const { return m_rows.front()->input(); }

Q_SIGNALS:
    void unsavedChanged();

private:
    struct Draft
    {
        QString entered;
        QString problem;
    };
    using Drafts = std::map<PersonalProfileColumn, Draft>;

    void keepDrafts();
    void reload();
    void showState();
    void showHints();
    void save(ProfileRow &row);

    PageContext &m_context;
    QPointer<Registry> m_registry;
    AssetId m_asset;
    Asset m_read;
    PersonalProfile m_profile;
    bool m_isReadOnly = false;
    std::vector<ProfileRow *> m_rows;
    std::map<AssetId, Drafts> m_drafts;
    QLabel *m_hints;
    QPushButton *m_register;
};

} // namespace daicho
