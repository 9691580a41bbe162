#!/usr/bin/env python3
"""Nobody ends his own matter: an incident about him, a rectification he owes, a repair he asked for. And nobody alone makes a secret less secret: a paper's level,
a copy of it, the level of a machine."""
import sqlite3
import time

from behind import keyed
from harness import check, end, equal
from office import Office, signed, today

o = Office()
DAY = today()
boss = o.worker("boss", ["leader_in_charge", "leader"], "分管一", clearance=3)
boss2 = o.worker("boss2", ["leader_in_charge"], "分管二", clearance=3)
officer = o.worker("officer", ["secrecy_officer", "classifying_officer"], "保密员", clearance=3)
clerk = o.worker("clerk", ["registry_clerk"], "机要员", clearance=3)
keeper = o.worker("keeper", ["equipment_keeper"], "设备员", clearance=3)
staff = o.worker("staff", ["staff"], "经办人", clearance=0)
by = {"officer": officer, "clerk": clerk, "boss": boss}


def two(first, second):
    return {"signature": {"password": first.password}, "second": {"account": second, "password": by[second].password}}


def refused(a, code, what):
    check(a.status in (403, 409, 422) and a.code == code, what, a)


def own_matters():
    case = {"title": "示例", "kind": "violation", "found_at": DAY + "T08:00:00", "found_by": clerk.person, "department": o.dep[0], "person": boss.person}
    i = o.made(officer.act("incident", "create", case))
    refused(boss.act("incident", "dismiss", record=i, comment="查无此事", **signed(boss)), "E_SEPARATE", "an incident is not unfounded because the person it is about says so")
    refused(boss.act("incident", "supplement", {"person": clerk.person}, record=i), "E_SEPARATE", "nor does he put another's name in it")
    equal(boss2.act("incident", "dismiss", record=i, comment="查无此事", **signed(boss2)).status, 200, "somebody else may")
    i = o.made(officer.act("incident", "create", {**case, "person": officer.person}))
    told = {"authority_at": DAY + "T09:00:00", "superior_at": DAY + "T09:00:00"}
    equal(officer.act("incident", "report", told, record=i, **signed(officer)).status, 200, "he reports what is about himself")
    refused(officer.act("incident", "conclude", {"investigation": "无责", "result_on": DAY}, record=i, **signed(officer)), "E_SEPARATE", "but does not conclude it")
    refused(officer.act("incident", "edit", {"person": clerk.person}, record=i, comment="更正"), "E_SEPARATE", "nor edit it")
    equal(boss.act("incident", "edit", {"place": "示例楼"}, record=i, comment="补充").status, 200, "the leader in charge does")
    i = o.made(staff.act("incident", "tell", {"title": "示例发现", "kind": "hazard", "level": 0, "found_at": DAY + "T08:00:00", "content": "示例"}))
    equal(staff.get(f"/registers/incident/{i}").status, 200, "who told of an incident sees his report")
    equal(officer.act("incident", "supplement", {"person": clerk.person, "investigation": "示例"}, record=i).status, 200, "it is taken up")
    equal(staff.get(f"/registers/incident/{i}").status, 404, "and what is then written of others is not his to see")
    r = o.made(officer.act("rectification", "create", {"detail": "示例问题", "measure": "示例", "department": o.dep[0], "owner": boss.person, "due_on": "2099-01-01"}))
    refused(boss.act("rectification", "discard", record=r, comment="作废", **signed(boss)), "E_SEPARATE", "who owes a rectification does not void it")
    equal(boss2.act("rectification", "discard", record=r, comment="作废", **signed(boss2)).status, 200, "another leader may")
    c = o.made(keeper.act("equipment", "create", {"name": "打印机", "kind": "printer", "secret_level": 2, "connection": "none", "department": o.dep[0], "keeper": keeper.person, "started_on": DAY}))
    w = o.made(officer.act("maintenance", "create", {"equipment": c, "department": o.dep[0], "fault": "卡纸", "reported_by": clerk.person, "reported_on": DAY}))
    equal(keeper.act("maintenance", "diagnose", {"cause": "辊", "on_site": True, "media_handling": "kept"}, record=w).status, 200, "its cause")
    refused(officer.act("maintenance", "approve", record=w, **signed(officer)), "E_SEPARATE", "who asked for a repair does not approve it")
    a = boss.act("maintenance", "approve", record=w, **signed(boss))
    equal(a.status, 200, f"somebody else does {a}")
    return c


def machine(c):
    refused(keeper.act("equipment", "edit", {"secret_level": 0, "connection": "internet"}, record=c, comment="调整"), "E_INVALID", "the keeper alone makes no classified printer an open one on the internet")
    refused(keeper.act("equipment", "grade", {"secret_level": 0}, record=c, comment="调整", **signed(keeper)), "E_DENIED", "its level is the secrecy officer's to change")
    equal(officer.act("equipment", "grade", {"secret_level": 3}, record=c, comment="调整", **signed(officer)).status, 200, "who does")


def papers():
    only = [f"p{officer.person}", f"p{clerk.person}", f"p{boss.person}"]
    d = o.made(o.document(clerk, "示例机密件", level=3, copies=1, term="10Y", audience=only))
    down = {"level": 0, "decision": 1}
    refused(clerk.act("document", "remark", down, record=d, comment="降密", **signed(clerk)), "E_SIGN", "the clerk alone declassifies nothing")
    refused(clerk.act("document", "remark", down, record=d, comment="降密", **two(clerk, "boss")), "E_SEPARATE", "nor with just anybody")
    equal(staff.get(f"/registers/document/{d}").status, 404, "who may not see it does not")
    copy = {"document": d, "copy_no": 9, "kind": "original", "level": 3, "audience": only}
    refused(clerk.act("copy", "create", {**copy, "level": 0}, **signed(clerk)), "E_RULE", "a copy of a secret paper is not an open one")
    refused(clerk.act("copy", "create", {**copy, "audience": None}, **signed(clerk)), "E_RULE", "nor one for everybody")
    equal(clerk.act("copy", "create", copy, **signed(clerk)).status, 201, "as its paper is")
    first = clerk.all("copy", filter=f"document:eq:{d}")[0]["id"]
    j = o.made(officer.act("print_job", "create", {"document": d, "kind": "copy", "source_copy": first, "copies": 2, "pages": 1, "level": 3, "purpose": "示例", "department": o.dep[0], "issuer_allows": "allows"}))
    equal(boss.act("print_job", "approve", record=j, **signed(boss)).status, 200, "copying approved")
    a = clerk.act("print_job", "make", {"made_on": DAY, "device": "FY-1", "stamped": True, "spoiled": 0}, record=j, **signed(clerk))
    equal(a.status, 200, f"copied {a}")
    made = [clerk.get(f"/registers/copy/{x['id']}").json["record"] for x in clerk.all("copy", filter=f"document:eq:{d}") if x["kind"] == "duplicate"]
    items = [clerk.get(f"/registers/custody_item/{x['id']}").json["record"] for x in clerk.all("custody_item") if "示例机密件" in x["name"]]
    equal([(x["level"], sorted(x["audience"])) for x in made], [(3, sorted(only))] * 2, "duplicates are for the same people as the original")
    check(len(items) == 4 and all(x["level"] == 3 and sorted(x["audience"]) == sorted(only) for x in items), "and so is what stands for them in the books", items)


def decided():
    """A paper is not registered below what was decided for it."""
    n = o.made(officer.act("decision", "create", {"title": "示例事项", "kind": "original", "act": "decide", "department": o.dep[0], "drafter": officer.person, "level": 2}))
    db = sqlite3.connect(o.data + "/shenzhi.db", isolation_level=None)   # the steps have tests of their own
    db.execute("UPDATE decision SET state = 'approved', level = 2, term = '10Y', approved_on = ? WHERE id = ?", (DAY, n))
    db.close()
    paper = {"decision": n, "kind": "outgoing", "term": None}
    refused(o.document(clerk, "示例发文", level=0, **paper), "E_RULE", "open, though decided to be secret")
    equal(o.document(clerk, "示例发文", level=2, **{**paper, "term": "10Y"}).status, 201, "as decided")


def stands_in():
    """Who stands in for the leader until a day approves from the day on which it was given him to the last one, nothing of his own, nothing above his clearance; and passes it on to nobody."""
    stand = o.worker("stand", ["equipment_keeper"], "代管领导", clearance=2)
    applied = lambda of, **more: o.made(of.act("travel", "create", {"person": of.person, "destination": "示例国", "purpose": "探亲", "leave_on": "2099-01-01", "return_on": "2099-01-05", **more}))
    before = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 8 * 3600 - 3 * 86400))
    mine, trips = applied(stand), [applied(staff, acted_on=before) for _ in range(4)]
    approve = lambda client, n, **fields: client.act("travel", "approve", fields, record=n, **signed(client))
    sees = lambda r, n: stand.get(f"/registers/{r}/{n}").status
    equal(sees("travel", trips[0]), 404, "nobody asked him yet")
    grant = o.client("secadmin").post(f"/users/{stand.uid}/grant", {"role": "leader_in_charge", "until": DAY})
    equal(grant.status, 200, f"until tonight {grant}")
    time.sleep(1.2)
    refused(approve(stand, trips[0], acted_on=before), "E_DENIED", "of a day on which he did not stand in yet he approves nothing")
    equal(approve(stand, trips[0]).status, 200, "of today he does")
    equal(approve(boss, trips[1], acted_on=before).status, 200, "who is the leader enters what he approved before")
    refused(approve(stand, mine), "E_SEPARATE", "his own trip he does not approve")
    refused(stand.post(f"/users/{staff.uid}/grant", {"role": "leader_in_charge", "until": DAY}), "E_DENIED", "nor does he pass it on")
    secret = o.made(clerk.act("carry_out", "create", {"carrier": clerk.person, "companion": officer.person, "department": o.dep[0], "level": 3, "destination": "示例", "purpose": "示例", "leave_on": DAY, "return_by": DAY}))
    equal(sees("carry_out", secret), 404, "what is above his clearance is not there for him")
    db = sqlite3.connect(o.data + "/shenzhi.db", isolation_level=None)
    db.execute("UPDATE role_grant SET until_on = ? WHERE account = ? AND role = 'leader_in_charge'", (before, stand.uid))
    keyed(db, o.data, "role_grant")
    time.sleep(1.2)
    equal(sees("travel", trips[2]), 404, "over is over")
    db.execute("UPDATE role_grant SET until_on = ? WHERE account = ? AND role = 'leader_in_charge'", (DAY, stand.uid))    # as it was, or the ledger would tell
    keyed(db, o.data, "role_grant")
    db.close()


def approved_and_done():
    """Who approved it does not carry it out, be he clerk or keeper as well, or stand in for a leader."""
    both = o.worker("both", ["leader_in_charge", "equipment_keeper", "registry_clerk"], "代批兼办", clearance=3)
    out = o.made(staff.act("copy_out", "create", {"what": "示例软件", "secret_level": 0, "how": "file", "receiver": "示例单位", "purpose": "示例", "department": o.dep[0]}))
    moved = o.made(staff.act("data_transfer", "create", {"direction": "in", "what": "示例数据", "secret_level": 0, "source": "外单位", "target": "涉密机", "target_level": 3, "purpose": "示例", "department": o.dep[0]}))
    c = o.made(keeper.act("equipment", "create", {"name": "碎纸机", "kind": "printer", "secret_level": 0, "connection": "none", "department": o.dep[0], "keeper": keeper.person, "started_on": DAY}))
    asked = o.made(keeper.act("device_request", "create", {"kind": "change", "equipment": c, "reason": "示例", "department": o.dep[0]}))
    for register, record, action, fields in (("copy_out", out, "give", {"given_on": DAY, "receipt": "收据"}), ("data_transfer", moved, "finish", {"computer": 1, "virus_checked": True, "done_on": DAY}),
                                             ("device_request", asked, "finish", {"done_on": DAY})):
        equal(both.act(register, "approve", record=record, **signed(both)).status, 200, f"{register}: he approves what another asked for")
        check(action not in both.get(f"/registers/{register}/{record}").json["actions"], f"{register}: {action} is not offered to him")
        refused(both.act(register, action, fields, record=record, **signed(both)), "E_SEPARATE", f"{register}: nor does he carry it out")
    equal(keeper.act("copy_out", "give", {"given_on": DAY, "receipt": "收据"}, record=out, **signed(keeper)).status, 200, "another keeper does")
    equal(keeper.act("device_request", "finish", {"done_on": DAY}, record=asked, **signed(keeper)).status, 200, "and that too")


machine(own_matters())
approved_and_done()
stands_in()
papers()
decided()
o.stop()
end()
