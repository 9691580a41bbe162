#!/usr/bin/env python3
"""Circulation and instruction through the API: what is prevented, what is counted, who signs; each hand-over has the registry on one side."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import check, end, equal  # noqa: E402
from office import Office, signed, today  # noqa: E402

o = Office()
clerk = o.worker("clerk", ["registry_clerk"], "赵六", clearance=4)
officer = o.worker("officer", ["secrecy_officer", "registry_clerk"], "王五", clearance=4)
chief = o.worker("chief", ["leader_in_charge", "leader"], "李四", clearance=4)
a, b, low = (o.worker(x, ["staff"], n, clearance=c) for x, n, c in (("ra", "张三", 3), ("rb", "冯甲", 3), ("rl", "陈乙", 2)))
acc = {x.person: o.made(o.hr.act("custody_account", "create", {"name": n, "kind": "person", "person": x.person})) for x, n in ((a, "张三"), (b, "冯甲"), (low, "陈乙"))}   # the leader has none yet, nor is there one of what is missing
registry = next(x["id"] for x in clerk.all("custody_account") if x["kind"] == "registry")
doc, extra = (o.document(clerk, t, level=3, copies=2, term="20Y").json["record"]["id"] for t in ("传阅示例", "夹内第二件"))
other = clerk.all("custody_item", filter=f"name:has:夹内第二件", sort="id")[0]["id"]


def do(who, reg, act, record, fields=None, **more):
    return who.act(reg, act, fields or {}, record=record, **{**signed(who), **more})


def state(reg, n):
    return officer.get(f"/registers/{reg}/{n}").json["record"]


def account(item):
    return clerk.get(f"/registers/custody_item/{item}").json["record"]["account"]


# the list
r = clerk.act("circulation", "create", {"document": doc, "level": 3, "urgency": "routine", "readers": [a.person, low.person]})
check(r.code == "E_RULE" and "陈乙" in r.json["detail"], "a reader not cleared for it", r)
no = o.made(clerk.act("circulation", "create", {"document": doc, "level": 3, "urgency": "routine", "readers": [a.person]}))
equal(do(chief, "circulation", "refuse", no, comment="范围不当").status, 200, "the leader may refuse a list")
equal(do(clerk, "circulation", "hand_out", no, {"at_reader": a.person}).status, 409, "and nothing of it goes out")
c = o.made(clerk.act("circulation", "create", {"document": doc, "level": 0, "urgency": "routine", "readers": [b.person]}))
equal(state("circulation", c)["level"], 3, "the list is as secret as its paper, whatever was chosen")
equal(clerk.act("circulation", "edit", {"readers": [a.person, b.person]}, record=c).status, 200, "before the approval the clerk may still change it")
o.made(clerk.act("folder_item", "create", {"circulation": c, "item": other, "document": extra}))
check(do(clerk, "circulation", "hand_out", c, {"at_reader": a.person}).status == 409, "nothing goes out before the approval")
equal(do(chief, "circulation", "approve", c).status, 200, "the leader approves the list")
equal(clerk.act("circulation", "edit", {"readers": [a.person]}, record=c).status, 409, "then it is fixed")
third = clerk.all("custody_item", filter="name:has:夹内第二件", sort="id")[1]["id"]
r = clerk.act("folder_item", "create", {"circulation": c, "item": third, "document": extra})
check(r.code == "E_RULE" and "批准后" in r.json["detail"], "nothing is added to an approved folder", r)
check(do(clerk, "circulation", "add_reader", c, {"readers": [a.person, b.person, chief.person]}, comment="x").status == 403, "only the approver widens the list")
r = do(clerk, "circulation", "hand_out", c, {"at_reader": chief.person})
check(r.code == "E_RULE" and "名单" in r.json["detail"], "nobody outside the list", r)

row = next(r for r in clerk.get("/registers/circulation", also="readers,excused").json["rows"] if r["id"] == c)
equal(row["readers"], [a.person, b.person], "a list holds what is asked for beside its columns")
check(f"person:{b.person}" in clerk.get("/registers/circulation", also="readers").json["refs"], "with the names")
equal(clerk.get("/registers/circulation", also="nothing").code, "E_INVALID", "but no field that is none")

# to a reader and back
equal(do(clerk, "circulation", "hand_out", c, {"at_reader": a.person}).status, 200, "the folder goes to the first reader")
items = [f["item"] for f in clerk.all("folder_item", filter=f"circulation:eq:{c}")]
equal([account(i) for i in items], [acc[a.person]] * 2, "both papers are with him")
check(do(clerk, "circulation", "hand_out", c, {"at_reader": b.person}).status == 409, "not to a second one at the same time")
r = clerk.act("movement", "post", {"item": items[0], "kind": "circulate", "from_account": acc[a.person], "to_account": acc[b.person], "circulation": c, "given_at": today() + "T23:59:59"},
              signature={"password": clerk.password}, second={"account": "rb", "password": b.password})
check(r.status in (409, 422), "never from reader to reader", r)
r = clerk.act("counter_batch", "post", {"kind": "give_back", "lines": f"[{items[0]}]"}, signature={"password": clerk.password}, second={"account": "ra", "password": a.password})
check(r.code == "E_RULE" and "夹内" in r.json["detail"], "nothing is taken out of a folder", r)
check(do(clerk, "circulation", "add_reader_out", c, {"readers": [a.person, b.person, chief.person]}, comment="x").status == 403, "only the approver, also while it is out")
r = do(chief, "circulation", "add_reader_out", c, {"readers": [b.person, chief.person]}, comment="x")
check(r.status == 422 and "只能增加" in r.json["errors"][0]["detail"], "the list only gains", r)
equal(do(chief, "circulation", "add_reader_out", c, {"readers": [a.person, b.person, chief.person]}, comment="加阅").status, 200, "the approver widens the list")
equal(state("circulation", c)["state"], "out", "and the folder is still with its reader")
r = do(clerk, "circulation", "take_back", c, {"copies_back": 2})
check(r.status == 409 and "还没有签阅" in r.json["detail"], "not before he signed", r)
mine = a.all("reading")
equal(len(mine), 2, "two papers to sign on his page")
check(do(a, "reading", "sign", mine[0]["id"], {"signed_name": "张"}).code == "E_RULE", "with his full name")
equal(b.get(f"/registers/reading/{mine[0]['id']}").status, 404, "nobody else sees it, let alone signs for him")
for m in mine:
    equal(do(a, "reading", "sign", m["id"], {"signed_name": "张三", "opinion": "已阅"}).status, 200, "signed, one by one")
r = do(clerk, "circulation", "take_back", c, {"copies_back": 1})
check(r.status == 409 and "收回1份" in r.json["detail"], "fewer back than out", r)
equal(do(clerk, "circulation", "take_back", c, {"copies_back": 2}).status, 200, "counted back")
equal([account(i) for i in items], [registry] * 2, "both are in the registry")

# the second reader loses one: only with an incident, and it is named
equal(do(clerk, "circulation", "hand_out", c, {"at_reader": b.person}).status, 200, "the next reader")
for m in b.all("reading"):
    do(b, "reading", "sign", m["id"], {"signed_name": "冯甲"})
r = do(officer, "circulation", "take_back", c, {"copies_back": 1, "lacking": str(items[1])})
check(r.status == 409 and "登记事件" in r.json["detail"], "what lacks needs an incident", r)
incident = officer.act("incident", "create", {"title": "传阅件下落不明(示例)", "kind": "loss", "found_at": today() + "T00:00:01"}, **signed(officer))
check(incident.status == 201, "the incident is registered", incident)
copies = [state("copy", state("custody_item", i)["copy"]) for i in items]
for nonsense in ("000999", "99", "SZ99999999", f"{copies[1]['label_code']},{items[1]}" if copies[1]["label_code"] else f"{items[1]},{items[1]}"):
    r = do(officer, "circulation", "take_back", c, {"copies_back": 1, "lacking": nonsense, "incident": incident.json["record"]["id"]})
    check(r.status == 422 and ("标签编号或六位份号" in r.json["detail"] or "两次" in r.json["detail"]), f"not in the folder, or named twice: {nonsense}", r)
r = do(officer, "circulation", "take_back", c, {"copies_back": 1, "lacking": "000001", "incident": incident.json["record"]["id"]})
check(r.status == 422 and "都可叫做" in r.json["detail"], "the first copy of two papers", r)
r = do(officer, "circulation", "take_back", c, {"copies_back": 1, "lacking": f"{copies[1]['label_code'] or items[1]}，", "incident": incident.json["record"]["id"]})
check(r.status == 200 and state("custody_account", account(items[1]))["kind"] == "missing", "then the lacking one goes to the missing account, made for it", r)
equal(state("folder_item", clerk.all("folder_item", filter=f"item:eq:{items[1]}")[0]["id"])["state"], "missing", "and is so in the folder")

# instruction: leader -> registry -> executor -> registry
item = clerk.all("custody_item", filter="name:has:传阅示例", sort="-id")[0]["id"]
n = o.made(clerk.act("instruction", "create", {"document": doc, "item": item, "level": 3, "proposal": "请阅示", "leader": chief.person}))
equal(do(clerk, "instruction", "submit", n).status, 200, "submitted")
equal([(x["id"], x["name"]) for x in clerk.all("custody_account", filter=f"person:eq:{chief.person}")], [(account(item), f"李四({chief.person})")], "it is with the leader, who had no account and has one")
check(do(clerk, "instruction", "hand_over", n, {"executor": a.person}).status == 409, "never straight to the executor")
equal(do(chief, "instruction", "instruct", n, {"instruction": "请业务科办理", "department": o.dep[1], "finish_by": today()}).status, 200, "the leader's instruction")
equal(do(clerk, "instruction", "take_back", n).status, 200, "back to the registry")
equal(account(item), registry, "it is there")
equal(do(clerk, "instruction", "hand_over", n, {"executor": a.person}).status, 200, "to who executes it")
check(do(clerk, "instruction", "close", n).status == 409, "not done before the report")
equal(do(a, "instruction", "report", n, {"result": "已办理"}).status, 200, "he reports")
equal(do(clerk, "instruction", "close", n).status, 200, "closed")
equal((account(item), state("instruction", n)["state"]), (registry, "done"), "and the paper is back")
equal(o.stop(), 0, "graceful stop")
check(o.verify().get("ok"), "the ledger verifies")
o.done()
end()
