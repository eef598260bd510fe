#!/usr/bin/env python3
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes cp932table.h: the double-byte part of Windows code page 932 as the characters themselves.

Run once: python3 model/exchange/cp932table.py > model/exchange/cp932table.h
Python's own codec is only the source of the decoding. The user-defined area F040-F9FC is left out (it
is computed), and so is the direction from characters to bytes: cp932.cpp derives it with the
preferences of Windows, which differ from Python's (髙 is FBFC, not EEE0).
"""

LEADS = [*range(0x81, 0xA0), *range(0xE0, 0xF0), *range(0xFA, 0xFD)]
TRAILS = [*range(0x40, 0x7F), *range(0x80, 0xFD)]
PER_LINE = 47  # four lines a lead byte

HEAD = """\
// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Written by cp932table.py. Do not edit: some characters look alike and are not.

namespace daicho::cp932 {

/// The characters of lead bytes 81-9F, E0-EF and FA-FC, 188 each, by trail bytes 40-7E and 80-FC.
/// A full stop stands where nothing is assigned; it is no double-byte character itself.
inline constexpr char16_t doubleByte[] ="""


def character(lead: int, trail: int) -> str:
    try:
        return bytes([lead, trail]).decode("cp932")
    except UnicodeDecodeError:
        return "."


def main() -> None:
    print(HEAD)
    lines = []
    for lead in LEADS:
        row = "".join(character(lead, trail) for trail in TRAILS)
        lines += [f'    u"{row[i:i + PER_LINE]}"' for i in range(0, len(row), PER_LINE)]
    print("\n".join(lines) + ";")
    print("\n} // namespace daicho::cp932")


if __name__ == "__main__":
    main()
