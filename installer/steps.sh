# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What installer/run and installer/test share: saying each step, stopping at the first failure with its
# reason, installing Debian packages, building. Sourced, not run.

set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1
logs=$root/build/logs
mkdir -p "$logs"
started=$SECONDS

build_packages=(
    g++ cmake ninja-build ccache
    qt6-base-dev libqt6opengl6-dev libgl-dev qt6-charts-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools
    qt6-l10n-tools qt6-translations-l10n
    libsqlite3-dev libquazip1-qt6-dev libssl-dev libzstd-dev zlib1g-dev
    breeze-icon-theme fonts-morisawa-bizud-gothic
)

step() {
    printf '[%3d s] %s\n' "$((SECONDS - started))" "$*"
}

fail() {
    printf '[%3d s] failed: %s\n' "$((SECONDS - started))" "$*" >&2
    exit 1
}

# quietly NAME COMMAND…: output goes to a log; its end is shown when the command fails.
quietly() {
    local log=$logs/$1.log
    shift
    if ! "$@" >"$log" 2>&1; then
        tail -n 60 "$log" >&2
        fail "$* (whole output: ${log#"$root"/})"
    fi
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "packages are missing and this needs root or sudo: $*"
    fi
}

# install_packages NAME…: only those that are missing, so that a second run needs neither network nor root.
install_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -q '^installed$' || missing+=("$package")
    done
    if [ ${#missing[@]} = 0 ]; then
        step "packages: all $# are there"
        return
    fi
    step "packages: installing ${missing[*]}"
    quietly apt-update as_root apt-get update
    quietly apt-install as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"
}

# build PRESET: configures and builds into the preset's folder.
build() {
    export CCACHE_SLOPPINESS=pch_defines,time_macros
    step "configuring (preset $1)"
    quietly configure cmake --preset "$1"
    step "building (preset $1)"
    quietly build cmake --build --preset "$1" --parallel "$(nproc)"
}
