#!/usr/bin/env python3
"""Changes no single row gives away (tamper_test.py has those): indexes that let see, secrets, schema, cut tails, borrowed purges, strange keys."""
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SHENZHI = os.environ.get("SHENZHI", "build/shenzhi")
TODAY = "2026-11-20"
ZEROS = "0" * 64
CASES = [  # name, statements, code that must be among the problems, (register, record) it must name or None
    ("party index fed: a stranger sees the record", ["INSERT INTO reg_party(register, person, record) SELECT 'group_meeting', 50, id FROM group_meeting WHERE attendees NOT LIKE '%50%' LIMIT 1"], "party", None),
    ("party index emptied", ["DELETE FROM reg_party WHERE register = 'group_meeting' AND record = 1"], "party", ("group_meeting", 1)),
    ("party index fed for a register that needs none", ["INSERT INTO reg_party(register, person, record) SELECT 'pledge', 5, id FROM pledge LIMIT 1"], "party", None),
    ("password replaced", ["UPDATE secret SET argon2 = (SELECT argon2 FROM secret WHERE account = 900003) WHERE account = 900002"], "secret_changed", ("account", 900002)),
    ("one-time code taken off or put on", ["UPDATE secret SET totp = 'ABCDEFGH' WHERE account = 900002"], "secret_changed", ("account", 900002)),
    ("secret deleted", ["DELETE FROM secret WHERE account = 900002"], "secret_changed", ("account", 900002)),
    ("secret inserted", ["INSERT INTO secret(account, argon2, changed_at) VALUES (777, 'x', '2026-01-01T00:00:00')"], "secret_changed", ("account", 777)),
    ("a key put in that signed no seal", ["INSERT INTO seal_key(key_id, pem) SELECT 'feedfacefeedface', pem || ' ' FROM seal_key"], "seal", None),
    ("a step of the schema renamed", ["UPDATE migration SET what = what || 'x' WHERE step = 20"], "schema_changed", ("migration", 20)),
    ("a step of the schema deleted", ["DELETE FROM migration WHERE step = 20"], "schema_changed", ("migration", 20)),
    ("a step of the schema made up", ["INSERT INTO migration VALUES (9999, '9999_evil.sql', '2026-01-01T00:00:00')"], "schema_changed", ("migration", 9999)),
    ("inputs given to an event that had none", ["UPDATE event SET inputs = '{}' WHERE seq = (SELECT max(seq) FROM event WHERE inputs_hash IS NULL)"], "inputs_changed", None),
    ("a salt given to an event without inputs", ["UPDATE event SET inputs_salt = zeroblob(16) WHERE seq = (SELECT max(seq) FROM event WHERE inputs_hash IS NULL)"], "inputs_changed", None),
    ("a row's salt given to an event about no row", ["UPDATE event SET row_salt = zeroblob(16) WHERE seq = (SELECT max(seq) FROM event WHERE row_hash IS NULL)"], "event_changed", None),
    ("an audience of no register", ["INSERT INTO reg_audience VALUES ('zz', 1, 'p1')"], "audience", None),
    ("persons of no register", ["INSERT INTO reg_party(register, person, record) VALUES ('zz', 1, 1)"], "party", None),
    ("words of no register", ["INSERT INTO reg_text VALUES ('zz', 1, '偷加')"], "search_extra", None),
    ("text of the standard a run was made with changed", ["UPDATE standard_text SET body = replace(body, '慎之', '不慎') WHERE standard = 'shenzhi-100'"], "standard_text", None),
    ("text of a run's standard gone", ["DELETE FROM standard_text WHERE standard = 'shenzhi-100'"], "standard_text", ("assessment_run", 2)),
    ("text of a run's standard said to be another's", ["UPDATE standard_text SET standard = 'person-19' WHERE standard = 'shenzhi-100'"], "standard_text", None),
    ("text of a run's standard put in force", ["UPDATE standard_text SET kept = 1 WHERE standard = 'shenzhi-100'"], "standard_text", None),
    ("an added standard taken out of force", ["UPDATE standard_text SET kept = 0 WHERE standard = 'department-34'"], "standard_text", None),
    ("an added standard gone", ["DELETE FROM standard_text WHERE standard = 'department-34'"], "standard_text", None),
    ("a standard nobody added", ["INSERT INTO standard_text(sm3, standard, kept, at, body) VALUES ('1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b', 'evil', 1, '2026-01-01T00:00:00', '')"], "standard_text", None),
    ("trigger added", ["CREATE TRIGGER quiet AFTER INSERT ON person BEGIN DELETE FROM person WHERE id = new.id; END"], "schema_changed", None),
    ("view added", ["CREATE VIEW peek AS SELECT * FROM secret"], "schema_changed", None),
    ("table added", ["CREATE TABLE stash(a)"], "schema_changed", None),
    ("purge forged with somebody else's purge event", "purge", "inputs_missing", None),
    ("tail cut after the last seal", "tail", "head", None),
    ("newest seal and all after it cut", "seal_tail", "head", None),
    ("everything rewritten and sealed with a new key", "new_key", "seal", None),
    ("what was written after the newest noted head rewritten, chain and all", "late", "head", None),
    ("wrong tries taken back, their digest made as the source says", "digest", "row_changed", ("secret", 900002)),
    ("all digests gone", ["DELETE FROM row_sum"], "row_key", None),
    ("all digests and the newest step of the schema gone", "step", "head", None),
    ("the same, and the program started again", "step_start", "row_key", None),
    ("events of thousands of units that are none", ["INSERT INTO event SELECT seq + 5, seq, at, account, person, session, register, record, action, inputs, inputs_salt, inputs_hash, row_salt, row_hash, prev, hash FROM event WHERE seq < 5000"], "gap", None),
    ("the end of a chain that is not there", ["INSERT INTO row_sum VALUES ('event', '2', x'00')"], "head", None),
    ("a mark of a key that is none", ["INSERT INTO row_sum VALUES ('row_sum', 'other', x'00')"], "row_inserted", None),
    ("another key beside the store", "other_key", "row_key", None),
]


def sm3(data):
    return hashlib.new("sm3", data).hexdigest()


def text_of(e):
    return json.dumps(e, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def rechain(db, first):
    """Recomputes prev and hash from `first` on, as somebody would who knows the (public) format."""
    prev = (db.execute("SELECT hash FROM event WHERE seq = ?", (first - 1,)).fetchone() or (ZEROS,))[0]
    q = "SELECT unit, seq, at, account, person, session, register, record, action, inputs_hash, row_hash FROM event WHERE seq >= ? ORDER BY seq"
    for u, s, at, acc, per, ses, reg, rec, act, inp, row in db.execute(q, (first,)).fetchall():
        prev_was, prev = prev, None
        prev = sm3(text_of({"action": act, "actor": f"{acc}/{per}", "at": at, "inputs": inp, "prev": prev_was, "record": rec, "register": reg,
                            "row": row, "seq": s, "session": ses, "unit": u}).encode())
        db.execute("UPDATE event SET prev = ?, hash = ? WHERE unit = ? AND seq = ?", (prev_was, prev, u, s))


def row_commit(db, register, record):
    """Makes the last event of a record agree with its row as it stands now."""
    cur = db.execute(f"SELECT * FROM {register} WHERE id = ?", (record,))
    row = {d[0]: v for d, v in zip(cur.description, cur.fetchone()) if v is not None and d[0] != "last_seq"}
    row["register"] = register
    seq, salt = db.execute("SELECT seq, row_salt FROM event WHERE register = ? AND record = ? AND row_hash IS NOT NULL ORDER BY seq DESC LIMIT 1", (register, record)).fetchone()
    db.execute("UPDATE event SET row_hash = ? WHERE seq = ?", (sm3(salt + text_of(row).encode()), seq))
    return seq


def purge(db, tmp):
    top = db.execute("SELECT max(seq) FROM event").fetchone()[0]
    db.execute("INSERT INTO event(unit, seq, at, account, person, session, register, record, action, prev, hash) "
               "SELECT unit, seq + 1, at, account, person, session, 'pledge', 3, 'purge', hash, '' FROM event WHERE seq = ?", (top,))
    rechain(db, top + 1)
    db.execute("INSERT INTO purge(unit, seq, by_seq) SELECT unit, seq, ? FROM event WHERE register = 'role_grant' AND record = 13", (top + 1,))
    db.execute("UPDATE event SET inputs = NULL WHERE register = 'role_grant' AND record = 13")


def cut(db, after):
    """Takes everything since event `after` away, rows and all (the demo's records have one event each)."""
    for register, record in db.execute("SELECT register, record FROM event WHERE seq > ? AND row_hash IS NOT NULL", (after,)).fetchall():
        db.execute(f"DELETE FROM {register} WHERE {'account' if register == 'secret' else 'id'} = ?", (record,))
        for table in ("reg_party", "reg_audience"):
            db.execute(f"DELETE FROM {table} WHERE register = ? AND record = ?", (register, record))
    db.execute("DELETE FROM event WHERE seq > ?", (after,))


def tail(db, tmp):
    cut(db, db.execute("SELECT max(seq) FROM seal").fetchone()[0])


def seal_tail(db, tmp):
    cut(db, db.execute("SELECT max(seq) FROM seal").fetchone()[0] - 3)


def new_key(db, tmp):
    """The strongest one: a row is changed, chain and seals are made anew, the seals with a key of his own."""
    key, pub, text, sig = (os.path.join(tmp, n) for n in ("k.pem", "k.pub", "t", "s"))
    subprocess.run(["openssl", "genpkey", "-algorithm", "SM2", "-out", key], check=True, capture_output=True)
    subprocess.run(["openssl", "pkey", "-in", key, "-pubout", "-out", pub], check=True, capture_output=True)
    db.execute("UPDATE person SET name = '换掉的人' WHERE id = 5")
    rechain(db, row_commit(db, "person", 5))
    pem = open(pub).read()
    key_id = sm3(pem.encode())[:16]
    db.execute("DELETE FROM seal_key")
    db.execute("INSERT INTO seal_key VALUES (?, ?)", (key_id, pem))
    for i, unit, seq, at in db.execute("SELECT id, unit, seq, at FROM seal ORDER BY id").fetchall():
        digest = db.execute("SELECT hash FROM event WHERE unit = ? AND seq = ?", (unit, seq)).fetchone()[0]
        with open(text, "w") as f:
            f.write(f"shenzhi seal 1\nunit {unit}\nseq {seq}\nhash {digest}\nat {at}\n")
        subprocess.run(["openssl", "dgst", "-sm3", "-sign", key, "-sigopt", "distid:1234567812345678", "-out", sig, text], check=True, capture_output=True)
        db.execute("UPDATE seal SET hash = ?, signature = ?, key_id = ? WHERE id = ?", (digest, open(sig, "rb").read().hex(), key_id, i))
        rechain(db, row_commit(db, "seal", i))


def start(tmp):
    """Somebody locks an account at the command line: the program opens the store and writes."""
    subprocess.run([SHENZHI, "user", "lock", "jiancha", "--data", os.path.join(tmp, "data")], check=True, capture_output=True)


def late(db, tmp):
    """One who knows the whole format, but not the key: the account that was locked was never locked."""
    start(tmp)
    at = db.execute("SELECT record FROM event WHERE register = 'account' ORDER BY seq DESC LIMIT 1").fetchone()[0]
    assert db.execute("UPDATE account SET state = 'active', locked_at = NULL WHERE id = ? AND (state <> 'active' OR locked_at IS NOT NULL)", (at,)).rowcount
    rechain(db, row_commit(db, "account", at))


def row_digest(cur, name):
    """Of the row that cur stands on, as reg/watch.c makes it, without the key."""
    out = b""
    for (column, *_), v in zip(cur.description, cur.fetchone()):
        if v is not None:
            text = v if isinstance(v, bytes) else str(v).encode()
            out += f"{column} {1 if isinstance(v, int) else 4 if isinstance(v, bytes) else 3} {len(text)} ".encode() + text
    return hashlib.new("sm3", out).digest()


def digest(db, tmp):
    db.execute("UPDATE secret SET failures = failures + 7 WHERE account = 900002")
    db.execute("UPDATE row_sum SET sum = ? WHERE tbl = 'secret' AND key = '900002'", (row_digest(db.execute("SELECT * FROM secret WHERE account = 900002"), "secret"),))


def step(db, tmp):
    db.execute("DELETE FROM row_sum")
    db.execute("UPDATE secret SET failures = failures + 7 WHERE account = 900002")
    db.execute("DELETE FROM migration WHERE step = (SELECT max(step) FROM migration)")


def step_start(db, tmp):
    step(db, tmp)
    db.commit()
    start(tmp)


def other_key(db, tmp):
    key = os.path.join(tmp, "data", "seal.key")
    os.unlink(key)
    subprocess.run(["openssl", "genpkey", "-algorithm", "SM2", "-out", key], check=True, capture_output=True)
    db.execute("UPDATE migration SET at = at")


def verify(data):
    p = subprocess.run([SHENZHI, "verify", "--data", data, "--json", "--quiet"], capture_output=True, text=True, timeout=60)
    return p.returncode, json.loads(p.stdout), p.stderr


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as tmp:
        clean, data = os.path.join(tmp, "clean"), os.path.join(tmp, "data")
        subprocess.run([SHENZHI, "demo", "--data", clean, "--today", TODAY], check=True, capture_output=True)
        subprocess.run([SHENZHI, "assess", "run", "--data", clean, "--standard", "shenzhi-100", "--period", "2026", "--today", TODAY], check=True, capture_output=True)
        with open(os.path.join(tmp, "own.csv"), "w") as f:
            subprocess.run([SHENZHI, "standard", "sheet", "department-34"], check=True, stdout=f)
        subprocess.run([SHENZHI, "standard", "add", f.name, "--data", clean], check=True, capture_output=True)
        subprocess.run([SHENZHI, "seal", "--data", clean], check=True, capture_output=True)
        rc, report, _ = verify(clean)
        if rc or not report["ok"] or not report["events"] or report["problems"]:
            sys.exit(f"the clean store does not verify: {rc} {report}")
        for name, how, code, at in CASES:
            shutil.rmtree(data, ignore_errors=True)
            shutil.copytree(clean, data)
            db = sqlite3.connect(os.path.join(data, "shenzhi.db"))
            db.execute("PRAGMA foreign_keys=OFF")
            if isinstance(how, str):
                globals()[how](db, tmp)
            else:
                touched = sum(max(db.execute(s).rowcount, 0) for s in how)
                assert touched or how[0].startswith("CREATE"), name + ": touched nothing"
            db.commit()
            db.close()
            rc, report, _ = verify(data)
            hit = [p for p in report["problems"] if p["code"] == code and (not at or (p["register"], p["record"]) == at)]
            good = rc != 0 and not report["ok"] and hit
            failed += not good
            print("ok  " if good else "FAIL", name, "" if good else f"want {code} {at}, exit {rc}, got {sorted({p['code'] for p in report['problems']})}")
    print(f"{len(CASES) - failed} of {len(CASES)} kinds of change found")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
