#!/usr/bin/env python3
"""Whatever people of every role do to whatever register, with values of every kind: never an error of ours, no record without what its register requires, every rule can be asked,
and the books verify. SHENZHI_ANYTHING=N does N actions, SHENZHI_SEED another sequence."""
import collections
import json
import os
import random
import sqlite3
import tempfile

from harness import Server, check, end, equal, run

ACTIONS, SEED = int(os.environ.get("SHENZHI_ANYTHING", "800")), int(os.environ.get("SHENZHI_SEED", "1"))
DEMO = "Demo-2026-anything"
PEOPLE = "wangwu zhaoliu zhangsan lisi fengjia sunqi chenyi wujiu zhouba zhengshi jiancha g00011".split()
ODD = [None, "", [], {}, [[]], 0, -1, 2**63 - 1, -2**63, 1.5, True, "\ufffe", "甲" * 5000, "2026-02-30", "9999-12-31", [1, 1], ["a"], {"a": 1}, "$today", "null", "1e9", "٣"]
rnd = random.Random(SEED)


class Doer:
    """One who logs in, sees his model, and fills in forms without thought."""

    def __init__(self, server, account):
        self.account, self.c = account, server.client(account, DEMO)
        self.seen = {}
        self.c.lang = rnd.choice(["zh-CN", "en"])
        self.registers = self.c.get("/model").json["registers"]

    def some(self, register):
        if register not in self.seen or rnd.random() < 0.2:
            a = self.c.get(f"/registers/{register}", limit=50, sort=rnd.choice(["id", "-id"]))
            self.seen[register] = [r["id"] for r in a.json["rows"]] if a.status == 200 else []
        return rnd.choice(self.seen[register] or [1, 99999])

    def value(self, f):
        if rnd.random() < 0.03:
            return rnd.choice(ODD)
        if f.get("choices"):
            return rnd.choice(f["choices"])["name"]
        kind, register = f["type"], f.get("register")
        if kind in ("integer", "decimal"):
            low = int(f.get("min") or 0)
            return rnd.choice([low, low + 1, int(min(f.get("max") or 50, low + 100)), 2026 if "year" in f["name"] else 3])
        day = rnd.choice(["2026-11-29", "2026-01-05", "2025-12-31", "2027-03-01", "2024-02-29", f"2026-{rnd.randint(1, 12):02d}-{rnd.randint(1, 28):02d}"])
        if kind in ("date", "datetime"):
            return day if kind == "date" else f"{day}T{rnd.randint(0, 23):02d}:00:00"
        if kind == "persons":
            return [self.some("person") for _ in range(rnd.randint(1, 3))]
        if register or kind in ("person", "department"):
            return self.some(register or kind)
        if kind == "longtext" and rnd.random() < 0.3:
            return rnd.choice(["第一行\n\t第二行\r\n", "长" * 1900])
        return {"bool": rnd.random() < 0.5, "level": rnd.choice([0, 1, 2, 2, 3, 4]), "files": []}.get(kind, rnd.choice(["测试甲", "关于示例工作的通知", "x", "甲" * 40, "10Y", "<b>&\"'", "a\tb"]))

    def fields(self, register, action):
        known = {f["name"]: f for f in register["fields"]} | {"level": {"name": "level", "type": "level"}, "audience": {"name": "audience", "type": "persons"}}
        asked = {}
        for i in action.get("input") or []:
            f = known.get(i["name"]) or {"name": i["name"], "type": "date"}
            if rnd.random() < (0.99 if i.get("required") or f.get("required") else 0.4):
                asked[i["name"]] = self.value(f)
        return asked

    def choose(self, done):
        """A register, an action on it that he may do (mostly the one done least), and its record."""
        register = rnd.choice(self.registers)
        if rnd.random() < 0.25 and register.get("may_create"):
            return register, rnd.choice([a for a in register["actions"] if not a["from"]] or [None]), None
        record = self.some(register["name"])
        a = self.c.get(f"/registers/{register['name']}/{record}")
        may = [x if isinstance(x, str) else x["name"] for x in a.json.get("actions", [])] if a.status == 200 else []
        fits = sorted((x for x in register["actions"] if x["name"] in may and x["from"]), key=lambda x: done[register["name"], x["name"]])
        return register, (fits[0] if rnd.random() < 0.6 else rnd.choice(fits)) if fits else None, record

    def act(self, done):
        register, action, record = self.choose(done)
        if not action:
            return None
        more = {"comment": "说明"} if action.get("comment") else {}
        if action.get("sign"):
            more["signature"] = {"password": DEMO}
        if action.get("sign") == 2:
            more["second"] = {"account": rnd.choice(PEOPLE), "password": DEMO}
        fields = self.fields(register, action)
        a = self.c.act(register["name"], action["name"], fields, record=record, **more)
        if a.status in (200, 201):
            done[register["name"], action["name"]] += 1
        return a, (self.account, register["name"], action["name"], record, fields)


def incomplete(data, registers):
    """Records that lack what their register requires."""
    db = sqlite3.connect(f"file:{data}/shenzhi.db?mode=ro", uri=True)
    found = [(r["name"], f["name"], n) for r in registers for f in r["fields"] if f.get("required")
             for n in [db.execute(f"SELECT count(*) FROM {r['name']} WHERE {f['name']} IS NULL").fetchone()[0]] if n]
    db.close()
    return found


tmp = tempfile.TemporaryDirectory()
equal(run("demo", "--data", tmp.name + "/data", "--faults", "none", "--seed", str(SEED), "--password", DEMO).returncode, 0, "the office")
s = Server(data=tmp.name + "/data", admins=False)
doers, done, ours, answers = [Doer(s, p) for p in PEOPLE], collections.Counter(), [], collections.Counter()
while sum(answers.values()) < ACTIONS:
    got = rnd.choice(doers).act(done)
    if got:
        answers[got[0].status] += 1
        if got[0].status >= 500:
            ours.append(got)
check(not ours, "no error of ours", ours[:3])
check(answers[200] + answers[201] > ACTIONS / 5 and len(done) > 100, "much is done", (answers, len(done)))
s.stop()
equal(incomplete(s.data, doers[0].registers), [], "each record has what its register requires")
v = s.verify()
check(v.get("ok"), "the ledger verifies", v)
r = run("assess", "run", "--data", s.data, "--standard", "shenzhi-100", "--period", "2026", "--json")
check(r.returncode == 0 and not r.stderr.strip() and json.loads(r.stdout)["items"], "every rule can be asked", r.stderr[:500])
s.done()
end()
