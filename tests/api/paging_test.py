#!/usr/bin/env python3
"""Pages by key while others write: rows are made, changed (so that they move in the order) and taken out of the list between the pages and during them.
Whatever stayed as it was is seen exactly once and in order, in every order, with a filter, in a search, over a column with empty values, in the audit trail."""
import random
import threading

from harness import check, end, equal
from office import Office

o = Office()
r = random.Random(7)
TOPICS = ["law", "computer"]
STAY, MOVE = 120, 40
stop = threading.Event()


def make(c, title, topic=None, **more):
    a = c.act("course", "create", {"year": 2020 + r.randrange(4), "title": title, "topic": topic or r.choice(TOPICS), "group_kind": "everyone",
                                   **({"planned_on": f"2026-0{r.randrange(1, 7)}-11"} if r.random() < 0.6 else {}), **more})
    return o.made(a)


def prepare():
    stay, move = {}, []
    for i in range(STAY + MOVE):
        title = f"{'停留' if i % 4 else '往来'}课程{r.randrange(100, 130)}"         # many have the same title, year and day
        (move.append(make(o.hr, title)) if i % 4 == 0 else stay.setdefault(make(o.hr, title), title))
    rows = {x["id"]: x for x in o.hr.all("course")}
    return {i: rows[i] for i in stay}, move


writes = [0, 0, 0]


def write(c, move):
    """Everything that can happen to a list, without rest."""
    own = []
    while not stop.is_set():
        what = r.randrange(3)
        if what == 0:
            own.append(make(c, f"新增课程{r.randrange(90, 140)}"))
        elif what == 1 and move:
            i = r.choice(move)
            c.act("course", "edit", {"title": f"改后课程{r.randrange(50, 180)}", "topic": r.choice(TOPICS), "planned_on": r.choice([None, "2026-01-01", "2026-12-31", "2026-04-11"])}, record=i)
        elif own:
            c.act("course", "finish", {}, record=own.pop(r.randrange(len(own))))             # leaves the list of those that are planned
        writes[what] += 1


def value(row, field):
    v = row.get(field)
    return (v is not None, v)


def walk(c, limit, **query):
    """Ids of all pages, one after the other."""
    rows, after, pages = [], None, 0
    while True:
        a = c.get("/registers/course", limit=limit, after=after, **query)
        if a.status != 200:
            check(False, f"a page of {query}", a)
            return rows, pages
        rows += a.json["rows"]
        pages += 1
        after = a.json.get("next")
        if not after:
            return rows, pages


def main():
    stay, move = prepare()
    hands = [o.client("hr", o.hr.password) for _ in range(3)]
    threads = [threading.Thread(target=write, args=(c, move)) for c in hands]
    [t.start() for t in threads]
    reader = o.client("hr", o.hr.password)
    for query in ({}, {"sort": "id"}, {"sort": "-id"}, {"sort": "title"}, {"sort": "-title"}, {"sort": "year"}, {"sort": "-year"}, {"sort": "planned_on"}, {"sort": "-planned_on"}, {"sort": "topic"},
                  {"filter": "state:eq:planned"}, {"filter": "state:eq:planned", "sort": "-planned_on"}, {"filter": "topic:eq:law", "sort": "title"}, {"q": "停留"}, {"q": "停留", "sort": "title"}):
        topic = query.get("filter", "").startswith("topic")
        want = {i for i, row in stay.items() if (not topic or row["topic"] == "law") and ("q" not in query or "停留" in row["title"])}
        for limit in (7, 50):
            rows, pages = walk(reader, limit, **query)
            seen = [x["id"] for x in rows if x["id"] in stay]
            equal(sorted(seen), sorted(want), f"{query}, {limit} a page: who stayed is seen once, nobody is lost")
            check(pages >= len(want) // limit, f"{query}: in pages", pages)
            field = query.get("sort", "").lstrip("-")
            if field:
                values = [value(stay[i], field) for i in seen]
                full = [v for there, v in values if there]
                equal(full, sorted(full, reverse=query["sort"].startswith("-")), f"{query}, {limit} a page: in order")
                check(len({there for there, _ in values[:1] + values[-1:]}) == 2 or len(full) in (0, len(values)), f"{query}: empty values stand together", values[:3])
    auditor = o.client("auditor")
    seqs, after = [], None
    while True:
        p = auditor.get("/audit", limit=50, after=after).json
        seqs += [e["seq"] for e in p["rows" if "rows" in p else "events"]]
        after = p.get("next")
        if not after:
            break
    stop.set()
    [t.join() for t in threads]
    equal(len(seqs), len(set(seqs)), "no event is shown twice")
    equal(sorted(seqs), list(range(min(seqs), max(seqs) + 1)), "none is left out")
    check(min(writes) > 15, "there was a crowd", writes)
    check(o.verify().get("ok"), "the ledger verifies")
    o.done()
    end()


main()
