"""Writes small GVDB files (dconf databases) for fixtures: {"/org/gnome/…": ("b", 1) | ("u", 300) | ("i", -1)}."""
import struct


def write(values):
    keys = sorted(values)
    items, blobs = [], b""
    base = 24 + 8 + 4 + 24 * (len(keys) + 1)          # header, table head, one bucket, items
    heap = bytearray()

    def put(data, align):
        while (base + len(heap)) % align:
            heap.append(0)
        at = base + len(heap)
        heap.extend(data)
        return at
    root = put(b"/", 1)
    items.append((0xFFFFFFFF, root, 1, b"L", put(b"", 4), 0))
    for k in keys:
        kind, v = values[k]
        body = {"b": struct.pack("<B", v & 1), "u": struct.pack("<I", v & 0xFFFFFFFF), "i": struct.pack("<i", v)}[kind]
        tail = k[1:].encode()
        key_at = put(tail, 1)
        start = put(body + b"\0" + kind.encode(), 8)
        items.append((0, key_at, len(tail), b"v", start, start + len(body) + 2))
    out = b"GVariant" + struct.pack("<IIII", 0, 0, 24, 24 + 8 + 4 + 24 * len(items))
    out += struct.pack("<II", 0, 1) + struct.pack("<I", 0)
    for parent, key_at, n, kind, start, end in items:
        out += struct.pack("<IIIHc1xII", 0, parent, key_at, n, kind, start, end)
    return out + bytes(heap)
