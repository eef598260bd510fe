#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every test program told its cases when it was built; one that could not start then would be left out in silence.

. "$(dirname "$0")/rules.sh"
[ -d "$2/tests" ] || { echo "no tests in $2"; exit 1; }
breach "$(find "$2/tests" -name '*_tests-*.cmake' -exec grep -LE '^add_test' {} +)"
finish "every test program has cases"
