#!/usr/bin/env python3
"""A superior and his units, by sealed files: cards, packages, ranking, notices. 200 packages of 40 units, 50 of them with a planted defect: each refused for its reason, all others in and ranked right."""
import copy
import hashlib
import json
import os
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from harness import PASSWORD, YEAR, Server, check, end, equal, run
from office import Office, signed

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../check"))
from sealing import LetterOffice  # noqa: E402

random.seed(7)
work = tempfile.mkdtemp(prefix="shenzhi-exchange-")
RAW = {"Content-Type": "application/octet-stream"}


def trust(c, record, kind, **more):
    equal(c.act("peer", "trust", {"kind": kind, **more}, record, **signed(c)).status, 200, "the card is confirmed")


def send(c, content):
    a = c.call("POST", "/exchange/files", content, RAW)
    return check(a.status == 200, "an answer", a) and a.json


top = Office()
chief, boss, clerk = (top.worker(a, [r], n) for a, r, n in (("chief", "secrecy_officer", "钱一"), ("boss", "leader", "孙二"), ("clerk", "staff", "李三")))
equal(chief.get("/exchange/card").status, 422, "no card of a unit without a code")
equal(chief.get("/exchange/office").json, {"unit": 1, "code": None, "name": chief.get("/registers/unit/1").json["record"]["name"], "key_id": None}, "who it is to others: nobody yet")
equal(chief.act("unit", "edit", {"code": "TOP", "name": "示例top局"}, 1).status, 200, "its code")
equal(run("demo", "--data", work + "/low", "--size", "small", "--password", PASSWORD, "--faults", "key").returncode, 0, "an office below")
low = Server(work + "/low", admins=False)
officer = low.client("wangwu", PASSWORD)
officer.password = PASSWORD
equal(officer.act("unit", "edit", {"code": "LOW", "name": "示例low局"}, 1).status, 200, "its code")

# --- cards
card = officer.get("/exchange/card")
equal((card.status, card.body[:14]), (200, b"SHENZHI-LETTER"), "a card")
equal(low.client("g00014", PASSWORD).get("/exchange/card").status, 403, "is the officer's to give")
equal(os.stat(low.data + "/exchange.key").st_mode & 0o777, 0o600, "the key is his alone")
a = send(chief, card.body)
equal((a["accepted"], a["kind"], a["from"]), (True, "card", "示例low局"), "taken in above")
check(LetterOffice(low.data + "/exchange.key").kid in a["notes"][0], "with its fingerprint to compare", a)
mine = officer.get("/exchange/office").json
check(mine["code"] == "LOW" and mine["key_id"] in a["notes"][0], "which its own page tells to be read out", mine)
equal(boss.get("/exchange/office").status, 403, "to the officer")
peer_low = a["record"]
equal(send(chief, card.body)["reason"], "replayed", "once")
thief = LetterOffice(work + "/thief")
fake = thief.write(json.dumps({"format": "shenzhi-card/1", "code": "LOW", "name": "冒充局"}).encode())
equal(send(chief, fake)["reason"], "unknown", "another key for a known code waits until the old one is closed")
equal(send(chief, chief.get("/exchange/card").body)["reason"], "wrong_unit", "one's own card is for others")
equal(send(chief, thief.write(json.dumps({"format": "shenzhi-card/1", "code": "TOP", "name": "冒充局"}).encode()))["reason"], "wrong_unit", "nor does another have one's code")
stray = LetterOffice(work + "/stray")


def card_of(o, code, name):
    return o.write(json.dumps({"format": "shenzhi-card/1", "code": code, "name": name}, ensure_ascii=False).encode())


for name in (" ", "中" * 101, "甲\u202e局", "甲\x1b[2J局"):
    equal(send(chief, card_of(stray, "S1", name))["reason"], "malformed", f"no name: {name[:5]!a}")
check("\x1b" not in send(chief, stray.write(b"\x1b[31m"))["detail"], "what is told of a file commands no terminal")
a = send(chief, card_of(stray, "S1", "中" * 100))
equal(a["accepted"], True, "a name as long as the register of units takes")
equal(send(chief, card_of(stray, "S2", "改码局"))["reason"], "unknown", "a known key with another code waits until the old one is closed")
equal(chief.act("peer", "close", {}, a["record"], comment="改码").status, 200, "it is closed")
equal(send(chief, card_of(stray, "S2", "改码局"))["record"], a["record"], "then it is the same unit with another code")
equal(chief.act("peer", "close", {}, a["record"], comment="示例").status, 200, "out of the way")
a = send(officer, chief.get("/exchange/card").body)
peer_top = a["record"]

# --- a package of a real office
mine = run("assess", "run", "--data", low.data, "--standard", "shenzhi-100", "--period", YEAR, "--json")
low_run = json.loads(mine.stdout)
asked = {"run": low_run["run"], "to": peer_top}
equal(officer.post("/exchange/packages", asked).status, 409, "not before the superior's key is confirmed")
trust(officer, peer_top, "superior")
a = officer.post("/exchange/packages", asked)
check(a.status == 409 and "定稿" in a.json["detail"], "nor before the run is closed", a)
equal(officer.post(f"/runs/{low_run['run']}/close", signed(officer)).status, 200, "closed")
closed = officer.get(f"/runs/{low_run['run']}").json["run"]
first = officer.post("/exchange/packages", asked)
equal(first.status, 200, "the package")
check(officer.get(f"/registers/assessment_run/{low_run['run']}").json["record"]["reported_to"] == "示例top局", "the run is told as reported")
equal(send(chief, first.body)["reason"], "unknown", "not taken before the unit's key is confirmed")
trust(chief, peer_low, "subordinate", tier="县区")
a = send(chief, first.body)
equal(a["reason"], "not_asked", "nor before it is asked for")
call = chief.act("report_call", "create", {"title": f"{YEAR}年度自评", "standard": "shenzhi-100", "period": YEAR, "due_on": f"{YEAR}-12-31"})
equal(call.status, 201, "asked for")
for period in ("2026年", "2026-H2", "2026-13", ""):
    equal(chief.act("report_call", "create", {"title": "示例", "standard": "shenzhi-1000", "period": period, "due_on": f"{YEAR}-12-31"}).status, 422, f"of no period that an assessment could have: {period}")
call = call.json["record"]["id"]
ranking = chief.get("/exchange/ranking").json
equal((ranking["received"], ranking["missing"]), (0, 1), "it is missing")
a = send(chief, first.body)
equal(a["accepted"], True, "taken in")
equal(send(chief, first.body)["reason"], "replayed", "once")
u = chief.get("/exchange/ranking").json["units"][0]
equal((u["percent"], u["score"], u["verdict"], u["rank"]), (closed["percent"], closed["score"], closed["verdict"], 1), "with the score that the unit has itself")

# nothing of any record is in it
box = LetterOffice(top.data + "/exchange.key")
plain = box.open(first.body)
db = sqlite3.connect(low.data + "/shenzhi.db")
words = {v for t, f in (("document", "title"), ("person", "name"), ("assessment_finding", "detail"), ("department", "name")) for (v,) in db.execute(f"SELECT DISTINCT {f} FROM {t}") if v and len(v) > 1}
told = [w for w in words if w in plain.decode()]
check(len(words) > 100 and not told, "no title, name or sentence of a record leaves the office", told[:5])
documents, = db.execute("SELECT count(*) FROM document").fetchone()
equal(json.loads(plain)["figures"]["documents"], documents, "a paper that is declassified still counts of all time")

# --- a second one after work: the chain of packages
equal(officer.post(f"/runs/{low_run['run']}/reopen", {"comment": "补充"}).status, 200, "opened again")
equal(officer.post(f"/runs/{low_run['run']}/close", signed(officer)).status, 200, "and closed")
second = officer.post("/exchange/packages", asked).body
third = officer.post("/exchange/packages", asked).body
a = send(chief, third)
equal((a["accepted"], a["notes"]), (True, ["第 2 份没有收到"]), "the third says that the second did not arrive")
equal(send(chief, second)["reason"], "replayed", "which comes too late")
equal(len(chief.all("unit_report", filter="state:eq:current")), 1, "the newest counts")

# --- altered on the way, sent to another
for name, content, reason in (("cut", third[:-40], "truncated"), ("a byte", third[:500] + bytes([third[500] ^ 1]) + third[501:], "forged"), ("no letter", b"PK\3\4 something", "malformed"), ("nothing", b"x", "malformed")):
    equal(send(chief, content)["reason"], reason, name)
equal(send(officer, third)["reason"], "unknown", "one's own package")

# --- 40 units, 200 packages, 50 defects
other_run = json.loads(run("assess", "run", "--data", low.data, "--standard", "shenzhi-1000", "--period", YEAR, "--json").stdout)["run"]
equal(officer.post(f"/runs/{other_run}/close", signed(officer)).status, 200, "another standard, below")
other_numbers = json.loads(box.open(officer.post("/exchange/packages", {"run": other_run, "to": peer_top}).body))["numbers"]
equal(run("assess", "run", "--data", top.data, "--standard", "shenzhi-1000", "--period", YEAR).returncode, 0, "and above")
units = [LetterOffice(f"{work}/u{i}") for i in range(40)]
for i, o in enumerate(units):
    a = send(chief, o.write(json.dumps({"format": "shenzhi-card/1", "code": f"U{i:02}", "name": f"示例单位{i:02}"}).encode()))
    trust(chief, a["record"], "subordinate", tier="县区" if i % 2 else "直属单位")
truth = json.loads(plain)
standard = chief.get("/standards/shenzhi-100").json


def package(i, no, before, change=None):
    """Number `no` of unit i, some findings fewer than the real one so that scores differ; the sums are recomputed by giving the true item sums."""
    j = copy.deepcopy(truth)
    head = 1000 * no + i
    j.update(code=f"U{i:02}", name=f"示例单位{i:02}", no=no, earlier=before, ledger={"head": head, "hash": f"{i * 1000 + no:064x}"})
    j["figures"] = {**j["figures"], "documents": 100 + no, "copies": 300 + no, "copies_destroyed": no}
    if change:
        change(j)
    return j


def sealed(i, j):
    return units[i].write(json.dumps(j, ensure_ascii=False).encode(), box)


def step(j, sm3):
    return {"no": j["no"], "sm3": sm3, "head": j["ledger"]["head"], "hash": j["ledger"]["hash"]}


def sm3_of(letter):
    return hashlib.new("sm3", letter).hexdigest()


def first_with(j, what):
    return next(it for it in j["numbers"]["items"] if it[what])


def put(path, value):
    def change(j):
        for k in path[:-1]:
            j = j[k]
        j[path[-1]] = value(j[path[-1]]) if callable(value) else value
    return change


def drop_finding(j):
    first_with(j, "findings")["findings"].pop()


def shown(j):
    j["numbers"]["standard"] = "\x1b[2J" + "甲" * 100000


def no_figure(j):
    del j["figures"]["documents"]


def easier(j):
    j["numbers"].update(copy.deepcopy(other_numbers), standard="shenzhi-100", period=YEAR)


def other_earlier(key, value):
    def change(j):
        j["earlier"] = [{**e, key: value} for e in j["earlier"]]
    return change


DEFECTS = [
    ("a better score written over the sums", put(["numbers", "sums", "score"], lambda v: v + 100), "arithmetic"),
    ("a finding left out", drop_finding, "arithmetic"),
    ("a better verdict", put(["numbers", "sums", "verdict"], "meets-all"), "arithmetic"),
    ("an item that does not apply", lambda j: next(it for it in j["numbers"]["items"] if it["applies"] and not it["findings"]).update(applies=False), "arithmetic"),
    ("an item left out", lambda j: j["numbers"]["items"].pop(), "malformed"),
    ("items in another order", lambda j: j["numbers"]["items"].reverse(), "malformed"),
    ("half points of no deduction", lambda j: first_with(j, "findings")["findings"].append([[99, False, None], 1]), "malformed"),
    ("a million findings", lambda j: first_with(j, "findings")["findings"].append([[0, False, None], 10 ** 9]), "malformed"),
    ("last year's", put(["numbers", "period"], str(int(YEAR) - 1)), "not_asked"),
    ("another standard", put(["numbers", "standard"], "shenzhi-1000"), "not_asked"),
    ("a standard's name that is none", shown, "not_asked"),
    ("a count of all time left out", no_figure, "continuity"),
    ("no figures", put(["figures"], [1]), "malformed"),
    ("more than there can be", put(["figures", "copies"], 10 ** 18), "malformed"),
    ("the findings by another standard, whose text is above too", easier, "standard"),
    ("another text of the standard", put(["numbers", "standard_sm3"], "0" * 64), "standard"),
    ("of another unit", put(["code"], "U39X"), "wrong_unit"),
    ("a number that was there", put(["no"], lambda v: v - 1), "replayed"),
    ("not after the last one", other_earlier("sm3", "1" * 64), "continuity"),
    ("no word of the last one", put(["earlier"], []), "continuity"),
    ("fewer papers of all time", put(["figures", "documents"], 3), "continuity"),
    ("a negative figure", put(["figures", "copies"], -5), "malformed"),
    ("a ledger that was rewritten", other_earlier("hash", "2" * 64), "rewritten"),
    ("a ledger that became shorter", put(["ledger", "head"], 5), "rewritten"),
    ("made tomorrow", put(["made_at"], f"{int(YEAR) + 1}-12-31T10:00:00"), "future"),
    ("no time", put(["made_at"], "gestern"), "malformed"),
    ("an unknown form", put(["format"], "shenzhi-package/9"), "unsupported"),
    ("an unknown kind", put(["kind"], "gossip"), "unsupported"),
    ("a notice from below", put(["kind"], "notice"), "wrong_relation"),
    ("no head of the ledger", put(["ledger"], {}), "malformed"),
    ("judged on no day", put(["numbers", "as_of"], "x"), "malformed"),
]
rounds, state = 5, {}
plan = []
defective = set(random.sample(range(40, 200), 50))
pool = ThreadPoolExecutor(4)
for no in range(1, rounds + 1):
    jobs = []
    for i in range(40):
        j = package(i, len(state.get(i, [])) + 1, [step(*s) for s in state.get(i, [])][::-1])
        at = (no - 1) * 40 + i
        defect = None
        if at in defective:
            defect = DEFECTS[len(plan) % len(DEFECTS)]
            plan.append(defect)
            defect[1](j)
        jobs.append((i, j, defect, pool.submit(sealed, i, j)))
    for i, j, defect, letter in jobs:
        letter = letter.result()
        a = send(chief, letter)
        if defect:
            equal(a.get("reason"), defect[2], f"{defect[0]}")
            check(len(a["detail"]) <= 400 and "\x1b" not in a["detail"], "told in a line", a)
            check(defect[2] != "wrong_unit" or f"U{i:02}" in a["detail"] and "U39X" in a["detail"], "both codes are told", a)
        else:
            if equal(a["accepted"], True, f"package {j['no']} of unit {i}"):
                state.setdefault(i, []).append((j, sm3_of(letter)))
equal(len(plan), 50, "all defects were sent")
r = chief.get("/exchange/ranking").json
equal((r["received"], r["missing"], len(r["units"])), (41, 0, 41), "all units are there")
equal({u["tier"] for u in r["units"]}, {"县区", "直属单位"}, "in two tiers")
check(all(u["rank"] == 1 for u in r["units"] if u["tier"] == "直属单位"), "equal scores share a place")
check(r["items"] and r["items"][0]["units"] == 41, "what costs most is told", r["items"][:1])

# --- the same points without a veto: all the vetoed stand behind
def no_veto(j):
    item, sums = next(it for it in j["numbers"]["items"] if it["id"] == standard["veto"][0]["id"]), j["numbers"]["sums"]
    equal((sums["vetoed"], len(item["findings"]) > 0), (True, True), "the demo office is vetoed")
    sums.update(vetoed=False, findings=sums["findings"] - sum(n for _, n in item["findings"]))
    item["findings"] = []


a = send(chief, sealed(38, package(38, len(state[38]) + 1, [step(*s) for s in state[38]][::-1], no_veto)))
equal(a.get("accepted"), True, f"a package without a veto: {a}")
peers = [u for u in chief.get("/exchange/ranking").json["units"] if u["tier"] == "直属单位"]
equal([(u["code"], u["rank"], u["vetoed"]) for u in peers[:2]], [("U38", 1, False), ("U00", 2, True)], "who is not vetoed ranks before all that are")
equal(({u["percent"] for u in peers}, peers[-1]["rank"]), ({peers[0]["percent"]}, 2), "with the same score")

# --- one who rewrites the ledger and does not know what was reported of it
data = os.path.join(work, "low2")
low.stop()
shutil.copytree(low.data, data)
db = sqlite3.connect(data + "/shenzhi.db")
seq, = db.execute("SELECT ledger_head FROM submission WHERE no = 3").fetchone()
for (t,) in db.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'event'").fetchall():
    db.execute("DROP TRIGGER " + t.split()[2])
db.execute("UPDATE event SET hash = ? WHERE seq = ?", ("3" * 64, seq))
db.commit()
db.close()
p = run("exchange", "pack", "--data", data, "--run", str(low_run["run"]), "--to", str(peer_top), "--out", work + "/rewritten.szl")
equal(p.returncode, 0, "the package of a rewritten ledger: " + p.stderr)
equal(send(chief, open(work + "/rewritten.szl", "rb").read())["reason"], "rewritten", "is seen above")
low.start()
officer = low.client("wangwu", PASSWORD)
officer.password = PASSWORD

# --- one whose data was put back to an older backup: refused, until the record was closed and confirmed anew
old = LetterOffice(work + "/u0")
old_peer = next(p["id"] for p in chief.all("peer") if p["code"] == "U00")
unseen = sealed(0, package(0, 3, [], put(["made_at"], lambda v: v[:4] + "-01-01T00:00:00")))
again = sealed(0, package(0, 2, []))
equal(send(chief, again)["reason"], "replayed", "an older number")
equal(send(chief, sealed(0, package(0, 9, [])))["reason"], "continuity", "a newer one that does not go on")
equal(chief.act("peer", "close", {}, old_peer, comment="恢复备份").status, 200, "closed")
equal(send(chief, again)["reason"], "unknown", "nothing is taken of it")
equal(send(chief, card_of(old, "U00", "示例单位00"))["accepted"], True, "its card once more")
trust(chief, old_peer, "subordinate", tier="直属单位")
equal(send(chief, unseen)["reason"], "replayed", "what was made before the last that came is old")
equal(send(chief, again)["accepted"], True, "the chain begins anew")
u = next(u for u in chief.get("/exchange/ranking").json["units"] if u["code"] == "U00")
equal((u["report"] is not None, u["before"]), (True, None), "it counts; of another period there is none")

# --- a notice back
report = next(u["report"] for u in chief.get("/exchange/ranking").json["units"] if u["code"] == "LOW")
n = chief.act("supervision", "create", {"unit_report": report, "peer": peer_low, "title": "整改通知（示例）", "problems": "台账不全\r\n\n 计算机\t无责任人 ", "due_on": f"{YEAR}-12-30"})
equal(n.status, 201, "a notice")
notice = n.json["record"]["id"]
drafted = chief.act("supervision", "create", {"unit_report": report, "peer": old_peer, "title": "整改通知（示例）", "problems": "台账不全", "due_on": f"{YEAR}-12-30"})
equal(drafted.status, 409, "not drafted: about another unit's assessment")
check("示例" in drafted.body.decode() or "整改通知下发的单位不对" in drafted.body.decode(), "and the reason is told", drafted.body[:300])
equal(chief.act("supervision", "create", {"unit_report": report, "peer": peer_low, "title": "整改通知（示例）", "problems": " \n \n", "due_on": f"{YEAR}-12-30"}).status, 422, "not drafted: no problem named")
for what, more in (("too many", {"problems": "\n".join("甲" * 201)}), ("too long", {"problems": "甲" * 401}), ("due before it is issued", {"due_on": f"{int(YEAR) - 1}-12-31"})):
    bad = chief.act("supervision", "create", {"unit_report": report, "peer": peer_low, "title": "整改通知（示例）", "problems": "台账不全", "due_on": f"{YEAR}-12-30", **more}).json["record"]["id"]
    equal(boss.act("supervision", "approve", {}, bad, **signed(boss)).status, 200, "approved")
    equal(chief.post("/exchange/notices", {"notice": bad}).status, 422, f"not packed, for the unit would refuse it: {what}")
equal(chief.post("/exchange/notices", {"notice": notice}).status, 409, "not before it is approved")
equal(boss.act("supervision", "approve", {}, notice, **signed(boss)).status, 200, "approved by a leader")
sent = chief.post("/exchange/notices", {"notice": notice})
equal(sent.status, 200, "packed")
a = send(officer, sent.body)
equal((a["accepted"], a["kind"], a["register"]), (True, "notice", "inspection"), "is an inspection from above")
found = [x for x in officer.all("inspection_finding") if x["inspection"] == a["record"]]
equal(sorted(x["title"] for x in found), ["台账不全", "计算机 无责任人"], "with its problems")
equal(send(officer, sent.body)["reason"], "replayed", "once")
equal(send(officer, chief.post("/exchange/notices", {"notice": notice}).body)["reason"], "replayed", "also when it is packed again")
equal(send(chief, sent.body)["reason"], "unknown", "and not at its sender's")
equal(low.verify()["ok"], True, "the unit's ledger holds")
equal(top.verify()["ok"], True, "and the superior's")
equal(boss.get("/exchange/ranking").status, 200, "the leader sees the ranking")
equal(clerk.get("/exchange/ranking").status, 403, "others do not")

# --- a report that is well formed but wrong goes back with reasons, and another takes its place
again = next(u for u in chief.get("/exchange/ranking").json["units"] if u["code"] == "LOW")
report, before = again["report"], chief.get("/exchange/ranking").json
equal(chief.post("/exchange/returns", {"report": report}).status, 409, "not packed before somebody sends it back")
equal(chief.act("unit_report", "send_back", {"faults": " \n", "again_by": f"{YEAR}-12-31"}, report, **signed(chief)).status, 422, "nor sent back without a reason")
equal(clerk.get(f"/registers/unit_report/{report}").status, 404, "nor by others")
equal(chief.act("unit_report", "send_back", {"faults": "第3项与现场不符\n\n 漏报一台涉密计算机 ", "again_by": f"{YEAR}-12-31"}, report, **signed(chief)).status, 200, "sent back")
ranking = chief.get("/exchange/ranking").json
u = next(u for u in ranking["units"] if u["code"] == "LOW")
equal((u["report"], u["rank"], u["percent"], u["sent_back"]), (None, None, None, report), "it counts no more, and is shown as sent back")
equal((ranking["missing"], ranking["received"], ranking["items"][0]["units"]), (before["missing"] + 1, before["received"] - 1, before["items"][0]["units"] - 1), "the unit is missing again")
back = chief.post("/exchange/returns", {"report": report})
equal(back.status, 200, "packed for the unit")
made = next(s for s in officer.all("submission") if s["no"] == chief.get(f"/registers/unit_report/{report}").json["record"]["no"] and s["peer"] == peer_top)
a = send(officer, back.body)
equal((a["accepted"], a["kind"], a["register"], a["record"]), (True, "return", "submission", made["id"]), "the unit has it where it packed it")
told = officer.get(f"/registers/submission/{made['id']}").json["record"]
equal((told["state"], told["faults"], told["again_by"]), ("returned", "第3项与现场不符\n漏报一台涉密计算机", f"{YEAR}-12-31"), "with the reasons")
equal(send(officer, back.body)["reason"], "replayed", "once")
officer.post("/todos/refresh")
check(any(t.get("rule") == "report_sent_back" and t["record"] == made["id"] for t in officer.get("/todos").json["todos"]), "and is reminded")
top_key = LetterOffice(top.data + "/exchange.key")
low_key = LetterOffice(low.data + "/exchange.key")
for what, reason, change in (("a package that was never made", "not_sent", {"no": 77}), ("another file of that number", "not_sent", {"sm3": "0" * 64}), ("no reasons", "malformed", {"faults": []}), ("no day", "malformed", {"again_by": "bald"}),
                             ("wanted again before it was sent back", "malformed", {"again_by": f"{int(YEAR) - 1}-12-31"}), ("more than a register takes", "malformed", {"faults": ["甲" * 400] * 200, "made_at": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(time.time() + 8 * 3600))})):
    j = {"format": "shenzhi-package/1", "kind": "return", "code": "TOP", "name": "示例top局", "made_at": truth["made_at"], "no": made["no"], "sm3": told["file_sm3"], "faults": ["示例"], "again_by": f"{YEAR}-12-31", "sent_back_on": f"{YEAR}-01-01", **change}
    equal(send(officer, top_key.write(json.dumps(j, ensure_ascii=False).encode(), low_key))["reason"], reason, what)
equal(send(chief, units[1].write(json.dumps({**j, "code": "U01", "again_by": f"{YEAR}-12-31"}).encode(), box))["reason"], "wrong_relation", "a unit below sends nothing back")
time.sleep(1)
equal(chief.act("unit_report", "amend", {"faults": "第3项与现场不符，请附清单", "again_by": f"{YEAR}-12-31"}, report).status, 200, "the reasons are mended")
equal(send(officer, chief.post("/exchange/returns", {"report": report}).body)["accepted"], True, "and sent again")
equal(send(officer, back.body)["reason"], "replayed", "the reasons of before do not come back")
equal(chief.act("report_call", "close", {}, call).status, 200, "the call is closed meanwhile")
equal(officer.post(f"/runs/{low_run['run']}/reopen", {"comment": "更正"}).status, 200, "opened again")
equal(officer.post(f"/runs/{low_run['run']}/close", signed(officer)).status, 200, "corrected and closed")
anew = officer.post("/exchange/packages", asked)
equal(anew.status, 200, "packed anew")
equal(officer.get(f"/registers/submission/{made['id']}").json["record"]["state"], "renewed", "which answers the one that was sent back")
a = send(chief, anew.body)
equal(a["accepted"], True, f"taken, though the call is closed: {a}")
equal(send(chief, sealed(4, package(4, len(state[4]) + 1, [step(*s) for s in state[4]][::-1])))["reason"], "not_asked", "of others nothing is")
u = next(u for u in chief.get(f"/exchange/ranking?call={call}").json["units"] if u["code"] == "LOW")
equal((u["report"], u["sent_back"]), (a["record"], None), "it counts")
equal(chief.get(f"/registers/unit_report/{report}").json["record"]["state"], "renewed", "the old one stands as sent back")
equal(chief.post("/exchange/returns", {"report": report}).status, 409, "and goes back no more")
equal(send(officer, back.body)["reason"], "replayed", "nor is taken again below")
equal(chief.act("report_call", "reopen", {}, call, comment="示例").status, 200, "the call is opened again")

equal(chief.get("/exchange/ranking?call=99").status, 404, "no such call")
equal(officer.act("assessment_run", "archive", {}, low_run["run"]).status, 200, "a run is archived")
a = officer.post("/exchange/packages", asked)
check(a.status == 409 and "归档" in a.json["detail"], "and is reported no more", a)

# --- two of the same at once
twice = sealed(1, package(1, len(state[1]) + 1, [step(*s) for s in state[1]][::-1]))
others = [top.client("chief", chief.password) for _ in range(4)]
answers = list(ThreadPoolExecutor(4).map(lambda c: send(c, twice).get("reason"), others))
equal(sorted(map(str, answers)), ["None", "replayed", "replayed", "replayed"], "one of them is taken")

# --- a key that is lost is not drawn anew in silence
os.rename(low.data + "/exchange.key", low.data + "/put-away")
a = officer.get("/exchange/card")
check(a.status == 409 and "备份" in a.json["detail"], "no other key while somebody confirmed this one", a)
equal(officer.post("/exchange/packages", asked).status, 404, "nothing is packed without it")
equal(officer.call("POST", "/exchange/files", sent.body, RAW).status, 404, "nor opened")
check(not os.path.exists(low.data + "/exchange.key"), "and none was drawn")
os.rename(low.data + "/put-away", low.data + "/exchange.key")
equal(officer.get("/exchange/card").status, 200, "it is put back")

# --- from the command line, without a server
top.stop()
p = run("exchange", "take", "--data", top.data, "--json", work + "/rewritten.szl", work + "/nothing")
equal((p.returncode, [json.loads(x)["reason"] for x in p.stdout.splitlines()]), (3, ["replayed", "unreadable"]), "files are taken by name")
p = run("exchange", "rank", "--data", top.data)
equal((p.returncode, len(p.stdout.splitlines())), (0, 41), "and ranked")
equal(run("assess", "run", "--data", top.data, "--standard", "shenzhi-100", "--period", YEAR).returncode, 0, "the text of the standard is kept above")
text, = sqlite3.connect(top.data + "/shenzhi.db").execute("SELECT body FROM standard_text WHERE standard = 'shenzhi-100'").fetchone()
open(work + "/shenzhi-100.yaml", "w").write(text + "# 示例\n")
p = run("standard", "add", work + "/shenzhi-100.yaml", "--data", top.data)
equal(p.returncode, 0, "and another comes into use: " + p.stderr)
open(work + "/earlier.szl", "wb").write(sealed(2, package(2, len(state[2]) + 1, [step(*s) for s in state[2]][::-1])))
p = run("exchange", "take", "--data", top.data, "--json", work + "/earlier.szl")
check(p.returncode == 0 and "较早的标准文本" in json.loads(p.stdout)["notes"][0], "scored by the one before, which is noted", p.stdout + p.stderr)
open(top.data + "/exchange.key", "w").write("-----BEGIN")
p = run("exchange", "take", "--data", top.data, work + "/rewritten.szl")
check(p.returncode not in (0, 3) and "exchange.key" in p.stderr, "a damaged key of one's own is no fault of the file", p.stderr)
low.stop()
shutil.rmtree(work)
end()
