#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: tests/fuzz/run.sh [SECONDS [TARGET…]]
#
# Builds the targets with clang (preset `fuzz`), searches with each for SECONDS (60), two at a time, and prints one
# line a target. Exit code 1 if any crashed, hung for 5 s, leaked or took more than 1 GiB. What is found is kept in
# build/fuzz/found/TARGET; the corpus grows in build/fuzz/working/TARGET and is used again by the next run.
set -u
cd "$(dirname "$0")/../.." || exit 2
all=(canonicaljson cp932 csv database date filename filter xlsx zip)
seconds=${1:-60}
shift $(($# > 0))
targets=("${@:-${all[@]}}")
case $seconds in '' | *[!0-9]*) sed -n '5,9s/^# \?//p' "$0"; exit 2 ;; esac

cmake --preset fuzz >/dev/null && cmake --build --preset fuzz --target "${targets[@]/%/_fuzz}" >build/fuzz/build.log 2>&1 ||
    { tail -n 30 build/fuzz/build.log; exit 2; }

# The longest input that is worth trying: mutations of short ones find more.
longest() {
    case $1 in
    xlsx | zip) echo 24576 ;;
    csv) echo 8192 ;;
    canonicaljson | cp932) echo 4096 ;;
    filename) echo 600 ;;
    filter | database) echo 512 ;;
    date) echo 128 ;;
    *) echo 4096 ;;
    esac
}

# Further inputs that other tests have.
further() {
    case $1 in
    csv) echo tests/data/csv ;;
    zip) echo tests/data/xlsx ;;
    esac
}

search() {
    local target=$1 out=build/fuzz begun=$SECONDS
    mkdir -p "$out/working/$target" "$out/found/$target"
    local before after log="$out/$target.log"
    before=$(find "$out/found/$target" -type f | wc -l)
    # shellcheck disable=SC2046 # no folder, one word or none
    nice -n 19 "$out/fuzz/${target}_fuzz" -max_total_time="$seconds" -rss_limit_mb=1024 -timeout=5 \
        -max_len="$(longest "$target")" -print_final_stats=1 -artifact_prefix="$out/found/$target/" \
        "$out/working/$target" "tests/fuzz/corpus/$target" $(further "$target") >"$log" 2>&1
    local code=$?
    after=$(find "$out/found/$target" -type f | wc -l)
    printf 'RT-07 target=%s seconds=%d runs=%s edges=%s crashes=%d\n' "$target" $((SECONDS - begun)) \
        "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
        "$(grep -oE 'cov: [0-9]+' "$log" | tail -n 1 | cut -d' ' -f2)" $((after - before))
    [ $code -eq 0 ] && [ "$after" -eq "$before" ]
}

export QT_QPA_PLATFORM=offscreen
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:malloc_context_size=8:quarantine_size_mb=64}
failed=0
for ((at = 0; at < ${#targets[@]}; at += 2)); do
    pids=()
    for target in "${targets[@]:at:2}"; do
        search "$target" &
        pids+=($!)
    done
    for pid in "${pids[@]}"; do
        wait "$pid" || failed=1
    done
done
exit $failed
