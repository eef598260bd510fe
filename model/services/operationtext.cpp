// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/historyservice.h"

#include <QCoreApplication>

namespace daicho {

namespace {

struct OperationWords
{
    const char *name;
    const char *words;
};

constexpr OperationWords table[] = {
    {"registry.create", QT_TRANSLATE_NOOP("Operation", "Registry made")},
    {"registry.restore", QT_TRANSLATE_NOOP("Operation", "Restored from a backup")},
    {"asset.add", QT_TRANSLATE_NOOP("Operation", "Add asset")},
    {"asset.edit", QT_TRANSLATE_NOOP("Operation", "Edit asset")},
    {"asset.rate", QT_TRANSLATE_NOOP("Operation", "Rate asset")},
    {"asset.retire", QT_TRANSLATE_NOOP("Operation", "Retire asset")},
    {"asset.restore", QT_TRANSLATE_NOOP("Operation", "Restore asset")},
    {"asset.relate", QT_TRANSLATE_NOOP("Operation", "Relate assets")},
    {"asset.unrelate", QT_TRANSLATE_NOOP("Operation", "Remove relation")},
    {"import", QT_TRANSLATE_NOOP("Operation", "Import")},
    {"institution.add", QT_TRANSLATE_NOOP("Operation", "Add institution")},
    {"unit.add", QT_TRANSLATE_NOOP("Operation", "Add unit")},
    {"unit.rename", QT_TRANSLATE_NOOP("Operation", "Rename unit")},
    {"unit.move", QT_TRANSLATE_NOOP("Operation", "Move unit")},
    {"unit.reorder", QT_TRANSLATE_NOOP("Operation", "Order units")},
    {"unit.note", QT_TRANSLATE_NOOP("Operation", "Note of a unit")},
    {"unit.abolish", QT_TRANSLATE_NOOP("Operation", "Abolish unit")},
    {"unit.reopen", QT_TRANSLATE_NOOP("Operation", "Take unit back into use")},
    {"post.add", QT_TRANSLATE_NOOP("Operation", "Add post")},
    {"post.edit", QT_TRANSLATE_NOOP("Operation", "Edit post")},
    {"post.end", QT_TRANSLATE_NOOP("Operation", "End post")},
    {"person.add", QT_TRANSLATE_NOOP("Operation", "Add person")},
    {"person.edit", QT_TRANSLATE_NOOP("Operation", "Edit person")},
    {"holding.add", QT_TRANSLATE_NOOP("Operation", "Assign post")},
    {"holding.end", QT_TRANSLATE_NOOP("Operation", "End assignment")},
    {"scheme.adopt", QT_TRANSLATE_NOOP("Operation", "Adopt classification scheme")},
    {"scheme.amend", QT_TRANSLATE_NOOP("Operation", "Amend classification scheme")},
    {"policy.add", QT_TRANSLATE_NOOP("Operation", "Add policy item")},
    {"policy.edit", QT_TRANSLATE_NOOP("Operation", "Edit policy item")},
    {"policy.move", QT_TRANSLATE_NOOP("Operation", "Move policy item")},
    {"policy.remove", QT_TRANSLATE_NOOP("Operation", "Remove policy item")},
    {"sample.organisation", QT_TRANSLATE_NOOP("Operation", "Organisation of the sample")},
    {"sample.relations", QT_TRANSLATE_NOOP("Operation", "Relations of the sample")},
    {"undo", QT_TRANSLATE_NOOP("Operation", "Undo")},
    {"redo", QT_TRANSLATE_NOOP("Operation", "Redo")},
};

} // namespace

std::vector<Text> operationNames()
{
    std::vector<Text> names;
    for (const OperationWords &row : table)
        names.emplace_back(row.name);
    return names;
}

QString operationText(TextView name)
{
    for (const OperationWords &row : table) {
        if (name == row.name)
            return QCoreApplication::translate("Operation", row.words);
    }
    return toQString(name); // of a newer program
}

} // namespace daicho
