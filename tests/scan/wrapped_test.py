#!/usr/bin/env python3
"""Terms in plain text whose lines were broken at a width: every encoding, widths from two characters up, line ends of both kinds, indented, quoted and commented; and of letters spaced out; each is found, as often as it stands there, where it stands first.
usage: wrapped_test.py [SEED]"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile

BIN = os.path.abspath(os.path.join(os.environ.get("SHENZHI_BUILD", "build"), "shenzhi-check"))
FILL = "为进一步规范机关车辆使用，现将有关事项通知如下，请遵照执行。各科室要按照统一部署，认真组织学习，逐项对照检查，及时整改存在的问题，并于月底前报送总结材料。"
LETTERS = "鹭岚淞珩瑾璞琮霁霖馥骞骏鹏麒麟黛黎"
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be", "utf-16", "big5")
BIG5 = str.maketrans("为进一步规范机关车辆现将项执行科统学习逐对检查时问题并报总结执请遵织认骞骏鹏鹭岚霁", "為進一步規範機關車輛現將項執行科統學習逐對檢查時問題並報總結執請遵織認騫駿鵬鷺嵐霽")
rng = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
bad = []


def text(pieces, terms, share):
    """Prose with terms in it."""
    out = []
    for i in range(pieces):
        a = rng.randrange(len(FILL) - 10)
        out.append(FILL[a:a + rng.randrange(5, 60)])
        if not i or rng.random() < share:
            out += [rng.choice(terms), "的"]
    return "".join(out)


def main():
    terms = {"".join(rng.choice(LETTERS) for _ in range(rng.choice((2, 3, 4, 6, 9, 20)))) for _ in range(60)}
    terms = sorted(t for t in terms if not any(t != u and t in u for u in terms))
    with tempfile.TemporaryDirectory() as work:
        want, found, tree = {}, {}, os.path.join(work, "tree")
        os.mkdir(tree)
        with open(os.path.join(work, "terms"), "w", encoding="utf-8") as f:
            f.write("\n".join(terms))

        def put(name, s, encoding, counts):
            with open(os.path.join(tree, name), "wb") as f:
                f.write((s.translate(BIG5) if encoding == "big5" else s).encode(encoding, "ignore"))
            want[name] = counts
        for i in range(420):
            s, width = text(*((12000, terms, 0.02) if i % 60 == 0 else (rng.choice((1, 3, 20, 100)), terms, 0.3))), rng.choice((2, 3, 7, 20, 38, 40, 61, 80))
            eol, lead = rng.choice(("\n", "\r\n", " \n")), rng.choice(("", "", "  ", "　　", "\t", "> ", "// ", " * "))
            counts = {t: s.count(t) for t in terms if t in s}
            put(f"{i}_{width}.txt", (eol + lead).join(s[k:k + width] for k in range(0, len(s), width)), ENCODINGS[i % len(ENCODINGS)], counts)
        long = [t for t in terms if len(t) > 4]
        for i, gap in enumerate(("\n\n", "\n——\n", "。\n", "\n1")):       # paragraphs, not lines of one
            s = "\n".join(FILL[:30] + t[:3] + gap + t[3:] + FILL[30:] for t in long)
            put(f"apart_{i}.txt", s, "utf-8", {t: s.count(t) for t in terms if t in s})
        for i in range(140):                                               # letters spaced out: of the whole text, or of its terms
            gap, whole, s = rng.choice((" ", "  ", "　", "   ")), i % 3 == 0, text(rng.choice((1, 3, 20, 100)), terms, 0.3)
            counts = {t: s.count(t) for t in terms if t in s}
            s = gap.join(s) if whole else re.sub("[" + LETTERS + "]+", lambda m, gap=gap: gap.join(m[0]), s)
            put(f"spaced_{i}.txt", FILL + "\n" + s + "\n", ENCODINGS[i % len(ENCODINGS)], counts)
        s = "\n".join(f"{FILL[:30]}{t[:3]}{gap}{t[3:]}{FILL[30:]}" for t in long for gap in ("\t", " > ", " - ", " 1 "))
        put("cells.txt", s, "utf-8", {t: s.count(t) for t in terms if t in s})
        t = terms[0]
        put("first.txt", f"{FILL[:20]}{t[:1]}\n{t[1:]}{FILL[20:]}\n{t}\n", "utf-8", {t: 2})
        r = subprocess.run([BIN, "scan", tree, "--terms", os.path.join(work, "terms"), "--json"], capture_output=True, text=True, check=False, env={**os.environ, "SHENZHI_LANG": "zh"})
        for line in r.stdout.splitlines():
            h = json.loads(line)
            if h.get("kind") == "keyword":
                found.setdefault(os.path.basename(h["file"]), {})[h["term"]] = h
        for name, counts in want.items():
            got = {t: int(re.search(r"共(\d+)次", h["reason"])[1]) for t, h in found.get(name, {}).items()}
            if got != counts:
                bad.append(f"{name}: {sorted(set(counts.items()) ^ set(got.items()))[:6]}")
        if found["first.txt"][t]["offset"] != len(FILL[:20].encode()):
            bad.append(f"where it stands first: {found['first.txt'][t]}")
    for b in bad:
        print(b)
    print(f"{sum(map(len, want.values()))} terms in {len(want)} files, {len(bad)} wrong")
    sys.exit(1 if bad else 0)


main()
