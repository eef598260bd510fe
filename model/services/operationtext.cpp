// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/historyservice.h"
#include "model/services/permissioncheck.h"

#include <QCoreApplication>

namespace daicho {

namespace {

struct OperationWords
{
    const char *name;
    Permission permission; ///< the row of the matrix under which it falls first
    const char *words;
};

constexpr OperationWords table[] = {
    {"registry.create", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Registry made")},
    {"registry.copy", Permission::Open, QT_TRANSLATE_NOOP("Operation", "Copied from another registry")},
    {"registry.restore", Permission::RestoreBackup, QT_TRANSLATE_NOOP("Operation", "Restored from a backup")},
    {"asset.add", Permission::CreateAsset, QT_TRANSLATE_NOOP("Operation", "Add asset")},
    {"asset.edit", Permission::EditFields, QT_TRANSLATE_NOOP("Operation", "Edit asset")},
    {"asset.rate", Permission::ProposeLevel, QT_TRANSLATE_NOOP("Operation", "Rate asset")},
    {"rating.propose", Permission::ProposeLevel, QT_TRANSLATE_NOOP("Operation", "Propose a lower level")},
    {"rating.accept", Permission::LowerLevel, QT_TRANSLATE_NOOP("Operation", "Accept a proposed rating")},
    {"rating.refuse", Permission::LowerLevel, QT_TRANSLATE_NOOP("Operation", "Refuse a proposed rating")},
    {"rating.withdraw", Permission::ProposeLevel, QT_TRANSLATE_NOOP("Operation", "Withdraw a proposed rating")},
    {"rating.checked", Permission::ProposeLevel, QT_TRANSLATE_NOOP("Operation", "Check a doubtful rating")},
    {"asset.retire", Permission::RetireAsset, QT_TRANSLATE_NOOP("Operation", "Retire asset")},
    {"asset.restore", Permission::RestoreAsset, QT_TRANSLATE_NOOP("Operation", "Restore asset")},
    {"asset.relate", Permission::EditFields, QT_TRANSLATE_NOOP("Operation", "Relate assets")},
    {"asset.unrelate", Permission::EditFields, QT_TRANSLATE_NOOP("Operation", "Remove relation")},
    {"import", Permission::Import, QT_TRANSLATE_NOOP("Operation", "Import")},
    {"institution.add", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Add institution")},
    {"unit.add", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Add unit")},
    {"unit.rename", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Rename unit")},
    {"unit.move", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Move unit")},
    {"unit.reorder", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Order units")},
    {"unit.note", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Note of a unit")},
    {"unit.abolish", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Abolish unit")},
    {"unit.reopen", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Take unit back into use")},
    {"post.add", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Add post")},
    {"post.edit", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Edit post")},
    {"post.end", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "End post")},
    {"person.add", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Add person")},
    {"person.edit", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Edit person")},
    {"holding.add", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Assign post")},
    {"holding.end", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "End assignment")},
    {"scheme.adopt", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Adopt classification scheme")},
    {"scheme.amend", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Amend classification scheme")},
    {"scheme.new-edition", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Make an edition of the scheme")},
    {"scheme.adopt-institution", Permission::EditMasters,
     QT_TRANSLATE_NOOP("Operation", "Edition of an institution begins")},
    {"scheme.end-adoption", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Edition of an institution ends")},
    {"scheme.migrate", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Carry ratings over to an edition")},
    {"policy.add", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Add policy item")},
    {"policy.edit", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Edit policy item")},
    {"policy.move", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Move policy item")},
    {"policy.remove", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Remove policy item")},
    {"exception.add", Permission::LowerLevel, QT_TRANSLATE_NOOP("Operation", "Accept exception")},
    {"exception.end", Permission::LowerLevel, QT_TRANSLATE_NOOP("Operation", "End exception")},
    {"exception.longest", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Longest time of exceptions")},
    {"inheritance.rule", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "What a relation carries")},
    {"sample.organisation", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Organisation of the sample")},
    {"sample.relations", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Relations of the sample")},
    {"profile.edit", Permission::EditFields, QT_TRANSLATE_NOOP("Operation", "Edit record of personal information")},
    {"file-register.set", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Set up the register of files")},
    {"role.assign", Permission::EditRoles, QT_TRANSLATE_NOOP("Operation", "Assign work role")},
    {"role.change", Permission::EditRoles, QT_TRANSLATE_NOOP("Operation", "Change work role")},
    {"role.remove", Permission::EditRoles, QT_TRANSLATE_NOOP("Operation", "Take away work role")},
    {"check.rules", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Rules of the check")},
    {"check.record", Permission::EditMasters, QT_TRANSLATE_NOOP("Operation", "Count of findings")},
    {schemaMigration, Permission::Open, QT_TRANSLATE_NOOP("Operation", "Registry brought to a newer format")},
    {"integrity.restore", Permission::RestoreBackup,
     QT_TRANSLATE_NOOP("Operation", "Restore the tables from the history")},
    {"integrity.adopt", Permission::RestoreBackup, QT_TRANSLATE_NOOP("Operation", "Adopt what was changed outside")},
    {"anchor.accept", Permission::RestoreBackup, QT_TRANSLATE_NOOP("Operation", "Accept another state of the file")},
    {"undo", Permission::UndoOwn, QT_TRANSLATE_NOOP("Operation", "Undo")},
    {"redo", Permission::UndoOwn, QT_TRANSLATE_NOOP("Operation", "Redo")},
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

std::optional<Permission> permissionOfOperation(TextView operation)
{
    for (const OperationWords &row : table) {
        if (operation == row.name)
            return row.permission;
    }
    return std::nullopt;
}

} // namespace daicho
