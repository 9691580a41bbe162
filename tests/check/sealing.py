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


def encrypted(opener, head, payload):
    """Payload as the forms say: wrapped keys, IV, SM4-CTR, HMAC over the head and all before. opener: file of a public key."""
    secret, iv = os.urandom(48), os.urandom(16)
    wrapped = openssl("pkeyutl", "-encrypt", "-pubin", "-inkey", opener, data=secret)
    body = len(wrapped).to_bytes(2, "big") + wrapped + iv + openssl("enc", "-sm4-ctr", "-K", secret[:16].hex(), "-iv", iv.hex(), data=payload)
    return body + hmac(secret[16:], head.encode() + body)


def envelope(magic, head, body, signer):
    """signer: file of a private key."""
    part = f"{magic} 1\n{head}\n".encode() + body
    with tempfile.NamedTemporaryFile() as f:
        f.write(part)
        f.flush()
        sig = openssl("dgst", "-sm3", "-sign", signer, *ID, f.name)
    return part + f"\nsm3={sm3(part).hex()}\nsig={sig.hex()}\nend\n".encode()


def seal(kit, payload):
    k = json.load(open(kit))
    with tempfile.TemporaryDirectory() as d:
        def file(name, content):
            path = os.path.join(d, name)
            open(path, "w").write(content)
            return path
        inspector, opener = file("i", k["inspector"]), file("o", k["opener"])
        head = f"sm2-sm4ctr-hmacsm3 {kid(openssl('pkey', '-in', inspector, '-pubout').decode())} {kid(k['opener'])}"
        body = encrypted(opener, head, payload)
        enc, by, to = head.split()
        return envelope("SHENZHI-REPORT", f"len={len(body)} enc={enc} kid={by} to={to}", body, inspector)


class LetterOffice:
    """An office of tests/api/exchange_test.py, by the documented form of letters alone: its key lies in `path`, drawn when it is not there."""

    def __init__(self, path):
        self.path = path
        if not os.path.exists(path):
            open(path, "wb").write(openssl("genpkey", "-algorithm", "SM2"))
        self.pem = openssl("pkey", "-in", path, "-pubout").decode()
        self.kid = kid(self.pem)
        self.word = "".join(self.pem.splitlines()[1:-1])
        self.public = path + ".pub"
        open(self.public, "w").write(self.pem)

    def write(self, payload, to=None, said=None):
        """said: another key than its own in the head."""
        body = encrypted(to.public, f"letter {self.kid} {to.kid}", payload) if to else payload
        return envelope("SHENZHI-LETTER", f"len={len(body)} to={to.kid if to else '-'} key={(said or self).word}", body, self.path)

    def open(self, letter):
        """What was sealed to it."""
        body = letter.split(b"\n", 2)[2]
        body = body[:int(letter.split(b"len=")[1].split()[0])]
        n = int.from_bytes(body[:2], "big")
        secret = openssl("pkeyutl", "-decrypt", "-inkey", self.path, data=body[2:2 + n])
        return openssl("enc", "-d", "-sm4-ctr", "-K", secret[:16].hex(), "-iv", body[2 + n:18 + n].hex(), data=body[18 + n:-32])
