#!/usr/bin/env python3
"""The server's clock is set back while the office works, and again while it is down: nothing moves before it moved last, in a clear message at the counter, at a
single movement, at a counter-entry and in a circulation; nothing is lost or doubled; the ledger stays ordered and verifies; with the clock right again work goes on."""
import json
import os
import sqlite3
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import check, clock, end, equal, run  # noqa: E402
from office import Office, signed  # noqa: E402

DAY = 86400
tmp = tempfile.TemporaryDirectory()
env, forward = clock(tmp.name)
o = Office(env=env)
clerk = o.worker("clerk", ["registry_clerk", "secrecy_officer"], "赵六", clearance=4)
mate = o.worker("mate", ["registry_clerk"], "钱七", clearance=4)
reader = o.worker("reader", ["staff"], "张三", clearance=3)
boss = o.worker("boss", ["leader_in_charge"], "李四", clearance=4)
offset = 0


def put_clock(seconds):
    global offset
    offset = seconds
    forward(seconds)


def stamp():
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(time.time() + 8 * 3600 + offset))


def log_in_again():
    for c in (clerk, mate, reader, boss):
        c.close()
        c.port = o.port
        equal(c.login(c.me["account"], c.password).status, 200, "he logs in")


put_clock(3 * DAY)                                  # roles are given from a day on, so the clock is never put before it
log_in_again()
account = o.made(o.client("hr", o.hr.password).act("custody_account", "create", {"name": "张三", "kind": "person", "person": reader.person}))
both = {"signature": {"password": clerk.password}, "second": {"account": "mate", "password": mate.password}}
his = {"signature": {"password": clerk.password}, "second": {"account": "reader", "password": reader.password}}
doc = o.made(o.document(clerk, "示例文件", level=2, copies=4, term="10Y", registered_on=stamp()[:10]))      # in the books since this moment
items = sorted(i["id"] for i in clerk.all("custody_item"))
registry = clerk.get(f"/registers/custody_item/{items[0]}").json["record"]["account"]
slip = o.made(clerk.act("circulation", "create", {"document": doc, "item": items[3], "level": 2, "urgency": "routine", "readers": [reader.person]}))
equal(boss.act("circulation", "approve", {}, record=slip, **signed(boss)).status, 200, "a circulation is approved")


def basket(kind, lines, to=None, sign=his):
    return clerk.act("counter_batch", "post", {"kind": kind, "lines": json.dumps(lines), **({"to_account": to} if to else {})}, **sign)


def table(sql):
    db = sqlite3.connect(f"file:{o.data}/shenzhi.db?mode=ro", uri=True)
    rows = db.execute(sql).fetchall()
    db.close()
    return rows


def books():
    """What the books say, all of it."""
    return table("SELECT id, account, since_at, state FROM custody_item ORDER BY id"), table("SELECT id, item, from_account, to_account, given_at, state FROM movement ORDER BY id")


def told(a, what):
    check(a.status == 409 and "时钟" in a.json["detail"] and "拨回" in a.json["detail"] and "系统管理员" in a.json["detail"], f"{what}: the clock is named, and who puts it right", a)


def refused_all(what):
    before = books()
    told(basket("give_back", items[:2]), f"{what}: a basket")
    a = clerk.act("movement", "post", {"item": items[2], "kind": "issue", "from_account": registry, "to_account": account, "given_at": stamp(), "received_at": stamp()}, **his)
    told(a, f"{what}: a single movement")
    last = clerk.all("movement", filter=f"item:eq:{items[0]}", sort="-id")[0]["id"]
    told(clerk.act("movement", "counter", {}, record=last, comment="扫错了", **both), f"{what}: a counter-entry")
    told(clerk.act("circulation", "hand_out", {"at_reader": reader.person}, record=slip, **signed(clerk)), f"{what}: a hand-over in a circulation")
    clerk.lang = "en"
    a = basket("give_back", items[:2])
    check("clock" in a.json["detail"] and "set back" in a.json["detail"], f"{what}: in English to who reads English", a)
    clerk.lang = "zh-CN"
    equal(books(), before, f"{what}: nothing moved, nothing is lost")


equal(basket("issue", items[:2], account).status, 201, "two copies are out")
check(run("doctor", "--data", o.data, env=env).returncode == 0 or "时钟不早于" in run("doctor", "--data", o.data, env=env).stdout, "the doctor finds the clock right")

# ---- set back while the server runs
put_clock(3 * DAY - 3 * 3600)
log_in_again()
refused_all("three hours back")
equal(clerk.act("course", "create", {"year": 2026, "title": "拨回时的记录", "topic": "law", "group_kind": "everyone"}).status, 201, "a record that moves nothing is entered")
events = table("SELECT seq, at FROM event ORDER BY unit, seq")
check(all(x[1] <= y[1] and x[0] < y[0] for x, y in zip(events, events[1:])), "no event is dated before the one it follows", events[-3:])
check("时钟早于最后一个事件" in run("doctor", "--data", o.data, env=env).stdout, "the doctor says so", run("doctor", "--data", o.data, env=env).stdout)

# ---- set back by two days while it is down: a forger's way
equal(o.stop(), 0, "graceful stop")
put_clock(DAY)
o.start()
log_in_again()
refused_all("two days back, after a start")
equal(o.document(clerk, "拨回时登记的文件", level=2, copies=1, term="10Y").status, 201, "what is new has moved nowhere yet and is entered")
events = table("SELECT seq, at FROM event ORDER BY unit, seq")
check(all(x[1] <= y[1] for x, y in zip(events, events[1:])), "and the ledger cannot be dated back", events[-3:])

# ---- right again
put_clock(3 * DAY + 60)
log_in_again()
equal(basket("give_back", items[:2]).status, 201, "with the clock right what was refused goes through")
equal(clerk.act("circulation", "hand_out", {"at_reader": reader.person}, record=slip, **signed(clerk)).status, 200, "the circulation goes on")
day = clerk.get("/counter/today").json
check(day["balanced"] and day["entered"] == sum(day["balance"].values()), "the balance adds up", day)
check(run("doctor", "--data", o.data, env=env).stdout.find("时钟早于") < 0, "the doctor has nothing to say of the clock")
equal(o.stop(), 0, "graceful stop")
v = o.verify()
check(v.get("ok"), "the ledger verifies", v)
o.done()
end()
