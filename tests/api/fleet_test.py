#!/usr/bin/env python3
"""The fleet in one answer: the same as counting the registers one sees, for each who asks."""
import os
import subprocess
import sys

from harness import check, end, equal, run
from office import Office, signed, today

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../check"))
import roots  # noqa: E402

o = Office()
CHECK = os.environ.get("SHENZHI_BUILD", "build") + "/shenzhi-check"
keeper = o.worker("keeper", ["equipment_keeper"], "周九", clearance=3)
officer = o.worker("officer", ["secrecy_officer"], "吴十", clearance=3)
staff = o.worker("staff", ["staff"], "钱七", clearance=0)
work = os.path.join(o.data, "..", "fleet")
os.makedirs(work, exist_ok=True)
RAW = {"Content-Type": "application/octet-stream"}
empty = {"counts": {"red": 0, "fail": 0, "odd": 0, "thin": 0, "ok": 0}, "machines": [], "more": 0, "worst": [], "progress": [], "partial": False}
equal(officer.get("/inspection/fleet").json, empty, "no reports yet")
equal(o.client().get("/inspection/fleet").status, 401, "nobody")
equal(run("inspect", "keys", "--data", o.data).returncode, 0, "keys")
equal(run("inspect", "kit", "--data", o.data, "--out", work + "/disc").returncode, 0, "kit")


def report(kind, serial, cls, extra=None):
    r = getattr(roots, kind)(work + "/root", "kylin")
    r.put("/sys/class/dmi/id/product_serial", serial + "\n").put("/sys/class/dmi/id/board_serial", "B" + serial + "\n").put("/run/udev/data/b8:0", f"E:ID_SERIAL_SHORT=D{serial}\nE:ID_BUS=ata\n")
    if extra:
        extra(r)
    out = work + "/r.szr"
    p = subprocess.run([CHECK, "run", "--kit", work + "/disc/shenzhi-check.kit", "--root", r.path, "--out", out, "--class", cls], capture_output=True, text=True, timeout=60)
    check(p.returncode in (0, 30), f"shenzhi-check run: {p.stderr[-300:]}")
    a = keeper.call("POST", "/inspection/reports", open(out, "rb").read(), RAW)
    check(a.json["accepted"], "accepted", a.json)


def all_rows(client, register, q=""):
    rows, after = [], ""
    while True:
        page = client.get(f"/registers/{register}?limit=2{q}{after}").json
        rows += page["rows"]
        if not page["next"]:
            return [client.get(f"/registers/{register}/{r['id']}").json["record"] for r in rows]
        after = "&after=" + page["next"]


HEALTHS = ("red", "fail", "odd", "thin", "ok")


def health(m, there):
    odd = m["matching"] not in ("matched", "mac_only") or m["registered_class"] not in (None, m["declared_class"])
    return ("red" if max(r["severity"] for r in there) >= 5 else "fail") if there else "odd" if odd else "ok" if m["enough"] else "thin"


def counted(client):
    """Another way to the same figures: through the lists, record by record."""
    away = {f"c{c['id']}" for c in all_rows(client, "computer") if c["state"] == "retired"}
    reports = all_rows(client, "inspection_report")
    key = {m["id"]: m["machine"] for m in reports}
    alarms = [((f"c{d['computer']}" if d["computer"] else key.get(d["report"])), d["check_id"], d["ends_on"]) for d in all_rows(client, "inspection_dismissal") if d["state"] == "approved"]
    failed = [r for r in all_rows(client, "inspection_result") if r["verdict"] == "fail" and r["machine"] not in away and not any(m == r["machine"] and c == r["check_id"] and e >= (r["gone_on"] or today()) for m, c, e in alarms)]
    there = {m["machine"]: [r for r in failed if r["state"] == "open" and r["machine"] == m["machine"]] for m in reports}
    current = [{**m, "n_fail": len(there[m["machine"]]), "health": health(m, there[m["machine"]])} for m in reports if m["state"] == "current" and m["machine"] not in away]
    current.sort(key=lambda m: (HEALTHS.index(m["health"]), -m["n_fail"], m["id"]))
    kinds = {}
    for r in failed:
        if r["state"] == "open":
            k = kinds.setdefault(r["check_id"], {"severity": 0, "on": set(), "first": r["id"]})
            k["severity"], k["first"] = max(k["severity"], r["severity"]), min(k["first"], r["id"])
            k["on"].add(r["machine"])
    worst = sorted(((k["severity"], len(k["on"]), k["first"], c) for c, k in kinds.items()), key=lambda w: (-w[0], -w[1], w[2]))
    days = sorted({r["finished_at"][:10] for r in reports} | {r["gone_on"] for r in failed if r["gone_on"]})
    return {"counts": {h: sum(m["health"] == h for m in current) for h in HEALTHS}, "machines": [(m["id"], m["health"], m["n_fail"], m["coverage"]) for m in current],
            "worst": [(c, s, n, first) for s, n, first, c in worst][:10],
            "progress": [(d, len({r["machine"] for r in reports if r["finished_at"][:10] <= d}), len(there), sum(r["severity"] >= 5 for r in there))
                         for d in days if d <= today() for there in [[r for r in failed if r["first_seen"][:10] <= d and not (r["gone_on"] and r["gone_on"] <= d)]]]}


def told(client):
    f = client.get("/inspection/fleet").json
    return {"counts": f["counts"], "machines": [(m["id"], m["health"], m["n_fail"], m["coverage"]) for m in f["machines"]], "worst": [(w["check_id"], w["severity"], w["machines"], w["first"]) for w in f["worst"]],
            "progress": [(p["day"], p["machines"], p["open"], p["red"]) for p in f["progress"]]}


for i, (level, network, department) in enumerate([(3, "none", o.dep[0]), (0, "internet", o.dep[0]), (0, "intranet", o.dep[1])]):
    o.made(keeper.act("computer", "create", {"name": f"示例机{i}", "serial_no": f"SN{i}", "disk_serial": f"DSN{i}", "secret_level": level, "network": network, "purpose": "documents" if level else "office", "department": department, "keeper": keeper.me["person"]}))
report("dirty", "SN0", "classified")
report("dirty", "SN1", "internet")
report("clean", "SN2", "unclassified", lambda r: r.put("/etc/sudoers.d/x", "zhang ALL=(ALL) NOPASSWD: ALL\n"))
report("clean", "STRANGER", "internet")
first = told(officer)
equal(first, counted(officer), "the officer's fleet")
check(first["counts"]["red"] == 2 and first["counts"]["fail"] >= 1 and len(first["machines"]) == 4 and first["machines"][0][1] == "red", "four machines, the worst first", first["counts"])
for w in officer.get("/inspection/fleet").json["worst"]:      # what is wrong and how it is mended, as the record of each machine has it
    kept = [r for r in all_rows(officer, "inspection_result", f"&filter=check_id:eq:{w['check_id']}") if r["verdict"] == "fail" and r["state"] == "open"]
    equal(sorted((y["advice"], y["machines"]) for y in w["ways"]), sorted((a, sum(r["advice"] == a for r in kept)) for a in {r["advice"] for r in kept}), w["check_id"])
    check(all(y["advice"] and y["detail"] in [r["detail"] for r in kept] for y in w["ways"]), "and what was seen", w["ways"])
names = {m["label"] for m in officer.get("/inspection/fleet").json["machines"]}
check(any("示例机0" in n for n in names) and "shili-pc" in names, "by the register's name, a stranger by its own", names)
report("clean", "SN0", "classified")                          # mended: what was open is gone, the report before it is no machine of its own
second = told(officer)
equal(second, counted(officer), "after the next report")
check(second["counts"]["red"] == 1 and len(second["machines"]) == 4 and second["progress"][-1][2] < first["progress"][-1][2], "fewer failures", second)
equal(told(keeper), counted(keeper), "the keeper's")
equal(staff.get("/inspection/fleet").status, 403, "not for staff")
# a report that shows nothing takes no red line off; a false alarm does, until its end; a stranger and another class do not fit; what is retired is gone
empty_root = work + "/bare"
os.makedirs(empty_root + "/sys/class/dmi/id")
open(empty_root + "/sys/class/dmi/id/product_serial", "w").write("SN1\n")
subprocess.run([CHECK, "run", "--kit", work + "/disc/shenzhi-check.kit", "--root", empty_root, "--class", "internet", "--out", work + "/bare.szr"], capture_output=True, timeout=60)
check(keeper.call("POST", "/inspection/reports", open(work + "/bare.szr", "rb").read(), RAW).json["accepted"], "a report without evidence")
third = told(officer)
equal(third, counted(officer), "after a report without evidence")
equal(third["counts"]["red"], 1, "the red line stays")
c2 = next(r for r in all_rows(officer, "computer") if r["serial_no"] == "SN2")
before = next(m for m in officer.get("/inspection/fleet").json["machines"] if m["health"] == "fail")
equal(before["n_fail"], 1, "one failure of the third machine")
asked = keeper.act("inspection_dismissal", "create", {"computer": c2["id"], "check_id": "sudo_without_password", "reason": "示例：另有审批", "ends_on": "2097-01-01"})
equal(officer.act("inspection_dismissal", "approve", {}, asked.json["record"]["id"], **signed(officer)).status, 200, "a false alarm")
fourth = told(officer)
equal(fourth, counted(officer), "after the false alarm")
check(fourth["counts"]["fail"] == third["counts"]["fail"] - 1 and "sudo_without_password" not in [w[0] for w in fourth["worst"]], "it is no failure any more", fourth)
report("clean", "SN0", "internet")
fifth = told(officer)
equal(fifth, counted(officer), "after a report of another class")
equal(fifth["counts"]["odd"], 2, "a stranger, and one of another class")
c1 = next(r for r in all_rows(officer, "computer") if r["serial_no"] == "SN1")
equal(keeper.act("computer", "retire", {"retired_on": today(), "disk_handling": "destroyed"}, c1["id"], comment="示例", **signed(keeper)).status, 200, "retired")
sixth = told(officer)
equal(sixth, counted(officer), "after a machine was retired")
equal((sixth["counts"]["red"], len(sixth["machines"])), (0, 3), "and its red line with it")
second = sixth
# who is responsible for one department counts its machines only, and no strangers
far = o.worker("far", [("equipment_keeper", o.dep[1])], "郑一", department=1, clearance=3)
equal(told(far), counted(far), "the other department's")
check(sum(told(far)["counts"].values()) == 1 and told(far)["machines"][0][0] != second["machines"][0][0], "one machine", told(far))
end()
