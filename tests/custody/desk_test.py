#!/usr/bin/env python3
"""Clauses of the counter and of circulation that no other test plays, each by its name: label sheets in every layout, read back from the picture; who holds what, what is
overdue, today's balance; when a folder is due by its urgency; the instruction that is late; a person leaves and a successor reads in his place."""
import datetime
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
officer = o.worker("officer", ["secrecy_officer"], "王五", clearance=4)
chief = o.worker("chief", ["leader_in_charge", "leader"], "李四", clearance=4)
a, b = (o.worker(x, ["staff"], n, clearance=3) for x, n in (("ra", "张三"), ("rb", "冯甲")))
acc = {x.person: o.made(o.hr.act("custody_account", "create", {"name": n, "kind": "person", "person": x.person})) for x, n in ((chief, "李四"), (a, "张三"), (b, "冯甲"))}
day = datetime.date.fromisoformat(today())


def later(n):
    return (day + datetime.timedelta(days=n)).isoformat()


def do(who, reg, act, record, fields=None, **more):
    return who.act(reg, act, fields or {}, record=record, **{**signed(who), **more})


def record(reg, n, who=officer):
    return who.get(f"/registers/{reg}/{n}").json["record"]


def late(rule):
    return sorted(r["record"] for r in officer.get(f"/rules/{rule}/rows").json["rows"])


def basket(kind, items, to=None, second=a, **more):
    return clerk.act("counter_batch", "post", {"kind": kind, "lines": str(items), **({"to_account": to} if to else {}), **more},
                     **signed(clerk), second={"account": second.me["account"], "password": second.password})


doc = o.made(o.document(clerk, "示例通知", level=2, copies=30, ref_no="示发〔2026〕7号", term="10Y"))
copies = sorted(clerk.all("copy", filter=f"document:eq:{doc}"), key=lambda c: c["copy_no"])
item = {c["label_code"]: clerk.get("/counter/find", code=c["label_code"]).json["item"]["id"] for c in copies}
codes = list(item)

# ---- labels: each layout holds as many as it says, on paper of its size, and both codes of each read back
layouts = {"a4_24": (24, 210, 297), "a4_14": (14, 210, 297), "a4_40": (40, 210, 297), "roll_60": (1, 60, 40)}


def sheet(name, n, **more):
    got = clerk.get("/counter/labels", kind="item", ids=",".join(str(item[c]) for c in codes[:n]), sheet=name, **more)
    return check(got.status == 200 and got.body[:4] == b"%PDF", f"{name}: labels come as PDF", got) and got.body


def read(pdf, tmp):
    """What a scanner reads from the printed sheet: page by page, QR codes and bar codes."""
    subprocess.run(["pdftoppm", "-r", "300", "-png", pdf, os.path.join(tmp, "p")], check=True)
    pages = []
    for png in sorted(f for f in os.listdir(tmp) if f.endswith(".png")):
        out = subprocess.run(["zbarimg", "-q", os.path.join(tmp, png)], capture_output=True, text=True).stdout.splitlines()
        pages.append({kind: sorted(x.split(":", 1)[1] for x in out if x.startswith(kind)) for kind in ("QR-Code", "CODE-128")})
        os.unlink(os.path.join(tmp, png))
    return pages


equal(a.get("/counter/labels", kind="item", ids=str(item[codes[0]])).status, 403, "labels belong to who keeps the books")
for name, (holds, wide, high) in layouts.items():
    n = 3 if holds == 1 else 30
    with tempfile.TemporaryDirectory() as tmp:
        path = os.path.join(tmp, "l.pdf")
        with open(path, "wb") as f:
            f.write(sheet(name, n))
        if os.environ.get("LABELS_OUT"):
            subprocess.run(["pdftoppm", "-r", "70", "-png", path, os.path.join(os.environ["LABELS_OUT"], name)], check=True)
        info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        size = [round(float(x) * 25.4 / 72) for x in re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups()]
        pages = read(path, tmp)
        equal((size, len(pages)), ([wide, high], -(-n // holds)), f"{name}: paper and pages")
        equal(sorted(x.split("|")[1] for p in pages for x in p["QR-Code"]), sorted(codes[:n]), f"{name}: every QR code reads")
        equal(sorted(x for p in pages for x in p["CODE-128"]), sorted(codes[:n]), f"{name}: every bar code reads")
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
        equal([c for c in codes[:n] if c not in text], [], f"{name}: every code is written out, none is cut short")
with tempfile.TemporaryDirectory() as tmp:
    path = os.path.join(tmp, "l.pdf")
    with open(path, "wb") as f:
        f.write(sheet("a4_24", 3, skip=22))
    equal([len(p["QR-Code"]) for p in read(path, tmp)], [2, 1], "a sheet begun before is used up")
check(clerk.get("/counter/labels", kind="item", ids=str(item[codes[0]]), sheet="none").status in (404, 422), "an unknown sheet is refused")

# ---- who holds what, what is overdue, today's balance, at once
equal(basket("lend", [item[c] for c in codes[:3]], acc[a.person], due_on=today()).status, 201, "three papers are lent until today")
equal(basket("issue", [item[codes[3]]], acc[b.person], second=b, due_on=later(5)).status, 201, "one goes to another, for five days")
held = clerk.get("/counter/find", code="张三").json
equal(sorted(i["id"] for i in held["items"]), sorted(item[c] for c in codes[:3]), "his name says what he holds")
equal({i["due_on"] for i in held["items"]}, {today()}, "and until when")
equal(clerk.get("/counter/today").json["overdue"], [], "nothing is overdue yet")
lent = basket("lend", [item[codes[4]]], acc[b.person], second=b, due_on=later(-1))
equal(lent.status, 201, f"a loan that was due yesterday is entered: {lent}")
equal([i["id"] for i in clerk.get("/counter/today").json["overdue"]], [item[codes[4]]], "the counter shows at once what is overdue, and nothing else")
equal(basket("give_back", [item[codes[4]]], second=b).status, 201, "it comes back")
equal(clerk.get("/counter/today").json["overdue"], [], "and is overdue no more")
now = clerk.get("/counter/today").json
equal((now["balanced"], now["balance"]["person"], now["balance"]["registry"]), (True, 4, 26), "today's balance says where all are")

# ---- a folder is due by its urgency
def folder(urgency, code, reader):
    c = o.made(clerk.act("circulation", "create", {"document": doc, "item": item[code], "level": 2, "urgency": urgency, "readers": [reader.person, chief.person]}))
    equal(do(chief, "circulation", "approve", c).status, 200, "approved")
    equal(do(clerk, "circulation", "hand_out", c, {"at_reader": reader.person}).status, 200, "handed out")
    return c


plain, urgent = folder("routine", codes[10], a), folder("urgent", codes[11], b)
equal(record("circulation", plain)["at_due"], later(2), "a routine folder is due in two days")
equal(record("circulation", urgent)["at_due"], today(), "an urgent one the same day")

# ---- a reader is substituted by what is recorded: the list keeps him
def sign_all(who):
    for r in who.all("reading", filter="state:eq:sent"):
        equal(do(who, "reading", "sign", r["id"], {"signed_name": record("reading", r["id"], who)["signed_name"] or {a: "张三", b: "冯甲"}[who]}).status, 200, "signed")


sign_all(a)
equal(do(clerk, "circulation", "take_back", plain, {"copies_back": 1}).status, 200, "counted back")
x = do(chief, "circulation", "add_reader", plain, {"readers": [a.person, b.person]}, comment="替换")
check(x.status == 422 and "只能增加" in x.json["errors"][0]["detail"], "nobody is put in another's place silently", x)
equal(do(chief, "circulation", "add_reader", plain, {"readers": [a.person, chief.person, b.person]}, comment="李四离岗，由冯甲接替").status, 200, "the successor is added")
check(do(clerk, "circulation", "excuse", plain, {"excused": [chief.person]}, comment="x").status == 403, "not by the clerk")
equal(do(chief, "circulation", "excuse", plain, {"excused": [chief.person]}, comment="离岗").status, 200, "and who leaves is excused")
equal((record("circulation", plain)["readers"], record("circulation", plain)["excused"]), ([a.person, chief.person, b.person], [chief.person]), "the list shows both")
x = do(chief, "circulation", "excuse", plain, {"excused": []}, comment="x")
check(x.status == 422, "what was recorded is not taken back silently", x)

# ---- an instruction is tracked until it is done
n = o.made(clerk.act("instruction", "create", {"document": doc, "item": item[codes[20]], "level": 2, "proposal": "请阅示", "leader": chief.person}))
ok = o.made(clerk.act("instruction", "create", {"document": doc, "item": item[codes[21]], "level": 2, "proposal": "请阅示", "leader": chief.person}))
for i, until in ((n, later(-1)), (ok, later(3))):
    equal(do(clerk, "instruction", "submit", i).status, 200, "submitted")
    equal(do(chief, "instruction", "instruct", i, {"instruction": "请办理", "department": o.dep[1], "finish_by": until}).status, 200, "instructed")
    equal(do(clerk, "instruction", "take_back", i).status, 200, "back in the registry")
    equal(do(clerk, "instruction", "hand_over", i, {"executor": a.person}).status, 200, "with who executes it")
equal(late("instruction_overdue"), [n], "the late one is shown as late, the other is not")
equal(officer.post("/todos/refresh").status, 200, "the reminders of the day run")
whose = [p["name"] for p in officer.get("/digest").json["people"] for i in p["items"] if i["register"] == "instruction" and i["record"] == n]
check(whose, "it stands on the supervisor's list", officer.get("/digest").json["people"])
check(any(t["register"] == "instruction" and t["record"] == n for t in a.get("/todos").json["todos"]), "and among the to-dos of who executes it", a.get("/todos").json)
equal(do(a, "instruction", "report", n, {"result": "已办理"}).status, 200, "reported")
equal(late("instruction_overdue"), [n], "still open until it is closed")
equal(do(clerk, "instruction", "close", n).status, 200, "closed")
equal((late("instruction_overdue"), record("instruction", n)["done_on"]), ([], today()), "then nothing is late, and the day is recorded")

# ---- a reference number that is known is told, and found by the rule
equal(late("document_ref_twice"), [], "no number twice")
twice = o.made(o.document(clerk, "同号来文", level=2, copies=1, ref_no="示发〔2026〕7号", term="10Y"))
equal(late("document_ref_twice"), [twice], "the second of one number is named")

equal(o.stop(), 0, "graceful stop")
check(o.verify().get("ok"), "the ledger verifies")
o.done()
end()
