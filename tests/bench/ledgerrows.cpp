// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/ledgerrows.h"

#include <cstdio>

namespace daicho::bench {

namespace {

constexpr std::array<const char *, 60> subjects{
    "住民基本台帳",     "戸籍",         "印鑑登録",     "国民健康保険資格", "後期高齢者医療",
    "国民年金",         "介護保険認定", "生活保護決定", "障害者手帳",       "児童手当",
    "保育所入所",       "学童保育",     "母子健康手帳", "乳幼児健診",       "予防接種",
    "がん検診",         "個人住民税",   "固定資産税",   "軽自動車税",       "市税収納",
    "滞納整理",         "口座振替",     "職員人事",     "職員給与",         "採用試験",
    "庁舎管理",         "入札契約",     "工事請負",     "予算編成",         "決算",
    "公有財産",         "文書管理",     "条例規則",     "情報公開請求",     "広報紙",
    "統計調査",         "選挙人名簿",   "期日前投票",   "議会会議録",       "道路台帳",
    "橋梁点検",         "建築確認",     "開発許可",     "都市計画図",       "用地買収",
    "市営住宅入居",     "水道料金",     "給水台帳",     "水質検査",         "農地台帳",
    "観光統計",         "学齢簿",       "就学援助",     "学校給食",         "図書館利用者",
    "避難行動要支援者", "罹災証明",     "消防団員",     "救急活動",         "ふるさと納税"};
constexpr std::array<const char *, 20> documents{"申請書",     "届出書",   "台帳",         "一覧表", "決定通知書",
                                                 "受付簿",     "名簿",     "データベース", "帳票",   "報告書",
                                                 "会議資料",   "契約書",   "仕様書",       "図面",   "写真",
                                                 "統計データ", "起案文書", "支給明細",     "調査票", "相談記録"};
constexpr std::array<const char *, 8> suffixes{"",         "",         "",           "（原本）",
                                               "（写し）", "（電子）", "（旧様式）", "（支所分）"};
constexpr std::array<const char *, 12> departments{"総務部",     "企画部",     "市民部", "福祉部",
                                                   "こども部",   "健康部",     "産業部", "建設部",
                                                   "都市整備部", "上下水道部", "会計部", "防災部"};
constexpr std::array<const char *, 6> sections{"総務課", "企画課", "管理課", "調整課", "推進課", "支援課"};
constexpr std::array<const char *, 6> owners{"課長", "課長", "課長", "課長補佐", "所長", "館長"};
constexpr std::array<const char *, 6> users{"係内", "課内", "部内", "全庁", "窓口職員のみ", "課内及び委託先"};
constexpr std::array<const char *, 6> kinds{"information", "information", "system", "document", "medium", "facility"};
constexpr std::array<const char *, 5> levelsC{"2", "3B", "3C", "1", "3A"};
constexpr std::array<const char *, 8> media{"紙",        "電磁的",     "両方",  "電磁的",
                                            "USBメモリ", "磁気テープ", "DVD-R", "クラウド"};
constexpr std::array<const char *, 8> places{"本庁舎",       "西庁舎", "東支所",   "北支所",
                                             "保健センター", "浄水場", "外部書庫", "データセンター"};
constexpr std::array<const char *, 8> rooms{"事務室",        "書庫",     "耐火金庫", "サーバ室",
                                            "キャビネットA", "施錠書棚", "倉庫",     "電算室"};
constexpr std::array<const char *, 3> zones{"LGWAN接続系", "インターネット接続系",
                                            "マイナンバー利用事務系（個人番号利用事務系）"};
constexpr std::array<const char *, 6> retentions{"1年", "3年", "5年", "10年", "30年", "永年"};
constexpr std::array<const char *, 6> disposals{"溶解", "裁断", "データ消去", "物理破壊", "返却", "移管"};
constexpr std::array<const char *, 6> backups{"日次", "週次", "月次", "年次", "なし", "遠隔地保管"};
constexpr std::array<const char *, 6> contractors{
    "", "", "", "株式会社東西情報システム", "北陸データサービス㈱", "公益財団法人地域情報化協会"};
constexpr std::array<const char *, 4> personal{"none", "personal", "sensitive", "specific"};
constexpr std::array<const char *, 3> takeouts{"no", "each", "blanket"};
constexpr std::array<const char *, 10> sentences{"年度ごとに編綴して保管する。", "保存期間を見直した。",
                                                 "閲覧は課長の許可を要する。",   "委託契約に基づき外部で保管する。",
                                                 "毎月末に突合のため抽出する。", "未電子化の分がある。",
                                                 "紛失時は直ちに報告する。",     "次期システム更改に合わせて移行する。",
                                                 "廃棄時は記録を作成する。",     "災害時は紙の台帳を併用する。"};

template <typename Table> const char *pick(const Table &table, std::size_t index)
{
    return table[index % table.size()];
}

} // namespace

LedgerRows::LedgerRows(std::uint32_t seed) : m_random(seed) {}

std::size_t LedgerRows::skewed(std::size_t bound)
{
    const double unit = static_cast<double>(m_random()) / 4294967296.0;
    return static_cast<std::size_t>(unit * unit * static_cast<double>(bound));
}

std::string LedgerRows::date(int firstYear, int years)
{
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u",
                  firstYear + static_cast<int>(below(static_cast<unsigned>(years))), 1 + below(12), 1 + below(28));
    return text;
}

std::string LedgerRows::remarks()
{
    std::string text;
    if (below(10) < 3)
        return text;
    const std::uint32_t count = 1 + below(4) * below(4);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (below(3) == 0)
            text += std::to_string(2000 + below(27)) + "年度の" + pick(subjects, skewed(subjects.size())) + "から、";
        text += pick(sentences, below(10));
    }
    return text;
}

const LedgerRows::Row &LedgerRows::next(std::int64_t index)
{
    const std::string subject = pick(subjects, skewed(subjects.size()));
    const std::string document = pick(documents, skewed(documents.size()));
    const std::size_t department = skewed(departments.size());
    char code[40];
    std::snprintf(code, sizeof code, "%04u-%07lld", 2001 + below(25), static_cast<long long>(index + 1));
    std::string name = subject + document + pick(suffixes, below(8));
    if (const std::uint32_t kind = below(20); kind < 7)
        name = "令和" + std::to_string(1 + below(8)) + "年度 " + name;
    else if (kind < 10)
        name += " No." + std::to_string(1 + below(400));
    const std::size_t concern = skewed(4);
    m_row = {code,
             name,
             subject + "事務において作成・取得する" + document,
             "市長",
             std::string(pick(departments, department)) + '/' + pick(sections, skewed(sections.size())),
             pick(owners, below(6)),
             pick(users, below(6)),
             pick(kinds, skewed(kinds.size())),
             subject,
             pick(levelsC, skewed(levelsC.size())),
             below(10) < 6 ? "2" : "1",
             below(10) < 4 ? "2" : "1",
             pick(personal, concern),
             concern == 0 ? "" : std::to_string(10 + below(100000)),
             pick(media, skewed(media.size())),
             std::string(pick(places, skewed(places.size()))) + pick(rooms, below(8)),
             pick(zones, skewed(zones.size())),
             std::to_string(1 + below(40)) + "冊",
             pick(retentions, below(6)),
             date(1995, 30),
             date(2027, 30),
             pick(disposals, below(6)),
             pick(backups, skewed(backups.size())),
             pick(contractors, below(6)),
             pick(takeouts, skewed(takeouts.size())),
             date(2020, 6),
             date(2000, 26),
             "active",
             below(4) == 0 ? std::string(pick(subjects, skewed(subjects.size()))) + "に準じる" : std::string(),
             remarks()};
    return m_row;
}

std::string LedgerRows::csvLine(const Row &row)
{
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            line += ',';
        line += row[i];
    }
    return line + "\r\n";
}

std::string LedgerRows::headerLine()
{
    std::string line;
    for (const std::string_view header : headers) {
        if (!line.empty())
            line += ',';
        line += header;
    }
    return line + "\r\n";
}

} // namespace daicho::bench
