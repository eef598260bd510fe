-- SPDX-FileCopyrightText: Daicho contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The history learns from which zone, account and computer an entry came. Built anew instead of altered, because
-- `payload` must stay last: lists and the head are read without it.
DROP TRIGGER history_is_contiguous;
DROP TRIGGER history_is_not_updated;
DROP TRIGGER history_is_not_deleted;
ALTER TABLE history RENAME TO history_1;

-- One row an operation: who did what when, and all that it changed, packed. Each row holds the hash of the row before
-- it. Rows of version 1 have no zone, account and computer, and are hashed without them.
CREATE TABLE history (
    seq INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    at TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    clock_suspect INTEGER NOT NULL CHECK (clock_suspect IN (0, 1)),
    actor TEXT NOT NULL,
    os_user TEXT NOT NULL,
    host TEXT NOT NULL,
    operation TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    reverts INTEGER,
    records INTEGER NOT NULL,
    app_version TEXT NOT NULL,
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    payload BLOB NOT NULL
) STRICT;

INSERT INTO history (
    seq, version, at, time_zone, clock_suspect, actor, os_user, host, operation, subject, reason, reverts, records,
    app_version, previous_hash, hash, payload
)
SELECT seq, version, at, '', clock_suspect, actor, '', '', operation, subject, reason, reverts, records,
    app_version, previous_hash, hash, payload
FROM history_1
ORDER BY seq;

DROP TABLE history_1;

-- History is only ever appended to, in steps of one. This also stops INSERT OR REPLACE of a row that exists.
CREATE TRIGGER history_is_contiguous BEFORE INSERT ON history
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM history)
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;

-- What happened is not rewritten.
CREATE TRIGGER history_is_not_updated BEFORE UPDATE ON history
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;

-- What happened is not forgotten.
CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;

-- Who may do what: the role of an account, in the whole body or in an org unit and all below it. Made last, so that it
-- takes the page that the old history leaves in a new file.
CREATE TABLE role_assignment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT ''
        CHECK (
            role = 'viewer' OR role = 'editor' OR role = 'manager' OR role = 'administrator' OR role = 'auditor'
        ),
    unit INTEGER REFERENCES org_unit (id) DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT NOT NULL DEFAULT '',
    valid_to TEXT NOT NULL DEFAULT ''
) STRICT;
