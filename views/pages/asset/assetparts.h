// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/asset/assetform.h"
#include "views/pages/page.h"

namespace daicho {

/// What stands in the sections of the form beside its fields: relations and history.
class AssetParts final : public QObject
{
    Q_OBJECT

public:
    AssetParts(PageContext &context, AssetForm &form);

    /// None while a new asset is written.
    void setAsset(Registry *registry, const Asset &asset, const DisplayStyle &style);
    /// Where the keyboard goes to classify.
    void focusRating();

Q_SIGNALS:
    void assetRequested(daicho::AssetId asset);
    void historyRequested(const QString &code);

private:
    void showRelations(const Asset &asset);
    void readHistory();

    AssetForm &m_form;
    Registry *m_registry = nullptr;
    QString m_code;
    DisplayStyle m_style;
    QWidget *m_relations;
    QWidget *m_history;
    bool m_isStale = true;
};

} // namespace daicho
