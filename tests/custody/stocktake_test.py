#!/usr/bin/env python3
"""Stocktake through the API: two counters at once, lists sent twice, last digits, 25 planted differences in 2,000 copies, each classified and corrected."""
import csv
import datetime
import io
import os
import subprocess
import sys
import threading
import time
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import check, end, equal  # noqa: E402
from office import Office, signed, today  # noqa: E402

COPIES = int(os.environ.get("STOCKTAKE_COPIES", "2000"))
o = Office()
clerk = o.worker("clerk", ["registry_clerk"], "赵六", clearance=4)
mate = o.worker("mate", ["registry_clerk"], "钱七", clearance=4)
officer = o.worker("officer", ["secrecy_officer"], "王五", clearance=4)
outsider = o.worker("outsider", ["staff"], "无名", clearance=4)
holder = o.person("张三", clearance=3)
second = {"account": "mate", "password": mate.password}


def account(name, kind, **more):
    return o.made(o.hr.act("custody_account", "create", {"name": name, "kind": kind, **more}))


registry = next(a["id"] for a in o.hr.all("custody_account") if a["kind"] == "registry")
safe = account("一号柜", "cabinet", keeper=clerk.person, max_level=4)
low = account("二号柜", "cabinet", keeper=clerk.person, max_level=2)
person = account("张三", "person", person=holder)
missing = account("下落不明", "missing")
outside = account("外单位", "unit_outside")
for n in range(COPIES // 100):
    equal(o.document(clerk, f"文件{n}", level=3 if n == 0 else 2, copies=100, term="10Y").status, 201, "a document")
items = sorted(clerk.all("custody_item"), key=lambda i: i["id"])
labels = [c["label_code"] for c in sorted(clerk.all("copy"), key=lambda c: c["id"])]     # copies enter the books in their own order
code = dict(zip([i["id"] for i in items], labels))
ids = [i["id"] for i in items]
equal(len(ids), COPIES, "every copy is an item")


def move(item, start, to, kind="transfer"):
    day = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(time.time() + 8 * 3600))
    a = clerk.act("movement", "post_paper", {"item": item, "kind": kind, "from_account": start, "to_account": to, "given_by": clerk.person, "received_by": mate.person, "given_at": day,
                                             "received_at": day, "receipt": [receipt]}, **signed(clerk))
    return equal(a.status, 201, f"{kind} {item}: {a}")


receipt = clerk.call("POST", "/files", b"signed slip", {"Content-Type": "application/octet-stream"}, {"name": "receipt.txt"}).json["file"]
in_safe, in_low, held, lost, sent = ids[100:120], ids[120:130], ids[130:140], ids[140], ids[141]
for i in in_safe:
    move(i, registry, safe)
for i in in_low:
    move(i, registry, low)
for i in held:
    move(i, registry, person, "issue")
move(lost, registry, missing, "lose")
move(sent, registry, outside, "send_out")

st = o.made(clerk.act("stocktake", "create", {"month": today()[:7], "kind": "documents", "occasion": "special"}))
# what the counters will find: 5 missing, 3 unknown labels, 1 believed lost, 1 believed sent out, 4 with the wrong holder, 4 in the wrong safe, 5 above the safe's level, 2 in two places
gone = ids[200:205]
strange = ["SZ99999901", f"SZ1|{code[ids[203]]}|邻市某局", 'XX,"7"']          # one of another office, with a number that one of the missing has here
wrong_holder = {ids[210]: person, ids[211]: person, held[0]: registry, held[1]: safe}
wrong_cabinet = {ids[220]: safe, ids[221]: safe, in_safe[0]: registry, in_low[0]: registry}
wrong_level = {i: low for i in ids[0:5]}
twice = {ids[230]: safe, ids[231]: safe}
at = {i: registry for i in ids}
at.update({i: safe for i in in_safe})
at.update({i: low for i in in_low})
at.update({i: person for i in held})
at.update({lost: registry, sent: registry})
at.update(wrong_holder)
at.update(wrong_cabinet)
at.update(wrong_level)
for i in gone:
    del at[i]


def scan(n, item=None, label=None, place=registry, source="scan", **more):
    return {"id": f"scan-{n:08d}", "account": place, "source": source, "code": label or code[item], "at": "2026-11-23T09:00:00", **more}


def send(client, scans, device):
    return client.post(f"/stocktakes/{st}/scans", {"device": device, "scans": scans})


work = [scan(n, i, place=p) for n, (i, p) in enumerate(at.items())]
work += [scan(900000 + n, label=s, place=registry) for n, s in enumerate(strange)]
work += [scan(910000 + n, i, place=p) for n, (i, p) in enumerate(twice.items())]
answers = {}


def counter(client, device, part):
    client.close()                                # idle since the office was made
    for k in range(0, len(part), 100):
        a = send(client, part[k:k + 100], device)
        check(a.status == 200, "a list of scans is kept", a)
        for s in a.json["scans"]:
            answers[s["id"]] = s


sheet = clerk.get(f"/stocktakes/{st}/places/{safe}/print", format="pdf")
words = subprocess.run(["pdftotext", "-layout", "-", "-"], input=sheet.body, capture_output=True).stdout.decode()
check(all(code[i] in words for i in in_safe) and code[ids[230]] not in words, "the sheet to tick off lists what the books have in the safe, and nothing else", words[:400])
a = clerk.act("stocktake", "merge", {}, record=st)
check(a.status == 409 and "没有清点" in a.json["detail"], "what nobody counted cannot be merged", a)
t0 = time.time()
threads = [threading.Thread(target=counter, args=(clerk, "一号机", work[::2])), threading.Thread(target=counter, args=(mate, "二号机", work[1::2]))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(f"{len(work)} scans by two counters in {time.time() - t0:.2f} s")
equal(answers["scan-00000000"]["state"], "elsewhere", "a copy that the books have elsewhere is said so at once")
equal(answers["scan-00900000"]["state"], "unknown", "an unknown label is said so at once")
check("label" in answers[f"scan-{list(at).index(ids[300]):08d}"], "the counter is shown what he scanned")

# sent again after a broken line: nothing is doubled
again = send(clerk, work[:100:2], "一号机")
equal(again.status, 200, "a list sent twice is taken")
progress = clerk.get(f"/stocktakes/{st}/progress").json
equal(sum(c["n"] for c in progress["counters"]), len(work), "and counts once")
equal(len(progress["counters"]), 2, "two counters")
place = next(p for p in progress["places"] if p["account"] == registry)
check(place["book"] == COPIES - 42 and place["counted"] > COPIES - 60, "progress of a place", place)

# the last digits on the keyboard; an ambiguous one asks
key = send(clerk, [scan(920000, label=code[ids[300]][-4:], place=registry, source="keys"), scan(920001, label=code[ids[300]][-2:], place=registry, source="keys")], "一号机").json["scans"]
equal((key[0]["state"], key[0].get("item")), ("again", ids[300]), "four digits name the copy")
equal(key[1]["state"], "choices", "two digits are too few")
equal(clerk.post(f"/stocktakes/{st}/scans", {"drop": ["scan-00920000"]}).json["dropped"], 1, "a scan is taken back")

# wrong input
equal(outsider.get(f"/stocktakes/{st}/progress").status, 404, "who may not see it finds nothing")
for bad, field in (({"id": "x"}, "id"), ({"account": 0}, "account"), ({"source": "eye"}, "source"), ({"at": "yesterday"}, "at"), ({"code": "x" * 300}, "code")):
    b = send(clerk, [{**work[0], **bad}], "一号机")
    check(b.status == 422 and any(field in e["field"] for e in b.json.get("errors", [])), f"bad {field}", b)
check(send(clerk, (work * 3)[:600], "一号机").status == 413, "too many at once")

t0 = time.time()
a = clerk.act("stocktake", "merge", {}, record=st)
merge_s = time.time() - t0
print(f"merge of {COPIES} copies: {merge_s:.3f} s")
equal(a.status, 200, f"merged: {a}")
listed = list(csv.reader(clerk.get(f"/files/{clerk.get(f'/registers/stocktake/{st}').json['record']['count_list'][0]}").body.decode("utf-8-sig").splitlines()))
equal((listed[0][0], {len(row) for row in listed}), ("清点时间", {7}), "the list of what was counted: seven columns, head and all")
check(set(strange) <= {row[5] for row in listed}, "what was scanned stands in it as it was, commas and all", listed[-5:])
rows = officer.all("stocktake_difference", filter=f"stocktake:eq:{st}")
got = sorted((r["kind"], r.get("item") or 0) for r in rows)
want = sorted([("missing", i) for i in gone] + [("extra", 0)] * 3 + [("extra", lost), ("extra", sent)] + [("wrong_holder", i) for i in wrong_holder] +
              [("wrong_cabinet", i) for i in wrong_cabinet] + [("wrong_level", i) for i in wrong_level] + [("twice", i) for i in twice])
equal(len(want), 25, "25 planted")
equal(got, want, "all classified right")
record = clerk.get(f"/registers/stocktake/{st}").json["record"]
equal((record["book_count"], record["found_count"]), (COPIES - 2, COPIES - 2 - len(gone)), "counts")
check(len(record["count_list"]) == 1, "the count list hangs on the record", record)

# nobody signs it off while differences are open; the counter does not decide his own
a = clerk.act("stocktake", "certify", {}, record=st, signature={"password": clerk.password}, second={"account": "officer", "password": officer.password})
check(a.status == 409 and a.code == "E_RULE", "not certified while differences are open", a)
by_item = {(r["kind"], r.get("item") or r["id"]): r for r in rows}


def correct(r, proposal=None, who=officer):
    return who.act("stocktake_difference", "correct", {"proposal": proposal or r["proposal"]}, record=r["id"], comment="核实", **signed(who))


where = lambda i: clerk.get(f"/registers/custody_item/{i}").json["record"]["account"]  # noqa: E731
for r in rows:
    a = correct(r)
    equal(a.status, 200, f"{r['kind']} {r['proposal']}: {a}")
for i in gone:
    equal(where(i), missing, "a missing copy is in the missing account")
equal(len(clerk.all("missing_item")), len(gone), "and a search runs for each")
check(all(m["due_on"] for m in clerk.all("missing_item")), "with its clock")
equal(where(lost), registry, "what was lost is found again")
equal(where(held[0]), registry, "what a person should hold and stands in the registry is returned")
equal(where(ids[210]), person, "what a person has without an entry is booked to him")
equal(where(ids[220]), safe, "what stands in another safe is booked there")
equal(where(ids[0]), registry, "what is above the level of a safe goes back to the registry")
equal(len(officer.all("incident")), 3, "unknown labels become incidents")
a = clerk.act("stocktake", "certify", {"difference_note": "全部处理"}, record=st, signature={"password": clerk.password}, second={"account": "clerk", "password": clerk.password})
check(a.status in (409, 403), "the witness is another person", a)
a = clerk.act("stocktake", "certify", {"difference_note": "全部处理"}, record=st, signature={"password": clerk.password}, second={"account": "officer", "password": officer.password})
equal(a.status, 200, f"certified: {a}")
equal(clerk.get(f"/registers/stocktake/{st}").json["record"]["witness"], officer.person, "with the witness's name")
equal(send(clerk, work[:1], "一号机").status, 409, "a finished stocktake takes no more scans")
pdf = clerk.get(f"/registers/stocktake/{st}/print?format=pdf")
check(pdf.status == 200 and pdf.body[:4] == b"%PDF", "its certificate prints", pdf.status)
if os.environ.get("STOCKTAKE_PDF"):
    open(os.environ["STOCKTAKE_PDF"], "wb").write(pdf.body)
text = zipfile.ZipFile(io.BytesIO(clerk.get(f"/registers/stocktake/{st}/print", format="docx").body)).read("word/document.xml").decode()
equal([text.count(">" + w + "<") for w in ("缺失", "多出", "持有人不符", "存放位置不符", "超过柜的密级", "两处盘到")],
      [len(gone), 5, len(wrong_holder), len(wrong_cabinet), len(wrong_level), len(twice)], "with every difference and what it is")

# ---- the item of the checklist follows the register: a month nobody counted stands open on item 22 until its stocktake is done
o.made(clerk.act("custody_item", "create", {"name": "旧件", "kind": "copy", "level": 2, "opened_on": (datetime.date.fromisoformat(today()) - datetime.timedelta(days=62)).isoformat()}, **signed(clerk)))
last = datetime.date.fromisoformat(today()) - datetime.timedelta(days=10)          # the last month whose time, the tenth of the next, has run out
last = (last.replace(day=1) - datetime.timedelta(days=1)).strftime("%Y-%m")
run = officer.post("/runs", {"standard": "shenzhi-100", "period": today()[:4]}).json["run"]["id"]


def month():
    item = officer.get(f"/runs/{run}/items/22").json
    return [bool(f["until"]) for f in item["findings"] if f["rule"] == "stocktake_missing" and f["detail"].startswith(f"{last[:4]}年{int(last[5:])}月没有")]


if last[:4] == today()[:4]:
    equal(month(), [False], "a month without a stocktake is an open finding")
    late = o.made(clerk.act("stocktake", "create", {"month": last, "kind": "documents", "account": safe}))
    held_there = [i["id"] for i in clerk.all("custody_item", filter=f"account:eq:{safe}")]
    check(held_there, "something stands in the safe")
    a = clerk.post(f"/stocktakes/{late}/scans", {"device": "一号机", "scans": [scan(930000 + n, i, place=safe) for n, i in enumerate(held_there)]})
    equal((a.status, clerk.act("stocktake", "merge", {}, record=late).status), (200, 200), "counted and merged")
    a = clerk.act("stocktake", "certify", {}, record=late, signature={"password": clerk.password}, second={"account": "officer", "password": officer.password})
    equal(a.status, 200, f"certified: {a}")
    equal(month(), [False], "the frozen evidence stands")
    equal(officer.post(f"/runs/{run}/freeze", {}).status, 200, "frozen anew")
    equal(month(), [True], "the item says it is done, late")
end()
