"""Writes small GVDB files for fixtures. dconf databases: write({"/org/gnome/…": ("b", 1) | ("u", 300) | ("i", -1)}, locks=["/org/…"]); compiled schemas: schemas({"org.gnome.x": {"key": ("u", 300)}}).
What glib-compile-schemas and dconf themselves write is in real_schemas.gz and real_dconf.gz."""
import struct


class Writer:
    def __init__(self):
        self.out = bytearray(24)

    def put(self, data, align=1):
        while len(self.out) % align:
            self.out.append(0)
        at = len(self.out)
        self.out.extend(data)
        return at, at + len(data)

    def table(self, rows):
        """rows: (parent, key, kind, content): content bytes of a value, or the items of a table within. One bucket, no bloom words."""
        start, _ = self.put(b"\0" * (8 + 4 + 24 * len(rows)), 4)
        items = []
        for parent, key, kind, content in rows:
            key_at, _ = self.put(key.encode())
            where = self.table(content) if kind == "H" else self.put(content, 8)
            items.append(struct.pack("<IIIHc1xII", 0, parent, key_at, len(key), kind.encode(), *where))
        head = struct.pack("<III", 0, 1, 0)
        end = start + len(head) + 24 * len(items)
        self.out[start:end] = head + b"".join(items)
        return start, end

    def done(self, rows):
        start, end = self.table(rows)
        self.out[:24] = b"GVariant" + struct.pack("<IIII", 0, 0, start, end)
        return bytes(self.out)


def body(kind, v):
    if kind == "s":
        return v.encode() + b"\0"
    return {"b": struct.pack("<B", v & 1), "u": struct.pack("<I", v & 0xFFFFFFFF), "i": struct.pack("<i", v)}[kind]


NONE = 0xFFFFFFFF


def write(values, locks=()):
    rows = [(NONE, "/", "L", b"")] + [(0, k[1:], "v", body(*values[k]) + b"\0" + values[k][0].encode()) for k in sorted(values)]
    if locks:
        rows.append((NONE, ".locks", "H", [(NONE, k, "v", b"\0\0s") for k in sorted(locks)]))
    return Writer().done(rows)


def schemas(all_):
    return Writer().done([(NONE, name, "H", [(NONE, k, "v", body(*v) + b"\0(" + v[0].encode() + b")") for k, v in sorted(keys.items())]) for name, keys in sorted(all_.items())])
