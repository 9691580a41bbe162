#!/usr/bin/env python3
"""Ids of items as an office numbers them: what the check of a standard lets through can be assessed, and comes back from the store as it was."""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import check, end, equal, run, today  # noqa: E402

top = tempfile.mkdtemp(prefix="sz-ids-")
data = top + "/data"
LONG = "第一大项第二小项关于涉密载体清点核对的第三条" + "甲" * 18


def standard(*ids):
    path = top + "/odd.yaml"
    items = "".join(f'      - {{id: "{i}", title: {{zh: 甲, en: a}}, points: 10, applies: {a}, deductions: [{{{d}}}]}}\n' for i, a, d in ids)
    with open(path, "w") as f:
        f.write("standard: odd\ntitle: {zh: 试, en: odd}\nversion: \"1\"\norigin: own\nbands: [{min: 90, verdict: meets, zh: 符合, en: meets}, {min: 0, verdict: fails, zh: 不符合, en: fails}]\n"
                f'categories:\n  - id: "1"\n    title: {{zh: 一, en: one}}\n    items:\n{items}')
    return run("standard", "add", path, "--data", data)


BY_HAND = "manual: {zh: 丙, en: c}, min: 1, max: 10"
equal(run("init", "--data", data).returncode, 0, "an office")
for odd in ("1,2", "1/2"):
    r = standard(("1", "always", BY_HAND), (odd, "procurement", BY_HAND))
    check(r.returncode and odd in r.stderr, f"{odd}: refused, for in the list of what does not apply, or in an address, it would be others", r)
equal(len(LONG), 40, "as long as an id may be")
equal(standard(("1", "procurement", BY_HAND), (LONG, "always", "rule: officer_full_missing, points: 10")).returncode, 0, "added")
r = run("assess", "run", "--data", data, "--standard", "odd", "--period", today()[:4], "--json")
equal(r.returncode, 0, "assessed")
made = json.loads(r.stdout or "{}")
equal([(i["id"], i["applicable"], len(i["findings"])) for i in made.get("items", [])], [("1", False, 0), (LONG, True, 1)], "what applies, and what was found")
equal(json.loads(run("assess", "show", str(made.get("run")), "--data", data, "--json").stdout or "{}"), made, "and is the same when it is read again")
end()
