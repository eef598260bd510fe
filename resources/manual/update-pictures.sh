#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the pictures of the manual anew, from the windows themselves: update-pictures.sh BUILD_FOLDER
# (such as build/release). They are those that the test programs of the journeys take on the sample registry.

set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "$1" && pwd)
images=$root/resources/manual/images
QT_QPA_PLATFORM=offscreen DAICHO_LANG=ja "$build/tests/test_journeys" "[pictures]" >/dev/null 2>&1
for name in ledger ledger-filtered organisation-unit scheme-levels figures history import new-registry print \
    handling-sheet labels file-register; do
    cp "$build/screenshots/light/$name.png" "$images/$name.png"
done
# Editions are shown on a city that still rates under the former one.
QT_QPA_PLATFORM=offscreen DAICHO_LANG=ja "$build/tests/test_journeys" "[schemeeditions]" >/dev/null 2>&1
for name in scheme-editions scheme-adoption scheme-compare scheme-migration; do
    cp "$build/screenshots/$name-100.png" "$images/$name.png"
done
QT_QPA_PLATFORM=offscreen DAICHO_LANG=ja "$build/tests/test_journeys" "[wizard],[findings]" >/dev/null 2>&1
for name in wizard-question wizard-summary rating-proposal findings findings-rules findings-trend; do
    cp "$build/screenshots/$name-100.png" "$images/$name.png"
done
QT_QPA_PLATFORM=offscreen DAICHO_LANG=ja "$build/tests/test_views" "[contents]" >/dev/null 2>&1
cp "$build/screenshots/exception-form-100.png" "$images/exception-form.png"
