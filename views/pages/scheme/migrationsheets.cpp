// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/migrationsheets.h"

#include "views/pages/scheme/schemesheet.h"

#include <QLocale>

namespace daicho {

namespace {

QString levelWords(const Text &level)
{
    return level == notApplicable ? QStringLiteral("－") : toQString(level);
}

QString joined(const std::vector<Text> &levels, const QString &between)
{
    QStringList all;
    for (const Text &level : levels)
        all.append(levelWords(level));
    return all.join(between);
}

/// «機密性 3 / 完全性 2», by the names of a scheme.
QString levelsOf(const Scheme *scheme, const std::array<Text, 4> &levels)
{
    constexpr TextView order = "CIAP";
    QStringList all;
    for (const Axis &axis : scheme != nullptr ? scheme->axes : std::vector<Axis>()) {
        const Text &level = levels[order.find(axis.id)];
        if (!level.empty())
            all.append(QString(toQString(axis.label) % u' ' % levelWords(level)));
    }
    return all.join(u" / "_qs);
}

} // namespace

MigrationLineSheet::MigrationLineSheet(const Registry &registry, std::shared_ptr<const MigrationPlan> plan)
    : m_registry(registry), m_plan(std::move(plan))
{
}

QString MigrationLineSheet::title() const
{
    return tr("Lines of the mapping");
}

QStringList MigrationLineSheet::headers() const
{
    return {tr("Decision"), tr("Axis"), tr("Level so far"), tr("Assets"), tr("Becomes"), tr("Edition that is left")};
}

QString MigrationLineSheet::cell(int row, int column) const
{
    const MigrationLine &shown = line(row);
    const Scheme *target = m_registry.schemeOf(m_plan->to);
    const Scheme *from = m_registry.schemeOf(shown.from);
    const Axis *axis = target != nullptr ? target->axis(shown.line.axis) : nullptr;
    switch (column) {
    case 0:
        return !shown.line.mayBeAccepted() ? tr("a person") : shown.isAccepted ? tr("✓ automatic") : tr("not yet");
    case 1:
        return axis != nullptr ? toQString(axis->label) : toQString(shown.line.axis);
    case 2:
        return levelWords(shown.line.from);
    case 3:
        return QLocale().toString(qlonglong(shown.assets));
    case 4:
        return shown.line.to.empty() ? tr("left open") : joined(shown.line.to, tr(" or "));
    default:
        return from != nullptr ? editionWords(*from) : QString();
    }
}

MigrationWorkSheet::MigrationWorkSheet(const Registry &registry, std::shared_ptr<const MigrationPlan> plan)
    : m_registry(registry), m_plan(std::move(plan))
{
    for (const MigrationLine &line : m_plan->lines)
        m_lines[line.from].push_back(line.line);
}

QString MigrationWorkSheet::title() const
{
    return tr("Assets that wait for a person");
}

QStringList MigrationWorkSheet::headers() const
{
    return {tr("Code"), tr("Name"), tr("Unit"), tr("So far"), tr("May become")};
}

QString MigrationWorkSheet::proposals(const MigrationWork &work) const
{
    const Scheme *target = m_registry.schemeOf(m_plan->to);
    const auto lines = m_lines.find(work.from);
    QStringList all;
    for (const Axis &axis : target != nullptr ? target->axes : std::vector<Axis>()) {
        constexpr TextView order = "CIAP";
        const Text &done = work.after[order.find(axis.id)];
        if (!done.empty()) {
            all.append(QString(toQString(axis.label) % u' ' % levelWords(done) % tr(" (done)")));
            continue;
        }
        const std::vector<Text> levels =
            lines == m_lines.end() ? std::vector<Text>() : proposedLevels(work.before, axis.id, lines->second);
        all.append(QString(toQString(axis.label) % u' ' % (levels.empty() ? u"？"_qs : joined(levels, tr(" or ")))));
    }
    return all.join(u" / "_qs);
}

QString MigrationWorkSheet::cell(int row, int column) const
{
    const MigrationWork &shown = work(row);
    switch (column) {
    case 0:
        return toQString(shown.code);
    case 1:
        return toQString(shown.name);
    case 2:
        return toQString(m_registry.organisation().path(shown.unit));
    case 3:
        return levelsOf(m_registry.schemeOf(shown.from), shown.before);
    default:
        return proposals(shown);
    }
}

} // namespace daicho
