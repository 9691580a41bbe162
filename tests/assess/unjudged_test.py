#!/usr/bin/env python3
"""`rule run ID --json` and what the rule page is made of: the query, its roles, today's rows as this user may see them; and a rule that cannot be run: said by the
command, by the rule's page and by the run, which gives no verdict until a person has judged the item."""
import json
import os
import sys
import tempfile

from marks import overlay

from harness import check, end, equal, run
from office import Office, today

tmp = tempfile.TemporaryDirectory()
model = tmp.name + "/m"
overlay(model, 2)
with open(model + "/rules/marks/k2.sql", encoding="utf-8") as f:
    text = f.read()
with open(model + "/rules/marks/k2.sql", "w", encoding="utf-8") as f:                       # proved at the start; what it gives is no day once there is a mark
    f.write(text.replace("seen_on AS since", "CASE WHEN id > 1 THEN '某日' ELSE seen_on END AS since").replace("-- use: score", "-- use: remind score"))
with open(model + "/rules/marks/k1.sql", encoding="utf-8") as f:
    text = f.read()
with open(model + "/rules/marks/k1.sql", "w", encoding="utf-8") as f:
    f.write(text.replace("-- use: score", "-- use: prevent remind score").replace("register: mark", "register: document").split("SELECT")[0] +
            "SELECT d.id AS record, d.registered_on AS since, '《' || d.title || '》记号' AS detail FROM document d WHERE d.title LIKE '记号%' AND (:record IS NULL OR d.id = :record) AND d.level < 9\n")
with open(model + "/rules/marks/k1.test.sql", "w", encoding="utf-8") as f:
    f.write("-- case: one\n-- expect: ids 1\nINSERT INTO document(id, title, state, registered_on) VALUES (1, '记号', 'registered', '2026-01-05');\n-- case: none\n-- expect: 0\n")
os.makedirs(model + "/standards")
with open(model + "/standards/two.yaml", "w", encoding="utf-8") as f:
    f.write('standard: two\ntitle: {zh: 两项, en: two}\nversion: "1"\norigin: own\ngrammar: deduction\ncomplete: true\ntotal: 20\n'
            "bands: [{min: 90, verdict: meets, zh: 符合, en: meets}, {min: 0, verdict: fails, zh: 不符合, en: fails}]\n"
            'categories:\n  - {id: "1", title: {zh: 一, en: one}, items: [{id: "1", title: {zh: 甲, en: a}, points: 10, deductions: [{rule: k1, points: 1, per: occurrence}]}, '
            '{id: "2", title: {zh: 乙, en: b}, points: 10, deductions: [{rule: k2, points: 5, per: occurrence}]}]}\n')
o = Office(args=["--model", model])
clerk = o.worker("clerk", ["registry_clerk"], "赵六", clearance=4)
low = o.worker("low", ["registry_clerk"], "钱低")
DAY = today()
secret, plain = (a.json["record"]["id"] if a.status == 201 else a for a in (o.document(clerk, "平常二", level=3, copies=1, term="10Y"), o.document(clerk, "平常一", copies=1)))
a = o.document(clerk, "记号三", copies=1)
check(a.status == 409 and a.code == "E_RULE" and "记号" in a.json["detail"], "as prevent it undoes the action and says why", a)


def page(client, rule="k1"):
    return client.get(f"/rules/{rule}").json


# the rule is loosened for a moment, as if these had been registered before it came; then it looks at them
with open(model + "/rules/marks/k1.sql", encoding="utf-8") as f:
    k1 = f.read()
with open(model + "/rules/marks/k1.sql", "w", encoding="utf-8") as f:
    f.write(k1.replace("-- use: prevent remind score", "-- use: remind score").replace("d.title LIKE '记号%'", "d.title IN ('记号', '平常一', '平常二')"))
o.stop()
o.start()
for c in (clerk, low, o.hr):
    c.close()
    c.port = o.port
    equal(c.login(c.me["account"], c.password).status, 200, "he logs in")
ids = lambda rows: {r["record"] for r in rows}  # noqa: E731
p = page(clerk)
equal((p["use"], p["error"], p["open"], ids(p["rows"])), (["remind", "score"], None, 2, {secret, plain}), "what it does, and today's rows")
check("FROM document d" in p["sql"] and "INSERT INTO document" in p["tests"] and p["fix"] and p["basis"], "the query, its cases, how to mend", p)
equal((ids(page(low)["rows"]), page(low)["open"]), ({plain}, 1), "what he may not see is no row for him")
equal(ids(low.get("/rules/k1/rows").json["rows"]), {plain}, "nor in the list of rows")
check("《平常二》" not in low.get("/rules/k1").body.decode(), "nor is its title anywhere")
args = ["--data", o.data, "--model", model]
r = run("rule", "run", "k1", *args, "--period", today()[:4], "--json")
lines = [json.loads(x) for x in r.stdout.splitlines()]
equal([(set(x), x["rule"], x["register"], x["record"], x["since"], x["until"], x["reason"]) for x in sorted(lines, key=lambda x: x["record"])],
      [({"rule", "register", "record", "since", "until", "points", "reason"}, "k1", "document", i, DAY, None, f"《{t}》记号") for i, t in sorted([(secret, "平常二"), (plain, "平常一")])],
      "rule run --json: finding objects, one a line")

# ---------------------------------------------------------------- a rule that cannot be run
for kind in ("other", "k2"):
    o.made(o.hr.act("mark", "create", {"kind": kind, "seen_on": today()}))
r = run("rule", "run", "k2", *args, "--period", today()[:4], "--json")
check(r.returncode != 0 and "k2.sql" in r.stderr and "某日" in r.stderr and not r.stdout, "the command names file and value", r)
p = page(o.hr, "k2")
check(p["open"] is None and "k2.sql" in p["error"] and "FROM mark" in p["sql"], "its page shows the query and why it gives nothing", p)
rules = {x["id"]: x["open"] for x in o.hr.get("/rules").json}
equal((rules["k2"], rules["k1"]), (None, 1), "the list goes on with the others")
equal(o.hr.post("/todos/refresh").status, 200, "reminders go on without it")
a = o.hr.post("/runs", {"standard": "two", "period": today()[:4]})
check(a.status == 201, "a run", a)
n = a.json["id"]
run_page = o.hr.get(f"/runs/{n}").json["run"]
equal((run_page["verdict"], [(u["item"], u["rule"]) for u in run_page["unjudged"]]), (None, [("2", "k2")]), "no verdict, and which rule of which item")
check("k2.sql" in run_page["unjudged"][0]["why"], "and why", run_page["unjudged"])
r = run("assess", "run", *args, "--standard", "two", "--period", today()[:4], "--json")
got = json.loads(r.stdout)
equal((got["score"], got["verdict"]), (18, None), "the command: the other rule counts (two documents), no verdict")
a = o.hr.post(f"/runs/{n}/items/2/answer", {"kind": "deduct", "points": "2", "reason": "人工核对"})
equal(a.status, 200, "a person judges it")
run_page = o.hr.get(f"/runs/{n}").json["run"]
equal((run_page["score"], run_page["percent"], run_page["verdict"]), (16, 80, "fails"), "20 − 2 − 2: now there is a verdict")
end()
