#!/usr/bin/env python3
"""Every GET route of the OpenAPI document, played by every role, must not carry a word of a record that this user may not see.
Each row of each register gets a mark of its own in every free text and number; whatever comes back, as JSON, CSV, DOCX, XLSX or PDF, is read for marks,
and every mark is held against the oracle (oracle.py). Routes, registers, roles and records are found from the model, so a new route is in here by itself.
usage: leak_test.py [ROLE...]"""
import collections
import json
import os
import random
import re
import sys
import time
import urllib.parse

from behind import keyed
from harness import Server, YEAR, check, end, equal
from marks import PAPERS, around, marked_office, marks, words
from oracle import NOBODYS, REGISTERS, accounts_of_roles, fill

PASSWORD = "Demo-Mima#2026"


def at_any_level(oracle, m):
    """Worse than life: every paper of any level, whatever it belongs to."""
    if os.environ.get("LEVELS") == "any" and m.get("level"):
        fill(oracle, m, least=0)


data, db, oracle = marked_office("leak", PASSWORD, at_any_level)
LABELLED = {"draft", "waste_batch", "medium"}
counts = set(next(a for a in REGISTERS["stocktake"]["actions"] if a["name"] == "merge")["who"])
srv = Server(data=data, init=False, admins=False)
subjects = accounts_of_roles(srv, oracle)
officer = srv.client(subjects["secrecy_officer"], PASSWORD)
db.execute("UPDATE person SET clearance_level = 4 WHERE id = ?", (officer.me["person"],))
keyed(db, data, "person")
time.sleep(1.2)
# work of today that writes sentences about records: findings of a run, to-dos, self-checks
a = officer.post("/runs", {"standard": "shenzhi-100", "period": YEAR})
equal(a.status, 201, "a run over it all")
run_id = a.json["id"]
equal(officer.post(f"/runs/{run_id}/tasks", {"kind": "department"}).status, 201, "tasks for the departments")
equal(officer.post(f"/runs/{run_id}/tasks", {"kind": "person"}).status, 201, "tasks for the persons")
equal(officer.post("/todos/refresh").status, 200, "to-dos of the day")
doc = officer.get("/openapi.json").json
rules = [x["id"] for x in officer.get("/rules").json if x["open"]]
page = officer.get(f"/runs/{run_id}").json
items = [i["id"] for cat in page["categories"] for i in cat["items"]]
found = [i["id"] for cat in page["categories"] for i in cat["items"] if i["findings"]]
rows = {name: {x["id"]: x for x in db.execute(f"SELECT * FROM {name}")} for name in REGISTERS}


class Reader:
    def __init__(self, who, account, clearance):
        self.who = f"{who} cleared to {clearance}"
        self.c = srv.client(account, PASSWORD)
        self.me = oracle.subject(account)
        self.seen, self.asked = collections.Counter(), 0
        self.sees = {n: {i for i, x in rows[n].items() if n not in NOBODYS and oracle.sees(REGISTERS[n], x, self.me)} for n in REGISTERS}

    def ask(self, route, path, accept=()):
        a = self.c.call("GET", path)
        self.asked += 1
        check(a.status < 500, f"{self.who}: GET {path}", a)
        self.judge(route, path, a)
        return a

    def judge(self, route, path, a):
        text = words(a)
        for name, record in marks(text) - marks(urllib.parse.unquote(path)):     # what he said himself may be said back
            if route.startswith("/stocktakes/{id}/places") and name in LABELLED and counts & {g for g, _ in self.me["grants"]}:
                continue                                        # who counts gets the label's number of everything in the place (docs/security.md)
            if record in rows[name] and record not in self.sees[name] and name in PAPERS:
                above = rows[name][record]["level"] > self.me["clearance"]
                leaks[route, name, "above clearance" if above else "not entitled"].append((self.who, path, record, around(text, name, record)))
            else:
                self.seen[name] += 1


leaks = collections.defaultdict(list)


rnd = random.Random(7)


def some(ids, seen, n, hidden=None):
    """A few he sees and a few he does not."""
    mine, others = [i for i in sorted(ids) if i in seen], [i for i in sorted(ids) if i not in seen]
    return rnd.sample(mine, min(n, len(mine))) + rnd.sample(others, min(n if hidden is None else hidden, len(others)))


def addresses(reader, route):
    """The route with values of this office in its place holders: what the reader sees and what he does not."""
    holders = re.findall(r"\{(\w+)\}", route)
    n = 3
    if not holders:
        yield from queries(route)
        return
    if route.startswith("/registers/{register}"):
        for name in REGISTERS:
            if name in NOBODYS:
                continue
            rest = route.replace("{register}", name)
            for i in some(rows[name], reader.sees[name], 1 if rest.endswith("print") else 3, 1) if "{id}" in rest else [None]:
                yield from queries(rest.replace("{id}", str(i)))
        return
    if route.startswith("/life"):
        for name in ("copy", "document", "custody_item"):
            for i in some(rows[name], reader.sees[name], n):
                yield f"/life/{name}/{i}"
        return
    if route.startswith("/rules/"):
        for rule in rules:
            yield route.replace("{rule}", rule)
        return
    if route.startswith("/standards"):
        yield route.replace("{standard}", "shenzhi-100")
        return
    if route.startswith("/runs"):
        for it in (found if "{item}" in route else [None]):
            yield from queries(route.replace("{id}", str(run_id)).replace("{item}", str(it)))
        return
    if route == "/users/options/{register}":
        yield from (route.replace("{register}", n) + "?q=ZQ" for n in ("person", "department", "document"))
        return
    name = doc["paths"][route]["get"].get("x-register")         # whose record {id} or {code} is
    if not check(name in rows, f"{route} says what it is about"):
        return
    for i in some(rows[name], reader.sees[name], n):
        one = route.replace("{id}", str(i)).replace("{code}", str(i))
        if "{account_id}" in one:
            for k in some(rows["custody_account"], reader.sees["custody_account"], 6):
                yield from queries(one.replace("{account_id}", str(k)))
        else:
            yield from queries(one)


def queries(path):
    last = path.split("/")[-1]
    if path == "/counter/find":
        codes = [x["label_code"] for x in list(rows["copy"].values())[:30]] + [x["code"] for x in list(rows["custody_account"].values())[:20]] + \
                [x["no"] for n in ("medium", "receipt", "circulation", "meeting") for x in list(rows[n].values())[:5]] + list(rows["custody_item"])[:30]
        for code in filter(None, codes):
            yield path + "?code=" + urllib.parse.quote(str(code))
        for i in list(rows["document"])[:20]:
            yield f"{path}?document={i}"
    elif path == "/counter/labels":
        yield path + "?kind=item&ids=" + ",".join(map(str, list(rows["custody_item"])[:5]))
        for i in list(rows["custody_item"])[:10]:
            yield f"{path}?kind=item&ids={i}"
        for i in list(rows["custody_account"])[:10]:
            yield f"{path}?kind=account&ids={i}"
    elif path == "/exposure/find":
        for q in ("ZQ", "文件", "通知", "WJ", "工作"):
            yield f"{path}?q={urllib.parse.quote(q)}"
    elif path in ("/exposure", "/exposure/report"):
        for kind in ("document", "copy"):
            for i in list(rows[kind])[:8]:
                yield f"{path}?kind={kind}&id={i}" + ("&format=docx" if path.endswith("report") else "")
    elif path == "/classification/calendar":
        yield path
        yield path + "?from=2020-01-01&to=2030-12-31"
    elif path.endswith("/reach"):
        yield path + "?level=1"
        yield path + "?level=4&expires_on=2036-01-01"
    elif last == "export":
        yield path + "?format=csv"
        yield path + "?format=xlsx"
    elif last in ("print", "form"):
        yield path + "?format=docx"
    elif last == "report":
        for kind in ("report", "plan", "items", "problems"):
            yield f"{path}?format={'xlsx' if kind in ('items', 'problems') else 'docx'}&kind={kind}"
    elif last == "options":
        yield path + "?limit=200"
        yield path + "?q=ZQ"
    elif re.fullmatch(r"/registers/\w+", path):
        yield path + "?limit=200"
        yield path + "?q=%E7%9A%84"
    else:
        yield path


def oracle_of_existence(reader):
    """A record that he may not see is answered, when he refers to it, exactly as one that does not exist."""
    c, n = reader.c, 0
    for name, m in REGISTERS.items():
        types = {f["name"]: f for f in m["fields"]}
        for a in m["actions"]:
            if a.get("from") or not any(g in (a.get("who") or []) for g, _ in reader.me["grants"]):
                continue
            for field in (i.rstrip("!") for i in a.get("input") or []):
                f = types.get(field, {})
                target = {"ref": f.get("register"), "person": "person", "department": "department"}.get(f.get("type"))
                hidden = sorted(set(rows.get(target, ())) - reader.sees.get(target, set())) if target in PAPERS else []
                if not hidden:
                    continue
                said = [c.act(name, a["name"], {field: i}) for i in (hidden[0], 98765432)]
                same = [(x.status, re.sub(rf"\b({i})\b", "N", x.body.decode())) for x, i in zip(said, (hidden[0], 98765432))]
                n += check(same[0] == same[1], f"{reader.who}: {name}.{a['name']} {field}={hidden[0]} ({target}) is answered like a record that is not there", same)
    asks = [("custody_item", "/registers/counter_batch/actions/post", lambda i: {"fields": {"kind": "issue", "to_account": 2, "lines": f"[{i}]"}, "signature": {"password": PASSWORD}}),
            ("document", "/exposure/incident", lambda i: {"kind": "document", "id": i})]
    for name, path, body in asks:
        for i in sorted(set(rows[name]) - reader.sees[name])[:1]:
            said = [c.post(path, body(x)) for x in (i, 98765432)]
            same = [(a.status, re.sub(rf"\b({x})\b", "N", a.body.decode())) for a, x in zip(said, (i, 98765432))]
            n += check(same[0] == same[1], f"{reader.who}: POST {path} about a hidden one", same)
    return n


for role, account in subjects.items() if len(sys.argv) < 2 else [(x, subjects[x]) for x in sys.argv[1:]]:
    person = oracle.subject(account)["person"]
    clearance = {"staff": 0, "leader": 2, "inspector": 1}.get(role, 1)
    if person:
        db.execute("UPDATE person SET clearance_level = ? WHERE id = ?", (clearance, person))
        keyed(db, data, "person")
        rows["person"] = {x["id"]: x for x in db.execute("SELECT * FROM person")}
        time.sleep(1.2)
    reader = Reader(role, account, clearance if person else 0)
    times = time.monotonic()
    for route, ops in doc["paths"].items():
        if "get" in ops and ops["get"]["x-who"] not in ("loopback",):
            for path in addresses(reader, route):
                reader.ask(route, path)
    refs = oracle_of_existence(reader)
    print(f"{reader.who}: {refs} references refused alike; {reader.asked} requests in {time.monotonic() - times:.0f} s, {sum(reader.seen.values())} marks of {len(reader.seen)} registers that he may see", flush=True)
# the administrators see no paper at all, not even in what they oversee: accounts, the audit trail, the state of the server
for admin in ("sysadmin", "secadmin", "auditor"):
    reader = Reader(admin, admin, 0)
    reader.sees = {n: set() for n in REGISTERS}
    for route, ops in doc["paths"].items():
        if "get" in ops and "{" not in route:
            reader.ask(route, route)
    if admin == "auditor":                                      # every page of the trail, which by now knows of all that was done here
        after = None
        while True:
            a = reader.ask("/audit", "/audit?limit=200" + (f"&after={after}" if after else ""))
            after = a.json.get("next") if a.status == 200 else None
            if not after:
                break
    print(f"{admin}: {reader.asked} requests", flush=True)
for (route, name, why), cases in sorted(leaks.items()):
    check(False, f"{route} shows {name} {why}: {len(cases)} times, {len({c[0] for c in cases})} readers", cases[:2])
check(srv.stop() == 0, "graceful stop")
srv.done()
db.close()
end()
