#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# clang-format 14 has nothing to change.

. "$(dirname "$0")/rules.sh"
tool=$(command -v clang-format-14 || command -v clang-format) || { echo 'clang-format-14 is not installed'; exit 1; }
breach "$(sources model views app resources tests | xargs -P "$(nproc)" -n 20 "$tool" --dry-run -Werror 2>&1 | grep -E 'error:' | cut -d: -f1 | sort | uniq -c)"
finish "sources are formatted"
