"""Starts the real program and talks to it; counts checks. Only the standard library."""
import atexit
import base64
import calendar
import hashlib
import hmac
import http.client
import json
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import urllib.parse

SHENZHI = os.environ.get("SHENZHI") or os.path.join(os.path.dirname(__file__), "../../build/shenzhi")
ADMINS = [("sysadmin", "钱管理", "system"), ("secadmin", "冯保密", "security"), ("auditor", "陈审计", "audit")]
PASSWORD = "Bao-Mi!2026-ce-shi"

passed = failed = 0


def today():
    """Office time is UTC+8."""
    return time.strftime("%Y-%m-%d", time.gmtime(time.time() + 8 * 3600))


YEAR = today()[:4]


def check(ok, what, got=None):
    global passed, failed
    if ok:
        passed += 1
    else:
        failed += 1
        print("FAIL", what, "" if got is None else repr(got)[:600], flush=True)
    return bool(ok)


def equal(got, want, what):
    return check(got == want, f"{what}: want {want!r}", got)


def end():
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


def run(*args, input=None, env=None, timeout=300):
    return subprocess.run([SHENZHI, *args], input=input, capture_output=True, text=True, timeout=timeout, env={**os.environ, **(env or {})})


def preload(lib):
    """The environment in which lib comes before what is preloaded already."""
    return {"LD_PRELOAD": ":".join(filter(None, [lib, os.environ.get("LD_PRELOAD")]))}


def clock(env_dir):
    """A clock under the program that the test can put forward or back: the environment for it, and forward(seconds). Waits stay as long as they are."""
    lib = env_dir + "/clock.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", lib, os.path.join(os.path.dirname(os.path.abspath(__file__)), "clock.c")], check=True)
    path = env_dir + "/offset"

    def forward(seconds):
        with open(path, "wb") as f:
            f.write(str(seconds).encode())
    forward(0)
    return {**preload(lib), "TEST_CLOCK": path}, forward


def one_time_code(secret, at=None):
    """The six digits of RFC 6238."""
    mac = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(at or time.time()) // 30), hashlib.sha1).digest()
    n = struct.unpack(">I", mac[(mac[19] & 15):(mac[19] & 15) + 4])[0] & 0x7FFFFFFF
    return f"{n % 1000000:06d}"


def seconds_to(day, at="10:00"):
    """From now to a time of day of the office (UTC+8): what clock()'s forward() wants."""
    return calendar.timegm(time.strptime(f"{day} {at}", "%Y-%m-%d %H:%M")) - 8 * 3600 - int(time.time())


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body) if self.body else None

    @property
    def code(self):
        try:
            return self.json.get("code")
        except (ValueError, AttributeError):
            return None

    def __repr__(self):
        return f"{self.status} {self.body[:400]!r}"


class Client:
    timeout = 60

    def __init__(self, port, lang="zh-CN"):
        self.port, self.lang, self.cookie, self.csrf, self.conn, self.me = port, lang, None, None, None, None
        self.keys, self.used = 0, 0.0

    def raw(self, method, path, body=None, headers=None):
        """One request as it is; reconnects once when the server has closed the connection."""
        if time.monotonic() - self.used > 15:        # the server ends idle connections after 30 s
            self.close()
        self.used = time.monotonic()
        for attempt in (0, 1):
            if self.conn is None:
                self.conn = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
            try:
                self.conn.request(method, path, body, headers or {})
                r = self.conn.getresponse()
                data = r.read()
                a = Answer(r.status, r.headers, data)
                if r.headers.get("Connection", "").lower() == "close":
                    self.close()
                return a
            except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
                self.close()
                if attempt or method != "GET":
                    raise

    def close(self):
        if self.conn:
            self.conn.close()
        self.conn = None

    def headers(self, method, extra):
        h = {"Accept-Language": self.lang}
        if self.cookie:
            h["Cookie"] = "sz_session=" + self.cookie
        if method != "GET" and self.csrf:
            h["X-CSRF-Token"] = self.csrf
        h.update({k: v for k, v in (extra or {}).items() if v is not None})
        for k, v in (extra or {}).items():
            if v is None:
                h.pop(k, None)
        return h

    def call(self, method, path, body=None, headers=None, query=None):
        h = self.headers(method, headers)
        if body is not None and not isinstance(body, (bytes, str)):
            body = json.dumps(body, ensure_ascii=False).encode()
        if isinstance(body, str):
            body = body.encode()
        if body is not None:
            h.setdefault("Content-Type", "application/json")
        if query:
            path += "?" + urllib.parse.urlencode(query, doseq=True)
        return self.raw(method, "/api/v1" + path, body, h)

    def get(self, path, **query):
        return self.call("GET", path, query={k: v for k, v in query.items() if v is not None})

    def post(self, path, body=None, headers=None, query=None):
        return self.call("POST", path, {} if body is None else body, headers, query)

    def login(self, account, password=PASSWORD, totp=None, release=None):
        a = self.post("/login", {"account": account, "password": password, **({"totp": totp} if totp else {}), **({"release": release} if release else {})})
        m = re.match(r"sz_session=([^;]+)", a.headers.get("Set-Cookie", ""))
        if a.status == 200 and m:
            self.cookie, self.csrf, self.me = m.group(1), a.json["csrf"], a.json["me"]
        return a

    def act(self, register, action, fields=None, record=None, version=None, key=None, **more):
        body = {"fields": fields or {}, **more}
        h = {"Idempotency-Key": key} if key else {}
        if record is None:
            return self.post(f"/registers/{register}/actions/{action}", body, h)
        if version is None:
            version = self.get(f"/registers/{register}/{record}").json["record"]["version"]
        h["If-Match"] = f'"{version}"'
        return self.post(f"/registers/{register}/{record}/actions/{action}", body, h)

    def all(self, register, **query):
        rows, after = [], None
        while True:
            page = self.get(f"/registers/{register}", after=after, limit=200, **query).json
            rows += page["rows"]
            after = page.get("next")
            if not after:
                return rows


class Server:
    """A store in a directory of its own, and the server on it. `admins`: set up the three administrators."""

    def __init__(self, data=None, args=(), init=True, admins=True, env=None):
        self.top = tempfile.mkdtemp(prefix="sz-api-")
        self.data = data or os.path.join(self.top, "data")
        self.args, self.env, self.process = list(args), env, None
        if init and not os.path.exists(os.path.join(self.data, "shenzhi.db")):
            r = run("init", "--data", self.data, "--unit", "测试局")
            if r.returncode:
                print(r.stderr)
                raise SystemExit("init failed")
        atexit.register(self.done)                   # also when a test breaks off
        self.start()
        if admins and self.token:
            a = self.client().post("/setup", {"token": self.token, "accounts": [
                {"account": a, "name": n, "kind": k, "password": PASSWORD + k} for a, n, k in ADMINS]})
            if a.status != 201:
                raise SystemExit(f"setup failed: {a}")

    def start(self):
        self.token = None
        self.log = os.path.join(self.top, "log")
        with open(self.log, "ab") as f:
            at = f.tell()
            self.process = subprocess.Popen([SHENZHI, "serve", "--data", self.data, "--listen", "127.0.0.1:0", *self.args],
                                            stderr=f, stdin=subprocess.DEVNULL, env={**os.environ, **(self.env or {})})
        for _ in range(600):
            with open(self.log, "rb") as f:
                f.seek(at)
                text = f.read().decode("utf-8", "replace")
            m = re.search(r"https?://127\.0\.0\.1:(\d+)/\n", text)
            if m:
                self.port = int(m.group(1))
                t = re.search(r"token=([0-9a-f]+)\n", text)
                self.token = t.group(1) if t else None
                if t or "one-time" not in text:
                    return
            if self.process.poll() is not None:
                raise SystemExit(f"the server ended: {text}")
            time.sleep(0.05)
        raise SystemExit("the server does not come up")

    def client(self, account=None, password=None, lang="zh-CN"):
        c = Client(self.port, lang)
        if account:
            kind = {a: k for a, _, k in ADMINS}.get(account, "")
            a = c.login(account, password or PASSWORD + kind)
            if a.status != 200:
                raise SystemExit(f"login of {account} failed: {a}")
        return c

    def user(self, account, roles=(), person=None, name=None, kind="business"):
        """Makes a business account with roles [(role, department or None)] and logs it in."""
        s, g = self.client("sysadmin"), self.client("secadmin")
        a = s.post("/users", {"account": account, "name": name or account, "kind": kind, "password": PASSWORD, **({"person": person} if person else {})})
        if a.status != 201:
            raise SystemExit(f"user {account}: {a}")
        uid = a.json["id"]
        for role in roles:
            role, department = role if isinstance(role, tuple) else (role, None)
            a = g.post(f"/users/{uid}/grant", {"role": role, **({"department": department} if department else {}), **({"until": "2099-12-31"} if role == "inspector" else {})})
            if a.status >= 300:
                raise SystemExit(f"grant {role} to {account}: {a}")
        c = self.begin(g, uid, account, PASSWORD, PASSWORD + "+")
        c.password, c.uid = PASSWORD + "+", uid
        return c

    def begin(self, security, uid, account, first, own):
        """The first login: the security administrator releases the first password, its owner comes with both halves and sets his own."""
        released = security.post(f"/users/{uid}/release")
        if released.status != 200:
            raise SystemExit(f"release of {account}: {released}")
        c = Client(self.port)
        a = c.login(account, first, release=released.json["code"])
        changed = c.post("/me/password", {"old": first, "new": own})
        if (a.status, changed.status) != (200, 200):
            raise SystemExit(f"first password of {account}: {a} {changed}")
        return self.client(account, own)

    def stop(self, sig=signal.SIGTERM, timeout=60):
        if self.process and self.process.poll() is None:
            self.process.send_signal(sig)
            self.process.wait(timeout)
        return self.process.returncode

    def text(self):
        return open(self.log, encoding="utf-8", errors="replace").read()

    def verify(self):
        r = run("verify", "--data", self.data, "--json")
        try:
            return json.loads(r.stdout)
        except ValueError:
            return {"ok": False, "error": r.stderr}

    def done(self):
        self.stop()
        atexit.unregister(self.done)
        shutil.rmtree(self.top, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.done()
