// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shared/bootstrap.h"

#include "resources/resources.h"
#include "translations/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QSysInfo>
#include <QTranslator>
#include <QUuid>

namespace daicho {

Language chosenLanguage(const QStringList &words)
{
    QString wanted;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == u"--lang" && i + 1 < words.size())
            wanted = words[i + 1];
        else if (words[i].startsWith(u"--lang="_qs))
            wanted = words[i].mid(7);
    }
    if (wanted.isEmpty())
        wanted = qEnvironmentVariable("DAICHO_LANG");
    // The users are Japanese offices; a machine without any locale is no reason to speak English to them.
    return wanted == u"en" ? Language::English : Language::Japanese;
}

void prepare()
{
    loadResources();
    loadTranslations();
    QCoreApplication::setApplicationName(u"daicho"_qs);
    QCoreApplication::setApplicationVersion(QStringLiteral(DAICHO_VERSION));
    QLoggingCategory::setFilterRules(u"daicho.*.debug=false\ndaicho.*.info=false"_qs);
}

void installTranslators(QCoreApplication &application, Language language)
{
    const QString code = language == Language::Japanese ? u"ja"_qs : u"en"_qs;
    for (const char16_t *catalogue : {u":/i18n/qtbase_", u":/i18n/daicho_"}) {
        auto *translator = new QTranslator(&application);
        if (translator->load(QString::fromUtf16(catalogue) + code))
            QCoreApplication::installTranslator(translator);
    }
    QLocale::setDefault(language == Language::Japanese ? QLocale(QLocale::Japanese, QLocale::Japan)
                                                       : QLocale(QLocale::English));
}

QString stateFolder()
{
    const QString chosen = qEnvironmentVariable("DAICHO_STATE_DIR");
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : chosen;
}

RegistryEnvironment systemEnvironment(const Clock &clock)
{
    QString account = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    if (account.isEmpty())
        account = QStringLiteral("user");
    return {.clock = &clock,
            .actor = toText(qEnvironmentVariable("DAICHO_USER", account)),
            .makeUuid = [] { return toText(QUuid::createUuid().toString(QUuid::WithoutBraces)); },
            .osUser = toText(account),
            .host = toText(QSysInfo::machineHostName()),
            .stateFolder = stateFolder()};
}

} // namespace daicho
