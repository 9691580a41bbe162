-- Scans of a stocktake, as the counters sent them: working notes, not part of the ledger. What counts is the merged list, which hangs on the
-- stocktake as a file. `id` is made by the counting page, so that a list sent twice counts once.
CREATE TABLE stocktake_scan (
  stocktake INTEGER NOT NULL,
  id        TEXT NOT NULL,
  account   INTEGER NOT NULL,     -- where the counter stands
  source    TEXT NOT NULL,        -- scan, keys, sheet; done: this place is counted
  code      TEXT,                 -- as scanned or typed
  item      INTEGER,              -- what it means, NULL: nothing in the books
  person    INTEGER NOT NULL,
  device    TEXT,                 -- name of the counting page
  at        TEXT NOT NULL,        -- when it was scanned
  PRIMARY KEY (stocktake, id)
) STRICT;
CREATE INDEX stocktake_scan_item ON stocktake_scan(stocktake, item);
