#!/usr/bin/env python3
"""What was entered by mistake (a state of `never: true`): it is taken back with a signature and a reason; no rule finds it any more, also what was late before, nothing names it, what it brought into the books goes back;
what something has come of, or what went through hands, is no mistake."""
import json
import time

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

def balance():
    return clerk.get("/counter/today").json["balance"]


def now():
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(time.time() + 8 * 3600))


def item_of(field, record):
    return next(r for i in clerk.all("custody_item") if (r := clerk.get(f"/registers/custody_item/{i['id']}").json["record"])[field] == record)


# ---- papers and media: what they brought into the books goes back to the source
clerk = o.worker("clerk", ["registry_clerk"], "机要员", clearance=3)
reader = o.worker("zhangsan", ["staff"], "张三", clearance=3)
zhang = o.made(o.hr.act("custody_account", "create", {"name": "张三", "kind": "person", "person": reader.person}))
registry = next(a["id"] for a in clerk.all("custody_account") if a["kind"] == "registry")
PAPER = {"kind": "incoming", "title": "示例通知", "ref_no": "示发〔2026〕9号", "issuer": "某厅", "registered_on": today(), "copies": 2, "copy_numbers": "1-2", "level": 2, "term": "10Y", "pages": 3}
before = balance()
right, twice = (o.made(clerk.act("document", "create", PAPER, **signed(clerk))) for _ in range(2))
of = {d: [c["id"] for c in clerk.all("copy") if c["document"] == d] for d in (right, twice)}
equal(officer.act("document", "cancel", record=twice, comment="同一份文件扫了两次", **signed(officer)).status, 200, "a paper registered twice is taken back")
equal(sorted((c["document"], c["state"]) for c in clerk.all("copy")), [(right, "registered")] * 2 + [(twice, "void")] * 2, "its copies with it")
equal([item_of("copy", c)["state"] for c in of[right] + of[twice]], ["live"] * 2 + ["void"] * 2, "and their places in the books")
equal(balance(), {**before, "registry": before.get("registry", 0) + 2}, "what is held is what is there")
moves = [m for m in clerk.all("movement") if m["item"] == item_of("copy", of[twice][0])["id"]]
equal(sorted((m["kind"], m["state"]) for m in moves), [("counter", "posted"), ("enter", "countered")], "both entries stay visible")
a = clerk.act("movement", "post", {"item": item_of("copy", of[twice][0])["id"], "kind": "lend", "from_account": registry, "to_account": zhang, "due_on": today(), "given_at": now(), "received_at": now()}, **signed(clerk))
check(a.status >= 400, "nobody lends it", a)
equal(found("document_ref_twice", twice) + found("copy_without_custody", of[twice][0]), [], "no rule finds it")
again = o.made(clerk.act("copy", "create", {"document": right, "copy_no": 3, "kind": "original", "level": 2}, **signed(clerk)))
equal(officer.act("copy", "cancel", record=again, comment="没有这一份", **signed(officer)).status, 200, "one copy too many")
a = clerk.act("copy", "create", {"document": right, "copy_no": 3, "kind": "original", "level": 2}, **signed(clerk))
equal(a.status, 201, f"its number is free again {a}")
lent = item_of("copy", of[right][0])["id"]
o.made(clerk.act("movement", "post", {"item": lent, "kind": "lend", "from_account": registry, "to_account": zhang, "due_on": today(), "given_at": now(), "received_at": now()}, **signed(clerk), second={"account": "zhangsan", "password": reader.password}))
for register, record in (("document", right), ("copy", of[right][0])):
    a = officer.act(register, "cancel", record=record, comment="登错", **signed(officer))
    check((a.status, a.code) == (409, "E_STATE") and "张三" in json.dumps(a.json, ensure_ascii=False), f"{register}: what is in somebody's hands was no mistake", a)
equal(sorted(c["state"] for c in clerk.all("copy") if c["document"] == right), ["registered"] * 3 + ["void"], "and nothing of it is changed")
listed = o.made(clerk.act("document", "create", {**PAPER, "title": "第三通知", "ref_no": "示发〔2026〕11号", "copies": 1, "copy_numbers": "1"}, **signed(clerk)))
only = next(c["id"] for c in clerk.all("copy") if c["document"] == listed)
case = o.made(clerk.act("destruction", "create", {"title": "待销毁", "carrier": "paper", "pieces": 1, "method": "shred", "counted_on": today()}))
o.made(clerk.act("listed_item", "create", {"item": item_of("copy", only)["id"], "destruction": case}))
a = officer.act("document", "cancel", record=listed, comment="登错", **signed(officer))
check((a.status, a.code) == (409, "E_STATE") and "清单明细" in json.dumps(a.json, ensure_ascii=False), "a paper that stands on a list for destruction is there", a)
STICK = {"name": "示例U盘", "kind": "usb", "secret_level": 2, "department": o.dep[0], "keeper": keeper.person, "serial_no": "SN-示例-1", "issued_on": "2025-01-06"}
stick, other = (o.made(keeper.act("medium", "create", STICK)) for _ in range(2))
check(found("medium_check_overdue", stick), "a medium that was never checked")
equal(officer.act("medium", "mistaken", record=stick, comment="录了两次", **signed(officer)).status, 200, "a medium registered twice")
equal({r: f for r in rules_of("medium") + rules_of("custody_item") if (f := found(r, stick if r.startswith("medium") else item_of("medium", stick)["id"]))}, {}, "no rule finds it, nor its place in the books")
check(found("medium_check_overdue", other), "the other is found as before")
a = keeper.act("maintenance", "create", {"medium": stick, "department": o.dep[0], "fault": "打不开", "reported_by": keeper.person, "reported_on": today()})
equal((a.status, a.code), (422, "E_INVALID"), "nothing names what never was")

# ---- a person: twice in the roll; who has an account, or signed anything, is there
double, alone = o.person("李四甲"), o.person("王五甲")
same = o.person("李四甲")
loose = o.made(o.hr.act("person", "create", {"name": "赵六甲", "is_leader": True}))
unit = o.hr.all("unit")[0]["id"]
check(found("organisation_incomplete", unit), "somebody without a department")
equal(o.hr.act("person", "mistaken", record=loose, comment="没有这个人", **signed(o.hr)).status, 200, "who is not there at all")
equal(found("organisation_incomplete", unit), [], "nobody misses his department any more")
equal(o.hr.act("person", "mistaken", record=same, comment="导入了两次", **signed(o.hr)).status, 200, "a person entered twice")
equal({r: f for r in rules_of("person") if (f := found(r, same))}, {}, "nothing is asked of him")
equal([x["id"] for x in o.hr.get("/registers/person/options", q="李四甲").json["rows"]], [double], "who looks for the name finds the right one")
equal([x["id"] for x in o.hr.get("/registers/person/options", q="李四甲", limit=1).json["rows"]], [double], "also where there is place for one")
a = o.hr.act("person", "mistaken", record=keeper.person, comment="录错了", **signed(o.hr))
equal((a.status, a.code), (409, "E_STATE"), "who has an account is there")
group = o.made(officer.act("document", "create", {**PAPER, "title": "另一通知", "ref_no": "示发〔2026〕10号", "copies": 1, "copy_numbers": "1"}, **signed(officer)))
deputy = o.worker("vice", ["leader_in_charge"], "分管领导", clearance=3)
equal(deputy.act("document", "set_readers", {"readers": [alone]}, record=group, **signed(deputy)).status, 200, "named in a list of readers")
equal(o.hr.act("person", "mistaken", record=alone, comment="录错了", **signed(o.hr)).code, "E_STATE", "who stands in a list is there too")
equal(o.verify()["ok"], True, "the ledger verifies")
end()
