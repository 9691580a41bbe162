#!/usr/bin/env python3
"""Stopping: what is in flight is answered, what comes later is refused, the journal is checkpointed, the ledger sealed."""
import http.client
import os
import signal
import subprocess
import tempfile
import threading
import time

from harness import SHENZHI, Server, check, end, equal, run
from office import Office

o = Office()
results, clients = [], [o.client("hr", o.hr.password) for _ in range(12)]
seals_before = len(o.client("auditor").get("/seals").json["seals"])


def one(c, i):
    n = 0
    while True:
        try:
            a = c.act("course", "create", {"year": 2026, "title": f"停机{i}-{n}", "topic": "law", "group_kind": "everyone"})
        except (OSError, http.client.HTTPException):
            return                               # refused connection: nothing was promised
        results.append((f"停机{i}-{n}", a.status))
        if a.status != 201:
            return
        n += 1


threads = [threading.Thread(target=one, args=(c, i)) for i, c in enumerate(clients)]
[t.start() for t in threads]
time.sleep(0.5)
started = time.time()
o.process.send_signal(signal.SIGTERM)
[t.join() for t in threads]
equal(o.process.wait(30), 0, "SIGTERM: status 0")
check(time.time() - started < 15, "it stops promptly", time.time() - started)
check(set(s for _, s in results) <= {201, 503}, "every answer is whole", set(s for _, s in results))
check(not os.path.exists(o.data + "/shenzhi.db-wal") or os.path.getsize(o.data + "/shenzhi.db-wal") == 0, "the journal is empty")
check(o.verify().get("ok"), "the ledger verifies")
o.start()
titles = {r["title"] for r in o.client("hr", o.hr.password).all("course")}
equal([t for t, s in results if s == 201 and t not in titles], [], "every acknowledged write is there")
check(len(o.client("auditor").get("/seals").json["seals"]) > seals_before, "stopping sealed the ledger")
equal(o.stop(signal.SIGINT), 0, "SIGINT: status 0")

top = tempfile.mkdtemp(prefix="sz-stop-")
r = subprocess.run([SHENZHI, "serve", "--data", o.data, "--listen", "0.0.0.0:0"], capture_output=True, text=True, timeout=60)
check(r.returncode == 2 and "tls" in r.stderr.lower(), "another address needs TLS", (r.returncode, r.stderr[-300:]))
r = run("serve", "--data", top, "--listen", "127.0.0.1:0")
check(r.returncode != 0 and "init" in r.stderr, "no data: says what to do", r.stderr)
r = run("serve", "--data", o.data, "--listen", "nowhere")
equal(r.returncode, 2, "a bad address")
r = run("init", "--data", o.data)
check(r.returncode != 0, "init does not overwrite")
key, cert = top + "/k.pem", top + "/c.pem"
subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-days", "2", "-subj", "/CN=127.0.0.1"], check=True, capture_output=True)
t = Server(data=o.data, args=["--tls-cert", cert, "--tls-key", key], init=False, admins=False)
c = http.client.HTTPSConnection("127.0.0.1", t.port, context=__import__("ssl")._create_unverified_context(), timeout=20)
c.request("GET", "/api/v1/health")
a = c.getresponse()
check(a.status == 200 and a.headers["Strict-Transport-Security"], "TLS answers, with HSTS")
a.read()
c.request("POST", "/api/v1/login", '{"account":"hr","password":"%s"}' % o.hr.password, {"Content-Type": "application/json"})
check("; Secure" in (c.getresponse().headers["Set-Cookie"] or ""), "the cookie is Secure under TLS")
c.close()
t.done()

# The port is taken: says so
s = Server(data=o.data, init=False, admins=False)
r = run("serve", "--data", o.data, "--listen", "127.0.0.1:0")
check(r.returncode == 21 and o.data in r.stderr, "a second server on the same data is refused", r.stderr[-200:])
with tempfile.TemporaryDirectory() as other:
    run("init", "--data", other + "/d")
    r = run("serve", "--data", other + "/d", "--listen", f"127.0.0.1:{s.port}")
check(r.returncode != 0 and "127.0.0.1" in r.stderr, "a taken port is named", r.stderr[-200:])
s.done()

# backup, restore, doctor
r = run("backup", "--data", o.data, "--out", top + "/b", "--json")
check(r.returncode == 0 and '"ok":true' in r.stdout, "backup", r)
r = run("backup", "--data", o.data, "--out", top + "/b")
check(r.returncode != 0, "backup does not overwrite")
os.mkdir(top + "/back", 0o700)
open(top + "/back/shenzhi.db.part", "wb").write(b"half of a copy: the restore was killed")
r = run("restore", "--from", top + "/b", "--data", top + "/back", "--json")
check(r.returncode == 0 and '"ok":true' in r.stdout, "restore", r)
r = run("restore", "--from", top + "/b", "--data", top + "/back")
check(r.returncode != 0, "restore only into an empty directory")
check(not os.path.exists(top + "/back/shenzhi.db.part"), "what an earlier one left is gone")
equal(run("doctor", "--data", top + "/back", "--json").returncode, 0, "doctor is content")
os.chmod(top + "/back/shenzhi.db", 0o644)
r = run("doctor", "--data", top + "/back")
check(r.returncode != 0 and "shenzhi.db" in r.stdout, "doctor sees loose permissions", r.stdout)
with open(top + "/b", "r+b") as f:
    f.seek(os.path.getsize(top + "/b") // 2)
    f.write(os.urandom(4096))
r = run("restore", "--from", top + "/b", "--data", top + "/bad")
check(r.returncode != 0, "a damaged backup is refused", r)
check(not os.path.exists(top + "/bad/shenzhi.db"), "and leaves nothing behind")
b = Server(data=top + "/back", init=False, admins=False)
check(b.client("hr", o.hr.password).get("/registers/course").status == 200, "the restored store serves")
b.done()
for page in ("serve", "init"):
    r = run("man", page)
    check(r.returncode == 0 and ".SH EXAMPLE" in r.stdout, "manual page of " + page)
o.done()
end()
