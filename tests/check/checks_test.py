#!/usr/bin/env python3
"""Verdicts on fixture roots: planted violations are found, traps are not, for the declared class; no evidence is never a pass."""
import json
import os
import shutil
import subprocess

import roots
from checklib import CHECK, TMP, check, end, run, verdicts

RED = {"classified_link", "classified_route", "classified_past_connection", "classified_browser", "dual_homed", "wlan_hardware", "storage_attached", "phone_history", "empty_password"}
OTHER = {"shares", "listening_ports", "remote_control", "ssh_server", "network_mounts", "saved_connections", "public_dns", "wireless_input", "storage_control", "power_on_password", "setup_password",
         "loader_password", "several_systems", "disk_encryption", "password_age", "password_changed", "autologin", "sudo_without_password", "screen_lock", "weak_hash", "remote_logins", "antivirus_installed",
         "antivirus_running", "chat", "network_disk", "network_printer", "shared_printer", "capture_devices", "audit_on"}
ASK = {"machine_matches_register", "keeper_named", "class_from_ticket", "reinstalled", "disk_matches_register", "important_folders", "token_login", "antivirus_scan", "required_products",
       "jammer", "level_label", "other_hardware", "screen_seen", "usage_label", "case_seal", "ports_sealed", "marking_seen"}

for system in roots.ALL:
    r = roots.clean(os.path.join(TMP, system), system)
    v, report = verdicts(r.path, "classified")
    wrong = {k: x for k, x in v.items() if x in ("fail", "warn", "denied", "error", "unknown") and k not in ASK}
    check(wrong in ({}, {"secure_boot": "na"}), f"{system}: clean classified machine: {wrong}")
    check(report["coverage"]["enough"] and report["coverage"]["percent"] >= 90, f"{system}: {report['coverage']}")
    v, report = verdicts(r.path, "internet")
    wrong = {k: x for k, x in v.items() if x in ("fail", "warn", "denied", "error") and k not in ASK}
    check(wrong in ({}, {"patch_age": "warn"}), f"{system}: clean internet machine: {wrong}")
    check(v["marked_files"] == "unknown" and v["scan_coverage"] == "unknown", f"{system}: no scan is no evidence")
    check(v["wlan_hardware"] == "na", "another class's check does not apply")

    r = roots.dirty(os.path.join(TMP, system + "-dirty"), system)
    v, report = verdicts(r.path, "classified", "--since", "2020-01-01")
    check({k for k in RED if v[k] != "fail"} == set(), f"{system}: red lines missed: { {k: v[k] for k in RED if v[k] != 'fail'} }")
    check({k for k in OTHER if v[k] not in ("fail", "warn")} == set(), f"{system}: missed: { {k: v[k] for k in OTHER if v[k] not in ('fail', 'warn')} }")
    v, report = verdicts(r.path, "internet")
    check(v["classified_link"] == "na" and v["storage_to_compare"] == "person" and v["dual_homed"] in ("fail", "warn"), f"{system}: the class decides {v['storage_to_compare']}")

# evidence taken away: whatever rested on it no longer passes
base = roots.clean(os.path.join(TMP, "base"), "debian")
before, _ = verdicts(base.path, "classified")
for gone, hit in [("/var/log/journal", ["classified_past_connection", "storage_history", "phone_history", "tether_history", "kept"]), ("/etc/shadow", ["empty_password", "weak_hash", "password_age"]),
                  ("/sys/class/net", ["classified_link"]), ("/sys/class", ["wlan_hardware", "capture_devices"]), ("/sys/bus", ["storage_attached", "phone_attached", "wireless_input"]),
                  ("/etc/pam.d", ["password_length", "lockout"]), ("/var/lib/dpkg", ["antivirus_installed", "chat", "remote_control"]), ("/boot", ["loader_password"]),
                  ("/sys/firmware", ["power_on_password"]), ("/proc/net", ["classified_route", "listening_ports"]), ("/etc/sudoers", ["sudo_without_password"])]:
    copy = os.path.join(TMP, "gone")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(base.path, copy, symlinks=True)
    (shutil.rmtree if os.path.isdir(copy + gone) else os.unlink)(copy + gone)
    after, _ = verdicts(copy, "classified", ok=(0, 30))
    for k in hit:
        check(before[k] == "pass", f"{k} should pass before {gone} goes: {before[k]}")
        check(after[k] != "pass", f"{k} passes without {gone}")

# an empty tree: nothing passes, exit says so, the report is written all the same
empty = os.path.join(TMP, "empty")
os.makedirs(empty)
out = os.path.join(TMP, "empty.szr")
v, report = verdicts(empty, "classified", ok=(30,), out=out)
decided = [k for k, x in v.items() if x in ("pass", "fail", "warn")]
check(not decided, f"nothing was read below an empty tree, so nothing is decided: {decided}")
bare = os.path.join(TMP, "bare")
for folder in ("etc", "var/log"):
    os.makedirs(os.path.join(bare, folder))
v, _ = verdicts(bare, "classified", ok=(30,))
decided = {k for k, x in v.items() if x in ("pass", "fail", "warn")}
check(decided <= {"future_files", "kept"}, f"that /etc and /var/log are there, and empty, tells of no login and no setting: {sorted(decided)}")
check(os.path.getsize(out) > 1000 and not report["coverage"]["enough"], "the report of an empty tree")

# asked questions, bad use
answers = os.path.join(TMP, "answers")
open(answers, "w").write("# seen on site\njammer=yes\nlevel_label=no\n")
v, _ = verdicts(base.path, "classified", "--answers", answers)
check(v["jammer"] == "pass" and v["level_label"] == "fail" and v["screen_seen"] == "person", "answers count")
open(answers, "w").write("no_such_question=yes\n")
run("run", "--class", "classified", "--root", base.path, "--out", out, "--answers", answers, ok=(4,))

# asked on the terminal: who, what, a note; it is manual evidence, signed with the rest
said = "示例检查员\ny\nmaybe\nn 没有装,已申请\n\ny\nx\nn\nY 拉上窗帘看不到\n"
p = subprocess.run([CHECK, "run", "--class", "classified", "--root", base.path, "--out", out, "--ask", "--json"], input=said, capture_output=True, text=True, timeout=60, env={**os.environ, "SHENZHI_LANG": "zh"})
check(p.returncode == 0, f"asked: exit {p.returncode} {p.stderr[-300:]}")
report = json.loads(p.stdout)
asked = [line for line in p.stderr.splitlines() if "/7]" in line]
check(len(asked) == 8 and "检查人姓名" in p.stderr and "n 否" in p.stderr, f"seven questions, one again: {asked}")
check([(a["id"], a["answer"]) for a in report["answers"]] == [("case_seal", "yes"), ("jammer", "no"), ("marking_seen", "yes"), ("other_hardware", "na"), ("ports_sealed", "no"), ("screen_seen", "yes")], f"answers: {report['answers']}")
check(all(a["by"] == "示例检查员" and a["evidence"] == "manual" and a["question_zh"] and a["at"] for a in report["answers"]) and report["operator"] == "示例检查员", "who said it, and when")
v = {k["id"]: k["verdict"] for k in report["checks"]}
check([v[k] for k in ("case_seal", "jammer", "level_label", "other_hardware", "ports_sealed", "screen_seen")] == ["pass", "fail", "person", "na", "fail", "fail"], f"verdicts of answers: {v}")
check("没有装,已申请" in json.dumps(report["answers"], ensure_ascii=False) and "没有装,已申请" in open(out + ".html").read(), "the note is in the report and on the page")
p = subprocess.run([CHECK, "run", "--class", "internet", "--root", base.path, "--out", out, "--ask", "--json"], input="", capture_output=True, text=True, timeout=60)
check(json.loads(p.stdout)["answers"] == [], "nobody answers: nothing is recorded")
open(answers, "w").write("jammer=maybe\n")
run("run", "--class", "classified", "--root", base.path, "--out", out, "--answers", answers, ok=(8,))
p = run("run", "--root", base.path, "--out", out, "--json", ok=(0, 30))
undeclared = json.loads(p.stdout)
v = {k["id"]: k["verdict"] for k in undeclared["checks"]}
check(undeclared["class"] == "undeclared" and v["classified_link"] == "unknown" and v["marked_files"] == "unknown" and v["empty_password"] == "pass", f"undeclared: {v['classified_link']} {v['empty_password']}")
check("not declared" in p.stderr, "an undeclared class is said")
run("run", "--class", "internet", ok=(2,))
run("run", "--class", "secret", "--out", out, ok=(2,))
run("run", "--class", "internet", "--root", TMP + "/nowhere", "--out", out, ok=(4,))
end()
