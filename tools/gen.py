#!/usr/bin/env python3
"""Generated sources of the build.

gen.py errors model/errors.tsv OUT    enum E_* and the table behind err_row()
gen.py sql model/sql/x.sql OUT        struct query Q_* from blocks `-- name: x(a:i64, b:text) -> ...`
gen.py embed ROOT OUT.c [web]         model/ (and web/dist) as bytes in the binary
"""
import gzip
import os
import re
import sys


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)


def c_text(s):
    out = ['"']
    for b in s.encode():
        if b in (0x22, 0x5C):
            out.append("\\" + chr(b))
        elif 0x20 <= b < 0x7F:
            out.append(chr(b))
        else:
            out.append("\\%03o" % b)
    return "".join(out) + '"'


def errors(tsv, out):
    rows = [line.rstrip("\n").split("\t") for line in open(tsv, encoding="utf-8")][1:]
    rows = [r for r in rows if len(r) == 5]
    head = ["/* generated from model/errors.tsv */", "#ifndef ERRORS_GEN_H", "#define ERRORS_GEN_H", "enum {"]
    body = ['#include "base/ctx.h"', "const struct err_row err_rows[] = {", '    {"OK", 200, 0, "", ""},']
    for i, (name, status, code, zh, en) in enumerate(rows, 1):
        head.append(f"    E_{name} = -{i},")
        body.append(f'    {{"E_{name}", {status}, {code}, {c_text(zh)}, {c_text(en)}}},')
    head += ["};", f"enum {{ ERRORS_COUNT = {len(rows)} }};", "#endif", ""]
    body += ["};", ""]
    write(out + "/errors.gen.h", "\n".join(head))
    write(out + "/errors.gen.c", "\n".join(body))


NAME = re.compile(r"^-- name:\s*(\w+)\s*\(([^)]*)\)(.*)$")


def sql(path, out):
    module = os.path.basename(path)[:-4]
    blocks, cur = [], None
    for n, line in enumerate(open(path, encoding="utf-8"), 1):
        m = NAME.match(line)
        if m:
            args = [a.split(":")[0].strip() for a in m.group(2).split(",") if a.strip()]
            cur = (m.group(1), args, [])
            blocks.append(cur)
        elif line.startswith("--"):
            continue
        elif cur:
            cur[2].append(line)
        elif line.strip():
            sys.exit(f"{path}:{n}: text before the first -- name:")
    head = [f"/* generated from model/sql/{module}.sql */", f"#ifndef {module.upper()}_SQL_GEN_H",
            f"#define {module.upper()}_SQL_GEN_H", '#include "db/db.h"']
    body = [f'#include "{module}/sql.gen.h"']
    for name, args, lines in blocks:
        text = "".join(lines).strip().rstrip(";")
        used = set(re.findall(r":(\w+)", re.sub(r"'[^']*'", "", text)))
        if used != set(args):
            sys.exit(f"{path}: {name}: parameters {sorted(used)} are not those declared {args}")
        head.append(f"extern const struct query q_{name};\n#define Q_{name.upper()} (&q_{name})")
        names = "".join(f'"{a}", ' for a in args)
        body.append(f"static const char *const a_{name}[] = {{{names}NULL}};")
        body.append(f"const struct query q_{name} = {{\"{name}\", {c_text(text)}, a_{name}}};")
    head.append(f"extern const struct query *const {module}_queries[];\n#endif\n")
    body.append(f"const struct query *const {module}_queries[] = {{"
                + "".join(f"&q_{b[0]}, " for b in blocks) + "NULL};\n")
    write(out + "/sql.gen.h", "\n".join(head))
    write(out + "/sql.gen.c", "\n".join(body))


def embed(root, out, web):
    files = []
    for top, prefix in [("model", "model")] + ([("web/dist", "web")] if web else []):
        base = os.path.join(root, top)
        for d, dirs, names in os.walk(base):
            dirs.sort()
            for name in sorted(names):
                full = os.path.join(d, name)
                files.append((prefix + "/" + os.path.relpath(full, base), full))
    files.sort()
    os.makedirs(os.path.dirname(out), exist_ok=True)
    pack = os.path.join(os.path.dirname(out), "pack")
    os.makedirs(pack, exist_ok=True)
    text = ['#include "base/embed.h"']
    rows = []
    for i, (path, full) in enumerate(files):
        if path.startswith("web/") and not path.endswith((".woff2", ".png")):
            z = os.path.join(pack, f"{i}.gz")
            with open(full, "rb") as f, open(z, "wb") as g:
                g.write(gzip.compress(f.read(), 9, mtime=0))
            full, gz = z, 1
        else:
            gz = 0
        text.append(f'__asm__(".section .rodata\\n.balign 16\\nembed_{i}:\\n.incbin \\"{full}\\"\\n'
                    f'embed_{i}_end:\\n.byte 0\\n.previous\\n");')
        text.append(f"extern const unsigned char embed_{i}[], embed_{i}_end[];")
        rows.append(f"    {{{c_text(path)}, embed_{i}, embed_{i}_end, {gz}}},")
    text += ["const struct embed_file embed_files[] = {"] + rows + ["    {0, 0, 0, 0}};",
             f"const int embed_count = {len(files)};", ""]
    write(out, "\n".join(text))


if __name__ == "__main__":
    if sys.argv[1] == "errors":
        errors(sys.argv[2], sys.argv[3])
    elif sys.argv[1] == "sql":
        sql(sys.argv[2], sys.argv[3])
    elif sys.argv[1] == "embed":
        embed(sys.argv[2], sys.argv[3], len(sys.argv) > 4 and sys.argv[4] == "web")
