#!/usr/bin/env python3
"""Ticket and report by the documented form alone: keys, signatures and decryption with the openssl program, not with our code."""
import json
import os
import shutil
import subprocess
import time

import roots
from checklib import TMP, check, end, run, skip

if not shutil.which("openssl"):
    skip("needs openssl")
ID = ["-sigopt", "distid:1234567812345678"]


def openssl(*args, data=None):
    return subprocess.run(["openssl", *args], input=data, capture_output=True)


def path(name):
    return os.path.join(TMP, name)


def key(name):
    openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2", "-out", path(name + ".key"))
    # OpenSSL writes SM2 keys as EC with the SM2 curve
    openssl("pkey", "-in", path(name + ".key"), "-pubout", "-out", path(name + ".pub"))
    return open(path(name + ".key")).read(), open(path(name + ".pub")).read()


def sm3(b):
    return openssl("dgst", "-sm3", "-binary", data=b).stdout


def office_time(t):
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(t + 8 * 3600))


issuer, opener, inspector = key("issuer"), key("opener"), key("inspector")
if not issuer[0]:
    skip("this openssl has no SM2")
digest = os.urandom(32)
kit = {"format": "shenzhi-kit/1", "office": "示例局", "issuer": issuer[1], "opener": opener[1], "inspector": inspector[0], "digest": digest.hex()}
open(path("kit"), "w").write(json.dumps(kit))


def serial_digest(kind, text):
    return openssl("dgst", "-sm3", "-mac", "HMAC", "-macopt", "hexkey:" + digest.hex(), "-binary", data=f"{kind}:{text}".encode()).stdout.hex()


def ticket(name, signer="issuer", kid_of=issuer[1], alter=None, **more):
    body = {"format": "shenzhi-ticket/1", "id": "RW-2026-0007", "nonce": "00112233445566778899aabbccddeeff", "office": "示例局", "issued": office_time(time.time() - 3600),
            "expires": office_time(time.time() + 86400), "class": "classified", "since": "2020-01-01", "register": {"record": 12, "no": "JSJ-2026-0003", "keeper": "示例甲", "level": 3,
            "serial": serial_digest("serial", "SL900X0042"), "disks": [serial_digest("disk", "DISK0042")], "macs": [serial_digest("mac", "02:00:00:00:00:01")]},
            "usb": [serial_digest("usb", "0951:1666:STICK0001")], "required": ["qax"]}
    body.update(more)
    payload = json.dumps(body, ensure_ascii=False).encode()
    head = f"SHENZHI-TICKET 1\nlen={len(payload)} kid={sm3(kid_of.encode()).hex()[:16]}\n".encode()
    part = head + payload
    open(path("part"), "wb").write(part)
    sig = openssl("dgst", "-sm3", "-sign", path(signer + ".key"), *ID, path("part")).stdout
    whole = part + f"\nsm3={sm3(part).hex()}\nsig={sig.hex()}\nend\n".encode()
    open(path(name), "wb").write(alter(whole) if alter else whole)
    return path(name)


root = roots.clean(path("root"), "kylin")
out = path("report.szr")
args = ["run", "--kit", path("kit"), "--root", root.path, "--out", out]
p = run(*args, "--ticket", ticket("good"), "--operator", "检查员", "--json")
report = json.loads(p.stdout)
check(report["class"] == "classified" and report["class_from"] == "ticket" and report["ticket"]["nonce"] == "00112233445566778899aabbccddeeff", f"ticket in the report: {report['ticket']}")
check(report["machine"]["serial"] == serial_digest("serial", "SL900X0042") and report["machine"]["disks"] == [serial_digest("disk", "DISK0042")], f"digests: {report['machine']}")
v = {k["id"]: k["verdict"] for k in report["checks"]}
for k in ("machine_matches_register", "disk_matches_register", "mac_matches_register", "keeper_named", "class_from_ticket", "required_products", "reinstalled"):
    check(v[k] in ("pass", "warn" if k == "reinstalled" else "pass"), f"{k}: {v[k]}")

# the registered address: digests of both sides are compared on the machine, and none leaves it
for own, listed, want in (("192.168.1.20", ["192.168.1.20"], "pass"), ("192.168.1.21", ["192.168.1.20"], "warn"), ("192.168.1.21", ["192.168.1.20", "192.168.1.21"], "pass"), ("192.168.1.21", [], "na"), (None, ["192.168.1.20"], "unknown")):
    r = roots.clean(path("address"), "debian")
    if own:
        r.put("/proc/net/fib_trie", "Local:\n  +-- 127.0.0.0/8 2 0 2\n     |-- 127.0.0.1\n        /32 host LOCAL\n  +-- 192.168.1.0/24 2 0 2\n     |-- %s\n        /32 host LOCAL\n" % own)
    one = run("run", "--kit", path("kit"), "--root", r.path, "--out", path("address.szr"), "--json", "--ticket", ticket("address.szt", **{"class": "unclassified", "register": {"no": "JSJ-2026-0004", "ips": [serial_digest("ip", a) for a in listed]}}))
    v = {k["id"]: k["verdict"] for k in json.loads(one.stdout)["checks"]}
    check(v["address_matches_register"] == want, f"address {own} of {listed}: {v['address_matches_register']}, wanted {want}")
    check(not own or own not in one.stdout and serial_digest("ip", own) not in one.stdout, f"the address {own} left the machine")

# the file, taken apart by openssl
raw = open(out, "rb").read()
lines = raw.split(b"\n", 2)
head = dict(x.split("=") for x in lines[1].decode().split())
payload, foot = lines[2][:int(head["len"])], lines[2][int(head["len"]):]
part = raw[:len(lines[0]) + len(lines[1]) + 2 + int(head["len"])]
foot = foot.decode().split("\n")
check(foot[1] == "sm3=" + sm3(part).hex() and foot[3] == "end", f"foot {foot}")
open(path("part"), "wb").write(part)
open(path("sig"), "wb").write(bytes.fromhex(foot[2][4:]))
check(b"OK" in openssl("dgst", "-sm3", "-verify", path("inspector.pub"), *ID, "-signature", path("sig"), path("part")).stdout, "the signature verifies with openssl")
n = payload[0] << 8 | payload[1]
secret = openssl("pkeyutl", "-decrypt", "-inkey", path("opener.key"), data=payload[2:2 + n]).stdout
check(len(secret) == 48, f"the wrapped keys: {len(secret)} bytes")
iv, cipher, mac = payload[2 + n:18 + n], payload[18 + n:-32], payload[-32:]
want = openssl("dgst", "-sm3", "-mac", "HMAC", "-macopt", "hexkey:" + secret[16:].hex(), "-binary", data=f"{head['enc']} {head['kid']} {head['to']}".encode() + payload[:-32]).stdout
check(mac == want, "HMAC-SM3 over head and cipher")
plain = openssl("enc", "-sm4-ctr", "-d", "-K", secret[:16].hex(), "-iv", iv.hex(), data=cipher).stdout
check(plain.decode() == p.stdout, "SM4-CTR gives the report back")
check(json.loads(plain)["report_id"] == report["report_id"] and "检查员" in plain.decode(), "operator")
for word in (b"SL900X0042", b"shili-pc", b"RW-2026"):
    check(word not in raw, f"{word} is in the sealed file")
html = open(out + ".html").read()
check("示例局" in html and "JSJ-2026-0003" in html and sm3(raw).hex() in html, "the page names office, register line, and the file's SM3")
check("<script" not in html and "http" not in html.replace("http-equiv", ""), "the page loads nothing")

# tickets that are no good: nothing is written
os.unlink(out)
rogue = key("rogue")
for name, t, codes in [("altered", dict(alter=lambda b: b.replace(b"classified", b"unclassifi")), (24,)), ("cut", dict(alter=lambda b: b[:-20]), (8,)), ("foreign", dict(signer="rogue", kid_of=rogue[1]), (5,)),
                       ("forged", dict(signer="rogue"), (24,)), ("expired", {"expires": office_time(time.time() - 60)}, (11,)), ("early", {"issued": office_time(time.time() + 90000)}, (11,)),
                       ("classless", {"class": "secret"}, (8,))]:
    run(*args, "--ticket", ticket(name, **t), ok=codes)
    check(not os.path.exists(out), f"{name}: a report was written")
run(*args, "--ticket", path("good"), "--class", "internet", ok=(2,))
run("run", "--root", root.path, "--out", out, "--ticket", path("good"), ok=(2,))
check([n for n in os.listdir(TMP) if n.endswith(".tmp")] == [], "temporary files are left")

# a ticket for another machine
p = run(*args, "--ticket", ticket("other", register={"no": "X", "serial": serial_digest("serial", "OTHER")}), "--json")
check({k["id"]: k["verdict"] for k in json.loads(p.stdout)["checks"]}["machine_matches_register"] == "fail", "another machine's ticket")
end()
