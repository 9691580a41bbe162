"""Seals any bytes as a report with an office's kit, by the documented form alone (openssl program): a forged or broken shenzhi-check in the hands of an insider."""
import json
import os
import subprocess
import tempfile

ID = ["-sigopt", "distid:1234567812345678"]


def openssl(*args, data=None):
    p = subprocess.run(["openssl", *args], input=data, capture_output=True)
    if p.returncode:
        raise SystemExit(f"openssl {args[0]}: {p.stderr[-300:]}")
    return p.stdout


def sm3(b):
    return openssl("dgst", "-sm3", "-binary", data=b)


def kid(pem):
    return sm3(pem.encode()).hex()[:16]


def hmac(key, data):
    return openssl("dgst", "-sm3", "-mac", "HMAC", "-macopt", "hexkey:" + key.hex(), "-binary", data=data)


def digest(kit, kind, text):
    return hmac(bytes.fromhex(json.load(open(kit))["digest"]), f"{kind}:{text}".encode()).hex()


def seal(kit, payload):
    k = json.load(open(kit))
    with tempfile.TemporaryDirectory() as d:
        def file(name, content):
            path = os.path.join(d, name)
            open(path, "wb").write(content if isinstance(content, bytes) else content.encode())
            return path
        inspector, opener = file("i", k["inspector"]), file("o", k["opener"])
        head = f"sm2-sm4ctr-hmacsm3 {kid(openssl('pkey', '-in', inspector, '-pubout').decode())} {kid(k['opener'])}"
        secret, iv = os.urandom(48), os.urandom(16)
        wrapped = openssl("pkeyutl", "-encrypt", "-pubin", "-inkey", opener, data=secret)
        body = len(wrapped).to_bytes(2, "big") + wrapped + iv + openssl("enc", "-sm4-ctr", "-K", secret[:16].hex(), "-iv", iv.hex(), data=payload)
        body += hmac(secret[16:], head.encode() + body)
        enc, by, to = head.split()
        part = f"SHENZHI-REPORT 1\nlen={len(body)} enc={enc} kid={by} to={to}\n".encode() + body
        sig = openssl("dgst", "-sm3", "-sign", inspector, *ID, file("part", part))
        return part + f"\nsm3={sm3(part).hex()}\nsig={sig.hex()}\nend\n".encode()
