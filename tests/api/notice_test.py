#!/usr/bin/env python3
"""The supervisor's list: who sees whose to-dos, on the page's route and on paper; the daily mail: counts alone, once a day, nothing unless configured."""
import os
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time

from harness import PASSWORD, Server, check, end, equal, run

WORD = "Yan-Shi#2026demo"
work = tempfile.mkdtemp(prefix="shenzhi-notice-")
data = os.path.join(work, "data")


class Sink:
    """A mail server that keeps what it gets; refuses addresses with «bounce»."""
    def __init__(self):
        self.mails = []
        self.sock = socket.create_server(("127.0.0.1", 0))
        self.port = self.sock.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            conn, _ = self.sock.accept()
            threading.Thread(target=self.talk, args=(conn,), daemon=True).start()

    def talk(self, conn):
        f, to, body, inside = conn.makefile("rwb"), [], [], False

        def say(text):
            f.write(text + b"\r\n")
            f.flush()
        say(b"220 sink")
        for line in f:
            line = line.rstrip(b"\r\n")
            if inside:
                if line == b".":
                    self.mails.append((to[-1], b"\n".join(body).decode()))
                    inside, body = False, []
                    say(b"250 kept")
                else:
                    body.append(line)
                continue
            word = line.split(b" ")[0].upper()
            if word == b"RCPT" and b"bounce" in line:
                say(b"550 no such box")
            elif word == b"RCPT":
                to.append(re.search(rb"<(.*?)>", line).group(1).decode())
                say(b"250 ok")
            elif word == b"DATA":
                inside = True
                say(b"354 go on")
            elif word == b"QUIT":
                say(b"221 bye")
                return
            else:
                say(b"250 ok")


def digest():
    officer, head, staff, sysadmin = (srv.client(a, WORD) for a in ("wangwu", "g00011", "g00020", "sysadmin"))
    equal(officer.post("/todos/refresh").status, 200, "reminders run")
    j = officer.get("/digest").json
    equal(j["scope"], "all", "the officer answers for all")
    check(j["open"] >= j["overdue"] > 10 and len(j["people"]) > 5, "the planted faults are there", (j["open"], j["overdue"]))
    equal(sum(p["open"] for p in j["people"]), j["open"], "people add up to the whole")
    equal(sum(len(p["items"]) for p in j["people"]), j["open"], "and so do items")
    late = [p["overdue"] for p in j["people"]]
    equal(late, sorted(late, reverse=True), "the most overdue first")
    mine = officer.get("/todos").json["todos"]
    check(mine, "the officer has to-dos of his own")
    d = head.get("/digest").json
    equal(d["scope"], "department", "a head answers for his department")
    check(d["open"] < j["open"], "which is less than all", d["open"])
    s = staff.get("/digest").json
    equal(s["scope"], "self", "staff for themselves")
    check(all(p["person"] == staff.me["person"] for p in s["people"] if p["person"]), "no other person's", s["people"])
    check("opened" not in s and "opened" in j, "figures of the unit are for who answers for it")
    for item in (i for p in s["people"] for i in p["items"]):
        equal(staff.get(f"/registers/{item['register']}/{item['record']}").status, 200, "he sees each record that is named")
    equal(sysadmin.get("/digest").status, 403, "no administrator reads it")
    for f, magic in {"pdf": b"%PDF", "docx": b"PK", "xlsx": b"PK"}.items():
        a = officer.get("/digest/print", format=f)
        check(a.status == 200 and a.body.startswith(magic), f"printed as {f}", a.status)
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=officer.get("/digest/print", format="pdf").body, capture_output=True).stdout.decode()
    check("督办清单" in text and j["people"][0]["name"] in text, "the paper names people", text[:300])
    equal(officer.get("/digest/print", format="odt").status, 422, "unknown format")


def addresses():
    hr = srv.client("sunqi", WORD)
    by = {p["name"]: p["person"] for p in srv.client("wangwu", WORD).get("/digest").json["people"] if p["person"]}
    names = list(by)[:3]
    for name, box in zip(names, ("a@office.example", "bounce@office.example", "c@office.example")):
        rec = hr.get(f"/registers/person/{by[name]}").json["record"]
        a = hr.post(f"/registers/person/{by[name]}/actions/edit", {"fields": {"email": box}}, headers={"If-Match": f'"{rec["version"]}"'})
        equal(a.status, 200, f"an address for {name}")
    rec = hr.get(f"/registers/person/{by[names[0]]}").json["record"]
    a = hr.post(f"/registers/person/{by[names[0]]}/actions/edit", {"fields": {"email": "x@y\r\nBcc: z@y"}}, headers={"If-Match": f'"{rec["version"]}"'})
    equal(a.status, 422, "no line break in an address")


def wait(cond, seconds=30):
    until = time.time() + seconds
    while time.time() < until and not cond():
        time.sleep(0.2)


run("demo", "--data", data, "--password", WORD)
srv = Server(data=data, init=False, admins=False)
digest()
addresses()
equal(srv.stop(), 0, "stops")

sink = Sink()
srv = Server(args=["--mail", f"smtp://127.0.0.1:{sink.port}", "--mail-from", "shenzhi@office.example"], data=data, init=False, admins=False)
wait(lambda: len(sink.mails) >= 2)
time.sleep(1)
equal(sorted(to for to, _ in sink.mails), ["a@office.example", "c@office.example"], "one mail each; an address that bounces does not stop the others")
body = sink.mails[0][1] if sink.mails else ""
check(re.search(r"您有\d+项保密工作待办，其中逾期\d+项", body), "the counts", body)
check("《" not in body and "涉密人员" not in body and len(body) < 900, "and nothing of what they are about", body)
equal(srv.stop(), 0, "stops")
srv = Server(args=["--mail", f"smtp://127.0.0.1:{sink.port}", "--mail-from", "shenzhi@office.example"], data=data, init=False, admins=False)
time.sleep(6)
equal(sum(to != "bounce@office.example" for to, _ in sink.mails), 2, "a restart on the same day writes nobody twice")
equal(srv.stop(), 0, "stops")
equal(srv.verify().get("ok"), True, "the ledger verifies")
srv.done()
shutil.rmtree(work, ignore_errors=True)
end()
