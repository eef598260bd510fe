// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/assetsections.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace daicho {

/// Everything about the chosen asset, to read and to copy: sections that fold, label left of its value or, where that
/// is too narrow, above it.
class AssetDetails final : public QScrollArea
{
    Q_OBJECT

public:
    explicit AssetDetails(QWidget *parent = nullptr);

    void setStyle(const DisplayStyle &style) { m_style = style; }
    void setRegistry(Registry *registry);
    void setAsset(AssetId asset);
    AssetId asset() const { return m_asset; }

Q_SIGNALS:
    /// A related asset was asked for.
    void assetRequested(daicho::AssetId asset);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    QWidget *section(const AssetSection &section);
    QFormLayout *foldable(const QString &title, const QString &name, bool isOpen);
    void addLine(QFormLayout &form, const AssetSection::Line &line);
    void addHistory(const Asset &asset);
    void fillHistory(QFormLayout &form, const Text &code);
    void arrange();

    Registry *m_registry = nullptr;
    AssetId m_asset;
    DisplayStyle m_style;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_layout = nullptr;
    std::vector<QFormLayout *> m_forms;
    QStringList m_folded; ///< names of sections that people folded; kept from asset to asset
};

} // namespace daicho
