// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace daicho {

/// Kanji that names and older papers write differently, each followed by the form under which
/// both are found. A form is never itself a variant. Only for comparing: stored text keeps its own.
inline constexpr std::u32string_view kanjiVariants =
    // names of people and places
    U"髙高﨑崎嵜崎嶋島嶌島𠮷吉邊辺邉辺齋斎齊斎斉斎濵浜濱浜澤沢櫻桜廣広國国眞真德徳惠恵榮栄槙槇冨富寶宝寳宝壽寿龍竜瀧滝"
    U"當当萬万"
    U"與与專専將将靜静瀨瀬曾曽藏蔵增増彥彦淺浅淸清靑青黑黒黃黄鄕郷鄰隣靏鶴靍鶴峯峰埜野渕淵渊淵舘館舩船桒桑杦杉栁柳曻昇"
    U"凜凛堯尭遙遥瑤瑶穐秋龝秋巖岩兔兎蘆芦薗園檜桧髮髪緖緒步歩內内吳呉戶戸每毎尙尚俱倶穰穣晉晋"
    U"壯壮莊荘裝装豐豊禮礼祿禄彌弥來来賴頼龜亀鷗鴎俠侠麴麹麵麺橫横溫温緣縁薰薫勳勲卷巻圈圏劍剣劒剣釼剣檢検險険顯顕驗験"
    // offices, records, duties
    U"廳庁縣県區区學学會会圖図驛駅醫医藥薬衞衛營営團団敎教數数實実寫写證証讀読讓譲續続繼継總総聽聴聲声"
    U"辨弁瓣弁辯弁變変辭辞譯訳豫予餘余譽誉號号參参雙双收収敍叙條条狀状乘乗淨浄剩剰疊畳繩縄壤壌孃嬢釀醸觸触囑嘱"
    U"寢寝愼慎粹粋醉酔穗穂隨随髓髄樞枢攝摂竊窃錢銭踐践纖繊禪禅搜捜插挿巢巣爭争聰聡騷騒臟臓屬属墮堕體体躰体對対帶帯滯滞"
    U"臺台擇択單単擔担膽胆彈弾斷断癡痴遲遅晝昼蟲虫鑄鋳敕勅鎭鎮遞逓鐵鉄鐡鉄轉転點点傳伝黨党盜盗燈灯獨独屆届貳弐惱悩腦脳"
    U"霸覇"
    U"廢廃拜拝賣売麥麦發発拔抜蠻蛮祕秘甁瓶拂払佛仏沒没飜翻槪概滿満默黙餠餅搖揺樣様謠謡亂乱覽覧獵猟兩両綠緑壘塁淚涙勵励"
    U"齡齢靈霊戀恋爐炉勞労樓楼亞亜惡悪壓圧圍囲爲為壹壱隱隠圓円鹽塩艷艶應応歐欧毆殴奧奥穩穏假仮價価畫画繪絵壞壊懷懐擴拡"
    U"殼殻"
    U"覺覚嶽岳樂楽勸勧歡歓罐缶觀観關関陷陥顏顔歸帰氣気僞偽戲戯犧犠舊旧據拠擧挙舉挙虛虚峽峡挾挟狹狭曉暁驅駆駈駆徑径溪渓"
    U"經経"
    U"莖茎螢蛍輕軽鷄鶏藝芸擊撃缺欠儉倹權権獻献嚴厳效効恆恒鑛鉱濟済碎砕劑剤雜雑慘惨棧桟蠶蚕贊賛殘残絲糸齒歯兒児濕湿舍舎"
    U"釋釈"
    U"澁渋獸獣縱縦處処稱称燒焼奬奨產産飮飲烟煙裡裏閒間"
    // in today's list of common kanji, but not in CP932, with the form that CP932 has
    U"剝剥塡填頰頬𠮟叱噓嘘嚙噛囊嚢繫繋瘦痩顚顛醬醤蟬蝉搔掻摑掴簞箪禱祷瀆涜蠟蝋焰焔萊莱屛屏幷并鹼鹸諫諌頸頚鶯鴬壺壷濤涛"
    U"攪撹"
    // other writings
    U"篭籠蠣蛎靱靭㐂喜吿告";

} // namespace daicho
