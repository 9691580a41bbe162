#!/usr/bin/env python3
"""Clauses of the life of a copy (issue: every paper through one counter, point 3) that no other test plays, each by its name: the copy stamp, inheritance of the longest
period, approval of archive access and of excerpts, the recall from both ends, monthly stocktake, the form of destruction by carrier, records of destruction that stay,
the clock of what is missing by level."""
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import check, end, equal  # noqa: E402
from office import Office, signed, today  # noqa: E402

o = Office()
clerk = o.worker("clerk", ["registry_clerk"], "赵六", clearance=4)
mate = o.worker("mate", ["archivist", "registry_clerk"], "吴九", clearance=4)
leader = o.worker("leader", ["leader_in_charge"], "李四", clearance=4)
leader2 = o.worker("leader2", ["leader_in_charge"], "张三", clearance=4)
officer = o.worker("officer", ["secrecy_officer"], "王五", clearance=4)
staff = o.worker("staff1", ["staff"], "陈一", clearance=4)


def by(who, second=None):
    return {**signed(who), **({"second": {"account": second.me["account"], "password": second.password}} if second else {})}


acc = {a["kind"]: a["id"] for a in o.hr.all("custody_account")}
for name, kind in (("待销毁柜", "waste"), ("档案室", "archive"), ("下落不明", "missing"), ("销毁中心", "destroyer"), ("下属单位", "unit_outside")):
    acc[kind] = o.made(o.hr.act("custody_account", "create", {"name": name, "kind": kind, "keeper": mate.person, "max_level": 4}))
acc["person"] = o.made(o.hr.act("custody_account", "create", {"name": "陈一", "kind": "person", "person": staff.person, "max_level": 4}))


def paper(title, level=2, copies=1, term="10Y", **more):
    d = o.made(o.document(clerk, title, level=level, copies=copies, term=term, **more))
    return d, sorted(clerk.all("custody_item", filter=f"copy:eq:{c['id']}")[0]["id"] for c in clerk.all("copy", filter=f"document:eq:{d}"))


def record(register, i, who=clerk):
    return who.get(f"/registers/{register}/{i}").json["record"]


def refused(a, what, words, code="E_RULE"):
    return check(a.code == code and words in a.json["detail"], what, a)


def basket(kind, lines, to=None, second=staff, **more):
    return clerk.act("counter_batch", "post", {"kind": kind, "lines": json.dumps(lines), **({"to_account": to} if to else {}), **more}, **by(clerk, second))


# ---- a copy bears the copy stamp, or it is not made
doc, items = paper("示例秘密件")
j = o.made(clerk.act("print_job", "create", {"document": doc, "kind": "copy", "copies": 2, "level": 2, "purpose": "会议", "issuer_allows": "allows"}))
equal(leader.act("print_job", "approve", {}, record=j, **signed(leader)).status, 200, "copying is approved")
made = {"made_on": today(), "device": "FY-1", "spoiled": 0}
refused(clerk.act("print_job", "make", {**made, "stamped": False}, record=j, **signed(clerk)), "copies without the copy stamp are refused", "复制戳记")
equal((len(clerk.all("copy", filter=f"document:eq:{doc}")), record("print_job", j)["state"]), (1, "approved"), "and none of them is registered")
equal(clerk.act("print_job", "make", {**made, "stamped": True}, record=j, **signed(clerk)).status, 200, "stamped they are made")
equal(clerk.all("waste_batch"), [], "no spoiled sheet, no waste")
refused(clerk.act("copy", "create", {"document": doc, "copy_no": 9, "kind": "duplicate", "level": 2, "made_on": today(), "stamped": False}, **signed(clerk)), "nor is a single copy entered without it", "复制")

# ---- a compilation has the highest level and the longest period of its sources
short, _ = paper("短期件", level=3, term="5Y")
long, _ = paper("长期件", level=2, term="20Y")
e = o.made(clerk.act("extract", "create", {"kind": "compilation", "title": "汇编", "level": 3, "purpose": "学习", "expires_on": "2030-01-01", "issuer_no": "某办函1号"}))
for d in (short, long):
    equal(clerk.act("extract_source", "create", {"extract": e, "document": d}).status, 201, "a source")
refused(leader.act("extract", "approve", {}, record=e, **signed(leader)), "a compilation lasts as long as the longest of its sources", "长期件")

# ---- archive access: nobody approves his own, nothing is handed out or excerpted without approval
g = o.made(clerk.act("archive_transfer", "create", {"title": "年度归档", "year": 2025, "level": 2, "prepared_on": today()}))
equal(clerk.act("listed_item", "create", {"item": items[0], "archive_transfer": g}).status, 201, "listed for the archive")
equal(mate.act("archive_transfer", "receive", {"volume_no": "卷1"}, record=g, **by(mate, clerk)).status, 200, "in the archive")


def use(applicant, kind="read", who=mate):
    return who.act("archive_access", "create", {"document": doc, "item": items[0], "level": 2, "kind": kind, "applicant": applicant.person, "purpose": "查证", "return_by": today()})


own = o.made(use(leader))
a = leader.act("archive_access", "approve", {}, record=own, **signed(leader))
check(a.code == "E_SEPARATE", "who wants to use an archive does not approve it himself", a)
a = mate.act("archive_access", "approve", {}, record=own, **signed(mate))
check(a.status in (403, 404), "nor does the archivist who entered it", a)
equal(record("archive_access", own, mate)["state"], "draft", "it is not approved")
equal(mate.act("archive_access", "hand_out", {}, record=own, **by(mate, leader)).code, "E_STATE", "nothing leaves the archive without approval")
equal(leader2.act("archive_access", "approve", {}, record=own, **signed(leader2)).status, 200, "another leader may")
equal(mate.act("archive_access", "cancel", {}, record=own, comment="不再需要").status, 200, "taken back")
x = o.made(use(staff, "excerpt"))
equal(mate.act("archive_access", "hand_out", {}, record=x, **by(mate, staff)).code, "E_STATE", "no excerpt without approval")
equal(leader.act("archive_access", "approve", {}, record=x, **signed(leader)).status, 200, "an excerpt is approved")
equal(mate.act("archive_access", "hand_out", {}, record=x, **by(mate, staff)).status, 200, "handed out to who signs for it")
equal(mate.act("archive_access", "take_back", {"excerpt_pages": 2, "intact": True}, record=x, **by(mate, staff)).status, 200, "with approval two pages were excerpted")
r = o.made(use(staff))
equal(leader.act("archive_access", "approve", {}, record=r, **signed(leader)).status, 200, "reading is approved")
equal(mate.act("archive_access", "hand_out", {}, record=r, **by(mate, staff)).status, 200, "handed out")
refused(mate.act("archive_access", "take_back", {"excerpt_pages": 1, "intact": True}, record=r, **by(mate, staff)), "who may read made no excerpt", "只批准阅看")
equal(mate.act("archive_access", "take_back", {"excerpt_pages": 0, "intact": True}, record=r, **by(mate, staff)).status, 200, "given back")

# ---- recall: what units below hold of us, and what the authorities above want back
_, out = paper("下发件", copies=3)
equal(basket("send_out", out, acc["unit_outside"], second=mate, due_on=today()).status, 201, "sent to a unit below")
above, above_items = paper("上级要求清退件", copies=2, return_by=today())
equal(basket("issue", above_items[:1], acc["person"]).status, 201, "one of them is with a reader")


def recall(kind):
    return o.made(clerk.act("clearance_campaign", "create", {"title": f"清退{kind}", "kind": kind, "year": 2026, "before_on": "2099-01-01", "due_on": "2099-12-31"}, **signed(clerk)))


for kind, n, back in (("below", 3, lambda: basket("give_back", out, second=mate)), ("above", 2, None)):
    c = recall(kind)
    equal(record("clearance_campaign", c)["asked"], n, f"recall {kind}: it says how many are asked for")
    refused(clerk.act("clearance_campaign", "close", {}, record=c, **by(clerk, mate)), f"recall {kind}: it does not close with papers out", f"{n}件没有交回")
    if back:
        equal(back().status, 201, f"recall {kind}: they come back")
    else:
        equal(basket("give_back", above_items[:1]).status, 201, f"recall {kind}: collected")
        upper = o.made(o.hr.act("custody_account", "create", {"name": "上级机关", "kind": "unit_outside", "max_level": 4}))
        equal(basket("send_out", above_items, upper, second=mate).status, 201, f"recall {kind}: and returned to who issued them")
    equal(clerk.act("clearance_campaign", "close", {}, record=c, **by(clerk, mate)).status, 200, f"recall {kind}: it closes at zero")

# ---- the monthly stocktake: two people, and it stands for the month
st = o.made(clerk.act("stocktake", "create", {"month": today()[:7], "kind": "documents", "occasion": "monthly", "account": acc["archive"]}))
label = clerk.all("copy", filter=f"document:eq:{doc}", sort="copy_no")[0]["label_code"]
scan = {"id": "scan-00000001", "account": acc["archive"], "source": "scan", "code": label, "at": today() + "T09:00:00"}
equal(clerk.post(f"/stocktakes/{st}/scans", {"device": "一号机", "scans": [scan]}).status, 200, "counted by scanning")
equal(clerk.act("stocktake", "merge", {}, record=st).status, 200, "merged")
equal(clerk.all("stocktake_difference", filter=f"stocktake:eq:{st}"), [], "no difference")
equal(clerk.act("stocktake", "certify", {"difference_note": "无"}, record=st, **signed(clerk)).code, "E_SIGN", "a stocktake is certified by two")
equal(clerk.act("stocktake", "certify", {"difference_note": "无"}, record=st, **by(clerk, officer)).status, 200, "the monthly stocktake is done")
equal((record("stocktake", st)["state"], record("stocktake", st)["witness"]), ("done", officer.person), "with its witness")

# ---- missing: searched for as long as its level says
for level, days in ((2, "2026-04-30"), (3, "2026-04-30"), (4, "2026-03-11")):
    _, one = paper(f"失踪件{level}", level=level, term={2: "10Y", 3: "20Y", 4: "30Y"}[level])
    m = o.made(clerk.act("missing_item", "create", {"item": one[0], "found_missing_on": "2026-03-01", "last_place": "机要室"}, **signed(clerk)))
    equal((record("missing_item", m)["due_on"], record("custody_item", one[0])["account"]), (days, acc["missing"]), f"level {level}: the clock runs to its day, and the books say missing")
a = officer.act("missing_item", "give_up", {}, record=m, comment="查无下落", **signed(officer))
check(a.status == 422 and a.json["errors"][0]["field"] == "incident", "it ends only in an incident", a)

# ---- destruction: the form of its carrier, and records that stay
titles = {"paper": "涉密纸介质销毁审批登记表", "optical": "涉密光盘销毁审批登记表", "medium": "涉密磁介质和移动存储介质销毁审批登记表", "device": "涉密计算机和存储设备销毁审批登记表", "other": "密码设备和其他涉密载体销毁审批登记表"}
with tempfile.TemporaryDirectory() as tmp:
    for carrier, title in titles.items():
        k = o.made(clerk.act("destruction", "create", {"title": f"示例{carrier}", "carrier": carrier, "pieces": 1, "method": "institution", "institution": "示例销毁中心", "counted_on": today()}))
        path = os.path.join(tmp, carrier + ".pdf")
        open(path, "wb").write(clerk.get(f"/registers/destruction/{k}/print", format="pdf").body)
        text = re.sub(r"\s", "", subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True).stdout)
        check(title in text and not any(t in text for t in titles.values() if t != title), f"{carrier} has the form of its own", text[:120])
last = record("destruction", k)
for method in ("DELETE", "PUT", "PATCH"):
    a = clerk.call(method, f"/registers/destruction/{k}", {})
    check(a.status in (403, 404, 405), f"there is no {method} of a record", a)
actions = set(clerk.get(f"/registers/destruction/{k}").json.get("actions", []))
check(not actions & {"delete", "remove", "purge"}, "nor an action that removes it", actions)
check(not clerk.get(f"/registers/destruction/{k}").json.get("purge"), "nor is a purge offered")
for field in ("title", "institution"):
    a = officer.post(f"/registers/destruction/{k}/purge", {"fields": [field], "reason": "试图", **by(officer, clerk)}, {"If-Match": f'"{last["version"]}"'})
    check(a.status in (403, 422), f"{field} of a destruction is not purged", a)
equal(record("destruction", k), last, "the record is as it was")

equal(o.stop(), 0, "graceful stop")
check(o.verify().get("ok"), "the ledger verifies")
o.done()
end()
