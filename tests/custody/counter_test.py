#!/usr/bin/env python3
"""The counter through the API: scans, baskets (all or none), who signs, slips of ten, two counters at once, repeats, a power cut in the middle, 5,000 old
entries with errors. After each fault: a clear message, nothing lost or doubled, the books balance."""
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import check, end, equal  # noqa: E402
from office import Office, signed, today  # noqa: E402

o = Office()
clerk = o.worker("clerk", ["registry_clerk", "secrecy_officer"], "赵六", clearance=4)
mate = o.worker("mate", ["registry_clerk"], "钱七", clearance=4)
reader = o.worker("reader", ["staff"], "张三", clearance=3)
low = o.worker("low", ["staff"], "李四", clearance=2)


def account(name, kind, **more):
    return o.made(o.hr.act("custody_account", "create", {"name": name, "kind": kind, **more}))


acc = {p: account(p, "person", person=o.people[p]) for p in ("张三", "李四")}
acc.update({n: account(n, k, max_level=4) for n, k in (("文件柜", "cabinet"), ("外单位", "unit_outside"), ("碎纸机", "destroyer"), ("档案室", "archive"), ("下落不明", "missing"))})
low_safe = account("低柜", "cabinet", max_level=2)


def find(who, code, **query):
    return who.get("/counter/find", code=code, **query)


def basket(kind, items, to=None, who=clerk, second=reader, key=None, **more):
    fields = {"kind": kind, "lines": json.dumps(items), **({"to_account": to} if to else {}), **more}
    body = {"signature": {"password": who.password}}
    if second:
        body["second"] = {"account": second.me["account"], "password": second.password}
    return who.act("counter_batch", "post", fields, key=key, **body)


def where(item):
    return clerk.get(f"/registers/custody_item/{item}").json["record"]["account"]


def books(what):
    """Straight from the tables: every item is where its movements end, all movements join, debits and credits add up."""
    db = sqlite3.connect(f"file:{o.data}/shenzhi.db?mode=ro", uri=True)
    last, account_of = {}, dict(db.execute("SELECT id, account FROM custody_item"))
    for item, start, to in db.execute("SELECT item, from_account, to_account FROM movement WHERE state IN ('posted', 'countered') ORDER BY item, coalesce(received_at, given_at), id"):
        if item in last:
            check(last[item] == start, f"{what}: the movements of item {item} join")
        last[item] = to
    equal(last, account_of, f"{what}: every item is where its movements end")
    db.close()
    day = clerk.get("/counter/today").json
    check(day and day["balanced"] and day["entered"] == sum(day["balance"].values()) == len(account_of), f"{what}: the balance adds up", day)


def moves():
    db = sqlite3.connect(f"file:{o.data}/shenzhi.db?mode=ro", uri=True)
    n = db.execute("SELECT count(*) FROM movement").fetchone()[0]
    db.close()
    return n


# ---- receive: copies that came with numbers printed on them
a = o.document(clerk, "印有份号的来文", level=2, copies=7, term="10Y", copy_numbers="000037-000042，51")
equal(a.status, 201, f"numbers and ranges: {a}")
equal([c["copy_no"] for c in clerk.all("copy", filter=f"document:eq:{a.json['record']['id']}", sort="copy_no")], [37, 38, 39, 40, 41, 42, 51], "the copies have them")
for numbers, n in (("37-42", 7), ("37-42,41-43", 9), ("1-999999", 3), ("9-7", 3), ("5", 0)):
    b = o.document(clerk, "份号不符的来文", level=2, copies=n, term="10Y", copy_numbers=numbers)
    check(b.code == "E_RULE" and "不符" in b.json["detail"], f"{numbers} for {n} copies is refused", b)
equal(o.document(clerk, "份号不对的来文", level=2, copies=1, term="10Y", copy_numbers="第37号").code, "E_INVALID", "what is no number is told")
equal(clerk.all("document", filter="title:has:份号不"), [], "and nothing of it is registered")

# ---- receive: copies with six-digit numbers and label codes, and what a scan means
a = o.document(clerk, "关于示例的通知", level=2, copies=30, ref_no="示发〔2026〕1号", term="10Y")
equal(a.status, 201, "a document with thirty copies is received")
doc = a.json["record"]["id"]
copies = sorted(clerk.all("copy", filter=f"document:eq:{doc}"), key=lambda c: c["copy_no"])
items = [find(clerk, c["label_code"]).json["item"]["id"] for c in copies]
equal(len(set(items)), 30, "each copy has a label of its own and is an item")
check(all(c["label_code"].startswith("SZ") and len(c["label_code"]) == 10 for c in copies), "label codes are drawn without gaps", copies[0])
first = copies[0]["label_code"]
equal(find(clerk, first.lower()).json["item"]["id"], items[0], "small letters are the same label")
equal(find(clerk, str(int(first[2:]))).json["item"]["id"], items[0], "the last digits are enough")
equal(find(clerk, "000007", document=doc).json["item"]["id"], items[6], "a six-digit copy number of the document in hand")
equal(find(clerk, f"SZ1|{first}|本单位").json["item"]["id"], items[0], "the QR code of our own label")
a = find(clerk, f"SZ1|{first}|邻市某局")
check(a.status == 404 and "邻市某局" in a.json["detail"], "a label of another office is named as such", a)
for mark in ("bm-01", "标签一号", "A|B", "00000007", "https://x/?a=1", "A" * 40):          # labels of before: small letters, no letters of a bar code, nothing but digits that are another's number, too long for bars
    equal(clerk.act("copy", "label", {"label_code": mark}, record=copies[29]["id"]).status, 200, f"labelled {mark}")
    equal([find(clerk, code).json["item"]["id"] for code in (mark, f"SZ1|{mark}|本单位")], [items[29]] * 2, f"{mark} is found, also from its QR code")
    a = clerk.get("/counter/labels", ids=f"{items[0]},{items[29]}")
    equal(a.status, 200, f"and printed beside others: {a}")
    open(o.top + "/l.pdf", "wb").write(a.body)
    subprocess.run(["pdftoppm", "-r", "300", "-png", "-singlefile", o.top + "/l.pdf", o.top + "/l"], check=True)
    seen = subprocess.run(["zbarimg", "-q", "--raw", o.top + "/l.png"], capture_output=True, text=True).stdout.splitlines()
    check(f"SZ1|{mark}|测试局" in seen and first in seen, f"{mark}: what is printed reads", seen)
    equal(len(seen), 4 if mark in ("bm-01", "A|B", "00000007", "https://x/?a=1") else 3, f"{mark}: and all of it: no bars that no scanner reads")
    check(mark in subprocess.run(["pdftotext", o.top + "/l.pdf", "-"], capture_output=True, text=True).stdout, f"{mark}: it is written out")
equal(clerk.act("copy", "label", {"label_code": copies[29]["label_code"]}, record=copies[29]["id"]).status, 200, "and its own label again")
a = find(clerk, "SZ99999999")
check(a.status == 404 and "SZ99999999" in a.json["detail"], "an unknown label is said to be unknown", a)
equal(find(clerk, "示发〔2026〕1号").json["kind"], "document", "a reference number finds the document")
equal(len(find(clerk, "示发〔2026〕1号").json["items"]), 30, "with its copies")
for code in ("新来的", "N-77"):
    if code == "新来的":
        o.made(o.hr.act("person", "create", {"name": code, "staff_no": "N-77", "department": o.dep[0]}))
    a = find(clerk, code)
    check(a.status == 404 and "新来的还没有保管账户" in a.json["detail"], f"{code}: who holds nothing yet is known, and what he lacks is said", a)
equal(find(clerk, "张三").json["account"]["id"], acc["张三"], "a name finds the account")
code = find(clerk, "张三").json["account"]["code"]
equal(find(clerk, code).json["account"]["person"], o.people["张三"], "and so does the code on the badge")
for bad in ("", " ", "x" * 300):
    check(find(clerk, bad).status in (404, 422), "nonsense is refused", bad[:5])
equal(find(reader, first).status, 403, "who keeps no books has no counter")

# ---- baskets
a = basket("issue", items[:5], acc["张三"])
check(a.status == 201 and a.json["record"]["pieces"] == 5, "five lines in one act", a)
equal([where(i) for i in items[:5]], [acc["张三"]] * 5, "and all five are there")
equal(len(find(clerk, "张三").json["items"]), 5, "the page shows who holds what")
before = moves()
a = basket("issue", [items[5], items[0], items[6]], acc["李四"], second=low)
check(a.status == 409 and "第2行" in a.json["detail"] and a.json["errors"][0]["field"] == "lines.2", "a line that is elsewhere is named", a)
equal((where(items[5]), moves()), (where(items[7]), before), "and nothing at all was posted")
a = basket("issue", [items[5], items[5]], acc["张三"])
check(a.status == 422 and "第1行是同一份" in a.json["detail"], "a copy scanned twice", a)
check(basket("issue", [999999], acc["张三"]).status == 404, "an item that does not exist")
check(basket("issue", [], acc["张三"]).status == 422 and basket("issue", "x", acc["张三"]).status == 422, "no lines, no list")
a = basket("issue", [items[5]], acc["张三"], second=mate)
check(a.status in (403, 409, 422) and "张三" in a.json["detail"] and "钱七" in a.json["detail"], "the signature of the wrong person", a)
a = clerk.act("counter_batch", "post", {"kind": "issue", "to_account": acc["张三"], "lines": f"[{items[5]}]"}, **signed(clerk))
check(a.code == "E_SIGN", "one signature is not enough", a)
a = clerk.act("counter_batch", "post", {"kind": "issue", "to_account": acc["张三"], "lines": f"[{items[5]}]"},
              signature={"password": clerk.password}, second={"account": "reader", "password": "wrong-Password-1"})
check(a.code == "E_SIGN", "a wrong password of the second", a)
a = basket("lend", [items[5]], acc["张三"])
check(a.status == 422 and a.json["errors"][0]["field"] == "due_on", "a loan needs its date", a)
equal(basket("lend", [items[5]], acc["张三"], due_on=today()).status, 201, "a loan with its date")
equal(moves(), before + 1, "refused acts left nothing")

# rules: clearance, cabinet, lateral, wrong kind of account
secret = o.document(clerk, "机密示例", level=3, copies=2, term="20Y").json["record"]["id"]
hot = [find(clerk, c["label_code"]).json["item"]["id"] for c in clerk.all("copy", filter=f"document:eq:{secret}")]
check(basket("issue", [hot[0]], acc["李四"], second=low).code == "E_RULE", "above clearance")
check(basket("transfer", [hot[0]], low_safe, second=mate).code == "E_RULE", "a safe for less")
check(basket("issue", [items[0]], acc["李四"], second=low).code == "E_RULE", "from reader to reader")
check(basket("transfer", [items[10]], acc["碎纸机"], second=mate).code == "E_RULE", "the shredder is no counter matter")
check(basket("send_out", [items[10]], acc["张三"]).code == "E_RULE", "a person is no unit outside")

# return, with the slip instead of a second password
a = basket("give_back", items[:2])
check(a.status == 201 and [where(i) for i in items[:2]] == [where(items[20])] * 2, "return needs no account named", a)
paper = subprocess.run(["pdftotext", "-layout", "-", "-"], input=clerk.get(f"/registers/counter_batch/{a.json['record']['id']}/print", format="pdf").body, capture_output=True, check=True).stdout.decode()
check(all(w in "".join(paper.split()) for w in ("涉密文件资料签收单", "交件人", "接收人", "000001")) and json.dumps(items[:2]) not in paper, "the slip says what is handed over, not its ids", paper)
slip = clerk.call("POST", "/files", b"scanned slip", {"Content-Type": "application/octet-stream"}, {"name": "slip.pdf"}).json["file"]
a = clerk.act("counter_batch", "post_paper", {"kind": "give_back", "lines": json.dumps([items[2]]), "receipt": [slip]}, **signed(clerk))
equal(a.status, 201, "or the signed slip attached")
a = clerk.act("counter_batch", "post_paper", {"kind": "give_back", "lines": json.dumps([items[3]])}, **signed(clerk))
check(a.status == 422, "but not without it", a)

# send out: ten to a slip
a = basket("send_out", items[6:29], acc["外单位"], second=mate)
equal(a.status, 201, "twenty-three pieces are sent out")
slips = clerk.all("receipt", filter=f"batch:eq:{a.json['record']['id']}", sort="id")
equal([s["pieces"] for s in slips], [10, 10, 3], "ten to a slip, split by itself")
equal([len(clerk.all("movement", filter=f"slip:eq:{s['id']}")) for s in slips], [10, 10, 3], "each line on its slip")
check(clerk.get(f"/registers/receipt/{slips[0]['id']}/print", format="pdf").body[:4] == b"%PDF", "a slip prints")
# one copy to each of several units, under one pair of signatures: a slip for each unit
units = [account(f"示例外单位{n}", "unit_outside", max_level=4) for n in (1, 2, 3)]
many = o.document(clerk, "发往多个单位的通知", level=2, copies=16, term="10Y").json["record"]["id"]
sixteen = [find(clerk, c["label_code"]).json["item"]["id"] for c in clerk.all("copy", filter=f"document:eq:{many}", sort="copy_no")]
lines = [{"item": sixteen[0], "to": units[0]}, {"item": sixteen[1], "to": units[1]}] + [{"item": i, "to": units[2]} for i in sixteen[2:]]

before = moves()
for bad, why in (([{**lines[0], "to": acc["张三"]}, *lines[1:]], "外单位"), ([{"item": sixteen[0]}, *lines[1:]], "单位"), ([{**lines[0], "to": 999999}, *lines[1:]], "单位"), ([lines[0], lines[0], *lines[2:]], "同一份")):
    a = basket("send_out", bad, second=mate)
    check(400 <= a.status < 500 and why in json.dumps(a.json, ensure_ascii=False) and moves() == before, "a line without its unit, all or nothing", a)
check(basket("issue", lines, second=mate).status == 422 and moves() == before, "only what is sent out is spread")
a = basket("send_out", lines, second=mate)
equal(a.status, 201, f"sixteen copies to three units at once: {a}")
slips = clerk.all("receipt", filter=f"batch:eq:{a.json['record']['id']}", sort="id")
equal([(s["to_account"], s["pieces"]) for s in slips], [(units[0], 1), (units[1], 1), (units[2], 10), (units[2], 4)], "slips by unit, ten to one")
equal([where(i) for i in sixteen], [line["to"] for line in lines], "each copy is where its line says")
text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=clerk.get("/registers/receipt/forms", format="pdf", filter=f"batch:eq:{a.json['record']['id']}", sort="id").body, capture_output=True, check=True).stdout.decode()
pages = text.split("\f")[:-1]
check(len(pages) == 4 and all(s["no"] in p and "交接回执" in p for s, p in zip(slips, pages)), "all slips in one print, a page each", (len(pages), text[:600]))
equal(clerk.get("/registers/receipt/forms", format="pdf", filter="batch:eq:999999").status, 200, "none is an empty page")
books("after ordinary work")

# ---- the same click twice; two counters for one copy in the same second
key = "click-0001-abcdef"
one, two = (basket("issue", [items[29]], acc["张三"], key=key) for _ in range(2))
check(one.status == two.status == 201 and one.json["event"] == two.json["event"], "a repeated click is the same act", two)
equal(basket("give_back", [items[29]]).status, 201, "back again")
for n in range(5):
    answers = []
    race = [threading.Thread(target=lambda w=w, to=to, s=s: answers.append(basket("lend" if n % 2 else "issue", [items[29]], to, who=w, second=s, due_on=today())))
            for w, to, s in ((clerk, acc["张三"], reader), (mate, acc["李四"], low))]
    [t.start() for t in race]
    [t.join() for t in race]
    equal(sorted(a.status for a in answers), [201, 409], f"race {n}: one counter wins, the other is told")
    check(any("现在在" in a.json["detail"] or "横传" in a.json["detail"] or "转借" in a.json["detail"] or "没有经过机要室" in a.json["detail"] for a in answers if a.status == 409), "in words", answers)
    winner = where(items[29])
    basket("give_back", [items[29]], second=reader if winner == acc["张三"] else low)
books("after races")

# ---- a power cut in the middle of a batch: kill -9 while baskets are posted; each whole or not at all
posted, batch = [], items[0:3]
stop = threading.Event()


def work():
    n = 0
    while not stop.is_set():
        n += 1
        try:
            kind = "issue" if where(batch[0]) != acc["文件柜"] else "give_back"
            a = basket("transfer" if kind == "issue" else "give_back", batch, acc["文件柜"] if kind == "issue" else None, second=mate, key=f"cut-{n:08d}")
            posted.append((n, a.status))
        except Exception:
            return


for cut in range(3):
    t = threading.Thread(target=work)
    stop.clear()
    t.start()
    through, until = len(posted) + 2, time.monotonic() + 60
    while len(posted) < through and time.monotonic() < until:        # a busy machine takes a while
        time.sleep(0.01)
    time.sleep(0.3 + 0.3 * cut)
    o.process.send_signal(signal.SIGKILL)
    o.process.wait()
    stop.set()
    t.join()
    o.start()
    for c in (clerk, mate, reader, low):
        c.close()
        c.port = o.port
        c.login(c.me["account"], c.password)
    check(len({where(i) for i in batch}) == 1, f"power cut {cut}: the basket is whole or was not")
    books(f"power cut {cut}")
check(sum(s == 201 for _, s in posted) > 3, "baskets went through between the cuts", posted[-3:])

# ---- the clock: a movement in the future; a clock behind the last movement
def single(at, item=None):
    return clerk.act("movement", "post", {"item": item or items[29], "kind": "issue", "from_account": where(items[29]), "to_account": acc["张三"], "given_at": at, "received_at": at},
                     signature={"password": clerk.password}, second={"account": "reader", "password": reader.password})


a = single("2199-01-01T00:00:00")
check(a.status == 422 and "还没有到" in a.json["detail"], "a movement in the future", a)
a = single("2020-01-01T00:00:00")
check(a.status == 409 and "不能早于" in a.json["detail"], "a movement before the last one", a)

# ---- counter-entry with a reason
a = basket("issue", [items[29]], acc["张三"])
m = clerk.all("movement", filter=f"item:eq:{items[29]}")[0]["id"]
a = clerk.act("movement", "counter", record=m, signature={"password": clerk.password}, second={"account": "mate", "password": mate.password})
check(a.status == 422, "a counter-entry needs its reason", a)
a = clerk.act("movement", "counter", record=m, comment="扫错了", signature={"password": clerk.password}, second={"account": "mate", "password": mate.password})
equal((a.status, where(items[29]) == acc["张三"]), (200, False), "the counter-entry moves it back")
books("after the counter-entry")


# ---- a counter-entry undoes what the movement did: who has it, until when, and it is as secret as the thing
def counter(item):
    m = clerk.all("movement", filter=f"item:eq:{item}", sort="-id")[0]
    equal(clerk.act("movement", "counter", record=m["id"], comment="扫错了", signature={"password": clerk.password}, second={"account": "mate", "password": mate.password}).status, 200, "countered")
    back = clerk.all("movement", filter=f"item:eq:{item}", sort="-id")[0]
    equal((back["kind"], back["level"]), ("counter", m["level"]), "the entry back is as secret as what it counters")


lent = items[28]
level = clerk.get(f"/registers/custody_item/{lent}").json["record"]["level"]
check(level > 0, "something classified", level)
equal(basket("lend", [lent], acc["张三"], due_on="2099-01-31").status, 201, "lent until the end of January")
loan = clerk.all("movement", filter=f"item:eq:{lent}", sort="-id")[0]["id"]
for way in ("once", "and again"):
    equal(basket("give_back", [lent]).status, 201, "taken back by mistake")
    check(clerk.get(f"/registers/movement/{loan}").json["record"]["returned_at"], "the loan has ended", way)
    counter(lent)
    now = clerk.get(f"/registers/custody_item/{lent}").json["record"]
    equal((now["account"], now["due_on"]), (acc["张三"], "2099-01-31"), f"he has it again, until the day he had it till {way}")
    equal(clerk.get(f"/registers/movement/{loan}").json["record"]["returned_at"], None, f"and the loan goes on {way}")
equal(basket("give_back", [lent]).status, 201, "given back")
books("after counter-entries of a loan")

# ---- 5,000 old entries with errors: every bad row named, nothing kept; then without them
head = "种类,标题,文号,登记日期,份数,密级,保密期限"
rows = [f"收文,旧文件{n},旧发〔2019〕{n}号,2019-03-{n % 28 + 1:02d},1,{'秘密' if n % 2 else '内部'},{'10Y' if n % 2 else ''}" for n in range(5000)]
bad = {17: "收文,,旧发,2019-03-01,1,秘密,10Y", 400: "收文,坏日期,旧发,2019-13-01,1,秘密,10Y", 2500: "收文,坏密级,旧发,2019-03-01,1,极密,10Y", 4999: "不知,坏种类,旧发,2019-03-01,一,秘密,10Y"}
sheet = "\n".join([head] + [bad.get(n, r) for n, r in enumerate(rows)])
before = moves()
clerk.close()
clerk.timeout = 400      # a busy machine
a = clerk.call("POST", "/registers/document/import", sheet.encode(), {"Content-Type": "text/csv"}, {"format": "csv"})
check(a.status == 200, "the sheet is read", a)
told = {e["row"] for e in a.json["errors"]} if a.status == 200 else set()
equal(told, {n + 2 for n in bad}, "exactly the bad rows are named")
b = clerk.post(f"/imports/{a.json['import']}", {"commit": True})
check(b.code == "E_SIGN", "old entries are signed for, once for the sheet", b)
b = clerk.post(f"/imports/{a.json['import']}", {"commit": True, **signed(clerk)})
check(b.status == 200 and not b.json["created"] and {e["row"] for e in b.json["errors"]} == told, "nothing is kept of a sheet with errors", b)
equal(moves(), before, "no movement either")
a = clerk.call("POST", "/registers/document/import", "\n".join([head, *rows[:200]]).encode(), {"Content-Type": "text/csv"}, {"format": "csv"})
b = clerk.post(f"/imports/{a.json['import']}", {"commit": True, **signed(clerk)})
check(b.status == 200 and b.json["created"] == 200 and moves() == before + 200, "without errors each old entry is in the books", b)
books("after the import")
equal(o.stop(), 0, "graceful stop")
verified = o.verify()
check(verified.get("ok"), "the ledger verifies", verified)
o.done()
end()
