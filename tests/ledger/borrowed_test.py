#!/usr/bin/env python3
"""Rights lent for a moment: somebody who writes the database, and cannot read seal.key, changes a grant, an account, a clearance, a stand-in or a department while the program runs, bends
the event that proves it, takes another row's digest along, lets the action be done and puts everything back. Nothing may come of it, and it is told; and the usual life goes on."""
import os
import sqlite3
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "../api"), HERE]
from harness import check, end, equal, today
from office import Office, signed
from unseen_test import row_commit

office = Office()
clerk = office.worker("jiyao", ["registry_clerk"], "机要", clearance=4)
low = office.worker("diji", ["staff"], "低级")
head = office.worker("kezhang", [("department_head", office.dep[0])], "科长")
plain = office.worker("putong", ["staff"], "普通")
secadmin = office.client("secadmin")
equal(office.verify()["ok"], True, "it verifies")
GRACE = 11.5                                              # src/ledger/known.c: who is reading a moment that ended just now may finish
FRESH = 1.1                                               # rights are read again after a second


def behind(*statements):
    """In one transaction, as somebody with the file would."""
    db = sqlite3.connect(office.data + "/shenzhi.db", timeout=30, isolation_level=None)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("BEGIN IMMEDIATE")
    got = [s(db) if callable(s) else db.execute(s).rowcount for s in statements]
    db.execute("COMMIT")
    db.close()
    return got


def rows(db, table):
    return db.execute(f"SELECT * FROM {table}").fetchall()


KEPT = {"role_grant": 1, "account": 1, "person": 1, "department": 1, "custody_account": 1, "secret": 1, "event": 2, "row_sum": 2}     # columns of the key, the first ones


class Lent:
    """What the statements change is as it was when the block ends; what the program enters meanwhile stays."""
    def __init__(self, *statements):
        self.statements = statements

    def __enter__(self):
        def bend(db):
            was = {t: {r[:n]: r for r in rows(db, t)} for t, n in KEPT.items()}
            assert all(s(db) if callable(s) else db.execute(s).rowcount for s in self.statements), "touched nothing"
            now = {t: {r[:n]: r for r in rows(db, t)} for t, n in KEPT.items()}
            self.bent = [(t, k, was[t].get(k)) for t in KEPT for k in {**was[t], **now[t]} if was[t].get(k) != now[t].get(k)]
        behind(bend)
        time.sleep(FRESH)

    def __exit__(self, *_):
        def back(db):
            for t, k, r in self.bent:
                names = [d[0] for d in db.execute(f"SELECT * FROM {t} LIMIT 1").description][:len(k)]
                db.execute(f"DELETE FROM {t} WHERE " + " AND ".join(n + " = ?" for n in names), k)
                if r:
                    db.execute(f"INSERT INTO {t} VALUES ({', '.join('?' * len(r))})", r)
        behind(back)
        time.sleep(FRESH)


def told(a, what):
    check(a.status == 500 and a.code == "E_TAMPER" and "不是程序写的" in a.json["detail"] and "核验" in a.json["detail"], what + ": refused, and told", a)


def bend(register, record):
    """The event that proves the row agrees with it for that while, and so does the chain up to its end."""
    return lambda db: row_commit(db, register, record)


def taken_along(register, record, other):
    """Another row's digest, which the program made."""
    return f"UPDATE row_sum SET sum = (SELECT sum FROM row_sum WHERE tbl = '{register}' AND key = '{other}') WHERE tbl = '{register}' AND key = '{record}'"


def one(sql):
    return behind(lambda db: db.execute(sql).fetchone()[0])[0]


def new_department(c):
    return c.act("department", "create", {"name": "科" + os.urandom(4).hex()})


def begin_anew():
    office.stop()
    office.start()
    for name, c in {**office.users, **office.reviewers}.items():
        c.close()
        c.port, c.cookie = office.port, None
        equal(c.login(name, c.password).status, 200, "logged in again")
    return office.client("secadmin")


# ---- a grant
grant = one(f"SELECT id FROM role_grant WHERE account = {clerk.uid}")
hers = one(f"SELECT id FROM role_grant WHERE account = {office.hr.uid} AND role = 'hr'")
mine = one(f"SELECT id FROM role_grant WHERE account = {head.uid}")
equal(new_department(plain).code, "E_DENIED", "he may not")
equal(new_department(clerk).code, "E_DENIED", "nor may she")
for what, how in (("another role", [f"UPDATE role_grant SET role = 'hr' WHERE id = {grant}"]),
                  ("and its event bent", [f"UPDATE role_grant SET role = 'hr' WHERE id = {grant}", bend("role_grant", grant)]),
                  ("and another row's digest", [f"UPDATE role_grant SET role = 'hr' WHERE id = {grant}", bend("role_grant", grant), taken_along("role_grant", grant, hers)])):
    with Lent(*how):
        told(new_department(clerk), "a grant of " + what)
        told(clerk.get("/registers/person"), "nor is anything read by a grant of " + what)
        equal(new_department(office.hr).status, 201, "others work on")
    equal(new_department(clerk).code, "E_DENIED", "put back, she has her own rights")
    equal(clerk.get("/registers/document").status, 200, "and these")
with Lent(f"UPDATE role_grant SET account = {plain.uid} WHERE id = {hers}"):
    told(new_department(plain), "somebody else's grant")
with Lent(f"INSERT INTO role_grant(id, unit, version, state, level, created_at, updated_at, last_seq, account, role, from_on) "
          f"SELECT 5000, unit, 1, 'live', 0, created_at, updated_at, last_seq, {plain.uid}, 'hr', from_on FROM role_grant WHERE id = {hers}",
          f"INSERT INTO row_sum SELECT tbl, '5000', sum FROM row_sum WHERE tbl = 'role_grant' AND key = '{hers}'"):
    told(new_department(plain), "a grant put in")
equal(new_department(plain).code, "E_DENIED", "taken out again, he has what he had")
equal(office.verify()["ok"], True, "what was put back verifies: none of it came to anything")

# ---- a scope: the department above
with Lent(f"UPDATE role_grant SET department = NULL WHERE id = {mine}"):
    told(head.get("/registers/person"), "a grant without its scope")
deep = office.made(office.hr.act("department", "create", {"name": "甲下科", "parent": office.dep[0]}))
equal(secadmin.post(f"/users/{plain.uid}/grant", {"role": "department_head", "department": office.dep[0]}).status, 200, "granted")
time.sleep(FRESH)
equal(plain.get("/registers/person").status, 200, "a grant of the security administrator counts")
with Lent(f"UPDATE department SET parent = {office.dep[0]} WHERE id = {office.dep[1]}"):
    told(plain.get("/registers/person"), "a department put below his own")

# ---- a stand-in: a grant with an end, of which the end is put off
until = today()
equal(secadmin.post(f"/users/{low.uid}/grant", {"role": "hr", "until": until}).status, 200, "he stands in until tonight")
time.sleep(FRESH)
equal(new_department(low).status, 201, "and does it")
stand = one(f"SELECT id FROM role_grant WHERE account = {low.uid} AND role = 'hr'")
with Lent(f"UPDATE role_grant SET until_on = '2099-12-31' WHERE id = {stand}", bend("role_grant", stand)):
    told(new_department(low), "a stand-in made longer")
former = behind(lambda db: (db.execute(f"SELECT * FROM role_grant WHERE id = {stand}").fetchone(), db.execute(f"SELECT sum FROM row_sum WHERE tbl = 'role_grant' AND key = '{stand}'").fetchone()[0]))[0]
equal(secadmin.post(f"/users/{low.uid}/revoke", {"role": "hr", "comment": "到期"}).status, 200, "revoked")
time.sleep(FRESH)
equal(new_department(low).code, "E_DENIED", "a stand-in that has ended")
with Lent(f"UPDATE role_grant SET state = 'live', until_on = '{until}' WHERE id = {stand}", bend("role_grant", stand)):
    told(new_department(low), "a revoked grant made live again")



def put_back(db):
    """The row as it was with the digest that the program made of it then, and no event since."""
    db.execute(f"DELETE FROM role_grant WHERE id = {stand}")
    db.execute(f"INSERT INTO role_grant VALUES ({', '.join('?' * len(former[0]))})", former[0])
    db.execute(f"UPDATE row_sum SET sum = ? WHERE tbl = 'role_grant' AND key = '{stand}'", (former[1],))
    return db.execute(f"UPDATE event SET record = -1 WHERE register = 'role_grant' AND record = {stand} AND action = 'revoke'").rowcount


time.sleep(GRACE)
with Lent(put_back):
    told(new_department(low), "a former grant with its former digest")
secadmin = begin_anew()
equal(new_department(low).code, "E_DENIED", "after another start")
time.sleep(GRACE)
with Lent(put_back):
    told(new_department(low), "a former grant, of before the start")
# ---- an account: another person's, another kind, unlocked
with Lent(f"UPDATE account SET person = {office.users['jiyao'].person} WHERE id = {low.uid}", bend("account", low.uid)):
    told(low.get("/registers/person"), "an account given another person")
with Lent(f"UPDATE account SET kind = 'security' WHERE id = {low.uid}", bend("account", low.uid)):
    told(low.get("/users"), "an account given another kind")
    told(office.client().login("diji", low.password), "nor does it log in")
sysadmin = office.client("sysadmin")
equal(sysadmin.post(f"/users/{plain.uid}/lock", {"comment": "离岗"}).status, 200, "locked")
with Lent(f"UPDATE account SET state = 'active', locked_at = NULL WHERE id = {plain.uid}", bend("account", plain.uid)):
    told(office.client().login("putong", plain.password), "a locked account made active")
equal(sysadmin.post(f"/users/{plain.uid}/unlock", {"comment": "回岗"}).status, 200, "unlocked by the program")
equal(plain.login("putong", plain.password).status, 200, "it opens")

first = sysadmin.post("/users", {"account": "chushi", "name": "初始", "kind": "business", "password": "Bao-Mi!2026-ce-shi"}).json["id"]
code = secadmin.post(f"/users/{first}/release").json["code"]
held = office.client()
equal(held.login("chushi", "Bao-Mi!2026-ce-shi", release=code).status, 200, "a first password")
equal(held.get("/registers/person").status, 403, "does nothing but be changed")
with Lent(f"UPDATE secret SET must_change = 0 WHERE account = {first}"):
    told(held.get("/registers/person"), "a first password said to be its owner's own")

# ---- a clearance: of who reads, of who is given something
with Lent(f"UPDATE person SET clearance_level = 4 WHERE id = {low.person}", bend("person", low.person)):
    told(low.get("/registers/document"), "he reads with a clearance lent")
keeper = office.worker("guanli", ["equipment_keeper"], "管理")
BUY = {"name": "机密盘", "kind": "usb", "secret_level": 3, "department": office.dep[0], "keeper": low.person, "labelled": True, "issued_on": today()}
equal(keeper.act("medium", "create", BUY).code, "E_RULE", "a keeper without clearance")
with Lent(f"UPDATE person SET clearance_level = 4, cleared_on = '2020-01-01' WHERE id = {low.person}", bend("person", low.person), taken_along("person", low.person, clerk.person)):
    told(keeper.act("medium", "create", BUY), "a keeper with a clearance lent")
    equal(keeper.act("medium", "create", {**BUY, "keeper": clerk.person}).status, 201, "one with his own")
equal(keeper.act("medium", "create", BUY).code, "E_RULE", "put back, he has none")

doc = office.made(office.document(clerk, "示例机密文件", level=3, copies=1, ref_no="示发〔2026〕7号", term="20Y"))
item = clerk.get("/registers/custody_item", filter=f"copy:eq:{clerk.get('/registers/copy', filter=f'document:eq:{doc}').json['rows'][0]['id']}").json["rows"][0]["id"]
desk = {x: office.made(office.hr.act("custody_account", "create", {"name": n, "kind": "person", "person": x.person})) for x, n in ((low, "低级"), (clerk, "机要"))}


def lend(second):
    return clerk.act("counter_batch", "post", {"kind": "lend", "lines": str([item]), "to_account": desk[low], "due_on": "2099-01-01"}, **signed(clerk), second={"account": second.me["account"], "password": second.password})


equal(lend(low).code, "E_RULE", "a paper above his clearance is not handed out")
with Lent(f"UPDATE custody_account SET person = {clerk.person} WHERE id = {desk[low]}", bend("custody_account", desk[low])):
    told(lend(keeper), "nor by an account said to be another person's")
with Lent(f"UPDATE account SET person = {low.person} WHERE id = {keeper.uid}", f"UPDATE account SET person = NULL WHERE id = {low.uid}", bend("account", keeper.uid)):
    told(lend(keeper), "nor with the second signature of an account said to be his")
equal(lend(low).code, "E_RULE", "nor afterwards")
v = office.verify()
check(v["ok"], "all put back, it verifies: nothing was done by what was lent", v.get("problems"))
log = office.text()
check("E_TAMPER" in log or "不是程序写的" in log, "the log names it", log[-600:])

# ---- what says whose the digests are is taken away while the program does not run, and put back after its start
office.stop()
mark = behind(lambda db: db.execute("SELECT sum FROM row_sum WHERE tbl = 'row_sum' AND key = 'key'").fetchone()[0])[0]
behind("DELETE FROM row_sum WHERE tbl = 'row_sum' AND key = 'key'")
secadmin = begin_anew()
behind(lambda db: db.execute("INSERT INTO row_sum VALUES ('row_sum', 'key', ?)", (mark,)).rowcount)
with Lent(f"UPDATE role_grant SET role = 'hr' WHERE id = {grant}", bend("role_grant", grant)):
    told(new_department(clerk), "without the mark, as it was noted beside the store")

# ---- the usual life: revoked, granted, moved, cleared, and a start on top of it
equal(secadmin.post(f"/users/{clerk.uid}/revoke", {"role": "registry_clerk", "comment": "轮岗"}).status, 200, "revoked")
equal(secadmin.post(f"/users/{clerk.uid}/grant", {"role": "hr"}).status, 200, "granted another")
time.sleep(FRESH)
equal(new_department(clerk).status, 201, "which counts")
equal(office.hr.act("person", "move", {"department": office.dep[1], "post": office.made(office.hr.act("post", "create", {"name": "文书", "department": office.dep[1], "classified_class": "none"})), "moved_on": today()},
                    record=low.person, comment="轮岗").status, 200, "moved")
equal(low.get("/registers/person").status, 200, "he goes on")
office.clear(low.person, 2)
equal(low.get("/registers/person").status, 200, "cleared, too")
begin_anew()
equal(new_department(clerk).status, 201, "and after another start")
equal(office.verify()["ok"], True, "it verifies")
end()
