#!/usr/bin/env python3
"""What was changed behind the program is found as well after the program has gone on working on top of it; and nothing put into the file makes the program itself do it."""
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "../api"), HERE]
from harness import check, end, equal, run, today
from office import Office
from unseen_test import rechain, row_commit, sm3

office = Office()
pid = office.person("甲")
staff = office.user("jia", ["staff"], person=pid)
secadmin = office.client("secadmin")
account = staff.uid
office.stop()                                             # notes the head beside the store
office.start()


def behind(fn):
    db = sqlite3.connect(office.data + "/shenzhi.db", timeout=30, isolation_level=None)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("BEGIN IMMEDIATE")
    got = fn(db)
    db.execute("COMMIT")
    db.close()
    return got


def work(tried=401):
    """Something that the program writes: an event, a number, a wrong try."""
    a = office.client("hr", office.hr.password).act("department", "create", {"name": f"科{os.urandom(4).hex()}"})
    equal(a.status, 201, "the office goes on")
    equal(office.client().post("/login", {"account": "jia", "password": "Falsch-2026!"}).status, tried, "a wrong try")
    return a.json["record"]["id"]


def codes(what, code, register=None):
    v = office.verify()
    found = [p for p in v.get("problems", []) if p["code"] == code and register in (None, p["register"])]
    check(not v["ok"] and found, what, v)


saved = office.top + "/saved"


def keep():
    office.stop()
    shutil.rmtree(saved, ignore_errors=True)
    shutil.copytree(office.data, saved)
    office.start()


def back():
    office.stop()
    shutil.rmtree(office.data)
    shutil.copytree(saved, office.data)
    office.start()


# ---- the chain: what was entered since the newest noted head is made undone, and the program appends to it
made = work()
check(office.verify()["ok"], "untouched, it verifies", office.verify())
keep()
made = work()


def rename(db):
    db.execute("UPDATE department SET name = '换掉的科' WHERE id = ?", (made,))
    db.execute("DELETE FROM reg_text WHERE register = 'department' AND record = ?", (made,))
    rechain(db, row_commit(db, "department", made))


behind(rename)
codes("a chain computed anew", "head")
work()
codes("and the program has appended to it", "head")
r = run("seal", "--data", office.data)
check(r.returncode == 24, "such a chain is not sealed", (r.returncode, r.stderr))
a = office.client("auditor").post("/seals")
equal(a.code, "E_TAMPER", "nor by the audit administrator")
d = office.client("sysadmin").get("/doctor").json
check(not d["ok"] and [c for c in d["checks"] if c["name"] == "ledger" and not c["ok"]], "doctor says so", d)
office.stop()
office.start()
work()
codes("after another start too", "head")
office.stop()
codes("and after another stop, which notes the head", "head")
office.start()
back()

# ---- a row changed behind the program, which then writes the same row itself: its event commits to all of it
def worked_on(what, register, record, action, fields, *before, after=()):
    for s in before:
        behind(lambda db: db.execute(s))
    equal(office.client("hr", office.hr.password).act(register, action, fields, record=record).status, 200, what + ": the office works on the row")
    for s in after:
        behind(lambda db: db.execute(s))
    v = office.verify()
    check([p for p in v["problems"] if p["code"] == "row_changed" and (p["register"], p["record"]) == (register, record)], what, v)
    out = office.top + "/worked_on.jsonl"
    equal(run("export", "--data", office.data, "--ledger", out).returncode, 0, "exported")
    r = subprocess.run([sys.executable, os.path.join(HERE, "../../tools/verify_ledger.py"), out], capture_output=True, text=True)
    os.unlink(out)
    check(r.returncode == 1 and "began from another row" in r.stdout, what + ": the independent verifier too", r.stdout[-300:])
    back()


back()
hidden = behind(lambda db: db.execute("SELECT seq, row_hash, row_salt, hash FROM event WHERE register = 'person' AND record = ?", (pid,)).fetchone())
check(office.verify()["ok"], "it verifies", office.verify())
worked_on("a clearance given behind the program", "person", pid, "edit", {"phone": "123"}, f"UPDATE person SET clearance_level = 3 WHERE id = {pid}")
worked_on("and its event made invisible meanwhile", "person", pid, "edit", {"phone": "123"}, f"UPDATE person SET clearance_level = 3, last_seq = NULL WHERE id = {pid}",
          f"UPDATE event SET record = -1 WHERE seq = {hidden[0]}", after=(f"UPDATE event SET record = {pid} WHERE seq = {hidden[0]}",))
fresh = json.dumps({k: v for k, v in {**office.client("hr", office.hr.password).get(f"/registers/person/{pid}").json["record"], "register": "person", "clearance_level": 3, "updated_by": None}.items() if v is not None}, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
forged = sm3(hidden[2] + fresh.encode())
worked_on("and its event made to agree meanwhile", "person", pid, "edit", {"phone": "123"}, f"UPDATE person SET clearance_level = 3 WHERE id = {pid}",
          f"UPDATE event SET row_hash = '{forged}' WHERE seq = {hidden[0]}", after=(f"UPDATE event SET row_hash = '{hidden[1]}' WHERE seq = {hidden[0]}",))
hr = office.client("hr", office.hr.password)
campaign = office.made(hr.act("pledge_campaign", "create", {"title": "示例签订", "year": 2026, "who": "classified", "leader": pid, "due_on": "2099-01-01"}))
equal(hr.act("pledge_campaign", "start", record=campaign).status, 200, "an action whose effects act on the same record")
check(office.verify()["ok"], "which began from the row that stood", office.verify())
keep()
worked_on("by an action with effects on the same record", "pledge_campaign", campaign, "start", {}, f"UPDATE pledge_campaign SET due_on = '2098-01-01' WHERE id = {campaign}")

# ---- a row put in or taken away behind the program, which then works under its number
def independent(what, says):
    out = office.top + "/other.jsonl"
    equal(run("export", "--data", office.data, "--ledger", out).returncode, 0, "exported")
    r = subprocess.run([sys.executable, os.path.join(HERE, "../../tools/verify_ledger.py"), out], capture_output=True, text=True)
    os.unlink(out)
    check(r.returncode == 1 and says in r.stdout, what + ": the independent verifier too", r.stdout[-300:])


hr = office.client("hr", office.hr.password)
last = office.made(hr.act("pledge_campaign", "create", {"title": "将消失", "year": 2026, "who": "classified", "leader": pid, "due_on": "2099-01-01"}))
behind(lambda db: db.execute(f"DELETE FROM pledge_campaign WHERE id = {last}"))
equal(office.made(hr.act("pledge_campaign", "create", {"title": "新的", "year": 2026, "who": "classified", "leader": pid, "due_on": "2099-01-01"})), last, "the number is given again")
codes("the newest record deleted, its number given to another", "row_deleted", "pledge_campaign")
independent("the newest record deleted", "began from another row")
back()
hr = office.client("hr", office.hr.password)
behind(lambda db: db.execute(f"INSERT INTO person(id, name, department, clearance_level, state) SELECT 777, '混入', department, 3, 'active' FROM person WHERE id = {pid}"))
equal(hr.act("person", "edit", {"phone": "123"}, record=777).status, 200, "a row put in is worked on")
codes("a row put in, then worked on", "row_inserted", "person")
independent("a row put in", "began from another row")
back()

# ---- a password put in, used and taken out again before anybody verifies
known = behind(lambda db: db.execute("SELECT argon2 FROM secret WHERE account = ?", (office.hr.uid,)).fetchone()[0])
hr = office.client("hr", office.hr.password)
behind(lambda db: db.execute("UPDATE secret SET argon2 = ? WHERE account = ?", (known, account)))
equal(office.client().login("jia", office.hr.password).code, "E_TAMPER", "a hash that the program did not write opens nothing")
behind(lambda db: db.execute("DELETE FROM row_sum WHERE tbl = 'row_sum' AND key = 'key'"))
equal(office.client().login("jia", office.hr.password).code, "E_TAMPER", "nor without the mark of the key")
behind(lambda db: db.execute("DELETE FROM row_sum WHERE tbl = 'secret' AND key = ?", (str(account),)))
equal(office.client().login("jia", office.hr.password).code, "E_TAMPER", "nor without its digest")
equal(hr.act("pledge_campaign", "create", {"title": "示例", "year": 2026, "who": "classified", "leader": pid, "due_on": "2099-01-01"}).status, 201, "others work on")
back()
equal(office.client().login("jia", staff.password).status, 200, "as it was, it opens")

# ---- the whole chain made anew, seals and all: the noted head is not noted anew on top of it
equal(run("seal", "--data", office.data).returncode, 0, "sealed")
check(office.verify()["ok"], "it verifies", office.verify())


def from_the_first(db):
    db.execute("UPDATE department SET name = '换掉的科' WHERE id = ?", (made - 1,))
    for register, record in db.execute("SELECT 'seal', id FROM seal").fetchall():
        db.execute("DELETE FROM seal WHERE id = ?", (record,))
        db.execute("UPDATE event SET register = '', record = 0, row_hash = NULL, row_salt = NULL WHERE register = 'seal' AND record = ?", (record,))
        db.execute("DELETE FROM reg_text WHERE register = 'seal' AND record = ?", (record,))
    row_commit(db, "department", made - 1)
    rechain(db, 1)


behind(from_the_first)
noted = open(office.data + "/ledger.head").read()
office.stop()
equal(open(office.data + "/ledger.head").read(), noted, "a head that is not in the chain any more stays noted")
office.start()
work()
codes("a whole history made anew, and worked on", "head")
back()

# ---- rows that no event proves
equal(office.client().post("/login", {"account": "jia", "password": "Falsch-2026!"}).status, 401, "one wrong try stands")
check(office.verify()["ok"], "it verifies", office.verify())
behind(lambda db: db.execute("UPDATE secret SET failures = -1000 WHERE account = ?", (account,)))
codes("wrong tries taken back", "row_changed", "secret")
work(tried=500)
codes("and the program has counted no other", "row_changed", "secret")
back()
equal(behind(lambda db: db.execute("DELETE FROM reg_number WHERE series <> 'rows'").rowcount > 0), True, "numbers are there")
codes("numbers deleted", "row_deleted", "reg_number")
behind(lambda db: db.execute("INSERT INTO reg_number(register, series, last) SELECT 'x', 'y', 1 WHERE 0"))
work()
v = office.verify()
check(not v["ok"] and any(p["register"] == "reg_number" for p in v["problems"]), "and drawn anew from the first", v)
back()

# ---- the file makes the program do it
check(office.verify()["ok"], "it verifies", office.verify())
behind(lambda db: db.execute(f"CREATE TRIGGER quiet AFTER INSERT ON event BEGIN UPDATE secret SET failures = -1000 WHERE account = {account}; END"))
work()
behind(lambda db: db.execute("DROP TRIGGER quiet"))
v = office.verify()
tries = behind(lambda db: db.execute("SELECT failures FROM secret WHERE account = ?", (account,)).fetchone()[0])
check(v["ok"] and tries > 0, "a trigger in the file does nothing when the program writes", (tries, v))
behind(lambda db: [db.execute("ALTER TABLE secret RENAME TO mine"), db.execute("CREATE VIEW secret AS SELECT * FROM mine")])
a = office.client().post("/login", {"account": "jia", "password": staff.password})
check(a.status == 500, "a view in the place of a table is not read", a)
behind(lambda db: [db.execute("DROP VIEW secret"), db.execute("ALTER TABLE mine RENAME TO secret")])
office.stop()
office.start()
equal(office.client().post("/login", {"account": "jia", "password": staff.password}).status, 200, "the table itself is")

# ---- a former state put back, younger than the noted head, while the program runs: its tip was good once
back()
office.stop()
noted = os.stat(office.data + "/ledger.head").st_mtime_ns
office.start()
for _ in range(300):                                      # the day's run, soon after the start, notes the head
    if os.stat(office.data + "/ledger.head").st_mtime_ns != noted:
        break
    time.sleep(0.1)
work()
former, live = sqlite3.connect(office.top + "/former.db"), sqlite3.connect(office.data + "/shenzhi.db", timeout=30)
live.backup(former)
work()
former.backup(live)
former.close()
live.close()
work()
codes("a former state put back under the program, once it has written", "head")

# ---- the file put back to a former state, older than the noted head: noted stays what was noted
back()
office.stop()
shutil.copy(office.data + "/shenzhi.db", office.top + "/former.db")
office.start()
work()
office.stop()
shutil.copy(office.top + "/former.db", office.data + "/shenzhi.db")
for more in ("-wal", "-shm"):
    if os.path.exists(office.data + "/shenzhi.db" + more):
        os.unlink(office.data + "/shenzhi.db" + more)
office.start()
work()
codes("a former state put back, and worked on", "head")
d = office.client("sysadmin").get("/doctor").json
check([c for c in d["checks"] if c["name"] == "ledger" and not c["ok"]], "doctor says so", d)
office.stop()
codes("and stopped, which notes the head", "head")
end()
