"""A mark in every free text and number of every record, found again in whatever the program answers: JSON, CSV, DOCX, XLSX or PDF."""
import io
import re
import sqlite3
import subprocess
import sys
import tempfile
import zipfile

from behind import keyed
from harness import run
from oracle import NOBODYS, REGISTERS, Oracle

MARK = re.compile(r"ZQ(\d+)X(\d+)QZ")
NUMBER = {name: i for i, name in enumerate(sorted(REGISTERS))}
NAME = {i: name for name, i in NUMBER.items()}
PAPERS = {n for n, m in REGISTERS.items() if m.get("level") or m.get("audience")}
LOOKED_UP = ("label_code", "code", "sm3", "hash", "roles", "occasion", "rule", "standard", "item", "category")


def mark(db, m):
    """Texts with a pattern or a unique code that something looks up stay as they are."""
    name = m["register"]
    for f in m["fields"]:
        if f["type"] in ("text", "longtext") and not f.get("pattern") and f["name"] not in LOOKED_UP:
            db.execute(f"UPDATE {name} SET {f['name']} = coalesce({f['name']}, '') || 'ZQ{NUMBER[name]}X' || id || 'QZ' WHERE {f['name']} IS NOT NULL")


def marked_office(name, password, before=lambda oracle, m: None):
    """The demo office with every fault and every text marked: its directory, its tables to look at and to change, and who may see what. before: what is done to a register first."""
    data = tempfile.mkdtemp(prefix=f"sz-{name}-") + "/data"
    r = run("demo", "--data", data, "--faults", "key", "--password", password)
    if r.returncode:
        sys.exit("demo: " + r.stderr)
    db = sqlite3.connect(data + "/shenzhi.db", isolation_level=None)
    db.row_factory = sqlite3.Row
    oracle = Oracle(db)
    for m in REGISTERS.values():
        if m["register"] not in NOBODYS:
            before(oracle, m)
            mark(db, m)
    keyed(db, data)
    return data, db, oracle


def words(a):
    """All text of an answer, white space out (a PDF breaks lines anywhere)."""
    body = a.body
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as z:
            body = b" ".join(z.read(n) for n in z.namelist())
        text = re.sub(r"<[^>]*>", "", body.decode("utf-8", "replace"))
    elif body[:4] == b"%PDF":
        text = subprocess.run(["pdftotext", "-", "-"], input=body, capture_output=True, check=True).stdout.decode("utf-8", "replace")
    else:
        text = body.decode("utf-8", "replace")
    return re.sub(r"\s", "", text)


def marks(text):
    """{(register, record)} whose mark stands in the text."""
    return {(NAME[int(n)], int(i)) for n, i in MARK.findall(text) if int(n) in NAME}        # a PDF may mix the lines of two columns


def around(text, name, record):
    at = text.find(f"ZQ{NUMBER[name]}X{record}QZ")
    return text[max(0, at - 60):at + 30]
