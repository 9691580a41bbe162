#!/usr/bin/env python3
"""Every kind of change to the database behind the program is found and named; so does a verifier that shares no code with it."""
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
SHENZHI = os.environ.get("SHENZHI") or ROOT + "/build/shenzhi"
top = tempfile.mkdtemp(prefix="sz-tamper-")
data = top + "/data"
passed = failed = 0


def check(ok, what, got=None):
    global passed, failed
    passed, failed = passed + bool(ok), failed + (not ok)
    if not ok:
        print("FAIL", what, "" if got is None else repr(got)[:400], flush=True)


def run(*args):
    return subprocess.run([SHENZHI, *args], capture_output=True, text=True)


def verify(path):
    r = run("verify", "--data", path, "--json", "--quiet")
    try:
        return r.returncode, json.loads(r.stdout)
    except ValueError:
        return r.returncode, {"ok": False, "problems": [], "error": r.stderr}


def tampered(what, codes, *statements):
    """A copy with these statements run on it: verify must fail and give one of the codes."""
    copy = top + "/copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(data, copy)
    db = sqlite3.connect(copy + "/shenzhi.db", isolation_level=None)
    n = 0
    for s in statements:
        n += max(0, db.execute(s).rowcount)
    db.close()
    rc, v = verify(copy)
    found = {p["code"] for p in v.get("problems", [])}
    check(n > 0, what + ": something was changed")
    check(rc != 0 and v["ok"] is False and found & codes, what, (rc, sorted(found), v.get("error")))
    return copy, v


r = run("demo", "--data", data, "--faults", "none", "--password", "Demo-Mima#2026")
if r.returncode:
    sys.exit("demo: " + r.stderr)
rc, v = verify(data)
check(rc == 0 and v["ok"] and not v["problems"], "an untouched store verifies", v)
db = sqlite3.connect(data + "/shenzhi.db")
tables = [t for (t,) in db.execute("SELECT DISTINCT register FROM event WHERE row_hash IS NOT NULL AND register <> 'secret'")]  # that one: unseen_test.py
audience = [t for (t,) in db.execute("SELECT DISTINCT register FROM reg_audience")]
columns = {t: [c[1] for c in db.execute(f"PRAGMA table_info({t})")] for t in tables}
check(len(tables) > 15, "the demo fills many registers", len(tables))

# rows: in every register a change and a deletion, each named; all registers of a kind in one copy, for a verification costs a second
def everywhere(what, code, which, statement):
    copy = top + "/copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(data, copy)
    with sqlite3.connect(copy + "/shenzhi.db") as d:
        record = {t: d.execute(f"SELECT {which}(id) FROM {t}").fetchone()[0] for t in tables}
        for t in tables:
            d.execute(statement.format(t), (record[t],))
    d.close()
    rc, v = verify(copy)
    found = {(p["code"], p["register"], p["record"]) for p in v["problems"]}
    check(rc != 0 and not v["ok"], what, v)
    for t in tables:
        check((code, t, record[t]) in found, f"{t}: {what}", record[t])


everywhere("a column changed", "row_changed", "max", "UPDATE {} SET updated_at = '2001-01-01T00:00:00' WHERE id = ?")
everywhere("a row deleted", "row_deleted", "min", "DELETE FROM {} WHERE id = ?")
tampered("one register alone", {"row_changed"}, "UPDATE pledge SET updated_at = '2001-01-01T00:00:00' WHERE id = 4")
cols = ", ".join(c for c in columns["person"] if c not in ("id", "staff_no"))
tampered("a row inserted", {"row_inserted"}, f"INSERT INTO person(id, {cols}) SELECT 987654, {cols} FROM person WHERE id = 1")
# every column of one register, with a value of its own kind
kinds = {c[1]: c[2] for c in db.execute("PRAGMA table_info(pledge)")}
pledge = [c for c in columns["pledge"] if c != "id"]
fresh = {c: f"coalesce({c}, 0) + 1000" if kinds[c] == "INTEGER" else f"coalesce({c}, '') || ' '" for c in pledge}
_, v = tampered("each column of a register, each in a row of its own", {"row_changed"}, *(f"UPDATE pledge SET {c} = {fresh[c]} WHERE id = {i + 3}" for i, c in enumerate(pledge)))
named = {p["record"] for p in v["problems"] if p["register"] == "pledge" and p["code"] in ("row_changed", "row_seq")}
check(named == {i + 3 for i in range(len(pledge))}, "the row of each changed column is named", sorted(named))
tampered("text behind a zero byte in a row", {"row_changed"}, "UPDATE pledge SET note = coalesce(note, '') || char(0) || 'x' WHERE id = 3")
tampered("text behind a zero byte in an event", {"event_changed"}, "UPDATE event SET action = action || char(0) || 'x' WHERE seq = 50")
tampered("two rows exchanged", {"row_changed"}, "UPDATE pledge SET note = 'x' WHERE id IN (4, 5)")

# events: each column, deletion, insertion, order
event = [c[1] for c in db.execute("PRAGMA table_info(event)")]
for c in event:
    if c == "unit":
        change = "unit = 7"
    elif c in ("seq",):
        change = "seq = 9999999"
    elif c in ("account", "person", "record"):
        change = f"{c} = {c} + 1"
    elif c.endswith("_salt"):
        change = f"{c} = zeroblob(16)"
    else:
        change = f"{c} = {c} || 'x'" if c not in ("at",) else "at = '2001-01-01T00:00:00'"
    where = "inputs IS NOT NULL" if c.startswith("inputs") else "row_hash IS NOT NULL"
    tampered(f"event.{c} changed", {"event_changed", "inputs_changed", "gap", "chain", "salt", "row_changed", "row_inserted", "row_deleted", "time", "row_seq"},
             f"UPDATE event SET {change} WHERE rowid = (SELECT max(rowid) FROM event WHERE {where})")
tampered("inputs removed", {"inputs_missing"}, "UPDATE event SET inputs = NULL, inputs_salt = NULL WHERE rowid = (SELECT max(rowid) FROM event WHERE inputs IS NOT NULL)")
tampered("an event deleted", {"gap"}, "DELETE FROM event WHERE seq = 100")
tampered("the first event deleted", {"gap"}, "DELETE FROM event WHERE seq = 1")
tampered("two events exchanged", {"gap", "chain", "event_changed"}, "UPDATE event SET seq = -1 WHERE seq = 50", "UPDATE event SET seq = 50 WHERE seq = 51", "UPDATE event SET seq = 51 WHERE seq = -1")
tampered("the last events cut off, rows left", {"row_inserted", "row_changed", "row_seq", "seal_chain"}, "DELETE FROM event WHERE seq > (SELECT max(seq) - 5 FROM event)")
tampered("a row and its events cut out", {"gap", "chain"}, "DELETE FROM pledge WHERE id = 3", "DELETE FROM event WHERE register = 'pledge' AND record = 3")
# seals
tampered("a seal's signature changed", {"seal", "row_changed"}, "UPDATE seal SET signature = replace(signature, 'a', 'b')")
tampered("a seal's key changed", {"seal"}, "UPDATE seal_key SET pem = replace(pem, 'A', 'B')")
# derived tables
if audience:
    tampered("an audience widened behind the record", {"audience"}, f"INSERT INTO reg_audience(register, record, who) SELECT register, record, 'p99' FROM reg_audience LIMIT 1")
    tampered("an audience of nothing", {"audience"}, f"INSERT INTO reg_audience(register, record, who) VALUES ('{audience[0]}', 987654, 'p1')")

# the stranger: same export, no shared code
out = top + "/ledger.jsonl"
check(run("export", "--data", data, "--ledger", out).returncode == 0, "the ledger is exported")
check(run("export", "--data", data, "--ledger", out).returncode != 0, "an export overwrites nothing")


def stranger(path, *heads):
    r = subprocess.run([sys.executable, ROOT + "/tools/verify_ledger.py", path, *(["--head", *heads] if heads else [])], capture_output=True, text=True)
    return r.returncode, r.stdout


rc, text = stranger(out)
check(rc == 0 and '"ok": true' in text, "the independent verifier agrees", text[-300:])
seq, hash_ = db.execute("SELECT seq, hash FROM seal ORDER BY id DESC LIMIT 1").fetchone()
check(stranger(out, f"1:{seq}:{hash_}")[0] == 0, "and finds the sealed head in the chain")
whole = open(out, encoding="utf-8").read().split("\n")[:-1]
lines = [x for x in whole if '"event"' in x[:9]]
for what, change in (("a changed byte", lambda l: [l[0].replace('"action":"', '"action":"x')] + l[1:]), ("a missing line", lambda l: l[:10] + l[11:]), ("two lines exchanged", lambda l: l[:5] + [l[6], l[5]] + l[7:]),
                     ("changed inputs", lambda l: [json.dumps({**json.loads(x), "inputs": (json.loads(x)["inputs"] or "") + " "}) if i == 30 else x for i, x in enumerate(l)])):
    with open(top + "/bad.jsonl", "w", encoding="utf-8") as f:
        f.write("\n".join(change(list(lines))) + "\n")
    check(stranger(top + "/bad.jsonl")[0] == 1, f"the independent verifier finds {what}")
with open(top + "/bad.jsonl", "w", encoding="utf-8") as f:
    f.write("\n".join(lines[:-20]) + "\n")
rc, text = stranger(top + "/bad.jsonl", f"1:{seq}:{hash_}")
check(rc == 1 and "does not hold" in text, "a chain cut short does not hold the sealed head", text[-300:])

# rows and seals of the export: what an inspector computes himself
former = top + "/former"
shutil.copytree(data, former)
r = run("seal", "--data", data, "--json")
seal = json.loads(r.stdout)
check(r.returncode == 0 and seal["seal"].startswith(f"SZ1-{seal['seq']}-"), "shenzhi seal prints the short seal", r.stdout + r.stderr)
again = json.loads(run("seal", "--data", data, "--json").stdout)
check(again["seal"] == seal["seal"], "nothing happened since: the same seal", again)
os.unlink(out)
check(run("export", "--data", data, "--ledger", out).returncode == 0 and stranger(out, seal["seal"])[0] == 0, "a printed short seal is found in the chain")
check(stranger(out, seal["seal"][:-1] + "x")[0] == 1, "another one is not")
beyond = f"SZ1-{seal['head'] + 1000}-{seal['seal'][-16:]}"
for typed, verdict in ((seal["seal"], "agrees"), (f" ｓｚ１ - {seal['seq']}－{seal['seal'][-16:].upper()} ", "agrees"), (seal["seal"][:-1] + ("1" if seal["seal"][-1] == "0" else "0"), "differs"), (beyond, "beyond")):
    r = run("verify", "--data", data, "--quiet", "--json", "--seal", typed)
    said = json.loads(r.stdout)
    check(said["ok"] and said["seal"]["verdict"] == verdict and (r.returncode == 0) == (verdict == "agrees"), f"a seal on paper {verdict}", r.stdout[-300:] + r.stderr)
r = run("verify", "--data", former, "--quiet")
check(r.returncode == 0, "a former state of all files is whole in itself", r.stdout + r.stderr)
run("user", "lock", "g00023", "--data", data)
later = json.loads(run("seal", "--data", data, "--json").stdout)["seal"]
r = run("verify", "--data", former, "--quiet", "--seal", later)
check(r.returncode and "较早的状态" in r.stdout, "a seal on paper tells that it was put back", r.stdout + r.stderr)
for typed in ("SZ1-1024", "SZ1-0-0123456789abcdef", "SZ1-1-0123456789abcdeg", "SZ1-1-0123456789abcdef-1", "某某局", ""):
    r = run("verify", "--data", data, "--quiet", "--json", "--seal", typed)
    check(r.returncode and not r.stdout, "what is no seal is said to be none", r.stdout + r.stderr)
whole = open(out, encoding="utf-8").read().split("\n")[:-1]
secret = [x for x in whole if "argon2" in x]
check(not secret, "the export has no password hash", secret[:1])


def changed(what, edit, expect):
    rows = [json.loads(x) for x in whole]
    edit(rows)
    with open(top + "/bad.jsonl", "w", encoding="utf-8") as f:
        f.writelines(json.dumps(x, ensure_ascii=False) + "\n" for x in rows if x)
    rc, text = stranger(top + "/bad.jsonl")
    check(rc == 1 and expect in text, f"the independent verifier finds {what}", text[-400:])


def first(rows, register):
    return next(i for i, x in enumerate(rows) if x.get("register") == register)


def edit_row(rows):
    rows[first(rows, "pledge")]["row"] = rows[first(rows, "pledge")]["row"].replace('"state":"', '"state":"x')


def drop_row(rows):
    rows[first(rows, "pledge")] = None


def add_row(rows):
    rows.append({"register": "pledge", "record": 987654, "row": '{"id":987654,"register":"pledge"}'})


def twice(rows):
    rows.append(dict(rows[first(rows, "pledge")]))


def forge(rows):
    i = first(rows, "seal")
    row = json.loads(rows[i]["row"])
    row["signature"] = row["signature"][:-2] + ("00" if row["signature"][-2:] != "00" else "01")
    rows[i]["row"] = json.dumps(row, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


changed("a changed row", edit_row, "differs from its last event")
changed("a missing row", drop_row, "is missing")
changed("a row of no event", add_row, "has no event")
changed("a row given twice", twice, "has no event")
changed("a forged seal", forge, "is not good")
subprocess.run("openssl genpkey -algorithm SM2 -out k && openssl pkey -in k -pubout -out k.pub", shell=True, cwd=top, check=True, capture_output=True)
for key, want in ((data + "/seal.pub", 0), (top + "/k.pub", 1)):
    r = subprocess.run([sys.executable, ROOT + "/tools/verify_ledger.py", out, "--key", key], capture_output=True, text=True)
    check(r.returncode == want, f"seals by {os.path.basename(key)}", r.stdout[-300:])
r = run("export", "--data", data, "--ledger", top + "/chain.jsonl", "--no-rows")
rc, text = stranger(top + "/chain.jsonl")
check(r.returncode == 0 and rc == 0 and '"rows": 0' in text and '"sealed": {}' in text, "events alone prove the chain, but not where it comes from", text[-300:])
r = subprocess.run([sys.executable, ROOT + "/tools/verify_ledger.py", top + "/chain.jsonl", "--key", data + "/seal.pub"], capture_output=True, text=True)
check(r.returncode == 1 and "no seal by this key" in r.stdout, "asked for seals by a key, a file without one is not good", r.stdout[-300:])
with open(ROOT + "/tools/verify_ledger.py", encoding="utf-8") as f:
    check(len(f.readlines()) <= 100, "the independent verifier has at most 100 lines")
db.close()
shutil.rmtree(top, ignore_errors=True)
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
