#!/usr/bin/env python3
"""shenzhi-check scan on files with one term in each place where their format can hold text (places/in_*.py): every term is found."""
import collections
import importlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import warnings

HERE = pathlib.Path(__file__).resolve().parent / "places"
sys.path.insert(0, str(HERE))
import places  # noqa: E402

BIN = pathlib.Path(os.environ.get("SHENZHI_BUILD", "build")).resolve() / "shenzhi-check"


def scan(root, terms, work):
    dictionary = pathlib.Path(work) / "terms"
    dictionary.write_text("\n".join(terms), encoding="utf-8")
    p = subprocess.run([BIN, "scan", root, "--json", "--terms", dictionary], capture_output=True, timeout=300, check=False, env={**os.environ, "SHENZHI_LANG": "en"})
    found, said = collections.defaultdict(set), collections.defaultdict(list)
    for line in p.stdout.decode().split("\n"):
        h = json.loads(line) if line else {"summary": 1}
        if "summary" not in h:
            found[h["file"]].add(h["term"])
            if h["reason"] and h["kind"] == "unreadable":
                said[h["file"]].append(h["reason"])
    return found, said


def main():
    wrong = planted = 0
    warnings.simplefilter("ignore")                        # the same name twice in a zip
    for module in sorted(HERE.glob("in_*.py")):
        with tempfile.TemporaryDirectory(prefix="scan-places-") as work:
            p = places.Places(os.path.join(work, "p"))
            importlib.import_module(module.stem).plant(p)
            found, said = scan(p.root, p.terms, work)
            for path, terms in p.want.items():
                for term, where in terms.items():
                    planted += 1
                    if term not in found[str(p.root / path)]:
                        wrong += 1
                        print("FAIL", module.stem, path, "missed", where, said[str(p.root / path)])
            for path in p.told:
                if not said[str(p.root / path)]:
                    wrong += 1
                    print("FAIL", module.stem, path, "is said to be whole")
    print(planted, "planted,", wrong, "missed")
    return wrong > 0 or planted < 300


sys.exit(main())
