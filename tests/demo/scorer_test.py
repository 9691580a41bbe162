#!/usr/bin/env python3
"""Random standards over the office's real findings, scored by the product and by a scorer written here from docs/standards.md alone (exact fractions).
usage: scorer_test.py [first seed] [how many]"""
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
from fractions import Fraction as F

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
SHENZHI = os.environ.get("SHENZHI", os.path.join(ROOT, "build/shenzhi"))
TODAY = "2026-11-20"
BANDS = [(90, "meets"), (80, "basic"), (0, "fails")]
GRAMMARS = ["deduction", "thousand", "weighted", "yesno", "subtractive", "abort"]


def run(*args):
    return subprocess.run([SHENZHI, *args], capture_output=True, text=True, timeout=120)


def two(x):
    """A random count of hundredths as points."""
    return F(x, 100)


def text(x):
    return f"{float(x):.2f}".rstrip("0").rstrip(".")


def draw(rnd, seed, fires, quiet, empty, full):
    """A standard as plain data; every point can be reached, rules are named once."""
    rules = rnd.sample(fires, rnd.randint(2, min(12, len(fires)))) + rnd.sample(quiet, rnd.randint(0, 6))
    rnd.shuffle(rules)
    s = {"id": f"drawn-{seed}", "grammar": GRAMMARS[seed % 6], "items": [], "floor": 0}
    tail = {}
    for kind in ("aggravation", "veto"):
        if len(rules) > 3 and rnd.random() < 0.4:
            tail[kind] = rules.pop()
    n = 0
    while rules:
        n += 1
        deductions = []
        for _ in range(rnd.randint(1, 3)):
            if rules and rnd.random() < 0.8:
                d = {"rule": rules.pop(), "each": rnd.random() < 0.6, "points": two(rnd.choice([4, 10, 25, 50, 100, 137, 200, 1004]))}
                d["cap"] = d["points"] * rnd.randint(1, 4) if d["each"] and rnd.random() < 0.5 else None
            else:
                d = {"manual": True, "min": two(50), "max": two(rnd.choice([50, 100, 150]))}
            deductions.append(d)
        top = max(d["max"] if "manual" in d else d["points"] for d in deductions)
        most = sum(d["max"] if "manual" in d else d["cap"] or (d["points"] * 4 if d["each"] else d["points"]) for d in deductions)
        points = rnd.choice([top, most, (top + most) / 2 // F(1, 100) * F(1, 100)])
        for d in deductions:
            if d.get("cap"):
                d["cap"] = min(d["cap"], points)
        s["items"].append({"id": str(n), "kind": "item", "points": points, "weight": F(rnd.choice([1, 2, 5])),
                           "applies": rnd.choice(["always", "always", "ask", rnd.choice(empty), rnd.choice(full)]), "abort": rnd.random() < 0.2, "deductions": deductions})
    for k, (kind, rule) in enumerate(sorted(tail.items())):
        s["items"].append({"id": str(90 + k), "kind": kind, "points": F(rnd.choice([4, 6])), "applies": "always", "deductions": [{"rule": rule, "each": kind == "aggravation", "cap": None}]})
        s["items"][-1]["deductions"][0]["points"] = s["items"][-1]["points"]
    s["total"] = sum(i["points"] for i in s["items"] if i["kind"] == "item")
    return s


def write(s):
    """The standard as YAML, points written so that no item holds points its deductions cannot reach."""
    out = [f"standard: {s['id']}", "title: {zh: 抽出的标准, en: a drawn standard}", 'version: "1"', "origin: own", f"grammar: {s['grammar']}", "subject: unit", "complete: true",
           f"total: {text(s['total'])}", "bands: [" + ", ".join(f"{{min: {m}, verdict: {v}, zh: {v}, en: {v}}}" for m, v in BANDS) + "]", "categories:",
           '  - id: "1"', "    title: {zh: 一, en: one}", f"    points: {text(s['total'])}", "    items:"]
    for i in [x for x in s["items"] if x["kind"] == "item"]:
        out += [f'      - id: "{i["id"]}"', "        title: {zh: 项, en: item}", f"        points: {text(i['points'])}", f"        applies: {i['applies']}"]
        if s["grammar"] == "weighted":
            out.append(f"        weight: {text(i['weight'])}")
        if s["grammar"] == "abort" and i["abort"]:
            out.append("        abort: true")
        out.append("        deductions:")
        for d in i["deductions"]:
            if "manual" in d:
                out.append(f"          - {{manual: {{zh: 人定, en: by hand}}, min: {text(d['min'])}, max: {text(d['max'])}}}")
            else:
                out.append(f"          - {{rule: {d['rule']}, points: {text(d['points'])}, per: {'occurrence' if d['each'] else 'once'}" + (f", cap: {text(d['cap'])}" if d["cap"] else "") + "}")
    for kind, head in (("aggravation", "aggravations:"), ("veto", "veto:")):
        for i in [x for x in s["items"] if x["kind"] == kind]:
            d = i["deductions"][0]
            out += [head, f'  - {{id: "{i["id"]}", title: {{zh: 加, en: more}}, ' + (f"points: {text(d['points'])}, per: occurrence, " if kind == "aggravation" else "") + f"rule: {d['rule']}}}"]
    return "\n".join(out) + "\n"


def reference(s, count, empty):
    """docs/standards.md, "How points come about", and nothing else."""
    whole, weighted = s["grammar"] in ("yesno", "subtractive"), s["grammar"] == "weighted"
    got, items, base, veto, abort = F(0), {}, F(0), False, False
    if s["grammar"] == "subtractive":
        got = base = s["total"]
    for i in s["items"]:
        n = {d["rule"]: count[d["rule"]] for d in i["deductions"] if "rule" in d}
        applies = i["applies"] not in empty or any(n.values())
        lost = F(0)
        for d in i["deductions"]:
            if "rule" not in d:
                continue                                # nobody chose: takes nothing
            p = d["points"] * n[d["rule"]] if d["each"] else d["points"] * (n[d["rule"]] > 0)
            lost += min(p, d["cap"]) if d["cap"] else p
        if i["kind"] == "veto":
            veto |= any(n.values())
            continue
        if i["kind"] == "aggravation":
            got -= lost
            items[i["id"]] = (True, lost)
            continue
        lost = min(lost, i["points"])
        if whole and lost > 0:
            lost = i["points"]
        lost = lost if applies else F(0)
        items[i["id"]] = (applies, lost)
        abort |= s["grammar"] == "abort" and i["abort"] and lost > 0
        if s["grammar"] == "subtractive":
            got -= lost
        elif applies or s["grammar"] == "abort":
            weight = i["weight"] if weighted else i["points"]
            base += weight
            got += weight * (1 - lost / i["points"])
    shown = max(got, F(0))
    if base <= 0 or not any(a for i in s["items"] if i["kind"] == "item" for a in [items[i["id"]][0]]):
        return shown, base, None, None, items
    percent = F(shown * 10000 / base // 1, 100)
    verdict = "fails" if veto or abort else next(v for m, v in BANDS if shown * 100 >= m * base)
    return shown, base, percent, verdict, items


def exact(x):
    return None if x is None else F(str(x))


def broken(rnd, s):
    """The same standard with one thing wrong: (text, what is wrong)."""
    y = write(s)
    kind = rnd.choice((["total"] if s["grammar"] in ("deduction", "thousand", "abort") else []) + ["rule", "twice", "id", "key", "grammar", "band", "cut"])
    first = next(d["rule"] for i in s["items"] for d in i["deductions"] if "rule" in d)
    if kind == "total":
        y = y.replace(f"total: {text(s['total'])}", f"total: {text(s['total'] + 1)}", 1)
    elif kind == "rule":
        y = y.replace(f"rule: {first}", "rule: no_such_rule_at_all", 1)
    elif kind == "twice":
        y = re.sub(r"( +- \{rule: [^\n]*\n)", r"\1\1", y, count=1) if "- {rule:" in y else y + "nonsense: 1\n"
    elif kind == "id":
        y = y.replace('      - id: "1"', '      - id: ""', 1)
    elif kind == "key":
        y = y.replace("        points:", "        poinst:", 1)
    elif kind == "grammar":
        y = re.sub("grammar: .*", "grammar: guesswork", y)
    elif kind == "band":
        y = y.replace("min: 80", "min: 95", 1)
    else:
        y = y[:y.index("deductions:") + rnd.randint(12, 30)] + "{"
    return y, kind


def main():
    first, many = (int(x) for x in (sys.argv[1:] + ["1", "12"][len(sys.argv) - 1:])[:2])
    failed = tried = verdicts = 0
    with tempfile.TemporaryDirectory() as tmp:
        data = tmp + "/d"
        r = run("demo", "--data", data, "--faults", "key", "--today", TODAY)
        assert r.returncode == 0, r.stderr
        ids = sorted({line.split()[0] for line in run("rule", "list").stdout.splitlines() if re.match(r"[a-z]\w+\s", line)})
        scored = [x for x in ids if re.search(r"^-- use:.*\bscore\b", open(next(p for p in RULES if p.endswith(f"/{x}.sql")), encoding="utf-8").read(), re.M)]
        count = {}
        for x in scored:
            r = run("rule", "run", x, "--data", data, "--period", "2026", "--today", TODAY, "--json")
            assert r.returncode == 0, (x, r.stderr)
            count[x] = len(r.stdout.splitlines())
        fires, quiet = [x for x in scored if count[x]], [x for x in scored if not count[x]]
        db = sqlite3.connect(data + "/shenzhi.db")
        rows = {t: db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in REGISTERS if not t.startswith("assessment_")}
        db.close()
        empty, full = [t for t in rows if not rows[t]], ["person", "document", "pledge"]
        print(f"{len(fires)} rules fire, {len(quiet)} do not; {len(empty)} registers are empty", flush=True)
        assert len(fires) > 50 and len(empty) > 3
        for seed in range(first, first + many):
            rnd = random.Random(seed)
            s = draw(rnd, seed, fires, quiet, empty, full)
            path = tmp + f"/{s['id']}.yaml"
            with open(path, "w", encoding="utf-8") as f:
                f.write(write(s))
            r = run("standard", "check", path)
            if r.returncode:
                print("FAIL", seed, "standard check refuses:", r.stderr.strip()[:300])
                failed += 1
                continue
            r = run("standard", "add", path, "--data", data)
            assert r.returncode == 0, r.stderr
            r = run("assess", "run", "--data", data, "--standard", s["id"], "--period", "2026", "--today", TODAY, "--json")
            assert r.returncode == 0, r.stderr
            got = json.loads(r.stdout)
            score, base, percent, verdict, items = reference(s, count, empty)
            have = {i["id"]: (i["applicable"], exact(i["deducted"])) for i in got["items"] if i["id"] in items}
            same = (abs(exact(got["score"]) - score) < F(1, 100) and exact(got["applicable"]) == base and exact(got["percent"]) == percent and got["verdict"] == verdict and have == items)
            sums = all(sum(exact(f["points"]) for f in i["findings"]) == exact(i["deducted"]) for i in got["items"] if i["applicable"] and s["grammar"] in ("deduction", "thousand", "weighted", "abort"))
            tried += 1
            verdicts += verdict is not None
            if not same or not sums:
                failed += 1
                print("FAIL", seed, s["grammar"], {k: got[k] for k in ("score", "applicable", "percent", "verdict")}, (str(score), str(base), str(percent), verdict),
                      {k: (str(items[k]), str(have.get(k))) for k in items if items[k] != have.get(k)}, "sums" if not sums else "")
            y, kind = broken(rnd, s)
            with open(tmp + "/broken.yaml", "w", encoding="utf-8") as f:
                f.write(y)
            r = run("standard", "check", tmp + "/broken.yaml")
            if r.returncode == 0 or not re.search(r"broken\.yaml:\d+", r.stderr):
                failed += 1
                print("FAIL", seed, "broken standard", kind, r.returncode, r.stderr.strip()[:300])
    print(f"{tried} standards scored ({verdicts} with a verdict), {failed} failed")
    sys.exit(1 if failed or not tried else 0)


RULES = [os.path.join(d, f) for d, _, files in os.walk(ROOT + "/model/rules") for f in files if f.endswith(".sql")]
REGISTERS = [f[:-5] for f in os.listdir(ROOT + "/model/registers") if f.endswith(".yaml")]
main()
