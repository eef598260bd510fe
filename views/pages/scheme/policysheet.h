// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "views/itemmodels/roles.h"
#include "views/pages/scheme/sheet.h"

namespace daicho {

/// One section of what the policy of the body says.
class PolicySheet final : public Sheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::PolicySheet)

public:
    PolicySheet(Registry &registry, Text sectionName, const DisplayStyle &style);

    /// All sections in the order in which they are shown.
    static const std::vector<Text> &sections();

    QString title() const override;
    QString hint() const override;
    QString locked() const override;
    QStringList headers() const override;
    QList<int> widths() const override;
    int rows() const override { return static_cast<int>(m_items.size()); }
    QString cell(int row, int column) const override;
    bool offers(Act act, int row) const override;
    QList<SheetField> fields(int row) const override;
    SheetValues values(int row) const override;
    Result<void> save(int row, const SheetValues &values) override;
    Result<void> remove(int row) override;
    Result<void> move(int row, int by) override;

private:
    bool is(const char *sectionName) const { return m_section == sectionName; }
    QString documentName(const Text &code) const;
    QList<std::pair<QString, QString>> documentChoices() const;

    Registry &m_registry;
    Text m_section;
    DisplayStyle m_style;
    std::vector<ProfileItem> m_items;
};

} // namespace daicho
