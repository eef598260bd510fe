// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "views/pages/scheme/sheet.h"

#include <functional>

namespace daicho {

/// A table of the scheme in force. `ratings` is how many there are under it.
class SchemeSheet : public Sheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::SchemeSheet)

public:
    SchemeSheet(Registry &registry, std::int64_t ratings) : m_registry(registry), m_ratings(ratings) {}

    QString locked() const override;

protected:
    Registry &registry() const { return m_registry; }
    const Scheme &scheme() const { return m_registry.scheme(); }
    std::int64_t ratings() const { return m_ratings; }
    /// Amends the scheme in force by what `change` does to a copy of it.
    Result<void> amend(const std::function<void(Scheme &scheme)> &change) const;

private:
    Registry &m_registry;
    std::int64_t m_ratings;
};

/// A table of one axis; the axis is known by its place.
class AxisSheet : public SchemeSheet
{
public:
    AxisSheet(Registry &registry, std::int64_t ratings, std::size_t axis) : SchemeSheet(registry, ratings), m_axis(axis)
    {
    }

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
QString strengthWords(TextView strength);
QList<std::pair<QString, QString>> strengthChoices();

} // namespace daicho
