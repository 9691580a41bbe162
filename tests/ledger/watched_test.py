#!/usr/bin/env python3
"""No table of the store may be changed behind the program unseen, whatever table it is: the list of tables is asked of the file, not of the program.
Every table that has rows: a row changed, deleted, put in; every empty one: a row put in. Each is named by its table."""
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import SHENZHI, check, end, equal, run
from office import Office

SEED = int(os.environ.get("SEED", 2))
rnd = random.Random(SEED)
NOT_ROWS = ("sqlite_", "reg_fts_")                        # words of an index have index_test.py
ROWS = {"reg_fts_def"}
SAID_OTHERWISE = {"event", "secret", "reg_text", "reg_file", "reg_audience", "reg_party", "reg_fts_def", "reg_party_def", "file_chunk", "row_sum"}   # by the record they are about


def office():
    """A little of everything: an attachment, a step that is due, a request with a key, to-dos, a wrong try, a seal."""
    o = Office()
    pid = o.person("甲", clearance=2)
    staff = o.user("jia", ["staff"], person=pid)
    a = staff.act("travel", "create", {"person": pid, "department": o.dep[0], "destination": "新加坡", "purpose": "探亲", "leave_on": "2027-01-10", "return_on": "2027-01-15"}, key="watched-0001")
    equal(a.status, 201, "a step is due")
    equal(o.hr.call("POST", "/files", os.urandom(600_000), {"Content-Type": "application/octet-stream"}, {"name": "a.bin"}).status, 201, "an attachment in chunks")
    equal(o.client().post("/login", {"account": "jia", "password": "Falsch-2026!"}).status, 401, "a wrong try is counted")
    o.stop()
    for args in (("assess", "daily"), ("assess", "run", "--standard", "shenzhi-100", "--period", "2026"), ("seal",)):
        r = run(*args, "--data", o.data)
        equal(r.returncode, 0, " ".join(args) + r.stderr[-200:])
    return o


def quoted(v):
    if v is None:
        return "NULL"
    if isinstance(v, bytes):
        return "x'" + v.hex() + "'"
    return str(v) if isinstance(v, (int, float)) else "'" + v.replace("'", "''") + "'"


def cases_of(db, table):
    """(what, statement)"""
    columns = db.execute(f"PRAGMA table_info({table})").fetchall()
    keys = [c[1] for c in sorted(columns, key=lambda c: c[5]) if c[5]]
    check(keys or table.startswith("sqlite_"), f"{table}: a table needs a primary key, so that verify can name its rows")
    rows = db.execute(f"SELECT {', '.join(keys)} FROM {table}").fetchall() if keys else []
    names = [c[1] for c in columns]
    if not rows:
        fresh = ["77777" if c[2] == "INTEGER" else "x'00'" if c[2] == "BLOB" else "'2026-01-01T00:00:00'" for c in columns]
        yield "a row put in the empty table", f"INSERT INTO {table}({', '.join(names)}) VALUES ({', '.join(fresh)})"
        return
    register = "last_seq" in names
    where = lambda row: " AND ".join(f"{k} = {quoted(v)}" for k, v in zip(keys, row))
    for c in rnd.sample(columns, 1 if register else min(len(columns), 5)):
        if c[5] or (table, c[1]) == ("event", "row_salt"):   # a former row's salt proves nothing any more (README); the last one's is in tamper_test.py
            continue
        new = f"coalesce({c[1]}, 0) + 1" if c[2] == "INTEGER" else f"CAST(coalesce({c[1]}, x'') || x'41' AS BLOB)" if c[2] == "BLOB" else f"coalesce({c[1]}, '') || {rnd.choice([repr(' '), repr('x'), 'char(0)'])}"
        row = rnd.choice(rows)
        yield f"{c[1]} changed", f"UPDATE {table} SET {c[1]} = {new} WHERE {where(row)}"
    row = rnd.choice(rows)
    yield "a row deleted", f"DELETE FROM {table} WHERE {where(row)}"
    row = rnd.choice(rows)
    copy = [(f"{c[1]} + 7777777" if c[2] == "INTEGER" else f"{c[1]} || 'zz'") if c[5] else c[1] for c in columns]
    yield "a row put in", f"INSERT OR IGNORE INTO {table}({', '.join(names)}) SELECT {', '.join(copy)} FROM {table} WHERE {where(row)}"


o = office()
v = o.verify()
check(v.get("ok"), "the untouched store verifies", v)
source = sqlite3.connect(o.data + "/shenzhi.db")
tables = [t for (t,) in source.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") if t in ROWS or not t.startswith(NOT_ROWS)]
filled = {t for t in tables if source.execute(f"SELECT count(*) FROM {t}").fetchone()[0]}
for t in ("todo", "reg_due", "reg_idem", "reg_number", "secret", "migration", "seal_key", "standard_text", "file_chunk", "row_sum"):
    check(t in filled, f"the office has rows in {t}")
copy = o.top + "/copy"
os.makedirs(copy)
for name in os.listdir(o.data):
    if os.path.isfile(os.path.join(o.data, name)):
        shutil.copy(os.path.join(o.data, name), copy)


def tampered(changes):
    """A copy with these changes made. Returns those that touched a row, and what verify says."""
    shutil.copy(o.data + "/shenzhi.db", copy)
    for more in ("-wal", "-shm"):
        if os.path.exists(copy + "/shenzhi.db" + more):
            os.unlink(copy + "/shenzhi.db" + more)
    db = sqlite3.connect(copy + "/shenzhi.db", isolation_level=None)
    db.execute("PRAGMA foreign_keys = OFF")
    made = []
    for table, what, statement in changes:
        try:
            if db.execute(statement).rowcount:
                made.append((table, what, statement))
        except sqlite3.IntegrityError:                    # a unique key: the store itself refuses
            pass
    db.close()
    r = run("verify", "--data", copy, "--json", "--quiet")
    problems = json.loads(r.stdout)["problems"] if r.stdout.startswith("{") else []
    check(r.returncode > 0 or not made, f"is found (SEED={SEED})", (made[:3], r.stderr[-200:]))
    return made, problems


n = 0
alone, together = [], []
for t in tables:
    for i, (what, statement) in enumerate(cases_of(source, t)):
        if t in SAID_OTHERWISE:
            alone.append([(t, what, statement)])
        else:
            together += [[]] * (i + 1 - len(together))
            together[i] = together[i] + [(t, what, statement)]
for changes in alone + together:                          # a change of each table at once: each must be named
    made, problems = tampered(changes)
    n += len(made)
    for t, what, statement in made:
        named = [p for p in problems if p["register"] == t or t in SAID_OTHERWISE]
        check(named and all(p["detail"] for p in named), f"{t}: {what}: the table is named (SEED={SEED})", (statement[:300], problems[:3]))
check(n > 150, "many changes were tried", n)
end()
