#!/usr/bin/env python3
"""Reminders as the days go by, with the real server under a clock of its own: due, overdue, told to the head, the officer, the leader; twice the same day; a server that
was off for days; somebody who leaves; a department without a head; 29 February; over the year's end. On demand (page and command) and by the server itself."""
import calendar
import os
import sqlite3
import sys
import tempfile
import time

from marks import overlay

from harness import check, clock, end, equal, run, seconds_to
from office import Office, signed, today

RULE = """-- title.zh: 到期未办
-- title.en: due
-- register: mark
-- use: remind
-- lead_days: 7
-- requirement: A1
-- basis: own
-- owner: equipment_keeper
-- fix.zh: 办
-- fix.en: do it
SELECT id AS record, person, seen_on AS since, '记号' || id || '应办' AS detail FROM mark WHERE kind = 'due' AND seen_on <= :today
"""
CASES = "-- case: due\n-- today: 2026-01-05\n-- expect: ids 1\nINSERT INTO mark(id, kind, seen_on, state) VALUES (1, 'due', '2026-01-05', 'open'), (2, 'due', '2026-01-06', 'open'), (3, 'done', '2026-01-01', 'open');\n" \
        "-- case: none\n-- expect: 0\n"
tmp = tempfile.TemporaryDirectory()
overlay(tmp.name + "/m", 1)
for ending, text in ((".sql", RULE), (".test.sql", CASES)):
    with open(f"{tmp.name}/m/rules/marks/thing_due{ending}", "w", encoding="utf-8") as f:
        f.write(text)
env, forward = clock(tmp.name)
now = today()
o = Office(env=env, args=["--model", tmp.name + "/m"])
person = o.worker("person", ["staff"], "张三")
head = o.worker("head", [("department_head", o.dep[0])], "李处长")
keeper = o.worker("keeper", ["equipment_keeper"], "郑十")
leader = o.worker("leader", ["leader_in_charge"], "李四")
lone = o.worker("lone", ["staff"], "王单", department=1)                # his department has no head
people = {"person": person, "head": head, "keeper": keeper, "officer": o.hr, "leader": leader, "lone": lone}
ahead = 0


def put_clock(day):
    """Noon of that day in the office."""
    global ahead
    ahead = seconds_to(day, "12:00")
    forward(ahead)


def log_in():
    for c in people.values():
        c.close()
        c.port = o.port
        equal(c.login(c.me["account"], c.password).status, 200, "he logs in")


def mark(due, whose=None, kind="due"):
    return o.made(o.hr.act("mark", "create", {"kind": kind, "seen_on": due, **({"person": whose.person} if whose else {})}))


def rows():
    db = sqlite3.connect(f"file:{o.data}/shenzhi.db?mode=ro", uri=True)
    try:
        return db.execute("SELECT record, person, due, level, opened_on, closed_on FROM todo WHERE rule = 'thing_due' ORDER BY record").fetchall()
    finally:
        db.close()


def events():
    db = sqlite3.connect(f"file:{o.data}/shenzhi.db?mode=ro", uri=True)
    try:
        return db.execute("SELECT count(*), (SELECT count(*) FROM score_day) FROM event").fetchone()
    finally:
        db.close()


def refresh():
    a = o.hr.post("/todos/refresh")
    check(a.status == 200, "reminders on demand", a)


def who(record):
    """{who sees it: (overdue, level)}"""
    out = {}
    for name, c in people.items():
        for t in c.get("/todos").json["todos"]:
            if t["rule"] == "thing_due" and t["record"] == record:
                out[name] = (t["overdue"], t["escalated"])
    return out


def day(date):
    put_clock(date)
    log_in()
    refresh()


# ---------------------------------------------------------------- the server by itself, shortly after it starts: sixteen days late is the leader's
late = (time.strftime("%Y-%m-%d", time.gmtime(calendar.timegm(time.strptime(now, "%Y-%m-%d")) - 16 * 86400)))
first = mark(late, person)
o.stop()
o.start()
log_in()
for _ in range(300):
    if rows():
        break
    time.sleep(0.2)
equal([r[:4] for r in rows()], [(first, person.person, late, 3)], "nobody asked for it, and days that were missed are caught up")
equal(set(who(first)), {"person", "head", "officer", "leader"}, "all the way up; the role is not asked where a person is named")

# ---------------------------------------------------------------- a leap day, step by step
put_clock("2028-02-21")
log_in()
leap = mark("2028-02-29", person)
refresh()
equal(who(leap), {}, "eight days before: nothing yet")
for date, want in (("2028-02-22", {"person": (False, 0)}),                                                   # seven days before
                   ("2028-02-29", {"person": (False, 0)}),                                                    # the day itself is not late
                   ("2028-03-01", {"person": (True, 0)}), ("2028-03-02", {"person": (True, 0)}),
                   ("2028-03-03", {"person": (True, 1), "head": (True, 1)}),                                  # 3 days: 29 February, 1, 2, 3 March
                   ("2028-03-07", {"person": (True, 2), "head": (True, 2), "officer": (True, 2)}),            # 7
                   ("2028-03-14", {"person": (True, 2), "head": (True, 2), "officer": (True, 2)}),            # 14
                   ("2028-03-15", {"person": (True, 3), "head": (True, 3), "officer": (True, 3), "leader": (True, 3)})):   # 15
    day(date)
    equal(who(leap), want, f"due 2028-02-29, on {date}")
equal([r[4:] for r in rows() if r[0] == leap], [("2028-02-22", None)], "it is the same to-do all the time")

# ---------------------------------------------------------------- twice the same day, on demand and by the command
before, n = rows(), events()
refresh()
refresh()
equal((rows(), events()), (before, n), "again the same day: nothing doubled, nothing more in the ledger")
o.stop()
n = events()                                                        # a seal, when it stops
for _ in range(2):
    r = run("assess", "daily", "--data", o.data, "--model", tmp.name + "/m", "--today", "2028-03-15")
    equal(r.returncode, 0, f"assess daily: {r.stderr}")
equal((rows(), events()), (before, n), "nor by the command")

# ---------------------------------------------------------------- off for a week: the command on a later day brings all to where it is
o.start()
put_clock("2028-04-01")
log_in()
soon, far = mark("2028-04-05", person), mark("2028-04-20", person)
refresh()
equal((who(soon), who(far)), ({"person": (False, 0)}, {}), "one is near, one is not")
o.stop()
r = run("assess", "daily", "--data", o.data, "--model", tmp.name + "/m", "--today", "2028-04-13")
equal(r.returncode, 0, f"assess daily: {r.stderr}")
equal([r[2:] for r in rows() if r[0] in (soon, far)], [("2028-04-05", 2, "2028-04-01", None), ("2028-04-20", 0, "2028-04-13", None)], "twelve days nobody ran it: eight late is the officer's, the other is new")
put_clock("2028-04-13")
o.start()
log_in()
equal(who(soon), {"person": (True, 2), "head": (True, 2), "officer": (True, 2)}, "and they see it")

# ---------------------------------------------------------------- nobody named: the role; a department without a head: the officer three days after
role, alone = mark("2028-04-13"), mark("2028-04-13", lone)
refresh()
equal((who(role), who(alone)), ({"keeper": (False, 0)}, {"lone": (False, 0)}), "the role where nobody is named")
day("2028-04-16")
equal(who(alone), {"lone": (True, 2), "officer": (True, 2)}, "no head: the next one above is told in his place")
equal(set(who(role)), {"keeper", "officer"}, "the same without a department")

# ---------------------------------------------------------------- he leaves: it is the role's and his head's at once
a = o.hr.act("person", "leave", {"left_on": "2028-04-16"}, record=person.person, comment="调离", **signed(o.hr))
check(a.status == 200, "he leaves", a)
refresh()
equal({k: v for k, v in who(far).items() if k != "person"}, {"keeper": (False, 1), "head": (False, 1)}, "due in four days, and he is gone")
equal([r[3] for r in rows() if r[0] == leap], [3], "what was the leader's stays the leader's")

# ---------------------------------------------------------------- over the year's end
del people["person"]
day("2028-12-30")
year = mark("2028-12-31", lone)
refresh()
equal(who(year), {"lone": (False, 0)}, "the day before the last")
for date, want in (("2029-01-01", {"lone": (True, 0)}), ("2029-01-02", {"lone": (True, 0)}), ("2029-01-03", {"lone": (True, 2), "officer": (True, 2)}), ("2029-01-15", {"lone": (True, 3), "officer": (True, 3), "leader": (True, 3)})):
    day(date)
    equal(who(year), want, f"due 2028-12-31, on {date}")
new_year = mark("2029-01-20", lone)
refresh()
equal(who(new_year), {"lone": (False, 0)}, "and the new year's own")

# ---------------------------------------------------------------- what the year's own rules say does not vanish with the year
o.stop()
yearly = tmp.name + "/m/rules/marks/year_thing"
with open(yearly + ".sql", "w", encoding="utf-8") as f:                   # as document_without_term: of this year; and as department_head_missing: from its first day on
    f.write(RULE.replace("到期未办", "当年未办").split("SELECT")[0].replace("-- lead_days: 7\n", "") + "SELECT id AS record, person, max(seen_on, CASE WHEN kind = 'always' THEN :from ELSE seen_on END) AS since, '记号' || id AS detail FROM mark\n"
            "WHERE (kind = 'yearly' AND seen_on >= :from) OR kind = 'always'\n")
with open(yearly + ".test.sql", "w", encoding="utf-8") as f:
    f.write("-- case: one\n-- expect: ids 1\nINSERT INTO mark(id, kind, seen_on, state) VALUES (1, 'yearly', '2026-01-05', 'open');\n-- case: none\n-- expect: 0\n")
put_clock("2029-12-28")
o.start()
log_in()
mine, always = mark("2029-12-20", kind="yearly"), mark("2029-01-01", kind="always")
o.stop()


def yearly_rows():
    db = sqlite3.connect(f"file:{o.data}/shenzhi.db?mode=ro", uri=True)
    out = db.execute("SELECT record, due, level FROM todo WHERE rule = 'year_thing' AND closed_on IS NULL ORDER BY record").fetchall()
    db.close()
    return out


for date, want in (("2029-12-31", [(mine, "2029-12-20", 2), (always, "2029-01-01", 3)]), ("2030-01-01", [(mine, "2029-12-20", 2), (always, "2029-01-01", 3)]),
                   ("2030-03-31", [(mine, "2029-12-20", 3), (always, "2029-01-01", 3)]), ("2030-04-01", [(always, "2030-01-01", 3)])):
    r = run("assess", "daily", "--data", o.data, "--model", tmp.name + "/m", "--today", date)
    equal((r.returncode, yearly_rows()), (0, want), f"open at the year's end, on {date}")

# ---------------------------------------------------------------- an end: what is done is closed, and comes back when it was not
equal([r[5] for r in rows() if r[0] == new_year], [None], "open")
r = run("assess", "daily", "--data", o.data, "--model", tmp.name + "/m", "--today", "2029-01-10")
equal([r[5] for r in rows() if r[0] == new_year], ["2029-01-10"], "a clock put back: not yet near, so it is closed")
r = run("assess", "daily", "--data", o.data, "--model", tmp.name + "/m", "--today", "2029-01-16")
equal([r[4:] for r in rows() if r[0] == new_year], [("2029-01-16", None)], "and opened again, never doubled")
r = run("verify", "--data", o.data, "--model", tmp.name + "/m")
equal(r.returncode, 0, f"the ledger verifies: {r.stderr[-300:]}")
end()
