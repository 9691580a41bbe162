#!/usr/bin/env python3
"""A full disk (files may not grow beyond a limit): a clear error, nothing half done, the server stays up, writing goes on once there is room."""
import os
import resource
import signal
import subprocess

from harness import SHENZHI, check, end, equal, preload
from office import Office

o = Office()
o.stop()
size = os.path.getsize(o.data + "/shenzhi.db")
limit = size + (1 << 20)
real = subprocess.Popen


def limited(*a, **k):
    def before():
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
equal(refused and (refused.status, refused.code), (507, "E_FULL"), "no room for the file: refused")
check(refused and "磁盘已满" in refused.json["detail"] and "没有保存" in refused.json["detail"] and "清出空间" in refused.json["detail"], "what, that nothing was saved, and what to do", refused)
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

# the disk itself is full, in the middle of work: every action is refused, reading goes on, and it goes on writing once there is room
lib, flag = o.top + "/full.so", o.top + "/is-full"
subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", lib, os.path.join(os.path.dirname(os.path.abspath(__file__)), "full.c")], check=True)
o.env = {**preload(lib), "TEST_FULL": flag}
o.start()
hr = o.client("hr", o.hr.password)
before = len(hr.all("course"))
open(flag, "w").close()
for lang, words in (("zh-CN", ("磁盘已满", "没有保存", "清出空间")), ("en", ("full", "nothing of this was saved", "make room"))):
    hr.lang = lang
    a = hr.act("course", "create", {"year": 2026, "title": "满了", "topic": "law", "group_kind": "everyone"}, key=f"full-disk-{lang}")
    equal((a.status, a.code), (507, "E_FULL"), f"a full disk, {lang}")
    check(all(w in a.json["detail"] for w in words), f"says it in {lang}", a)
hr.lang = "zh-CN"
a = hr.post("/files", b"x" * (1 << 20), {"Content-Type": "application/octet-stream"}, {"name": "大.bin"})
equal((a.status, a.code), (507, "E_FULL"), "an attachment")
equal(hr.get("/health").status, 200, "the server is up")
equal(len(hr.all("course")), before, "reading goes on, nothing was entered")
os.unlink(flag)
a = hr.act("course", "create", {"year": 2026, "title": "满了", "topic": "law", "group_kind": "everyone"}, key="full-disk-zh-CN")
equal(a.status, 201, "the same request, sent again with room, is done")
equal(len(hr.all("course")), before + 1, "once")
o.stop()
v = o.verify()
check(v.get("ok"), "the ledger verifies", v)
# the command line: what cannot be finished leaves nothing behind
def small(*args, most=300_000):
    def before():
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    return subprocess.run([SHENZHI, *args], capture_output=True, text=True, preexec_fn=before)


r = small("init", "--data", o.top + "/new", "--unit", "新局")
check(r.returncode != 0 and "E_FULL" in r.stderr, "no room for a new store: refused", r.stderr)
equal(sorted(os.listdir(o.top + "/new")), [], "no half of a store is left")
r = subprocess.run([SHENZHI, "init", "--data", o.top + "/new", "--unit", "新局"], capture_output=True, text=True)
equal(r.returncode, 0, "with room it is made there")
r = small("export", "--data", o.data, "--ledger", o.top + "/ledger.jsonl", most=60_000)
check(r.returncode != 0 and "E_FULL" in r.stderr, "no room for an export: refused", r.stderr)
check(not os.path.exists(o.top + "/ledger.jsonl"), "no half of a ledger is left, which could be taken for one cut short")

o.done()
end()
