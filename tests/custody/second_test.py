#!/usr/bin/env python3
"""Whose the second signature is: who gives what is archived, hands in a working paper, finds what was missing, witnesses a recall; two escorts for what goes to be destroyed."""
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import check, end, equal  # noqa: E402
from office import Office, signed, today  # noqa: E402

o = Office()
clerk = o.worker("clerk", ["registry_clerk"], "赵六", clearance=4)
mate = o.worker("mate", ["registry_clerk"], "吴九", clearance=4)
archivist = o.worker("archivist", ["archivist"], "郑十", clearance=4)
leader = o.worker("leader", ["leader_in_charge"], "李四", clearance=4)
drafter = o.worker("drafter", ["staff"], "张三", clearance=4)
other = o.worker("other", ["staff"], "孙七", clearance=4)
ACCOUNT = {c.person: name for name, c in o.users.items() if hasattr(c, "person")}
for name, kind in (("待销毁柜", "waste"), ("档案室", "archive"), ("下落不明", "missing"), ("销毁中心", "destroyer")):
    o.made(o.hr.act("custody_account", "create", {"name": name, "kind": kind, "keeper": mate.person, "max_level": 4}))


def two(first, second):
    return {"signature": {"password": first.password}, "second": {"account": ACCOUNT[second.person], "password": second.password}}


def refused(a, what, words):
    return check(a.status in (403, 409, 422) and words in a.json["detail"], what, a)


def items(title):
    document = o.made(o.document(clerk, title, level=2, copies=2, term="10Y"))
    return [i["id"] for i in clerk.all("custody_item") if i["name"].startswith(title)] or document


def text(pdf):
    return subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


# ---- the archive: the registry gives, the archivist takes
a, b = items("归档件")
g = o.made(clerk.act("archive_transfer", "create", {"title": "年度归档", "year": 2025, "level": 2, "prepared_on": today()}))
o.made(clerk.act("listed_item", "create", {"item": a, "archive_transfer": g}))
refused(archivist.act("archive_transfer", "receive", {"volume_no": "卷1"}, record=g, **two(archivist, other)), "not anybody gives to the archive", "第二签名须由机要员或保密员本人签")
equal(archivist.act("archive_transfer", "receive", {"volume_no": "卷1"}, record=g, **two(archivist, clerk)).status, 200, "the registry does")
equal(archivist.get(f"/registers/archive_transfer/{g}").json["record"]["given_by"], clerk.person, "and stands as giver")

# ---- a working paper: its drafter hands it in
for action in ("discard", "file_away"):
    d = o.made(clerk.act("draft", "create", {"title": "过程稿", "level": 2, "drafter": drafter.person, "made_on": today()}, **signed(clerk)))
    refused(clerk.act("draft", action, {"handed_in_on": today()}, record=d, **two(clerk, other)), f"{action}: not by another", "起草人")
    equal(clerk.act("draft", action, {"handed_in_on": today()}, record=d, **two(clerk, drafter)).status, 200, f"{action}: by the drafter")

# ---- what was missing is found before one who answers for it
m = o.made(clerk.act("missing_item", "create", {"item": b, "found_missing_on": today(), "last_place": "机要室", "holder": drafter.person}, **signed(clerk)))
refused(clerk.act("missing_item", "find", {"search_notes": "在柜后"}, record=m, comment="找回", **two(clerk, other)), "not before anybody", "最后持有人")
equal(clerk.act("missing_item", "find", {"search_notes": "在柜后"}, record=m, comment="找回", **two(clerk, drafter)).status, 200, "the last holder brings it back")

# ---- a destruction at an institution: two different escorts; in the house none are needed
for method, institution in (("institution", "销毁中心"), ("shred", None)):
    item = items(f"到期件{method}")[0]
    d = o.made(clerk.act("destruction", "create", {"title": "到期文件", "carrier": "paper", "pieces": 1, "method": method, "institution": institution, "counted_on": today()}))
    o.made(clerk.act("listed_item", "create", {"item": item, "destruction": d}))
    equal(leader.act("destruction", "approve", {}, record=d, **signed(leader)).status, 200, "approved")
    done = {"supervisor1": clerk.person, "supervisor2": mate.person, "destroyed_on": today(), "place": "示例"}
    if institution:
        refused(clerk.act("destruction", "finish", done, record=d, **two(clerk, mate)), "no escorts", "押运")
        refused(clerk.act("destruction", "finish", {**done, "escort1": clerk.person, "escort2": clerk.person}, record=d, **two(clerk, mate)), "one escort twice", "押运")
        equal(clerk.get(f"/registers/custody_item/{item}").json["record"]["state"], "live", "and nothing is gone")
        done |= {"escort1": clerk.person, "escort2": drafter.person}
    form = clerk.get(f"/registers/destruction/{d}/print", format="pdf")
    check("秘密" in text(form.body)[:120], "the form bears the mark of the most secret of what it lists", text(form.body)[:200])
    equal(clerk.act("destruction", "finish", done, record=d, **two(clerk, mate)).status, 200, f"{method}: destroyed")
    equal(clerk.get(f"/registers/custody_item/{item}").json["record"]["state"], "closed", "gone")
check(o.verify().get("ok"), "the ledger verifies")
end()
