#!/usr/bin/env python3
"""Verifies a ledger written by `shenzhi export --ledger FILE.jsonl`. Shares no code with the product.

usage: verify_ledger.py FILE.jsonl [--key seal.pub] [--head UNIT:SEQ:HASH | SZ1-SEQ-HASH16 ...]
Lines: {"key_id","pem"} · {"event","hash","inputs","inputs_salt","row_salt"} · {"register","record","row"}. It checks that
  hash         = SM3(canonical JSON of event); event.prev = hash of the event before it in its unit (64 zeros at first)
  event.seq    = 1, 2, 3 ... in its unit;  event.at never goes back
  event.inputs = SM3(inputs_salt || inputs)           unless a later event "purge" of the same record excuses it
  event.row    = SM3(row_salt || row)                 for the last such event of each record: no row more, none less
  "row.was" of the inputs, where it stands, = event.row of the event before it of that record, "" for one that is made: nothing was changed in between
  each seal is an SM2 signature (GB/T 32918) by a key of the file, with --key by that key, over a head that is in the chain; with --key there must be one
and, with --head, that the chain holds a head that was written down before. Without row lines only the chain is proved. Events after "sealed" anybody may have written; what a file that ends early lacks only --head tells.
"""
import base64
import hashlib
import json
import sys

P, N = 2**256 - 2**224 - 2**96 + 2**64 - 1, 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
CURVE_A, CURVE_B = P - 3, 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
G = (0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7, 0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0)


def sm3(data):
    return hashlib.new("sm3", data).hexdigest()


def add(a, b):
    if not a or not b:
        return a or b
    if a[0] == b[0] and (a[1] + b[1]) % P == 0:
        return None
    m = (3 * a[0] * a[0] + CURVE_A) * pow(2 * a[1], -1, P) if a == b else (b[1] - a[1]) * pow(b[0] - a[0], -1, P)
    x = (m * m - a[0] - b[0]) % P
    return x, (m * (a[0] - x) - a[1]) % P


def times(k, a):
    out = None
    for bit in bin(k)[2:]:
        out = add(add(out, out), a if bit == "1" else None)
    return out


def sm2_good(pem, text, der):
    spki = base64.b64decode("".join(pem.split("\n")[1:-2]))
    x, y, n_r = spki[-64:-32], spki[-32:], der[3]
    r, s = int.from_bytes(der[4:4 + n_r], "big"), int.from_bytes(der[6 + n_r:6 + n_r + der[5 + n_r]], "big")
    point, ident = (int.from_bytes(x, "big"), int.from_bytes(y, "big")), b"1234567812345678"
    z = sm3(bytes([0, 128]) + ident + b"".join(v.to_bytes(32, "big") for v in (CURVE_A, CURVE_B, *G)) + x + y)
    q, t = int(sm3(bytes.fromhex(z) + text.encode()), 16), (r + s) % N
    return 0 < r < N and 0 < s < N and t and (q + add(times(s, G), times(t, point))[0]) % N == r


def main(path, key, heads):
    last, keys, rows, hashes, sealed, purges, missing, bad, n, seals, shown = {}, {}, {}, {}, {}, set(), [], [], 0, 0, 0
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        v = json.loads(line)
        if "pem" in v:
            keys[v["key_id"]] = v["pem"]
        elif "event" in v:
            e, n = v["event"], n + 1
            unit, seq, record = e["unit"], e["seq"], (e["register"], e["record"])
            before, name = last.get(unit, (0, "0" * 64, "")), f"line {number}: unit {unit} event {seq} "
            was = (v["inputs"] or "").partition('"row.was":"')[2][:64]
            text = json.dumps(e, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
            bad += [name + what for ok, what in ((sm3(text.encode()) == v["hash"], "differs from its hash"), (e["prev"] == before[1], "does not follow the event before it"),
                                                 (seq == before[0] + 1, f"comes after {before[0]}"), (e["at"] >= before[2], "is earlier than the event before it"),
                                                 (not was or was == rows.get(record, (0, ""))[1] or (was[0] == '"' and record not in rows and ',"old":{' not in v["inputs"]),
                                                  "began from another row than the event before it left")) if not ok]
            if v["inputs"] is not None and sm3(bytes.fromhex(v["inputs_salt"] or "") + v["inputs"].encode()) != e["inputs"]:
                bad.append(name + "inputs differ from their digest")
            missing += [(name, (unit, *record), seq)] if v["inputs"] is None and e["inputs"] is not None else []
            rows |= {record: (v["row_salt"], e["row"])} if e["row"] is not None and record[0] != "secret" else {}
            purges |= {((unit, *record), seq)} if e["action"] == "purge" else set()
            last[unit], hashes[unit, seq] = (seq, v["hash"], e["at"]), v["hash"]
            heads -= {f"{unit}:{seq}:{v['hash']}", f"SZ1-{seq}-{v['hash'][:16]}"}
        else:
            record, row, shown = (v["register"], v["record"]), json.loads(v["row"]), shown + 1
            salt, want = rows.pop(record, (None, None))
            if want is None or sm3(bytes.fromhex(salt or "") + v["row"].encode()) != want or (row["register"], row["id"]) != record:
                bad.append(f"line {number}: {record[0]} {record[1]} " + ("differs from its last event" if want else "has no event"))
            if record[0] == "seal":
                pem, seals = key or keys.get(row["key_id"], ""), seals + 1
                text = f"shenzhi seal 1\nunit {row['unit']}\nseq {row['seq']}\nhash {row['hash']}\nat {row['at']}\n"
                good = (not row["seq"] or hashes.get((row["unit"], row["seq"])) == row["hash"]) and pem and sm2_good(pem, text, bytes.fromhex(row["signature"]))
                bad += [] if good else [f"line {number}: seal {row['id']} is not good"]
                sealed[str(row["unit"])] = max(row["seq"] if good else 0, sealed.get(str(row["unit"]), 0))
    top = {k: max(s for w, s in purges if w == k) for k in {w for w, _ in purges}}
    bad += [name + "has lost its inputs without a purge" for name, record, seq in missing if top.get(record, 0) <= seq]
    bad += [f"{r} {i} is missing" for r, i in (sorted(rows) if shown else ())] + [f"the chain does not hold {h}" for h in sorted(heads)] + (["no seal by this key"] if key and not seals else [])
    print("\n".join([*bad, json.dumps({"ok": not bad, "events": n, "rows": shown, "seals": seals, "sealed": sealed, "heads": {str(u): {"seq": s, "hash": h} for u, (s, h, _) in last.items()}})]))
    return 1 if bad else 0


if __name__ == "__main__":
    args = sys.argv[1:]
    if not args or (len(args) > 1 and args[1] not in ("--key", "--head")):
        sys.exit(__doc__)
    sys.exit(main(args[0], open(args[2]).read() if "--key" in args else None, set(args[args.index("--head") + 1:] if "--head" in args else ())))
