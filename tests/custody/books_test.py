#!/usr/bin/env python3
"""Property test of the books: random movements through the API against a model in Python. Items are where the model says, movements join, balances add up."""
import os
import random
import sqlite3
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import check, end, equal  # noqa: E402
from office import Office, signed  # noqa: E402

STEPS, SEED = 120, 5
rnd = random.Random(SEED)
o = Office()
clerk = o.worker("clerk", ["registry_clerk", "secrecy_officer"], "赵六", clearance=4)
mate = o.worker("mate", ["registry_clerk"], "钱七", clearance=4)
holders = {}
for name in ("张三", "李四"):
    holders[name] = o.made(o.hr.act("custody_account", "create", {"name": name, "kind": "person", "person": o.person(name, clearance=3)}))
for name, kind in (("文件柜", "cabinet"), ("碎纸机", "destroyer"), ("档案室", "archive")):
    a = o.hr.act("custody_account", "create", {"name": name, "kind": kind, "keeper": clerk.person, "max_level": 4})
    holders[name] = o.made(a)
check("source" not in {a["kind"] for a in o.hr.all("custody_account")}, "nobody has made the account that things come from")

docs = [o.document(clerk, f"文件{n}", level=n, copies=3) for n in range(3)]
for d in docs:
    equal(d.status, 201, "a document enters the books")
kinds = {a["id"]: a["kind"] for a in o.hr.all("custody_account")}
equal(sorted(kinds.values()), ["archive", "cabinet", "destroyer", "person", "person", "registry", "source"], "it was made, once, when the first document came")
registry = next(i for i, k in kinds.items() if k == "registry")
source = next(i for i, k in kinds.items() if k == "source")
items = {i["id"]: i for i in clerk.all("custody_item")}
equal(len(items), 9, "every copy is an item")
where = {i: registry for i in items}
check(all(i["account"] == registry for i in items.values()), "each starts in the registry")
check(all(i["level"] == {f"文件{n}": n for n in range(3)}[i["name"].split(" ")[0]] for i in items.values()), "an item is as secret as its document")
closed, last = set(), {}


def now():
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(time.time() + 8 * 3600))


def post(item, start, to, **more):
    fields = {"item": item, "kind": "transfer", "from_account": start, "to_account": to, "given_by": clerk.person, "received_by": mate.person,
              "given_at": now(), "received_at": now(), "reason": "随机测试", **more}
    return clerk.act("movement", "post", fields, signature={"password": clerk.password}, second={"account": "mate", "password": mate.password})


def counter(item):
    """A counter-entry moves the last one back."""
    before = len(clerk.all("movement", filter=f"item:eq:{item}"))
    a = clerk.act("movement", "counter", record=last[item][0], comment="登记有误", signature={"password": clerk.password}, second={"account": "mate", "password": mate.password})
    if item in closed:
        check(a.status == 409, "nothing comes back from destruction", a)
    elif a.status == 200:
        where[item] = last.pop(item)[1]
        equal(len(clerk.all("movement", filter=f"item:eq:{item}")), before + 1, "the counter-entry is a movement of its own")
        return True
    else:
        check(a.code == "E_RULE", "an honest counter-entry is refused only by a rule", a)
    return False


def take_back(register, record, brought):
    """Entered by mistake: passes when nothing of what it brought was ever moved."""
    a = clerk.act(register, "cancel", record=record, comment="登错", signature={"password": clerk.password})
    honest = not moved & set(brought) and not set(brought) <= void
    equal(a.status, 200 if honest else 409, f"{register} {record} is taken back when it went through no hands {a}")
    if honest:
        where.update({i: source for i in brought})
        void.update(brought)
    return honest


copies = {c["id"]: c["document"] for c in clerk.all("copy")}
item_of = {clerk.get(f"/registers/custody_item/{i}").json["record"]["copy"]: i for i in items}
moved, void = set(), set()
accepted = refused = ruled = countered = 0
for n in range(STEPS):
    item, to, what = rnd.choice(list(items)), rnd.choice([registry, *holders.values()]), rnd.random()
    if what < 0.1 and item in last:
        countered += counter(item)
        continue
    if what > 0.93:
        copy = rnd.choice(list(copies))
        take_back("copy", copy, [item_of[copy]])
        continue
    if what > 0.9:
        paper = rnd.choice(list(copies.values()))
        brought = [item_of[c] for c in copies if copies[c] == paper]
        take_back("document", paper, [i for i in brought if i not in void] or brought)
        continue
    lie = rnd.random() < 0.2
    start = rnd.choice([a for a in [registry, *holders.values()] if a != where[item]]) if lie else where[item]
    a = post(item, start, to)
    gone = item in closed or item in void
    if a.status == 201:
        accepted += 1
        check(not lie and start != to and not gone, f"step {n}: only a movement from where the item is may pass", (where[item], start, to))
        last[item] = a.json["record"]["id"], start
        where[item] = to
        moved.add(item)
        if kinds[to] == "destroyer":
            closed.add(item)
    else:
        check(a.status in (409, 422), f"step {n}: refused cleanly", a)
        refused += a.code in ("E_STATE", "E_INVALID")
        ruled += a.code == "E_RULE"
        if not lie and start != to and not gone:
            check(a.code == "E_RULE", f"step {n}: an honest movement is refused only by a rule", a)
check(min(accepted, refused) > 5 and countered and void, "each happens", (accepted, refused, ruled, countered, len(void)))

# only the last movement can be countered
for item in list(last)[:3]:
    first = clerk.all("movement", filter=f"item:eq:{item}", sort="id")[0]["id"]
    a = clerk.act("movement", "counter", record=first, comment="x", signature={"password": clerk.password}, second={"account": "mate", "password": mate.password})
    equal(a.status, 409, "an earlier movement cannot be countered")
one = clerk.act("movement", "post", {"item": list(items)[0]}, signature={"password": clerk.password})
check(one.status in (403, 422), "a movement needs two signatures", one)

# the books
db = sqlite3.connect(f"file:{o.data}/shenzhi.db?mode=ro", uri=True)
for i, account, state in db.execute("SELECT id, account, state FROM custody_item"):
    equal(account, where[i], f"item {i} is where the model says")
    equal(state, "void" if i in void else "closed" if i in closed else "live", f"item {i} is what the model says")
    chain = db.execute("SELECT from_account, to_account FROM movement WHERE item = ? AND state IN ('posted', 'countered') ORDER BY coalesce(received_at, given_at), id", (i,)).fetchall()
    equal(chain[0][0], source, f"item {i} came in from the source")
    check(all(x[1] == y[0] for x, y in zip(chain, chain[1:])), f"item {i}: each movement starts where the last one ended", chain)
    equal(chain[-1][1], where[i], f"item {i}: the movements end there too")
balance = {}
for start, to in db.execute("SELECT from_account, to_account FROM movement WHERE state IN ('posted', 'countered')"):
    balance[start] = balance.get(start, 0) - 1
    balance[to] = balance.get(to, 0) + 1
equal(sum(balance.values()), 0, "debits and credits add up to nothing")
for account in kinds:
    if account != source:
        equal(balance.get(account, 0), sum(1 for i in where if where[i] == account), f"balance of {kinds[account]} {account}")
db.close()
equal(o.stop(), 0, "graceful stop")
check(o.verify().get("ok"), "the ledger verifies")
o.done()
end()
