#!/usr/bin/env python3
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample registry of the fictional みさき市, and the same ledger as an office would keep it.

usage: make_sample.py

Writes sample.json and sample-ledger.csv beside itself and last-year-{utf8,cp932}.csv into
tests/data/ledger. The same input gives the same bytes; the content is in sample_content.py.
"""
import csv
import datetime
import io
import json
import pathlib
import random

import sample_content as content

HERE = pathlib.Path(__file__).resolve().parent
TEST_DATA = HERE.parents[1] / "tests" / "data" / "ledger"

LABELS = {
    "code": "管理番号", "name": "名称", "reading": "読み", "kind": "種別", "scope": "適用範囲区分",
    "business": "業務名", "description": "内容", "institution": "所管機関", "unit": "所属", "owner": "管理責任",
    "system_owner": "システム管理", "users": "利用者範囲", "medium": "媒体", "location": "保管場所",
    "zone": "ネットワーク区分", "quantity": "数量・単位", "personal_info": "個人情報", "subjects": "対象人数",
    "c": "機密性", "i": "完全性", "a": "可用性", "reason": "理由", "takeout": "庁外持出",
    "contractor": "委託先・外部サービス", "backup": "バックアップ", "retention": "保存年限",
    "retention_start": "起算日", "expires": "満了日", "disposal": "廃棄方法", "disposed": "廃棄日",
    "status": "状態", "remarks": "備考", "registered": "登録日", "updated": "更新日", "reviewed": "見直し日",
}
KINDS = {"N": "ネットワーク", "S": "情報システム", "F": "施設及び設備", "M": "電磁的記録媒体", "I": "取り扱う情報",
         "D": "システム関連文書"}
SCOPES = {"N": "①", "S": "①", "F": "①", "M": "①", "I": "②", "D": "③"}
PERSONAL = {"0": "なし", "1": "個人情報", "2": "要配慮個人情報", "9": "特定個人情報"}
ZONES = {"B": "マイナンバー利用事務系（個人番号利用事務系）", "L": "LGWAN接続系", "N": "インターネット接続系", "": ""}
SYSTEM_OWNER = "総務部/情報政策課/課長"

random_source = random.Random(20260401)


def pick(*choices):
    return random_source.choice(choices)


def day(first, last):
    start = datetime.date.fromisoformat(first)
    span = (datetime.date.fromisoformat(last) - start).days
    return (start + datetime.timedelta(days=random_source.randint(0, span))).isoformat()


def levels(text):
    """«3B/2/1»; a dash is «not applicable», nothing is «unrated»."""
    c, i, a = text.split("/")
    return {axis: "n/a" if level == "-" else level for axis, level in (("c", c), ("i", i), ("a", a))}


def reason_for(row):
    if not row["c"] or row["c"] == "n/a":
        return ""
    if row["personal_info"] == "特定個人情報":
        return "個人番号を含み、漏えいしたときの影響が大きいため"
    if row["personal_info"] == "要配慮個人情報":
        return "心身や生活の状況を含み、本人の不利益が大きいため"
    return {"3A": "国から秘として受領したため", "3B": "住民の個人情報を多数含むため",
            "3C": pick("職員の属性に関する情報を含むため", "公表を予定しない内部の情報のため", "契約前に知られてはならないため"),
            "2": pick("検討中の情報を含み、直ちには公表しないため", "公表の時期を別に定めるため"),
            "1": pick("公表しているため", "公表して支障がないため")}[row["c"]]


def places(row, kind, spot):
    room = "取扱区域" if row["personal_info"] == "特定個人情報" and kind == "I" else ""
    server = "本庁舎3階 サーバ室［管理区域］"
    if kind in "NS":
        return server if spot == "" else spot
    if kind == "M":
        return spot or "本庁舎2階 鍵付き保管庫"
    if kind == "F":
        return spot
    text = spot or f"{row['_office']} キャビネット{pick('A', 'B', 'C')}"
    return text + (f"［{room}］" if room and "［" not in text else "")


def keeping(row, kind):
    years = {"I": pick("1年", "3年", "5年", "5年", "10年", "30年"), "D": pick("5年", "システム廃止まで"),
             "M": pick("3年", "5年")}.get(kind, "")
    if row["retention"]:
        years = row["retention"]
    row["retention"] = years
    if not years.rstrip("年").isdigit():
        return
    start = datetime.date(pick(2021, 2022, 2023, 2024, 2025), 4, 1)
    row["retention_start"] = start.isoformat()
    end = datetime.date(start.year + int(years.rstrip("年")), 3, 31)
    row["expires"] = end.isoformat()


def asset(code, unit, line):
    """A line of the content: name;reading;kind;personal;levels;zone;place;contractor;more «key=value,…»."""
    name, reading, kind, personal, rating, zone, spot, contractor, more = (line.split(";") + [""] * 9)[:9]
    row = dict.fromkeys(LABELS, "")
    row.update(code=code, name=name, reading=reading, kind=KINDS[kind], scope=SCOPES[kind], unit=unit["path"],
               institution=unit["institution"], owner=unit["owner"], personal_info=PERSONAL[personal or "0"],
               zone=ZONES[zone], contractor=contractor, business=unit["business"], _office=unit["office"],
               status="有効")
    row.update(levels(rating))
    row["system_owner"] = SYSTEM_OWNER if kind in "NS" else ""
    row["users"] = pick("課内", "課内", "課内及び委託先", "担当職員のみ") if kind != "N" else "全庁"
    row["medium"] = {"N": "機器", "S": "サーバ", "F": "", "M": "外部記録媒体", "I": pick("紙", "電磁的", "紙・電磁的"),
                     "D": pick("紙", "電磁的")}[kind]
    if kind == "I" and not zone and "共有" not in name:
        row["medium"] = "紙"
    row["location"] = places(row, kind, spot.replace("\\n", "\n"))
    if personal in ("1", "2", "9") and kind in "IM":
        row["subjects"] = str(pick(120, 480, 950, 1250, 2300, 5600, 8400, 12800, 41236))
    row["takeout"] = {"3A": "不可", "3B": "不可", "3C": "都度許可", "2": "都度許可", "1": "包括許可"}.get(row["c"], "")
    row["backup"] = {"S": pick("日次（7世代）", "日次", "日次・遠隔地は月次"), "I": pick("日次", "")}.get(kind, "")
    row["disposal"] = {"M": "物理破壊", "S": pick("暗号化消去", "物理破壊"), "D": "裁断"}.get(kind, "")
    if kind == "I":
        row["disposal"] = "溶解" if row["medium"] == "紙" else "データ消去"
    keeping(row, kind)
    row["registered"] = day("2019-04-01", "2025-03-31")
    row["updated"] = day("2025-04-01", "2026-03-31")
    row["reviewed"] = day("2025-06-01", "2025-07-31")
    for pair in filter(None, more.split(",")):
        key, value = pair.split("=", 1)
        row[key] = value.replace("\\n", "\n")
    if row["c"] == "" and row["i"] == "" and row["a"] == "":
        row["reviewed"] = ""
        row["takeout"] = ""
    row["reason"] = reason_for(row) if row["reason"] == "" else row["reason"]
    if row["remarks"] == "":
        row["remarks"] = pick("", "", "", "", *content.REMARKS)
    del row["_office"]
    return row


def all_rows():
    rows = []
    for number, unit in enumerate(content.UNITS, start=1):
        for serial, line in enumerate(content.lines_of(unit), start=1):
            rows.append(asset(f"{unit['letter']}{number:02d}-{serial:03d}", unit, line))
    return rows


def organisation(rows):
    codes = {row["name"]: row["code"] for row in rows}
    assert len(codes) == len(rows), "names are unique"
    relations = [{"from": codes[a], "kind": kind, "to": codes[b]} for a, kind, b in content.RELATIONS]
    return {"profile": "city", "body": "みさき市", "scheme": "mic-jichitai-2024r10", "ledger": "sample-ledger.csv",
            "institutions": content.INSTITUTIONS, "units": content.org_units(), "posts": content.posts(),
            "persons": content.PERSONS, "holdings": content.holdings(), "relations": relations}


def written(rows, headers):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headers.values())
    for row in rows:
        writer.writerow([row[key] for key in headers])
    return out.getvalue()


# The ledger of last year: fewer columns, other words, dates and levels as people type them.
OFFICE_HEADERS = {
    "code": "整理番号", "name": "資産の名称", "kind": "資産の種類", "business": "事務名", "institution": "実施機関",
    "bureau": "部", "unit": "課", "owner": "管理責任者", "users": "利用範囲", "medium": "媒体の種類",
    "location": "保存場所", "zone": "接続系統", "personal_info": "個人情報の有無", "subjects": "件数", "c": "機 密 性",
    "i": "完 全 性", "a": "可 用 性", "takeout": "外部持出の可否", "contractor": "委託先", "retention": "保存期間",
    "expires": "満了年月日", "status": "状況", "remarks": "備考欄", "registered": "登録年月日",
}
WIDE = str.maketrans("0123456789ABC", "０１２３４５６７８９ＡＢＣ")
OFFICE_WORDS = {
    "kind": {"取り扱う情報": "情報", "情報システム": "システム", "施設及び設備": "施設・設備", "電磁的記録媒体": "記録媒体",
             "システム関連文書": "仕様書"},
    "personal_info": {"なし": "無", "個人情報": "有", "要配慮個人情報": "要配慮", "特定個人情報": "マイナンバー"},
    "takeout": {"不可": "持出禁止", "都度許可": "許可制", "包括許可": "可"},
    "status": {"有効": "現行", "案": "検討中"},
}


def office_date(iso, style):
    if not iso:
        return ""
    year, month, dayofmonth = (int(part) for part in iso.split("-"))
    era, first = ("R", 2019) if iso >= "2019-05-01" else ("H", 1989)
    of_era = year - first + 1
    name = {"R": "令和", "H": "平成"}[era]
    return (iso, f"{year}/{month}/{dayofmonth}", f"{era}{of_era}.{month}.{dayofmonth}",
            f"{name}{'元' if of_era == 1 else of_era}年{month}月{dayofmonth}日",
            f"{name}{of_era}年{month}月{dayofmonth}日".translate(WIDE))[style]


def office_level(axis, code, style):
    name = {"c": "機密性", "i": "完全性", "a": "可用性"}[axis]
    if code in ("", "n/a"):
        return {"": "", "n/a": ("－", "対象外", "-")[style % 3]}[code]
    return (code, code.translate(WIDE), name + code, "自治体" + name + code.translate(WIDE), code.lower())[style]


def office_row(row):
    """The same facts, so that bringing the file in beside the sample changes nothing."""
    typed = dict(row)
    whole = row["unit"].split("/")
    typed["bureau"], typed["unit"] = ("/".join(whole[:-1]), whole[-1])
    for field, words in OFFICE_WORDS.items():
        typed[field] = words.get(row[field], row[field])
    for field in ("expires", "registered"):
        typed[field] = office_date(row[field], random_source.randrange(5))
    for axis in "cia":
        typed[axis] = office_level(axis, row[axis], random_source.randrange(5))
    return typed


def main():
    rows = all_rows()
    current = [row for row in rows if row["status"] != "廃止"]
    assert len(current) == 240, len(current)
    texts = {HERE / "sample-ledger.csv": written(rows, LABELS),
             HERE / "sample.json": json.dumps(organisation(rows), ensure_ascii=False, indent=1) + "\n"}
    for path, text in texts.items():
        text.encode("cp932")
        path.write_bytes(text.encode("utf-8"))
    TEST_DATA.mkdir(parents=True, exist_ok=True)
    office = written([office_row(row) for row in current], OFFICE_HEADERS)
    (TEST_DATA / "last-year-cp932.csv").write_bytes(office.encode("cp932"))
    (TEST_DATA / "last-year-utf8.csv").write_bytes(office.encode("utf-8-sig"))


if __name__ == "__main__":
    main()
