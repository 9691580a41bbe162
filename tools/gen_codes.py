#!/usr/bin/env python3
"""usage: gen_codes.py OUT.c     character tables of the content scan, from Python's own codecs"""
import sys


def one(data, codec):
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return 0
    return ord(text) if len(text) == 1 and ord(text) < 0x10000 else 0


def table(name, values):
    rows = (", ".join(map(str, values[i:i + 24])) for i in range(0, len(values), 24))
    return f"const uint16_t {name}[{len(values)}] = {{\n" + ",\n".join(rows) + "};\n"


def linear(i):
    return bytes((0x81 + i // 12600, 0x30 + i // 1260 % 10, 0x81 + i // 10 % 126, 0x30 + i % 10))


with open(sys.argv[1], "w", encoding="ascii") as out:
    out.write("/* made by tools/gen_codes.py */\n#include \"scan/code.h\"\n")
    out.write(table("code_gbk", [one(bytes((a, b)), "gb18030") for a in range(0x81, 0xFF) for b in range(0x40, 0xFF)]))
    out.write(table("code_gb4", [one(linear(i), "gb18030") for i in range(39420)]))
    out.write(table("code_b5", [one(bytes((a, b)), "cp950") or one(bytes((a, b)), "big5hkscs") for a in range(0x81, 0xFF) for b in range(0x40, 0xFF)]))
