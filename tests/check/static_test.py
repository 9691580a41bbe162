#!/usr/bin/env python3
"""The one file that needs no library of the machine: it links, finds and checks what the other does, and says what it cannot look into."""
import io
import json
import os
import subprocess
import tarfile
import zipfile
import zlib

import checklib
import roots
from checklib import TMP, check, end, run

build = os.environ.get("SHENZHI_BUILD", "build")
made = subprocess.run(["cmake", "--build", build, "--target", "shenzhi-check-static"], capture_output=True, text=True)
check(made.returncode == 0, f"the static build: {made.stdout[-2000:]}")
if made.returncode:
    end()
kind = subprocess.run(["ldd", build + "/shenzhi-check-static"], capture_output=True, text=True)
check("not a dynamic" in kind.stdout + kind.stderr, f"it needs libraries: {kind.stdout}")
docs = os.path.join(TMP, "docs")
os.makedirs(docs)
mark = "机密★10年\n\n关于示例工作的通知\n"
open(docs + "/a.txt", "w", encoding="gb18030").write(mark)
with zipfile.ZipFile(docs + "/b.docx", "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' + "".join(f"<w:p><w:r><w:t>{x}</w:t></w:r></w:p>" for x in mark.split("\n")) + "</w:body></w:document>")
with tarfile.open(docs + "/c.tar.xz", "w:xz") as t:
    info = tarfile.TarInfo("x.txt")
    info.size = len(mark.encode())
    t.addfile(info, io.BytesIO(mark.encode()))
pdf = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n"
for name, data in {"e.pdf": pdf, "f.doc": pdf, "g.pdf": pdf[:60]}.items():
    open(f"{docs}/{name}", "wb").write(data)
with zipfile.ZipFile(docs + "/h.zip", "w") as z:
    z.writestr("dir/x.pdf", pdf)
toc = zlib.compress(b'<?xml version="1.0"?><xar><toc></toc></xar>')
open(docs + "/d.xar", "wb").write(b"xar!\0\x1c\0\1" + len(toc).to_bytes(8, "big") + (43).to_bytes(8, "big") + bytes(4) + toc)


def hits():
    out = run("scan", "--json", docs, ok=(3,)).stdout
    return sorted((os.path.basename(h["file"]), h["inner"] or "", h["kind"], h["mark"] or h["reason"]) for h in map(json.loads, out.splitlines()) if "summary" not in h)


root = roots.clean(os.path.join(TMP, "root"), "debian")
verdicts = []
for program in ("shenzhi-check", "shenzhi-check-static"):
    checklib.CHECK = f"{build}/{program}"
    found = hits()
    check([h[0] for h in found if h[2] == "marked"] == ["a.txt", "b.docx", "c.tar.xz"], f"{program} finds {found}")
    report = json.loads(run("run", "--class", "internet", "--root", root.path, "--out", os.path.join(TMP, program), "--json", ok=(0, 30)).stdout)
    verdicts.append([(k["id"], k["verdict"]) for k in report["checks"]])
without = {h[0]: h[3] for h in found if h[2] == "unreadable"}
check(set(without) == {"d.xar", "e.pdf", "f.doc", "g.pdf", "h.zip"} and all("has no PDF reader" in why for name, why in without.items() if name != "d.xar"), f"without readers of PDF and xar: {without}")
check(len(verdicts[0]) > 60 and verdicts[0] == verdicts[1], f"both judge alike: {set(verdicts[0]) ^ set(verdicts[1])}")
end()
