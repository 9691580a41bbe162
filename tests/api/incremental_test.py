#!/usr/bin/env python3
"""The live score runs again only the rules whose registers changed: after each of many random actions it must be, finding by finding
(days, points, sentences), what a program with an empty memory computes from the same store."""
import json
import os
import random
import shutil
import sys
import tempfile
import time

from harness import Server, check, end, equal, run

PASSWORD = "Demo-Mima#2026"
SEED = int(os.environ.get("SHENZHI_SEED", "20261127"))
WANTED = int(os.environ.get("SHENZHI_ACTIONS", "60"))
MEN = ["wangwu", "zhaoliu", "sunqi", "zhouba", "wujiu", "zhengshi", "lisi", "zhangsan"]
rnd = random.Random(SEED)
top = tempfile.mkdtemp(prefix="sz-incremental-")
data = top + "/data"
r = run("demo", "--data", data, "--faults", "key", "--password", PASSWORD)
if r.returncode:
    sys.exit("demo: " + r.stderr)
srv = Server(data=data, init=False, admins=False)
men = [srv.client(m, PASSWORD) for m in MEN]
officer = men[0]
models = [{g["name"]: g for g in m.get("/model").json["registers"]} for m in men]
year = time.strftime("%Y", time.gmtime(time.time() + 8 * 3600))
ids = {}


def some(register):
    """A record of a register, if any."""
    if register not in ids:
        a = officer.get(f"/registers/{register}", limit=100)
        ids[register] = [x["id"] for x in a.json["rows"]] if a.status == 200 else []
    return rnd.choice(ids[register]) if ids[register] else None


def day():
    return f"{rnd.choice([year, year, year, str(int(year) - 1)])}-{rnd.randint(1, 12):02}-{rnd.randint(1, 28):02}"


def value(f):
    kind = f["type"]
    if kind in ("text", "longtext"):
        return "测" + str(rnd.randint(1, 999))
    if kind == "integer":
        return rnd.randint(f.get("min") or 0, min(f.get("max") or 9, (f.get("min") or 0) + 9)) if f["name"] != "year" else int(year)
    if kind == "decimal":
        return f"{rnd.randint(0, 9)}.50"
    if kind == "bool":
        return rnd.random() < 0.5
    if kind == "choice":
        return rnd.choice(f["choices"])["name"]
    if kind == "level":
        return rnd.randint(0, 4)
    if kind == "date":
        return day()
    if kind == "datetime":
        return day() + "T09:00:00"
    if kind == "period":
        return rnd.choice(["10Y", "6M", "20Y"])
    if kind in ("person", "department", "unit", "ref"):
        return some(f["register"] if kind == "ref" else kind)
    if kind == "persons":
        return sorted({some("person") for _ in range(rnd.randint(1, 3))})
    return None


def attempt():
    """One random action of a random man on a random record; -> register when it was done."""
    k = rnd.randrange(len(men))
    man, reg = men[k], rnd.choice(list(models[k].values()))
    if reg.get("may_create") and rnd.random() < 0.4:
        record, names = None, [a["name"] for a in reg["actions"] if a["from"] is None]
    else:
        page = man.get(f"/registers/{reg['name']}", limit=100).json
        if not page.get("rows"):
            return None
        record = rnd.choice(page["rows"])["id"]
        names = man.get(f"/registers/{reg['name']}/{record}").json.get("actions", [])
    if not names:
        return None
    action = next(a for a in reg["actions"] if a["name"] == rnd.choice(names) or a["name"] == names[0])
    fields = {}
    for i in action["input"]:
        f = next(x for x in reg["fields"] + [{"name": "level", "type": "level"}, {"name": "audience", "type": "files"}, {"name": "acted_on", "type": "files"}] if x["name"] == i["name"])
        if i.get("required") or f.get("required") or rnd.random() < 0.5:
            v = value(f)
            if v is not None:
                fields[f["name"]] = v
    more = {"comment": "随机"} if action.get("comment") else {}
    if action.get("sign"):
        more["signature"] = {"password": PASSWORD}
        if action["sign"] == 2:
            more["second"] = {"account": MEN[(k + 1) % len(MEN)], "password": PASSWORD}
    a = man.act(reg["name"], action["name"], fields, record=record, **more)
    check(a.status < 500, f"{reg['name']} {action['name']} {record} {fields}", a)
    if a.status in (200, 201):
        ids.pop(reg["name"], None)
        return reg["name"]
    return None


def findings(score, hide):
    """Sorted texts; of a record the officer may not see only what he is told."""
    out = []
    for f in score["findings"]:
        f = {k: f[k] for k in ("item", "rule", "register", "since", "until", "points", "record", "person", "department", "reason", "deduction")}
        if f["reason"] is None or (f["rule"], f["since"], f["until"], f["points"]) in hide:
            hide.add((f["rule"], f["since"], f["until"], f["points"]))
            f = {k: f[k] for k in ("item", "rule", "since", "until", "points")}
        out.append(json.dumps(f, sort_keys=True, ensure_ascii=False))
    return sorted(out)


def compare(what):
    live = officer.get("/score", findings=1).json
    r = run("assess", "live", "--data", data)
    if not check(r.returncode == 0, f"after {what}: a full evaluation", r.stderr):
        return []
    full = json.loads(r.stdout)
    hidden = set()
    mine = findings(live, hidden)
    theirs = findings(full, hidden)
    check(mine == theirs, f"after {what}: {len(mine)} and {len(theirs)} findings", sorted(set(mine) ^ set(theirs))[:6])
    for k in ("score", "applicable", "percent", "verdict", "open", "categories", "vetoed"):
        equal(live[k], full[k], f"after {what}: {k}")
    return theirs


seen, moved, done, tries = set(), 0, 0, 0
last = compare("the start")
check(len(last) > 20, "the planted faults are there", len(last))
while done < WANTED and tries < 60 * WANTED:
    register = attempt()
    tries += 1
    if not register:
        continue
    done += 1
    seen.add(register)
    now = compare(f"{register} (action {done}, seed {SEED})")
    moved += now != last
    last = now
equal(done, WANTED, f"actions done in {tries} tries")
check(len(seen) >= 12, "of many registers", sorted(seen))
check(moved >= 5, "and the findings moved with them", moved)
a = officer.post("/runs", {"standard": "shenzhi-100", "period": year})
equal(a.status, 201, "a run is frozen")
equal(a.json["run"]["score"], officer.get("/score").json["score"], "with the score of the day")
srv.done()
shutil.rmtree(top, ignore_errors=True)
end()
