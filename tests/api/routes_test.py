#!/usr/bin/env python3
"""Every route of the OpenAPI document, asked by every kind of account on the demo office: described, answered, and refused as the document says."""
import json
import os
import re
import sys
import tempfile

from harness import Server, YEAR, check, end, equal, run

PASSWORD = "Demo-Mima#2026"
top = tempfile.mkdtemp(prefix="sz-routes-")
data = top + "/data"
r = run("demo", "--data", data, "--faults", "key", "--password", PASSWORD)
if r.returncode:
    sys.exit("demo: " + r.stderr)
srv = Server(data=data, init=False, admins=False, args=["--backup-dir", top + "/backup"])
ACCOUNTS = {"officer": "wangwu", "leader": "zhangsan", "charge": "lisi", "clerk": "zhaoliu", "hr": "sunqi", "guard": "zhouba", "archivist": "wujiu", "keeper": "zhengshi",
            "head": "g00011", "staff": "g00020", "inspector": "jiancha", "system": "sysadmin", "security": "secadmin", "audit": "auditor"}
who = {"none": srv.client(), **{name: srv.client(account, PASSWORD) for name, account in ACCOUNTS.items()}}
officer, clerk = who["officer"], who["clerk"]
BUSINESS = {"officer", "leader", "charge", "clerk", "hr", "guard", "archivist", "keeper", "head", "staff", "inspector"}
doc = who["none"].get("/openapi.json").json
# who may use a route at all, by its x-who
allowed = {"all": set(who), "loopback": set(who), "user": set(who) - {"none"}, "business": BUSINESS, "officer": {"officer"}, "overseer": {"officer", "leader", "charge", "inspector"},
           "proof": {"officer", "leader", "charge", "inspector", "audit"},
           "system": {"system"}, "security": {"security"}, "audit": {"audit"}, "admin": {"system", "security"}}


def signed(**more):
    return {"signature": {"password": PASSWORD}, **more}


def first(register, client=officer, **query):
    return client.get(f"/registers/{register}", limit=1, **query).json["rows"][0]["id"]


# something to ask about
a = officer.post("/runs", {"standard": "shenzhi-100", "period": YEAR, "title": "年度自查自评"})
equal(a.status, 201, "a run starts")
run_id = a.json["id"]
equal({(r["entered"], officer.get(f"/runs/{r['id']}").status) for r in officer.get("/runs").json["runs"]}, {(False, 200), (True, 404)},
      "a run entered from paper says so: it has no page of its own, only its record")
for kind in ("person", "department"):
    equal(officer.post(f"/runs/{run_id}/tasks", {"kind": kind}).status, 201, f"tasks for each {kind}")
pledge = first("pledge", sort="id")
page = officer.get(f"/runs/{run_id}").json
item = page["categories"][0]["items"][0]["id"]
found = next(it["id"] for cat in page["categories"] for it in cat["items"] if it["findings"])
finding = officer.get(f"/runs/{run_id}/items/{found}").json["findings"][0]
attachment = officer.call("POST", "/files", b"hello", {"Content-Type": "application/octet-stream"}, {"name": "说明.txt"})
equal(attachment.status, 201, "an attachment")
course = officer.act("course", "create", {"year": 2026, "title": "附材料", "topic": "law", "group_kind": "everyone", "files": [attachment.json["file"]]}).json["record"]["id"]
paper = clerk.post("/registers/document/blanks", {"action": "create", "count": 1})
blank = clerk.get("/registers/blank_form", limit=1, sort="-id").json["rows"][0]
code = clerk.get(f"/registers/blank_form/{blank['id']}").json["record"]["code"]
stocktake = first("stocktake")
open_take = clerk.act("stocktake", "create", {"month": "2026-12", "kind": "documents", "account": 2})
sheet = officer.call("POST", "/registers/course/import", "年度,课程名称\n".encode(), {"Content-Type": "application/octet-stream"}, {"format": "csv"})
fresh = who["hr"].act("person", "create", {"name": "路由丙", "department": 1}).json["record"]["id"]
users = {u["account"]: u["id"] for u in who["system"].get("/users").json}
seen_by_office = {"officer", "charge", "clerk", "archivist", "keeper", "inspector"}
classifying = {"officer", "leader", "charge", "clerk", "inspector"}
counter = {"officer", "clerk", "archivist", "keeper", "inspector"}
books = {"officer", "leader", "charge", "clerk", "archivist"}
pledges = {"officer", "leader", "charge", "hr", "head", "inspector"}

# GET: the address with values of this office, and who of the business users gets it (others: 403 for a route, 404 for a record that is not theirs).
# None: everybody whom x-who admits. A route that is missing here fails.
GET = {
    "/me": ("/me", None), "/health": ("/health", None), "/metrics": ("/metrics", None), "/openapi.json": ("/openapi.json", None), "/setup": ("/setup", None),
    "/model": ("/model", None), "/org": ("/org", None), "/todos": ("/todos", None), "/digest": ("/digest", None), "/digest/print": ("/digest/print?format=pdf", None),
    "/rules": ("/rules", None), "/rules/{rule}": ("/rules/pledge_missing", None), "/rules/{rule}/rows": ("/rules/pledge_missing/rows", None),
    "/standards": ("/standards", None), "/standards/{standard}": ("/standards/shenzhi-100", None), "/standards/{standard}/sheet": ("/standards/shenzhi-100/sheet", None),
    "/training": ("/training", allowed["overseer"]),
    "/score": ("/score", None), "/score/departments": ("/score/departments", None),
    "/runs": ("/runs", None), "/runs/{id}": (f"/runs/{run_id}", None), "/runs/{id}/items/{item}": (f"/runs/{run_id}/items/{item}", None), "/runs/{id}/whatif": (f"/runs/{run_id}/whatif", None),
    "/runs/{id}/tasks": (f"/runs/{run_id}/tasks", None), "/runs/{id}/self": (f"/runs/{run_id}/self", BUSINESS), "/runs/{id}/trace": (f"/runs/{run_id}/trace", None),
    "/runs/{id}/report": (f"/runs/{run_id}/report?format=pdf&kind=report", allowed["overseer"]),
    "/registers/{register}": ("/registers/pledge", BUSINESS), "/registers/{register}/options": ("/registers/pledge/options", BUSINESS), "/registers/{register}/{id}": (f"/registers/pledge/{pledge}", pledges),
    "/registers/{register}/{id}/history": (f"/registers/pledge/{pledge}/history", pledges), "/registers/{register}/{id}/print": (f"/registers/pledge/{pledge}/print?format=pdf", pledges),
    "/registers/{register}/export": ("/registers/pledge/export?format=csv", BUSINESS), "/registers/{register}/print": ("/registers/pledge/print?format=pdf", BUSINESS),
    "/files/{id}": (f"/files/{attachment.json['file']}", BUSINESS), "/blanks/{code}": (f"/blanks/{code}", {"officer", "clerk"}),
    "/classification/statistics": ("/classification/statistics?year=2026", classifying), "/classification/calendar": ("/classification/calendar", classifying),
    "/classification/decisions/{id}/reach": (f"/classification/decisions/{first('decision', sort='id')}/reach?level=1", classifying - {"inspector"}),
    "/counter/today": ("/counter/today", counter), "/counter/accounts/{id}": ("/counter/accounts/2", counter), "/counter/find": ("/counter/find?code=SZ00000001", counter - {"inspector"}),
    "/counter/labels": ("/counter/labels?kind=item&ids=1", counter - {"inspector"}),
    "/exposure/find": ("/exposure/find?q=%E9%80%9A%E7%9F%A5", None), "/exposure": ("/exposure?kind=document&id=1", allowed["overseer"] - {"inspector"}),
    "/exposure/report": ("/exposure/report?kind=document&id=1&format=pdf", allowed["overseer"] - {"inspector"}),
    "/people/{id}/ties": (f"/people/{first('person')}/ties", {"officer", "charge", "clerk", "hr", "inspector"}),
    "/handovers/{id}/form": (f"/handovers/{first('handover')}/form?format=pdf", BUSINESS - {"leader", "archivist", "head", "staff"}),
    "/recalls/{id}": (f"/recalls/{first('clearance_campaign')}", books | {"inspector"}), "/recalls/{id}/holders/{account_id}": (None, books | {"inspector"}),
    "/life/{register}/{id}": ("/life/document/1", books), "/inspection/fleet": ("/inspection/fleet", {"officer", "charge", "keeper", "inspector"}),
    "/exchange/card": ("/exchange/card", None), "/exchange/office": ("/exchange/office", None), "/exchange/ranking": ("/exchange/ranking", None), "/exchange/reports/{id}": ("/exchange/reports/1", None),
    "/stocktakes/{id}/progress": (f"/stocktakes/{stocktake}/progress", seen_by_office), "/stocktakes/{id}/places/{account_id}": (f"/stocktakes/{stocktake}/places/2", seen_by_office),
    "/stocktakes/{id}/places/{account_id}/print": (f"/stocktakes/{stocktake}/places/2/print?format=pdf", seen_by_office),
    "/users": ("/users", None), "/users/without": ("/users/without", None), "/users/options/{register}": ("/users/options/person?q=%E5%BC%A0", None), "/audit": ("/audit", None), "/seals": ("/seals", None), "/registers/{register}/forms": ("/registers/pledge/forms?format=pdf&limit=2", BUSINESS), "/seals/check": ("/seals/check?code=SZ1-1-0123456789abcdef", None), "/verify": ("/verify", None), "/doctor": ("/doctor", None),
}
holder = next((x["account"] for x in officer.get(GET["/recalls/{id}"][0]).json["rows"]), 1)
GET["/recalls/{id}/holders/{account_id}"] = (f"{GET['/recalls/{id}'][0]}/holders/{holder}", books | {"inspector"})

# POST: by whom, the address, the body, the answer. Each is really done, in this order; what the route hands to is asked for elsewhere as well.
POST = [
    ("/files", "officer", lambda: officer.call("POST", "/files", b"x", {"Content-Type": "application/octet-stream"}, {"name": "x.txt"}), 201),
    ("/registers/{register}/actions/{action}", "officer", lambda: officer.act("course", "create", {"year": 2026, "title": "一次", "topic": "law", "group_kind": "everyone"}), 201),
    ("/registers/{register}/{id}/actions/{action}", "officer", lambda: officer.act("course", "edit", {"title": "两次"}, record=course), 200),
    ("/registers/{register}/{id}/purge", "officer", lambda: officer.post(f"/registers/course/{course}/purge", signed(fields=["title"], reason="填错台账", second={"account": "zhouba", "password": PASSWORD}), {"If-Match": '"2"'}), 200),
    ("/registers/{register}/blanks", "clerk", lambda: clerk.post("/registers/document/blanks", {"action": "create", "count": 2}), 200),
    ("/registers/{register}/import", "officer", lambda: officer.call("POST", "/registers/course/import", "年度,课程名称\n".encode(), {"Content-Type": "application/octet-stream"}, {"format": "csv"}), 200),
    ("/imports/{id}", "officer", lambda: officer.post(f"/imports/{sheet.json['import']}", {"commit": False}), 200),
    ("/stocktakes/{id}/scans", "clerk", lambda: clerk.post(f"/stocktakes/{open_take.json['record']['id']}/scans", {"scans": [{"id": "route-test-1", "account": 2, "source": "keys", "code": "SZ00000001", "at": "2026-11-27T09:00:00"}]}), 200),
    ("/exposure/incident", "officer", lambda: officer.post("/exposure/incident", {"kind": "document", "id": 1, "title": "追溯演练", "incident_kind": "violation"}), 201),
    ("/todos/refresh", "officer", lambda: officer.post("/todos/refresh"), 200),
    ("/standards", "officer", lambda: officer.call("POST", "/standards", officer.get("/standards/official-59/sheet").body, {"Content-Type": "application/octet-stream"}, {"format": "csv"}), 201),
    ("/runs", "officer", lambda: officer.post("/runs", {"standard": "shenzhi-100", "period": "2025"}), 201),
    ("/runs/{id}/tasks", "officer", lambda: officer.post(f"/runs/{run_id}/tasks", {"kind": "person"}), 201),
    ("/runs/{id}/self", "staff", lambda: who["staff"].post(f"/runs/{run_id}/self", {"answers": [{"item": who["staff"].get(f"/runs/{run_id}/self").json["items"][0]["id"], "answer": "yes"}]}), 200),
    ("/runs/{id}/problems", "officer", lambda: officer.post(f"/runs/{run_id}/problems", {"finding": finding["id"], "owner": 3}), 201),
    ("/runs/{id}/items/{item}/answer", "officer", lambda: officer.post(f"/runs/{run_id}/items/{item}/answer", {"kind": "confirm"}), 200),
    ("/runs/{id}/freeze", "officer", lambda: officer.post(f"/runs/{run_id}/freeze"), 200),
    ("/runs/{id}/{step}", "officer", lambda: officer.post(f"/runs/{run_id}/close", signed()), 200),
    ("/runs/{id}/{step}", "officer", lambda: officer.post(f"/runs/{run_id}/reopen", signed(comment="补充材料")), 200),
    ("/users", "system", lambda: who["system"].post("/users", {"account": "route-one", "name": "路由甲", "password": "Lu-You#2026x"}), 201),
    ("/users/many", "system", lambda: who["system"].post("/users/many", {"rows": [{"person": fresh, "account": "route-many"}]}), 200),
    ("/users/releases", "security", lambda: who["security"].post("/users/releases", {"accounts": [u["id"] for u in who["system"].get("/users").json if u["account"] == "route-many"]}), 200),
    ("/users/{id}/{step}", "security", lambda: who["security"].post(f"/users/{users['g00023']}/grant", {"role": "archivist"}), 200),
    ("/users/{id}/{step}", "system", lambda: who["system"].post(f"/users/{users['g00023']}/lock", {"comment": "离岗"}), 200),
    ("/exchange/files", "officer", lambda: officer.call("POST", "/exchange/files", officer.get("/exchange/card").body, {"Content-Type": "application/octet-stream"}), 200),
    ("/exchange/returns", "officer", lambda: (officer.act("unit_report", "send_back", {"faults": "示例", "again_by": "2099-12-31"}, officer.all("unit_report", state="current")[-1]["id"], **signed()), officer.post("/exchange/returns", {"report": officer.all("unit_report", state="returned")[0]["id"]}))[1], 200),
    ("/exchange/notices", "officer", lambda: officer.post("/exchange/notices", {"notice": 1}), 200),
    ("/backup", "system", lambda: who["system"].post("/backup"), 201),
    ("/verify", "audit", lambda: who["audit"].post("/verify"), 202),
    ("/seals", "audit", lambda: who["audit"].post("/seals"), 201),
    ("/me/password", "head", lambda: who["head"].post("/me/password", {"old": PASSWORD, "new": PASSWORD + "+"}), 200),
    ("/me/totp", "head", lambda: who["head"].post("/me/totp", {"password": PASSWORD + "+"}), 200),
    ("/logout", "head", lambda: who["head"].post("/logout"), 200),
    ("/login", "head", lambda: who["head"].login("g00011", PASSWORD + "+"), 200),
]
ELSEWHERE = {"/setup": "tests/api/login_test.py", "/inspection/reports": "tests/check/import_test.py", "/exchange/packages": "tests/api/exchange_test.py"}     # need a new office, a sealed report


def refused(path, method, name, a):
    equal(a.status, 401 if name == "none" else 403, f"{method} {path} by {name} is refused")
    check(a.headers["Content-Type"].startswith("application/problem+json") and {"type", "title", "status", "code", "detail"} <= set(a.json), f"{path}: problem+json")


def get(path, op):
    address, entitled = GET[path]
    may = allowed[op["x-who"]]
    entitled = may if entitled is None else entitled
    media = list(op["responses"]["2XX"]["content"])[0]
    for name, c in who.items():
        a = c.call("GET", address)
        if name not in may:
            refused(path, "GET", name, a)
        elif name in entitled:
            equal(a.status, 200, f"GET {path} by {name}")
            if media == "application/json":
                check(a.headers["Content-Type"].startswith("application/json") and a.json is not None, f"GET {path}: JSON", a.headers["Content-Type"])
            else:
                check(len(a.body) > 0 and not a.headers["Content-Type"].startswith("application/json"), f"GET {path}: bytes", a.headers["Content-Type"])
        else:
            check((a.status, a.code) in ((403, "E_DENIED"), (404, "E_NOTFOUND")), f"GET {path} by {name}, whose it is not", a)


def nonsense(path, op):
    """Whoever is not entitled is refused before the body is looked at; from the others a body of nonsense is bad input, never an error of ours."""
    address = path.replace("{register}", "pledge").replace("{id}", str(run_id) if path.startswith("/runs") else str(pledge)).replace("{item}", str(item))
    address = re.sub(r"\{(\w+)\}", lambda m: {"action": "create", "step": "close"}.get(m.group(1), "1"), address)
    for name, c in who.items():
        if name not in allowed[op["x-who"]]:
            refused(path, "POST", name, c.post(address, {}))
        elif path not in ("/logout", "/backup", "/verify", "/runs/{id}/freeze", "/files", "/standards", "/login", "/exchange/files"):         # the last one's answer says why nonsense is refused
            a = c.post(address, {"nonsense": 1})
            check(a.status in (400, 401, 403, 404, 409, 413, 415, 422, 428), f"POST {path} by {name} with nonsense", a)


for path, ops in doc["paths"].items():
    for method, op in ops.items():
        check(op["summary"] and op["responses"], f"{method} {path} is described")
        if method == "get":
            if "{" not in path:
                GET.setdefault(path, (path, None))               # nothing to be told of it: whoever its route lets in gets an answer
            if check(path in GET, f"GET {path} is played here: add a line to GET"):
                get(path, op)
        else:
            nonsense(path, op)
            check(path in ELSEWHERE or path in [p for p, *_ in POST], f"POST {path} is played here: add a line to POST")
for path, name, ask, status in POST:
    check(path in doc["paths"], f"POST {path} is a route")
    equal(ask().status, status, f"POST {path} by {name}")
    if path == "/logout":
        equal(who["head"].get("/me").status, 401, "and is out")

# the main job through the API
page = officer.get(f"/runs/{run_id}").json
check(page["run"]["state"] and page["categories"], "the run has categories", page["run"])
one = officer.get(f"/runs/{run_id}/items/{found}").json
f = one["findings"][0]
equal(officer.get(f"/registers/{f['register']}/{f['record']}").status, 200, "the finding leads to its record")
a = officer.post(f"/runs/{run_id}/items/{found}/answer", {"kind": "override", "points": "0", "reason": "已当面核实"})
equal(a.status, 200, "override with a reason")
equal(officer.post(f"/runs/{run_id}/items/{found}/answer", {"kind": "override", "points": "0"}).status, 422, "override without one")
# evidence, findings, answers and the score are the program's: no action of a register sets them past its questions
for name, action, record, fields in (("assessment_run", "freeze", run_id, {}), ("assessment_finding", "dismiss", f["id"], {"dismissed": True, "reason": "无"}),
                                     ("assessment_answer", "create", None, {"run": run_id, "item": found, "kind": "override", "points": "0", "reason": "无"})):
    equal(officer.act(name, action, fields, record=record).status, 403, f"{name}.{action} by hand")
a = officer.post("/runs", {"standard": "shenzhi-100", "period": YEAR}, {"Idempotency-Key": "run-once-1"})
b = officer.post("/runs", {"standard": "shenzhi-100", "period": YEAR}, {"Idempotency-Key": "run-once-1"})
equal((a.status, b.status, b.json["id"]), (201, 201, a.json["id"]), "a start sent twice under one key starts one run")
equal(officer.post("/runs", {"standard": "shenzhi-100", "period": "2025"}, {"Idempotency-Key": "run-once-1"}).status, 409, "and no other")
strange = who["clerk"].call("POST", "/files", b"not yours", {"Content-Type": "application/octet-stream"}, {"name": "a.txt"}).json["file"]
equal(officer.post(f"/runs/{run_id}/items/{found}/answer", {"kind": "confirm", "files": [strange]}).status, 422, "somebody else's file is no proof")
equal(officer.get(f"/files/{strange}").status, 404, "nor does naming it open it")
for kind in ("report", "plan"):
    for fmt, head in (("pdf", b"%PDF"), ("docx", b"PK")):
        a = officer.call("GET", f"/runs/{run_id}/report?format={fmt}&kind={kind}")
        check(a.status == 200 and a.body.startswith(head) and len(a.body) > 2000, f"{kind} as {fmt}", a.status)
check(officer.get(f"/runs/{run_id}/whatif").json["open"], "what-if ranks open findings")
check(officer.get(f"/runs/{run_id}/trace").json["items"], "the trace")
equal(officer.post("/todos/refresh").status, 200, "reminders on demand")
check(officer.get("/todos").json["todos"], "to-dos")

# operation
system, audit = who["system"], who["audit"]
a = system.post("/backup")
equal((a.status, a.json.get("ok")), (201, True), "backup on the server")
check(os.path.exists(a.json["file"]), "the file is there")
check(system.get("/doctor").json["checks"], "doctor")
equal(audit.post("/verify").status, 202, "verification starts")
for _ in range(200):
    v = audit.get("/verify").json
    if not v["running"]:
        break
    __import__("time").sleep(0.05)
check(v["ok"] is True and v["events"] > 1000 and not v["problems"], "and proves the ledger", v)
acts = {a for a in ("export", "print", "login") if audit.get("/audit", limit=1, action=a).json["events"]}
equal(acts, {"export", "print", "login"}, "exports, prints and logins are events")
for said, is_called in (("登录", "login"), ("Exported", "export"), ("口令错误", "wrong_password")):
    equal({e["action"] for e in audit.get("/audit", action=said).json["events"]} - {is_called}, set(), f"the trail is searched by the words it shows: {said}")
equal({e["register"] for e in audit.get("/audit", register="登录口令", limit=5).json["events"]}, {"secret"}, "and by the register's")
wordless = set()
pages, after = 0, None
while True:
    p = audit.get("/audit", limit=200, after=after).json
    pages += len(p["events"])
    wordless |= {(e["register"], e["action"]) for e in p["events"] if e["title"] == e["action"] or e["register"] and not e["register_title"]}
    after = p["next"]
    if not after:
        break
equal(wordless, set(), "every event has its words")
check(pages >= v["events"], "the audit trail pages to its beginning", (pages, v["events"]))
metrics = who["none"].get("/metrics").body.decode()
check("shenzhi_http_requests_total" in metrics and "shenzhi_http_request_seconds_bucket" in metrics, "metrics")
text = srv.text()
check(PASSWORD not in text, "no password in the log")
check(" error " not in text, "no error of ours in the log", [x for x in text.split("\n") if " error " in x][:3])
equal(srv.stop(), 0, "graceful stop")
check(srv.verify().get("ok"), "the ledger verifies")
srv.done()
end()
