#!/usr/bin/env python3
"""People and machines over time, played through the API: a yearly review, a matter reported, who goes online, a system installed again.
Each with what must be refused, and with what the rules say before and after."""
import datetime
import json

from harness import check, end, equal, run
from office import Office, signed, today

o = Office()
officer = o.worker("officer", ["secrecy_officer", "equipment_keeper", "registry_clerk", "staff"], "王五", clearance=4)
deputy = o.worker("deputy2", ["leader_in_charge", "staff"], "李四", clearance=4)
hr = o.worker("hr3", ["hr", "staff"], "冯甲", clearance=4)
anna = o.worker("anna", ["staff"], "钱一", clearance=4)
DAY = today()


def day(n):
    return (datetime.date.fromisoformat(DAY) + datetime.timedelta(days=n)).isoformat()


def ok(answer, what, status=200):
    equal(answer.status, status, what) or print(answer)
    return answer.json["record"] if answer.status == status else {}


def refused(answer, codes, what, words=""):
    check(answer.code in codes.split(), f"{what}: want {codes}", answer)
    check(words in str(answer.json), f"{what}: says {words}", answer)


def rows(rule):
    return [r["record"] for r in officer.get(f"/rules/{rule}/rows").json["rows"]]


def of_the_year(rule):
    """Rows of the whole year, those since mended too."""
    return {r["record"]: r["until"] for r in map(json.loads, run("rule", "run", rule, "--data", o.data, "--json").stdout.splitlines())}


def review():
    before = rows("year_review_missing")
    r = ok(officer.act("review", "create", {"person": hr.person, "year": int(DAY[:4]), "kind": "yearly", "due_on": DAY}), "a yearly review", 201)["id"]
    result = {"conclusion": "fit", "opinion": "履行保密责任较好（示例）"}
    refused(hr.act("review", "finish", result, record=r, **signed(hr)), "E_SEPARATE", "nobody reviews himself")
    refused(o.hr.act("review", "finish", {"conclusion": "fit"}, record=r, **signed(o.hr)), "E_INVALID", "not without an opinion")
    done = ok(o.hr.act("review", "finish", result, record=r, **signed(o.hr)), "reviewed by another")
    equal((done["state"], done["reviewed_on"]), ("done", DAY), "with its day")
    equal(anna.get(f"/registers/review/{r}").status, 404, "it is nobody else's to read")
    check(hr.person not in rows("year_review_missing"), "and the rule no longer misses it", before)


def major_event():
    e = ok(anna.act("major_event", "create", {"person": anna.person, "kind": "family", "happened_on": day(-2), "content": "示例情况"}), "a matter reported by himself", 201)["id"]
    equal(anna.get(f"/registers/major_event/{e}").json["record"]["reported_on"], DAY, "today")
    refused(anna.act("major_event", "handle", {"opinion": "阅"}, record=e, **signed(anna)), "E_DENIED", "staff do not handle it")
    own = ok(hr.act("major_event", "create", {"person": hr.person, "kind": "family", "happened_on": day(-60), "content": "示例情况"}), "another, late", 201)["id"]
    refused(hr.act("major_event", "handle", {"opinion": "阅"}, record=own, **signed(hr)), "E_SEPARATE", "nor anybody his own")
    todo = [t for t in hr.get("/todos").json["todos"] if t.get("register") == "major_event" and t.get("record") == e]
    check(todo, "it waits on the list of who handles it", hr.get("/todos").json)
    ok(hr.act("major_event", "handle", {"opinion": "已了解，不影响在岗（示例）"}, record=e, **signed(hr)), "handled")
    equal(of_the_year("major_event_late"), {own: DAY}, "the late one alone is found, until it was reported")


def internet():
    c = ok(officer.act("computer", "create", {"name": "上网机（示例）", "secret_level": 0, "network": "internet", "purpose": "internet", "department": o.dep[0], "keeper": anna.person, "started_on": day(-10)}), "a machine that goes online", 201)["id"]
    check(c in rows("internet_user_unregistered"), "nobody answers for it yet")
    u = ok(anna.act("internet_user", "create", {"person": anna.person, "department": o.dep[0], "computer": c, "purpose": "查资料"}), "somebody asks to", 201)["id"]
    refused(anna.act("internet_user", "sign", {}, record=u, **signed(anna)), "E_STATE", "no undertaking before the approval")
    own = ok(deputy.act("internet_user", "create", {"person": deputy.person, "computer": c, "purpose": "查资料"}), "the leader for himself", 201)["id"]
    refused(deputy.act("internet_user", "approve", {}, record=own, **signed(deputy)), "E_SEPARATE", "nobody approves himself")
    ok(deputy.act("internet_user", "approve", {}, record=u, **signed(deputy)), "approved")
    check(c in rows("internet_user_unregistered"), "approved is not yet bound")
    check(officer.act("internet_user", "sign", {}, record=u, **signed(officer)).code in ("E_DENIED", "E_NOTFOUND"), "nobody signs for him")
    ok(anna.act("internet_user", "sign", {}, record=u, **signed(anna)), "he signs")
    check(c not in rows("internet_user_unregistered"), "then somebody answers for it")
    ok(officer.act("internet_user", "end", {"until_on": DAY}, record=u, comment="岗位调整"), "ended")
    check(c in rows("internet_user_unregistered"), "and the rule asks again")


def reinstall():
    c = ok(officer.act("computer", "propose", {"name": "涉密机（示例）", "secret_level": 2, "network": "none", "purpose": "documents", "department": o.dep[0], "keeper": anna.person, "serial_no": "SN-77", "disk_serial": "D-77",
                                               "os_installed_on": day(-300)}), "a classified machine", 201)["id"]
    for kind, done in (("use", day(-200)), ("reinstall", DAY)):
        q = ok(anna.act("device_request", "create", {"kind": kind, "computer": c, "department": o.dep[0], "reason": "需要"}), f"{kind}: asked", 201)["id"]
        refused(officer.act("device_request", "finish", {"done_on": done}, record=q, **signed(officer)), "E_STATE", f"{kind}: not before the approval")
        refused(anna.act("device_request", "approve", {}, record=q, **signed(anna)), "E_DENIED", f"{kind}: not by who asks")
        ok(deputy.act("device_request", "approve", {}, record=q, **signed(deputy)), f"{kind}: approved")
        ok(officer.act("device_request", "finish", {"done_on": done}, record=q, **signed(officer)), f"{kind}: done")
    now = officer.get(f"/registers/computer/{c}").json["record"]
    equal((now["state"], now["os_installed_on"], now["started_on"]), ("in_use", DAY, day(-200)), "the register of machines follows")
    check(c not in rows("computer_reinstalled_unapproved"), "an approved one is no finding")
    ok(officer.act("computer", "edit", {"os_installed_on": day(-1)}, record=c, comment="检查发现"), "another day of installation is found")
    check(c not in rows("computer_reinstalled_unapproved"), "still within the approval")


review()
major_event()
internet()
reinstall()
end()
