-- Tables of the register engine beside the registers themselves (made by reg_sync).

-- Who a record with an audience is for: one row per entry of its `audience` column ("p12", "d3").
CREATE TABLE reg_audience(
    register TEXT NOT NULL, record INTEGER NOT NULL, who TEXT NOT NULL,
    PRIMARY KEY (register, record, who)) STRICT, WITHOUT ROWID;
CREATE INDEX ix_reg_audience_who ON reg_audience(register, who, record);

-- The persons named in those `access.persons` fields of a record that hold several; the others are found by their own column.
CREATE TABLE reg_party(
    register TEXT NOT NULL, person INTEGER NOT NULL, record INTEGER NOT NULL,
    PRIMARY KEY (register, person, record)) STRICT, WITHOUT ROWID;
CREATE INDEX ix_reg_party_record ON reg_party(register, record);

-- Numbers drawn without gaps: `series` is the number's text with the counter left out, so it restarts when the year in it changes.
CREATE TABLE reg_number(
    register TEXT NOT NULL, series TEXT NOT NULL, last INTEGER NOT NULL,
    PRIMARY KEY (register, series)) STRICT, WITHOUT ROWID;

-- Answers kept for repeated requests (24 hours).
CREATE TABLE reg_idem(
    account INTEGER NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, at INTEGER NOT NULL,
    record INTEGER NOT NULL, version INTEGER NOT NULL, event INTEGER NOT NULL,
    PRIMARY KEY (account, key)) STRICT, WITHOUT ROWID;
CREATE INDEX ix_reg_idem_at ON reg_idem(at);

-- Next steps that are due: for a role (inside a department when it is not NULL) or for one person.
CREATE TABLE reg_due(
    register TEXT NOT NULL, record INTEGER NOT NULL, action TEXT NOT NULL, role TEXT, person INTEGER,
    department INTEGER, due_on TEXT NOT NULL, made_on TEXT NOT NULL) STRICT;
CREATE INDEX ix_reg_due_record ON reg_due(register, record);
CREATE INDEX ix_reg_due_person ON reg_due(person, due_on);
CREATE INDEX ix_reg_due_role ON reg_due(role, due_on);

-- What the full-text index knows of a record beyond its own row: labels of the records it refers to, as they were when indexed.
-- (A contentless index can only forget a text it is told again.)
CREATE TABLE reg_text(
    register TEXT NOT NULL, record INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (register, record)) STRICT, WITHOUT ROWID;
-- Label and search fields an index was built from; another one is rebuilt by reg_sync.
CREATE TABLE reg_fts_def(register TEXT PRIMARY KEY, def TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Attachments: contents by SM3 in chunks of 256 KiB, kept once; and the records a file hangs on.
CREATE TABLE file_chunk(
    sm3 TEXT NOT NULL, n INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (sm3, n)) STRICT;
CREATE TABLE reg_file(
    file INTEGER NOT NULL, register TEXT NOT NULL, record INTEGER NOT NULL,
    PRIMARY KEY (file, register, record)) STRICT, WITHOUT ROWID;
CREATE INDEX ix_reg_file_record ON reg_file(register, record);

-- Rows without an event, in the order they are to be entered in the ledger; empty but while reg_adopt runs.
CREATE TABLE reg_adopt(nth INTEGER PRIMARY KEY, nr INTEGER NOT NULL, record INTEGER NOT NULL) STRICT;
