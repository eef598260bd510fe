#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A file is at most 400 lines; tables of data are named here with their reason.

. "$(dirname "$0")/rules.sh"
data='model/exchange/cp932table.cpp' # the code page itself
breach "$(sources app model views tests | grep -vE "^($data)\$" | xargs wc -l | awk '$2 != "total" && $1 > 400 { print $2 ": " $1 " lines" }')"
breach "$(find model views app -type d ! -name __pycache__ -exec sh -c '[ -e "$1/README.md" ] || ls "$1"/*.cpp >/dev/null 2>&1 && [ ! -e "$1/README.md" ] && echo "$1 has no README.md"' _ {} \;)"
finish "files are of a size to read, folders say what they are"
