"""Terms of usual and of rare characters in text of every encoding, with lines and without, alone among ASCII or within Chinese."""
import random

from places import FILL

LEVEL1 = [bytes([h, low]).decode("gb2312") for h in range(0xB0, 0xD7) for low in range(0xA1, 0xFF)]
LEVEL2 = [bytes([h, low]).decode("gb2312") for h in range(0xD8, 0xF7) for low in range(0xA1, 0xFF)]
BIG5 = [chr(c) for c in range(0x4E00, 0x9FA5) if chr(c).encode("big5", "ignore")]
PROSE = FILL.replace("，", "").replace("。", "")


def plant(p):
    rng = random.Random(9)
    for e in ("utf-8", "gb18030", "utf-16-le", "utf-16-be", "utf-16", "big5"):
        for kind, letters in (("usual", LEVEL1), ("rare", LEVEL2)) if e != "big5" else (("big5", BIG5),):
            for n in (3, 4, 6) if e != "big5" else (6,):        # fewer rare ones by themselves may be text of another encoding
                for i, before in enumerate(("", PROSE, PROSE * 9, PROSE * 40, "x" * 700, "x" * 701 + PROSE * 5, "，".join([PROSE] * 20), "\n".join([PROSE] * 20), "123 abc " * 100)):
                    for k, after in enumerate(("", "的", PROSE * 20, "\n" + PROSE * 5, " abc" * 50)):
                        term = "".join(rng.choice(letters) for _ in range(n))
                        p.terms.append(term)
                        p.put(f"{e}/{kind}_{n}_{i}_{k}.txt", (before + term + after).encode(e, "ignore"), {term: "text"})
