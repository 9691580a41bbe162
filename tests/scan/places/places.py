"""One term in each place where a format can hold text: what is planted must be found. Used by places_test.py."""
import io
import pathlib
import random
import zipfile

LETTERS = "鹭岚淞珩瑾璞琮锴霁霖馥骞骏鹏麒麟黛黎黔"
FILL = "为进一步规范机关车辆使用，现将有关事项通知如下，请遵照执行。"


class Places:
    """Files below a folder, each with the terms that must be found in it; plant(p) of the modules beside fills it."""

    def __init__(self, root):
        self.root, self.rng, self.want, self.terms, self.told = pathlib.Path(root), random.Random(5), {}, [], set()

    def term(self):
        while True:
            w = "".join(self.rng.choice(LETTERS) for _ in range(4))
            if w not in self.terms:
                self.terms.append(w)
                return w

    def put(self, path, data, terms, told=False):          # told: that not all of it can be read must be said
        p = self.root / path
        p.parent.mkdir(parents=True, exist_ok=True)
        p.write_bytes(data if isinstance(data, bytes) else data.encode())
        self.want[path] = dict(terms)          # term: where it stands
        self.told |= {path} if told else set()


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in parts:
            z.writestr(name, data)
    return out.getvalue()
