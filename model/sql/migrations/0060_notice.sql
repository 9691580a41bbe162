-- Which daily notice went out by mail. Derived: never part of the ledger.
CREATE TABLE notice_mail (
  day    TEXT NOT NULL,
  person INTEGER NOT NULL,
  at     TEXT NOT NULL,
  error  TEXT,
  PRIMARY KEY (day, person)
) STRICT;
