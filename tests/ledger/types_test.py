#!/usr/bin/env python3
"""A value of another kind reads like the one before and no query finds it. The engine's own check of the file finds that; in a store too large for it, the verification does by itself."""
import json
import os
import shutil
import sqlite3
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import check, end, equal, run

LARGE = 270 << 20                                         # above REG_VERIFY_PAGES
CASES = [  # table, statement, code, register and record named
    ("event", "UPDATE event SET register = CAST(register AS BLOB) WHERE seq = 5000", "event_changed", None),
    ("event", "UPDATE event SET record = record || 'x' WHERE seq = 5000", "event_changed", None),
    ("event", "UPDATE event SET account = account || 'x' WHERE seq = 5000", "event_changed", None),
    ("event", "UPDATE event SET inputs = CAST(inputs AS BLOB) WHERE seq = (SELECT max(seq) FROM event WHERE inputs IS NOT NULL)", "inputs_changed", None),
    ("pledge", "UPDATE pledge SET state = CAST(state AS BLOB) WHERE id = 4", "row_changed", ("pledge", 4)),
    ("pledge", "UPDATE pledge SET year = CAST(year AS TEXT) || 'x' WHERE id = 4", "row_changed", ("pledge", 4)),
    ("role_grant", "UPDATE role_grant SET role = CAST(role AS BLOB) WHERE id = 4", "row_changed", ("role_grant", 4)),
]
top = tempfile.mkdtemp(prefix="sz-types-")
data, copy = top + "/data", top + "/copy"
try:
    equal(run("demo", "--data", data, "--faults", "none", "--password", "Demo-Mima#2026").returncode, 0, "demo")
    db = sqlite3.connect(data + "/shenzhi.db", isolation_level=None)
    db.execute("PRAGMA journal_mode = OFF")
    db.execute("PRAGMA synchronous = OFF")
    db.execute("CREATE TABLE filler(x)")
    db.execute("INSERT INTO filler VALUES (zeroblob(?))", (LARGE,))
    db.execute("DROP TABLE filler")
    db.close()
    check(json.loads(run("verify", "--data", data, "--json", "--quiet").stdout)["ok"], "a large store verifies")
    for table, statement, code, at in CASES:
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(data, copy)
        for loose in (True, False):                       # the table takes anything for a moment
            db = sqlite3.connect(copy + "/shenzhi.db", isolation_level=None)
            strict = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0] if loose else strict
            db.execute("PRAGMA foreign_keys = OFF")
            db.execute("PRAGMA writable_schema = ON")
            db.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (strict.replace(") STRICT", ")") if loose else strict, table))
            db.execute(f"PRAGMA schema_version = {db.execute('PRAGMA schema_version').fetchone()[0] + 1}")
            db.close()
            if loose:
                db = sqlite3.connect(copy + "/shenzhi.db", isolation_level=None)
                equal(db.execute(statement).rowcount, 1, statement)
                db.close()
        r = run("verify", "--data", copy, "--json", "--quiet")
        problems = json.loads(r.stdout)["problems"]
        check(r.returncode == 24 and [p for p in problems if p["code"] == code and at in (None, (p["register"], p["record"]))], statement, problems[:3])
finally:
    shutil.rmtree(top, ignore_errors=True)
end()
