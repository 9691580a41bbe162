#!/usr/bin/env python3
"""Makes the spreadsheets of complete_test.py anew, by the hands of LibreOffice (needs soffice; the files are kept in tests/assess/sheets so that the test does not).
An office's clerk exports official-59, fills the gaps in his own program, moves columns, leaves out what is said above, merges cells, and saves. All values filled in
here are invented for the test and say so.
usage: make_sheets.py  (SHENZHI=the binary)"""
import csv
import os
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
SHENZHI = os.environ.get("SHENZHI", os.path.join(HERE, "../../build/shenzhi"))


def soffice(work, kind, path):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--norestore", "--convert-to", kind, "--outdir", work, path],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)


def fods(rows, merged):
    """A flat OpenDocument sheet. rows: lists of text or numbers; merged: {(row, column): rows spanned} with the cells below covered."""
    covered = {(r + k, c) for (r, c), n in merged.items() for k in range(1, n)}
    out = ['<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
           'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2" '
           'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="标准">']
    for r, row in enumerate(rows):
        out.append("<table:table-row>")
        for c, v in enumerate(row):
            if (r, c) in covered:
                out.append("<table:covered-table-cell/>")
                continue
            span = f' table:number-rows-spanned="{merged[r, c]}" table:number-columns-spanned="1"' if (r, c) in merged else ""
            if isinstance(v, bool):
                out.append(f'<table:table-cell{span} office:value-type="boolean" office:boolean-value="{str(v).lower()}"/>')
            elif isinstance(v, (int, float)):
                out.append(f'<table:table-cell{span} office:value-type="float" office:value="{v}"/>')
            elif v:
                out.append(f'<table:table-cell{span} office:value-type="string"><text:p>{escape(v)}</text:p></table:table-cell>')
            else:
                out.append(f"<table:table-cell{span}/>")
        out.append("</table:table-row>")
    return "".join(out) + "</table:table></office:spreadsheet></office:body></office:document>"


def number(text):
    """As a spreadsheet program keeps what looks like one."""
    try:
        return int(text) if "." not in text else float(text)
    except ValueError:
        return text


def written(work, name, rows, merged):
    path = f"{work}/{name}.fods"
    with open(path, "w", encoding="utf-8") as f:
        f.write(fods(rows, merged))
    soffice(work, "xlsx", path)
    os.replace(f"{work}/{name}.xlsx", f"{HERE}/sheets/{name}.xlsx")


def completed(work):
    """The official table with every gap filled: 37 items of 2 points and two of 1 are the 76 points that no public paper tells."""
    subprocess.run([SHENZHI, "standard", "sheet", "official-59", "--out", work + "/gaps.xlsx"], check=True)
    soffice(work, "csv:Text - txt - csv (StarCalc):44,34,76,1", work + "/gaps.xlsx")
    rows = list(csv.reader(open(work + "/gaps.csv", encoding="utf-8")))
    at = next(i for i, r in enumerate(rows) if r[0] == "类号")
    col = {n: i for i, n in enumerate(rows[at])}
    for r in rows[:at]:
        r[1] = {"version": "test-1", "complete": True}.get(r[0], r[1])
    filled = 0
    for r in rows[at + 1:]:
        n = r[col["项号"]]
        if r[col["状态"]] == "missing":
            r[col["状态"]] = "已核实"
            r[col["自查内容"]] = f"（测试值，非官方文本）第 {n} 项"
            r[col["自查内容英文"]] = f"(test value) item {n}"
            if r[col["类号"]] != "加重":
                r[col["分值"]] = "1" if n in ("5", "6") else "2"
                filled += 1
        if r[col["类号"]] not in ("加重", "否决") and not r[col["规则"]] and not r[col["扣分情形"]]:
            r[col["扣分情形"]], r[col["最多扣"]], r[col["计次"]] = "（测试值）未落实", r[col["分值"]], "一次"
    assert filled == 40                                   # and item 38, whose points are derived
    # once said is enough: what a further row of an item or category says again is left out, or is one merged cell
    order = ["项号", "自查内容", "类号", "类名", "类分值", "分值", "扣分情形", "规则", "最多扣", "最少扣", "上限", "计次", "适用", "状态", "权重", "终止", "提示"]
    sheet = [[""] * len(order) for _ in rows]
    for i, r in enumerate(rows):
        for k, name in enumerate(order):
            sheet[i][k] = r[col[name]] if isinstance(r[col[name]], bool) else number(r[col[name]])
    merged, first = {}, {}
    for i in range(at + 1, len(rows)):
        for name, by in (("项号", ("类号", "项号")), ("自查内容", ("类号", "项号")), ("分值", ("类号", "项号")), ("类号", ("类号",)), ("类名", ("类号",)), ("类分值", ("类号",))):
            key = (name, *(rows[i][col[b]] for b in by))
            if rows[i][col["类号"]] in ("加重", "否决") or key not in first:
                first[key] = i
            else:
                sheet[i][order.index(name)] = ""
                if name in ("项号", "类号"):                # merged; the others are left blank below
                    merged[first[key], order.index(name)] = i - first[key] + 1
    written(work, "official-59-completed", sheet, merged)


def our_own():
    """A standard that was never in the product, as a clerk makes it: Chinese words, a title line above, numbers as numbers."""
    head = [["本局保密检查评分表（测试）"], ["标准", "our-check"], ["名称", "本局保密检查评分标准（测试）", "our own check (test)"], ["版本", 1], ["来源", "自定"], ["评分方法", "扣分"], ["对象", "单位"],
            ["完整", "是"], ["总分", 20], ["等次", 90, "meets", "合格", "meets"], ["等次", 0, "fails", "不合格", "fails"], []]
    body = [["类号", "类名", "项号", "自查内容", "分值", "适用", "规则", "扣分情形", "最少扣", "最多扣", "计次", "上限"],
            [1, "人员", 1, "责任书", 6, "总是", "pledge_missing", "", "", 0.5, "按次", 3], ["", "", "", "", "", "", "", "未谈话提醒", 1, 3, "一次", ""],
            ["", "", 2, "教育培训", 4, "询问", "", "未组织培训", 4, 4, "一次", ""], [2, "载体", 3, "清点", 10, "document", "", "账物不符", 1, 1, "按次", 10],
            ["否决", "", 9, "移送司法机关", 1, "", "incident_grave", "", "", "", "", ""]]
    rows = head + body
    return [r + [""] * (12 - len(r)) for r in rows], {(len(head) + 1, 0): 3, (len(head) + 1, 1): 3, (len(head) + 1, 2): 2}


with tempfile.TemporaryDirectory() as tmp:
    completed(tmp)
    written(tmp, "our-check", *our_own())
    print("\n".join(sorted(os.listdir(HERE + "/sheets"))))
sys.exit(0)
