#!/usr/bin/env python3
"""A run with a content scan: hits in report and page, counts in the checks, names only on the page."""
import json
import os

import roots
from checklib import TMP, check, end, run, skip

docs = os.path.join(TMP, "docs")
os.makedirs(docs)
open(docs + "/特殊文件名.txt", "w").write("机密★10年\n\n关于示例工作的通知\n")
open(docs + "/b.txt", "w").write("普通文件,讲保密工作的文章里也会写到机密二字。\n")
root = roots.clean(os.path.join(TMP, "root"), "debian")
out = os.path.join(TMP, "r.szr")
p = run("run", "--class", "internet", "--root", root.path, "--out", out, "--json", docs, ok=(0, 28, 30))
if p.returncode == 28:
    skip("this build has no content scan")
report = json.loads(p.stdout)
v = {k["id"]: k["verdict"] for k in report["checks"]}
check(v["marked_files"] == "fail" and v["scan_coverage"] == "pass", f"{v['marked_files']} {v['scan_coverage']}")
check(report["scan"]["summary"]["files"] == 2 and [h["kind"] for h in report["scan"]["hits"]] == ["marked"], f"{report['scan']}")
check("特殊文件名" not in p.stdout and "关于示例" not in p.stdout, "a file's name or content is in the report")
html = open(out + ".html").read()
check("特殊文件名" in html and "关于示例" not in html, "the page names the file and quotes nothing")
os.unlink(docs + "/特殊文件名.txt")
p = run("run", "--class", "unclassified", "--root", root.path, "--out", out, "--json", docs, ok=(0, 30))
check({k["id"]: k["verdict"] for k in json.loads(p.stdout)["checks"]}["marked_files"] == "pass", "a clean scan is evidence")
# thousands of hits in many folders: each whole, what is too many is counted and left off, and the server can read the report
for i in range(120):
    os.makedirs(f"{docs}/{i}/{'深' * 60}")
    for k in range(50):
        open(f"{docs}/{i}/{'深' * 60}/{k}.txt", "w").write("机密★10年\n\n关于\n" if k else "PK\3\4")
open(docs.encode() + b"/\xff\xfe.txt", "w").write("秘密★1年\n\n关于\n")
p = run("run", "--class", "internet", "--root", root.path, "--out", out, "--json", docs, ok=(0, 30))
scan = json.loads(p.stdout)["scan"]
check(scan["summary"]["hits"] == 120 * 49 + 1 and len(scan["hits"]) >= 4000 and len(scan["hits"]) + scan["left_off"] == 120 * 49 + 1 + scan["summary"]["unreadable"], f"many hits: {scan['summary']} {len(scan['hits'])} {scan['left_off']}")
check(all(len(h["file"]) == 64 and h["kind"] in ("marked", "unreadable") for h in scan["hits"]), "a hit is damaged")
html = open(out + ".html", encoding="utf-8").read()
check("秘密★1年" in p.stdout and (scan["left_off"] or "\\xFF\\xFE" in html), "a name that is no UTF-8")
end()
