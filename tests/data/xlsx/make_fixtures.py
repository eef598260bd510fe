#!/usr/bin/python3
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the workbooks of this folder: usage make_fixtures.py (writes beside itself).

Needs python3-openpyxl and, for the files named lo_*, LibreOffice. The files are committed, so that
tests need neither; run again only to add one. expected.tsv says what reading each file gives.
"""
import datetime as dt
import io
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

import openpyxl
from openpyxl.styles import Font

HERE = os.path.dirname(os.path.abspath(__file__))
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_REL = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
FIXED = (1980, 1, 1, 0, 0, 0)


def path(name):
    return os.path.join(HERE, name)


# ---- files of other programs -------------------------------------------------------------------

def openpyxl_files():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台帳"
    sheet.append(["番号", "名称", "件数", "金額", "登録日", "受付", "時刻", "公開", "式", "エラー"])
    sheet.append(["0012", "住民基本台帳\n（原本）", 1200, 1234.5, dt.date(2026, 4, 1),
                  dt.datetime(2026, 4, 1, 13, 5), dt.time(8, 30), True, "=C2*2", "#N/A"])
    sheet.append(["A-2", " 前後の空白 ", 0, 0.1, dt.date(1900, 3, 1), dt.datetime(2019, 5, 1), dt.time(0, 0, 1),
                  False, "=\"税\"&\"務\"", "#REF!"])
    sheet.append([])
    sheet.append(["_x0041_", "𠮷野家・髙﨑①㈱～", -5, 123456789012345, dt.date(2040, 12, 31), None, None, None, None, None])
    sheet["E2"].number_format = '[$-411]ggge"年"m"月"d"日";@'
    sheet["E3"].number_format = "yyyy/m/d"
    sheet["E5"].number_format = "mm-dd-yy"
    book.save(path("openpyxl.xlsx"))

    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.save(path("openpyxl_1904.xlsx"))

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "記入例"
    sheet.append(["これは", "例"])
    hidden = book.create_sheet("作業用")
    hidden.sheet_state = "hidden"
    hidden.append(["見えない"])
    sheet = book.create_sheet("提出用")
    for row in [["番号", "名称", "控え", "備考"], ["1", "甲", "h", "x"], ["2", "乙", "h", "y"], ["3", "丙", "h", "z"]]:
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.auto_filter.ref = "A1:D4"
    book.save(path("sheets.xlsx"))

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台帳"
    rows = [["所属", "重要度", None, "名称"], [None, "機密性", "完全性", None], ["総務課", "2", "1", "公印台帳"],
            [None, "3", "1", "例規集"], [None, "1", "1", "広報原稿"], [], ["税務課", "3", "2", "課税台帳"],
            [None, None, None, None], [None, "3", "2", "収納簿"]]
    for row in rows:
        sheet.append(row)
    for merged in ["A1:A2", "D1:D2", "B1:C1", "A3:A5", "A7:A9"]:
        sheet.merge_cells(merged)
    sheet["A1"].font = Font(bold=True)
    book.save(path("merged.xlsx"))


def office(source, target, kind):
    """Lets LibreOffice write `source` anew as `target`."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", "-env:UserInstallation=file://" + folder + "/profile", "--headless",
                        "--convert-to", kind, "--outdir", folder + "/out", path(source)],
                       check=True, stdout=subprocess.DEVNULL)
        made = os.listdir(folder + "/out")[0]
        shutil.copyfile(folder + "/out/" + made, path(target))


# ---- files by hand -----------------------------------------------------------------------------

SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def parts(sheet, strings=None, styles=None, main=MAIN, rel=REL, workbook=None, kind="sheet.main+xml"):
    types = (f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
             f'"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
             f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}{kind}"/>'
             f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEET_TYPE}worksheet+xml"/></Types>')
    root = (f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" '
            f'Target="xl/workbook.xml"/></Relationships>')
    links = (f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{rel}/worksheet" '
             f'Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{rel}/sharedStrings" '
             f'Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="{rel}/styles" Target="styles.xml"/>'
             f'</Relationships>')
    book = workbook or (f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets><sheet name="Sheet1" sheetId="1" '
                        f'r:id="rId1"/></sheets></workbook>')
    made = {"[Content_Types].xml": types, "_rels/.rels": root, "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": links, "xl/worksheets/sheet1.xml": sheet}
    if strings is not None:
        made["xl/sharedStrings.xml"] = strings
    if styles is not None:
        made["xl/styles.xml"] = styles
    return made


def packed(made, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in made.items():
            info = zipfile.ZipInfo(name, FIXED)
            info.compress_type = method
            info.external_attr = 0o100644 << 16
            archive.writestr(info, content if isinstance(content, bytes) else content.encode())
    return out.getvalue()


def write(name, content):
    with open(path(name), "wb") as file:
        file.write(content)


def sheet(rows, head="", tail="", main=MAIN):
    return f'<worksheet xmlns="{main}">{head}<sheetData>{rows}</sheetData>{tail}</worksheet>'


def text(reference, value):
    return f'<c r="{reference}" t="inlineStr"><is><t>{value}</t></is></c>'


def good_files():
    strings = (f'<sst xmlns="{MAIN}" count="9" uniqueCount="9"><si><t>氏名</t><rPh sb="0" eb="2"><t>シメイ</t></rPh>'
               '<phoneticPr fontId="1"/></si><si><r><t>太</t></r><r><rPr><b/></rPr><t xml:space="preserve">字 </t></r>'
               '<r><t>混在</t></r><rPh sb="0" eb="1"><t>フト</t></rPh></si><si><t xml:space="preserve">  空白  </t></si>'
               '<si><t>a &lt;b&gt; &amp; &quot;c&quot; &#x9AD9;&#26332;</t></si><si><t>改行&#10;あり</t></si>'
               '<si><t>_x0009_tab _x005F_x0009_ _xD842__xDFB7_ _xD800_</t></si><si><t/></si><si/>'
               '<si><t><![CDATA[<生>&amp;]]></t></si></sst>')
    rows = "".join(f'<row r="{i + 1}"><c r="A{i + 1}" t="s"><v>{i}</v></c><c r="B{i + 1}"><v>{i}</v></c></row>'
                   for i in range(9))
    write("strings.xlsx", packed(parts(sheet(rows), strings)))

    styles = (f'<styleSheet xmlns="{MAIN}"><numFmts count="6"><numFmt numFmtId="164" formatCode="[$-411]ggge&quot;年'
              '&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.00E+00"/><numFmt '
              'numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="[Red]#,##0&quot;day&quot;"/>'
              '<numFmt numFmtId="168" formatCode="m/d"/><numFmt numFmtId="169" formatCode="AM/PM h:mm"/></numFmts>'
              '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="13">'
              + "".join(f'<xf numFmtId="{n}"/>' for n in [0, 14, 22, 31, 58, 20, 164, 165, 166, 167, 168, 169, 49])
              + '</cellXfs></styleSheet>')
    # One number in every style, then numbers of every shape, then types.
    rows = '<row r="1">' + "".join(f'<c r="{chr(65 + i)}1" s="{i}"><v>46113.5</v></c>' for i in range(13)) + '</row>'
    numbers = ["1", "007", "1.0", "-0", "1.5", "0.1", "0.30000000000000004", "1E3", "1e21", "1.5E-8",
               "123456789012345678", "-12.50", "1234.5678901234567"]
    rows += '<row r="2">' + "".join(f'<c r="{chr(65 + i)}2"><v>{n}</v></c>' for i, n in enumerate(numbers)) + '</row>'
    serials = ["46113", "1", "59", "60", "61", "0", "-1", "0.25", "2958465", "2958466", "46113.999999", "46113.00001"]
    rows += '<row r="3">' + "".join(f'<c r="{chr(65 + i)}3" s="1"><v>{n}</v></c>'
                                     for i, n in enumerate(serials)) + '</row>'
    rows += ('<row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="b"><v>0</v></c><c r="C4" t="e"><v>#N/A</v></c>'
             '<c r="D4" t="str"><f>A1&amp;"x"</f><v>値 &amp; x</v></c><c r="E4"><f>1+1</f><v>2</v></c>'
             '<c r="F4"><f>1+1</f></c><c r="G4" t="d"><v>2026-04-01T00:00:00</v></c>'
             '<c r="H4" t="d"><v>2026-04-01T08:30:00.000Z</v></c><c r="I4" t="e"><f>NA()</f><v>#N/A</v></c>'
             '<c r="J4" t="n"><v>12</v></c><c r="K4" s="8"><v>1.104166667</v></c><c r="L4"/><c r="M4" s="1"/></row>')
    write("numbers.xlsx", packed(parts(sheet(rows), styles=styles)))
    book = (f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><workbookPr date1904="1"/><sheets><sheet name="Sheet1" '
            f'sheetId="1" r:id="rId1"/></sheets></workbook>')
    rows = '<row r="1"><c r="A1" s="1"><v>44651</v></c><c r="B1" s="1"><v>0</v></c><c r="C1" s="5"><v>0.5</v></c></row>'
    write("numbers_1904.xlsx", packed(parts(sheet(rows), styles=styles, workbook=book)))

    strict = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>厳格</t></is></c><c r="B1" s="1" t="d"><v>2026-04-01</v>'
                   '</c></row>', main=STRICT_MAIN)
    write("strict.xlsx", packed(parts(strict, styles=styles.replace(MAIN, STRICT_MAIN), main=STRICT_MAIN,
                                      rel=STRICT_REL)))

    prefixed = (f'<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1">'
                '<x:c r="A1" t="inlineStr"><x:is><x:t>接頭辞&amp;</x:t></x:is></x:c><x:c r="B1"><x:v>7</x:v></x:c></x:row>'
                '<x:row r="2"><x:c r="B2"><x:v>8</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1">'
                '<x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>')
    write("prefixed.xlsx", packed(parts(prefixed)))

    odd = ('<?xml version="1.0"?>\r\n<!-- made by hand --><?tool x?>\r\n' + sheet(
        "\r\n<!-- <row r='9'/> --><row spans='1:3'>\r\n  <c t='inlineStr'><is><t><![CDATA[a<b]]> c</t></is></c> "
        "<?skip <c/>?><c><v> 12 </v></c><c r='D1' t=\"inlineStr\"><is><t>x&#13;&#10;y\r\nz</t></is></c></row>"
        "<row><c r='B2' s='0' t='inlineStr' ><is ><t >二行目</t ></is></c></row>",
        head="<sheetPr/><foreign:x xmlns:foreign='urn:x'><foreign:row/></foreign:x>",
        tail="<extLst><ext uri='u'><row r='1'/></ext></extLst>"))
    write("odd_xml.xlsx", packed(parts(odd)))

    wide = ('<?xml version="1.0" encoding="UTF-16"?>' + sheet('<row r="1">' + text("A1", "幅広") + "</row>")).encode("utf-16")
    write("utf16.xlsx", packed(parts(wide)))

    gaps = "".join(f'<row r="{n}"><c r="C{n}"><v>{n}</v></c></row>' for n in [3, 7]) + '<row r="9"><c r="A9" s="0"/></row>'
    write("gaps.xlsx", packed(parts(sheet(gaps)), zipfile.ZIP_STORED))

    macro = parts(sheet('<row r="1">' + text("A1", "マクロ付き") + "</row>"))
    macro["[Content_Types].xml"] = macro["[Content_Types].xml"].replace(
        SHEET_TYPE + "sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    macro["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0 not looked at"
    write("macros.xlsm", packed(macro))
    write("empty_sheet.xlsx", packed(parts(sheet(""))))


# ---- files that are refused --------------------------------------------------------------------

EXPECTED = []


def refused(name, content, code, reason, cell=""):
    write(name, content)
    EXPECTED.append((name, code, reason, cell))


def bad_sheet(name, rows, reason, cell, code="unreadable-file", **more):
    refused("bad_" + name + ".xlsx", packed(parts(sheet(rows), **more)), code, reason, cell)


def bad_xml(name, content, code, reason):
    refused("bad_" + name + ".xlsx", packed(parts(content)), code, reason)


def bad_workbooks():
    cell = '<row r="1"><c r="%s"><v>1</v></c></row>'
    bad_sheet("column", cell % "XFE1", "xlsx-reference", "XFE1")
    bad_sheet("row", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>', "xlsx-reference", "A1048577")
    bad_sheet("row_zero", cell % "A0", "xlsx-reference", "A0")
    bad_sheet("other_row", cell % "A2", "xlsx-reference", "A2")
    bad_sheet("no_reference", cell % "12", "xlsx-reference", "12")
    bad_sheet("twice", '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>', "xlsx-order", "B1")
    bad_sheet("row_twice", '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"/>', "xlsx-order", "A2")
    bad_sheet("unsorted", '<row r="5"/><row r="4"/>', "xlsx-order", "A4")
    bad_sheet("string", '<row r="1"><c r="C1" t="s"><v>1</v></c></row>', "xlsx-string", "C1",
              strings=f'<sst xmlns="{MAIN}"><si><t>x</t></si></sst>')
    bad_sheet("string_negative", '<row r="1"><c r="C1" t="s"><v>-1</v></c></row>', "xlsx-string", "C1")
    bad_sheet("style", '<row r="1"><c r="D1" s="7"><v>1</v></c></row>', "xlsx-style", "D1",
              styles=f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>')
    bad_sheet("number", '<row r="1"><c r="A1"><v>twelve</v></c></row>', "xlsx-value", "A1")
    bad_sheet("type", '<row r="1"><c r="A1" t="zz"><v>1</v></c></row>', "xlsx-value", "A1")
    bad_sheet("long_cell", '<row r="1">' + text("A1", "あ" * 32768) + "</row>", "xlsx-cell-size", "A1", "limit-exceeded")
    bad_sheet("control", '<row r="1">' + text("A1", "\x01") + "</row>", "xml-damaged", "")

    laughs = "".join(f'<!ENTITY l{i} "{("&l%d;" % (i - 1)) * 10}">' for i in range(1, 10))
    bad_xml("laughs", f'<!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]>' + sheet('<row r="1">' + text("A1", "&l9;") + "</row>"),
            "unsafe-file", "xml-dtd")
    bad_xml("external", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
            + sheet('<row r="1">' + text("A1", "&e;") + "</row>"), "unsafe-file", "xml-dtd")
    bad_xml("dtd_prefixed", f'<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd"><x:worksheet xmlns:x="{MAIN}"/>',
            "unsafe-file", "xml-dtd")
    bad_xml("entity", sheet('<row r="1">' + text("A1", "&nbsp;") + "</row>"), "unreadable-file", "xml-damaged")
    bad_xml("depth", sheet("<row r='1'>" + "<x>" * 70 + "</x>" * 70 + "</row>"), "limit-exceeded", "xml-depth")
    bad_xml("depth_prefixed", f'<x:worksheet xmlns:x="{MAIN}">' + "<x:y>" * 70 + "</x:y>" * 70 + "</x:worksheet>",
            "limit-exceeded", "xml-depth")
    bad_xml("attributes", sheet("<row " + " ".join(f"a{i}='1'" for i in range(300)) + "/>"), "limit-exceeded", "xml-depth")
    bad_xml("token", sheet('<row r="1">' + text("A1", "x" * (9 * 1024 * 1024)) + "</row>"), "limit-exceeded",
            "xml-token-size")
    bad_xml("tags", sheet('<row r="1"><c r="A1"><v>1</c></v></row>'), "unreadable-file", "xml-damaged")
    bad_xml("cut_xml", sheet('<row r="1">')[:-20], "unreadable-file", "xml-damaged")
    bad_xml("utf8", b'<worksheet xmlns="' + MAIN.encode() + b'"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>\xff'
            b"</t></is></c></row></sheetData></worksheet>", "unreadable-file", "xml-damaged")
    bad_xml("two_roots", sheet("") + sheet(""), "unreadable-file", "xml-damaged")

    missing = parts(sheet(""))
    del missing["xl/worksheets/sheet1.xml"]
    refused("bad_no_sheet_part.xlsx", packed(missing), "unreadable-file", "zip-part-missing")
    missing = parts(sheet(""))
    del missing["[Content_Types].xml"]
    refused("bad_no_types.xlsx", packed(missing), "unsupported-file", "xlsx-none")
    outside = parts(sheet(""))
    outside["xl/_rels/workbook.xml.rels"] = outside["xl/_rels/workbook.xml.rels"].replace("worksheets/", "../../")
    refused("bad_target_outside.xlsx", packed(outside), "unsafe-file", "zip-outside")
    refused("bad_only_examples.xlsx", packed(parts(sheet(""), workbook=(
        f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets><sheet name="【記入例】２" sheetId="1" r:id="rId1"/></sheets>'
        '</workbook>'))), "unsupported-file", "xlsx-no-sheet")
    refused("bad_xlsb.xlsx", packed({
        **parts(sheet("")), "[Content_Types].xml":
        f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.bin" '
        'ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'}),
        "unsupported-file", "xlsx-binary")
    refused("bad_other_office.xlsx", packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                                             "content.xml": "<x/>"}), "unsupported-file", "xlsx-none")
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    refused("bad_encrypted.xlsx", compound + "EncryptedPackage".encode("utf-16-le") + bytes(480), "encrypted-file",
            "xlsx-encrypted")
    refused("bad_not_zip.xlsx", "番号,名称\n1,甲\n".encode(), "unreadable-file", "zip-truncated")
    refused("bad_empty.xlsx", b"", "unreadable-file", "zip-truncated")


def patched(content, find, replace, count=1):
    assert find in content and len(find) == len(replace)
    return content.replace(find, replace, count)


def entry(name, content=b"x", **change):
    """Local and central record of one stored entry, with fields changed at will."""
    field = {"flags": 0, "method": 0, "crc": zlib.crc32(content), "packed": len(content), "size": len(content),
             "made": 0x031E, "attr": 0o100644 << 16, "extra": b"", "offset": None, "central": {}, **change}
    raw = name if isinstance(name, bytes) else name.encode()

    def local():
        return struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, field["flags"], field["method"], 0, 0x21, field["crc"],
                           field["packed"], field["size"], len(raw), 0) + raw + content

    def central(offset):
        f = {**field, **field["central"]}
        return struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, f["made"], 20, f["flags"], f["method"], 0, 0x21, f["crc"],
                           f["packed"], f["size"], len(raw), len(f["extra"]), 0, 0, 0, f["attr"],
                           offset if f["offset"] is None else f["offset"]) + raw + f["extra"]

    return local, central


def archive(*entries, count=None, comment=b""):
    body = b""
    offsets = []
    for local, _ in entries:
        offsets.append(len(body))
        body += local()
    directory = b"".join(central(offset) for (_, central), offset in zip(entries, offsets))
    number = len(entries) if count is None else count
    return body + directory + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, number, number, len(directory), len(body),
                                          len(comment)) + comment


def bad_archives():
    def bad(name, content, reason, code="unsafe-file"):
        refused("zip_" + name + ".zip", content, code, reason)

    good = archive(entry("a.xml"), entry("b.xml"))
    write("good.zip", good)
    for name, inside in [("parent", "../x"), ("parent_windows", "..\\..\\x"), ("drive", "C:\\x"), ("absolute", "/x"),
                         ("inner_parent", "a/../../x")]:
        bad(name, archive(entry(inside)), "zip-outside")
    bad("nul", archive(entry("a\0.xml")), "zip-name")
    bad("no_name", archive(entry("")), "zip-name")
    bad("duplicate", archive(entry("xl/sheet1.xml"), entry("XL\\Sheet1.xml")), "zip-duplicate")
    bad("link", archive(entry("a", b"/etc/passwd", attr=0o120777 << 16)), "zip-link")
    bad("password", archive(entry("a", flags=1)), "zip-encrypted", "encrypted-file")
    bad("method", archive(entry("a", method=12)), "zip-method", "unsupported-file")
    bad("local_name", patched(good, b"a.xml", b"c.xml"), "zip-headers-differ")
    bad("local_size", archive(entry("a", central={"packed": 2, "size": 2}), entry("b")), "zip-headers-differ")
    bad("local_method", archive(entry("a", central={"method": 8})), "zip-headers-differ")
    bad("overlap", archive(entry("a", b"x" * 60), entry("b", offset=33)), "zip-overlap")
    bad("same_offset", archive(entry("a"), entry("b", offset=0)), "zip-overlap")
    bad("zip64_missing", archive(entry("a", central={"size": 0xFFFFFFFF})), "zip64-mismatch")
    bad("zip64_lie", archive(entry("a", central={"size": 0xFFFFFFFF, "extra": struct.pack("<HHQ", 1, 8, 5)})),
        "zip-headers-differ")
    bad("zip64_end", archive(entry("a"), count=0xFFFF), "zip64-mismatch")
    bad("trailing", good + b"PK", "zip-trailing")
    bad("comment", archive(entry("a"), comment=b"PK\5\6" + bytes(18)), "zip-prefix")
    bad("prefix", b"#!/bin/sh\n" + good, "zip-prefix")
    bad("prefix_shifted", b"MZ" + archive(entry("a", offset=2))[:-22] + struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, 1, 1, 47, 34, 0), "zip-prefix")
    bad("cut", good[:-30], "zip-truncated", "unreadable-file")
    bad("fewer", archive(entry("a"), entry("b"), count=1), "zip-prefix")
    bad("more", archive(entry("a"), count=2), "zip-truncated", "unreadable-file")
    zeros = packed({"a": bytes(11 * 1024 * 1024)})
    bad("ratio", zeros, "zip-ratio", "limit-exceeded")
    bad("large", archive(entry("a", central={"size": 200 << 20, "packed": 100 << 20})), "zip-part-size",
        "limit-exceeded")


def main():
    openpyxl_files()
    office("openpyxl.xlsx", "lo_plain.xlsx", "xlsx")
    office("merged.xlsx", "lo_merged.xlsx", "xlsx")
    office("openpyxl.xlsx", "bad_old.xls", "xls:MS Excel 97")
    EXPECTED.append(("bad_old.xls", "unsupported-file", "xlsx-old-format", ""))
    good_files()
    bad_workbooks()
    bad_archives()
    with open(path("expected.tsv"), "w", encoding="utf-8") as file:
        file.write("file\terror\treason\tcell\n")
        for row in EXPECTED:
            file.write("\t".join(row) + "\n")


if __name__ == "__main__":
    sys.exit(main())
