#!/usr/bin/env python3
"""Reports of the endpoint check through the page's address: who may, what is answered, and a false alarm that stays dismissed."""
import os
import subprocess
import sys

from harness import check, end, equal, run
from office import Office, signed

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../check"))
import roots  # noqa: E402

o = Office()
CHECK = os.environ.get("SHENZHI_BUILD", "build") + "/shenzhi-check"
keeper = o.worker("keeper", ["equipment_keeper"], "周九", clearance=3)
officer = o.worker("officer", ["secrecy_officer"], "吴十", clearance=3)
staff = o.worker("staff", ["staff"], "钱七", clearance=0)
work = os.path.join(o.data, "..", "inspection")
os.makedirs(work, exist_ok=True)
RAW = {"Content-Type": "application/octet-stream"}


def send(client, content):
    return client.call("POST", "/inspection/reports", content, RAW)


def report(kind, name, *args):
    root = os.path.join(work, name)
    getattr(roots, kind)(root, "kylin")
    out = os.path.join(work, name + ".szr")
    p = subprocess.run([CHECK, "run", "--kit", work + "/disc/shenzhi-check.kit", "--root", root, "--class", "unclassified", "--out", out, *args], capture_output=True, text=True, timeout=60)
    check(p.returncode in (0, 30), f"shenzhi-check run: {p.stderr[-300:]}")
    return open(out, "rb").read()


def ids(rule):
    return [r["record"] for r in officer.get(f"/rules/{rule}/rows").json["rows"] if not r.get("until")]


equal(send(keeper, b"x").status, 404, "no keys yet")
equal(run("inspect", "keys", "--data", o.data).returncode, 0, "keys")
equal(run("inspect", "kit", "--data", o.data, "--out", work + "/disc").returncode, 0, "kit")
c = o.made(keeper.act("computer", "create", {"name": "示例机", "serial_no": "SL900X0042", "disk_serial": "DISK0042", "secret_level": 0, "network": "intranet", "purpose": "office", "department": 1, "keeper": keeper.me["person"]}))
dirty = report("dirty", "a")
equal(send(staff, dirty).status, 403, "staff import nothing")
a = send(keeper, dirty)
equal(a.status, 200, "the keeper imports")
check(a.json["accepted"] and a.json["computer"] == c and a.json["matching"] == "matched" and a.json["fail"] > 0, "accepted", a.json)
equal([send(keeper, dirty).json["reason"], send(officer, dirty[:-9]).json["reason"], send(officer, b"noise").json["reason"]], ["replayed", "truncated", "malformed"], "refused with the reason")
equal(officer.get(f"/registers/inspection_report/{a.json['report']}").status, 200, "the officer sees the report")
equal(staff.get(f"/registers/inspection_report/{a.json['report']}").status, 404, "staff do not")

# a false alarm: asked for by one, approved by another, and it stays dismissed when the next report shows it again
open_now = ids("inspection_protection_failed")
check(open_now, "protection checks failed")
one = officer.get(f"/registers/inspection_result/{open_now[0]}").json["record"]
d = keeper.act("inspection_dismissal", "create", {"computer": c, "check_id": one["check_id"], "reason": "示例:另有防护", "ends_on": "2199-01-01"})
equal(d.status, 201, "asked")
check(open_now[0] in ids("inspection_protection_failed"), "asking dismisses nothing")
equal(officer.act("inspection_dismissal", "approve", {}, d.json["record"]["id"], **signed(officer)).status, 200, "approved by another")
check(open_now[0] not in ids("inspection_protection_failed"), "dismissed")
check(send(keeper, report("dirty", "b")).json["accepted"], "a second report")
check(open_now[0] not in ids("inspection_protection_failed") and len(ids("inspection_protection_failed")) == len(open_now) - 1, "stays dismissed, and the others stay")
check(send(keeper, report("clean", "c")).json["accepted"], "the mended machine")
equal(ids("inspection_protection_failed"), [], "the next report ends what it no longer shows")
equal(ids("inspection_class_mismatch"), [], "declared as registered")
end()
