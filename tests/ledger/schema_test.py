#!/usr/bin/env python3
"""The schema of a store must be what this program's model makes: `verify` names a dropped index, an added column, a changed note of what an index was made of."""
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SHENZHI = os.environ.get("SHENZHI", "build/shenzhi")
CASES = [  # what, statements, table named
    ("a note of migration deleted", ["DELETE FROM migration WHERE step = 30"], "migration"),
    ("an index dropped", ["DROP INDEX ix_pledge__state"], "pledge"),
    ("a unique key dropped", ["DROP INDEX ux_pledge__person__year__kind"], "pledge"),
    ("a unique key made a plain index", ["DROP INDEX ux_pledge__person__year__kind", "CREATE INDEX ux_pledge__person__year__kind ON pledge(person, year, kind)"], "pledge"),
    ("an index that holds nothing", ["DROP INDEX ix_pledge__state", "CREATE INDEX ix_pledge__state ON pledge(state) WHERE 0"], "pledge"),
    ("a unique key of nobody's, which stops work", ["CREATE UNIQUE INDEX mine ON document(id, title)"], "document"),
    ("an index of a migration dropped", ["DROPONE"], None),
    ("an empty column added to a register", ["ALTER TABLE pledge ADD COLUMN extra TEXT"], "pledge"),
    ("a check put into a register's table, which stops work", ["PRAGMA writable_schema = 1", "UPDATE sqlite_master SET sql = replace(sql, 'note TEXT', 'note TEXT CHECK (note <> ''x'')') WHERE name = 'pledge'"], "pledge"),
    ("a collation put into it", ["PRAGMA writable_schema = 1", "UPDATE sqlite_master SET sql = replace(sql, 'note TEXT', 'note TEXT COLLATE NOCASE') WHERE name = 'pledge'"], "pledge"),
    ("rows that are refused made to give way", ["PRAGMA writable_schema = 1", "UPDATE sqlite_master SET sql = replace(sql, 'version INTEGER NOT NULL', 'version INTEGER NOT NULL ON CONFLICT REPLACE') WHERE name = 'pledge'"], "pledge"),
    ("an empty column added to the chain", ["ALTER TABLE event ADD COLUMN extra TEXT"], "event"),
    ("a column renamed in a table beside the registers", ["ALTER TABLE reg_due RENAME COLUMN action TO action2"], "reg_due"),
    ("the note of what a search index was made from changed", ["UPDATE reg_fts_def SET def = 'x ' WHERE register = 'document'"], "document"),
    ("that note deleted", ["DELETE FROM reg_fts_def WHERE register = 'document'"], "document"),
    ("the note of what the parties were made from changed", ["UPDATE reg_party_def SET def = 'x ' WHERE register = 'document'"], "document"),
    ("a note about no register", ["INSERT INTO reg_fts_def(register, def) VALUES ('nothing', 'x')"], "nothing"),
    ("the number of the user in the file's head changed", ["PRAGMA user_version = 7"], "user_version"),
    ("the file said to be another program's", ["PRAGMA application_id = 252006673"], "application_id"),
    ("an empty table dropped", ["DROP TABLE reg_idem"], "reg_idem"),
]


def verify(data, *more):
    p = subprocess.run([SHENZHI, "verify", "--data", data, "--json", "--quiet", *more], capture_output=True, text=True, timeout=120)
    return p.returncode, json.loads(p.stdout or "{}"), p.stderr


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as tmp:
        clean, data = os.path.join(tmp, "clean"), os.path.join(tmp, "data")
        subprocess.run([SHENZHI, "init", "--data", clean, "--unit", "结构局"], check=True, capture_output=True)
        rc, v, err = verify(clean)
        if rc or not v["ok"]:
            sys.exit(f"the clean store does not verify: {rc} {v} {err}")
        for what, statements, table in CASES:
            shutil.rmtree(data, ignore_errors=True)
            shutil.copytree(clean, data)
            db = sqlite3.connect(os.path.join(data, "shenzhi.db"), isolation_level=None)
            for s in statements:
                if s == "DROPONE":
                    name, table = db.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'reg_audience' AND sql IS NOT NULL UNION ALL "
                                             "SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'event' AND sql IS NOT NULL").fetchone()
                    s = f"DROP INDEX {name}"
                db.execute(s)
            db.close()
            rc, v, err = verify(data)
            if rc == 0 or v.get("ok") or not any(p["code"] == "schema_changed" and p["register"] == table for p in v.get("problems", [])):
                failed += 1
                print("FAIL", what, rc, v.get("problems", [])[:5], err)
        # opened by the program again, an index is made anew and the store verifies
        shutil.rmtree(data)
        shutil.copytree(clean, data)
        db = sqlite3.connect(os.path.join(data, "shenzhi.db"), isolation_level=None)
        db.execute("DROP INDEX ix_pledge__state")
        db.close()
        r = subprocess.run([SHENZHI, "seal", "--data", data], capture_output=True, text=True)
        rc, v, err = verify(data)
        if rc or not v["ok"]:
            failed += 1
            print("FAIL an index is made anew when the store is opened", r.stderr, v, err)
    print(f"{len(CASES) + 1 - failed} of {len(CASES) + 1} found")
    sys.exit(1 if failed else 0)


main()
