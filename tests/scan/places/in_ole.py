"""Terms in every place of compound files and TNEF."""
import gzip
import pathlib
import struct
import sys
import zlib

from places import FILL, zipped

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from corpus import compound  # noqa: E402


def plant(p):
    def rec(t, b):
        return struct.pack('<HH', t, len(b)) + b
    def us(w):
        return struct.pack('<HB', len(w), 1) + w.encode('utf-16-le')
    def wb(*recs):
        return rec(2057, struct.pack('<HHHHII', 1536, 5, 0, 0, 0, 0)) + b''.join(recs) + rec(10, b'')
    def X(name, *f, stream='Workbook', biff=None):
        w = p.term()
        p.put(f'{name}.xls', compound([(stream, (biff or wb)(*[g(w) for g in f]))]), {w: name})
    X('label', lambda w: rec(516, struct.pack('<HHH', 0, 0, 0) + us(w)))
    X('sst', lambda w: rec(252, struct.pack('<II', 1, 1) + us(w)))
    X('sst_cont', lambda w: rec(252, struct.pack('<II', 1, 1) + struct.pack('<HB', len(w), 1) + w[:2].encode('utf-16-le')) + rec(60, b'\x01' + w[2:].encode('utf-16-le')))
    X('sst_cont_narrow', lambda w: rec(252, struct.pack('<II', 1, 1) + struct.pack('<HB', len(w) + 2, 0) + b'ab') + rec(60, b'\x01' + w.encode('utf-16-le')))
    X('sst_rich', lambda w: rec(252, struct.pack('<II', 2, 2) + struct.pack('<HBH', 2, 9, 1) + '甲乙'.encode('utf-16-le') + b'\x00\x00\x01\x00' + us(w)))
    X('string', lambda w: rec(519, us(w)))
    X('sheet', lambda w: rec(133, struct.pack('<IBB', 0, 1, 0) + bytes([len(w), 1]) + w.encode('utf-16-le')))
    X('header', lambda w: rec(20, us('&L&"宋体,Regular"&12' + w[:2] + '&B' + w[2:])))
    X('note_txo', lambda w: rec(438, b'\x00' * 18) + rec(60, b'\x01' + w.encode('utf-16-le')))
    X('rstring', lambda w: rec(214, struct.pack('<HHH', 0, 0, 0) + us(w) + b'\x00\x00'))
    X('formula_const', lambda w: rec(6, struct.pack('<HHH8sHI', 0, 0, 0, b'\x00' * 8, 0, 0) + struct.pack('<H', 3 + 2 * len(w)) + b'\x17' + bytes([len(w), 1]) + w.encode('utf-16-le')))
    X('name', lambda w: rec(24, struct.pack('<HBBHHH4s', 0, 0, len(w), 0, 0, 0, b'\x00' * 4) + b'\x01' + w.encode('utf-16-le')))
    X('dv', lambda w: rec(446, struct.pack('<I', 0) + us(w) + us('x') + us('y') + us('z')))
    X('hlink', lambda w: rec(440, b'\x00' * 40 + w.encode('utf-16-le') + b'\x00\x00'))
    X('autofilter', lambda w: rec(158, b'\x00' * 30 + b'\x01' + w.encode('utf-16-le')))
    X('supbook', lambda w: rec(430, struct.pack('<H', 1) + us(w)))
    X('writeaccess', lambda w: rec(92, us(w).ljust(112, b' ')))
    X('chart_series', lambda w: rec(4109, b'\x00\x00' + bytes([len(w), 1]) + w.encode('utf-16-le')))
    X('table_format', lambda w: rec(1054, struct.pack('<H', 200) + us('0"' + w + '"')))
    X('style', lambda w: rec(659, struct.pack('<H', 0) + us(w)))
    wb5 = lambda *r: rec(2057, struct.pack('<HHHH', 1280, 5, 0, 0)) + rec(66, struct.pack('<H', 936)) + b''.join(r) + rec(10, b'')
    gb = lambda w: struct.pack('<H', len(w.encode('gbk'))) + w.encode('gbk')
    X('b5_label', lambda w: rec(516, struct.pack('<HHH', 0, 0, 0) + gb(w)), stream='Book', biff=wb5)
    X('b5_sheet', lambda w: rec(133, struct.pack('<IBB', 0, 0, 0) + bytes([len(w.encode('gbk'))]) + w.encode('gbk')), stream='Book', biff=wb5)
    X('b5_header', lambda w: rec(20, bytes([len(w.encode('gbk'))]) + w.encode('gbk')), stream='Book', biff=wb5)
    X('b5_note', lambda w: rec(28, struct.pack('<HHH', 0, 0, len(w.encode('gbk'))) + w.encode('gbk')), stream='Book', biff=wb5)
    X('b5_in_workbook', lambda w: rec(516, struct.pack('<HHH', 0, 0, 0) + gb(w)), biff=wb5)
    w = p.term()
    p.put('raw_biff4.xls', rec(1033, struct.pack('<HHH', 1024, 16, 0)) + rec(66, struct.pack('<H', 936)) + rec(516, struct.pack('<HHH', 0, 0, 0) + gb(w)) + rec(10, b''), {w: 'biff4 no OLE'})
    def atom(t, b, ver=0):
        return struct.pack('<HHI', ver, t, len(b)) + b
    def Pp(name, f):
        w = p.term()
        p.put(f'{name}.ppt', compound([('PowerPoint Document', atom(1000, atom(1006, f(w), 15), 15))]), {w: name})
    Pp('chars', lambda w: atom(4000, w.encode('utf-16-le')))
    Pp('cstring', lambda w: atom(4026, w.encode('utf-16-le')))
    Pp('bytes_gbk', lambda w: atom(4008, w.encode('gbk')))
    Pp('unknown', lambda w: atom(4660, w.encode('utf-16-le')))
    Pp('vt', lambda w: atom(4000, (FILL + '\x0b' + w).encode('utf-16-le')))
    w = p.term()
    z = zlib.compress(compound([('Workbook', wb(rec(516, struct.pack('<HHH', 0, 0, 0) + us(w))))]))
    p.put('exoleobj.ppt', compound([('PowerPoint Document', atom(1000, b'', 15) + struct.pack('<HHI', 16, 4113, len(z) + 4) + struct.pack('<I', 9999) + z)]), {w: 'ExOleObjStg compressed'})
    def S(name, st):
        p.put(f'{name}.doc', compound(st[0]), {st[1]: name})
    def st(f):
        w = p.term()
        return (f(w), w)
    S('summary', st(lambda w: [('WordDocument', b'\xec\xa5' + b'\x00' * 600), ('\x05SummaryInformation', b'\xfe\xff\x00\x00' + b'\x00' * 60 + struct.pack('<II', 30, 9) + w.encode('gbk') + b'\x00' + b'\x00' * 50)]))
    S('summary16', st(lambda w: [('WordDocument', b'\xec\xa5' + b'\x00' * 600), ('\x05DocumentSummaryInformation', b'\xfe\xff\x00\x00' + b'\x00' * 60 + struct.pack('<II', 31, 5) + w.encode('utf-16-le') + b'\x00\x00' + b'\x00' * 50)]))
    S('ole10', st(lambda w: [('WordDocument', b'\xec\xa5' + b'\x00' * 600), ('\x01Ole10Native', struct.pack('<I', 100) + b'\x02\x00a.docx\x00C:\\a.docx\x00\x00\x00\x03\x00' + struct.pack('<I', 8) + b'C:\\a.txt\x00' + struct.pack('<I', 200) + zipped([('[Content_Types].xml', '<T/>'), ('word/document.xml', f'<w:p><w:r><w:t>{w[:2]}</w:t></w:r><w:r><w:t>{w[2:]}</w:t></w:r></w:p>')]))]))
    S('ole10_7z', st(lambda w: [('\x01Ole10Native', struct.pack('<I', 100) + b'\x02\x00a.gz\x00C:\\a.gz\x00\x00\x00\x03\x00' + struct.pack('<I', 8) + b'C:\\a.gz\x00' + struct.pack('<I', 200) + gzip.compress(w.encode()))]))
    S('package', st(lambda w: [('Package', zipped([('[Content_Types].xml', '<T/>'), ('xl/sharedStrings.xml', f'<sst><si><t>{w}</t></si></sst>'), ('xl/workbook.xml', '<w/>')]))]))
    S('contents_pdf', st(lambda w: [('CONTENTS', b'%PDF-1.4\n1 0 obj<</Title <FEFF' + w.encode('utf-16-be').hex().encode() + b'>>>endobj\ntrailer<</Info 1 0 R>>')]))
    S('wps_stream', st(lambda w: [('WpsCustomData', w.encode('utf-16-le'))]))
    S('streamname', st(lambda w: [(w, b'x' * 100)]))
    S('pictures', st(lambda w: [('WordDocument', b'\xec\xa5' + b'\x00' * 600), ('Data', b'\x00' * 20 + w.encode('utf-16-le'))]))
    w = p.term()
    whole = compound([('WpsCustomData', b'\x00' * 4000 + w.encode('utf-16-le') + b'\x00' * 4000)])
    at = whole.index(w.encode('utf-16-le'))
    p.put('cut.doc', whole[:at + 600], {w: 'cut behind it'}, told=True)
    p.put('cut_directory.doc', whole[:-308], {w: 'the last bytes lost'}, told=True)
    def msg(f):
        w = p.term()
        p.put(f'msg_{f[0]}.msg', compound(f[1](w)), {w: 'msg ' + f[0]})
    msg(('subject', lambda w: [('__substg1.0_0037001F', w.encode('utf-16-le'))]))
    msg(('body8', lambda w: [('__substg1.0_1000001E', w.encode('gbk'))]))
    msg(('html', lambda w: [('__substg1.0_10130102', f'<html><p>{w[:2]}<b>{w[2:]}</b></p></html>'.encode('gbk'))]))
    msg(('attach', lambda w: [('__substg1.0_37010102', zipped([('a.txt', w)]))]))
    def lzfu_raw(b):
        pre = b'{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
        out = b''
        for i in range(0, len(b), 8):
            c = b[i:i + 8]
            out += b'\x00' + c if len(c) == 8 else bytes([1 << len(c)]) + c + struct.pack('>H', (207 + len(b)) % 4096 << 4)
        if len(b) % 8 == 0:
            out += b'\x01' + struct.pack('>H', (207 + len(b)) % 4096 << 4)
        return struct.pack('<IIII', len(out) + 12, len(b), 1967544908, 0) + out
    rtf = lambda w: ('{\\rtf1\\ansi\\ansicpg936\\fromhtml1 ' + ''.join((f'\\u{(ord(c) - 65536 if ord(c) > 32767 else ord(c))}?' for c in w)) + '}').encode()
    msg(('rtf', lambda w: [('__substg1.0_10090102', lzfu_raw(rtf(w)))]))
    def tn(*at):
        return struct.pack('<IH', 574529400, 1) + b''.join((bytes([l]) + struct.pack('<II', i, len(b)) + b + struct.pack('<H', sum(b) & 65535) for l, i, b in at))
    w = p.term()
    p.put('winmail.dat', tn((1, 561158, struct.pack('<I', 65536)), (2, 430082, b'\x01\x00' + b'\x00' * 12), (2, 425999, zipped([('a.txt', w)])), (2, 98320, b'a.zip\x00')), {w: 'tnef attachment'})
    w = p.term()
    p.put('winmail_rtf.dat', tn((1, 430083, struct.pack('<I', 1) + struct.pack('<HHII', 258, 4105, 1, len(lzfu_raw(rtf(w)))) + lzfu_raw(rtf(w)))), {w: 'tnef rtf'})
    w = p.term()
    p.put('winmail_sub.dat', tn((1, 98308, w.encode('gbk') + b'\x00')), {w: 'tnef subject'})
