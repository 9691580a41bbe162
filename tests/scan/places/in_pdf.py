"""Terms in every place of PDF."""
import base64
import pathlib
import shutil
import subprocess
import tempfile
import zlib

from places import FILL, zipped

# encrypted, and opens without a password: every kind there is
CLOSED = {'enc': ['--encrypt', '', 'owner', '256', '--'], 'encr5': ['--allow-weak-crypto', '--encrypt', '', 'owner', '256', '--force-R5', '--'], 'encaes': ['--encrypt', '', 'owner', '128', '--use-aes=y', '--'],
          'enc128': ['--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--use-aes=n', '--'], 'enc40': ['--allow-weak-crypto', '--encrypt', '', 'owner', '40', '--'],
          'encclear': ['--encrypt', '', 'owner', '128', '--use-aes=y', '--cleartext-metadata', '--'], 'encv4': ['--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--force-V4', '--'],
          'encobj': ['--object-streams=generate', '--encrypt', '', 'owner', '256', '--']}


def rows(b, row=5):
    """PNG's predictors, one after the other."""
    out, b = b'', b + b' ' * (-len(b) % row)
    for y in range(0, len(b), row):
        line, up, kind = b[y:y + row], b[y - row:y] if y else bytes(row), y // row % 5
        left, corner = b'\x00' + line[:-1], b'\x00' + up[:-1]

        def paeth(a, u, c):
            return min((abs(u - c), 0, a), (abs(a - c), 1, u), (abs(a + u - 2 * c), 2, c))[2]
        guess = [bytes(row), left, up, bytes((a + u) // 2 for a, u in zip(left, up)), bytes(paeth(a, u, c) for a, u, c in zip(left, up, corner))][kind]
        out += bytes([kind]) + bytes((x - g) % 256 for x, g in zip(line, guess))
    return out


def lzw(b, early=1):
    """As a PDF writer packs: codes of 9 to 12 bits, which grow one code early."""
    bits, table, width, have = '', {bytes([i]): i for i in range(256)}, 9, b''
    for x in [bytes([v]) for v in b] + [None]:
        if x is not None and have + x in table:
            have += x
            continue
        if not bits:
            bits = f'{256:09b}'
        bits += f'{table[have]:0{width}b}'
        if x is None:
            break
        table[have + x] = len(table) + 2
        width = 9 if len(table) < 511 - early else 10 if len(table) < 1023 - early else 11 if len(table) < 2047 - early else 12
        have = x
    bits += f'{257:0{width}b}'
    bits += '0' * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, 'big')


def runs(b):
    return b''.join(bytes([257 - 2, b[i]]) if b[i:i + 2] == b[i:i + 1] * 2 else bytes([len(b[i:i + 2]) - 1]) + b[i:i + 2] for i in range(0, len(b), 2)) + b'\x80'


PACK = {'FlateDecode': zlib.compress, 'LZWDecode': lzw, 'RunLengthDecode': runs, 'ASCIIHexDecode': lambda b: b.hex().encode() + b'>', 'ASCII85Decode': lambda b: base64.a85encode(b) + b'~>'}


def plant(p):
    def build(objs, root=1, info=None, extra=''):
        out = b'%PDF-1.6\n%\xe2\xe3\xcf\xd3\n'
        at = []
        for i, o in enumerate(objs):
            at.append(len(out))
            out += b'%d 0 obj\n' % (i + 1) + (o if isinstance(o, bytes) else o.encode('latin-1')) + b'\nendobj\n'
        s = len(out)
        out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(at) + 1) + b''.join((b'%010d 00000 n \n' % x for x in at)) + b'trailer<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n' % (len(at) + 1, root, b'/Info %d 0 R' % info if info else b'', s)
        return out
    h = lambda w: '<FEFF' + w.encode('utf-16-be').hex() + '>'
    def lit(w):
        b = b'\xfe\xff' + w.encode('utf-16-be')
        return '(' + ''.join((f'\\{x:03o}' for x in b)) + ')'
    def rawlit(w):
        b = b'\xfe\xff' + w.encode('utf-16-be')
        return b'(' + b.replace(b'\\', b'\\\\').replace(b'(', b'\\(').replace(b')', b'\\)') + b')'
    FONT = ['<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[4 0 R]>>', '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>', '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>']
    def doc(cat='', page='', more=(), content='', info=None):
        st = 'BT /F1 16 Tf 72 760 Td ' + (content or f"<{FILL[:10].encode('gbk').hex()}> Tj") + ' ET'
        objs = [f'<</Type/Catalog/Pages 2 0 R{cat}>>', '<</Type/Pages/Count 1/Kids[7 0 R]>>', *FONT, f'<</Length {len(st)}>>stream\n{st}\nendstream', f'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 6 0 R{page}>>', *more]
        return build(objs, info=info)
    docs = {}
    def V(name, f):
        w = p.term()
        d = f(w)
        docs[name] = (w, d)
        p.put(name + '.pdf', d, {w: name})
    V('text', lambda w: doc(content=f"<{w.encode('gbk').hex()}> Tj"))
    V('annot_text', lambda w: doc(page='/Annots[8 0 R]', more=[f'<</Type/Annot/Subtype/Text/Rect[0 0 20 20]/Contents {h(w)}>>']))
    V('annot_lit', lambda w: doc(page='/Annots[8 0 R]', more=[f'<</Type/Annot/Subtype/Text/Rect[0 0 20 20]/Contents {lit(w)}>>']))
    V('annot_raw', lambda w: doc(page='/Annots[8 0 R]', more=[b'<</Type/Annot/Subtype/Highlight/Rect[0 0 20 20]/Contents ' + rawlit(w) + b'>>']))
    V('annot_popup_t', lambda w: doc(page='/Annots[8 0 R]', more=[f'<</Type/Annot/Subtype/Text/Rect[0 0 20 20]/T {h(w)}/Contents(x)>>']))
    V('freetext', lambda w: doc(page='/Annots[8 0 R]', more=[f'<</Type/Annot/Subtype/FreeText/DA(/F1 12 Tf)/Rect[0 0 200 20]/Contents {h(w)}>>']))
    V('freetext_rc', lambda w: doc(page='/Annots[8 0 R]', more=[f"<</Type/Annot/Subtype/FreeText/DA(/F1 12 Tf)/Rect[0 0 200 20]/RC {h('<body><p>' + w + '</p></body>')}/Contents(x)>>"]))
    V('link_uri', lambda w: doc(page='/Annots[8 0 R]', more=[f"<</Type/Annot/Subtype/Link/Rect[0 0 200 20]/A<</S/Launch/F<</UF {h(w + '.docx')}>>>>>>"]))
    V('field', lambda w: doc(cat='/AcroForm<</Fields[8 0 R]/DA(/F1 12 Tf)/DR<</Font<</F1 3 0 R>>>>>>', page='/Annots[8 0 R]', more=[f'<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V {h(w)}/Rect[0 0 200 20]>>']))
    V('field_hidden', lambda w: doc(cat='/AcroForm<</Fields[8 0 R]>>', page='/Annots[8 0 R]', more=[f'<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/F 2/V {h(w)}/Rect[0 0 200 20]>>']))
    V('field_opt', lambda w: doc(cat='/AcroForm<</Fields[8 0 R]>>', page='/Annots[8 0 R]', more=[f'<</Type/Annot/Subtype/Widget/FT/Ch/T(a)/Opt[{h(w)}(b)]/Rect[0 0 200 20]>>']))
    V('field_tu', lambda w: doc(cat='/AcroForm<</Fields[8 0 R]>>', page='/Annots[8 0 R]', more=[f'<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/TU {h(w)}/Rect[0 0 200 20]>>']))
    V('outline', lambda w: doc(cat='/Outlines 8 0 R', more=['<</Type/Outlines/First 9 0 R/Last 9 0 R/Count 1>>', f'<</Title {h(w)}/Parent 8 0 R/Dest[7 0 R/Fit]>>']))
    V('info', lambda w: doc(more=[f'<</Title {h(w)}>>'], info=8))
    V('info_custom', lambda w: doc(more=[f'<</SecLevel {h(w)}>>'], info=8))
    V('info_gbk', lambda w: doc(more=[b'<</Title(' + w.encode('gbk') + b')>>'], info=8))
    V('info_u8', lambda w: doc(more=[b'<</Title(\xef\xbb\xbf' + w.encode() + b')>>'], info=8))
    def stream(d, b, z=False):
        b2 = zlib.compress(b) if z else b
        return f"<<{d}/Length {len(b2)}{('/Filter/FlateDecode' if z else '')}>>stream\n".encode() + b2 + b'\nendstream'
    xmp = lambda w: f'<?xpacket?><x:xmpmeta><rdf:RDF><dc:title><rdf:Alt><rdf:li>{w[:2]}&#x{ord(w[2]):x};{w[3]}</rdf:li></rdf:Alt></dc:title></rdf:RDF></x:xmpmeta>'.encode()
    V('xmp', lambda w: doc(cat='/Metadata 8 0 R', more=[stream('/Type/Metadata/Subtype/XML', xmp(w))]))
    V('xmp_z', lambda w: doc(cat='/Metadata 8 0 R', more=[stream('/Type/Metadata/Subtype/XML', xmp(w), True)]))
    def packed(d, b, *filters):
        for f in reversed(filters):
            b = PACK[f](b)
        return f"<<{d}/Filter[{''.join('/' + f for f in filters)}]/Length {len(b)}>>stream\n".encode() + b + b'\nendstream'
    much = ''.join(f'<!-- {i * 7919 % 99991} -->' for i in range(90)).encode()      # as much as makes codes of 11 bits
    for filters in (('LZWDecode',), ('RunLengthDecode',), ('ASCII85Decode', 'LZWDecode'), ('ASCIIHexDecode', 'FlateDecode'), ('ASCII85Decode', 'RunLengthDecode', 'FlateDecode')):
        V('xmp_' + '_'.join(filters), lambda w: doc(cat='/Metadata 8 0 R', more=[packed('/Type/Metadata/Subtype/XML', much + xmp(w), *filters)]))
    V('objstm_a85', lambda w: doc(more=[packed('/Type/ObjStm/N 1/First 4', f'9 0 <</Title {h(w)}>>'.encode(), 'ASCII85Decode', 'FlateDecode')]))
    V('objstm_png', lambda w: doc(more=[packed('/Type/ObjStm/N 1/First 4/DecodeParms<</Predictor 15/Columns 5>>', rows(f'9 0 <</Title {h(w)}>>'.encode()), 'FlateDecode')]))
    V('objstm_tiff', lambda w: doc(more=[packed('/Type/ObjStm/N 1/First 4/DecodeParms[null<</Predictor 2/Columns 9/Colors 2/BitsPerComponent 8>>]', bytes((x - (0 if i % 18 < 2 else t[i - 2])) % 256 for t in [f'9 0 <</Title {h(w)}>>'.encode()] for i, x in enumerate(t)), 'ASCIIHexDecode', 'LZWDecode')]))
    V('xmp_late', lambda w: doc(cat='/Metadata 8 0 R', more=[stream('/Type/Metadata/Subtype/XML/Filter/LZWDecode/DecodeParms<</EarlyChange 0>>', lzw(much + xmp(w), 0))]))
    V('attach', lambda w: doc(cat=f'/Names<</EmbeddedFiles<</Names[(a) 8 0 R]>>>>', more=['<</Type/Filespec/F(a.zip)/EF<</F 9 0 R>>>>', stream('/Type/EmbeddedFile', zipped([('a.txt', w)]), True)]))
    V('attach_name', lambda w: doc(cat=f'/Names<</EmbeddedFiles<</Names[(a) 8 0 R]>>>>', more=[f'<</Type/Filespec/UF {h(w)}/F(a)/EF<</F 9 0 R>>>>', stream('/Type/EmbeddedFile', b'x', True)]))
    V('attach_annot', lambda w: doc(page='/Annots[8 0 R]', more=['<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 9 0 R>>', '<</Type/Filespec/F(a.zip)/EF<</F 10 0 R>>>>', stream('/Type/EmbeddedFile', zipped([('a.txt', w)]), True)]))
    V('attach_af', lambda w: doc(cat='/AF[8 0 R]', more=['<</Type/Filespec/AFRelationship/Source/F(a.zip)/EF<</F 9 0 R>>>>', stream('/Type/EmbeddedFile', zipped([('a.txt', w)]), True)]))
    V('xform', lambda w: build([f'<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[7 0 R]>>', *FONT, '<</Length 6>>stream\n/X0 Do\nendstream', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X0 8 0 R>>>>/Contents 6 0 R>>', stream('/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>', f"BT /F1 16 Tf 72 700 Td <{w.encode('gbk').hex()}> Tj ET".encode())]))
    V('invisible', lambda w: doc(content=f"3 Tr <{w.encode('gbk').hex()}> Tj"))
    V('tiny', lambda w: doc(content=f"/F1 0.1 Tf <{w.encode('gbk').hex()}> Tj"))
    V('rotated', lambda w: doc(page='/Rotate 90', content=f"<{w.encode('gbk').hex()}> Tj"))
    V('diag', lambda w: doc(content=f"0.7 0.7 -0.7 0.7 200 200 Tm <{w.encode('gbk').hex()}> Tj"))
    V('spread', lambda w: doc(content=f"30 Tc <{w.encode('gbk').hex()}> Tj"))
    V('vertical', lambda w: doc(content=' '.join((f"<{c.encode('gbk').hex()}> Tj 0 -24 Td" for c in w))))
    V('actual', lambda w: doc(content=f'/Span<</ActualText {h(w)}>> BDC (abcd) Tj EMC'))
    V('two_page_mark', lambda w: doc(content=f"<{w[:2].encode('gbk').hex()}> Tj 0 -24 Td <{w[2:].encode('gbk').hex()}> Tj"))
    with tempfile.TemporaryDirectory() as tmp:
        for n in ('text', 'annot_text', 'outline', 'field_hidden', 'info', 'xmp_z', 'attach', 'annot_raw', 'attach_annot') if shutil.which('qpdf') else ():
            w, d = docs[n]
            (pathlib.Path(tmp) / 'a.pdf').write_bytes(d)
            for suffix, args in (('objstm', ['--object-streams=generate']), ('lin', ['--linearize']), *CLOSED.items()):
                out = pathlib.Path(tmp) / f'{n}_{suffix}.pdf'
                subprocess.run(['qpdf', *args, pathlib.Path(tmp) / 'a.pdf', out], check=False, stderr=subprocess.DEVNULL)
                if out.exists():
                    p.put(f'q/{out.name}', out.read_bytes(), {w: f'{n} {suffix}'})
    w, d = docs['text']
    p.put('prefix.pdf', b'junk\n' * 20 + d, {w: 'prefix'})
    p.put('far.pdf', b'j' * 3000 + b'\n' + d, {w: 'header after 3000 bytes'})
    p.put('cut.pdf', d[:-150], {w: 'cut'}, told=True)
    w = p.term()
    p.put('lost_page.pdf', doc(content=f"<{w.encode('gbk').hex()}> Tj").replace(b'/Count 1/Kids[7 0 R]', b'/Count 2/Kids[7 0 R 9 0 R]'), {w: 'another page is not there'}, told=True)
    # made for the web: a list of the first page's objects stands before them, those of the rest and the tree of pages behind; cut there
    w, o = p.term(), b'%PDF-1.6\n'
    text = f"BT /F1 16 Tf 72 760 Td <{w.encode('gbk').hex()}> Tj ET"
    first = [f'{i} 0 obj\n{x}\nendobj\n'.encode() for i, x in enumerate(['<</Linearized 1/L 20000/H[200 50]/O 4/E 1500/N 3/T 19000>>', '<</Type/Catalog/Pages 20 0 R>>', *FONT, f'<</Length {len(text)}>>stream\n{text}\nendstream', '<</Type/Page/Parent 20 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 6 0 R>>'], 1)]
    at = [len(o) + len(first[0]) + 260 + sum(map(len, first[1:i])) for i in range(1, len(first))]
    o += first[0] + b'xref\n1 7\n' + b'%010d 00000 n \n' % len(o) + b''.join(b'%010d 00000 n \n' % x for x in at) + b'trailer<</Size 30/Root 2 0 R/Prev 19000>>\nstartxref\n0\n%%EOF\n'
    o += b'%' * (len(b'%PDF-1.6\n') + len(first[0]) + 259 - len(o)) + b'\n' + b''.join(first[1:])
    p.put('web_cut.pdf', o + b'8 0 obj\n<</Length 900>>stream\nBT', {w: 'made for the web, cut'}, told=True)
    # the page and its fonts stand in a stream of objects, the tree of pages behind the cut
    w = p.term()
    text = f"BT /F1 16 Tf 72 760 Td <{w.encode('gbk').hex()}> Tj ET"
    inside = [*FONT, '<</Type/Page/Parent 20 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 7 0 R>>']
    heads = ' '.join(f'{i + 3} {sum(len(x) + 1 for x in inside[:i])}' for i in range(4)) + ' '
    o = b'%PDF-1.6\n' + f'7 0 obj\n<</Length {len(text)}>>stream\n{text}\nendstream\nendobj\n8 0 obj\n'.encode() + packed(f'/Type/ObjStm/N 4/First {len(heads)}', (heads + '\n'.join(inside)).encode(), 'FlateDecode') + b'\nendobj\n'
    p.put('objstm_cut.pdf', o + b'9 0 obj\n<</Length 900>>stream\nBT', {w: 'page in a stream of objects, cut'}, told=True)
