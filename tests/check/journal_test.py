#!/usr/bin/env python3
"""The journal reader against real journals: files that systemd itself wrote, and counts as journalctl gives them."""
import gzip
import os
import shutil
import subprocess
import time

import roots
from checklib import TMP, check, end, facts
from journal import Journal, stick

HERE = os.path.dirname(os.path.abspath(__file__))
NOW = roots.NOW


def with_journal(data, name="system.journal"):
    root = os.path.join(TMP, "root")
    shutil.rmtree(root, ignore_errors=True)
    d = f"{root}/var/log/journal/{roots.MACHINE}"
    os.makedirs(d)
    files = data if isinstance(data, dict) else {name: data}
    for n, b in files.items():
        open(os.path.join(d, n), "wb").write(b)
    return facts(root)


# journals of systemd-journal-remote 252: five identical plug-ins, a service's line, a user's imitation; regular, compact, compressed
for n in ("regular", "compact"):
    f = with_journal(gzip.open(os.path.join(HERE, f"{n}.journal.gz")).read())
    u = f["usb_event"]
    check(u["state"] == "ok", f"{n}: {u['state']} {u['note']}")
    check([(x["kind"], x["n"], x["has_serial"]) for x in u["rows"]] == [("storage", 5, 1)], f"{n}: five plug-ins of one stick: {u['rows']}")
    check({(x["source"], x["kind"], x["n"]) for x in f["net_past"]["rows"]} == {("log", "connected", 1), ("log", "lease", 1)}, f"{n}: {f['net_past']['rows']}")
    h = [x for x in f["log_horizon"]["rows"] if x["log"] == "journal"][0]
    check((h["first_at"], h["last_at"]) == (1790000000, 1790500000), f"{n}: {h}")
    check([(x["kind"], x["seconds"]) for x in f["clock"]["rows"] if x["kind"] == "jump back"] == [("jump back", -90000)], f"{n}: {f['clock']['rows']}")

# our own writer of fixtures makes what journalctl reads
j = Journal()
for i in range(5):
    stick(j, NOW - 5000 + i * 100, 100 + i * 100)
data = j.bytes()
f = with_journal(data)
check(f["usb_event"]["rows"][0]["n"] == 5, f"writer: {f['usb_event']['rows']}")
if shutil.which("journalctl"):
    path = f"{TMP}/root/var/log/journal/{roots.MACHINE}/system.journal"
    p = subprocess.run(["journalctl", "--file", path, "-o", "cat", "--no-pager"], capture_output=True, text=True)
    check(p.stdout.count("USB Mass Storage") == 5, f"journalctl counts {p.stdout.count('USB Mass Storage')}: {p.stderr[-200:]}")

# short texts are packed only where somebody told journald to: then what is read is not all
for name, flag, packed, state in (("zstd", 4, bytes.fromhex("28b52ffd20285d0000") + b"MESSAGE=x", "partial"), ("zstd, long", 4, bytes.fromhex("28b52ffd600001") + b"\1" * 40, "ok"), ("lz4", 2, (70).to_bytes(8, "little") + b"\1" * 40, "partial"),
                                  ("lz4, long", 2, (700).to_bytes(8, "little") + b"\1" * 40, "ok"), ("xz", 1, b"\xfd7zXZ\0" + b"\1" * 40, "ok")):
    j = Journal()
    stick(j, NOW - 5000, 100)
    j.kernel(NOW - 4000, 1100, "x" * 80)
    raw = bytearray(j.bytes())
    at = j.data[("MESSAGE", "x" * 80)][0]
    raw[at + 1] = flag
    raw[at + 64:at + 64 + len(packed)] = packed
    f = with_journal(bytes(raw))
    check(f["usb_event"]["state"] == state and len(f["usb_event"]["rows"]) == 1, f"{name}: {f['usb_event']}")

# the clock is set back while the machine is off: seen when the next boot has settled; a short boot with a wild clock is not one, nor a later one
B = [bytes([i]) * 16 for i in range(4)]
for name, boots, want in (("back", [(NOW - 90000, 9000), (NOW - 190000, 9000)], [1]), ("on", [(NOW - 90000, 9000), (NOW - 50000, 9000)], []),
                          ("short", [(NOW - 90000, 9000), (NOW - 990000, 300), (NOW - 50000, 9000)], []), ("short, then back", [(NOW - 90000, 9000), (NOW - 990000, 300), (NOW - 190000, 9000)], [1])):
    j = Journal()
    for i, (start, length) in enumerate(boots):
        j.boot = B[i]
        for t in (10, 200, 800, length):
            if t <= length:
                j.kernel(start + t, t, f"line {t}")
    f = with_journal(j.bytes())
    got = [x["seconds"] for x in f["clock"]["rows"] if x["kind"] == "jump back"]
    check(len(got) == len(want), f"clock between boots, {name}: {got}")

# numbers missing inside: taken out by hand
a, b = Journal(first_seq=1), Journal(first_seq=500)
for i in range(3):
    a.kernel(NOW - 9000 + i, 10 + i, "a")
    b.kernel(NOW - 100 + i, 9000 + i, "b")
f = with_journal({"system@a.journal": a.bytes(state=2), "system.journal": b.bytes()})
check([(g["kind"], g["n"]) for g in f["log_gap"]["rows"]] == [("journal sequence", 496)], f"gap: {f['log_gap']['rows']}")
b2 = Journal(first_seq=4)
b2.kernel(NOW - 100, 9000, "b")
f = with_journal({"system@a.journal": a.bytes(state=2), "system.journal": b2.bytes()})
check(f["log_gap"]["rows"] == [], f"rotation is no gap: {f['log_gap']['rows']}")

# a chain that runs in a circle ends, and is not taken for the whole
j = Journal()
stick(j, NOW - 5000, 100)
first = j.data[("MESSAGE", "usb 2-1: SerialNumber: STICK0001")][0]
loop = bytearray(j.bytes())
loop[first + 32:first + 40] = first.to_bytes(8, "little")
began = time.monotonic()
f = with_journal(bytes(loop))
check(f["usb_event"]["state"] in ("partial", "error") and time.monotonic() - began < 20, f"a circle: {f['usb_event']['state']} after {time.monotonic() - began:.1f} s")

# the same event in the journal and in kern.log is one; text logs alone, packed too; a year that is not written
root = os.path.join(TMP, "text")
os.makedirs(root + "/var/log", exist_ok=True)
at = time.gmtime(NOW - 40 * 86400 + 8 * 3600)
line = time.strftime("%b %e %H:%M:%S", at) + " h kernel: [   12.345678] usb 2-1: "
text = "".join(line + t + "\n" for t in ("New USB device found, idVendor=0951, idProduct=1666, bcdDevice= 1.00", "SerialNumber: S1", "USB disconnect, device number 4"))
gzip.open(root + "/var/log/kern.log.2.gz", "wb").write((text + line.replace("2-1", "2-1") + "x\n").encode())
f = facts(root)
u = f["usb_event"]["rows"]
check(len(u) == 1 and abs(u[0]["first_at"] - (NOW - 40 * 86400)) < 2, f"packed text log: {u} wanted {NOW - 40 * 86400}")
# a log reaches as far as the first line of its oldest rotation; one packed in a way that is not read leaves the history incomplete
reach = [x for x in f["log_horizon"]["rows"] if x["log"] == "kern.log"]
check(len(reach) == 1 and abs(reach[0]["first_at"] - (NOW - 40 * 86400)) < 2 and f["usb_event"]["state"] == "ok", f"reach of packed logs: {reach}")
open(root + "/var/log/kern.log.3.xz", "wb").write(b"\xfd7zXZ\0")
f = facts(root)
check(f["usb_event"]["state"] == "partial" and f["net_past"]["state"] == "partial", f"a log that is not read: {f['usb_event']['state']}, {f['net_past']['state']}")
end()
