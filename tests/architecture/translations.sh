#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every string has its Japanese, and no string in the sources is missing from the catalogue.

. "$(dirname "$0")/rules.sh"
catalogue=translations/daicho_ja.ts
breach "$(grep -c 'type="unfinished"' "$catalogue" | grep -v '^0$' | sed 's/$/ unfinished strings in ja/')"
breach "$(grep -c 'type="unfinished"' translations/daicho_en.ts | grep -v "^0$" | sed "s/$/ unfinished plurals in en/")"
breach "$(grep -c 'type="vanished"\|type="obsolete"' "$catalogue" | grep -v '^0$' | sed 's/$/ vanished strings in ja/')"
tool=$(ls /usr/lib/qt6/bin/lupdate 2>/dev/null || command -v lupdate6 || command -v lupdate) || { echo 'lupdate is not installed'; exit 1; }
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
cp "$catalogue" "$fresh/daicho_ja.ts"
"$tool" -no-obsolete -locations none -I . $(sources app model views | grep -v '/tests/') -ts "$fresh/daicho_ja.ts" >"$fresh/log" 2>&1 || cat "$fresh/log"
breach "$(diff <(grep -E '<source>' "$catalogue" | sort) <(grep -E '<source>' "$fresh/daicho_ja.ts" | sort) | grep '^[<>]')"
finish "translations are complete"
