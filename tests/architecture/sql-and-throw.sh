#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# SQL and exceptions stay in model/storage.

. "$(dirname "$0")/rules.sh"
elsewhere=(app views model/core model/domain model/exchange model/pdf model/services)
breach "$(search '"[^"]*\b(SELECT [^"]*\bFROM|INSERT INTO|UPDATE [a-z_]+ SET|DELETE FROM|CREATE TABLE|PRAGMA )' "${elsewhere[@]}")"
# Words inside of strings are words, not code.
for file in $(sources "${elsewhere[@]}"); do
    breach "$(sed -E 's/"([^"\\]|\\.)*"/""/g; s,//.*,,' "$file" | grep -nE '(^|[^A-Za-z_"])(throw|try|catch)([ ({;]|$)' | sed "s|^|$file:|")"
done
finish "SQL and exceptions only in storage"
