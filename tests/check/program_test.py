#!/usr/bin/env python3
"""shenzhi-check: version, help, wrong usage, manual pages."""
import os
import subprocess
import sys

BIN = os.path.join(os.environ.get("SHENZHI_BUILD", "build"), "shenzhi-check")
bad = []


def run(*args):
    p = subprocess.run([BIN, *args], capture_output=True, text=True, env={**os.environ, "SHENZHI_LANG": "en"})
    return p.returncode, p.stdout, p.stderr


def check(ok, text):
    if not ok:
        bad.append(text)


code, out, err = run("version")
check(code == 0 and out.startswith("shenzhi-check ") and not err, f"version: {code} {out} {err}")
code, out, err = run("--help")
check(code == 0 and "usage: shenzhi-check COMMAND" in out and "version" in out and "serve" not in out, f"help: {out}")
code, out, err = run("version", "--help")
check(code == 0 and out.startswith("shenzhi-check version - "), f"version --help: {out}")
code, out, err = run("version", "--nope")
check(code == 2 and "--nope" in err and not out, f"unknown option: {code} {err}")
code, out, err = run("nope")
check(code == 2 and "nope" in err, f"unknown command: {code} {err}")
code, out, err = run("man", "version")
check(code == 0 and ".TH shenzhi-check-version 1" in out, f"man: {out}")
with open("/dev/full", "w") as full:           # much output: why the first write failed is no longer known at the end
    p = subprocess.run([BIN, "facts", "--json"], stdout=full, stderr=subprocess.PIPE, text=True, env={**os.environ, "SHENZHI_LANG": "en"})
check(p.returncode == 23 and "disk is full" in p.stderr, f"facts onto a full disk: {p.returncode} {p.stderr}")
for line in bad:
    print("FAIL", line)
sys.exit(1 if bad else 0)
