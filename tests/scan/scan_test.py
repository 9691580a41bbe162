#!/usr/bin/env python3
"""shenzhi-check scan on the seeded corpus: every planted mark and term is found, no trap is a hit, what is locked is said to be."""
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import corpus  # noqa: E402

BIN = os.path.join(os.environ.get("SHENZHI_BUILD", "build"), "shenzhi-check")
bad = []


def check(ok, text):
    if not ok:
        bad.append(text)


def scan(*args):
    p = subprocess.run([BIN, "scan", *args, "--json"], capture_output=True, timeout=500)
    lines = [json.loads(x) for x in p.stdout.decode().splitlines()]
    check(lines and "summary" in lines[-1], f"no summary: {p.stderr.decode()[-300:]}")
    return p.returncode, lines[:-1], lines[-1]["summary"] if lines else {}


def main():
    work = tempfile.mkdtemp(prefix="scan-corpus-")
    try:
        root = os.path.join(work, "c")
        os.makedirs(root)
        planted, traps, locked = corpus.make(root)
        terms = os.path.join(work, "terms.txt")
        filler = [f"编号{i:05d}项目" for i in range(int(os.environ.get("FILLER", "3000")))]
        for dictionary in (corpus.TERMS, corpus.TERMS + filler):      # few: one pass; many: two
            with open(terms, "w", encoding="utf-8") as f:
                f.write("".join(t + "\t1\n" for t in dictionary))
            before = {p: os.stat(os.path.join(d, p)).st_atime_ns for d, _, names in os.walk(root) for p in names}
            code, hits, summary = scan(root, "--terms", terms)
            check(before == {p: os.stat(os.path.join(d, p)).st_atime_ns for d, _, names in os.walk(root) for p in names}, "access times changed")
            found = {}
            for h in hits:
                path = os.path.relpath(h["file"], root)
                check(set(h) == {"file", "inner", "kind", "mark", "term", "encoding", "page", "offset", "digest", "snippet", "reason"}, f"fields of {h}")
                if h["kind"] == "unreadable":
                    found.setdefault(path, set()).add("unreadable")
                    check(h["reason"], f"no reason: {h}")
                else:
                    found.setdefault(path, set()).update((h["mark"], h["term"]) if h["kind"] != "likely" or h["mark"] else (None,))
                    check(h["digest"], f"no digest: {h}")
            for path, wanted in planted.items():
                check(wanted <= found.get(path, set()), f"{path}: missed {wanted - found.get(path, set())}, found {found.get(path)}")
            for path in traps:
                check(path not in found, f"trap {path}: {[h for h in hits if h['file'].endswith(path)][:2]}")
            for path in locked:
                check("unreadable" in found.get(path, set()), f"{path}: not said to be unreadable: {found.get(path)}")
            check(summary["files"] == sum(len(n) for _, _, n in os.walk(root)), f"files: {summary}")
            check(code == 3, f"exit status {code}: some are locked")
        print(len(planted), "planted,", len(traps), "traps,", len(hits), "hits,", summary)
    finally:
        shutil.rmtree(work)


main()
for line in bad[:60]:
    print("FAIL", line)
print(f"{len(bad)} failed")
sys.exit(1 if bad else 0)
