#!/usr/bin/env python3
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the reliability programme and prints one line a program.

usage: run.py BUILD [--level commit|nightly|release] [--seed N] [--only 01,02,…]

BUILD is a build folder with tests, such as build/release. Exit code 1 if any program found anything.
"""
import argparse
import glob
import os
import subprocess
import sys


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build")
    parser.add_argument("--level", choices=["commit", "nightly", "release"], default="commit")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    wanted = [number for number in arguments.only.split(",") if number]
    programs = sorted(glob.glob(os.path.join(arguments.build, "tests", "rt_*")))
    programs = [p for p in programs if os.access(p, os.X_OK) and not os.path.isdir(p)]
    if wanted:
        programs = [p for p in programs if os.path.basename(p).split("_")[1] in wanted]
    if not programs:
        sys.exit("no programs rt_* there")
    failed = 0
    for program in programs:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run([program, "--level", arguments.level, "--seed", arguments.seed], env=environment)
        failed += done.returncode != 0
    print(f"{len(programs)} programs, {failed} with findings")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
