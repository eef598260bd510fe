// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/outputscope.h"

#include <QComboBox>

namespace daicho {

namespace {

void addUnit(QComboBox &box, const Organisation &organisation, OrgUnitId id, int depth)
{
    const OrgUnit *unit = organisation.unit(id);
    if (unit == nullptr)
        return;
    box.addItem(QString(QString(depth, u'　') % toQString(unit->name)), QVariant::fromValue<qlonglong>(id.value()));
    for (const OrgUnitId child : organisation.children(id))
        addUnit(box, organisation, child, depth + 1);
}

} // namespace

void fillWithUnits(QComboBox &box, const Organisation &organisation)
{
    for (const OrgUnitId id : organisation.institutions())
        addUnit(box, organisation, id, 0);
}

OrgUnitId unitChosen(const QComboBox &box)
{
    return OrgUnitId(box.currentData().toLongLong());
}

ExportOptions withShown(ExportOptions options, const ShownAssets &shown)
{
    options.filter = toText(shown.filter);
    options.unit = shown.scope;
    options.retired = shown.withRetired ? Retired::Included : Retired::LeftOut;
    return options;
}

} // namespace daicho
