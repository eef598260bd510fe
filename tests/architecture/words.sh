#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Two-line SPDX head, no unfinished work, no absolute paths of a machine.

. "$(dirname "$0")/rules.sh"
breach "$(sources app model views resources tests | while read -r file; do
    head -n 2 "$file" | tail -n 1 | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || echo "$file has no SPDX head"
done)"
unfinished='TO''DO|FIX''ME|X''XX:|not impl''emented|未''実装'
breach "$(grep -rnE "$unfinished" app model views tests installer README.md CONTRIBUTING.md --include='*.cpp' --include='*.h' --include='*.md' --include='*.sh' --include='*.txt')"
machine='/ho''me/[a-z]|/wo''rk/'
breach "$(grep -rnE "$machine" app model views resources tests installer translations ./*.md CMakeLists.txt CMakePresets.json 2>/dev/null | grep -v '^Binary' | head -n 20)"
finish "heads, no unfinished work, no machine paths"
