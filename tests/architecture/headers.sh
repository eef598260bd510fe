#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every header compiles alone, with the flags of the build.

. "$(dirname "$0")/rules.sh"
build=$2
flags=$(python3 - "$build/compile_commands.json" <<'PY'
import json, shlex, sys
# The widest set of include folders: that of any file in views, app or tests.
words = []
for entry in json.load(open(sys.argv[1])):
    for word in shlex.split(entry["command"]):
        if word.startswith(("-I", "-D", "-std", "-isystem")) or word.startswith("/usr/include"):
            if word not in words or word == "-isystem":
                words.append(word)
print(" ".join(shlex.quote(w) for w in words if not w.startswith("-DDAICHO_FUZZ")))
PY
)
compiler=${CXX:-g++}
list=$(sources model views app resources tests/support | grep '\.h$')
out=$(printf '%s\n' "$list" | xargs -P "$(nproc)" -I{} sh -c \
    'printf "#include \"%s\"\n" "{}" | '"$compiler $flags"' -fPIC -fsyntax-only -x c++ - >/tmp/header.$$ 2>&1 || { echo "{}"; grep -m 2 error /tmp/header.$$; }; rm -f /tmp/header.$$')
breach "$out"
finish "every header compiles alone ($(printf '%s\n' "$list" | wc -l) headers)"
