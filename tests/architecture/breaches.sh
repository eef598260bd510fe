#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds a small tree that breaks each rule once and expects each rule to say so.

set -u
rules=$1
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree"/{model/{core,domain,storage,exchange,pdf,services},views/{itemmodels,support,pages},app/{shared,cli},resources,tests,installer,translations}
cp "$rules/../../.clang-format" "$tree/"
cat >"$tree/model/domain/bad.cpp" <<'CPP'
#include "model/storage/registrystore.h"
#include <QPushButton>
int  bad() { throw 1; }
const char *sql = "SELECT name FROM asset";
CPP
failures=0
for rule in layers sql-and-throw widgets formatting words; do
    if bash "$rules/$rule.sh" "$tree" "$tree" >"$tree/out" 2>&1; then
        echo "the rule «$rule» did not notice"
        failures=1
    elif ! grep -q 'bad.cpp' "$tree/out"; then
        echo "the rule «$rule» failed for another reason:"
        cat "$tree/out"
        failures=1
    fi
done
yes '// line' | head -n 500 >"$tree/model/domain/long.cpp"
bash "$rules/sizes.sh" "$tree" "$tree" | grep -q 'long.cpp: 500' || { echo 'the rule «sizes» did not notice'; failures=1; }
exit $failures
