#!/usr/bin/env python3
"""usage: gen_codes.py OUT.c traditional.tsv     character tables of the content scan, from Python's own codecs and Unicode data"""
import sys
import unicodedata

# Simplified radicals that NFKC leaves alone (Unicode, EquivalentUnifiedIdeograph).
RADICALS = dict(zip("\u2ed3\u2ed4\u2ecb\u2ec5\u2ec9\u2ed8\u2eda\u2edb\u2edc\u2ee2\u2ee5\u2ee6\u2ee8\u2ee9\u2eec\u2eee\u2ef0\u2edd\u2ea0\u2ec4\u2ed1\u2ed2", "\u957f\u95e8\u8f66\u89c1\u8d1d\u9752\u9875\u98ce\u98de\u9a6c\u9c7c\u9e1f\u9ea6\u9ec4\u9f50\u9f7f\u9f99\u98df\u6c11\u897f\u9577\u9578"))


def one(data, codec):
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return 0
    return ord(text) if len(text) == 1 and ord(text) < 0x10000 else 0


def table(name, values):
    rows = (", ".join(map(str, values[i:i + 24])) for i in range(0, len(values), 24))
    return f"const uint16_t {name}[{len(values)}] = {{\n" + ",\n".join(rows) + "};\n"


def kin(cp):
    """The ideograph that a radical or a compatibility form stands for, 0 itself."""
    form = RADICALS.get(chr(cp)) or unicodedata.normalize("NFKC", chr(cp))
    return ord(form) if len(form) == 1 and form != chr(cp) and ord(form) < 0x10000 else 0


def simple(path):
    """Traditional characters that are no simplified ones (GB 2312), with their simplified form, in order."""
    made = {}
    with open(path, encoding="utf-8") as f:
        for line in f:
            if line.startswith("#"):
                continue
            short, _, forms = line.rstrip("\n").partition("\t")
            for form in forms:
                if not form.encode("gb2312", "ignore") and ord(form) < 0x10000:
                    made.setdefault(ord(form), ord(short))
    return sorted(made.items())


def linear(i):
    return bytes((0x81 + i // 12600, 0x30 + i // 1260 % 10, 0x81 + i // 10 % 126, 0x30 + i % 10))


with open(sys.argv[1], "w", encoding="ascii") as out:
    out.write("/* made by tools/gen_codes.py */\n#include \"text/code.h\"\n")
    out.write(table("code_gbk", [one(bytes((a, b)), "gb18030") for a in range(0x81, 0xFF) for b in range(0x40, 0xFF)]))
    out.write(table("code_gb4", [one(linear(i), "gb18030") for i in range(39420)]))
    out.write(table("code_b5", [one(bytes((a, b)), "cp950") or one(bytes((a, b)), "big5hkscs") for a in range(0x81, 0xFF) for b in range(0x40, 0xFF)]))
    out.write(table("code_kin", [kin(cp) for cp in range(0x2E80, 0x2FE0)]))
    out.write(table("code_compat", [kin(cp) for cp in range(0xF900, 0xFB00)]))
    pairs = simple(sys.argv[2])
    out.write(f"const int code_simples = {len(pairs)};\nconst uint16_t code_simple[][2] = {{\n" + ",\n".join(", ".join(f"{{{a}, {b}}}" for a, b in pairs[i:i + 12]) for i in range(0, len(pairs), 12)) + "};\n")
