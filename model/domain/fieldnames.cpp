// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/textfold.h"
#include "model/domain/fields.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <vector>

namespace daicho {

namespace {

/// Spellings found in ledgers beside the stable ids and the labels, divided by `|`. They are compared
/// by `foldLabel`, so width, case, brackets, spaces and line breaks need no entries of their own.
struct Spellings
{
    Field field;
    const char *texts;
};

using F = Field;

constexpr Spellings spellings[] = {
    {F::Code, "整理番号|資産番号|資産管理番号|管理No|管理No.|識別番号|情報資産番号|情報資産管理番号|台帳番号|登録番号|"
              "資産コード|"
              "資産ID|番号|通番|No|No.|№|ID|管理コード|asset code|asset id|asset no"},
    {F::Name,
     "資産名|資産名称|資産の名称|情報資産名|情報資産名称|情報資産の名称|情報資産|件名|情報名|情報の名称|名称(資産名)|"
     "情報資産名称(件名)|資産名称(件名)|資産名(件名)|文書名|文書等の名称|ファイル名|ファイル名称|データ名|システム名|"
     "情報システム名|機器名|品名|"
     "媒体名|asset name|asset"},
    {F::Reading, "ふりがな|よみ|よみがな|読みがな|読み仮名|名称(かな)|名称カナ|資産名カナ|名称読み|kana"},
    {F::Kind,
     "資産種別|資産の種別|資産の種類|資産種類|情報資産種別|情報資産の種別|情報資産の種類|種類|種別・区分|資産区分|"
     "情報資産区分|資産の区分|asset kind|type|category"},
    {F::Scope, "適用範囲|対象範囲区分|対象範囲|適用区分|範囲区分|基本方針の区分|適用範囲の区分|scope"},
    {F::Business,
     "業務|業務分類|業務区分|事務名|事務の名称|事務事業名|事務|業務の名称|所管業務|関連業務|business process"},
    {F::Description, "概要|説明|内容説明|情報の内容|資産の内容|記録項目|内容・概要|資産概要|情報資産の概要|"
                     "情報資産の内容|含まれる情報|summary"},
    {F::Unit, "課|課名|所属名|所属課|所管課|所管部署|担当課|担当部署|管理部署|部署|部署名|所管所属|主管課|管理課|"
              "課所名|課・係|部課名|部課|部・課|"
              "所属部署|所管課名|担当課名|課室|課室名|作成部署|保有課|department|section|division"},
    {F::Owner, "管理責任者|情報資産管理者|管理者|所有者|責任者|管理職|情報セキュリティ管理者|情報管理者|資産管理者|"
               "管理責任者(職名)|管理責任者職名|"
               "保護責任者|オーナー|資産オーナー|情報資産の管理責任者|情報資産管理責任者|owner post"},
    {F::SystemOwner,
     "システム管理者|情報システム管理者|システム責任者|システム所管課長|システム管理責任者|システムの管理者|custodian"},
    {F::Users, "利用範囲|利用者|取扱者|取扱者の範囲|利用者の範囲|利用可能者|アクセス権|アクセス権者|アクセス範囲|"
               "利用者範囲(取扱者)|"
               "利用を許可する者|閲覧範囲|access|user"},
    {F::Medium,
     "媒体種別|媒体の種類|媒体形式|媒体・形式|記録媒体|保存形態|形態|紙・電子の別|媒体区分|保管形態|媒体名称|media"},
    {F::Location,
     "保存場所|保存先|保管先|保管・保存場所|設置場所|所在|所在場所|保管場所・保存先|格納場所|媒体・保存先|保管場所等|"
     "保管場所(保存先)|置き場所|storage location|place"},
    {F::Zone, "ネットワーク系統|接続系|接続系統|接続ネットワーク|ネットワーク系|三層区分|三層の区分|セグメント|系統|"
              "ネットワーク|network zone"},
    {F::Quantity, "数量|台数|数|数量(単位)|個数|本数|冊数|数量(台)|amount"},
    {F::PersonalInfo,
     "個人情報の有無|個人情報の種類|個人情報区分|個人情報の区分|個人情報有無|個人情報の種別|個人情報を含むか|"
     "個人情報の該当|個人情報等|personal data"},
    {F::Subjects, "件数|個人情報件数|個人情報の件数|本人の数|本人数|対象者数|保有件数|人数|対象件数|個人情報の人数|"
                  "number of persons"},
    {F::Edition, "分類基準|基準の版|適用基準|scheme"},
    {F::C, "機密|機密度|機密性区分|機密性の区分|機密性分類|機密性の分類|機密性レベル|機密性評価|機密性評価値|機密性(C)|"
           "C(機密性)|C 機密性|"
           "自治体機密性|自治体機密性区分|分類/機密性|重要性分類/機密性|格付け/機密性|格付/機密性|評価値/"
           "機密性|情報資産の分類/機密性|"
           "情報資産の重要性分類/機密性|機密性の格付け|機密性段階|評価値機密性|分類区分/機密性"},
    {F::I, "完全|完全性区分|完全性の区分|完全性分類|完全性の分類|完全性レベル|完全性評価|完全性評価値|完全性(I)|I("
           "完全性)|I 完全性|"
           "自治体完全性|自治体完全性区分|分類/完全性|重要性分類/完全性|格付け/完全性|格付/完全性|評価値/"
           "完全性|情報資産の分類/完全性|"
           "情報資産の重要性分類/完全性|完全性の格付け|完全性段階|分類区分/完全性"},
    {F::A, "可用|可用性区分|可用性の区分|可用性分類|可用性の分類|可用性レベル|可用性評価|可用性評価値|可用性(A)|A("
           "可用性)|A 可用性|"
           "自治体可用性|自治体可用性区分|分類/可用性|重要性分類/可用性|格付け/可用性|格付/可用性|評価値/"
           "可用性|情報資産の分類/可用性|"
           "情報資産の重要性分類/可用性|可用性の格付け|可用性段階|分類区分/可用性"},
    {F::P, "重要性分類|重要性の分類|情報資産の重要性|重要性区分|重要性レベル|情報資産の分類|情報分類|分類|分類区分|"
           "情報資産分類|資産分類|"
           "重要性分類区分|情報資産の重要性分類"},
    {F::Reason, "分類理由|分類の理由|格付けの理由|格付け理由|評価理由|判断理由|理由・根拠|分類根拠|根拠"},
    {F::RatedBy, "分類者|評価者|格付者|格付けをした者"},
    {F::RatedAt, "分類日|評価日|格付日|格付け年月日|分類年月日|評価年月日"},
    {F::Takeout, "持出|持ち出し|持出し|庁外持ち出し|庁外持出し|外部持ち出し|外部持出|外部持出し|外部持ち出し制限|"
                 "外部持出制限|持出制限|持ち出し制限|"
                 "持出の可否|外部持出の可否|外部持ち出しの可否|外部への持ち出し|持出可否|持ち出しの可否|持ち出し可否|"
                 "持出区分|庁外持出の可否|庁外への持出|take-out"},
    {F::Contractor,
     "委託先|委託業者|業務委託先|外部委託先|委託事業者|外部委託|外部サービス|保守業者|保守事業者|クラウドサービス|"
     "委託先等|委託先名|ベンダー|ベンダ|vendor|service"},
    {F::Backup, "バックアップの有無|バックアップ方法|バックアップ頻度|BU|控え|複製の有無"},
    {F::Retention, "保存期間|保管期間|保存期限|保管期限|保存年数|保管年限|文書保存年限|保管期限等|保存年限(年)|"
                   "保存期間(年)|retention period"},
    {F::RetentionStart, "保存起算日|起算年月日|保存開始日|保存期間の起算日|保存期間起算日|保存年限起算日"},
    {F::Expires, "満了年月日|保存満了日|保存期間満了日|保存期間の満了日|廃棄予定日|保存年限満了日|廃棄予定年月日|"
                 "保存期限日|expiry|expiry date"},
    {F::Disposal, "廃棄の方法|処分方法|廃棄手段|廃棄・消去方法|消去方法|廃棄方法等|廃棄・消去の方法|disposal method"},
    {F::Disposed, "廃棄年月日|廃棄実施日|処分日|廃棄した日|消去日|廃止日|廃棄処理日"},
    {F::Status, "状況|ステータス|利用状況|現況|使用状況|状態区分|稼働状況|廃止区分|state"},
    {F::Remarks, "備考欄|備考・特記事項|特記事項|摘要|メモ|その他|注記|note|notes|comment"},
    {F::Registered, "登録年月日|作成日|作成年月日|台帳登録日|取得日|導入日|導入年月日|登載日|created"},
    {F::Updated, "更新年月日|最終更新日|変更日|修正日|最終更新年月日|変更年月日"},
    {F::Reviewed,
     "見直し年月日|最終見直し日|見直日|確認日|点検日|棚卸日|棚卸し日|最終確認日|見直し実施日|確認年月日|last reviewed"},
    {F::Institution, "機関|機関名|実施機関|実施機関名|対象機関|対象機関名|組織|所管|所管実施機関|執行機関"},
    {F::Overall, "重要度|総合評価|総合重要度|総合区分|重要度区分|総合分類|重要度評価|importance level"},
    {F::Handling, "取扱い制限|取扱制限事項|取扱区分|取扱い|取扱方法|取り扱い制限|取扱上の制限"},
    {F::Relations, "関連する資産|関連情報資産|関連システム|関連する情報資産|関連資産番号"},
    {F::Revision, "リビジョン|改訂番号|rev"},
};

using Names = std::unordered_map<Text, Field>;

Names allNames()
{
    Names names;
    for (const FieldInfo &info : fieldInfos()) {
        names.emplace(foldLabel(info.id), info.field);
        names.emplace(foldLabel(info.label), info.field);
        names.emplace(foldLabel(info.englishLabel), info.field);
    }
    for (const auto &[text, field] : fieldSpellings())
        names.emplace(foldLabel(text), field);
    names.erase(Text());
    return names;
}

/// Edit distance in characters, not bytes: one wrong kanji is one mistake.
std::size_t distance(const std::u32string &a, const std::u32string &b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

std::u32string characters(TextView text)
{
    return toQString(foldLabel(text)).toStdU32String();
}

} // namespace

std::vector<std::pair<TextView, Field>> fieldSpellings()
{
    std::vector<std::pair<TextView, Field>> all;
    for (const Spellings &row : spellings) {
        TextView rest = row.texts;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('|'), rest.size());
            all.emplace_back(rest.substr(0, end), row.field);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return all;
}

std::optional<Field> fieldNamed(TextView name)
{
    static const Names names = allNames();
    const auto found = names.find(foldLabel(name));
    if (found == names.end())
        return std::nullopt;
    return found->second;
}

Text nearestFieldName(TextView name)
{
    const std::u32string wanted = characters(name);
    Text nearest;
    std::size_t least = std::u32string::npos;
    for (const FieldInfo &info : fieldInfos()) {
        for (const char *known : {info.id, info.label}) {
            const std::size_t steps = distance(wanted, characters(known));
            if (steps < least) {
                least = steps;
                nearest = known;
            }
        }
    }
    return nearest;
}

} // namespace daicho
