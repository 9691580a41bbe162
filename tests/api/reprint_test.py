#!/usr/bin/env python3
"""The papers of a closed run are kept: a reprint is the same bytes after the registers moved on; a reader of other rights gets his own."""
import os
import sqlite3
import tempfile

from harness import YEAR, check, end, equal, run
from office import Office, signed

o = Office()
chief = o.worker("chief", ["hr", "secrecy_officer", "registry_clerk"], "周九", clearance=4)
second = o.worker("second", ["secrecy_officer"], "吴十", clearance=4)
junior = o.worker("junior", ["secrecy_officer"], "郑一", clearance=0)
leader = o.worker("leader", ["leader"], "王二", clearance=2)
staff = o.worker("staff", ["staff"], "钱七", clearance=0)


def report(client, n, **more):
    a = client.get(f"/runs/{n}/report", **{"format": "docx", **more})
    equal(a.status, 200, f"a report for {client.me['account']}")
    return a.body


def kept():
    db = sqlite3.connect(o.data + "/shenzhi.db")
    n = db.execute("SELECT count(*) FROM assessment_paper").fetchone()[0]
    db.close()
    return n


n = chief.post("/runs", {"standard": "shenzhi-100", "period": YEAR}).json["id"]
report(chief, n)
equal(kept(), 0, "an open run keeps nothing")
equal(chief.post(f"/runs/{n}/close", signed(chief)).status, 200, "closed")
equal(kept(), 2, "the closing keeps the report as DOCX and PDF")
docx, pdf, marked = report(chief, n), report(chief, n, format="pdf"), report(chief, n, mark="秘密★1年", copy_number="000001")
items = report(chief, n, kind="items", format="xlsx")
equal(kept(), 4, "other papers and heads are kept at their first print")
for i in range(3):                                          # the registers move on
    o.made(chief.act("course", "create", {"year": 2026, "title": f"后来的培训{i}", "topic": "law", "group_kind": "everyone"}))
    o.person(f"后来的人{i}")
equal(report(chief, n), docx, "the same DOCX afterwards")
equal(report(chief, n, format="pdf"), pdf, "the same PDF")
equal(report(chief, n, mark="秘密★1年", copy_number="000001"), marked, "the same with its head")
equal(report(chief, n, kind="items", format="xlsx"), items, "the same score table")
equal(report(second, n), docx, "another officer of the same clearance gets the same")
own = report(leader, n)
check(own != docx, "written today it would be another: who has other rights gets his own")
check(report(junior, n) != docx, "an officer of lower clearance too")
equal(report(leader, n), own, "which is kept for him as well")
equal(staff.get(f"/runs/{n}/report", format="docx").status, 404, "staff get none of them")
rows = chief.get("/registers/assessment_paper").json["rows"]
check(len(rows) >= 4 and staff.get("/registers/assessment_paper").status == 404, "officers see the kept papers, staff do not")
check(all(r["level"] <= 0 for r in junior.get("/registers/assessment_paper").json["rows"]), "and nobody those above his clearance")
out = tempfile.mkdtemp(dir=o.top)
equal(run("report", "--data", o.data, "--run", str(n), "--out", out + "/a.docx").returncode, 0, "the command line")
equal(open(out + "/a.docx", "rb").read(), docx, "gives the kept bytes")
equal(chief.post(f"/runs/{n}/archive", {}).status, 200, "archived")
equal(report(chief, n), docx, "and still the same")
m = chief.post("/runs", {"standard": "shenzhi-100", "period": YEAR}).json["id"]
equal(chief.post(f"/runs/{m}/close", signed(chief)).status, 200, "another run closed")
first = report(chief, m)
equal(chief.post(f"/runs/{m}/reopen", {"comment": "补材料"}).status, 200, "reopened")
o.made(chief.act("course", "create", {"year": 2026, "title": "又一次", "topic": "law", "group_kind": "everyone"}))
equal(chief.post(f"/runs/{m}/freeze").status, 200, "refreshed")
equal(chief.post(f"/runs/{m}/close", signed(chief)).status, 200, "and closed again")
check(report(chief, m) != first, "a run closed anew has new papers")
# a kept paper can be destroyed like any attachment; then it is written anew
page = next(r for r in chief.get("/registers/assessment_paper").json["rows"] if r["run"] == n and r["format"] == "docx" and r["kind"] == "report")
files = chief.get(f"/registers/assessment_paper/{page['id']}").json["record"]["files"]
guard = o.reviewers["guard"]
a = second.post(f"/registers/file/{files[0]}/purge", {"reason": "误载", "signature": {"password": second.password}, "second": {"account": "guard", "password": guard.password}})
equal(a.status, 200, "its file is destroyed by two persons")
equal(chief.get(f"/runs/{n}/report", format="docx").status, 200, "and written anew when asked for")
equal(o.stop(), 0, "graceful stop")
v = o.verify()
check(v.get("ok"), "the ledger verifies", v)
end()
