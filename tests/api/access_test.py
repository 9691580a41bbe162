#!/usr/bin/env python3
"""Roles x registers x levels: what each account sees is what docs/model.md says, computed here from the model's files and the tables,
without the product's own filter; and what it does not see is nowhere: get, history, actions, options, search, export, other records' references."""
import json
import os
import random
import sqlite3
import sys
import tempfile
import time

import yaml

from harness import Server, check, end, equal, run

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
PASSWORD = "Demo-Mima#2026"
KEEPERS = {"registry_clerk", "secrecy_officer"}
ADMINS = {"account", "role_grant", "seal", "file"}
rnd = random.Random(11)
top = tempfile.mkdtemp(prefix="sz-access-")
data = top + "/data"
r = run("demo", "--data", data, "--faults", "none", "--password", PASSWORD)
if r.returncode:
    sys.exit("demo: " + r.stderr)
db = sqlite3.connect(data + "/shenzhi.db", isolation_level=None)
db.row_factory = sqlite3.Row
registers = {}
for name in sorted(os.listdir(ROOT + "/model/registers")):
    m = yaml.safe_load(open(f"{ROOT}/model/registers/{name}", encoding="utf-8"))
    registers[m["register"]] = m
departments = {d["id"]: d["parent"] for d in db.execute("SELECT id, parent FROM department")}


def person_fields(m):
    return (m.get("access") or {}).get("persons") or []


def fill(m):
    """At least 20 rows a register, of every level, department, person and audience."""
    name, access = m["register"], m.get("access") or {}
    types = {f["name"]: f["type"] for f in m["fields"]}
    have = [r[0] for r in db.execute(f"SELECT id FROM {name}")]
    for i in range(max(0, 20 - len(have))):
        row = {"state": m["states"][0]["name"]}
        for key in m.get("unique") or []:
            for f in key:
                row[f] = rnd.randrange(10 ** 6, 10 ** 7) if types.get(f) in ("integer", "ref", "person", "department", "unit", "decimal") else f"x{rnd.random()}"
        if access.get("department"):
            row[access["department"]] = rnd.choice(list(departments))
        for f in person_fields(m):
            row[f] = json.dumps([rnd.randrange(1, 11)]) if types[f] == "persons" else rnd.randrange(1, 11)
        cols = ", ".join(row)
        db.execute(f"INSERT INTO {name}({cols}) VALUES ({', '.join('?' * len(row))})", list(row.values()))
    for n, (i,) in enumerate(db.execute(f"SELECT id FROM {name}").fetchall()):
        level = 0 if name in ("person", "department", "unit", "post") and n % 3 else n % 5
        audience = None
        if m.get("audience") and n % 3:
            audience = [f"p{rnd.randrange(1, 11)}", f"d{rnd.choice(list(departments))}"][: 1 + n % 2]
        db.execute(f"UPDATE {name} SET level = ?, audience = ? WHERE id = ?", (level, json.dumps(audience) if audience else None, i))
        db.execute("DELETE FROM reg_audience WHERE register = ? AND record = ?", (name, i))
        db.execute("DELETE FROM reg_party WHERE register = ? AND record = ?", (name, i))
        for who in audience or []:
            db.execute("INSERT OR IGNORE INTO reg_audience(register, record, who) VALUES (?, ?, ?)", (name, i, who))
        row = db.execute(f"SELECT * FROM {name} WHERE id = ?", (i,)).fetchone()
        for p in persons_of(m, row):
            db.execute("INSERT OR IGNORE INTO reg_party(register, person, record) VALUES (?, ?, ?)", (name, p, i))


def persons_of(m, row):
    out = set()
    for f in person_fields(m):
        v = row[f]
        out |= set(json.loads(v)) if isinstance(v, str) and v.startswith("[") else {v} if isinstance(v, int) else set()
    return out


def below(top_):
    out, new = {top_}, {top_}
    while new:
        new = {d for d, p in departments.items() if p in new} - out
        out |= new
    return out


def above(d):
    out = set()
    while d and d not in out:
        out.add(d)
        d = departments.get(d)
    return out


def sees(m, row, me):
    """The oracle."""
    access = m.get("access") or {}
    party = me["person"] in persons_of(m, row)
    if row["level"] > me["clearance"]:
        return False
    roles = [g for g in me["grants"] if g[0] in (access.get("roles") or [])]
    field = access.get("department")
    entitled = access.get("everyone") or party or any(d is None or not field or row[field] in below(d) for _, d in roles)
    if not entitled:
        return False
    if not m.get("audience") or row["audience"] is None or party:
        return True
    if any(g in KEEPERS and g in (access.get("roles") or []) for g, _ in me["grants"]):
        return True
    who = set(json.loads(row["audience"]))
    return f"p{me['person']}" in who or any(f"d{d}" in who for d in above(me["department"]))


for m in registers.values():
    if m["register"] not in ADMINS:
        fill(m)
srv = Server(data=data, init=False, admins=False)
sec, sysadmin = srv.client("secadmin", PASSWORD), srv.client("sysadmin", PASSWORD)
accounts = {u["account"]: u for u in sysadmin.get("/users").json}
a = sysadmin.get("/users/options/person", q="张三").json["rows"]
check(a and set(a[0]) == {"id", "label"} and "张三" in a[0]["label"], "an administrator finds a person by name and learns no more", a)
equal(sec.get("/users/options/department", q="办公室").status, 200, "a department by name")
equal(sysadmin.get("/users/options/document").status, 404, "no other register through it")
# one account a role for the whole unit, and two with a department only
subjects = {"leader": "zhangsan", "leader_in_charge": "lisi", "secrecy_officer": "wangwu", "registry_clerk": "zhaoliu", "hr": "sunqi", "security_section": "zhouba",
            "archivist": "wujiu", "equipment_keeper": "zhengshi", "department_head": "g00011", "inspector": "jiancha", "staff": "g00020"}
equal(sec.post(f"/users/{accounts['g00021']['id']}/grant", {"role": "secrecy_officer", "department": list(departments)[1]}).status, 200, "a scoped grant")
subjects["secrecy_officer of a department"] = "g00021"


def view_of(account):
    a = db.execute("SELECT id, person FROM account WHERE account = ?", (account,)).fetchone()
    p = db.execute("SELECT department, clearance_level FROM person WHERE id = ?", (a["person"],)).fetchone()
    grants = [("staff", None)] + [(g["role"], g["department"]) for g in db.execute(
        "SELECT role, department FROM role_grant WHERE account = ? AND state = 'live'", (a["id"],))]
    return {"person": a["person"], "department": p["department"] if p else None, "clearance": (p["clearance_level"] or 0) if p else 0, "grants": grants}


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
for role, account in subjects.items():
    c = srv.client(account, PASSWORD)
    pid = view_of(account)["person"]
    for level in (0, 2, 4) if pid else (0,):
        if pid:
            db.execute("UPDATE person SET clearance_level = ? WHERE id = ?", (level, pid))
            time.sleep(1.2)                                   # rights are read again every second
        me = view_of(account)
        equal(c.get("/me").json["clearance"], me["clearance"], f"{role}: clearance")
        menu = {x["name"] for x in c.get("/model").json["registers"]}
        for name, m in registers.items():
            rows = db.execute(f"SELECT * FROM {name}").fetchall()
            want = set() if name in ADMINS else {x["id"] for x in rows if sees(m, x, me)}
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
