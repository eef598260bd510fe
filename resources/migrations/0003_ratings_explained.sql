-- SPDX-FileCopyrightText: Daicho contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How the rating of an asset under an edition came about: answers, the reason as drafted, and what was not known.
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

-- Levels that wait for somebody who may lower them, and what was decided.
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

CREATE INDEX rating_proposal_by_asset ON rating_proposal (asset);

-- Deviations from a rule that somebody answers for until a day.
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

CREATE INDEX accepted_exception_by_asset ON accepted_exception (asset);

-- The edition that an institution uses, where it is not that of the whole body.
CREATE TABLE scheme_adoption (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    institution INTEGER REFERENCES org_unit (id) DEFERRABLE INITIALLY DEFERRED,
    edition INTEGER REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT NOT NULL DEFAULT '',
    valid_to TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- How many findings of a rule an institution had on a day.
CREATE TABLE finding_tally (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL DEFAULT '',
    rule TEXT NOT NULL DEFAULT '',
    unit INTEGER REFERENCES org_unit (id) DEFERRABLE INITIALLY DEFERRED,
    "count" INTEGER,
    UNIQUE (day, rule, unit)
) STRICT;

-- What is recorded of an asset with personal information.
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
