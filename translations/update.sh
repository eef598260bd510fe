#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings the strings of the sources into the catalogues. Run from anywhere.

set -eu
cd "$(dirname "$0")/.."
tool=/usr/lib/qt6/bin/lupdate
[ -x "$tool" ] || tool=$(command -v lupdate6 || command -v lupdate)
"$tool" -no-obsolete -locations none -I . $(find app model views -name '*.cpp' -o -name '*.h' | sort) \
    -ts translations/daicho_ja.ts
"$tool" -no-obsolete -locations none -pluralonly -I . $(find app model views -name '*.cpp' -o -name '*.h' | sort) \
    -ts translations/daicho_en.ts
