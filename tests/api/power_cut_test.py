#!/usr/bin/env python3
"""A power cut at any moment, on a disk that has kept nothing but what was synced: no acknowledged action is lost, nor anything that somebody was shown."""
import http.client
import os
import random
import shutil
import subprocess
import threading
import time

from harness import check, end, equal, preload
from office import Office

ROUNDS, WRITERS, READERS = 3, 6, 2
o = Office()
o.stop()
lib, kept = o.top + "/cut.so", o.top + "/kept"
subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", lib, os.path.join(os.path.dirname(os.path.abspath(__file__)), "cut.c"), "-lpthread"], check=True)
o.env = {**preload(lib), "TEST_CUT": kept}
FILES = ("shenzhi.db", "shenzhi.db-wal")
acknowledged, shown, stop = {}, {}, threading.Event()


def begin():
    """What the disk has at the start of a round."""
    shutil.rmtree(kept, ignore_errors=True)
    os.mkdir(kept)
    for name in FILES:
        if os.path.exists(f"{o.data}/{name}"):
            shutil.copy(f"{o.data}/{name}", f"{kept}/{name}")
    o.start()


def cut():
    """The power is gone: what is in the files and was not synced is too."""
    o.process.kill()
    o.process.wait()
    for name in FILES + ("shenzhi.db-shm",):
        if os.path.exists(f"{o.data}/{name}"):
            os.unlink(f"{o.data}/{name}")
    for name in FILES:
        if os.path.exists(f"{kept}/{name}"):
            shutil.copy(f"{kept}/{name}", f"{o.data}/{name}")


def until_cut(fn):
    def run(*args):
        while not stop.is_set():
            try:
                fn(*args)
            except (OSError, http.client.HTTPException, ValueError):
                return
    return run


@until_cut
def write(c, prefix, count):
    title = f"{prefix}-{next(count)}"
    a = c.act("course", "create", {"year": 2026, "title": title, "topic": "law", "group_kind": "everyone"}, key=f"cut-{title.encode().hex()}")
    if a.status == 201:
        acknowledged[title] = a.json["record"]["id"]


@until_cut
def read(c, _, __):
    for r in c.get("/registers/course", sort="-id", limit=20).json["rows"]:
        shown[r["title"]] = r["id"]


rnd = random.Random(11)
for n in range(ROUNDS):
    begin()
    stop.clear()
    threads = []
    for k in range(WRITERS + READERS):
        c = o.client("hr", o.hr.password)
        threads.append(threading.Thread(target=write if k < WRITERS else read, args=(c, f"停电{n}之{k}", iter(range(1 << 30)))))
    [t.start() for t in threads]
    time.sleep(0.5 + rnd.random() * 0.7)
    cut()
    stop.set()
    [t.join() for t in threads]
check(len(acknowledged) > 50 and len(shown) > 20, "the rounds wrote and read", (len(acknowledged), len(shown)))
del o.env["TEST_CUT"]
o.start()
there = {r["title"]: r["id"] for r in o.client("hr", o.hr.password).all("course", q="停电")}
equal([t for t, i in acknowledged.items() if there.get(t) != i], [], "no acknowledged action is lost")
equal([t for t, i in shown.items() if there.get(t) != i], [], "nothing that was shown is lost")
equal(o.stop(), 0, "graceful stop")
v = o.verify()
check(v.get("ok"), "the ledger verifies", v)
o.done()
end()
