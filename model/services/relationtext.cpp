// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/relationtext.h"

#include <QCoreApplication>

namespace daicho {

namespace {

struct Words
{
    RelationKind kind;
    const char *from;
    const char *to;
};

constexpr Words relationWords[] = {
    {RelationKind::StoredIn, QT_TRANSLATE_NOOP("Relation", "Is stored in"), QT_TRANSLATE_NOOP("Relation", "Stores")},
    {RelationKind::RunsOn, QT_TRANSLATE_NOOP("Relation", "Runs on"), QT_TRANSLATE_NOOP("Relation", "Carries")},
    {RelationKind::LocatedIn, QT_TRANSLATE_NOOP("Relation", "Stands in"), QT_TRANSLATE_NOOP("Relation", "Houses")},
    {RelationKind::ConnectedTo, QT_TRANSLATE_NOOP("Relation", "Is connected to"),
     QT_TRANSLATE_NOOP("Relation", "Is connected from")},
    {RelationKind::Describes, QT_TRANSLATE_NOOP("Relation", "Describes"),
     QT_TRANSLATE_NOOP("Relation", "Is described by")},
    {RelationKind::CopyOf, QT_TRANSLATE_NOOP("Relation", "Is a copy of"),
     QT_TRANSLATE_NOOP("Relation", "Is copied to")},
    {RelationKind::Related, QT_TRANSLATE_NOOP("Relation", "Belongs together with"),
     QT_TRANSLATE_NOOP("Relation", "Belongs together with")},
};

} // namespace

QString relationText(RelationKind kind, RelationEnd end)
{
    for (const Words &words : relationWords) {
        if (words.kind == kind)
            return QCoreApplication::translate("Relation", end == RelationEnd::From ? words.from : words.to);
    }
    return {};
}

} // namespace daicho
