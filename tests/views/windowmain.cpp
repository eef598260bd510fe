// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#define CATCH_CONFIG_RUNNER
#include "app/shared/bootstrap.h"
#include "views/support/outlinestyle.h"
#include "views/support/palette.h"

#include <QApplication>
#include <QFont>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

int main(int argc, char **argv)
{
    // Without a screen too, and when the build asks which cases there are.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // What a computer keeps begins empty, and is shared with the programs that a case starts.
    const QTemporaryDir state;
    qputenv("DAICHO_STATE_DIR", state.path().toUtf8());
    daicho::prepare();
    int qtArgc = 1;
    QApplication application(qtArgc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setStyle(new daicho::OutlineStyle);
    QApplication::setPalette(daicho::windowPalette(
        daicho::themeNamed(qEnvironmentVariable("DAICHO_TEST_THEME", u"light"_qs), QApplication::palette())));
    QFont font(u"BIZ UDPGothic"_qs);
    font.setPointSizeF(10.5);
    QApplication::setFont(font);
    daicho::installTranslators(application, daicho::chosenLanguage({}));
    return Catch::Session().run(argc, argv);
}
