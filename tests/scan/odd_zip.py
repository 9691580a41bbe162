"""Zips that no packer makes: members that overlap, an archive that holds itself."""
import io
import struct
import zipfile
import zlib


def zipped(parts, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as z:
        for name, data in parts:
            z.writestr(name, data)
    return out.getvalue()


def local(name, packed, size, crc, method):
    return struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, method, 0, 0, crc, packed, size, len(name), 0) + name


def central(name, packed, size, crc, method, at):
    return struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, method, 0, 0, crc, packed, size, len(name), 0, 0, 0, 0, 0, at) + name


def ended(body, directory, count):
    return body + directory + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(directory), len(body), 0)


def stored(name, data):
    name = name.encode()
    return ended(local(name, len(data), len(data), zlib.crc32(data), 0) + data, central(name, len(data), len(data), zlib.crc32(data), 0, 0), 1)


def overlapping(count, size):
    """Every member is the same kernel of zeros."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = b"\0" * size
    packed = deflate.compress(data) + deflate.flush()
    body = local(b"k", len(packed), size, zlib.crc32(data), 8) + packed
    return ended(body, b"".join(central(b"k", len(packed), size, zlib.crc32(data), 8, 0) for _ in range(count)), count)


def endless():
    """Members whose data are the whole archive from its beginning, which holds them again."""
    name, count, whole = b"a.zip", 3, 0
    for _ in range(3):                                     # its length stands in it
        head = local(name, whole, whole, 0, 0)
        directory = b"".join(central(name, whole, whole, 0, 0, 0) for _ in range(count))
        whole = len(ended(head, directory, count))
    inner = ended(head, directory, count)
    for _ in range(6):
        body = b"".join(local(name, len(inner), len(inner), 0, 0) + inner for _ in range(count))
        inner = ended(body, b"".join(central(name, len(inner), len(inner), 0, 0, i * (len(body) // count)) for i in range(count)), count)
    return inner
