#!/usr/bin/env python3
"""shenzhi user: accounts from the console, each step an event of the ledger."""
import json
import os
import subprocess
import sys
import tempfile

BIN = os.environ["SHENZHI"]
passed = failed = 0


def run(*args, stdin=""):
    return subprocess.run([BIN, *args], input=stdin, capture_output=True, text=True)


def check(ok, what):
    global passed, failed
    passed += bool(ok)
    failed += not ok
    if not ok:
        print("FAIL", what)


with tempfile.TemporaryDirectory() as tmp:
    data = tmp + "/d"
    check(run("init", "--data", data).returncode == 0, "init")
    good = "Zhang-3-kouling!\n"
    check(run("user", "create", "wangwu", "--data", data, "--name", "王五", stdin=good).returncode == 0, "create")
    check(run("user", "create", "wangwu", "--data", data, "--name", "王五", stdin=good).returncode == 18, "the same account again")
    check(run("user", "create", "weak", "--data", data, "--name", "弱", stdin="123\n").returncode == 7, "weak password")
    check(run("user", "create", "k", "--data", data, "--name", "某", "--kind", "nobody", stdin=good).returncode == 2, "unknown kind")
    check(run("user", "create", "aud", "--data", data, "--name", "审计", "--kind", "audit", stdin=good).returncode == 0, "audit administrator")
    listed = run("user", "list", "--data", data).stdout
    check("wangwu\tbusiness\tactive\t王五" in listed and "aud\taudit\tactive" in listed and "weak" not in listed, "list")
    check(run("user", "grant", "wangwu", "--data", data, "--role", "secrecy_officer").returncode == 0, "grant")
    check(run("user", "grant", "wangwu", "--data", data, "--role", "emperor").returncode == 7, "unknown role")
    check("--until" not in (why := run("user", "grant", "wangwu", "--data", data, "--role", "inspector")).stderr and why.returncode == 7 and "截止日期" in why.stderr, "an inspector without an end day")
    check(run("user", "grant", "wangwu", "--data", data, "--role", "inspector", "--until", "2020-01-01").returncode == 7, "an end day that is past")
    check(run("user", "grant", "wangwu", "--data", data, "--role", "inspector", "--until", "2099-12-31").returncode == 0, "an inspector with an end day")
    check(run("user", "grant", "aud", "--data", data, "--role", "secrecy_officer").returncode == 5, "administrators get no business role")
    check(run("user", "lock", "wangwu", "--data", data).returncode == 0, "lock")
    check(run("user", "lock", "wangwu", "--data", data).returncode == 11, "lock twice")
    check("wangwu\tbusiness\tlocked" in run("user", "list", "--data", data).stdout, "listed as locked")
    check(run("user", "unlock", "wangwu", "--data", data).returncode == 0, "unlock")
    check(run("user", "reset", "wangwu", "--data", data, stdin="Xin-4-kouling!\n").returncode == 0, "reset")
    check(run("user", "reset", "nobody", "--data", data, stdin=good).returncode == 4, "unknown account")
    verdict = json.loads(run("verify", "--data", data, "--json").stdout)
    check(verdict["ok"] and verdict["events"] >= 6, f"verify: {verdict}")
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
