#!/usr/bin/env python3
"""What needs somebody's consent, played through the API: a level decided step by step within catalogue, maximum and authority; its calendar and yearly review;
software given to outsiders; a repair on site; a release signed by the deputy. Each with what must be refused."""
import time

from harness import check, end, equal
from office import Office, signed, today

o = Office()
officer = o.worker("officer", ["secrecy_officer", "equipment_keeper", "staff"], "王五", clearance=4)
chief = o.worker("chief", ["classifying_officer", "staff"], "张三", clearance=4)
deputy = o.worker("deputy2", ["leader_in_charge", "staff"], "李四", clearance=4)
other = o.worker("other", ["leader_in_charge", "staff"], "冯甲", clearance=4)
head = o.worker("head", ["department_head", "staff"], "吴科长", clearance=4)
anna = o.worker("anna", ["staff"], "钱一", clearance=4)
DAY = today()
YEAR = int(DAY[:4])


def ok(answer, what, status=200):
    equal(answer.status, status, what) or print(answer)
    return answer.json["record"] if answer.status == status else {}


def refused(answer, code, what, words=""):
    check(answer.code == code, f"{what}: want {code}", answer)
    check(words in str((answer.json or {}).get("detail", "")) + str((answer.json or {}).get("rules", "")), f"{what}: says {words}", answer)


def unit():
    ok(officer.act("unit", "edit", {"chief": chief.person, "deputy_in_charge": deputy.person}, record=1), "who is chief and who is in charge")
    for act, fields, record in (("create", {"name": "另一个局"}, None), ("close", {}, 1)):
        a = officer.act("unit", act, fields, comment="示例", **({"record": record} if record else {}))
        check(a.status == 403, f"nobody makes a second office nor closes his own: {act}", a)


def draft(title, level=2, **more):
    d = ok(anna.act("decision", "create", {"title": title, "kind": "original", "act": "decide", "department": o.dep[0], "drafter": anna.person, "level": level}), "a draft", 201)["id"]
    fields = {"level": level, "term": "5Y", "basis_text": "示例依据", "made_on": DAY, "expires_on": f"{YEAR + 5}{DAY[4:]}".replace("-02-29", "-02-28"), **more}
    return d, anna.act("decision", "propose", fields, record=d)


def classification():
    ok(officer.act("appointment", "create", {"role": "classifying_officer", "person": chief.person, "from_on": "2020-01-01"}), "designated", 201)
    ok(officer.act("classify_authority", "create", {"source": "granted", "granted_by": "某省厅", "doc_no": "1号", "max_level": 3, "from_on": "2020-01-01", "filed_on": "2020-01-10"}, **signed(officer)), "authority up to 机密", 201)
    item = ok(officer.act("scope_item", "create", {"code": "SF-1", "title": "示例事项", "max_level": 2, "max_term": "10Y"}), "a catalogue item of 秘密", 201)["id"]
    wide = ok(officer.act("scope_item", "create", {"code": "SF-2", "title": "示例事项二", "max_level": 4, "max_term": "30Y"}), "one of 绝密", 201)["id"]
    bare, a = draft("没有依据")
    ok(a, "a proposal without a basis is a draft still")
    refused(officer.act("decision", "review", record=bare, **signed(officer)), "E_RULE", "but does not pass the review: neither catalogue item nor source")
    _, a = draft("超出目录", 3, scope_item=item, term="20Y")
    refused(a, "E_RULE", "a level above the catalogue item")
    _, a = draft("超过最长", 2, scope_item=item, term="11Y", expires_on=f"{YEAR + 11}-01-01")
    refused(a, "E_RULE", "秘密 for eleven years")
    d, a = draft("超过最长另有规定", 2, scope_item=item, term="11Y", expires_on=f"{YEAR + 11}-01-01", special_basis="示例规定")
    ok(a, "but with a special basis")
    d, a = draft("示例事项一", 2, scope_item=item)
    ok(a, "proposed")
    refused(chief.act("decision", "approve", record=d, **signed(chief)), "E_STATE", "approval before the review")
    ok(head.act("decision", "review", record=d, **signed(head)), "the head of the department reviews")
    check(anna.act("decision", "approve", record=d, **signed(anna)).code in ("E_DENIED", "E_NOTFOUND"), "the drafter does not approve")
    r = ok(chief.act("decision", "approve", record=d, **signed(chief)), "approved")
    equal((r["state"], r["level"]), ("approved", 2), "decided")
    top, a = draft("超出权限", 4, scope_item=wide, term="30Y", expires_on=f"{YEAR + 30}-01-01")
    ok(a, "绝密 proposed")
    ok(officer.act("decision", "review", record=top, **signed(officer)), "reviewed")
    refused(chief.act("decision", "approve", record=top, **signed(chief)), "E_RULE", "above the authority of the office", "")
    ok(chief.act("decision", "refer", {"referred_to": "某省厅", "referred_on": DAY}, record=top, **signed(chief)), "referred to who may")
    ok(officer.act("decision", "ruling", {"authority_doc": "某函2号"}, record=top, **signed(officer)), "whose ruling is entered")
    ok(chief.act("decision", "approve", record=top, **signed(chief)), "and then decided")
    event, a = draft("待事件解密", 2, scope_item=item, term="E:方案公布", expires_on=None)
    ok(a, "until an event")
    ok(officer.act("decision", "review", record=event, **signed(officer)), "reviewed")
    ok(chief.act("decision", "approve", record=event, **signed(chief)), "approved")
    return d, event


def calendar(dated, event):
    j = officer.get("/classification/calendar", **{"from": DAY, "to": f"{YEAR + 6}-12-31"}).json
    flat = str(j)
    check(f"'decision': {dated}" in str(j["dates"]), "what ends by date stands in the calendar", flat[:400])
    check("方案公布" in flat, "and what waits for an event", flat[:400])
    ok(officer.act("decision", "came_true", {"condition_on": DAY}, record=event, comment="已公布", **signed(officer)), "the event came")
    j = officer.get("/classification/calendar", **{"from": DAY, "to": f"{YEAR + 6}-12-31"}).json
    due = [d for d in j["due"] if d["decision"] == event]
    check(due and due[0]["result"] == "lift" and due[0]["basis_text"], "it is to be decided now, with a ready form", j["due"])
    form = {k: due[0][k] for k in ("decision", "level", "occasion", "result", "basis_text")}
    r = ok(officer.act("decision_review", "create", form), "the ready form as it stands", 201)["id"]
    pdf = officer.get(f"/registers/decision_review/{r}/print", format="pdf")
    equal((pdf.status, pdf.body[:5]), (200, b"%PDF-"), "printed")
    check(officer.act("decision_review", "decide", record=r, **signed(officer)).code == "E_DENIED", "who proposed does not decide")
    ok(chief.act("decision_review", "decide", record=r, **signed(chief)), "decided")
    equal(officer.get(f"/registers/decision/{event}").json["record"]["state"], "lifted", "declassified")


def copy_out():
    base = {"what": "示例资料", "secret_level": 2, "how": "copy", "copies": 1, "receiver": "某单位", "purpose": "联合检查", "department": o.dep[0]}
    c = ok(anna.act("copy_out", "create", base), "asked", 201)["id"]
    refused(anna.act("copy_out", "give", {"given_on": DAY, "receipt": "对方"}, record=c, **signed(anna)), "E_STATE", "nothing is given before consent")
    check(anna.act("copy_out", "approve", record=c, **signed(anna)).code in ("E_DENIED",), "the applicant does not consent")
    refused(deputy.act("copy_out", "approve", record=c, **signed(deputy)), "E_RULE", "classified matter without an agreement")
    ok(deputy.act("copy_out", "approve", {"agreement_on": DAY}, record=c, **signed(deputy)), "with one")
    equal(anna.act("copy_out", "give", {"given_on": DAY}, record=c, **signed(anna)).status, 422, "the receiver signs")
    ok(anna.act("copy_out", "give", {"given_on": DAY, "receipt": "对方经办人"}, record=c, **signed(anna)), "given")


def repair():
    c = ok(officer.act("computer", "propose", {"name": "涉密机", "secret_level": 2, "network": "none", "purpose": "documents", "department": o.dep[0], "keeper": anna.person}), "a machine", 201)["id"]
    q = ok(anna.act("device_request", "create", {"kind": "use", "computer": c, "department": o.dep[0], "reason": "需要"}), "asked for", 201)["id"]
    ok(deputy.act("device_request", "approve", record=q, **signed(deputy)), "approved")
    ok(officer.act("device_request", "finish", {"done_on": DAY}, record=q, **signed(officer)), "in use")
    v = ok(officer.act("vendor", "create", {"name": "某电脑公司", "kind": "repair"}), "a company", 201)["id"]
    w = ok(anna.act("maintenance", "create", {"computer": c, "department": o.dep[0], "fault": "不开机", "reported_by": anna.person, "reported_on": DAY}), "reported", 201)["id"]
    refused(deputy.act("maintenance", "approve", record=w, **signed(deputy)), "E_STATE", "not before its cause is found")
    found = {"cause": "电源", "vendor": v, "company": "某电脑公司", "technician": "技术员", "on_site": True, "media_handling": "kept"}
    ok(officer.act("maintenance", "diagnose", found, record=w), "its cause is found")
    check(officer.act("maintenance", "approve", record=w, **signed(officer)).status in (403, 409, 422), "who diagnosed does not approve")
    refused(deputy.act("maintenance", "approve", record=w, **signed(deputy)), "E_RULE", "a company neither reviewed nor bound gets no machine")
    own = {**found, "vendor": None, "company": None, "technician": None}
    ok(officer.act("maintenance", "revise", own, record=w, comment="本单位人员维修"), "by own people")
    ok(deputy.act("maintenance", "approve", record=w, **signed(deputy)), "approved")
    done = {"vendor": v, "company": "某电脑公司", "on_site": True, "media_handling": "kept", "started_on": DAY, "done_on": DAY, "result": "已修复"}
    refused(officer.act("maintenance", "finish", {**done, "escort": anna.person}, record=w, **signed(officer)), "E_RULE", "a company neither reviewed nor bound")
    ok(o.hr.act("vendor", "review", {"opinion": "符合要求"}, record=v, **signed(o.hr)), "reviewed by another")
    ok(officer.act("vendor", "bind", {"agreement_on": DAY, "agreement_until": f"{YEAR + 2}-12-31"}, record=v, **signed(officer)), "and bound")
    refused(officer.act("maintenance", "finish", done, record=w, **signed(officer)), "E_RULE", "nobody escorted")
    refused(officer.act("maintenance", "finish", {**done, "on_site": False, "escort": anna.person}, record=w, **signed(officer)), "E_RULE", "gone out with its disk inside")
    ok(officer.act("maintenance", "finish", {**done, "escort": anna.person}, record=w, **signed(officer)), "on site, escorted, the disk kept")


def choices(register, field):
    return [c["name"] for r in officer.get("/model").json["registers"] if r["name"] == register for f in r["fields"] if f["name"] == field for c in f["choices"]]


def release():
    r = ok(anna.act("release", "create", {"title": "动态", "department": o.dep[0], "drafter": anna.person, "channel": "website", "carrier": choices("release", "carrier")[0], "content": "正文", "planned_on": DAY}), "a draft", 201)["id"]
    ok(head.act("release", "dept_review", record=r, **signed(head)), "the department")
    refused(deputy.act("release", "sign", record=r, **signed(deputy)), "E_STATE", "no signature before the scan")
    ok(officer.act("release", "scan", {"scan_on": DAY, "scan_result": choices("release", "scan_result")[0]}, record=r), "scanned")
    refused(officer.act("release", "issue", {"issued_on": DAY}, record=r, **signed(officer)), "E_STATE", "not issued without the signature")
    refused(other.act("release", "sign", record=r, **signed(other)), "E_RULE", "another deputy does not sign")
    equal(deputy.act("release", "sign", record=r, signature={"password": "wrong"}).status, 403, "nor anybody by a wrong password")
    ok(deputy.act("release", "sign", record=r, **signed(deputy)), "the deputy in charge")
    ok(officer.act("release", "issue", {"issued_on": DAY}, record=r, **signed(officer)), "issued by the office")
    equal(anna.get(f"/registers/release/{r}").json["record"]["state"], "issued", "out")


unit()
calendar(*classification())
copy_out()
repair()
release()
equal(o.stop(), 0, "stops")
equal(o.verify().get("ok"), True, "the ledger verifies")
o.done()
end()
