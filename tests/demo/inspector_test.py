#!/usr/bin/env python3
"""A second inspector: for each row of the requirements a fault that differs from the rule's own `.fault.sql` (another state, another path, cured late, at the end of a
year, a person who left, an empty field, two at once, imported with defaults), planted through the API on a fresh clean office. The assessment finds it on its item, as
often as it happened and with its dates, and nothing else. The tables are inspector_cases.py, inspector_third.py and inspector_fourth.py."""
import collections
import json
import os
import shutil
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import Server, check, clock, end, run          # noqa: E402
from inspector_cases import CASES, DAY                      # noqa: E402
import inspector_fourth                                     # noqa: E402
import inspector_third                                      # noqa: E402

PASSWORD = "Demo-2026-only"
only = sys.argv[1:]


def noon(day):
    """Noon of a day in the office (UTC+8)."""
    return time.mktime(time.strptime(day, "%Y-%m-%d")) - time.timezone + 4 * 3600


def assessed(data, day, env):
    """What an assessment of that day's year finds, each finding a row of the table."""
    p = run("assess", "run", "--data", data, "--standard", "shenzhi-100", "--period", day[:4], "--today", day, "--json", env=env)
    check(p.returncode == 0, "assess run", p.stderr)
    return collections.Counter((f["rule"], i["id"], f["since"], f["until"] or "") for i in json.loads(p.stdout or '{"items": []}')["items"] for f in i["findings"])


class Visit:
    """A copy of the clean office, its server, and who is logged in."""

    def __init__(self, clean, top, env, forward):
        self.data, self.env, self.forward, self.clients, self.made = os.path.join(top, "data"), env, forward, {}, {}
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.copytree(clean, self.data)
        self.day(DAY)
        self.server = Server(data=self.data, init=False, admins=False, env=env)

    def day(self, day):
        self.today = day
        self.forward(int(noon(day) - time.time()))
        self.clients = {}

    def client(self, account):
        if account not in self.clients:
            self.clients[account] = self.server.client(account, PASSWORD)
        return self.clients[account]

    def value(self, v):
        """$name: the record made under that name; "item of medium N": what the books call it; lists and fields likewise."""
        if isinstance(v, str) and v.startswith("item of medium "):
            return self.client("wangwu").get("/registers/custody_item", filter=f"medium:eq:{self.value(v[15:])}").json["rows"][0]["id"]
        if isinstance(v, str) and v.startswith("$"):
            return self.made[v[1:]]
        return {k: self.value(x) for k, x in v.items()} if isinstance(v, dict) else v

    def step(self, what, who, register=None, action=None, record=None, fields=None, second=None, refused=None, name=None, comment="示例"):
        if who == "day":
            return self.day(register)
        client = self.client(who)
        if action == "import":
            csv = fields.encode()
            sheet = client.call("POST", f"/registers/{register}/import", csv, {"Content-Type": "text/csv"}, {"format": "csv"})
            if refused:
                return check(sheet.status == 200 and sheet.json["errors"], f"{what}: a sheet for {register} should be refused with {refused}", sheet)
            if not check(sheet.status == 200 and not sheet.json["errors"], f"{what}: sheet for {register}", sheet):
                return None
            answer = client.post(f"/imports/{sheet.json['import']}", {"commit": True, "signature": {"password": PASSWORD}})
        else:
            sign = {"signature": {"password": PASSWORD}, **({"second": {"account": second, "password": PASSWORD}} if second else {})}
            answer = client.act(register, action, self.value(fields or {}), record=self.value(record), comment=comment, **sign)
        if refused:
            return check(answer.code == refused, f"{what}: {register}.{action} should be refused with {refused}", answer)
        if check(answer.status in (200, 201), f"{what}: {register}.{action}", answer) and name:
            self.made[name] = answer.json["record"]["id"]



def visit(case, clean, top, env, forward):
    row, what, steps, want = case
    v = Visit(clean, top, env, forward)
    for s in steps:
        v.step(f"{row} {what}", *s[:5], **(s[5] if len(s) > 5 else {}))
    v.server.stop()
    got = assessed(v.data, v.today, env)
    if v.today != DAY:                                    # what a later day finds in an office where nobody did anything since is not what was planted
        shutil.rmtree(v.data)
        shutil.copytree(clean, v.data)
        got -= assessed(v.data, v.today, env)
    wanted = collections.Counter((r, i, a, b or "") for r, i, a, b in want)
    check(got == wanted, f"{row} {what}: missing {sorted((wanted - got).elements())}, not planted {sorted((got - wanted).elements())}")
    v.server.done()


with tempfile.TemporaryDirectory() as top:
    env, forward = clock(top)
    clean = os.path.join(top, "clean")
    p = run("demo", "--data", clean, "--seed", "3", "--faults", "none", "--today", DAY, "--password", PASSWORD)
    check(p.returncode == 0, "a clean office", p.stderr)
    for case in CASES + inspector_third.CASES + inspector_fourth.CASES:
        if not only or case[0] in only or case[1] in only:
            visit(case, clean, top, env, forward)
end()
