"""An office whose findings are written by hand: an overlay with a register `mark` and rules k1 … kN, each of which finds the marks of its own name in the period.
So a test says "k1 three times in 1911" by three lines of a sheet, and what the product makes of it can be calculated on paper."""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import Server, run  # noqa: E402

TODAY = "2026-11-20"
REGISTER = """register: {name}
title: {{zh: {zh}, en: {name}}}
group: policy
order: 90
requirement: [A1]
basis: requirements.md A1
label: "{{kind}}"
access: {{everyone: true}}
fields:
  - {{name: kind, type: text, required: true, max: 40, zh: 记号, en: Mark}}
  - {{name: seen_on, type: date, required: true, zh: 日期, en: Seen on}}
  - {{name: person, type: person, zh: 人员, en: Person}}
states:
  - {{name: open, zh: 有效, en: Open}}
actions:
  - {{name: create, zh: 登记, en: New, to: open, who: [secrecy_officer], input: [kind, seen_on, person]}}
list: [kind, seen_on, person]
search: none
"""
RULE = """-- title.zh: 记号{k}
-- title.en: mark {k}
-- register: mark
-- use: score
-- requirement: A1
-- basis: own
-- owner: secrecy_officer
-- fix.zh: 改
-- fix.en: mend it
SELECT id AS record, seen_on AS since, '记号' || kind AS detail FROM mark WHERE kind = '{k}' AND seen_on BETWEEN :from AND :to
"""
CASES = """-- case: another
-- expect: 0
INSERT INTO mark(id, kind, seen_on, state) VALUES (1, 'other', '2026-01-05', 'open');
-- case: one
-- expect: ids 1
INSERT INTO mark(id, kind, seen_on, state) VALUES (1, '{k}', '2026-01-05', 'open');
-- case: another year
-- expect: 0
INSERT INTO mark(id, kind, seen_on, state) VALUES (1, '{k}', '2025-12-31', 'open');
"""


def overlay(where, rules):
    """The register, an empty one beside it, and the rules k1 … k<rules>."""
    os.makedirs(where + "/registers")
    os.makedirs(where + "/rules/marks")
    for name, zh in (("mark", "记号"), ("nothing_kept", "空白台账")):
        with open(f"{where}/registers/{name}.yaml", "w", encoding="utf-8") as f:
            f.write(REGISTER.format(name=name, zh=zh))
    for i in range(1, rules + 1):
        for end, text in ((".sql", RULE), (".test.sql", CASES)):
            with open(f"{where}/rules/marks/k{i}{end}", "w", encoding="utf-8") as f:
                f.write(text.format(k=f"k{i}"))


class Marks:
    """The store, and the program on it. Findings of a case are {rule: how often}, in a year of the case's own."""

    def __init__(self, rules):
        self.tmp = tempfile.TemporaryDirectory()
        self.data, self.model, self.year, self.rows = self.tmp.name + "/d", self.tmp.name + "/m", 1900, []
        overlay(self.model, rules)
        self.do("init", "--unit", "测试局")

    def do(self, *args):
        words = [*args, "--data", self.data]
        r = run(*words, *([] if args[0] == "init" else ["--model", self.model]))
        if r.returncode:
            raise SystemExit(f"{args}: {r.stderr}")
        return r.stdout

    def year_of(self, findings):
        """A year of its own that has these findings, once they are entered."""
        self.year += 1
        self.rows += [f"{k},{self.year}-03-{1 + n % 28:02d}\n" for k, times in findings.items() for n in range(times)]
        return str(self.year)

    def enter(self):
        path = self.tmp.name + "/marks.csv"
        with open(path, "w", encoding="utf-8") as f:
            f.write("记号,日期\n" + "".join(self.rows))
        self.rows = []
        self.do("import", "--register", "mark", "--file", path)

    def standard(self, text):
        path = self.tmp.name + "/standard.yaml"
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        self.do("standard", "add", path)

    def assess(self, standard, period):
        return json.loads(self.do("assess", "run", "--standard", standard, "--period", period, "--today", TODAY, "--json"))

    def show(self, run_id):
        return json.loads(self.do("assess", "show", str(run_id), "--trace", "--json"))

    def server(self):
        return Server(data=self.data, args=["--model", self.model])
