#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Nothing below the pages and their support knows widgets.

. "$(dirname "$0")/rules.sh"
names=$(ls /usr/include/x86_64-linux-gnu/qt6/QtWidgets 2>/dev/null | grep -E '^Q[A-Z][A-Za-z]+$' | tr '\n' '|')
breach "$(search "#include <(QtWidgets/|QtCharts/|(${names%|})>)" model views/itemmodels app/cli app/shared)"
breach "$(search '#include .*(views/pages|views/support)' model views/itemmodels app/cli app/shared)"
finish "no widgets below the pages"
