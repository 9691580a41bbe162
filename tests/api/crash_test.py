#!/usr/bin/env python3
"""kill -9 while writing, again and again: the store opens, verifies, and no acknowledged write is lost or doubled."""
import http.client
import random
import threading
import time

from harness import check, end, equal
from office import Office

ROUNDS, WRITERS = 8, 6
o = Office()
acknowledged, lock = {}, threading.Lock()
stop = threading.Event()
clients = [o.client("hr", o.hr.password) for _ in range(WRITERS)]


def writer(c, w, round_):
    i = 0
    while not stop.is_set():
        title = f"断电{round_}-{w}-{i}"
        try:
            a = c.act("course", "create", {"year": 2026, "title": title, "topic": "law", "group_kind": "everyone"}, key=f"crash-{round_}-{w}-{i:05d}")
        except (OSError, http.client.HTTPException, ValueError):
            return
        if a.status == 201:
            with lock:
                acknowledged[title] = a.json["record"]["id"]
        i += 1


rnd = random.Random(7)
for n in range(ROUNDS):
    for c in clients:
        c.close()
        c.port = o.port
        c.login("hr", o.hr.password)
    stop.clear()
    threads = [threading.Thread(target=writer, args=(c, w, n)) for w, c in enumerate(clients)]
    [t.start() for t in threads]
    time.sleep(0.3 + rnd.random() * 0.7)
    o.process.kill()
    stop.set()
    [t.join() for t in threads]
    o.process.wait()
    o.start()
check(len(acknowledged) > 50, "the loop wrote", len(acknowledged))
hr = o.client("hr", o.hr.password)
rows = {}
for r in hr.all("course", q="断电"):
    rows.setdefault(r["title"], []).append(r["id"])
lost = [t for t in acknowledged if t not in rows]
equal(lost, [], "no acknowledged write is lost")
equal([t for t, ids in rows.items() if len(ids) > 1], [], "none is doubled")
equal([t for t, i in acknowledged.items() if t in rows and rows[t] != [i]], [], "each is the record that was acknowledged")
again = hr.act("course", "create", {"year": 2026, "title": "断电0-0-0", "topic": "law", "group_kind": "everyone"}, key="crash-0-0-00000")
check(again.status == 201 and ("断电0-0-0" not in acknowledged or again.json["record"]["id"] == acknowledged["断电0-0-0"]), "a repeated key still gives the first answer after the crash", again)
numbers = [r.get("no") for r in hr.all("course")]
equal(len(numbers), len(set(numbers)), "numbers are unique")
equal(o.stop(), 0, "graceful stop")
v = o.verify()
check(v.get("ok"), "the ledger verifies", v)
o.done()
end()
