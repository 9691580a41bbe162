#!/usr/bin/env python3
"""Issue 2, point 7, each grammar: a small standard, a list of findings written by hand, the score calculated by hand (beside each case), and what `assess run --json`
makes of it. The edge cases each stand under their name; what a person says is said over HTTP."""
import io
import re
import sys
import zipfile
from fractions import Fraction as F

from marks import Marks

from harness import check, end, equal

m = Marks(109)
BANDS = "bands: [{min: 90, verdict: meets, zh: 符合要求, en: meets}, {min: 80, verdict: basic, zh: 基本符合要求, en: basic}, {min: 0, verdict: fails, zh: 不符合要求, en: fails}]\n"


def head(name, grammar, total=None, more=""):
    return (f'standard: {name}\ntitle: {{zh: 手算, en: by hand}}\nversion: "1"\norigin: own\ngrammar: {grammar}\ncomplete: true\n' + (f"total: {total}\n" if total else "") + more + BANDS)


def items(*lines, points=None):
    return 'categories:\n  - id: "1"\n    title: {zh: 一, en: one}\n' + (f"    points: {points}\n" if points else "") + "    items:\n" + "".join(
        f'      - {{id: "{n}", title: {{zh: 第{n}项, en: item {n}}}, {x}}}\n' for n, x in enumerate(lines, 1))


cases = []


def score(what, standard, findings, want, deducted=None, then=None):
    """want: score, applicable, percent, verdict. deducted: of items, by id (None: not applicable). then: what else is looked at in the run."""
    cases.append((what, standard, findings, m.year_of(findings), want, deducted or {}, then))


def play(what, standard, findings, year, want, deducted, then):
    got = m.assess(standard, year)
    equal((got["score"], got["applicable"], got["percent"], got["verdict"]), want, what)
    by = {i["id"]: i for i in got["items"]}
    for k, v in deducted.items():
        equal(by[k]["deducted"] if by[k]["applicable"] else None, v, f"{what}: item {k}")
    equal({f["rule"]: sum(g["rule"] == f["rule"] for g in i["findings"]) for i in got["items"] for f in i["findings"]}, findings, f"{what}: every finding stands under its item")
    if then:
        then(got)


def shows(key, want):
    return lambda g: equal(m.show(g["run"])[key], want, f"{key} of the run")


def points_of(got, item):
    return [F(str(f["points"])) for i in got["items"] if i["id"] == item for f in i["findings"]]


# ---------------------------------------------------------------- the official scheme: deductions, ★, ranges, caps, aggravations, veto
m.standard(head("official", "deduction", 100) + items(
    "points: 4, deductions: [{rule: k1, points: 1, per: once}, {manual: {zh: 未听取汇报, en: no report heard}, min: 0.5, max: 1}, {rule: k2, points: 2, per: once}]",
    "points: 10, deductions: [{rule: k3, points: 2, per: occurrence, cap: 6}, {rule: k4, points: 4, per: once}]",
    "points: 46, applies: ask, deductions: [{rule: k5, points: 0.5, per: occurrence}]",
    "points: 40, applies: nothing_kept, deductions: [{rule: k6, points: 30, per: once}, {rule: k7, points: 10, per: once}]", points=100)
    + "aggravations:\n"
    '  - {id: "53", title: {zh: 涉密机上互联网, en: classified computer online}, points: 4, per: occurrence, rule: k8}\n'
    '  - {id: "58", title: {zh: 泄密事件, en: compromise}, points: 6, per: occurrence, rule: k9}\n'
    'veto:\n  - {id: "59", title: {zh: 移送司法机关, en: handed to justice}, rule: k10}\n')
# No ★ at item 4 (its register is empty): 4 + 10 + 46 = 60 points apply; nothing is found: 60 of 60.
score("nothing found", "official", {}, (60, 60, 100, "meets"), {"1": 0, "2": 0, "3": 0, "4": None, "53": 0, "58": 0, "59": 0})
# k1 twice, once: 1. k3 four times: 4 × 2 = 8, cap 6. k5 seven times: 3.5. 60 − 10.5 = 49.5; 49.5 ÷ 60 = 82.5 %.
score("once, each, cap", "official", {"k1": 2, "k3": 4, "k5": 7}, (49.5, 60, 82.5, "basic"), {"1": 1, "2": 6, "3": 3.5, "4": None},
      lambda g: equal((points_of(g, "1"), points_of(g, "2")), ([1, 0], [2, 2, 2, 0]), "the second of once and the fourth above the cap take nothing, each finding says its own"))
# k3 four times 6 and k4 4: 10, the whole item. k5 93 times: 46.5, above the item: 46. 60 − 56 = 4; 4 ÷ 60 = 6.666… → 6.66.
score("more than the item", "official", {"k3": 4, "k4": 1, "k5": 93}, (4, 60, 6.66, "fails"), {"1": 0, "2": 10, "3": 46},
      lambda g: equal(points_of(g, "3"), [F(1, 2)] * 92 + [0], "92 × 0.5 = 46: the 93rd takes nothing"))
# One finding at item 4 proves that there is something: 100 points apply; 30 are lost: 70 %.
score("a finding is a ★", "official", {"k6": 1}, (70, 100, 70, "fails"), {"4": 30})
# Aggravations off the whole: 60 − 4 = 56; 56 ÷ 60 = 93.33… ; 60 − 6 = 54: 90 exactly.
score("one aggravation of 4", "official", {"k8": 1}, (56, 60, 93.33, "meets"), {"53": 4})
score("one of 6: exactly 90", "official", {"k9": 1}, (54, 60, 90, "meets"), {"58": 6})
# 2 × 4 + 1 × 6 = 14: 46 ÷ 60 = 76.66…
score("aggravations add up", "official", {"k8": 2, "k9": 1}, (46, 60, 76.66, "fails"), {"53": 8, "58": 6})
# 9 × 4 + 5 × 6 = 66: 60 − 66 = −6, shown as 0; the raw value is kept.
score("aggravations below zero", "official", {"k8": 9, "k9": 5}, (0, 60, 0, "fails"), {"53": 36, "58": 30}, then=shows("raw_score", -6))
# All points, and the veto: 60 of 60, 100 %, fails.
score("veto at 100", "official", {"k10": 1}, (60, 60, 100, "fails"), then=shows("vetoed", True))
# The range has no value chosen: it takes nothing, the item is to confirm (and item 3, whose ★ a person sets).


def to_confirm(g):
    s = m.show(g["run"])
    equal([i["id"] for i in s["items"] if i["state"] == "to_confirm"], ["1", "3"], "an unchosen range and an unasked ★ are to confirm")
    equal(s["to_confirm"], 2, "and counted")


score("range without a value", "official", {"k2": 1}, (58, 60, 96.66, "meets"), {"1": 2}, to_confirm)

# ---------------------------------------------------------------- the bands
m.standard(head("bands", "deduction", 100) + items("points: 60, deductions: [{rule: k1, points: 10.04, per: occurrence}, {rule: k2, points: 60}]",
           "points: 40, deductions: [{rule: k3, points: 10, per: occurrence}, {rule: k4, points: 0.01}]"))
score("89.96 % is not 90", "bands", {"k1": 1}, (89.96, 100, 89.96, "basic"))                         # 100 − 10.04
score("exactly 90", "bands", {"k3": 1}, (90, 100, 90, "meets"))                                       # 100 − 10
score("89.99", "bands", {"k3": 1, "k4": 1}, (89.99, 100, 89.99, "basic"))                             # 100 − 10.01
score("exactly 80", "bands", {"k3": 2}, (80, 100, 80, "basic"))                                       # 100 − 20
score("79.99", "bands", {"k3": 2, "k4": 1}, (79.99, 100, 79.99, "fails"))                             # 100 − 20.01
score("deduction above the item", "bands", {"k1": 7, "k2": 1}, (40, 100, 40, "fails"), {"1": 60})     # 70.28 + 60 is above 60: 100 − 60
score("the last finding gets the rest", "bands", {"k1": 6}, (40, 100, 40, "fails"), {"1": 60},         # 6 × 10.04 = 60.24
      lambda g: equal(points_of(g, "1"), [F("10.04")] * 5 + [F("9.8")], "60 − 5 × 10.04 = 9.80"))

# ---------------------------------------------------------------- everything not applicable
m.standard(head("none", "deduction", 10) + items("points: 10, applies: nothing_kept, deductions: [{rule: k1, points: 10}]")
           + 'aggravations:\n  - {id: "51", title: {zh: 加重, en: more}, points: 4, rule: k2}\nveto:\n  - {id: "59", title: {zh: 否决, en: veto}, rule: k3}\n')
score("everything not applicable", "none", {}, (0, 0, None, None), {"1": None})
score("not applicable, and an aggravation", "none", {"k2": 1}, (0, 0, None, None))
score("not applicable, and a veto", "none", {"k3": 1}, (0, 0, None, None))

# ---------------------------------------------------------------- weighted: Σ weight × share achieved
m.standard(head("weighted", "weighted") + items(
    "points: 4, weight: 50, deductions: [{rule: k1, points: 1, per: occurrence}]", "points: 3, weight: 15, deductions: [{rule: k2, points: 1, per: occurrence}]",
    "points: 3, weight: 15, deductions: [{rule: k3, points: 1}]", "points: 5, weight: 20, applies: nothing_kept, deductions: [{rule: k4}]"))
# 50 + 15 + 15 apply: 80. k1 three times: 50 × 1/4 = 12.5. 12.5 + 15 + 15 = 42.5; ÷ 80 = 53.125 → 53.12.
score("weighted", "weighted", {"k1": 3}, (42.5, 80, 53.12, "fails"), {"1": 3, "4": None})
# k2 and k3: 50 + 15 × 2/3 + 15 × 2/3 = 70; ÷ 80 = 87.5.
score("two thirds of two", "weighted", {"k2": 1, "k3": 1}, (70, 80, 87.5, "basic"))
# k4 takes the whole of item 4 and makes it apply: 80 ÷ 100, exactly 80. With k2 twice: 50 + 5 + 15 + 0 = 70.
score("weighted, exactly 80", "weighted", {"k4": 1}, (80, 100, 80, "basic"), {"4": 5})
score("weighted, a third left", "weighted", {"k4": 1, "k2": 2}, (70, 100, 70, "fails"))
# One third: 50 + 15 + 15 × … k3 alone: 50 + 15 + 10 = 75; ÷ 80 = 93.75. k2 alone, three times: 50 + 0 + 15 = 65; ÷ 80 = 81.25.
score("one third lost", "weighted", {"k3": 1}, (75, 80, 93.75, "meets"))
score("nothing left of one", "weighted", {"k2": 5}, (65, 80, 81.25, "basic"), {"2": 3})

# ---------------------------------------------------------------- yes / no: the share of yes
m.standard(head("yesno", "yesno") + items(*[f"deductions: [{{rule: k{n}}}]" for n in range(1, 10)], "applies: nothing_kept, deductions: [{rule: k10}]"))
score("all yes", "yesno", {}, (9, 9, 100, "meets"), {"10": None})
score("one no, found three times", "yesno", {"k2": 3}, (8, 9, 88.88, "basic"), {"2": 1})               # 8 ÷ 9 = 88.88…
score("one no of ten: exactly 90", "yesno", {"k10": 1}, (9, 10, 90, "meets"))                          # the finding makes it ten
score("two no", "yesno", {"k2": 1, "k3": 1}, (7, 9, 77.77, "fails"))                                   # 7 ÷ 9 = 77.77…

# ---------------------------------------------------------------- 110 points, 5 / 3 / 1: 44 × 5 + 14 × 3 + 51 × 1 = 220 + 42 + 51 = 313 = 110 + 203
weights = [5] * 44 + [3] * 14 + [1] * 51
m.standard(head("nist", "subtractive", 110) + items(*[f"points: {p}, deductions: [{{rule: k{n}}}]" for n, p in enumerate(weights, 1)]))
score("all met", "nist", {}, (110, 110, 100, "meets"))
score("a five (three times), a three, a one", "nist", {"k1": 3, "k45": 1, "k59": 1}, (101, 110, 91.81, "meets"), {"1": 5, "45": 3, "59": 1})     # 110 − 9; ÷ 110 = 91.8181…
score("exactly 80 %", "nist", {"k1": 1, "k2": 1, "k3": 1, "k4": 1, "k59": 1, "k60": 1}, (88, 110, 80, "basic"))                                  # 110 − 22 = 88
score("below zero", "nist", {f"k{n}": 1 for n in range(1, 45)}, (-110, 110, 0, "fails"))                                                       # 110 − 220
score("nothing met: the floor to the point", "nist", {f"k{n}": 1 for n in range(1, 110)}, (-203, 110, 0, "fails"))                             # 110 − 313
m.standard(head("floor", "subtractive", 110) + items(*[f"points: 5, deductions: [{{rule: k{n}}}]" for n in range(1, 65)]))
score("below the floor", "floor", {f"k{n}": 1 for n in range(1, 65)}, (-203, 110, 0, "fails"), then=shows("raw_score", -210))                                             # 110 − 320 = −210

# ---------------------------------------------------------------- 500 points with items that end it
m.standard(head("five-hundred", "abort", 500) + items(
    "points: 20, abort: true, deductions: [{rule: k1}]", "points: 100, deductions: [{rule: k2, points: 3, per: occurrence}, {rule: k3, points: 40}]",
    "points: 300, deductions: [{rule: k4, points: 50, per: occurrence}]", "points: 80, applies: nothing_kept, deductions: [{rule: k5, points: 10, per: occurrence, cap: 30}]"))
score("all there", "five-hundred", {}, (500, 500, 100, "meets"), {"4": None})                          # what does not exist keeps its points
score("deductions", "five-hundred", {"k2": 3, "k4": 1}, (441, 500, 88.2, "basic"), {"2": 9, "3": 50})   # 500 − 9 − 50
score("450 of 500: exactly 90", "five-hundred", {"k4": 1}, (450, 500, 90, "meets"))
score("400 of 500: exactly 80", "five-hundred", {"k4": 2}, (400, 500, 80, "basic"))
score("a cap of 500", "five-hundred", {"k5": 5}, (470, 500, 94, "meets"), {"4": 30})                    # 5 × 10, cap 30
score("an item that ends it", "five-hundred", {"k1": 1}, (480, 500, 96, "fails"), {"1": 20}, then=shows("aborted", True))        # 500 − 20 = 96 %, and failed

# ---------------------------------------------------------------- a thousand points
m.standard(head("thousand", "thousand", 1000) + items(
    "points: 600, deductions: [{rule: k1, points: 100.01, per: occurrence, cap: 300.03}, {rule: k2, points: 600}, {manual: {zh: 未整改, en: not mended}, min: 1, max: 2, per: occurrence, cap: 5}]", "points: 400, deductions: [{rule: k3, points: 50, per: occurrence}]"))
score("899.99 of 1000", "thousand", {"k1": 1}, (899.99, 1000, 89.99, "basic"))                         # 89.999 % is not 90
score("900 of 1000", "thousand", {"k3": 2}, (900, 1000, 90, "meets"))
score("capped", "thousand", {"k1": 5, "k3": 9}, (299.97, 1000, 29.99, "fails"), {"1": 300.03, "2": 400})   # 1000 − 300.03 − 400 (9 × 50 = 450 is above the item) = 299.97

# ---------------------------------------------------------------- what a person says against the machine
year = m.year_of({"k1": 1, "k4": 1, "k8": 1})
weighed, kept = m.year_of({"k1": 3, "k2": 1}), m.year_of({"k1": 1, "k2": 3})
m.enter()
for case in cases:
    play(*case)
first = m.assess("official", year)
equal((first["score"], first["percent"], first["verdict"]), (51, 85, "basic"), "machine alone: 60 − 1 − 4 − 4 = 51; ÷ 60 = 85")
with m.server() as server:
    officer = server.user("officer", ["secrecy_officer"])

    def say(item, status=200, **body):
        a = officer.post(f"/runs/{first['run']}/items/{item}/answer", body)
        return check(a.status == status, f"answer {item} {body}: {status}", a)

    def now(what, want):
        a = officer.get(f"/runs/{first['run']}/trace").json
        equal((a["score"], a["applicable"], a["percent"], a["verdict"]), want, what)
        return {i["id"]: i for i in a["items"]}

    say("1", 422, kind="deduct", deduction=1, points="0.4", reason="低于区间")
    say("1", 422, kind="deduct", deduction=1, points="1.01", reason="高于区间")
    say("1", 422, kind="deduct", deduction=1, points="0.5")                                             # no reason
    say("1", kind="deduct", deduction=1, points="0.75", reason="只听取一次")
    i = now("a value of the range: 51 − 0.75", (50.25, 60, 83.75, "basic"))                             # 50.25 ÷ 60 = 83.75
    equal((i["1"]["deducted"], i["1"]["machine"]), (1.75, 1), "machine 1, person 0.75")
    say("2", kind="override", points="1.5", reason="已补办手续")
    i = now("an override: 4 becomes 1.5", (52.75, 60, 87.91, "basic"))                                  # 50.25 + 2.5; ÷ 60 = 87.9166…
    equal((i["2"]["deducted"], i["2"]["machine"], i["2"]["state"]), (1.5, 4, "overridden"), "both values stay")
    say("2", 422, kind="override", points="10.01", reason="超过分值")
    say("2", kind="override", points="10", reason="全扣")
    now("the later override counts", (44.25, 60, 73.75, "fails"))                                        # 50.25 + 4 − 10
    say("2", kind="override", points="0", reason="经复核不扣")
    now("override to nothing", (54.25, 60, 90.41, "meets"))                                              # 50.25 + 4; ÷ 60 = 90.4166…
    say("3", kind="not_applicable", reason="本单位没有该项")
    now("without item 3: 60 − 46 = 14 apply", (8.25, 14, 58.92, "fails"))                                # 14 − 1.75 − 0 − 4 (aggravation) = 8.25; ÷ 14 = 58.928…
    finding = next(f["id"] for f in i["53"]["findings"])
    say("53", kind="clear", finding=finding, reason="误报，已核")
    i = now("the aggravation dismissed", (12.25, 14, 87.5, "basic"))                                     # 14 − 1.75 = 12.25; ÷ 14 = 87.5
    equal((i["53"]["deducted"], i["53"]["machine"], i["53"]["findings"][0]["points"]), (0, 4, 0), "and what the machine said stays visible")
    say("4", kind="applicable", reason="有该项工作")
    now("a ★ set by a person", (52.25, 54, 96.75, "meets"))                                              # 12.25 + 40; ÷ 54 = 96.759…
    shown = m.show(first["run"])
    equal((shown["score"], shown["percent"], shown["verdict"]), (52.25, 96.75, "meets"), "the command line shows the same")
    # -------------------------------------------------------- what the scored table states adds up to the score, in every grammar

    def table(standard, period):
        run = officer.post("/runs", {"standard": standard, "period": period}).json["id"]
        a = officer.get(f"/runs/{run}").json
        book = zipfile.ZipFile(io.BytesIO(officer.get(f"/runs/{run}/report", format="xlsx", kind="items").body))
        return a["run"], [i for k in a["categories"] if k["points"] is not None for i in k["items"]], a["categories"][0], re.sub(r"<[^>]+>", "|", book.read("xl/sharedStrings.xml").decode())

    run, rows, category, text = table("weighted", weighed)
    # Weights 50, 15, 15 and (not there) 20. 50 × 1/4 = 12.5, 15 × 2/3 = 10, 15: 37.5 of 80.
    equal([(i["worth"], i["counts"], i["earned"]) for i in rows], [(50, 50, 12.5), (15, 15, 10), (15, 15, 15), (20, 0, 0)], "each weight, what counts, what is kept")
    equal((category["worth"], category["counts"], category["earned"], run["score"], run["applicable"]), (100, 80, 37.5, 37.5, 80), "and they add up")
    check(all(f"|{x}|" in text for x in ("权重", "加权得分", "实有权重")) and "实有项目总权重80" in text and "（权重100）" in text, "the table shows weights, and the score by them", text)
    run, rows, category, text = table("five-hundred", kept)
    # 20 of 20 lost at the item that ends it, 9 of 100; item 4 does not exist and keeps its 80: 471 of 500.
    equal([i["earned"] for i in rows] + [category["counts"], category["earned"], run["score"]], [0, 91, 300, 80, 500, 471, 471], "what does not exist keeps its points in the table too")
    check("按标准保留分值" in text and "有中止项扣分，直接评为最低等次" in text and "总分值500" in text, "and the table says so", text)
    run = table("thousand", kept)[0]["id"]
    for points, status in (("0.99", 422), ("5.01", 422), ("5", 200)):
        equal(officer.post(f"/runs/{run}/items/1/answer", {"kind": "deduct", "deduction": 2, "points": points, "reason": "三处"}).status, status, f"{points} of several cases, at most 5 in all")
    text = table("nist", kept)[3]
    check("起评分110" in text and "得分为起评分减去扣分" in text, "110 is where the score starts", text)
end()
