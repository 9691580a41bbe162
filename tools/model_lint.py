#!/usr/bin/env python3
"""Checks the model/ folder against docs/model.md until the C loader does it all.

Usage: tools/model_lint.py [MODEL_DIR]      (needs Debian's python3-yaml)
Prints one line a problem (file: what) and exits 1 when there is any.
"""
import csv
import glob
import os
import re
import sqlite3
import sys

import yaml

TYPES = {
    "text": "TEXT", "longtext": "TEXT", "integer": "INTEGER", "decimal": "INTEGER", "date": "TEXT",
    "datetime": "TEXT", "bool": "INTEGER", "choice": "TEXT", "level": "INTEGER", "period": "TEXT",
    "person": "INTEGER", "department": "INTEGER", "unit": "INTEGER", "ref": "INTEGER",
    "persons": "TEXT", "files": "TEXT",
}
RESERVED = {"id", "unit", "version", "state", "level", "audience", "created_at", "created_by",
            "updated_at", "updated_by", "last_seq"}
KEYWORDS = set("""from to order group table index check values user limit references when default
    select insert update delete where having join on as and or not null is in set create drop alter
    primary key foreign unique constraint case then else end union all distinct by into commit
    transaction column between like exists add collate""".split())
NAME = re.compile(r"^[a-z][a-z0-9_]{0,39}$")
REGISTER_KEYS = {"register", "title", "group", "order", "requirement", "basis", "label", "number",
                 "level", "audience", "access", "fields", "states", "actions", "list", "search",
                 "unique", "index", "children"}
FIELD_KEYS = {"name", "type", "required", "zh", "en", "max", "min", "pattern", "unit", "choices",
              "register", "help_zh", "help_en"}
ACTION_KEYS = {"name", "zh", "en", "from", "to", "who", "input", "sign", "separate", "comment", "set",
               "due", "counter", "make", "effect"}
SYSTEM_COLUMNS = """id INTEGER PRIMARY KEY, unit INTEGER NOT NULL DEFAULT 1,
    version INTEGER NOT NULL DEFAULT 1, state TEXT NOT NULL DEFAULT '', level INTEGER NOT NULL DEFAULT 0,
    audience TEXT, created_at TEXT, created_by INTEGER, updated_at TEXT, updated_by INTEGER,
    last_seq INTEGER"""


def load(path):
    """All scalars stay strings, as libyaml gives them to the C loader (so `no` is not false)."""
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.BaseLoader)


def load_registers(model):
    return {os.path.basename(p)[:-5]: load(p)
            for p in sorted(glob.glob(os.path.join(model, "registers", "*.yaml")))}


def rows(model, name):
    path = os.path.join(model, name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def ddl(reg):
    """The table and indexes of a register; types kept loose on NULL as docs/model.md says."""
    name = reg["register"]
    cols = [SYSTEM_COLUMNS] + [f'{f["name"]} {TYPES[f["type"]]}' for f in reg["fields"]]
    out = [f"CREATE TABLE {name} (" + ", ".join(cols) + ") STRICT"]
    for i, key in enumerate(reg.get("unique") or [], 1):
        out.append(f"CREATE UNIQUE INDEX {name}_u{i} ON {name} ({', '.join(key)})")
    for i, key in enumerate(reg.get("index") or [], 1):
        out.append(f"CREATE INDEX {name}_i{i} ON {name} ({', '.join(key)})")
    return out


class Lint:
    def __init__(self, model):
        self.model = model
        self.problems = []
        self.registers = load_registers(model)
        self.roles = {r["name"] for r in rows(model, "roles.tsv")}
        self.groups = {r["name"] for r in rows(model, "groups.tsv")}

    def bad(self, where, what):
        self.problems.append(f"{where}: {what}")

    def names(self, where, reg):
        return RESERVED | {f["name"] for f in reg.get("fields") or []}

    def tsv(self):
        want = {"roles.tsv": 4, "groups.tsv": 5, "settings.tsv": 6, "errors.tsv": 5}
        for name, count in want.items():
            path = os.path.join(self.model, name)
            if not os.path.exists(path):
                continue
            seen = set()
            for no, line in enumerate(open(path, encoding="utf-8"), 1):
                cells = line.rstrip("\n").split("\t")
                if len(cells) != count:
                    self.bad(f"{name}:{no}", f"{len(cells)} columns, wants {count}")
                if cells[0] in seen:
                    self.bad(f"{name}:{no}", f"{cells[0]} stands twice")
                seen.add(cells[0])

    def field(self, where, field, seen):
        name = field.get("name", "?")
        where = f"{where} field {name}"
        for key in set(field) - FIELD_KEYS:
            self.bad(where, f"unknown key {key}")
        if not NAME.match(name):
            self.bad(where, "bad name")
        if name in RESERVED or name in KEYWORDS:
            self.bad(where, "reserved name")
        if name in seen:
            self.bad(where, "stands twice")
        seen.add(name)
        kind = field.get("type")
        if kind not in TYPES:
            self.bad(where, f"unknown type {kind}")
        if not field.get("zh") or not field.get("en"):
            self.bad(where, "no title")
        if kind == "choice":
            if not field.get("choices"):
                self.bad(where, "no choices")
            for choice in field.get("choices") or []:
                if set(choice) != {"name", "zh", "en"} or not NAME.match(choice["name"]):
                    self.bad(where, f"bad choice {choice}")
        if kind == "ref" and field.get("register") not in self.registers:
            self.bad(where, f"refers to unknown register {field.get('register')}")
        if (kind == "ref") != ("register" in field):
            self.bad(where, "register: belongs to type ref, and to it only")

    def action(self, where, reg, action, cols, states, actions):
        where = f"{where} action {action.get('name')}"
        kinds = {f["name"]: f["type"] for f in reg["fields"]}
        for key in set(action) - ACTION_KEYS:
            self.bad(where, f"unknown key {key}")
        for key in ("name", "zh", "en", "to", "who"):
            if key not in action:
                self.bad(where, f"no {key}")
        for state in (action.get("from") or []) + [action.get("to")]:
            if state not in states:
                self.bad(where, f"unknown state {state}")
        final = {s["name"] for s in reg["states"] if s.get("final") == "true"}
        for state in action.get("from") or []:
            if state in final and state == action["to"] and action.get("counter") != "true":
                self.bad(where, f"changes the posted state {state} without counter: true")
        for who in action.get("who") or []:
            if who.startswith("@"):
                if kinds.get(who[1:]) not in ("person", "persons"):
                    self.bad(where, f"{who} is no person field")
            elif who != "*" and who not in self.roles:
                self.bad(where, f"unknown role {who}")
        for name in action.get("input") or []:
            if name.rstrip("!") not in cols:
                self.bad(where, f"unknown input {name}")
        for name in action.get("set") or {}:
            if name not in cols:
                self.bad(where, f"sets unknown field {name}")
        for item in action.get("separate") or []:
            if item.startswith("@"):
                if kinds.get(item[1:]) not in ("person", "persons"):
                    self.bad(where, f"separate {item} is no person field")
            elif item not in actions:
                self.bad(where, f"separate names unknown action {item}")
        if action.get("comment") not in (None, "required", "optional"):
            self.bad(where, "comment is required or optional")
        due = action.get("due")
        if due and due.get("of") not in actions:
            self.bad(where, f"due of unknown action {due.get('of')}")
        for make in action.get("make") or []:
            child = self.registers.get(make.get("register"))
            if not child:
                self.bad(where, f"makes unknown register {make.get('register')}")
                continue
            for name in make.get("set") or {}:
                if name not in self.names(where, child):
                    self.bad(where, f"make sets unknown {make['register']}.{name}")

    def register(self, name, reg):
        where = f"registers/{name}.yaml"
        for key in set(reg) - REGISTER_KEYS:
            self.bad(where, f"unknown key {key}")
        for key in ("register", "title", "group", "order", "requirement", "basis", "label", "access",
                    "fields", "states", "actions", "list", "search"):
            if key not in reg:
                self.bad(where, f"no {key}")
        if reg.get("register") != name or not NAME.match(name) or name in KEYWORDS:
            self.bad(where, "bad name")
        if reg.get("group") not in self.groups:
            self.bad(where, f"unknown group {reg.get('group')}")
        seen = set()
        for field in reg["fields"]:
            self.field(where, field, seen)
        cols = self.names(where, reg)
        kinds = {f["name"]: f["type"] for f in reg["fields"]}
        for part in re.findall(r"\{(\w+)\}", reg["label"]):
            if part not in cols:
                self.bad(where, f"label names unknown {part}")
        states = [s["name"] for s in reg["states"]]
        actions = [a["name"] for a in reg["actions"]]
        if len(set(states)) != len(states) or len(set(actions)) != len(actions):
            self.bad(where, "a state or action stands twice")
        for action in reg["actions"]:
            self.action(where, reg, action, cols, states, actions)
        reached = {a["to"] for a in reg["actions"]}
        for state in set(states) - reached:
            self.bad(where, f"no action leads to state {state}")
        access = reg.get("access") or {}
        for role in access.get("roles") or []:
            if role not in self.roles:
                self.bad(where, f"access for unknown role {role}")
        if "department" in access and kinds.get(access["department"]) != "department":
            self.bad(where, "access.department is no department field")
        for person in access.get("persons") or []:
            if kinds.get(person) not in ("person", "persons"):
                self.bad(where, f"access.persons {person} is no person field")
        for key in [reg["list"], reg["search"]] + (reg.get("unique") or []) + (reg.get("index") or []):
            for col in key:
                if col not in cols:
                    self.bad(where, f"unknown column {col}")
        for col in reg["search"]:
            if kinds.get(col) not in ("text", "longtext"):
                self.bad(where, f"search column {col} is no text")
        number = reg.get("number")
        if number and (kinds.get(number.get("field")) != "text" or "{seq" not in number["format"]):
            self.bad(where, "bad number")
        for child in reg.get("children") or []:
            target = self.registers.get(child["register"])
            if not target:
                self.bad(where, f"unknown child {child['register']}")
            elif child["field"] not in self.names(where, target):
                self.bad(where, f"child {child['register']} has no field {child['field']}")

    def sql(self):
        db = sqlite3.connect(":memory:")
        for name, reg in self.registers.items():
            for statement in ddl(reg):
                try:
                    db.execute(statement)
                except sqlite3.Error as error:
                    self.bad(f"registers/{name}.yaml", f"{error}: {statement[:80]}")

    def run(self):
        self.tsv()
        for name, reg in self.registers.items():
            try:
                self.register(name, reg)
            except (KeyError, TypeError, AttributeError) as error:
                self.bad(f"registers/{name}.yaml", f"malformed: {error!r}")
        if not self.problems:
            self.sql()
        return self.problems


def main():
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    model = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "model")
    lint = Lint(model)
    for problem in lint.run():
        print(problem)
    print(f"{len(lint.registers)} registers, {len(lint.problems)} problems", file=sys.stderr)
    return 1 if lint.problems else 0


if __name__ == "__main__":
    sys.exit(main())
