#!/usr/bin/env python3
"""What an officer writes about a finding is as close as the record it is about: who may not see that record, or has only his own part of the run, reads neither reason nor proof.
And an answer that would change nothing is refused, not kept as if it counted."""
import io
import re
import sys
import tempfile
import zipfile

from harness import Server, YEAR, check, end, equal, run

PASSWORD, WORD = "Demo-Mima#2026", "暗号甲子"
data = tempfile.mkdtemp(prefix="sz-answers-") + "/data"
r = run("demo", "--data", data, "--faults", "key", "--password", PASSWORD)
if r.returncode:
    sys.exit("demo: " + r.stderr)
srv = Server(data=data, init=False, admins=False)
officer, leader, clerk, guard, visitor = (srv.client(a, PASSWORD) for a in ("wangwu", "zhangsan", "zhaoliu", "zhouba", "jiancha"))


def start():
    rid = officer.post("/runs", {"standard": "shenzhi-100", "period": YEAR}).json["id"]
    equal(officer.post(f"/runs/{rid}/tasks", {"kind": "person"}).status, 201, "tasks for the persons")
    return rid


def words(client, rid, kind):
    a = client.get(f"/runs/{rid}/report", format="docx", kind=kind)
    return re.sub(r"<[^>]*>", "", zipfile.ZipFile(io.BytesIO(a.body)).read("word/document.xml").decode())


rid = start()
items = [i for c in officer.get(f"/runs/{rid}").json["categories"] for i in c["items"]]
for item in items:
    secret = [f for f in officer.get(f"/runs/{rid}/items/{item['id']}").json["findings"] if f["register"] == "document" and f["person"] == clerk.me["person"]]
    if secret:
        break
say = lambda body, i=item["id"], run=rid, who=officer: who.post(f"/runs/{run}/items/{i}/answer", body)  # noqa: E731
equal(say({"kind": "override", "finding": secret[0]["id"], "points": "0.1", "reason": WORD}).status, 200, "the officer sets the points of one finding")
answer = next(x["id"] for x in officer.get(f"/runs/{rid}/items/{item['id']}").json["answers"] if x["reason"] == WORD)
equal(say({"kind": "override", "points": "1", "reason": "整项" + WORD}).status, 200, "and of the item")
for name, client, one, whole in (("officer", officer, True, True), ("leader", leader, True, True), ("whom it is about", clerk, True, False), ("another with a task", guard, False, False), ("inspector not cleared", visitor, False, True)):
    a = client.get(f"/runs/{rid}/items/{item['id']}")
    reasons = [x["reason"] for x in a.json["answers"]]
    equal((a.status, WORD in reasons, "整项" + WORD in reasons), (200, one, whole), f"{name}: the item's page")
    a = client.get(f"/runs/{rid}/trace")
    if a.status == 200:
        equal([w in a.body.decode() for w in (f'"{WORD}"', f'"整项{WORD}"')], [one, whole], f"{name}: the trace")
    equal(client.get(f"/registers/assessment_answer/{answer}").status, 200 if client in (officer, leader) else 404, f"{name}: the register")
equal([WORD + "；" in words(c, rid, "items") for c in (officer, visitor)], [True, False], "the paper")
later = start()
part = guard.get(f"/runs/{later}/items/{item['id']}").json
check(part["previous"] and WORD not in str(part), "what stood in the run before is not theirs either", part)
equal((part["previous"]["findings"], part["previous"]["findings_change"], part["previous"]["deducted_change"] <= 0), (0, 0, True), "and is compared with the same part of it")

ruled = next(i for i in items if i["findings"] and i["kind"] == "scored" and all(d["kind"] == "rule" for d in i["deductions"]))
manual = next(i for i in items if i["kind"] == "scored" and any(d["kind"] == "manual" for d in i["deductions"]))
hand = next(d["index"] for d in manual["deductions"] if d["kind"] == "manual")
before = officer.get(f"/runs/{later}").json["run"]["score"]
for what, i, body in (("clear what the machine found", ruled, {"kind": "clear", "reason": "不扣"}), ("take from a rule's deduction", ruled, {"kind": "deduct", "deduction": 0, "points": str(ruled["deductions"][0]["max"]), "reason": "扣"}),
                      ("confirm one deduction", manual, {"kind": "confirm", "deduction": hand}), ("one deduction not applicable", manual, {"kind": "not_applicable", "deduction": hand, "reason": "不适用"})):
    equal((say(body, i["id"], later).status, officer.get(f"/runs/{later}").json["run"]["score"]), (422, before), what)
equal(say({"kind": "clear", "reason": "没有"}, manual["id"], later).status, 200, "what is for a person to judge is cleared")
srv.stop()
equal(srv.verify()["problems"], [], "the ledger agrees")
srv.done()
end()
