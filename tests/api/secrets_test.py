#!/usr/bin/env python3
"""A whole office's secrets: everything that is typed, drawn or handed out once (passwords right and wrong, the set-up link, first passwords and their release
codes, one-time codes, sessions, keys) is looked for where it must not be: log (at its most talkative), command lines and environments of our processes, what
commands print, ledger export, audit trail, metrics, health, the bytes of store and backup, names of files. And what /health and /metrics tell a stranger."""
import glob
import json
import os
import re
import threading
import time
import urllib.parse

import harness
from harness import ADMINS, PASSWORD, SHENZHI, Server, check, end, equal, one_time_code, run
from office import Office, signed

SECRETS = {}            # what it is -> the text
IN_STORE = set()        # what the store cannot do without
PRINTED = {}            # what was said on purpose -> where


def secret(what, text, in_store=False):
    SECRETS[what] = text
    if in_store:
        IN_STORE.add(what)
    return text


class Watch(threading.Thread):
    """Command line and environment of every process of ours, as often as possible."""

    def __init__(self):
        super().__init__(daemon=True)
        self.seen, self.go = {}, True

    def run(self):
        mine = os.path.realpath(SHENZHI)
        while self.go:
            for d in glob.glob("/proc/[0-9]*"):
                try:
                    if os.readlink(d + "/exe") == mine:
                        for what in ("cmdline", "environ"):
                            self.seen[f"{d}/{what}"] = open(f"{d}/{what}", "rb").read()
                except OSError:
                    pass
            time.sleep(0.005)


said = {}               # what a command printed


def command(*args, input=None):
    r = run(*args, input=input, env={"SHENZHI_DEBUG": "1"})
    said[" ".join(args[:2]) + f" {len(said)}"] = (r.stdout + r.stderr).encode()
    return r


def forms(text):
    """As typed, as a form or an address sends it, as JSON escapes it."""
    return {text, urllib.parse.quote(text), urllib.parse.quote_plus(text), json.dumps(text)[1:-1], text.lower()}


def held(raw, but=()):
    return [what for what, text in SECRETS.items() if what not in but for f in forms(text) if f.encode() in raw]


def passwords(o):
    """Right ones, wrong ones, and ones that land in the wrong field."""
    o.client().login("hr", secret("a wrong password", "Cuo-Wu-Kou-Ling!77"))
    o.client().login(secret("a password typed as the account", "Kou-Ling-Dang-Zhang-Hao#5"), "x")
    o.client().login("没有这个人", secret("a password of nobody", "Wu-Ren-De-Kou-Ling#6"))
    for bad in ("{\"account\":\"hr\",\"password\":\"%s\"", "{\"account\":\"hr\",\"password\":\"%s\",\"zz\":1}", "{\"account\":\"hr\",\"password\":[\"%s\"]}", "%s"):
        o.client().post("/login", bad % secret("a password in a bad body", "Huai-Qing-Qiu#Kou-Ling1"))
    c = o.client("hr", o.hr.password)
    c.post("/me/password", {"old": secret("a wrong old password", "Jiu-De-Bu-Dui#1234"), "new": secret("a new one that was refused", "Xin-Kou-Ling-Bei-Ju#1")})
    c.post("/me/password", {"old": o.hr.password, "new": secret("a new one too short", "q7#Zx")})
    equal(c.post("/me/password", {"old": o.hr.password, "new": secret("hr's changed password", "Gai-Hou-De-Kou-Ling#9")}).status, 200, "a password is changed")
    c = o.client("hr", SECRETS["hr's changed password"])     # the other sessions ended
    c.password, o.hr = SECRETS["hr's changed password"], c
    secret("a session", c.cookie)
    secret("a CSRF token", c.csrf)
    c.get("/registers/person", q=secret("a text searched for", "Sou-Suo-Nei-Rong-88"))
    c.get("/registers/person", filter="name:eq:" + secret("a text filtered by", "Shai-Xuan-Nei-Rong-99"))
    c.call("GET", "/me", headers={"X-CSRF-Token": secret("a token in a header", "Tou-Bu-Ling-Pai-4242"), "Authorization": "Bearer " + secret("a bearer", "Bei-Zi-Ling-Pai-4343")})
    return c


def signatures(o):
    pid = o.people["丙"]
    for password in (secret("a wrong signing password", "Qian-Ming-Cuo-Wu#11"), o.reviewers["guard"].password):
        o.reviewers["guard"].act("clearance", "security_review", {"security_opinion": "合格"}, record=1, signature={"password": password})
    clerk = o.users.get("clerk") or o.user("clerk", ["registry_clerk"], person=o.made(o.hr.act("person", "create", {"name": "钱七", "department": o.dep[0]})), name="钱七")
    a = clerk.act("custody_account", "create", {"name": "柜", "kind": "cabinet"}, second={"account": "hr", "password": secret("a wrong second password", "Di-Er-Ren-Cuo#12")})
    check(a.status < 500 and pid, "a second signature", a)


def resets(o):
    s, g = o.client("sysadmin"), o.client("secadmin")
    a = s.post("/users", {"account": "newbie", "name": "新人", "kind": "business", "password": secret("a first password", "Di-Yi-Ge-Kou-Ling#21")})
    uid = a.json["id"]
    secret("a release code", g.post(f"/users/{uid}/release").json["code"])
    c = o.client()
    equal(c.login("newbie", SECRETS["a first password"], release=SECRETS["a release code"]).status, 200, "he logs in with both halves")
    c.post("/me/password", {"old": SECRETS["a first password"], "new": secret("his own password", "Ben-Ren-De-Kou-Ling#22")})
    equal(s.post(f"/users/{uid}/reset", {"password": secret("a reset password", "Chong-Zhi-Kou-Ling#23")}).status, 200, "a password is reset")
    c = o.client("auditor")
    t = c.post("/me/totp", {"password": PASSWORD + "audit"}).json
    secret("a seed of one-time codes", t["secret"], True)
    code = one_time_code(t["secret"])
    equal(c.post("/me/totp", {"code": code}).status, 200, "one-time codes are in force")
    o.client().login("auditor", PASSWORD + "audit", secret("a wrong one-time code", "918273"))
    r = command("user", "create", "console", "--data", o.data, "--name", "台", input=secret("a password given to the console", "Kong-Zhi-Tai#31") + "\n")
    equal(r.returncode, 0, "an account is made at the console")
    r = command("user", "reset", "console", "--data", o.data, input=secret("a password reset at the console", "Kong-Zhi-Tai-Xin#32") + "\n")
    equal(r.returncode, 0, "and its password reset")
    command("user", "reset", "sysadmin", "--data", o.data, input=secret("a password refused at the console", "abc#" + "1x") + "\n")
    command("purge", "--data", o.data, "--register", "person", "--record", "1", "--field", "note", "--reason", "误填", "--by", "hr", "--second", "deputy",
            input=o.hr.password + "\n" + secret("a wrong password of a purge", "Xiao-Hui-Cuo-Wu#33") + "\n")


def keys(o):
    """Secret halves that lie in files beside the store."""
    equal(command("inspect", "keys", "--data", o.data).returncode, 0, "inspection keys")
    for name in ("seal.key", "inspect.keys"):
        for i, line in enumerate(x for x in open(f"{o.data}/{name}", encoding="utf-8").read().split() if len(x) > 30 and "PUBLIC" not in x and "BEGIN" not in x):
            secret(f"{name}, line {i}", line)


def public_halves(o):
    """Of the lines of the key files, those that stand in public ones are no secret."""
    public = open(o.data + "/seal.pub", encoding="utf-8").read()
    kit = "".join(open(p, encoding="utf-8", errors="replace").read() for p in glob.glob(o.top + "/disc/*") if p.endswith((".kit", ".pub")))
    for what in [w for w in SECRETS if w.startswith(("seal.key", "inspect.keys")) and (SECRETS[w] in public or SECRETS[w] in kit)]:
        del SECRETS[what]


def strangers(port):
    """What who is not logged in, or not on this machine, learns."""
    c = harness.Client(port)
    equal(sorted(c.get("/health").json), ["ok", "version"], "/health says up and which version, nothing else")
    m = c.get("/metrics")
    names = set(re.findall(r"^(\w+)(?:\{[^}]*\})? [-0-9.]+$", m.body.decode(), re.M))
    check(m.status == 200 and all(n.startswith("shenzhi_") for n in names) and len(names) > 8, "/metrics in Prometheus' form", names)
    lines = [x for x in m.body.decode().split("\n") if x and not x.startswith("#")]
    check(all(re.fullmatch(r'shenzhi_\w+(\{(class|le)="[\w.+]+"\})? [0-9.]+', x) for x in lines), "/metrics holds numbers only, no name of anybody or anything", [x for x in lines if not re.fullmatch(r'shenzhi_\w+(\{(class|le)="[\w.+]+"\})? [0-9.]+', x)])
    v = {x.split(" ")[0]: float(x.split(" ")[1]) for x in lines}
    buckets = [v[x.split(" ")[0]] for x in lines if "_bucket" in x]
    check(buckets == sorted(buckets) and buckets[-1] == v["shenzhi_http_request_seconds_count"], "buckets rise and end at the count", buckets)
    check(v["shenzhi_logins_failed_total"] >= 4 and v["shenzhi_writes_total"] > 20 and v["shenzhi_uptime_seconds"] >= 0 and v["shenzhi_resident_bytes"] > 1 << 20, "the numbers make sense", v)
    check(sum(v[k] for k in v if k.startswith("shenzhi_http_requests_total")) > 50, "requests were counted", v)
    a = c.raw("GET", "/api/v1/metrics", None, {"X-Forwarded-For": "10.0.0.9"})
    check(a.status in (200, 404), "a forwarded address changes nothing of importance", a.status)


def main():
    watch = Watch()
    watch.start()
    mail = harness.tempfile.mkdtemp(prefix="sz-mail-")
    with open(mail + "/secret", "w") as f:
        f.write("mailer:" + secret("the mail account's password", "You-Jian-Kou-Ling#41") + "\n")
    o = Office(env={"SHENZHI_DEBUG": "1"}, args=["--mail", "smtps://127.0.0.1:1", "--mail-from", "a@example.org", "--mail-secret", mail + "/secret"])
    for account, _, kind in ADMINS:
        secret(f"{account}'s password", PASSWORD + kind)
    secret("hr's first password", PASSWORD + "+")
    secret("the token of the set-up link", o.token)
    o.person("丙", clearance=2)
    c = passwords(o)
    signatures(o)
    resets(o)
    keys(o)
    equal(command("inspect", "kit", "--data", o.data, "--out", o.top + "/disc").returncode, 0, "a disc for inspections")
    public_halves(o)
    strangers(o.port)
    for args in (("verify", "--json"), ("doctor",), ("seal",), ("backup", "--out", o.top + "/b"), ("export", "--ledger", o.top + "/l.jsonl"), ("user", "list")):
        words = ["user", "list"] if args[0] == "user" else [args[0]]
        equal(command(*words, "--data", o.data, *args[len(words):]).returncode, 0, f"{' '.join(words)}")
    audit = b""
    trail = o.client("secadmin").get("/audit").body
    after = None
    auditor = o.client()
    auditor.login("auditor", PASSWORD + "audit", one_time_code(SECRETS["a seed of one-time codes"], time.time() + 30))
    while True:
        p = auditor.get("/audit", limit=200, after=after)
        audit += p.body
        after = p.json.get("next") if p.status == 200 else None
        if not after:
            break
    check(len(audit) > 5000, "the audit trail was read", audit[:300])
    public = b"".join(harness.Client(o.port).get(x).body for x in ("/health", "/metrics", "/openapi.json", "/setup"))
    store = {p: open(p, "rb").read() for p in glob.glob(o.data + "/shenzhi.db*") if not p.endswith("-shm")}
    o.stop()
    watch.go = False
    watch.join()
    log = o.text()
    link = [x for x in log.split("\n") if o.token in x]
    check(len(link) == 1 and "http" in link[0], "the set-up link stands in the log once, where it is printed for the console", link)
    equal(held(log.encode(), {"the token of the set-up link"}), [], "the log, with debug lines")
    check(log.count("\n") > 100 and "method=POST path=/api/v1/login" in log, "there was something to look through", log[:500])
    check(len(watch.seen) >= 20, "command lines and environments were watched", len(watch.seen))
    equal([(k, held(v)) for k, v in watch.seen.items() if held(v)], [], "command lines and environments")
    equal([(k, held(v)) for k, v in said.items() if held(v)], [], "what commands print")
    equal(held(open(o.top + "/l.jsonl", "rb").read()), [], "the ledger export")
    equal(held(audit + trail), [], "the audit trail")
    equal(held(public), [], "what everybody may read")
    equal([(k, held(v, IN_STORE)) for k, v in store.items() if held(v, IN_STORE)], [], "the bytes of the store")
    equal(held(open(o.top + "/b", "rb").read(), IN_STORE), [], "the bytes of the backup")
    equal(held("\n".join(glob.glob(o.top + "/**", recursive=True)).encode()), [], "names of files, of the backup too")
    modes = [(p, oct(os.stat(p).st_mode & 0o777)) for p in glob.glob(o.top + "/data/*") + glob.glob(o.top + "/b*") if os.stat(p).st_mode & 0o077]
    equal(modes, [], "what the program wrote is its owner's alone")
    check(len(SECRETS) > 35, "secrets were used", len(SECRETS))
    check("Sou-Suo" not in log and c, "search texts are not logged")
    harness.shutil.rmtree(mail)
    o.done()
    end()


main()
