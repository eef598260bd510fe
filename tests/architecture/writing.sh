#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# CheckedFile is the only code that opens a file for writing. Everything else hands its bytes to a QIODevice.

. "$(dirname "$0")/rules.sh"

# Not looked at:
#   checkedfile                       the writer itself
#   core/filelock                     the lock of a session: a mark beside the registry, with the holder's name in it
#   storage/newfile, storage/migrator make the empty file that SQLite then writes
#   storage/verifiedcopy              flushes a copy that SQLite has written
# Not counted: QSettings, which keeps choices of this computer (window, last folder) that nobody misses when they are
# gone, and which replaces its file as a whole.
allowed='^(model/core/(checkedfile|filelock)\.cpp|model/storage/(newfile|migrator|verifiedcopy)\.cpp):'
unless() { grep -vE "$allowed"; }

# Classes and functions that write files by themselves.
writers='\b(QSaveFile|QTemporaryFile|QLockFile|QDataStream|(std::)?(o|w|wo)?fstream|ofstream|std::filesystem::(copy|rename|resize_file)\w*|f(re)?open|creat|mkstemps?|O_WRONLY|O_RDWR|O_CREAT|O_APPEND|pwrite|QFile::(copy|resize|rename))\b'
# A picture or a PDF by the name of a file; with a device both take `&device` or `device`.
byName='(QPdfWriter|QSvgGenerator|QImageWriter)( \w+)?\(("|u"|[a-zA-Z_]*([Pp]ath|[Nn]ame)|Q(StringLiteral|String))|setOutputFileName|\bsetFileName|(picture|pixmap|image|grab\(\)|toImage\(\))(\.|->)save\('
# A QFile in a mode that writes; other devices than files are buffers and filters, opened in their constructor.
breach "$(search "$writers" app model views | unless)"
breach "$(search "$byName" app model views | unless)"
breach "$(sources app model views | xargs -r awk '
    FNR == 1 { split("", devices) }
    { line = $0; sub(/\/\/.*/, "", line) }
    match(line, /QFile(Device)? +[a-zA-Z_]+[;({]/) {
        name = substr(line, RSTART, RLENGTH); sub(/^QFile(Device)? +/, "", name); sub(/[;({]$/, "", name); devices[name] = 1
    }
    line ~ /(WriteOnly|ReadWrite|Append|Truncate|NewOnly|ExistingOnly)/ {
        for (name in devices)
            if (line ~ "(^|[^a-zA-Z_])" name "(\\.|->)open\\(") print FILENAME ":" FNR ": " $0
        if (line ~ /QFile[({]/) print FILENAME ":" FNR ": " $0
    }' | unless)"
finish "CheckedFile is the only writer of files"
