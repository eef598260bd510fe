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
cat >"$tree/views/support/writes.cpp" <<'CPP'
void text() { QSaveFile file(path); }
void plain()
{
    QFile file(path);
    file.open(QIODevice::WriteOnly);
}
void picture() { chart.grab().save(path); }
void paper() { QPdfWriter pdf(path); }
int system() { return ::open(name, O_WRONLY); }
CPP
cat >"$tree/views/support/reads.cpp" <<'CPP'
// No QSaveFile here.
class Counting : public QIODevice
{
    Counting() { open(QIODevice::WriteOnly); }
};
void read() { QFile file(path); file.open(QIODevice::ReadOnly); }
void paint() { painter.save(); QPdfWriter pdf(&device); }
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
if bash "$rules/writing.sh" "$tree" "$tree" >"$tree/out" 2>&1 ||
    [ "$(grep -c '^views/support/writes.cpp:' "$tree/out")" -ne 5 ] || grep -q '^views/support/reads.cpp' "$tree/out"; then
    echo 'the rule «writing» did not notice every writer, or noticed a reader:'
    cat "$tree/out"
    failures=1
fi
yes '// line' | head -n 500 >"$tree/model/domain/long.cpp"
bash "$rules/sizes.sh" "$tree" "$tree" | grep -q 'long.cpp: 500' || { echo 'the rule «sizes» did not notice'; failures=1; }
exit $failures
