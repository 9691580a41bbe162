-- The fields that reg_party was filled from; from others it is filled anew by reg_sync. A store without an entry was
-- written by a program that kept every person there, also those found by their own column (until 27 November 2026).
CREATE TABLE reg_party_def(register TEXT PRIMARY KEY, def TEXT NOT NULL) STRICT, WITHOUT ROWID;
