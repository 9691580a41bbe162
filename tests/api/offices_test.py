#!/usr/bin/env python3
"""The three administrators stay three persons, an inspector only reads, and nobody is shut out by other people's wrong tries."""
import json
import re
import sqlite3
import subprocess
import tempfile
import time

from behind import keyed
from harness import YEAR, check, clock, end, equal, one_time_code
from office import Office, signed

tmp = tempfile.TemporaryDirectory()
env, forward = clock(tmp.name)
o = Office(env=env)
system, security = o.client("sysadmin"), o.client("secadmin")
NEW = "Xin-4-Kou-ling!"


def uid(account):
    return {u["account"]: u["id"] for u in system.get("/users").json}[account]


def no_way_round():
    """Accounts and grants are made by /users alone, where every check stands."""
    for c, register, action, fields, record in (
            (system, "account", "create", {"account": "ghost", "name": "冯保密", "kind": "audit"}, None), (system, "account", "edit", {"name": "改名"}, uid("hr")),
            (system, "account", "reset", {}, uid("hr")), (security, "account", "unlock", {}, uid("hr")),
            (security, "role_grant", "create", {"account": uid("hr"), "role": "inspector"}, None), (o.client("auditor"), "seal", "create", {"seq": 1, "hash": "0" * 64}, None)):
        a = c.act(register, action, fields, record=record, version=1, comment="x")
        equal((a.status, a.code), (403, "E_DENIED"), f"{register}.{action} is the program's own")
    equal([r["name"] for r in system.get("/model").json["registers"] if r["may_create"]], [], "and no button says otherwise")


def one_cannot_become_another():
    for kind in ("security", "audit"):
        a = system.post("/users", {"account": "ling-" + kind, "name": "另一人", "kind": kind, "password": NEW})
        equal((a.status, a.code), (409, "E_SEPARATE"), f"the system administrator makes no {kind} administrator")
    for account in ("secadmin", "auditor", "sysadmin"):
        a = system.post(f"/users/{uid(account)}/reset", {"password": NEW})
        equal((a.status, a.code), (409, "E_SEPARATE"), f"nor takes over the account {account}")
        equal(o.client().login(account, NEW).status, 401, "whose password stays")
    p = o.person("孙七")
    equal(system.post(f"/users/{uid('auditor')}/edit", {"person": p}).status, 422, "an administrator is no person of the register")
    equal(system.post(f"/users/{uid('auditor')}/edit", {"name": "钱管理"}).status, 422, "nor is he renamed into another")
    equal(security.post(f"/users/{uid('hr')}/edit", {"person": p}).status, 403, "the security administrator links nobody")
    equal(system.post(f"/users/{uid('hr')}/edit", {"person": 99999}).status, 422, "a person that there is not")
    equal(system.post(f"/users/{uid('hr')}/edit", {"person": p, "comment": "补登"}).status, 200, "an account of before the register gets its person")
    equal(system.post(f"/users/{uid('hr')}/edit", {"person": p}).status, 422, "once")


def reasons_are_kept():
    u = o.user("away", ["archivist"])
    equal(u.get("/registers/archive_transfer").status, 200, "an archivist sees his register")
    equal(security.post(f"/users/{u.uid}/revoke", {"role": "archivist", "comment": "岗位调整"}).status, 200, "revoked")
    equal(u.get("/registers/archive_transfer").status, 404, "and sees it no more with his next request")
    equal(security.post(f"/users/{u.uid}/lock", {"comment": "离岗停用"}).status, 200, "locked")
    with sqlite3.connect(o.data + "/shenzhi.db") as db:
        kept = [r[0] for r in db.execute("SELECT inputs FROM event WHERE action IN ('revoke', 'lock') ORDER BY seq")]
    check(any("岗位调整" in k for k in kept) and any("离岗停用" in k for k in kept), "the ledger holds why", kept)


def watchers_stay():
    """Who is watched does not shut out who watches: a system administrator could lock both others, and unwatched do what he likes."""
    ids = {u["account"]: u["id"] for u in system.get("/users").json}
    for who, other, code in ((system, "auditor", "E_SEPARATE"), (system, "secadmin", "E_SEPARATE"), (security, "auditor", "E_SEPARATE"), (system, "sysadmin", "E_SEPARATE")):
        equal(who.post(f"/users/{ids[other]}/lock", {"comment": "示例"}).code, code, f"{who.me['kind']} locks {other}")
    equal(o.client("auditor").get("/seals").status, 200, "the audit administrator still comes in")
    equal(security.post(f"/users/{ids['sysadmin']}/lock", {"comment": "示例"}).status, 200, "a system administrator who misbehaves is locked by the security administrator")
    equal(security.post(f"/users/{ids['sysadmin']}/unlock", {"comment": "示例"}).status, 200, "and unlocked")


def inspector():
    """He reads; he does nothing, also not as one of the staff; after his last day he is out."""
    u = o.user("jiancha", ["inspector"])
    equal([r["role"] for r in u.get("/me").json["roles"]], ["inspector"], "an inspector is not one of the staff")
    equal([r["name"] for r in u.get("/model").json["registers"] if r["may_create"] or any(a["sheet"] for a in r["actions"])], [], "he makes nothing")
    equal(u.get("/registers/course").status, 200, "he reads")
    for path, body in (("/registers/patrol/actions/create", {"fields": {}}), ("/files?name=x.txt", {}), ("/registers/travel/import?format=csv", {}), ("/registers/document/blanks", {"action": "create"})):
        a = u.post(path, body)
        equal((a.status, a.code), (403, "E_DENIED"), f"he does nothing: {path}")
    equal(o.hr.post("/todos/refresh").status, 200, "reminders")
    check(o.hr.get("/todos").json["todos"], "the officer has to-dos")
    equal(u.get("/todos").json["todos"], [], "what nobody in particular has to do is not the inspector's")
    both = o.user("dual", ["inspector", "hr"])
    equal(both.act("course", "create", {"year": 2026, "title": "检查人兼人事", "topic": "law", "group_kind": "everyone"}).status, 201, "a colleague with another role still works")
    db = sqlite3.connect(o.data + "/shenzhi.db", isolation_level=None)
    db.execute("UPDATE role_grant SET until_on = '2020-01-01' WHERE account = ?", (u.uid,))
    keyed(db, o.data, "role_grant")
    time.sleep(1.2)
    a = u.get("/registers/course")
    equal((a.status, a.code), (401, "E_SESSION"), "after the last day the session ends")
    a = o.client().login("jiancha", u.password)
    equal((a.status, a.code), (401, "E_SESSION"), "and he does not enter again")
    check("到期" in a.json["detail"], "told why", a)
    db.execute("UPDATE role_grant SET until_on = '2099-12-31' WHERE account = ?", (u.uid,))     # as it was, or the ledger would tell
    keyed(db, o.data, "role_grant")
    db.close()


def lock_outs():
    clerk, reader = o.worker("clerk", ["registry_clerk"], "赵六", clearance=3), o.worker("reader", ["staff"], "李读", clearance=3)
    for _ in range(5):
        o.client().login("clerk", "wrong")
    equal(o.client().login("clerk", clerk.password).code, "E_LOCKED", "five wrong tries from outside lock the login")
    equal(o.document(clerk, "照常登记").status, 201, "he who is in goes on signing")
    equal(o.client().login("clerk", clerk.password).code, "E_LOCKED", "which opens nothing to those outside")
    names = []
    for _ in range(7):
        a = o.client().login("no-such-name", "wrong")
        names.append((a.status, a.code))
    equal(names, [(401, "E_LOGIN")] * 5 + [(429, "E_LOCKED")] * 2, "a name that nobody has is locked alike")
    forward(61)
    kind = {"name": "接收人", "kind": "person", "person": reader.person}
    o.made(clerk.act("custody_account", "create", kind))
    doc = o.document(clerk, "交接文件", level=2, copies=1).json["record"]["id"]
    item = clerk.get("/registers/custody_item", limit=1).json["rows"][0]
    to = next(r["id"] for r in clerk.all("custody_account") if r["name"] == "接收人")
    fields = {"item": item["id"], "to_account": to, "kind": "issue"}
    codes = [clerk.act("movement", "post", fields, **signed(clerk), second={"account": "reader", "password": "Falsch-1-" + str(i)}).code for i in range(6)]
    equal(codes, ["E_SIGN"] * 4 + ["E_LOCKED"] * 2, "who sends wrong second passwords is stopped")
    equal(o.client().login("reader", reader.password).status, 200, "before the colleague is locked out")
    check(doc, "the document is there")


def one_time_code_lost():
    u = o.user("phone", ["staff"])
    secret = u.post("/me/totp", {"password": u.password}).json["secret"]
    now = time.time() + 61
    equal(u.post("/me/totp", {"code": one_time_code(secret, now)}).status, 200, "one-time codes on")
    equal(system.post(f"/users/{u.uid}/reset", {"password": NEW}).status, 200, "the telephone is lost: a reset")
    a = o.client().login("phone", NEW)
    equal((a.status, a.json.get("field")), (401, "release"), "which opens nothing: the system administrator alone is not let in")
    equal(system.post(f"/users/{u.uid}/release").status, 403, "nor releases it himself")
    code = security.post(f"/users/{u.uid}/release").json["code"]
    equal([o.client().login("phone", w, release=r).status for w, r in ((NEW, None), (NEW, "AAAA-AAAA"), (u.password, code), (code, code))], [401] * 4, "neither half opens alone, nor the old password")
    text = json.dumps(o.client("auditor").get("/audit", limit=50).json, ensure_ascii=False)
    check('"release"' in text and code not in text and code not in o.text(), "the release is an event, its code is nowhere")
    c = o.client()
    a = c.login("phone", NEW, release=" " + code.lower().replace("-", " "))
    equal((a.status, a.json["me"]["must_change"]), (200, True), "both halves open it, and ask for no one-time code any more")
    equal(c.post("/me/password", {"old": NEW, "new": NEW + "+"}).status, 200, "its owner sets his own")
    equal(security.post(f"/users/{u.uid}/release").status, 409, "nothing is left to release")
    equal([o.client().login("phone", w, release=r).status for w, r in ((NEW, code), (NEW + "+", None))], [401, 200], "the halves are void")


def words(pdf):
    """The text of a sheet of slips, slip after slip."""
    return subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True).stdout.decode()


def many_accounts():
    """An office of sixty is let in with two sheets: first passwords by one administrator, release codes by the other."""
    named = {o.person(n, 1): n for n in ("批量甲", "批量乙", "批量丙")}
    numbered = o.made(o.hr.act("person", "create", {"name": "批量丁", "department": o.dep[0], "staff_no": "YW-007"}))
    people = {r["person"]: r for r in system.get("/users/without").json["rows"]}
    equal([people[p]["account"] for p in (*named, numbered)], ["", "", "", "yw-007"], "who has none is listed, a staff number is proposed")
    rows = [{"person": p, "account": f"many{i}"} for i, p in enumerate((*named, numbered))]
    equal([c.post("/users/many", {"rows": rows}).status for c in (security, o.hr)], [403, 403], "neither the security administrator makes them, nor staff")
    a = system.post("/users/many", {"rows": [*rows[1:], {**rows[0], "account": "Big Letters"}]})
    equal((a.status, a.json.get("field")), (422, "rows.3.account"), "a wrong row is named")
    a = system.post("/users/many", {"rows": [*rows, {**rows[0], "account": "twice"}]})
    equal((a.status, a.json.get("field")), (422, "rows.4.person"), "somebody named twice too")
    for bad in ([], "all", [1], [{"person": numbered}], [{"person": 99999, "account": "x"}], rows * 26):
        equal(system.post("/users/many", {"rows": bad}).status, 422, f"refused: {str(bad)[:40]}")
    equal(system.post("/users/many", {"rows": [{"person": numbered, "account": "auditor"}]}).status, 409, "a name that is taken")
    check(all(people[p] in system.get("/users/without").json["rows"] for p in people), "and nobody got an account by any of these")
    a = system.post("/users/many", {"rows": rows})
    equal((a.status, a.headers["Content-Type"]), (200, "application/pdf"), "made")
    first = dict(re.findall(r"登录账号：(\S+)\s+初始口令：(\S+)", words(a.body)))
    equal((sorted(first), len(set(first.values()))), ([r["account"] for r in rows], 4), "a slip each, a password of one's own each")
    ids = {u["account"]: u["id"] for u in system.get("/users").json if u["first_password"] == "held"}
    ids = [ids[r["account"]] for r in rows]
    equal(o.client().login("many0", first["many0"]).json.get("field"), "release", "which opens nothing yet")
    own = next(u["id"] for u in system.get("/users").json if u["account"] == "hr")
    equal([security.post("/users/releases", {"accounts": x}).status for x in (["x"], [999999], [*ids, own])], [404, 404, 409], "all or none are released")
    equal(system.post("/users/releases", {"accounts": ids}).status, 403, "by the security administrator alone")
    a = security.post("/users/releases", {"accounts": ids})
    codes = dict(re.findall(r"登录账号：(\S+)\s+放行码：(\S+)", words(a.body)))
    equal([o.client().login(k, first[k], release=codes[k]).status for k in sorted(codes)], [200] * 4, "both slips together open each account")
    equal([o.client().login("many0", first["many0"], release=codes["many1"]).status, o.client().login("many0", first["many1"], release=codes["many0"]).status], [401, 401], "and no other one's")
    check(not any(s in o.text() for s in (*first.values(), *codes.values())), "neither is in the log")


def one_account():
    """Nobody has two accounts: he would be the second signature of himself."""
    p = o.person("独一人", 1)
    first = o.user("du-yi", ["staff"], person=p)
    a = system.post("/users", {"account": "du-yi-2", "name": "独一人", "person": p, "password": NEW})
    check(a.status == 422 and a.json["field"] == "person" and "du-yi" in a.json["detail"], "a second account of one person", a)
    empty = system.post("/users", {"account": "du-yi-3", "name": "独一人", "password": NEW}).json["id"]
    equal(system.post(f"/users/{empty}/edit", {"person": p}).status, 422, "nor by linking one afterwards")
    equal(system.post(f"/users/{first.uid}/lock", {"comment": "停用"}).status, 200, "also while the first is locked")
    equal(system.post(f"/users/{empty}/edit", {"person": p}).status, 422, "it is unlocked instead")


def one_department():
    """Who looks after one department reaches no other one's people, and no picture of the whole unit."""
    mine, other = o.person("本部门甲", 1), o.person("外部门乙", 0)
    head = o.worker("head", [("department_head", o.dep[1])], "部门负责人", department=1)
    fields = {"kind": "move"}
    a = head.act("handover", "create", {**fields, "person": other, "department": o.dep[1]})
    equal((a.status, a.json.get("field")), (422, "person"), "a handover of another department's person under his own department")
    a = head.act("handover", "create", {**fields, "person": mine})
    equal((a.status, a.json.get("field")), (422, "department"), "nor without a department")
    equal(head.act("handover", "create", {**fields, "person": other, "department": o.dep[0]}).status, 403, "nor under that one's")
    equal(head.act("handover", "create", {**fields, "person": mine, "department": o.dep[1]}).status, 201, "his own people's")
    some = o.worker("some", [("secrecy_officer", o.dep[1]), ("hr", o.dep[1])], "部门保密员", department=1)
    for path in ("/score", "/training", "/score/departments", "/classification/statistics?year=2026"):
        equal(some.call("GET", path).status, 403, f"{path} is of the whole unit")
    equal((some.post("/runs", {"standard": "shenzhi-100", "period": YEAR}).status, some.get("/digest").json["scope"]), (403, "self"), "nor does he assess it")
    equal((some.get(f"/people/{mine}/ties").status, some.get(f"/people/{other}/ties").status), (200, 404), "what binds his people, not others")


def no_approval_of_his_own():
    """An earlier clearance is entered by nobody for himself, nor with himself as the witness."""
    hr2, guard = o.reviewers["hr2"], o.reviewers["guard"]
    me = hr2.get("/me").json["person"]
    fields = {"department": o.dep[0], "wanted_class": "important", "wanted_level": 3, "approved_on": "2024-05-06", "earlier_basis": "示保〔2024〕5号"}
    a = hr2.act("clearance", "enter_earlier", {**fields, "person": me}, **signed(hr2), second={"account": "guard", "password": guard.password})
    equal((a.status, a.code), (409, "E_SEPARATE"), "not by himself")
    a = hr2.act("clearance", "enter_earlier", {**fields, "person": guard.get("/me").json["person"]}, **signed(hr2), second={"account": "guard", "password": guard.password})
    equal((a.status, a.code), (409, "E_SEPARATE"), "nor witnessed by himself")


no_way_round()
one_cannot_become_another()
reasons_are_kept()
inspector()
lock_outs()
watchers_stay()
no_approval_of_his_own()
one_department()
one_time_code_lost()
many_accounts()
one_account()
equal(o.verify().get("ok"), True, "the ledger verifies")
o.done()
end()
