"""A clean machine changed by hand, and what the checks say of it."""
import os
import shutil

import roots
from checklib import TMP, check, verdicts

base = {}


def machine(name, system, cls, wanted, *files, gone=(), links=(), build=None, args=()):
    """A clean machine changed by `files`, `links`, `gone`; wanted: check -> verdict, or verdicts."""
    if system not in base:
        base[system] = roots.clean(f"{TMP}/base-{system}", system).path
    r = roots.Root(f"{TMP}/m", system)
    shutil.rmtree(r.path)
    shutil.copytree(base[system], r.path, symlinks=True)
    for path in gone:
        (shutil.rmtree if os.path.isdir(r.path + path) else os.unlink)(r.path + path)
    for path, content in files:
        r.put(path, content)
    for path, target in links:
        r.link(path, target)
    if build:
        build(r)
    v, report = verdicts(r.path, cls, *args, ok=(0, 30))
    for k, want in wanted.items():
        rows = [x["en"] for c in report["checks"] if c["id"] == k for x in c["rows"]]
        check(v[k] in (want if isinstance(want, tuple) else (want,)), f"{name}: {k} is {v[k]}, wanted {want}: {rows[:2]}")
    return report
