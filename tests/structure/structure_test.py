#!/usr/bin/env python3
"""The habits of the house, checked: layers, sizes, header docs, banned functions, no SQL in C, nothing public that only tests call, Chinese punctuation in Chinese texts."""
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SRC = os.path.join(ROOT, "src")
bad = []
checks = 0


def check(ok, text):
    global checks
    checks += 1
    if not ok:
        bad.append(text)


def files(suffix):
    for d, dirs, names in os.walk(SRC):
        dirs.sort()
        for n in sorted(names):
            if n.endswith(suffix):
                full = os.path.join(d, n)
                yield os.path.relpath(full, SRC), open(full, encoding="utf-8").read()


def uses():
    """module -> the modules its CMakeLists.txt names in module(...)"""
    out = {}
    for m in sorted(os.listdir(SRC)):
        p = os.path.join(SRC, m, "CMakeLists.txt")
        if os.path.exists(p):
            found = re.search(r"module\((\w+)([^)]*)\)", open(p, encoding="utf-8").read())
            if found:
                out[found.group(1)] = found.group(2).split(" PKG ")[0].split()
    return out


def layers():
    deps = uses()
    for rel, text in list(files(".c")) + list(files(".h")):
        module = rel.split("/")[0]
        if module not in deps:
            continue                      # cli: may use everything
        for inc in re.findall(r'#include "(\w+)/', text):
            if inc != module and os.path.isdir(os.path.join(SRC, inc)):
                check(inc in deps[module] or inc == "base", f"{rel}: includes {inc}/, which module({module}) does not name")

    def reaches(a, b, seen):
        return a == b or any(reaches(x, b, seen | {x}) for x in deps.get(a, []) if x not in seen)
    for m in deps:
        check(not any(reaches(d, m, {d}) for d in deps[m]), f"module {m} depends on itself in a circle")
        check(os.path.exists(os.path.join(SRC, m, "README.md")), f"src/{m}/README.md is missing")


BANNED = r"\b(strcpy|strcat|sprintf|vsprintf|strtok|gets|atoi|atol|system|popen|tmpnam|alloca)\s*\("
HEAP = r"\b(malloc|calloc|realloc|free|strdup|strndup|asprintf)\s*\("
SQL = r'"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\s'


def strip(text):
    """Without comments; what stands in quotes begins none."""
    return re.sub(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|/\*.*?\*/|//[^\n]*", lambda m: m.group(0) if m.group(0)[0] in "\"'" else "\n" * m.group(0).count("\n"), text, flags=re.S)


def code():
    heap_ok = {"base/arena.c"}
    for rel, text in files(".c"):
        body = strip(text)
        for m in re.finditer(BANNED, body):
            check(False, f"{rel}: banned function {m.group(1)}")
        if rel not in heap_ok and not rel.endswith(("_test.c", "_fuzz.c")):
            for m in re.finditer(HEAP, body):
                check(False, f"{rel}: {m.group(1)} outside base/arena.c")
        if not rel.startswith("db/") and not rel.endswith("_test.c"):
            found = re.search(SQL, body)
            # reg, auth and fact assemble SQL of checked identifiers; nobody else writes SQL in C
            check(not found or rel.startswith(("reg/", "fact/")), f"{rel}: SQL in a C string: {found and found.group(0)}")
        lines = text.count("\n")
        check(lines <= 800, f"{rel}: {lines} lines, the hard limit is 800")
        functions(rel, text)


def functions(rel, text):
    start = None
    for n, line in enumerate(text.split("\n"), 1):
        if line == "{" or (line.endswith("{") and re.match(r"^[a-zA-Z_].*\)\s*\{$", line)):
            start = n
        elif line == "}" and start:
            check(n - start <= 60, f"{rel}:{start}: function of {n - start} lines, the hard limit is 60")
            start = None


PROTO = re.compile(r"^(?!static|typedef|extern|#|struct \w+ \{|enum \w+ \{|return|else)[a-z][\w *]*\b(\w+)\([^;{}]*\)[^;{}]*;")


def documented(rel, text):
    """Each prototype stands under a comment, its own or that of its paragraph."""
    said = False
    for line in text.split("\n"):
        said = bool(line.strip()) and (said or "/*" in line or "*/" in line)
        found = PROTO.match(line)
        check(not found or said, f"{rel}: {found and found.group(1)} has no comment")


def headers():
    for rel, text in files(".h"):
        if rel.endswith(("internal.h", ".gen.h")):
            continue
        check(text.lstrip().startswith("/*"), f"{rel}: does not open with its purpose")
        protos = re.findall(r"^(?!static|typedef|extern|#|struct \w+ \{|enum)[a-z][^;{}\n]*\([^;{}]*\)[^;{}]*;", text, re.M)
        documented(rel, text)
        check(len(protos) <= 40, f"{rel}: {len(protos)} functions, the hard limit is 40")


def called():
    """A public function that only tests call is one that the product promises and does not do; its comment says "for tests" where that is meant."""
    product = "\n".join(strip(text) for suffix in (".c", ".cc", ".h") for rel, text in files(suffix) if not rel.endswith(("_test.c", "_fuzz.c", "fixture.h", "_model.h")))
    words = {}
    for w in re.findall(r"\b[a-z]\w+\b", product):
        words[w] = words.get(w, 0) + 1
    for rel, text in files(".h"):
        for m in re.finditer(r"((?:/\*(?:[^*]|\*(?!/))*\*/\s*)?)^[a-z][\w *]*?\b(\w+)\([^;{}]*\)[^;{}]*;([^\n]*)", text, re.M):
            if not rel.endswith(("fixture.h", "_model.h")) and "static" not in m.group(0) and "for tests" not in (m.group(1) + m.group(3)).lower():
                check(words.get(m.group(2), 0) > 2, f"{rel}: nobody calls {m.group(2)} but tests")


def model():
    for d, dirs, names in os.walk(os.path.join(ROOT, "model")):
        for n in sorted(names):
            if n.endswith(".yaml"):
                lines = open(os.path.join(d, n), encoding="utf-8").read().count("\n")
                check(lines <= 150, f"{os.path.relpath(os.path.join(d, n), ROOT)}: {lines} lines, the limit of a model file is 150")
            if n.endswith(".sql") and "/model/rules" in d and not n.endswith((".test.sql", ".fault.sql")):
                base = os.path.join(d, n[:-4])
                check(os.path.exists(base + ".test.sql"), f"{base}.test.sql is missing")
                check(os.path.exists(base + ".fault.sql"), f"{base}.fault.sql is missing")
                rule = open(base + ".sql", encoding="utf-8").read()
                act = " score" in re.search(r"(?m)^-- use:(.*)", rule)[1] and ">= :from" in rule and not re.search(r"(?<!NULL) AS until", rule)
                check(not act or "\n-- counts: once\n" in rule, f"{base}.sql: what was done wrong on a day of the period and has no end says `-- counts: once` (docs/model.md §2)")
                check(not re.search(r":year \|\| '-' \|\| setting", rule) or "BETWEEN :from" not in rule, f"{base}.sql: a duty of the year is answered by what was done in :year, not in the period (docs/model.md §2)")


def settings():
    """What the office can set is read by a rule, a register or the program; naming it as the basis of a rule reads nothing."""
    words = set()
    for folder, suffixes in (("model", (".sql", ".yaml")), ("src", (".c",))):
        for d, _, names in os.walk(os.path.join(ROOT, folder)):
            for n in names:
                if n.endswith(suffixes) and not n.endswith(("_test.c", ".test.sql", ".fault.sql")):
                    words |= set(re.findall(r"\w+", re.sub(r"(?m)^-- basis:.*", "", open(os.path.join(d, n), encoding="utf-8").read())))
    for line in open(os.path.join(ROOT, "model/settings.tsv"), encoding="utf-8").read().splitlines()[1:]:
        check(line.split("\t")[0] in words, f"model/settings.tsv: nobody reads {line.split(chr(9))[0]}")


def rule_settings():
    """A rule names as its basis each setting that its SQL reads, and none that neither it nor one of its views reads."""
    of = r"setting\('(\w+)'\)"
    for d, _, names in os.walk(os.path.join(ROOT, "model/rules")):
        for n in sorted(n for n in names if n.endswith(".sql") and n.count(".") == 1):
            rule = open(os.path.join(d, n), encoding="utf-8").read()
            named, read = set(re.findall(r"setting (\w+)", " ".join(re.findall(r"(?m)^-- basis:(.*)", rule)))), set(re.findall(of, rule))
            views = [open(os.path.join(ROOT, "model/views", v + ".sql"), encoding="utf-8").read() for v in " ".join(re.findall(r"(?m)^-- view:(.*)", rule)).split()]
            check(read <= named, f"{n}: its basis does not name {' '.join(sorted(read - named))}")
            check(named <= read.union(*(re.findall(of, v) for v in views)), f"{n}: its basis names {' '.join(sorted(named - read))}, which it does not read")


def queries():
    """A named query is run by somebody."""
    product = "\n".join(strip(text) for suffix in (".c", ".cc", ".h") for rel, text in files(suffix))
    for n in sorted(os.listdir(os.path.join(ROOT, "model/sql"))):
        if n.endswith(".sql"):
            for name in re.findall(r"^-- name: (\w+)", open(os.path.join(ROOT, "model/sql", n), encoding="utf-8").read(), re.M):
                check(re.search(rf"\bQ_{name.upper()}\b", product), f"model/sql/{n}: nobody runs {name}")


def migrations():
    """A step is known by its number: of two with the same one the second would never be done."""
    steps = sorted(os.listdir(os.path.join(ROOT, "model/sql/migrations")))
    numbers = [n[:4] for n in steps]
    for n in steps:
        check(re.fullmatch(r"\d{4}_\w+\.sql", n), f"model/sql/migrations/{n}: its name is no number and name")
        check(numbers.count(n[:4]) == 1, f"model/sql/migrations/{n}: number {n[:4]} is taken twice; give the newer one the next number")


def deeds():
    """What the program itself enters is told in the history in people's words: an action of the register, or a row of reg/deed.c."""
    outside = set(re.findall(r'(?m)^    \{"(\w+)", "', open(os.path.join(ROOT, "src/reg/deed.c"), encoding="utf-8").read()))
    actions = {}
    for n in os.listdir(os.path.join(ROOT, "model/registers")):
        text = open(os.path.join(ROOT, "model/registers", n), encoding="utf-8").read()
        actions[n[:-5]] = set(re.findall(r"(?m)^  - (?:\{)?name: (\w+)", text[text.find("\nactions:"):]))
    some = set().union(*actions.values())
    for rel, text in files(".c"):
        if rel.endswith("_test.c") or "reg_put(" not in text:
            continue
        for m in re.finditer(r'\breg_put\(&?c, [^;]*?,\s*(?:spec_register\([^()"]*"(\w+)"\)|\w+),[^;"]*?"(\w+)"|\bput(?:_state)?\([^;"]*"(\w+)", [^;"]*?"(\w+)"', strip(text)):
            register, action = m[1] or m[3], m[2] or m[4]
            if action not in actions and action != "id" and (m[1] or not m[3] or m[3] in actions):
                check(action in outside or action in actions.get(register, some), f"{rel}: nobody knows what \"{action}\" of {register or 'a register'} is called in the history (reg/deed.c)")


def named():
    """A test or a page of the manual that a header, a source or a manual names is there."""
    docs = os.path.join(ROOT, "docs")
    said = [("src/" + rel, text) for suffix in (".c", ".h", ".md") for rel, text in files(suffix)]
    said += [("docs/" + n, open(os.path.join(docs, n), encoding="utf-8").read()) for n in sorted(os.listdir(docs)) if n.endswith(".md")]
    for rel, text in said:
        for p in re.findall(r"(?<![\w/.<*-])(tests/[\w/]+\.(?:py|mjs|sh)|docs/[\w-]+\.md|[a-z]+/\w+_(?:test|fuzz)\.c)\b", text):
            there = (ROOT, SRC, os.path.dirname(os.path.join(ROOT, rel)))
            check(any(os.path.exists(os.path.join(d, p)) for d in there), f"{rel}: names {p}, which is not there")


def texts():
    said = subprocess.run([sys.executable, os.path.join(ROOT, "tools", "zh_punct.py")], cwd=ROOT, capture_output=True, text=True)
    check(said.returncode == 0, said.stdout + said.stderr)


layers()
code()
headers()
called()
model()
settings()
rule_settings()
queries()
migrations()
deeds()
named()
texts()
for line in bad:
    print("FAIL", line)
print(f"{checks - len(bad)} passed, {len(bad)} failed")
sys.exit(1 if bad else 0)
