-- How many items stand in each account, so that the counter's balance counts nothing. Derived: made on first use (account 0 says that it was
-- made), kept by every movement, never part of the ledger. Entries from the source are negative there, so all of it adds up to nothing.
CREATE TABLE custody_tally (
  account INTEGER PRIMARY KEY,
  n       INTEGER NOT NULL
) STRICT;
