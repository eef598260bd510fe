// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/safefilename.h"

namespace daicho {
namespace {

constexpr qsizetype longestUnits = 120;
constexpr qsizetype longestBytes = 200;

bool isForbidden(QChar c)
{
    static constexpr QStringView forbidden = u"<>:\"/\\|?*";
    const char16_t u = c.unicode();
    // Control characters, and the marks that turn the direction of writing: they disguise endings.
    const bool control = u < 0x20 || (u >= 0x7F && u <= 0x9F);
    const bool direction = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F;
    return control || direction || forbidden.contains(c);
}

/// Devices of Windows, with any extension: CON, con.txt, COM1, LPT¹.
bool isDeviceName(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    if (stem == u"CON" || stem == u"PRN" || stem == u"AUX" || stem == u"NUL")
        return true;
    if (stem.size() != 4 || !(stem.startsWith(u"COM") || stem.startsWith(u"LPT")))
        return false;
    return QStringView(u"123456789¹²³").contains(stem[3]);
}

QString withoutEnds(QString name)
{
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    while (name.startsWith(u'-') || name.startsWith(u' ') || name.startsWith(u"~$"))
        name.remove(0, name.startsWith(u'~') ? 2 : 1);
    return name;
}

bool fits(const QString &name)
{
    return name.size() <= longestUnits && name.toUtf8().size() <= longestBytes;
}

/// Shortens the stem by whole characters and keeps a short extension.
QString shortened(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const bool extended = dot > 0 && name.size() - dot <= 10;
    const QString extension = extended ? name.sliced(dot) : QString();
    QString stem = extended ? name.first(dot) : name;
    while (!stem.isEmpty() && !fits(stem + extension)) {
        const bool pair = stem.size() > 1 && stem.back().isLowSurrogate();
        stem.chop(pair ? 2 : 1);
    }
    return withoutEnds(stem) + extension;
}

} // namespace

QString safeFileName(const QString &wanted)
{
    QString name = wanted.normalized(QString::NormalizationForm_C);
    for (QChar &c : name) {
        if (isForbidden(c))
            c = u'_';
    }
    name = withoutEnds(name);
    if (!fits(name))
        name = withoutEnds(shortened(name));
    if (isDeviceName(name)) // last, for «CON», many spaces and more is cut to «CON»
        name.prepend(u'_');
    if (!fits(name))
        name = shortened(name);
    return name.isEmpty() ? QStringLiteral("_") : name;
}

QString safeFileName(const QString &wanted, const QString &ending)
{
    QString stem = safeFileName(wanted);
    while (stem.size() > 1 && !fits(stem + ending)) {
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
        stem = safeFileName(stem);
    }
    return stem + ending;
}

} // namespace daicho
