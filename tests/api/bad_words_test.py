#!/usr/bin/env python3
"""The named cases of "Bad input", each in Chinese and in English: what is wrong, which field, row or file, and what to do; nothing of it is entered, and the server stays up.
What lies behind each case (nothing lost, doubled, half done) is bad_input_test, full_disk_test and crash_test."""
import json
import os
import sqlite3
import subprocess
import tempfile

from harness import PASSWORD, SHENZHI, check, end, equal
from office import Office, signed

o = Office()
o.worker("low", ["registry_clerk", "secrecy_officer"], "低一", clearance=1)
GOOD = {"year": 2026, "title": "学习", "topic": "law", "group_kind": "everyone"}
JSON = {"Content-Type": "application/json"}
SHEET = {"Content-Type": "application/octet-stream"}
zh = {n: o.client(n, o.users[n].password) for n in ("hr", "low")}
en = {n: o.client(n, o.users[n].password, lang="en") for n in ("hr", "low")}
for c in (*zh.values(), *en.values()):
    c.password = o.users[c.me["account"]].password
course = o.made(zh["hr"].act("course", "create", GOOD, key="first-key"))
zh["hr"].act("course", "edit", {"title": "改过"}, record=course)


def chinese(text):
    return any("一" <= ch <= "鿿" for ch in text)


def store():
    db = sqlite3.connect(f"file:{o.data}/shenzhi.db?mode=ro", uri=True)
    try:
        return [db.execute(f"SELECT count(*), coalesce(sum(version), 0) FROM {t}").fetchone() for t in ("course", "document", "person")]
    finally:
        db.close()


def create(who="hr", **change):
    return lambda c: c[who].act("course", "create", {**GOOD, **change})


def raw(body):
    return lambda c: c["hr"].call("POST", "/registers/course/actions/create", body, JSON)


def other_session(cookie=None, token=None):
    def call(c):
        thief = type(c["hr"])(o.port, c["hr"].lang)
        thief.cookie, thief.csrf = (c["hr"].cookie if cookie is None else cookie), token
        return thief.post("/registers/course/actions/create", {"fields": GOOD})
    return call


# what, call, status, code, what the Chinese says, what the English says
CASES = [
    ("a year in words", create(year="二〇二六"), 422, "E_INVALID", ("年度", "整数"), ("Year", "whole number")),
    ("a number with a fraction", create(year=2026.5), 400, "E_SYNTAX", ("24字节", "整数", "写成文本"), ("byte 24", "integers only", "as text")),
    ("a truth for a year", create(year=True), 422, "E_INVALID", ("年度", "整数"), ("Year", "whole number")),
    ("a number for a text", create(title=7), 422, "E_INVALID", ("title", "文本"), ("title", "text")),
    ("a list for a text", create(title=["x"]), 422, "E_INVALID", ("title", "文本"), ("title", "text")),
    ("a choice that is none", create(topic="magic"), 422, "E_INVALID", ("topic", "magic"), ("topic", "magic")),
    ("a text for files", create(files="1"), 422, "E_INVALID", ("files",), ("files",)),
    ("a year out of range", create(year=999999999999), 422, "E_INVALID", ("年度",), ("Year",)),
    ("over-long text", create(title="长" * 201), 422, "E_INVALID", ("title", "200", "201"), ("title", "200", "201")),
    ("an unknown field", create(colour=1), 422, "E_INVALID", ("colour",), ("colour",)),
    ("a field that is missing", lambda c: c["hr"].act("course", "create", {"year": 2026}), 422, "E_INVALID", ("title",), ("title",)),
    ("invalid UTF-8", raw(b'{"fields":{"title":"\xff\xfe"}}'), 400, "E_SYNTAX", ("UTF-8",), ("UTF-8",)),
    ("a key twice", raw('{"fields":{"year":2026,"year":2027}}'), 400, "E_SYNTAX", ("year",), ("year",)),
    ("broken JSON", raw('{"fields":{"year":2026'), 400, "E_SYNTAX", ("JSON",), ("JSON",)),
    ("deep nesting", raw('{"fields":' + "[" * 10000 + "]" * 10000 + "}"), 413, "E_LIMIT", ("层",), ("nest",)),
    ("huge JSON", raw(json.dumps({"fields": {"title": "x" * (5 << 20)}})), 413, "E_LIMIT", ("4 MB",), ("4 MB",)),
    ("another type of body", lambda c: c["hr"].call("POST", "/registers/course/actions/create", "a=b", {"Content-Type": "text/plain"}), 415, "E_UNSUPPORTED", ("application/json",), ("application/json",)),
    ("no session", other_session(cookie=""), 401, "E_SESSION", ("登录",), ("log in",)),
    ("a stolen cookie", other_session(), 403, "E_CSRF", ("X-CSRF-Token",), ("X-CSRF-Token",)),
    ("a stale version", lambda c: c["hr"].act("course", "edit", {"title": "乙"}, record=course, version=1), 409, "E_CONFLICT", ("第1版", "第2版", "刷新"), ("version 1", "now 2", "read it again")),
    ("a version that is none", lambda c: c["hr"].post(f"/registers/course/{course}/actions/edit", {"fields": {"title": "乙"}}, {"If-Match": "soon"}), 422, "E_INVALID", ("If-Match", "soon"), ("If-Match", "soon")),
    ("a repeated request that is another", lambda c: c["hr"].act("course", "create", {**GOOD, "title": "别的"}, key="first-key"), 409, "E_CONFLICT", ("first-key", "换"), ("first-key", "new key")),
    ("an impossible date", lambda c: c["hr"].act("person", "create", {"name": "某", "department": o.dep[0], "joined_on": "2026-02-30"}), 422, "E_INVALID", ("joined_on", "2026-02-30"), ("joined_on", "2026-02-30")),
    ("a leap day of no leap year", lambda c: c["hr"].act("person", "create", {"name": "某", "department": o.dep[0], "joined_on": "2027-02-29"}), 422, "E_INVALID", ("joined_on", "2027-02-29"), ("joined_on", "2027-02-29")),
    ("a level above his clearance", lambda c: c["low"].act("document", "create", {"kind": "incoming", "title": "t", "registered_on": "2026-03-02", "copies": 1, "level": 3}, **signed(c["low"])),
     422, "E_INVALID", ("level", "密级", "内部"), ("level", "clearance", "internal")),
    ("no such record", lambda c: c["hr"].get("/registers/course/99999"), 404, "E_NOTFOUND", ("99999",), ("99999",)),
    ("a broken spreadsheet", lambda c: c["hr"].call("POST", "/registers/course/import", b"PK\x03\x04no", SHEET, {"format": "xlsx"}), 422, "E_INVALID", ("XLSX",), ("XLSX",)),
]
before = store()
for what, call, status, code, says_zh, says_en in CASES:
    for lang, clients, says in (("zh", zh, says_zh), ("en", en, says_en)):
        a = call(clients)
        p = a.json or {}
        texts = [p.get("title", ""), p.get("detail", ""), *[e["detail"] for e in p.get("errors", [])]]
        shown = json.dumps(p, ensure_ascii=False)
        check((a.status, a.code) == (status, code), f"{what}, {lang}: {status} {code}", a)
        check(a.headers["Content-Type"].startswith("application/problem+json") and p.get("status") == status, f"{what}, {lang}: problem+json", a)
        check(all(s in shown for s in says), f"{what}, {lang}: says {says}", shown)
        check(all(chinese(t) == (lang == "zh") or (lang == "zh" and not t.strip()) for t in texts[:2]) and len(p.get("detail", "")) >= 4, f"{what}, {lang}: in his language", texts)
equal(store(), before, "nothing of all that was entered")

# 100,000 bad rows: told by row and field up to a ceiling that is said, in both languages, and none is entered
model = next(r for r in zh["hr"].get("/model").json["registers"] if r["name"] == "course")
title = {f["name"]: f["title"] for f in model["fields"]}
sheet = ",".join(title[f] for f in ("year", "title", "topic", "group_kind")) + "\n" + "二〇二六,学习,law,everyone\n" * 100000
for lang, clients, words in (("zh", zh, ("年度", "整数")), ("en", en, ("Year", "whole number"))):
    a = clients["hr"].call("POST", "/registers/course/import", sheet.encode(), SHEET, {"format": "csv"})
    told = a.json.get("errors", [])
    if a.status == 200:
        check(0 < len(told) <= 2000 and told[0]["row"] == 2 and told[0]["field"] == "year" and all(w in told[0]["detail"] + told[0].get("title", "年度Year") for w in words), f"100,000 bad rows, {lang}", told[:2])
        b = clients["hr"].post(f"/imports/{a.json['import']}", {"commit": True})
        equal(b.json.get("created", 0), 0, f"none is entered, {lang}")
    else:
        check(a.status == 413 and a.code == "E_LIMIT" and chinese(a.json["detail"]) == (lang == "zh"), f"100,000 bad rows, {lang}", a)
equal(store(), before, "still nothing")
equal(zh["hr"].get("/health").status, 200, "the server is up")
equal(o.stop(), 0, "and stops in good order")

# files: a model that refers to itself, a damaged store, no store
with tempfile.TemporaryDirectory() as tmp:
    def told(what, args, zh_says, en_says):
        for lang, says in (("zh", zh_says), ("en", en_says)):
            r = subprocess.run([SHENZHI, *args], capture_output=True, text=True, timeout=60, env={**os.environ, "SHENZHI_LANG": lang})
            check(r.returncode not in (0, -6, -11) and all(s in r.stderr for s in says), f"{what}, {lang}: {says}", r.stderr)
            check(chinese(r.stderr) == (lang == "zh"), f"{what}, {lang}: in his language", r.stderr)
    os.makedirs(tmp + "/m/registers")
    with open(tmp + "/m/registers/zz.yaml", "w", encoding="utf-8") as f:
        f.write("register: &a [*a]\n")
    told("a model file that refers to itself", ["serve", "--data", o.data, "--listen", "127.0.0.1:0", "--model", tmp + "/m"], ("zz.yaml:1", "锚点"), ("zz.yaml:1", "anchors"))
    subprocess.run([SHENZHI, "init", "--data", tmp + "/d", "--unit", "test"], check=True, capture_output=True)
    with open(tmp + "/d/shenzhi.db", "r+b") as f:
        f.write(b"\xff" * 4096)
    told("a damaged store", ["serve", "--data", tmp + "/d", "--listen", "127.0.0.1:0"], ("shenzhi.db", "restore"), ("shenzhi.db", "restore"))
    told("no store", ["serve", "--data", tmp + "/none", "--listen", "127.0.0.1:0"], ("shenzhi init",), ("shenzhi init",))
check(PASSWORD not in o.text(), "no password in the log")
end()
