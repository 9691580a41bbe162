#!/usr/bin/env python3
"""The "Bad input" paragraph of the product: each case gets an error that says what, which and what to do; nothing is lost, doubled or half
done; the server stays up. Full disk and kill -9 have tests of their own (full_disk_test.py, crash_test.py)."""
import io
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile

from harness import PASSWORD, SHENZHI, Server, check, clock, end, equal, run
from office import Office, signed

o = Office()
hr = o.hr
low = o.worker("low", ["registry_clerk", "secrecy_officer"], "低一", clearance=1)
hr2 = o.user("hr-two", ["hr", "secrecy_officer"])
GOOD = {"year": 2026, "title": "学习", "topic": "law", "group_kind": "everyone"}


def events():
    """Records of the registers these cases would write."""
    db = sqlite3.connect(o.data + "/shenzhi.db")
    n = [db.execute(f"SELECT count(*), coalesce(sum(version), 0) FROM {t}").fetchone() for t in ("course", "document", "copy", "clearance")]
    db.close()
    return n


def refused(what, answer, status, code, *says):
    """Status and code; a sentence in the reader's language that is more than the code's title, and names what is meant."""
    text = json.dumps(answer.json, ensure_ascii=False)
    check(answer.status == status and answer.code == code and all(s in text for s in says), what, (answer.status, text))
    p = answer.json or {}
    check(answer.headers["Content-Type"].startswith("application/problem+json") and {"type", "title", "status", "code", "detail"} <= set(p) and p["status"] == status, f"{what}: problem+json", text)
    check(any("一" <= ch <= "鿿" for ch in p.get("title", "")) and len(p.get("detail", "")) >= 4 and any("一" <= ch <= "鿿" for ch in p.get("detail", "")), f"{what}: told in Chinese", text)
    if "--said" in sys.argv:
        print(f"{what}: {p.get('detail')} {p.get('errors') or ''}"[:300])


def raw(body, path="/registers/course/actions/create", client=None, **headers):
    c = client or hr
    return c.call("POST", path, body, {"Content-Type": "application/json", **headers})


def values():
    before = events()
    for change, says in (({"year": "二〇二六"}, "年度"), ({"year": 2026.5}, "整数"), ({"year": True}, "year"), ({"title": 7}, "title"), ({"title": ["x"]}, "title"),
                         ({"title": {"x": 1}}, "title"), ({"files": "1"}, "files"), ({"files": [999999]}, "files")):
        a = hr.act("course", "create", {**GOOD, **change})
        check(a.status in (400, 422) and (says in json.dumps(a.json, ensure_ascii=False) or list(change)[0] in json.dumps(a.json)), f"wrong type {change}", a)
    refused("over-long text says how long it may be", hr.act("course", "create", {**GOOD, "title": "长" * 201}), 422, "E_INVALID", "200", "title")
    refused("over-long comment", hr.act("person", "move", {}, record=o.person("改岗"), comment="说" * 2001), 422, "E_INVALID", "comment")
    refused("an unknown field is named", hr.act("course", "create", {**GOOD, "colour": 1}), 422, "E_INVALID", "colour")
    refused("an impossible date is named", hr.act("person", "create", {"name": "某", "department": o.dep[0], "joined_on": "2026-02-30"}), 422, "E_INVALID", "joined_on", "2026-02-30")
    refused("a level above one's clearance", low.act("document", "create", {"kind": "incoming", "title": "t", "registered_on": "2026-03-02", "copies": 1, "level": 3}, **signed(low)), 422, "E_INVALID", "level")
    en = o.client("hr", hr.password, lang="en")
    a = en.act("course", "create", {**GOOD, "title": "x" * 201})
    check("longer" in json.dumps(a.json) or "200" in json.dumps(a.json) and not any("一" <= ch <= "鿿" for ch in a.json["title"]), "in English for who reads English", a)
    equal(events(), before, "none of it was entered")


def json_text():
    before = events()
    refused("invalid UTF-8", raw(b'{"fields":{"title":"\xff\xfe"}}'), 400, "E_SYNTAX")
    refused("a lone surrogate", raw(b'{"fields":{"title":"\\ud800"}}'), 400, "E_SYNTAX")
    refused("duplicate keys", raw('{"fields":{"year":2026,"year":2027}}'), 400, "E_SYNTAX")
    refused("broken JSON", raw('{"fields":{"year":2026'), 400, "E_SYNTAX")
    refused("no object", raw('[1,2]'), 400, "E_SYNTAX")
    for depth in (40, 10000):
        refused(f"nesting of {depth}", raw('{"fields":' + "[" * depth + "]" * depth + "}"), 413, "E_LIMIT")
    refused("nested objects", raw('{"fields":' + '{"a":' * 500 + "1" + "}" * 500 + "}"), 413, "E_LIMIT")
    refused("a body of 5 MiB", raw(json.dumps({"fields": {"title": "x" * (5 << 20)}})), 413, "E_LIMIT")
    refused("another type of body", hr.call("POST", "/registers/course/actions/create", "a=b", {"Content-Type": "text/plain"}), 415, "E_UNSUPPORTED")
    many = {**GOOD, **{f"x{i}": i for i in range(5000)}}
    a = hr.act("course", "create", many)
    check(a.status == 422 and "x0" in json.dumps(a.json), "5,000 unknown fields", a.status)
    begun = time.monotonic()
    a = hr.act("course", "create", {**GOOD, **{f"x{i}": i for i in range(60000)}})
    check(a.status == 422 and len(a.json["errors"]) <= 250 and time.monotonic() - begun < 10, "60,000 unknown fields: the first are told, and nobody waits for it", (a.status, time.monotonic() - begun))
    for what, text in (("300,000 unknown fields", ",".join(f'"x{i}":1' for i in range(300000))), ("a million empty objects", '"title":[' + "{}," * 1000000 + "{}]"), ("two million numbers", '"title":[' + "1," * 1900000 + "1]")):
        refused(f"{what}, which would take sixty times as much memory", raw('{"fields":{' + text + "}}"), 413, "E_LIMIT", "65536")
    equal(events(), before, "none of it was entered")


def sessions():
    before = events()
    thief = o.client("hr", hr.password)
    token = thief.csrf
    thief.csrf = None
    refused("a stolen cookie without its token", thief.act("course", "create", GOOD, key="stolen-0001"), 403, "E_CSRF")
    thief.csrf = token[:-1] + ("A" if token[-1] != "A" else "B")
    refused("a guessed token", thief.act("course", "create", GOOD), 403, "E_CSRF")
    thief.csrf, cookie = token, thief.cookie
    thief.cookie = cookie[:-1] + ("A" if cookie[-1] != "A" else "B")
    refused("a guessed cookie", thief.act("course", "create", GOOD), 401, "E_SESSION")
    thief.cookie = cookie
    equal(thief.post("/logout").status, 200, "logged out")
    refused("the cookie of an ended session", thief.get("/me"), 401, "E_SESSION")
    refused("also for writing", thief.act("course", "create", GOOD), 401, "E_SESSION")
    equal(events(), before, "none of it was entered")


def held_back():
    """A body sent late is no way round what was decided meanwhile: logged out, role taken back, account locked."""
    before = events()
    out, gone, locked = o.client("hr", hr.password), o.user("late-role", ["hr"]), o.user("late-lock", ["hr"])
    security = o.client("secadmin")
    body = json.dumps({"fields": {**GOOD, "title": "迟到的"}}).encode()
    waiting = []
    for c in (out, gone, locked):
        s = socket.create_connection(("127.0.0.1", o.port), timeout=20)
        s.sendall(f"POST /api/v1/registers/course/actions/create HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: sz_session={c.cookie}\r\nX-CSRF-Token: {c.csrf}\r\n"
                  f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body[:5])
        waiting.append(s)
    time.sleep(0.2)                                         # the heads are read, and who asks was seen
    equal([out.post("/logout").status, security.post(f"/users/{gone.uid}/revoke", {"role": "hr"}).status, security.post(f"/users/{locked.uid}/lock", {"comment": "停用"}).status],
          [200] * 3, "meanwhile")
    time.sleep(1.2)                                         # rights are read again every second
    for s, want, what in zip(waiting, (401, 403, 401), ("logged out", "without the role", "locked")):
        s.sendall(body[5:])
        equal(int(s.makefile("rb").readline().split()[1]), want, f"{what} before the body came")
        s.close()
    equal(events(), before, "none of it was entered")


def expired():
    """A session that idled half an hour is over; so is one that was busy all day, after twelve hours."""
    with tempfile.TemporaryDirectory() as tmp:
        env, forward = clock(tmp)
        with Server(env=env) as srv:
            idle, busy = srv.client("sysadmin"), srv.client("sysadmin")
            now = 29 * 60
            forward(now)
            equal((idle.get("/me").status, busy.get("/me").status), (200, 200), "half an hour is not over yet")
            for _ in range(2):
                now += 20 * 60
                forward(now)
                equal(busy.get("/me").status, 200, "who works stays logged in")
            refused("a session that idled for half an hour", idle.get("/me"), 401, "E_SESSION", "登录")
            a = idle.post("/users", {"account": "late", "name": "迟到", "password": "Chi-Dao#2026x"})
            refused("also for writing", a, 401, "E_SESSION", "登录")
            equal([u for u in busy.get("/users").json if u["account"] == "late"], [], "and nothing was entered")
            idle.lang = "en"
            check("log in" in idle.get("/me").json["detail"].lower(), "said in English to who reads English", idle.get("/me"))
            equal(idle.login("sysadmin", PASSWORD + "system").status, 200, "logging in again is all it takes")
            equal(idle.post("/users", {"account": "late", "name": "迟到", "password": "Chi-Dao#2026x"}).status, 201, "and what was lost is sent again")
            while now < 12 * 3600 - 60:
                now = min(now + 25 * 60, 12 * 3600 - 60)
                forward(now)
                equal(busy.get("/me").status, 200, "busy all day")
            forward(12 * 3600 + 60)
            refused("after twelve hours everybody logs in again", busy.get("/me"), 401, "E_SESSION", "登录")
            equal(srv.stop(), 0, "the server stops in good order")
            check(srv.verify().get("ok"), "the ledger verifies")


def repeats():
    a = hr.act("course", "create", {**GOOD, "title": "只建一次"}, key="same-key-1")
    again = [hr.act("course", "create", {**GOOD, "title": "只建一次"}, key="same-key-1") for _ in range(3)]
    check(all(b.json == a.json for b in again), "a repeated request gets the first answer", again)
    refused("the same key for something else is named", hr.act("course", "create", {**GOOD, "title": "别的"}, key="same-key-1"), 409, "E_CONFLICT", "same-key-1", "换一个键")
    other = hr2.act("course", "create", {**GOOD, "title": "别人的"}, key="same-key-1")
    check(other.status == 201 and other.json["record"]["title"] == "别人的", "somebody else's key of the same name is his own, and brings him nothing of the first", other)
    equal(len([r for r in hr.all("course") if r["title"] == "只建一次"]), 1, "and makes one record")
    cid = a.json["record"]["id"]
    equal(hr.act("course", "edit", {"title": "甲改"}, record=cid, version=1).status, 200, "first editor")
    refused("a stale version says which is seen and which is current", hr.act("course", "edit", {"title": "乙改"}, record=cid, version=1), 409, "E_CONFLICT", "第1版", "第2版", "刷新")
    a = o.client("hr", hr.password, lang="en").act("course", "edit", {"title": "丙改"}, record=cid, version=1)
    check("version 1" in a.json["detail"] and "now 2" in a.json["detail"] and "read it again" in a.json["detail"], "the same in English", a)
    equal(hr.get(f"/registers/course/{cid}").json["record"]["title"], "甲改", "the first editor's work is not lost")


def xlsx(sheet):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        z.writestr("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>')
        z.writestr("xl/workbook.xml", '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
                   '<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>')
        z.writestr("xl/_rels/workbook.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
                   'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        z.writestr("xl/worksheets/sheet1.xml", sheet)
    return out.getvalue()


def cell(ref, text):
    return f'<c r="{ref}" t="inlineStr"><is><t>{text}</t></is></c>'


def load(body, kind="csv", register="course"):
    return hr.call("POST", f"/registers/{register}/import", body, {"Content-Type": "application/octet-stream"}, {"format": kind})


def told(what, answer, want):
    """Errors by row and field, each with what it says."""
    got = {(e["row"], e["field"]): e["detail"] for e in answer.json.get("errors", [])}
    check(set(got) == set(want) and all(s in got[k] for k, says in want.items() for s in says), what, got)


def broken_cells():
    """Dates as serial numbers and as text, formulas with and without their value, formulas that failed: each by its row, in both languages."""
    titles = {f["name"]: f["title"] for r in hr.get("/model").json["registers"] if r["name"] == "person" for f in r["fields"]}
    cells = ("<v>46027</v>", "<f>TODAY()</f><v>46028</v>", "<f>TODAY()</f>", "#DIV/0!", "<v>60</v>", "<v>99999999999</v>", "2026-02-30", "2026年3月4日", "46027.5")
    rows = f'<row r="1">{cell("A1", titles["name"])}{cell("B1", titles["department"])}{cell("C1", titles["joined_on"])}</row>'
    for i, v in enumerate(cells, 2):
        c = f'<c r="C{i}">{v}</c>' if v[0] == "<" else f'<c r="C{i}" t="e"><f>1/0</f><v>{v}</v></c>' if v[0] == "#" else cell(f"C{i}", v)
        rows += f'<row r="{i}">{cell(f"A{i}", f"表中人{i}")}{cell(f"B{i}", "办公室")}{c}</row>'
    sheet = xlsx(f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>')
    a = load(sheet, "xlsx", "person")
    equal([p.get("joined_on") for p in a.json["preview"]], ["2026-01-05", "2026-01-06", None, None, None, None, None, "2026-03-04", None], "serial numbers and days in words are dates; what is none is not guessed")
    told("cells that hold no date, in Chinese", a, {(4, "joined_on"): ["公式", "保存"], (5, "joined_on"): ["#DIV/0!", "改正"], (6, "joined_on"): ["60"], (7, "joined_on"): ["99999999999"], (8, "joined_on"): ["2026-02-30", "2026-03-01"],
                                                  (10, "joined_on"): ["46027.5"]})
    en = o.client("hr", hr.password, lang="en").call("POST", "/registers/person/import", sheet, {"Content-Type": "application/octet-stream"}, {"format": "xlsx"})
    told("and in English", en, {(4, "joined_on"): ["formula", "save"], (5, "joined_on"): ["#DIV/0!", "mend"], (6, "joined_on"): ["not a date"], (7, "joined_on"): ["not a date"], (8, "joined_on"): ["2026-02-30", "exists"],
                                (10, "joined_on"): ["not a date"]})


def encodings(top):
    """Sheets as Chinese programs write them are read; one in another encoding is told what it looks like and what to do."""
    text = top + "2026,学习，镕,law,everyone\n"
    for name, body in (("GBK", text.encode("gbk")), ("GB18030", text.encode("gb18030")), ("UTF-8 with a mark", b"\xef\xbb\xbf" + text.encode()), ("UTF-16", text.encode("utf-16")), ("tabs", text.replace(",", "\t").encode())):
        a = load(body)
        equal((a.status, a.json.get("errors"), [p.get("title") for p in a.json.get("preview", [])]), (200, [], ["学习，镕"]), f"a sheet in {name}")
    a = load("年度,名稱,內容,對象\n2026,學習國家保密法,law,everyone\n".encode("big5"))
    check(a.json["errors"] and "Big5" in a.json["errors"][0]["detail"] and "UTF-8" in a.json["errors"][0]["detail"], "Big5: told what to do", a)
    b = hr.post(f"/imports/{a.json['import']}", {"commit": True})
    check(b.json.get("created", 0) == 0 and b.json["errors"], "and none of it is entered", b)
    refused("bytes of no encoding", load(b"a,\x81\n\xff\xff"), 422, "E_INVALID", "GB18030")


def sheets():
    before = events()
    rows = "".join(f'<row r="{i}">{"".join(cell(f"{c}{i}", t) for c, t in zip("ABCD", row) if t)}</row>' for i, row in enumerate(
        (("年度", "名称", "内容类别", "对象"), ("2026", "合并甲", "law", "everyone"), ("", "合并乙", "law", "everyone")), 1))
    head = next(r for r in hr.get("/model").json["registers"] if r["name"] == "course")
    titles = {f["name"]: f["title"] for f in head["fields"]}
    rows = rows.replace("年度", titles["year"]).replace("名称", titles["title"]).replace("内容类别", titles["topic"]).replace("对象", titles["group_kind"])
    a = load(xlsx(f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>'), "xlsx")
    equal((a.status, a.json.get("errors"), [p.get("year") for p in a.json.get("preview", [])]), (200, [], [2026, 2026]), "a merged cell holds for each row it covers")
    line = "不是年,,law,everyone\n"
    top = ",".join(titles[n] for n in ("year", "title", "topic", "group_kind")) + "\n"
    refused("100,000 rows: the limit is named", load((top + line * 100000).encode()), 413, "E_LIMIT", "20000")
    a = load((top + line * 19000).encode())
    check(a.status == 200 and 1000 <= len(a.json["errors"]) <= 1001 and a.json["errors"][0]["row"] == 2 and a.json["errors"][0]["field"], "19,000 bad rows: the first thousand errors, by row and field", str(a.json)[:300])
    b = hr.post(f"/imports/{a.json['import']}", {"commit": True})
    check(b.json.get("created", 0) == 0 and b.json["errors"], "and none is entered", str(b.json)[:200])
    broken_cells()
    encodings(top)
    a = load(b"PK\x03\x04garbage", "xlsx")
    refused("a broken spreadsheet", a, a.status if a.status in (400, 413, 415, 422) else 422, a.code, "XLSX")
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("xl/worksheets/sheet1.xml", b"<a>" + b"0" * (300 << 20))
    a = load(bomb.getvalue(), "xlsx")
    refused("a spreadsheet that unpacks to 300 MiB", a, a.status if a.status in (400, 413, 415, 422) else 413, a.code)
    equal(events(), before, "none of it was entered")
    equal(hr.get("/health").status, 200, "the server is up")


def damaged():
    """A damaged store is told at the start, by name, with what to do, and left as it is."""
    with tempfile.TemporaryDirectory() as tmp:
        for what, spoil in (("its first page overwritten", lambda f: f.write(b"\xff" * 4096)), ("no database at all", lambda f: (f.write(b"hello"), f.truncate(5))),
                            ("cut short", lambda f: f.truncate(20000)), ("emptied", lambda f: f.truncate(0))):
            data = tmp + "/d"
            shutil.rmtree(data, ignore_errors=True)
            check(run("init", "--data", data, "--unit", "测试局").returncode == 0, "a store to damage")
            with open(data + "/shenzhi.db", "r+b") as f:
                spoil(f)
            for n in ("-wal", "-shm"):
                if os.path.exists(data + "/shenzhi.db" + n):
                    os.unlink(data + "/shenzhi.db" + n)
            left = open(data + "/shenzhi.db", "rb").read()
            r = run("serve", "--data", data, "--listen", "127.0.0.1:0", timeout=60)
            check(r.returncode not in (0, -11, -6) and "shenzhi.db" in r.stderr and "restore" in r.stderr, f"a store {what}: said which file and what to do", (r.returncode, r.stderr))
            check(open(data + "/shenzhi.db", "rb").read() == left, f"a store {what} is left as it is")
        data = tmp + "/late"                            # damage that only a reader meets: whoever meets it is told, and the rest goes on
        run("demo", "--data", data, "--faults", "none", "--password", PASSWORD)
        with sqlite3.connect(data + "/shenzhi.db") as db:
            page, size = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'travel'").fetchone()[0], db.execute("PRAGMA page_size").fetchone()[0]
        db.close()
        with open(data + "/shenzhi.db", "r+b") as f:
            f.seek((page - 1) * size)
            f.write(b"\xff" * size)
        srv = Server(data=data, init=False, admins=False)
        reader = srv.client("lisi", PASSWORD)
        refused("a table that cannot be read", reader.get("/registers/travel"), 500, "E_DAMAGED", "shenzhi.db", "restore")
        equal(reader.get("/registers/course").status, 200, "the other tables are read")
        srv.stop()
        r = run("rule", "run", "travel_unapproved", "--data", data)
        check(r.returncode == 31 and "restore" in r.stderr, "and on the command line", (r.returncode, r.stderr))
        r = run("serve", "--data", tmp + "/nowhere", "--listen", "127.0.0.1:0", timeout=60)
        check(r.returncode == 4 and "shenzhi init" in r.stderr, "no store: says how to make one", r.stderr)


def models():
    """A bad file of the model: file and line; the server does not start half-loaded."""
    reg = "register: {n}\ntitle: {{zh: {n}, en: {n}}}\ngroup: system\norder: 900\nrequirement: [K1]\nbasis: test\nlabel: \"{{name}}\"\naccess: {{everyone: true}}\nfields:\n" \
          "  - {{name: name, type: text, zh: 名, en: Name}}\nstates:\n  - {{name: live, zh: 在用, en: Live}}\nactions:\n" \
          "  - {{name: create, zh: 新建, en: New, to: live, who: [hr], input: [name], make: [{{register: {other}, set: {{name: $field.name}}}}]}}\nlist: [name]\n"
    with tempfile.TemporaryDirectory() as tmp:
        def tried(what, files, *says):
            overlay = tmp + "/m"
            shutil.rmtree(overlay, ignore_errors=True)
            for path, text in files.items():
                os.makedirs(os.path.dirname(f"{overlay}/{path}"), exist_ok=True)
                with open(f"{overlay}/{path}", "w", encoding="utf-8") as f:
                    f.write(text)
            r = run("serve", "--data", o.data, "--listen", "127.0.0.1:0", "--model", overlay, timeout=60)
            check(r.returncode == 19 and all(s in r.stderr for s in says), what, (r.returncode, r.stderr))
        tried("registers that make each other without end", {"registers/zz_one.yaml": reg.format(n="zz_one", other="zz_two"), "registers/zz_two.yaml": reg.format(n="zz_two", other="zz_one")}, "zz_one")
        tried("a register that makes itself", {"registers/zz_one.yaml": reg.format(n="zz_one", other="zz_one")}, "zz_one")
        tried("a record made without what its register requires", {"registers/zz_one.yaml": reg.format(n="zz_one", other="course")}, "zz_one", "必填")
        tried("an unknown type, with file and line", {"registers/zz_one.yaml": reg.format(n="zz_one", other="zz_one").replace("type: text", "type: magic")}, "zz_one.yaml:", "magic")
        tried("no YAML", {"registers/zz_one.yaml": "register: [zz_one\n"}, "zz_one.yaml:")
        tried("YAML that refers to itself", {"registers/zz_one.yaml": "register: &a [*a]\n"}, "zz_one.yaml")


o.stop()
models()
o.start()
for c in (hr, hr2, low):
    c.close()
hr = o.hr = o.client("hr", hr.password)
hr.password = o.users["hr"].password
hr2 = o.client("hr-two", hr2.password)
password, low = low.password, o.client("low", low.password)
low.password = password
for part in (values, json_text, sessions, held_back, expired, repeats, sheets, damaged):
    try:
        part()
    except Exception as e:
        check(False, f"{part.__name__} broke off: {type(e).__name__} {e}")
equal(hr.get("/health").status, 200, "the server stayed up")
equal(o.stop(), 0, "and stops in good order")
v = o.verify()
check(v.get("ok"), "the ledger verifies", v)
end()
