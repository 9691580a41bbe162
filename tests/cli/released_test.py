#!/usr/bin/env python3
"""Stores of every released schema, and of every step of the migrations, are brought up to date: kept before, nothing lost, verified after;
backups of older versions restore into this one; the store of a newer version is refused."""
import glob
import gzip
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "../..")
SHENZHI = os.environ.get("SHENZHI", os.path.join(ROOT, "build/shenzhi"))
failed = 0


def check(ok, what, got=""):
    global failed
    print(("ok   " if ok else "FAIL ") + what, "" if ok else repr(got)[:160], flush=True)
    failed += not ok


def run(*args):
    return subprocess.run([SHENZHI, *args], capture_output=True, text=True, timeout=300)


def schema(path):
    """Every table with its columns; search indexes by name alone."""
    db = sqlite3.connect(path)
    names = [n for (n,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    out = {n: sorted(r[1:3] for r in db.execute(f"PRAGMA table_info({n})")) for n in names if not n.startswith(("reg_fts_", "sqlite_"))}
    out |= {n: None for n in names if n.startswith("reg_fts_")}
    out["indexes"] = sorted(n for (n,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite_%'"))
    db.close()
    return out


def contents(path):
    db = sqlite3.connect(path)
    events = db.execute("SELECT unit, seq, at, account, person, session, register, record, action, inputs, inputs_hash, row_hash, prev, hash FROM event ORDER BY unit, seq").fetchall()
    rows = {}
    for (register,) in db.execute("SELECT DISTINCT register FROM event WHERE row_hash IS NOT NULL AND register <> 'secret'").fetchall():
        cur = db.execute(f"SELECT * FROM {register} ORDER BY id")
        rows[register] = [{d[0]: v for d, v in zip(cur.description, r) if v is not None} for r in cur]
    steps = [s for (s,) in db.execute("SELECT step FROM migration ORDER BY step")]
    db.close()
    return events, rows, steps


def verify(data):
    r = run("verify", "--data", data, "--json", "--quiet", "--full")
    return r.returncode == 0 and json.loads(r.stdout)["ok"], r.stdout + r.stderr


def up_to_date(name, data, fresh, had):
    """A store that lies at `data` is opened by today's program."""
    db = data + "/shenzhi.db"
    r = run("seal", "--data", data)
    check(r.returncode == 0 or "seal.key" in r.stderr, f"{name}: is opened for writing", r.stderr)
    r = run("user", "list", "--data", data)
    check(r.returncode == 0, f"{name}: is read", r.stderr)
    kept = glob.glob(data + "/backup/before-*.backup")
    behind = had and had[-1] and set(had) != set(contents(db)[2])
    check(len(kept) == (1 if behind else 0), f"{name}: {'a copy was kept before' if behind else 'nothing to migrate, no copy'}", kept)
    got = schema(db)
    lacking = set(fresh["indexes"]) - set(got["indexes"])     # an index no longer wanted may stay
    check(not lacking, f"{name}: has every index", lacking)
    got["indexes"] = fresh["indexes"]
    for table in sorted(set(fresh) | set(got)):
        if fresh.get(table) != got.get(table):
            check(False, f"{name}: {table} is as in a new store", (fresh.get(table), got.get(table)))
    check(got.keys() == fresh.keys(), f"{name}: the tables of a new store")
    ok, text = verify(data)
    check(ok, f"{name}: verifies", text)
    return kept


def killed(store, tmp):
    """kill -9 at any moment of a migration: the next start, also within the same second, goes on, and what was kept before is whole."""
    for ms in (5, 15, 30, 50, 80, 120, 200):
        data = f"{tmp}/killed{ms}"
        os.mkdir(data, 0o700)
        with open(data + "/shenzhi.db", "wb") as f:
            f.write(store)
        p = subprocess.Popen([SHENZHI, "seal", "--data", data], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(ms / 1000)
        p.kill()
        p.wait()
        r = run("seal", "--data", data)
        check(r.returncode == 0 or "seal.key" in r.stderr, f"killed after {ms} ms: the next start goes on", r.stderr)
        ok, text = verify(data)
        check(ok, f"killed after {ms} ms: verifies", text)
        whole = [sqlite3.connect(f).execute("PRAGMA integrity_check").fetchone()[0] for f in glob.glob(data + "/backup/*.backup")]
        check(whole and set(whole) == {"ok"}, f"killed after {ms} ms: what was kept is whole", whole)
        shutil.rmtree(data)


def newer(tmp):
    """A store of a newer version: every command but verify refuses it, says what to do, and leaves it as it is; its backup does not restore."""
    data = tmp + "/newer"
    run("init", "--data", data, "--unit", "新局")
    db = sqlite3.connect(data + "/shenzhi.db")
    db.execute("INSERT INTO migration VALUES (9999, '9999_of_tomorrow.sql', '2030-01-01T00:00:00')")
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    shutil.copy(data + "/shenzhi.db", tmp + "/newer.backup")
    before = open(data + "/shenzhi.db", "rb").read()
    for args in (["serve", "--data", data, "--listen", "127.0.0.1:0"], ["seal", "--data", data], ["user", "list", "--data", data], ["doctor", "--data", data],
                 ["rule", "run", "pledge_missing", "--data", data], ["backup", "--data", data, "--out", tmp + "/of-newer"], ["export", "--data", data, "--ledger", tmp + "/of-newer.jsonl"],
                 ["assess", "run", "--data", data, "--standard", "shenzhi-100", "--period", "2026"], ["restore", "--from", tmp + "/newer.backup", "--data", tmp + "/down"]):
        r = run(*args)
        check(r.returncode == 28 and "9999" in r.stderr and "backup/before-" in r.stderr and not r.stdout, f"a newer store: {' '.join(args[:2])} refuses it", (r.returncode, r.stdout, r.stderr))
    r = run("verify", "--data", data, "--json", "--quiet")
    check(r.returncode and any((p["register"], p["record"]) == ("migration", 9999) for p in json.loads(r.stdout)["problems"]), "a newer store: verify, which only reads, names the step", (r.stdout, r.stderr))
    check(open(data + "/shenzhi.db", "rb").read() == before, "a newer store: not a byte of it was changed")
    check(not os.path.exists(tmp + "/of-newer") and not os.path.exists(tmp + "/down/shenzhi.db"), "a newer store: nothing was made of it")


def without_a_register(tmp):
    """A store of a version that had the same steps and one register fewer: it is verified with a word what to do, and backed up."""
    data = tmp + "/fewer"
    run("init", "--data", data, "--unit", "新局")
    db = sqlite3.connect(data + "/shenzhi.db")
    db.execute("DROP TABLE self_check")
    db.commit()
    db.close()
    r = run("verify", "--data", data, "--json", "--quiet")
    problems = json.loads(r.stdout or "{}").get("problems", [])
    check(r.returncode and any(p["register"] == "self_check" and "启动一次服务" in p["detail"] for p in problems), "a register fewer: verify names it and says what to do", (r.returncode, r.stdout[-300:], r.stderr))
    r = run("backup", "--data", data, "--out", tmp + "/of-fewer")
    check(r.returncode == 0, "a register fewer: a backup is made", r.stderr)
    r = run("verify", "--data", data, "--json", "--quiet")
    check(r.returncode == 0, "a register fewer: then it has it", r.stdout[-300:] + r.stderr)


def main():
    with tempfile.TemporaryDirectory() as tmp:
        r = run("init", "--data", tmp + "/fresh", "--unit", "新局")
        check(r.returncode == 0, "a new store", r.stderr)
        fresh = schema(tmp + "/fresh/shenzhi.db")
        released = sorted(glob.glob(ROOT + "/tests/schema/*.backup.gz"))
        check(len(released) >= 1, "there are released stores")
        for path in released:
            name, data = os.path.basename(path).split(".")[0], tmp + "/d"
            shutil.rmtree(data, ignore_errors=True)
            os.makedirs(data)
            with gzip.open(path) as f, open(data + "/shenzhi.db", "wb") as g:
                shutil.copyfileobj(f, g)
            shutil.copy(data + "/shenzhi.db", tmp + "/old.backup")
            events, rows, had = contents(data + "/shenzhi.db")
            r = run("verify", "--data", data, "--json", "--quiet")
            check(r.returncode == 0 or "shenzhi serve" in r.stderr or "先启动一次服务再核验" in r.stdout, f"{name}: verified, or said what to do first", (r.returncode, r.stderr))
            kept = up_to_date(name, data, fresh, had)
            now = contents(data + "/shenzhi.db")
            check(now[0][:len(events)] == events, f"{name}: its events are the same")
            lost = [(k, r) for k in rows for r in rows[k] if r not in now[1].get(k, [])]
            check(len(rows) > 3 and not lost, f"{name}: its rows are the same", lost[:2])
            for copy in kept:
                check(contents(copy) == (events, rows, had), f"{name}: the copy kept before is as it was")
            check(not glob.glob(data + "/backup/x") and run("user", "list", "--data", data).returncode == 0 and
                  glob.glob(data + "/backup/before-*") == kept, f"{name}: opened again, nothing is migrated or kept twice")
            shutil.rmtree(data)
            r = run("restore", "--from", tmp + "/old.backup", "--data", data)
            check(r.returncode == 0, f"{name}: its backup restores into this version", r.stderr)
            ok, text = verify(data)
            check(ok and contents(data + "/shenzhi.db")[0][:len(events)] == events, f"{name}: restored with all its events", text)
            r = run("assess", "run", "--data", data, "--standard", "shenzhi-100", "--period", "2026", "--json")
            check(r.returncode == 0 and json.loads(r.stdout)["items"], f"{name}: assessed anew after restoring", r.stderr)
        steps = sorted(glob.glob(ROOT + "/model/sql/migrations/*.sql"))
        for k in range(1, len(steps)):                      # a store of each step on the way
            name, data = f"only to step {os.path.basename(steps[k - 1])}", tmp + "/s"
            shutil.rmtree(data, ignore_errors=True)
            os.makedirs(data)
            db = sqlite3.connect(data + "/shenzhi.db", isolation_level=None)
            db.execute("PRAGMA journal_mode=WAL")
            db.execute("CREATE TABLE migration(step INTEGER PRIMARY KEY, what TEXT NOT NULL, at TEXT NOT NULL) STRICT")
            for path in steps[:k]:
                with open(path, encoding="utf-8") as f:
                    db.executescript(f.read())
                db.execute("INSERT INTO migration VALUES (?, ?, '2026-01-01T00:00:00')", (int(os.path.basename(path)[:4]), os.path.basename(path)))
            db.close()
            r = run("verify", "--data", data, "--json", "--quiet")
            check(r.returncode == 0 or "shenzhi serve" in r.stderr or r.stdout.startswith("{"), f"{name}: verified, or said what to do first", (r.returncode, r.stderr))
            up_to_date(name, data, fresh, [int(os.path.basename(p)[:4]) for p in steps[:k]])
        newer(tmp)
        without_a_register(tmp)
        with gzip.open(released[-1]) as f:
            killed(f.read(), tmp)
    print("all good" if not failed else f"{failed} failed")
    sys.exit(1 if failed else 0)


main()
