#!/usr/bin/env python3
"""Purge: a text typed into the wrong field, and an attachment, are destroyed by two persons; the ledger still verifies and no file of the
store, nor a backup made afterwards, holds the text any more."""
import json
import os
import shutil
import sqlite3
import subprocess
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
sys.path.insert(0, os.path.join(ROOT, "tests/api"))
from harness import SHENZHI, check, end, equal, preload  # noqa: E402
from office import Office, signed  # noqa: E402

SECRET, LATIN = "机密导弹部署图二零二六", "Zebrafisch77"
TITLE = f"{SECRET}{LATIN}"
FORMER = "先前误填的绝密名单Quokka99"
o = Office()
officer = o.worker("officer", ["secrecy_officer"], "王五", clearance=4)
clerk = o.worker("clerk", ["registry_clerk"], "赵六", clearance=4)
staff = o.worker("staff", ["staff"], "钱七", clearance=0)
guard = o.reviewers["guard"]


def held(path, *texts):
    """Which of the texts stand in a file, in UTF-8, as typed or in small letters."""
    with open(path, "rb") as f:
        raw = f.read()
    return [t for t in texts for form in {t, t.lower()} if form.encode() in raw]


def store_files(data):
    return [os.path.join(data, n) for n in os.listdir(data) if n.startswith("shenzhi.db") and not n.endswith("-shm")]


def in_store(*texts):
    return [(os.path.basename(p), t) for p in store_files(o.data) for t in held(p, *texts)]


def purge(client, register, record, body, version=None, second=guard, sign=True):
    if version is None:
        version = client.get(f"/registers/{register}/{record}").json["record"]["version"]
    body = dict(body)
    if sign:
        body |= {"signature": {"password": client.password}, "second": {"account": second.me["account"], "password": second.password}}
    return client.post(f"/registers/{register}/{record}/purge", body, {"If-Match": f'"{version}"'})


doc = o.made(o.document(clerk, TITLE, copies=30, ref_no="示〔2026〕1号"))
# the same text in another record, in a comment of it, in what was asked of a list, and copied into a to-do by a rule
other = o.made(officer.act("course", "create", {"year": 2026, "title": "学习" + SECRET, "topic": "law", "group_kind": "everyone"}))
note = clerk.act("document", "edit", {"pages": 3}, record=doc, comment="补页数,见" + TITLE)
equal(note.status, 200, "a comment repeats the title")
equal(officer.get("/registers/document/export", format="csv", q=SECRET).status, 200, "an export whose query names it")
db = sqlite3.connect(o.data + "/shenzhi.db")
db.execute("INSERT INTO todo(rule, register, record, due, detail, level, opened_on, stamp) VALUES ('x', 'document', ?, '2026-01-01', ?, 0, '2026-01-01', '1')", (doc, "《" + TITLE + "》到期"))
db.commit()
db.close()
for text in (SECRET, LATIN):
    check(in_store(text), f"before, {text} stands in the store")
check(any(r["id"] == doc for r in officer.get("/registers/document", q=SECRET[:4]).json["rows"]), "before, search finds it")
check(officer.get("/registers/copy", q=LATIN).json["rows"], "before, copies are found by it")

# who may
page = officer.get(f"/registers/document/{doc}").json
check({"title", "ref_no"} <= set(page.get("purge", [])) and "no" not in page["purge"], "the officer is told which fields", page.get("purge"))
check("purge" not in clerk.get(f"/registers/document/{doc}").json, "the clerk is told nothing of it")
body = {"fields": ["title"], "copies": True, "phrase": SECRET, "reason": "标题写入了不该登记的内容"}
equal((purge(clerk, "document", doc, body).status), 403, "not by the clerk")
equal(purge(officer, "document", doc, body, second=clerk).status, 403, "not with the clerk as second")
a = purge(officer, "document", doc, body, second=officer)
equal((a.status, a.code), (409, "E_SEPARATE"), "not twice the same person")
a = purge(officer, "document", doc, {**body, "signature": {"password": officer.password}, "second": {"account": "guard", "password": "wrong-Wrong-1"}}, sign=False)
equal((a.status, a.code), (403, "E_SIGN"), "not with a wrong second password")
equal(purge(officer, "document", doc, {**body, "reason": " "}).status, 422, "not without a reason")
equal(purge(officer, "document", doc, {**body, "reason": "删掉" + TITLE}).status, 422, "the reason may not repeat the text")
equal(purge(officer, "document", doc, {**body, "fields": ["copies"]}).status, 422, "no number")
equal(purge(officer, "document", doc, {**body, "fields": ["no"]}).status, 422, "nor the registration number")
equal(purge(officer, "document", doc, {**body, "fields": ["level", "nothing"]}).status, 422, "nor what is no field")
equal(purge(officer, "document", doc, {**body, "fields": ["title"] * 16 + ["nothing"]}).status, 422, "however many stand before it")
equal(purge(officer, "document", doc, {**body, "fields": ["title", "ref_no"] * 8 + ["no"]}).status, 422, "nor the number behind sixteen others")
equal(purge(officer, "document", doc, {**body, "copies": False}).status, 422, "a phrase is for what stands elsewhere")
equal(purge(officer, "document", doc, {**body, "phrase": "机密"}).status, 422, "and not shorter than four characters")
equal(purge(officer, "document", doc, body, version=99).status, 409, "a stale version")
equal(purge(officer, "document", 987654, body, version=1).status, 404, "a record that is not there")
equal(purge(officer, "account", 1, body, version=1).status, 404, "accounts are none of his")
check(SECRET in officer.get(f"/registers/document/{doc}").json["record"]["title"], "so far nothing happened")

# without copies: only this record, and where else it stands is said
one = o.made(officer.act("course", "create", {"year": 2026, "title": "学习" + FORMER, "topic": "law", "group_kind": "everyone"}))
two = o.made(officer.act("course", "create", {"year": 2026, "title": "再学习" + FORMER, "topic": "law", "group_kind": "everyone"}))
equal(officer.act("course", "edit", {"title": "改正后的标题"}, record=one).status, 200, "corrected by hand; history still has it")
a = purge(officer, "course", one, {"fields": ["title"], "keep": True, "reason": "历史记录中有误填内容"})
equal(a.status, 200, "former values alone")
equal(officer.get(f"/registers/course/{one}").json["record"]["title"], "改正后的标题", "the present value stays")
history = officer.get(f"/registers/course/{one}/history").json["events"]
check(FORMER not in json.dumps(history, ensure_ascii=False), "history no longer has the former one", history)
check(held(o.data + "/shenzhi.db", FORMER) and not a.json["clean"], "the other record still holds its own, and the answer says so", a.json)
a = purge(officer, "course", two, {"fields": ["title"], "reason": "误填"})
equal((a.status, a.json["clean"], in_store("学习" + FORMER)), (200, True, []), "after the other one too nothing is left")

# original records of destruction and of sending out are kept for good: not the field, not the certificate, not from elsewhere
KEPT = "销毁批次Okapi55原始记录"
kept = o.made(clerk.act("destruction", "create", {"title": KEPT, "carrier": "paper", "pieces": 1, "method": "shred", "counted_on": "2026-03-02"}))
check("title" not in officer.get(f"/registers/destruction/{kept}").json.get("purge", []), "its fields are not offered")
a = purge(officer, "destruction", kept, {"fields": ["title"], "reason": "试图销毁原始记录"})
check(a.status == 422 and "长期保存" in a.json["detail"], "the record of a destruction is not purged", a)
same = o.made(officer.act("course", "create", {"year": 2026, "title": KEPT, "topic": "law", "group_kind": "everyone"}))
a = purge(officer, "course", same, {"fields": ["title"], "copies": True, "reason": "试图从别处销毁"})
equal((a.status, a.json["clean"]), (200, False), "from elsewhere neither, and the answer says that it still stands somewhere")
equal(officer.get(f"/registers/destruction/{kept}").json["record"]["title"], KEPT, "the record is whole")
slip = clerk.post("/files", b"signed slip 4711", {"Content-Type": "application/octet-stream"}, {"name": "签收单.pdf"}).json["file"]
his = o.made(o.hr.act("custody_account", "create", {"name": "签收人", "kind": "person", "person": staff.person}))
item = clerk.get("/registers/custody_item", limit=1).json["rows"][0]["id"]
a = clerk.act("counter_batch", "post_paper", {"kind": "issue", "lines": json.dumps([item]), "to_account": his, "receipt": [slip]}, **signed(clerk))
equal(a.status, 201, "issued against a signed slip")
a = purge(officer, "file", slip, {"reason": "试图销毁签收单", "copies": True}, version=0)
equal((a.status, a.code), (403, "E_DENIED"), "a signed slip is not purged")

# everywhere
a = purge(officer, "document", doc, body)
equal(a.status, 200, "destroyed")
check(a.json["clean"] and a.json["records"] >= 2 and a.json["left"] == [], "the answer: clean, with the other records", a.json)
equal(in_store(SECRET, LATIN, TITLE), [], "no file of the running store holds it")
rec = officer.get(f"/registers/document/{doc}").json
equal(rec["record"]["title"], "〔已销毁〕", "the field says what happened")
equal(rec["record"]["ref_no"], "示〔2026〕1号", "other fields stay")
equal(officer.get(f"/registers/course/{other}").json["record"]["title"], "学习〔已销毁〕", "the other record keeps what is its own")
equal(officer.get("/registers/document", q=SECRET[:4]).json["rows"], [], "search does not find it")
equal(officer.get("/registers/copy", q=LATIN).json["rows"], [], "nor its copies by it")
check(any(r["id"] == doc for r in officer.get("/registers/document", q="已销毁").json["rows"]), "search finds the mark")
history = officer.get(f"/registers/document/{doc}/history").json["events"]
top = history[0]
equal((top["action"], top["actor_name"], top["second_name"], top["comment"]), ("purge", "王五", "审查guard", body["reason"]), "the event has both names and the reason")
check(LATIN not in json.dumps(history, ensure_ascii=False), "history is without it")
check(LATIN not in json.dumps(officer.get("/todos").json, ensure_ascii=False), "to-dos are without it")
equal(purge(officer, "document", doc, body).status, 422, "a second time there is nothing to destroy")

# an attachment, kept twice
BYTES = b"%PDF-1.4 Wombat55 " + os.urandom(700000).hex().encode()
f1 = clerk.post("/files", BYTES, {"Content-Type": "application/octet-stream"}, {"name": "失误Wombat名.pdf"}).json
f2 = officer.post("/files", BYTES, {"Content-Type": "application/octet-stream"}, {"name": "另一份.pdf"}).json
equal(clerk.act("document", "edit", {"files": [f1["file"]]}, record=doc, comment="附件").status, 200, "attached")
equal(officer.get(f"/files/{f1['file']}").status, 200, "the officer sees the record, so the file")
a = purge(staff, "file", f1["file"], {"reason": "误传"}, version=1)
equal(a.status, 403, "not by staff")
a = purge(officer, "file", f1["file"], {"reason": "误传附件"}, version=1)
equal((a.status, a.json.get("clean")), (200, True), "the attachment is destroyed")
equal(in_store("Wombat55", "失误Wombat名", f1["sm3"]), [], "bytes, name and digest are gone from the store")
equal((clerk.get(f"/files/{f1['file']}").status, officer.get(f"/files/{f2['file']}").status), (404, 404), "neither holds bytes any more")

# the ledger; the to-do that this test itself put in behind the program goes
with sqlite3.connect(o.data + "/shenzhi.db", timeout=30) as db:
    db.execute("DELETE FROM todo WHERE rule = 'x'")
db.close()
v = o.verify()
check(v["ok"], "the ledger verifies while the server runs", v)
backup = os.path.join(o.top, "after.backup")
r = subprocess.run([SHENZHI, "backup", "--data", o.data, "--out", backup], capture_output=True, text=True)
equal((r.returncode, held(backup, SECRET, LATIN, "Wombat55", FORMER)), (0, []), "a backup made afterwards verifies and is without it")
out = os.path.join(o.top, "ledger.jsonl")
r = subprocess.run([SHENZHI, "export", "--data", o.data, "--ledger", out], capture_output=True, text=True)
s = subprocess.run([sys.executable, ROOT + "/tools/verify_ledger.py", out], capture_output=True, text=True)
equal((r.returncode, s.returncode, held(out, SECRET, LATIN)), (0, 0, []), f"the independent verifier agrees {s.stdout[-300:]}")
o.stop()
equal(in_store(SECRET, LATIN, "Wombat55", FORMER), [], "nor after the server ended")

# the same from the command line
o.start()
password = officer.password
officer = o.client("officer", password)
officer.password = password
third = o.made(officer.act("course", "create", {"year": 2026, "title": "命令行Narwhal33销毁", "topic": "law", "group_kind": "everyone"}))
o.stop()
args = [SHENZHI, "purge", "--data", o.data, "--register", "course", "--record", str(third), "--field", "title", "--reason", "误填", "--by", "officer", "--second", "guard"]
r = subprocess.run(args, input="wrong\nwrong\n", capture_output=True, text=True)
check(r.returncode == 12 and in_store("Narwhal33"), "wrong passwords destroy nothing", r)
r = subprocess.run(args, input=f"{officer.password}\n{guard.password}\n", capture_output=True, text=True)
check(r.returncode == 0 and json.loads(r.stdout)["clean"], "by command", r)
equal(in_store("Narwhal33"), [], "gone by command too")

# killed after it was destroyed and before the files were cleared: the next command that opens the store clears them
lib = o.top + "/kill.so"
subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", lib, ROOT + "/tests/api/kill.c"], check=True)
o.start()
officer = o.client("officer", password)
many = [o.made(officer.act("course", "create", {"year": 2026, "title": f"断电Numbat44课{n}" + "文" * 150, "topic": "law", "group_kind": "everyone"})) for n in range(60)]
o.stop()
args[args.index("--record") + 1], kept, owed = str(many[0]), o.top + "/kept", 0
shutil.copytree(o.data, kept)
for n in (3, *range(6, 40, 3)):
    shutil.rmtree(o.data)
    shutil.copytree(kept, o.data)
    r = subprocess.run([*args, "--copies", "--phrase"], input=f"{password}\n{guard.password}\nNumbat44\n", capture_output=True, text=True, env={**os.environ, **preload(lib), "TEST_KILL": str(n)})
    db = sqlite3.connect(f"file:{o.data}/shenzhi.db?mode=ro", uri=True)
    done, = db.execute("SELECT count(*) FROM course WHERE title LIKE '%Numbat44%'").fetchone()
    db.close()
    owed += not done and bool(in_store("Numbat44"))
    equal(subprocess.run([SHENZHI, "seal", "--data", o.data], capture_output=True).returncode, 0, f"killed at call {n}: the next command works")
    check(done or not in_store("Numbat44"), f"killed at call {n}: and nothing that was destroyed is left", in_store("Numbat44"))
    check(not os.path.exists(o.data + "/scrub.owed"), f"killed at call {n}: nor a note of it")
check(owed, "some were killed in between", owed)
db = sqlite3.connect(o.data + "/shenzhi.db")
n = db.execute("SELECT count(*) FROM event WHERE action = 'purge' AND inputs IS NOT NULL").fetchone()[0]
check(n >= 6, "each destruction is an event", n)
stray = db.execute("UPDATE event SET inputs = NULL WHERE seq = (SELECT max(seq) FROM event WHERE action = 'edit' AND inputs IS NOT NULL)").rowcount
db.commit()
db.close()
check(stray == 1 and "inputs_missing" in {p["code"] for p in o.verify()["problems"]}, "inputs missing without a purge are still found")
end()
