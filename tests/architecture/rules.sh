# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shared by the rules; sourced with the root of the sources as first argument.

set -u
cd "$1" || exit 2
breaches=0

# breach TEXT: every non-empty line of TEXT is a breach.
breach() {
    [ -n "$1" ] || return 0
    printf '%s\n' "$1"
    breaches=$((breaches + $(printf '%s\n' "$1" | wc -l)))
}

# sources FOLDER…: the C++ files below the folders.
sources() {
    find "$@" -type f \( -name '*.cpp' -o -name '*.h' \) 2>/dev/null | sort
}

# search PATTERN FOLDER…: lines that match, comments left out.
search() {
    local pattern=$1
    shift
    sources "$@" | xargs -r grep -nE "$pattern" /dev/null | grep -vE '^[^:]+:[0-9]+: *(//|\*)'
}

finish() {
    if [ "$breaches" -gt 0 ]; then
        printf '%d breaches of the rule: %s\n' "$breaches" "$1"
        exit 1
    fi
    printf 'kept: %s\n' "$1"
}
