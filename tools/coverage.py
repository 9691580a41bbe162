#!/usr/bin/env python3
"""Line coverage by module of a build made with -DSHENZHI_COVERAGE=ON whose tests have run.
usage: tools/coverage.py BUILD [--floor 85] [--lines MODULE] [--keep FILE | --with FILE]     --lines names the lines of one module that no test reached
--keep writes down what was reached so far, and --with adds it again (both: what was reached by now and before): a server killed while it writes its counts loses what others had counted before.
Exit 1 when a module is below the floor. A line counts once, however many programs hold it; tests themselves do not count."""
import argparse
import collections
import gzip
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SRC = os.path.join(ROOT, "src") + os.sep
NOT_PRODUCT = ("_test.c", "_fuzz.c", "fixture.h")


def notes(build):
    for d, _, names in os.walk(build):
        for n in names:
            if n.endswith(".gcno"):
                yield os.path.abspath(os.path.join(d, n))


def batches(files, n=40):
    """gcov names what it writes after the object file alone: two of one name (a program built twice) may not be in one call."""
    turn, turns = collections.Counter(), collections.defaultdict(list)
    for f in files:
        name = os.path.basename(f)
        turns[turn[name]].append(f)
        turn[name] += 1
    for group in turns.values():
        for i in range(0, len(group), n):
            yield group[i:i + n]


def measure(build):
    """{(module, file): {line: times run}}; each object file's counters added up"""
    runs = collections.defaultdict(lambda: collections.defaultdict(int))
    with tempfile.TemporaryDirectory() as work:
        for batch in batches(notes(build)):
            subprocess.run(["gcov", "--json-format", *batch], cwd=work, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            for n in os.listdir(work):
                with gzip.open(os.path.join(work, n)) as f:
                    one = json.load(f)
                os.remove(os.path.join(work, n))
                for part in one["files"]:
                    path = os.path.normpath(os.path.join(one["current_working_directory"], part["file"]))
                    if not path.startswith(SRC) or path.endswith(NOT_PRODUCT) or not os.path.exists(path):     # a file that is gone left its notes
                        continue
                    rel = path[len(SRC):]
                    for line in part["lines"]:
                        runs[rel.split(os.sep)[0], rel][line["line_number"]] += line["count"]
    return runs


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("build")
    ap.add_argument("--floor", type=float, default=85)
    ap.add_argument("--lines")
    ap.add_argument("--keep")
    ap.add_argument("--with", dest="earlier")
    a = ap.parse_args()
    runs = measure(a.build)
    for module, rel, reached in json.load(open(a.earlier)) if a.earlier else []:
        for line in reached:
            runs[module, rel][line] += 1
    if a.keep:
        with open(a.keep, "w") as f:
            json.dump([[module, rel, sorted(k for k, n in lines.items() if n)] for (module, rel), lines in runs.items()], f)
        return
    modules = collections.defaultdict(lambda: [0, 0])
    for (module, rel), lines in sorted(runs.items()):
        hit = sum(1 for n in lines.values() if n)
        modules[module][0] += hit
        modules[module][1] += len(lines)
        if a.lines == module:
            missed = sorted(k for k, n in lines.items() if not n)
            print(f"{100 * hit / max(1, len(lines)):6.1f} %  {rel}  {' '.join(map(str, missed))}")
    low = [m for m, (hit, all_) in modules.items() if 100 * hit < a.floor * all_]
    if not modules:
        sys.exit("no coverage notes: build with -DSHENZHI_COVERAGE=ON and run the tests first")
    for m, (hit, all_) in sorted(modules.items()):
        print(f"{m:10} {100 * hit / all_:6.1f} %  {hit} of {all_} lines{'   BELOW THE FLOOR' if m in low else ''}")
    sys.exit(1 if low else 0)


if __name__ == "__main__":
    main()
