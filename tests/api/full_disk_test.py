#!/usr/bin/env python3
"""A full disk (files may not grow beyond a limit): a clear error, nothing half done, the server stays up, writing goes on once there is room."""
import os
import resource
import signal
import subprocess

from harness import check, end, equal
from office import Office

o = Office()
o.stop()
size = os.path.getsize(o.data + "/shenzhi.db")
limit = size + (1 << 20)
real = subprocess.Popen


def limited(*a, **k):
    def before():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    return real(*a, preexec_fn=before, **k)


subprocess.Popen = limited
o.start()
subprocess.Popen = real
hr = o.client("hr", o.hr.password)
made, refused = [], None
for i in range(3000):
    a = hr.act("course", "create", {"year": 2026, "title": f"满{i}" + "文" * 180, "topic": "law", "group_kind": "everyone"})
    if a.status == 201:
        made.append(a.json["record"]["id"])
    else:
        refused = a
        break
check(refused is not None and refused.status in (507, 500, 503), "a full disk is refused", refused)
check(refused is not None and refused.code in ("E_FULL", "E_DB", "E_IO"), "with a code", refused)
equal(hr.get("/health").status, 200, "the server stays up")
equal(hr.get("/registers/course").status, 200, "reading goes on")
rows = {r["id"] for r in hr.all("course")}
equal(sorted(set(made) - rows), [], "what was acknowledged is there")
equal(len(rows), len(made), "what was refused is not")
o.stop(signal.SIGKILL)
o.start()
hr = o.client("hr", o.hr.password)
equal(hr.act("course", "create", {"year": 2026, "title": "又有空间", "topic": "law", "group_kind": "everyone"}).status, 201, "with room again writing goes on")
o.stop()
v = o.verify()
check(v.get("ok"), "the ledger verifies", v)
o.done()
end()
