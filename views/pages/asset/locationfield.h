// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/asset/fieldeditor.h"

#include <QPointer>

namespace daicho {

class LocationsEditor;

/// The places of an asset, saved together when the keyboard leaves all of them.
class LocationField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit LocationField(QWidget *parent);
    ~LocationField() override;

    QWidget *input() const override;
    void prepare(const Registry &registry) override;
    void display(const Registry &registry, const Asset &asset, const DisplayStyle &style) override;
    QString entered() const override;
    void enter(const QString &text) override;
    void setReadOnly(bool readOnly) override;

protected:
    void takeIn() override;

private:
    void suggest();
    void onFocus(QWidget *before, QWidget *now);

    LocationsEditor *m_places;
    QPointer<const Registry> m_registry;
    std::int64_t m_suggested = -1; ///< step of the history that the suggestions are of
    AssetId m_asset;
};

} // namespace daicho
