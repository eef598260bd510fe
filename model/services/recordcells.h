// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registrycontents.h"

namespace daicho {

// One `setCell` a kind: the only place that maps columns of records to members.

void setCell(RegistryHeader &header, RegistryColumn column, TextView text);
void setCell(ProfileItem &item, ProfileItemColumn column, TextView text);
void setCell(OrgUnit &unit, OrgUnitColumn column, TextView text);
void setCell(Post &post, PostColumn column, TextView text);
void setCell(Person &person, PersonColumn column, TextView text);
void setCell(Holding &holding, HoldingColumn column, TextView text);
void setCell(RoleAssignment &assignment, RoleAssignmentColumn column, TextView text);
void setCell(std::pair<Text, Text> &setting, SettingColumn column, TextView text);
void setCell(SchemeAdoption &adoption, SchemeAdoptionColumn column, TextView text);
void setCell(AcceptedException &exception, AcceptedExceptionColumn column, TextView text);
void setCell(Text &content, EditionColumn column, TextView text);

} // namespace daicho
