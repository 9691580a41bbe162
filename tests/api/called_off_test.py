#!/usr/bin/env python3
"""A training that was called off trained nobody, also him who had signed in: neither for the rule nor in the report; and a clearance that was given and has ended since was given."""
import io
import re
import zipfile

from harness import YEAR, check, end, equal, run, today
from office import Office, signed

o = Office()
officer = o.worker("officer", ["secrecy_officer"], "保密员", clearance=3)
o.made(o.hr.act("appointment", "create", {"role": "officer_full", "person": officer.person, "from_on": f"{YEAR}-01-10", "order_no": "1"}))


def session(hours):
    s = o.made(o.hr.act("course_session", "create", {"title": "计算机保密", "kind": "lecture", "topic": "computer", "group_kind": "everyone", "held_on": today(), "hours": hours}))
    a = o.made(o.hr.act("attendance", "create", {"session": s, "person": officer.person}))
    equal(o.hr.act("attendance", "attend", {"attended_on": today(), "hours": hours}, record=a).status, 200, "he signs in")
    return s


def late():
    return run("rule", "run", "officer_computer_training_missing", "--data", o.data, "--today", f"{YEAR}-12-25").stdout


def report():
    rid = o.hr.post("/runs", {"standard": "shenzhi-100", "period": YEAR}).json["id"]
    xml = zipfile.ZipFile(io.BytesIO(o.hr.get(f"/runs/{rid}/report", format="docx").body)).read("word/document.xml").decode()
    return re.sub(r"<[^>]*>", "", xml)


equal(o.hr.act("course_session", "cancel", record=session("4"), comment="改期").status, 200, "it is called off")
check("计算机保密培训" in late(), "the rule: not trained", late())
case = o.hr.all("clearance")[0]["id"]
text = report()
check("台账中没有期间内的参训记录" in text, "the report: no training", re.findall("参加.{0,30}学时", text))
check("上岗审查1件，批准1件" in text, "the report: a clearance", re.findall("上岗审查.{0,20}", text))
a = o.hr.act("clearance", "end", record=case, comment="调离涉密岗位", **signed(o.hr))
if check(a.status == 200, "it ends", a):
    check("上岗审查1件，批准1件" in report(), "and had been given")
s = session("4")
equal(o.hr.act("course_session", "hold", {"held_on": today(), "hours": "3"}, record=s).status, 200, "another is held, and took three hours")
equal(late(), "", "the rule: trained")
check("参加1人次（1人），累计3.00学时" in report() or "累计3学时" in report(), "the report: of no more hours than it had", re.findall("参加.{0,30}学时", report()))
end()
