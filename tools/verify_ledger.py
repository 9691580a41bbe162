#!/usr/bin/env python3
"""Verifies a ledger written by `shenzhi export --ledger FILE.jsonl`. Shares no code with the product.

usage: verify_ledger.py FILE.jsonl [--head UNIT:SEQ:HASH ...]
Each line is {"event","hash","inputs","inputs_salt","row_salt"}. It checks that
  hash        = SM3(canonical JSON of event)
  event.prev  = hash of the event before it in its unit (64 zeros at first)
  event.seq   = 1, 2, 3 ... in its unit;  event.at never goes back
  event.inputs = SM3(inputs_salt || inputs)      unless the inputs were purged
and, with --head, that the chain still holds a head that was written down before (a seal).
"""
import hashlib
import json
import sys


def sm3(data):
    h = hashlib.new("sm3")
    h.update(data)
    return h.hexdigest()


def main(path, heads):
    last, purges, missing, bad, n = {}, set(), [], [], 0
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        row = json.loads(line)
        e = row["event"]
        n += 1
        unit, seq = e["unit"], e["seq"]
        before = last.get(unit, (0, "0" * 64, ""))
        text = json.dumps(e, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        for ok, what in ((sm3(text.encode()) == row["hash"], "the event differs from its hash"),
                         (e["prev"] == before[1], "does not follow the event before it"),
                         (seq == before[0] + 1, f"after {before[0]} comes {before[0] + 1}"),
                         (e["at"] >= before[2], "is earlier than the event before it")):
            if not ok:
                bad.append(f"line {number}: unit {unit} event {seq} {what}")
        if row["inputs"] is not None:
            if sm3(bytes.fromhex(row["inputs_salt"] or "") + row["inputs"].encode()) != e["inputs"]:
                bad.append(f"line {number}: unit {unit} event {seq} inputs differ from their digest")
        elif e["inputs"] is not None:
            missing.append((number, unit, e["register"], e["record"], seq))
        if e["action"] == "purge":
            purges.add((unit, e["register"], e["record"]))
        last[unit] = (seq, row["hash"], e["at"])
        heads.discard(f"{unit}:{seq}:{row['hash']}")
    bad += [f"line {k}: unit {u} event {s} has lost its inputs without a purge" for k, u, r, i, s in missing if (u, r, i) not in purges]
    bad += [f"the chain does not hold {h}" for h in sorted(heads)]
    for line in bad:
        print(line)
    print(json.dumps({"ok": not bad, "events": n, "heads": {str(u): {"seq": s, "hash": h} for u, (s, h, _) in last.items()}}))
    return 1 if bad else 0


if __name__ == "__main__":
    if len(sys.argv) < 2 or (len(sys.argv) > 2 and sys.argv[2] != "--head"):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], set(sys.argv[3:])))
