#!/usr/bin/env python3
"""Machines whose user wants to pass: what is hidden, renamed, kept elsewhere or switched off for the day; and honest machines that look as bad. Written before the program was run on them."""
import shutil

import roots
from checklib import end
from journal import Journal, stick
from machines import machine

NOW, DAY = roots.NOW, roots.DAY
WANTS = "/etc/systemd/system/multi-user.target.wants/"
NM = "/etc/NetworkManager/system-connections/"
SAVED, FAIL_WARN = "saved_connections", ("fail", "warn")

# --- logs ---
KEPT, GAPS, BACK, PAST = "kept", "gaps", "clock_set_back", "classified_past_connection"


def journals(*parts, machine_id=roots.MACHINE):
    def build(r):
        shutil.rmtree(r.path + "/var/log/journal")
        for i, j in enumerate(parts):
            name = "system.journal" if i + 1 == len(parts) else f"system@{i:032x}-{j.head_seq:016x}-{i:016x}.journal"
            r.put(f"/var/log/journal/{machine_id}/{name}", j.bytes(state=0 if i + 1 == len(parts) else 2))
    return build


def part(first_seq, *times, mono=0, boot=b"\x01" * 16, machine=roots.MACHINE):
    j = Journal(first_seq=first_seq, boot=boot, machine=machine)
    for i, t in enumerate(times):
        j.kernel(t, mono + i * 10, f"line {first_seq + i}")
    return j


A, B = NOW - 200 * DAY, NOW - 30 * DAY
machine("set back: journald opens a new file then", "debian", "classified", {BACK: "fail"}, build=journals(part(1, A, B, mono=100000), part(3, B - 20 * DAY, NOW - 60, mono=200000)))
machine("rotated by size", "debian", "classified", {BACK: "pass", GAPS: "pass"}, build=journals(part(1, A, B, mono=100000), part(3, B + 1, NOW - 60, mono=200000)))
machine("a board without a battery, right after boot", "kylin", "classified", {BACK: "pass"}, build=journals(part(1, A, B, mono=100000), part(3, B - 20 * DAY, B - 20 * DAY + 5, B + 60, NOW - 60, mono=1, boot=b"\x02" * 16)))
machine("a part taken out", "debian", "classified", {GAPS: "fail"}, build=journals(part(1, A, B), part(50, B + DAY, NOW - 60)))


def foreign(r):
    journals(part(1, NOW - DAY, NOW - 60, mono=5000))(r)
    r.put("/var/log/journal/" + "f" * 32 + "/system.journal", part(1, NOW - 390 * DAY, NOW - 40 * DAY, machine="f" * 32).bytes())


machine("a year of another machine's journal put beside one day of one's own", "debian", "classified", {KEPT: FAIL_WARN, PAST: ("unknown", "fail", "person")}, build=foreign)


def foreign_stick(r):
    j = Journal(machine="e" * 32)
    stick(j, NOW - 9 * DAY, 50)
    r.put("/var/log/journal/" + "e" * 32 + "/system.journal", j.bytes())


machine("the machine's number changed, the old journal has a stick", "debian", "classified", {"storage_history": ("fail", "person")}, build=foreign_stick)
machine("journals of /run only", "debian", "classified", {KEPT: "fail"}, build=lambda r: shutil.move(r.path + "/var/log/journal", r.dir("/run/log").path + "/run/log/journal"))
machine("auditing switched off by a rule", "openeuler", "classified", {"audit_on": FAIL_WARN}, ("/etc/audit/rules.d/zz.rules", "-e 0\n"))
machine("auditing locked, as it should be", "openeuler", "classified", {"audit_on": "pass"}, ("/etc/audit/rules.d/zz.rules", "-e 2\n"))
machine("no process is watched, and locked so", "openeuler", "classified", {"audit_on": FAIL_WARN}, ("/etc/audit/rules.d/aa.rules", "-a never,task\n"), ("/etc/audit/rules.d/zz.rules", "-e 2\n"))
machine("auditd that writes nothing", "openeuler", "classified", {"audit_on": FAIL_WARN}, ("/etc/audit/auditd.conf", "local_events = yes\nwrite_logs = no\nlog_file = /var/log/audit/audit.log\n"))

end()
