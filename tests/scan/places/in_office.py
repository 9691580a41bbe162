"""Terms in every place of OOXML, ODF and OFD."""
import struct

from places import FILL, zipped


def plant(p):
    W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    CT = ('[Content_Types].xml', '<Types/>')
    def para(*r):
        return '<w:p>' + ''.join((f'<w:r><w:t>{x}</w:t></w:r>' for x in r)) + '</w:p>'
    def docx(body, *more, name='word/document.xml'):
        return zipped([CT, (name, f'<?xml version="1.0"?><w:document {W}><w:body>{para(FILL)}{body}</w:body></w:document>'), *more])
    def D(name, f, *morefn, **k):
        w = p.term()
        p.put(f'docx/{name}.docx', docx(f(w) if f else '', *[m(w) for m in morefn], **k), {w: name})
    split = lambda w: para(*w)
    D('runs', split)
    D('ins', lambda w: f'<w:p><w:ins w:id="1"><w:r><w:t>{w[:2]}</w:t></w:r></w:ins><w:r><w:t>{w[2:]}</w:t></w:r></w:p>')
    D('del', lambda w: f'<w:p><w:del><w:r><w:delText>{w[:2]}</w:delText></w:r><w:r><w:delText>{w[2:]}</w:delText></w:r></w:del></w:p>')
    D('moveFrom', lambda w: f'<w:p><w:moveFrom><w:r><w:t>{w}</w:t></w:r></w:moveFrom></w:p>')
    D('instr', lambda w: f'<w:p><w:r><w:instrText>{w[:2]}</w:instrText></w:r><w:r><w:instrText>{w[2:]}</w:instrText></w:r></w:p>')
    D('sdt', lambda w: f'<w:sdt><w:sdtPr><w:alias w:val="{w}"/></w:sdtPr><w:sdtContent>{para(FILL)}</w:sdtContent></w:sdt>')
    D('bookmark', lambda w: f'<w:bookmarkStart w:id="0" w:name="{w}"/>')
    D('sym', lambda w: para(w[:2])[:-6] + f'<w:r><w:noBreakHyphen/></w:r></w:p>' + para(w))
    D('softhyphen', lambda w: f'<w:p><w:r><w:t>{w[:2]}</w:t><w:softHyphen/><w:t>{w[2:]}</w:t></w:r></w:p>')
    D('proof', lambda w: f'<w:p><w:r><w:t>{w[:2]}</w:t></w:r><w:proofErr w:type="x"/><w:bookmarkStart w:id="0" w:name="甲"/><w:r><w:t>{w[2:]}</w:t></w:r></w:p>')
    D('commentref', lambda w: f'<w:p><w:r><w:t>{w[:2]}</w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>{w[2:]}</w:t></w:r></w:p>')
    D('ruby', lambda w: f'<w:p><w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{w}</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>')
    D('math', lambda w: f'<m:oMath><m:r><m:t>{w}</m:t></m:r></m:oMath>')
    D('tab', lambda w: f'<w:p><w:r><w:t>{w[:2]}</w:t><w:tab/><w:t>{w[2:]}</w:t></w:r></w:p>')
    D('cr', lambda w: f'<w:p><w:r><w:t>{w[:2]}</w:t><w:lastRenderedPageBreak/><w:t>{w[2:]}</w:t></w:r></w:p>')
    D('fallback_only', lambda w: f'<mc:AlternateContent><mc:Choice Requires="x"><w:p/></mc:Choice><mc:Fallback>{para(w[:2], w[2:])}</mc:Fallback></mc:AlternateContent>')
    for n in ('word/header1.xml', 'word/footer1.xml', 'word/footnotes.xml', 'word/endnotes.xml', 'word/comments.xml', 'word/commentsExtended.xml', 'word/glossary/document.xml', 'word/charts/chart1.xml', 'word/diagrams/data1.xml', 'docProps/core.xml', 'docProps/custom.xml', 'docProps/app.xml', 'customXml/item1.xml', 'word/people.xml', 'word/settings.xml', 'word/styles.xml', 'word/numbering.xml', 'word/vbaData.xml', 'word/fontTable.xml', 'word/afchunk.htm', 'word/afchunk.txt', 'word/media/image1.svg', 'word/embeddings/oleObject1.bin', 'word/activeX/activeX1.bin', 'word/vmlDrawing1.vml', 'word/_rels/document.xml.rels', 'word/webSettings.xml'):
        D('part_' + n.replace('/', '_'), None, lambda w, n=n: (n, f'<x><w:p><w:r><w:t>{w[:2]}</w:t></w:r><w:r><w:t>{w[2:]}</w:t></w:r></w:p><a v="{w}"/></x>'))
    D('odd_name', None, lambda w: ('WORD/Document.XML2', w))
    w = p.term()
    p.put('docx/upper.docx', docx(split(w), name='Word/Document.xml'), {w: 'upper'})
    w = p.term()
    p.put('docx/backslash.docx', zipped([CT, ('word\\document.xml', f'<w:document><w:body>{para(*w)}</w:body></w:document>')]), {w: 'backslash'})
    w = p.term()
    p.put('docx/strict.docx', docx(split(w)).replace(b'x', b'x'), {w: 'x'})
    w = p.term()
    p.put('docx/u16.docx', zipped([CT, ('word/document.xml', f'<?xml version="1.0" encoding="UTF-16"?><w:document><w:body>{para(*w)}</w:body></w:document>'.encode('utf-16'))]), {w: 'u16'})
    w = p.term()
    p.put('docx/gbk.docx', zipped([CT, ('word/document.xml', f'<?xml version="1.0" encoding="GB2312"?><w:document><w:body>{para(FILL)}{para(*w)}</w:body></w:document>'.encode('gbk'))]), {w: 'gbk'})
    def X(name, *parts):
        w = p.term()
        p.put(f'xlsx/{name}.xlsx', zipped([CT, ('xl/workbook.xml', '<workbook/>'), *[(n, f(w)) for n, f in parts]]), {w: name})
    X('shared', ('xl/sharedStrings.xml', lambda w: f'<sst><si><r><t>{w[:2]}</t></r><r><t>{w[2:]}</t></r></si></sst>'))
    X('phonetic', ('xl/sharedStrings.xml', lambda w: f'<sst><si><t>{w[:2]}</t><rPh sb="0" eb="1"><t>アア</t></rPh></si><si><t>{w}</t></si></sst>'))
    X('inline', ('xl/worksheets/sheet1.xml', lambda w: f'<worksheet><sheetData><row><c t="inlineStr"><is><r><t>{w[:2]}</t></r><r><t>{w[2:]}</t></r></is></c></row></sheetData></worksheet>'))
    X('sheetname', ('xl/workbook.xml', lambda w: f'<workbook><sheets><sheet name="{w}" state="hidden"/></sheets></workbook>'))
    X('defname', ('xl/workbook.xml', lambda w: f'<workbook><definedNames><definedName name="a">"{w}"</definedName></definedNames></workbook>'))
    for n in ('xl/comments1.xml', 'xl/threadedComments/threadedComment1.xml', 'xl/drawings/drawing1.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/charts/chart1.xml', 'xl/pivotCache/pivotCacheDefinition1.xml', 'xl/pivotCache/pivotCacheRecords1.xml', 'xl/tables/table1.xml', 'xl/externalLinks/externalLink1.xml', 'xl/queryTables/queryTable1.xml', 'xl/connections.xml', 'xl/chartsheets/sheet1.xml', 'xl/dialogsheets/sheet1.xml', 'xl/macrosheets/sheet1.xml', 'xl/printerSettings/printerSettings1.bin', 'xl/vbaProject.bin', 'xl/revisions/revisionLog1.xml', 'xl/ctrlProps/ctrlProp1.xml', 'xl/slicers/slicer1.xml'):
        X('part_' + n.replace('/', '_'), (n, lambda w: f'<x><t>{w}</t><s v="{w}"/></x>'))
    X('datavalid', ('xl/worksheets/sheet1.xml', lambda w: f'<worksheet><dataValidations><dataValidation prompt="{w}" promptTitle="x"><formula1>"{w},b"</formula1></dataValidation></dataValidations></worksheet>'))
    X('condfmt', ('xl/worksheets/sheet1.xml', lambda w: f'<worksheet><conditionalFormatting><cfRule><formula>A1="{w}"</formula></cfRule></conditionalFormatting></worksheet>'))
    X('numfmt', ('xl/styles.xml', lambda w: f'<styleSheet><numFmts><numFmt formatCode="0&quot;{w}&quot;"/></numFmts></styleSheet>'))
    X('header', ('xl/worksheets/sheet1.xml', lambda w: f'<worksheet><headerFooter><oddHeader>&amp;L{w[:2]}&amp;B{w[2:]}</oddHeader></headerFooter></worksheet>'))
    X('header2', ('xl/worksheets/sheet1.xml', lambda w: f'<worksheet><headerFooter differentFirst="1"><firstHeader>&amp;C&amp;"黑体,加粗"&amp;16{w[:2]}&amp;Kff0000{w[2:]}</firstHeader></headerFooter></worksheet>'))
    w = p.term()
    p.put('xlsx/xlsb.xlsb', zipped([CT, ('xl/workbook.bin', b'\x83\x01\x00'), ('xl/sharedStrings.bin', b'\x9f\x01\x08\x01\x00\x00\x00\x01\x00\x00\x00\x13\r\x00' + struct.pack('<I', len(w)) + w.encode('utf-16-le') + b'\xa0\x01\x00')]), {w: 'xlsb'})
    def T(name, *parts):
        w = p.term()
        p.put(f'pptx/{name}.pptx', zipped([CT, ('ppt/presentation.xml', '<p:presentation/>'), *[(n, f(w)) for n, f in parts]]), {w: name})
    ap = lambda w: f'<a:p><a:r><a:t>{w[:2]}</a:t></a:r><a:r><a:t>{w[2:]}</a:t></a:r></a:p>'
    for n in ('ppt/slides/slide1.xml', 'ppt/slideMasters/slideMaster1.xml', 'ppt/slideLayouts/slideLayout1.xml', 'ppt/notesSlides/notesSlide1.xml', 'ppt/notesMasters/notesMaster1.xml', 'ppt/handoutMasters/handoutMaster1.xml', 'ppt/comments/comment1.xml', 'ppt/commentAuthors.xml', 'ppt/diagrams/data1.xml', 'ppt/diagrams/drawing1.xml', 'ppt/charts/chart1.xml', 'ppt/tags/tag1.xml', 'ppt/presProps.xml', 'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx', 'customXml/item1.xml'):
        T('part_' + n.replace('/', '_'), (n, (lambda w: f'<p:x><p:sp><p:txBody>{ap(w)}</p:txBody></p:sp><p:text>{w}</p:text></p:x>') if not n.endswith('xlsx') else lambda w: zipped([CT, ('xl/workbook.xml', '<workbook/>'), ('xl/sharedStrings.xml', f'<sst><si><t>{w}</t></si></sst>')])))
    T('br', ('ppt/slides/slide1.xml', lambda w: f'<a:p><a:r><a:t>{w[:2]}</a:t></a:r><a:endParaRPr/></a:p><a:p><a:r><a:t>{w}</a:t></a:r></a:p>'))
    T('fld', ('ppt/slides/slide1.xml', lambda w: f'<a:p><a:r><a:t>{w[:2]}</a:t></a:r><a:fld type="x"><a:t>{w[2:]}</a:t></a:fld></a:p>'))
    T('name', ('ppt/slides/slide1.xml', lambda w: f'<p:cNvPr id="1" name="x" descr="{w}" title="y"/>'))
    T('section', ('ppt/presentation.xml', lambda w: f'<p:presentation><p14:section name="{w}"/></p:presentation>'))
    def O(name, kind, *parts):
        w = p.term()
        p.put(f'odf/{name}.od{kind[0]}', zipped([('mimetype', f'application/vnd.oasis.opendocument.{kind}'), *[(n, f(w)) for n, f in parts]]), {w: name})
    oc = lambda x: f'<office:document-content><office:body>{x}</office:body></office:document-content>'
    for nm, f in (('span', lambda w: f'<text:p>{w[:2]}<text:span>{w[2:]}</text:span></text:p>'), ('s', lambda w: f'<text:p>{w[:2]}<text:s text:c="3"/>{w[2:]}</text:p>'), ('tab', lambda w: f'<text:p>{w[:2]}<text:tab/>{w[2:]}</text:p>'), ('note', lambda w: f'<text:p>x<text:note><text:note-body><text:p>{w}</text:p></text:note-body></text:note></text:p>'), ('tracked', lambda w: f'<text:tracked-changes><text:changed-region><text:deletion><text:p>{w}</text:p></text:deletion></text:changed-region></text:tracked-changes>'), ('annotation', lambda w: f'<office:annotation><dc:creator>x</dc:creator><text:p>{w}</text:p></office:annotation>'), ('softpage', lambda w: f'<text:p>{w[:2]}<text:soft-page-break/>{w[2:]}</text:p>'), ('bookmark', lambda w: f'<text:p>{w[:2]}<text:bookmark text:name="甲"/>{w[2:]}</text:p>'), ('hidden', lambda w: f'<text:p><text:hidden-text text:string-value="{w}"/></text:p>'), ('frame', lambda w: f'<draw:frame draw:name="a"><svg:desc>{w}</svg:desc><svg:title>x</svg:title></draw:frame>'), ('user', lambda w: f'<text:user-field-decl office:string-value="{w}"/>'), ('note_in', lambda w: f'<text:p>{w[:2]}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>{w[2:]}</text:p>'), ('annot_in', lambda w: f'<text:p>{w[:2]}<office:annotation><text:p>注</text:p></office:annotation>{w[2:]}</text:p>')):
        O('c_' + nm, 'text', ('content.xml', lambda w, f=f: oc(f(w))))
    for n in ('styles.xml', 'meta.xml', 'settings.xml', 'Object 1/content.xml', 'Object 1/meta.xml', 'Configurations2/x.xml', 'META-INF/documentsignatures.xml', 'Basic/Standard/Module1.xml', 'versions.xml', 'VersionList.xml', 'Versions/Version1'):
        O('part_' + n.replace('/', '_'), 'text', ('content.xml', lambda w: oc('<text:p>x</text:p>')), (n, (lambda w: f'<x><text:p>{w[:2]}<text:span>{w[2:]}</text:span></text:p></x>') if n != 'Versions/Version1' else lambda w: zipped([('mimetype', 'application/vnd.oasis.opendocument.text'), ('content.xml', oc(f'<text:p>{w}</text:p>'))])))
    O('ods_cell', 'spreadsheet', ('content.xml', lambda w: oc(f'<table:table table:name="x"><table:table-row><table:table-cell><text:p>{w[:2]}<text:span>{w[2:]}</text:span></text:p></table:table-cell></table:table-row></table:table>')))
    O('ods_hidden', 'spreadsheet', ('content.xml', lambda w: oc(f'<table:table table:name="{w}" table:display="false"/>')))
    O('ods_formula', 'spreadsheet', ('content.xml', lambda w: oc(f'<table:table-cell table:formula="of:=&quot;{w}&quot;"/>')))
    O('odp_notes', 'presentation', ('content.xml', lambda w: oc(f'<draw:page><presentation:notes><draw:frame><draw:text-box><text:p>{w}</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>')))
    def F(name, *parts, **k):
        w = p.term()
        p.put(f'ofd/{name}.ofd', zipped([('OFD.xml', '<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'), *[(n, f(w)) for n, f in parts]]), {w: name})
    tc = lambda *xs: '<ofd:Page><ofd:Content><ofd:Layer>' + ''.join((f'<ofd:TextObject Boundary="0 0 9 9"><ofd:TextCode X="0" Y="1">{x}</ofd:TextCode></ofd:TextObject>' for x in xs)) + '</ofd:Layer></ofd:Content></ofd:Page>'
    F('glyphs', ('Doc_0/Pages/Page_0/Content.xml', lambda w: tc(*w)))
    F('two_codes', ('Doc_0/Pages/Page_0/Content.xml', lambda w: f'<ofd:Page><ofd:TextObject><ofd:TextCode>{w[:2]}</ofd:TextCode><ofd:TextCode>{w[2:]}</ofd:TextCode></ofd:TextObject></ofd:Page>'))
    F('odd_dirs', ('Doc_0/P/1/c.xml', lambda w: tc(*w)))
    F('tpl', ('Doc_0/Tpls/Tpl_0/Content.xml', lambda w: tc(*w)))
    F('annot', ('Doc_0/Annots/Page_0/Annotation.xml', lambda w: f'<ofd:PageAnnot><ofd:Annot Type="Watermark"><ofd:Remark>{w}</ofd:Remark></ofd:Annot></ofd:PageAnnot>'))
    F('annot_app', ('Doc_0/Annots/Page_0/Annotation.xml', lambda w: f'<ofd:PageAnnot><ofd:Annot><ofd:Appearance>{tc(*w)}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>'))
    F('annot_param', ('Doc_0/Annots/a.xml', lambda w: f'<ofd:Annot Creator="{w}"/>'))
    F('attach', ('Doc_0/Attachs/a.docx', lambda w: docx(split(w))))
    F('attach_txt', ('Doc_0/Attachs/a.dat', lambda w: w.encode('gb18030')))
    F('customtag', ('Doc_0/Tags/CustomTag.xml', lambda w: f'<ofd:x><a>{w}</a></ofd:x>'))
    F('customdata', ('OFD.xml', lambda w: f'<ofd:OFD><ofd:DocBody><ofd:DocInfo><ofd:CustomDatas><ofd:CustomData Name="密级">{w}</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo></ofd:DocBody></ofd:OFD>'))
    F('outline', ('Doc_0/Document.xml', lambda w: f'<ofd:Document><ofd:Outlines><ofd:OutlineElem Title="{w}"/></ofd:Outlines></ofd:Document>'))
    F('sig', ('Doc_0/Signs/Sign_0/Signature.xml', lambda w: f'<x>{w}</x>'))
    F('cgtrans', ('Doc_0/Pages/Page_0/Content.xml', lambda w: f'<ofd:Page><ofd:TextObject><ofd:CGTransform CodePosition="0" CodeCount="4" GlyphCount="4"><ofd:Glyphs>1 2 3 4</ofd:Glyphs></ofd:CGTransform><ofd:TextCode>{w}</ofd:TextCode></ofd:TextObject></ofd:Page>'))
    F('spaces', ('Doc_0/Pages/Page_0/Content.xml', lambda w: tc(w[:2] + ' ', ' ' + w[2:])))
    F('ncr', ('Doc_0/Pages/Page_0/Content.xml', lambda w: tc(''.join((f'&#{ord(c)};' for c in w)))))
    F('cdata', ('Doc_0/Pages/Page_0/Content.xml', lambda w: tc(f'<![CDATA[{w}]]>')))
    F('leadingslash', ('/Doc_0/Pages/Page_0/Content.xml', lambda w: tc(*w)))
