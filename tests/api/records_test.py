#!/usr/bin/env python3
"""Records through the API: actions, versions, repeated requests, bad values, lists, files, sheets, history, what is hidden."""
import http.client
import io
from csv import reader as csv_reader
import json
import threading
import time
import urllib.parse
import zipfile

from harness import check, end, equal
from office import Office, signed, today

o = Office()
hr = o.hr
clerk = o.worker("clerk", ["registry_clerk"], "赵六", clearance=4)
staff = o.worker("staff", ["staff"], "钱七", department=1, clearance=0)


def signed_imports():
    """Registers whose creating action signs: the sheet is tried without, committed with one signature."""
    sheet = "种类,标题,登记日期,份数,密级\n收文,导入的文件甲,2026-03-02,2,公开\n收文,导入的文件乙,2026-03-03,1,公开\n"
    a = clerk.post("/registers/document/import", sheet.encode(), {"Content-Type": "text/csv"}, {"format": "csv"})
    equal((a.status, a.json["rows"], a.json["errors"]), (200, 2, []), "a sheet of documents is tried without a signature")
    n = len(clerk.all("document"))
    no = clerk.post(f"/imports/{a.json['import']}", {"commit": True})
    equal((no.status, no.code, len(clerk.all("document"))), (403, "E_SIGN", n), "and not committed without one")
    no = clerk.post(f"/imports/{a.json['import']}", {"commit": True, "signature": {"password": "Falsch!2026-x"}})
    equal((no.status, len(clerk.all("document"))), (403, n), "nor with a wrong one")
    yes = clerk.post(f"/imports/{a.json['import']}", {"commit": True, **signed(clerk)})
    equal((yes.status, yes.json["created"], len(clerk.all("document"))), (200, 2, n + 2), "one signature for all rows")
    doc = next(r for r in clerk.all("document") if r["title"] == "导入的文件甲")
    equal(len(clerk.get("/registers/copy", filter=f"document:eq:{doc['id']}").json["rows"]), 2, "its copies are there")


def entered_as_it_was():
    """What has happened against a rule: only the secrecy officer may have it entered, and what the rule says is told."""
    keeper = o.worker("keeper1", ["equipment_keeper"], "孙八", clearance=0)
    officer = o.worker("officer1", ["secrecy_officer", "equipment_keeper"], "周九", clearance=4)
    sheet = "名称型号,密级,联网,部门,责任人,启用日期,用途\n旧涉密机,机密,不联网,办公室,钱七,2024-03-01,一般办公\n".encode()

    def asked(who, **more):
        a = who.post("/registers/computer/import", sheet, {"Content-Type": "text/csv"}, {"format": "csv"})
        return who.post(f"/imports/{a.json['import']}", {"commit": True, **more})

    n = len(keeper.all("computer"))
    plain = asked(officer)
    check(plain.json["created"] == 0 and plain.json["errors"], "a rule stops it", plain)
    no = asked(keeper, past=True)
    equal((no.status, no.code), (403, "E_DENIED"), "not everybody's to say")
    equal(len(keeper.all("computer")), n, "nothing is there")
    yes = asked(officer, past=True)
    equal((yes.json["created"], yes.json["errors"]), (1, []), "entered as it was")
    check(any(e["row"] == 2 and "钱七" in e["detail"] for e in yes.json["notes"]), "and told", yes)


def own_numbers():
    """The numbers on the stickers: kept also from the page; rows that only they tell apart are two; none of those that the register draws is chosen."""
    keeper = o.user("keeper", ["equipment_keeper"], name="设备员")
    head = "编号,名称型号,类型,涉密等级,连接,部门,责任人,启用日期\n"

    def bring(*numbers):
        sheet = head + "".join(f"{n},某牌打印机,打印机,非密,不连接,办公室,{keeper_name},2022-03-01\n" for n in numbers)
        a = keeper.call("POST", "/registers/equipment/import", sheet.encode(), {"Content-Type": "text/csv"})
        return keeper.post(f"/imports/{a.json['import']}", {"commit": True}).json

    keeper_name = hr.get("/registers/person", limit=1).json["rows"][0]["name"]
    equal(bring("SB-旧-01", "SB-旧-02")["created"], 2, "two printers with stickers")
    drawn = f"SB-{today()[:4]}-0900"
    b = bring("SB-旧-02", "SB-旧-03", drawn)
    equal((b["created"], len(b["told"])), (2, 2), "one is there, one is new, one gets a number of ours", )
    equal(sorted(r["no"] for r in keeper.all("equipment")), [drawn[:-3] + "001", "SB-旧-01", "SB-旧-02", "SB-旧-03"], "as the stickers say")
    b = bring("SB-旧-02 ", "SB-旧-04")
    equal([r["no"] for r in keeper.get("/registers/equipment", q="SB-旧-04").json["rows"]], ["SB-旧-04"], "found by it")


def imported_once():
    """A button pressed twice, an answer that was lost, the same sheet on another day: the rows are there once."""
    sheet = "year,title,topic,group_kind\n2026,一次就够,law,everyone\n2026,仅此一次,law,everyone\n".encode()

    def upload():
        return hr.call("POST", "/registers/course/import", sheet, {"Content-Type": "text/csv"}, {"format": "csv"})

    first, second = upload(), upload()
    equal((first.json["errors"], second.json["errors"]), ([], []), "the sheet is good")
    answers, n = [], len(hr.all("course"))
    hands = [o.client("hr", hr.password) for _ in range(3)]
    go = [threading.Thread(target=lambda c=c: answers.append(c.post(f"/imports/{first.json['import']}", {"commit": True}))) for c in hands]
    [t.start() for t in go]
    [t.join() for t in go]
    equal(len(hr.all("course")), n + 2, "pressed three times at once, entered once")
    check(all(a.status == 200 for a in answers), "each gets an answer", answers)
    again = hr.post(f"/imports/{first.json['import']}", {"commit": True})
    equal((again.status, again.json["created"], len(hr.all("course"))), (200, 2, n + 2), "asked again, the first answer")
    late = hr.post(f"/imports/{second.json['import']}", {"commit": True})
    equal((late.json["created"], len(hr.all("course"))), (0, n + 2), "the same sheet uploaded a second time is not entered")
    check("导入过" in late.json["errors"][0]["detail"], "and it says so", late)
    check("导入过" in upload().json["errors"][0]["detail"], "as soon as it is tried")


def earlier_approvals():
    """Staff cleared before the program began: two signatures, by form or by sheet; nothing later goes that way."""
    guard, hr2, p1, p2 = o.reviewers["guard"], o.reviewers["hr2"], o.person("旧甲"), o.person("旧乙")
    fields = {"person": p1, "department": o.dep[0], "wanted_class": "important", "wanted_level": 3, "approved_on": "2024-05-06", "earlier_basis": "示保〔2024〕5号"}
    two = {**signed(hr2), "second": {"account": "guard", "password": guard.password}}
    equal(hr2.act("clearance", "enter_earlier", fields, **signed(hr2)).code, "E_SIGN", "one signature is not enough")
    a = hr2.act("clearance", "enter_earlier", {**fields, "approved_on": "2099-01-01"}, **two)
    equal((a.status, a.code), (422, "E_INVALID"), "what is still to come was not approved; after the program began all steps are gone through (rule clearance_earlier_misused)")
    equal(hr2.act("clearance", "enter_earlier", {**fields, "earlier_basis": None}, **two).status, 422, "the basis must be named")
    a = hr2.act("clearance", "enter_earlier", fields, **two)
    equal((a.status, a.json["record"]["state"]), (201, "approved"), "entered with two signatures")
    rec = hr.get(f"/registers/person/{p1}").json["record"]
    equal((rec["clearance_level"], rec["classified_class"], rec["cleared_on"]), (3, "important", "2024-05-06"), "the person is cleared to it")
    sheet = "被审查人,部门,拟定涉密类别,拟接触最高密级,批准日期,原批准依据\n旧乙,办公室,一般,秘密,2023-02-03,示保〔2023〕2号\n"
    a = hr2.post("/registers/clearance/import", sheet.encode(), {"Content-Type": "text/csv"}, {"format": "csv", "action": "enter_earlier"})
    equal((a.status, a.json.get("errors")), (200, []), "a sheet of them")
    equal(hr2.post(f"/imports/{a.json['import']}", {"commit": True, "action": "enter_earlier", **signed(hr2)}).code, "E_SIGN", "wants two signatures")
    a = hr2.post(f"/imports/{a.json['import']}", {"commit": True, "action": "enter_earlier", **two})
    equal((a.status, a.json.get("created")), (200, 1), "once for all rows")
    equal(hr.get(f"/registers/person/{p2}").json["record"]["clearance_level"], 2, "cleared by the sheet")
    equal(hr2.post("/registers/clearance/import", sheet.encode(), {"Content-Type": "text/csv"}, {"format": "csv", "action": "nothing"}).status, 404, "no such action")


def entered_later():
    """What happened earlier is entered with its day: what the action notes and what it moves is of that day, the history shows both, nothing is of
    tomorrow or before what the record says already, and somebody else compares a late entry with the paper."""
    actions = {(r["name"], a["name"]): {i["name"] for i in a["input"]} for r in hr.get("/model").json["registers"] for a in r["actions"]}
    for what in (("leaving", "close"), ("travel", "report_back"), ("medium", "destroy"), ("destruction", "certify"), ("rectification", "finish"), ("review", "finish"), ("archive_access", "take_back"),
                 ("carry_out", "come_back"), ("clearance_campaign", "close"), ("missing_item", "find"), ("print_job", "approve"), ("release", "sign"), ("circulation", "take_back"), ("stocktake", "certify")):
        check("acted_on" in actions[what], f"{what} takes the day it was done", actions[what])
    for what in (("attendance", "sign_in"), ("assessment_run", "close"), ("movement", "accept"), ("exam_attempt", "finish"), ("late_entry", "check")):
        check("acted_on" not in actions[what], f"{what} is of the moment", actions[what])
    deputy, two = o.reviewers["deputy"], {**signed(clerk), "second": {"account": "deputy", "password": o.reviewers["deputy"].password}}
    o.made(hr.act("custody_account", "create", {"name": "销毁", "kind": "destroyer"}))
    doc = o.made(o.document(clerk, "去年的文件", registered_on="2025-01-10"))
    item = clerk.get("/registers/custody_item", filter=f"copy:eq:{clerk.get('/registers/copy', filter=f'document:eq:{doc}').json['rows'][0]['id']}").json["rows"][0]["id"]
    burn = o.made(clerk.act("destruction", "create", {"title": "去年的废件", "pieces": 1, "method": "burn", "counted_on": "2025-02-01"}))
    o.made(clerk.act("listed_item", "create", {"destruction": burn, "item": item}))
    for day, code in (("2099-01-01", 422), ("2025-01-31", 422), ("2025-02-30", 422), ("2025-02-03", 200)):
        a = deputy.act("destruction", "approve", {"acted_on": day}, record=burn, **signed(deputy))
        equal(a.status, code, f"approved on {day}")
        check(code == 200 or a.json["errors"][0]["field"] == "acted_on", "the day is what is wrong", a)
    a = clerk.act("destruction", "finish", {"supervisor1": deputy_id(), "supervisor2": clerk.person, "destroyed_on": "2025-02-05", "place": "销毁中心"}, record=burn, **two)
    equal(a.status, 200, f"destroyed {a}")
    moves = [(m["kind"], m["given_at"]) for m in clerk.get("/registers/movement", filter=f"item:eq:{item}", sort="given_at").json["rows"]]
    equal(moves, [("enter", "2025-01-10T00:00:00"), ("destroy", "2025-02-05T12:00:00")], "the books move on the days of the paper")
    rec = clerk.get(f"/registers/destruction/{burn}").json["record"]
    equal((rec["approved_on"], rec["destroyed_on"]), ("2025-02-03", "2025-02-05"), "each step has its day")
    past = deputy.get(f"/registers/destruction/{burn}/history").json["events"]
    equal({e["action"]: e["acted_on"] for e in past}, {"finish": "2025-02-05", "approve": "2025-02-03", "create": None}, "the history shows when it was done, beside when it was entered")
    check(all(e["at"][:4] >= "2026" for e in past), "when it was entered is the ledger's", past)
    rect = [o.made(hr.act("rectification", "create", {"detail": f"漏洞{n}", "due_on": "2025-03-01", "acted_on": "2025-02-01"})) for n in (1, 2)]
    sheet = f"记录,整改情况,办理日期\n{rect[0]},已改,2025-02-25\n{rect[1]},已改,2025-01-25\n"
    path = "/registers/rectification/import"
    a = hr.post(path, sheet.encode(), {"Content-Type": "text/csv"}, {"format": "csv", "action": "finish"})
    equal([(e["row"], e["field"]) for e in a.json["errors"]], [(3, "acted_on")], f"a step of records by sheet, each with its day: not before it was raised {a.json}")
    a = hr.post(path, sheet.replace("2025-01-25", "2025-02-26").encode(), {"Content-Type": "text/csv"}, {"format": "csv", "action": "finish"})
    b = hr.post(f"/imports/{a.json['import']}", {"commit": True, "action": "finish"})
    equal((a.json["errors"], b.json.get("created")), ([], 2), "and done")
    equal([hr.get(f"/registers/rectification/{r}").json["record"]["done_on"] for r in rect], ["2025-02-25", "2025-02-26"], "on the days of the sheet")
    a = hr.post(path, "整改情况\n已改\n".encode(), {"Content-Type": "text/csv"}, {"format": "csv", "action": "finish"})
    check("记录" in a.json["errors"][0]["detail"], "a sheet that does not say which record", a.json)
    keeper = o.worker("keeper9", ["equipment_keeper"], "郑九")
    disc = o.made(keeper.act("medium", "create", {"name": "旧盘", "kind": "usb", "secret_level": 0, "labelled": False, "issued_on": "2025-02-01"}))
    equal(keeper.act("medium", "edit", {"labelled": True, "keeper": keeper.person, "acted_on": "2025-06-01"}, record=disc, comment="补贴标识").status, 200, "a label and a keeper made good")
    kept = {r["kind"]: (r["lacking"], r["last_on"], r["done_on"]) for r in (hr.get(f"/registers/periodic_check/{x['id']}").json["record"] for x in hr.all("periodic_check", filter=f"target_record:eq:{disc}")) if r["target_register"] == "medium"}
    equal(kept, {"label": (True, None, "2025-06-01"), "keeper": (True, None, "2025-06-01")}, "leave a record of what was lacking until then")
    trip = o.made(hr.act("travel", "create", {"person": staff.person, "destination": "某国", "purpose": "探亲", "leave_on": "2025-07-01", "return_on": "2025-07-09", "acted_on": "2025-06-10"}))
    equal(deputy.act("travel", "approve", record=trip, **signed(deputy)).code, "E_RULE", "a trip that began unbriefed is not approved today")
    equal(deputy.act("travel", "approve", {"acted_on": "2025-06-15"}, record=trip, **signed(deputy)).status, 200, "it was before it began: rules are asked as of that day")
    yesterday = time.strftime("%Y-%m-%d", time.gmtime(time.time() - 16 * 3600))      # of the office, eight hours ahead
    letter = o.made(hr.act("pledge", "create", {"person": staff.person, "year": 2026, "kind": "yearly"}))
    equal(staff.act("pledge", "sign", {"acted_on": yesterday}, record=letter, **signed(staff)).status, 200, "his letter, and he says it was yesterday")
    late = {(r["target_register"], r["action_title"], r["person"]): r for r in hr.all("late_entry")}
    equal([(k[1], r["days"]) for k, r in late.items() if k[0] == "pledge"], [("本人签字", 1)], "what he alone says is compared from the first day")
    equal([(late["rectification", t, None]["entries"], late["rectification", t, None]["first_on"]) for t in ("提出", "整改完成")], [(2, "2025-02-01"), (2, "2025-02-25")], "late entries stand together, a day, person and action")
    row = late["destruction", "批准", deputy_id()]
    equal(deputy.act("late_entry", "check", record=row["id"], comment="与纸质一致", **signed(deputy)).code, "E_SEPARATE", "nobody compares his own")
    equal(hr.act("late_entry", "check", record=row["id"], comment="与纸质一致", **signed(hr)).json["record"]["state"], "checked", "somebody else does")


def deputy_id():
    return o.reviewers["deputy"].get("/me").json["person"]


def model():
    m = hr.get("/model").json
    names = [r["name"] for r in m["registers"]]
    check("person" in names and "document" in names, "the officer sees persons and documents", names)
    check("account" not in names and "seal" not in names, "but not the administrators' registers", names)
    r = next(r for r in m["registers"] if r["name"] == "course")
    equal((r["title"], r["may_create"]), ("培训计划" if r["title"] == "培训计划" else r["title"], True), "titles in Chinese")
    check(all({"name", "type", "title"} <= set(f) for f in r["fields"]), "fields have name, type, title")
    en = o.client("hr", hr.password, lang="en").get("/model").json
    check(next(r for r in en["registers"] if r["name"] == "person")["title"] == "Person", "titles in English")
    equal(len(m["levels"]), 5, "five levels")


def versions():
    a = hr.act("course", "create", {"year": 2026, "title": "保密法学习", "topic": "law", "group_kind": "everyone"}, key="key-course-1")
    equal(a.status, 201, "created")
    rec = a.json["record"]
    equal(a.headers["ETag"], f'"{rec["version"]}"', "ETag is the version")
    equal(a.headers["Location"], f"/api/v1/registers/course/{rec['id']}", "Location")
    again = hr.act("course", "create", {"year": 2026, "title": "保密法学习", "topic": "law", "group_kind": "everyone"}, key="key-course-1")
    equal((again.status, again.json["record"]["id"], again.json["event"]), (201, rec["id"], a.json["event"]), "the same key gives the first answer")
    other = hr.act("course", "create", {"year": 2026, "title": "另一个", "topic": "law", "group_kind": "everyone"}, key="key-course-1")
    equal(other.status, 409, "the same key with another body is refused")
    rows = hr.get("/registers/course").json["rows"]
    equal(len(rows), 1, "a repeated request makes one record")
    body = {"fields": {"title": "保密法学习(改)"}}
    path = f"/registers/course/{rec['id']}/actions/edit"
    equal((hr.post(path, body).status, hr.post(path, body).code), (428, "E_PRECONDITION"), "no If-Match")
    equal(hr.post(path, body, {"If-Match": "abc"}).status, 422, "If-Match that is no version")
    equal(hr.post(path, body, {"If-Match": f'"{rec["version"]}"'}).status, 200, "edit")
    a = hr.post(path, body, {"If-Match": f'"{rec["version"]}"'})
    equal((a.status, a.code), (409, "E_CONFLICT"), "a stale version")
    a = hr.post(path, body, {"If-Match": '"2"', "Idempotency-Key": "short"})
    equal(a.status, 422, "a key too short")


def bad_values():
    good = {"year": 2026, "title": "x", "topic": "law", "group_kind": "everyone"}
    for change, field, what in (({"year": "2026"}, "year", "text for an integer"), ({"year": 1}, "year", "below the minimum"), ({"topic": "magic"}, "topic", "no such choice"),
                                ({"title": "长" * 201}, "title", "too long"), ({"title": None}, "title", "required and empty"), ({"colour": "red"}, "colour", "no such field"),
                                ({"no": "X-1"}, "no", "a number of its own"), ({"title": "a\u0000b"}, "title", "a NUL in text")):
        a = hr.act("course", "create", {**good, **change})
        ok = a.status in (400, 422) and (field in json.dumps(a.json) or a.status == 400)
        check(ok, f"course refuses {what}", a)
    a = hr.act("course", "create", {"year": 1, "topic": "magic"})
    check(len(a.json.get("errors", [])) >= 2, "every wrong field is named at once", a)
    for value in ("2026-02-30", "2026-2-3", "30.2.2026", 20260203, "0000-00-00"):
        a = hr.act("person", "create", {"name": "某", "department": o.dep[0], "joined_on": value})
        equal((a.status, a.json.get("field")), (422, "joined_on"), f"impossible date {value!r}")
    equal(hr.act("person", "create", {"name": "某", "department": 999999}).status, 422, "a reference to nothing")
    equal(hr.act("person", "create", {"name": "某", "department": -1}).status, 422, "a negative reference")
    equal(hr.act("course", "nothing", {}).status, 404, "no such action")
    equal(hr.act("nothing", "create", {}).status, 404, "no such register")
    equal(hr.post("/registers/course/actions/create", {"fields": [1]}).status, 422, "fields that are no object")
    equal(hr.post("/registers/course/actions/create", {"field": {}}).status, 422, "an unknown member")


def rights():
    equal(staff.act("course", "create", {"year": 2026, "title": "x", "topic": "law", "group_kind": "everyone"}).status, 403, "staff may not plan courses")
    equal(staff.get("/registers/document").status in (200, 404), True, "a list never fails for lack of rights")
    a = o.document(clerk, "无签名")
    equal(a.status, 201, "signed registration")
    bad = clerk.act("document", "create", {"kind": "incoming", "title": "t", "registered_on": "2026-03-02", "copies": 1, "level": 0})
    equal((bad.status, bad.code), (403, "E_SIGN"), "a signature is missing")
    bad = clerk.act("document", "create", {"kind": "incoming", "title": "t", "registered_on": "2026-03-02", "copies": 1, "level": 0}, signature={"password": "wrong"})
    equal((bad.status, bad.code), (403, "E_SIGN"), "a wrong signature")
    low = o.worker("lowclerk", ["registry_clerk"], "低级别", clearance=1)
    a = o.document(low, "越权", level=4)
    check(a.status in (403, 404, 409, 422), "nobody registers above his clearance", a)


def hidden():
    secret = "绝密标题" + "甲乙丙"
    a = o.document(clerk, secret, level=3, handler=o.people["赵六"])
    equal(a.status, 201, "a secret document")
    did = a.json["record"]["id"]
    equal(clerk.get(f"/registers/document/{did}").status, 200, "the clerk sees it")
    for u in (staff, o.users.get("lowclerk")):
        for path in (f"/registers/document/{did}", f"/registers/document/{did}/history", f"/registers/document/{did}/print?format=pdf"):
            equal(u.get(path).status, 404, f"hidden: {path}")
        a = u.act("document", "edit", {"pages": 3}, record=did, version=1, comment="x")
        equal(a.status, 404, "hidden: action")
        a = u.act("document", "edit", {"pages": 3}, record=did + 1000, version=1, comment="x")
        equal(a.status, 404, "no such record answers alike")
        for path in ("/registers/document", "/registers/document?q=" + urllib.parse.quote("甲乙丙"), "/registers/document/options?q=" + urllib.parse.quote("甲乙"),
                     "/registers/copy", "/registers/custody_item", "/registers/document/export?format=csv", f"/registers/document?filter=id:eq:{did}", "/todos"):
            a = u.get(path)
            check(secret.encode() not in a.body and "甲乙丙".encode() not in a.body, f"hidden: not in {path}", a.body[:200])
    check("甲乙丙".encode() in clerk.get("/registers/document?q=" + urllib.parse.quote("甲乙")).body, "two characters find it for who may see it")
    h = clerk.get(f"/registers/document/{did}/history").json["events"]
    check(any(e["action"] == "read" for e in h) or any(e["action"] == "create" for e in h), "history shows events", h)
    aud = o.client("auditor").get("/audit", register="document", action="read").json["events"]
    check(any(e["record"] == did for e in aud), "reading a classified record is an event", aud[:3])
    check(not any(e["record"] != did and e.get("action") != "read" for e in aud), "the audit filter filters")


def lists():
    for i in range(30):
        o.made(hr.act("course", "create", {"year": 2020 + i % 5, "title": f"课程{i:02d}", "topic": "law" if i % 2 else "computer", "group_kind": "everyone"}))
    everything = hr.all("course")
    equal(len({r["id"] for r in everything}), len(everything), "paging gives every row once")
    equal(len(everything), 31, "all rows")
    page = hr.get("/registers/course", limit=7, sort="title").json
    titles = [r["title"] for r in page["rows"]]
    equal(titles, sorted(titles), "sorted")
    equal(len(page["rows"]), 7, "limit")
    got = hr.all("course", filter=["year:eq:2021", "topic:eq:law"])
    check(got and all(r["year"] == 2021 and r["topic"] == "law" for r in got), "two filters", got[:2])
    equal(len(hr.all("course", filter="year:in:2021,2022")), 12, "in")
    check(all("课程" in r["title"] for r in hr.all("course", q="课程")), "full text")
    for bad in ("filter=year", "filter=nothing:eq:1", "filter=year:like:1", "sort=nothing", "sort=year;drop", "after=zzz", "limit=0", "limit=1000", "limit=x", "x=1"):
        equal(hr.get("/registers/course?" + bad).status, 422, "bad query " + bad)
    for no in ("201", "202", "2021"):
        o.made(hr.act("course", "create", {"year": 2026, "title": f"学习SW-2026-{no}号文件，第{no}号", "topic": "law", "group_kind": "everyone"}))
    for q, n in (("SW-2026-202", 2), ("第202号", 1), ("SW-2026-202号", 1), ("SW-2026", 3), ("2026-201", 1), ("2026 第201号", 1)):
        equal(len(hr.all("course", q=q)), n, f"a number is found as a number: {q}")
    opts = hr.get("/registers/person/options", q="赵").json["rows"]
    check(opts and opts[0]["label"] == "赵六", "options", opts)


def files():
    raw = "附件正文".encode() * 1000
    a = clerk.call("POST", "/files", raw, {"Content-Type": "application/octet-stream"}, {"name": "报告.txt"})
    equal(a.status, 201, "upload")
    fid = a.json["file"]
    equal(a.json["size"], len(raw), "size")
    b = clerk.get(f"/files/{fid}")
    equal((b.status, b.body == raw), (200, True), "download")
    check("attachment" in b.headers["Content-Disposition"] and "%E6%8A%A5" in b.headers["Content-Disposition"], "named for saving", b.headers["Content-Disposition"])
    equal(staff.get(f"/files/{fid}").status, 404, "another does not see it")
    equal(clerk.get("/files/99999").status, 404, "no such file")
    for name in ("gpj.\u202eexe", "a\u2028b", "a\u0085b"):
        equal(clerk.call("POST", "/files", b"x", {"Content-Type": "application/octet-stream"}, {"name": name}).status, 422, f"a name that is not what it looks like: {name!r}")
    equal(clerk.call("POST", "/files", b"", {"Content-Type": "application/octet-stream"}, {"name": "x"}).status, 422, "an empty file")
    equal(clerk.call("POST", "/files", b"x", {"Content-Type": "application/octet-stream"}).status, 422, "a file without a name")
    run = http.client.HTTPConnection("127.0.0.1", o.port, timeout=30)
    try:
        run.request("POST", "/api/v1/files?name=big", headers={**clerk.headers("POST", None), "Content-Length": str(1 << 30)})
        equal(run.getresponse().status, 413, "a gigabyte is refused before it is sent")
    finally:
        run.close()


def file_of_a_hidden_record():
    """Who sent a file opens it, until it is part of a record that is no longer for him."""
    u = o.worker("lowered", ["registry_clerk"], "孙降", clearance=3)
    fid, loose = (u.call("POST", "/files", b"secret text", {"Content-Type": "application/octet-stream"}, {"name": "a.txt"}).json["file"] for _ in range(2))
    did = u.act("document", "create", {"kind": "incoming", "title": "机密件", "registered_on": "2026-03-02", "copies": 1, "level": 3, "files": [fid]}, **signed(u)).json["record"]["id"]
    equal((u.get(f"/registers/document/{did}").status, u.get(f"/files/{fid}").status, u.get(f"/files/{loose}").status), (200, 200, 200), "his record and his files")
    equal(hr.act("person", "clear", {"clearance_level": 0, "classified_class": "none"}, record=u.person, **signed(hr)).status, 200, "his clearance is taken back")
    time.sleep(1.1)
    equal((u.get(f"/registers/document/{did}").status, u.get(f"/files/{fid}").status, u.get(f"/files/{loose}").status), (404, 404, 200), "with the record its file is gone for him")


def sheets():
    csv = "名称,年度,内容,对象\r\n" + "".join(f"导入课程{i},2026,法律法规,全体人员\r\n" for i in range(5)) + "坏行,二〇二六,法律法规,全体人员\r\n"
    n = len(hr.all("course"))
    head = {"Content-Type": "text/csv"}
    a = hr.call("POST", "/registers/course/import", csv.encode(), head, {"format": "csv"})
    equal(a.status, 200, "import is tried")
    if a.status == 200:
        j = a.json
        equal(len(j["errors"]), 1, "one bad row")
        equal(j["errors"][0]["row"], 7, "named as in the sheet")
        equal(hr.post(f"/imports/{j['import']}", {"mapping": j["mapping"], "commit": True}).json.get("created", 0), 0, "a bad row keeps all out")
    equal(len(hr.all("course")), n, "nothing half imported")
    a = hr.call("POST", "/registers/course/import", csv.replace("坏行,二〇二六", "好行,2026").encode(), head, {"format": "csv"})
    j = a.json
    equal(staff.post(f"/imports/{j['import']}", {"mapping": j["mapping"], "commit": True}).status, 404, "somebody else's import")
    b = hr.post(f"/imports/{j['import']}", {"mapping": j["mapping"], "commit": True})
    equal(b.json.get("created"), 6, "all rows")
    equal(len(hr.all("course")), n + 6, "six more")
    gb = csv.replace("坏行,二〇二六", "国标,2026").encode("gb18030")
    a = hr.call("POST", "/registers/course/import", gb, head, {"format": "csv"})
    check(a.status in (200, 400, 422), "a GB18030 sheet is read or refused, not broken", a)
    out = hr.get("/registers/course/export", format="csv")
    equal(out.status, 200, "export")
    check(out.body.count(b"\r\n") == n + 7, "a line a record", out.body.count(b"\r\n"))
    out = hr.get("/registers/course/export", format="xlsx")
    check(out.status == 200 and b"<v>2026</v>" in zipfile.ZipFile(io.BytesIO(out.body)).read("xl/worksheets/sheet1.xml"), "XLSX, where a number is one", out)
    odd = ["=1+1", "-减号", "+加", "@at", "'=引号", "'常", "=a,b", "\"引\"", "＝1+1", "＠全角", "\u3000=1", "\u00a0@x", "' =1"]
    for t in odd:
        o.made(hr.act("course", "create", {"year": 2019, "title": t, "topic": "law", "group_kind": "everyone"}))
    for fmt in ("csv", "xlsx"):
        out = hr.get("/registers/course/export", format=fmt, columns="all", filter="year:eq:2019", sort="id")
        if fmt == "csv":
            cells = [cell for row in csv_reader(out.body.decode("utf-8-sig").splitlines()) for cell in row]
            check(not [cell for cell in cells if cell.lstrip(" \u00a0\u3000")[:1] in tuple("=+@＝＠")], "nor when blanks before it are left out", cells)
            check(not [line for line in out.body.decode().splitlines() if line.lstrip(chr(34))[:1] in "=+@＝＠"], "no cell is a formula", out.body.decode())
        back = hr.call("POST", "/registers/course/import", out.body, head, {"format": fmt}).json
        equal((back["errors"], [p["title"] for p in back["preview"]]), ([], [t.strip("\u3000\u00a0") for t in odd]), f"all of it comes back by {fmt}")
    fields = {f["title"] for r in hr.get("/model").json["registers"] if r["name"] == "person" for f in r["fields"] if not f.get("hidden")}
    some, every = (hr.get("/registers/person/export", format="csv", columns=n).body.decode("utf-8-sig").split("\r\n")[0].split(",") for n in ("list", "all"))
    check(not fields - set(every) and len(every) > len(some) and len(set(every)) == len(every), "every field once", every)
    equal(hr.get("/registers/course/export", format="csv", columns="some").status, 422, "no such columns")
    equal(hr.get("/registers/course/export", format="exe").status, 422, "no such format")
    equal(staff.call("POST", "/registers/course/import", csv.encode(), head, {"format": "csv"}).status, 403, "staff may not import")


def race():
    cid = o.made(hr.act("course", "create", {"year": 2026, "title": "同时修改", "topic": "law", "group_kind": "everyone"}))
    results = []

    def one(i):
        c = o.client("hr", hr.password)
        results.append(c.act("course", "edit", {"title": f"同时{i}"}, record=cid, version=1).status)
    threads = [threading.Thread(target=one, args=(i,)) for i in range(6)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    equal(sorted(results), [200] + [409] * 5, "of six at once one wins")


for part in (model, versions, bad_values, rights, hidden, lists, files, file_of_a_hidden_record, sheets, signed_imports, entered_as_it_was, own_numbers, imported_once, earlier_approvals, entered_later, race):
    try:
        part()
    except Exception as e:                       # a broken part must not hide the others
        check(False, f"{part.__name__} broke off: {type(e).__name__} {e}")
equal(o.stop(), 0, "graceful stop")
v = o.verify()
check(v.get("ok"), "the ledger verifies", v)
o.done()
end()
