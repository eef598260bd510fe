// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#define CATCH_CONFIG_RUNNER
#include <QCoreApplication>

#include <catch2/catch.hpp>

int main(int argc, char **argv)
{
    int qtArgc = 1;
    QCoreApplication application(qtArgc, argv);
    return Catch::Session().run(argc, argv);
}
