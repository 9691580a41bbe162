#!/usr/bin/env python3
"""Twenty people at one server at once: lists, records, searches, scores, actions, checks of the ledger and backups, in random order. For a build with ThreadSanitizer
(it says what two threads touched without a lock) and by hand, not among the tests: it slows everything ten times.
usage: cmake -G Ninja -B build-threads -S . -DSHENZHI_THREADS=ON -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ && cmake --build build-threads --target shenzhi
       SHENZHI=build-threads/shenzhi setarch -R tests/api/crowd.py [SECONDS, 60] [SEED, 1]       exits 1 when an answer is an error of ours or the server complained"""
import random
import re
import sys
import tempfile
import threading
import time
from collections import Counter

from harness import YEAR, Server, run

SECONDS, SEED = (int(x) for x in (sys.argv[1:] + ["60", "1"][len(sys.argv) - 1:])[:2])
PEOPLE = ("wangwu", "zhaoliu", "zhangsan", "lisi", "g00014", "sunqi", "auditor", "sysadmin", "g00020", "jiancha")
EVERYBODY = ("/todos", "/score", "/org", "/rules", "/rules/loan_overdue", "/standards", "/digest", "/runs", "/model", "/openapi.json", "/ranking", "/counter")


def work_item(c, r):
    return c.act("work_item", "create", {"year": int(YEAR), "kind": "task", "title": f"并发{r.random()}", "owner": 3, "due_on": YEAR + "-12-31"})


WORK = {
    "wangwu": [work_item, work_item, lambda c, r: c.post("/todos/refresh", {}), lambda c, r: c.post("/runs", {"standard": "shenzhi-100", "period": YEAR})],
    "sunqi": [lambda c, r: c.act("person", "edit", {"note": f"并发{r.random()}"}, record=20)],
    "auditor": [lambda c, r: c.get("/audit"), lambda c, r: c.get("/seals"), lambda c, r: c.post("/verify", {}), lambda c, r: c.get("/verify")],
    "sysadmin": [lambda c, r: c.get("/doctor"), lambda c, r: c.get("/users"), lambda c, r: c.get("/metrics"), lambda c, r: c.post("/backups", {})],
}


def read(c, r, registers):
    if not registers or r.random() < 0.3:
        return c.get(r.choice(EVERYBODY))
    name = r.choice(registers)
    a = c.get("/registers/" + name, limit=20, **({"q": "示例"} if r.random() < 0.3 else {}))
    rows = a.json["rows"] if a.status == 200 else []
    return c.get(f"/registers/{name}/{r.choice(rows)['id']}") if rows and r.random() < 0.6 else a


def person(server, account, password, seed, end, seen):
    r, c = random.Random(seed), server.client(account, password)
    model = c.get("/model")
    registers = [x["name"] for x in model.json["registers"]] if model.status == 200 else []
    while time.time() < end:
        own = WORK.get(account, [])
        a = r.choice(own)(c, r) if own and (not registers or r.random() < 0.4) else read(c, r, registers)
        seen[a.status] += 1
        if a.status >= 500:
            print(account, a, flush=True)


with tempfile.TemporaryDirectory() as top:
    made = run("demo", "--data", top + "/data", "--seed", str(SEED))
    password = re.search(r"^wangwu\t(\S+)", made.stdout, re.M)[1]
    seen = Counter()
    with Server(data=top + "/data", init=False, admins=False) as server:
        end = time.time() + SECONDS
        threads = [threading.Thread(target=person, args=(server, a, password, SEED * 100 + i, end, seen)) for i, a in enumerate(PEOPLE * 2)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        server.stop()
        complaints = re.findall(r"^WARNING: ThreadSanitizer.*(?:\n.+)*", server.text(), re.M)
        whole = server.verify()
    print(dict(seen), *complaints, "" if whole["ok"] else whole, sep="\n")
    sys.exit(1 if complaints or not whole["ok"] or any(s >= 500 for s in seen) or seen[200] < 100 else 0)
