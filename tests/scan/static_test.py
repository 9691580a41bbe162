#!/usr/bin/env python3
"""The static shenzhi-check has no PDF reader: a PDF, wherever it stands, is unreadable with its reason, the exit status says so, and everything else is scanned."""
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

BUILD = pathlib.Path(os.environ.get("SHENZHI_BUILD", "build")).resolve()
BIN = BUILD / "shenzhi-check-static"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n"
REASON = "this build has no PDF reader, cannot look inside"


def zipped(name, data):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        z.writestr(name, data)
    return out.getvalue()


def scan(path):
    p = subprocess.run([BIN, "scan", path, "--json"], capture_output=True, check=False, timeout=60, env={**os.environ, "SHENZHI_LANG": "en"})
    lines = [json.loads(x) for x in p.stdout.decode().splitlines()]
    return p.returncode, lines[:-1], lines[-1]["summary"]


def main():
    wrong = []
    made = subprocess.run(["cmake", "--build", BUILD, "--target", "shenzhi-check-static"], capture_output=True, text=True, check=False, timeout=240)
    if made.returncode:
        print("skipped: the static libraries are not on this machine\n", made.stdout[-500:])
        return 77
    with tempfile.TemporaryDirectory(prefix="scan-static-") as work:
        root = pathlib.Path(work)
        (root / "clean.txt").write_text("各科室要认真组织学习。\n", encoding="utf-8")
        code, hits, summary = scan(root)
        if code != 0 or hits:
            wrong.append(f"clean: exit {code}, {hits}")
        files = {"a.pdf": PDF, "wrong.doc": PDF, "in.zip": zipped("dir/b.pdf", PDF), "cut.pdf": PDF[:60]}
        for name, data in files.items():
            (root / name).write_bytes(data)
        (root / "marked.docx").write_bytes(zipped("word/document.xml", "<w:document><w:p><w:r><w:t>机密★20年</w:t></w:r></w:p></w:document>"))
        code, hits, summary = scan(root)
        if code != 3 or summary["unreadable"] != len(files):
            wrong.append(f"exit {code}, {summary}")
        for name in files:
            told = [h["reason"] for h in hits if h["file"] == str(root / name) and h["kind"] == "unreadable"]
            if told != [REASON]:
                wrong.append(f"{name}: {told}")
        if [h["mark"] for h in hits if h["file"].endswith("marked.docx")] != ["机密★20年"]:
            wrong.append(f"marked.docx: {hits}")
    for line in wrong:
        print("FAIL", line)
    print(len(wrong), "wrong")
    return bool(wrong)


sys.exit(main())
