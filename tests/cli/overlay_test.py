#!/usr/bin/env python3
"""An office's own rule that does not fit the tables or writes, a standard that is not one and a form of no register stop the start, are named, and
`model check` says the same; a good rule does not."""
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
print(f"{failed} failed")
sys.exit(1 if failed else 0)
