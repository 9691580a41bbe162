#!/usr/bin/env python3
"""A changed decision reaches every copy, derived document and holder: 5,000 matters, derivation four deep, several sources each,
portions, decisions of their own, copies held, lent, sent out and destroyed. Documents, tasks and notices equal a brute-force reference."""
import collections
import os
import random
import sqlite3
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import check, end, equal                 # noqa: E402
from office import Office, signed, today              # noqa: E402

MATTERS, BASE, FOREVER = 5000, 10000, "9999-12-31"


class Law(Office):
    def __init__(self):
        super().__init__()
        self.officer = self.worker("officer", ["secrecy_officer"], "王五", clearance=4)
        self.chief = self.worker("chief", ["classifying_officer"], "张三", clearance=4)
        self.clerk = self.worker("clerk", ["registry_clerk"], "赵六", clearance=4)
        self.made(self.hr.act("appointment", "create", {"role": "classifying_officer", "person": self.chief.person, "from_on": "2020-01-01"}))
        self.made(self.officer.act("classify_authority", "create", {"source": "law", "max_level": 4, "from_on": "2015-01-01"}, **signed(self.officer)))
        self.scope = self.made(self.officer.act("scope_item", "create", {"code": "SF-1", "title": "示例事项", "max_level": 4, "max_term": "30Y"}))


class Matters:
    """Documents, their sources and copies as Python sees them."""

    def __init__(self, seed, persons, accounts):
        r = random.Random(seed)
        self.doc, self.sources, self.copies, self.decision = {}, collections.defaultdict(list), {}, {}
        layers = [[] for _ in range(5)]
        for i in range(MATTERS):
            d = BASE + i
            depth = min(4, i * 5 // MATTERS)
            layers[depth].append(d)
            kind = "original"
            if depth:
                for s in r.sample(layers[depth - 1], r.choice([1, 1, 1, 2, 3])):
                    self.sources[d].append((s, r.random() < 0.1))          # (source, only a portion)
                if depth == 1 and r.random() < 0.2 and all(s != BASE for s, _ in self.sources[d]):
                    self.sources[d] = [(BASE, False)]                      # one matter that much was made from
                kind = r.choice(["derived"] * 8 + ["original", None])
            self.decision[d] = kind
            self.doc[d] = dict(level=0, expires=None, depth=depth)
        for d in sorted(self.doc):                                        # levels that agree with their sources
            if not self.sources[d]:
                self.doc[d].update(level=3 if d == BASE else r.choice([2, 3, 4]), expires=r.choice([None, "2031-06-30", "2036-06-30", "2041-06-30"]))
                continue
            self.doc[d]["level"] = max(self.doc[s]["level"] if not p else 2 for s, p in self.sources[d])
            if self.decision[d] == "original":
                self.doc[d].update(level=r.choice([2, 3]), expires="2033-06-30")
            else:
                self.doc[d]["expires"] = self.term([(self.doc[s]["level"], self.doc[s]["expires"], p, self.doc[d]["level"]) for s, p in self.sources[d]])
        n = BASE
        for d in self.doc:
            for _ in range(r.choice([1, 1, 2])):
                n += 1
                where = r.choice(accounts + [None])
                self.copies[n] = dict(document=d, account=where[0] if where else None, kind=where[1] if where else None, holder=where[2] if where else None,
                                      live=r.random() > 0.1, level=self.doc[d]["level"])
            self.doc[d]["readers"] = r.sample(persons, r.choice([0, 0, 0, 1]))

    @staticmethod
    def term(asks):
        """(source level, source's end, portion, own level) -> the longest end of the sources that still hold; None when without a date."""
        ends = [e or FOREVER for level, e, portion, own in asks if (min(level, own) if portion else level) >= 2]
        return None if not ends or max(ends) == FOREVER else max(ends)

    def write(self, db, law):
        db.executemany("INSERT INTO decision(id, no, title, kind, act, drafter, scope_item, source_document, basis_text, term, made_on, expires_on, approved_by, approved_on, last_review_on, level, state) "
                       "VALUES (?, ?, ?, ?, 'decide', ?, ?, ?, '示例', '10Y', '2026-01-05', ?, ?, '2026-01-06', '2026-01-06', ?, 'approved')",
                       [(d, "X-%d" % d, "事项%d" % d, k, law.officer.person, law.scope if k == "original" else None, None, self.doc[d]["expires"], law.chief.person, self.doc[d]["level"])
                        for d, k in self.decision.items() if k])
        db.executemany("INSERT INTO document(id, no, kind, title, registered_on, copies, decision, expires_on, readers, level, state) VALUES (?, ?, 'internal', ?, '2026-01-06', 1, ?, ?, ?, ?, 'registered')",
                       [(d, "Y-%d" % d, "文件%d" % d, d if self.decision[d] else None, v["expires"], str(v["readers"]) if v["readers"] else None, v["level"]) for d, v in self.doc.items()])
        db.executemany("INSERT INTO derivation(source, result, kind, made_on, portion, level, state) VALUES (?, ?, 'extract', '2026-01-07', ?, 2, 'registered')",
                       [(s, d, "密点" if p else None) for d, ss in self.sources.items() for s, p in ss])
        db.executemany("INSERT INTO copy(id, document, copy_no, kind, level, state) VALUES (?, ?, ?, 'original', ?, 'registered')", [(c, v["document"], c - BASE, v["level"]) for c, v in self.copies.items()])
        db.executemany("INSERT INTO custody_item(id, name, kind, copy, account, holder, level, state) VALUES (?, ?, 'copy', ?, ?, ?, ?, ?)",
                       [(c, "份%d" % c, c, v["account"], v["holder"], v["level"], "live" if v["live"] else "closed") for c, v in self.copies.items() if v["account"]])
        db.commit()

    # ---- the reference: every document is computed anew from its sources, again and again, until nothing changes

    def reference(self, root, level, expires):
        now = {d: (v["level"], v["expires"]) for d, v in self.doc.items()}
        below = {root}
        for d in sorted(self.doc):
            if any(s in below for s, _ in self.sources[d]):
                below.add(d)
        now[root] = (level, expires if level >= 2 else None)
        while True:
            before = dict(now)
            for d in below - {root}:
                own = self.doc[d]["level"] if self.decision[d] == "original" else 0
                asks = [(now[s][0], now[s][1], p, self.doc[d]["level"]) for s, p in self.sources[d]]
                new = max([own] + [min(lv, self.doc[d]["level"]) if p else lv for lv, _, p, _ in asks])
                ends = [e or FOREVER for lv, e, p, o in asks if (min(lv, o) if p else lv) >= 2] + ([self.doc[d]["expires"] or FOREVER] if own >= 2 else [])
                now[d] = (new, None if new < 2 or not ends or max(ends) == FOREVER else max(ends))
            if now == before:
                break
        changed = {d: now[d] for d in below if now[d] != (self.doc[d]["level"], self.doc[d]["expires"])}
        copies = {c for c, v in self.copies.items() if v["document"] in changed and (v["live"] or not v["account"])}
        told = {("person", self.copies[c]["holder"]) for c in copies if self.copies[c]["holder"]}
        told |= {("account", self.copies[c]["account"]) for c in copies if not self.copies[c]["holder"] and self.copies[c]["kind"] in ("cabinet", "unit_outside", "archive")}
        told |= {("person", p) for d in changed for p in self.doc[d]["readers"]}
        return changed, copies, told


def cpu(o):
    """Seconds of processor the server has used: the wall clock of a shared machine says little."""
    f = open(f"/proc/{o.process.pid}/stat", encoding="utf-8").read().rsplit(")", 1)[1].split()
    return (int(f[11]) + int(f[12])) / os.sysconf("SC_CLK_TCK")


def rows(db, sql, *args):
    return db.execute(sql, args).fetchall()


def decide(o, m, db, root, fields, level, expires):
    changed, copies, told = m.reference(root, level, expires)
    a = o.officer.get(f"/classification/decisions/{root}/reach", level=level, expires_on=expires)
    equal({(x["document"], x["new_level"], x["new_expires_on"]) for x in a.json["rows"]}, {(d, lv, e) for d, (lv, e) in changed.items()}, f"{root}: what it would reach, shown before")
    review = o.officer.act("decision_review", "create", {"decision": root, "level": m.doc[root]["level"], "occasion": "yearly", "basis_text": "示例依据", **fields})
    if not check(review.status == 201, "one click makes the review record", review):
        return changed
    review = review.json["record"]["id"]
    a = o.officer.act("decision_review", "decide", record=review, **signed(o.officer))
    check(a.status in (403, 409), "who proposed does not decide", a)
    began, used = time.perf_counter(), cpu(o)
    a = o.chief.act("decision_review", "decide", record=review, **signed(o.chief))
    print(f"decision {root}: {len(changed)} documents, {len(copies)} copies, {len(told)} holders: {time.perf_counter() - began:.2f} s, {cpu(o) - used:.2f} s of processor")
    check(a.status == 200, "decided", a)
    equal({(d, lv, e) for d, lv, e in rows(db, "SELECT id, level, expires_on FROM document WHERE id >= ?", BASE) if (lv, e) != (m.doc[d]["level"], m.doc[d]["expires"])},
          {(d, lv, e) for d, (lv, e) in changed.items()}, f"{root}: documents")
    equal({c for c, in rows(db, "SELECT copy FROM relabel_task WHERE review = ?", review)}, copies, f"{root}: a task a live copy")
    equal({(n, 1) for n, in rows(db, "SELECT copy FROM relabel_task WHERE review = ?", review)}, {(n, k) for n, k in rows(db, "SELECT copy, count(*) FROM relabel_task WHERE review = ? GROUP BY copy", review)}, "and one only")
    got = {("person", p) if p else ("account", a) for p, a in rows(db, "SELECT person, account FROM change_notice WHERE review = ?", review)}
    equal(got, told, f"{root}: a notice a holder and reader")
    rec = o.officer.get(f"/registers/decision_review/{review}").json["record"]
    equal((rec["documents"], rec["copies"], rec["holders"]), (len(changed), len(copies), len(told)), "counts on the review")
    for d, (lv, e) in changed.items():
        m.doc[d]["level"], m.doc[d]["expires"] = lv, e
    return changed


def busiest(m, level):
    """A root whose circle is large."""
    reach = collections.Counter()
    for root in [d for d, v in m.doc.items() if not v["depth"] and v["level"] == level][:200]:
        below = {root}
        for d in sorted(m.doc):
            if any(s in below for s, _ in m.sources[d]):
                below.add(d)
        reach[root] = len(below)
    return reach.most_common(1)[0][0]


def marks(o, m, db, root):
    """Lowering holds when the mark is changed; raising at once."""
    task, copy, old, new = rows(db, "SELECT id, copy, old_level, new_level FROM relabel_task WHERE state = 'open' AND old_level > new_level AND copy IN (SELECT copy FROM custody_item WHERE state = 'live') LIMIT 1")[0]
    equal(rows(db, "SELECT level FROM copy WHERE id = ?", copy)[0][0], old, "the copy keeps its mark until it is relabelled")
    a = o.clerk.act("relabel_task", "finish", record=task, **signed(o.clerk))
    equal(a.status, 200, "relabelled")
    equal(rows(db, "SELECT k.level, i.level FROM copy k JOIN custody_item i ON i.copy = k.id WHERE k.id = ?", copy)[0], (new, new), "copy and item have the new level")


def notices(o, db, decision):
    review = rows(db, "SELECT max(id) FROM decision_review WHERE decision = ?", decision)[0][0]
    ids = [n for n, in rows(db, "SELECT id FROM change_notice WHERE review = ? AND state = 'open'", review)]
    for n in ids[:-1]:
        db.execute("UPDATE change_notice SET state = 'sent', sent_on = ? WHERE id = ?", (today(), n))
    db.commit()
    equal(rows(db, "SELECT notified_on FROM decision WHERE id = ?", decision)[0][0], None, "not notified while one notice is open")
    a = o.clerk.act("change_notice", "send", {"sent_on": today()}, record=ids[-1])
    equal(a.status, 200, "the last one delivered")
    equal(rows(db, "SELECT notified_on FROM decision WHERE id = ?", decision)[0][0], today(), "then the decision counts as notified")


def refusals(o, m):
    root = [d for d, v in m.doc.items() if not v["depth"]][7]
    for fields, what in (({"result": "change"}, "a change says what changes"), ({"result": "extend"}, "an extension says until when"), ({"result": "lift", "new_level": 3}, "declassified is not secret")):
        review = o.made(o.officer.act("decision_review", "create", {"decision": root, "level": 2, "occasion": "yearly", "basis_text": "示例", **fields}))
        equal(o.chief.act("decision_review", "decide", record=review, **signed(o.chief)).code, "E_INVALID", what)
    review = o.made(o.officer.act("decision_review", "create", {"decision": root, "level": 2, "occasion": "yearly", "basis_text": "示例", "result": "change", "new_level": 4, "new_term": "10Y", "new_expires_on": "2099-01-01"}))
    equal(o.chief.act("decision_review", "decide", record=review, **signed(o.chief)).code, "E_RULE", "the legal maximum of the term holds for a change too")


def circle(o):
    ids = [o.made(o.document(o.clerk, f"成环{i}", level=2, copies=1)) for i in range(2)]
    o.made(o.clerk.act("derivation", "create", {"source": ids[0], "result": ids[1], "level": 2, "kind": "extract", "made_on": today()}, **signed(o.clerk)))
    a = o.clerk.act("derivation", "create", {"source": ids[1], "result": ids[0], "level": 2, "kind": "extract", "made_on": today()}, **signed(o.clerk))
    equal(a.code, "E_RULE", "a document is not derived from itself")


def main():
    o = Law()
    circle(o)
    persons = [o.person(f"持有人{i}") for i in range(20)]
    o.stop()
    db = sqlite3.connect(os.path.join(o.data, "shenzhi.db"), timeout=60)
    accounts = []
    for i, p in enumerate(persons):
        accounts.append((5000 + i, "person", p))
    for i, kind in enumerate(["cabinet", "cabinet", "unit_outside", "archive", "registry", "waste"]):
        accounts.append((5100 + i, kind, None))
    db.executemany("INSERT INTO custody_account(id, name, kind, person, state) VALUES (?, ?, ?, ?, 'open')", [(a, "账户%d" % a, k, p) for a, k, p in accounts])
    m = Matters(int(os.environ.get("SEED", "3")), persons, accounts)
    m.write(db, o)
    o.start()
    for name in ("officer", "chief", "clerk"):
        fresh = o.client(name, getattr(o, name).password)
        fresh.password, fresh.person = getattr(o, name).password, getattr(o, name).person
        setattr(o, name, fresh)
    refusals(o, m)
    root = busiest(m, 4)
    decide(o, m, db, root, {"result": "change", "new_level": 2, "new_expires_on": "2035-12-31"}, 2, "2035-12-31")
    marks(o, m, db, root)
    second = busiest(m, 3)
    decide(o, m, db, second, {"result": "lift"}, 0, None)
    notices(o, db, second)
    third = busiest(m, 2)
    changed = decide(o, m, db, third, {"result": "change", "new_level": 4, "new_expires_on": "2030-12-31"}, 4, "2030-12-31")
    up = [c for d, (lv, _) in changed.items() if lv == 4 for c, v in m.copies.items() if v["document"] == d and v["account"] and v["live"]]
    equal({tuple(x) for c in up for x in rows(db, "SELECT k.level, i.level FROM copy k JOIN custody_item i ON i.copy = k.id WHERE k.id = ?", c)}, {(4, 4)}, "a raised level holds at once")
    y = o.officer.get("/classification/statistics", year=today()[:4]).json["rows"]
    equal(sum(x["n"] for x in y if x["what"].startswith("review_")), 3, "counts for the annual statistics")
    equal(sum(x["n"] for x in y if x["what"] == "relabelled"), 1, "relabelled")
    o.done()
    end()


if __name__ == "__main__":
    main()
