#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every header compiles alone, with the flags of the build.

. "$(dirname "$0")/rules.sh"
build=$2
flags=$(python3 - "$build/compile_commands.json" <<'PY'
import json, shlex, sys

# The widest set of flags: those of all files together, each once.
flags = []
for entry in json.load(open(sys.argv[1])):
    words = shlex.split(entry["command"])
    for index, word in enumerate(words):
        pair = [word, words[index + 1]] if word == "-isystem" else [word]
        if word.startswith(("-I", "-DQT_", "-DDAICHO_VERSION", "-std", "-isystem")) and pair not in flags:
            flags.append(pair)
print(" ".join(shlex.quote(word) for pair in flags for word in pair))
PY
)
compiler=${CXX:-g++}
list=$(sources model views app resources tests/support | grep '\.h$')
out=$(printf '%s\n' "$list" | xargs -P "$(nproc)" -I{} sh -c \
    'printf "#include \"%s\"\n" "{}" | '"$compiler $flags"' -fPIC -fsyntax-only -x c++ - >/tmp/header.$$ 2>&1 || { echo "{}"; grep -m 2 error /tmp/header.$$; }; rm -f /tmp/header.$$')
breach "$out"
finish "every header compiles alone ($(printf '%s\n' "$list" | wc -l) headers)"
