#!/usr/bin/env python3
"""A clock that is put more than a year ahead under the server and then right again: nobody stays logged in or locked until that day, reminders and backups go on,
and the good backups are there."""
import os
import tempfile
import time

from harness import PASSWORD, Server, check, clock, end, equal, today

AHEAD = 400 * 86400
tmp = tempfile.TemporaryDirectory()
env, forward = clock(tmp.name)
kept = os.path.join(tmp.name, "kept")
os.makedirs(kept)
former = [f"shenzhi-{int(today()[:4]) - 1}-03-{n:02}.backup" for n in range(1, 6)]
for name in former:
    open(os.path.join(kept, name), "w").close()
srv = Server(env=env, args=("--backup-dir", kept))


def until(what, said, wait=60):
    for _ in range(wait * 5):
        if said():
            return check(True, what)
        time.sleep(0.2)
    return check(False, what)


def day(ahead):
    return time.strftime("%Y-%m-%d", time.gmtime(time.time() + ahead + 8 * 3600))


until("today's backup is made", lambda: f"shenzhi-{day(0)}.backup verified" in srv.text())
system = srv.client("sysadmin")
equal(system.post("/users", {"account": "later", "name": "王后来", "kind": "system", "password": PASSWORD}).status, 201, "an account to be locked")
forward(AHEAD)
equal(system.get("/me").status, 401, "ahead: a session of today is over")
until("a backup of that day", lambda: f"shenzhi-{day(AHEAD)}.backup verified" in srv.text())
check(all(os.path.exists(os.path.join(kept, n)) for n in (*former, f"shenzhi-{day(0)}.backup")), "does not cost those that were there", sorted(os.listdir(kept)))
there = srv.client("secadmin")
for _ in range(22):
    a = srv.client().login("auditor", "Falsch-Kou-Ling-0")
equal(a.status, 429, "ahead: too many wrong passwords")
forward(0)
equal(there.get("/me").status, 401, "right again: a session of that day is over")
equal(srv.client().login("auditor", PASSWORD + "audit").status, 200, "and nobody is locked until that day")
equal(srv.client("sysadmin").get("/me").status, 200, "who comes works")
os.remove(os.path.join(kept, f"shenzhi-{day(0)}.backup"))
until("and today's backup is made anew, as the day changed", lambda: srv.text().count(f"shenzhi-{day(0)}.backup verified") == 2)
equal(srv.stop(), 0, "it stops in good order")
check(srv.verify()["ok"], "and the record verifies", srv.verify())
srv.done()
end()
