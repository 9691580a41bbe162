#!/usr/bin/env python3
"""An office's own files that do not fit (a rule, a standard, a form, a row source, a tie, a link, a source of the exposure trace, a sentence of a report, a
folder that the model does not have) stop the start before the store is touched, are named with file and line, and `model check` says the same; a good rule does not."""
import os
import subprocess
import sys
import tempfile

SHENZHI = os.environ.get("SHENZHI", "build/shenzhi")
HEAD = "-- title.zh: 甲\n-- title.en: A\n-- register: person\n-- use: score\n-- requirement: D2\n-- basis: D2\n-- owner: secrecy_officer\n-- fix.zh: 改\n-- fix.en: fix\n"
failed = 0
with tempfile.TemporaryDirectory() as tmp:
    subprocess.run([SHENZHI, "init", "--data", tmp + "/d", "--unit", "x"], check=True, capture_output=True)
    os.makedirs(tmp + "/m/rules/area")
    with open(tmp + "/m/rules/area/zz_rule.test.sql", "w", encoding="utf-8") as f:
        f.write("-- case: a\n-- expect: 0\n-- case: b\n-- expect: 1\n-- case: c\n-- expect: 0\n")
    for sql, bad in (("DELETE FROM person", True), ("SELECT id AS record, nocol AS since, 'x' AS detail FROM person", True), ("SELECT", True),
                     ("SELECT id AS record, '2026-01-01' AS since, 'x' AS detail FROM person WHERE 0", False)):
        with open(tmp + "/m/rules/area/zz_rule.sql", "w", encoding="utf-8") as f:
            f.write(HEAD + sql + "\n")
        p = subprocess.Popen([SHENZHI, "serve", "--data", tmp + "/d", "--model", tmp + "/m", "--listen", "127.0.0.1:0"], stderr=subprocess.PIPE, text=True)
        line = p.stderr.readline()
        started = "http://" in line
        p.terminate()
        rc = p.wait(30)
        if started == bad or (bad and (rc == 0 or "zz_rule.sql" not in line)):
            failed += 1
            print("FAIL", sql, rc, line)
    os.makedirs(tmp + "/m/standards")
    os.makedirs(tmp + "/m/forms")
    for name, text, says in (("standards/zz.yaml", 'standard: zz\ntitle: {zh: 甲, en: A}\nversion: "1"\ngrammar: deduction\ntotal: 100\n', "zz.yaml:"),
                             ("forms/zz.yaml", "form: zz\n", "forms/zz.yaml:1:"), ("forms/medium.yaml", "form: medium\nnonsense: 1\n", "forms/medium.yaml:2:")):
        with open(f"{tmp}/m/{name}", "w", encoding="utf-8") as f:
            f.write(text)
        for how in (["serve", "--data", tmp + "/d", "--model", tmp + "/m", "--listen", "127.0.0.1:0"], ["model", "check", tmp + "/m"]):
            p = subprocess.run(["timeout", "10", SHENZHI, *how], capture_output=True, text=True)
            if p.returncode in (0, 124) or says not in p.stderr:
                failed += 1
                print("FAIL", name, how[0], p.returncode, p.stderr[:300])
        os.unlink(f"{tmp}/m/{name}")
TIE = "-- title.zh: 甲\n-- title.en: A\n-- register: computer\n-- order: 1\n-- settle: {settle}\n-- by: {by}\n{sql}\n"
TIES = "SELECT id AS record, keeper AS person, 'x' AS detail FROM computer WHERE :record IS NULL OR keeper = :record"
LINK = "-- title.zh: 甲\n-- title.en: A\n-- from: {of}\n-- to: copy\n-- order: 1\nSELECT value AS from_id, 1 AS to_id FROM json_each(:ids){more}\n"
SOURCE = "-- title.zh: 甲\n-- title.en: A\n-- role: maker\n-- register: document\n-- order: 1\nSELECT record, at AS since, {what} AS detail\nFROM event\n"
PART = "report: assessment\ntitle: x\nparts:\n  - say:\n      - {id: a, zh: b, sql: \"%s\"}\n"
GOOD = "SELECT id AS record, '2026-01-01' AS since, 'x' AS detail FROM person"
RULE = HEAD + GOOD + "\n"
with tempfile.TemporaryDirectory() as m:
    def refused(name, text, says, beside=None):
        global failed
        made = [(name, text)] + ([beside] if beside else [])
        for n, t in made:
            os.makedirs(os.path.dirname(f"{m}/{n}"), exist_ok=True)
            with open(f"{m}/{n}", "w", encoding="utf-8") as out:
                out.write(t)
        p = subprocess.run([SHENZHI, "model", "check", m], capture_output=True, text=True, env=dict(os.environ, LANG="en_US.UTF-8"))
        if (p.returncode != 19 or says not in p.stderr) if says else p.returncode:
            failed += 1
            print("FAIL", name, "wants", says, "got", p.returncode, p.stderr[:400])
        for n, _ in made:
            os.unlink(f"{m}/{n}")
    t = ("rules/area/zz.test.sql", "-- case: a\n-- expect: 0\n-- case: b\n-- expect: 1\n")
    refused("rules/area/zz.sql", RULE, None, t)
    refused("rules/area/zz.sql", HEAD + "SELECT seq AS record, at AS since,\n row_salt AS detail FROM event\n", "/zz.sql:10:", t)                 # the audit trail
    refused("rules/area/zz.sql", HEAD + GOOD.replace("'x'", "(SELECT argon2 FROM secret)") + "\n", "/zz.sql:10:", t)
    refused("rules/area/zz.sql", HEAD + GOOD + ";\nDELETE FROM person\n", "/zz.sql:10:", t)
    refused("rules/area/zz.sql", HEAD + "SELECT id AS record,\n '2026-01-01' AS since, 'x' AS detail FROM person WHERE id = :foo\n", ":foo", t)
    refused("rules/area/zz.sql", RULE.replace("title.zh: 甲", "titel.zh: 甲"), "/zz.sql:1:", t)
    refused("rules/area/zz.sql", RULE.replace("register: person", "register: persons"), "/zz.sql:3:", t)
    refused("rules/area/zz.sql", RULE.replace("basis: D2", "basis: D222"), "/zz.sql:6:", t)
    refused("rules/area/zz.sql", RULE, "/zz.sql:1:")                                                                                               # no test
    view = ("views/zz_here.sql", "-- who is here\nSELECT id, name\nFROM person WHERE state = 'active'\n")
    seen = GOOD.replace("FROM person", "FROM zz_here")

    def viewed(text, says, of=view):
        """A rule that names the view zz_here, and its view."""
        os.makedirs(f"{m}/views", exist_ok=True)
        with open(f"{m}/{of[0]}", "w", encoding="utf-8") as out:
            out.write(of[1])
        refused("rules/area/zz.sql", text, says, t)
        os.unlink(f"{m}/{of[0]}")
    viewed(HEAD + "-- view: zz_here\n" + seen + "\n", None)
    viewed(HEAD + "-- view: dismissed zz_here\nWITH a AS (" + GOOD + ")\nSELECT a.* FROM a JOIN zz_here h ON h.id = a.record\n", None)
    viewed(HEAD + seen + "\n", "/zz.sql:10:")                                                                                                      # not named: not there
    viewed(HEAD + "-- view: zz_her\n" + seen + "\n", "/zz.sql:10:")
    viewed(HEAD + "-- view: zz_here\n" + seen + "\nAND nocol = 1\n", "/zz.sql:12:")                                                              # the line in the rule's own file
    viewed(RULE, "/zz_here.sql:", (view[0], "-- all\nSELECT argon2\nFROM secret\n"))
    viewed(RULE, "/zz_here.sql:2:", (view[0], "-- all\nDELETE FROM person\n"))
    viewed(RULE, "/zz_here.sql:2:", (view[0], "SELECT id\nFROM person -- all\n"))
    viewed(RULE, "/zz_here.sql:1:", (view[0], "-- nothing\n"))
    viewed(RULE, "/person.sql:1:", ("views/person.sql", view[1]))                                                                                  # a register's name
    medium = open(os.path.join(os.path.dirname(__file__), "../../model/registers/medium.yaml"), encoding="utf-8").read()
    line = 1 + medium[:medium.index("periodic:")].count("\n")
    refused("registers/medium.yaml", medium, None)
    for old, new in (("done: last_check_on", "done: last_check"), ("done: last_check_on", "done: name"), ("done: last_check_on, ", ""), ("ended: retired_on", "ended: name"), ("ended: retired_on", "who: retired_on"), ("while: [in_use]", "while: [used]"), (", while: [in_use]", "")):
        refused("registers/medium.yaml", medium.replace(old, new), f"/medium.yaml:{line}:")
    refused("rules/area/pledge_missing.sql", RULE, "pledge_missing.sql:1:", ("rules/area/pledge_missing.test.sql", t[1]))                           # the id of a shipped one
    refused("rule/area/zz.sql", RULE, "/rule/area/zz.sql:1:")
    refused("zz.tsv", "a\n", "/zz.tsv:1:")
    refused("checks/usb/zz.sql", "SELECT 1\n", "/checks/usb/zz.sql:1:")
    refused("each/zz.sql", "SELECT 1 AS record\n", "/each/zz.sql:1:")                                                                              # no action asks for it
    refused("each/campaign_people.sql", "-- all\nDELETE FROM person\n", "/each/campaign_people.sql:2:")
    refused("each/campaign_people.sql", "SELECT id AS record FROM person\n", "/each/campaign_people.sql:1:")                                       # lacks the column person
    refused("ties/zz.sql", TIE.format(settle="hand", by="hr", sql=TIES), None)
    refused("ties/zz.sql", TIE.format(settle="set nofield", by="hr", sql=TIES), "/ties/zz.sql:5:")
    refused("ties/zz.sql", TIE.format(settle="hand", by="nobody", sql=TIES), "/ties/zz.sql:6:")
    refused("ties/zz.sql", TIE.format(settle="hand", by="hr", sql=TIES.replace("keeper AS person, ", "")), "/ties/zz.sql:7:")
    refused("ties/zz.sql", TIE.format(settle="hand", by="hr", sql="DELETE FROM computer"), "/ties/zz.sql:7:")
    refused("ties/zz.txt", "x", "/ties/zz.txt:1:")
    refused("links/zz.sql", LINK.format(of="document", more=""), None)
    refused("links/zz.sql", LINK.format(of="paper", more=""), "/links/zz.sql:3:")
    refused("links/zz.sql", LINK.format(of="document", more=" WHERE value = :from"), "/links/zz.sql:6:")
    refused("exposure/zz.sql", SOURCE.format(what="action"), None)
    refused("exposure/zz.sql", SOURCE.format(what="inputs"), "/exposure/zz.sql:6:")
    refused("reports/assessment/99_zz.yaml", PART % "SELECT 1 FROM person WHERE id = :record", "/99_zz.yaml:5:")
    refused("reports/assessment/99_zz.yaml", PART % "SELECT argon2 FROM secret", "/99_zz.yaml:5:")
    refused("reports/asessment/99_zz.yaml", PART % "SELECT 1", "/reports/asessment/99_zz.yaml:1:")
print(f"{failed} failed")
sys.exit(1 if failed else 0)
