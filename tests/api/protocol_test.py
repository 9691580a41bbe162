#!/usr/bin/env python3
"""What is said below HTTP's surface: a request whose end or host can be read in two ways, names with blanks, lengths that are none, headers without
end, zero bytes, methods nobody has, requests in a row, connections that say nothing. Each is refused with the right status, nothing of what is
smuggled behind it is answered, and the server goes on."""
import json
import os
import re
import resource
import signal
import socket
import tempfile
import time

from harness import Server, check, clock, end, equal

srv = Server()
GET = b"GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\n"
POST = b"POST /api/v1/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
HIDDEN = b"GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


def said(bytes_, wait=4.0):
    """Everything the server answers, and whether it ended the connection."""
    out = b""
    with socket.create_connection(("127.0.0.1", srv.port), timeout=wait) as s:
        try:
            s.sendall(bytes_)
            while True:
                d = s.recv(65536)
                if not d:
                    return out, True
                out += d
        except TimeoutError:
            return out, False
        except OSError:
            return out, True


def statuses(out):
    return [int(x) for x in re.findall(rb"HTTP/1\.1 (\d+)", out)]


def refused(what, bytes_, status, problem=True, says=""):
    out, ended = said(bytes_)
    check(statuses(out) == [status] and ended, f"{what}: {status}, once, and the connection ends", (statuses(out), ended, out[:300]))
    if problem:
        body = out.split(b"\r\n\r\n", 1)[-1]
        p = json.loads(body) if body.startswith(b"{") else {}
        check(b"application/problem+json" in out and p.get("code") and p.get("status") == status and says in p.get("detail", ""), f"{what}: problem+json that says what", out[-300:])


def framing():
    refused("a length told twice over, chunked and counted", POST + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN, 400, says="Content-Length")
    refused("the same the other way round", POST + b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n" + HIDDEN, 400, says="Content-Length")
    refused("two lengths", POST + b"Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}" + HIDDEN, 400, says="Content-Length")
    refused("two lengths of one size", POST + b"Content-Length: 2\r\ncontent-length: 2\r\n\r\n{}" + HIDDEN, 400)
    refused("two codings", POST + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + HIDDEN, 400)
    for coding in (b"xchunked", b"chunked, identity", b"gzip, chunked", b"identity"):
        refused(f"coding {coding.decode()}", POST + b"Transfer-Encoding: " + coding + b"\r\n\r\n0\r\n\r\n" + HIDDEN, 400, says="chunked")
    refused("a blank in a name", POST + b"Content-Length : 2\r\n\r\n{}" + HIDDEN, 400)
    for fold in (b"Content-Length: 1\r\n 0\r\n", b"Content-Length:\r\n\t10\r\n", b"Transfer-Encoding:\r\n chunked\r\n", b"X-A: a\r\n Content-Length: 50\r\nContent-Length: 2\r\n"):
        refused(f"a header of two lines: {fold!r}", POST + fold + b"\r\n{}" + HIDDEN, 400, says="几行")
    for odd in (b"Content-Length\x0b: 40", b"X(a): b", b"X-A: a\rTransfer-Encoding: chunked", b"X-A: \x1b[2J", b"X-A: a\x7f"):
        refused(f"a header with what is no part of one: {odd!r}", POST + odd + b"\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN, 400, says="请求头有误")
    refused("two hosts", b"GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: example.org\r\n\r\n", 400, says="Host")
    for packed in (b"gzip", b"deflate", b"br", b"gzip, identity"):
        refused(f"a body packed by {packed.decode()}", POST + b"Content-Encoding: " + packed + b"\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN, 415, says=packed.decode())
    refused("no host", b"GET /api/v1/health HTTP/1.1\r\n\r\n", 400, says="Host")
    out, _ = said(b"GET /api/v1/health HTTP/1.0\r\n\r\n")
    equal(statuses(out), [200], "HTTP 1.0 needs none")
    for n in (b"-2", b"2x", b"+2", b"0x2", b""):
        out, ended = said(POST + b"Content-Length: " + n + b"\r\n\r\n{}" + HIDDEN)
        check(statuses(out)[:1] == [400] and 200 not in statuses(out) and ended, f"a length of {n!r}", out[:200])
    refused("a chunk without a size", POST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n" + HIDDEN, 400, problem=False)
    refused("a chunk longer than numbers go", POST + b"Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nx", 413, problem=False)
    refused("another protocol", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, problem=False)
    out, _ = said(POST + b"Connection: close\r\nTransfer-Encoding: Chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")
    equal(statuses(out), [422], "a body in chunks is read")
    english = POST + b"Accept-Language: en\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}"
    check(b"told more than once" in said(english)[0], "said in English to who reads English")


def sizes():
    refused("a header of 40 KB", GET + b"X-A: " + b"a" * 40000 + b"\r\n\r\n", 431, problem=False)
    refused("ten thousand headers", GET + b"".join(b"X-%d: a\r\n" % i for i in range(10000)) + b"\r\n", 431, problem=False)
    refused("an address of 70 KB", b"GET /" + b"a" * 70000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 414, problem=False)
    refused("five gigabytes announced", POST + b"Content-Length: 5000000000\r\nExpect: 100-continue\r\n\r\n", 413, says="65536")
    out, _ = said(POST + b"Connection: close\r\nContent-Length: 70000\r\n\r\n" + b"x" * 70000)
    equal(statuses(out), [413], "who is not known yet sends little")
    refused("HTTP 9.9", b"GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n", 505, problem=False)


def addresses():
    for path in (b"/api/v1/health%00x", b"/api/v1/health%00", b"/api/v1/health?x=%00", b"/api/v1/%ff"):
        out, _ = said(b"GET " + path + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        check(statuses(out) == [400] and b"E_SYNTAX" in out, f"{path}: a byte that no text may hold", out[-200:])
    for path, status in ((b"http://127.0.0.1/api/v1/health", 200), (b"HTTP://127.0.0.1/api/v1/none", 404), (b"http://example.org/api/v1/health", 400), (b"ftp://127.0.0.1/", 400), (b"api/v1/health", 400)):
        out, _ = said(b"GET " + path + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        check(statuses(out) == [status] and b"json" in out, f"{path}: an address that comes whole", out[-200:])
    for path in (b"/../../../../etc/passwd", b"/%2e%2e/%2e%2e/etc/passwd", b"/assets/../../shenzhi.db", b"//etc/passwd"):
        out, _ = said(b"GET " + path + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        check(b"root:" not in out and b"SQLite format" not in out, f"{path} is no way out", out[-200:])
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "FOO"):
        out, _ = said(f"{method} /api/v1/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        check(statuses(out) == [405] and b"Allow: POST" in out and b"E_METHOD" in out, f"{method}: 405 that names what is allowed", out[-200:])
    for host, status in ((b"127.0.0.1:%d" % srv.port, 200), (b"localhost", 200), (b"[::1]:8420", 200), (b"LOCALHOST:1", 200), (b"l", 403), (b"local", 403), (b"localhost.example.org", 403), (b"rebound.example.org", 403), (b"127.0.0.1.example.org", 403), (b"", 403), (b"[::1].example.org", 403)):
        for path in (b"/api/v1/metrics", b"/api/v1/setup", b"/"):
            out, _ = said(b"GET " + path + b" HTTP/1.1\r\nHost: " + host + b"\r\nConnection: close\r\n\r\n")
            equal(statuses(out), [status], f"{path.decode()} asked for at {host.decode()}: a name made to mean this machine reads nothing of it")


def behind():
    """A proxy in front asks by the name of the office's own; what is for this machine alone stays so."""
    proxied = Server(args=("--name", "secrecy.office.test"))
    for host, path, status in (("secrecy.office.test", "/health", 200), ("Secrecy.office.test:443", "/health", 200), ("secrecy.office.test.example.org", "/health", 403), ("evil.example.org", "/health", 403), ("secrecy.office.test", "/metrics", 404)):
        equal(proxied.client().call("GET", path, headers={"Host": host}).status, status, f"{path} by {host}")
    proxied.done()


def elsewhere():
    """A browser that keeps Origin to itself says by Sec-Fetch-Site where the page is from."""
    c = srv.client()
    for site, code in (("cross-site", "E_CSRF"), ("same-site", "E_CSRF"), ("same-origin", "E_INVALID"), ("none", "E_INVALID"), (None, "E_INVALID")):
        for origin in (None, f"http://127.0.0.1:{srv.port}"):
            for path in ("/login", "/setup"):
                got = c.post(path, {}, {"Sec-Fetch-Site": site, "Origin": origin}).code
                equal(got, code, f"{path} from a page that is {site}, Origin {origin}")
    worker = srv.client("sysadmin")
    equal(worker.post("/me/password", {"old": "x", "new": "y"}, {"Sec-Fetch-Site": "cross-site"}).code, "E_CSRF", "nor who is logged in")


def logged():
    """One request, one line, and nothing in it that a reader of the log takes for another word or an order to his terminal."""
    for path in (b"/x%0a2026-01-01T00:00:00Z%20info%20http%20ip=10.0.0.9%20account=auditor%20status=200", "/x‮gnp".encode(), b"/x%1b%5d0;a%07", b"/x%C2%9b2J"):
        said(b"GET " + path + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
    said(b"G\x1b[2JT /x HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
    lines = [line for line in srv.text().splitlines() if "path=/x" in line]
    check(len(lines) == 5 and all(re.fullmatch(r"\S+ info http ip=127\.0\.0\.1 account=- method=\S+ path=[!-~]+ status=\d+ bytes=\d+ us=\d+", line) for line in lines), "addresses in the log", lines)


def in_a_row():
    n = 50
    out, ended = said(GET + b"\r\n" + (GET + b"\r\n") * (n - 2) + GET + b"Connection: close\r\n\r\n")
    equal((statuses(out), ended), ([200] * n, True), f"{n} requests sent at once get {n} answers")


def silent():
    """Connections that say nothing, or half of something, or do not fetch what they asked for, do not keep others from working; they are ended."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) * 2)
    worker = srv.client("sysadmin")
    asks = b"GET /api/v1/openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 20 + b"GET /assets/none.js HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    for what, bytes_, n in (("silent", b"", 1500), ("half a line", b"GET /api/v1/hea", 1500), ("half a body", POST + b"Content-Length: 60000\r\n\r\n{" + b" " * 50000, 1100), ("fetch nothing", asks, 300)):
        crowd = []
        for _ in range(n):
            crowd.append(socket.socket())
            crowd[-1].setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            crowd[-1].settimeout(1)
            try:
                crowd[-1].connect(("127.0.0.1", srv.port))
                crowd[-1].sendall(bytes_)
            except OSError:
                pass
        began = time.monotonic()
        equal((worker.get("/me").status, srv.client().get("/health").status), (200, 200), f"{n} connections, {what}: who works and who comes are answered")
        check(time.monotonic() - began < 8, f"{what}: promptly", time.monotonic() - began)
        used = int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{srv.process.pid}/status").read()).group(1)) >> 10
        check(used < 200 or "asan" in os.environ.get("SHENZHI_BUILD", ""), f"{what}: in little memory", used)
        [s.close() for s in crowd]
    slow = [socket.create_connection(("127.0.0.1", srv.port), timeout=60) for _ in range(300)]
    for s in slow:
        s.sendall(b"GET /api/v1/hea")
    began = time.monotonic()
    equal(srv.client("sysadmin").get("/me").status, 200, "who works is answered meanwhile")
    check(time.monotonic() - began < 8, "promptly", time.monotonic() - began)
    slow[0].settimeout(60)
    equal(slow[0].recv(100), b"", "a head that never ends is ended")
    check(time.monotonic() - began < 45, "within half a minute or so", time.monotonic() - began)
    for s in slow:
        s.close()


def dripping():
    """Who sends a byte now and then is not silent, but his request has to be whole after some minutes; who works meanwhile is not ended."""
    with tempfile.TemporaryDirectory() as tmp:
        env, forward = clock(tmp)
        one = Server(env=env)
        worker, drips = one.client("sysadmin"), []
        for begun in (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ", b"G", b"\r\n", POST + b"Content-Length: 60000\r\n\r\n{", POST + b"Transfer-Encoding: chunked\r\n\r\n1;"):
            drips.append(socket.create_connection(("127.0.0.1", one.port), timeout=1))
            drips[-1].sendall(begun)
        time.sleep(1)                                    # they are taken before the clock goes on
        forward(160)
        began, left = time.monotonic(), list(drips)
        while left and time.monotonic() - began < 20:
            for s in list(left):
                try:
                    s.sendall(b"\r\n" if s is drips[2] else b" ")
                    s.settimeout(0.2)
                    if not s.recv(1000):
                        left.remove(s)
                except TimeoutError:
                    pass
                except OSError:
                    left.remove(s)
        check(not left, "a request that drips is ended", [drips.index(s) for s in left])
        equal(worker.get("/me").status, 200, "who works goes on")
        one.done()


def all_at_once():
    """As many as libmicrohttpd fetches at once: 0.9.75 then waits for one more before it looks at them."""
    one = Server(args=("--workers", "1"))
    for n in (127, 128, 129, 256):
        kept = [socket.create_connection(("127.0.0.1", one.port), timeout=10) for _ in range(n)]
        for s in kept:
            s.sendall(HIDDEN)
            s.recv(65536)
        os.kill(one.process.pid, signal.SIGSTOP)
        for s in kept:
            s.sendall(HIDDEN)
        began = time.monotonic()
        os.kill(one.process.pid, signal.SIGCONT)
        try:
            answers = [statuses(s.recv(65536)) for s in kept]
        except TimeoutError:
            answers = None
        check(answers == [[200]] * n and time.monotonic() - began < 8, f"{n} that ask at the same moment are answered promptly", time.monotonic() - began)
        for s in kept:
            s.close()
    one.done()


for part in (framing, sizes, addresses, behind, elsewhere, logged, in_a_row, silent, dripping, all_at_once):
    part()
equal(srv.client().get("/health").status, 200, "the server goes on")
equal(srv.stop(), 0, "and stops in good order")
srv.done()
end()
