-- SPDX-FileCopyrightText: Daicho contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The schema after all migrations: the one place to read it whole. Compared by a test, never run.
-- application_id 1145129283, user_version 3

CREATE INDEX accepted_exception_by_asset ON accepted_exception (asset);

CREATE INDEX former_rating_by_asset ON former_rating (asset);

CREATE INDEX rating_proposal_by_asset ON rating_proposal (asset);

CREATE INDEX relation_by_to_asset ON relation (to_asset);

CREATE TABLE accepted_exception (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    asset INTEGER REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
    rule TEXT NOT NULL DEFAULT '',
    axis TEXT NOT NULL DEFAULT '',
    ground TEXT NOT NULL DEFAULT ''
        CHECK (ground = 'distribution' OR ground = 'accumulation' OR ground = 'own-value' OR ground = 'other'),
    reason TEXT NOT NULL DEFAULT '',
    approver TEXT NOT NULL DEFAULT '',
    valid_from TEXT NOT NULL DEFAULT '',
    expires TEXT NOT NULL DEFAULT '',
    ended TEXT NOT NULL DEFAULT '',
    end_reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE asset (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL,
    code TEXT NOT NULL DEFAULT '' UNIQUE CHECK (code <> ''),
    name TEXT NOT NULL DEFAULT '',
    reading TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT ''
        CHECK (
            kind = 'network' OR kind = 'system' OR kind = 'facility' OR kind = 'medium'
            OR kind = 'information' OR kind = 'document'
        ),
    scope INTEGER,
    business INTEGER,
    description TEXT NOT NULL DEFAULT '',
    unit INTEGER REFERENCES org_unit (id) DEFERRABLE INITIALLY DEFERRED,
    owner INTEGER REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
    system_owner INTEGER REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
    users INTEGER,
    medium INTEGER,
    location INTEGER,
    zone INTEGER REFERENCES profile_item (id) DEFERRABLE INITIALLY DEFERRED,
    quantity INTEGER,
    personal_info TEXT NOT NULL DEFAULT ''
        CHECK (
            personal_info = '' OR personal_info = 'none' OR personal_info = 'personal'
            OR personal_info = 'sensitive' OR personal_info = 'specific'
        ),
    subjects INTEGER,
    edition INTEGER REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
    level_c TEXT NOT NULL DEFAULT '',
    level_i TEXT NOT NULL DEFAULT '',
    level_a TEXT NOT NULL DEFAULT '',
    level_p TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    rated_by INTEGER,
    rated_at TEXT NOT NULL DEFAULT '',
    takeout TEXT NOT NULL DEFAULT ''
        CHECK (takeout = '' OR takeout = 'no' OR takeout = 'each' OR takeout = 'blanket'),
    contractor INTEGER,
    backup INTEGER,
    retention INTEGER,
    retention_start TEXT NOT NULL DEFAULT '',
    expires TEXT NOT NULL DEFAULT '',
    disposal INTEGER,
    disposed TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT ''
        CHECK (status = 'draft' OR status = 'active' OR status = 'retired'),
    remarks TEXT NOT NULL DEFAULT '',
    registered TEXT NOT NULL DEFAULT '',
    updated TEXT NOT NULL DEFAULT '',
    reviewed TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE edition (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scheme TEXT NOT NULL DEFAULT '',
    edition TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE finding_tally (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL DEFAULT '',
    rule TEXT NOT NULL DEFAULT '',
    unit INTEGER REFERENCES org_unit (id) DEFERRABLE INITIALLY DEFERRED,
    "count" INTEGER,
    UNIQUE (day, rule, unit)
) STRICT;

CREATE TABLE former_rating (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    asset INTEGER REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
    edition INTEGER REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
    level_c TEXT NOT NULL DEFAULT '',
    level_i TEXT NOT NULL DEFAULT '',
    level_a TEXT NOT NULL DEFAULT '',
    level_p TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    rated_by INTEGER,
    rated_at TEXT NOT NULL DEFAULT ''
) STRICT;

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

CREATE TABLE holding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    post INTEGER REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
    person INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    manner TEXT NOT NULL DEFAULT ''
        CHECK (manner = 'regular' OR manner = 'acting' OR manner = 'concurrent'),
    valid_from TEXT NOT NULL DEFAULT '',
    valid_to TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE org_unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    parent INTEGER REFERENCES org_unit (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER,
    name TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    valid_from TEXT NOT NULL DEFAULT '',
    valid_to TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL DEFAULT '',
    reading TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE personal_profile (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    asset INTEGER UNIQUE REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
    file_name TEXT NOT NULL DEFAULT '',
    organ TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    items TEXT NOT NULL DEFAULT '',
    persons TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    recipients TEXT NOT NULL DEFAULT '',
    sensitive TEXT NOT NULL DEFAULT ''
        CHECK (sensitive = '' OR sensitive = 'yes' OR sensitive = 'no'),
    ordinance_sensitive TEXT NOT NULL DEFAULT ''
        CHECK (ordinance_sensitive = '' OR ordinance_sensitive = 'yes' OR ordinance_sensitive = 'no'),
    request_office TEXT NOT NULL DEFAULT '',
    correction TEXT NOT NULL DEFAULT '',
    processing TEXT NOT NULL DEFAULT ''
        CHECK (processing = '' OR processing = 'electronic' OR processing = 'manual' OR processing = 'both'),
    listing TEXT NOT NULL DEFAULT ''
        CHECK (listing = '' OR listing = 'yes' OR listing = 'no'),
    listing_reason TEXT NOT NULL DEFAULT '',
    affairs TEXT NOT NULL DEFAULT '',
    handlers TEXT NOT NULL DEFAULT '',
    handling_area TEXT NOT NULL DEFAULT '',
    controlled_area TEXT NOT NULL DEFAULT '',
    assessment TEXT NOT NULL DEFAULT ''
        CHECK (
            assessment = '' OR assessment = 'none' OR assessment = 'basic' OR assessment = 'focused' OR assessment = 'full'
        ),
    assessment_date TEXT NOT NULL DEFAULT '',
    next_assessment TEXT NOT NULL DEFAULT '',
    remarks TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE post (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unit INTEGER REFERENCES org_unit (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT '',
    valid_from TEXT NOT NULL DEFAULT '',
    valid_to TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE profile_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    section TEXT NOT NULL DEFAULT '',
    position INTEGER,
    code TEXT NOT NULL DEFAULT '',
    label TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    parent TEXT NOT NULL DEFAULT '',
    date TEXT NOT NULL DEFAULT '',
    date_text TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE rating_basis (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    asset INTEGER REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
    edition INTEGER REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
    answers TEXT NOT NULL DEFAULT '',
    drafted TEXT NOT NULL DEFAULT '',
    doubt TEXT NOT NULL DEFAULT '',
    checked_by TEXT NOT NULL DEFAULT '',
    checked_at TEXT NOT NULL DEFAULT '',
    UNIQUE (asset, edition)
) STRICT;

CREATE TABLE rating_proposal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    asset INTEGER REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
    edition INTEGER REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
    level_c TEXT NOT NULL DEFAULT '',
    level_i TEXT NOT NULL DEFAULT '',
    level_a TEXT NOT NULL DEFAULT '',
    level_p TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    answers TEXT NOT NULL DEFAULT '',
    drafted TEXT NOT NULL DEFAULT '',
    doubt TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT ''
        CHECK (state = 'open' OR state = 'accepted' OR state = 'refused' OR state = 'withdrawn'),
    proposed_by TEXT NOT NULL DEFAULT '',
    proposed_at TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT '',
    decided_at TEXT NOT NULL DEFAULT '',
    comment TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE registry (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id = 1),
    registry_uuid TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    profile_id TEXT NOT NULL DEFAULT '',
    profile_name TEXT NOT NULL DEFAULT '',
    body_kind TEXT NOT NULL DEFAULT '',
    edition INTEGER REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
    created TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE relation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    from_asset INTEGER REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL DEFAULT ''
        CHECK (
            kind = 'stored-in' OR kind = 'runs-on' OR kind = 'located-in' OR kind = 'connected-to'
            OR kind = 'describes' OR kind = 'copy-of' OR kind = 'related'
        ),
    to_asset INTEGER REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (from_asset, kind, to_asset)
) STRICT;

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

CREATE TABLE scheme_adoption (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    institution INTEGER REFERENCES org_unit (id) DEFERRABLE INITIALLY DEFERRED,
    edition INTEGER REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT NOT NULL DEFAULT '',
    valid_to TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL DEFAULT '' UNIQUE,
    value TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE term (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL UNIQUE CHECK (text <> '')
) STRICT;

CREATE TRIGGER history_is_contiguous BEFORE INSERT ON history
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM history)
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;

CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;

CREATE TRIGGER history_is_not_updated BEFORE UPDATE ON history
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;
