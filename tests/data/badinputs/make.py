#!/usr/bin/python3
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the inputs of this folder that people and programs get wrong: usage make.py (writes beside itself).

Needs python3-openpyxl (the helpers of ../xlsx do). The files are committed, so that tests need neither; run again only to add one. What becomes of
each is in expected.json, written by hand; tests/reliability/rt08_badinputs.cpp makes the large ones and the damaged
registries when it runs.
"""
import io
import os
import struct
import sys
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "xlsx"))
from make_fixtures import MAIN, PACKAGE, REL, SHEET_TYPE, STRICT_MAIN, STRICT_REL, archive, entry, packed, parts  # noqa: E402
from make_fixtures import sheet, text  # noqa: E402

HEAD = "管理番号,名称,所属,満了日,機密性,対象人数,備考"
ROW = "A-1,課税台帳,総務部/税務課,2027-03-31,3B,1200,紙"
LEDGER = HEAD + "\n" + ROW + "\n"


def write(folder, name, content):
    os.makedirs(os.path.join(HERE, folder), exist_ok=True)
    with open(os.path.join(HERE, folder, name), "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())


def named(*names):
    """A ledger of these names, one a row."""
    return HEAD + "\n" + "".join(f'A-{i + 1},"{name}",総務部/税務課,,,,\n' for i, name in enumerate(names))


def dated(*dates):
    return HEAD + "\n" + "".join(f'A-{i + 1},台帳{i + 1},総務部/税務課,"{date}",,,\n' for i, date in enumerate(dates))


def csv_files():
    def csv(name, content):
        write("csv", name + ".csv", content)

    # shapes
    csv("01-empty", b"")
    csv("02-mark-only", b"\xef\xbb\xbf")
    csv("03-header-only", HEAD + "\n")
    csv("04-no-final-newline", LEDGER.rstrip("\n"))
    csv("05-cr", LEDGER.replace("\n", "\r"))
    csv("06-crlf", LEDGER.replace("\n", "\r\n"))
    csv("07-mixed-line-ends", HEAD + "\r\n" + ROW + "\r" + ROW.replace("A-1", "A-2") + "\n" + ROW.replace("A-1", "A-3"))
    csv("08-sep-line", "sep=;\n" + LEDGER.replace(",", ";"))
    csv("09-tabs", LEDGER.replace(",", "\t"))
    csv("10-semicolons", LEDGER.replace(",", ";"))
    csv("11-quotes-inside", HEAD + '\nA-1,"公印 ""市長印"" 簿",総務部/税務課,,,,"a"b\nA-2,例規"集",総務部/税務課,,,,\n')
    csv("12-newline-in-quotes", HEAD + '\nA-1,台帳,総務部/税務課,,,,"一行目\n二行目\r\n三行目"\n')
    csv("13-unclosed-quote", LEDGER + 'A-2,"開いたまま,総務部/税務課,,,,\nA-3,例規集,総務部/税務課,,,,\n')
    csv("14-zero-byte", HEAD + "\nA-1,課税\0台帳,総務部/税務課,,,,\nA-2,例規集,総務部/税務課,,,,\n")
    csv("15-columns-16384", ",".join(["名称"] + [f"列{i}" for i in range(2, 16385)]) + "\n課税台帳\n")
    csv("16-columns-16385", ",".join(["名称"] + [f"列{i}" for i in range(2, 16386)]) + "\n課税台帳\n")
    csv("17-cell-32767", HEAD + "\nA-1,台帳,総務部/税務課,,,," + "あ" * 32767 + "\n")
    csv("18-cell-32768", HEAD + "\nA-1,台帳,総務部/税務課,,,," + "あ" * 32768 + "\n")
    csv("19-ragged", HEAD + "\nA-1,課税台帳\nA-2,例規集,総務部/税務課,,,,,余り,もっと\nA-3\n")
    csv("20-header-twice", HEAD + ",名称\nA-1,課税台帳,総務部/税務課,,,,,別名\n")
    csv("21-header-spaces", " 管理 番号 ,\"名\n称\",所　属,満了日,機 密 性,対象人数,備　考\n" + ROW + "\n")
    csv("22-two-header-rows", "管理番号,名称,所属,格付け,,備考\n,,,機密性,完全性,\nA-1,課税台帳,総務部/税務課,3B,2,紙\n")
    csv("23-total-row", LEDGER + "合計,1件,,,,,\n")
    csv("24-blank-lines", "\n\n" + HEAD + "\n\n" + ROW + "\n,,,,,,\n\n" + ROW.replace("A-1", "A-2") + "\n\n\n")
    csv("25-title-above", "令和8年度 情報資産台帳\n2026年4月1日現在\n\n" + LEDGER)
    csv("26-no-header", ROW + "\n" + ROW.replace("A-1", "A-2") + "\n")
    csv("27-delimiters-only", ",,,,\n,,,,\n")
    csv("28-quotes-only", '"""""""\n')
    # encodings
    csv("29-utf16le-mark", b"\xff\xfe" + LEDGER.encode("utf-16-le"))
    csv("30-utf16le", LEDGER.encode("utf-16-le"))
    csv("31-utf16be-mark", b"\xfe\xff" + LEDGER.encode("utf-16-be"))
    csv("32-utf16be", LEDGER.encode("utf-16-be"))
    csv("33-utf16-odd-length", b"\xff\xfe" + LEDGER.encode("utf-16-le") + b"x")
    csv("34-utf8-invalid-byte", LEDGER.encode().replace("紙".encode(), b"\xe7\xb4\xff"))
    csv("35-utf8-overlong", LEDGER.encode().replace(b"1200", b"\xc0\xaf"))
    csv("36-utf8-surrogates", LEDGER.encode().replace("紙".encode(), b"\xed\xa1\x82\xed\xbe\xb7"))
    csv("37-cp932", LEDGER.encode("cp932"))
    csv("38-cp932-doubled-codes", (HEAD + "\nA-1,").encode("cp932") + b"\xfb\xfc\xee\xe0\xed\x40\xfa\x40\x81\xca"
        + ",総務部/税務課,,,,\n".encode("cp932"))
    csv("39-cp932-5c", (HEAD + "\nA-1,表能ソ一覧,総務部/税務課,,,,十予\n").encode("cp932"))
    csv("40-cp932-half-width", "管理番号,名称,所属\nA-1,ｶｾﾞｲﾀﾞｲﾁｮｳ,\n".encode("cp932"))
    csv("41-cp932-cut", LEDGER.encode("cp932") + b"A-2,\x89")
    csv("42-iso-2022-jp", LEDGER.encode("iso-2022-jp"))
    csv("43-euc-jp", LEDGER.encode("euc-jp"))
    csv("44-utf8-for-64-kib", LEDGER.encode() + b"".join(
        f"A-{i},例規集{i},総務部/税務課,,,,\n".encode() for i in range(2, 1700)) + b"A-9999,\x8e\x86,,,,,\n")
    csv("45-binary", bytes(range(256)) * 4)
    csv("46-html", "<html><table><tr><td>管理番号<td>名称</table>")
    csv("47-json", '{"管理番号": "A-1", "名称": "台帳"}\n')
    # formulas, and what only looks like them
    csv("48-formula-half-width", named("=1+1", "+81-567-95-1111", "-紙", "@台帳", "\t台帳", "\r台帳", "|台帳", "%台帳"))
    csv("49-formula-full-width", named("＝１", "＋１", "－１", "＠台帳", "ー台帳"))
    csv("50-formula-spaces", named(" =1+1", "　＝１", "'=1+1", "''=1+1", "'台帳"))
    # values
    csv("51-dashes", HEAD + "\nA-1,－,総務部/税務課,－,－,―,-5\nA-2,1E5,総務部/税務課,-,ー,0012,３－１\n")
    csv("52-dates", dated("2024/13/45", "R6.4.1", "令和元年", "平成31年5月1日", "4月1日", "45383", "2月30日", "令和8年2月29日",
                          "昭和100年1月1日", "1867-12-31", "2201-01-01", "2027/3/31 0:00", "無期限"))
    csv("53-levels", HEAD + "\n" + "".join(
        f"A-{i + 1},台帳{i + 1},総務部/税務課,,{level},,\n" for i, level in enumerate(
            ["3A", "３ｂ", "機密性3C", "4", "高", "n/a", "対象外", "3", "Ⅱ", "2以上"])))
    csv("54-numbers", HEAD + "\n" + "".join(
        f'A-{i + 1},台帳{i + 1},総務部/税務課,,,"{number}",\n' for i, number in enumerate(
            ["1,200", "１２００", "約1200", "-1", "1.5", "1E3", "99999999999999999999", "1200人", "0012", ""])))
    csv("55-units", HEAD + "\nA-1,台帳,無い課,,,,\nA-2,台帳,税務課,,,,\nA-3,台帳,総務部／税務課,,,,\nA-4,台帳,総務部/,,,,\n"
        "A-5,台帳,../税務課,,,,\n")
    csv("56-no-name", HEAD + "\nA-1,,総務部/税務課,,,,\nA-2,　,総務部/税務課,,,,\n,,総務部/税務課,,,,紙\n")
    csv("57-code-twice", LEDGER + ROW.replace("課税台帳", "収納簿") + "\n" + ROW.replace("A-1", "Ａ－１") + "\n")
    csv("58-individual-number", HEAD + "\nA-1,123456789018,総務部/税務課,,,,\nA-2,台帳,総務部/税務課,,,,番号 1234 5678 9018\n")
    csv("59-control-characters", named("台\u0001帳", "台\u001b[31m帳", "台\u007f帳", "台\u0085帳"))
    csv("60-clear-marker", HEAD + "\nA-1,<空白>,総務部/税務課,<空白>,,,<空白>\n")
    # letters
    csv("61-bidi", named("台帳\u202efdp.exe", "\u2066台帳\u2069", "\u200f台帳"))
    csv("62-invisible", named("台\u200b帳", "\ufeff台帳", "台\u00ad帳", "台\u00a0帳", "\u3000台帳\u3000"))
    csv("63-homoglyphs", named("Α台帳", "А台帳", "A台帳", "台帳ﾆ", "台帳二"))
    csv("64-nfd", named("か\u3099台帳", "が台帳", "ハ\u309aソコン"))
    csv("65-variants", named("葛\U000e0100城市台帳", "𠮷野台帳", "髙橋台帳", "剝奪台帳", "辻󠄀台帳"))
    csv("66-emoji", named("\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466台帳", "🇯🇵台帳", "1️⃣台帳"))
    csv("67-private-use", named("外字\ue000台帳", "外字\U000f0000台帳", "\ufffe", "台帳\uffff"))
    csv("68-long-line-separators", named("台\u2028帳", "台\u2029帳", "台\u000b帳", "台\u000c帳"))
    csv("69-same-name-same-unit", "名称,所属\n課税台帳,総務部/税務課\n課税台帳,総務部/税務課\n")
    csv("70-revision-of-the-future", HEAD + ",履歴番号\n" + ROW + ",999\n" + ROW.replace("A-1", "A-2") + ",-1\n"
        + ROW.replace("A-1", "A-3") + ",新\n")


COLUMNS = "ABCDEFG"


def cells(line, values, kind=text):
    return f'<row r="{line}">' + "".join(
        kind(f"{COLUMNS[i]}{line}", value) for i, value in enumerate(values) if value != "") + "</row>"


def ledger(*rows, first=1):
    return "".join(cells(first + i, row) for i, row in enumerate([HEAD.split(","), *rows]))


GOOD = ROW.split(",")


def book(content, **more):
    return packed(parts(sheet(content), **more))


def several(*sheets):
    """A workbook of (name, rows, state)."""
    made = parts(sheet(sheets[0][1]))
    made["[Content_Types].xml"] = made["[Content_Types].xml"].replace("</Types>", "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{SHEET_TYPE}worksheet+xml"/>'
        for i in range(2, len(sheets) + 1)) + "</Types>")
    made["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships">' + "".join(
            f'<Relationship Id="r{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, len(sheets) + 1)) + "</Relationships>")
    made["xl/workbook.xml"] = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>' + "".join(
            f'<sheet name="{name}" sheetId="{i}" r:id="r{i}"{state}/>'
            for i, (name, _, state) in enumerate(sheets, 1)) + "</sheets></workbook>")
    for i, (_, rows, _) in enumerate(sheets, 1):
        made[f"xl/worksheets/sheet{i}.xml"] = sheet(rows)
    return packed(made)


def xlsx_files():
    def xlsx(name, content):
        write("xlsx", name + (".xlsx" if "." not in name else ""), content)

    def changed(name, path, change, **more):
        made = parts(sheet(ledger(GOOD)), **more)
        made[path] = change(made[path])
        xlsx(name, packed(made))

    good = parts(sheet(ledger(GOOD)))
    # the file
    xlsx("01-not-zip", LEDGER)
    xlsx("02-zeros", bytes(2048))
    xlsx("03-one-byte", b"P")
    xlsx("04-local-header-only", b"PK\3\4")
    xlsx("05-empty-archive", b"PK\5\6" + bytes(18))
    missing = dict(good)
    del missing["[Content_Types].xml"]
    xlsx("06-no-content-types", packed(missing))
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    xlsx("07-encrypted", compound + "EncryptedPackage".encode("utf-16-le") + bytes(480))
    xlsx("08-old-renamed", compound + "Workbook".encode("utf-16-le") + bytes(480))
    xlsx("09-named.xls", packed(good))
    macro = dict(good)
    macro["[Content_Types].xml"] = macro["[Content_Types].xml"].replace(
        SHEET_TYPE + "sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    macro["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0"
    xlsx("10-macros.xlsm", packed(macro))
    xlsx("11-ods", packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}))
    xlsx("12-docx", packed({"[Content_Types].xml": good["[Content_Types].xml"].replace(
        SHEET_TYPE + "sheet.main+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
        "word/document.xml": "<x/>"}))
    xlsx("13-strict", packed(parts(sheet(ledger(GOOD), main=STRICT_MAIN), main=STRICT_MAIN, rel=STRICT_REL)))
    # the sheets
    xlsx("14-hidden-sheet-only", several(("台帳", ledger(GOOD), ' state="hidden"')))
    xlsx("15-example-first", several(("記入例", ledger(["X-1", "例"]), ""), ("台帳", ledger(GOOD), "")))
    xlsx("16-two-ledgers", several(("令和7年度", ledger(["A-1", "古い台帳"]), ""), ("令和8年度", ledger(GOOD), "")))
    xlsx("17-no-sheets", packed({**good, "xl/workbook.xml": f'<workbook xmlns="{MAIN}"><sheets/></workbook>'}))
    xlsx("18-no-sheet-part", packed({k: v for k, v in good.items() if "sheet1" not in k}))
    xlsx("19-merged-headers", book(
        cells(1, ["管理番号", "名称", "所属", "格付け", "", "備考"]) + cells(2, ["", "", "", "機密性", "完全性"])
        + cells(3, ["A-1", "課税台帳", "総務部/税務課", "3B", "2", "紙"])))
    head = HEAD.split(",")
    merged = sheet(cells(1, ["台帳一覧"]) + cells(2, head) + cells(3, GOOD) + cells(4, ["A-2", "例規集"])
                   + cells(5, ["A-3", "公印簿"]),
                   tail='<mergeCells count="2"><mergeCell ref="A1:G1"/><mergeCell ref="C3:C5"/></mergeCells>')
    xlsx("20-merged-units", packed(parts(merged)))
    hidden = sheet(cells(1, head) + cells(2, GOOD).replace("<row ", '<row hidden="1" ')
                   + cells(3, ["A-2", "例規集"]), head='<cols><col min="7" max="7" hidden="1"/></cols>',
                   tail='<autoFilter ref="A1:G3"/>')
    xlsx("21-hidden-rows-and-columns", packed(parts(hidden)))
    # the cells
    shared = (f'<sst xmlns="{MAIN}"><si><t>名称</t></si><si><r><t>課税</t></r><r><rPr><b/></rPr><t>台帳</t></r>'
              '<rPh sb="0" eb="2"><t>カゼイ</t></rPh></si></sst>')
    rows = "".join(f'<row r="{i + 1}"><c r="A{i + 1}" t="s"><v>{i}</v></c></row>' for i in range(2))
    xlsx("22-rich-text", book(rows, strings=shared))
    errors = "".join(f'<c r="{COLUMNS[i]}2" t="e"><v>{e}</v></c>' for i, e in enumerate(
        ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?"]))
    xlsx("23-error-cells", book(cells(1, head) + f'<row r="2">{errors}</row>' + cells(3, GOOD)))
    formulas = ('<row r="2">' + text("A2", "A-1") + '<c r="B2" t="str"><f>A2&amp;"台帳"</f><v>A-1台帳</v></c>'
                '<c r="F2"><f>1+1</f><v>2</v></c></row><row r="3">' + text("A3", "A-2")
                + '<c r="B3" t="str"><f>A3&amp;"台帳"</f></c></row>')
    xlsx("24-formulas", book(cells(1, head) + formulas))
    dde = ('<row r="2">' + text("B2", "=cmd|'/c calc'!A1") + '<c r="G2" t="str"><f>WEBSERVICE("http://x.invalid")</f>'
           '<v>外</v></c></row>')
    xlsx("25-dde", book(cells(1, head) + dde))
    xlsx("26-string-out-of-range", book('<row r="1"><c r="A1" t="s"><v>7</v></c></row>', strings=shared))
    xlsx("27-style-out-of-range", book('<row r="1"><c r="A1" s="9"><v>1</v></c></row>', styles=(
        f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>')))
    for number, reference in enumerate(["XFE1", "A1048577", "A0", "1A", "A-1", "$A$1", "AAAA1"], 28):
        row = "".join(c for c in reference if c.isdigit()) or "1"
        xlsx(f"{number}-reference-{reference.replace('$', '').lower()}",
             book(f'<row r="{row}"><c r="{reference}"><v>1</v></c></row>'))
    xlsx("35-cell-twice", book('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'))
    xlsx("36-unsorted", book(cells(2, GOOD) + cells(1, head)))
    xlsx("37-last-row-and-column", book('<row r="1">' + text("A1", "名称") + "</row><row r=\"2\">" + text("A2", "台帳")
                                        + "</row><row r=\"1048576\"><c r=\"XFD1048576\"/></row>"))
    xlsx("38-cell-32768", book(cells(1, head) + cells(2, ["A-1", "あ" * 32768])))
    styles = (f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>')
    dates = "".join(f'<row r="{i + 2}">' + text(f"B{i + 2}", f"台帳{i}") + f'<c r="D{i + 2}" s="1"><v>{v}</v></c></row>'
                    for i, v in enumerate(["46113", "60", "0", "-1", "2958466", "46113.5"]))
    xlsx("39-serial-dates", book(cells(1, head) + dates, styles=styles))
    book1904 = (f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><workbookPr date1904="1"/><sheets><sheet name="Sheet1" '
                f'sheetId="1" r:id="rId1"/></sheets></workbook>')
    xlsx("40-date-1904", book(cells(1, head) + '<row r="2">' + text("B2", "台帳")
                              + '<c r="D2" s="1"><v>44651</v></c></row>', styles=styles, workbook=book1904))
    # the XML
    laughs = "".join(f'<!ENTITY l{i} "{("&l%d;" % (i - 1)) * 10}">' for i in range(1, 10))
    changed("41-billion-laughs", "xl/worksheets/sheet1.xml",
            lambda s: f'<!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]>' + s.replace("課税台帳", "&l9;"))
    changed("42-external-entity", "xl/sharedStrings.xml",
            lambda s: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + s,
            strings=f'<sst xmlns="{MAIN}"><si><t>&e;</t></si></sst>')
    changed("43-dtd", "xl/workbook.xml", lambda s: '<!DOCTYPE workbook SYSTEM "http://x.invalid/x.dtd">' + s)
    changed("44-dtd-content-types", "[Content_Types].xml", lambda s: "<!DOCTYPE Types>" + s)
    changed("45-depth-64", "xl/worksheets/sheet1.xml",
            lambda s: s.replace("<sheetData>", "<x>" * 63 + "</x>" * 63 + "<sheetData>"))
    changed("46-depth-65", "xl/worksheets/sheet1.xml",
            lambda s: s.replace("<sheetData>", "<x>" * 64 + "</x>" * 64 + "<sheetData>"))
    changed("47-attributes-256", "xl/worksheets/sheet1.xml",
            lambda s: s.replace("<sheetData>", "<x " + " ".join(f'a{i}="1"' for i in range(256)) + "/><sheetData>"))
    changed("48-attributes-257", "xl/worksheets/sheet1.xml",
            lambda s: s.replace("<sheetData>", "<x " + " ".join(f'a{i}="1"' for i in range(257)) + "/><sheetData>"))
    changed("49-not-well-formed", "xl/worksheets/sheet1.xml", lambda s: s.replace("</sheetData>", ""))
    changed("50-sheet-is-text", "xl/worksheets/sheet1.xml", lambda s: "管理番号,名称")
    changed("51-sheet-is-empty", "xl/worksheets/sheet1.xml", lambda s: "")
    changed("52-target-outside", "xl/_rels/workbook.xml.rels", lambda s: s.replace("worksheets/", "../../"))
    changed("53-external-target", "xl/_rels/workbook.xml.rels",
            lambda s: s.replace('Target="worksheets/sheet1.xml"', 'Target="http://x.invalid/s.xml" TargetMode="External"'))
    # the archive
    content = packed(good)
    xlsx("54-zeros-11-mib", packed({**good, "xl/x.xml": bytes(11 << 20)}))
    xlsx("55-zeros-129-mib", packed({**good, "xl/x.xml": bytes(129 << 20)}))
    xlsx("56-tight-9-mib", packed({**good, "xl/x.xml": bytes(9 << 20)}))
    inner = packed({"a": packed({"b": bytes(1 << 20)}) * 4})
    xlsx("57-nested-archives", packed({f"{i}.zip": inner for i in range(16)}))
    xlsx("58-entries-1001", packed({**good, **{f"x/{i}": b"" for i in range(1001 - len(good))}}, zipfile.ZIP_STORED))
    xlsx("59-entries-1000", packed({**good, **{f"x/{i}": b"" for i in range(1000 - len(good))}}, zipfile.ZIP_STORED))
    end = content.rindex(b"PK\5\6")
    xlsx("60-trailing-garbage", content + b"\0" * 16)
    xlsx("61-prefix-garbage", b"MZ" + bytes(62) + content)
    xlsx("62-comment", content[:-2] + struct.pack("<H", 5) + b"hello")
    for number, inside in enumerate(["..\\..\\x", "C:\\x", "/x", "a/../../x", "x\0y", "\\\\server\\share\\x", ".."], 63):
        xlsx(f"{number}-name-{number - 62}", archive(entry("[Content_Types].xml"), entry(inside)))
    xlsx("70-symlink", archive(entry("xl/workbook.xml", b"/etc/passwd", attr=0o120777 << 16)))
    xlsx("71-entry-twice", archive(entry("xl/sheet1.xml"), entry("xl/sheet1.xml")))
    xlsx("72-encrypted-entry", archive(entry("xl/workbook.xml", flags=1)))
    xlsx("73-local-differs", content.replace(b"xl/workbook.xml", b"xl/worKbook.xml", 1))
    xlsx("74-zip64-lies", archive(entry("a", central={"size": 0xFFFFFFFF, "extra": struct.pack("<HHQ", 1, 8, 1 << 40)})))
    xlsx("75-size-lies", archive(entry("a", central={"size": 200 << 20, "packed": 1})))
    at = content.index(b"xl/worksheets/sheet1.xml") + 40
    xlsx("76-damaged-part", content[:at] + bytes([content[at] ^ 0x55]) + content[at + 1:])
    xlsx("81-not-a-number", book(cells(1, head) + '<row r="2"><c r="B2"><v>NaN</v></c></row>'))
    for number, length in enumerate([1024, len(content) // 2, end, len(content) - 1], 77):
        xlsx(f"{number}-cut-{number - 76}", content[:length])


def main():
    csv_files()
    xlsx_files()


if __name__ == "__main__":
    sys.exit(main())
