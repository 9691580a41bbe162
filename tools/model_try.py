#!/usr/bin/env python3
"""Tries the rules and the demo office of model/ with Python's sqlite3, until `shenzhi` itself does.

Usage: tools/model_try.py [--model DIR] [--test] [--demo] [--fault] [--today DATE]... [--area A] [RULE]...
  --test    every case of <rule>.test.sql
  --demo    the clean office fires no rule, for the year of each day and the year before
  --fault   each <rule>.fault.sql fires its rule once, on its record, and no other rule; where the year's deadline
            has not come yet, in the year before
Without a choice all three are done. RULE or --area narrows tests and faults (--demo then shows those rules only).
  --dump FILE   write the clean office of the first day as a database, to look around in it
  --size people=2000 departments=100 years=9 ...   another size of office than the small one
  --explain     show the query plan of the rules
Rows count as in score: since <= :today, since <= :to, until NULL or >= :from.
"""
import argparse
import glob
import os
import re
import sqlite3
import sys
import time
import zlib

import model_lint

DAYS = ["2026-01-05", "2026-03-20", "2026-11-23", "2027-01-10"]
BANNED = re.compile(r"\b(date|datetime|time|strftime|julianday|ifnull|iif|group_concat|printf|format|"
                    r"random|last_insert_rowid|instr|glob|json_\w+|total)\s*\(|\"|\bGLOB\b|datetime\('now'", re.I)
SIZE = {"people": 60, "copies": 1500, "departments": 8, "years": 1, "movements": 6000}
USES = {"prevent", "remind", "score"}


def ordinal(date):
    y, m, d = int(date[:4]), int(date[5:7]), int(date[8:10])
    import datetime
    return datetime.date(y, m, d).toordinal()


def from_ordinal(n):
    import datetime
    return datetime.date.fromordinal(n).isoformat()


def add_days(date, n):
    return None if date is None or n is None else from_ordinal(ordinal(date) + int(n))


def add_months(date, n):
    if date is None or n is None:
        return None
    months = int(date[:4]) * 12 + int(date[5:7]) - 1 + int(n)
    year, month = divmod(months, 12)
    month += 1
    last = [31, 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28,
            31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return f"{year:04d}-{month:02d}-{min(int(date[8:10]), last):02d}"


def days_between(a, b):
    return None if a is None or b is None else ordinal(b) - ordinal(a)


class Model:
    def __init__(self, path):
        self.path = path
        self.registers = model_lint.load_registers(path)
        self.settings = {r["key"]: r["value"] for r in model_lint.rows(path, "settings.tsv")}
        self.roles = {r["name"] for r in model_lint.rows(path, "roles.tsv")}
        self.rules = {}
        self.problems = []
        for file in sorted(glob.glob(os.path.join(path, "rules", "*", "*.sql"))):
            if not file.endswith((".test.sql", ".fault.sql")):
                self.rule(file)

    def bad(self, where, what):
        self.problems.append(f"{where}: {what}")
        print(f"{where}: {what}", flush=True)

    def rule(self, file):
        rule_id = os.path.basename(file)[:-4]
        where = os.path.relpath(file, self.path)
        text = open(file, encoding="utf-8").read()
        head = dict(re.findall(r"^-- ([a-z_.]+): *(.*?) *$", text, re.M))
        sql = "\n".join(x for x in text.split("\n") if not x.startswith("--")).strip().rstrip(";")
        if rule_id in self.rules:
            self.bad(where, "the rule id stands twice")
        for key in ("title.zh", "title.en", "register", "use", "requirement", "basis", "owner", "fix.zh", "fix.en"):
            if not head.get(key):
                self.bad(where, f"no {key}")
        uses = set(head.get("use", "").split())
        if not uses or uses - USES:
            self.bad(where, f"bad use {head.get('use')}")
        for name in [head.get("register")] + head.get("also", "").split():
            if name not in self.registers:
                self.bad(where, f"unknown register {name}")
        if head.get("owner") not in self.roles:
            self.bad(where, f"unknown role {head.get('owner')}")
        match = BANNED.search(re.sub(r"'[^']*'", "''", sql))
        if match:
            self.bad(where, f"uses {match.group(0)}")
        for key in re.findall(r"setting\('(\w+)'\)", sql):
            if key not in self.settings:
                self.bad(where, f"unknown setting {key}")
        for kind in ("test", "fault"):
            if not os.path.exists(file[:-4] + f".{kind}.sql"):
                self.bad(where, f"no .{kind}.sql")
        self.rules[rule_id] = {"id": rule_id, "file": file, "head": head, "sql": sql, "uses": uses,
                               "area": os.path.basename(os.path.dirname(file))}

    def open(self, seed=1, path=":memory:"):
        db = sqlite3.connect(path, isolation_level=None)
        db.create_function("add_days", 2, add_days, deterministic=True)
        db.create_function("add_months", 2, add_months, deterministic=True)
        db.create_function("days_between", 2, days_between, deterministic=True)
        db.create_function("setting", 1, self.settings.get, deterministic=True)
        db.create_function("level_name", 1, lambda n: ["公开", "内部", "秘密", "机密", "绝密"][n] if n is not None else None,
                           deterministic=True)
        db.create_function("rnd", 1, lambda k: zlib.crc32(f"{seed}:{k}".encode()) & 0x7FFFFFFF, deterministic=True)
        for reg in self.registers.values():
            for statement in model_lint.ddl(reg):
                db.execute(statement)
        return db


def statements(text):
    out, part = [], ""
    for line in text.split("\n"):
        if line.lstrip().startswith("--"):
            continue
        part += line + "\n"
        if sqlite3.complete_statement(part):
            out.append(part.strip())
            part = ""
    if part.strip():
        out.append(part.strip())
    return [x for x in out if x.strip(" ;\n")]


def params(today, year=None, record=None):
    year = year or today[:4]
    start, end = f"{year}-01-01", f"{year}-12-31"
    return {"today": min(today, end), "year": year, "from": start, "to": end, "record": record}


def fire(db, rule, args):
    """The rows of a rule as score counts them: dicts."""
    cursor = db.execute(rule["sql"], args)
    names = [c[0] for c in cursor.description]
    for need in ("record", "since", "detail"):
        if need not in names:
            raise ValueError(f"no column {need}")
    out = []
    for values in cursor:
        row = dict(zip(names, values))
        for need in ("record", "since", "detail"):
            if row[need] is None:
                raise ValueError(f"{need} is NULL in {row}")
        if not re.match(r"^\d{4}-\d\d-\d\d$", row["since"]):
            raise ValueError(f"since is no date in {row}")
        if row["since"] > args["today"] or row["since"] > args["to"]:
            continue
        if row.get("until") is not None and row["until"] < args["from"]:
            continue
        out.append(row)
    return out


def run_tests(model, rules):
    db = model.open()
    cases = 0
    for rule in rules:
        file = rule["file"][:-4] + ".test.sql"
        if not os.path.exists(file):
            continue
        parts = re.split(r"^-- case: *(.*)$", open(file, encoding="utf-8").read(), flags=re.M)[1:]
        fired = clean = 0
        for name, body in zip(parts[::2], parts[1::2]):
            cases += 1
            where = f"{rule['id']}.test.sql '{name.strip()}'"
            head = dict(re.findall(r"^-- ([a-z_]+): *(.*?) *$", body, re.M))
            args = params(head.get("today", "2026-06-30"), head.get("year"))
            args["from"], args["to"] = head.get("from", args["from"]), head.get("to", args["to"])
            db.execute("SAVEPOINT c")
            try:
                for statement in statements(body):
                    db.execute(statement, args)
                rows = fire(db, rule, args)
                expect = head.get("expect", "?")
                if expect.startswith("ids"):
                    want = sorted(int(x) for x in re.findall(r"\d+", expect))
                    ok = sorted(r["record"] for r in rows) == want
                else:
                    ok = len(rows) == int(expect)
                fired += ok and bool(rows)
                clean += ok and not rows
                if not ok:
                    model.bad(where, f"expected {expect}, got {[(r['record'], r['since'], r['detail']) for r in rows]}")
            except (sqlite3.Error, ValueError) as error:
                model.bad(where, str(error))
            finally:
                db.execute("ROLLBACK TO c")
                db.execute("RELEASE c")
        if not fired or clean < 2:
            model.bad(rule["id"], f"wants at least one case that violates and two that nearly do ({fired}, {clean})")
    print(f"{cases} test cases")


def demo(model, today, path=":memory:"):
    db = model.open(path=path)
    args = {"today": today, "year": today[:4], "seed": 1, **SIZE}
    db.execute("BEGIN")
    for file in sorted(glob.glob(os.path.join(model.path, "demo", "*.sql"))):
        for statement in statements(open(file, encoding="utf-8").read()):
            try:
                db.execute(statement, args)
            except sqlite3.Error as error:
                model.bad(os.path.relpath(file, model.path), f"{error} in: {statement[:200]}")
                break
    db.execute("COMMIT")
    return db


def check_refs(model, db, where):
    """Every reference points at a row, every state and choice is one of the register's."""
    for name, reg in model.registers.items():
        states = ", ".join(f"'{s['name']}'" for s in reg["states"])
        count, = db.execute(f"SELECT count(*) FROM {name} WHERE state NOT IN ({states})").fetchone()
        if count:
            model.bad(where, f"{count} rows of {name} in an unknown state")
        for field in reg["fields"]:
            target = {"ref": field.get("register"), "person": "person", "department": "department",
                      "unit": "unit"}.get(field["type"])
            col = field["name"]
            if target:
                sql = f"SELECT count(*) FROM {name} a WHERE {col} IS NOT NULL AND NOT EXISTS " \
                      f"(SELECT 1 FROM {target} b WHERE b.id = a.{col})"
            elif field["type"] == "choice":
                names = ", ".join(f"'{c['name']}'" for c in field["choices"])
                sql = f"SELECT count(*) FROM {name} WHERE {col} NOT IN ({names})"
            elif field["type"] == "date":
                sql = f"SELECT count(*) FROM {name} WHERE length({col}) <> 10"
            elif field["type"] == "datetime":
                sql = f"SELECT count(*) FROM {name} WHERE length({col}) <> 19"
            else:
                sql = ""
            if sql and (count := db.execute(sql).fetchone()[0]):
                model.bad(where, f"{count} bad values of {name}.{col}")
            if field.get("required") == "true":
                count, = db.execute(f"SELECT count(*) FROM {name} WHERE {col} IS NULL").fetchone()
                if count:
                    model.bad(where, f"{count} rows of {name} without required {col}")


def run_demo(model, rules, day):
    db = demo(model, day)
    check_refs(model, db, f"demo {day}")
    for year in (day[:4], str(int(day[:4]) - 1)):
        for rule in rules:
            start = time.time()
            try:
                rows = fire(db, rule, params(day, year))
            except (sqlite3.Error, ValueError) as error:
                model.bad(rule["id"], str(error))
                continue
            if time.time() - start > 0.5:
                print(f"slow: {rule['id']} {time.time() - start:.2f} s")
            if rows:
                model.bad(f"demo {day}, year {year}", f"{rule['id']} fires {len(rows)} times, first: {rows[0]}")
    return db


def run_faults(model, rules, day, db):
    done = 0
    for rule in rules:
        file = rule["file"][:-4] + ".fault.sql"
        if not os.path.exists(file):
            continue
        text = open(file, encoding="utf-8").read()
        also = set(" ".join(re.findall(r"^-- also: *(.*)$", text, re.M)).split())
        touched = set(re.findall(r"\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+(\w+)", text))
        where = f"{rule['id']}.fault.sql {day}"
        args = {"today": day, "year": day[:4], "seed": 1}
        db.execute("SAVEPOINT f")
        try:
            parts = statements(text)
            for statement in parts[:-1]:
                db.execute(statement, args)
            planted = [r[0] for r in db.execute(parts[-1], args).fetchall()]
            if len(planted) != 1 or planted[0] is None:
                model.bad(where, f"names {planted}, wants one record")
            year = day[:4]
            if not fire(db, rule, params(day)):        # before a yearly deadline it shows in the year before
                year = str(int(year) - 1)
            for other in model.rules.values():
                if other is not rule and not touched & set(re.findall(r"\w+", other["sql"])):
                    continue
                rows = fire(db, other, params(day, year))
                if other is rule and [r["record"] for r in rows] != planted:
                    model.bad(where, f"planted {planted}, fires {[(r['record'], r['since'], r['detail']) for r in rows[:3]]}")
                elif other is not rule and rows and other["id"] not in also:
                    model.bad(where, f"also fires {other['id']}: {rows[0]}")
            done += 1
        except (sqlite3.Error, ValueError, KeyError, IndexError) as error:
            model.bad(where, repr(error))
        finally:
            db.execute("ROLLBACK TO f")
            db.execute("RELEASE f")
    if len(rules) == len(model.rules):
        together(model, rules, day, db)
    print(f"{day}: {done} faults planted")


def together(model, rules, day, db):
    """All faults in one office: each rule fires on what was planted for it, or named by an `also`, and nothing else."""
    args = {"today": day, "year": day[:4], "seed": 1}
    planted, also = {}, set()
    db.execute("SAVEPOINT t")
    for rule in rules:
        file = rule["file"][:-4] + ".fault.sql"
        if not os.path.exists(file):
            continue
        text = open(file, encoding="utf-8").read()
        also |= set(" ".join(re.findall(r"^-- also: *(.*)$", text, re.M)).split())
        try:
            parts = statements(text)
            for statement in parts[:-1]:
                db.execute(statement, args)
            planted[rule["id"]] = db.execute(parts[-1], args).fetchone()
        except sqlite3.Error as error:
            model.bad(f"all faults {day}", f"{rule['id']}: {error}")
    for rule in rules:
        rows = fire(db, rule, params(day)) or fire(db, rule, params(day, str(int(day[:4]) - 1)))
        want = planted.get(rule["id"])
        got = sorted({r["record"] for r in rows})
        if want and want[0] not in got or not rule["id"] in also and want and got != [want[0]]:
            model.bad(f"all faults {day}", f"{rule['id']} planted {want[0]}, fires {[(r['record'], r['detail']) for r in rows[:3]]}")
    db.execute("ROLLBACK TO t")
    db.execute("RELEASE t")


def main():
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default=os.path.join(here, "model"))
    parser.add_argument("--test", action="store_true")
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--fault", action="store_true")
    parser.add_argument("--explain", action="store_true")
    parser.add_argument("--today", action="append")
    parser.add_argument("--area", action="append", default=[])
    parser.add_argument("--size", nargs="*", default=[], metavar="NAME=N")
    parser.add_argument("--dump")
    parser.add_argument("rules", nargs="*")
    opt = parser.parse_args()
    SIZE.update({k: int(v) for k, v in (x.split("=") for x in opt.size)})
    model = Model(opt.model)
    days = opt.today or DAYS
    if opt.dump:
        if os.path.exists(opt.dump):
            os.unlink(opt.dump)
        demo(model, days[0], opt.dump).close()
        return 0
    rules = [r for r in model.rules.values()
             if (not opt.rules or r["id"] in opt.rules) and (not opt.area or r["area"] in opt.area)]
    if opt.explain:
        db = demo(model, days[0])
        for rule in rules:
            print(rule["id"])
            for row in db.execute("EXPLAIN QUERY PLAN " + rule["sql"], params(days[0])):
                print("   ", row[3])
        return 0
    everything = not (opt.test or opt.demo or opt.fault)
    if opt.test or everything:
        run_tests(model, rules)
    if opt.demo or opt.fault or everything:
        for day in days:
            db = run_demo(model, rules if not opt.fault or everything else [], day)
            if opt.fault or everything:
                run_faults(model, rules, day, db)
    print(f"{len(rules)} rules, {len(model.problems)} problems")
    return 1 if model.problems else 0


if __name__ == "__main__":
    sys.exit(main())
