-- A digest of each row of the tables that no event proves (ledger/watch.c): to-dos, due steps, numbers, repeated requests, tallies and the like.
CREATE TABLE row_sum(
    tbl TEXT NOT NULL, key TEXT NOT NULL, sum BLOB NOT NULL,
    PRIMARY KEY (tbl, key)) STRICT, WITHOUT ROWID;

-- A repeated request holds its digest itself: one is written with every action.
ALTER TABLE reg_idem ADD COLUMN sum BLOB;

-- A due step has a number of its own, so that its digest can name it.
CREATE TABLE reg_due_numbered(
    id INTEGER PRIMARY KEY,
    register TEXT NOT NULL, record INTEGER NOT NULL, action TEXT NOT NULL, role TEXT, person INTEGER,
    department INTEGER, due_on TEXT NOT NULL, made_on TEXT NOT NULL) STRICT;
INSERT INTO reg_due_numbered(register, record, action, role, person, department, due_on, made_on)
SELECT register, record, action, role, person, department, due_on, made_on FROM reg_due ORDER BY register, record, action;
DROP TABLE reg_due;
ALTER TABLE reg_due_numbered RENAME TO reg_due;
CREATE INDEX ix_reg_due_record ON reg_due(register, record);
CREATE INDEX ix_reg_due_person ON reg_due(person, due_on);
CREATE INDEX ix_reg_due_role ON reg_due(role, due_on);
