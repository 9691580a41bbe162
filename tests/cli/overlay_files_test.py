#!/usr/bin/env python3
"""Files of `--model DIR` that cannot be read as they are meant: each kind, wrong in every way an office gets it wrong. The server does not start, touches no
store, and says which file (by its own path), on which line, and what; what Windows editors do to a file is no error."""
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
import harness  # noqa: E402
from harness import check, end  # noqa: E402

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
SHENZHI = os.path.abspath(harness.SHENZHI)


def model(name):
    with open(f"{ROOT}/model/{name}", encoding="utf-8") as f:
        return f.read()


def register(name, more="", field="", action=""):
    return (f"register: {name}\ntitle: {{zh: 甲, en: A}}\ngroup: personnel\norder: 99\nrequirement: [D2]\nbasis: own\nlabel: \"{{title}}\"\nlevel: false\naudience: false\n"
            f"access:\n  everyone: true\nfields:\n  - {{name: title, type: text, zh: 题, en: Title}}\n{field}states:\n  - {{name: open, zh: 开, en: Open}}\n"
            f"actions:\n  - {{name: create, zh: 新建, en: New, to: open, who: [secrecy_officer], input: [title]{action}}}\nlist: [title]\nsearch: [title]\n{more}")


RULE = "-- title.zh: 甲\n-- title.en: A\n-- register: person\n-- use: score\n-- requirement: D2\n-- basis: D2\n-- owner: secrecy_officer\n-- fix.zh: 改\n-- fix.en: fix\n" \
       "SELECT id AS record, '2026-01-01' AS since, 'x' AS detail FROM person WHERE 0\n"
CASES = "-- case: a\n-- expect: 0\n-- case: b\n-- expect: 1\n-- case: c\n-- expect: 0\n"
STANDARD = ("standard: zz\ntitle: {zh: 甲, en: A}\nversion: \"1\"\norigin: own\ngrammar: deduction\nsubject: unit\ncomplete: true\ntotal: 100\nbands: [{min: 0, verdict: fails, zh: 不, en: no}]\n"
            "categories:\n  - id: \"1\"\n    title: {zh: 甲, en: A}\n    points: 100\n    items:\n      - id: \"1\"\n        title: {zh: 甲, en: A}\n        points: 100\n"
            "        applies: always\n        deductions:\n          - {rule: pledge_missing, points: 100, per: once}\n")
GBK = lambda text: text.encode("gb18030")
A = "registers/zz_a.yaml"


def makes(other):
    return f", make: [{{register: {other}, set: {{title: $field.title}}}}]"


def settings(change):
    return change(model("settings.tsv"))


def bad():
    """What it is, the files, and the file with line, and the word, that the message must hold."""
    yield "no UTF-8", {A: GBK(register("zz_a"))}, A + ":2: ", "UTF-8"
    yield "empty", {A: ""}, A + ":1: ", "empty"
    yield "a NUL", {A: register("zz_a") + "\0"}, A + ":20: ", "NUL"
    yield "a tab", {A: register("zz_a").replace("  everyone", "\teveryone")}, A + ":11: ", "YAML"
    yield "a key twice", {A: register("zz_a", "order: 3\n")}, A + ":20: ", "order stands twice"
    yield "a field twice", {A: register("zz_a", field="  - {name: title, type: text, zh: 题, en: Title}\n")}, A + ":14: ", "title stands twice"
    yield "an unknown key", {A: register("zz_a", "colour: red\n")}, A + ":20: ", "colour"
    yield "another name than the file's", {A: register("zz_b")}, A + ":1: ", "zz_b"
    yield "a table of the program", {"registers/event.yaml": register("event")}, "registers/event.yaml:1: ", "event"
    yield "a table beside it", {"registers/reg_fts_zz.yaml": register("reg_fts_zz")}, "registers/reg_fts_zz.yaml:1: ", "reg_fts_zz"
    yield "a table of the engine", {"registers/sqlite_a.yaml": register("sqlite_a")}, "registers/sqlite_a.yaml:1: ", "sqlite_a"
    yield "a register that is not there", {A: register("zz_a", field="  - {name: x, type: ref, register: zz_q, zh: 题, en: T}\n")}, A + ":14: ", "zz_q"
    yield "records that make each other", {A: register("zz_a", action=makes("zz_b")), "registers/zz_b.yaml": register("zz_b", action=makes("zz_a"))}, ".yaml:17: ", "circle"
    yield "a record that makes itself", {A: register("zz_a", action=makes("zz_a"))}, A + ":17: ", "circle"
    few = lambda where: {A: register("zz_a", f'few: [{{name: x, on: title, where: "{where}"}}]\n')}
    yield "a condition over other rows", few("title IN (SELECT title FROM zz_a)"), A + ":20: ", "subqueries"
    yield "a condition over no field", few("titel IS NULL"), A + ":20: ", "titel"
    yield "10 MB", {A: register("zz_a") + "# x\n" * 2500000}, A, "1048576"
    yield "deep", {A: register("zz_a") + "x: " + "[" * 100000}, A + ":20: ", "deeper"
    yield "an alias bomb", {A: "a: &a [x, x]\nb: &b [*a, *a]\n"}, A + ":1: ", "anchors"
    yield "two documents", {A: register("zz_a") + "---\n" + register("zz_b")}, A + ":20: ", "one document"
    yield "3,000 fields", {A: register("zz_a", field="".join(f"  - {{name: f{i}, type: text, zh: 题, en: T}}\n" for i in range(3000)))}, A + ":1: ", "200"
    yield "a folder too deep", {"registers/sub/zz_a.yaml": register("zz_a")}, "registers/sub/zz_a.yaml:1: ", "zz_a"
    yield "what an editor leaves", {A + "~": "x"}, A + "~:1: ", ".yaml"
    yield "a link", {A: ("link", "/etc/hostname")}, A + " ", "symbolic link"
    yield "a link to nowhere", {A: ("link", "/nowhere")}, A + " ", "symbolic link"
    yield "a folder that is a link", {"registers": ("link", "/etc")}, "/registers ", "symbolic link"
    yield "a pipe", {A: ("pipe",)}, A + " ", "pipe"
    yield "a socket", {A: ("socket",)}, A + " ", "socket"
    yield "a folder named wrong", {"register/zz_a.yaml": register("zz_a")}, "register/zz_a.yaml:1: ", "registers/"
    yield "a folder in capitals", {"Registers/zz_a.yaml": register("zz_a")}, "Registers/zz_a.yaml:1: ", "registers/"
    yield "texts of the page", {"locale/zh.json": "{}"}, "locale/zh.json:1: ", "no such place"
    yield "a query of the program", {"sql/reg.sql": "-- name: x\nSELECT 1"}, "sql/reg.sql:1: ", "belongs to the program"
    yield "a migration", {"sql/migrations/9999_x.sql": "DROP TABLE event"}, "sql/migrations/9999_x.sql:1: ", "belongs to the program"
    yield "a rule in two areas", {"rules/a/zz.sql": RULE, "rules/a/zz.test.sql": CASES, "rules/b/zz.sql": RULE, "rules/b/zz.test.sql": CASES}, "rules/b/zz.sql:1: ", "rules/a/zz.sql"
    yield "a rule, no UTF-8", {"rules/a/zz.sql": GBK(RULE), "rules/a/zz.test.sql": CASES}, "rules/a/zz.sql:1: ", "UTF-8"
    yield "a rule's cases", {"rules/a/zz.sql": RULE, "rules/a/zz.test.sql": "nonsense"}, "rules/a/zz.test.sql:1: ", "case"
    yield "a rule of 2 MB", {"rules/a/zz.sql": RULE + "-- x\n" * 400000, "rules/a/zz.test.sql": CASES}, "rules/a/zz.sql ", "1048576"
    yield "a rule with 5,000 brackets", {"rules/a/zz.sql": RULE.replace("WHERE 0", "WHERE " + "(" * 5000 + "0" + ")" * 5000), "rules/a/zz.test.sql": CASES}, "rules/a/zz.sql:10: ", "overflow"
    yield "a fault that is no SQL", {"rules/a/zz.sql": RULE, "rules/a/zz.test.sql": CASES, "rules/a/zz.fault.sql": "\nSELEKT 1;\n"}, "rules/a/zz.fault.sql:2: ", "SELEKT"
    yield "a fault that names no record", {"rules/a/zz.sql": RULE, "rules/a/zz.test.sql": CASES, "rules/a/zz.fault.sql": "UPDATE person SET name = 'x';\n"}, "rules/a/zz.fault.sql:1: ", "record"
    yield "a standard that does not add up", {"standards/zz.yaml": STANDARD.replace("        points: 100\n", "        points: 90\n")}, "standards/zz.yaml:11: ", "90"
    yield "a standard with an unknown rule", {"standards/zz.yaml": STANDARD.replace("pledge_missing", "no_such_rule")}, "standards/zz.yaml:20: ", "no_such_rule"
    yield "a part that is no YAML", {"standards/shenzhi-100/12_release.yaml": "x: [\n"}, "standards/shenzhi-100/12_release.yaml:2: ", "YAML"
    yield "a part with an unknown rule", {"standards/shenzhi-100/12_release.yaml": model("standards/shenzhi-100/12_release.yaml").replace("rule: ", "rule: zz_", 1)}, "standards/shenzhi-100/12_release.yaml:", "zz_"
    yield "a part of no standard", {"standards/zz/01.yaml": "x: 1\n"}, "standards/zz/01.yaml:1: ", "standards/zz.yaml"
    yield "a standard, no UTF-8", {"standards/zz.yaml": GBK(STANDARD)}, "standards/zz.yaml:2: ", "UTF-8"
    yield "a form with an unknown field", {"forms/medium.yaml": "form: medium\nfields: [nofield]\n"}, "forms/medium.yaml:2: ", "nofield"
    yield "a form of no register", {"forms/zz.yaml": "form: zz\n"}, "forms/zz.yaml:1: ", "register"
    yield "a variant that says no when", {"forms/medium.zz.yaml": "form: medium\n"}, "forms/medium.zz.yaml:1: ", "when"
    yield "a demo script with an unknown table", {"demo/99_zz.sql": "SELECT 1;\n\nINSERT INTO nowhere VALUES (1);\n"}, "demo/99_zz.sql:3: ", "nowhere"
    yield "a demo script with an unknown parameter", {"demo/99_zz.sql": "SELECT :moon;\n"}, "demo/99_zz.sql:1: ", ":moon"
    yield "a demo script, no UTF-8", {"demo/99_zz.sql": GBK("-- 甲\nSELECT 1;")}, "demo/99_zz.sql:1: ", "UTF-8"
    yield "a sentence, no UTF-8", {"reports/assessment/99_zz.yaml": GBK("report: 甲\n")}, "reports/assessment/99_zz.yaml:1: ", "UTF-8"
    yield "a row source, no UTF-8", {"each/campaign_people.sql": GBK("-- 甲\nSELECT 1")}, "each/campaign_people.sql:1: ", "UTF-8"
    yield "a setting of the wrong type", {"settings.tsv": settings(lambda t: t.replace("office_utc_minutes\t480", "office_utc_minutes\tabc"))}, "settings.tsv:", "office_utc_minutes"
    yield "a setting left out", {"settings.tsv": settings(lambda t: "\n".join(x for x in t.split("\n") if not x.startswith("office_utc_minutes")))}, "settings.tsv:1: ", "office_utc_minutes"
    yield "a setting short of columns", {"settings.tsv": settings(lambda t: t + "zz\t1\n")}, "settings.tsv:" + str(model("settings.tsv").count("\n") + 1) + ": ", "columns"
    yield "a role left out", {"roles.tsv": "name\tzh\ten\tkind\nhr\t人\tHR\tbusiness\n"}, "roles.tsv:1: ", "secrecy_officer"
    yield "a role twice", {"roles.tsv": model("roles.tsv") + "hr\tx\ty\tbusiness\n"}, "roles.tsv:", "hr stands twice"
    yield "roles, no UTF-8", {"roles.tsv": GBK(model("roles.tsv"))}, "roles.tsv:2: ", "UTF-8"
    yield "a folder of 40 folders", {"rules/" + "d/" * 40 + "zz.sql": RULE}, "/rules/d/d/", "deeper"


def ours():
    """A file of the office that takes away what one of ours rests on: ours is named, and whose fault it is."""
    yield "a register without its field", {"registers/pledge.yaml": register("pledge")}, "registers/person.yaml:", "pledge.person"


def lay(top, files):
    shutil.rmtree(top, ignore_errors=True)
    os.makedirs(top)
    for name, text in files.items():
        path = os.path.join(top, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if isinstance(text, tuple):
            {"link": lambda: os.symlink(text[1], path), "pipe": lambda: os.mkfifo(path), "socket": lambda: socket.socket(socket.AF_UNIX).bind(path)}[text[0]]()
            continue
        with open(path, "wb") as f:
            f.write(text if isinstance(text, bytes) else text.encode())


def digest(data):
    return {n: hashlib.sha256(open(os.path.join(data, n), "rb").read()).hexdigest() for n in sorted(os.listdir(data)) if os.path.isfile(os.path.join(data, n))}


def serve(data, top, user=None):
    as_user = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"] if user else []
    return subprocess.run(["timeout", "60", *as_user, SHENZHI, "serve", "--data", data, "--model", top, "--listen", "127.0.0.1:0"], capture_output=True, text=True, errors="replace",
                          env={**os.environ, "SHENZHI_LANG": "en"}, cwd="/")


def main():
    with tempfile.TemporaryDirectory() as tmp:
        data, top = tmp + "/d", tmp + "/m"
        subprocess.run([SHENZHI, "init", "--data", data, "--unit", "x"], check=True, capture_output=True)
        before = digest(data)
        for what, files, where, says in bad():
            lay(top, files)
            r = serve(data, top)
            check(r.returncode in (9, 19, 22) and "http://" not in r.stderr and not r.stdout, f"{what}: the server does not start", (r.returncode, r.stderr))
            check(f"{top}/" in r.stderr and where in r.stderr and says in r.stderr, f"{what}: the message says {where!r} and {says!r}", r.stderr)
        for what, files, where, says in ours():
            lay(top, files)
            r = serve(data, top)
            check(r.returncode == 19 and where in r.stderr and says in r.stderr and f"{top}: " in r.stderr and "program's own" in r.stderr, f"{what}: says whose fault it is", r.stderr)
        check(digest(data) == before, "the store was not touched")
        if os.geteuid() == 0 and shutil.which("setpriv"):
            os.chmod(tmp, 0o755)
            lay(top, {A: register("zz_a")})
            for name in (A, "registers"):
                os.chmod(f"{top}/{name}", 0o700 if name == "registers" else 0)
                r = serve(data, top, 65534)
                check(r.returncode == 22 and f"{top}/{name}" in r.stderr, f"{name} cannot be read: it is named", (r.returncode, r.stderr))
        for what, files in (("a mark at its beginning", {A: b"\xef\xbb\xbf" + register("zz_a").encode()}), ("lines that end as on Windows", {
                A: register("zz_a").replace("\n", "\r\n"), "rules/a/zz.sql": RULE.replace("\n", "\r\n"), "rules/a/zz.test.sql": CASES.replace("\n", "\r\n"),
                "settings.tsv": "\ufeff" + model("settings.tsv").replace("\n", "\r\n"), "standards/zz.yaml": STANDARD.replace("\n", "\r\n"), "forms/zz_a.yaml": "form: zz_a\r\nfields: [title]\r\n"})):
            lay(top, files)
            r = subprocess.run([SHENZHI, "model", "check", top], capture_output=True, text=True)
            check(r.returncode == 0, f"{what}: is read", r.stderr)
    end()


main()
