#!/usr/bin/env python3
"""Who did what he was asked for is asked no more, and what has become late is asked for, within seconds and without anybody asking for the reminders."""
import os
import shutil
import tempfile
import time

from harness import PASSWORD, Server, check, end, equal, run

work = tempfile.mkdtemp(prefix="shenzhi-fresh-")
data = os.path.join(work, "data")
equal(run("demo", "--data", data, "--size", "small", "--faults", "none", "--password", PASSWORD).returncode, 0, "the demo office")
s = Server(data, admins=False)
officer = s.client("wangwu", PASSWORD)


def asked(record):
    return any(t["register"] == "work_item" and t["record"] == record and t["kind"] == "rule" for t in officer.get("/todos").json["todos"])


def within(seconds, what, wanted):
    until = time.time() + seconds
    while not (ok := wanted()) and time.time() < until:
        time.sleep(0.3)
    check(ok, what)


today = time.strftime("%Y-%m-%d")
late = time.strftime("%Y-%m-%d", time.localtime(time.time() - 3 * 86400))
made = officer.act("work_item", "create", {"year": int(late[:4]), "kind": "task", "title": "示例任务", "due_on": late, "owner": 3})
equal(made.status, 201, "an item that is late already")
item = made.json["record"]["id"]
within(30, "is asked for", lambda: asked(item))
equal(officer.act("work_item", "finish", {"done_on": today, "result": "已完成（示例）"}, item).status, 200, "it is finished")
within(30, "and asked for no more", lambda: not asked(item))
s.stop()
shutil.rmtree(work)
end()
