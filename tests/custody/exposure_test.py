#!/usr/bin/env python3
"""The circle of exposure against a brute-force reference: a simulated year of 50,000 movements with a known leak path.
The set of persons holds the leaker and is minimal: equal, role by role, to what plain Python finds in the same rows."""
import collections
import datetime
import json
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

SHENZHI = os.environ["SHENZHI"]
PEOPLE, CABINETS, DOCUMENTS, COPIES, MOVEMENTS = 300, 20, 400, 5, 50000
REGISTRY, WASTE, MISSING, OUTSIDE, DESTROYER = 1, 2, 3, 4, 6
SOURCES = {f[:-4] for f in os.listdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../model/exposure")) if f.endswith(".sql")}
seen = set()                                                  # sources that gave a row in some trace
bad = []


def check(ok, text):
    if not ok:
        bad.append(text)
        print("FAIL", text, flush=True)


def run(*args):
    p = subprocess.run([SHENZHI, *args], capture_output=True, text=True)
    if p.returncode:
        raise SystemExit(f"{args}: {p.stderr[-600:]}")
    return p.stdout


class Year:
    """Rows as Python sees them; the same are put into the store."""

    def __init__(self, seed, dense=False):
        """dense: all 50,000 movements are of the circle of document 1."""
        self.r, self.dense = random.Random(seed), dense
        self.people = list(range(1, PEOPLE + 1))
        self.clerk, self.cabinet_keepers = 1, [2 + i for i in range(CABINETS)]
        self.accounts = {REGISTRY: ("registry", None, self.clerk), WASTE: ("waste", None, self.clerk), MISSING: ("missing", None, 2), OUTSIDE: ("unit_outside", None, None), DESTROYER: ("destroyer", None, None)}
        for i, k in enumerate(self.cabinet_keepers):
            self.accounts[10 + i] = ("cabinet", None, k)
        for p in self.people:
            self.accounts[1000 + p] = ("person", p, None)
        self.documents = {d: dict(drafter=self.r.choice(self.people), handler=self.clerk, made="2025-12-01") for d in range(1, DOCUMENTS + 1)}
        self.copies, self.items, self.moves, self.derivations, self.readings, self.meetings = {}, {}, [], [], [], {}
        self.decisions = {}
        self.papers()
        for d in self.documents:
            for n in range(1, COPIES + 1):
                self.copy(d, n, None, "2025-12-01", None)
        self.derive()
        self.move_all()

    def copy(self, document, number, made_from, made_on, made_by):
        c = len(self.copies) + 1
        self.copies[c] = dict(document=document, number=number, made_from=made_from, made_on=made_on, made_by=made_by)
        self.items[c] = c
        return c

    def day(self):
        return "2026-%02d-%02d" % (self.r.randint(1, 12), self.r.randint(1, 28))

    def span(self):
        a, b = sorted((self.day(), self.day()))
        return a, b if self.r.random() < 0.7 else None

    def papers(self):
        """What stands in other registers: computers, working papers, print jobs, the archive, repairs, what was opened in the program."""
        r, people = self.r, self.people
        self.computers = {c: dict(keeper=r.choice(people), retired=self.day() if c % 5 == 0 else None) for c in range(1, 21)}
        for d, v in self.documents.items():
            v["computer"] = r.choice(list(self.computers)) if d % 3 else None
            v["files"] = "[1]" if d % 2 else "[]"
        self.drafts = [dict(document=d, drafter=r.choice(people), computer=r.choice([None] + list(self.computers)), made=s[0], back=s[1]) for d in range(1, DOCUMENTS, 4) for s in [self.span()]]
        self.jobs = [dict(document=r.randint(1, DOCUMENTS), operator=r.choice(people), applicant=r.choice(people), on=self.day(), state=r.choice(["made", "made", "approved"])) for _ in range(300)]
        self.uses = [dict(document=r.randint(1, DOCUMENTS), applicant=r.choice(people), keeper=r.choice(people), on=s[0], back=s[1], state=r.choice(["open", "closed", "approved"])) for _ in range(300) for s in [self.span()]]
        self.repairs = [dict(computer=r.choice(list(self.computers)), escort=r.choice([None] + people), on=s[0], back=s[1], company=r.choice(["某某公司(示例)", None])) for _ in range(60) for s in [self.span()]]
        self.looks = [dict(document=r.randint(1, DOCUMENTS), person=r.choice(people), at=self.day() + "T10:00:00", action=r.choice(["read", "print", "export", "edit"])) for _ in range(600)]
        self.trips, self.burnt = {}, {}

    def derive(self):
        """Chains of derivation four deep, and duplicates of duplicates."""
        for d in range(1, DOCUMENTS - 8, 9):
            for k in range(4):
                kind = self.r.choice(["extract", "compilation", "summary"])
                self.derivations.append(dict(source=d + k, result=d + k + 1, made_on="2025-12-0%d" % (k + 2) if d % 2 else "2026-%02d-0%d" % (1 + d % 12, k + 2), made_by=self.r.choice(self.people), kind=kind))
            self.decisions[d + 5] = d                     # a derivative decision: document d + 5 comes from d
        for i in range(300):
            c = self.r.choice(list(self.copies))
            n = 100 + i
            self.copy(self.copies[c]["document"], n, c, "2026-%02d-%02d" % (self.r.randint(1, 12), self.r.randint(1, 28)), self.r.choice(self.people))

    def move_all(self):
        start = datetime.datetime(2026, 1, 1)
        at = {}
        # one document is the busiest: half of all movements are of its circle
        busy = [c for c, k in self.copies.items() if k["document"] in range(1, 6)]
        for c in self.copies:
            at[c] = [REGISTRY, start + datetime.timedelta(minutes=self.r.randint(0, 3000)) if not self.copies[c]["made_from"] else datetime.datetime.fromisoformat(self.copies[c]["made_on"]) + datetime.timedelta(hours=8)]
            self.move(c, 5, REGISTRY, at[c][1], "enter")
        circle = self.circle("document", 1)[1]
        others = sum(m["item"] not in circle for m in self.moves) if self.dense else 0
        while len(self.moves) < MOVEMENTS + others - (5 if self.dense else 0):
            c = self.r.choice(busy) if self.dense or self.r.random() < 0.5 else self.r.choice(list(self.copies))
            where, when = at[c]
            when += datetime.timedelta(minutes=self.r.randint(5, 200 if self.dense else 900))
            roll = self.r.random()
            if self.dense and when.year > 2026:
                continue
            to = REGISTRY if where != REGISTRY and roll < 0.6 else 1000 + self.r.choice(self.people) if roll < 0.9 else 10 + self.r.randrange(CABINETS) if roll < 0.98 else OUTSIDE if roll < 0.99 else MISSING
            if to == where:
                continue
            m = self.move(c, where, to, when, "issue")
            at[c] = [to, when]
            if to > 1000 and len(self.trips) < 400 and self.r.random() < 0.1:      # carried out of the house
                left = m["at"][:10]
                m["trip"] = len(self.trips) + 1
                self.trips[m["trip"]] = dict(carrier=to - 1000, companion=self.r.choice(self.people), left=left,
                                             back=(datetime.date.fromisoformat(left) + datetime.timedelta(days=self.r.randint(0, 9))).isoformat() if self.r.random() < 0.8 else None)
        for c in self.r.sample(busy, 5):                                            # destroyed at last
            m = self.move(c, at[c][0], DESTROYER, at[c][1] + datetime.timedelta(days=1), "destroy")
            m["burnt"] = len(self.burnt) + 1
            self.burnt[m["burnt"]] = dict(one=self.r.choice(self.people), two=self.r.choice(self.people), on=m["at"][:10])

    def move(self, c, a, b, when, kind, state="posted", late=0):
        given = when.isoformat(timespec="seconds")
        received = (when + datetime.timedelta(minutes=late)).isoformat(timespec="seconds")
        m = dict(id=len(self.moves) + 1, item=c, kind=kind, a=a, b=b, given_by=self.accounts[a][1] if a in self.accounts and self.accounts[a][1] else self.clerk,
                 received_by=self.accounts[b][1] or self.clerk, given=given, at=received, state=state, meeting=None, trip=None, burnt=None)
        self.moves.append(m)
        return m

    # ---- the store

    def write(self, data):
        db = sqlite3.connect(os.path.join(data, "shenzhi.db"))
        many = db.executemany
        many("INSERT INTO department(id, name, state) VALUES (?, ?, 'active')", [(1, "示例科")])
        many("INSERT INTO person(id, name, department, state) VALUES (?, ?, 1, 'active')", [(p, "人员%03d" % p) for p in self.people])
        many("INSERT INTO custody_account(id, name, kind, person, keeper, state) VALUES (?, ?, ?, ?, ?, 'open')",
             [(a, "账户%d" % a, k, p, keeper) for a, (k, p, keeper) in self.accounts.items()] + [(5, "来源", "source", None, None)])
        many("INSERT INTO decision(id, title, kind, drafter, source_document, state) VALUES (?, '派生', 'derived', 1, ?, 'approved')", [(d, s) for d, s in self.decisions.items()])
        originals = collections.Counter(k["document"] for k in self.copies.values() if not k["made_from"])
        self.write_papers(many)
        many("INSERT INTO document(id, kind, title, registered_on, made_on, copies, drafter, handler, decision, computer, files, level, state) VALUES (?, 'internal', ?, ?, ?, ?, ?, ?, ?, ?, ?, 3, 'registered')",
             [(d, "示例文件%d" % d, v["made"], v["made"], originals[d], v["drafter"], v["handler"], d if d in self.decisions else None, v["computer"], v["files"]) for d, v in self.documents.items()])
        many("INSERT INTO copy(id, document, copy_no, kind, made_from, made_on, made_by, level, state) VALUES (?, ?, ?, ?, ?, ?, ?, 3, 'registered')",
             [(c, k["document"], k["number"], "duplicate" if k["made_from"] else "original", k["made_from"], k["made_on"], k["made_by"]) for c, k in self.copies.items()])
        many("INSERT INTO custody_item(id, name, kind, copy, level, state) VALUES (?, ?, 'copy', ?, 3, 'live')", [(c, "份%d" % c, c) for c in self.items])
        many("INSERT INTO derivation(id, source, result, kind, made_on, made_by, level, state) VALUES (?, ?, ?, ?, ?, ?, 3, 'registered')",
             [(i + 1, v["source"], v["result"], v["kind"], v["made_on"], v["made_by"]) for i, v in enumerate(self.derivations)])
        many("INSERT INTO meeting(id, no, title, department, organizer, held_on, ended_on, place, attendees, state) VALUES (?, ?, '示例会议', 1, 1, ?, ?, '示例楼', ?, 'closed')",
             [(m, "SH-%d" % m, v["on"], v["on"], json.dumps(v["people"])) for m, v in self.meetings.items()])
        many("INSERT INTO movement(id, item, kind, from_account, to_account, given_by, received_by, given_at, received_at, meeting, carry_out, destruction, level, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 3, ?)",
             [(m["id"], m["item"], m["kind"], m["a"], m["b"], m["given_by"], m["received_by"], m["given"], m["at"], m["meeting"], m["trip"], m["burnt"], m["state"]) for m in self.moves])
        many("INSERT INTO circulation(id, no, document, urgency, readers, state) VALUES (?, ?, ?, 'routine', '[]', 'done')", [(i + 1, "CY-%d" % i, v["document"]) for i, v in enumerate(self.readings)])
        many("INSERT INTO reading(id, circulation, document, item, reader, sent_at, due_on, signed_at, returned_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'closed')",
             [(i + 1, i + 1, v["document"], v["item"], v["reader"], v["sent"], v["sent"][:10], v["signed"], v["back"]) for i, v in enumerate(self.readings)])
        db.commit()
        db.close()

    def write_papers(self, many):
        many("INSERT INTO computer(id, name, secret_level, network, purpose, department, keeper, retired_on, state) VALUES (?, '示例机', 3, 'none', 'documents', 1, ?, ?, 'in_use')",
             [(c, v["keeper"], v["retired"]) for c, v in self.computers.items()])
        many("INSERT INTO draft(title, document, drafter, computer, made_on, handed_in_on, level, state) VALUES ('示例稿', ?, ?, ?, ?, ?, 3, 'filed')", [(v["document"], v["drafter"], v["computer"], v["made"], v["back"]) for v in self.drafts])
        many("INSERT INTO print_job(document, kind, copies, purpose, operator, applicant, made_on, device, level, state) VALUES (?, 'copy', 1, '示例', ?, ?, ?, '示例机', 3, ?)",
             [(v["document"], v["operator"], v["applicant"], v["on"], v["state"]) for v in self.jobs])
        many("INSERT INTO archive_access(document, kind, purpose, applicant, handled_by, opened_on, returned_on, level, state) VALUES (?, 'read', '示例', ?, ?, ?, ?, 3, ?)",
             [(v["document"], v["applicant"], v["keeper"], v["on"], v["back"], v["state"]) for v in self.uses])
        many("INSERT INTO maintenance(computer, department, fault, company, escort, on_site, started_on, done_on, state) VALUES (?, 1, '示例', ?, ?, 1, ?, ?, 'done')",
             [(v["computer"], v["company"], v["escort"], v["on"], v["back"]) for v in self.repairs])
        many("INSERT INTO carry_out(id, carrier, companion, destination, purpose, leave_on, return_by, left_on, returned_on, level, state) VALUES (?, ?, ?, '示例市', '示例', ?, ?, ?, ?, 3, ?)",
             [(t, v["carrier"], v["companion"], v["left"], v["left"], v["left"], v["back"], "returned" if v["back"] else "out") for t, v in self.trips.items()])
        many("INSERT INTO destruction(id, title, pieces, method, supervisor1, supervisor2, destroyed_on, state) VALUES (?, '示例', 1, 'institution', ?, ?, ?, 'done')",
             [(b, v["one"], v["two"], v["on"]) for b, v in self.burnt.items()])
        many("INSERT INTO event(unit, seq, at, account, person, session, register, record, action, prev, hash) VALUES (1, ?, ?, 1, ?, '', 'document', ?, ?, '', '')",
             [(1000000 + i, v["at"], v["person"], v["document"], v["action"]) for i, v in enumerate(self.looks)])

    # ---- the reference: no SQL, no index, nothing clever

    def others(self, documents, copies, lo, hi):
        """role -> persons of what stands in other registers than the books."""
        role, open_in = collections.defaultdict(set), lambda a, b: a <= hi and (b is None or b >= lo)
        on_machine = collections.defaultdict(list)           # computer -> the days it was used for one of the documents
        for d in documents:
            if self.documents[d]["computer"]:
                on_machine[self.documents[d]["computer"]].append(self.documents[d]["made"])
        stored = set(on_machine)
        for v in self.drafts:
            if v["document"] in documents:
                if open_in(v["made"], v["back"]):
                    role["author"].add(v["drafter"])
                if v["computer"]:
                    on_machine[v["computer"]].append(v["made"])
        for c, days in on_machine.items():
            if open_in(min(days), self.computers[c]["retired"]):
                role["machine"].add(self.computers[c]["keeper"])
        for v in self.repairs:
            if v["computer"] in stored and v["escort"] and open_in(v["on"], v["back"]):
                role["machine"].add(v["escort"])
        for v in self.jobs:
            if v["document"] in documents and v["state"] == "made" and lo <= v["on"] <= hi:
                role["printer"] |= {v["operator"], v["applicant"]}
        for v in self.uses:
            if v["document"] in documents and v["state"] != "approved" and open_in(v["on"], v["back"]):
                role["archive"] |= {v["applicant"], v["keeper"]}
        for m in self.moves:
            if m["item"] in copies and m["state"] == "posted":
                trip, burnt = self.trips.get(m["trip"]), self.burnt.get(m["burnt"])
                if trip and open_in(trip["left"], trip["back"]):
                    role["carry_out"] |= {trip["carrier"], trip["companion"]}
                if burnt and lo <= burnt["on"] <= hi:
                    role["destroyer"] |= {burnt["one"], burnt["two"]}
        for v in self.looks:
            if v["document"] in documents and v["action"] != "edit" and self.documents[v["document"]]["files"] != "[]" and lo <= v["at"][:10] <= hi:
                role["screen"].add(v["person"])
        return role

    def gaps(self, documents, copies, lo, hi):
        """(source, register record) of the gaps that are not in the books: machines unknown, machines repaired by others."""
        found = {("gap_machine", d) for d in documents if not self.documents[d]["computer"] and self.documents[d]["made"] <= hi and not any(v["document"] == d and v["computer"] for v in self.drafts)}
        stored = {self.documents[d]["computer"] for d in documents}
        return found | {("gap_repair", i + 1) for i, v in enumerate(self.repairs) if v["computer"] in stored and v["company"] and v["on"] <= hi and (v["back"] is None or v["back"] >= lo)}

    def circle(self, kind, root, alone=False):
        documents, copies = (set(), {root}) if kind == "copy" else ({root}, set())
        while True:
            d, c = set(documents), set(copies)
            for k, v in self.copies.items():
                if v["document"] in d or v["made_from"] in c:
                    c.add(k)
            if not alone:
                d |= {v["result"] for v in self.derivations if v["source"] in d}
                d |= {x for x, s in self.decisions.items() if s in d}
            if (d, c) == (documents, copies):
                return documents, copies
            documents, copies = d, c

    def reference(self, kind, root, lo, hi, alone=False):
        """role -> persons, by walking every movement of every copy."""
        documents, copies = self.circle(kind, root, alone)
        lo_t, hi_t = lo + "T00:00:00", hi + "T23:59:59"
        role = collections.defaultdict(set)
        by_item = collections.defaultdict(list)
        for m in self.moves:
            if m["item"] in copies and m["state"] == "posted" and m["kind"] != "counter":
                by_item[m["item"]].append(m)
        for item, ms in by_item.items():
            ms.sort(key=lambda m: (m["at"], m["id"]))
            for m, after in zip(ms, ms[1:] + [None]):
                kind_b, person, keeper = self.accounts[m["b"]]
                if m["at"] <= hi_t and (after is None or after["at"] >= lo_t):
                    if kind_b == "person":
                        role["holder"].add(person)
                    elif kind_b in ("registry", "cabinet", "waste") and keeper:
                        role["keeper"].add(keeper)
                if lo_t <= m["at"] <= hi_t:
                    here = {self.accounts[m["b"]][1], self.accounts[m["a"]][1] if m["a"] in self.accounts else None}
                    role["carrier"] |= {p for p in (m["given_by"], m["received_by"]) if p not in here}
                if m["meeting"] and lo <= self.meetings[m["meeting"]]["on"] <= hi:
                    role["meeting"] |= set(self.meetings[m["meeting"]]["people"])
        for v in self.readings:
            if v["item"] in copies and v["sent"] <= hi_t and v["back"] >= lo_t:
                role["reader"].add(v["reader"])
        for c in copies:
            k = self.copies[c]
            if k["made_by"] and lo <= k["made_on"] <= hi:
                role["maker"].add(k["made_by"])
        for v in self.derivations:
            if v["source"] in documents and lo <= v["made_on"] <= hi:
                role["maker"].add(v["made_by"])
        for d in documents:
            if self.documents[d]["made"] <= hi:
                role["author"] |= {self.documents[d]["drafter"], self.documents[d]["handler"]}
        for r, people in self.others(documents, copies, lo, hi).items():
            role[r] |= people
        return documents, copies, role


def plant(y):
    """The leak path: an extract of an extract of document 1 is copied, the duplicate is lent for one afternoon, and read in a meeting."""
    leaker, near, late, reader, guest = 290, 291, 292, 293, 294
    third = 3                                             # 1 -> 2 -> 3
    original = [c for c, k in y.copies.items() if k["document"] == third][0]
    dup = y.copy(third, 900, original, "2026-06-10", 289)
    t = datetime.datetime(2026, 6, 10, 9)
    y.move(dup, 5, REGISTRY, t, "enter")
    y.move(dup, REGISTRY, 1000 + leaker, datetime.datetime(2026, 6, 15, 14), "issue")
    y.move(dup, 1000 + leaker, REGISTRY, datetime.datetime(2026, 6, 15, 17), "give_back")
    y.move(dup, REGISTRY, 1000 + late, datetime.datetime(2026, 7, 2, 9), "issue")
    y.move(dup, 1000 + late, REGISTRY, datetime.datetime(2026, 7, 2, 10), "give_back")
    y.meetings[1] = dict(on="2026-06-16", people=[guest, leaker])
    y.move(dup, REGISTRY, 1000 + 295, datetime.datetime(2026, 6, 16, 9), "issue")["meeting"] = 1
    y.move(dup, 1000 + 295, REGISTRY, datetime.datetime(2026, 6, 16, 12), "give_back")
    y.readings.append(dict(document=third, item=dup, reader=reader, sent="2026-06-12T09:00:00", signed="2026-06-12T09:30:00", back="2026-06-12T11:00:00"))
    # a neighbour: the same day, another document
    other = [c for c, k in y.copies.items() if k["document"] == 300][0]
    y.move(other, REGISTRY, 1000 + near, datetime.datetime(2026, 12, 30, 9), "issue")
    # gaps: a countered entry, a broken joint, three days on the way, an offered one
    gap = y.copy(third, 901, original, "2026-06-01", 289)
    y.move(gap, 5, REGISTRY, datetime.datetime(2026, 6, 1, 9), "enter")
    y.move(gap, REGISTRY, 1000 + 296, datetime.datetime(2026, 6, 11, 9), "issue", state="countered")
    y.move(gap, 10, 1000 + 297, datetime.datetime(2026, 6, 12, 9), "issue", late=3 * 1440)
    y.moves[-1]["given"] = "2026-06-12T09:00:00"
    y.move(gap, 1000 + 297, MISSING, datetime.datetime(2026, 6, 17, 9), "lose")
    loose = len(y.copies) + 1
    y.copies[loose] = dict(document=third, number=902, made_from=original, made_on="2026-06-05", made_by=288)    # never entered in the books
    return dup, gap, loose, dict(leaker=leaker, near=near, late=late, reader=reader, guest=guest)


def trace(data, kind, root, lo, hi, *more):
    began = time.perf_counter()
    j = json.loads(run("trace", "--data", data, "--" + kind, str(root), "--from", lo, "--to", hi, "--json", *more))
    seen.update(e["source"] for e in j["events"] + j["gaps"])
    return j, time.perf_counter() - began


def roles_of(j):
    role = collections.defaultdict(set)
    for p in j["persons"]:
        for r in p["roles"]:
            role[r].add(p["id"])
    return role


def compare(y, j, kind, root, lo, hi, alone=False):
    documents, copies, role = y.reference(kind, root, lo, hi, alone)
    what = f"{kind} {root} {lo}..{hi}{' alone' if alone else ''}"
    got = {n["key"] for n in j["nodes"]}
    want = {f"document:{d}" for d in documents} | {f"copy:{c}" for c in copies}
    check(got == want, f"{what}: carriers: lacking {sorted(want - got)[:5]}, too many {sorted(got - want)[:5]}")
    mine = roles_of(j)
    for r in set(role) | set(mine):
        check(mine[r] == role[r], f"{what}: {r}: lacking {sorted(role[r] - mine[r])[:5]}, too many {sorted(mine[r] - role[r])[:5]}")
    outside = {(g["source"], g["record"]) for g in j["gaps"] if g["source"] in ("gap_machine", "gap_repair")}
    want = y.gaps(documents, copies, lo, hi)
    check(outside == want, f"{what}: gaps: lacking {sorted(want - outside)[:5]}, too many {sorted(outside - want)[:5]}")
    everybody = set().union(*role.values()) if role else set()
    check({p["id"] for p in j["persons"]} == everybody, f"{what}: the set of persons is not minimal")
    return everybody


def leak(y, data, dup, gap, loose, who):
    j, _ = trace(data, "document", 1, "2026-06-14", "2026-06-17")
    everybody = compare(y, j, "document", 1, "2026-06-14", "2026-06-17")
    check(who["leaker"] in everybody, "the true holder is in the set")
    j, _ = trace(data, "copy", dup, "2026-06-10", "2026-06-30")
    mine = {p["id"]: p["roles"] for p in j["persons"]}
    compare(y, j, "copy", dup, "2026-06-10", "2026-06-30")
    check("holder" in mine.get(who["leaker"], {}), "from the mark of one copy: its holder")
    check("reader" in mine.get(who["reader"], {}) and "meeting" in mine.get(who["guest"], {}), "its reader and who sat in the meeting")
    check(who["late"] not in mine and who["near"] not in mine, "who held it later, or another paper, is not in the set")
    gaps = collections.Counter((g["source"], g["node"]) for g in trace(data, "document", 3, "2026-06-10", "2026-06-18")[0]["gaps"])
    for source in ("gap_joint", "gap_transit", "gap_counter", "gap_missing"):
        check(gaps[(source, f"copy:{gap}")] == 1, f"gap shown: {source}: {gaps}")
    check(gaps[("gap_uncounted", f"copy:{loose}")] == 1, "a copy outside the books is a gap")


def number_gap(data):
    db = sqlite3.connect(os.path.join(data, "shenzhi.db"))
    db.execute("UPDATE document SET copies = copies + 1 WHERE id = 7")
    db.commit()
    db.close()
    j, _ = trace(data, "document", 7, "2026-01-01", "2026-01-02")
    check(any(g["source"] == "gap_number" and g["node"] == "document:7" for g in j["gaps"]), "fewer copies than registered is a gap")


def random_windows(y, data, r):
    for _ in range(12):
        kind = r.choice(["document", "copy"])
        root = r.choice(list(y.documents if kind == "document" else y.copies))
        a = datetime.date(2026, 1, 1) + datetime.timedelta(days=r.randrange(360))
        b = a + datetime.timedelta(days=r.choice([0, 1, 3, 30]))
        alone = r.random() < 0.3
        j, _ = trace(data, kind, root, a.isoformat(), b.isoformat(), *(["--alone"] if alone else []))
        compare(y, j, kind, root, a.isoformat(), b.isoformat(), alone)


def all_of_one(work, seed):
    """Exactly 50,000 movements of one document's circle, all inside the window."""
    data = os.path.join(work, "dense")
    run("init", "--data", data, "--unit", "测试局")
    y = Year(seed, dense=True)
    y.write(data)
    copies = y.circle("document", 1)[1]
    inside = [m for m in y.moves if m["item"] in copies and "2026-01-01" <= m["at"][:10] <= "2026-12-31"]
    check(len(inside) == MOVEMENTS, f"{len(inside)} movements of the circle in the year")
    compare(y, trace(data, "document", 1, "2026-01-01", "2026-12-31")[0], "document", 1, "2026-01-01", "2026-12-31")
    speed(y, data)


def speed(y, data):
    """Prints what tests/bench/life_bench.py reads: processor time of one trace, start-up and printing included; no ceiling, a test is not timed."""
    copies = y.circle("document", 1)[1]
    n = sum(1 for m in y.moves if m["item"] in copies)
    for lo, hi in (("2026-06-01", "2026-06-30"), ("2026-01-01", "2026-12-31")):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        wall = trace(data, "document", 1, lo, hi)[1]
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(f"trace over {len(y.moves)} movements, {n} of them of the circle, {lo}..{hi}: {cpu:.2f} s of processor, {wall:.2f} s by the clock")


def main():
    work = tempfile.mkdtemp(prefix="exposure")
    data = os.path.join(work, "data")
    seed = int(os.environ.get("SEED", "1"))
    try:
        run("init", "--data", data, "--unit", "测试局")
        y = Year(seed)
        dup, gap, loose, who = plant(y)
        y.write(data)
        leak(y, data, dup, gap, loose, who)
        for root in (1, 10, 300):
            compare(y, trace(data, "document", root, "2026-01-01", "2026-12-31")[0], "document", root, "2026-01-01", "2026-12-31")
        random_windows(y, data, random.Random(seed + 1))
        speed(y, data)
        all_of_one(work, seed)
        number_gap(data)
        lacking = SOURCES - {"stay"} - seen
        check(not lacking and {"holder", "keeper", "gap_missing", "gap_outside"} <= seen, f"every source of model/exposure gave a row somewhere: lacking {sorted(lacking)}")
    finally:
        if not os.environ.get("KEEP"):
            shutil.rmtree(work)
        else:
            print(work)
    print(f"{len(bad)} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
