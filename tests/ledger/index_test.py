#!/usr/bin/env python3
"""What lets a record be found or seen must follow from the record: a hidden, added or changed entry of an index is named by `verify`."""
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SHENZHI = os.environ.get("SHENZHI", "build/shenzhi")
CASES = [  # what, statements, code, register, record or None
    ("a record hidden from search", ["DELETE FROM reg_fts_pledge_docsize WHERE id = 3"], "search_missing", "pledge", 3),
    ("a record in the index that is not there", ["INSERT INTO reg_fts_pledge(rowid, text) VALUES (987654, '幽灵')"], "search_extra", "pledge", 987654),
    ("words taken out of the index", ["DROP1"], "search_changed", "document", 5),
    ("words put into the index", ["INSERT INTO reg_fts_document(rowid, text) VALUES (6, '偷加 的词')"], "search_changed", "document", 6),
    ("the index's directory emptied: its words are there and no search finds them", ["DELETE FROM reg_fts_document_idx"], "search_lost", "document", None),
    ("the index's directory turned round", ["UPDATE reg_fts_document_idx SET pgno = 2"], "search_lost", "document", None),
    ("the whole index emptied", ["INSERT INTO reg_fts_document(reg_fts_document) VALUES('delete-all')"], "search_missing", "document", None),
    ("the index's directory of leaves, one entry", ["UPDATE reg_fts_document_idx SET pgno = pgno + 1 WHERE term = (SELECT max(term) FROM reg_fts_document_idx)"], "search_table", "document", None),
    ("an entry more in the directory of leaves", ["INSERT INTO reg_fts_pledge_idx(segid, term, pgno) VALUES (77, 'x', 2)"], "search_table", "pledge", None),
    ("an entry of the directory that says more than it must", ["UPDATE reg_fts_document_idx SET term = term || x'01' WHERE term = (SELECT max(term) FROM reg_fts_document_idx)"], "search_table", "document", None),
    ("a setting of the index", ["UPDATE reg_fts_pledge_config SET v = 4 WHERE k = 'automerge'"], "search_table", "pledge", None),
    ("a setting added", ["INSERT INTO reg_fts_pledge_config(k, v) VALUES ('crisismerge', 2)"], "search_table", "pledge", None),
    ("the version of the index, which SQLite then no longer opens", ["UPDATE reg_fts_pledge_config SET v = 3 WHERE k = 'version'"], "search_table", "pledge", None),
    ("how many words a record has, and as many less in all", ["UPDATE reg_fts_pledge_docsize SET sz = x'7f' WHERE id = 3"], "search_changed", "pledge", 3),
    ("how many words there are in all", ["UPDATE reg_fts_pledge_data SET block = block || x'00' WHERE id = 1"], "search_table", "pledge", None),
    ("a leaf of no segment", ["INSERT INTO reg_fts_pledge_data(id, block) VALUES ((88 << 37) + 1, x'00000004')"], "search_table", "pledge", None),
    ("a leaf gone", ["DELETE FROM reg_fts_pledge_data WHERE id = (SELECT max(id) FROM reg_fts_pledge_data)"], "search_table", "pledge", None),
    ("what the index is made of, gone", ["DELETE FROM reg_fts_pledge_data WHERE id = 10"], "search_table", "pledge", None),
    ("words that are there, but not found by their first character", ["DROP2"], "search_lost", "document", None),
    ("an attachment hung on a record that does not name it", ["INSERT INTO reg_file(file, register, record) VALUES (1, 'document', 7)"], "attachment", "document", 7),
    ("an attachment hung on no register", ["INSERT INTO reg_file(file, register, record) VALUES (1, 'nothing', 7)"], "attachment", "", 0),
    ("two SQL indexes exchanged, so that lists by them leave records out", ["PRAGMA writable_schema = ON", "UPDATE sqlite_master SET rootpage = (SELECT sum(rootpage) FROM sqlite_master WHERE name IN "
     "('ix_pledge__state', 'ix_document__state')) - rootpage WHERE name IN ('ix_pledge__state', 'ix_document__state')"], "damaged", "", None),
    ("an audience entry of nobody's record", ["INSERT INTO reg_audience(register, record, who) VALUES ('document', 987654, 'p1')"], "audience", "document", None),
]


def verify(data, *more):
    p = subprocess.run([SHENZHI, "verify", "--data", data, "--json", "--quiet", *more], capture_output=True, text=True, timeout=120)
    return p.returncode, json.loads(p.stdout or "{}"), p.stderr


def drop_words(db):
    """Somebody who knows the format tells the index to forget a record's words; its size entry is put back."""
    size = db.execute("SELECT sz FROM reg_fts_document_docsize WHERE id = 5").fetchone()[0]
    words = db.execute("SELECT group_concat(term, ' ') FROM (SELECT term FROM temp.words WHERE doc = 5 ORDER BY \"offset\")").fetchone()[0]
    db.execute("INSERT INTO reg_fts_document(reg_fts_document, rowid, text) VALUES('delete', 5, ?)", (words,))
    db.execute("INSERT OR REPLACE INTO reg_fts_document_docsize(id, sz) VALUES (5, ?)", (size,))


def drop_beginnings(path):
    """The words are forgotten and put back while the table says that it keeps no beginnings of words."""
    define = "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = 'reg_fts_document'"
    for step in (0, 1):
        db = sqlite3.connect(path, isolation_level=None)
        db.execute("PRAGMA writable_schema = ON")
        if not step:
            db.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'reg_fts_document', 'instance')")
            words = db.execute("SELECT group_concat(term, ' ') FROM (SELECT term FROM temp.words WHERE doc = 5 ORDER BY \"offset\")").fetchone()[0]
            db.execute("INSERT INTO reg_fts_document(reg_fts_document, rowid, text) VALUES('delete', 5, ?)", (words,))
            db.execute(define, (", prefix='1'", ""))
        else:
            db.execute("INSERT INTO reg_fts_document(rowid, text) VALUES(5, ?)", (words,))
            db.execute(define, ("remove_diacritics 0'", "remove_diacritics 0', prefix='1'"))
        db.close()


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as tmp:
        clean, data = os.path.join(tmp, "clean"), os.path.join(tmp, "data")
        subprocess.run([SHENZHI, "demo", "--data", clean, "--today", "2026-11-20"], check=True, capture_output=True)
        for more in ((), ("--full",)):
            rc, v, err = verify(clean, *more)
            if rc or not v["ok"]:
                sys.exit(f"the clean store does not verify {more}: {rc} {v} {err}")
        for what, statements, code, register, record in CASES:
            shutil.rmtree(data, ignore_errors=True)
            shutil.copytree(clean, data)
            db = sqlite3.connect(os.path.join(data, "shenzhi.db"), isolation_level=None)
            db.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'reg_fts_document', 'instance')")
            for s in statements:
                drop_beginnings(os.path.join(data, "shenzhi.db")) if s == "DROP2" else drop_words(db) if s == "DROP1" else db.execute(s)
            db.close()
            rc, v, err = verify(data)
            named = [p for p in v.get("problems", []) if p["code"] == code and p["register"] == register and record in (None, p["record"])]
            if rc == 0 or v.get("ok") or not named:
                failed += 1
                print("FAIL", what, rc, v.get("problems", [])[:5], err)
    print(f"{len(CASES) - failed} of {len(CASES)} found")
    sys.exit(1 if failed else 0)


main()
