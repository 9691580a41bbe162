#!/usr/bin/env python3
"""Who is told that it was too much at once may come again: nothing of his was done. Large uploads at the same moment, each either stored and told, or neither."""
import collections
import sqlite3
import threading

from harness import Client, Server, check, end, equal

srv = Server()
hand = srv.user("hand", ["staff"])
told, lock = collections.Counter(), threading.Lock()


def one(i):
    c = Client(srv.port)
    c.cookie, c.csrf = hand.cookie, hand.csrf
    try:
        a = c.call("POST", "/files", bytes([i]) * (7 << 20), {"Content-Type": "application/octet-stream"}, {"name": f"{i}.bin"})
        said = a.status
    except OSError:
        said = "ended"
    with lock:
        told[said] += 1


for _ in range(3):
    hands = [threading.Thread(target=one, args=(i,)) for i in range(12)]
    [t.start() for t in hands]
    [t.join() for t in hands]
stored = sqlite3.connect(srv.data + "/shenzhi.db").execute("SELECT count(*) FROM file").fetchone()[0]
equal(told[201], stored, f"stored is what was told: {dict(told)}")
check(stored > 12, "most of them", dict(told))
equal(hand.get("/me").status, 200, "the server goes on")
srv.done()
end()
