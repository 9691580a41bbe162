#!/usr/bin/env python3
"""Commands that are interrupted (Ctrl-C, SIGTERM) or killed in the middle: what was not finished leaves nothing that looks finished, the exit status and a line say so,
and the same command succeeds afterwards."""
import os
import pty
import signal
import subprocess
import sys
import tempfile
import termios
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import SHENZHI, check, end, equal, run

top = tempfile.mkdtemp(prefix="sz-stopped-")
data = top + "/data"


def tree(where):
    return sorted(os.path.relpath(os.path.join(r, f), where) for r, _, files in os.walk(where) for f in files)


def broken(sig, seen, *args):
    """Runs a command and sends the signal as soon as the file stands there. Its exit status and what it said."""
    p = subprocess.Popen([SHENZHI, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for _ in range(20000):
        if os.path.exists(seen) or p.poll() is not None:
            break
        time.sleep(0.0005)
    p.send_signal(sig)
    _, said = p.communicate(timeout=60)
    return p.returncode, said


def whole(sig, what, seen, made, *args):
    """Broken off by sig there is nothing of `made`; done again it is there."""
    code, said = broken(sig, seen, *args)
    if sig == signal.SIGKILL:
        equal(code, -9, f"{what}: killed")
    else:
        check(code == 130 and "E_STOPPED" in said and "中断" in said, f"{what}: status 130 and a line", (code, said))
        check(not any(f.startswith(os.path.basename(made)) or "/" + os.path.basename(made) in f for f in tree(os.path.dirname(made))), f"{what}: nothing is left", tree(os.path.dirname(made)))
    check(not os.path.exists(made), f"{what}: nothing that looks finished", tree(os.path.dirname(made)))
    r = run(*args)
    check(r.returncode == 0 and os.path.exists(made), f"{what}: the same again succeeds", r)


for sig in (signal.SIGINT, signal.SIGKILL):
    place = f"{top}/{sig.name}"
    os.mkdir(place)
    whole(sig, f"init, {sig.name}", f"{place}/d/.making/seal.key", f"{place}/d/shenzhi.db", "init", "--data", place + "/d")
    equal(tree(place), ["d/seal.key", "d/seal.pub", "d/shenzhi.db"], "init: the three files and no other")
    data = place + "/d"
    os.mkdir(place + "/b")
    whole(sig, f"backup, {sig.name}", place + "/b/x.unverified.seal.pub", place + "/b/x", "backup", "--data", data, "--out", place + "/b/x")
    equal(tree(place + "/b"), ["x", "x.seal.key", "x.seal.pub"], "backup: the copy and its keys and no other")
    whole(sig, f"restore, {sig.name}", place + "/r/.making/seal.pub", place + "/r/shenzhi.db", "restore", "--from", place + "/b/x", "--data", place + "/r")
    equal(tree(place + "/r"), ["seal.key", "seal.pub", "shenzhi.db"], "restore: nothing of the first try")
    equal(run("verify", "--data", place + "/r").returncode, 0, "what was restored verifies")

# an import: all rows or none, and the status says which
sheet = top + "/s.csv"
with open(sheet, "w", encoding="utf-8") as f:
    f.write("year,title,topic,group_kind\n" + "".join(f"2026,课程{i},law,everyone\n" for i in range(600)))
rows = lambda: run("export", "register", "--data", data, "--register", "course", "--out", top + "/out.csv").returncode or len(open(top + "/out.csv", encoding="utf-8-sig").readlines()) - 1
for pause in (0.0, 0.25):
    p = subprocess.Popen([SHENZHI, "import", "--data", data, "--register", "course", "--file", sheet], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    while not os.path.exists(data + "/shenzhi.db-wal") and p.poll() is None:
        time.sleep(0.001)
    time.sleep(pause)
    p.send_signal(signal.SIGTERM)
    said = p.communicate(timeout=60)[1]
    equal((p.returncode, rows()), (130, 0) if p.returncode else (0, 600), f"import, stopped after {pause} s: {said[-100:]}")
    if os.path.exists(top + "/out.csv"):
        os.unlink(top + "/out.csv")
    if not p.returncode:
        break

# at the password's prompt the terminal gets its echo back
leader, follower = pty.openpty()
p = subprocess.Popen([SHENZHI, "user", "create", "lisi", "--data", data, "--name", "李四"], stdin=follower, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True)
while termios.tcgetattr(follower)[3] & termios.ECHO and p.poll() is None:
    time.sleep(0.01)
p.send_signal(signal.SIGINT)
said = p.communicate(timeout=30)[1]
check(p.returncode == 130 and "中断" in said, "Ctrl-C at the prompt", (p.returncode, said))
check(termios.tcgetattr(follower)[3] & termios.ECHO, "the terminal shows again what is typed")
equal(run("verify", "--data", data).returncode, 0, "the store verifies")
subprocess.run(["rm", "-rf", top], check=True)
end()
