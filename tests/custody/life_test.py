#!/usr/bin/env python3
"""Life of a copy through the API: copying by level, spoiled sheets, carrying out, the archive, missing items, the recall, the life line; 2,000 holders in a second."""
import io
import os
import sqlite3
import sys
import time
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import check, end, equal  # noqa: E402
from office import Office, signed, today  # noqa: E402

o = Office()
clerk = o.worker("clerk", ["registry_clerk"], "赵六", clearance=4)
mate = o.worker("mate", ["archivist", "registry_clerk"], "吴九", clearance=4)
leader = o.worker("leader", ["leader_in_charge"], "李四", clearance=4)
staff = o.worker("staff1", ["staff"], "张三", clearance=4)
both = {"signature": {"password": clerk.password}, "second": {"account": "mate", "password": mate.password}}
both2 = {"signature": {"password": mate.password}, "second": {"account": "clerk", "password": clerk.password}}
acc = {a["kind"]: a["id"] for a in o.hr.all("custody_account")}
for name, kind in (("待销毁柜", "waste"), ("档案室", "archive"), ("下落不明", "missing"), ("销毁中心", "destroyer")):
    acc[kind] = o.made(o.hr.act("custody_account", "create", {"name": name, "kind": kind, "keeper": mate.person, "max_level": 4}))
secret = o.made(o.document(clerk, "秘密件", level=2, copies=3, term="10Y"))
top = o.made(o.document(clerk, "绝密件", level=4, copies=1, term="30Y"))
closed_doc = o.made(o.document(clerk, "不准复制件", level=2, copies=1, term="10Y", no_copying=True))


def job(document, level, copies=2, allows="allows", **more):
    return o.made(clerk.act("print_job", "create", {"document": document, "kind": "copy", "copies": copies, "level": level, "purpose": "会议", "issuer_allows": allows, **more}))


def refused(a, what, words):
    return check(a.status == 409 and a.code == "E_RULE" and words in a.json["detail"], what, a)


# ---- copying: by level, forbidden where the issuer forbids, numbered on, spoiled sheets into the waste
a = clerk.act("print_job", "create", {"document": top, "kind": "copy", "copies": 1, "level": 2, "purpose": "会议", "issuer_allows": "allows"})
refused(a, "copies have the level of the original", "密级" if False else "绝密")
j = job(top, 4)
refused(leader.act("print_job", "approve", {}, record=j, **signed(leader)), "top secret needs its issuing authority", "制发机关")
equal(clerk.act("print_job", "edit", {"issuer_allows": "approved", "issuer_no": "某办函3号"}, record=j).status, 200, "its approval is entered")
equal(leader.act("print_job", "approve", {}, record=j, **signed(leader)).status, 200, "then it is approved")
refused(leader.act("print_job", "approve", {}, record=job(closed_doc, 2), **signed(leader)), "what the issuer forbids is not copied", "不准复制")
j = job(secret, 2)
equal(clerk.act("print_job", "make", {"made_on": today(), "device": "FY-1", "stamped": True, "spoiled": 3}, record=j, **signed(clerk)).status, 409, "nothing is made before it is approved")
equal(leader.act("print_job", "approve", {}, record=j, **signed(leader)).status, 200, "approved")
a = clerk.act("print_job", "make", {"made_on": today(), "device": "FY-1", "stamped": True, "spoiled": 3}, record=j, **signed(clerk))
equal(a.status, 200, f"made: {a}")
made = clerk.all("copy", filter=[f"document:eq:{secret}", "kind:eq:duplicate"], sort="id")
equal([c["copy_no"] for c in made], [4, 5], "the numbers go on")
items = {i["name"]: i for i in clerk.all("custody_item")}
equal(sum(i["account"] == acc["registry"] and i["level"] == 2 for i in items.values()), 6, "copies are in the books like the original")
waste = clerk.all("waste_batch")
equal([(w["sheets"], w["level"]) for w in waste], [(3, 2)], "the spoiled sheets are in the waste register")
equal([i["account"] for i in items.values() if i["kind"] == "waste_batch"], [acc["waste"]], "and in the waste account")

# ---- extracts inherit
e = o.made(clerk.act("extract", "create", {"kind": "extract", "title": "摘编", "level": 2, "purpose": "学习"}))
equal(clerk.act("extract_source", "create", {"extract": e, "document": top}).status, 201, "a source")
refused(leader.act("extract", "approve", {}, record=e, **signed(leader)), "an extract is as secret as its sources", "绝密")

# ---- carrying out
ids = sorted(i["id"] for i in items.values() if i["kind"] == "copy")
top_item = next(i["id"] for i in items.values() if i["level"] == 4)


def trip(item, **more):
    t = o.made(clerk.act("carry_out", "create", {"carrier": staff.person, "level": 4, "destination": "省厅", "purpose": "汇报", "leave_on": today(), "return_by": today(), **more}))
    equal(clerk.act("listed_item", "create", {"item": item, "carry_out": t}).status, 201, "listed")
    return t


t = trip(top_item)
refused(leader.act("carry_out", "approve", {}, record=t, **signed(leader)), "top secret is carried by two", "同行")
equal(clerk.act("carry_out", "cancel", {}, record=t, comment="改为二人").status, 200, "cancelled")
line = clerk.all("listed_item", filter=f"carry_out:eq:{t}")[0]["id"]
equal(clerk.act("listed_item", "strike", {}, record=line, comment="改单").status, 200, "its line is struck off")
t = trip(top_item, companion=clerk.person)
refused(clerk.act("listed_item", "create", {"item": top_item, "carry_out": o.made(clerk.act("carry_out", "create", {"carrier": staff.person, "level": 2, "destination": "x", "purpose": "y", "leave_on": today(), "return_by": today()}))}),
        "one item on one open list", "未办结")
name = clerk.get(f"/registers/custody_item/{top_item}").json["record"]["name"]
form = zipfile.ZipFile(io.BytesIO(leader.get(f"/registers/carry_out/{t}/print", format="docx").body)).read("word/document.xml").decode()
check(name in form and "绝密" in form and "无权查看" not in form, "who approves a list reads what is on it")
equal(leader.act("carry_out", "approve", {}, record=t, **signed(leader)).status, 200, "approved")
a = clerk.act("carry_out", "start", {}, record=t, **both)
check(a.code == "E_SEPARATE" and "携带人本人" in a.json["detail"], "the carrier signs for what he takes, nobody else", a)
his = {**signed(clerk), "second": {"account": "staff1", "password": staff.password}}
a = clerk.act("carry_out", "start", {}, record=t, **his)
equal(a.status, 200, f"handed over: {a}")
item = clerk.get(f"/registers/custody_item/{top_item}").json["record"]
equal((item["holder"], item["due_on"]), (staff.person, today()), "he holds it until the day")
equal(clerk.act("carry_out", "come_back", {}, record=t, **his).status, 200, "and brings it back")
equal(clerk.get(f"/registers/custody_item/{top_item}").json["record"]["account"], acc["registry"], "into the registry")

# ---- the archive
g = o.made(clerk.act("archive_transfer", "create", {"title": "年度归档", "year": 2025, "level": 2, "prepared_on": today()}))
refused(mate.act("archive_transfer", "receive", {"volume_no": "卷1"}, record=g, **both2), "nothing comes without a list", "清单")
equal(clerk.act("listed_item", "create", {"item": ids[0], "archive_transfer": g}).status, 201, "listed")
equal(mate.act("archive_transfer", "receive", {"volume_no": "卷1"}, record=g, **both2).status, 200, "received")
equal(clerk.get(f"/registers/custody_item/{ids[0]}").json["record"]["account"], acc["archive"], "it is in the archive")
u = o.made(mate.act("archive_access", "create", {"document": secret, "item": ids[0], "level": 2, "kind": "read", "applicant": staff.person, "purpose": "查证", "return_by": today()}))
equal(leader.act("archive_access", "approve", {}, record=u, **signed(leader)).status, 200, "approved")
equal(mate.act("archive_access", "hand_out", {}, record=u, signature={"password": mate.password}, second={"account": "staff1", "password": staff.password}).status, 200, "handed out, the user signs")
refused(mate.act("archive_access", "take_back", {"excerpt_pages": 2, "intact": True}, record=u, signature={"password": mate.password}, second={"account": "staff1", "password": staff.password}),
        "who reads does not excerpt", "阅看")
equal(mate.act("archive_access", "take_back", {"excerpt_pages": 0, "intact": True}, record=u, signature={"password": mate.password}, second={"account": "staff1", "password": staff.password}).status, 200, "taken back")
check(mate.act("archive_access", "create", {"document": secret, "level": 2, "kind": "copy", "applicant": mate.person, "purpose": "自用", "return_by": today()}).code == "E_RULE", "archive staff do not copy")

# ---- missing, with its clock
m = o.made(clerk.act("missing_item", "create", {"item": ids[1], "found_missing_on": "2026-03-01", "last_place": "机要室"}, **signed(clerk)))
equal(clerk.get(f"/registers/missing_item/{m}").json["record"]["due_on"], "2026-04-30", "sixty days for what is secret")
equal(clerk.get(f"/registers/custody_item/{ids[1]}").json["record"]["account"], acc["missing"], "it is missing in the books")
equal(clerk.act("missing_item", "find", {"search_notes": "在柜后"}, record=m, comment="找回", **both).status, 200, "found")
equal(clerk.get(f"/registers/custody_item/{ids[1]}").json["record"]["account"], acc["registry"], "and back")

# ---- the life line
life = clerk.get(f"/life/custody_item/{ids[0]}").json
got = [(s["how"], s["kind"]) for s in life["lines"][0]["spans"]]
equal(got, [("enter", "registry"), ("archive", "archive"), ("lend", "person"), ("give_back", "archive")], "where it was, in order")
check(any(e["kind"] == "archived" for e in life["lines"][0]["events"]), "what was done with it", life["lines"][0]["events"])
equal(staff.get(f"/life/custody_item/{ids[2]}").status, 404, "who may not see it has no line of it")
equal(len(clerk.get(f"/life/document/{secret}").json["lines"]), 5, "a document shows all its copies")

# ---- the recall: 2,000 holders
o.stop()
db = sqlite3.connect(os.path.join(o.data, "shenzhi.db"))
db.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO custody_account(id, name, code, kind, state) SELECT 100000 + i, '持有人' || i, 'ZH9' || i, 'person', 'open' FROM n")
db.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) INSERT INTO custody_item(name, kind, level, account, since_at, opened_on, state)"
           " SELECT '留存件' || i, 'copy', 2, 100001 + i % 2000, '2026-01-05T09:00:00', '2026-01-05', 'live' FROM n")
db.commit()
db.close()
o.start()
for c in (clerk, leader, mate):
    c.close()
    c.port = o.port
    c.login({clerk: "clerk", leader: "leader", mate: "mate"}[c], c.password)
r = o.made(clerk.act("clearance_campaign", "create", {"title": "年终清退", "kind": "holders", "year": 2026, "before_on": "2026-03-01", "due_on": "2026-12-31"}, **signed(clerk)))
equal(clerk.get(f"/registers/clearance_campaign/{r}").json["record"]["asked"], 10000, "it says how many are asked for")
best = 9.0
for _ in range(3):
    t0 = time.time()
    a = clerk.get(f"/recalls/{r}")
    best = min(best, time.time() - t0)
print(f"recall list of 2,000 holders: {best:.3f} s")
equal((sum(r["out"] > 0 for r in a.json["rows"]), a.json["out"]), (2000, 10000), "a row a holder")
equal(len(clerk.get(f"/recalls/{r}/holders/100001").json["items"]), 5, "and what each has")
refused(clerk.act("clearance_campaign", "close", {}, record=r, **both), "it does not close with a balance", "没有交回")
end()
