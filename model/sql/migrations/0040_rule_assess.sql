-- The to-do list of the daily reminders. Derived: refreshed by rule_remind(), never part of the ledger.
CREATE TABLE todo (
  id         INTEGER PRIMARY KEY,
  rule       TEXT NOT NULL,
  register   TEXT NOT NULL,
  record     INTEGER NOT NULL,
  person     INTEGER NOT NULL DEFAULT 0,   -- 0: nobody named
  department INTEGER,
  role       TEXT,
  due        TEXT NOT NULL,
  detail     TEXT NOT NULL,
  level      INTEGER NOT NULL,
  opened_on  TEXT NOT NULL,
  closed_on  TEXT,
  stamp      TEXT NOT NULL,
  UNIQUE (rule, record, due, person)
) STRICT;
CREATE INDEX todo_open ON todo(due) WHERE closed_on IS NULL;

-- Texts of standards: those an office added or completed (kept = 1), and each text a run was frozen with.
CREATE TABLE standard_text (
  sm3        TEXT PRIMARY KEY,
  standard   TEXT NOT NULL,
  kept       INTEGER NOT NULL DEFAULT 0,
  at         TEXT NOT NULL,
  body       TEXT NOT NULL
) STRICT;
CREATE INDEX standard_text_kept ON standard_text(standard, kept, at);
