#!/usr/bin/env python3
"""Roles x registers x levels: what each account sees is what docs/model.md says, computed here from the model's files and the tables,
without the product's own filter; and what it does not see is nowhere: get, history, actions, options, search, export, other records' references."""
import json
import sqlite3
import sys
import tempfile
import time

from behind import keyed
from harness import Server, check, end, equal, run
from oracle import BUSINESS, NOBODYS, REGISTERS, Oracle, accounts_of_roles, fill

PASSWORD = "Demo-Mima#2026"
top = tempfile.mkdtemp(prefix="sz-access-")
data = top + "/data"
r = run("demo", "--data", data, "--faults", "none", "--password", PASSWORD)
if r.returncode:
    sys.exit("demo: " + r.stderr)
db = sqlite3.connect(data + "/shenzhi.db", isolation_level=None)
db.row_factory = sqlite3.Row
registers, oracle = REGISTERS, Oracle(db)
for m in registers.values():
    if m["register"] not in NOBODYS:
        fill(oracle, m)
keyed(db, data)
srv = Server(data=data, init=False, admins=False)
sec, sysadmin = srv.client("secadmin", PASSWORD), srv.client("sysadmin", PASSWORD)
accounts = {u["account"]: u for u in sysadmin.get("/users").json}
a = sysadmin.get("/users/options/person", q="张三").json["rows"]
check(a and set(a[0]) == {"id", "label"} and "张三" in a[0]["label"], "an administrator finds a person by name and learns no more", a)
equal(sec.get("/users/options/department", q="办公室").status, 200, "a department by name")
equal(sysadmin.get("/users/options/document").status, 404, "no other register through it")
subjects = accounts_of_roles(srv, oracle)
equal(set(BUSINESS) - set(subjects), set(), "every role of the model has an account here")
equal(sec.post(f"/users/{accounts['g00021']['id']}/grant", {"role": "secrecy_officer", "department": list(oracle.departments)[1]}).status, 200, "a scoped grant")
subjects["secrecy_officer of a department"] = "g00021"
view_of = oracle.subject


def lists(c, name):
    a = c.get(f"/registers/{name}", limit=200, sort="id")
    if a.status == 404:
        return None
    rows, page = list(a.json["rows"]), a.json
    while page.get("next"):
        page = c.get(f"/registers/{name}", limit=200, sort="id", after=page["next"]).json
        rows += page["rows"]
    return rows


def leaks(c, m, hidden, visible, who):
    """What is hidden must be nowhere."""
    name = m["register"]
    first = next((a["name"] for a in m["actions"] if a.get("from")), None)
    for i in hidden[:2]:
        a = c.get(f"/registers/{name}/{i}")
        none = c.get(f"/registers/{name}/987654321")
        same = {k: v for k, v in (a.json or {}).items() if k != "detail"} == {k: v for k, v in (none.json or {}).items() if k != "detail"}
        check(a.status == 404 and same, f"{who}: {name}/{i} is answered like a record that does not exist", a)
        equal(c.get(f"/registers/{name}/{i}/history").status, 404, f"{who}: history of {name}/{i}")
        if first:
            a = c.post(f"/registers/{name}/{i}/actions/{first}", {"fields": {}, "comment": "x"}, {"If-Match": '"1"'})
            equal(a.status, 404, f"{who}: action {first} on {name}/{i}")
    options = {o["id"] for o in c.get(f"/registers/{name}/options", limit=200).json["rows"]}
    check(not options & set(hidden), f"{who}: options of {name}", options & set(hidden))
    if hidden:
        got = c.get(f"/registers/{name}", filter=f"id:in:{','.join(map(str, hidden[:30]))}").json
        check(not got.get("rows"), f"{who}: filter by id finds hidden {name}", got)
    out = c.get(f"/registers/{name}/export", format="csv")
    if out.status == 200:
        lines = out.body.count(b"\r\n") - 1
        equal(lines, len(visible), f"{who}: export of {name}")


n = 0
clients = {account: srv.client(account, PASSWORD) for account in subjects.values()}
for level in (0, 2, 4):
    for account in subjects.values():
        db.execute("UPDATE person SET clearance_level = ? WHERE id = ?", (level, view_of(account)["person"]))
        keyed(db, data, "person")
    time.sleep(1.2)                                               # rights are read again every second
    for role, account in subjects.items():
        c, me = clients[account], view_of(account)
        if level and not me["person"]:
            continue
        equal(c.get("/me").json["clearance"], me["clearance"], f"{role}: clearance")
        menu = {x["name"] for x in c.get("/model").json["registers"]}
        for name, m in registers.items():
            rows = db.execute(f"SELECT * FROM {name}").fetchall()
            want = {x["id"] for x in rows if oracle.sees(m, x, me)}
            got = lists(c, name)
            n += 1
            if got is None:
                check(not want and name not in menu, f"{role} at {level}: register {name} is hidden though {len(want)} rows are his", sorted(want)[:5])
                continue
            ids = {x["id"] for x in got}
            if not check(ids == want, f"{role} at {level}: {name} shows too much {sorted(ids - want)[:5]} or too little {sorted(want - ids)[:5]}"):
                continue
            hidden = sorted({x["id"] for x in rows} - ids)
            if n % 4 == 0:
                leaks(c, m, hidden, ids, f"{role} at {level}")
# administrators see no business record at all
for admin in ("sysadmin", "secadmin", "auditor"):
    c = srv.client(admin, PASSWORD)
    for name in registers:
        if name in ("account", "role_grant", "seal"):
            continue
        equal(c.get(f"/registers/{name}").status, 404, f"{admin}: {name}")
    for path in ("/todos", "/score", "/rules", "/runs", "/org", "/standards"):
        equal(c.get(path).status, 403, f"{admin}: {path}")
# references to what one may not see carry no label
staff = srv.client("g00020", PASSWORD)
db.execute("UPDATE person SET clearance_level = 1 WHERE id = ?", (view_of("g00020")["person"],))
keyed(db, data, "person")
time.sleep(1.2)
secret = db.execute("SELECT id, name FROM person WHERE level > 1").fetchall()
for name in ("appointment", "course_session", "department"):
    body = json.dumps(lists(staff, name) or [], ensure_ascii=False) + staff.get(f"/registers/{name}", limit=200).body.decode()
    seen = [p["name"] for p in secret if p["name"] and p["name"] in body]
    check(not seen, f"labels of hidden persons in {name}", (seen, body[max(0, body.find(seen[0]) - 200):][:300]) if seen else None)
for path in ("/audit", "/users", "/doctor", "/verify", "/seals"):
    equal(staff.get(path).status, 403, f"staff: {path}")
srv.stop()
srv.done()
db.close()
end()
