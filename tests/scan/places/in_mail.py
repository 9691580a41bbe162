"""Terms in every place of RTF and mail."""
import quopri
import base64
import binascii
import email
import email.policy
from email.message import EmailMessage

from places import FILL, zipped


def plant(p):
    hx = lambda t, e='gbk': ''.join((f"\\'{b:02x}" for b in t.encode(e)))
    u = lambda t, tail='?': ''.join((f'\\u{(ord(c) - 65536 if ord(c) > 32767 else ord(c))}{tail}' for c in t))
    HEAD = "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f1\\fcharset0 Arial;}}\\uc1\\f0 "
    def Rt(name, f, head=HEAD):
        w = p.term()
        p.put(f'rtf/{name}.rtf', head + hx(FILL) + '\\par ' + f(w) + '\\par}', {w: name})
    Rt('u', u)
    Rt('hex', hx)
    Rt('uc0', lambda w: '\\uc0 ' + u(w, '') + '')
    Rt('uc0b', lambda w: '\\uc0 ' + u(w, ' '))
    Rt('uc2', lambda w: '{\\uc2 ' + u(w, "\\'a1\\'a1") + '}')
    Rt('upr', lambda w: '{\\upr{\\title x}{\\*\\ud{\\title ' + u(w) + '}}}')
    Rt('info', lambda w: '{\\info{\\title ' + hx(w) + '}}')
    Rt('footnote', lambda w: '{\\footnote ' + hx(w) + '}')
    Rt('annotation', lambda w: '{\\*\\annotation ' + hx(w) + '}')
    Rt('deleted', lambda w: '{\\deleted ' + hx(w) + '}')
    Rt('hidden', lambda w: '{\\v ' + hx(w) + '}')
    Rt('field', lambda w: '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt ' + hx(w) + '}}')
    Rt('fldinst', lambda w: '{\\field{\\*\\fldinst AUTOTEXT ' + hx(w) + '}{\\fldrslt x}}')
    Rt('bkmk', lambda w: '{\\*\\bkmkstart ' + hx(w) + '}')
    Rt('split', lambda w: ''.join(('{\\b ' + hx(c) + '}' for c in w)))
    Rt('upper', lambda w: ''.join((f"\\'{b:02X}" for b in w.encode('gbk'))))
    w = p.term()
    p.put('rtf/raw8bit.rtf', HEAD.encode() + w.encode('gbk') + b'\\par}', {w: 'raw gbk bytes'})
    w = p.term()
    p.put('rtf/nofonts.rtf', '{\\rtf1\\ansi\\ansicpg936 ' + hx(w) + '}', {w: 'cpg936 only'})
    w = p.term()
    p.put('rtf/nodecl.rtf', '{\\rtf1\\ansi ' + hx(w) + '}', {w: 'no declaration'})
    w = p.term()
    p.put('rtf/ansi1252.rtf', '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f13\\fnil\\fcharset134 SimSun;}}\\loch\\f0\\hich\\f0\\dbch\\f13 ' + hx(w) + '}', {w: 'dbch font'})
    w = p.term()
    p.put('rtf/space.rtf', '  \n' + HEAD + hx(w) + '}', {w: 'space before'})
    w = p.term()
    p.put('rtf/bom.rtf', b'\xef\xbb\xbf' + (HEAD + hx(w) + '}').encode(), {w: 'bom'})
    w = p.term()
    o = zipped([('a.txt', w)])
    p.put('rtf/objdata.rtf', HEAD + '{\\object\\objemb{\\*\\objdata 01050000020000000800000050616b616765000000000000000000' + f'{len(o):08x}' + o.hex() + '}}}', {w: 'embedded object zip'})
    w = p.term()
    p.put('rtf/pict.rtf', HEAD + '{\\pict\\pngblip 89504e47}' + hx(w) + '}', {w: 'after pict'})
    w = p.term()
    p.put('rtf/bin.rtf', HEAD.encode() + b'{\\pict\\bin20 {{{{{{{{{{{{{{{{{{{{}' + hx(w).encode() + b'}', {w: 'after bin'})
    Rt('shp', lambda w: '{\\shp{\\*\\shpinst{\\sp{\\sn wzName}{\\sv ' + hx(w) + '}}}}')
    Rt('shptxt', lambda w: '{\\shp{\\*\\shpinst{\\shptxt ' + hx(w) + '}}}')
    Rt('docvar', lambda w: '{\\*\\docvar {a}{' + hx(w) + '}}')
    Rt('userprops', lambda w: '{\\*\\userprops{\\propname x}\\proptype30{\\staticval ' + hx(w) + '}}')
    Rt('header', lambda w: '{\\header ' + hx(w) + '}')
    Rt('stylesheet', lambda w: '{\\stylesheet{\\s1 ' + hx(w) + ';}}')
    Rt('list', lambda w: '{\\*\\listtext ' + hx(w) + '}')
    Rt('revtbl', lambda w: '{\\*\\revtbl{' + hx(w) + ';}}')
    Rt('template', lambda w: '{\\*\\template ' + hx(w) + '}')
    def M(name, f, ext='eml'):
        w = p.term()
        m = EmailMessage(policy=email.policy.SMTP)
        m['From'] = 'a@example.org'
        m['To'] = 'b@example.org'
        m['Subject'] = 'x'
        r = f(m, w)
        p.put(f'mail/{name}.{ext}', r if isinstance(r, (bytes, str)) else m.as_bytes(), {w: name})
    M('plain8', lambda m, w: m.set_content(w, cte='8bit'))
    M('b64', lambda m, w: m.set_content(w, cte='base64'))
    M('qp', lambda m, w: m.set_content(w, cte='quoted-printable'))
    M('gbk', lambda m, w: m.set_content(w, charset='gbk', cte='base64'))
    def sub(m, w):
        del m['Subject']
        m['Subject'] = w
        m.set_content('x')
    M('subject', sub)
    def att(m, w, t=('text', 'plain'), name='a.txt', data=None):
        m.set_content('x')
        m.add_attachment(data or w.encode('gb18030'), maintype=t[0], subtype=t[1], filename=name)
    M('att_txt', att)
    M('att_bin', lambda m, w: att(m, w, ('application', 'octet-stream')))
    M('att_zip', lambda m, w: att(m, w, ('application', 'zip'), 'a.zip', zipped([('x.txt', w)])))
    M('att_name', lambda m, w: att(m, w, name=w + '.txt', data=b'x'))
    def nest(m, w):
        i = EmailMessage(policy=email.policy.SMTP)
        i['From'] = 'c@x'
        i['Subject'] = 'y'
        i.set_content(w, cte='base64')
        m.set_content('x')
        m.add_attachment(i)
    M('rfc822', nest)
    def nest64(m, w):
        i = EmailMessage(policy=email.policy.SMTP)
        i['From'] = 'c@x'
        i['Subject'] = 'y'
        i.set_content(w, cte='base64')
        m.set_content('x')
        m.add_attachment(i.as_bytes(), maintype='application', subtype='octet-stream', filename='n.eml')
    M('eml_as_octets', nest64)
    M('html', lambda m, w: m.set_content(f'<p>{w[:2]}<b>{w[2:]}</b></p>', subtype='html'))
    M('html_nl', lambda m, w: m.set_content(f'<html><p>{w[:2]}\n{w[2:]}</p></html>', subtype='html'))
    M('fromname', lambda m, w: (m.__delitem__('From'), m.__setitem__('From', f'=?utf-8?B?{base64.b64encode(w.encode()).decode()}?= <a@example.org>'), m.set_content('x'))[-1])
    M('cc', lambda m, w: (m.__setitem__('Cc', f'=?utf-8?B?{base64.b64encode(w.encode()).decode()}?= <a@example.org>'), m.set_content('x'))[-1])
    M('thread', lambda m, w: (m.__setitem__('Thread-Topic', w), m.set_content('x'))[-1])
    M('desc', lambda m, w: f'From: a@x\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Description: =?utf-8?B?{base64.b64encode(w.encode()).decode()}?=\r\nContent-Type: text/plain\r\n\r\nx\r\n')
    M('rawsub', lambda m, w: f'From: a@x\r\nSubject: {w}\r\n\r\nx\r\n'.encode('gbk'))
    M('rawsub8', lambda m, w: f'From: a@x\r\nSubject: {w}\r\n\r\nx\r\n'.encode())
    M('nocharset', lambda m, w: f'From: a@x\r\nSubject: s\r\nContent-Type: text/plain\r\n\r\n{FILL}{w}\r\n'.encode('gbk'))
    M('wrongcharset', lambda m, w: f'From: a@x\r\nSubject: s\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{FILL}{w}\r\n'.encode('gbk'))
    M('uu', lambda m, w: b'From: a@x\r\nSubject: s\r\n\r\nhello\r\n\r\nbegin 644 a.txt\r\n' + b''.join((binascii.b2a_uu(w.encode()[i:i + 45]) for i in range(0, len(w.encode()), 45))) + b'`\nend\r\n')
    M('utf7', lambda m, w: b'From: a@x\r\nSubject: s\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n' + w.encode('utf-7') + b'\r\n')
    M('preamble', lambda m, w: f'From: a@x\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=zz\r\n\r\n{w}\r\n--zz\r\nContent-Type: text/plain\r\n\r\nx\r\n--zz--\r\n')
    M('epilogue', lambda m, w: f'From: a@x\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=zz\r\n\r\n--zz\r\nContent-Type: text/plain\r\n\r\nx\r\n--zz--\r\n{w}\r\n')
    M('prefixboundary', lambda m, w: f'From: a@x\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=zz\r\n\r\n--zz\r\nContent-Type: multipart/alternative; boundary=zz2\r\n\r\n--zz2\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64.b64encode(w.encode()).decode()}\r\n--zz2--\r\n--zz--\r\n')
    M('boundarycase', lambda m, w: f'From: a@x\r\nSubject: s\r\nMime-version: 1.0\r\ncontent-type: MULTIPART/mixed;\r\n BOUNDARY="a b"\r\n\r\n--a b\r\nCONTENT-TYPE: TEXT/plain; CHARSET="UTF-8"\r\ncontent-transfer-encoding: BASE64\r\n\r\n{base64.b64encode(w.encode()).decode()}\r\n--a b--\r\n')
    M('crlf_missing_end', lambda m, w: f"From: a@x\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=zz\r\n\r\n--zz\r\nContent-Type: application/x-foo\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64.b64encode(zipped([('a.txt', w)])).decode()}")
    M('x_first', lambda m, w: f'X-Mailer: y\r\nThread-Index: z\r\nSubject: s\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64.b64encode(w.encode()).decode()}\r\n')
    M('odd_first', lambda m, w: f'ARC-Seal: i=1\r\nAuthentication-Results: z\r\nSubject: s\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64.b64encode(w.encode()).decode()}\r\n')
    M('gb_utf16', lambda m, w: f"From: a@x\r\nSubject: s\r\nContent-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64.b64encode(w.encode('utf-16')).decode()}\r\n")
    M('qpbroken', lambda m, w: 'From: a@x\r\nSubject: s\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n' + '='.join([''] + [f'{b:02X}' for b in w.encode()][:5]) + '=\r\n' + '='.join([''] + [f'{b:02x}' for b in w.encode()][5:]) + '\r\n')
    w = p.term()
    p.put('mail/crlf.mbox', f"From x@y Thu Jan  1 00:00:00 2026\r\nFrom: a@x\r\nSubject: s\r\n\r\nx\r\n\r\nFrom x@y Thu Jan  1 00:00:00 2026\r\nFrom: a@x\r\nSubject: =?gbk?B?{base64.b64encode(w.encode('gbk')).decode()}?=\r\n\r\n>From here {FILL}\r\n", {w: 'crlf mbox'})
    w = p.term()
    w = p.term()
    whole = lambda w, enc: f'{FILL}{w}{FILL}'.encode(enc)
    for name, ext, head in (('card', 'vcf', b'BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE'), ('calendar', 'ics', b'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION')):
        for enc in ('utf-8', 'gb18030'):
            w = p.term()
            cut = len(FILL.encode(enc)) + 4                 # within the term, in UTF-8 within a character
            b = whole(w, enc)
            p.put(f'{name}_{enc}.{ext}', head + b':' + b[:cut] + b'\r\n ' + b[cut:] + b'\r\nEND:X\r\n', {w: f'{name} folded'})
            w = p.term()
            p.put(f'{name}_qp_{enc}.{ext}', head + b';ENCODING=QUOTED-PRINTABLE;CHARSET=X:' + quopri.encodestring(whole(w, enc)).replace(b'\n', b'\r\n') + b'\r\nEND:X\r\n', {w: f'{name} quoted'})
