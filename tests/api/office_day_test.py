#!/usr/bin/env python3
"""Days of an office through the API: a clearance with an exam taken on the page, sign-in by code, a campaign of letters, a trip,
a meeting from its list to its close, a patrol's finding, a device's approval, a release. Each with what must be refused."""
import json
import time

from harness import check, end, equal
from office import Office, signed, today

o = Office()
hr = o.worker("hrman", ["hr", "staff"], "孙七", clearance=2)
clerk = o.worker("clerk", ["registry_clerk", "staff"], "赵六", clearance=4)
deputy = o.worker("deputy2", ["leader_in_charge", "staff"], "李四", clearance=4)
officer = o.worker("officer", ["secrecy_officer", "equipment_keeper", "staff"], "王五", clearance=3)
guard = o.worker("guard2", ["security_section", "staff"], "周八", clearance=3)
head = o.worker("head", ["department_head", "staff"], "吴科长", clearance=3)
anna = o.worker("anna", ["staff"], "钱一")
bert = o.worker("bert", ["staff"], "钱二")
DAY = today()
LETTERS = "ABCD"


def ok(answer, what, status=200):
    equal(answer.status, status, what) or print(answer)
    return answer.json["record"] if answer.status == status else {}


def refused(answer, code, what):
    return check(answer.code == code, f"{what}: want {code}", answer)


def bank(n=12):
    for i in range(n):
        ok(officer.act("question", "create", {"topic": "law", "kind": "single", "question": f"第{i}题", "choice_a": "甲", "choice_b": "乙", "choice_c": "丙", "answer": LETTERS[i % 3]}), "a question", 201)
    return {q["no"]: q for q in officer.all("question")}


def take(client, attempt, right):
    """Answers an attempt: the first `right` questions right, the others wrong."""
    key = {q["id"]: q["answer"] for q in officer.all("question")}
    rows = officer.all("exam_answer", filter=f"attempt:eq:{attempt}")
    mine = client.get("/registers/exam_answer", filter=f"attempt:eq:{attempt}", sort="n", limit=200).json["rows"]
    equal(len(mine), len(rows), "one sees one's own questions")
    of = {r["id"]: key[officer.get(f"/registers/exam_answer/{r['id']}").json["record"]["question"]] for r in rows}
    for i, r in enumerate(mine):
        answer = of[r["id"]]
        ok(client.act("exam_answer", "give", {"given": answer if i < right else "D"}, record=r["id"], version=r["version"]), "an answer")


def exam():
    bank()
    paper = ok(officer.act("exam_paper", "create", {"title": "保密考试", "group_kind": "everyone", "questions": 7, "pass_mark": 60, "open_on": DAY, "close_on": DAY}), "an exam", 201)["id"]
    refused(officer.act("exam_paper", "open", record=paper), "E_RULE", "too many questions for the bank")
    ok(officer.act("exam_paper", "edit", {"questions": 5, "pass_mark": 50}, record=paper), "fewer questions")
    refused(officer.act("exam_paper", "open", record=paper), "E_RULE", "a pass mark below the rule")
    refused(anna.act("exam_attempt", "create", {"paper": paper}), "E_RULE", "the exam is not open")
    ok(officer.act("exam_paper", "edit", {"pass_mark": 60}, record=paper), "pass mark")
    ok(officer.act("exam_paper", "open", record=paper), "open")
    a = ok(anna.act("exam_attempt", "create", {"paper": paper}), "an attempt", 201)
    check(a["person"] == anna.person and a["seed"] >= 10000000, "for oneself, with a seed", a)
    refused(anna.act("exam_attempt", "create", {"paper": paper}), "E_RULE", "two at once")
    equal(anna.get("/registers/question").status, 404, "the bank is not for those examined")
    equal(bert.get(f"/registers/exam_attempt/{a['id']}").status, 404, "nor is another's attempt")
    take(anna, a["id"], 2)
    equal(bert.get("/registers/exam_answer").json["rows"], [], "another's answers are not there")
    ok(anna.act("exam_attempt", "finish", record=a["id"]), "hand in")
    r = anna.get(f"/registers/exam_attempt/{a['id']}").json["record"]
    equal((r["right_n"], r["total_n"], r["score"], r["passed"]), (2, 5, "40", False), "two of five")
    late = anna.all("exam_answer", filter=f"attempt:eq:{a['id']}")[0]
    check(anna.act("exam_answer", "give", {"given": "A"}, record=late["id"]).status == 409, "no answer after handing in")
    b = ok(anna.act("exam_attempt", "create", {"paper": paper}), "a second attempt", 201)["id"]
    take(anna, b, 3)
    ok(anna.act("exam_attempt", "finish", record=b), "hand in")
    r = anna.get(f"/registers/exam_attempt/{b}").json["record"]
    equal((r["score"], r["passed"]), ("60", True), "the pass mark to the point")
    return paper, a["id"], b


def drawn_by_seed(attempts):
    """What the seed says: the questions of both attempts are computed again from seed and bank by nobody but the server, and differ."""
    one, two = ([r["content"] for r in sorted(officer.all("exam_answer", filter=f"attempt:eq:{x}"), key=lambda r: r["n"])] for x in attempts)
    check(len(set(one)) == 5 and len(set(two)) == 5, "no question twice in a paper", (one, two))


def clearance(attempt_failed, attempt_passed):
    case = ok(head.act("clearance", "create", {"person": anna.person, "department": o.dep[0], "wanted_class": "general", "wanted_level": 2, "reason": "拟任"}), "a case", 201)["id"]
    refused(deputy.act("clearance", "approve", record=case, **signed(deputy)), "E_STATE", "approval before any step")
    refused(guard.act("clearance", "security_review", {"security_opinion": "可"}, record=case, **signed(guard)), "E_STATE", "steps in another order")
    ok(hr.act("clearance", "hr_review", {"hr_opinion": "可"}, record=case, **signed(hr)), "HR")
    ok(guard.act("clearance", "security_review", {"security_opinion": "可"}, record=case, **signed(guard)), "security")
    refused(hr.act("clearance", "pass_exam", {}, record=case), "E_RULE", "no exam at all")
    refused(hr.act("clearance", "pass_exam", {"attempt": attempt_failed}, record=case), "E_RULE", "a failed exam")
    r = ok(hr.act("clearance", "pass_exam", {"attempt": attempt_passed}, record=case), "the exam taken on the page")
    equal((r.get("exam_on"), r.get("exam_score")), (DAY, "60"), "day and score come from it")
    ok(hr.act("clearance", "fill_form", {"form_on": DAY}, record=case), "the form")
    ok(deputy.act("clearance", "approve", record=case, **signed(deputy)), "the deputy in charge")
    p = hr.get(f"/registers/person/{anna.person}").json["record"]
    equal((p["clearance_level"], p["classified_class"], p["cleared_on"]), (2, "general", DAY), "the person's record follows")
    letters = [g for g in hr.all("pledge") if g["person"] == anna.person]
    equal([(g["kind"], g["state"]) for g in letters], [("entry", "draft")], "and the undertaking on entry is there")


def attendance():
    s = ok(officer.act("course_session", "create", {"title": "讲座", "kind": "lecture", "topic": "law", "group_kind": "classified", "held_on": DAY, "hours": "2.00"}), "a session", 201)["id"]
    ok(officer.act("course_session", "call", record=s), "who is expected")
    row = anna.all("attendance", filter=f"session:eq:{s}")
    equal([r["person"] for r in row], [anna.person], "the cleared ones; one sees oneself")
    code = ok(officer.act("signin_code", "create", {"session": s}), "a code", 201)
    equal(anna.get("/registers/signin_code").status, 404, "the code is shown in the room only")
    wrong = "1" * 8 if code["code"] != "1" * 8 else "2" * 8
    refused(anna.act("attendance", "sign_in", {"code": wrong}, record=row[0]["id"]), "E_RULE", "a wrong code")
    r = ok(anna.act("attendance", "sign_in", {"code": code["code"]}, record=row[0]["id"]), "sign in")
    equal((r.get("state"), r.get("attended_on")), ("attended", DAY), "signed in")
    equal(anna.get(f"/registers/attendance/{row[0]['id']}").json["record"]["hours"], "2", "with the hours of the session")
    ok(bert.act("attendance", "walk_in", {"session": s, "code": code["code"]}), "somebody not on the list", 201)
    refused(bert.act("attendance", "walk_in", {"session": s, "code": code["code"]}), "E_DUPLICATE", "twice")
    ok(officer.act("signin_code", "close", record=code["id"]), "close the code")
    time.sleep(1.1)
    refused(deputy.act("attendance", "walk_in", {"session": s, "code": code["code"]}), "E_DUPLICATE", "on the list already")
    mine = [r for r in deputy.all("attendance", filter=f"session:eq:{s}") if r["person"] == deputy.person][0]
    refused(deputy.act("attendance", "sign_in", {"code": code["code"]}, record=mine["id"]), "E_RULE", "an expired code")
    ok(officer.act("attendance", "tick", record=mine["id"]), "ticked off by hand")
    n = officer.get(f"/registers/course_session/{s}").json["record"]
    equal(n["attended_n"], 3, "three were there")
    check(n["expected_n"] > 3, "of those expected", n)


def campaign():
    k = ok(officer.act("pledge_campaign", "create", {"title": "年度责任书", "year": int(DAY[:4]), "who": "classified", "leader": deputy.person, "due_on": DAY}), "a campaign", 201)["id"]
    ok(officer.act("pledge_campaign", "start", record=k), "one act makes all letters")
    letters = [g for g in officer.all("pledge") if g["kind"] == "yearly"]
    cleared = [p for p in hr.all("person") if p["classified_class"] in ("general", "important", "core")]
    people = {g["person"] for g in letters}
    equal(len(letters), len(people), "one letter each")
    check(anna.person in people and len(people) >= len(cleared) - 1, "everybody who needs one", (len(people), len(cleared)))
    n = officer.get(f"/registers/pledge_campaign/{k}").json["record"]
    equal((n["people"], n["signed"]), (len(letters), 0), "coverage")
    mine = [g for g in letters if g["person"] == anna.person][0]
    ok(anna.act("pledge", "sign", record=mine["id"], **signed(anna)), "sign")
    refused(anna.act("pledge", "countersign", record=mine["id"], **signed(anna)), "E_DENIED", "the leader's signature is not hers")
    ok(deputy.act("pledge", "countersign", record=mine["id"], **signed(deputy)), "countersign")
    equal(officer.get(f"/registers/pledge_campaign/{k}").json["record"]["signed"], 1, "coverage follows")
    ok(officer.act("pledge_campaign", "start", record=k), "started again")
    equal(len([g for g in officer.all("pledge") if g["kind"] == "yearly"]), len(letters), "makes no letter twice")


def trip():
    ok(hr.act("passport", "create", {"person": anna.person, "kind": "passport", "tail": "1234", "kept_on": DAY}), "a passport in the safe", 201)
    t = ok(anna.act("travel", "create", {"person": anna.person, "destination": "某国", "purpose": "旅游", "leave_on": DAY, "return_on": DAY}), "apply", 201)["id"]
    refused(hr.act("travel", "hand_out", {"passport_out_on": DAY}, record=t, **signed(hr)), "E_STATE", "no passport before approval and briefing")
    ok(deputy.act("travel", "approve", record=t, **signed(deputy)), "approve")
    ok(officer.act("travel", "brief", {"briefed_on": DAY}, record=t), "brief")
    check(any(d["register"] == "travel" and d["record"] == t for d in hr.get("/todos").json["todos"]), "it is for her to hand it out", hr.get("/todos").json)
    ok(hr.act("travel", "hand_out", {"passport_out_on": DAY}, record=t, **signed(hr)), "passport out")
    equal([p["state"] for p in hr.all("passport")], ["out"], "it left the safe")
    refused(anna.act("travel", "withdraw", record=t, comment="不去了"), "E_STATE", "who has it in the pocket does not say that it is back")
    refused(hr.act("travel", "call_off", record=t, comment="不去了", **signed(hr)), "E_INVALID", "nor is it back without a day")
    ok(hr.act("travel", "report_back", {"returned_on": DAY}, record=t), "back")
    ok(officer.act("travel", "debrief", {"debriefed_on": DAY, "debrief_note": "无异常", "passport_returned_on": DAY}, record=t, **signed(officer)), "debrief")
    equal([p["state"] for p in hr.all("passport")], ["kept"], "and is in the safe again")
    t = ok(anna.act("travel", "create", {"person": anna.person, "destination": "某国", "purpose": "旅游", "leave_on": DAY, "return_on": DAY}), "another", 201)["id"]
    ok(deputy.act("travel", "approve", record=t, **signed(deputy)), "approve")
    ok(officer.act("travel", "brief", {"briefed_on": DAY}, record=t), "brief")
    ok(hr.act("travel", "hand_out", {"passport_out_on": DAY}, record=t, **signed(hr)), "passport out")
    ok(hr.act("travel", "call_off", {"passport_returned_on": DAY}, record=t, comment="不去了", **signed(hr)), "not gone")
    equal([p["state"] for p in hr.all("passport")], ["kept"], "who keeps it has it again")


def meeting():
    m = ok(officer.act("meeting", "create", {"title": "工作会议", "level": 2, "department": o.dep[0], "organizer": officer.person, "held_on": DAY, "place": "会议室",
                                             "place_kind": "inside", "attendees": [deputy.person, head.person]}), "a meeting", 201)["id"]
    guest = ok(officer.act("meeting_attendee", "create", {"meeting": m, "name": "某来宾", "outside_unit": "某厅", "kind": "guest"}), "a guest on the list", 201)["id"]
    refused(officer.act("meeting_attendee", "create", {"meeting": m, "person": bert.person, "kind": "member"}), "E_RULE", "one who is not cleared")
    refused(deputy.act("meeting", "approve", record=m, **signed(deputy)), "E_STATE", "approval before the check")
    checks = {"ok_contacted": True, "ok_venue": True, "ok_no_wireless": True, "ok_educated": True, "ok_press": True}
    ok(officer.act("meeting", "check", {**checks, "ok_no_wireless": False}, record=m, **signed(officer)), "checklist signed, wireless found")
    refused(deputy.act("meeting", "approve", record=m, **signed(deputy)), "E_RULE", "a checklist not all ticked")
    ok(officer.act("meeting", "cancel", record=m, comment="改期"), "called off")
    m = ok(officer.act("meeting", "create", {"title": "工作会议二", "level": 2, "department": o.dep[0], "organizer": officer.person, "held_on": DAY, "place": "会议室",
                                             "place_kind": "inside", "attendees": [deputy.person, head.person]}), "again", 201)["id"]
    guest = ok(officer.act("meeting_attendee", "create", {"meeting": m, "name": "某来宾", "outside_unit": "某厅", "kind": "guest"}), "a guest", 201)["id"]
    ok(officer.act("meeting", "check", checks, record=m, **signed(officer)), "checklist")
    ok(deputy.act("meeting", "approve", record=m, **signed(deputy)), "approved with its list")
    rows = officer.all("meeting_attendee", filter=f"meeting:eq:{m}")
    equal(sorted(r["state"] for r in rows), ["approved"] * 3, "two of the house and the guest")
    refused(officer.act("meeting_attendee", "create", {"meeting": m, "person": guard.person, "kind": "worker"}), "E_RULE", "nobody is added afterwards")
    ok(deputy.act("meeting_attendee", "add_approved", {"meeting": m, "person": guard.person, "kind": "worker"}, comment="会务", **signed(deputy)), "but by the leader", 201)
    clerk.get("/me")
    doc = o.document(clerk, "会议材料", level=2, copies=1).json["record"]["id"]
    item = clerk.all("custody_item")[0]
    home = [a["id"] for a in clerk.all("custody_account") if a["kind"] == "registry"][0]
    his = ok(clerk.act("custody_account", "create", {"name": "吴科长", "kind": "person", "person": head.person}), "his account", 201)["id"]
    check(doc > 0 and item["account"] == home, "the paper is in the registry", item)
    refused(officer.act("meeting", "hold", {"ok_identity": True, "papers_out": 1}, record=m), "E_RULE", "papers that the books do not know")
    no = officer.get(f"/registers/meeting/{m}").json["record"]["no"]
    found = clerk.get("/counter/find", code=no).json
    equal((found["kind"], found["register"], found["id"]), ("slip", "meeting", m), "the counter knows a meeting by its number")
    side = {**signed(clerk), "second": {"account": "head", "password": head.password}}
    ok(clerk.act("counter_batch", "post", {"kind": "issue", "lines": json.dumps([item["id"]]), "to_account": his, "meeting": m}, **side), "handed out at the counter for the meeting", 201)
    equal([v["item"] for v in clerk.all("movement", filter=f"meeting:eq:{m}")], [item["id"]], "its papers are movements of the books")
    ok(officer.act("meeting", "hold", {"ok_identity": True, "papers_out": 1}, record=m), "held")
    close = {"papers_back": 1, "searched_on": DAY}
    refused(officer.act("meeting", "close", close, record=m, **signed(officer)), "E_RULE", "nobody signed in")
    for r in officer.all("meeting_attendee", filter=f"meeting:eq:{m}"):
        if r["person"] == head.person:
            ok(head.act("meeting_attendee", "sign_in", record=r["id"], **signed(head)), "signs in himself")
        elif r["person"] == deputy.person:
            equal(head.get(f"/registers/meeting_attendee/{r['id']}").status, 404, "another's line is not there to sign")
            ok(officer.act("meeting_attendee", "absent", {"absent_reason": "公务"}, record=r["id"]), "absent")
        else:
            ok(officer.act("meeting_attendee", "tick", {"identity_checked": True}, record=r["id"]), "ticked")
    a = officer.act("meeting", "close", close, record=m, **signed(officer))
    refused(a, "E_RULE", "a paper is out")
    check("没有收回" in (a.json or {}).get("detail", "") or "收回" in (a.json or {}).get("detail", ""), "and the message says so", a)
    equal(officer.act("meeting", "close", {"papers_back": 1}, record=m, **signed(officer)).status, 422, "the search is asked for")
    time.sleep(1.1)
    ok(clerk.act("counter_batch", "post", {"kind": "give_back", "lines": json.dumps([item["id"]])}, **side), "given back at the counter", 201)
    ok(officer.act("meeting", "close", close, record=m, **signed(officer)), "closed")
    return m, guest


def patrol():
    part = ok(officer.act("key_part", "create", {"name": "档案室", "kind": "place", "category": "archive", "max_level": 3, "department": o.dep[0], "keeper": officer.person}), "a key part", 201)["id"]
    refused(guard.act("patrol", "create", {"key_part": part, "patrol_on": DAY, "shift": "day", "patroller": guard.person, "outcome": "abnormal", "detail": "窗未关"}), "E_RULE", "found and not reported")
    p = ok(guard.act("patrol", "create", {"key_part": part, "patrol_on": DAY, "shift": "day", "patroller": guard.person, "outcome": "abnormal", "detail": "窗未关\n\t无人",
                                          "reported_at": DAY + "T00:00:01"}), "reported", 201)["id"]
    r = ok(guard.act("patrol", "to_task", {"owner": head.person, "due_on": DAY}, record=p), "becomes a task")
    r = guard.get(f"/registers/patrol/{p}").json["record"]
    task = head.get(f"/registers/rectification/{r['rectification']}").json["record"]
    equal((task["detail"], task["target_register"], task["target_record"]), ("窗未关 无人", "patrol", p), "of its owner, in one line")
    p = ok(guard.act("patrol", "create", {"key_part": part, "patrol_on": DAY, "shift": "night", "patroller": guard.person, "outcome": "abnormal", "detail": "柜门开着",
                                          "place": "档案室", "reported_at": DAY + "T00:00:02"}), "another", 201)["id"]
    ok(guard.act("patrol", "to_incident", {}, record=p), "becomes an incident")
    i = guard.get(f"/registers/patrol/{p}").json["record"]["incident"]
    equal(officer.get(f"/registers/incident/{i}").json["record"]["kind"], "hazard", "a hazard")
    bare = ok(officer.act("key_part", "create", {"name": "机房", "kind": "place", "category": "computers", "max_level": 4, "department": o.dep[0], "keeper": officer.person}), "above the keeper's clearance", 201)["id"]
    ok(deputy.act("key_part", "approve", record=bare, **signed(deputy)), "approved")
    refused(officer.act("key_part", "confirm", {"confirmed_by": "某局", "confirm_no": "1号", "confirmed_on": DAY}, record=bare), "E_RULE", "is not confirmed with that keeper")


def device():
    c = ok(officer.act("computer", "propose", {"name": "涉密机", "secret_level": 2, "network": "none", "purpose": "documents", "department": o.dep[0], "keeper": anna.person}), "proposed", 201)["id"]
    refused(officer.act("computer", "start", {"started_on": DAY}, record=c, **signed(officer)), "E_RULE", "not started without approval")
    q = ok(anna.act("device_request", "create", {"kind": "use", "computer": c, "department": o.dep[0], "reason": "需要"}), "asked for", 201)["id"]
    ok(deputy.act("device_request", "approve", record=q, **signed(deputy)), "approved")
    ok(officer.act("device_request", "finish", {"done_on": DAY}, record=q, **signed(officer)), "and done")
    equal(officer.get(f"/registers/computer/{c}").json["record"]["state"], "in_use", "it is in use")
    facts = {"boot_password": True, "antivirus": True, "jammer": True, "encrypted": True, "wireless": False}
    ok(officer.act("computer_check", "create", {"computer": c, "checked_on": DAY, "source": "manual", **facts}, **signed(officer)), "a signed check", 201)
    r = officer.get(f"/registers/computer/{c}").json["record"]
    equal({k: r[k] for k in facts}, facts, "fills the facts")
    equal((r["last_check_on"], r["check_by"]), (DAY, officer.person), "with day and name")
    w = ok(anna.act("maintenance", "create", {"computer": c, "fault": "不开机", "reported_on": DAY}), "a repair", 201)["id"]
    plan = {"cause": "电源", "company": "某公司", "on_site": False, "media_handling": "kept"}
    refused(officer.act("maintenance", "diagnose", plan, record=w), "E_RULE", "out with its disk is no plan")
    ok(officer.act("maintenance", "diagnose", {**plan, "on_site": True}, record=w), "cause found")
    refused(deputy.act("maintenance", "approve", record=w, **signed(deputy)), "E_RULE", "nor a company that is not bound")
    q = ok(anna.act("device_request", "create", {"kind": "scrap", "computer": c, "department": o.dep[0], "reason": "老化"}), "scrap", 201)["id"]
    ok(deputy.act("device_request", "approve", record=q, **signed(deputy)), "approved")
    refused(officer.act("device_request", "finish", {"done_on": DAY, "disk_handling": "none"}, record=q, **signed(officer)), "E_RULE", "not with its disk")
    refused(officer.act("device_request", "finish", {"done_on": DAY, "disk_handling": "kept"}, record=q, **signed(officer)), "E_RULE", "its disk is in no register")
    disk = ok(officer.act("medium", "create", {"name": "拆下的硬盘", "kind": "hdd", "secret_level": 2, "labelled": True, "issued_on": DAY}), "the disk is registered", 201)["id"]
    ok(officer.act("device_request", "finish", {"done_on": DAY, "disk_handling": "kept", "medium": disk}, record=q, **signed(officer)), "disk kept")
    equal(officer.get(f"/registers/computer/{c}").json["record"]["state"], "retired", "it is out of use")


def release(m):
    r = ok(anna.act("release", "create", {"title": "动态", "department": o.dep[0], "drafter": anna.person, "channel": "website", "content": "正文", "meeting": None}), "a draft", 201)["id"]
    for who, action in ((officer, "issue"), (deputy, "sign")):
        check(who.act("release", action, {"issued_on": DAY} if action == "issue" else {}, record=r, **signed(who)).status == 409, f"{action} out of turn")
    ok(head.act("release", "dept_review", record=r, **signed(head)), "the department")
    ok(officer.act("release", "scan", {"scan_on": DAY, "scan_result": "hits"}, record=r), "scanned, with hits")
    refused(deputy.act("release", "sign", record=r, **signed(deputy)), "E_RULE", "hits nobody explained")
    check(m > 0, "a meeting", m)


ok(hr.act("person", "edit", {"is_leader": True}, record=deputy.person), "the deputy is a leader of the unit")
paper, failed_attempt, passed_attempt = exam()
drawn_by_seed((failed_attempt, passed_attempt))
clearance(failed_attempt, passed_attempt)
attendance()
campaign()
trip()
m, _ = meeting()
patrol()
device()
release(m)
o.stop() if hasattr(o, "stop") else None
end()
