#!/usr/bin/env python3
"""From the disc to the findings, whole programs: keys, kit, tickets, a small fleet of fixture machines, import, and what the rules say; bad reports are refused with their reason."""
import json
import os
import shutil
import sqlite3
import stat

import roots
import sealing
from checklib import TMP, check, end, office, rows, run

DATA, DISC = os.path.join(TMP, "data"), os.path.join(TMP, "disc")
KIT = os.path.join(DISC, "shenzhi-check.kit")


def path(name):
    return os.path.join(TMP, name)


def imported(*files, ok=(0,)):
    p = office("inspect", "import", *files, "--data", DATA, "--json", ok=ok)
    return [json.loads(line) for line in p.stdout.splitlines()]


def open_records(rule):
    p = office("rule", "run", rule, "--data", DATA, "--json")
    return [json.loads(line) if isinstance(line, str) else line for line in (json.loads(p.stdout) if p.stdout.lstrip().startswith("[") else p.stdout.splitlines())]


def machine(n, kind, serial, disk, cls=None, ticket=None, board=None, system="kylin", extra=None, out=None):
    """A fixture machine n is checked; returns its report."""
    root = path(f"root{n}")
    r = getattr(roots, kind)(root, system)
    r.put("/sys/class/dmi/id/product_serial", serial + "\n").put("/sys/class/dmi/id/board_serial", (board or f"BRD{serial}") + "\n").put("/run/udev/data/b8:0", f"E:ID_SERIAL_SHORT={disk}\nE:ID_BUS=ata\n")
    if extra:
        extra(r)
    out = out or path(f"report{n}.szr")
    run("run", "--kit", KIT, "--root", root, "--out", out, *(["--ticket", ticket] if ticket else ["--class", cls] if cls else []), ok=(0, 30))
    shutil.rmtree(root)
    return out


office("demo", "--data", DATA, "--faults", "none", "--password", "Demo-2026-only")
office("inspect", "import", path("nothing"), "--data", DATA, ok=(4,))                    # no keys yet
office("inspect", "keys", "--data", DATA)
check(stat.S_IMODE(os.stat(DATA + "/inspect.keys").st_mode) == 0o600, "the keys are readable by others")
office("inspect", "keys", "--data", DATA, ok=(18,))                                      # never drawn anew over the old ones
office("inspect", "kit", "--data", DATA, "--out", DISC)
check("PRIVATE" in open(KIT).read() and json.load(open(KIT))["opener"].count("PRIVATE") == 0, "the kit can open reports")
check(os.access(DISC + "/shenzhi-check", os.X_OK), "the program is not on the disc")

computers = rows(DATA, "SELECT id, serial_no, disk_serial, secret_level, network FROM computer WHERE state = 'in_use' ORDER BY id")
secret = [c for c in computers if c[3] >= 2]
net = [c for c in computers if c[4] == "internet"]


def ticket(c, *more, ok=(0,)):
    out = path(f"ticket{c[0]}")
    office("inspect", "ticket", "--data", DATA, "--computer", str(c[0]), "--out", out, *more, ok=ok)
    return out


# --- the fleet: clean classified ones, one that was online, an internet machine with the same stick, a stranger, a wrong class ---
a, b, d = secret[0], secret[1], secret[2]
n1, n2 = net[0], net[1]
used = ticket(a)
good = machine(1, "clean", a[1], a[2], ticket=used)
bad = machine(2, "dirty", b[1], b[2], ticket=ticket(b))
inet = machine(3, "dirty", n1[1], n1[2], ticket=ticket(n1), system="debian")
trap = machine(4, "clean", n2[1], n2[2], ticket=ticket(n2), system="uos")
stranger = machine(5, "clean", "NOBODY-1", "NOBODY-D", cls="internet", system="openeuler")
wrong = machine(6, "clean", d[1], d[2], cls="internet")
answers = imported(good, bad, inet, trap, stranger, wrong)
check([x["accepted"] for x in answers] == [True] * 6, f"accepted: {answers}")
check([x["matching"] for x in answers] == ["matched"] * 4 + ["stranger", "matched"], f"matching: {[x['matching'] for x in answers]}")
check([x["computer"] for x in answers] == [a[0], b[0], n1[0], n2[0], None, d[0]], f"computers: {answers}")


def found(rule, records):
    got = sorted(r["record"] for r in open_records(rule) if not r.get("until"))
    check(got == sorted(records), f"{rule}: {got}, wanted {records}")


by = {x["computer"]: x["report"] for x in answers}
online = rows(DATA, f"SELECT min(id) FROM inspection_result WHERE computer = {b[0]} AND item = '51' AND verdict = 'fail'")[0][0]
said = dict(rows(DATA, f"SELECT check_id, advice FROM inspection_result WHERE computer = {b[0]}"))
check("本系统上：用 grub-mkpasswd-pbkdf2" in said["loader_password"] and "本系统上" not in said["empty_password"] and said["empty_password"], f"what to do on that system: {said['loader_password']}")
check(online, "the dirty classified machine shows no trace of a network")
found("inspection_online", [online])
found("inspection_stranger", [by[None]])
found("inspection_class_mismatch", [by[d[0]]])
found("inspection_missing", [])
stick = rows(DATA, f"SELECT id FROM inspection_usb WHERE computer = {b[0]} AND declared_class = 'classified' AND device IN (SELECT device FROM inspection_usb WHERE computer = {n1[0]})")
check(stick, "the stick is not known on both sides")
found("inspection_cross_use", [r[0] for r in stick])
check(rows(DATA, f"SELECT count(*) FROM inspection_result WHERE computer IN ({a[0]}, {n2[0]}) AND verdict = 'fail'") == [(0,)], "a clean machine has a failed check")
check(rows(DATA, "SELECT count(*) FROM inspection_result WHERE detail LIKE '%STICK0001%' OR detail LIKE '%SN-DEMO%'") == [(0,)], "a serial number left a machine")
office("verify", "--data", DATA)                                                      # every row has its event

# --- bad reports ---
raw = open(good, "rb").read()


def file(name, content):
    open(path(name), "wb").write(content)
    return path(name)


fresh = machine(7, "clean", a[1], a[2], cls="classified")
fresh_raw = open(fresh, "rb").read()
written = json.loads(run("run", "--kit", KIT, "--class", "classified", "--root", roots.clean(path("rootw"), "kylin").path, "--out", path("w.szr"), "--json", ok=(0, 30)).stdout)
for key, value in (("class", "\x1b[2J"), ("started", "2026-11-30T10:00:00\u202e\x9b2J")):
    p = office("inspect", "import", file(f"{key}\x1b]0;x\x07.szr", sealing.seal(KIT, json.dumps({**written, key: value}).encode())), "--data", DATA, ok=(3,))
    check("refused (malformed)" in p.stdout and not set("\x1b\x07\x9b\u202e") & set(p.stdout), f"orders to the terminal: {p.stdout!r}")
    said = json.loads(office("inspect", "import", path(f"{key}\x1b]0;x\x07.szr"), "--data", DATA, "--json", ok=(3,)).stdout)["detail"]
    check(not set("\x1b\x9b\u202e") & set(said), f"nor for the page: {said!r}")
other = path("other")
office("demo", "--data", other, "--faults", "none", "--password", "Demo-2026-only")
office("inspect", "keys", "--data", other)
office("inspect", "kit", "--data", other, "--out", path("otherdisc"))
ours, KIT = KIT, path("otherdisc/shenzhi-check.kit")
foreign = machine(8, "clean", a[1], a[2], cls="classified")
KIT = ours
again = machine(9, "clean", a[1], a[2], ticket=used, out=path("again.szr"))
root = roots.clean(path("rootu"), "kylin").path
run("run", "--class", "classified", "--root", root, "--out", path("unsealed.szr"), ok=(0, 30))
middle = len(fresh_raw) // 2
cases = [(good, "replayed"), (again, "replayed"), (file("cut", fresh_raw[:-30]), "truncated"), (file("short", fresh_raw[:200]), "truncated"), (file("empty", b""), None), (file("tail", fresh_raw + b"x"), "truncated"),
         (file("bent", fresh_raw[:middle] + bytes([fresh_raw[middle] ^ 1]) + fresh_raw[middle + 1:]), "forged"), (foreign, "foreign"), (path("unsealed.szr"), "unsealed"), (file("noise", os.urandom(5000)), "malformed"), (path("absent"), "unreadable")]
before = rows(DATA, "SELECT (SELECT count(*) FROM inspection_report), (SELECT count(*) FROM inspection_result), (SELECT count(*) FROM inspection_usb)")
got = imported(*[c[0] for c in cases], ok=(3,))
for (name, reason), x in zip(cases, got):
    check(not x["accepted"] and (reason is None or x["reason"] == reason) and x["detail"], f"{os.path.basename(name)}: {x}, wanted {reason}")
check("copy the whole file" in got[2]["detail"] and "your own disc" in got[7]["detail"], f"a refusal says what to do: {got[2]} {got[7]}")
check(len(got) == len(cases), "one line a file")
check(before == rows(DATA, "SELECT (SELECT count(*) FROM inspection_report), (SELECT count(*) FROM inspection_result), (SELECT count(*) FROM inspection_usb)"), "a refused report left rows")
mixed = imported(path("cut"), fresh, ok=(3,))
check([x["accepted"] for x in mixed] == [False, True], f"a bad file stops the good ones: {mixed}")

# --- put right: the next report closes; a stranger that was registered is none ---
mended = machine(10, "clean", b[1], b[2], cls="classified")
check(imported(mended)[0]["accepted"], "the mended machine's report")
found("inspection_online", [])
check(rows(DATA, f"SELECT count(*) FROM inspection_result WHERE id = {online} AND state = 'gone' AND gone_on IS NOT NULL") == [(1,)], "the problem is not marked as gone")

# --- twins: a second machine with the same serial number, another board ---
twin = machine(11, "clean", n2[1], "ANOTHER-DISK", cls="internet", board="OTHERBOARD")
x = imported(twin)[0]
found("inspection_twin", [x["report"]])

# --- a registered disk in a machine with another serial number ---
moved = imported(machine(15, "clean", "ANOTHER-CASE", secret[7][2], cls="classified"))[0]
check((moved["matching"], moved["computer"]) == ("disk_only", secret[7][0]) and any("serial" in n for n in moved["notes"]), f"a disk in another case: {moved}")
found("inspection_twin", [x["report"], moved["report"]])

# --- a ticket in the wrong machine, and none for a machine that is not there ---
wrong_ticket = machine(12, "clean", secret[3][1], secret[3][2], ticket=ticket(secret[4]))
check(imported(wrong_ticket)[0]["matching"] == "other", "the ticket of another machine")
late, lost = machine(13, "clean", secret[5][1], secret[5][2], ticket=ticket(secret[5])), machine(14, "clean", secret[6][1], secret[6][2], ticket=ticket(secret[6]))
db = sqlite3.connect(f"{DATA}/shenzhi.db")
db.execute("UPDATE inspection_ticket SET expires_at = '2026-01-01T00:00:00' WHERE state = 'issued' AND computer = ?", (secret[5][0],))
db.execute("DELETE FROM inspection_ticket WHERE state = 'issued' AND computer = ?", (secret[6][0],))
db.commit()
db.close()
check([x.get("reason") for x in imported(late, lost, ok=(3,))] == ["expired", "unknown_ticket"], "a ticket that ran out, one that was never issued")
strange = imported(machine(15, "clean", "NOBODY-9", "NOBODY-D9", ticket=ticket(secret[3])))[0]
check(strange["matching"] == "stranger" and any("ticket's machine" in n for n in strange["notes"]), f"somebody's ticket on a machine nobody knows: {strange}")
office("inspect", "ticket", "--data", DATA, "--computer", "999999", "--out", path("none"), ok=(4,))
end()
