#!/usr/bin/env python3
"""What was entered by mistake (a state of `never: true`): the secrecy officer takes it back with his signature and a reason; no rule finds it any more, also what was late before; what something has come of is no mistake."""
import json

from harness import check, end, equal, run
from office import Office, signed, today

o = Office()
officer = o.worker("officer", ["secrecy_officer"], "保密员", clearance=3)
keeper = o.worker("keeper", ["equipment_keeper"], "设备员", clearance=3)


def found(rule, record):
    return [r for r in map(json.loads, run("rule", "run", rule, "--data", o.data, "--json").stdout.splitlines()) if r["record"] == record]


def rules_of(register):
    lines = [line.split("\t") for line in run("rule", "list").stdout.splitlines()]
    return [line[0] for line in lines if register in line[3:4]]


COMPUTER = {"name": "示例机", "secret_level": 2, "network": "none", "purpose": "documents", "department": o.dep[0], "keeper": keeper.person, "started_on": "2025-01-06", "disk_serial": "WD-示例-1"}
EQUIPMENT = {"name": "打印机", "kind": "printer", "secret_level": 2, "connection": "none", "department": o.dep[0], "keeper": keeper.person, "started_on": "2025-01-06"}
for register, fields in (("computer", COMPUTER), ("equipment", EQUIPMENT)):
    check_overdue = f"{register}_check_overdue"
    made = [o.made(keeper.act(register, "create", {**fields, **({"disk_serial": f"WD-示例-{i}"} if register == "computer" else {})})) for i in range(3)]
    wrong, right, used = made
    equal([bool(found(check_overdue, r)) for r in made], [True] * 3, f"{register}: nobody has ever checked them")
    a = keeper.act(register, "mistaken", record=wrong, comment="录了两次", **signed(keeper))
    equal((a.status, a.code), (403, "E_DENIED"), f"{register}: not the keeper alone")
    a = officer.act(register, "mistaken", record=wrong, **signed(officer))
    equal(a.status, 422, f"{register}: not without a reason")
    equal(officer.act(register, "mistaken", record=wrong, comment="录了两次").code, "E_SIGN", f"{register}: nor a signature")
    a = officer.act(register, "mistaken", record=wrong, comment="录了两次", **signed(officer))
    equal(a.status, 200, f"{register}: the officer takes it back {a}")
    still = {r: found(r, wrong) for r in rules_of(register)}
    equal({r: f for r, f in still.items() if f}, {}, f"{register}: no rule finds it any more")
    check(len(still) > 3 and found(check_overdue, right), f"{register}: the others are found as before")
    history = officer.get(f"/registers/{register}/{wrong}/history")
    check(history.status == 200 and "mistaken" in json.dumps(history.json), f"{register}: its history stays", history)
    fault = o.made(officer.act("maintenance", "create", {register: used, "department": o.dep[0], "fault": "不开机", "reported_by": officer.person, "reported_on": today()}))
    a = officer.act(register, "mistaken", record=used, comment="录错了", **signed(officer))
    check((a.status, a.code) == (409, "E_STATE") and "维修" in json.dumps(a.json, ensure_ascii=False), f"{register}: what was repaired was there", a)
    check(found(check_overdue, used), f"{register}: and counts")
o.verify()
end()
