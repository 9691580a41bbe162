#!/usr/bin/env python3
"""A seeded corpus for tests/bench/scan.sh: Chinese text by the word frequencies of Debian's python3-jieba, in five encodings.
usage: scan_corpus.py DIR MEGABYTES     writes DIR/text/*.txt and the dictionaries DIR/terms_{10,100,1000,10000}.txt"""
import itertools
import os
import random
import sys

DICT = "/usr/lib/python3/dist-packages/jieba/dict.txt"
ENCODINGS = [("utf-8", 41), ("gb18030", 33), ("utf-16", 9), ("utf-16-le", 4), ("utf-16-be", 4), ("big5", 9)]
MARKED = float(os.environ.get("MARKED", "0.02"))      # share of files with a mark: each is hashed whole besides
MARKS = ["绝密★30年", "机密★20年", "秘密★10年", "机密★长期", "秘密★6个月"]


def words():
    out = []
    for line in open(DICT, encoding="utf-8"):
        w, n, _ = line.split(" ")
        if all("\u4e00" <= ch <= "\u9fff" for ch in w):
            out.append((w, int(n)))
    return out


def pool(rng, vocabulary, size):
    """Lines of words and punctuation, `size` characters or more."""
    names, sums = [w for w, _ in vocabulary], list(itertools.accumulate(n for _, n in vocabulary))
    out, n = [], 0
    while n < size:
        line = []
        for w in rng.choices(names, cum_weights=sums, k=60):
            line.append(w)
            r = rng.random()
            if r < 0.12:
                line.append("，")
            elif r < 0.16:
                line.append("。")
            elif r < 0.18:
                line.append(str(rng.randrange(1000)))
        out.append("".join(line) + "。\n")
        n += len(out[-1])
    return out


def dictionary(rng, vocabulary, n):
    """15 % of 2 characters, 20 % of 3, 40 % of 4, the rest longer; rare words, as an office's project names are."""
    by = {2: [], 3: [], 4: [], 5: []}
    for w, f in vocabulary:
        if f <= 5 and len(w) >= 2:
            by[min(len(w), 5)].append(w)
    out = []
    for size, share in ((2, .15), (3, .20), (4, .40), (5, .25)):
        out += rng.sample(by[size], int(n * share))
    while len(out) < n:
        out.append(rng.choice(by[4]))
    return out


def main():
    where, megabytes = sys.argv[1], int(sys.argv[2])
    rng = random.Random(20260101)
    vocabulary = words()
    os.makedirs(os.path.join(where, "text"), exist_ok=True)
    for n in (10, 100, 1000, 10000):
        with open(os.path.join(where, f"terms_{n}.txt"), "w", encoding="utf-8") as f:
            f.write("\n".join(dictionary(random.Random(n), vocabulary, n)) + "\n")
    lines = pool(rng, vocabulary, 6_000_000)
    total, i = 0, 0
    names, weights = [e for e, _ in ENCODINGS], [w for _, w in ENCODINGS]
    while total < megabytes << 20:
        enc = rng.choices(names, weights)[0]
        size = int(4096 * 2 ** rng.uniform(0, 10)) // 2
        text, n = [], 0
        while n < size:
            k = rng.randrange(len(lines))
            part = lines[k:k + 200]
            text += part
            n += sum(map(len, part))
        text = "".join(text)[:size]
        if rng.random() < MARKED:
            at = text.find("\n", rng.randrange(max(1, len(text) // 2))) + 1
            text = text[:at] + rng.choice(MARKS) + "\n" + text[at:]
        data = text.encode(enc, "ignore")
        with open(os.path.join(where, "text", f"{i:05d}.txt"), "wb") as f:
            f.write(data)
        total += len(data)
        i += 1


main()
