#!/usr/bin/env python3
"""DOCX files out of the bench corpus' text, and one PDF of each tenth by LibreOffice when it is installed. usage: scan_office.py DIR TEXT N"""
import os
import shutil
import subprocess
import sys
import zipfile
from xml.sax.saxutils import escape

where, text, n = sys.argv[1], sys.argv[2], int(sys.argv[3])
os.makedirs(os.path.join(where, "docx"))
lines = []
for name in sorted(os.listdir(text)):
    data = open(os.path.join(text, name), "rb").read(200000)
    try:
        lines += data.decode("utf-8").split("\n")[:-1]
    except UnicodeDecodeError:
        continue
    if len(lines) > 20000:
        break
for i in range(n):
    part = [lines[(i * 37 + k) % len(lines)] for k in range(40)]
    body = "".join(f"<w:p><w:pPr><w:jc w:val='both'/></w:pPr><w:r><w:rPr><w:rFonts w:hint='eastAsia'/></w:rPr><w:t>{escape(x)}</w:t></w:r></w:p>" for x in part)
    with zipfile.ZipFile(os.path.join(where, "docx", f"{i}.docx"), "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
                   'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        z.writestr("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        z.writestr("word/document.xml", f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>')
if shutil.which("soffice"):
    files = [os.path.join(where, "docx", f"{i}.docx") for i in range(0, n, 10)]
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", os.path.join(where, "pdf"), *files], env={**os.environ, "HOME": where}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, timeout=600)
