#!/usr/bin/env python3
"""Every printed form and running page of the demo office as pictures on contact sheets, to be looked at.
usage: SHENZHI=build/shenzhi tools/form_sheets.py OUT_DIR     needs pdftoppm and montage (ImageMagick); writes forms-NN.png, books-NN.png and the PDFs"""
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
os.environ.setdefault("SHENZHI", os.path.join(ROOT, "build/shenzhi"))
sys.path.insert(0, os.path.join(ROOT, "tests/api"))
from harness import Server, run  # noqa: E402

WORD = "Yan-Shi#2026demo"
USERS = ("wangwu", "zhaoliu", "sunqi", "zhouba", "wujiu", "zhengshi", "lisi", "zhangsan")
PER_SHEET = 12
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def richest(user, name, n=60):
    """The record that fills most of its form: fields that are set, and children."""
    rows = user.get(f"/registers/{name}", limit=n).json["rows"]
    best = (0, None)
    for r in rows[:n]:
        full = sum(v not in (None, "", [], 0) for v in r.values())
        best = max(best, (full, r["id"]))
    if best[1] is None:
        return None
    few = sorted((r["id"] for r in rows[:8]), reverse=True)
    kids = [(sum(len(c["rows"]) for c in user.get(f"/registers/{name}/{i}").json["children"]), i) for i in {best[1], *few}]
    return max(kids)[1] if max(kids)[0] else best[1]


def variants(name, model):
    """Records that choose another form than the first: one a choice named by a variant file."""
    out = []
    for f in sorted(os.listdir(os.path.join(ROOT, "model/forms"))):
        part = f.split(".")
        if part[0] == name and len(part) == 3:
            when = [line for line in open(os.path.join(ROOT, "model/forms", f), encoding="utf-8") if line.startswith("when:")][0]
            field, value = when[when.index("{") + 1:when.index("}")].split(":")
            out.append((part[1], field.strip(), value.strip()))
    return out


def save(out, name, answer, failed):
    if answer.status != 200:
        failed.append(f"{name}: {answer.status}")
        return None
    path = os.path.join(out, name + ".pdf")
    with open(path, "wb") as f:
        f.write(answer.body)
    return path


def pages(out, paths):
    """First and last page of each as a picture, with its name under it."""
    pictures = []
    for path in paths:
        stem = path[:-4]
        subprocess.run(["pdftoppm", "-r", "60", "-png", "-l", "2", path, stem], check=True)
        pictures += sorted(os.path.join(out, p) for p in os.listdir(out) if p.startswith(os.path.basename(stem) + "-") and p.endswith(".png"))
    return pictures


def sheets(out, kind, pictures):
    for i in range(0, len(pictures), PER_SHEET):
        target = os.path.join(out, f"{kind}-{i // PER_SHEET + 1:02d}.png")
        subprocess.run(["montage", "-font", FONT, "-label", "%t", *pictures[i:i + PER_SHEET], "-tile", "4x3" if kind == "forms" else "3x4", "-geometry", "+4+4", target], check=True)
    for p in pictures:
        os.remove(p)


def main():
    out = sys.argv[1]
    os.makedirs(out, exist_ok=True)
    work = tempfile.mkdtemp(prefix="shenzhi-sheets-")
    data = os.path.join(work, "data")
    run("demo", "--data", data, "--faults", "none", "--password", WORD)
    srv = Server(data=data, init=False, admins=False)
    users = [srv.client(a, WORD) for a in USERS]
    forms, books, failed = [], [], []
    seen = {}
    for u in users:
        for r in u.get("/model").json["registers"]:
            seen.setdefault(r["name"], u)
    for name, u in sorted(seen.items()):
        n = richest(u, name)
        if n:
            forms.append(save(out, f"form-{name}", u.get(f"/registers/{name}/{n}/print", format="pdf"), failed))
        books.append(save(out, f"book-{name}", u.get(f"/registers/{name}/print", format="pdf", sort="-id", limit=20), failed))
        for v, field, value in variants(name, None):
            rows = u.get(f"/registers/{name}", filter=f"{field}:eq:{value}", limit=1).json["rows"]
            if rows:
                forms.append(save(out, f"form-{name}-{v}", u.get(f"/registers/{name}/{rows[0]['id']}/print", format="pdf"), failed))
            a = u.get(f"/registers/{name}/print", format="pdf", book=v)
            if a.status == 200:
                books.append(save(out, f"book-{name}-{v}", a, failed))
    srv.stop()
    srv.done()
    sheets(out, "forms", pages(out, [p for p in forms if p]))
    sheets(out, "books", pages(out, [p for p in books if p]))
    print(f"{len(forms)} forms, {len(books)} running pages, {len(failed)} failed", *failed, sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
