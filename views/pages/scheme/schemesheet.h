// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "views/pages/scheme/sheet.h"

#include <functional>

namespace daicho {

/// The edition that a sheet is about, and how many ratings there are under it.
struct ShownEdition
{
    EditionId id;
    std::int64_t ratings = 0;
};

/// A table of one edition of the registry: the one in force, a former one, or one that is being prepared.
class SchemeSheet : public Sheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::SchemeSheet)

public:
    SchemeSheet(Registry &registry, ShownEdition shown) : m_registry(registry), m_shown(shown) {}

    QString locked() const override;

protected:
    Registry &registry() const { return m_registry; }
    const Scheme &scheme() const;
    EditionId edition() const { return m_shown.id; }
    bool isInForce() const { return m_shown.id == m_registry.editionInForce(); }
    std::int64_t ratings() const { return m_shown.ratings; }
    /// Amends the edition by what `change` does to a copy of it.
    Result<void> amend(const std::function<void(Scheme &scheme)> &change) const;

private:
    Registry &m_registry;
    ShownEdition m_shown;
};

/// A table of one axis; the axis is known by its place.
class AxisSheet : public SchemeSheet
{
public:
    AxisSheet(Registry &registry, ShownEdition shown, std::size_t axis) : SchemeSheet(registry, shown), m_axis(axis) {}

protected:
    const Axis &axis() const { return scheme().axes[m_axis]; }
    Axis &axis(Scheme &scheme) const { return scheme.axes[m_axis]; }
    QList<std::pair<QString, QString>> levelChoices() const;
    /// Of a level by its place, as badges are coloured.
    int stepAt(std::size_t level) const;

private:
    std::size_t m_axis;
};

/// How surely a text is known and where it stands. What stands in no source is never shown as a rule of one.
QString evidenceWords(EvidenceGrade grade, const Text &source);
/// Name and edition, as people tell editions apart.
QString editionWords(const Scheme &scheme);
QString strengthWords(TextView strength);
QList<std::pair<QString, QString>> strengthChoices();

} // namespace daicho
