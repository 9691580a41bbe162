#!/usr/bin/env python3
"""Set-up, login, lock-out, sessions, CSRF, security headers, bad bodies."""
import concurrent.futures
import socket
import time

from harness import ADMINS, PASSWORD, Server, check, end, equal, run
from harness import one_time_code as code

srv = Server(admins=False)
c = srv.client()


def setup():
    equal(c.get("/health").json["ok"], True, "health")
    equal(c.get("/setup").json, {"needed": True}, "set-up is needed at first")
    good = [{"account": a, "name": n, "kind": k, "password": PASSWORD + k} for a, n, k in ADMINS]
    equal(c.post("/setup", {"token": "0" * 64, "accounts": good}).status, 403, "a wrong token is refused")
    for change, what in (({"name": ADMINS[0][1]}, "one person twice"), ({"account": "sysadmin"}, "one account twice"), ({"kind": "system"}, "one kind twice"),
                         ({"password": PASSWORD + "system"}, "one password twice"), ({"kind": "business"}, "a business account"), ({"password": "123"}, "a weak password")):
        accounts = [good[0], {**good[1], **change}, good[2]]
        equal(c.post("/setup", {"token": srv.token, "accounts": accounts}).status, 422, "set-up refuses " + what)
    equal(c.post("/setup", {"token": srv.token, "accounts": good[:2]}).status, 422, "two administrators are not enough")
    equal(c.get("/setup").json["needed"], True, "a refused set-up changes nothing")
    equal(c.post("/setup", {"token": srv.token, "accounts": good}).status, 201, "set-up")
    equal(c.get("/setup").json["needed"], False, "set-up is done")
    equal(c.post("/setup", {"token": srv.token, "accounts": good}).status, 403, "the link works once")


def login():
    a = c.post("/login", {"account": "sysadmin", "password": "wrong"})
    b = c.post("/login", {"account": "nobody", "password": "wrong"})
    equal((a.status, a.code), (401, "E_LOGIN"), "wrong password")
    equal((b.status, b.json["detail"]), (a.status, a.json["detail"]), "an unknown account is answered like a wrong password")
    a = c.login("sysadmin", PASSWORD + "system")
    equal(a.status, 200, "login")
    cookie = a.headers["Set-Cookie"]
    for word in ("HttpOnly", "SameSite=Strict", "Path=/"):
        check(word in cookie, f"the cookie is {word}", cookie)
    equal(c.get("/me").json["account"], "sysadmin", "me")
    equal(c.get("/me").json["kind"], "system", "kind")
    other = srv.client()
    equal(other.get("/me").code, "E_SESSION", "no session")
    other.cookie = "x" * 43
    equal((other.get("/me").status, other.get("/model").code), (401, "E_SESSION"), "a made-up session")
    equal(c.post("/seals").status, 403, "the system administrator seals nothing")
    equal(c.get("/audit").status, 403, "the system administrator reads no audit trail")


def one_office():
    """Nobody is two kinds of administrator, also when the second account is made later."""
    for name in ("冯保密", "冯 保密", "冯\u3000保密", "冯\u200b保密", "冯\U000e0100保密", "冯\ufe00保密", "冯\u2800保密", "陈审计"):
        a = c.post("/users", {"account": "second", "name": name, "kind": "system", "password": "Ling-Yi-Ge#Kou-Ling-8"})
        check(a.status == 422 and a.json["field"] == "name" and name in a.json["detail"] and "另选" in a.json["detail"], f"{name} is an administrator of another kind already", a)
    equal(c.post("/users", {"account": "second", "name": "钱副手", "kind": "system", "password": "Ling-Yi-Ge#Kou-Ling-8"}).status, 201, "somebody else may stand in")


def csrf():
    c2 = srv.client("auditor")
    equal(c2.post("/seals", headers={"X-CSRF-Token": None}).code, "E_CSRF", "a write without the token")
    equal(c2.post("/seals", headers={"X-CSRF-Token": "x"}).code, "E_CSRF", "a write with another token")
    equal(c2.post("/seals").status, 201, "a write with the token")
    equal(c2.post("/logout").status, 200, "logout")
    equal(c2.get("/me").status, 401, "the session is gone after logout")


def headers():
    for path in ("/", "/api/v1/health", "/api/v1/nowhere", "/api/v1/me"):
        h = c.raw("GET", path).headers
        equal(h["X-Content-Type-Options"], "nosniff", path + " nosniff")
        check("frame-ancestors 'none'" in h["Content-Security-Policy"] and "'unsafe-eval'" not in h["Content-Security-Policy"], path + " CSP")
        equal(h["Referrer-Policy"], "no-referrer", path + " referrer")
        if path.startswith("/api"):
            equal(h["Cache-Control"], "no-store", path + " is not cached")
    a = c.raw("HEAD", "/api/v1/health")
    equal((a.status, a.body), (200, b""), "HEAD")
    a = c.raw("DELETE", "/api/v1/health")
    equal((a.status, a.headers["Allow"]), (405, "GET, HEAD"), "405 names what is allowed")
    equal(c.raw("GET", "/api/v1/nowhere").status, 404, "no such address")
    equal(c.raw("GET", "/api/v1/health?x=1").code, "E_INVALID", "unknown query parameter")
    equal(c.raw("GET", "/api/v1/metrics").status, 200, "metrics from this machine")


def bad_bodies():
    def post(body, **h):
        return c.call("POST", "/login", body, h or None)
    equal(post(b'{"account":"a","password":"\xff"}').code, "E_SYNTAX", "invalid UTF-8")
    equal(post('{"account":"a","account":"b","password":"c"}').code, "E_SYNTAX", "duplicate keys")
    equal(post('{"account":' + "[" * 100 + "]" * 100 + "}").code, "E_LIMIT", "nesting")
    equal(post('{"account":"a"').code, "E_SYNTAX", "cut off")
    equal(post('["a"]').code, "E_SYNTAX", "no object")
    equal(post('{"account":"a","password":1.5}').code, "E_SYNTAX", "a real number")
    a = post('{"account":"a","password":"b","remember":true}')
    equal((a.status, a.json["field"]), (422, "remember"), "an unknown member is named")
    a = post('{"account":"a"}')
    equal((a.status, a.json["field"]), (422, "password"), "a missing member is named")
    equal(post('{"account":7,"password":"b"}').status, 422, "a number for text")
    equal(post("{}", **{"Content-Type": "text/plain"}).status, 415, "not JSON")
    equal(post(b'{"account":"' + b"a" * (5 << 20) + b'"}').status, 413, "too large")
    equal(c.get("/me").status, 200, "and the server goes on")
    # a lie about the length, half a header, a header without end: the connection ends, the server does not
    for bytes_ in (b"POST /api/v1/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999\r\n\r\n", b"GET /api/v1/health HTT", b"GET / HTTP/1.1\r\nX: " + b"a" * 100000):
        with socket.create_connection(("127.0.0.1", srv.port), timeout=10) as s:
            s.settimeout(40)
            try:
                s.sendall(bytes_)
                s.shutdown(socket.SHUT_WR)
                s.recv(4096)
            except OSError:
                pass
    equal(c.get("/health").status, 200, "the server stays up after broken requests")


def password():
    u = srv.client("secadmin")
    equal(u.post("/me/password", {"old": "wrong", "new": "Ling-Yi-Ge#Kou-Ling-9"}).status in (401, 403), True, "the old password must be right")
    equal(u.post("/me/password", {"old": PASSWORD + "security", "new": "12345678"}).status, 422, "a weak password")
    equal(u.post("/me/password", {"old": PASSWORD + "security", "new": "Ling-Yi-Ge#Kou-Ling-9"}).status, 200, "a new password")
    equal(srv.client().login("secadmin", PASSWORD + "security").status, 401, "the old one is no longer good")
    equal(srv.client().login("secadmin", "Ling-Yi-Ge#Kou-Ling-9").status, 200, "the new one is")


def totp():
    u = srv.client("sysadmin", PASSWORD + "system")
    equal(u.post("/me/totp", {"password": "wrong"}).code, "E_SIGN", "one-time codes begin with the password")
    a = u.post("/me/totp", {"password": PASSWORD + "system"})
    secret = a.json["secret"]
    check(a.json["uri"].startswith("otpauth://totp/") and secret in a.json["uri"], "the URI for the app", a)
    equal(u.get("/me").json["totp"], False, "not in force before a code was seen")
    equal(u.post("/me/totp", {"code": "000000"}).status, 422, "a wrong code confirms nothing")
    shown = code(secret)
    equal(u.post("/me/totp", {"code": shown}).status, 200, "a right code confirms")
    equal(u.get("/me").json["totp"], True, "in force")
    a = srv.client().login("sysadmin", PASSWORD + "system")
    equal((a.status, a.json.get("field")), (401, "totp"), "now the login asks for a code")
    equal(srv.client().login("sysadmin", PASSWORD + "system", "123456").status, 401, "a wrong code")
    equal(srv.client().login("sysadmin", PASSWORD + "system", shown).status, 401, "the code that confirmed is used up")
    good = code(secret, time.time() + 30)
    with concurrent.futures.ThreadPoolExecutor(4) as several:
        got = sorted(several.map(lambda _: srv.client().login("sysadmin", PASSWORD + "system", good).status, range(4)))
    equal(got, [200, 401, 401, 401], "a code works once, also when it is sent by several at the same time")


def reset():
    """A password set anew at the console ends the sessions of the old one, though they live in the server; one's own change keeps one's own."""
    owner, thief = srv.client("secadmin", "Ling-Yi-Ge#Kou-Ling-9"), srv.client("secadmin", "Ling-Yi-Ge#Kou-Ling-9")
    equal(owner.post("/me/password", {"old": "Ling-Yi-Ge#Kou-Ling-9", "new": "Ling-Yi-Ge#Kou-Ling-10"}).status, 200, "a new password")
    equal((owner.get("/me").status, thief.get("/me").status), (200, 401), "his own session goes on, the other one is over")
    thief = srv.client("secadmin", "Ling-Yi-Ge#Kou-Ling-10")
    r = run("user", "reset", "secadmin", "--data", srv.data, input="Kong-Zhi-Tai#2026\nKong-Zhi-Tai#2026\n")
    equal(r.returncode, 0, "reset at the console, beside the server")
    time.sleep(1.1)
    equal((owner.get("/me").status, thief.get("/me").status), (401, 401), "whoever was logged in is out")


def lock_out():
    codes = [srv.client().login("auditor", "wrong").code for _ in range(8)]
    check("E_LOCKED" in codes, "wrong passwords lock the account", codes)
    equal(srv.client().login("auditor", PASSWORD + "audit").code, "E_LOCKED", "the right password does not open it meanwhile")
    equal(c.get("/me").status, 200, "others work on")


def rate():
    last = None
    for _ in range(40):
        last = srv.client().post("/login", {"account": "somebody", "password": "x"})
        if last.status == 429:
            break
    equal(last.status, 429, "too many logins from one address")
    check(int(last.headers.get("Retry-After", 0)) > 0, "429 says when to come back")


def log():
    text = srv.text()
    check(PASSWORD not in text and "wrong" not in text.replace("wrong account", ""), "no password in the log")
    check("method=POST path=/api/v1/login" in text, "requests are logged")
    check(c.cookie not in text, "no session token in the log")


setup()
login()
one_office()
csrf()
headers()
bad_bodies()
password()
reset()
totp()
lock_out()
rate()
log()
equal(srv.stop(), 0, "SIGTERM ends it with status 0")
equal(srv.verify().get("ok"), True, "the ledger verifies")
srv.done()
end()
