#!/usr/bin/env python3
"""Movements posted durably by 8 counters at once over HTTP, both signatures included. usage: counter_bench.py DATA [posts per counter]
DATA: a large demo office (shenzhi demo --size large); zhaoliu and lisi get new passwords there, so use a copy."""
import http.client
import json
import os
import sqlite3
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import Client, Server, run  # noqa: E402

data, posts, COUNTERS, PASSWORD = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100, 8, "Bench-2026-only"
for a in ("zhaoliu", "lisi"):
    r = run("user", "reset", a, "--data", data, input="First-2026-only\n")
    if r.returncode:
        sys.exit(r.stderr)
db = sqlite3.connect(f"file:{data}/shenzhi.db?mode=ro", uri=True)
items = [i for (i,) in db.execute("SELECT id FROM custody_item WHERE account = 2 AND state = 'live' AND level = 2 AND kind = 'copy' AND due_on IS NULL LIMIT ?", (COUNTERS * 4,))]
to = db.execute("SELECT id FROM custody_account WHERE person = (SELECT person FROM account WHERE account = 'lisi')").fetchone()[0]
total = db.execute("SELECT max(id) FROM movement").fetchone()[0], db.execute("SELECT max(id) FROM custody_item").fetchone()[0]
db.close()
s = Server(data=data, init=False, admins=False)
password = PASSWORD
for a in ("zhaoliu", "lisi"):
    c = Client(s.port)
    c.conn = http.client.HTTPConnection("127.0.0.1", s.port, timeout=900)      # the daily reminders may hold the writer at first
    c.login(a, "First-2026-only")
    c.post("/me/password", {"old": "First-2026-only", "new": PASSWORD})
took, bad = [], []


def counter(n):
    c = Client(s.port)
    c.login("zhaoliu", password)
    mine = items[n * 4:n * 4 + 4]
    for k in range(posts):
        i = mine[k // 2 % 4]
        fields = {"kind": "issue", "to_account": to, "lines": json.dumps([i])} if k % 2 == 0 else {"kind": "give_back", "lines": json.dumps([i])}
        t = time.perf_counter()
        a = c.act("counter_batch", "post", fields, signature={"password": password}, second={"account": "lisi", "password": password})
        if k >= 4:
            took.append(time.perf_counter() - t)
        if a.status != 201:
            bad.append(a)


warm = Client(s.port)
print("login", warm.login("zhaoliu", password).status, "movements, items:", total)
t = time.perf_counter()
print("first look of the day (makes the tally):", warm.get("/counter/today").status, f"{time.perf_counter() - t:.3f} s")
for path, q in (("/counter/today", {}), ("/counter/find", {"code": "SZ00000011"}), ("/counter/find", {"code": "李四"})):
    t = time.perf_counter()
    a = warm.get(path, **q)
    print(path, a.status, f"{1000 * (time.perf_counter() - t):.1f} ms")
threads = [threading.Thread(target=counter, args=(n,)) for n in range(COUNTERS)]
t = time.perf_counter()
[x.start() for x in threads]
[x.join() for x in threads]
wall = time.perf_counter() - t
took.sort()
print(f"{len(took)} movements by {COUNTERS} counters in {wall:.1f} s: p50 {1000 * took[len(took) // 2]:.1f} ms, p99 {1000 * took[len(took) * 99 // 100]:.1f} ms, worst {1000 * took[-1]:.1f} ms; refused {len(bad)}", bad[:1])
print("load", os.getloadavg())
s.stop()
