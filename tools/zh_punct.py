#!/usr/bin/env python3
"""Chinese text has Chinese punctuation.   usage: tools/zh_punct.py [--fix] [FILE...]      exit 1: something was found (without --fix)

Half-width , ; : ? ! and brackets that touch a Chinese character inside a text are found, or with --fix made full-width.
Code never has a Chinese character beside its own punctuation (texts stand in quotes), so no language has to be parsed;
what has commas of its own (CSV and corpora of the tests, patterns of the scan) is left out below."""
import re, subprocess, sys

LEFT_OUT = ("tests/", "model/scan/", "model/reports/fonts.tsv", "tools/zh_punct.py", "web/package")
MESSAGES = ("src/scan/", "src/match/", "src/mark/", "src/text/")          # only what is said to people: the rest are patterns
MESSAGE = re.compile(r'(?<=\bT\(")(?:[^"\\]|\\.)*')
ENDINGS = (".c", ".h", ".cc", ".sql", ".yaml", ".tsv", ".jsonl", ".ts", ".vue", ".md", ".mjs", ".py", ".html", ".sh")
HAN = "\u3400-\u9fff"
ZH = HAN + "〔〕《》“”【】、。，；：？！（）★☆…"
FULL = str.maketrans(",;:?!", "，；：？！")
BETWEEN = re.compile(rf"(?<=[{ZH}])[,;:?!]+(?=[{ZH}])")
# one side Chinese, the other a value (a placeholder, a number, a word) or the end of the text
BESIDE = re.compile(rf"(?<=[{HAN}》”）])[,;:](?=[-A-Za-z0-9{{%$])|(?<=[A-Za-z0-9}}%)])[,;](?=[{HAN}《“])|(?<=%[sd]):(?=[{HAN}《“])|(?<=[{HAN}》”）])[,:;?!](?=[\"'`<])")
# at the start of a text that goes on in Chinese
LEADING = re.compile(rf"(?<=['\"`])[,;:?!](?=[{HAN}《“])")
# a bracket whose other half stands in another text: opened before the end of one, closed after the start of one
OPENED = re.compile(rf"(?<=[{HAN}》”])\((?=[^()\"'\n]*['\"])|(?<=['\"])\((?=[{HAN}《“])")
CLOSED = re.compile(rf"(?<=['\"])([^()\"'\n]*[{HAN}》”])\)(?=['\"{HAN}《“])|(?<=['\"])\)(?=[{HAN}《“])")
AFTER = re.compile(rf"(?<=[{HAN}》”])\(([^()\"'`\n]*)\)")
AROUND = re.compile(rf"(?<=[0-9A-Za-z}}%'\"`《{ZH}])\(([^()\"'`\n]*[{HAN}][^()\"'`\n]*)\)")


def mend(line):
    old = None
    while old != line:
        old = line
        line = BETWEEN.sub(lambda m: m.group(0).translate(FULL), line)
        line = BESIDE.sub(lambda m: m.group(0).translate(FULL), line)
        line = LEADING.sub(lambda m: m.group(0).translate(FULL), line)
        line = CLOSED.sub(lambda m: (m.group(1) or "") + "）", OPENED.sub("（", line))
        line = AROUND.sub(r"（\1）", AFTER.sub(r"（\1）", line))
    return line


def main():
    fix = "--fix" in sys.argv
    files = [a for a in sys.argv[1:] if a != "--fix"] or subprocess.check_output(["git", "ls-files"], text=True).split("\n")
    found = 0
    for f in files:
        if f.startswith(LEFT_OUT) or not f.endswith(ENDINGS) or f.endswith(("_test.c", ".test.ts")):
            continue
        old = open(f, encoding="utf-8").read()
        new = "\n".join(MESSAGE.sub(lambda m: mend(m.group(0)), line) if f.startswith(MESSAGES) else mend(line) for line in old.split("\n"))
        if new == old:
            continue
        if fix:
            open(f, "w", encoding="utf-8").write(new)
        for n, (a, b) in enumerate(zip(old.split("\n"), new.split("\n")), 1):
            if a != b:
                found += 1
                if not fix:
                    print(f"{f}:{n}: half-width punctuation in Chinese text: {b.strip()[:160]}")
    return 1 if found and not fix else 0


if __name__ == "__main__":
    sys.exit(main())
