-- Events whose inputs were destroyed, and the event that says who and why.
CREATE TABLE purge(
    unit INTEGER NOT NULL, seq INTEGER NOT NULL, by_seq INTEGER NOT NULL,
    PRIMARY KEY (unit, seq)) STRICT, WITHOUT ROWID;
-- Public keys of the seals.
CREATE TABLE seal_key(key_id TEXT PRIMARY KEY, pem TEXT NOT NULL) STRICT;
