"""Who may see which row, as docs/model.md says it, computed from the model's files and the tables alone: the product's own filter is not asked.
Registers, roles and their kinds are read from model/, so a new register or role is in the access tests the day it is added."""
import csv
import glob
import json
import os
import random
import re

import yaml

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
KEEPERS = {"registry_clerk", "secrecy_officer"}          # an audience does not shut the keepers of the book out
with open(ROOT + "/model/roles.tsv", encoding="utf-8") as f:
    ROLES = {r["name"]: r["kind"] for r in csv.DictReader(f, delimiter="\t")}


class Loader(yaml.SafeLoader):
    """YAML 1.2: `no` is a field's name, not false."""


Loader.yaml_implicit_resolvers = {k: [(t, r) for t, r in v if t != "tag:yaml.org,2002:bool"] for k, v in yaml.SafeLoader.yaml_implicit_resolvers.items()}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def load():
    registers = {}
    for path in sorted(glob.glob(ROOT + "/model/registers/*.yaml")):
        with open(path, encoding="utf-8") as f:
            m = yaml.load(f, Loader)
        registers[m["register"]] = m
    return registers


REGISTERS = load()
BUSINESS = [r for r, kind in ROLES.items() if kind == "business"]
NOBODYS = {n for n, m in REGISTERS.items() if not (m.get("access") or {})}      # no business user sees a row of these


class Oracle:
    def __init__(self, db):
        self.db = db
        self.departments = {d["id"]: d["parent"] for d in db.execute("SELECT id, parent FROM department")}

    def person_fields(self, m):
        return (m.get("access") or {}).get("persons") or []

    def persons_of(self, m, row):
        out = set()
        for f in self.person_fields(m):
            v = row[f]
            out |= set(json.loads(v)) if isinstance(v, str) and v.startswith("[") else {v} if isinstance(v, int) else set()
        return out

    def below(self, top):
        out, new = {top}, {top}
        while new:
            new = {d for d, p in self.departments.items() if p in new} - out
            out |= new
        return out

    def above(self, d):
        out = set()
        while d and d not in out:
            out.add(d)
            d = self.departments.get(d)
        return out

    def subject(self, account):
        a = self.db.execute("SELECT id, person FROM account WHERE account = ?", (account,)).fetchone()
        p = self.db.execute("SELECT department, clearance_level FROM person WHERE id = ?", (a["person"],)).fetchone()
        grants = [("staff", None)] + [(g["role"], g["department"]) for g in self.db.execute(
            "SELECT role, department FROM role_grant WHERE account = ? AND state = 'live'", (a["id"],))]
        return {"person": a["person"], "department": p["department"] if p else None, "clearance": (p["clearance_level"] or 0) if p else 0, "grants": grants}

    def sees(self, m, row, me):
        access = m.get("access") or {}
        party = me["person"] is not None and me["person"] in self.persons_of(m, row)
        if row["level"] > me["clearance"]:
            return False
        roles = [g for g in me["grants"] if g[0] in (access.get("roles") or [])]
        field = access.get("department")
        entitled = access.get("everyone") or party or any(d is None or not field or row[field] in self.below(d) for _, d in roles)
        if not entitled:
            return False
        if not m.get("audience") or row["audience"] is None or party:
            return True
        if any(g in KEEPERS and g in (access.get("roles") or []) and (d is None or not field or row[field] in self.below(d)) for g, d in me["grants"]):
            return True
        who = set(json.loads(row["audience"]))
        return f"p{me['person']}" in who or any(f"d{d}" in who for d in self.above(me["department"]))


def accounts_of_roles(srv, oracle, password="Demo-Mima#2026"):
    """{role: account}: an account of the demo office for each business role of the model, made where the demo has none."""
    db, out = oracle.db, {}
    system, security = srv.client("sysadmin", password), srv.client("secadmin", password)
    for role in BUSINESS:
        found = db.execute("SELECT a.account FROM account a LEFT JOIN role_grant g ON g.account = a.id AND g.state = 'live' AND g.department IS NULL"
                           " LEFT JOIN person p ON p.id = a.person WHERE a.kind = 'business' AND a.state = 'active' AND coalesce(p.state, 'active') = 'active' AND (g.role = ? OR (? = 'staff' AND g.id IS NULL))"
                           " ORDER BY a.person IS NULL, a.id", (role, role)).fetchall()
        found = [a["account"] for a in found if a["account"] not in out.values()]
        if found:
            out[role] = found[0]
            continue
        person = db.execute("SELECT id FROM person WHERE state = 'active' AND id NOT IN (SELECT person FROM account WHERE person IS NOT NULL) ORDER BY id").fetchone()[0]
        account = f"role-{role.replace('_', '-')}"
        made = system.post("/users", {"account": account, "name": account, "person": person, "password": password + "1"})
        granted = security.post(f"/users/{made.json['id']}/grant", {"role": role, **({"until": "2099-12-31"} if role == "inspector" else {})})
        if (made.status, granted.status) != (201, 200):
            raise SystemExit(f"no account for {role}: {made} {granted}")
        srv.begin(security, made.json["id"], account, password + "1", password)
        out[role] = account
    return out


def rows_of(db, name):
    return db.execute(f"SELECT * FROM {name}").fetchall()


def something(rnd, db, f, oracle):
    """A value for a field that a record must have."""
    t = f["type"]
    if t in ("ref", "person", "department", "unit"):
        ids = [r[0] for r in db.execute(f"SELECT id FROM {f.get('register', t)} LIMIT 40")]
        return rnd.choice(ids) if ids else None
    if t == "choice":
        return f["choices"][0]["name"]
    if t in ("date", "datetime"):
        return "2026-03-02" + ("T09:00:00" if t == "datetime" else "")
    return {"integer": 1, "decimal": 100, "bool": 0, "level": 0, "persons": "[1]", "files": "[]", "period": "10Y"}.get(t, f"某{f['name']}")


def fill(oracle, m, seed=11, least=20):
    """At least `least` rows a register, of every level, department, person and audience, put in behind the program."""
    rnd, db = random.Random(f"{seed}{m['register']}"), oracle.db
    name, access = m["register"], m.get("access") or {}
    types = {f["name"]: f["type"] for f in m["fields"]}
    have = db.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
    for _ in range(max(0, least - have)):
        row = {"state": m["states"][0]["name"]}
        for key in m.get("unique") or []:
            for f in key:
                row[f] = rnd.randrange(10 ** 6, 10 ** 7) if types.get(f) in ("integer", "ref", "person", "department", "unit", "decimal") else f"x{rnd.random()}"
        if access.get("department"):
            row[access["department"]] = rnd.choice(list(oracle.departments))
        for f in m["fields"]:
            if f.get("required") and f["name"] not in row:
                row[f["name"]] = something(rnd, db, f, oracle)
        for f in oracle.person_fields(m):
            row[f] = json.dumps([rnd.randrange(1, 11)]) if types[f] == "persons" else rnd.randrange(1, 11)
        db.execute(f"INSERT INTO {name}({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", list(row.values()))
    several = [f for f in oracle.person_fields(m) if types[f] == "persons"]
    for n, (i,) in enumerate(db.execute(f"SELECT id FROM {name}").fetchall()):
        level = 0 if name in ("person", "department", "unit", "post") and n % 3 else n % 5
        audience = None
        if m.get("audience") and n % 3:
            audience = [f"p{rnd.randrange(1, 11)}", f"d{rnd.choice(list(oracle.departments))}"][: 1 + n % 2]
        db.execute(f"UPDATE {name} SET level = ?, audience = ? WHERE id = ?", (level, json.dumps(audience) if audience else None, i))
        db.execute("DELETE FROM reg_audience WHERE register = ? AND record = ?", (name, i))
        db.execute("DELETE FROM reg_party WHERE register = ? AND record = ?", (name, i))
        for who in audience or []:
            db.execute("INSERT OR IGNORE INTO reg_audience(register, record, who) VALUES (?, ?, ?)", (name, i, who))
        row = db.execute(f"SELECT * FROM {name} WHERE id = ?", (i,)).fetchone()
        for f in several:
            for p in json.loads(row[f] or "[]"):
                db.execute("INSERT OR IGNORE INTO reg_party(register, person, record) VALUES (?, ?, ?)", (name, p, i))
