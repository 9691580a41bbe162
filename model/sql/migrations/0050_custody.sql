-- How many items stand in each account, by level, so that the counter's balance counts nothing. Derived: made anew on the first use of a day
-- (row of account 0: n is that day as yyyymmdd), kept by every movement, never part of the ledger. Entries from the source are negative
-- there, so all of it adds up to nothing.
CREATE TABLE custody_tally (
  account INTEGER NOT NULL,
  level   INTEGER NOT NULL,
  n       INTEGER NOT NULL,
  PRIMARY KEY (account, level)
) STRICT;
