-- The ledger: one chain of events per unit. Plaintext inputs may be destroyed later (purge); the hashes stay.
CREATE TABLE event(
    unit INTEGER NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL,
    account INTEGER NOT NULL, person INTEGER NOT NULL, session TEXT NOT NULL,
    register TEXT NOT NULL, record INTEGER NOT NULL, action TEXT NOT NULL,
    inputs TEXT, inputs_salt BLOB, inputs_hash TEXT, row_salt BLOB, row_hash TEXT,
    prev TEXT NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (unit, seq)) STRICT;
CREATE INDEX ix_event_record ON event(register, record, seq);
