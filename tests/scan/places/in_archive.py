"""Terms in every place of archives and compressed files."""
import bz2
import gzip
import io
import lzma
import os
import shutil
import subprocess
import tarfile
import tempfile
import zipfile

from places import FILL, zipped


def plant(p):
    def sh(*a, **k):
        return subprocess.run(a, capture_output=True, **k)
    def both():
        w = p.term()
        return (w, f'{FILL * 40}{w}\n'.encode('gb18030'))
    def tar(n, d, fmt=tarfile.GNU_FORMAT, mode='w'):
        o = io.BytesIO()
        with tarfile.open(fileobj=o, mode=mode, format=fmt) as t:
            i = tarfile.TarInfo(n)
            i.size = len(d)
            t.addfile(i, io.BytesIO(d))
        return o.getvalue()
    w, d = both()
    p.put('gz_multi.gz', gzip.compress(b'x' * 1000) + gzip.compress(d), {w: 'second member of gz'})
    w, d = both()
    p.put('gz_trailing.gz', gzip.compress(d) + b'garbage' * 10, {w: 'gz + trailing garbage'})
    w, d = both()
    p.put('bz2_multi.bz2', bz2.compress(b'x' * 1000) + bz2.compress(d), {w: 'second stream of bz2'})
    w, d = both()
    p.put('xz_multi.xz', lzma.compress(b'x' * 1000) + lzma.compress(d), {w: 'second stream of xz'})
    w, d = both()
    p.put('lzma_alone.lzma', lzma.compress(d, format=lzma.FORMAT_ALONE), {w: 'lzma alone'})
    w, d = both()
    p.put('gz_cut.gz', gzip.compress(d + os.urandom(3000))[:-500], {w: 'gz cut'})
    for t in (['zstd', '-q', '-c'], ['lz4', '-q', '-c'], ['lzop', '-c'], ['compress', '-c'], ['lzip', '-c']):
        if shutil.which(t[0]):
            w, d = both()
            r = subprocess.run(t, input=d, capture_output=True)
            p.put('s.' + t[0], r.stdout, {w: t[0]})
    for f, n in ((tarfile.USTAR_FORMAT, 'ustar'), (tarfile.PAX_FORMAT, 'pax'), (tarfile.GNU_FORMAT, 'gnu')):
        w, d = both()
        p.put(n + '.tar', tar('a.txt', d, f), {w: n})
        w = p.term()
        p.put(n + 'name.tar', tar(w + '.txt', b'x', f), {w: n + ' name'})
    w, d = both()
    v7 = bytearray(tar('a.txt', d, tarfile.USTAR_FORMAT))
    v7[257:265] = b'\x00' * 8
    v7[148:156] = b' ' * 8
    s = sum(v7[:512])
    v7[148:156] = b'%06o\x00 ' % s
    p.put('v7.tar', bytes(v7), {w: 'v7 tar'})
    w, d = both()
    if shutil.which('zstd'):
        p.put('t.tar.zst.wrong.doc', subprocess.run(['zstd', '-q', '-c'], input=tar('a', zipped([('x.txt', d)])), capture_output=True).stdout, {w: 'tar.zst of zip named doc'})
    w, d = both()
    p.put('link.tar', tar('a.txt', d), {w: 'x'})
    w, d = both()
    z = zipped([('a.txt', d)])
    p.put('sfx.exe', b'MZ' + os.urandom(5000) + z, {w: 'zip behind exe'})
    w, d = both()
    p.put('jpgzip.jpg', b'\xff\xd8\xff\xe0\x00\x10JFIF' + os.urandom(3000) + zipped([('a.txt', d)]), {w: 'zip behind jpeg'})
    w, d = both()
    p.put('ziptrail.zip', zipped([('a.txt', d)]) + b'\x00' * 70000, {w: 'zip with 70000 trailing bytes'})
    w, d = both()
    p.put('pdfzip.pdf', b'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n' + zipped([('a.txt', d)]), {w: 'zip behind pdf'})
    def zipm(m, **k):
        w, d = both()
        o = io.BytesIO()
        with zipfile.ZipFile(o, 'w', m) as zz:
            zz.writestr('a.txt', d)
        return (w, o.getvalue())
    for m in (zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        w, b = zipm(m)
        p.put(f'm{m}.zip', b, {w: f'method {m}'})
    w, d = both()
    o = io.BytesIO()
    zz = zipfile.ZipFile(o, 'w', zipfile.ZIP_DEFLATED)
    f = zz.open(zipfile.ZipInfo('a.txt'), 'w', force_zip64=True)
    f.write(d)
    f.close()
    zz.close()
    p.put('zip64.zip', o.getvalue(), {w: 'zip64'})
    class NS(io.BytesIO):

        def seekable(self):
            return False

        def seek(self, *a):
            raise OSError
    w, d = both()
    o = NS()
    zz = zipfile.ZipFile(o, 'w', zipfile.ZIP_DEFLATED)
    zz.writestr('a.txt', d)
    zz.close()
    p.put('descr.zip', o.getvalue(), {w: 'data descriptors'})
    w2, d2 = both()
    o = NS()
    zz = zipfile.ZipFile(o, 'w', zipfile.ZIP_DEFLATED)
    zz.writestr('a.txt', d2)
    zz.close()
    p.put('descr_cut.zip', o.getvalue()[:-60], {w2: 'data descriptors, no directory'})
    w = p.term()
    p.put('gbk.zip', zipped([('a' * 8 + '.txt', 'x')]).replace(b'a' * 8, w.encode('gbk')), {w: 'gbk name'})
    w = p.term()
    p.put('comment.zip', (lambda o: (lambda zz: (zz.writestr('a', 'x'), setattr(zz, 'comment', w.encode('gbk')), zz.close(), o.getvalue())[-1])(zipfile.ZipFile(o, 'w')))(io.BytesIO()), {w: 'archive comment'})
    w = p.term()
    o = io.BytesIO()
    zz = zipfile.ZipFile(o, 'w')
    i = zipfile.ZipInfo('a')
    i.comment = w.encode('gbk')
    zz.writestr(i, 'x')
    zz.close()
    p.put('mcomment.zip', o.getvalue(), {w: 'member comment'})
    w, d = both()
    z = zipped([('dir/', b''), ('a.txt', d)])
    p.put('dir.zip', z, {w: 'x'})
    w, d = both()
    w, d = both()
    p.put('dup.zip', zipped([('a.txt', b'x'), ('a.txt', d)]), {w: 'dup'})
    w, d = both()
    if shutil.which('7z'):
        p.root.mkdir(parents=True, exist_ok=True)
        t = tempfile.mkdtemp(dir=p.root.parent)
        w, d = both()
        open(t + '/a.txt', 'wb').write(d)
        open(t + '/b.bin', 'wb').write(os.urandom(9000))
        open(t + '/c.docx', 'wb').write(zipped([('[Content_Types].xml', '<x/>'), ('word/document.xml', f'<w:p><w:t>{w}</w:t></w:p>')]))
        for n, args in (('lzma2', ['-t7z']), ('solid', ['-t7z', '-ms=on']), ('ppmd', ['-t7z', '-m0=ppmd']), ('bz', ['-t7z', '-m0=bzip2']), ('copy', ['-t7z', '-mx=0']), ('ziplzma', ['-tzip', '-mm=lzma']), ('zipppmd', ['-tzip', '-mm=ppmd']), ('bcj', ['-t7z', '-mf=BCJ2']), ('delta', ['-t7z', '-m0=delta:4', '-m1=lzma']), ('wim', ['-twim']), ('sfx', ['-t7z', '-sfx'])):
            sh('7z', 'a', '-bd', *args, f'{p.root}/7{n}.x', t + '/a.txt', t + '/b.bin', t + '/c.docx')
            if os.path.exists(f'{p.root}/7{n}.x'):
                p.want[f'7{n}.x'] = {w: '7z ' + n}
            elif os.path.exists(f'{p.root}/7{n}.x.exe'):
                p.want[f'7{n}.x.exe'] = {w: '7z ' + n}
        name = p.term()
        open(f'{t}/{name}.txt', 'wb').write(b'x')
        sh('7z', 'a', '-bd', '-t7z', f'{p.root}/7name.x', f'{t}/{name}.txt')
        p.want['7name.x'] = {name: '7z name'}
        if shutil.which('zstd'):
            sh('zstd', '-q', f'{p.root}/7solid.x', '-o', f'{p.root}/7solid.zst')
            p.want['7solid.zst'] = {w: '7z packed once more'}
        if os.path.exists(f'{p.root}/7lzma2.x'):
            b = open(f'{p.root}/7lzma2.x', 'rb').read()
            w2 = w
            p.put('exe7z.exe', b'MZ' + os.urandom(4000) + b, {w: '7z behind exe'})
            p.put('cut.7z', b[:-40], {})
        os.makedirs(t + '/d')
        shutil.copy(t + '/a.txt', t + '/d')
        for n, cmd in (('newc', ['cpio', '-o', '-H', 'newc']), ('odc', ['cpio', '-o', '-H', 'odc']), ('bin', ['cpio', '-o', '-H', 'bin']), ('crc', ['cpio', '-o', '-H', 'crc'])):
            if shutil.which('cpio'):
                r = subprocess.run(cmd, input=b'a.txt\n', capture_output=True, cwd=t)
                p.put(n + '.cpio', r.stdout, {w: 'cpio ' + n})
        if shutil.which('genisoimage'):
            for n, a in (('iso', []), ('joliet', ['-J']), ('rr', ['-R']), ('udf', ['-udf'])):
                sh('genisoimage', '-quiet', '-o', f'{p.root}/{n}.iso', *a, t + '/d')
                p.want[f'{n}.iso'] = {w: n}
        sh('ar', 'rc', f'{p.root}/a.a', t + '/a.txt')
        p.want['a.a'] = {w: 'ar'}
        os.makedirs(t + '/pk/DEBIAN')
        shutil.copy(t + '/a.txt', t + '/pk')
        with open(t + '/pk/DEBIAN/control', 'w') as f:
            f.write('Package: a\nVersion: 1\nArchitecture: all\nMaintainer: x <a@b>\nDescription: x\n')
        sh('dpkg-deb', '-b', t + '/pk', f'{p.root}/p.deb')
        p.want['p.deb'] = {w: 'deb'}
        if shutil.which('rpmbuild'):
            with open(t + '/a.spec', 'w') as f:
                f.write(f'Name: a\nVersion: 1\nRelease: 1\nSummary: s\nLicense: x\nBuildArch: noarch\n%description\nx\n%install\nmkdir -p %{{buildroot}}/o\ncp {t}/a.txt %{{buildroot}}/o/\n%files\n/o/a.txt\n')
            sh('rpmbuild', '-bb', '--define', f'_topdir {t}/rpm', '--define', f'_rpmdir {t}', '--define', '_build_id_links none', t + '/a.spec')
            with open(t + '/noarch/a-1-1.noarch.rpm', 'rb') as f:
                b = f.read()
            p.put('a.rpm', b, {w: 'rpm'})
            p.put('cut.rpm', b[:2000], {}, told=True)
    for name, head in (('a.chm', b'ITSF\3\0\0\0'), ('a.caj', b'CAJ\0'), ('a.mobi', bytes(60) + b'BOOKMOBI'), ('a.dwg', b'AC1027'), ('a.pdb', bytes(60) + b'TEXtREAd'), ('a.lit', b'ITOLITLS'), ('a.djvu', b'AT&TFORM'),
                       ('a.snb', b'SNBP000B'), ('a.tcr', b'!!8-Bit!!'), ('a.ps', b'%!PS-Adobe-3.0\n'), ('a.eps', b'\xC5\xD0\xD3\xC6'), ('a.prn', b'\x1B%-12345X@PJL')):      # packed in ways of their own
        p.put(name, head + bytes(range(256)) * 20, {}, told=True)
    for name in ('a.7z.002', 'a.zip.003', 'a.z02', 'a.r01'):             # later parts of archives that were split
        p.put(name, p.rng.randbytes(5000), {}, told=True)
    p.put('zeros.gz', gzip.compress(bytes(60 << 20)), {}, told=True)      # much of nothing that was not read
