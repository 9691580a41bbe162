#!/usr/bin/env python3
"""Every route of the OpenAPI document x every kind of account: who is let in, told from the model and the tables, not from a list of results.

The rule, for a route with x-who W, about register R (its {register}, else x-register), and a record of it:
 1. Whoever W does not admit is refused before anything else is looked at: 401 without a live session, else 403. Open to all is only what comes before a login.
 2. Whoever may see no row of R at all gets 404, as if there were no R; a record he does not see (oracle.py) is answered byte for byte, headers too, like one that does not exist.
 3. A record he sees is given to him. What is done to it is 403 unless the action's `who` names him by role and department, or as the record's person; who is named and comes with a stale version gets 409.
 4. An inspector writes nothing; an account with a first password does nothing but change it; a locked account, an inspector whose term is over and a stranger have no session.
 5. No write without the session's own CSRF token, nor from a page of another origin; a key of somebody else's request is not his.
 6. Whatever comes back, nothing of it is of a record that he does not see: every text of the office is marked (marks.py) and every answer read.
Routes, registers, actions and roles are taken from the program and the model, so a new one is in here by itself."""
import collections
import json
import re
import time
import urllib.parse

from behind import keyed
from harness import Client, Server, YEAR, check, end, equal
from marks import PAPERS, around, marked_office, marks, words
from oracle import BUSINESS, NOBODYS, REGISTERS, accounts_of_roles

PASSWORD, NEW, STALE, NONE = "Demo-Mima#2026", "Xin-Mima#2026", '"999999"', 98765432
ADMINS = {"system": "sysadmin", "security": "secadmin", "audit": "auditor"}
ADMIN_SEES = {"system": {"account", "role_grant"}, "security": {"account", "role_grant"}, "audit": {"seal"}}      # what they oversee (src/auth/README.md)
BEFORE_LOGIN = {"/health", "/openapi.json", "/setup", "/login", "/metrics"}
data, db, oracle = marked_office("matrix", PASSWORD)
srv = Server(data=data, init=False, admins=False)
system, security = srv.client("sysadmin", PASSWORD), srv.client("secadmin", PASSWORD)
accounts = accounts_of_roles(srv, oracle)
officer = srv.client(accounts["secrecy_officer"], PASSWORD)
run_id = officer.post("/runs", {"standard": "shenzhi-100", "period": YEAR}).json["id"]
for kind in ("person", "department"):
    equal(officer.post(f"/runs/{run_id}/tasks", {"kind": kind}).status, 201, f"tasks for each {kind}")
equal(officer.post("/todos/refresh").status, 200, "the to-dos of the day")
doc = officer.get("/openapi.json").json
item = officer.get(f"/runs/{run_id}").json["categories"][0]["items"][0]["id"]
rows = {name: {x["id"]: x for x in db.execute(f"SELECT * FROM {name}")} for name in REGISTERS}


class Subject:
    """One kind of account: its client, and what the rule says of it."""

    def __init__(self, name, client, kind="business", account=None, state="live"):
        self.name, self.c, self.kind, self.state = name, client, kind, state
        self.me = oracle.subject(account) if account else {"person": None, "department": None, "clearance": 0, "grants": []}
        self.roles = {g for g, _ in self.me["grants"]} if kind == "business" else set()
        self.read_only = kind == "business" and "inspector" in self.roles and self.roles <= {"inspector", "staff"} and state == "live"
        if self.read_only:
            self.me["grants"] = [g for g in self.me["grants"] if g[0] != "staff"]
        self.whole = {g for g, d in self.me["grants"] if d is None}
        self.sees = self.rule_sees(kind, state)

    def rule_sees(self, kind, state):
        """(2) by the oracle; a run is also seen by whoever sees a task in it: his part of it."""
        sees = {n: set() if n in NOBODYS or kind != "business" or state != "live" else {i for i, x in rows[n].items() if oracle.sees(REGISTERS[n], x, self.me)} for n in REGISTERS}
        self.runs = sees["assessment_run"] | {rows["assessment_task"][t]["run"] for t in sees["assessment_task"]}
        return sees

    def admitted(self, who, path, method):
        """(1) and (4): None, or the status of the refusal."""
        if who in ("all", "loopback"):
            return None
        if self.kind == "nobody" or self.state in ("locked", "over"):
            return 401
        over = {"secrecy_officer", "leader", "leader_in_charge", "inspector"}
        ok = {"user": True, "business": self.kind == "business", "officer": "secrecy_officer" in self.whole, "overseer": bool(over & self.whole), "proof": self.kind == "audit" or bool(over & self.whole),
              "system": self.kind == "system", "security": self.kind == "security", "audit": self.kind == "audit", "admin": self.kind in ("system", "security")}[who]
        if not ok or (self.state == "first" and path not in ("/me", "/me/password", "/me/totp", "/logout", "/model")):
            return 403
        return 403 if self.read_only and method == "post" and path not in ("/me/password", "/me/totp", "/logout") else None

    def knows(self, name):
        """(2): may he ever see a row of it?"""
        access = REGISTERS[name].get("access") or {} if name in REGISTERS else {}
        if self.kind != "business":
            return name in ADMIN_SEES.get(self.kind, ())
        return bool(access.get("everyone") or access.get("persons") or self.roles & set(access.get("roles") or []))

    def may(self, m, action, row):
        """(3): does `who` of the action name him on this row (None: a new one)?"""
        field = (m.get("access") or {}).get("department")
        for who in action.get("who") or []:
            if who == "*" or (who.startswith("@") and row is None):
                return True
            if who.startswith("@"):
                v = row[who[1:]] if who[1:] in row.keys() else None
                if self.me["person"] and self.me["person"] in (json.loads(v) if isinstance(v, str) and v.startswith("[") else [v]):
                    return True
            elif any(g == who and (d is None or row is None or not field or not row[field] or row[field] in oracle.below(d)) for g, d in self.me["grants"]):
                return True
        return False


def term_over():
    """An inspector whose last day was yesterday."""
    uid = system.post("/users", {"account": "jian-cha-wan", "name": "上届检查组", "password": PASSWORD + "1"}).json["id"]
    equal(security.post(f"/users/{uid}/grant", {"role": "inspector", "until": "2099-12-31"}).status, 200, "an inspector")
    c = srv.begin(security, uid, "jian-cha-wan", PASSWORD + "1", PASSWORD)
    equal(c.get("/runs").status, 200, "who reads until")
    db.execute("UPDATE role_grant SET until_on = '2020-01-01' WHERE account = ?", (uid,))
    keyed(db, data, "role_grant")
    return c


def first_password():
    uid = system.post("/users", {"account": "chu-shi", "name": "初始口令者", "password": PASSWORD + "1"}).json["id"]
    equal(security.post(f"/users/{uid}/grant", {"role": "secrecy_officer"}).status, 200, "with the officer's role")
    c = Client(srv.port)
    equal(c.login("chu-shi", PASSWORD + "1", release=security.post(f"/users/{uid}/release").json["code"]).status, 200, "both halves")
    return c


def locked():
    uid = system.post("/users", {"account": "ting-yong", "name": "停用者", "password": PASSWORD + "1"}).json["id"]
    equal(security.post(f"/users/{uid}/grant", {"role": "secrecy_officer"}).status, 200, "with the officer's role")
    c = srv.begin(security, uid, "ting-yong", PASSWORD + "1", PASSWORD)
    equal(security.post(f"/users/{uid}/lock", {"comment": "停用"}).status, 200, "and locked")
    return c


def subjects():
    clearances = {"staff": 0, "leader": 2, "inspector": 1, "secrecy_officer": 3, "registry_clerk": 2}
    for role, account in accounts.items():
        person = oracle.subject(account)["person"]
        if person:
            db.execute("UPDATE person SET clearance_level = ? WHERE id = ?", (clearances.get(role, 1), person))
            keyed(db, data, "person")
    rows["person"] = {x["id"]: x for x in db.execute("SELECT * FROM person")}
    special = [("inspector, term over", term_over(), "over", "jian-cha-wan"), ("first password", first_password(), "first", "chu-shi"), ("locked", locked(), "locked", "ting-yong")]
    time.sleep(1.2)                                           # rights are read again every second
    for name, c, state, _ in special:
        equal(c.get("/me").status, 200 if state == "first" else 401, f"{name}: the first request afterwards")
    yield Subject("logged out", srv.client(), "nobody")
    for kind, account in ADMINS.items():
        yield Subject(kind + " administrator", srv.client(account, PASSWORD), kind, account)
    for role, account in accounts.items():
        yield Subject(role, srv.client(account, PASSWORD), account=account)
    for name, c, state, account in special:
        yield Subject(name, c, account=account, state=state)


leaks = collections.defaultdict(list)
count = collections.Counter()


def ask(s, method, path, body=None, headers=None):
    a = s.c.call(method.upper(), path, body, headers)
    count["requests"] += 1
    check(a.status < 500, f"{s.name}: {method} {path}", a)
    text = words(a)
    for name, record in marks(text) - marks(urllib.parse.unquote(path)):
        if name in PAPERS and record in rows[name] and record not in s.sees[name]:
            leaks[re.sub(r"\d+", "N", path), name].append((s.name, path, record, around(text, name, record)))
        else:
            count["marks seen"] += 1
    return a


def shape(a, ident):
    """All of an answer that could tell: status, body and headers, the asked number and the clock taken out."""
    heads = {k: v for k, v in a.headers.items() if k not in ("Date", "Content-Length")}
    asked = re.compile(rf"(?<!\d)(?<!utf-){ident}(?!\d)")
    return a.status, asked.sub("N", a.body.decode("utf-8", "replace")), {k: asked.sub("N", v) for k, v in heads.items()}


def refused(a, status):
    return a.status == status and a.headers["Content-Type"].startswith("application/problem+json") and {"type", "title", "status", "code", "detail"} <= set(a.json)


def fill_in(path, register, ident):
    """The route with values in its place holders."""
    values = {"register": register or "pledge", "id": ident, "item": item, "rule": "pledge_missing", "standard": "shenzhi-100", "step": "close", "action": "create", "code": ident, "account_id": 2}
    known = {p["name"] for p in doc["paths"].get(path, {}).get("get", {}).get("parameters", ()) if p["in"] == "query"}
    asked = {k: v for k, v in {"format": "csv" if path.endswith("export") else "docx", "level": 1}.items() if k in known}
    return re.sub(r"\{(\w+)\}", lambda h: str(values[h.group(1)]), path) + ("?" + urllib.parse.urlencode(asked) if asked else "")


def alike(s, method, path, register, body, headers=None):
    """(2): a hidden record and one that is not there."""
    hidden = sorted(set(rows[register]) - (s.runs if path.startswith("/runs/") else s.sees[register]))
    for ident in hidden[:1] + hidden[len(hidden) // 2:][:1]:
        said = [shape(ask(s, method, fill_in(path, register, i), body, headers), i) for i in (ident, NONE)]
        count["hidden"] += 1
        check(said[0] == said[1], f"{s.name}: {method} {path} of {register} {ident}, which he does not see, and of one that does not exist", said)
        if s.kind == "business" and s.state == "live" and method == "get":
            check(said[0][0] == 404 or (said[0][0] == 403 and "{register}" not in path), f"{s.name}: {method} {path} of a hidden {register}", said[0])


def route(s, path, method, op):
    """One route, as this subject."""
    who, register = op["x-who"], op.get("x-register")
    body = {"nonsense": 1} if method == "post" else None
    no = s.admitted(who, path, method)
    if no:
        first = next(iter(rows.get(register or "pledge") or [1]))
        said = [shape(ask(s, method, fill_in(path, register, i), body), i) for i in (first, NONE)]
        count["refused"] += 1
        check(said[0][0] == no and said[0] == said[1], f"{s.name}: {method} {path} is refused with {no}, whatever it is about", said)
    elif "{register}" in path and method == "get":
        for name in REGISTERS if path != "/users/options/{register}" else ():
            of_register(s, path, method, name)
    elif "{register}" in path or path in ("/logout", "/me/totp"):
        return
    elif register and register not in NOBODYS:
        alike(s, method, path, register, body)
        for i in sorted(s.sees[register])[:2]:
            a = ask(s, method, fill_in(path, register, i), body)
            check(a.status not in (401,) and (method == "post" or a.status in (200, 403, 404, 422)), f"{s.name}: {method} {path} of {register} {i}, which he sees", a)
    else:
        a = ask(s, method, fill_in(path, register, run_id), body)
        check(a.status not in (401,) or path == "/login", f"{s.name}: {method} {path}", a)


def of_register(s, path, method, name):
    if path.startswith("/life/") and name not in ("copy", "document", "custody_item"):
        return
    if "{id}" not in path:
        a = ask(s, method, fill_in(path, name, 1))
        check(refused(a, 404) if not s.knows(name) else a.status == 200 or (a.status in (403, 422) and path.endswith(("export", "print"))),
              f"{s.name}: {path} of {name}, which he {'knows' if s.knows(name) else 'does not know'}", a)
        return
    if name in NOBODYS:
        return
    alike(s, method, path, name, None)
    for i in sorted(s.sees[name])[-1:]:
        a = ask(s, method, fill_in(path, name, i))
        check(a.status == 200 or not path.endswith(("{id}", "history")), f"{s.name}: {path} of {name} {i}, which he sees", a)


def actions(s):
    """(3): every action of every register."""
    for name, m in REGISTERS.items():
        seen = sorted(s.sees[name])
        for a in m["actions"]:
            if not a.get("from"):
                said = ask(s, "post", f"/registers/{name}/actions/{a['name']}", {"fields": {}})
                no = s.admitted("user", "/registers", "post")
                if no:
                    equal(said.status, no, f"{s.name}: {name}.{a['name']}")
                    continue
                may = s.knows(name) and s.may(m, a, None)
                what = f"{s.name}: {name}.{a['name']} " + ("is his to try" if may else "is not his")
                check(said.status != 404 and said.code != "E_SESSION" and (said.status != 403 or said.code == "E_SIGN" or any(w.startswith("@") for w in a["who"])) if may else said.status in (403, 404), what, said)
                continue
            path = f"/registers/{name}/{{id}}/actions/{a['name']}"
            if s.state == "live" and s.kind == "business" and a is next(x for x in m["actions"] if x.get("from")) and not s.read_only:
                alike(s, "post", path, name, {"fields": {}}, {"If-Match": STALE})
                alike(s, "post", path, name, {"fields": {}})
            for i in seen[:1] + seen[-1:]:
                said = ask(s, "post", fill_in(path, name, i), {"fields": {}}, {"If-Match": STALE})
                may = s.may(m, a, rows[name][i]) and not s.read_only
                count["actions"] += 1
                check((said.status, said.code) == ((409, "E_CONFLICT") if may else (403, "E_DENIED")), f"{s.name}: {name}.{a['name']} of {i} " + ("is his" if may else "is not his"), said)


def forged(everybody):
    """(5): each POST route by somebody whom it admits, without what a page of ours would send."""
    other = srv.client(accounts["hr"], PASSWORD)
    for path, ops in doc["paths"].items():
        for method, op in ops.items():
            if method == "get":
                continue
            s = next((x for x in everybody if not x.admitted(op["x-who"], path, method) and x.kind != "nobody" and x.state == "live"), None)
            if not check(s, f"somebody may {method} {path}"):
                continue
            address, body = fill_in(path, op.get("x-register"), run_id), {"nonsense": 1}
            here = f"http://127.0.0.1:{srv.port}"
            for origin in ("https://evil.example", f"http://127.0.0.1:{srv.port + 1}", "null", here + ".evil.example", f"http://localhost:{srv.port}"):
                equal(ask(s, method, address, body, {"Origin": origin}).code, "E_CSRF", f"{method} {path} from {origin}")
            equal(ask(s, method, address, body, {"Origin": "null", "Sec-Fetch-Site": "cross-site"}).code, "E_CSRF", f"{method} {path} from another site that hides its name")
            if op["x-who"] != "all":
                for token in (None, "x", other.csrf, s.c.csrf[:-1]):
                    equal(ask(s, method, address, body, {"X-CSRF-Token": token}).code, "E_CSRF", f"{method} {path} with the token {token}")
            if path in ("/logout", "/backup", "/verify", "/seals"):
                continue
            for headers in ({"Origin": here}, {"Origin": "null", "Sec-Fetch-Site": "same-origin"}):
                check(ask(s, method, address, body, headers).code != "E_CSRF", f"{method} {path} from our own page")
            if any(p["name"] == "If-Match" and p["required"] for p in op["parameters"]):
                act = next(a["name"] for a in REGISTERS["pledge"]["actions"] if a.get("from"))
                address = path.replace("{register}", "pledge").replace("{id}", str(next(iter(rows["pledge"])))).replace("{action}", act)
                who = next(x for x in everybody if x.name == "secrecy_officer")
                a = ask(who, method, address, {"fields": {}} if "actions" in path else {"fields": ["note"], "reason": "x", "signature": {"password": PASSWORD}, "second": {"account": "nobody", "password": "x"}})
                equal((a.status, a.code), (428, "E_PRECONDITION"), f"{method} {path} without If-Match")


def keys(everybody):
    """A key belongs to who sent it: another's request under it is a request of its own."""
    by = {s.name: s for s in everybody}
    body = {"fields": {"year": 2026, "title": "幂等", "topic": "law", "group_kind": "everyone"}}
    key = {"Idempotency-Key": "matrix-key-0001"}
    path = "/registers/course/actions/create"
    one = ask(by["secrecy_officer"], "post", path, body, key)
    again = ask(by["secrecy_officer"], "post", path, body, key)
    equal((one.status, again.status, again.json["record"]["id"]), (201, 201, one.json["record"]["id"]), "the same request again is the same record")
    for s in everybody:
        if s.name == "secrecy_officer":
            continue
        a = ask(s, "post", path, body, key)
        if a.status == 201:
            check(a.json["record"]["id"] != one.json["record"]["id"], f"{s.name}: a key of his own", a)
        else:
            check(a.status in (401, 403, 404, 422), f"{s.name}: somebody else's key gives nothing", a)
        bad = ask(s, "post", path, {"fields": {**body["fields"], "title": "另一"}}, key)
        check(bad.status in (401, 403, 404, 422) or (a.status == 201 and bad.status == 409), f"{s.name}: nor does another request under it", bad)
    equal(db.execute("SELECT count(*) FROM course WHERE title = '幂等'").fetchone()[0], 1 + sum(1 for s in everybody if s.name != "secrecy_officer" and s.admitted("user", path, "post") is None and s.knows("course")
          and s.may(REGISTERS["course"], next(a for a in REGISTERS["course"]["actions"] if a["name"] == "create"), None)), "each entered once")


open_to_all = {p for p, ops in doc["paths"].items() for op in ops.values() if op["x-who"] in ("all", "loopback")}
equal(open_to_all - BEFORE_LOGIN, set(), "open without a session is only what comes before the login")
for path, ops in doc["paths"].items():
    for method, op in ops.items():
        check("{id}" not in path or "{register}" in path or path.startswith("/imports/") or op.get("x-register") in REGISTERS, f"{method} {path} says which register its {{id}} is of (.about)")
everybody = list(subjects())
equal(set(BUSINESS) - {s.name for s in everybody}, set(), "every role of the model")
for s in everybody:
    start, before = time.monotonic(), count["requests"]
    for path, ops in doc["paths"].items():
        for method, op in ops.items():
            route(s, path, method, op)
    actions(s)
    print(f"{s.name}: {count['requests'] - before} requests in {time.monotonic() - start:.0f} s", flush=True)
forged(everybody)
keys(everybody)
for (path, name), cases in sorted(leaks.items()):
    check(False, f"{path} shows {name}: {len(cases)} times to {sorted({c[0] for c in cases})}", cases[:2])
print(dict(count))
check(count["refused"] > 500 and count["hidden"] > 1000 and count["actions"] > 1000 and count["marks seen"] > 1000, "the matrix is not empty", dict(count))
equal(srv.stop(), 0, "graceful stop")
check(srv.verify().get("ok") is False, "the marks were put in behind the program, and are found")
srv.done()
db.close()
end()
