// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/textfold.h"
#include "model/domain/fields.h"

#include <algorithm>
#include <array>

namespace daicho {

namespace {

constexpr std::array<Choice, 6> kinds{{
    {"network", "ネットワーク", "Network"},
    {"system", "情報システム", "Information system"},
    {"facility", "施設及び設備", "Facilities and equipment"},
    {"medium", "電磁的記録媒体", "Electromagnetic medium"},
    {"information", "取り扱う情報", "Information handled"},
    {"document", "システム関連文書", "System document"},
}};
constexpr std::array<Choice, 4> personalInfos{{
    {"none", "なし", "None"},
    {"personal", "個人情報", "Personal information"},
    {"sensitive", "要配慮個人情報", "Sensitive personal information"},
    {"specific", "特定個人情報", "Specific personal information"},
}};
constexpr std::array<Choice, 3> takeouts{{
    {"no", "不可", "Not allowed"},
    {"each", "都度許可", "Permitted each time"},
    {"blanket", "包括許可", "Permitted in general"},
}};
constexpr std::array<Choice, 3> statuses{{
    {"draft", "案", "Draft"},
    {"active", "有効", "Active"},
    {"retired", "廃止", "Retired"},
}};

/// Usual spellings of a value beside id and labels, divided by `|`.
struct Spellings
{
    Field field;
    const char *id;
    const char *texts;
};

constexpr Spellings spellings[] = {
    {Field::Kind, "network", "通信回線|回線|通信機器|ネットワーク機器|ネットワーク設備|通信設備|ルータ|スイッチ"},
    {Field::Kind, "system",
     "システム|業務システム|サーバ|サーバー|ソフトウェア|ソフト|アプリケーション|クラウド|クラウドサービス|"
     "端末|パソコン|PC|ハードウェア|機器"},
    {Field::Kind, "facility", "施設・設備|施設設備|施設|設備|施設及び設備等|物理的資産|建物"},
    {Field::Kind, "medium",
     "記録媒体|媒体|電子媒体|外部記録媒体|可搬媒体|電磁的記録媒体等|USBメモリ|USBメモリー|磁気テープ|光学媒体"},
    {Field::Kind, "information",
     "情報|データ|文書|取扱う情報|取扱情報|電子データ|電子ファイル|ファイル|データベース|紙|紙文書|書類|帳票|行政文書|"
     "公文書|電子文書|情報資産|記録"},
    {Field::Kind, "document",
     "システム文書|システム関係文書|システム関連文書等|関連文書|仕様書|設計書|構成図|ネットワーク構成図|マニュアル|"
     "手順書|操作手順書|ドキュメント"},
    {Field::PersonalInfo, "none",
     "無|無し|無い|ない|含まない|含まず|×|非該当|該当なし|該当無し|個人情報なし|個人情報無|-|－|0"},
    {Field::PersonalInfo, "personal",
     "有|有り|あり|ある|含む|○|〇|◯|該当|個人情報あり|個人情報有|個人情報有り|保有個人情報|一般個人情報"},
    {Field::PersonalInfo, "sensitive",
     "要配慮|要配慮あり|要配慮情報|条例要配慮個人情報|個人情報(要配慮)|機微情報|センシティブ情報"},
    {Field::PersonalInfo, "specific",
     "特定|特定個人情報等|特定個人情報ファイル|マイナンバー|個人番号|個人番号あり|個人番号を含む|特個|番号法"},
    {Field::Takeout, "no",
     "禁止|持出不可|持出禁止|持ち出し禁止|持ち出し不可|庁外持出禁止|庁外持出不可|否|無|無し|なし|×|認めない|"
     "可能でない"},
    {Field::Takeout, "each",
     "個別許可|許可制|要許可|許可|許可が必要|許可要|都度承認|個別承認|要承認|承認制|条件付|条件付き|可(都度許可)|可("
     "要許可)|△|都度"},
    {Field::Takeout, "blanket", "包括|可|可能|持出可|持ち出し可|包括承認|制限なし|制限無し|自由|○|〇|◯|可(包括許可)"},
    {Field::Status, "draft", "下書き|下書|作成中|検討中|未確定|登録前|準備中|仮|仮登録|案の段階"},
    {Field::Status, "active",
     "現行|現役|利用中|使用中|運用中|稼働中|稼動中|継続|継続中|現用|保有|保有中|新規|変更|有|廃止予定|廃棄予定|登録済|"
     "登録済み"},
    {Field::Status, "retired",
     "廃棄|廃棄済|廃棄済み|廃止済|廃止済み|除却|除却済|終了|利用終了|使用終了|運用終了|失効|削除|返却済|返却済み|"
     "移管済|"
     "抹消|不使用"},
};

/// What values are compared by. Marks such as × and － have nothing left after `foldLabel`.
Text key(TextView written)
{
    Text folded = foldLabel(written);
    return folded.empty() ? foldText(written) : folded;
}

bool oneOf(TextView texts, const Text &wanted)
{
    while (!texts.empty()) {
        const std::size_t end = std::min(texts.find('|'), texts.size());
        if (key(texts.substr(0, end)) == wanted)
            return true;
        texts.remove_prefix(std::min(end + 1, texts.size()));
    }
    return false;
}

} // namespace

std::span<const Choice> choices(Field field)
{
    if (field == Field::Kind)
        return kinds;
    if (field == Field::PersonalInfo)
        return personalInfos;
    if (field == Field::Takeout)
        return takeouts;
    if (field == Field::Status)
        return statuses;
    return {};
}

std::optional<Text> choiceId(Field field, TextView written)
{
    const Text wanted = key(written);
    if (wanted.empty())
        return std::nullopt;
    for (const Choice &choice : choices(field)) {
        if (wanted == key(choice.id) || wanted == key(choice.label) || wanted == key(choice.englishLabel))
            return choice.id;
    }
    for (const Spellings &row : spellings) {
        if (row.field == field && oneOf(row.texts, wanted))
            return row.id;
    }
    return std::nullopt;
}

Text choiceLabel(Field field, TextView id, bool japanese)
{
    for (const Choice &choice : choices(field)) {
        if (id == choice.id)
            return japanese ? choice.label : choice.englishLabel;
    }
    return Text(id);
}

} // namespace daicho
