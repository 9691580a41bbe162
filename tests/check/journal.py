"""Writes journald files of the regular form for fixtures: header, hash table of fields, data, entries, entry arrays.
Checked against `journalctl --file` and against files of systemd-journal-remote (see journal_test.py)."""
import struct

DATA, FIELD, ENTRY, DATA_TABLE, FIELD_TABLE, ARRAY = 1, 2, 3, 4, 5, 6
BOOT = bytes(range(16))


class Journal:
    def __init__(self, seq_id=b"\x11" * 16, first_seq=1, boot=BOOT, machine="0123456789abcdef" * 2):
        self.buf = bytearray(256)
        self.machine = bytes.fromhex(machine)
        self.seq_id, self.seq, self.boot = seq_id, first_seq, boot
        self.head_seq = first_seq
        self.data, self.fields, self.entries = {}, {}, []
        self.buckets = 31
        self.field_table = self._object(FIELD_TABLE, bytes(16 * self.buckets)) + 16
        self.data_table = self._object(DATA_TABLE, bytes(16 * self.buckets)) + 16
        self.n_data = self.n_fields = 0

    def _object(self, kind, payload):
        while len(self.buf) % 8:
            self.buf += b"\0"
        at = len(self.buf)
        self.buf += struct.pack("<BB6xQ", kind, 0, 16 + len(payload)) + payload
        self.tail = at
        return at

    def _u64(self, at, value):
        struct.pack_into("<Q", self.buf, at, value)

    def _get(self, at):
        return struct.unpack_from("<Q", self.buf, at)[0]

    def _chain(self, table, at):
        head = self._get(table)
        self._u64(at + 24, head)           # next_hash_offset
        self._u64(table, at)
        if not head:
            self._u64(table + 8, at)

    def _field(self, name):
        if name not in self.fields:
            at = self._object(FIELD, struct.pack("<QQQ", 7, 0, 0) + name.encode())
            self._chain(self.field_table, at)
            self.fields[name] = at
            self.n_fields += 1
        return self.fields[name]

    def _datum(self, name, value):
        key = (name, value)
        if key not in self.data:
            field = self._field(name)
            at = self._object(DATA, struct.pack("<QQQQQQ", 7, 0, self._get(field + 32), 0, 0, 0) + f"{name}={value}".encode())
            self._u64(field + 32, at)
            self._chain(self.data_table, at)
            self.data[key] = [at, []]
            self.n_data += 1
        return self.data[key]

    def add(self, realtime_s, monotonic_s, message, **fields):
        items = [self._datum("MESSAGE", message)] + [self._datum(k, v) for k, v in fields.items()]
        payload = struct.pack("<QQQ", self.seq, int(realtime_s * 1000000), int(monotonic_s * 1000000)) + self.boot + struct.pack("<Q", 0)
        for d in items:
            payload += struct.pack("<QQ", d[0], 7)
        at = self._object(ENTRY, payload)
        for d in items:
            d[1].append(at)
        self.entries.append((at, int(realtime_s * 1000000), int(monotonic_s * 1000000)))
        self.seq += 1
        return self

    def kernel(self, realtime_s, monotonic_s, message):
        return self.add(realtime_s, monotonic_s, message, _TRANSPORT="kernel", SYSLOG_IDENTIFIER="kernel", PRIORITY="6")

    def service(self, realtime_s, monotonic_s, who, message):
        return self.add(realtime_s, monotonic_s, message, _TRANSPORT="stdout", SYSLOG_IDENTIFIER=who, _UID="0")

    def bytes(self, state=0):
        for at, entries in self.data.values():
            self._u64(at + 40, entries[0])
            self._u64(at + 56, len(entries))
            if len(entries) > 1:
                self._u64(at + 48, self._object(ARRAY, struct.pack("<Q", 0) + b"".join(struct.pack("<Q", e) for e in entries[1:])))
        array = self._object(ARRAY, struct.pack("<Q", 0) + b"".join(struct.pack("<Q", e[0]) for e in self.entries)) if self.entries else 0
        tail = self.tail
        while len(self.buf) % 8:
            self.buf += b"\0"
        n = len(self.entries)
        head = b"LPKSHHRH" + struct.pack("<IIB7x", 0, 0, state) + b"\x22" * 16 + self.machine + self.boot + self.seq_id
        head += struct.pack("<QQQQQQQQQQ", 256, len(self.buf) - 256, self.data_table, 16 * self.buckets, self.field_table, 16 * self.buckets, tail,
                            self.n_data + self.n_fields + n + 2, n, self.seq - 1)
        head += struct.pack("<QQQQQ", self.head_seq, array, self.entries[0][1] if n else 0, self.entries[-1][1] if n else 0, self.entries[-1][2] if n else 0)
        head += struct.pack("<QQQQ", self.n_data, self.n_fields, 0, 0)
        self.buf[:len(head)] = head
        return bytes(self.buf)


def stick(j, at, mono, port="2-1", vid="0951", pid="1666", serial="STICK0001", product="DataTraveler", storage=True):
    """The kernel's lines of one plugging in and out."""
    j.kernel(at, mono, f"usb {port}: New USB device found, idVendor={vid}, idProduct={pid}, bcdDevice= 1.00")
    j.kernel(at, mono, f"usb {port}: Product: {product}")
    if serial:
        j.kernel(at, mono, f"usb {port}: SerialNumber: {serial}")
    if storage:
        j.kernel(at, mono, f"usb-storage {port}:1.0: USB Mass Storage device detected")
    j.kernel(at + 60, mono + 60, f"usb {port}: USB disconnect, device number 5")
    return j


# python3 tests/check/journal.py sample FILE: a journal for the fuzz corpus
if __name__ == "__main__":
    import sys
    j = Journal()
    for i in range(3):
        stick(j, 1795000000 + i * 1000, 100 + i * 1000)
    open(sys.argv[2], "wb").write(j.bytes())
