// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/application.h"

int main(int argc, char **argv)
{
    daicho::prepare();
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    daicho::installTranslators(application, daicho::chosenLanguage(words));
    return daicho::Application(application, words).run();
}
