// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/comparesheet.h"

#include "views/pages/scheme/schemesheet.h"

namespace daicho {

namespace {

QString partWords(SchemePart part)
{
    switch (part) {
    case SchemePart::Words:
        return CompareSheet::tr("The whole");
    case SchemePart::Overall:
        return CompareSheet::tr("Overall grade");
    case SchemePart::PaperAxes:
        return CompareSheet::tr("Axes for paper");
    case SchemePart::Axis:
        return CompareSheet::tr("Axis");
    case SchemePart::Level:
        return CompareSheet::tr("Level");
    case SchemePart::Criterion:
        return CompareSheet::tr("Criterion");
    case SchemePart::Examples:
        return CompareSheet::tr("Examples");
    case SchemePart::Group:
        return CompareSheet::tr("Group");
    case SchemePart::Threshold:
        return CompareSheet::tr("Threshold");
    case SchemePart::Handling:
        return CompareSheet::tr("Handling");
    case SchemePart::ExtraRule:
        return CompareSheet::tr("Handling whatever the level");
    case SchemePart::Wizard:
        return CompareSheet::tr("Question of the wizard");
    case SchemePart::Mapping:
        return CompareSheet::tr("Mapping");
    case SchemePart::Source:
        return CompareSheet::tr("Source");
    }
    return {};
}

/// Names of texts and methods are ids of the file.
QString idWords(const Text &id)
{
    static const std::pair<const char *, const char *> words[] = {
        {"name", QT_TRANSLATE_NOOP("daicho::CompareSheet", "name")},
        {"edition", QT_TRANSLATE_NOOP("daicho::CompareSheet", "edition")},
        {"issuer", QT_TRANSLATE_NOOP("daicho::CompareSheet", "issuer")},
        {"direction", QT_TRANSLATE_NOOP("daicho::CompareSheet", "direction")},
        {"applies_to", QT_TRANSLATE_NOOP("daicho::CompareSheet", "made for")},
        {"note", QT_TRANSLATE_NOOP("daicho::CompareSheet", "note")},
        {"method", QT_TRANSLATE_NOOP("daicho::CompareSheet", "method")},
        {"none", QT_TRANSLATE_NOOP("daicho::CompareSheet", "no overall grade")},
        {"single", QT_TRANSLATE_NOOP("daicho::CompareSheet", "the single axis")},
        {"max", QT_TRANSLATE_NOOP("daicho::CompareSheet", "the heaviest level")},
        {"sum", QT_TRANSLATE_NOOP("daicho::CompareSheet", "sum of the ranks")},
        {"product", QT_TRANSLATE_NOOP("daicho::CompareSheet", "product of the ranks")},
        {"flags", QT_TRANSLATE_NOOP("daicho::CompareSheet", "thresholds that are reached")},
        {"must", QT_TRANSLATE_NOOP("daicho::CompareSheet", "required")},
        {"should", QT_TRANSLATE_NOOP("daicho::CompareSheet", "recommended")},
        {"may", QT_TRANSLATE_NOOP("daicho::CompareSheet", "optional")},
    };
    for (const auto &[name, source] : words) {
        if (id == name)
            return CompareSheet::tr(source);
    }
    return toQString(id);
}

} // namespace

CompareSheet::CompareSheet(const Scheme &before, const Scheme &after)
    : m_before(before), m_after(after), m_differences(schemeDifferences(before, after))
{
}

QStringList CompareSheet::headers() const
{
    return {tr("Change"), tr("What"), tr("Where"), tr("− former"), tr("+ later")};
}

QString CompareSheet::axisName(const Text &id) const
{
    const Axis *axis = m_after.axis(id) != nullptr ? m_after.axis(id) : m_before.axis(id);
    return axis != nullptr ? toQString(axis->label) : toQString(id);
}

QString CompareSheet::cell(int row, int column) const
{
    const SchemeDifference &found = m_differences[static_cast<std::size_t>(row)];
    const auto side = [&found](const std::optional<Text> &text, QChar sign) {
        if (!text)
            return QString();
        const bool isId = found.part == SchemePart::Overall || found.part == SchemePart::Handling ||
                          found.part == SchemePart::ExtraRule;
        return QString(sign % u' ' % (isId ? idWords(*text) : toQString(*text)));
    };
    switch (column) {
    case 0:
        return !found.before ? tr("new") : !found.after ? tr("gone") : tr("other");
    case 1:
        return found.axis.empty() ? partWords(found.part)
                                  : QString(axisName(found.axis) % u' ' % partWords(found.part));
    case 2:
        return found.part == SchemePart::PaperAxes ? QString() : idWords(found.where);
    case 3:
        return side(found.before, u'−');
    default:
        return side(found.after, u'+');
    }
}

} // namespace daicho
