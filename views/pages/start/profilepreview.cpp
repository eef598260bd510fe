// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/start/profilepreview.h"

#include <QCoreApplication>
#include <QStringBuilder>

namespace daicho {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("ProfilePreview", text);
}

QString escaped(const Text &text)
{
    return toQString(text).toHtmlEscaped();
}

QString part(const QString &title, const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    return QString(u"<h4>"_qs % title.toHtmlEscaped() % u"</h4><ul><li>"_qs % lines.join(u"</li><li>"_qs) %
                   u"</li></ul>"_qs);
}

QString itemLine(const ProfileItem &item)
{
    QString line = escaped(item.name);
    if (!item.label.empty())
        line.prepend(QString(escaped(item.label) % u' '));
    return line;
}

QStringList itemLines(const Profile &profile, const char *section)
{
    QStringList lines;
    for (const ProfileItem *item : profile.itemsOf(section))
        lines.append(itemLine(*item));
    return lines;
}

QStringList institutionLines(const Profile &profile)
{
    QStringList lines;
    for (const ProfileInstitution &institution : profile.institutions) {
        QString line = escaped(institution.name);
        if (!institution.note.empty())
            line += words(QT_TRANSLATE_NOOP("ProfilePreview", " (%1)")).arg(escaped(institution.note));
        lines.append(line);
    }
    return lines;
}

/// Documents of the policy, each with its dates as they are printed.
QStringList documentLines(const Profile &profile)
{
    QStringList lines;
    for (const ProfileItem *document : profile.itemsOf(section::document)) {
        QStringList dates;
        for (const ProfileItem *event : profile.itemsOf(section::event)) {
            if (event->parent == document->code)
                dates.append(QString(escaped(event->dateText.empty() ? event->date : event->dateText) % u' ' %
                                     escaped(event->name)));
        }
        const QString name = escaped(document->name);
        lines.append(dates.isEmpty() ? name : QString(name % u"<br>"_qs % dates.join(u"、"_qs)));
    }
    return lines;
}

/// Terms that the body has words of its own for.
QStringList termLines(const Profile &profile)
{
    static constexpr std::pair<const char *, const char *> meanings[] = {
        {"institution", QT_TRANSLATE_NOOP("ProfilePreview", "institutions")},
        {"staff", QT_TRANSLATE_NOOP("ProfilePreview", "staff")},
        {"self-reference", QT_TRANSLATE_NOOP("ProfilePreview", "the body itself")},
        {"physical-area", QT_TRANSLATE_NOOP("ProfilePreview", "rooms of servers")},
        {"outsourcing", QT_TRANSLATE_NOOP("ProfilePreview", "work given to others")},
        {"external-service", QT_TRANSLATE_NOOP("ProfilePreview", "services of others")},
    };
    QStringList lines;
    for (const ProfileItem *term : profile.itemsOf(section::term)) {
        QString line = words(QT_TRANSLATE_NOOP("ProfilePreview", "“%1”")).arg(escaped(term->name));
        for (const auto &[code, meaning] : meanings) {
            if (term->code == code)
                line = words(QT_TRANSLATE_NOOP("ProfilePreview", "%1: %2")).arg(words(meaning), line);
        }
        lines.append(line);
    }
    return lines;
}

} // namespace

QString profileHtml(const Profile &profile)
{
    const ProfileItem *own = profile.item(section::term, "institution");
    const QString institutions =
        own != nullptr ? toQString(own->name) : words(QT_TRANSLATE_NOOP("ProfilePreview", "Institutions"));
    QString html = u"<h3>"_qs % escaped(profile.name) % u"</h3>"_qs;
    if (profile.institutions.empty())
        html += QString(
            u"<p>"_qs %
            words(QT_TRANSLATE_NOOP("ProfilePreview", "The profile brings no institutions; they are added by hand.")) %
            u"</p>"_qs);
    const auto counted = [](const QString &title, const QStringList &lines) {
        return QString(title % u"  "_qs % QString::number(lines.size()));
    };
    const auto add = [&](const QString &title, const QStringList &lines) {
        html += part(counted(title, lines), lines);
    };
    add(institutions, institutionLines(profile));
    add(words(QT_TRANSLATE_NOOP("ProfilePreview", "Network zones")), itemLines(profile, section::zone));
    add(words(QT_TRANSLATE_NOOP("ProfilePreview", "Scope of the policy")), itemLines(profile, section::scope));
    add(words(QT_TRANSLATE_NOOP("ProfilePreview", "Threats")), itemLines(profile, section::threat));
    add(words(QT_TRANSLATE_NOOP("ProfilePreview", "Measures")), itemLines(profile, section::measure));
    add(words(QT_TRANSLATE_NOOP("ProfilePreview", "Further chapters")), itemLines(profile, section::measureChapter));
    add(words(QT_TRANSLATE_NOOP("ProfilePreview", "Words of its own")), termLines(profile));
    add(words(QT_TRANSLATE_NOOP("ProfilePreview", "Documents of the policy and their dates")), documentLines(profile));
    add(words(QT_TRANSLATE_NOOP("ProfilePreview", "What is special here")), itemLines(profile, section::note));
    return html;
}

QString axesText(const Scheme &scheme)
{
    QStringList lines;
    for (const Axis &axis : scheme.axes) {
        QStringList codes;
        for (const Level &level : axis.levels)
            codes.append(toQString(level.code));
        lines.append(QString(toQString(axis.label) % u": "_qs % codes.join(u"  "_qs)));
    }
    return lines.join(u'\n');
}

} // namespace daicho
