#!/usr/bin/env python3
"""Every route of the OpenAPI document, asked by every kind of account on the demo office: described, answered, and refused as the document says."""
import json
import os
import sys
import tempfile

from harness import Server, check, end, equal, run

PASSWORD = "Demo-Mima#2026"
top = tempfile.mkdtemp(prefix="sz-routes-")
data = top + "/data"
r = run("demo", "--data", data, "--faults", "key", "--password", PASSWORD)
if r.returncode:
    sys.exit("demo: " + r.stderr)
srv = Server(data=data, init=False, admins=False, args=["--backup-dir", top + "/backup"])
who = {"none": srv.client()}
for name, account in (("officer", "wangwu"), ("leader", "zhangsan"), ("staff", "g00020"), ("system", "sysadmin"), ("security", "secadmin"), ("audit", "auditor")):
    who[name] = srv.client(account, PASSWORD)
officer = who["officer"]
doc = who["none"].get("/openapi.json").json
allowed = {"all": set(who), "loopback": set(who), "user": set(who) - {"none"}, "business": {"officer", "leader", "staff"}, "officer": {"officer"}, "overseer": {"officer", "leader"},
           "system": {"system"}, "security": {"security"}, "audit": {"audit"}, "admin": {"system", "security"}}

# something to ask about
a = officer.post("/runs", {"standard": "shenzhi-100", "period": "2026", "title": "年度自查自评"})
equal(a.status, 201, "a run starts")
run_id = a.json["id"] if a.status == 201 else 1
pledge = officer.get("/registers/pledge", limit=1).json["rows"][0]["id"]
item = officer.get(f"/runs/{run_id}").json["categories"][0]["items"][0]["id"]
values = {"account_id": "1", "code": "none", "register": "pledge", "id": str(pledge), "rule": "pledge_missing", "standard": "shenzhi-100", "item": item, "action": "create", "step": "close"}
query = {"export": "?format=csv", "print": "?format=pdf", "form": "?format=pdf", "report": "?format=pdf&kind=report"}


def address(path):
    out = path
    for k, v in values.items():
        out = out.replace("{" + k + "}", str(run_id) if k == "id" and path.startswith("/runs") else "1" if k == "id" and path.startswith(("/imports", "/users", "/files")) else v)
    return out + query.get(path.split("/")[-1], "")


def refused(path, method, name, a):
    equal(a.status, 401 if name == "none" else 403, f"{method} {path} by {name} is refused")
    check(a.headers["Content-Type"].startswith("application/problem+json") and {"type", "title", "status", "code", "detail"} <= set(a.json), f"{path}: problem+json")


for path, item_ in doc["paths"].items():
    for method, op in item_.items():
        may = allowed[op["x-who"]]
        check(op["summary"] and op["responses"], f"{method} {path} is described")
        for name, c in who.items():
            if method == "get":
                a = c.call("GET", address(path))
                if name not in may:
                    refused(path, method, name, a)
                else:
                    # a business route may ask for a role that not every business account has; then it says so
                    asks = any(q["in"] == "query" for q in op["parameters"])           # it may need a value that only its own test knows
                    ok = a.status in (200, 404) or (a.status == 403 and a.code == "E_DENIED" and op["x-who"] == "business") or (a.status == 422 and asks)
                    check(ok, f"GET {path} by {name}", a)
                    known = "{" not in path or path.startswith(("/registers", "/runs", "/rules", "/standards"))     # we have such a record
                    if name == "officer" and op["x-who"] in ("all", "user", "business", "officer", "overseer") and known and a.status != 422 and not path.endswith("/self"):
                        equal(a.status, 200, f"GET {path} by the officer")
                    media = list(op["responses"]["2XX"]["content"])[0]
                    if a.status == 200 and media == "application/json":
                        check(a.headers["Content-Type"].startswith("application/json") and a.json is not None, f"GET {path}: JSON", a.headers["Content-Type"])
            elif name not in may:
                refused(path, method, name, c.post(address(path).split("?")[0], {}))
            else:                                          # an empty body: refused as bad input or done, never an error of ours
                if path in ("/logout", "/backup", "/verify", "/runs/{id}/freeze"):
                    continue
                a = c.post(address(path).split("?")[0], {"nonsense": 1})
                check(a.status in (400, 401, 403, 404, 409, 415, 422, 428) or (path in ("/files", "/standards") and a.status < 500), f"POST {path} by {name} with nonsense", a)

# the main job through the API
page = officer.get(f"/runs/{run_id}").json
check(page["run"]["state"] and page["categories"], "the run has categories", page["run"])
found = None
for cat in page["categories"]:
    for it in cat["items"]:
        if it["findings"] and not found:
            found = it["id"]
check(found, "a planted fault is found")
one = officer.get(f"/runs/{run_id}/items/{found}").json
f = one["findings"][0]
equal(officer.get(f"/registers/{f['register']}/{f['record']}").status, 200, "the finding leads to its record")
a = officer.post(f"/runs/{run_id}/items/{found}/answer", {"kind": "override", "points": "0", "reason": "已当面核实"})
equal(a.status, 200, "override with a reason")
equal(officer.post(f"/runs/{run_id}/items/{found}/answer", {"kind": "override", "points": "0"}).status, 422, "override without one")
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
pages, after = 0, None
while True:
    p = audit.get("/audit", limit=200, after=after).json
    pages += len(p["events"])
    after = p["next"]
    if not after:
        break
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
