#!/usr/bin/env python3
"""shenzhi-check scan on the second to seventh corpus (variants.py, adversary.py, outsider.py, stranger.py, clerk.py, newcomer.py): every mark and every term of every file, nothing in what is clean; with few terms and with 10,000."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import adversary  # noqa: E402
import clerk  # noqa: E402
import newcomer  # noqa: E402
import outsider  # noqa: E402
import stranger  # noqa: E402
import variants  # noqa: E402

BIN = pathlib.Path(os.environ.get("SHENZHI_BUILD", "build")).resolve() / "shenzhi-check"


TOLD = set()


def found_in(root, dictionary, where):
    path = pathlib.Path(where) / "terms.txt"
    path.write_text("".join(w + "\n" for w in dictionary), encoding="utf-8")
    p = subprocess.run([BIN, "scan", root, "--json", "--terms", path], capture_output=True, timeout=300, check=False)
    found = {}
    for line in p.stdout.decode().splitlines():
        h = json.loads(line)
        if "summary" not in h:
            marks, terms = found.setdefault(os.path.relpath(h["file"], root), (set(), set()))
            TOLD.update([os.path.relpath(h["file"], root)] if h["kind"] == "unreadable" else [])
            if h["kind"] in ("marked", "likely"):
                marks.add(h["mark"])
            if h["kind"] == "keyword":
                terms.add(h["term"])
    return found


def wrong_in(where, build, dictionaries):
    """Builds the corpus below `where` and scans it with each of the dictionaries made of its words; what was missed, or found where nothing is."""
    wrong = []
    root = os.path.join(where, build.__module__)
    wanted, clean, words = build(root)
    for dictionary in dictionaries(words):
        found, known = found_in(root, dictionary, where), set(dictionary)
        for path, (marks, terms) in wanted.items():
            have = found.get(path, (set(), set()))
            lost = (marks - have[0]) | ((terms & known) - have[1])
            if lost:
                wrong.append(f"{len(dictionary)} terms, {path}: missed {sorted(lost)[:4]} of {len(lost)}, found {sorted(map(str, have[0] | have[1]))[:6]}")
        for path in clean:
            have = found.get(path)
            if "/told_" in path and path not in TOLD:
                wrong.append(f"{path}: damaged, and nothing said")
            if have and (have[0] or have[1]):
                wrong.append(f"{len(dictionary)} terms, clean {path}: {have}")
    print(build.__module__, len(wanted), "with something,", len(clean), "clean,", len(wrong), "wrong")
    return wrong


def main():
    with tempfile.TemporaryDirectory(prefix="scan-variants-") as work:
        wrong = wrong_in(work, variants.build, lambda words: [variants.WORDS, words, words + [f"库存{i}丁戊" for i in range(7000)]])
        wrong += wrong_in(work, adversary.build, lambda words: [words])
        wrong += wrong_in(work, outsider.build, lambda words: [words])
        wrong += wrong_in(work, stranger.build, lambda words: [words])
        wrong += wrong_in(work, clerk.build, lambda words: [words])
        wrong += wrong_in(work, newcomer.build, lambda words: [words])
    for line in wrong[:int(os.environ.get("SHOW", "60"))]:
        print("FAIL", line)
    return bool(wrong)


sys.exit(main())
