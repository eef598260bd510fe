// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/nearnames.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace daicho;

namespace {

struct NamePair
{
    const char *a;
    const char *b;
    const char *reading = ""; ///< of both
};

constexpr NamePair alike[] = {
    // width, case, spaces
    {"ネットワーク構成図", "ﾈｯﾄﾜｰｸ構成図"},
    {"ＣＭＳ管理台帳", "cms管理台帳"},
    {"住民基本台帳　データ", "住民基本台帳データ"},
    {"サーバー１", "サーバー1"},
    {"職員 名簿", "職員名簿"},
    // long vowels
    {"サーバー台帳", "サーバ台帳"},
    {"プリンター一覧", "プリンタ一覧"},
    {"コンピューター室入退室記録", "コンピュータ室入退室記録"},
    {"データセンター利用契約書", "データセンタ利用契約書"},
    {"フォルダー", "フォルダ"},
    // small kana, ヴ
    {"ウイルス対策ソフト", "ウィルス対策ソフト"},
    {"ファイアウォール設定", "フアイアウオール設定"},
    {"サーヴィス一覧", "サービス一覧"},
    {"キャビネット", "キヤビネット"},
    // kana of one script or the other
    {"ごみ収集計画", "ゴミ収集計画"},
    {"燃えるごみカレンダー", "燃えるゴミカレンダー"},
    {"めがね補助申請書", "メガネ補助申請書"},
    // variants and look-alikes of kanji
    {"髙橋家文書目録", "高橋家文書目録"},
    {"渡邉文庫台帳", "渡辺文庫台帳"},
    {"固定資産課税台帳", "固定資産課税台張"},
    {"職員録", "職員緑"},
    {"備品台簿", "備品台薄"},
    {"戸籍簿", "戸藉簿"},
    {"源泉徴収票", "源泉微収票"},
    {"実績報告書", "実積報告書"},
    {"介護保険証", "介護保検証"},
    {"年末調整書類", "年未調整書類"},
    {"寄附金台帳", "寄付金台帳"},
    {"附属機関名簿", "付属機関名簿"},
    // brackets and marks
    {"住民票（写し）", "住民票写し"},
    {"戸籍・除籍データ", "戸籍除籍データ"},
    {"固定資産税【土地】台帳", "固定資産税(土地)台帳"},
    {"職員名簿、組織図", "職員名簿・組織図"},
    // okurigana
    {"入所申込書", "入所申し込み書"},
    {"入所申込み書", "入所申し込み書"},
    {"図書貸出簿", "図書貸し出し簿"},
    {"窓口受付票", "窓口受け付け票"},
    {"見積書綴", "見積り書綴"},
    {"問合せ記録", "問い合わせ記録"},
    {"引継書", "引き継ぎ書"},
    {"打合せ記録", "打ち合わせ記録"},
    {"個人番号取扱規程", "個人番号取り扱い規程"},
    {"転入届出書", "転入届け出書"},
    {"国保加入手続", "国保加入手続き"},
    {"口座振替依頼書", "口座振り替え依頼書"},
    {"住民の異動記録", "住民異動記録"},
    // words written in two ways
    {"子ども医療費台帳", "こども医療費台帳"},
    {"子供医療費台帳", "子ども医療費台帳"},
    {"障がい者手帳台帳", "障害者手帳台帳"},
    {"障碍者手帳台帳", "障害者手帳台帳"},
    {"戸籍及び除籍の附票", "戸籍および除籍の附票"},
    {"Webサイト一式", "ウェブサイト一式"},
    {"3ヶ所の鍵台帳", "3か所の鍵台帳"},
    {"３箇所の鍵台帳", "3カ所の鍵台帳"},
    // numbers of one value
    {"第一会議室備品", "第1会議室備品"},
    {"第①号様式", "第1号様式"},
    {"サーバ01", "サーバ1"},
    {"様式１－２", "様式1-2"},
    // slips in long katakana words
    {"避難シミュレーション結果", "避難シュミレーション結果"},
    {"コミュニティセンター予約", "コミニティセンター予約"},
    {"コミュニケーション記録", "コミニュケーション記録"},
    // the reading tells
    {"ひまわり保育園名簿", "向日葵保育園名簿", "ヒマワリホイクエンメイボ"},
    {"まちづくり計画", "街づくり計画", "まちづくりけいかく"},
    {"引っ越しワンストップ届", "ひっこしワンストップ届", "ヒッコシワンストップトドケ"},
};

constexpr NamePair different[] = {
    {"国民健康保険税台帳", "国民健康保険台帳"},
    {"国民健康保険税台帳", "国民健康保険料台帳"},
    {"住民基本台帳", "住民基本台帳副本"},
    {"住民基本台帳", "旧住民基本台帳"},
    {"住民票（写し）", "住民票"},
    {"令和6年度予算書", "令和7年度予算書"},
    {"平成元年度決算書", "平成2年度決算書"},
    {"ファイルサーバ1", "ファイルサーバ2"},
    {"ファイルサーバ1", "ファイルサーバ11"},
    {"様式1-1", "様式11"},
    {"様式1.0", "様式10"},
    {"様式1 2", "様式12"},
    {"第一小学校指導要録", "第二小学校指導要録"},
    {"第1保育所名簿", "第11保育所名簿"},
    {"市立保育園名簿", "私立保育園名簿", "シリツホイクエンメイボ"},
    {"異動届", "移動届", "イドウトドケ"},
    {"機械設備台帳", "機会設備台帳", "キカイセツビダイチョウ"},
    {"固定資産税台帳（土地）", "固定資産税台帳（家屋）"},
    {"市民税課税台帳", "県民税課税台帳"},
    {"法人市民税台帳", "個人市民税台帳"},
    {"オンライン申請システム", "オフライン申請システム"},
    {"オンラインストレージ", "オフラインストレージ"},
    {"センター台帳", "センサー台帳"},
    {"プリンター", "スプリンクラー"},
    {"ごみ収集台帳", "収集台帳"},
    {"上り線監視記録", "上げ線監視記録"},
    {"区分イ", "区分ロ"},
    {"区分イ", "区分"},
    {"α系サーバ", "β系サーバ"},
    {"サーバA", "サーバB"},
    {"A○記録", "A×記録"},
    {"端末（総務課）", "端末（税務課）"},
    {"メールサーバ", "ファイルサーバ"},
    {"庁内LAN", "庁内WAN"},
    {"職員名簿", "職員家族名簿"},
    {"選挙人名簿", "選挙人名簿抄本"},
    {"入札予定価格調書", "入札結果調書"},
    {"介護保険被保険者台帳", "介護保険被保険者証"},
    {"要介護認定データ", "要支援認定データ"},
    {"戸籍副本データ", "戸籍正本データ"},
    {"児童手当受給者台帳", "児童扶養手当受給者台帳"},
    {"下水道受益者台帳", "上水道受益者台帳"},
    {"議事録", "会議録"},
    {"きかい台帳", "機械", "キカイダイチョウ"},
    {"C++標準", "C標準"},
    {"", "台帳"},
};

} // namespace

TEST_CASE("Two ways to write one name are found, whichever comes first")
{
    CHECK(std::size(alike) >= 60);
    for (const NamePair &pair : alike) {
        CAPTURE(pair.a, pair.b);
        CHECK(areNearNames({pair.a, pair.reading}, {pair.b, pair.reading}));
        CHECK(areNearNames({pair.b, pair.reading}, {pair.a, pair.reading}));
    }
}

TEST_CASE("Names that differ in a kanji, a number, a letter or a part are two names")
{
    for (const NamePair &pair : different) {
        CAPTURE(pair.a, pair.b);
        CHECK_FALSE(areNearNames({pair.a, pair.reading}, {pair.b, pair.reading}));
        CHECK_FALSE(areNearNames({pair.b, pair.reading}, {pair.a, pair.reading}));
    }
}

TEST_CASE("A reading that only one of them has tells nothing")
{
    CHECK_FALSE(areNearNames({"ひまわり保育園名簿", ""}, {"向日葵保育園名簿", ""}));
    CHECK_FALSE(areNearNames({"ひまわり保育園名簿", ""}, {"向日葵保育園名簿", "ヒマワリホイクエンメイボ"}));
}

TEST_CASE("Among many names exactly those pairs are found that are near one by one")
{
    std::vector<NamedText> names;
    for (const auto &list : {std::span<const NamePair>(alike), std::span<const NamePair>(different)}) {
        for (const NamePair &pair : list) {
            names.push_back({pair.a, pair.reading});
            names.push_back({pair.b, pair.reading});
        }
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> expected;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        for (std::uint32_t j = i + 1; j < names.size(); ++j) {
            if (areNearNames(names[i], names[j]))
                expected.emplace_back(i, j);
        }
    }
    CHECK(expected.size() >= std::size(alike));
    CHECK(nearNames(names) == expected);
}

TEST_CASE("A job that is stopped finds nothing, and many names of one key stay quick")
{
    const std::vector<NamedText> two{{"サーバー", ""}, {"サーバ", ""}};
    CHECK(nearNames(two).size() == 1);
    std::stop_source stop;
    stop.request_stop();
    CHECK(nearNames(two, {stop.get_token(), {}}).empty());

    // 2,000 spellings of one name: each with those before it, but not with all of them
    std::vector<std::string> spellings;
    for (std::size_t i = 0; i < 2000; ++i)
        spellings.push_back("サーバ" + std::string(i, ' '));
    std::vector<NamedText> many;
    for (const std::string &spelling : spellings)
        many.push_back({spelling, ""});
    const std::size_t pairs = nearNames(many).size();
    CHECK(pairs >= 1999);
    CHECK(pairs <= 2000 * 100);
}
