"""rpm databases in their older forms, as rpm 4.14 (Berkeley DB hash) and NDB lay them out; values of the size that real headers have."""
import struct

PAGE = 4096


def header(name, version, at=None, vendor=None, more=0):
    """at: when it was put in, seconds."""
    data, index = b"", b""
    if at:
        data, index = struct.pack(">I", at), struct.pack(">IIII", 1008, 4, 0, 1)
    for tag, text in ((1000, name), (1001, version), (1011, vendor)):
        if text:
            index += struct.pack(">IIII", tag, 6, len(data), 1)
            data += text.encode() + b"\0"
    data += b"f" * more
    return struct.pack(">II", len(index) // 16, len(data)) + index + data


def page(no, kind, entries=0, offset=0, previous=0, following=0, order="<"):
    return struct.pack(order + "QIIIHHBB", 0, no, previous, following, entries, offset, 0, kind)


def bdb(packages, order="<"):
    """Meta page, one page of pairs, chains of overflow pages."""
    pages, pairs = [], []
    for i, one in enumerate(packages, 1):
        blob, first = header(*one, more=9000), 2 + len(pages)
        parts = [blob[k:k + PAGE - 26] for k in range(0, len(blob), PAGE - 26)]
        for k, part in enumerate(parts):
            pages.append((page(first + k, 7, 1, len(part), 0, first + k + 1 if k + 1 < len(parts) else 0, order) + part).ljust(PAGE, b"\0"))
        pairs.append((b"\1" + struct.pack("<I", i), b"\3\0\0\0" + struct.pack(order + "II", first, len(blob))))
    top, index, body = PAGE, [], b""
    for key, value in pairs:
        for part in (key, value):
            top -= len(part)
            index.append(top)
            body = part + body
    hashed = page(1, 13, len(index), top, order=order) + struct.pack(order + f"{len(index)}H", *index)
    hashed = hashed.ljust(PAGE - len(body), b"\0") + body
    meta = struct.pack(order + "QIIIIBBBBII", 0, 0, 0x00061561, 9, PAGE, 0, 8, 0, 0, 0, 1 + len(pages))
    return meta.ljust(PAGE, b"\0") + hashed + b"".join(pages)


def ndb(packages):
    slots, blobs, block = [], b"", PAGE // 16
    for i, one in enumerate(packages, 1):
        blob = header(*one, more=700)
        raw = b"BlbS" + struct.pack("<III", i, 1, len(blob)) + blob
        raw = raw.ljust((len(raw) + 15) // 16 * 16, b"\0") + struct.pack("<II", 0, len(blob)) + b"BlbE"
        raw = raw.ljust((len(raw) + 15) // 16 * 16, b"\0")
        slots.append(b"Slot" + struct.pack("<III", i, block, len(raw) // 16))
        blobs += raw
        block += len(raw) // 16
    slots += [b"Slot" + b"\0" * 12] * (PAGE // 16 - 2 - len(slots))
    return (b"RpmP" + struct.pack("<IIII", 0, 1, 1, len(packages) + 1)).ljust(32, b"\0") + b"".join(slots) + blobs


FORMS = {"bdb": bdb, "bdb_big": lambda p: bdb(p, ">"), "ndb": ndb}
