#!/usr/bin/env python3
"""Two at once at one thing, again and again: the same copy handed to two people, a slip entered twice, counter-entered while it is given back, approved while it is changed, voided and read, by two
connections of one server and by a command beside it. One of them wins, the other is told; every copy stays in exactly one hand and the ledger verifies."""
import json
import os
import sqlite3
import subprocess
import sys
import threading

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import SHENZHI, check, end, equal  # noqa: E402
from office import Office, signed, today  # noqa: E402

ROUNDS = int(os.environ.get("ROUNDS", "60"))
o = Office()
clerk = o.worker("clerk", ["registry_clerk", "secrecy_officer"], "赵六", clearance=4)
mate = o.worker("mate", ["registry_clerk", "secrecy_officer"], "钱七", clearance=4)
boss = o.worker("boss", ["leader_in_charge", "leader", "classifying_officer"], "孙八", clearance=4)
a, b = (o.worker(n, ["staff"], name, clearance=3) for n, name in (("reada", "张三"), ("readb", "李四")))
acc = {p.person: o.made(o.hr.act("custody_account", "create", {"name": n, "kind": "person", "person": p.person})) for p, n in ((a, "张三"), (b, "李四"))}
d = o.document(clerk, "两人争办的文件", level=2, copies=2 * ROUNDS, term="10Y")
equal(d.status, 201, f"copies: {d}")
registry = next(r["id"] for r in clerk.all("custody_account") if r["kind"] == "registry")


def sql(query):
    db = sqlite3.connect(f"file:{o.data}/shenzhi.db?mode=ro", uri=True)
    rows = db.execute(query).fetchall()
    db.close()
    return rows


items = [i for i, in sql("SELECT id FROM custody_item ORDER BY id")]
equal(len(items), 2 * ROUNDS, "each copy is an item")


def at_once(*calls):
    """All begin at the same moment; their answers in order."""
    gate, answers = threading.Barrier(len(calls)), [None] * len(calls)

    def one(i, call):
        gate.wait()
        answers[i] = call()
    threads = [threading.Thread(target=one, args=(i, c)) for i, c in enumerate(calls)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    return answers


def give(who, item, to, kind="issue", key=None):
    return lambda: who.act("counter_batch", "post", {"kind": kind, "lines": json.dumps([item]), **({"to_account": acc[to.person]} if kind == "issue" else {})}, key=key,
                           second={"account": to.me["account"], "password": to.password}, **signed(who))


def books(what):
    """Straight from the tables: each item is in one account, which is where its movements end; they join; debits and credits add up."""
    last, account_of = {}, dict(sql("SELECT id, account FROM custody_item"))
    for item, start, to in sql("SELECT item, from_account, to_account FROM movement WHERE state IN ('posted', 'countered') ORDER BY item, coalesce(received_at, given_at), id"):
        if item in last:
            check(last[item] == start, f"{what}: the movements of item {item} join", (last[item], start))
        last[item] = to
    equal(last, account_of, f"{what}: every item is where its movements end")
    day = clerk.get("/counter/today").json
    there = sql("SELECT count(*) FROM custody_item WHERE state <> 'void'")[0][0]
    check(day["balanced"] and sum(day["balance"].values()) == there, f"{what}: the balance adds up", day)


def one_of(answers, what, good=(200, 201)):
    won = [x.status in good for x in answers]
    check(sum(won) == 1, f"{what}: one of them", answers)
    for x in answers:
        if x.status not in good:
            check(x.status in (409, 412, 422) and x.json.get("detail"), f"{what}: the other is told why", x)
    return won.index(True) if any(won) else 0


# --- the same copy to two people at once
wins = [0, 0]
for n in range(ROUNDS):
    w = one_of(at_once(give(clerk, items[n], a), give(mate, items[n], b)), f"round {n}")
    wins[w] += 1
    equal(sql(f"SELECT account FROM custody_item WHERE id = {items[n]}"), [(acc[(a, b)[w].person],)], f"round {n}: it is with whom it was given to")
check(all(wins) or ROUNDS < 20, "both clerks won some", wins)
books("handed over")

# --- the same request twice at once (one key): done once, one answer
for n in range(ROUNDS // 4):
    other = o.client("clerk", clerk.password)
    other.password = clerk.password
    twice = at_once(give(clerk, items[ROUNDS + n], a, key=f"rival-{n:05d}"), give(other, items[ROUNDS + n], a, key=f"rival-{n:05d}"))
    ids = {x.json["record"]["id"] for x in twice if x.status == 201}
    check(len(ids) == 1 and all(x.status in (201, 409) for x in twice), "the same request twice is done once", twice)
books("sent twice")

# --- given back by one while the other enters a counter-entry of the very movement
for n in range(ROUNDS // 4):
    move, = sql(f"SELECT max(id) FROM movement WHERE item = {items[n]}")[0]
    holder = next(p for p in (a, b) if (acc[p.person],) in sql(f"SELECT account FROM custody_item WHERE id = {items[n]}"))
    one_of(at_once(give(mate, items[n], holder, "give_back"),
                   lambda: clerk.act("movement", "counter", {}, record=move, comment="填错", second={"account": "mate", "password": mate.password}, **signed(clerk))), f"given back and countered {n}")
    equal(sql(f"SELECT account FROM custody_item WHERE id = {items[n]}"), [(registry,)], "either way it is in the registry")
books("countered")

# --- approved by one while the other changes what is approved, or refused by a second leader: each with the version he has seen
for n in range(ROUNDS // 4):
    c = o.made(clerk.act("destruction", "create", {"title": f"争办{n}", "carrier": "paper", "pieces": 1, "method": "shred", "counted_on": today()}))
    o.made(clerk.act("listed_item", "create", {"item": items[-1 - n], "destruction": c}))
    version = clerk.get(f"/registers/destruction/{c}").json["record"]["version"]
    rival = o.client("boss", boss.password)
    won = one_of(at_once(lambda: boss.act("destruction", "approve", {}, record=c, version=version, **signed(boss)),
                         (lambda: clerk.act("destruction", "edit", {"pieces": 99}, record=c, version=version)) if n % 2 else
                         (lambda: rival.act("destruction", "refuse", {}, record=c, version=version, comment="不同意", **signed(boss)))), f"approved and changed {n}")
    r = clerk.get(f"/registers/destruction/{c}").json["record"]
    equal((r["state"], r["pieces"]), ("approved", 1) if won == 0 else ("draft", 99) if n % 2 else ("refused", 1), "what stands is what the winner saw")

# --- taken back and read at once: whoever reads gets the record as it was or as it is
for n in range(ROUNDS // 4):
    copy, = sql(f"SELECT copy FROM custody_item WHERE id = {items[ROUNDS + ROUNDS // 2 + n]}")[0]
    read = o.client("boss", boss.password)
    answers = at_once(lambda: clerk.act("copy", "cancel", {}, record=copy, comment="作废", **signed(clerk)), *[lambda: read.get(f"/registers/copy/{copy}")])
    check(answers[1].status == 200 and answers[1].json["record"]["state"] in ("registered", "void"), "read while it is voided", answers)
books("voided and read")

# --- a command beside the server, and a second server
sheet = o.top + "/courses.csv"
open(sheet, "w").write("year,title,topic,group_kind\n" + "".join(f"2026,并行{i},law,everyone\n" for i in range(300)))
made = []


def by_command():
    return subprocess.run([SHENZHI, "import", "--data", o.data, "--register", "course", "--file", sheet], capture_output=True, text=True)


def by_page():
    for i in range(60):
        made.append(o.hr.act("course", "create", {"year": 2026, "title": f"页面{i}", "topic": "law", "group_kind": "everyone"}))


r, _, s = at_once(by_command, by_page, lambda: subprocess.run([SHENZHI, "seal", "--data", o.data], capture_output=True, text=True))
equal((r.returncode, s.returncode), (0, 0), f"commands beside the server: {r.stderr} {s.stderr}")
equal([x.status for x in made if x.status != 201], [], "what the page writes meanwhile is written")
rows = [t for t, in sql("SELECT title FROM course WHERE title LIKE '并行%' OR title LIKE '页面%'")]
equal((len(rows), len(set(rows))), (360, 360), "all of both, each once")
second = subprocess.run([SHENZHI, "serve", "--data", o.data, "--listen", "127.0.0.1:0"], capture_output=True, text=True, timeout=60)
check(second.returncode != 0 and second.stderr.strip(), "a second server on the same directory is refused", second.stderr)
equal(o.hr.get("/health").status, 200, "the first goes on")
books("at the end")
equal(o.stop(), 0, "graceful stop")
v = o.verify()
check(v.get("ok"), "the ledger verifies", v)
o.done()
end()
