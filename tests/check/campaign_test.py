#!/usr/bin/env python3
"""A campaign of five days in an office of 62 computers: what is planted on which machine, and what only looks like it, is written down first; each failed check, finding and deduction must be just that."""
import copy
import json
import os
import shutil
import sqlite3
import time

import roots
import sealing
from checklib import TMP, check, end, office, rows, run, skip
from journal import stick
from roots import DAY, NOW

if not shutil.which("openssl"):
    skip("needs openssl")
DATA, DISC = os.path.join(TMP, "data"), os.path.join(TMP, "disc")
KIT = DISC + "/shenzhi-check.kit"
SYSTEMS = ("kylin", "uos", "openeuler", "debian")
YEAR = time.strftime("%Y", time.gmtime(NOW + 8 * 3600))


def text(path, content):
    with open(os.path.join(TMP, path), "w") as f:
        f.write(content)
    return os.path.join(TMP, path)


# --- the office: 32 computers of the demo, 30 more by a sheet (numbers spelled as people do), two media of other levels ---
office("demo", "--data", DATA, "--faults", "none", "--password", "Demo-2026-only")
SINCE = "2026-01-10" if YEAR == "2026" else f"{int(YEAR) - 1}-12-31"
sheet = ["name,serial_no,disk_serial,secret_level,network,purpose,department,keeper,started_on"]
people = dict(rows(DATA, "SELECT department, min(id) FROM person WHERE state = 'active' OR state = 'in_post' GROUP BY department") or rows(DATA, "SELECT department, min(id) FROM person GROUP BY department"))
names = dict(rows(DATA, "SELECT id, name FROM department"))
for n in range(33, 63):
    level, net, use = (2, "none", "office") if n < 43 else (0, "intranet", "office") if n < 53 else (0, "internet", "internet")
    serial = {33: "ｓｎ－camp－33", 34: "sn-camp-34", 43: " SN-CAMP-43 "}.get(n, f"SN-CAMP-{n}")
    disk = {35: "ＤＫ－camp－35", 44: "dk-camp-44"}.get(n, f"DK-CAMP-{n}")
    sheet.append(f"第{n}号机,{serial},{disk},{level},{net},{use},{n % 8 + 1},{people[n % 8 + 1]},{SINCE}")
office("import", "--data", DATA, "--register", "computer", "--file", text("c.csv", "\n".join(sheet) + "\n"), "--past")
office("import", "--data", DATA, "--register", "medium", "--file", text("m.csv", "name,kind,serial_no,secret_level,department,keeper,labelled,issued_on\n"
       f"机密U盘,usb,USB-JIMI-1,3,1,{people[1]},1,{SINCE}\n普通U盘,usb,USB-PLAIN-1,0,1,{people[1]},1,{SINCE}\n"), "--past")
computers = {r[0]: r for r in rows(DATA, "SELECT id, serial_no, disk_serial, secret_level, network FROM computer WHERE state = 'in_use' ORDER BY id")}
check(len(computers) == 62, f"{len(computers)} computers")
CLASS = {i: "classified" if r[3] >= 2 else "internet" if r[4] == "internet" else "unclassified" for i, r in computers.items()}
office("inspect", "keys", "--data", DATA)
office("inspect", "kit", "--data", DATA, "--out", DISC)
serials = {i: f"SN-DEMO-{i}" if i < 33 else f"SN-CAMP-{i}" for i in computers}
disks = {i: f"DK-DEMO-{i}" if i < 33 else f"DK-CAMP-{i}" for i in computers}


# --- what is planted; each returns nothing, and the truth stands beside it ---
def journal(r, ago, serial, vid="0951", pid="1666", product="Campaign", port="2-1", storage=True):
    r.mono += 500
    stick(r.journal, NOW - ago * DAY, r.mono, serial=serial, vid=vid, pid=pid, product=product, port=port, storage=storage)


def online(r):
    shutil.rmtree(r.path + "/sys/class/net/eth0")
    shutil.rmtree(r.path + "/sys/devices/fake/eth0")
    r.nic("eth0", carrier=1)


def lease(r): r.tick("eth0: DHCPv4 address 10.20.30.40/24, gateway 10.20.30.1 acquired from 10.20.30.1", who="systemd-networkd", ago=40 * DAY)
def linked(r): r.tick("e1000e 0000:00:1f.6 eth0: NIC Link is Up 1000 Mbps Full Duplex, Flow Control: None", ago=30 * DAY)
def wlan(r): r.put("/sys/class/rfkill/rfkill0/type", "wlan\n").put("/sys/class/rfkill/rfkill0/name", "phy0\n").put("/sys/class/rfkill/rfkill0/soft", "1\n").put("/sys/class/rfkill/rfkill0/hard", "0\n")
def empty(r): r.accounts(f"root:!:{NOW // DAY - 5}:0:30:7:::\ndaemon:*:{NOW // DAY}:0:99999:7:::\nzhang::{NOW // DAY - 5}:0:30:7:::\n")
def auto(r): r.put("/etc/systemd/system/getty@tty1.service.d/o.conf", "[Service]\nExecStart=\nExecStart=-/sbin/agetty -a zhang %I\n")


def unprotected(r):
    r.packages.remove(("qaxsafe", "1.0"))
    r.services.remove("qaxsafe.service")
    r.processes.remove("qaxsafed")
    shutil.rmtree(r.path + "/opt/qaxsafe")


def use(*a, **kw): return lambda r: journal(r, *a, **kw)
def surf(r): r.history([("https://www.public-site.example.com/a", 3, NOW - DAY)], chromium=True, path="/home/zhang/.config/qaxbrowser/Default/History")
def now(serial): return lambda r: r.usb("4-1", "0951", "1666", "08", serial=serial, product="Campaign", size=1000)


AV = {"antivirus_installed", "antivirus_running", "antivirus_data", "antivirus_scan"}
ONLINE, LEASE = {"classified_link"}, {"classified_past_connection"}
UNLISTED = {"storage_history"}
plan = {   # machine: (what is done to it, checks that fail)
    1: ([online], ONLINE), 5: ([lease], LEASE), 9: ([linked], LEASE), 13: ([wlan], {"wlan_hardware"}), 33: ([unprotected], AV), 34: ([empty], {"empty_password"}), 42: ([auto], {"autologin"}),
    35: ([use(20, "CROSS1")], UNLISTED), 53: ([use(13, "CROSS1")], set()),                                                     # cross-use
    36: ([use(20, "USB-DEMO-1")], set()), 37: ([use(15, "USB-DEMO-1"), use(12, "USB-DEMO-1")], set()),                           # one registered stick, two classified machines
    54: ([use(20, "SAME3")], set()), 55: ([use(13, "SAME3")], set()), 44: ([use(14, "SAME3")], set()),                           # three that are none
    38: ([use(20, None)], UNLISTED), 56: ([use(13, None)], set()),                                                             # nothing to tell them by
    40: ([use(20, "0123456789")], UNLISTED), 57: ([use(13, "0123456789")], set()),                                             # a number that is none
    39: ([use(370, "EARLY1")], set()), 58: ([use(13, "EARLY1")], set()),                                                       # before the classified machine was put to use
    43: ([use(12, "USB-DEMO-2")], set()), 17: ([use(12, "USB-JIMI-1")], set()), 21: ([use(12, "USB-JIMI-1")], set()), 45: ([use(12, "USB-PLAIN-1")], set()),   # registered ones
    29: ([now("NOWONLY1")], {"storage_attached"}), 61: ([use(11, "NOWONLY1")], set()),                                         # attached, and in no log of that machine
    2: ([surf], {"classified_browser"}), 3: ([surf], set()), 41: ([use(20, "PHONE7", vid="2717", pid="ff40", storage=False)], {"phone_history"}),
    28: ([use(20, "STICK28")], set()),                                                                                           # the demo's transfer machine
    46: ([empty, auto], {"empty_password", "autologin"}), 62: ([unprotected], AV)}
CROSS = {35, 29}
LEVEL = {43, 17}


def tree(n, system, does=()):
    r = roots.Root(os.path.join(TMP, "tree"), system).base()
    r.put("/sys/class/dmi/id/product_serial", serials.get(n, f"FREMD-{n}") + "\n").put("/sys/class/dmi/id/board_serial", f"B-{n}\n").put("/run/udev/data/b8:0", f"E:ID_SERIAL_SHORT={disks.get(n, f'FREMD-D{n}')}\nE:ID_BUS=ata\n")
    for f in does:
        f(r)
    return r.done()


made = 0


def report(n, *args, days_ago=0, does=None, ok=(0, 30), **kw):
    """The sealed report of machine n, made `days_ago`; with the register's ticket where nothing else is said."""
    global made
    made += 1
    r = tree(n, SYSTEMS[n % 4], plan.get(n, ((), ()))[0] if does is None else does)
    if "board" in kw:
        r.put("/sys/class/dmi/id/board_serial", kw["board"] + "\n")
    out = os.path.join(TMP, f"r{made}.szr")
    a = json.loads(run("run", "--kit", KIT, "--root", r.path, "--out", out, "--json", *args, ok=ok).stdout)
    if days_ago:
        for key in ("started", "finished"):
            at = time.mktime(time.strptime(a[key], "%Y-%m-%dT%H:%M:%S")) - days_ago * DAY
            a[key] = time.strftime("%Y-%m-%dT%H:%M:%S", time.localtime(at))
        with open(out, "wb") as f:
            f.write(sealing.seal(KIT, json.dumps(a, ensure_ascii=False).encode()))
    return out


def ticket(n, *more):
    out = os.path.join(TMP, f"ticket{n}")
    office("inspect", "ticket", "--data", DATA, "--computer", str(n), "--out", out, *more)
    return "--ticket", out


def imported(*files, ok=(0,)):
    return [json.loads(x) for x in office("inspect", "import", *files, "--data", DATA, "--json", ok=ok).stdout.splitlines()]


AWAY = {31, 32, 52}                                                                     # not checked; 31 and 32 were last month
files = {n: report(n, *ticket(n), days_ago=n % 5) for n in computers if n not in AWAY | {59, 60}}
files[59] = report(59, "--class", "unclassified")
files[60] = report(60, *ticket(52))                                                     # the ticket of 52
strangers = [report(n, "--class", "internet") for n in (901, 902)]
twin = report(6, "--class", "unclassified", board="B-TWIN")
answers = imported(*files.values(), *strangers, twin)
check(all(a["accepted"] for a in answers), f"all accepted: {[a for a in answers if not a['accepted']]}")
check([a["computer"] for a in answers] == [*files, None, None, 6], f"each at its line: {[(w, a['computer'], a['matching']) for w, a in zip(files, answers) if a['computer'] != w]}")
odd = {w: a["matching"] for w, a in zip(files, answers) if a["matching"] != "matched"}
check(odd == {60: "other"}, f"matched: {odd}")
by = {a["computer"]: a["report"] for a in answers[:-3]}

# --- each machine's failed checks are the planted ones ---
for n in files:
    got = {r[0] for r in rows(DATA, f"SELECT check_id FROM inspection_result WHERE computer = {n} AND verdict = 'fail' AND state = 'open'")}
    want = plan.get(n, ((), set()))[1] | ({"machine_matches_register", "disk_matches_register"} if n == 60 else set())
    check(got == want, f"machine {n} ({CLASS[n]}, {SYSTEMS[n % 4]}): {sorted(got)}, wanted {sorted(want)}")


# --- each rule's records are the planted ones ---
def found(rule, *more):
    return [r for r in map(json.loads, office("rule", "run", rule, "--data", DATA, "--json", *more).stdout.splitlines()) if not r.get("until")]


def machines(rule, register, *more):
    ids = ",".join(str(r["record"]) for r in found(rule, *more)) or "0"
    return sorted(r[0] or 0 for r in rows(DATA, f"SELECT computer FROM {register} WHERE id IN ({ids})"))


def on(*checks):
    return sorted(n for n, (_, fails) in plan.items() for k in fails if k in checks)


check(machines("inspection_online", "inspection_result") == [1, 5, 9], f"online: {machines('inspection_online', 'inspection_result')}")
check(machines("inspection_cross_use", "inspection_usb") == sorted(CROSS), f"cross-use: {machines('inspection_cross_use', 'inspection_usb')}")
check(machines("inspection_medium_level", "inspection_usb") == sorted(LEVEL), f"level: {machines('inspection_medium_level', 'inspection_usb')}")
check(machines("inspection_media_failed", "inspection_result") == on("storage_history", "storage_attached", "phone_history"), f"media: {machines('inspection_media_failed', 'inspection_result')}")
check(machines("inspection_protection_failed", "inspection_result") == on(*AV, "empty_password", "autologin"), f"protection: {machines('inspection_protection_failed', 'inspection_result')}")
check(machines("inspection_network_failed", "inspection_result") == on("wlan_hardware", "classified_browser"), f"network: {machines('inspection_network_failed', 'inspection_result')}")
check(sorted(r["record"] for r in found("inspection_stranger")) == sorted(a["report"] for a in answers[-3:-1]), "strangers")
check([r["record"] for r in found("inspection_twin")] == [answers[-1]["report"]], f"twin: {found('inspection_twin')}")
check([r["record"] for r in found("inspection_class_mismatch")] == [by[59], by[60]], f"mismatch: {found('inspection_class_mismatch')}")
check([r["record"] for r in found("inspection_other_machine")] == [by[60]], f"other: {found('inspection_other_machine')}")
check(machines("inspection_identity_failed", "inspection_result") == [60, 60] and not found("inspection_program_unknown"), f"identity: {machines('inspection_identity_failed', 'inspection_result')}")
check(not found("inspection_missing"), f"missing: {found('inspection_missing')}")
soon = time.strftime("%Y-%m-%d", time.gmtime(NOW + 10 * DAY))
check([r["record"] for r in found("inspection_missing", "--today", soon)] == [52], f"missing in ten days: {found('inspection_missing', '--today', soon)}")

# --- the transfer machine: each day of use, also when a later report knows only the first and the last ---
for ago in (15, 12):
    again = imported(report(28, *ticket(28), does=[use(ago, "STICK28")]))
    check(again[0]["accepted"], f"another report of 28: {again}")
wanted = [(28, time.strftime("%Y-%m-%d", time.gmtime(NOW - ago * DAY + 8 * 3600))) for ago in (20, 15, 12)]
got = [(rows(DATA, f"SELECT computer FROM inspection_usb WHERE id = {r['record']}")[0][0], r["since"]) for r in found("transfer_use_unregistered")]
check(sorted(got) == sorted(w for w in wanted if w[1] >= YEAR), f"uses of the transfer machine: {got}, wanted {wanted}")

# --- the score: each on its item, and the points where nothing else has eaten the item up ---
EACH = {"inspection_online": ("51", 3), "inspection_cross_use": ("53", 2), "inspection_medium_level": ("26", 2), "inspection_media_failed": ("26", 5), "inspection_protection_failed": ("25", 12), "inspection_network_failed": ("29", 2),
        "inspection_stranger": ("24", 2), "inspection_twin": ("24", 1), "inspection_class_mismatch": ("24", 2), "inspection_other_machine": ("24", 1), "inspection_identity_failed": ("24", 2)}
result = json.loads(office("assess", "run", "--data", DATA, "--standard", "shenzhi-100", "--period", YEAR, "--json").stdout)
got = [(f["rule"], item["id"]) for item in result["items"] for f in item["findings"] if f["rule"].startswith("inspection_")]
check(sorted(got) == sorted((rule, item) for rule, (item, n) in EACH.items() for _ in range(n)), f"findings by item: {sorted(got)}")
lost = {i["id"]: i["deducted"] for i in result["items"]}
check((lost["51"], lost["53"], lost["29"]) == (12, 8, 1), f"deducted: {lost['51']} {lost['53']} {lost['29']}")

# --- the last day: put right, still there, no evidence, an older one, another board ---
late = {33: report(33, *ticket(33), does=()), 34: report(34, *ticket(34)), 42: report(42, "--class", "classified", days_ago=5, does=()), 46: report(46, *ticket(46), does=(), board="B-NEW"), 47: report(47, "--class", "internet", does=()), 5: report(5, *ticket(5), does=()), 62: report(62, "--class", "internet", does=())}
bare = os.path.join(TMP, "bare")
os.makedirs(bare + "/sys/class/dmi/id")
text("bare/sys/class/dmi/id/product_serial", serials[13] + "\n")
run("run", "--kit", KIT, "--root", bare, "--class", "classified", "--out", bare + ".szr", ok=(30,))
answers = imported(*late.values(), bare + ".szr")
check([a["computer"] for a in answers] == [*late, 13], f"the last day: {answers}")
still = {13: {"wlan_hardware"}, 33: set(), 34: {"empty_password"}, 42: {"autologin"}, 47: set(), 46: {"empty_password", "autologin"}, 5: LEASE, 62: set()}      # 46: another board; 5: its logs do not reach back to when it was put to use
for n, want in still.items():
    got = {r[0] for r in rows(DATA, f"SELECT check_id FROM inspection_result WHERE computer = {n} AND verdict = 'fail' AND state = 'open'")}
    check(got == want, f"the last day, machine {n}: {sorted(got)}, wanted {sorted(want)}")
check([a["reason"] for a in imported(*late.values(), ok=(3,))] == ["replayed"] * len(late), "nothing goes in twice")
check(machines("inspection_online", "inspection_result") == [1, 5, 9], f"online still: {machines('inspection_online', 'inspection_result')}")
office("verify", "--data", DATA)
end()
