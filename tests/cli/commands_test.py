#!/usr/bin/env python3
"""Every subcommand that `shenzhi --help` names: help with an example that its own options can read, a manual page that man can show,
and for each at least one success and one failure: exit 0 only on success, results on stdout, talk on stderr."""
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import YEAR  # noqa: E402

SHENZHI = os.environ.get("SHENZHI", "build/shenzhi")
PROGRAMS = {"shenzhi": SHENZHI, "shenzhi-check": os.path.join(os.path.dirname(SHENZHI), "shenzhi-check")}
PASSWORD = "Demo-Mima#2026"
failed = passed = 0


def check(ok, what, got=""):
    global failed, passed
    if ok:
        passed += 1
    else:
        failed += 1
        print("FAIL", what, repr(got)[:500], flush=True)


def run(*args, stdin="", lang="zh", program="shenzhi"):
    return subprocess.run([PROGRAMS[program], *args], input=stdin, capture_output=True, text=True, timeout=300, env={**os.environ, "SHENZHI_LANG": lang})


def commands(program="shenzhi"):
    return re.findall(r"^  (\w+(?: \w+)?)  +\S", run("--help", program=program).stdout, re.M)


def described(name, program="shenzhi"):
    """--help and the manual page, from the same text."""
    def run(*args):
        return globals()["run"](*args, program=program)
    h = run(*name.split(), "--help")
    check(h.returncode == 0 and not h.stderr, f"{name} --help: exit 0, nothing on stderr", (h.returncode, h.stderr))
    check(h.stdout.startswith(f"{program} {name} - ") and f"usage: {program} {name}" in h.stdout, f"{name} --help: what it is and how it is used", h.stdout)
    options = dict(re.findall(r"^  --([\w-]+) (\S*)", h.stdout, re.M))
    example = re.search(r"^example: (.*)$", h.stdout, re.M)
    check(example, f"{name} --help: an example", h.stdout)
    words = shlex.split(example.group(1).split(" | ")[0].split(" > ")[0]) if example else []
    check(words[:1 + len(name.split())] in ([program, *name.split()], ["shenzhi", *name.split()]), f"{name}: the example calls it", words)
    named = set(re.findall(r"--([\w-]+)", h.stdout.split("example:")[0].split("\n\n")[1])) | {w[2:].split("=")[0] for w in words if w.startswith("--")}
    check(named <= set(options), f"{name}: usage and example use only its options", named - set(options))
    m = run("man", *name.split())
    check(m.returncode == 0 and not m.stderr and f".TH {program}-{name.replace(' ', '-')} 1" in m.stdout, f"man {name}", m.stderr)
    for part in (".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH EXIT STATUS", ".SH EXAMPLE"):
        check(part in m.stdout, f"man {name}: {part}", m.stdout)
    plain = m.stdout.replace("\\-", "-").replace("\\&", "").replace("\\e", "\\")
    check(all(f"--{o}" in plain for o in options) and example.group(1) in plain, f"man {name}: all options and the example", plain)
    wrong = run(*name.split(), "--no-such-option")
    check(wrong.returncode == 2 and not wrong.stdout and "no-such-option" in wrong.stderr, f"{name}: an unknown option is named, exit 2", (wrong.returncode, wrong.stdout, wrong.stderr))


def rows(tmp):
    """(arguments, standard input, exit, what standard output is, what standard error must say). Order matters: one store grows."""
    data, demo, nowhere = f"{tmp}/d", f"{tmp}/demo", f"{tmp}/nowhere"
    for name, text in (("d.csv", "名称,代码\n综合处,ZH1\n"), ("p.csv", "姓名,部门\n甲一,综合处\n"), ("bad.csv", "姓名,部门\n,没有的处\n"), ("e.csv", "处室 名称,代码,处长手机\n宣传处,XC1,139\n"), ("m.csv", "会议名称,主办部门,保密负责人,召开日期,地点\n某次会议,综合处,甲一,2026.3.5,三楼\n"), ("w.csv", "种类,张（件）数,收集日期\n废稿,3,2026.3.5\n"), ("std.yaml", "standard: [\n"),
                       ("not.szr", "no report"), ("not.backup", "no backup")):
        with open(f"{tmp}/{name}", "w", encoding="utf-8") as f:
            f.write(text)
    two = f"{PASSWORD}\n{PASSWORD}\n"
    none, text, line, lines = "nothing", "text", "json", "json lines"
    yield "version", [], "", 0, text, ""
    yield "man", ["serve"], "", 0, text, ""
    yield "man", ["no", "such"], "", 4, none, "no"
    yield "man", [], "", 2, none, "--out"
    yield "man", ["--out", f"{tmp}/man"], "", 0, none, ""
    yield "init", ["--data", data, "--unit", "测试局"], "", 0, none, "serve"
    yield "init", ["--data", data], "", 18, none, data
    yield "init", [], "", 2, none, "--data"
    yield "demo", ["--data", demo, "--faults", "key", "--answer-key", f"{tmp}/key.jsonl", "--password", PASSWORD], "", 0, text, ""
    yield "demo", ["--data", data], "", 18, none, data
    yield "demo", ["--data", f"{tmp}/x", "--size", "huge"], "", 2, none, "huge"
    yield "model check", [], "", 0, text, ""
    yield "model check", [nowhere], "", 4, none, nowhere
    yield "import", ["--data", data, "--register", "department", "--file", f"{tmp}/d.csv"], "", 0, line, ""
    yield "import", ["--data", data, "--register", "department", "--file", f"{tmp}/e.csv", "--map", "处室 名称=名称", "--dry-run"], "", 0, line, "没有导入的列：处长手机"
    yield "import", ["--data", data, "--register", "department", "--file", f"{tmp}/e.csv", "--map", "处室=名称"], "", 7, none, "没有“处室”一列"
    yield "import", ["--data", data, "--register", "department", "--file", f"{tmp}/e.csv", "--map", "名称"], "", 2, none, "“列=字段”"
    yield "import", ["--data", data, "--register", "person", "--file", f"{tmp}/p.csv"], "", 0, line, ""
    yield "import", ["--data", data, "--register", "person", "--file", f"{tmp}/bad.csv"], "", 7, none, "没有的处"
    yield "import", ["--data", data, "--register", "waste_batch", "--file", f"{tmp}/w.csv", "--dry-run"], "", 7, none, "没有启用的“待销毁”账户"
    yield "import", ["--data", data, "--register", "meeting", "--file", f"{tmp}/m.csv", "--dry-run"], "", 0, line, "没有“密级”一列：所有行都按公开登记"
    yield "import", ["--data", data, "--register", "person", "--file", nowhere], "", 4, none, nowhere
    yield "import", ["--data", data, "--register", "nothing", "--file", f"{tmp}/p.csv"], "", 2, none, "nothing"
    yield "export register", ["--data", data, "--register", "person", "--out", f"{tmp}/p.xlsx"], "", 0, text, ""
    yield "export register", ["--data", data, "--register", "person", "--out", f"{tmp}/p.txt"], "", 2, none, "p.txt"
    yield "export", ["--data", data, "--ledger", f"{tmp}/l.jsonl"], "", 0, none, ""
    yield "export", ["--data", data], "", 2, none, "--ledger"
    yield "export", ["--data", data, "--ledger", f"{nowhere}/l.jsonl"], "", 4, none, nowhere
    yield "export", ["--data", data, "--ledger", f"{tmp}/l.jsonl"], "", 18, none, "l.jsonl"
    yield "verify", ["--data", data, "surplus"], "", 2, none, "surplus"
    yield "verify", ["--data", data, "--json=no"], "", 2, none, "--json"
    yield "verify", ["--data", data, "--data", demo], "", 2, none, "--data"
    yield "demo", ["--data", f"{tmp}/never", "--answer-key", f"{nowhere}/key"], "", 4, none, nowhere
    yield "user create", ["wangwu", "--data", data, "--name", "王五"], PASSWORD + "\n", 0, none, ""
    yield "user create", ["wangwu", "--data", data, "--name", "王五"], PASSWORD + "\n", 18, none, "wangwu"
    yield "user create", ["x", "--data", data, "--name", "某"], "", 2, none, ""
    yield "user list", ["--data", data], "", 0, text, ""
    yield "user list", ["--data", nowhere], "", 4, none, nowhere
    yield "user reset", ["wangwu", "--data", data], "Xin-Mima#2027\n", 0, none, ""
    yield "user reset", ["nobody", "--data", data], "Xin-Mima#2027\n", 4, none, "nobody"
    yield "user grant", ["wangwu", "--data", data, "--role", "secrecy_officer"], "", 0, none, ""
    yield "user grant", ["wangwu", "--data", data, "--role", "emperor"], "", 7, none, "emperor"
    yield "user lock", ["wangwu", "--data", data], "", 0, none, ""
    yield "user lock", ["wangwu", "--data", data], "", 11, none, ""
    yield "user unlock", ["wangwu", "--data", data], "", 0, none, ""
    yield "user unlock", ["nobody", "--data", data], "", 4, none, "nobody"
    yield "rule list", [], "", 0, text, ""
    yield "rule list", ["--model", nowhere], "", 4, none, nowhere
    with open(f"{tmp}/key.jsonl", encoding="utf-8") as f:        # early in a year not every fault can have happened
        broken = json.loads(f.readline())["rule"]
    yield "rule run", [broken, "--data", demo, "--json"], "", 0, lines, ""
    yield "rule run", [broken, "--data", demo], "", 0, text, ""
    yield "rule run", ["no_such_rule", "--data", demo], "", 4, none, "no_such_rule"
    yield "rule run", ["pledge_missing", "--data", demo, "--period", "tomorrow"], "", 7, none, "tomorrow"
    yield "rule time", ["--data", demo], "", 0, text, ""
    yield "rule time", ["--data", nowhere], "", 4, none, nowhere
    yield "rule test", ["pledge_missing"], "", 0, text, ""
    yield "rule test", ["no_such_rule"], "", 4, none, "no_such_rule"
    yield "standard list", [], "", 0, text, ""
    yield "standard list", ["--model", nowhere], "", 4, none, nowhere
    yield "standard sheet", ["shenzhi-100"], "", 0, text, ""
    yield "standard sheet", ["no-such"], "", 4, none, "no-such"
    yield "standard sheet", ["shenzhi-100", "--out", f"{tmp}/sheet.XLSX"], "", 2, none, "sheet.XLSX"
    yield "standard check", ["model/standards/shenzhi-100.yaml"], "", 0, text, ""
    yield "standard check", [f"{tmp}/std.yaml"], "", 19, none, "std.yaml"
    yield "standard add", ["model/standards/shenzhi-100.yaml", "--data", demo], "", 0, text, ""
    yield "standard add", [f"{tmp}/std.yaml", "--data", demo], "", 19, none, "std.yaml"
    yield "assess run", ["--data", demo, "--standard", "shenzhi-100", "--period", YEAR, "--json"], "", 0, line, ""
    yield "assess run", ["--data", demo, "--standard", "shenzhi-100", "--period", "2099"], "", 7, none, "2099-01-01"
    yield "assess run", ["--data", demo, "--standard", "no-such", "--period", YEAR], "", 4, none, "no-such"
    yield "assess run", ["--data", demo, "--standard", "shenzhi-100"], "", 2, none, "--period"
    yield "assess show", ["2", "--data", demo, "--json"], "", 0, line, ""
    yield "assess show", ["1", "--data", demo], "", 4, none, "补登"
    yield "assess show", ["99", "--data", demo], "", 4, none, "99"
    yield "assess daily", ["--data", demo], "", 0, text, ""
    yield "assess daily", ["--data", demo, "--today", "2026-02-30"], "", 2, none, "2026-02-30"
    yield "report", ["--data", demo, "--run", "2", "--out", f"{tmp}/r.docx"], "", 0, none, ""
    yield "report", ["--data", demo, "--run", "1", "--out", f"{tmp}/r.odt"], "", 2, none, "r.odt"
    yield "report", ["--data", demo, "--run", "99", "--out", f"{tmp}/r.pdf"], "", 4, none, "99"
    yield "trace", ["--data", demo, "--document", "12", "--json"], "", 0, line, ""
    yield "trace", ["--data", demo, "--document", "999999"], "", 4, none, "999999"
    yield "trace", ["--data", demo], "", 2, none, "--document"
    yield "purge", ["--data", demo, "--register", "document", "--record", "12", "--field", "title", "--reason", "填错台账", "--by", "wangwu", "--second", "lisi"], two, 0, line, ""
    yield "purge", ["--data", demo, "--register", "document", "--record", "12", "--field", "title", "--reason", "填错台账", "--by", "wangwu", "--second", "wangwu"], two, 17, none, ""
    yield "purge", ["--data", demo, "--register", "document", "--record", "12", "--field", "title", "--reason", "填错台账", "--by", "wangwu", "--second", "lisi"], "bad\nbad\n", 12, none, ""
    yield "inspect keys", ["--data", demo], "", 0, text, ""
    yield "inspect keys", ["--data", demo], "", 18, none, "inspect.keys"
    yield "inspect kit", ["--data", demo, "--out", f"{tmp}/disc"], "", 0, text, ""
    yield "inspect kit", ["--data", data, "--out", f"{tmp}/disc2"], "", 4, none, "inspect keys"
    yield "inspect ticket", ["--data", demo, "--computer", "1", "--out", f"{tmp}/1.ticket"], "", 0, text, "1.ticket"
    yield "inspect ticket", ["--data", demo, "--computer", "999999", "--out", f"{tmp}/2.ticket"], "", 4, none, "999999"
    yield "inspect import", [f"{tmp}/not.szr", "--data", demo, "--json"], "", 3, lines, ""
    yield "inspect import", ["--data", demo], "", 2, none, ""
    yield "seal", ["--data", demo, "--json"], "", 0, line, ""
    yield "seal", ["--data", nowhere], "", 4, none, nowhere
    yield "verify", ["--data", demo, "--json"], "", 0, line, ""
    yield "verify", ["--data", nowhere], "", 4, none, nowhere
    yield "doctor", ["--data", demo, "--json"], "", 0, line, ""
    yield "doctor", ["--data", nowhere], "", 4, none, nowhere
    yield "backup", ["--data", demo, "--out", f"{tmp}/b.backup"], "", 0, text, ""
    yield "backup", ["--data", demo, "--out", f"{tmp}/b.backup"], "", 18, none, "b.backup"
    yield "restore", ["--from", f"{tmp}/b.backup", "--data", f"{tmp}/r"], "", 0, text, ""
    yield "restore", ["--from", f"{tmp}/b.backup", "--data", f"{tmp}/r"], "", 18, none, "/r"
    yield "restore", ["--from", f"{tmp}/not.backup", "--data", f"{tmp}/r2"], "", 31, none, "not.backup"
    yield "serve", ["--data", nowhere, "--listen", "127.0.0.1:0"], "", 4, none, "shenzhi init"
    yield "serve", ["--data", data, "--listen", "0.0.0.0:0"], "", 2, none, "--tls-cert"
    yield "serve", ["--data", data, "--listen", "nonsense"], "", 2, none, "nonsense"


def judge(name, args, stdin, code, out, says):
    r = run(*name.split(), *args, stdin=stdin)
    what = f"{name} {' '.join(args)}"
    check(r.returncode == code, f"{what}: exit {code}", (r.returncode, r.stdout[-300:], r.stderr[-300:]))
    check(says in r.stderr or says in r.stdout and not code, f"{what}: says {says}", r.stderr)
    try:
        if out == "nothing":
            check(not r.stdout, f"{what}: nothing on stdout", r.stdout)
        elif out == "json":
            check(r.stdout.count("\n") == 1 and isinstance(json.loads(r.stdout), dict), f"{what}: one JSON object", r.stdout)
        elif out == "json lines":
            check(r.stdout and all(isinstance(json.loads(x), dict) for x in r.stdout.splitlines()), f"{what}: JSON lines", r.stdout)
        else:
            check(r.stdout.strip(), f"{what}: results on stdout", r.stdout)
    except ValueError as e:
        check(False, f"{what}: {e}", r.stdout)
    if code:
        check(re.search(r"\[E_[A-Z]+\]", r.stderr), f"{what}: stderr ends with the error's code", r.stderr)
        en = run(*name.split(), *args, stdin=stdin, lang="en")
        mine = [p for p in shlex.split(en.stderr.replace("'", " ").replace('"', " ")) if re.search("[一-鿿]", p)] if en.returncode == code else []
        check(en.returncode == code and not [w for w in mine if w not in " ".join(args) and "没有的处" not in w and "name" not in w], f"{what}: the same in English", (en.returncode, en.stderr))
    return r


def main():
    names = commands()
    check(len(names) > 30, "the list of subcommands", names)
    for name in names:
        described(name)
    if os.path.exists(PROGRAMS["shenzhi-check"]):
        check(len(commands("shenzhi-check")) > 3, "the list of shenzhi-check", commands("shenzhi-check"))
        for name in commands("shenzhi-check"):
            described(name, "shenzhi-check")
    r = run()
    check(r.returncode == 2 and not r.stdout and "serve" in r.stderr, "without a subcommand: the list on stderr, exit 2", r)
    for word in ("user", "assess", "rule", "standard", "inspect"):
        r = run(word, "--help")
        own = [n for n in names if n.startswith(word + " ")]
        check(r.returncode == 0 and not r.stderr and all(f"shenzhi {n} " in r.stdout for n in own) and r.stdout.count("example: ") == len(own), f"{word} --help: each with an example", r)
        r = run(word)
        check(r.returncode == 2 and not r.stdout and "E_USAGE" in r.stderr, f"{word} alone is refused", r)
    r = run("nonsense")
    check(r.returncode == 2 and not r.stdout and "nonsense" in r.stderr and "--help" in r.stderr, "an unknown subcommand is named", r)
    good = set()
    with tempfile.TemporaryDirectory() as tmp:
        for row in rows(tmp):
            judge(*row)
            if not row[3]:
                good.add(row[0])
        pages = sorted(os.listdir(f"{tmp}/man"))
        groups = {n.split()[0] for n in names if " " in n}
        check(pages == sorted(f"shenzhi-{n.replace(' ', '-')}.1" for n in groups | set(names)), "a page for each subcommand and each first word", pages)
        check(not os.path.exists(f"{tmp}/never"), "a demo whose answer key cannot be written is not begun")
        for page in pages:
            m = subprocess.run(["man", "-l", f"{tmp}/man/{page}"], capture_output=True, text=True, env={**os.environ, "MANWIDTH": "100", "PAGER": "cat", "LC_ALL": "C.UTF-8"}) if have("man") else None
            if m:
                check(m.returncode == 0 and "EXAMPLE" in m.stdout and "error" not in m.stderr, f"man shows {page}", m.stderr)
        full = run("verify", "--data", f"{tmp}/demo", "--json")
        check(full.returncode == 0 and json.loads(full.stdout)["ok"], "the store that all this was done to verifies", full.stdout)
    for name in sorted(set(names) - good - {"serve"}):           # a newer one is asked what each can be asked; its own test plays it
        if "--data" in run(*name.split(), "--help").stdout:
            r = run(*name.split(), "--data", "/nowhere/at/all")
            check(r.returncode in (2, 4) and not r.stdout and r.stderr, f"{name}: without a store it is refused", (r.returncode, r.stdout, r.stderr))
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


def have(program):
    return any(os.access(os.path.join(d, program), os.X_OK) for d in os.environ["PATH"].split(":"))


main()
