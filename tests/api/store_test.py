#!/usr/bin/env python3
"""The store from outside: attachments at the edges of its chunks; commands that write beside a server that writes, each whole and in one chain; and many
actions at once of which some fail after they wrote: those leave nothing, the others of their group stay."""
import hashlib
import json
import os
import sqlite3
import subprocess
import threading

from harness import SHENZHI, check, end, equal, run
from office import Office

CHUNK = 256 << 10
o = Office()


def table(sql, *args):
    db = sqlite3.connect(f"file:{o.data}/shenzhi.db?mode=ro", uri=True)
    rows = db.execute(sql, args).fetchall()
    db.close()
    return rows


def attachments():
    owner = o.worker("owner", ["hr", "secrecy_officer"], "王五")
    for n in (1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17, 9 << 20):
        raw = os.urandom(n)
        a = owner.call("POST", "/files", raw, {"Content-Type": "application/octet-stream"}, {"name": f"附件{n}.bin"})
        equal((a.status, a.json.get("size")), (201, n), f"{n} bytes are kept")
        fid = a.json["file"]
        equal(a.json["sm3"], hashlib.new("sm3", raw).hexdigest(), f"{n} bytes: their SM3")
        o.made(owner.act("course", "create", {"year": 2026, "title": f"附件{n}", "topic": "law", "group_kind": "everyone", "files": [fid]}))
        chunks = [bytes(b) for (b,) in table("SELECT bytes FROM file_chunk WHERE sm3 = ? ORDER BY n", hashlib.new("sm3", raw).hexdigest())]     # SM3 by another hand
        equal([len(c) for c in chunks], [CHUNK] * (n // CHUNK) + ([n % CHUNK] if n % CHUNK else []), f"{n} bytes: in chunks")
        check(b"".join(chunks) == raw and owner.get(f"/files/{fid}").body == raw, f"{n} bytes: back as they were")


def beside():
    """A server with three writers, and commands of which each opens the store for writing."""
    made, stop = [], threading.Event()

    def write(c, k):
        n = 0
        while not stop.is_set():
            a = c.act("course", "create", {"year": 2026, "title": f"同时{k}-{n}", "topic": "law", "group_kind": "everyone"})
            if a.status == 201:
                made.append(f"同时{k}-{n}")
            else:
                check(a.code == "E_BUSY", "a write is refused as busy only", a)
            n += 1
    threads = [threading.Thread(target=write, args=(o.client("hr", o.hr.password), k)) for k in range(3)]
    [t.start() for t in threads]
    sheet = o.top + "/c.csv"
    with open(sheet, "w", encoding="utf-8") as f:
        f.write("名称,年度,内容,对象\n" + "".join(f"导入{i},2026,法律法规,全体人员\n" for i in range(50)))
    jobs = [["user", "create", f"beside{i}", "--data", o.data, "--name", f"旁{i}"] for i in range(4)] + [["seal", "--data", o.data], ["import", "--data", o.data, "--register", "course", "--file", sheet],
            ["assess", "daily", "--data", o.data], ["backup", "--data", o.data, "--out", o.top + "/b"]]
    running = [subprocess.Popen([SHENZHI, *j], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for j in jobs]
    for j, p in zip(jobs, running):
        out, err = p.communicate("Bao-Mi!2026-pang\n", timeout=300)
        check(p.returncode in (0, 21), f"{' '.join(j[:2])} beside a server that writes: done, or refused as busy", (p.returncode, err))
        if j[:2] == ["user", "create"]:
            equal(len(table("SELECT 1 FROM account WHERE account = ?", j[2])), int(p.returncode == 0), f"{j[2]}: there when the command says so")
        if j[0] == "import":
            equal(len(table("SELECT 1 FROM course WHERE title LIKE '导入%'")), 50 if p.returncode == 0 else 0, "a sheet: all rows or none")
    stop.set()
    [t.join() for t in threads]
    titles = [t for (t,) in table("SELECT title FROM course WHERE title LIKE '同时%'")]
    equal(sorted(titles), sorted(made), "what was acknowledged is there once, and nothing else")
    check(len(made) > 10, "the server wrote meanwhile", len(made))
    equal(table("SELECT count(*) = max(seq) AND min(seq) = 1 FROM event WHERE unit = 1"), [(1,)], "one chain without a gap")
    r = run("verify", "--data", o.data, "--json", "--full")
    check(r.returncode == 0 and json.loads(r.stdout)["ok"], "it verifies while the server runs", r)
    r = run("serve", "--data", o.data, "--listen", "127.0.0.1:0")
    check(r.returncode == 21 and o.data in r.stderr, "a second server is refused by name", (r.returncode, r.stderr))
    r = run("demo", "--data", o.data)
    check(r.returncode in (18, 21) and o.data in r.stderr, "and so is a demo in its place", (r.returncode, r.stderr))
    r = run("restore", "--from", o.top + "/b", "--data", o.data) if os.path.exists(o.top + "/b") else None
    check(r is None or r.returncode == 18, "and a restore", r)


def groups():
    """Eight hands at once: good actions, and some that fail when their row already stands (a name that may not repeat, a reference to nobody, a field too long)."""
    answers, lock = [], threading.Lock()
    equal(o.hr.act("department", "create", {"name": "已有的科"}).status, 201, "a name that is taken")
    before = table("SELECT (SELECT max(seq) FROM event WHERE unit = 1), (SELECT count(*) FROM department), (SELECT count(*) FROM person)")[0]

    def hand(c, k):
        for n in range(12):
            good = c.act("department", "create", {"name": f"组{k}-{n}"})
            bad = [c.act("department", "create", {"name": "已有的科"}), c.act("person", "create", {"name": f"无科{k}-{n}", "department": 999999}),
                   c.act("person", "create", {"name": "长" * 5000, "department": o.dep[0]})][n % 3]
            with lock:
                answers.append((good.status, bad.status, f"组{k}-{n}"))
    hands = [threading.Thread(target=hand, args=(o.client("hr", o.hr.password), k)) for k in range(8)]
    [t.start() for t in hands]
    [t.join() for t in hands]
    equal({g for g, _, _ in answers}, {201}, "every good action is done")
    check(all(400 <= b < 500 for _, b, _ in answers), "every bad one is refused", {b for _, b, _ in answers})
    after = table("SELECT (SELECT max(seq) FROM event WHERE unit = 1), (SELECT count(*) FROM department), (SELECT count(*) FROM person)")[0]
    equal((after[1] - before[1], after[2] - before[2]), (96, 0), "the good ones are there, of the bad ones no row")
    equal(after[0] - before[0], 96 + 8, "an event each, and one of each login; of the bad ones none")
    names = {n for (n,) in table("SELECT name FROM department")}
    check({n for _, _, n in answers} <= names, "each by its name")
    check(o.verify().get("ok"), "the ledger verifies")


attachments()
beside()
groups()
o.done()
end()
