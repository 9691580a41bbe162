#!/usr/bin/env python3
"""official-59 as an office completes it: gaps and no verdict before; exported, filled in a spreadsheet program (sheets/official-59-completed.xlsx was written by
LibreOffice, columns moved and left out, blanks, merged cells: make_sheets.py), taken by the command and by the page's route, checked, assessed, traced, reported. And a
standard that is new. What was filled in is invented and labelled as a test."""
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE + "/../api")
from harness import PASSWORD, Server, check, clock, end, equal, run, seconds_to  # noqa: E402

TODAY = "2026-11-20"
tmp = tempfile.TemporaryDirectory()
data = tmp.name + "/d"
with open(tmp.name + "/faults", "w", encoding="utf-8") as f:
    f.write('{"fault":"budget_missing"}\n{"fault":"incident_online"}\n')
r = run("demo", "--data", data, "--faults", tmp.name + "/faults", "--password", PASSWORD, "--today", TODAY)
if r.returncode:
    sys.exit(r.stderr)


def do(*args, ok=True):
    r = run(*args)
    if ok and r.returncode:
        raise SystemExit(f"{args}: {r.stderr}")
    return r


def assess(standard):
    return json.loads(do("assess", "run", "--data", data, "--standard", standard, "--period", "2026", "--today", TODAY, "--json").stdout)


def trace(n):
    return json.loads(do("assess", "show", str(n), "--data", data, "--trace", "--json").stdout)


def report(n, kind="report"):
    out = {}
    for ending in ("docx", "pdf", "xlsx"):
        path = f"{tmp.name}/{n}-{kind}.{ending}"
        do("report", "--data", data, "--run", str(n), "--kind", kind, "--out", path)
        out[ending] = path
    words = lambda path, part: re.sub(r"<[^>]+>", "", zipfile.ZipFile(path).read(part).decode())  # noqa: E731
    pdf = subprocess.run(["pdftotext", "-layout", out["pdf"], "-"], capture_output=True, text=True).stdout
    return words(out["docx"], "word/document.xml"), re.sub(r"\s", "", pdf), words(out["xlsx"], "xl/sharedStrings.xml")


# ---------------------------------------------------------------- before: no verdict, the gaps are marked
got = assess("official-59")
GAPS = [str(n) for n in [*range(5, 32), *range(38, 53)]]                      # 27 + 15 = 42
# 24 points are known: 4 + 3 + 3 + 4, 1 (item 32), 1 + 1 + 2, 1 + 2 + 2. One is lost for the budget, four for the computer that was online: 19.
equal((got["score"], got["applicable"], got["percent"], got["verdict"]), (19, 24, 79.16, None), "before it is completed")
t = trace(got["run"])
equal((t["complete"], t["missing"]), (False, GAPS), "the gaps are marked")
docx, pdf, xlsx = report(got["run"])
for name, text in (("DOCX", docx), ("PDF", pdf)):
    check("不出具等次结论" in text, f"{name}: no verdict is said", text[:500])
    check("尚有42项未补录" in re.sub(r"\s", "", text), f"{name}: the gaps are stated as gaps", text[:500])

# ---------------------------------------------------------------- export: CSV and XLSX say the same, and come back as they went
do("standard", "sheet", "official-59", "--out", tmp.name + "/gaps.xlsx")
do("standard", "sheet", "official-59", "--out", tmp.name + "/gaps.csv")
check(open(tmp.name + "/gaps.csv", encoding="utf-8").read() == do("standard", "sheet", "official-59").stdout, "CSV to a file is CSV on the output")
for name in ("gaps.xlsx", "gaps.csv"):
    text = do("standard", "check", f"{tmp.name}/{name}").stdout
    check("缺 42 项" in text and "不出等次结论" in text, f"{name} comes back", text)
rows = list(csv.reader(io.StringIO(open(tmp.name + "/gaps.csv", encoding="utf-8-sig", newline="").read())))
top = next(i for i, x in enumerate(rows) if x[0] == "类号")
equal([x[3] for x in rows[top + 1:] if x[7] == "missing"], GAPS, "the sheet marks what is to be filled in")
check({"incident_result_late", "department_self_check_missing", "rectification_overdue"} <= {cell for x in rows for cell in x}, "what a register answers is not asked of a person")


def refused(what, change, *says):
    """A sheet that the clerk got wrong: nothing is taken, and it says where."""
    again = [list(x) for x in rows]
    change(again)
    with open(tmp.name + "/wrong.csv", "w", encoding="utf-8-sig", newline="") as f:
        csv.writer(f).writerows(again)
    r = do("standard", "add", tmp.name + "/wrong.csv", "--data", data, ok=False)
    check(r.returncode != 0 and all(s in r.stderr for s in says), f"{what}: {says}", r.stderr)


def of(sheet, key):
    return next(x for x in sheet if x[0] == key)


ROW5 = next(i for i, x in enumerate(rows) if i > top and x[3] == "5") + 1
refused("complete without filling", lambda s: of(s, "complete").__setitem__(1, "true"), f"wrong.csv:{ROW5}", "第 5 项", "已核实")
refused("a column title of his own", lambda s: s[top].__setitem__(9, "规则名"), f"J{top + 1}", "规则名", "自查内容、分值、适用")
refused("a title twice", lambda s: s[top].__setitem__(9, "上限"), f"N{top + 1}", "上限", f"J{top + 1}")
refused("no titles", lambda s: s.__delitem__(top), "类号", "列名")
refused("points that are no number", lambda s: s[ROW5 - 1].__setitem__(5, "两分"), f"F{ROW5}", "分值", "两分")
refused("a word that is none", lambda s: s[ROW5 - 1].__setitem__(7, "大概"), f"H{ROW5}", "已核实、推定、缺")
refused("a total that is none of the items", lambda s: s.append(["合计", "", "", "", "", "100"]), f"F{len(rows) + 1}", "24")
refused("a gap above its category", lambda s: next(x for x in s if len(x) > 3 and x[3] == "38").__setitem__(5, "3"), "10", "5")
refused("a thousand blank rows and one that is not", lambda s: s.extend([[""] * 21] * 1000 + [["x", "", "", ""]]), f"第 {len(rows) + 1001} 行", "连在一起")
refused("100,000 rows", lambda s: s.extend([["x", "", "", "1"]] * 100000), "3000", "行")
equal(json.loads(do("assess", "live", "--data", data).stdout)["standard"], "shenzhi-100", "the office goes on with what it had")

# ---------------------------------------------------------------- completed: by the command
done = HERE + "/sheets/official-59-completed.xlsx"
big = tmp.name + "/big.XLSX"
with open(done, "rb") as f, open(big, "wb") as g:
    g.write(f.read())
with zipfile.ZipFile(big, "a") as z:
    z.writestr("xl/media/image1.png", os.urandom(1 << 21))
check("缺 0 项" in do("standard", "check", big).stdout, "the completed sheet is checked, with a picture in it and its name in capitals")
kept = json.loads(do("standard", "add", done, "--data", data).stdout)
equal((kept["id"], kept["complete"], kept["items"], kept["missing"], kept["version"], kept["origin"]), ("official-59", True, 59, [], "test-1", "official"), "it is kept")
got = assess("official-59")
# All 100 points apply. budget_missing: −1 at item 1. incident_online: −4 at item 53. Nobody has chosen from any range. 95.
equal((got["score"], got["applicable"], got["percent"], got["verdict"]), (95, 100, 95, "meets"), "after it is completed")
t = trace(got["run"])
by = {i["id"]: i for i in t["items"]}
equal((len(by), t["complete"], t["missing"], sum(i["points"] for i in t["items"] if i["kind"] == "scored")), (59, True, [], 100), "59 items, 100 points")
equal({k: [(f["rule"], f["points"], bool(f["event"])) for f in i["findings"]] for k, i in by.items() if i["findings"]},
      {"1": [("budget_missing", 1, True)], "53": [("incident_online", 4, True)]}, "every lost point: item, rule, row, event")
check("测试值" in by["5"]["title"], "what was filled in is what is shown", by["5"])
docx, pdf, xlsx = report(got["run"])
for name, text in (("DOCX", docx), ("PDF", pdf)):
    check("95" in text and "符合要求" in text and "不出具等次结论" not in text, f"{name}: score and verdict", text[:400])
items, _, table = report(got["run"], "items")
check("测试值，非官方文本" in items and "测试值，非官方文本" in table, "the scored table has the completed items, labelled")

# ---------------------------------------------------------------- the same by the page's route, and answers by hand
fake, forward = clock(tmp.name)
forward(seconds_to(TODAY))                    # later in the year the office would have missed something
with Server(data=data, init=False, admins=False, env=fake) as s:
    officer, clerk = s.client("wangwu", PASSWORD), s.client("zhaoliu", PASSWORD)
    raw = open(done, "rb").read()
    a = clerk.call("POST", "/standards", raw, {"Content-Type": "application/octet-stream"}, {"format": "xlsx"})
    equal(a.status, 403, "not everybody may")
    for format in ("xlsx", "csv"):
        a = officer.get("/standards/official-59/sheet", format=format)
        check(a.status == 200 and f"official-59.{format}" in a.headers["Content-Disposition"], f"sheet as {format}", a.headers.items())
        b = officer.call("POST", "/standards", a.body, {"Content-Type": "application/octet-stream"}, {"format": format})
        check(b.status == 201 and b.json["complete"] and b.json["missing"] == [], f"the office's own {format} comes back over HTTP", b)
    equal(officer.get("/standards/official-59/sheet", format="ods").status, 415, "another format is refused")
    a = officer.call("POST", "/standards", b"standard: x\ncolour: red\n", {"Content-Type": "text/yaml"}, {"format": "yaml"})
    check(a.status == 422 and "standard.yaml:2" in a.json["detail"] and "colour" in a.json["detail"], "a wrong standard names the line", a)
    run_id = officer.post("/runs", {"standard": "official-59", "period": "2026"}).json["id"]
    # 100 − 1 − 4, as before; by hand: 0.5 of the range of item 1, one point of item 5 (test value), two cases of 4 at item 52.
    for item, body in (("1", {"deduction": 1, "points": "0.5"}), ("5", {"deduction": 0, "points": "1"}), ("52", {"deduction": 0, "points": "8"})):
        a = officer.post(f"/runs/{run_id}/items/{item}/answer", {"kind": "deduct", "reason": "测试", **body})
        check(a.status == 200, f"item {item} by hand", a)
    t = officer.get(f"/runs/{run_id}/trace").json
    equal((t["score"], t["percent"], t["verdict"]), (85.5, 85.5, "basic"), "100 − 1 − 4 − 0.5 − 1 − 8")
    # -------------------------------------------------------- a standard that is new: YAML, and a sheet by LibreOffice with Chinese words
    a = officer.call("POST", "/standards", open(HERE + "/sheets/our-check.xlsx", "rb").read(), {"Content-Type": "application/octet-stream"}, {"format": "xlsx"})
    check(a.status == 201 and a.json["id"] == "our-check" and a.json["complete"] and a.json["origin"] == "own" and a.json["total"] == 20, "a new standard by XLSX", a)
    one = officer.get("/standards/our-check").json
    equal([(i["id"], i["points"], i["applies"], [(d["rule"], d["min"], d["max"], d["per"], d["cap"]) for d in i["deductions"]]) for k in one["categories"] for i in k["items"]],
          [("1", 6, "always", [("pledge_missing", 0.5, 0.5, "occurrence", 3), (None, 1, 3, "once", None)]), ("2", 4, "ask", [(None, 4, 4, "once", None)]),
           ("3", 10, "document", [(None, 1, 1, "occurrence", 10)])], "as the clerk wrote it, merged cells and blanks read as what stands above")
    equal([i["id"] for i in one["veto"]], ["9"], "with its veto")
    mine = one["yaml"].replace("our-check", "our-other")
    a = officer.call("POST", "/standards", mine.encode(), {"Content-Type": "text/yaml"}, {"format": "yaml"})
    check(a.status == 201 and a.json["id"] == "our-other", "and one by YAML", a)
    check({"our-check", "our-other"} <= {x["id"] for x in officer.get("/standards").json["standards"]}, "both are in the list")
    a = officer.post("/runs", {"standard": "our-check", "period": "2026"})
    t = officer.get(f"/runs/{a.json['id']}/trace").json
    equal((t["score"], t["applicable"], t["percent"], t["verdict"], t["to_confirm"]), (20, 20, 100, "meets", 3), "the clean office by the new standard; three items wait for a person")
equal(json.loads(do("verify", "--data", data, "--json").stdout)["ok"], True, "the ledger verifies")
end()
