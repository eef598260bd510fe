// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/recordcells.h"

namespace daicho {

namespace {

template <typename IdType> IdType idIn(TextView text)
{
    return IdType(storedNumber(text));
}

} // namespace

void setCell(RegistryHeader &header, RegistryColumn column, TextView text)
{
    switch (column) {
    case RegistryColumn::RegistryUuid:
        header.uuid = text;
        break;
    case RegistryColumn::Body:
        header.body = text;
        break;
    case RegistryColumn::ProfileId:
        header.profileId = text;
        break;
    case RegistryColumn::ProfileName:
        header.profileName = text;
        break;
    case RegistryColumn::BodyKind:
        header.bodyKind = text;
        break;
    case RegistryColumn::Edition:
        header.edition = idIn<EditionId>(text);
        break;
    case RegistryColumn::Created:
        header.created = text;
        break;
    case RegistryColumn::ColumnCount:
        break;
    }
}

void setCell(ProfileItem &item, ProfileItemColumn column, TextView text)
{
    switch (column) {
    case ProfileItemColumn::Section:
        item.section = text;
        break;
    case ProfileItemColumn::Position:
        item.position = static_cast<int>(storedNumber(text));
        break;
    case ProfileItemColumn::Code:
        item.code = text;
        break;
    case ProfileItemColumn::Label:
        item.label = text;
        break;
    case ProfileItemColumn::Name:
        item.name = text;
        break;
    case ProfileItemColumn::Description:
        item.description = text;
        break;
    case ProfileItemColumn::Parent:
        item.parent = text;
        break;
    case ProfileItemColumn::Date:
        item.date = text;
        break;
    case ProfileItemColumn::DateText:
        item.dateText = text;
        break;
    case ProfileItemColumn::ColumnCount:
        break;
    }
}

void setCell(OrgUnit &unit, OrgUnitColumn column, TextView text)
{
    switch (column) {
    case OrgUnitColumn::Parent:
        unit.parent = idIn<OrgUnitId>(text);
        break;
    case OrgUnitColumn::Position:
        unit.position = static_cast<int>(storedNumber(text));
        break;
    case OrgUnitColumn::Name:
        unit.name = text;
        break;
    case OrgUnitColumn::Note:
        unit.note = text;
        break;
    case OrgUnitColumn::ValidFrom:
        unit.validFrom = text;
        break;
    case OrgUnitColumn::ValidTo:
        unit.validTo = text;
        break;
    case OrgUnitColumn::ColumnCount:
        break;
    }
}

void setCell(Post &post, PostColumn column, TextView text)
{
    switch (column) {
    case PostColumn::Unit:
        post.unit = idIn<OrgUnitId>(text);
        break;
    case PostColumn::Name:
        post.name = text;
        break;
    case PostColumn::Role:
        post.role = text;
        break;
    case PostColumn::ValidFrom:
        post.validFrom = text;
        break;
    case PostColumn::ValidTo:
        post.validTo = text;
        break;
    case PostColumn::ColumnCount:
        break;
    }
}

void setCell(Person &person, PersonColumn column, TextView text)
{
    switch (column) {
    case PersonColumn::Name:
        person.name = text;
        break;
    case PersonColumn::Reading:
        person.reading = text;
        break;
    case PersonColumn::ColumnCount:
        break;
    }
}

void setCell(Holding &holding, HoldingColumn column, TextView text)
{
    switch (column) {
    case HoldingColumn::Post:
        holding.post = idIn<PostId>(text);
        break;
    case HoldingColumn::Person:
        holding.person = idIn<PersonId>(text);
        break;
    case HoldingColumn::Manner:
        holding.manner = text;
        break;
    case HoldingColumn::ValidFrom:
        holding.validFrom = text;
        break;
    case HoldingColumn::ValidTo:
        holding.validTo = text;
        break;
    case HoldingColumn::ColumnCount:
        break;
    }
}

void setCell(RoleAssignment &assignment, RoleAssignmentColumn column, TextView text)
{
    switch (column) {
    case RoleAssignmentColumn::Account:
        assignment.account = text;
        break;
    case RoleAssignmentColumn::Name:
        assignment.name = text;
        break;
    case RoleAssignmentColumn::Role:
        assignment.role = text;
        break;
    case RoleAssignmentColumn::Unit:
        assignment.unit = idIn<OrgUnitId>(text);
        break;
    case RoleAssignmentColumn::ValidFrom:
        assignment.validFrom = text;
        break;
    case RoleAssignmentColumn::ValidTo:
        assignment.validTo = text;
        break;
    case RoleAssignmentColumn::ColumnCount:
        break;
    }
}

void setCell(std::pair<Text, Text> &setting, SettingColumn column, TextView text)
{
    (column == SettingColumn::Key ? setting.first : setting.second) = text;
}

void setCell(SchemeAdoption &adoption, SchemeAdoptionColumn column, TextView text)
{
    switch (column) {
    case SchemeAdoptionColumn::Institution:
        adoption.institution = idIn<OrgUnitId>(text);
        break;
    case SchemeAdoptionColumn::Edition:
        adoption.edition = idIn<EditionId>(text);
        break;
    case SchemeAdoptionColumn::ValidFrom:
        adoption.validFrom = text;
        break;
    case SchemeAdoptionColumn::ValidTo:
        adoption.validTo = text;
        break;
    case SchemeAdoptionColumn::Note:
        adoption.note = text;
        break;
    case SchemeAdoptionColumn::ColumnCount:
        break;
    }
}

void setCell(AcceptedException &exception, AcceptedExceptionColumn column, TextView text)
{
    switch (column) {
    case AcceptedExceptionColumn::Asset:
        exception.asset = idIn<AssetId>(text);
        break;
    case AcceptedExceptionColumn::Rule:
        exception.rule = text;
        break;
    case AcceptedExceptionColumn::Axis:
        exception.axis = text;
        break;
    case AcceptedExceptionColumn::Ground:
        exception.ground = text;
        break;
    case AcceptedExceptionColumn::Reason:
        exception.reason = text;
        break;
    case AcceptedExceptionColumn::Approver:
        exception.approver = text;
        break;
    case AcceptedExceptionColumn::ValidFrom:
        exception.validFrom = text;
        break;
    case AcceptedExceptionColumn::Expires:
        exception.expires = text;
        break;
    case AcceptedExceptionColumn::Ended:
        exception.ended = text;
        break;
    case AcceptedExceptionColumn::EndReason:
        exception.endReason = text;
        break;
    case AcceptedExceptionColumn::ColumnCount:
        break;
    }
}

void setCell(Text &content, EditionColumn column, TextView text)
{
    if (column == EditionColumn::Content)
        content = text;
}

} // namespace daicho
