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
end()
