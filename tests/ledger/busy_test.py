#!/usr/bin/env python3
"""`verify` beside a server at work sees one moment of it: a row written between two of its looks is no tampering."""
import os
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import Server, check, end, equal  # noqa: E402

ROUNDS = 8
s = Server()
officer = s.user("zhang", ["secrecy_officer"], name="张三")
stop, made, bad = threading.Event(), [], []


def works(n):
    c = s.client("zhang", officer.password)
    mine = None
    for i in range(100000):
        if stop.is_set():
            return
        fields = {"year": 2026, "kind": "task", "title": f"第{n}组第{i}项工作", "due_on": "2026-12-31"}
        a = c.act("work_item", "create", fields) if i % 3 or not mine else c.act("work_item", "edit", {"title": f"改第{n}组第{i}项"}, record=mine["id"], version=mine["version"])
        if a.status not in (200, 201):
            bad.append(a)
            return
        mine = a.json["record"]
        made.append(mine["id"])


threads = [threading.Thread(target=works, args=(n,)) for n in range(3)]
[t.start() for t in threads]
for i in range(ROUNDS):
    before = len(made)
    v = s.verify()
    check(v.get("ok"), f"verify {i + 1} beside {len(made) - before} actions", v)
stop.set()
[t.join() for t in threads]
equal(bad, [], "every action is done")
check(len(made) > 10 * ROUNDS, "the server was at work", len(made))
s.stop()
check(s.verify().get("ok"), "verify afterwards")
end()
