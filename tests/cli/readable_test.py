#!/usr/bin/env python3
"""A store that this user may not read or write: which, why and what to do, and the status of a refusal; not "no data", nor the words of the engine."""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import SHENZHI, check, end, run

NOBODY = 65534
if os.geteuid():
    print("skipped: needs root, to be somebody else")
    sys.exit(77)
with tempfile.TemporaryDirectory() as top:
    os.chmod(top, 0o755)
    data = top + "/data"
    check(run("init", "--data", data, "--unit", "测试局").returncode == 0, "a store")
    program = top + "/shenzhi"
    with open(SHENZHI, "rb") as f, open(program, "wb") as out:
        out.write(f.read())
    os.chmod(program, 0o755)
    for what, folder, file in (("a closed directory", 0o700, 0o600), ("a closed file", 0o755, 0o600), ("a file that may be read only", 0o755, 0o644)):
        os.chmod(data, folder)
        os.chmod(data + "/shenzhi.db", file)
        for command in (["verify"], ["user", "list"], ["serve", "--listen", "127.0.0.1:0"]):
            p = subprocess.run([program, *command, "--data", data], capture_output=True, text=True, user=NOBODY, group=NOBODY, extra_groups=[], timeout=60)
            check(p.returncode == 5 and data in p.stderr and "属主" in p.stderr, f"{what}: {command[0]}", (p.returncode, p.stderr))
    check(run("verify", "--data", data).returncode == 0, "its owner reads it as before")
end()
