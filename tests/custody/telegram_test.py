#!/usr/bin/env python3
"""Cipher telegrams through the API (F8): a named person and a deadline or no registration; only the named person gets it; nothing is copied,
extracted or destroyed here; returned to the cipher office; a running page and a list of their own; a destruction prints the form of its kind of carrier."""
import os
import re
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import check, end, equal  # noqa: E402
from office import Office, signed, today  # noqa: E402

o = Office()
clerk = o.worker("clerk", ["registry_clerk"], "赵六", clearance=4)
mate = o.worker("mate", ["archivist", "registry_clerk"], "吴九", clearance=4)
leader = o.worker("leader", ["leader_in_charge"], "李四", clearance=4)
named = o.worker("named", ["staff"], "指定人", clearance=3)
other = o.worker("other", ["staff"], "别的人", clearance=3)


def account(name, kind, **more):
    return o.made(o.hr.act("custody_account", "create", {"name": name, "kind": kind, **more}))


def both(who):
    return {**signed(clerk), "second": {"account": who.me["account"], "password": who.password}}


def refused(a, what, words):
    return check(a.status == 409 and a.code == "E_RULE" and words in a.json["detail"], what, a)


def telegram(title, **fields):
    return clerk.act("document", "create", {"kind": "telegram", "title": title, "issuer": "上级机要部门(示例)", "ref_no": title + "号", "registered_on": today(), "copies": 1, "level": 3, "term": "10Y", "urgency": "flash", **fields},
                     **signed(clerk))


def text(pdf):
    return subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


his, theirs = account("指定人", "person", person=named.person), account("别的人", "person", person=other.person)
waste, destroyer = account("待销毁", "waste", keeper=mate.person, max_level=4), account("销毁中心", "destroyer")
outside = account("上级机要部门", "unit_outside", max_level=4)

# ---- named person and deadline
refused(telegram("无人经管电报", return_by="2099-01-05"), "no telegram without a named person", "指定专人")
refused(telegram("无期限电报", handler=named.person), "nor without a return deadline", "退还期限")
late = o.made(telegram("逾期电报", handler=named.person, return_by="2026-01-05"))
doc = o.made(telegram("示例电报", handler=named.person, return_by="2099-01-05"))
o.made(o.document(clerk, "普通来文(示例)", level=2, copies=1, term="10Y"))
refused(clerk.act("document", "edit", {"handler": None}, record=doc, comment="改"), "the named person is not taken away again", "指定专人")
copy = clerk.all("copy", filter=f"document:eq:{doc}")[0]["id"]
item = clerk.all("custody_item", filter=f"copy:eq:{copy}")[0]
equal(item["kind"], "telegram", "in the books as a telegram")
registry = item["account"]


def post(kind, to, person=None, second=mate, **more):
    fields = {"kind": kind, "lines": f"[{item['id']}]", "to_account": to, **({"received_by": person.person} if person else {}), **more}
    return clerk.act("counter_batch", "post", fields, **both(second))


refused(post("issue", theirs, other, other, due_on="2099-01-05"), "not to another than the named person", "不是指定的人")
equal(post("issue", his, named, named, due_on="2099-01-05").status, 201, "to the named person")
equal(post("give_back", registry, None, named).status, 201, "and back")

# ---- no copies, no extracts
job = clerk.act("print_job", "create", {"document": doc, "kind": "copy", "copies": 1, "level": 3, "purpose": "会议", "issuer_allows": "allows"})
equal(job.status, 201, "somebody asks for copies")
refused(leader.act("print_job", "approve", {}, record=job.json["record"]["id"], **signed(leader)), "a telegram is not copied", "密码电报")
e = o.made(clerk.act("extract", "create", {"kind": "extract", "title": "摘录", "level": 3, "purpose": "学习"}))
equal(clerk.act("extract_source", "create", {"extract": e, "document": doc}).status, 201, "somebody asks for an extract")
refused(leader.act("extract", "approve", {}, record=e, **signed(leader)), "nor extracted", "密码电报")
equal(clerk.all("copy", filter=[f"document:eq:{doc}", "kind:eq:duplicate"]), [], "and no copy is registered")

# ---- no destruction here
now = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(time.time() + 8 * 3600))
fields = {"item": item["id"], "kind": "discard", "from_account": registry, "to_account": waste, "received_by": mate.person, "given_at": now, "received_at": now}
refused(clerk.act("movement", "post", fields, **both(mate)), "not into the waste", "退还机要部门")
d = o.made(clerk.act("destruction", "create", {"title": "到期文件", "carrier": "paper", "pieces": 1, "method": "institution", "institution": "销毁中心", "counted_on": today()}))
a = clerk.act("listed_item", "create", {"item": item["id"], "destruction": d})
if a.status == 201:
    equal(leader.act("destruction", "approve", {}, record=d, **signed(leader)).status, 200, "approved")
    a = clerk.act("destruction", "finish", {"escort1": clerk.person, "escort2": mate.person, "supervisor1": clerk.person, "supervisor2": mate.person, "destroyed_on": today(), "place": "示例"}, record=d, **both(mate))
refused(a, "not destroyed with a list", "退还机要部门")
equal(clerk.get(f"/registers/custody_item/{item['id']}").json["record"]["account"], registry, "it is where it was")

# ---- returned, and what is late is told
a = post("send_out", outside, None, mate)
equal(a.status, 201, "sent back to the cipher office against a slip")
equal(clerk.act("document", "return_up", {"returned_on": today()}, record=doc, **signed(clerk)).status, 200, "and registered as returned")
equal([r["record"] for r in clerk.get("/rules/telegram_return_overdue/rows").json["rows"]], [late], "only the late one is found")

# ---- the running page and the list of telegrams
model = {r["name"]: r for r in clerk.get("/model").json["registers"]}
equal([(b["name"], b["title"], b["filter"]) for b in model["document"]["books"]], [("telegram", "密码电报登记簿", "kind:eq:telegram")], "the page learns that there is a book of telegrams")
page = clerk.get("/registers/document", book="telegram")
equal({r["id"] for r in page.json["rows"]}, {late, doc}, "the list holds telegrams only")
check(all("return_by" in r and "handler" in r for r in page.json["rows"]), "with the columns of the book", page.json["rows"][0])
equal(clerk.get("/registers/document", book="other").status, 404, "no such book")
t = text(clerk.get("/registers/document/print", format="pdf", book="telegram").body)
check("密码电报登记簿" in t and "逾期电报" in t and "普通来文" not in t, "the running page of telegrams", t[:400])
t = text(clerk.get(f"/registers/document/{doc}/print", format="pdf").body)
check("密码电报登记表" in t and "不复制" in t and "指定专人" in t, "a telegram prints its own form", t[:400])

# ---- the slip of ten that went with it
slip = clerk.all("receipt")[0]["id"]
t = text(clerk.get(f"/registers/receipt/{slip}/print", format="pdf").body)
check("交接回执" in t and "示例电报" in t and "签收人" in t and "办理记录" not in t, "the slip is a form of its own, without the steps of the house", t[:600])

# ---- a form a kind of carrier
titles = {"paper": "涉密纸介质销毁审批登记表", "optical": "涉密光盘销毁审批登记表", "medium": "涉密磁介质和移动存储介质销毁审批登记表", "device": "涉密计算机和存储设备销毁审批登记表", "other": "密码设备和其他涉密载体销毁审批登记表"}
choices = [c["name"] for f in model["destruction"]["fields"] if f["name"] == "carrier" for c in f["choices"]]
equal(sorted(choices), sorted(titles), "every kind of carrier has a form")
for carrier, title in titles.items():
    d = o.made(clerk.act("destruction", "create", {"title": "示例", "carrier": carrier, "pieces": 1, "method": "institution", "institution": "销毁中心", "counted_on": today()}))
    t = re.sub(r"\s", "", text(clerk.get(f"/registers/destruction/{d}/print", format="pdf").body))
    check(title in t and "长期保存" in t and "销毁清单" in t, f"the form of {carrier}", t[:300])

check(o.verify().get("ok"), "the ledger verifies")
end()
