<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>Actions</name>
    <message>
        <source>Open the &amp;sample registry…</source>
        <translation>見本の台帳ファイルを開く(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;New registry…</source>
        <translation>台帳ファイルの新規作成(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open registry…</source>
        <translation>台帳ファイルを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Close registry</source>
        <translation>台帳ファイルを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Import a ledger…</source>
        <translation>台帳の取込(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>行をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>検索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>ホーム(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Ledger</source>
        <translation>台帳(&amp;L)</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>履歴(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>詳細(&amp;D)</translation>
    </message>
    <message>
        <source>Show &amp;retired assets</source>
        <translation>廃止した資産も表示(&amp;R)</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>読み直す(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>ファイルに出力(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Verify the registry</source>
        <translation>台帳ファイルを検証(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;About Daicho</source>
        <translation>Daicho について(&amp;A)</translation>
    </message>
    <message>
        <source>Copy rows with &amp;header</source>
        <translation>見出しも一緒にコピー(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>組織(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Classification and policy</source>
        <translation>分類基準(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>絞り込み(&amp;F)</translation>
    </message>
    <message>
        <source>Choose col&amp;umns…</source>
        <translation>表示する列(&amp;U)…</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>次の区画へ(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>前の区画へ(&amp;P)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>明るい(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>暗い(&amp;D)</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>高コントラスト(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Western (2027-04-01)</source>
        <translation>西暦（2027-04-01）(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Japanese era</source>
        <translation>和暦(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation>併記(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>標準(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Large</source>
        <translation>大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Very large</source>
        <translation>特大(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;New asset</source>
        <translation>新規(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Edit the asset</source>
        <translation>資産を編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Duplicate as new</source>
        <translation>複製して新規(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;tire…</source>
        <translation>廃止(&amp;T)…</translation>
    </message>
    <message>
        <source>Take into &amp;use again…</source>
        <translation>廃止を取り消す(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;History of the asset</source>
        <translation>この資産の履歴(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Print the asset…</source>
        <translation>資産カードを印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手引き(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>キー一覧(&amp;K)</translation>
    </message>
    <message>
        <source>Fi&amp;gures</source>
        <translation>集計(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Narrow list of pages</source>
        <translation>ページの一覧を狭くする(&amp;N)</translation>
    </message>
    <message>
        <source>New registry from an old &amp;ledger…</source>
        <translation>今ある台帳から新しく作る(&amp;L)…</translation>
    </message>
    <message>
        <source>N&amp;ext asset found</source>
        <translation>見つかった次の資産(&amp;E)</translation>
    </message>
    <message>
        <source>Pre&amp;vious asset found</source>
        <translation>見つかった前の資産(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Sort by this column</source>
        <translation>この列で並べ替え(&amp;S)</translation>
    </message>
    <message>
        <source>Choose who &amp;works…</source>
        <translation>作業者を選ぶ(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Save a checkpoint…</source>
        <translation>検証点を書き出す(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Compare with a checkpoint…</source>
        <translation>検証点と照合(&amp;M)…</translation>
    </message>
    <message>
        <source>Registry of a past &amp;day…</source>
        <translation>その日の台帳を開く(&amp;D)…</translation>
    </message>
    <message>
        <source>History for an &amp;audit…</source>
        <translation>監査用に履歴を書き出す(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>今すぐバックアップ(&amp;B)</translation>
    </message>
    <message>
        <source>Safe&amp;ty</source>
        <translation>保全(&amp;T)</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>点検(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Classify by questions</source>
        <translation>質問に答えて分類(&amp;C)</translation>
    </message>
    <message>
        <source>Sho&amp;w next finding</source>
        <translation>次の要対応(&amp;W)</translation>
    </message>
    <message>
        <source>Handling &amp;sheet…</source>
        <translation>取扱制限シート(&amp;S)…</translation>
    </message>
    <message>
        <source>Print a &amp;label…</source>
        <translation>ラベルを印刷(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Labels…</source>
        <translation>ラベル(&amp;L)…</translation>
    </message>
    <message>
        <source>Register of &amp;files of personal information…</source>
        <translation>個人情報ファイル簿(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Not understood: %1
Usage: daicho [--lang ja|en] [--sample] [FILE]</source>
        <translation>次の指定は使えません：%1
使い方：daicho [--lang ja|en] [--sample] [ファイル]</translation>
    </message>
    <message>
        <source>Sample registry.daicho</source>
        <translation>見本の台帳.daicho</translation>
    </message>
</context>
<context>
    <name>AssetCells</name>
    <message>
        <source>none</source>
        <comment>badge of an unrated level, as short as can be</comment>
        <translation>未</translation>
    </message>
    <message>
        <source>(cannot be read)</source>
        <translation>（読めません）</translation>
    </message>
</context>
<context>
    <name>BackupReason</name>
    <message>
        <source>Before the first change of the day</source>
        <translation>その日の最初の変更の前</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>取込の前</translation>
    </message>
    <message>
        <source>Before a change of many records</source>
        <translation>多数の変更の前</translation>
    </message>
    <message>
        <source>Before a change of the file&apos;s format</source>
        <translation>ファイル形式の更新の前</translation>
    </message>
    <message>
        <source>Before it was replaced</source>
        <translation>置き換えの前</translation>
    </message>
    <message>
        <source>Closing of a year</source>
        <translation>年度の締め</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>Before it was put in order</source>
        <translation>直す前</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Basics</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>保管と取扱い</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Information asset card</source>
        <translation>情報資産カード</translation>
    </message>
    <message>
        <source>unrated</source>
        <translation>未</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>管理責任</translation>
    </message>
    <message>
        <source>Held today by</source>
        <translation>本日の担当者</translation>
    </message>
    <message>
        <source>nobody is registered</source>
        <translation>登録なし</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Edition of the scheme</source>
        <translation>分類基準の版</translation>
    </message>
    <message>
        <source>Handling rules</source>
        <translation>取扱制限</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>関連する資産</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Classification</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記録</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Why; kept in the history.</source>
        <translation>理由。履歴に残ります。</translation>
    </message>
    <message>
        <source>One JSON document on standard output.</source>
        <translation>標準出力に JSON 文書を一つ出します。</translation>
    </message>
    <message>
        <source>No messages, only data.</source>
        <translation>メッセージを出さず、データだけを出します。</translation>
    </message>
    <message>
        <source>Language of messages and labels: ja or en.</source>
        <translation>メッセージと項目名の言語（ja または en）。</translation>
    </message>
    <message>
        <source>Name under which changes enter the history.</source>
        <translation>変更を履歴に残すときの名前。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>この説明を表示します。</translation>
    </message>
    <message>
        <source>Usage: daicho-cli [--json] [--quiet] [--lang ja|en] [--as NAME] COMMAND …</source>
        <translation>使い方: daicho-cli [--json] [--quiet] [--lang ja|en] [--as 名前] コマンド …</translation>
    </message>
    <message>
        <source>daicho-cli COMMAND --help tells more about a command.</source>
        <translation>各コマンドの説明は daicho-cli コマンド --help で読めます。</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>使い方:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>例:</translation>
    </message>
    <message>
        <source>Layout of the ledger; see «layouts». Without it csv and xlsx hold every field.</source>
        <translation>台帳の様式（layouts で一覧）。指定がなければ、csv と xlsx は全項目を出します。</translation>
    </message>
    <message>
        <source>Only assets of this institution.</source>
        <translation>この機関の資産だけ。</translation>
    </message>
    <message>
        <source>Of csv: utf-8 or cp932.</source>
        <translation>csv の文字コード（utf-8 または cp932）。</translation>
    </message>
    <message>
        <source>With cp932: write the offered substitutes.</source>
        <translation>cp932 のとき、示された代替文字で出力します。</translation>
    </message>
    <message>
        <source>iso, wareki or both.</source>
        <translation>日付の書き方（iso、wareki、both）。</translation>
    </message>
    <message>
        <source>a3 or a4; that of the layout if not given.</source>
        <translation>用紙（a3 または a4）。指定がなければ様式の用紙。</translation>
    </message>
    <message>
        <source>Replace an existing file.</source>
        <translation>既にあるファイルを置き換えます。</translation>
    </message>
    <message>
        <source>CP932 cannot hold these characters. Nothing was written; --substitute accepts what stands beside them, --encoding utf-8 keeps every character.</source>
        <translation>これらの文字は CP932 で表せません。何も書き込んでいません。--substitute を付けると右の代替文字で出力し、--encoding utf-8 ではすべての文字をそのまま残します。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows</source>
        <translation>%1：%3 件中 %2 件</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>出力中</translation>
    </message>
    <message>
        <source>Only changes from this day on.</source>
        <translation>この日以後の変更だけ。</translation>
    </message>
    <message>
        <source>Only changes of this person.</source>
        <translation>この人の変更だけ。</translation>
    </message>
    <message>
        <source>How many operations; one if not given.</source>
        <translation>操作の数。指定がなければ一つ。</translation>
    </message>
    <message>
        <source>Verified: the history explains every record.</source>
        <translation>検証しました。すべての登録が履歴と一致しています。</translation>
    </message>
    <message>
        <source>Damaged: the file cannot be read as it was written.</source>
        <translation>破損：書いたとおりに読み取れません。</translation>
    </message>
    <message>
        <source>Tampering suspected: records and history do not agree.</source>
        <translation>改ざんの疑い：登録と履歴が一致しません。</translation>
    </message>
    <message>
        <source>Roll-back suspected: the history is shorter than it was.</source>
        <translation>巻き戻しの疑い：履歴が以前より短くなっています。</translation>
    </message>
    <message>
        <source>First entry that differs</source>
        <translation>最初に一致しない履歴</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>登録の種類</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>By the history</source>
        <translation>履歴の記録</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>実際の内容</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>検証中</translation>
    </message>
    <message>
        <source>Plan only; changes nothing.</source>
        <translation>計画だけを示し、何も変更しません。</translation>
    </message>
    <message>
        <source>auto, utf-8, utf-16 or cp932.</source>
        <translation>文字コード（auto、utf-8、utf-16、cp932）。</translation>
    </message>
    <message>
        <source>Sheet of a workbook; the one with the best headers if not given.</source>
        <translation>ブックのシート。指定がなければ、見出しが最もよく合うもの。</translation>
    </message>
    <message>
        <source>Rows of the header; found out if not given.</source>
        <translation>見出しの行数。指定がなければ自動で判定します。</translation>
    </message>
    <message>
        <source>JSON file that maps headers and values.</source>
        <translation>見出しと値の対応を書いた JSON ファイル。</translation>
    </message>
    <message>
        <source>Make org units that are missing.</source>
        <translation>台帳にない所属を作ります。</translation>
    </message>
    <message>
        <source>Write rejected rows with their reasons to this csv or xlsx.</source>
        <translation>取り込めない行を理由とともにこの csv または xlsx に出力します。</translation>
    </message>
    <message>
        <source>keep or take: rows older than the asset.</source>
        <translation>資産より古い行を残すか（keep）、取り込むか（take）。</translation>
    </message>
    <message>
        <source>Bring nothing in if a row is rejected.</source>
        <translation>取り込めない行が一つでもあれば、何も取り込みません。</translation>
    </message>
    <message>
        <source>Do not fill vertically merged cells down.</source>
        <translation>縦に結合したセルの値を下の行に補いません。</translation>
    </message>
    <message>
        <source>Columns not brought in: %1</source>
        <translation>取り込まない列：%1</translation>
    </message>
    <message>
        <source>Org units made: %1</source>
        <translation>新しい所属：%1</translation>
    </message>
    <message>
        <source>Posts made for owners: %1</source>
        <translation>管理責任のための新しい職：%1</translation>
    </message>
    <message>
        <source>Rows without a kind, taken as information: %1</source>
        <translation>種別がないため「取り扱う情報」とした行：%1</translation>
    </message>
    <message>
        <source>Hidden rows and columns were read too: %1 rows, %2 columns</source>
        <translation>非表示の行と列も読み取りました：%1 行、%2 列</translation>
    </message>
    <message>
        <source>Formulas read by their last result: %1 cells</source>
        <translation>数式は最後の計算結果を読み取りました：%1 セル</translation>
    </message>
    <message>
        <source>Brought in from %1:</source>
        <translation>%1 から取り込みました：</translation>
    </message>
    <message>
        <source>Plan for %1; nothing is changed:</source>
        <translation>%1 の取込計画（何も変更していません）：</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>衝突</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>読み飛ばし</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>取込中</translation>
    </message>
    <message>
        <source>Fields to show, by id or label.</source>
        <translation>表示する項目（英語の名前または項目名）。</translation>
    </message>
    <message>
        <source>Fields to sort by; a leading minus for descending.</source>
        <translation>並べ替えの項目。先頭に - を付けると降順。</translation>
    </message>
    <message>
        <source>table, csv or json.</source>
        <translation>形式（table、csv、json）。</translation>
    </message>
    <message>
        <source>At most so many rows; says how many there are.</source>
        <translation>表示する件数の上限。全体の件数も示します。</translation>
    </message>
    <message>
        <source>%1 of %2 assets</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>First day.</source>
        <translation>最初の日。</translation>
    </message>
    <message>
        <source>Last day.</source>
        <translation>最後の日。</translation>
    </message>
    <message>
        <source>How a post is held: regular, acting or concurrent.</source>
        <translation>職に就く形（regular 本務、acting 事務取扱、concurrent 兼務）。</translation>
    </message>
    <message>
        <source>Role of a post under the policy.</source>
        <translation>基本方針での職の役割。</translation>
    </message>
    <message>
        <source>Reading of a name, in kana.</source>
        <translation>名前の読み（かな）。</translation>
    </message>
    <message>
        <source>Profile to start from; see «profiles».</source>
        <translation>元にするプロファイル（profiles で一覧）。</translation>
    </message>
    <message>
        <source>Name of the body; the profile&apos;s if not given.</source>
        <translation>団体の名称。指定がなければプロファイルの名称。</translation>
    </message>
    <message>
        <source>Classification scheme; the first that the profile suggests if not given.</source>
        <translation>分類基準。指定がなければ、プロファイルが最初に勧めるもの。</translation>
    </message>
    <message>
        <source>Made the registry of %1 in %2.</source>
        <translation>%1の台帳ファイルを %2 に作りました。</translation>
    </message>
    <message>
        <source>Making the sample</source>
        <translation>見本の台帳を作成中</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>団体</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>分類基準</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>機関</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>ネットワーク区分</translation>
    </message>
    <message>
        <source>Scope items</source>
        <translation>適用範囲区分</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>対策</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>脅威</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>情報資産</translation>
    </message>
    <message>
        <source>%1 active, %2 drafts, %3 retired</source>
        <translation>有効 %1 件、案 %2 件、廃止 %3 件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>One field or two.</source>
        <translation>項目（一つまたは二つ）。</translation>
    </message>
    <message>
        <source>no command was given</source>
        <translation>コマンドがありません</translation>
    </message>
    <message>
        <source>there is no command “%1”</source>
        <translation>「%1」というコマンドはありません</translation>
    </message>
    <message>
        <source>row %1, column %2 (%3), %4: %5</source>
        <translation>%1 行目 %2 列（%3）、%4：%5</translation>
    </message>
    <message>
        <source>public</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>not public</source>
        <translation>非公開</translation>
    </message>
    <message>
        <source>publicity not stated</source>
        <translation>公開・非公開の定めなし</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Lists the profiles that a registry can start from.</source>
        <translation>台帳の元にできるプロファイルの一覧を示します。</translation>
    </message>
    <message>
        <source>Lists the classification schemes of the program.</source>
        <translation>プログラムが備える分類基準の一覧を示します。</translation>
    </message>
    <message>
        <source>Makes a registry from a profile.</source>
        <translation>プロファイルから台帳ファイルを作ります。</translation>
    </message>
    <message>
        <source>Makes the sample registry of a fictional city.</source>
        <translation>架空の市の見本の台帳ファイルを作ります。</translation>
    </message>
    <message>
        <source>Shows what a registry is: body, profile, scheme, counts, head of the history.</source>
        <translation>台帳の概要（団体、プロファイル、分類基準、件数、台帳ヘッド）を示します。</translation>
    </message>
    <message>
        <source>Shows institutions and org units as a tree.</source>
        <translation>機関と所属を階層で示します。</translation>
    </message>
    <message>
        <source>Changes one org unit.</source>
        <translation>所属を一つ変更します。</translation>
    </message>
    <message>
        <source>Lists and changes posts and who holds them.</source>
        <translation>職とその職に就く職員を一覧し、変更します。</translation>
    </message>
    <message>
        <source>Lists the layouts of the ledger.</source>
        <translation>台帳の様式の一覧を示します。</translation>
    </message>
    <message>
        <source>Brings a ledger in from csv or xlsx; plans first.</source>
        <translation>csv または xlsx の台帳を取り込みます。先に計画を立てます。</translation>
    </message>
    <message>
        <source>Lists the ledger.</source>
        <translation>台帳を一覧します。</translation>
    </message>
    <message>
        <source>Shows one asset.</source>
        <translation>情報資産を一件示します。</translation>
    </message>
    <message>
        <source>Adds an asset.</source>
        <translation>情報資産を追加します。</translation>
    </message>
    <message>
        <source>Changes fields of an asset.</source>
        <translation>情報資産の項目を変更します。</translation>
    </message>
    <message>
        <source>Retires an asset; nothing is deleted.</source>
        <translation>情報資産を廃止します。削除はしません。</translation>
    </message>
    <message>
        <source>Rates an asset under the scheme in force.</source>
        <translation>適用中の分類基準で情報資産を格付けします。</translation>
    </message>
    <message>
        <source>Relates two assets.</source>
        <translation>二つの情報資産を関連付けます。</translation>
    </message>
    <message>
        <source>Takes a relation away.</source>
        <translation>関連付けを外します。</translation>
    </message>
    <message>
        <source>Hands the ledger over as csv, xlsx, pdf or zip.</source>
        <translation>台帳を csv、xlsx、pdf、zip で出力します。</translation>
    </message>
    <message>
        <source>Takes the last operations back.</source>
        <translation>直前の操作を取り消します。</translation>
    </message>
    <message>
        <source>Does again what was taken back last.</source>
        <translation>取り消した操作をやり直します。</translation>
    </message>
    <message>
        <source>Shows every change, field by field.</source>
        <translation>すべての変更を項目ごとに示します。</translation>
    </message>
    <message>
        <source>Checks the file, the chain of its history, and that the history explains every record.</source>
        <translation>ファイルと履歴の連鎖を調べ、すべての登録が履歴と一致するかを検証します。</translation>
    </message>
    <message>
        <source>Prints the head of the history in three lines, to be kept elsewhere.</source>
        <translation>台帳ヘッドを三行で示します。別の場所に控えておくためのものです。</translation>
    </message>
    <message>
        <source>Only assets that match; without it all, retired ones too.</source>
        <translation>当てはまる資産だけ。指定がなければ、廃止したものを含むすべて。</translation>
    </message>
    <message>
        <source>Approval boxes, divided by commas.</source>
        <translation>決裁欄。コンマで区切ります。</translation>
    </message>
    <message>
        <source>%1: card of %2, pages: %3</source>
        <translation>%1：%2のカード、%3頁</translation>
    </message>
    <message>
        <source>Prints one asset as a card (PDF, A4).</source>
        <translation>一つの資産を情報資産カード（PDF、A4縦）に出力します。</translation>
    </message>
    <message>
        <source>Lists, adds and renames persons.</source>
        <translation>職員の一覧表示、追加、名前の変更をします。</translation>
    </message>
    <message>
        <source>Note: the registry lies on a share (%1); one person at a time can write there.</source>
        <translation>注意：台帳は共有フォルダー（%1）にあります。書き込めるのは一度に一人です。</translation>
    </message>
    <message>
        <source>Note: the registry lies in a folder that %1 synchronises; what is changed on two computers at once cannot be brought together.</source>
        <translation>注意：台帳は %1 が同期するフォルダーにあります。2 台のパソコンで同時に変更すると、合わせることができません。</translation>
    </message>
    <message>
        <source>Note: other programs cannot be kept from writing to the registry, because it could not be locked.</source>
        <translation>注意：この場所ではロックが使えないため、ほかの人の書込みを止めることができません。</translation>
    </message>
    <message>
        <source>File to make of the backup; it must not exist.</source>
        <translation>復元先のファイル。すでにあるものには上書きしません。</translation>
    </message>
    <message>
        <source>Backed up and verified: %1</source>
        <translation>バックアップを作り、検証しました: %1</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>バックアップ中</translation>
    </message>
    <message>
        <source>The second folder got no copy.</source>
        <translation>もう一つの保存先には作れませんでした。</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>復元中</translation>
    </message>
    <message>
        <source>Restored and verified: %1 (assets: %2)</source>
        <translation>復元し、検証しました: %1（資産 %2 件）</translation>
    </message>
    <message>
        <source>Copies a registry and verifies the copy; without DEST into the folder of backups of this computer.</source>
        <translation>台帳のバックアップを作り、検証します。DEST がなければ、このコンピューターのバックアップのフォルダーに作ります。</translation>
    </message>
    <message>
        <source>Verifies a backup and makes a new registry of it; replaces no file.</source>
        <translation>バックアップを検証し、新しい台帳ファイルに復元します。上書きはしません。</translation>
    </message>
    <message>
        <source>Last verified backup</source>
        <translation>最後に検証したバックアップ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Lists and changes who has which work role: viewer, editor, manager, administrator or auditor.</source>
        <translation>作業区分（viewer 閲覧、editor 入力担当、manager 情報資産管理者、administrator 全体管理者、auditor 監査）の一覧と変更。</translation>
    </message>
    <message>
        <source>Work role</source>
        <translation>作業区分</translation>
    </message>
    <message>
        <source>Org unit in which the role is held.</source>
        <translation>作業区分が及ぶ所属。</translation>
    </message>
    <message>
        <source>Name of the person, for lists.</source>
        <translation>一覧に出す氏名。</translation>
    </message>
    <message>
        <source>No work role is assigned: everybody may do everything in this registry.</source>
        <translation>作業区分は使われていません。この台帳では、だれでもすべての操作ができます。</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>過去の状態に戻しています</translation>
    </message>
    <message>
        <source>As it was after entry %1.</source>
        <translation>%1 の時点の台帳です。</translation>
    </message>
    <message>
        <source>As the registry was at the end of a day, or after an entry.</source>
        <translation>その日の終わり、またはその履歴番号の時点の台帳を使います。</translation>
    </message>
    <message>
        <source>Head of the registry: %1</source>
        <translation>台帳ヘッド：%1</translation>
    </message>
    <message>
        <source>Only changes up to this day.</source>
        <translation>この日までの変更だけを示します。</translation>
    </message>
    <message>
        <source>Only acts of this kind, such as asset.edit.</source>
        <translation>この種類の操作（asset.edit など）だけを示します。</translation>
    </message>
    <message>
        <source>Writes them to a file for an audit: pdf, csv or xlsx.</source>
        <translation>監査用のファイル（pdf、csv、xlsx）に書き出します。</translation>
    </message>
    <message>
        <source>Replaces the file if it is there.</source>
        <translation>ファイルがあれば置き換えます。</translation>
    </message>
    <message>
        <source>%1: changed fields: %2, head %3</source>
        <translation>%1：変更 %2 項目、台帳ヘッド %3</translation>
    </message>
    <message>
        <source>Compares with a checkpoint that was kept elsewhere, or with a head on paper: &apos;#1,234 7F3A-91C2-0B5E-44D1&apos;.</source>
        <translation>別に控えた検証点、または紙の台帳ヘッド（&apos;#1,234 7F3A-91C2-0B5E-44D1&apos;）と照合します。</translation>
    </message>
    <message>
        <source>Gives changed records back what the history says; needs --reason.</source>
        <translation>書き換えられた登録を履歴の値に戻します。--reason が必要です。</translation>
    </message>
    <message>
        <source>Takes what was changed outside into the history; needs --reason.</source>
        <translation>台帳の外で変えられた値を履歴に取り入れます。--reason が必要です。</translation>
    </message>
    <message>
        <source>Trusts a file that is in order by itself although another state of it was seen here; needs --reason.</source>
        <translation>ファイル自体は正常で、前に見た状態と違うときに、この状態を認めます。--reason が必要です。</translation>
    </message>
    <message>
        <source>All that differs: %1</source>
        <translation>違いの数：%1</translation>
    </message>
    <message>
        <source>Seen here for the first time: an older copy could not be told from the right file.</source>
        <translation>この端末では初回です。古い写しかどうかは、この端末では見分けられません。</translation>
    </message>
    <message>
        <source>Last seen on this computer: %1 (%2)</source>
        <translation>この端末で最後に見た台帳ヘッド：%1（%2）</translation>
    </message>
    <message>
        <source>Witnessed outside up to entry #%1 of #%2.</source>
        <translation>外の控えは #%1 まであります（台帳は #%2 まで）。</translation>
    </message>
    <message>
        <source>No head has left this computer yet: print, export or keep a checkpoint elsewhere.</source>
        <translation>台帳ヘッドの控えはまだ外にありません。印刷、書き出し、または検証点を別の場所に控えてください。</translation>
    </message>
    <message>
        <source>--restore gives back what the history says, --adopt takes the change into the history; each needs --reason and stays in the history.</source>
        <translation>--restore で履歴の値に戻すか、--adopt で変更を履歴に取り入れます。どちらも --reason が必要で、履歴に残ります。</translation>
    </message>
    <message>
        <source>If this state is meant to be worked on, --accept with --reason trusts it; that stays in the history.</source>
        <translation>この状態で作業を続けるときは、--accept と --reason で認めます。履歴に残ります。</translation>
    </message>
    <message>
        <source>The chain of the history or the file itself is broken. Keep this file as evidence and restore the last verified backup.</source>
        <translation>履歴のつながり、またはファイルそのものが壊れています。このファイルは証拠として残し、最後に検証したバックアップを復元してください。</translation>
    </message>
    <message>
        <source>Editions of the classification scheme: lists and compares them, takes one into force for the body or for institutions, hands it out as a file, takes a changed one in, makes the next edition and carries ratings over to it.</source>
        <translation>分類基準の版を扱います。一覧、比較、団体全体又は実施機関ごとの適用、ファイルへの書出しと取込み、新しい版の作成、格付けの移行ができます。</translation>
    </message>
    <message>
        <source>Carried over on every axis: %1</source>
        <translation>すべての軸を自動で移す資産：%1</translation>
    </message>
    <message>
        <source>Carried over in part: %1</source>
        <translation>一部の軸を自動で移す資産：%1</translation>
    </message>
    <message>
        <source>Waiting for a person: %1</source>
        <translation>人の判断を待つ資産：%1</translation>
    </message>
    <message>
        <source>Done: %1 of %2</source>
        <translation>済：%1 / 全 %2</translation>
    </message>
    <message>
        <source>Retired, left as they are: %1</source>
        <translation>廃止済み（そのまま）：%1</translation>
    </message>
    <message>
        <source>Carrying ratings over</source>
        <translation>格付けを移しています</translation>
    </message>
    <message>
        <source>The edition is for this institution only; several times for a joint adoption.</source>
        <translation>この実施機関だけに適用します。共同で適用するときは繰り返し指定します。</translation>
    </message>
    <message>
        <source>Last day; with migrate the edition that ratings go to.</source>
        <translation>最終日。migrate では移行先の版。</translation>
    </message>
    <message>
        <source>What the adoption rests on.</source>
        <translation>適用の根拠。</translation>
    </message>
    <message>
        <source>Carry this level over without looking at each asset, such as C:2=2; repeatable.</source>
        <translation>この段階を一件ずつ見ずに移します（例 C:2=2）。繰り返し指定できます。</translation>
    </message>
    <message>
        <source>Ends with 1 if there are findings of this severity or a heavier one.</source>
        <translation>この重要度以上の指摘があれば終了コード 1 で終わります。</translation>
    </message>
    <message>
        <source>Only this unit or institution and what is below it.</source>
        <translation>この所属・機関とその下だけを対象にします。</translation>
    </message>
    <message>
        <source>Only findings of this rule.</source>
        <translation>この規則の指摘だけを表示します。</translation>
    </message>
    <message>
        <source>Also findings that an exception holds for.</source>
        <translation>例外とした指摘も表示します。</translation>
    </message>
    <message>
        <source>Keeps the numbers of findings as those of today.</source>
        <translation>指摘の件数を今日の記録として残します。</translation>
    </message>
    <message>
        <source>Shows the numbers that were kept instead of checking.</source>
        <translation>点検せず、記録した件数の推移を表示します。</translation>
    </message>
    <message>
        <source>Lists the rules as the body has them instead of checking.</source>
        <translation>点検せず、団体の点検規則の一覧を表示します。</translation>
    </message>
    <message>
        <source>Switches or weighs a rule; may be given several times.</source>
        <translation>規則の入切や重要度を変えます。複数指定できます。</translation>
    </message>
    <message>
        <source>Own words of a rule; empty: the program&apos;s again.</source>
        <translation>規則の文言を団体の言葉にします。空にすると既定に戻ります。</translation>
    </message>
    <message>
        <source>Fields that must be filled in; empty: the usual ones.</source>
        <translation>必須とする項目です。空にすると既定に戻ります。</translation>
    </message>
    <message>
        <source>Writes a list to work through: one workbook, or into a folder one for each unit.</source>
        <translation>修正一覧を書き出します。ファイル名なら1冊、フォルダーなら所属ごとに1冊です。</translation>
    </message>
    <message>
        <source>Required fields: %1</source>
        <translation>必須の項目: %1</translation>
    </message>
    <message>
        <source>Writing lists</source>
        <translation>修正一覧の書出し中</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>書き出しました: %1</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>点検中</translation>
    </message>
    <message>
        <source>Shows what does not fit: findings of the rules that the body has switched on.</source>
        <translation>台帳を点検し、団体が使う規則に合わない箇所を表示します。</translation>
    </message>
    <message>
        <source>An edition of the registry that is not in force.</source>
        <translation>使用中でない版。</translation>
    </message>
    <message>
        <source>Asks the questions of the scheme; with answers to all of them rates the asset.</source>
        <translation>分類基準の質問を示します。全てに答えると資産を分類します。</translation>
    </message>
    <message>
        <source>Lists and decides ratings that were proposed because they lower a level.</source>
        <translation>段階を下げるために提案された分類を一覧し、決めます。</translation>
    </message>
    <message>
        <source>Lowering needs approval: proposed as number %1, nothing is rated yet.</source>
        <translation>段階を下げるには承認が必要です。提案 %1 番として残しました。分類はまだ変わっていません。</translation>
    </message>
    <message>
        <source>Propose a lowering that the role does not permit at once.</source>
        <translation>作業区分ではすぐに下げられない段階を、提案として残します。</translation>
    </message>
    <message>
        <source>What the proposer is told.</source>
        <translation>提案した人に伝えること。</translation>
    </message>
    <message>
        <source>Next question: %1</source>
        <translation>次の質問：%1</translation>
    </message>
    <message>
        <source>Other levels than the answers lead to: C=3C,I=1.</source>
        <translation>回答から導かれるものと違う段階：C=3C,I=1</translation>
    </message>
    <message>
        <source>Only say what the answers lead to.</source>
        <translation>回答から導かれる段階を示すだけにします。</translation>
    </message>
    <message>
        <source>What was answered with “unknown” has been looked at again.</source>
        <translation>「わからない」と答えた点を確認したことを記録します。</translation>
    </message>
    <message>
        <source>Accepts deviations from check rules until a day, lists and ends them.</source>
        <translation>点検規則からの例外を期限付きで認め、一覧にし、終えます。</translation>
    </message>
    <message>
        <source>Shows and sets on which axes a kind of relation carries what is needed: &gt;CIA to the asset that it names, &lt;C from it, - for nothing.</source>
        <translation>関連の種類ごとに、必要な段階を引き継ぐ軸を表示・変更します。&gt;CIA は相手へ、&lt;C は相手から、- は引き継ぎなし。</translation>
    </message>
    <message>
        <source>Axis: C, I, A or P; any without it.</source>
        <translation>軸（C、I、A、P）。なければすべて。</translation>
    </message>
    <message>
        <source>Why it may stand: distribution, accumulation, own-value or other.</source>
        <translation>認める根拠：分散、集積、資産自体の値、その他。</translation>
    </message>
    <message>
        <source>Who answers for it.</source>
        <translation>承認者。</translation>
    </message>
    <message>
        <source>No exception has been accepted.</source>
        <translation>認められた例外はありません。</translation>
    </message>
    <message>
        <source>Exceptions may last up to %1 months.</source>
        <translation>例外の期間は最長 %1 か月です。</translation>
    </message>
    <message>
        <source>Needed: %1</source>
        <translation>必要な段階：%1</translation>
    </message>
    <message>
        <source>Counts assets by one field or two, or as the figures of the window with their report.</source>
        <translation>資産を一つか二つの項目で数えます。画面の集計の図とその報告書も出します。</translation>
    </message>
    <message>
        <source>%n figure(s) written</source>
        <translation>%n 個の図を書きました</translation>
    </message>
    <message>
        <source>A figure of the page of figures, without retired assets: levels, units, unrated, heat, rated, findings, kinds, zones, media, personal-info, personal or due.</source>
        <translation>集計ページの図（廃止を除く）: levels、units、unrated、heat、rated、findings、kinds、zones、media、personal-info、personal、due。</translation>
    </message>
    <message>
        <source>The axis of levels and units.</source>
        <translation>levels と units の分類軸。</translation>
    </message>
    <message>
        <source>Only assets of this unit and those below it.</source>
        <translation>この所属とその下の資産だけ。</translation>
    </message>
    <message>
        <source>Writes all figures, or that of --figure, to a pdf or csv.</source>
        <translation>すべての図（--figure があればその図）を pdf か csv に書きます。</translation>
    </message>
    <message>
        <source>Shows what the levels of an asset demand by stage, or prints its sheet.</source>
        <translation>資産の段階が求める取扱いを段階ごとに示すか、シートを印刷します。</translation>
    </message>
    <message>
        <source>Prints labels for media and folders on a sheet of labels (PDF, A4).</source>
        <translation>媒体・フォルダーのラベルをラベル用紙に印刷します（PDF、A4）。</translation>
    </message>
    <message>
        <source>Shows or changes what is recorded of the personal information of an asset.</source>
        <translation>資産の個人情報の記録を示すか、変えます。</translation>
    </message>
    <message>
        <source>Drafts the register of files of personal information; names who is the assembly and who a hospital.</source>
        <translation>個人情報ファイル簿の案を作ります。議会と病院を指定します。</translation>
    </message>
    <message>
        <source>Only assets that match; without it all that are in use.</source>
        <translation>検索に合う資産だけ。なければ使用中のすべて。</translation>
    </message>
    <message>
        <source>Sheet of labels by its number of faces: 12, 24 or 65.</source>
        <translation>ラベル用紙の面の数：12、24、65。</translation>
    </message>
    <message>
        <source>Face on which the first label goes, counted along the rows.</source>
        <translation>最初に使う面。左上から横に数えます。</translation>
    </message>
    <message>
        <source>Print the edges of the labels, to cut them out.</source>
        <translation>切るための枠線を印刷します。</translation>
    </message>
    <message>
        <source>Handling mark on each label.</source>
        <translation>ラベルに入れる取扱区分。</translation>
    </message>
    <message>
        <source>%1: handling sheet of %2, pages: %3</source>
        <translation>%1：%2の取扱制限シート、%3頁</translation>
    </message>
    <message>
        <source>%1: labels: %2, pages: %3</source>
        <translation>%1：ラベル%2枚、%3頁</translation>
    </message>
    <message>
        <source>%1: too long for this label even with the smallest letters (5 pt); it ends with “…”</source>
        <translation>%1：いちばん小さい字（5pt）でもこの面に入らないため、「…」で終えました</translation>
    </message>
    <message>
        <source>Only files of this institution or unit.</source>
        <translation>この実施機関又は所属のファイルだけ。</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>guessed from the name</source>
        <translation>名称からの推定</translation>
    </message>
    <message>
        <source>%1: listed %2, not listed %3, left out as of the assembly %4</source>
        <translation>%1：掲載%2件、掲載しない%3件、議会のため対象外%4件</translation>
    </message>
    <message>
        <source>%1 was taken for an assembly or a hospital by its name only; confirm it with “role”.</source>
        <translation>%1は名称だけで議会又は病院と見なしました。role で確認してください。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The registry[ “{file}”] was not found. Nothing was opened or changed. Check the name and the folder, and that the drive or the network share is connected.</source>
        <translation>台帳ファイル[「{file}」]が見つかりません。何も開かず、何も変更していません。ファイル名とフォルダー、ドライブや共有フォルダーの接続を確かめてください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]This file is not a registry of Daicho, so it was not opened and not changed. Choose a file that ends in .daicho; a ledger in CSV or Excel is brought in by importing it into a registry.</source>
        <translation>[「{file}」：]このファイルは Daicho の台帳ファイルではないため、開かず、変更もしていません。末尾が .daicho のファイルを選んでください。CSV や Excel の台帳は、台帳ファイルへの取込で読み込みます。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The registry can only be read, because the file or its folder is protected against writing or it was opened for reading. Nothing was changed. Ask for permission to write to the folder, or work on a copy.</source>
        <translation>[「{file}」：]ファイルまたはフォルダーが書込み禁止であるか、閲覧用に開いているため、台帳ファイルは読み取り専用です。何も変更していません。フォルダーへの書込み権限を管理者に求めるか、写しで作業してください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The disk reported a failure at the last moment, so it is not certain whether the last change was stored. To be safe, nothing more is written. Open the file again and check the last change.</source>
        <translation>[「{file}」：]最後の段階でディスクが故障を知らせたため、直前の変更が保存されたかどうか確かではありません。安全のため、これ以上は書き込みません。ファイルを開き直し、直前の変更を確かめてください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]A file or folder of this name exists already. It was left as it is, and nothing was written.[ The complete new content was kept as “{temp}”.] Choose another name, or say that it is to be replaced.</source>
        <translation>[「{file}」：]同じ名前のファイルまたはフォルダーが既にあります。それには手を付けず、何も書き込んでいません。[新しい内容の全体は「{temp}」に残してあります。]別の名前を選ぶか、置き換えることを指定してください。</translation>
    </message>
    <message>
        <source>There is no step left that could be undone. Nothing was changed.</source>
        <translation>取り消せる操作はもうありません。何も変更していません。</translation>
    </message>
    <message>
        <source>There is no undone step that could be done again. Nothing was changed.</source>
        <translation>やり直せる操作はありません。何も変更していません。</translation>
    </message>
    <message>
        <source>[“{id}”: ]There is no profile of this name, so no registry was made.[ Known profiles: {known}.]</source>
        <translation>[「{id}」：]この名前のプロファイルはないため、台帳ファイルを作っていません。[使えるプロファイル：{known}。]</translation>
    </message>
    <message>
        <source>[“{id}”: ]There is no classification scheme of this name. Nothing was changed.[ Known schemes: {known}.]</source>
        <translation>[「{id}」：]この名前の分類基準はありません。何も変更していません。[使える分類基準：{known}。]</translation>
    </message>
    <message>
        <source>[“{id}”: ]There is no ledger layout of this name, so nothing was written.[ Known layouts: {known}.]</source>
        <translation>[「{id}」：]この名前の帳票様式はないため、何も書き込んでいません。[使える様式：{known}。]</translation>
    </message>
    <message>
        <source>[{field}: ][“{value}”: ]This is not a date that exists. Nothing was changed. Write it as 2026-04-01, 2026/4/1, R8.4.1 or 令和8年4月1日.</source>
        <translation>[{field}：][「{value}」：]実在しない日付です。何も変更していません。2026-04-01、2026/4/1、R8.4.1、令和8年4月1日 のように書いてください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The file was not found. Nothing was changed. Check the name and the folder, and that the drive or the network share is connected.</source>
        <translation>[「{file}」：]ファイルが見つかりません。何も変更していません。ファイル名とフォルダー、ドライブや共有フォルダーの接続を確かめてください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The file is protected by a password. Nothing was changed. Open it in the program that made it, save it without a password, and retry.</source>
        <translation>[「{file}」：]ファイルがパスワードで保護されています。何も変更していません。作成したソフトで開き、パスワードなしで保存してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The encoding Shift_JIS (CP932) cannot hold[ {count} of] the characters[: {characters}]. Nothing was written. Accept the substitutes that are offered, or choose UTF-8 or Excel.</source>
        <translation>[「{file}」：]文字コード Shift_JIS（CP932）で表せない文字が[ {count} 字]あります[：{characters}]。何も書き込んでいません。示された代替文字を受け入れるか、UTF-8 または Excel を選んでください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]Not all rows could be written[: {written} of {expected}], so the file was not made. The registry is unchanged. Try again; if it happens again, keep the log for whoever looks after the program.</source>
        <translation>[「{file}」：]すべての行を出力できなかったため[（{expected} 行中 {written} 行）]、ファイルは作っていません。台帳は変わっていません。もう一度試し、繰り返す場合は、プログラムの管理者のために記録を保管してください。</translation>
    </message>
    <message>
        <source>Cancelled as you asked. Nothing was changed and no file was left.</source>
        <translation>指示のとおり中止しました。何も変更せず、ファイルも残していません。</translation>
    </message>
    <message>
        <source>[“{file}”: ]This registry was made by a newer version of Daicho[ (format {found})][; this program reads formats up to {supported}]. It was not changed. Open it with the newer version, or ask your administrator to update this program.</source>
        <translation>[「{file}」：]この台帳ファイルは、より新しい版の Daicho で作られています[（形式 {found}）][。このプログラムが読めるのは形式 {supported} までです]。ファイルは変更していません。新しい版で開くか、管理者にこのプログラムの更新を依頼してください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The registry is damaged, probably by a fault of the disk or by copying it while it was in use. It was not changed. Keep this file, and work on with the last verified backup.</source>
        <translation>[「{file}」：]台帳ファイルが壊れています。ディスクの故障か、使用中の複写が原因と思われます。ファイルは変更していません。このファイルを保管し、検証済みの最新のバックアップで作業を続けてください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The structure of the registry was changed by another program, so its content cannot be trusted. It was not changed. Keep this file as evidence, and work on with the last verified backup.</source>
        <translation>[「{file}」：]台帳ファイルの構造がほかのプログラムによって変えられており、内容を信頼できません。ファイルは変更していません。このファイルを証拠として保管し、検証済みの最新のバックアップで作業を続けてください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The history and the registry do not agree[, first at entry {seq}][, {entity}][ {code}][, field {field}][: recorded “{expected}”][, found “{found}”]. Somebody or something changed the file outside of Daicho. Nothing was changed now. Keep this file as evidence, and compare it with the last verified backup.</source>
        <translation>[「{file}」：]履歴と台帳の内容が一致しません[。最初の不一致は履歴 {seq} 番][、{entity}][ {code}][、項目 {field}][。記録は「{expected}」][、実際は「{found}」]。Daicho 以外からファイルが変更されています。今回は何も変更していません。このファイルを証拠として保管し、検証済みの最新のバックアップと比べてください。</translation>
    </message>
    <message>
        <source>[“{code}”: ]There is no such entry in the registry[ ({entity})]. Nothing was changed. Check the spelling; it may have been renamed or retired since.</source>
        <translation>[「{code}」：]台帳にそのような登録はありません[（{entity}）]。何も変更していません。綴りを確かめてください。名称が変わったか、廃止された可能性もあります。</translation>
    </message>
    <message>
        <source>[{field}: ][“{value}”: ]This cannot be stored[, because {rule}]. Nothing was changed.[ Possible values: {allowed}.] Correct it and try again.</source>
        <translation>[{field}：][「{value}」：]この値は保存できません[。理由：{rule}]。何も変更していません。[使える値：{allowed}。]直してからやり直してください。</translation>
    </message>
    <message>
        <source>[“{code}”: ]This record[ ({entity})] was changed since[, so the step “{operation}” can be neither undone nor redone]. Nothing was changed now. Look at its present content; then make your change again, or undo the later change first.</source>
        <translation>[「{code}」：]この登録[（{entity}）]は、その後に変更されています[。このため操作「{operation}」は取り消しもやり直しもできません]。今回は何も変更していません。現在の内容を確かめてから、変更をもう一度行うか、後の変更を先に取り消してください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The registry was changed by someone else since it was read, so your change was not stored; theirs was kept. Look at the present content, then make your change again.</source>
        <translation>[「{file}」：]読み込んだ後にほかの人が台帳を変更したため、あなたの変更は保存していません。相手の変更はそのまま残っています。現在の内容を確かめてから、変更をもう一度行ってください。</translation>
    </message>
    <message>
        <source>[{field}: ][“{value}”: ]This is already in use[ ({entity})] and must be unique. Nothing was changed. Choose another one.</source>
        <translation>[{field}：][「{value}」：]既に使われており[（{entity}）]、重複は許されません。何も変更していません。別の値を選んでください。</translation>
    </message>
    <message>
        <source>[Row {row}: ][{field}: ]The text contains a 12-digit number that is a valid Individual Number (My Number). Individual Numbers are never stored in the registry, so nothing was changed. Remove the number and try again.</source>
        <translation>[{row} 行目：][{field}：]個人番号（マイナンバー）として正しい 12 桁の番号が含まれています。個人番号は台帳に決して保存しないため、何も変更していません。番号を取り除いてからやり直してください。</translation>
    </message>
    <message>
        <source>[“{field}”: ]There is no field of this name.[ Did you mean “{nearest}”?] Nothing was changed.</source>
        <translation>[「{field}」：]この名前の項目はありません。[「{nearest}」のことですか。]何も変更していません。</translation>
    </message>
    <message>
        <source>[“{word}”: ]The search condition cannot be understood[: {reason}]. Nothing was searched. Write words, “exact words”, -without or field:value.</source>
        <translation>[「{word}」：]検索条件を解釈できません[。理由：{reason}]。検索は行っていません。語、&quot;そのままの語&quot;、-除く語、項目:値 の形で書いてください。</translation>
    </message>
    <message>
        <source>The command was not understood[: {reason}]. Nothing was done. The option --help shows how to write it.</source>
        <translation>コマンドを解釈できません[（{reason}）]。何も行っていません。書き方は --help で確かめられます。</translation>
    </message>
    <message>
        <source>[“{file}”: ]This profile, scheme or layout has a fault[ at {path}][: {reason}]. It was not used, and nothing was changed. Correct the file, or install the program again if the file came with it.</source>
        <translation>[「{file}」：]このプロファイル・分類基準・様式に誤りがあります[（箇所：{path}）][。{reason}]。これは使わず、何も変更していません。ファイルを直すか、プログラムに付属のものであればプログラムを入れ直してください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The file cannot be read; it may be damaged or cut short[ (line {line})][ (cell {cell})][: {reason}]. Nothing was changed. Open it in the program that made it, save it again, and retry.</source>
        <translation>[「{file}」：]ファイルを読み取れません。壊れているか、途中で切れている可能性があります[（{line} 行目）][（セル {cell}）][。理由：{reason}]。何も変更していません。作成したソフトで開いて保存し直し、もう一度試してください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The file is larger than can safely be read[ (line {line})][ (cell {cell})][: {reason}][ (limit {limit})]. Nothing was changed. Divide it into smaller files, and retry.</source>
        <translation>[「{file}」：]安全に読み取れる大きさを超えています[（{line} 行目）][（セル {cell}）][。理由：{reason}][（上限 {limit}）]。何も変更していません。小さなファイルに分けて、もう一度試してください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The file contains something that an honest ledger does not need and that can do harm[: {reason}][ ({part})]. It was not read further, and nothing was changed. Ask the sender, or save it again in Excel or LibreOffice and retry.</source>
        <translation>[「{file}」：]通常の台帳には不要で、害を及ぼし得るものが含まれています[。理由：{reason}][（{part}）]。それ以上は読まず、何も変更していません。送り主に確かめるか、Excel または LibreOffice で保存し直してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]Files of this kind cannot be read[: {reason}][ ({sheet})]. Nothing was changed. Use CSV or Excel (.xlsx).</source>
        <translation>[「{file}」：]この種類のファイルは読み取れません[。理由：{reason}][（{sheet}）]。何も変更していません。CSV または Excel（.xlsx）を使ってください。</translation>
    </message>
    <message>
        <source>[“{scheme}”: ]Assets have been rated under this edition[ (number of ratings: {count})], so what it says can no longer change. Nothing was changed. Another wording needs a new edition; take the ratings back only if they were made by mistake.</source>
        <translation>[「{scheme}」：]この版での格付けが始まっているため[（{count} 件）]、内容は変えられません。何も変更していません。文言を変えるには新しい版が必要です。格付けが誤りだったときだけ、格付けを取り消してください。</translation>
    </message>
    <message>
        <source>[“{name}”: ]This is still in use[ (assets: {count})][ (entries that belong to it: {entries})]. Nothing was changed. Give what uses it another value first, then try again.</source>
        <translation>[「{name}」：]まだ使われています[（資産 {count} 件）][（属する項目 {entries} 件）]。何も変更していません。使っている側の値を先に変えてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]There is not enough space on the disk or within its quota, so nothing was saved. What was stored before is unchanged[; the registry is as it was at {kept}]. Free some space or choose another place, then try again.[ (At: {step}.)][ The complete new content was kept as “{temp}”.]</source>
        <translation>[「{file}」：]ディスクの空き容量または割当て容量が足りないため、保存できませんでした。これまでの内容は変わっていません。[台帳は {kept} の状態のままです。]空き容量を増やすか別の場所を選び、やり直してください。[（段階：{step}）][新しい内容の全体は「{temp}」に残してあります。]</translation>
    </message>
    <message>
        <source>[“{file}”: ]The file could not be read or written[ ({step})]. What was stored before is unchanged[; the registry is as it was at {kept}].[ The complete new content was kept as “{temp}”.] Check that the folder exists and may be written to and that the drive is connected, then try again.</source>
        <translation>[「{file}」：]ファイルの読み書きができませんでした[（{step}）]。これまでの内容は変わっていません。[台帳は {kept} の状態のままです。][新しい内容の全体は「{temp}」に残してあります。]フォルダーがあり書込みできること、ドライブがつながっていることを確かめ、やり直してください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The last program that wrote to this registry ended in the middle of it. To show the state before, that write has to be taken back, and here the file can only be read. Nothing was changed. Copy the file together with the one of the same name ending in -journal to a folder where you may write, and open it there.</source>
        <translation>[「{file}」：]この台帳への前回の書込みは、途中で終わっています。表示するには書きかけの分を元に戻す必要がありますが、ここでは読み取りしかできません。何も変更していません。このファイルと、同じ名前で末尾が -journal のファイルを一緒に、書込みできるフォルダーへコピーして開いてください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The file was moved away or replaced by another one while it was open, for example by a program that synchronises folders. Nothing is written any more. Open it again, look at the present content, then make your change again.</source>
        <translation>[「{file}」：]開いている間に、この台帳のファイルが移動されたか、別の版に置き換わりました（同期ソフトなど）。これ以上は何も書き込みません。開き直して今の内容を確かめ、変更をやり直してください。</translation>
    </message>
    <message>
        <source>[{permission}: ][“{code}”: ][{unit}: ]The work role in force[, {role},] does not permit this[: {rule}]. Nothing was changed. Ask the person who is responsible for the registry, or choose the right person in the status bar.</source>
        <translation>[{permission}：][「{code}」：][{unit}：]いまの作業区分[「{role}」]ではこの操作はできません[（{rule}）]。何も変更していません。台帳の責任者に依頼するか、正しい作業者を選び直してください（画面下の作業者名、コマンドでは --as）。</translation>
    </message>
    <message>
        <source>[“{file}”: ]Entries of the history that were seen before are missing[: seen up to {expected}][, found {found}]. The file was probably replaced by an older copy. Nothing was changed now. Compare it with the last verified backup; if the older state is meant, verify the registry and accept it with a reason.</source>
        <translation>[「{file}」：]前に見た履歴がありません[（前は {expected} まで）][、今は {found} まで]。古い写しに置き換えられた疑いがあります。今は何も変えていません。最後に検証したバックアップと比べてください。古い状態で正しいときは、検証の画面で理由を書いて認めてください。</translation>
    </message>
    <message>
        <source>Another job is still running, so this was not begun. Nothing was changed. Try again when it is done.</source>
        <translation>別の処理がまだ続いているため、始めませんでした。何も変わっていません。終わってからもう一度行ってください。</translation>
    </message>
    <message>
        <source>[“{file}”: ]The registry is being edited[ by {holder} ({host}) since {since}]. Nothing was changed. Open it for reading only, or try again when it has been closed there.</source>
        <translation>[「{file}」：]この台帳は[、{holder}（{host}）が {since} から]編集中です。何も変更していません。読み取り専用で開くか、先方が閉じてからやり直してください。</translation>
    </message>
</context>
<context>
    <name>ErrorWord</name>
    <message>
        <source>creating a file in this folder</source>
        <translation>このフォルダーにファイルを作る</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>flushing to the disk</source>
        <translation>ディスクへの書き出し</translation>
    </message>
    <message>
        <source>reading back what was written</source>
        <translation>書き込んだ内容の読み直し</translation>
    </message>
    <message>
        <source>putting the file in its place</source>
        <translation>ファイルの配置</translation>
    </message>
    <message>
        <source>flushing the folder to the disk</source>
        <translation>フォルダーのディスクへの書き出し</translation>
    </message>
    <message>
        <source>registry</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>profile item</source>
        <translation>プロファイルの項目</translation>
    </message>
    <message>
        <source>edition of a scheme</source>
        <translation>分類基準の版</translation>
    </message>
    <message>
        <source>org unit</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>post</source>
        <translation>職</translation>
    </message>
    <message>
        <source>person</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>holder of a post</source>
        <translation>職の任用</translation>
    </message>
    <message>
        <source>asset</source>
        <translation>情報資産</translation>
    </message>
    <message>
        <source>former rating</source>
        <translation>以前の格付け</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>word that codes stand for</source>
        <translation>共通の語句</translation>
    </message>
    <message>
        <source>entry of the history</source>
        <translation>履歴の記録</translation>
    </message>
    <message>
        <source>structure of the file</source>
        <translation>ファイルの構造</translation>
    </message>
    <message>
        <source>the file itself</source>
        <translation>ファイル自体</translation>
    </message>
    <message>
        <source>it must not be empty</source>
        <translation>空にはできません</translation>
    </message>
    <message>
        <source>the program fills in this field by itself</source>
        <translation>この項目はプログラムが自動で記入します</translation>
    </message>
    <message>
        <source>it is not a whole number</source>
        <translation>整数ではありません</translation>
    </message>
    <message>
        <source>it is not a date that exists</source>
        <translation>実在しない日付です</translation>
    </message>
    <message>
        <source>the end lies before the beginning</source>
        <translation>終わりが始まりより前です</translation>
    </message>
    <message>
        <source>it is longer than the field allows</source>
        <translation>項目に入る長さを超えています</translation>
    </message>
    <message>
        <source>it contains an invisible control character</source>
        <translation>見えない制御文字が含まれています</translation>
    </message>
    <message>
        <source>it contains an Individual Number</source>
        <translation>個人番号が含まれています</translation>
    </message>
    <message>
        <source>more than one entry fits it</source>
        <translation>当てはまるものが複数あります</translation>
    </message>
    <message>
        <source>the code is there twice</source>
        <translation>管理番号が重複しています</translation>
    </message>
    <message>
        <source>it is none of the possible values</source>
        <translation>使える値のどれでもありません</translation>
    </message>
    <message>
        <source>there is no such kind of asset</source>
        <translation>その種別はありません</translation>
    </message>
    <message>
        <source>the scheme has no such level</source>
        <translation>分類基準にその段階はありません</translation>
    </message>
    <message>
        <source>the scheme has no such axis</source>
        <translation>分類基準にその軸はありません</translation>
    </message>
    <message>
        <source>there is no such org unit</source>
        <translation>その所属はありません</translation>
    </message>
    <message>
        <source>there is no such institution</source>
        <translation>その機関はありません</translation>
    </message>
    <message>
        <source>there is no such post</source>
        <translation>その職はありません</translation>
    </message>
    <message>
        <source>there is no such zone</source>
        <translation>そのネットワーク区分はありません</translation>
    </message>
    <message>
        <source>units below it are still valid</source>
        <translation>下位の所属がまだ有効です</translation>
    </message>
    <message>
        <source>an asset cannot be related to itself</source>
        <translation>資産を自分自身に関連付けることはできません</translation>
    </message>
    <message>
        <source>something to look for is missing</source>
        <translation>探す言葉がありません</translation>
    </message>
    <message>
        <source>the field has no such value</source>
        <translation>その項目にその値はありません</translation>
    </message>
    <message>
        <source>this field cannot be compared by size</source>
        <translation>この項目は大小で比べられません</translation>
    </message>
    <message>
        <source>this field cannot be searched</source>
        <translation>この項目では検索できません</translation>
    </message>
    <message>
        <source>no row looks like the headers of a ledger</source>
        <translation>台帳の見出しらしい行がありません</translation>
    </message>
    <message>
        <source>it cannot be opened for reading</source>
        <translation>読み取り用に開けません</translation>
    </message>
    <message>
        <source>it is cut off or is not a zip archive</source>
        <translation>途中で切れているか、zip 形式ではありません</translation>
    </message>
    <message>
        <source>the archive is split over several files</source>
        <translation>圧縮ファイルが複数に分割されています</translation>
    </message>
    <message>
        <source>there are bytes after the end of the archive</source>
        <translation>圧縮ファイルの終わりの後に余分なデータがあります</translation>
    </message>
    <message>
        <source>there are bytes before the archive or inside its directory</source>
        <translation>圧縮ファイルの前または目録の中に余分なデータがあります</translation>
    </message>
    <message>
        <source>the sizes in the archive contradict each other</source>
        <translation>圧縮ファイル内の大きさの記載が食い違っています</translation>
    </message>
    <message>
        <source>an entry contradicts the archive&apos;s directory</source>
        <translation>圧縮ファイル内の項目が目録と食い違っています</translation>
    </message>
    <message>
        <source>a name inside the archive is not valid</source>
        <translation>圧縮ファイル内の名前が正しくありません</translation>
    </message>
    <message>
        <source>a name inside the archive leads out of it</source>
        <translation>圧縮ファイル内の名前が外部を指しています</translation>
    </message>
    <message>
        <source>two entries of the archive have the same name</source>
        <translation>圧縮ファイル内に同じ名前が二つあります</translation>
    </message>
    <message>
        <source>the archive has a link instead of a file</source>
        <translation>圧縮ファイル内にファイルではなくリンクがあります</translation>
    </message>
    <message>
        <source>entries of the archive overlap</source>
        <translation>圧縮ファイル内の項目が重なり合っています</translation>
    </message>
    <message>
        <source>the archive uses an unusual way of packing</source>
        <translation>圧縮の方式が特殊です</translation>
    </message>
    <message>
        <source>the archive is protected by a password</source>
        <translation>圧縮ファイルがパスワードで保護されています</translation>
    </message>
    <message>
        <source>the archive has too many entries</source>
        <translation>圧縮ファイル内の項目が多すぎます</translation>
    </message>
    <message>
        <source>a part of the archive is too large when unpacked</source>
        <translation>圧縮ファイル内の一部が、展開すると大きすぎます</translation>
    </message>
    <message>
        <source>the archive is too large when unpacked</source>
        <translation>圧縮ファイルが、展開すると大きすぎます</translation>
    </message>
    <message>
        <source>a part of the archive is packed suspiciously tightly</source>
        <translation>圧縮ファイル内の一部の圧縮率が不自然に高くなっています</translation>
    </message>
    <message>
        <source>a part of the archive is damaged</source>
        <translation>圧縮ファイル内の一部が壊れています</translation>
    </message>
    <message>
        <source>a part of the archive is missing</source>
        <translation>圧縮ファイル内の一部が欠けています</translation>
    </message>
    <message>
        <source>a part of the workbook is damaged or cut off</source>
        <translation>ブックの一部が壊れているか、途中で切れています</translation>
    </message>
    <message>
        <source>a part of the workbook has a document type declaration</source>
        <translation>ブックの一部に文書型宣言（DTD）があります</translation>
    </message>
    <message>
        <source>a part of the workbook has an overlong piece</source>
        <translation>ブックの一部に長すぎる箇所があります</translation>
    </message>
    <message>
        <source>a part of the workbook is nested too deeply</source>
        <translation>ブックの一部の入れ子が深すぎます</translation>
    </message>
    <message>
        <source>the workbook is protected by a password</source>
        <translation>ブックがパスワードで保護されています</translation>
    </message>
    <message>
        <source>it is an Excel 97-2003 document; save it as .xlsx first</source>
        <translation>Excel 97-2003 形式です。.xlsx で保存し直してください</translation>
    </message>
    <message>
        <source>it is a binary workbook; save it as .xlsx first</source>
        <translation>バイナリ形式のブックです。.xlsx で保存し直してください</translation>
    </message>
    <message>
        <source>the archive is not a workbook</source>
        <translation>圧縮ファイルの中身がブックではありません</translation>
    </message>
    <message>
        <source>the workbook has no sheet to read</source>
        <translation>読み取れるシートがありません</translation>
    </message>
    <message>
        <source>the workbook has no sheet of that name</source>
        <translation>その名前のシートがありません</translation>
    </message>
    <message>
        <source>a cell has no valid place in the sheet</source>
        <translation>セルの位置が正しくありません</translation>
    </message>
    <message>
        <source>rows are out of order or a cell is there twice</source>
        <translation>行の順序が乱れているか、同じセルが二つあります</translation>
    </message>
    <message>
        <source>a cell points to a text that is not there</source>
        <translation>存在しない文字列を指すセルがあります</translation>
    </message>
    <message>
        <source>a cell points to a style that is not there</source>
        <translation>存在しない書式を指すセルがあります</translation>
    </message>
    <message>
        <source>a cell holds no valid value of its type</source>
        <translation>型に合わない値のセルがあります</translation>
    </message>
    <message>
        <source>a cell holds too many characters</source>
        <translation>セルの文字数が多すぎます</translation>
    </message>
    <message>
        <source>the sheet has too many rows</source>
        <translation>シートの行が多すぎます</translation>
    </message>
    <message>
        <source>the sheet has too many cells</source>
        <translation>シートのセルが多すぎます</translation>
    </message>
    <message>
        <source>the sheet has too many columns</source>
        <translation>シートの列が多すぎます</translation>
    </message>
    <message>
        <source>there is no such file, or it is a folder</source>
        <translation>そのようなファイルがないか、フォルダーです</translation>
    </message>
    <message>
        <source>it is not UTF-8 throughout</source>
        <translation>UTF-8 として正しくない箇所があります</translation>
    </message>
    <message>
        <source>it is not UTF-16 throughout</source>
        <translation>UTF-16 として正しくない箇所があります</translation>
    </message>
    <message>
        <source>it is not Shift_JIS (CP932) throughout</source>
        <translation>Shift_JIS（CP932）として正しくない箇所があります</translation>
    </message>
    <message>
        <source>it is neither UTF-8 nor Shift_JIS (CP932)</source>
        <translation>UTF-8 でも Shift_JIS（CP932）でもありません</translation>
    </message>
    <message>
        <source>it is in EUC-JP; save it as UTF-8 first</source>
        <translation>EUC-JP です。UTF-8 で保存し直してください</translation>
    </message>
    <message>
        <source>it is in ISO-2022-JP; save it as UTF-8 first</source>
        <translation>ISO-2022-JP です。UTF-8 で保存し直してください</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <translation>閉じられていない引用符があります</translation>
    </message>
    <message>
        <source>there are too many rows</source>
        <translation>行が多すぎます</translation>
    </message>
    <message>
        <source>there are too many columns</source>
        <translation>列が多すぎます</translation>
    </message>
    <message>
        <source>a row is too long</source>
        <translation>行が長すぎます</translation>
    </message>
    <message>
        <source>it is neither text nor a workbook</source>
        <translation>テキストでもブックでもありません</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>始まりの日</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>終わりの日</translation>
    </message>
    <message>
        <source>how the post is held</source>
        <translation>就き方</translation>
    </message>
    <message>
        <source>unit above</source>
        <translation>上の所属</translation>
    </message>
    <message>
        <source>the unit above has ended</source>
        <translation>上の所属が廃止されています</translation>
    </message>
    <message>
        <source>somebody is to hold the post after that day</source>
        <translation>その日より後に就く人がいます</translation>
    </message>
    <message>
        <source>a slash divides the names of a path and cannot be part of one</source>
        <translation>「/」は所属の区切りに使うため、名前には使えません</translation>
    </message>
    <message>
        <source>it lies in or below the unit that is to be moved</source>
        <translation>移動する所属そのもの、またはその下にあります</translation>
    </message>
    <message>
        <source>an institution stands at the top and cannot be moved</source>
        <translation>一番上にある機関は移動できません</translation>
    </message>
    <message>
        <source>a level is lowered, and that needs a reason of its own</source>
        <translation>段階を下げるときは、その理由を新しく書く必要があるため</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>「以上」の言い方</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>場面</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>取扱い</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Date in words</source>
        <translation>原文の日付</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>an axis needs at least one level</source>
        <translation>軸には段階が一つ以上必要です</translation>
    </message>
    <message>
        <source>a threshold begins at this level</source>
        <translation>「以上」の言い方がこの段階を使っています</translation>
    </message>
    <message>
        <source>a level can be in one group only</source>
        <translation>一つの段階は一つのグループにだけ入れられます</translation>
    </message>
    <message>
        <source>the date in words is another day than the date</source>
        <translation>原文の日付が日付と別の日です</translation>
    </message>
    <message>
        <source>there is no such document</source>
        <translation>その文書はありません</translation>
    </message>
    <message>
        <source>another scheme of this edition is in the registry</source>
        <translation>同じ版で内容の違う分類基準が登録簿にあります</translation>
    </message>
    <message>
        <source>making the backup that comes before this step</source>
        <translation>この操作の前のバックアップ作成</translation>
    </message>
    <message>
        <source>work role</source>
        <translation>作業区分</translation>
    </message>
    <message>
        <source>opening and looking</source>
        <translation>閲覧</translation>
    </message>
    <message>
        <source>seeing the history</source>
        <translation>履歴の閲覧</translation>
    </message>
    <message>
        <source>entering an asset</source>
        <translation>資産の登録</translation>
    </message>
    <message>
        <source>editing an asset</source>
        <translation>資産の編集</translation>
    </message>
    <message>
        <source>classifying an asset</source>
        <translation>資産の分類</translation>
    </message>
    <message>
        <source>lowering a level</source>
        <translation>分類の引き下げ</translation>
    </message>
    <message>
        <source>changing the owner</source>
        <translation>管理責任者の変更</translation>
    </message>
    <message>
        <source>moving an asset to another unit</source>
        <translation>資産の所属替え</translation>
    </message>
    <message>
        <source>retiring an asset</source>
        <translation>資産の廃止</translation>
    </message>
    <message>
        <source>taking a retired asset into use</source>
        <translation>廃止した資産の使用再開</translation>
    </message>
    <message>
        <source>joining assets that are entered twice</source>
        <translation>重複した資産の統合</translation>
    </message>
    <message>
        <source>editing several assets at once</source>
        <translation>複数の資産の一括編集</translation>
    </message>
    <message>
        <source>editing more than 20 assets at once</source>
        <translation>20件を超える資産の一括編集</translation>
    </message>
    <message>
        <source>starting the yearly review</source>
        <translation>年次見直しの開始</translation>
    </message>
    <message>
        <source>answering the review</source>
        <translation>見直しへの回答</translation>
    </message>
    <message>
        <source>confirming the review of a unit</source>
        <translation>所属の見直しの確定</translation>
    </message>
    <message>
        <source>closing the year</source>
        <translation>年度の確定</translation>
    </message>
    <message>
        <source>reopening a closed year</source>
        <translation>確定した年度の再開</translation>
    </message>
    <message>
        <source>importing a ledger</source>
        <translation>台帳の取り込み</translation>
    </message>
    <message>
        <source>taking in a package</source>
        <translation>交換ファイルの取り込み</translation>
    </message>
    <message>
        <source>making a package</source>
        <translation>交換ファイルの作成</translation>
    </message>
    <message>
        <source>exporting the ledger</source>
        <translation>台帳の書き出し</translation>
    </message>
    <message>
        <source>exporting a redacted ledger</source>
        <translation>閲覧用台帳の書き出し</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>changing organisation, scheme or policy</source>
        <translation>組織・分類・規程の変更</translation>
    </message>
    <message>
        <source>assigning work roles</source>
        <translation>作業区分の割り当て</translation>
    </message>
    <message>
        <source>making a backup</source>
        <translation>バックアップの作成</translation>
    </message>
    <message>
        <source>putting a backup back</source>
        <translation>バックアップからの復元</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>undoing one’s own change</source>
        <translation>自分の変更の取消</translation>
    </message>
    <message>
        <source>undoing the change of another person</source>
        <translation>ほかの人の変更の取消</translation>
    </message>
    <message>
        <source>settings of this computer</source>
        <translation>このパソコンの設定</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>閲覧</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>入力担当</translation>
    </message>
    <message>
        <source>Asset manager</source>
        <translation>情報資産管理者</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>全体管理者</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>this is for editors and asset managers (in their own units), administrators and auditors</source>
        <translation>入力担当・情報資産管理者（自分の所属）、全体管理者、監査ができます</translation>
    </message>
    <message>
        <source>this is for editors and asset managers (in their own units) and administrators</source>
        <translation>入力担当・情報資産管理者（自分の所属）と全体管理者ができます</translation>
    </message>
    <message>
        <source>this is for asset managers (in their own units) and administrators</source>
        <translation>情報資産管理者（自分の所属）と全体管理者ができます</translation>
    </message>
    <message>
        <source>this is for administrators only</source>
        <translation>全体管理者だけができます</translation>
    </message>
    <message>
        <source>it lies outside the units of this role</source>
        <translation>この作業区分が及ぶ所属の外です</translation>
    </message>
    <message>
        <source>the first work role has to be an administrator of the whole body, without a last day</source>
        <translation>最初に割り当てるのは、団体全体の、終わりの日のない全体管理者です</translation>
    </message>
    <message>
        <source>one administrator of the whole body, without a last day, has to stay</source>
        <translation>団体全体の、終わりの日のない全体管理者が一人は必要です</translation>
    </message>
    <message>
        <source>this role is held in the whole body, not in a unit</source>
        <translation>この区分は団体全体のもので、所属は指定できません</translation>
    </message>
    <message>
        <source>there is no such work role</source>
        <translation>そのような作業区分はありません</translation>
    </message>
    <message>
        <source>Account or name</source>
        <translation>アカウントまたは名前</translation>
    </message>
    <message>
        <source>Work role</source>
        <translation>作業区分</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>nothing speaks against the registry</source>
        <translation>台帳に疑わしい点がない</translation>
    </message>
    <message>
        <source>the registry did not exist yet on that day</source>
        <translation>その日にはまだ台帳がない</translation>
    </message>
    <message>
        <source>it is neither a checkpoint nor a printed head</source>
        <translation>検証点でも台帳ヘッドでもない</translation>
    </message>
    <message>
        <source>another program has left a file of this name with “-wal” behind it; move that file away first</source>
        <translation>別のプログラムが、同じ名前の後ろに「-wal」の付いたファイルを残しています。先にそのファイルを別の場所へ移してください</translation>
    </message>
    <message>
        <source>it is too large for what it is meant to be</source>
        <translation>用途に対してファイルが大きすぎます</translation>
    </message>
    <message>
        <source>basis of a rating</source>
        <translation>分類の根拠</translation>
    </message>
    <message>
        <source>proposed rating</source>
        <translation>分類の申請</translation>
    </message>
    <message>
        <source>accepted exception</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>scheme of an institution</source>
        <translation>機関の分類基準</translation>
    </message>
    <message>
        <source>count of findings</source>
        <translation>点検結果の件数</translation>
    </message>
    <message>
        <source>record of personal information</source>
        <translation>個人情報の記録</translation>
    </message>
    <message>
        <source>rule of the check</source>
        <translation>点検の規則</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>団体の文言</translation>
    </message>
    <message>
        <source>Required fields</source>
        <translation>必須の項目</translation>
    </message>
    <message>
        <source>the findings of this rule have nothing of that name</source>
        <translation>この規則では使えない差込み項目です</translation>
    </message>
    <message>
        <source>the program fills it in, or another rule is about it</source>
        <translation>プログラムが記入する項目か、別の規則で点検する項目です</translation>
    </message>
    <message>
        <source>Overall grade</source>
        <translation>総合</translation>
    </message>
    <message>
        <source>Line of the mapping</source>
        <translation>対応表の行</translation>
    </message>
    <message>
        <source>the registry has no such edition</source>
        <translation>その版は台帳にありません</translation>
    </message>
    <message>
        <source>in this period the institution uses another edition already; end that one first</source>
        <translation>この期間には、その実施機関にすでに別の版が適用されています。先にその適用を終えてください</translation>
    </message>
    <message>
        <source>the institution uses no edition of its own</source>
        <translation>その実施機関には独自の版が適用されていません</translation>
    </message>
    <message>
        <source>it is named twice</source>
        <translation>二度指定されています</translation>
    </message>
    <message>
        <source>a scheme needs at least one axis</source>
        <translation>軸は少なくとも一つ要ります</translation>
    </message>
    <message>
        <source>this axis stands alone; no other one can be rated beside it</source>
        <translation>重要性は単独の軸で、ほかの軸と並べられません</translation>
    </message>
    <message>
        <source>with one axis, its level is the overall grade; nothing else can be chosen</source>
        <translation>軸が一つのときは、その段階が総合になり、ほかは選べません</translation>
    </message>
    <message>
        <source>this is for schemes with one axis only</source>
        <translation>これは軸が一つの分類基準だけのものです</translation>
    </message>
    <message>
        <source>the mapping has no such line</source>
        <translation>対応表にその行はありません</translation>
    </message>
    <message>
        <source>this level does not become exactly one level, so a person decides for every asset</source>
        <translation>移行先が一つに決まらない段階なので、資産ごとに人が決めます</translation>
    </message>
    <message>
        <source>this computer has too little memory for it</source>
        <translation>このコンピューターのメモリーが足りません</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>質問への回答</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>it is lower than the answers lead to, and that needs a reason of its own</source>
        <translation>回答から導かれた段階より低くするときは、下書きのままではない理由が必要です</translation>
    </message>
    <message>
        <source>this scheme has no questions</source>
        <translation>この分類基準には質問がありません</translation>
    </message>
    <message>
        <source>this question is not answered yet</source>
        <translation>この質問にまだ答えていません</translation>
    </message>
    <message>
        <source>this question is not asked, or has no such answer</source>
        <translation>この質問は聞かれないか、その答えがありません</translation>
    </message>
    <message>
        <source>a proposal of somebody else for this asset has to be decided first</source>
        <translation>この資産には別の人の提案があり、先に決める必要があります</translation>
    </message>
    <message>
        <source>the proposal is decided already</source>
        <translation>この提案はすでに決まっています</translation>
    </message>
    <message>
        <source>it was proposed under an edition that is no longer in force here</source>
        <translation>提案した時の分類基準の版は、ここではもう使われていません</translation>
    </message>
    <message>
        <source>nothing is in doubt about this rating</source>
        <translation>この分類に確認が要る点はありません</translation>
    </message>
    <message>
        <source>check rule</source>
        <translation>点検規則</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>ground of the exception</source>
        <translation>例外の根拠</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>longest time of exceptions</source>
        <translation>例外の最長期間</translation>
    </message>
    <message>
        <source>axes that a relation carries</source>
        <translation>関連が引き継ぐ軸</translation>
    </message>
    <message>
        <source>there is no such check rule</source>
        <translation>その点検規則はありません</translation>
    </message>
    <message>
        <source>no exception can be made from this rule</source>
        <translation>この点検規則には例外を認められません</translation>
    </message>
    <message>
        <source>the asset is retired</source>
        <translation>廃止された資産です</translation>
    </message>
    <message>
        <source>the day has passed</source>
        <translation>過ぎた日です</translation>
    </message>
    <message>
        <source>an exception may not last that long</source>
        <translation>例外の期間が長すぎます</translation>
    </message>
    <message>
        <source>the exception is over already</source>
        <translation>この例外はすでに終わっています</translation>
    </message>
    <message>
        <source>it has to be 1 to 60 months</source>
        <translation>1〜60 か月で指定してください</translation>
    </message>
    <message>
        <source>axes are written as &gt;CIA, &lt;C or -</source>
        <translation>軸は &gt;CIA、&lt;C、- のように書きます</translation>
    </message>
    <message>
        <source>Sheet of labels</source>
        <translation>ラベル用紙</translation>
    </message>
    <message>
        <source>First face of the sheet</source>
        <translation>最初に使う面</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>an asset without personal information has no record of it; set that field first</source>
        <translation>個人情報が「なし」の資産には記録できません。先に資産の「個人情報」を変えてください</translation>
    </message>
    <message>
        <source>it selects more assets than can be printed at once</source>
        <translation>一度に印刷できる数を超えています</translation>
    </message>
    <message>
        <source>it selects no asset</source>
        <translation>どの資産も選びません</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Sum</source>
        <translation>計</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>資産数</translation>
    </message>
    <message>
        <source>%1 asset(s)</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>%1 retired left out</source>
        <translation>廃止 %1 件を除く</translation>
    </message>
    <message>
        <source>without retired assets</source>
        <translation>廃止を除く</translation>
    </message>
    <message>
        <source>Figures of the information asset register</source>
        <translation>情報資産台帳の集計</translation>
    </message>
</context>
<context>
    <name>FileRegister</name>
    <message>
        <source>hospital (articles 58(2) and 125(1) of the law)</source>
        <translation>病院（法58条2項・125条1項）</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>掲載</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>資産</translation>
    </message>
    <message>
        <source>Special application</source>
        <translation>適用の特例</translation>
    </message>
    <message>
        <source>Why it is not listed</source>
        <translation>掲載しない理由</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>未記入の項目</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>掲載</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>掲載しない</translation>
    </message>
    <message>
        <source>Items of the register</source>
        <translation>ファイル簿の項目</translation>
    </message>
    <message>
        <source>(not filled in yet)</source>
        <translation>（未記入）</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>病院</translation>
    </message>
    <message>
        <source>About this draft (not part of the register)</source>
        <translation>この案について（公表するものではありません）</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>掲載しない</translation>
    </message>
    <message>
        <source>Left out (assembly)</source>
        <translation>対象外（議会）</translation>
    </message>
    <message>
        <source>Not listed, and why</source>
        <translation>掲載しないものと理由</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>案の前提</translation>
    </message>
    <message>
        <source>Assembly</source>
        <translation>議会</translation>
    </message>
    <message>
        <source>The assembly is no administrative organ (article 2(11)(ii) of the law), so its files are left out.</source>
        <translation>議会は行政機関等に当たらない（法2条11項2号）ため、その資産は入れていません。</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Taken for an assembly or a hospital by name only: </source>
        <translation>名称だけで議会又は病院と見なしたもの：</translation>
    </message>
    <message>
        <source>Register of files of personal information (draft)</source>
        <translation>個人情報ファイル簿（案）</translation>
    </message>
    <message>
        <source>no reason is given</source>
        <translation>理由の記載なし</translation>
    </message>
    <message>
        <source>fewer than 1,000 persons</source>
        <translation>1,000人未満</translation>
    </message>
</context>
<context>
    <name>FilterChoices</name>
    <message>
        <source>before %1</source>
        <translation>%1より前</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>%1未満</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1以下</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1より後</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>%1超</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1以降</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>not classified</source>
        <translation>未分類</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>記入なし</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>%1 以外</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
</context>
<context>
    <name>FixList</name>
    <message>
        <source>Code</source>
        <translation>管理番号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>点検項目</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Present value</source>
        <translation>現在の値</translation>
    </message>
    <message>
        <source>Corrected value</source>
        <translation>修正後の値</translation>
    </message>
    <message>
        <source>Findings to be put right</source>
        <translation>点検結果の修正一覧</translation>
    </message>
    <message>
        <source>without unit</source>
        <translation>所属なし</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>修正一覧</translation>
    </message>
</context>
<context>
    <name>Handling</name>
    <message>
        <source>suggestion of this program</source>
        <translation>本ソフトの目安</translation>
    </message>
    <message>
        <source>What is demanded at each stage</source>
        <translation>段階ごとの取扱制限</translation>
    </message>
    <message>
        <source>always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>This scheme states no handling rules.</source>
        <translation>この分類基準には取扱制限の定めがありません。</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>取扱制限</translation>
    </message>
    <message>
        <source>The levels of this asset demand nothing in particular.</source>
        <translation>この資産の段階に特段の取扱制限はありません。</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>未分類のため分からないもの</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>分類基準</translation>
    </message>
    <message>
        <source>Not the wording of any published rule. What your body&apos;s own standards say goes before it.</source>
        <translation>公表された基準の文言ではありません。団体の対策基準の定めを優先してください。</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>許容</translation>
    </message>
    <message>
        <source>%1 is not rated, so it is not known what holds for: %2.</source>
        <translation>%1が未分類のため、%2の取扱いは分かりません。</translation>
    </message>
    <message>
        <source>Handling sheet</source>
        <translation>取扱制限シート</translation>
    </message>
    <message>
        <source>The asset</source>
        <translation>資産</translation>
    </message>
    <message>
        <source>Why it is rated so</source>
        <translation>分類の根拠</translation>
    </message>
</context>
<context>
    <name>HistoryExport</name>
    <message>
        <source>Entry</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>操作した人</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>asset</source>
        <translation>資産</translation>
    </message>
    <message>
        <source>from</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>before</source>
        <translation>終了（この前まで）</translation>
    </message>
    <message>
        <source>person</source>
        <translation>操作した人</translation>
    </message>
    <message>
        <source>act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>History of the register</source>
        <translation>台帳の変更履歴</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>%1 “%2”</source>
        <translation>%1「%2」</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Why not brought in</source>
        <translation>取り込めない理由</translation>
    </message>
    <message>
        <source>“{value}” in column “{column}” is no level of the classification scheme. Write one of its levels, or － for not applicable.</source>
        <translation>列「{column}」の「{value}」は分類基準の段階にありません。段階のどれか、または対象外を表す － を書いてください。</translation>
    </message>
    <message>
        <source>There is no org unit “{value}”. Write its full path or a unique name, or have missing units created.</source>
        <translation>所属「{value}」は台帳にありません。部からの順（総務部/税務課）か、一つに定まる名前で書くか、所属を作る指定をしてください。</translation>
    </message>
    <message>
        <source>There is no institution “{value}”. Write one of the registry.</source>
        <translation>機関「{value}」は台帳にありません。台帳にある機関を書いてください。</translation>
    </message>
    <message>
        <source>“{value}” is no kind of asset. Write one of the six kinds, or leave the cell blank for information.</source>
        <translation>「{value}」という資産の種別はありません。六つの種別のどれかを書くか、空欄（取り扱う情報）にしてください。</translation>
    </message>
    <message>
        <source>There is no network zone “{value}”. Write one of the registry.</source>
        <translation>ネットワーク区分「{value}」は台帳にありません。台帳にある区分を書いてください。</translation>
    </message>
    <message>
        <source>“{value}” is none of the values that column “{column}” can have.</source>
        <translation>列「{column}」の「{value}」は、使える値のどれでもありません。</translation>
    </message>
    <message>
        <source>“{value}” in column “{column}” is no date. Write it like 2026-04-01, 2026/4/1 or R8.4.1.</source>
        <translation>列「{column}」の「{value}」は実在する日付ではありません。2026-04-01、2026/4/1、R8.4.1 のように書いてください。</translation>
    </message>
    <message>
        <source>“{value}” in column “{column}” is no whole number of at most ten digits.</source>
        <translation>列「{column}」の「{value}」は 10 桁までの整数ではありません。</translation>
    </message>
    <message>
        <source>The row lacks a value that every asset needs (column “{column}”).</source>
        <translation>必ず要る値がありません（列「{column}」）。</translation>
    </message>
    <message>
        <source>“{value}” in column “{column}” means more than one. Write a code, or the full path of the unit.</source>
        <translation>列「{column}」の「{value}」に当てはまるものが複数あります。管理番号か、部からの順の所属を書いてください。</translation>
    </message>
    <message>
        <source>An earlier row of the file has the code “{value}” already. Give this row a code of its own.</source>
        <translation>管理番号「{value}」は、同じファイルの前の行で使われています。この行には別の番号を付けてください。</translation>
    </message>
    <message>
        <source>Column “{column}” holds an individual number (My Number). Take it out; it must not stand in the ledger.</source>
        <translation>列「{column}」に個人番号（マイナンバー）があります。台帳には置けないため、取り除いてください。</translation>
    </message>
    <message>
        <source>The text in column “{column}” is longer than 32,767 characters. Shorten it.</source>
        <translation>列「{column}」の文が 32,767 字を超えています。短くしてください。</translation>
    </message>
    <message>
        <source>Column “{column}” holds a line break or another character that this field cannot have. Take it out.</source>
        <translation>列「{column}」に、この項目では使えない改行などの文字があります。取り除いてください。</translation>
    </message>
    <message>
        <source>“{value}” stands in column “{column}”, but the institution of this row does not rate on that axis. Leave the cell blank.</source>
        <translation>「{column}」列に「{value}」とありますが、この行の実施機関の分類基準にはその軸がありません。空欄にしてください。</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>worked out by the program</source>
        <translation>プログラムが計算します</translation>
    </message>
    <message>
        <source>repeats an earlier column</source>
        <translation>前の列と重複</translation>
    </message>
    <message>
        <source>the scheme has no such axis</source>
        <translation>分類基準にない軸</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>見出しなし</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>as you chose</source>
        <translation>指定どおり</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>名前で判別</translation>
    </message>
    <message>
        <source>by a usual spelling</source>
        <translation>よくある書き方</translation>
    </message>
    <message>
        <source>step of the unit</source>
        <translation>所属の一部</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>取り込みません</translation>
    </message>
    <message>
        <source>There are no rows of assets below the header. Choose another sheet or another number of header rows.</source>
        <translation>見出しの下に資産の行がありません。シートか見出しの行数を選び直してください。</translation>
    </message>
    <message>
        <source>No column is the name of the asset, which every new asset needs. Choose it under «Columns».</source>
        <translation>「名称」にあたる列がありません。新しい資産には名称が必要です。「2 対応」で列を選んでください。</translation>
    </message>
    <message>
        <source>Every row is rejected. The list says why; choose fitting values under «Columns», or mend the file.</source>
        <translation>すべての行が却下です。理由は一覧にあります。「2 対応」で値を選ぶか、ファイルを直してください。</translation>
    </message>
    <message>
        <source>Nothing to bring in: what differs was changed here after the file was made. Choose under «Conflicts» which side holds.</source>
        <translation>取り込むものはありません。違いのある行は、ファイルを作った後に台帳で変わっています。「衝突」でどちらを採るか選んでください。</translation>
    </message>
    <message>
        <source>Nothing to bring in: rows are rejected, and all others say what the ledger already holds.</source>
        <translation>取り込むものはありません。却下の行のほかは、すべて台帳と同じです。</translation>
    </message>
    <message>
        <source>Nothing to bring in: every row says what the ledger already holds.</source>
        <translation>取り込むものはありません。すべての行が台帳と同じです。</translation>
    </message>
    <message>
        <source>Columns not brought in: %1</source>
        <translation>取り込まない列：%1</translation>
    </message>
    <message>
        <source>Units that will be made: %1</source>
        <translation>新しく作る所属：%1</translation>
    </message>
    <message>
        <source>Posts that will be made: %1</source>
        <translation>新しく作る職：%1</translation>
    </message>
    <message>
        <source>%1 new rows name no kind and are taken as information.</source>
        <translation>種別のない新規 %1 行は「情報」として扱います。</translation>
    </message>
    <message>
        <source>%1 rows are passed over: blank ones, totals, repeated headers.</source>
        <translation>%1 行を読み飛ばします（空行、合計、繰り返しの見出しなど）。</translation>
    </message>
    <message>
        <source>Hidden rows and columns are read too: %1 rows, %2 columns.</source>
        <translation>非表示の行と列も読みます：%1 行、%2 列</translation>
    </message>
    <message>
        <source>%1 formulas are read by their last result.</source>
        <translation>数式 %1 個は、保存されている計算結果を読みます。</translation>
    </message>
    <message>
        <source>The macros of the file are neither read nor run.</source>
        <translation>ファイルのマクロは読まず、動かしません。</translation>
    </message>
    <message>
        <source>Shift_JIS (Windows)</source>
        <translation>Shift_JIS（Windows）</translation>
    </message>
</context>
<context>
    <name>IntegrityService</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as it was: %1 (SHA-256 %2)</source>
        <translation>直す前の控え：%1（SHA-256 %2）</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>unrated</source>
        <translation>未分類</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>保存期限</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Scheme: %1</source>
        <translation>分類基準：%1</translation>
    </message>
    <message>
        <source>Selection: all</source>
        <translation>抽出条件：全件</translation>
    </message>
    <message>
        <source>Selection: %1</source>
        <translation>抽出条件：%1</translation>
    </message>
    <message>
        <source>Ledger head %1</source>
        <translation>台帳ヘッド %1</translation>
    </message>
    <message>
        <source>Printed %1 by %2</source>
        <translation>%1 %2 出力</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>(columns %1 of %2)</source>
        <translation>（列 %1/%2）</translation>
    </message>
</context>
<context>
    <name>LevelGuide</name>
    <message>
        <source>required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>許容</translation>
    </message>
    <message>
        <source>Handling rules</source>
        <translation>取扱制限</translation>
    </message>
    <message>
        <source>Usual handling (for reference, not a rule of the scheme)</source>
        <translation>一般的な取扱い（参考。分類基準の定めではありません）</translation>
    </message>
    <message>
        <source>For orientation (not the wording of a rule)</source>
        <translation>目安（規程の文言ではありません）</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Registry made</source>
        <translation>台帳の作成</translation>
    </message>
    <message>
        <source>Add asset</source>
        <translation>資産の追加</translation>
    </message>
    <message>
        <source>Edit asset</source>
        <translation>資産の編集</translation>
    </message>
    <message>
        <source>Rate asset</source>
        <translation>資産の格付け</translation>
    </message>
    <message>
        <source>Retire asset</source>
        <translation>資産の廃止</translation>
    </message>
    <message>
        <source>Restore asset</source>
        <translation>廃止の取りやめ</translation>
    </message>
    <message>
        <source>Relate assets</source>
        <translation>関連付け</translation>
    </message>
    <message>
        <source>Remove relation</source>
        <translation>関連付けの解除</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取込</translation>
    </message>
    <message>
        <source>Add institution</source>
        <translation>機関の追加</translation>
    </message>
    <message>
        <source>Add unit</source>
        <translation>所属の追加</translation>
    </message>
    <message>
        <source>Rename unit</source>
        <translation>所属の改称</translation>
    </message>
    <message>
        <source>Move unit</source>
        <translation>所属の移動</translation>
    </message>
    <message>
        <source>Abolish unit</source>
        <translation>所属の廃止</translation>
    </message>
    <message>
        <source>Add post</source>
        <translation>職の追加</translation>
    </message>
    <message>
        <source>End post</source>
        <translation>職の廃止</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>職員の追加</translation>
    </message>
    <message>
        <source>Assign post</source>
        <translation>職への任用</translation>
    </message>
    <message>
        <source>End assignment</source>
        <translation>任用の終了</translation>
    </message>
    <message>
        <source>Adopt classification scheme</source>
        <translation>分類基準の適用</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取消し</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Organisation of the sample</source>
        <translation>見本の組織</translation>
    </message>
    <message>
        <source>Relations of the sample</source>
        <translation>見本の関連</translation>
    </message>
    <message>
        <source>Order units</source>
        <translation>所属の並べ替え</translation>
    </message>
    <message>
        <source>Note of a unit</source>
        <translation>所属の備考</translation>
    </message>
    <message>
        <source>Take unit back into use</source>
        <translation>所属の廃止の取消</translation>
    </message>
    <message>
        <source>Edit post</source>
        <translation>職の変更</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>職員の変更</translation>
    </message>
    <message>
        <source>Amend classification scheme</source>
        <translation>分類基準の修正</translation>
    </message>
    <message>
        <source>Add policy item</source>
        <translation>基本方針の項目の追加</translation>
    </message>
    <message>
        <source>Edit policy item</source>
        <translation>基本方針の項目の編集</translation>
    </message>
    <message>
        <source>Move policy item</source>
        <translation>基本方針の項目の並べ替え</translation>
    </message>
    <message>
        <source>Remove policy item</source>
        <translation>基本方針の項目の除去</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>バックアップから復元</translation>
    </message>
    <message>
        <source>Assign work role</source>
        <translation>作業区分の割り当て</translation>
    </message>
    <message>
        <source>Change work role</source>
        <translation>作業区分の変更</translation>
    </message>
    <message>
        <source>Take away work role</source>
        <translation>作業区分の取り消し</translation>
    </message>
    <message>
        <source>Registry brought to a newer format</source>
        <translation>新しい形式への移行</translation>
    </message>
    <message>
        <source>Restore the tables from the history</source>
        <translation>履歴の値に戻す</translation>
    </message>
    <message>
        <source>Adopt what was changed outside</source>
        <translation>台帳の値を採用</translation>
    </message>
    <message>
        <source>Accept another state of the file</source>
        <translation>ファイルの状態を認める</translation>
    </message>
    <message>
        <source>Copied from another registry</source>
        <translation>ほかの台帳からコピー</translation>
    </message>
    <message>
        <source>Rules of the check</source>
        <translation>点検の規則の変更</translation>
    </message>
    <message>
        <source>Count of findings</source>
        <translation>点検結果の件数の記録</translation>
    </message>
    <message>
        <source>Accept exception</source>
        <translation>例外を認める</translation>
    </message>
    <message>
        <source>End exception</source>
        <translation>例外を終える</translation>
    </message>
    <message>
        <source>Longest time of exceptions</source>
        <translation>例外の最長期間</translation>
    </message>
    <message>
        <source>What a relation carries</source>
        <translation>関連が引き継ぐ軸</translation>
    </message>
    <message>
        <source>Make an edition of the scheme</source>
        <translation>分類基準の新しい版の作成</translation>
    </message>
    <message>
        <source>Edition of an institution begins</source>
        <translation>実施機関への版の適用</translation>
    </message>
    <message>
        <source>Edition of an institution ends</source>
        <translation>実施機関への版の適用の終了</translation>
    </message>
    <message>
        <source>Carry ratings over to an edition</source>
        <translation>格付けの版の移行</translation>
    </message>
    <message>
        <source>Propose a lower level</source>
        <translation>段階の引き下げを提案</translation>
    </message>
    <message>
        <source>Accept a proposed rating</source>
        <translation>分類の提案を承認</translation>
    </message>
    <message>
        <source>Refuse a proposed rating</source>
        <translation>分類の提案を却下</translation>
    </message>
    <message>
        <source>Withdraw a proposed rating</source>
        <translation>分類の提案を取り下げ</translation>
    </message>
    <message>
        <source>Check a doubtful rating</source>
        <translation>要確認の分類を確認</translation>
    </message>
    <message>
        <source>Edit record of personal information</source>
        <translation>個人情報の記録の編集</translation>
    </message>
    <message>
        <source>Set up the register of files</source>
        <translation>個人情報ファイル簿の設定</translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message>
        <source>from %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>acting</source>
        <translation>事務取扱</translation>
    </message>
    <message>
        <source>concurrent</source>
        <translation>兼務</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>正</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ProfileHint</name>
    <message>
        <source>The numbers ① to ⑩ are the items of the register of files of personal information. What does not exist is written as “none”.</source>
        <translation>①から⑩は個人情報ファイル簿の項目です。該当がないものは「なし」と書きます。</translation>
    </message>
    <message>
        <source>Files about fewer than 1,000 persons are often not listed in the register. Some bodies list them by ordinance; yours decides.</source>
        <translation>1,000人未満のファイルはファイル簿に載せない扱いが多く、条例で載せる団体もあります。団体の定めによってください。</translation>
    </message>
    <message>
        <source>The asset is marked as sensitive personal information, but item ⑥ says no.</source>
        <translation>資産は要配慮個人情報ですが、⑥が「無」になっています。</translation>
    </message>
    <message>
        <source>The number of persons is not given, so it is not known whether an assessment is needed: under 1,000 persons it is not.</source>
        <translation>対象人数がないため、特定個人情報保護評価が要るか分かりません。1,000人未満なら要りません。</translation>
    </message>
    <message>
        <source>Under 1,000 persons: no assessment of the protection of specific personal information is required.</source>
        <translation>1,000人未満：特定個人情報保護評価は要りません。</translation>
    </message>
    <message>
        <source>1,000 persons or more: an assessment is to be made.</source>
        <translation>1,000人以上：特定個人情報保護評価が要ります。</translation>
    </message>
    <message>
        <source>100,000 to 300,000 persons: the kind of assessment depends on the number of handlers (500) and on past incidents.</source>
        <translation>10万人以上30万人未満：評価の種類は取扱者の数（500人）と過去の事故によります。</translation>
    </message>
    <message>
        <source>300,000 persons or more: an assessment of all items.</source>
        <translation>30万人以上：全項目評価です。</translation>
    </message>
    <message>
        <source>The day of the assessment is not given, so nobody knows when the next is due: before five years have passed.</source>
        <translation>評価書の公表日がないため、次回の期限が分かりません。5年を過ぎる前に行います。</translation>
    </message>
    <message>
        <source>The next assessment is due by %1.</source>
        <translation>次回の評価の期限は%1です。</translation>
    </message>
    <message>
        <source>⏳ The next assessment is due soon: by %1.</source>
        <translation>⏳ 次回の評価の期限が近づいています：%1まで。</translation>
    </message>
    <message>
        <source>⛔ The assessment had to be made again by %1.</source>
        <translation>⛔ 評価の期限を過ぎています：%1まで。</translation>
    </message>
    <message>
        <source>The affairs that use the numbers and those who handle them are to be fixed.</source>
        <translation>個人番号を利用する事務と事務取扱担当者を定めてください。</translation>
    </message>
    <message>
        <source>The record never contains individual numbers themselves; they are refused.</source>
        <translation>記録に個人番号そのものは書きません。書いても保存しません。</translation>
    </message>
    <message>
        <source>suggestion of this program</source>
        <translation>本ソフトの目安</translation>
    </message>
    <message>
        <source>source: %1</source>
        <translation>出典：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ProfilePreview</name>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>institutions</source>
        <translation>機関</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>the body itself</source>
        <translation>団体自身</translation>
    </message>
    <message>
        <source>rooms of servers</source>
        <translation>サーバ等の区域</translation>
    </message>
    <message>
        <source>work given to others</source>
        <translation>委託</translation>
    </message>
    <message>
        <source>services of others</source>
        <translation>外部のサービス</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>機関</translation>
    </message>
    <message>
        <source>The profile brings no institutions; they are added by hand.</source>
        <translation>このプロファイルに機関はありません。後から登録します。</translation>
    </message>
    <message>
        <source>Network zones</source>
        <translation>ネットワーク区分</translation>
    </message>
    <message>
        <source>Scope of the policy</source>
        <translation>適用範囲</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>対象とする脅威</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>対策</translation>
    </message>
    <message>
        <source>Further chapters</source>
        <translation>独立した章</translation>
    </message>
    <message>
        <source>Words of its own</source>
        <translation>用語</translation>
    </message>
    <message>
        <source>Documents of the policy and their dates</source>
        <translation>方針文書と日付</translation>
    </message>
    <message>
        <source>What is special here</source>
        <translation>この団体に特有の点</translation>
    </message>
</context>
<context>
    <name>RecordField</name>
    <message>
        <source>Registry id</source>
        <translation>台帳ID</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>団体</translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation>プロファイルID</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>団体の種類</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>分類基準の版</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>作成日</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>順番</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Date as written</source>
        <translation>日付（原文）</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>分類基準</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>職</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>就き方</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>資産</translation>
    </message>
    <message>
        <source>From</source>
        <translation>元の資産</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>To</source>
        <translation>先の資産</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Reason as drafted</source>
        <translation>下書きの理由</translation>
    </message>
    <message>
        <source>To be looked at again</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Looked at by</source>
        <translation>確認した人</translation>
    </message>
    <message>
        <source>Looked at on</source>
        <translation>確認日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>申請者</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>申請日</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>決定者</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>決定日</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>点検項目</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>理由の種類</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>終了の理由</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>機関</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Name of the file of personal information</source>
        <translation>個人情報ファイルの名称</translation>
    </message>
    <message>
        <source>Organ and section</source>
        <translation>機関・所属</translation>
    </message>
    <message>
        <source>Purpose of use</source>
        <translation>利用目的</translation>
    </message>
    <message>
        <source>Items recorded</source>
        <translation>記録項目</translation>
    </message>
    <message>
        <source>Range of persons</source>
        <translation>記録範囲</translation>
    </message>
    <message>
        <source>How it is collected</source>
        <translation>収集方法</translation>
    </message>
    <message>
        <source>Regular recipients</source>
        <translation>経常的提供先</translation>
    </message>
    <message>
        <source>Sensitive information</source>
        <translation>要配慮個人情報</translation>
    </message>
    <message>
        <source>Sensitive by ordinance</source>
        <translation>条例要配慮個人情報</translation>
    </message>
    <message>
        <source>Office for requests</source>
        <translation>請求を受理する組織</translation>
    </message>
    <message>
        <source>Correction under another law</source>
        <translation>他の法令による訂正等の手続</translation>
    </message>
    <message>
        <source>How it is processed</source>
        <translation>処理の方法</translation>
    </message>
    <message>
        <source>In the published register</source>
        <translation>ファイル簿への掲載</translation>
    </message>
    <message>
        <source>Why not in the register</source>
        <translation>掲載しない理由</translation>
    </message>
    <message>
        <source>Affairs that use individual numbers</source>
        <translation>番号利用事務</translation>
    </message>
    <message>
        <source>Who handles them</source>
        <translation>事務取扱担当者</translation>
    </message>
    <message>
        <source>Handling area</source>
        <translation>取扱区域</translation>
    </message>
    <message>
        <source>Controlled area</source>
        <translation>管理区域</translation>
    </message>
    <message>
        <source>Protection assessment</source>
        <translation>保護評価</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>評価の公表日</translation>
    </message>
    <message>
        <source>Next assessment</source>
        <translation>次回の評価</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>備考</translation>
    </message>
</context>
<context>
    <name>RecordValue</name>
    <message>
        <source>regular</source>
        <translation>本務</translation>
    </message>
    <message>
        <source>acting</source>
        <translation>事務取扱</translation>
    </message>
    <message>
        <source>concurrent</source>
        <translation>兼務</translation>
    </message>
    <message>
        <source>is stored in</source>
        <translation>保管先</translation>
    </message>
    <message>
        <source>runs on</source>
        <translation>稼働先</translation>
    </message>
    <message>
        <source>stands in</source>
        <translation>設置先</translation>
    </message>
    <message>
        <source>is connected to</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>describes</source>
        <translation>説明対象</translation>
    </message>
    <message>
        <source>is a copy of</source>
        <translation>複製元</translation>
    </message>
    <message>
        <source>is related to</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>(%1 characters)</source>
        <translation>（%1文字）</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>承認待ち</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>取下げ</translation>
    </message>
    <message>
        <source>distribution (only a part is here)</source>
        <translation>分散（一部だけがある）</translation>
    </message>
    <message>
        <source>accumulation (many together)</source>
        <translation>集積（多数が集まる）</translation>
    </message>
    <message>
        <source>value of the asset itself</source>
        <translation>資産自体の値</translation>
    </message>
    <message>
        <source>other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>electronic</source>
        <translation>電子計算機処理</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>マニュアル処理</translation>
    </message>
    <message>
        <source>electronic and manual</source>
        <translation>電子計算機処理とマニュアル処理</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>basic items</source>
        <translation>基礎項目評価</translation>
    </message>
    <message>
        <source>focused items</source>
        <translation>重点項目評価</translation>
    </message>
    <message>
        <source>all items</source>
        <translation>全項目評価</translation>
    </message>
</context>
<context>
    <name>Relation</name>
    <message>
        <source>Is stored in</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>保存している資産</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>動作基盤</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>動かしている資産</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>設置場所</translation>
    </message>
    <message>
        <source>Houses</source>
        <translation>設置している資産</translation>
    </message>
    <message>
        <source>Is connected to</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>Is connected from</source>
        <translation>接続元</translation>
    </message>
    <message>
        <source>Describes</source>
        <translation>説明する対象</translation>
    </message>
    <message>
        <source>Is described by</source>
        <translation>説明資料</translation>
    </message>
    <message>
        <source>Is a copy of</source>
        <translation>複製元</translation>
    </message>
    <message>
        <source>Is copied to</source>
        <translation>複製先</translation>
    </message>
    <message>
        <source>Belongs together with</source>
        <translation>関連する資産</translation>
    </message>
</context>
<context>
    <name>Required</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 ほか</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>開始前</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>まもなく期限</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>%1 or more is needed, because of what it holds: %2</source>
        <translation>%1 以上が必要です（扱う資産：%2）</translation>
    </message>
    <message>
        <source>What it holds needs no more than %1: %2</source>
        <translation>扱う資産から必要なのは %1 までです（%2）</translation>
    </message>
    <message>
        <source>Needed because of what it holds: %1 (%2)</source>
        <translation>扱う資産から必要な段階：%1（%2）</translation>
    </message>
    <message>
        <source>Not known, because it is unrated: %1</source>
        <translation>未分類のため不明：%1</translation>
    </message>
    <message>
        <source>Not comparable, because it is rated under another edition without a mapping: %1</source>
        <translation>別の版の分類で、対応が決まっていないため比べられません：%1</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>The work role in force (%1) does not permit this: %2.</source>
        <translation>いまの作業区分（%1）ではできません。%2。</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>A suggestion of this program; no regulation is quoted.</source>
        <translation>本ソフトの目安です。規程の引用ではありません。</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>根拠: %1</translation>
    </message>
</context>
<context>
    <name>UndoOffer</name>
    <message>
        <source>Taken back: %1</source>
        <translation>取り消しました: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>daicho::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>出力(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Asset</source>
        <translation>資産(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>配色(&amp;A)</translation>
    </message>
    <message>
        <source>Da&amp;tes</source>
        <translation>日付(&amp;T)</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>文字サイズ(&amp;Z)</translation>
    </message>
</context>
<context>
    <name>daicho::AdoptionSheet</name>
    <message>
        <source>Editions in use</source>
        <translation>版の適用</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>実施機関</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>根拠・備考</translation>
    </message>
    <message>
        <source>as the body</source>
        <translation>全体と同じ</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>適用中</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>&amp;Adopt an edition…</source>
        <translation>版を適用する(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;End…</source>
        <translation>適用を終える(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Last day (empty: goes on)</source>
        <translation>最終日（空欄なら期限なし）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>最終日(&amp;L)</translation>
    </message>
    <message>
        <source>%1 (brought by the program)</source>
        <translation>%1〔本ソフトのひな型〕</translation>
    </message>
    <message>
        <source>&amp;Edition</source>
        <translation>版(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Institutions</source>
        <translation>実施機関(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;First day (empty: today)</source>
        <translation>初日（空欄なら今日）(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;What it rests on</source>
        <translation>根拠・備考(&amp;W)</translation>
    </message>
    <message>
        <source>Where nothing else is said, an institution is rated under the edition in force (%1). Several institutions can adopt an edition together.</source>
        <translation>定めのない実施機関には、団体全体で使用中の版（%1）が使われます。いくつかの実施機関が共同で一つの版を適用することもできます。</translation>
    </message>
</context>
<context>
    <name>daicho::ApprovalEdit</name>
    <message>
        <source>Approval boxes</source>
        <translation>決裁欄</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 names; the paper has room for the first %2.</source>
        <translation>%1人分あります。紙に入るのは初めの%2欄です。</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es), divided by 、</source>
        <translation>
            <numerusform>%n欄（「、」で区切ります）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::AssetDetails</name>
    <message>
        <source>Details of the asset</source>
        <translation>資産の詳細</translation>
    </message>
    <message>
        <source>Choose an asset in the table to read it here.</source>
        <translation>表で資産を選ぶと、ここに内容が表示されます。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>やめる(&amp;D)</translation>
    </message>
    <message>
        <source>Register and &amp;another</source>
        <translation>続けて登録(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>登録(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>“%1” is registered with the code %2.</source>
        <translation>「%1」を管理番号 %2 で登録しました。</translation>
    </message>
    <message>
        <source>The new asset is not registered yet. What was written is kept.</source>
        <translation>新しい資産はまだ登録されていません。入力した内容は残っています。</translation>
    </message>
    <message>
        <source>The new asset was discarded.</source>
        <translation>新しい資産の入力を取りやめました。</translation>
    </message>
    <message>
        <source>Back to the entry</source>
        <translation>入力に戻る</translation>
    </message>
    <message>
        <source>Why is “%1” retired?</source>
        <translation>「%1」を廃止する理由</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>廃止する(&amp;R)</translation>
    </message>
    <message>
        <source>The asset is retired.</source>
        <translation>資産を廃止しました。</translation>
    </message>
    <message>
        <source>Why is “%1” used again?</source>
        <translation>「%1」をもう一度使う理由</translation>
    </message>
    <message>
        <source>Take into &amp;use</source>
        <translation>使う状態に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>The asset is in use again.</source>
        <translation>資産を使う状態に戻しました。</translation>
    </message>
    <message>
        <source>This registry is open for reading only.</source>
        <translation>この台帳は読取り専用で開いています。</translation>
    </message>
    <message>
        <source>Nothing can be changed while a job is running.</source>
        <translation>処理の実行中は変更できません。</translation>
    </message>
    <message>
        <source>This asset is retired. Take it into use again to change it.</source>
        <translation>この資産は廃止されています。変更するには、もう一度使う状態に戻してください。</translation>
    </message>
    <message>
        <source>New asset</source>
        <translation>新しい資産</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>“%1” of “%2” is saved.</source>
        <translation>「%2」の「%1」を保存しました。</translation>
    </message>
    <message numerus="yes">
        <source>The classification chosen for %n asset(s) was not saved.</source>
        <translation>
            <numerusform>%n 件の資産で選んだ分類は、保存していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (classification)</source>
        <translation>%1（分類）</translation>
    </message>
    <message>
        <source>This scheme has no questions. Choose the levels by hand.</source>
        <translation>この分類基準には質問がありません。段階を手で選んでください。</translation>
    </message>
    <message>
        <source>%1 (answers)</source>
        <translation>%1（質問への回答）</translation>
    </message>
</context>
<context>
    <name>daicho::AssetForm</name>
    <message>
        <source>Basics</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Show empty fields too</source>
        <translation>空の項目も表示</translation>
    </message>
    <message>
        <source>This field was changed meanwhile. It now says: “%1”. What you wrote still stands here and is not saved.</source>
        <translation>この項目は、入力中にほかで変更されました。いまの値は「%1」です。入力した内容はここに残っていますが、保存していません。</translation>
    </message>
    <message>
        <source>Findings of the classification</source>
        <translation>分類についての点検結果</translation>
    </message>
    <message>
        <source>Handling rules</source>
        <translation>取扱制限</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>個人情報</translation>
    </message>
</context>
<context>
    <name>daicho::AssetHead</name>
    <message numerus="yes">
        <source>Entries of %n asset(s) are not saved: show</source>
        <translation>
            <numerusform>保存できていない入力が %n 件の資産にあります：表示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::AssetHistoryView</name>
    <message>
        <source>Open in the &amp;history…</source>
        <translation>履歴のページで開く(&amp;H)…</translation>
    </message>
    <message>
        <source>History of the asset</source>
        <translation>資産の履歴</translation>
    </message>
    <message>
        <source>Steps are taken back on the page of the history</source>
        <translation>取消は履歴のページで行います</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>履歴を読んでいます…</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>履歴の読み込み</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Nothing is known of this asset.</source>
        <translation>この資産の履歴はありません。</translation>
    </message>
</context>
<context>
    <name>daicho::AssetTableModel</name>
    <message>
        <source>%1
(not part of the filter any more)</source>
        <translation>%1
（絞り込みの対象外）</translation>
    </message>
</context>
<context>
    <name>daicho::AxisListSheet</name>
    <message>
        <source>C: confidentiality</source>
        <translation>C：機密性</translation>
    </message>
    <message>
        <source>I: integrity</source>
        <translation>I：完全性</translation>
    </message>
    <message>
        <source>A: availability</source>
        <translation>A：可用性</translation>
    </message>
    <message>
        <source>P: importance, the only axis</source>
        <translation>P：重要性（単独）</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Confidentiality, integrity and availability are rated beside each other; the importance stands alone. A new axis begins with two levels, which you change under “levels”.</source>
        <translation>機密性・完全性・可用性は並べて格付けします。重要性は単独の軸です。加えた軸は二つの段階から始まり、「段階」の表で直せます。</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙</translation>
    </message>
    <message>
        <source>Where the criteria stand</source>
        <translation>基準の出典</translation>
    </message>
    <message>
        <source>rated</source>
        <translation>格付けする</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>格付けしない</translation>
    </message>
    <message>
        <source>A&amp;xis</source>
        <translation>軸(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Where the criteria stand</source>
        <translation>基準の出典(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Paper is rated on it</source>
        <translation>紙の資産(&amp;P)</translation>
    </message>
</context>
<context>
    <name>daicho::AxisRating</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2～%3）</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Unrated</source>
        <translation>未分類</translation>
    </message>
    <message>
        <source>What its contents need</source>
        <translation>扱う資産から必要な段階</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>必要</translation>
    </message>
</context>
<context>
    <name>daicho::BackupStatus</name>
    <message>
        <source>Shows the backups of this registry.</source>
        <translation>この台帳のバックアップを表示します。</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>バックアップ中…</translation>
    </message>
    <message>
        <source>⚠ No verified backup</source>
        <translation>⚠ 検証済みのバックアップなし</translation>
    </message>
    <message>
        <source>⚠ Last verified backup %1, older than the last changes</source>
        <translation>⚠ 最後のバックアップ %1（前日までの変更を含みません）</translation>
    </message>
    <message>
        <source>Backup verified %1</source>
        <translation>バックアップ検証済み %1</translation>
    </message>
</context>
<context>
    <name>daicho::BackupTable</name>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>台帳ヘッド</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>未検証</translation>
    </message>
    <message>
        <source>⚠ Not usable</source>
        <translation>⚠ 使えません</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>daicho::BackupWatch</name>
    <message>
        <source>Backing up</source>
        <translation>バックアップ中</translation>
    </message>
</context>
<context>
    <name>daicho::CarrySheet</name>
    <message>
        <source>Needed levels, exceptions</source>
        <translation>必要な段階・例外</translation>
    </message>
    <message>
        <source>What holds something needs the level of the heaviest thing in it. Here stands which relations hand a level on, and on which axes. What the program suggests is no rule of a guideline.</source>
        <translation>ものを入れる資産には、中の最も重いものの段階が必要です。ここでは、どの関連がどの軸の段階を引き継ぐかを決めます。本ソフトの目安であり、ガイドラインの定めではありません。</translation>
    </message>
    <message>
        <source>This registry can only be read.</source>
        <translation>この台帳は読み取り専用です。</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>Handed on to the other</source>
        <translation>相手へ引き継ぐ軸</translation>
    </message>
    <message>
        <source>Handed on from the other</source>
        <translation>相手から引き継ぐ軸</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Exceptions may last</source>
        <translation>例外の最長期間</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n か月</numerusform>
        </translation>
    </message>
    <message>
        <source>the program</source>
        <translation>本ソフトの目安</translation>
    </message>
    <message>
        <source>this body</source>
        <translation>この団体</translation>
    </message>
    <message>
        <source>As the program &amp;suggests</source>
        <translation>目安に戻す(&amp;S)</translation>
    </message>
    <message>
        <source>Set as the program suggests</source>
        <translation>目安に戻しました</translation>
    </message>
    <message>
        <source>&amp;Months (1 to 60)</source>
        <translation>月数（1〜60）(&amp;M)</translation>
    </message>
    <message>
        <source>Handed on to the &amp;other</source>
        <translation>相手へ引き継ぐ軸(&amp;O)</translation>
    </message>
    <message>
        <source>Handed on &amp;from the other</source>
        <translation>相手から引き継ぐ軸(&amp;F)</translation>
    </message>
</context>
<context>
    <name>daicho::ChangeModel</name>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>前</translation>
    </message>
    <message>
        <source>New</source>
        <translation>後</translation>
    </message>
</context>
<context>
    <name>daicho::ChangesView</name>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop reading the changes</source>
        <translation>変更の読み込みを中止</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation>変更された項目</translation>
    </message>
    <message>
        <source>Choose an act above; its changes are shown here, old and new.</source>
        <translation>上で操作を選ぶと、その変更（前と後）をここに表示します。</translation>
    </message>
    <message>
        <source>Reading the changes…</source>
        <translation>変更を読み込んでいます…</translation>
    </message>
    <message>
        <source>Reading the changes</source>
        <translation>変更の読み込み</translation>
    </message>
    <message>
        <source>The changes were not read.</source>
        <translation>変更は読み込んでいません。</translation>
    </message>
    <message numerus="yes">
        <source>Act %1: %n changed field(s)</source>
        <translation>
            <numerusform>操作 %1：変更された項目 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the history of %1…</source>
        <translation>%1 の履歴を読み込んでいます…</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>履歴の読み込み</translation>
    </message>
    <message>
        <source>No asset has or had the code %1. Nothing is shown.</source>
        <translation>管理番号 %1 の資産は、過去にも今もありません。何も表示していません。</translation>
    </message>
    <message>
        <source>The history of %1 was not read.</source>
        <translation>%1 の履歴は読み込んでいません。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n changed field(s), newest first</source>
        <translation>
            <numerusform>%1：変更された項目 %n 件（新しい順）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (as declared)</source>
        <translation>%1（自己申告）</translation>
    </message>
    <message>
        <source>%1, account and computer not recorded</source>
        <translation>%1&#x3000;アカウントとパソコンの記録なし</translation>
    </message>
    <message>
        <source>%1, account %2, computer %3</source>
        <translation>%1&#x3000;アカウント %2&#x3000;パソコン %3</translation>
    </message>
    <message>
        <source>%1; the clock of the computer was behind</source>
        <translation>%1&#x3000;※パソコンの時計が遅れていました</translation>
    </message>
</context>
<context>
    <name>daicho::CheckWatch</name>
    <message>
        <source>Checking</source>
        <translation>点検中</translation>
    </message>
</context>
<context>
    <name>daicho::ChoiceEditor</name>
    <message>
        <source>Not applicable</source>
        <translation>対象外</translation>
    </message>
</context>
<context>
    <name>daicho::ChoiceListBox</name>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>候補</translation>
    </message>
</context>
<context>
    <name>daicho::ColumnDialog</name>
    <message>
        <source>Columns</source>
        <translation>列の選択</translation>
    </message>
    <message>
        <source>Show these columns</source>
        <translation>この列で表示</translation>
    </message>
    <message>
        <source>Back to &amp;standard</source>
        <translation>標準に戻す(&amp;S)</translation>
    </message>
    <message>
        <source>At least one column has to be shown.</source>
        <translation>列を一つ以上選んでください。</translation>
    </message>
    <message>
        <source>&amp;Find a column</source>
        <translation>列を探す(&amp;F)</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>すべての列</translation>
    </message>
    <message>
        <source>&amp;Order, from left to right</source>
        <translation>並び順（左から）(&amp;O)</translation>
    </message>
    <message>
        <source>Drag, or Alt+↑ and Alt+↓, moves a column; Delete hides it.</source>
        <translation>ドラッグ、又は Alt+↑・Alt+↓ で並べ替え、Delete で隠します。</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>左へ(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>右へ(&amp;D)</translation>
    </message>
    <message>
        <source>Columns from left to right</source>
        <translation>左から右への列の並び</translation>
    </message>
</context>
<context>
    <name>daicho::CompareSheet</name>
    <message>
        <source>The whole</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Overall grade</source>
        <translation>総合</translation>
    </message>
    <message>
        <source>Axes for paper</source>
        <translation>紙の軸</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>「以上」</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>取扱制限</translation>
    </message>
    <message>
        <source>Handling whatever the level</source>
        <translation>段階によらない取扱い</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>対応表</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>edition</source>
        <translation>版</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>重さの向き</translation>
    </message>
    <message>
        <source>made for</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>note</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>method</source>
        <translation>決め方</translation>
    </message>
    <message>
        <source>no overall grade</source>
        <translation>総合なし</translation>
    </message>
    <message>
        <source>the single axis</source>
        <translation>単独の軸</translation>
    </message>
    <message>
        <source>the heaviest level</source>
        <translation>最も重い段階</translation>
    </message>
    <message>
        <source>sum of the ranks</source>
        <translation>段階の和</translation>
    </message>
    <message>
        <source>product of the ranks</source>
        <translation>段階の積</translation>
    </message>
    <message>
        <source>thresholds that are reached</source>
        <translation>達した「以上」の名</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>箇所</translation>
    </message>
    <message>
        <source>new</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>other</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Comparison of editions</source>
        <translation>版の比較</translation>
    </message>
    <message>
        <source>Question of the wizard</source>
        <translation>分類の質問</translation>
    </message>
    <message>
        <source>− former</source>
        <translation>− 前の版</translation>
    </message>
    <message>
        <source>+ later</source>
        <translation>＋ 後の版</translation>
    </message>
</context>
<context>
    <name>daicho::CompareView</name>
    <message>
        <source>Comparison of editions</source>
        <translation>版の比較</translation>
    </message>
    <message>
        <source>− &amp;Former edition</source>
        <translation>− 前の版(&amp;F)</translation>
    </message>
    <message>
        <source>+ &amp;Later edition</source>
        <translation>＋ 後の版(&amp;L)</translation>
    </message>
    <message>
        <source>These editions say the same.</source>
        <translation>この二つの版に違いはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s). − stands in the former edition, + in the later one.</source>
        <translation>
            <numerusform>%n か所が違います。− は前の版、＋ は後の版の文言です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::DashboardPage</name>
    <message>
        <source>Figures</source>
        <translation>集計</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>範囲(&amp;O)</translation>
    </message>
    <message>
        <source>A&amp;xis</source>
        <translation>分類軸(&amp;X)</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>集計の対象</translation>
    </message>
    <message>
        <source>The whole body</source>
        <translation>団体全体</translation>
    </message>
    <message>
        <source>The ledger is being read…</source>
        <translation>台帳を読み込んでいます…</translation>
    </message>
    <message>
        <source>No assets are in use here. Choose another institution above.</source>
        <translation>ここには利用中の資産がありません。上で別の機関を選んでください。</translation>
    </message>
    <message>
        <source>There is nothing to count yet.
Import a ledger or add an asset; the figures follow.</source>
        <translation>集計する資産がまだありません。
台帳を取り込むか資産を追加すると、ここに集計が出ます。</translation>
    </message>
    <message>
        <source>The numbers are copied.</source>
        <translation>数値をコピーしました。</translation>
    </message>
    <message>
        <source>Save all fi&amp;gures…</source>
        <translation>すべて保存(&amp;G)…</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>履歴を読んでいます</translation>
    </message>
</context>
<context>
    <name>daicho::DraftBar</name>
    <message>
        <source>Put &amp;back</source>
        <translation>戻す(&amp;B)</translation>
    </message>
    <message>
        <source>Discard dra&amp;fts</source>
        <translation>下書きを捨てる(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>あとで(&amp;L)</translation>
    </message>
    <message>
        <source>They are offered again when the registry is opened next.</source>
        <translation>次に台帳を開いたときに、もう一度お知らせします。</translation>
    </message>
</context>
<context>
    <name>daicho::DraftFlow</name>
    <message>
        <source>What is being written cannot be kept as a draft: %1</source>
        <translation>書いている内容を下書きとして残せません。%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>名称なし</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>ほか</translation>
    </message>
    <message numerus="yes">
        <source>There are %n draft(s) of what was written and not saved when the program ended: %1</source>
        <translation>
            <numerusform>保存していない下書きが %n 件あります（前回の終了時に書きかけだったもの）: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between drafts</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with drafts cannot be read; they are damaged or of a newer version, and are kept as they are: %1</source>
        <translation>
            <numerusform>下書きのファイル %n 個を読めません（壊れているか、新しい版のものです）。そのまま残してあります: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) stand in their forms again, not saved yet.</source>
        <translation>
            <numerusform>下書き %n 件を入力欄に戻しました。まだ保存していません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) had held an Individual Number and were not kept.</source>
        <translation>
            <numerusform>%n 項目は個人番号を含んでいたため、残していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not put back, because the record is gone or another form is open; kept for the next opening: %1</source>
        <translation>対象がなくなったか、ほかの入力中のため戻していません。次に開いたときにもう一度お知らせします: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) discarded.</source>
        <translation>
            <numerusform>下書き %n 件を捨てました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>daicho::DraftKeeper</name>
    <message>
        <source>Looking for drafts</source>
        <translation>下書きを探しています</translation>
    </message>
    <message>
        <source>Keeping drafts</source>
        <translation>下書きを残しています</translation>
    </message>
</context>
<context>
    <name>daicho::EditionSheet</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>to choose</source>
        <translation>選択可</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>former</source>
        <translation>以前の版</translation>
    </message>
    <message>
        <source>&amp;Take into force</source>
        <translation>この基準に切り替える(&amp;T)</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Another scheme can be taken into force at any time. Ratings that there are stay as they are, under the edition under which they were given. «Make a new edition» copies the edition that is shown (%1); the copy can be changed freely until something is rated under it.</source>
        <translation>別の分類基準や版には、いつでも切り替えられます。すでにある格付けは、付けたときの版のまま残ります。「新しい版を作る」は、表示中の版（%1）を写して版を作ります。その版で格付けが始まるまで自由に直せます。</translation>
    </message>
    <message>
        <source>institutions</source>
        <translation>機関で適用</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Make a &amp;new edition…</source>
        <translation>新しい版を作る(&amp;N)…</translation>
    </message>
    <message>
        <source>Name of the new &amp;edition (such as a year)</source>
        <translation>新しい版の名（年など）(&amp;E)</translation>
    </message>
    <message>
        <source>This edition is in force now.</source>
        <translation>切り替えました。</translation>
    </message>
</context>
<context>
    <name>daicho::ExceptionForm</name>
    <message>
        <source>&amp;Accept as exception</source>
        <translation>例外として認める(&amp;A)</translation>
    </message>
    <message>
        <source>Accept as exception</source>
        <translation>例外として認める</translation>
    </message>
    <message>
        <source>&amp;Ground</source>
        <translation>根拠(&amp;G)</translation>
    </message>
    <message>
        <source>Reas&amp;on of the exception</source>
        <translation>例外の理由(&amp;O)</translation>
    </message>
    <message>
        <source>A&amp;pprover</source>
        <translation>承認者(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>期限（最後の日）(&amp;L)</translation>
    </message>
    <message>
        <source>Do &amp;not</source>
        <translation>やめる(&amp;N)</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>（選んでください）</translation>
    </message>
    <message>
        <source>At the latest %1: exceptions may last up to %2 months here. On the day after it the finding is there again.</source>
        <translation>最長は %1 です（この台帳の例外は %2 か月まで）。期限の翌日、点検結果は元に戻ります。</translation>
    </message>
</context>
<context>
    <name>daicho::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>About the format</source>
        <translation>形式の説明</translation>
    </message>
    <message>
        <source>Choose where to save…</source>
        <translation>保存先を選ぶ…</translation>
    </message>
    <message>
        <source>To open in E&amp;xcel (recommended, xlsx)</source>
        <translation>Excel で開く（推奨・xlsx）(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;CSV for Excel (UTF-8)</source>
        <translation>Excel 用 CSV（UTF-8）(&amp;C)</translation>
    </message>
    <message>
        <source>CSV for &amp;older systems (Shift_JIS of Windows)</source>
        <translation>旧システム用 CSV（Shift_JIS（Windows））(&amp;O)</translation>
    </message>
    <message>
        <source>Ledger on &amp;paper (PDF)</source>
        <translation>紙の台帳（PDF）(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;All of it as one bundle (zip)</source>
        <translation>すべてをまとめて（zip）(&amp;A)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>様式</translation>
    </message>
    <message>
        <source>All columns, to be brought in again</source>
        <translation>全項目（再び取り込める形）</translation>
    </message>
    <message>
        <source>The &amp;whole ledger</source>
        <translation>台帳全体(&amp;W)</translation>
    </message>
    <message>
        <source>What is &amp;shown now (%1 / %2 assets)</source>
        <translation>いま表示しているもの（%1 / %2 件）(&amp;S)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Characters that this encoding cannot hold are listed before anything is written.</source>
        <translation>この文字コードで表せない文字は、出力する前に一覧で示します。</translation>
    </message>
    <message>
        <source>Excel may drop leading zeros and turn codes into dates; the xlsx keeps them.</source>
        <translation>Excel で開くと、先頭の 0 が消えたり番号が日付に変わることがあります。xlsx なら変わりません。</translation>
    </message>
    <message>
        <source>A3 or A4 landscape as the form says, with totals and page numbers.</source>
        <translation>様式に従って A3 または A4 横。集計とページ番号が付きます。</translation>
    </message>
    <message>
        <source>Codes and dates stay as they are; ready to print on A3.</source>
        <translation>番号も日付もそのまま保たれます。A3 でそのまま印刷できます。</translation>
    </message>
    <message>
        <source>One &amp;institution or unit</source>
        <translation>一つの実施機関・所属(&amp;I)</translation>
    </message>
    <message>
        <source>Institution or unit</source>
        <translation>実施機関・所属</translation>
    </message>
    <message>
        <source>Western (2027-04-01)</source>
        <translation>西暦（2027-04-01）</translation>
    </message>
    <message>
        <source>Japanese era</source>
        <translation>和暦</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>日付(&amp;D)</translation>
    </message>
    <message>
        <source>Approval &amp;boxes</source>
        <translation>決裁欄(&amp;B)</translation>
    </message>
    <message>
        <source>How</source>
        <translation>書き方</translation>
    </message>
</context>
<context>
    <name>daicho::ExportFlow</name>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1 ファイル (*.%2)</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 を出力しています</translation>
    </message>
    <message>
        <source>%1 / %2 assets written to %3</source>
        <translation>%1 / %2 件を %3 に出力しました</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>保存する場所</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台帳</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) written to %1</source>
        <translation>
            <numerusform>%n 頁を %1 に書きました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The table shows %2, because the ledger was changed meanwhile.</source>
        <translation>%1。表の件数は %2 件です。その間に台帳が変わりました。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Not exported: nothing was written. UTF-8 and xlsx keep every character.</source>
        <translation>出力していません。何も書いていません。UTF-8 と xlsx ではすべての文字を残せます。</translation>
    </message>
    <message>
        <source>Register of files</source>
        <translation>個人情報ファイル簿</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of personal information written to %1</source>
        <translation>
            <numerusform>個人情報ファイル%n件を%1に書きました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::ExtraRuleSheet</name>
    <message>
        <source>Handling whatever the level</source>
        <translation>段階によらない取扱い</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>場面</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>取扱い</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>St&amp;rength</source>
        <translation>強さ(&amp;R)</translation>
    </message>
</context>
<context>
    <name>daicho::FieldRow</name>
    <message>
        <source>Keep &amp;mine</source>
        <translation>自分の入力にする(&amp;M)</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>いまの値にする(&amp;T)</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>直す</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1を保存しました</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>直す：%1</translation>
    </message>
</context>
<context>
    <name>daicho::FigureCard</name>
    <message>
        <source>Copy the numbers</source>
        <translation>数値をコピー</translation>
    </message>
    <message>
        <source>Save the chart…</source>
        <translation>グラフを保存…</translation>
    </message>
    <message>
        <source>Numbers: %1</source>
        <translation>数値：%1</translation>
    </message>
    <message>
        <source>Copy the numbers: %1</source>
        <translation>数値をコピー：%1</translation>
    </message>
    <message>
        <source>Save the chart: %1</source>
        <translation>グラフを保存：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) have no bar; the table has them all.</source>
        <translation>
            <numerusform>ほかに%n行あります（グラフには描いていません）。表にはすべてあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens the assets behind a number in the ledger, or the figures of a unit on its name.</source>
        <translation>数の上で Enter キーを押すと、その資産を台帳で開きます。所属の名前の上では、その所属の集計を開きます。</translation>
    </message>
</context>
<context>
    <name>daicho::FigureChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>グラフ：%1</translation>
    </message>
</context>
<context>
    <name>daicho::FigureModel</name>
    <message>
        <source>Sum</source>
        <translation>計</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>件数</translation>
    </message>
</context>
<context>
    <name>daicho::FigureSaver</name>
    <message>
        <source>Save the chart</source>
        <translation>グラフの保存</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>図形 (*.svg)</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>数値 (*.csv)</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>集計</translation>
    </message>
    <message>
        <source>Save all figures</source>
        <translation>集計の保存</translation>
    </message>
    <message>
        <source>Report (*.pdf)</source>
        <translation>報告書 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 を書いています</translation>
    </message>
    <message>
        <source>Something else is still being written. Try again when it is done.</source>
        <translation>ほかの処理が続いています。終わってからもう一度行ってください。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました: %1</translation>
    </message>
</context>
<context>
    <name>daicho::FigureWords</name>
    <message>
        <source>Assets by %1</source>
        <translation>%1別の資産数</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%2別の%1</translation>
    </message>
    <message>
        <source>Not rated yet, by %1</source>
        <translation>%1別の未分類</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>実施機関</translation>
    </message>
    <message>
        <source>Unrated</source>
        <translation>未分類</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>%1 itself</source>
        <translation>%1（直属）</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>記入なし</translation>
    </message>
    <message>
        <source>The whole body</source>
        <translation>団体全体</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Rated and unrated at the end of each month</source>
        <translation>月末の分類状況</translation>
    </message>
    <message>
        <source>Findings by %1</source>
        <translation>%1別の点検結果</translation>
    </message>
    <message>
        <source>Days that come up, by month</source>
        <translation>月別の期限</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Rows: %1. Columns: %2.</source>
        <translation>縦は%1、横は%2です。</translation>
    </message>
    <message>
        <source>Each row is how it stood after the last change of that month; the last row is now. Only the last row can be opened in the ledger.</source>
        <translation>各行は、その月の最後の変更の後の状態です。最後の行は現在の状態で、台帳で開けるのはこの行だけです。</translation>
    </message>
    <message>
        <source>An asset may stand in several columns, so rows have no sum.</source>
        <translation>一つの資産が複数の列に入ることがあるため、行の計はありません。</translation>
    </message>
    <message>
        <source>A review is due one year after the last one: a suggestion of this program. Exceptions cannot be opened from here.</source>
        <translation>見直しの期限は、前回の見直しから1年後としています（本ソフトの目安）。例外の数は、ここからは開けません。</translation>
    </message>
    <message>
        <source>A review is due one year after the last one: a suggestion of this program.</source>
        <translation>見直しの期限は、前回の見直しから1年後としています（本ソフトの目安）。</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>分類済み</translation>
    </message>
    <message>
        <source>Retention ends</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>見直し期限</translation>
    </message>
    <message>
        <source>Exception ends</source>
        <translation>例外の期限</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>期限超過</translation>
    </message>
</context>
<context>
    <name>daicho::FilterBar</name>
    <message>
        <source>Filters</source>
        <translation>絞り込み</translation>
    </message>
</context>
<context>
    <name>daicho::FilterBox</name>
    <message>
        <source>Filter by: %1</source>
        <translation>%1で絞り込む</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>several</source>
        <translation>複数の条件</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value and how many assets have it</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>daicho::FilterChips</name>
    <message>
        <source>What the ledger is filtered by</source>
        <translation>絞り込みの条件</translation>
    </message>
    <message>
        <source>Clear &amp;all</source>
        <translation>すべて外す(&amp;A)</translation>
    </message>
    <message>
        <source>%1 (Delete takes it away)</source>
        <translation>%1（Deleteで外す）</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>%1 を外す</translation>
    </message>
</context>
<context>
    <name>daicho::FindingsModel</name>
    <message>
        <source>Excepted</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>管理番号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>daicho::FindingsPage</name>
    <message>
        <source>&amp;Results</source>
        <translation>結果(&amp;S)</translation>
    </message>
    <message>
        <source>R&amp;ules</source>
        <translation>規則(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Trend</source>
        <translation>推移(&amp;T)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>対象(&amp;O)</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>再点検(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Lists for units…</source>
        <translation>所属別の修正一覧(&amp;L)…</translation>
    </message>
    <message>
        <source>State of the check</source>
        <translation>点検の状態</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>点検の進み具合</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>中止(&amp;C)</translation>
    </message>
    <message>
        <source>Whole body</source>
        <translation>全庁</translation>
    </message>
    <message>
        <source>Checking the ledger…</source>
        <translation>台帳を点検しています…</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>まだ点検していません。</translation>
    </message>
    <message>
        <source>%1 assets checked on %2: %3 findings</source>
        <translation>資産 %1 件を %2 に点検：指摘 %3 件</translation>
    </message>
    <message>
        <source>, %1 more with an exception</source>
        <translation>、ほかに例外 %1 件</translation>
    </message>
    <message>
        <source> — checking again…</source>
        <translation>（再点検しています…）</translation>
    </message>
    <message>
        <source> — changed since then</source>
        <translation>（その後に変更があります）</translation>
    </message>
    <message>
        <source>Nothing is left to be put right here.</source>
        <translation>この範囲に要対応の指摘はありません。</translation>
    </message>
    <message>
        <source>The numbers of %1 are recorded.</source>
        <translation>%1 の件数を記録しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Lists to work through</source>
        <translation>修正一覧</translation>
    </message>
    <message>
        <source>Findings go out as Excel workbooks with an empty column for the corrected values.</source>
        <translation>指摘を Excel のブックに書き出します。修正後の値を書き込む空の列が付きます。</translation>
    </message>
    <message>
        <source>&amp;One workbook</source>
        <translation>1冊にまとめる(&amp;O)</translation>
    </message>
    <message>
        <source>All findings that are shown, with their units.</source>
        <translation>表示中の指摘すべてを、所属を付けて1冊にします。</translation>
    </message>
    <message>
        <source>One for &amp;each unit</source>
        <translation>所属ごとに分ける(&amp;E)</translation>
    </message>
    <message>
        <source>A folder with a workbook for every unit that has findings.</source>
        <translation>フォルダーを作り、指摘のある所属ごとに1冊ずつ入れます。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>修正一覧</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>New folder for the lists</source>
        <translation>修正一覧を入れる新しいフォルダー</translation>
    </message>
    <message>
        <source>Writing lists</source>
        <translation>修正一覧の書出し中</translation>
    </message>
    <message numerus="yes">
        <source>%1 lines were written to %n workbook(s).</source>
        <translation>
            <numerusform>%1 行を %n 冊に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message>
        <source>Reco&amp;rd today</source>
        <translation>この日の数を記録(&amp;R)</translation>
    </message>
</context>
<context>
    <name>daicho::FoldedChoice</name>
    <message>
        <source>Show the choices</source>
        <translation>候補を表示</translation>
    </message>
    <message>
        <source>Show the choices (Alt+Down)</source>
        <translation>候補を表示（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>daicho::FoundRulesModel</name>
    <message>
        <source>All findings</source>
        <translation>すべての指摘</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>点検項目</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Excepted</source>
        <translation>例外</translation>
    </message>
</context>
<context>
    <name>daicho::FoundView</name>
    <message>
        <source>Rules that found something</source>
        <translation>指摘のある点検項目</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘の一覧</translation>
    </message>
    <message>
        <source>About the rule</source>
        <translation>点検項目の根拠</translation>
    </message>
    <message>
        <source>Show e&amp;xcepted findings too</source>
        <translation>例外とした指摘も表示(&amp;X)</translation>
    </message>
    <message>
        <source>Nothing was found but what exceptions hold for.</source>
        <translation>例外とした指摘のほかに、指摘はありません。</translation>
    </message>
    <message>
        <source>Nothing was found that does not fit.</source>
        <translation>指摘はありません。</translation>
    </message>
</context>
<context>
    <name>daicho::GroupSheet</name>
    <message>
        <source>%1: groups and thresholds</source>
        <translation>%1：グループ・以上</translation>
    </message>
    <message>
        <source>A group names several levels at once; a threshold such as «3B or above» takes in its level and all heavier ones.</source>
        <translation>グループは複数の段階をまとめた呼び名です。「3B以上」のような言い方は、その段階とそれより重い段階を指します。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>「以上」</translation>
    </message>
    <message>
        <source>group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>&amp;Code of the group</source>
        <translation>グループの記号(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name of the group</source>
        <translation>グループの名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Levels of the group</source>
        <translation>グループに入る段階(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Phrase of the threshold</source>
        <translation>「以上」の言い方(&amp;P)</translation>
    </message>
    <message>
        <source>Lig&amp;htest level of the threshold</source>
        <translation>「以上」の一番軽い段階(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;What to add</source>
        <translation>追加するもの(&amp;W)</translation>
    </message>
</context>
<context>
    <name>daicho::HandlingSheet</name>
    <message>
        <source>S&amp;tage</source>
        <translation>場面(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Handling</source>
        <translation>取扱い(&amp;H)</translation>
    </message>
    <message>
        <source>Where it &amp;stands (empty: a draft)</source>
        <translation>出典（空欄なら案）(&amp;S)</translation>
    </message>
    <message>
        <source>%1: handling</source>
        <translation>%1：取扱制限</translation>
    </message>
    <message>
        <source>What each level demands at each stage. A draft that stands in no published source is not a rule of anybody: put the words of your own standards in its place.</source>
        <translation>段階ごと、場面ごとの取扱いです。出典のない案は、どの文書の定めでもありません。自団体の対策基準の文言に置き換えてお使いください。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>場面</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>取扱い</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>適用なし</translation>
    </message>
</context>
<context>
    <name>daicho::HandlingView</name>
    <message>
        <source>Handling rules</source>
        <translation>取扱制限</translation>
    </message>
    <message>
        <source>Handling &amp;sheet…</source>
        <translation>取扱制限シート(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Label…</source>
        <translation>ラベル(&amp;L)…</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>This scheme states no handling rules.</source>
        <translation>この分類基準には取扱制限の定めがありません。</translation>
    </message>
    <message>
        <source>The levels of this asset demand nothing in particular.</source>
        <translation>この資産の段階に特段の取扱制限はありません。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Handling rules: %1</source>
        <translation>取扱制限：%1</translation>
    </message>
</context>
<context>
    <name>daicho::HeatMapView</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1・%2: %3</translation>
    </message>
    <message>
        <source>Heat map: %1</source>
        <translation>ヒートマップ（濃淡表）: %1</translation>
    </message>
</context>
<context>
    <name>daicho::HistoryFilter</name>
    <message>
        <source>First day</source>
        <translation>初めの日</translation>
    </message>
    <message>
        <source>R8.4.1</source>
        <translation>R8.4.1</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>終わりの日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Code of an asset</source>
        <translation>資産の管理番号</translation>
    </message>
    <message>
        <source>A-00001</source>
        <translation>A-00001</translation>
    </message>
    <message>
        <source>Show a&amp;ll</source>
        <translation>すべて表示(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>期間(&amp;P)</translation>
    </message>
    <message>
        <source>to</source>
        <translation>～</translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation>人(&amp;E)</translation>
    </message>
    <message>
        <source>Ac&amp;t</source>
        <translation>操作(&amp;T)</translation>
    </message>
    <message>
        <source>A&amp;sset</source>
        <translation>資産(&amp;S)</translation>
    </message>
    <message>
        <source>“%1” is no day. Write it as 2026-04-01, R8.4.1 or 令和8年4月1日.</source>
        <translation>「%1」は日付として読めません。2026-04-01、R8.4.1、令和8年4月1日のように入力してください。表示は変えていません。</translation>
    </message>
</context>
<context>
    <name>daicho::HistoryModel</name>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>daicho::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Head of the history</source>
        <translation>台帳ヘッド</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>台帳ヘッド %1</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 / %2 件</translation>
    </message>
    <message>
        <source>No act fits these conditions.</source>
        <translation>条件に合う操作はありません。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop taking back</source>
        <translation>取り消しを中止</translation>
    </message>
    <message>
        <source>What would be taken back</source>
        <translation>取り消される操作</translation>
    </message>
    <message numerus="yes">
        <source>Do again &amp;up to here (%n)</source>
        <translation>
            <numerusform>ここまでやり直す (%n 件)(&amp;U)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back &amp;up to here (%n)</source>
        <translation>
            <numerusform>ここまで取り消す (%n 件)(&amp;U)</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back &amp;up to here</source>
        <translation>ここまで取り消す(&amp;U)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry is open for reading only; nothing can be taken back.</source>
        <translation>台帳は読み取り専用で開いているため、取り消しはできません。</translation>
    </message>
    <message>
        <source>This act was taken back already, or is the beginning of the registry.</source>
        <translation>この操作はすでに取り消されているか、台帳の作成なので取り消せません。</translation>
    </message>
    <message>
        <source>Choose an act to take it back together with everything after it.</source>
        <translation>操作を選ぶと、それ以降の操作とまとめて取り消せます。</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) done again.</source>
        <translation>
            <numerusform>%n 件の操作をやり直しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) taken back.</source>
        <translation>
            <numerusform>%n 件の操作を取り消しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were.</source>
        <translation>
            <numerusform>残り %n 件はそのままです。</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;vidence</source>
        <translation>証拠(&amp;V)</translation>
    </message>
    <message>
        <source>Checkpoints, past days, the history for an audit</source>
        <translation>検証点、過去の台帳、監査用の履歴</translation>
    </message>
    <message>
        <source>Where to keep the checkpoint</source>
        <translation>検証点の保存先</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>検証点</translation>
    </message>
    <message>
        <source>Checkpoints (*.txt)</source>
        <translation>検証点 (*.txt)</translation>
    </message>
    <message>
        <source>Checkpoint of head %1 saved as %2. Keep it where others look after it.</source>
        <translation>台帳ヘッド %1 の検証点を %2 に保存しました。別の人が管理する場所に控えてください。</translation>
    </message>
    <message>
        <source>Compare with a checkpoint</source>
        <translation>検証点と照合</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>History for an audit</source>
        <translation>監査用の履歴</translation>
    </message>
    <message>
        <source>history</source>
        <translation>変更履歴</translation>
    </message>
    <message>
        <source>Writing the history</source>
        <translation>履歴を書き出しています</translation>
    </message>
    <message numerus="yes">
        <source>%n changed field(s) written to %1</source>
        <translation>
            <numerusform>変更 %n 項目を %1 に書き出しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::ImportColumnsStep</name>
    <message>
        <source>Create &amp;units that do not exist</source>
        <translation>台帳にない所属はすべて作る(&amp;U)</translation>
    </message>
    <message>
        <source>What these &amp;values mean</source>
        <translation>台帳にない値の読み替え(&amp;V)</translation>
    </message>
    <message>
        <source>Columns of the file and their fields</source>
        <translation>ファイルの列と項目の対応</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>ファイルの列</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>判別</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>値の例</translation>
    </message>
    <message>
        <source>Not brought in</source>
        <translation>取り込まない</translation>
    </message>
    <message>
        <source>Field of column %1</source>
        <translation>列「%1」の項目</translation>
    </message>
</context>
<context>
    <name>daicho::ImportFileStep</name>
    <message>
        <source>Fill &amp;merged cells down</source>
        <translation>結合セルの値を下の行にも入れる(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>文字コード(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>シート(&amp;S)</translation>
    </message>
    <message>
        <source>First rows of the file as they are read</source>
        <translation>読み取ったファイルの最初の行</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>別のファイル(&amp;F)…</translation>
    </message>
    <message>
        <source>Found out by itself</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Shift_JIS (Windows)</source>
        <translation>Shift_JIS（Windows）</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Header rows</source>
        <translation>見出し(&amp;H)</translation>
    </message>
    <message>
        <source>By itself: %1</source>
        <translation>自動：%1</translation>
    </message>
    <message>
        <source>By itself: row %1, %2 high</source>
        <translation>自動：%1行目から%2行</translation>
    </message>
</context>
<context>
    <name>daicho::ImportPage</name>
    <message>
        <source>&amp;Give up</source>
        <translation>取りやめる(&amp;G)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取込</translation>
    </message>
    <message>
        <source>Nothing to bring in</source>
        <translation>取り込むものはありません</translation>
    </message>
    <message>
        <source>Add %1 and update %2 assets</source>
        <translation>%1 件を追加し %2 件を更新</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>取り込めない行の保存先</translation>
    </message>
    <message>
        <source>Excel and CSV (*.xlsx *.csv)</source>
        <translation>Excel・CSV (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1 に保存しました</translation>
    </message>
    <message>
        <source>&amp;Plan again</source>
        <translation>計画し直す(&amp;P)</translation>
    </message>
    <message>
        <source>Save the re&amp;jects…</source>
        <translation>却下の行を保存(&amp;J)…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Columns and values</source>
        <translation>対応</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Reading and planning…</source>
        <translation>読み込んで計画しています…</translation>
    </message>
    <message>
        <source>Add %1 assets</source>
        <translation>%1 件を追加</translation>
    </message>
    <message>
        <source>Update %1 assets</source>
        <translation>%1 件を更新</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
    <message>
        <source>Brought in: %1 added, %2 updated, %3 rejects</source>
        <translation>取り込みました：追加 %1 件、更新 %2 件、却下 %3 行</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>この取込を取り消す</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was changed.</source>
        <translation>取込を中止しました。何も変更していません。</translation>
    </message>
    <message>
        <source>The import was given up. The new registry stays, without assets.</source>
        <translation>取込を取りやめました。新しい台帳ファイルは、資産のない状態で残っています。</translation>
    </message>
    <message>
        <source>%1-rejects.xlsx</source>
        <translation>%1-却下.xlsx</translation>
    </message>
</context>
<context>
    <name>daicho::ImportPlanStep</name>
    <message>
        <source>What to know about the plan</source>
        <translation>計画についての注意</translation>
    </message>
    <message>
        <source>Why the chosen row is rejected</source>
        <translation>選んだ行が却下になる理由</translation>
    </message>
    <message>
        <source>What the import would do</source>
        <translation>取込の内容</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>同一</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>衝突</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>計画しています…</translation>
    </message>
    <message>
        <source>There is no plan.</source>
        <translation>計画はまだありません。</translation>
    </message>
    <message>
        <source>Where both &amp;changed</source>
        <translation>衝突した行(&amp;C)</translation>
    </message>
    <message>
        <source>Keep what stands here</source>
        <translation>台帳の値を残す</translation>
    </message>
    <message>
        <source>Take what stands in the file</source>
        <translation>ファイルの値を採る</translation>
    </message>
    <message>
        <source>%1 rows: new %2, update %3, same %4, conflict %5, rejected %6</source>
        <translation>全 %1 行：新規 %2、更新 %3、同一 %4、衝突 %5、却下 %6</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更（前 → 後）</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>台帳の値</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>ファイルの値</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Why and what to do</source>
        <translation>理由と直し方</translation>
    </message>
</context>
<context>
    <name>daicho::ImportPreviewModel</name>
    <message>
        <source>header</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>above the header, passed over</source>
        <translation>見出しより上：読み飛ばし</translation>
    </message>
    <message>
        <source>blank, passed over</source>
        <translation>空行：読み飛ばし</translation>
    </message>
    <message>
        <source>total, passed over</source>
        <translation>合計：読み飛ばし</translation>
    </message>
    <message>
        <source>no asset, passed over</source>
        <translation>資産ではない行：読み飛ばし</translation>
    </message>
    <message>
        <source>%1 header</source>
        <translation>%1 見出し</translation>
    </message>
    <message>
        <source>%1 passed over</source>
        <translation>%1 対象外</translation>
    </message>
</context>
<context>
    <name>daicho::ImportResult</name>
    <message>
        <source>See the &amp;ledger</source>
        <translation>台帳を見る(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Take this import back</source>
        <translation>この取込を取り消す(&amp;T)</translation>
    </message>
    <message>
        <source>Save the re&amp;jects…</source>
        <translation>却下の行を保存(&amp;J)…</translation>
    </message>
    <message>
        <source>%1 has been brought in</source>
        <translation>%1 を取り込みました</translation>
    </message>
    <message>
        <source>This import was taken back; the ledger is as it was before.</source>
        <translation>この取込は取り消しました。台帳は取込前に戻っています。</translation>
    </message>
    <message>
        <source>More was done since. Take that back first, on the page of the history or with Ctrl+Z.</source>
        <translation>この後に別の操作があります。取り消すときは、先に後の操作を取り消してください（Ctrl+Z）。</translation>
    </message>
    <message>
        <source>The rejected rows are not in the ledger. Save them, mend them, and bring that file in.</source>
        <translation>却下の行は台帳に入っていません。保存して直し、そのファイルを取り込んでください。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加した資産</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新した資産</translation>
    </message>
    <message>
        <source>Same, left as they were</source>
        <translation>同一（変更なし）の行</translation>
    </message>
    <message>
        <source>Conflicts, left as they were</source>
        <translation>衝突（台帳のまま）の行</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下の行</translation>
    </message>
    <message>
        <source>Assets in the ledger now</source>
        <translation>台帳の資産（廃止を含む）</translation>
    </message>
</context>
<context>
    <name>daicho::ImportSession</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 を読み込んでいます</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 を取り込んでいます</translation>
    </message>
</context>
<context>
    <name>daicho::ImportValuesTable</name>
    <message>
        <source>Values that are not known here</source>
        <translation>台帳にない値</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>ファイルの値</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>読み替え</translation>
    </message>
    <message>
        <source>What «%1» means</source>
        <translation>「%1」の読み替え</translation>
    </message>
    <message>
        <source>Not decided (rejected)</source>
        <translation>未定（却下）</translation>
    </message>
    <message>
        <source>Leave blank</source>
        <translation>空のままにする</translation>
    </message>
    <message>
        <source>Make the unit</source>
        <translation>この所属を作る</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>対象外</translation>
    </message>
</context>
<context>
    <name>daicho::InlineForm</name>
    <message>
        <source>Part of the name</source>
        <translation>名前の一部</translation>
    </message>
    <message>
        <source>“%1”: More than one fits. Choose one of the list.</source>
        <translation>「%1」: 複数の候補があります。一覧から選んでください。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>やめる(&amp;D)</translation>
    </message>
    <message>
        <source>This was changed meanwhile. It now says: “%1”. What you wrote still stands here and is not saved: saving it replaces theirs.</source>
        <translation>入力中に、ほかで変更されました。いまの値:「%1」。あなたの入力はここに残っており、まだ保存していません。保存するとあなたの入力に置き換わります。</translation>
    </message>
</context>
<context>
    <name>daicho::IntegrityView</name>
    <message>
        <source>What differs</source>
        <translation>違いのある箇所</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>stays in the history together with the evidence</source>
        <translation>証拠と共に履歴に残ります</translation>
    </message>
    <message>
        <source>Restore what the &amp;history says</source>
        <translation>履歴の値に戻す(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Adopt what the table holds</source>
        <translation>台帳の値を採用(&amp;A)</translation>
    </message>
    <message>
        <source>Trust this &amp;state</source>
        <translation>この状態を認める(&amp;S)</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>検証しています</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ. Give the records back what the history says, or take the change into the history as an act of its own.</source>
        <translation>
            <numerusform>%n か所が履歴と違います。履歴の値に戻すか、台帳の値を一つの操作として履歴に取り入れます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is in order by itself, but it is not what was seen before. Trust it only if you know why, for example after restoring a backup.</source>
        <translation>ファイル自体は正常ですが、前に見た台帳の続きではありません。バックアップを復元した場合など、理由が分かるときだけ認めてください。</translation>
    </message>
    <message>
        <source>This cannot be repaired. Keep the file as evidence and restore the last verified backup.</source>
        <translation>修復できません。このファイルは証拠として残し、最後に検証したバックアップを復元してください。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>台帳の値</translation>
    </message>
    <message>
        <source>By the history</source>
        <translation>履歴の値</translation>
    </message>
    <message>
        <source>whole record</source>
        <translation>登録全体</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>there</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>Seen on this computer for the first time: there is nothing to compare with.</source>
        <translation>この端末では初回です。比べるものがありません。</translation>
    </message>
    <message>
        <source>No head has left this computer yet. Print, export or save a checkpoint, and keep it elsewhere.</source>
        <translation>台帳ヘッドの控えはまだ外にありません。印刷、書き出し、または検証点を別の場所に控えてください。</translation>
    </message>
    <message>
        <source>Witnessed outside up to entry %1, the last one.</source>
        <translation>外の控えは最後の %1 番まであります。</translation>
    </message>
    <message numerus="yes">
        <source>Witnessed outside up to entry %1; %n entry(s) since are not.</source>
        <translation>
            <numerusform>外の控えは %1 番まであります。その後の %n 件はまだ控えがありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>履歴の値に戻しています</translation>
    </message>
    <message>
        <source>Adopting</source>
        <translation>履歴に取り入れています</translation>
    </message>
    <message>
        <source>Accepting</source>
        <translation>認めています</translation>
    </message>
    <message>
        <source>Done and kept in the history.</source>
        <translation>行いました。履歴に残しています。</translation>
    </message>
</context>
<context>
    <name>daicho::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, about %2 s left</source>
        <translation>%1・残り約 %2 秒</translation>
    </message>
</context>
<context>
    <name>daicho::KeysView</name>
    <message>
        <source>Leave a field, or take back what was typed</source>
        <translation>欄を離れる、打ったものを戻す</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>次の欄へ</translation>
    </message>
    <message>
        <source>Previous field</source>
        <translation>前の欄へ</translation>
    </message>
    <message>
        <source>Open the choices of a field</source>
        <translation>欄の選択肢を開く</translation>
    </message>
    <message>
        <source>Save a long text or a form</source>
        <translation>長い文や入力欄を保存する</translation>
    </message>
    <message>
        <source>Commands and keys</source>
        <translation>コマンドとキー</translation>
    </message>
    <message>
        <source>&amp;Find a command</source>
        <translation>コマンドを探す(&amp;F)</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>コマンドを探す</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>In fields and lists</source>
        <translation>欄と一覧の中</translation>
    </message>
</context>
<context>
    <name>daicho::LedgerEmpty</name>
    <message>
        <source>Show &amp;everything</source>
        <translation>すべて表示(&amp;E)</translation>
    </message>
    <message>
        <source>The ledger is empty.</source>
        <translation>台帳は空です。</translation>
    </message>
    <message>
        <source>No asset is found.</source>
        <translation>当てはまる資産はありません。</translation>
    </message>
</context>
<context>
    <name>daicho::LedgerPage</name>
    <message>
        <source>Ledger</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>Search in the ledger</source>
        <translation>台帳を検索</translation>
    </message>
    <message>
        <source>What is wrong with the search</source>
        <translation>検索語の誤り</translation>
    </message>
    <message>
        <source>Assets shown of all</source>
        <translation>表示件数と総件数</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>%1 / %2 assets</source>
        <translation>%1 / %2 件</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>選択 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>unrated</comment>
        <translation>未</translation>
    </message>
    <message numerus="yes">
        <source>%n assets are too many for the clipboard. Nothing was copied; up to %1 can be. An export takes any number.</source>
        <translation>
            <numerusform>%n件はコピーには多すぎます。何もコピーしていません。コピーできるのは%1件までです。それより多いときは出力を使ってください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>出力…</translation>
    </message>
    <message>
        <source>This is the last asset found.</source>
        <translation>見つかった最後の資産です。</translation>
    </message>
    <message>
        <source>This is the first asset found.</source>
        <translation>見つかった最初の資産です。</translation>
    </message>
    <message>
        <source> (and %1 just edited)</source>
        <translation>（ほかに対象外 %1 件）</translation>
    </message>
    <message>
        <source>Search: words, unit:…, status:…</source>
        <translation>検索&#x3000;例：住民票&#x3000;所属:税務課</translation>
    </message>
    <message>
        <source>Search, such as: resident %1:&gt;=%2 unit:tax</source>
        <translation>検索&#x3000;例：住民票&#x3000;%1:&gt;=%2&#x3000;所属:税務課</translation>
    </message>
</context>
<context>
    <name>daicho::LedgerView</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>daicho::LevelSheet</name>
    <message>
        <source>%1: levels</source>
        <translation>%1：段階</translation>
    </message>
    <message>
        <source>The heaviest level comes first. A criterion that you put in other words counts as your own text and no longer as that of its source.</source>
        <translation>重い段階から順に並べます。基準の文言を変えると、出典の文言ではなく自団体の文言として扱います。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>L&amp;evel</source>
        <translation>段階の記号(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Cri&amp;terion</source>
        <translation>基準(&amp;T)</translation>
    </message>
    <message>
        <source>E&amp;xamples (one a line)</source>
        <translation>例（1行に1つ）(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>グループ(&amp;G)</translation>
    </message>
</context>
<context>
    <name>daicho::LocationRow</name>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>区域なし</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>場所 %1</translation>
    </message>
    <message>
        <source>Zone of place %1</source>
        <translation>場所 %1 の区域</translation>
    </message>
    <message>
        <source>System of place %1</source>
        <translation>場所 %1 のシステム</translation>
    </message>
</context>
<context>
    <name>daicho::LocationsEditor</name>
    <message>
        <source>Add a &amp;place</source>
        <translation>場所を追加(&amp;P)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下へ(&amp;W)</translation>
    </message>
    <message>
        <source>Remove p&amp;lace</source>
        <translation>場所を削除(&amp;L)</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>保管場所</translation>
    </message>
</context>
<context>
    <name>daicho::LostDialog</name>
    <message>
        <source>Characters that Shift_JIS cannot hold</source>
        <translation>Shift_JIS で書けない文字</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) cannot be written as they are. Nothing has been written yet.</source>
        <translation>
            <numerusform>%n 個の文字がそのままでは書けません。まだ何も書いていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>資産</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Written instead</source>
        <translation>代わりの文字</translation>
    </message>
    <message>
        <source>&amp;Write the substitutes</source>
        <translation>代わりの文字で書く(&amp;W)</translation>
    </message>
</context>
<context>
    <name>daicho::MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>What is saved</source>
        <translation>保存の状態</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>選択の内訳</translation>
    </message>
    <message>
        <source>Daicho %1 — register of information assets. Free software, GPL 3.0 or later.</source>
        <translation>Daicho %1&#x3000;情報資産管理台帳。自由ソフトウェア（GPL 3.0 以降）です。</translation>
    </message>
    <message>
        <source>Daicho</source>
        <translation>Daicho</translation>
    </message>
    <message>
        <source>%1 — %2 — Daicho</source>
        <translation>%1 — %2 — Daicho</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>元に戻す(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>やり直す(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>すべて保存済み</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>保存済み %1</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>台帳ヘッド %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>元に戻しました：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>やり直しました：%1</translation>
    </message>
    <message>
        <source>Where to keep the sample registry</source>
        <translation>見本の台帳ファイルの保存先</translation>
    </message>
    <message>
        <source>Sample registry.daicho</source>
        <translation>見本の台帳.daicho</translation>
    </message>
    <message>
        <source>Registries (*.daicho)</source>
        <translation>台帳ファイル (*.daicho)</translation>
    </message>
    <message>
        <source>Making the sample registry</source>
        <translation>見本の台帳ファイルを作っています</translation>
    </message>
    <message>
        <source>Open a registry</source>
        <translation>台帳ファイルを開く</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>&amp;Recent registries</source>
        <translation>最近使った台帳(&amp;R)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Another job is running; try again when it is done.</source>
        <translation>ほかの処理が動いています。終わってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The import is not done yet; its plan is kept.</source>
        <translation>取込がまだ済んでいません。計画はそのまま残っています。</translation>
    </message>
    <message>
        <source>Back to the import</source>
        <translation>取込に戻る</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1「%2」</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>まだ保存していません</translation>
    </message>
    <message>
        <source>%1 — %2 (read only) — Daicho</source>
        <translation>%1 — %2（読み取り専用）— Daicho</translation>
    </message>
    <message>
        <source>Registry as of %1 (to be read only)</source>
        <translation>%1 時点の台帳（閲覧のみ）</translation>
    </message>
    <message>
        <source>Back to the &amp;present</source>
        <translation>今の台帳に戻る(&amp;P)</translation>
    </message>
    <message>
        <source>This registry can only be read. %1</source>
        <translation>この台帳は閲覧だけできます。%1</translation>
    </message>
    <message>
        <source>Show the evi&amp;dence</source>
        <translation>証拠を見る(&amp;D)</translation>
    </message>
    <message>
        <source>What was written in a form here is not saved yet, or was refused.</source>
        <translation>入力欄に書いた内容が、まだ保存されていません（または受け付けられていません）。</translation>
    </message>
    <message>
        <source>Go on all the same: what is written there is lost. What was saved stays.</source>
        <translation>このまま続けると、入力途中の内容は失われます。保存済みの内容は残ります。</translation>
    </message>
    <message>
        <source>Discard and go on</source>
        <translation>破棄して続ける</translation>
    </message>
    <message>
        <source>Show its backups</source>
        <translation>バックアップを表示</translation>
    </message>
</context>
<context>
    <name>daicho::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>手引き</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>手引きの目次</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>手引きの本文</translation>
    </message>
</context>
<context>
    <name>daicho::MappingSheet</name>
    <message>
        <source>Mapping from other editions</source>
        <translation>対応表</translation>
    </message>
    <message>
        <source>What a level of another edition becomes under this one (%1). It is a proposal: only a line with exactly one level can be carried over automatically, and only if you say so under “Migration”.</source>
        <translation>ほかの版の段階が、この版（%1）ではどの段階になるかの候補です。候補が一つだけの行は、「版の移行」で認めたときに限り、自動で移せます。</translation>
    </message>
    <message>
        <source>Edition that is left</source>
        <translation>移行元の版</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Level there</source>
        <translation>元の段階</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>移行先の候補</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>決める人</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 又は </translation>
    </message>
    <message>
        <source>may be automatic</source>
        <translation>自動にできる</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>人が決める</translation>
    </message>
    <message>
        <source>“%1” &amp;becomes</source>
        <translation>「%1」の移行先(&amp;B)</translation>
    </message>
</context>
<context>
    <name>daicho::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>daicho::MigrationLineSheet</name>
    <message>
        <source>Lines of the mapping</source>
        <translation>対応表の行</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>扱い</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Level so far</source>
        <translation>元の段階</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>資産</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>移行先の候補</translation>
    </message>
    <message>
        <source>Edition that is left</source>
        <translation>移行元の版</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>人が決める</translation>
    </message>
    <message>
        <source>✓ automatic</source>
        <translation>✓ 自動</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>認めていない</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 又は </translation>
    </message>
</context>
<context>
    <name>daicho::MigrationView</name>
    <message>
        <source>Migration</source>
        <translation>版の移行</translation>
    </message>
    <message>
        <source>Assets rated under the new edition</source>
        <translation>新しい版で格付けした資産</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>自動で移す(&amp;A)</translation>
    </message>
    <message>
        <source>All that ma&amp;y be automatic</source>
        <translation>自動にできる行すべて(&amp;Y)</translation>
    </message>
    <message>
        <source>Change the &amp;mapping…</source>
        <translation>対応表を直す(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Carry over</source>
        <translation>移行する(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open the asset</source>
        <translation>資産を開く(&amp;O)</translation>
    </message>
    <message>
        <source>Looking at the ratings</source>
        <translation>格付けを調べています</translation>
    </message>
    <message>
        <source>Ratings under other editions go to %1. Nothing is decided by itself: you say line by line what is carried over, and everything else is rated by a person. The former rating of every asset is kept.</source>
        <translation>ほかの版での格付けを「%1」へ移します。勝手に決まるものはありません。行ごとに認めたものだけを自動で移し、残りは人が格付けします。元の格付けはすべて残ります。</translation>
    </message>
    <message>
        <source>Done %1 of %2</source>
        <translation>済 %1 / 全 %2 件</translation>
    </message>
    <message>
        <source>No asset is rated under another edition; there is nothing to carry over.</source>
        <translation>ほかの版で格付けした資産はありません。移すものはありません。</translation>
    </message>
    <message>
        <source>Carried over now: %1 on every axis, %2 in part.</source>
        <translation>今回自動で移すもの：すべての軸 %1 件、一部の軸 %2 件。</translation>
    </message>
    <message>
        <source>Waiting for a person: %1.</source>
        <translation>人の判断を待つもの：%1 件。</translation>
    </message>
    <message>
        <source>%1 retired assets stay as they are.</source>
        <translation>廃止済みの %1 件はそのままです。</translation>
    </message>
    <message>
        <source> </source>
        <comment>between sentences</comment>
        <translation> </translation>
    </message>
    <message>
        <source>Not &amp;automatic</source>
        <translation>自動をやめる(&amp;A)</translation>
    </message>
    <message>
        <source>Carrying ratings over</source>
        <translation>格付けを移しています</translation>
    </message>
    <message>
        <source>%1 ratings carried over, %2 wait for a person.</source>
        <translation>%1 件を移しました。%2 件が人の判断を待っています。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Assets that wait for a person</source>
        <translation>人の判断を待つ資産</translation>
    </message>
    <message>
        <source>“Carry over” also takes this edition into force.</source>
        <translation>「移行する」を押すと、団体全体でこの版に切り替わります。</translation>
    </message>
</context>
<context>
    <name>daicho::MigrationWorkSheet</name>
    <message>
        <source>Assets that wait for a person</source>
        <translation>人の判断を待つ資産</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>管理番号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>元の格付け</translation>
    </message>
    <message>
        <source>May become</source>
        <translation>移行先の候補</translation>
    </message>
    <message>
        <source> (done)</source>
        <translation>（済）</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 又は </translation>
    </message>
</context>
<context>
    <name>daicho::NewRegistryDialog</name>
    <message>
        <source>New registry</source>
        <translation>台帳ファイルの新規作成</translation>
    </message>
    <message>
        <source>What the profile brings</source>
        <translation>プロファイルの内容</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>プロファイル(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Name of the body</source>
        <translation>団体の名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Classification scheme</source>
        <translation>分類基準(&amp;C)</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>&amp;What it brings</source>
        <translation>入る内容(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose where to &amp;keep it…</source>
        <translation>保存先を選ぶ(&amp;K)…</translation>
    </message>
    <message>
        <source>Afterwards %1 is brought in.</source>
        <translation>作成した後、続けて %1 を取り込みます。</translation>
    </message>
    <message>
        <source>Write the name of the body; it stands in the title and on paper.</source>
        <translation>団体の名称を入力してください。画面の題名と印刷に使います。</translation>
    </message>
    <message>
        <source>Where to keep the new registry</source>
        <translation>新しい台帳ファイルの保存先</translation>
    </message>
    <message>
        <source>Registries (*.daicho)</source>
        <translation>台帳ファイル (*.daicho)</translation>
    </message>
</context>
<context>
    <name>daicho::OpeningFlow</name>
    <message>
        <source>Somebody is editing the registry</source>
        <translation>ほかの人が編集中です</translation>
    </message>
    <message>
        <source>“%1” is being edited elsewhere.</source>
        <translation>「%1」は、ほかで編集中です。</translation>
    </message>
    <message>
        <source>%2 (%3) has been editing “%1” since %4.</source>
        <translation>「%1」は、%2（%3）が %4 から編集中です。</translation>
    </message>
    <message>
        <source>Open for &amp;reading</source>
        <translation>読み取り専用で開く(&amp;R)</translation>
    </message>
    <message>
        <source>What is changed there appears here within two seconds.</source>
        <translation>先方で変更したことは、2 秒以内にここにも反映されます。</translation>
    </message>
    <message>
        <source>Open a &amp;copy</source>
        <translation>コピーを開く(&amp;C)</translation>
    </message>
    <message>
        <source>Changes stay in the copy; nothing brings them back by itself.</source>
        <translation>変更はコピーの中だけに残り、元の台帳へ自動では戻りません。</translation>
    </message>
    <message>
        <source>&amp;Tell me when it is free</source>
        <translation>空いたら知らせる(&amp;T)</translation>
    </message>
    <message>
        <source>Go on with something else; the window tells you.</source>
        <translation>ほかの作業を続けてください。空いたらこのウィンドウでお知らせします。</translation>
    </message>
    <message>
        <source>%1 copy %2.daicho</source>
        <translation>%1 のコピー %2.daicho</translation>
    </message>
    <message>
        <source>Where to keep the copy</source>
        <translation>コピーの保存先</translation>
    </message>
    <message>
        <source>Registries (*.daicho)</source>
        <translation>台帳 (*.daicho)</translation>
    </message>
    <message>
        <source>Copying the registry</source>
        <translation>台帳をコピー中</translation>
    </message>
    <message>
        <source>The registry can be edited now.</source>
        <translation>編集できるようになりました。</translation>
    </message>
    <message>
        <source>You will be told here when “%1” is free.</source>
        <translation>「%1」が空いたら、ここでお知らせします。</translation>
    </message>
    <message>
        <source>“%1” is free: nobody is editing it any more.</source>
        <translation>「%1」の編集が終わりました。今なら編集できます。</translation>
    </message>
    <message>
        <source>Open for e&amp;diting</source>
        <translation>編集用に開く(&amp;D)</translation>
    </message>
    <message>
        <source>Open it a&amp;gain</source>
        <translation>開き直す(&amp;G)</translation>
    </message>
</context>
<context>
    <name>daicho::OrgTreeModel</name>
    <message>
        <source>Whole body</source>
        <translation>全庁</translation>
    </message>
</context>
<context>
    <name>daicho::OrganisationForms</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>実施機関</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>%1の追加</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>始まりの日(&amp;G)</translation>
    </message>
    <message>
        <source>2026-04-01, R8.4.1 … or empty</source>
        <translation>2026-04-01、R8.4.1 など。空でもかまいません</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;S)</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>追加しました: %1</translation>
    </message>
    <message>
        <source>New unit below «%1»</source>
        <translation>「%1」の下に所属を追加</translation>
    </message>
    <message>
        <source>Rename «%1»</source>
        <translation>「%1」の名称変更</translation>
    </message>
    <message>
        <source>The history keeps the former name. For a unit that follows another one on a certain day, abolish the old unit and add the new one.</source>
        <translation>前の名称は履歴に残ります。ある日を境に別の所属へ変わるときは、古い所属を廃止して、新しい所属を追加してください。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Renamed: %1 → %2</source>
        <translation>名称を変更しました: %1 → %2</translation>
    </message>
    <message>
        <source>Move «%1»</source>
        <translation>「%1」の移動</translation>
    </message>
    <message>
        <source>Its units, posts and assets go with it. It becomes the last one below the unit that you choose.</source>
        <translation>下の所属、職、資産も一緒に移ります。選んだ所属の下の、最後に入ります。</translation>
    </message>
    <message>
        <source>“%1”: No unit of this name is there to move to. Nothing was changed. Choose one of the list.</source>
        <translation>「%1」: この名前の移動先はありません。何も変更していません。一覧から選んでください。</translation>
    </message>
    <message>
        <source>&amp;Below</source>
        <translation>移動先(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>移動(&amp;S)</translation>
    </message>
    <message>
        <source>Moved: %1 is now below %2</source>
        <translation>移動しました: %1（新しい上の所属: %2）</translation>
    </message>
    <message>
        <source>Order changed: %1</source>
        <translation>並び順を変えました: %1</translation>
    </message>
    <message>
        <source>Abolish «%1»</source>
        <translation>「%1」の廃止</translation>
    </message>
    <message>
        <source>Assets in use that stand in it: %1. They stay there until you move them to another unit or retire them.</source>
        <translation>使用中の資産が %1 件あります。別の所属に移すか廃止するまで、この所属に残ります。</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>終わりの日(&amp;L)</translation>
    </message>
    <message>
        <source>Show &amp;these assets (%1)</source>
        <translation>この資産を台帳で見る（%1件）(&amp;T)</translation>
    </message>
    <message>
        <source>A&amp;bolish</source>
        <translation>廃止する(&amp;S)</translation>
    </message>
    <message>
        <source>“%1” cannot be abolished on that day, because units below it still exist: %2. Nothing was changed. Abolish or move them first.</source>
        <translation>「%1」はその日に廃止できません。下の所属がまだあるためです: %2。何も変更していません。先に下の所属を廃止するか、移動してください。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between units</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Abolished: %1, last day %2</source>
        <translation>廃止しました: %1（最終日 %2）</translation>
    </message>
    <message>
        <source>No longer abolished: %1</source>
        <translation>廃止を取り消しました: %1</translation>
    </message>
    <message>
        <source>Note on «%1»</source>
        <translation>「%1」の備考</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>備考(&amp;N)</translation>
    </message>
    <message>
        <source>Note saved: %1</source>
        <translation>備考を保存しました: %1</translation>
    </message>
    <message>
        <source>add as a new person</source>
        <translation>新しい職員として追加</translation>
    </message>
    <message>
        <source>New post in «%1»</source>
        <translation>「%1」に職を追加</translation>
    </message>
    <message>
        <source>&amp;Name of the post</source>
        <translation>職名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>役割(&amp;R)</translation>
    </message>
    <message>
        <source>Post added: %1</source>
        <translation>職を追加しました: %1</translation>
    </message>
    <message>
        <source>Change the post «%1»</source>
        <translation>職「%1」の変更</translation>
    </message>
    <message>
        <source>Post changed: %1</source>
        <translation>職を変更しました: %1</translation>
    </message>
    <message>
        <source>End the post «%1»</source>
        <translation>職「%1」の終了</translation>
    </message>
    <message>
        <source>Whoever holds it then, holds it until that day too.</source>
        <translation>そのとき就いている職員の任期も、この日で終わります。</translation>
    </message>
    <message>
        <source>&amp;End the post</source>
        <translation>終了する(&amp;S)</translation>
    </message>
    <message>
        <source>Post ended: %1</source>
        <translation>職を終了しました: %1</translation>
    </message>
    <message>
        <source>Who holds «%1»?</source>
        <translation>「%1」に就く職員</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>職員(&amp;P)</translation>
    </message>
    <message>
        <source>“%1”: Write the name of a person, known or new.</source>
        <translation>「%1」: 職員の名前を書いてください。台帳にいない人でもかまいません。</translation>
    </message>
    <message>
        <source>Rea&amp;ding</source>
        <translation>読み(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Manner</source>
        <translation>就き方(&amp;M)</translation>
    </message>
    <message>
        <source>empty while it is open</source>
        <translation>決まっていなければ空のまま</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>就ける(&amp;S)</translation>
    </message>
    <message>
        <source>Assigned: %1, %2</source>
        <translation>職員を就けました: %1、%2</translation>
    </message>
    <message>
        <source>Until when does %1 hold «%2»?</source>
        <translation>%1の「%2」の任期の終わり</translation>
    </message>
    <message>
        <source>Ended: %1, %2</source>
        <translation>任期を終えました: %1、%2</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>職員の追加</translation>
    </message>
    <message>
        <source>Person added: %1</source>
        <translation>職員を追加しました: %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1の変更</translation>
    </message>
    <message>
        <source>Person changed: %1</source>
        <translation>職員を変更しました: %1</translation>
    </message>
</context>
<context>
    <name>daicho::OrganisationPage</name>
    <message>
        <source>Organisation</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>基準日</translation>
    </message>
    <message>
        <source>The day on which the organisation is shown. Empty: today.</source>
        <translation>この日の組織を表示します。空にすると今日になります。</translation>
    </message>
    <message>
        <source>Show abolished units too</source>
        <translation>廃止した所属も表示</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>所属を探す</translation>
    </message>
    <message>
        <source>Find a unit (F3: next)</source>
        <translation>所属を探す（F3: 次）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>“%1”: No unit shown has this in its name.</source>
        <translation>「%1」: 表示中の所属に、この名前を含むものはありません。</translation>
    </message>
    <message>
        <source>Work roles</source>
        <translation>作業区分</translation>
    </message>
</context>
<context>
    <name>daicho::OutputPage</name>
    <message>
        <source>Preview</source>
        <translation>印刷の見本</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>印刷(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>PDFに保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save as &amp;xlsx…</source>
        <translation>xlsxに保存(&amp;X)…</translation>
    </message>
    <message>
        <source>Bac&amp;k to the ledger</source>
        <translation>台帳に戻る(&amp;K)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁の一覧</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>頁(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>倍率(&amp;Z)</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>幅に合わせる</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>頁全体</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>In gre&amp;y</source>
        <translation>グレーで見る(&amp;Y)</translation>
    </message>
    <message>
        <source>State of the preview</source>
        <translation>印刷の見本の状態</translation>
    </message>
    <message>
        <source>Print the ledger</source>
        <translation>台帳の印刷</translation>
    </message>
    <message>
        <source>Print the card of %1</source>
        <translation>%1 の資産カードの印刷</translation>
    </message>
    <message>
        <source>Counting pages…</source>
        <translation>頁を数えています…</translation>
    </message>
    <message>
        <source> / %1</source>
        <translation> / %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>全 %n 頁</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>印刷中</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n 頁をプリンターに送りました</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>CSVに保存(&amp;C)…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2の%1</translation>
    </message>
    <message>
        <source>Card %1</source>
        <translation>資産カード %1</translation>
    </message>
</context>
<context>
    <name>daicho::OutputSettings</name>
    <message>
        <source>A3 landscape</source>
        <translation>A3横</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4横</translation>
    </message>
    <message>
        <source>Western (2027-04-01)</source>
        <translation>西暦（2027-04-01）</translation>
    </message>
    <message>
        <source>Japanese era</source>
        <translation>和暦</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Divide wide ledgers by &amp;columns</source>
        <translation>列を複数ページに分ける(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>様式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>範囲(&amp;W)</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>用紙(&amp;P)</translation>
    </message>
    <message>
        <source>About the letters</source>
        <translation>字の大きさについて</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>日付(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Approval boxes</source>
        <translation>決裁欄(&amp;A)</translation>
    </message>
    <message>
        <source>Handling &amp;mark</source>
        <translation>取扱区分(&amp;M)</translation>
    </message>
    <message>
        <source>no search</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Search on the screen: %1
Order: by code</source>
        <translation>画面の検索条件：%1
並び順：管理番号順</translation>
    </message>
    <message>
        <source>What is shown now (%1 / %2 assets)</source>
        <translation>今の表示（%1 / %2 件）</translation>
    </message>
    <message>
        <source>The whole ledger</source>
        <translation>台帳全体</translation>
    </message>
    <message>
        <source>⚠ The letters are only %1 pt high: hard to read. A larger paper, a form with fewer columns, or columns over several pages help.</source>
        <translation>⚠ 字の大きさが %1 pt しかなく、読みにくくなります。大きい用紙、列の少ない様式、又は列を分けることを選んでください。</translation>
    </message>
    <message>
        <source>⚠ On one page across the letters would be %1 pt. So the columns go over %2 pages, with code and name on each; letters of %3 pt.</source>
        <translation>⚠ 横1頁に入れると字が %1 pt になるため、列を %2 頁に分けます。どの頁にも管理番号と名称が付きます。字は %3 pt です。</translation>
    </message>
    <message>
        <source>Letters of %1 pt</source>
        <translation>字の大きさ %1 pt</translation>
    </message>
    <message>
        <source>Print the &amp;edges, to cut labels out</source>
        <translation>枠線を印刷(&amp;E)</translation>
    </message>
    <message>
        <source>CSV for Excel (UTF-8)</source>
        <translation>Excel用CSV（UTF-8）</translation>
    </message>
    <message>
        <source>CSV for older systems (Shift_JIS)</source>
        <translation>旧システム用CSV（Shift_JIS）</translation>
    </message>
    <message>
        <source>Paper &amp;to print</source>
        <translation>印刷するもの(&amp;T)</translation>
    </message>
    <message>
        <source>Csv fi&amp;le</source>
        <translation>CSVの文字コード(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;heet of labels</source>
        <translation>ラベル用紙(&amp;H)</translation>
    </message>
    <message>
        <source>First free face (&amp;N)</source>
        <translation>最初に使う面(&amp;N)</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>Card of the asset</source>
        <translation>資産カード</translation>
    </message>
    <message>
        <source>Handling sheet</source>
        <translation>取扱制限シート</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Register of files of personal information</source>
        <translation>個人情報ファイル簿</translation>
    </message>
    <message numerus="yes">
        <source>⚠ Too long for this face even with the smallest letters; ends with “…”: %1 (%n in all)</source>
        <translation>
            <numerusform>⚠ いちばん小さい字でも面に入らないため「…」で終えたもの：%1（全%n件）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::OverviewSheet</name>
    <message>
        <source>There is no overall grade; each axis counts for itself.</source>
        <translation>総合は付けません。軸ごとに扱います。</translation>
    </message>
    <message>
        <source>The level of the single axis is the grade.</source>
        <translation>一つの軸の段階がそのまま総合になります。</translation>
    </message>
    <message>
        <source>The heaviest level of all axes is the grade.</source>
        <translation>全ての軸のうち最も重い段階を総合とします。</translation>
    </message>
    <message>
        <source>The grade is the sum of the ranks of all axes.</source>
        <translation>全ての軸の順位の和を総合とします。</translation>
    </message>
    <message>
        <source>The grade is the product of the ranks of all axes.</source>
        <translation>全ての軸の順位の積を総合とします。</translation>
    </message>
    <message>
        <source>The grade names the thresholds that are reached.</source>
        <translation>達した「以上」の呼び名を総合とします。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Edi&amp;tion</source>
        <translation>版(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Issuer</source>
        <translation>発行(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>重さの向き(&amp;D)</translation>
    </message>
    <message>
        <source>Axes for paper</source>
        <translation>紙に付ける軸</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>備考(&amp;O)</translation>
    </message>
    <message>
        <source>Ratings under it</source>
        <translation>この版での格付け</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Scheme in force</source>
        <translation>使用中の分類基準</translation>
    </message>
    <message>
        <source>Ratings are given under this edition. Until the first one its words can be changed here.</source>
        <translation>格付けはこの版で付けます。最初の格付けまでは、文言をここで直せます。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>O&amp;verall grade</source>
        <translation>総合(&amp;V)</translation>
    </message>
    <message>
        <source>On the overall &amp;grade</source>
        <translation>総合について(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Made for</source>
        <translation>対象(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Add a source</source>
        <translation>出典を足す(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Document and place</source>
        <translation>文書と箇所(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Address (URL)</source>
        <translation>URL(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Made for (one institution a line; empty: any)</source>
        <translation>対象（1行に一つ。空欄なら限りません）(&amp;M)</translation>
    </message>
    <message>
        <source>Another edition is in force. This one can be changed until something is rated under it; “Editions” takes it into force.</source>
        <translation>別の版が使用中です。この版は、格付けが始まるまで直せます。使い始めるには「版」の表で切り替えます。</translation>
    </message>
    <message>
        <source>Overview: %1</source>
        <translation>概要：%1</translation>
    </message>
</context>
<context>
    <name>daicho::PageListModel</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%2 頁中 %1 頁</translation>
    </message>
</context>
<context>
    <name>daicho::PastBar</name>
    <message>
        <source>&amp;Open that day</source>
        <translation>その日の台帳を開く(&amp;O)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>R8.3.31</source>
        <translation>R8.3.31</translation>
    </message>
    <message>
        <source>Close the line for past days</source>
        <translation>過去の台帳の欄を閉じる</translation>
    </message>
    <message>
        <source>Registry at the end of the &amp;day</source>
        <translation>台帳の日付（その日の終わり）(&amp;D)</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>履歴 %1 番</translation>
    </message>
    <message>
        <source>Open after &amp;entry %1</source>
        <translation>履歴 %1 番の直後を開く(&amp;E)</translation>
    </message>
    <message>
        <source>“%1” is no day. Write it as 2026-04-01, R8.4.1 or 令和8年4月1日.</source>
        <translation>「%1」は日付ではありません。2026-04-01、R8.4.1、令和8年4月1日のように書いてください。</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>過去の状態に戻しています</translation>
    </message>
</context>
<context>
    <name>daicho::PersonListModel</name>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>職</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between posts</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>daicho::PersonsPanel</name>
    <message>
        <source>&amp;Add person…</source>
        <translation>職員を追加(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Change person…</source>
        <translation>職員を変更(&amp;C)…</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>職員</translation>
    </message>
</context>
<context>
    <name>daicho::PolicySheet</name>
    <message>
        <source>published</source>
        <translation>公表</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>非公表</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>institutions that the policy binds</source>
        <translation>対象となる機関</translation>
    </message>
    <message>
        <source>people who must keep to it</source>
        <translation>守る人</translation>
    </message>
    <message>
        <source>rooms of servers and the like</source>
        <translation>サーバ等の部屋</translation>
    </message>
    <message>
        <source>rooms for specific personal information</source>
        <translation>特定個人情報の区域</translation>
    </message>
    <message>
        <source>work given to contractors</source>
        <translation>外に委ねる業務</translation>
    </message>
    <message>
        <source>services from outside</source>
        <translation>外部のサービス</translation>
    </message>
    <message>
        <source>basis of classification</source>
        <translation>分類の考え方</translation>
    </message>
    <message>
        <source>measures by zone</source>
        <translation>区分ごとの対策</translation>
    </message>
    <message>
        <source>how the body names itself</source>
        <translation>団体の自称</translation>
    </message>
    <message>
        <source>own word</source>
        <translation>追加した用語</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>用語</translation>
    </message>
    <message>
        <source>Scope items</source>
        <translation>適用範囲</translation>
    </message>
    <message>
        <source>Network zones</source>
        <translation>ネットワーク区分</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>脅威</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>対策</translation>
    </message>
    <message>
        <source>Chapters of measures</source>
        <translation>対策の章</translation>
    </message>
    <message>
        <source>What is special here</source>
        <translation>特記事項</translation>
    </message>
    <message>
        <source>The words of the body&apos;s own policy. Titles and papers follow them.</source>
        <translation>自団体の基本方針の言葉です。画面や帳票の見出しはこれに従います。</translation>
    </message>
    <message>
        <source>Assets name a scope item by its label, so a label that assets have cannot change.</source>
        <translation>資産は適用範囲を番号で指します。資産が使っている番号は変えられません。</translation>
    </message>
    <message>
        <source>Assets are in zones. A zone that assets have can be given another name, but not be removed.</source>
        <translation>資産はいずれかの区分に属します。資産が使っている区分は、名称は変えられますが除けません。</translation>
    </message>
    <message>
        <source>When the documents were made, decided and came into force.</source>
        <translation>文書の策定、決定、施行などの日付です。</translation>
    </message>
    <message>
        <source>This registry is open for reading only, so nothing can be changed here.</source>
        <translation>読み取り専用で開いているため、ここでは変更できません。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文の日付</translation>
    </message>
    <message>
        <source>What</source>
        <translation>できごと</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公表</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>何を指すか</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>用語</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Number in the policy</source>
        <translation>条項</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>D&amp;ocument</source>
        <translation>文書(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>できごと(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日付(&amp;D)</translation>
    </message>
    <message>
        <source>As &amp;printed</source>
        <translation>原文の日付(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;ublication</source>
        <translation>公表(&amp;U)</translation>
    </message>
    <message>
        <source>E&amp;xplanation</source>
        <translation>説明(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Label in the policy</source>
        <translation>基本方針での番号(&amp;L)</translation>
    </message>
</context>
<context>
    <name>daicho::PostTreeModel</name>
    <message>
        <source>Post, holder</source>
        <translation>職・職員</translation>
    </message>
    <message>
        <source>Role, manner</source>
        <translation>役割・就き方</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>現在の職員</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Assets that the post answers for as owner</source>
        <translation>この職が管理責任を負う資産</translation>
    </message>
    <message>
        <source>Owner of</source>
        <translation>管理責任</translation>
    </message>
    <message>
        <source>Assets that the post answers for as owner of the system</source>
        <translation>この職がシステムを管理する資産</translation>
    </message>
    <message>
        <source>System of</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>空席</translation>
    </message>
    <message>
        <source>%1, ended</source>
        <translation>%1 終了</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>daicho::ProfileEditor</name>
    <message>
        <source>Register of &amp;files…</source>
        <translation>個人情報ファイル簿(&amp;F)…</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>個人情報</translation>
    </message>
    <message>
        <source>This field was changed meanwhile. It now says: “%1”. What you wrote still stands here; leave the field again to store it, or press Esc to give it up.</source>
        <translation>この項目はほかで変更されました。いまは「%1」です。書いたものはここに残っています。もう一度項目を離れると保存し、Escでやめます。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました：%1</translation>
    </message>
</context>
<context>
    <name>daicho::ProfileRow</name>
    <message>
        <source>not filled in yet</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存しました</translation>
    </message>
</context>
<context>
    <name>daicho::RatingBasisView</name>
    <message>
        <source>&amp;Questions that lead to the levels</source>
        <translation>質問に答えて分類(&amp;Q)</translation>
    </message>
    <message>
        <source>How the classification came about</source>
        <translation>分類の根拠</translation>
    </message>
    <message>
        <source>Classify by answering questions (F7)</source>
        <translation>質問に答えて段階を決めます（F7）</translation>
    </message>
    <message>
        <source>Answers that led to the levels</source>
        <translation>段階を導いた回答</translation>
    </message>
    <message>
        <source>It has been &amp;checked</source>
        <translation>確認した(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;omment</source>
        <translation>コメント(&amp;O)</translation>
    </message>
    <message>
        <source>needed to refuse</source>
        <translation>却下するときは必要です</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>承認(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;fuse</source>
        <translation>却下(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>取り下げ(&amp;W)</translation>
    </message>
    <message>
        <source>To be checked: %1</source>
        <translation>要確認：%1</translation>
    </message>
    <message>
        <source>Answers to the questions</source>
        <translation>質問への回答</translation>
    </message>
    <message>
        <source>Checked by %1 on %2</source>
        <translation>%2に%1が確認しました</translation>
    </message>
    <message>
        <source>%1 proposes %2 (%3): %4</source>
        <translation>%1が%2への引き下げを提案しています（%3）。理由：%4</translation>
    </message>
    <message>
        <source>The doubt is noted as checked.</source>
        <translation>確認したことを記録しました。</translation>
    </message>
    <message>
        <source>The proposal is accepted and rated.</source>
        <translation>提案を承認し、分類しました。</translation>
    </message>
    <message>
        <source>The proposal is refused.</source>
        <translation>提案を却下しました。</translation>
    </message>
    <message>
        <source>The proposal is withdrawn.</source>
        <translation>提案を取り下げました。</translation>
    </message>
</context>
<context>
    <name>daicho::RatingContents</name>
    <message>
        <source>Findings and exceptions</source>
        <translation>点検結果と例外</translation>
    </message>
    <message>
        <source>Exception accepted</source>
        <translation>例外を認めました</translation>
    </message>
    <message>
        <source>Nothing can be changed here now.</source>
        <translation>いまはここを変更できません。</translation>
    </message>
    <message>
        <source>Excepted</source>
        <translation>例外中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Accept as e&amp;xception…</source>
        <translation>例外として認める(&amp;X)…</translation>
    </message>
    <message>
        <source>Exception (%1): %2, %3, %4 to %5, approved by %6</source>
        <translation>例外（%1）：%2、%3、%4〜%5、承認 %6</translation>
    </message>
    <message>
        <source>En&amp;d exception…</source>
        <translation>例外を終える(&amp;D)…</translation>
    </message>
    <message>
        <source>Why does the exception end?</source>
        <translation>例外を終える理由</translation>
    </message>
    <message>
        <source>&amp;End exception</source>
        <translation>例外を終える(&amp;E)</translation>
    </message>
    <message>
        <source>Exception ended</source>
        <translation>例外を終えました</translation>
    </message>
</context>
<context>
    <name>daicho::RatingEditor</name>
    <message>
        <source>This scheme does not rate paper on “%1”, so it is not applicable to this asset.</source>
        <translation>この分類基準では紙の「%1」を分類しません。この資産では対象外です。</translation>
    </message>
    <message>
        <source>“%1” is not applicable to this asset.</source>
        <translation>この資産では「%1」は対象外です。</translation>
    </message>
    <message>
        <source>“%1” is unrated. Choose a level to read what it means.</source>
        <translation>「%1」は未分類です。段階を選ぶと説明を表示します。</translation>
    </message>
    <message>
        <source>Choose a level first: a reason alone is not saved.</source>
        <translation>先に段階を選んでください。理由だけでは保存できません。</translation>
    </message>
    <message>
        <source>The reason of a rating is not emptied. Write another one in its place.</source>
        <translation>分類の理由は空にできません。別の理由に書き換えてください。</translation>
    </message>
    <message>
        <source>Classification of “%1” saved</source>
        <translation>「%1」の分類を保存しました</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>What the level means</source>
        <translation>選んだ段階の説明</translation>
    </message>
    <message>
        <source>Former ratings</source>
        <translation>過去の分類</translation>
    </message>
    <message>
        <source>Same name elsewhere</source>
        <translation>同じ名称の資産</translation>
    </message>
    <message>
        <source>No other asset has this name.</source>
        <translation>同じ名称の資産はほかにありません。</translation>
    </message>
    <message>
        <source>How assets of the same name are rated</source>
        <translation>同じ名称の資産の分類</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save classification</source>
        <translation>分類を保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save what was chosen (Ctrl+Enter)</source>
        <translation>選んだ分類を保存します（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>R&amp;evert</source>
        <translation>元の値に戻す(&amp;E)</translation>
    </message>
    <message>
        <source>Go back to what is saved (Esc)</source>
        <translation>保存されている分類に戻します（Esc）</translation>
    </message>
    <message>
        <source>unrated</source>
        <translation>未分類</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>The classification was changed meanwhile. It now says: %1; reason: “%2”. What you chose still stands here and is not saved: saving it replaces theirs, reverting keeps theirs.</source>
        <translation>入力中に、ほかで分類が変更されました。いまの値: %1、理由:「%2」。あなたの選択はここに残っており、まだ保存していません。保存するとあなたの選択に置き換わり、元に戻すといまの値のままになります。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between levels</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Lowering “%1” is proposed; nothing is rated yet.</source>
        <translation>「%1」の引き下げを提案しました。分類はまだ変わっていません。</translation>
    </message>
</context>
<context>
    <name>daicho::RatingWizard</name>
    <message>
        <source>Questions that lead to the classification</source>
        <translation>分類のための質問</translation>
    </message>
    <message>
        <source>How far the questions are answered</source>
        <translation>質問の進み具合</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>To the question before (Alt+Left)</source>
        <translation>前の質問へ（Alt+←）</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Choose by &amp;hand</source>
        <translation>手で選ぶ(&amp;H)</translation>
    </message>
    <message>
        <source>Choose the levels without questions</source>
        <translation>質問に答えずに段階を選びます</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>Back to the asset; the answers are kept (Esc)</source>
        <translation>資産に戻ります。回答は残ります（Esc）</translation>
    </message>
    <message>
        <source>In this unit – “%1”: %2</source>
        <translation>同じ所属の例：「%1」は「%2」</translation>
    </message>
    <message>
        <source>All %1 questions are answered</source>
        <translation>%1問すべてに答えました</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>質問 %1 / %2</translation>
    </message>
    <message>
        <source>&amp;Propose lowering</source>
        <translation>引き下げを提案(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save classification</source>
        <translation>分類を保存(&amp;S)</translation>
    </message>
    <message>
        <source>Somebody who may lower levels decides (Ctrl+Enter)</source>
        <translation>段階を下げられる人が決めます（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Lowering “%1” is proposed; nothing is rated yet.</source>
        <translation>「%1」の引き下げを提案しました。分類はまだ変わっていません。</translation>
    </message>
    <message>
        <source>Classification of “%1” saved</source>
        <translation>「%1」の分類を保存しました</translation>
    </message>
</context>
<context>
    <name>daicho::ReasonBar</name>
    <message>
        <source>Do &amp;not</source>
        <translation>やめる(&amp;N)</translation>
    </message>
</context>
<context>
    <name>daicho::RegisterRolesPanel</name>
    <message>
        <source>Lea&amp;ve out files about fewer than 1,000 persons</source>
        <translation>1,000人未満を載せない(&amp;V)</translation>
    </message>
    <message>
        <source>Who is the assembly, and who a hospital? The assembly’s files are left out (article 2(11)(ii) of the law); hospitals are marked (articles 58(2), 125(1)).</source>
        <translation>議会と病院を確かめてください。議会のファイルは入れません（法2条11項2号）。病院には印を付けます（法58条2項・125条1項）。</translation>
    </message>
    <message>
        <source>Suggestion of this program; what the ordinance of your body says goes before it</source>
        <translation>本ソフトの目安です。団体の条例の定めを優先してください</translation>
    </message>
    <message>
        <source>%1 — by its name only, not confirmed</source>
        <translation>%1（名称からの推定・未確認）</translation>
    </message>
    <message>
        <source>Administrative organ: listed</source>
        <translation>行政機関等（掲載）</translation>
    </message>
    <message>
        <source>Assembly: left out</source>
        <translation>議会（対象外）</translation>
    </message>
    <message>
        <source>Hospital: marked</source>
        <translation>病院（印を付ける）</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation>確認：%1</translation>
    </message>
</context>
<context>
    <name>daicho::RelationsEditor</name>
    <message>
        <source>Relations</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>This asset has no relations yet. Choose one below and add it.</source>
        <translation>関連はまだありません。下の欄で選んで追加してください。</translation>
    </message>
    <message>
        <source>Related assets</source>
        <translation>関連する資産</translation>
    </message>
    <message>
        <source>Relation (&amp;K)</source>
        <translation>関係(&amp;K)</translation>
    </message>
    <message>
        <source>Part of code or name</source>
        <translation>管理番号・名称の一部</translation>
    </message>
    <message>
        <source>Asset to relate</source>
        <translation>関連付ける資産</translation>
    </message>
    <message>
        <source>Asset (&amp;T)</source>
        <translation>資産(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add relation</source>
        <translation>関連を追加(&amp;A)</translation>
    </message>
    <message>
        <source>Remo&amp;ve relation</source>
        <translation>関連を削除(&amp;V)</translation>
    </message>
    <message>
        <source>No asset is found by “%1”.</source>
        <translation>「%1」に当たる資産はありません。入力はそのまま残してあります。</translation>
    </message>
    <message>
        <source>“%1” fits several assets. Choose one of them.</source>
        <translation>「%1」に当たる資産が複数あります。一覧から一つ選んでください。</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>Choose the asset to relate first.</source>
        <translation>先に、関連付ける資産を選んでください。</translation>
    </message>
    <message>
        <source>This asset and %1 are related in this way already. Nothing was changed.</source>
        <translation>この資産と%1には、すでに同じ関連があります。変更はしていません。</translation>
    </message>
    <message>
        <source>Relation to %1 added</source>
        <translation>%1との関連を追加しました</translation>
    </message>
    <message>
        <source>Relation to %1 removed</source>
        <translation>%1との関連を削除しました</translation>
    </message>
</context>
<context>
    <name>daicho::RequiredLevels</name>
    <message>
        <source>Reading what contents need</source>
        <translation>必要な段階を読込中</translation>
    </message>
</context>
<context>
    <name>daicho::RestorePanel</name>
    <message>
        <source>&amp;Put it in the place of the registry…</source>
        <translation>この状態に置き換える(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Open it instead</source>
        <translation>こちらを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>破棄(&amp;D)</translation>
    </message>
    <message>
        <source>Restored state</source>
        <translation>復元した状態</translation>
    </message>
    <message>
        <source>Differences to the present registry</source>
        <translation>今の台帳との違い</translation>
    </message>
    <message>
        <source>First differences</source>
        <translation>違いの一覧</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>管理番号</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>今の値</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>復元した値</translation>
    </message>
    <message numerus="yes">
        <source>Restored and verified: “%1” (%n asset(s))</source>
        <translation>
            <numerusform>復元し、検証しました：「%1」（資産 %n 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>The present registry cannot be read, so it was not compared.</source>
        <translation>今の台帳を読めないため、比べていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s) come back</source>
        <translation>
            <numerusform>戻る資産 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s) have other content</source>
        <translation>
            <numerusform>内容が違う資産 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s) are missing</source>
        <translation>
            <numerusform>なくなる資産 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s) differ</source>
        <translation>
            <numerusform>資産以外の記録の違い %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds the same records as the present registry.</source>
        <translation>今の台帳と同じ内容です。</translation>
    </message>
    <message>
        <source>Against the present registry: %1.</source>
        <translation>今の台帳との違い：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>The first %n difference(s):</source>
        <translation>
            <numerusform>初めの %n 件を示します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::RolesPanel</name>
    <message>
        <source>&amp;Assign…</source>
        <translation>割り当てる(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>変更(&amp;C)…</translation>
    </message>
    <message>
        <source>Take a&amp;way</source>
        <translation>取り消す(&amp;W)</translation>
    </message>
    <message>
        <source>Work roles guard against slips. They cannot stop somebody who may write the file; rewriting it is found by verifying.</source>
        <translation>この区分は操作ミスを防ぐためのものです。ファイルを書き換えられる人を止めることはできません（書き換えは検証で分かります）。</translation>
    </message>
    <message>
        <source>Work roles</source>
        <translation>作業区分</translation>
    </message>
    <message>
        <source>Account or name</source>
        <translation>アカウント・名前</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Work role</source>
        <translation>作業区分</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Whole body</source>
        <translation>団体全体</translation>
    </message>
    <message>
        <source>You work as “%1” with the work role %2. Whoever stands in no line only looks.</source>
        <translation>いまの作業者は「%1」、作業区分は %2 です。一覧にない人は閲覧だけになります。</translation>
    </message>
    <message>
        <source>No work roles are in use: everybody may do everything, as for somebody who keeps the ledger alone. They begin with the first administrator.</source>
        <translation>作業区分は使われていません。一人で台帳を管理する場合と同じく、だれでもすべての操作ができます。最初の全体管理者を割り当てると、作業区分が有効になります。</translation>
    </message>
    <message>
        <source>Assign a work role</source>
        <translation>作業区分を割り当てる</translation>
    </message>
    <message>
        <source>Change a work role</source>
        <translation>作業区分を変更する</translation>
    </message>
    <message>
        <source>The account of the operating system, or the name that the person declares. A role in a unit holds in all units below it too.</source>
        <translation>パソコンのアカウント、またはその人が名乗る名前を書きます。所属に付けた区分は、その下の所属にも及びます。</translation>
    </message>
    <message>
        <source>&amp;Account or name</source>
        <translation>アカウント・名前(&amp;A)</translation>
    </message>
    <message>
        <source>Pe&amp;rson</source>
        <translation>氏名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Work role</source>
        <translation>作業区分(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>所属(&amp;U)</translation>
    </message>
    <message>
        <source>“%1”: There is no unit of this name.</source>
        <translation>「%1」という名前の所属はありません。</translation>
    </message>
    <message>
        <source>empty: the whole body</source>
        <translation>空欄は団体全体</translation>
    </message>
    <message>
        <source>the whole body</source>
        <translation>団体全体</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>最初の日(&amp;F)</translation>
    </message>
    <message>
        <source>2026-04-01, R8.4.1 … or empty</source>
        <translation>2026-04-01、R8.4.1 など。空欄も可</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>最後の日(&amp;L)</translation>
    </message>
    <message>
        <source>empty while it is open</source>
        <translation>決まっていなければ空欄</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>割り当てる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Work role assigned: %1</source>
        <translation>作業区分を割り当てました：%1</translation>
    </message>
    <message>
        <source>Work role changed: %1</source>
        <translation>作業区分を変更しました：%1</translation>
    </message>
    <message>
        <source>Work role taken away: %1</source>
        <translation>作業区分を取り消しました：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>daicho::RulesView</name>
    <message>
        <source>Rules</source>
        <translation>点検の規則</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>点検項目</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>文言</translation>
    </message>
    <message>
        <source>&amp;Use this rule</source>
        <translation>この規則で点検する(&amp;E)</translation>
    </message>
    <message>
        <source>Se&amp;verity:</source>
        <translation>重要度(&amp;V):</translation>
    </message>
    <message>
        <source>&amp;Own words:</source>
        <translation>団体の文言(&amp;W):</translation>
    </message>
    <message>
        <source>Program&apos;s &amp;words</source>
        <translation>既定の文言に戻す(&amp;P)</translation>
    </message>
    <message>
        <source>Sentence of the program</source>
        <translation>差込み項目</translation>
    </message>
    <message>
        <source>About the rule</source>
        <translation>点検項目の根拠</translation>
    </message>
    <message>
        <source>Why nothing can be changed</source>
        <translation>変更できない理由</translation>
    </message>
    <message>
        <source>Fields that must be filled in</source>
        <translation>必須とする項目</translation>
    </message>
    <message>
        <source>✓ on</source>
        <translation>✓ 使う</translation>
    </message>
    <message>
        <source>off</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>The registry is open to be read only.</source>
        <translation>この台帳は読取専用で開いています。</translation>
    </message>
    <message>
        <source>Words without anything to fill in.</source>
        <translation>この規則の文言に差込み項目はありません。</translation>
    </message>
    <message>
        <source>Filled in for each finding: %1</source>
        <translation>文言に使える差込み項目: %1</translation>
    </message>
    <message>
        <source>The rule “%1” was changed.</source>
        <translation>規則「%1」を変更しました。</translation>
    </message>
    <message>
        <source>One field at least stays required. To require none, switch the rule off.</source>
        <translation>必須の項目は1つ以上必要です。なくすときは、この規則を使わない設定にしてください。</translation>
    </message>
    <message>
        <source>The required fields were changed.</source>
        <translation>必須の項目を変更しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>daicho::SafetyPage</name>
    <message>
        <source>There is no backup yet. One is made before the first change of a day, before imports and before changes of many records.</source>
        <translation>バックアップはまだありません。その日の最初の変更の前、取込の前、多数の変更の前に作られます。</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>保全</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>バックアップの場所</translation>
    </message>
    <message>
        <source>None: another disk or a folder of the office keeps a second copy</source>
        <translation>なし（外付けディスクや共有フォルダーにも残せます）</translation>
    </message>
    <message>
        <source>&amp;Second folder:</source>
        <translation>もう一つの保存先(&amp;S)：</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>場所を開く(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>検証(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>復元(&amp;R)…</translation>
    </message>
    <message>
        <source>Backups of “%1”: %2</source>
        <translation>「%1」のバックアップ：%2</translation>
    </message>
    <message>
        <source>Open a registry to see its backups.</source>
        <translation>台帳を開くと、そのバックアップを表示します。</translation>
    </message>
    <message>
        <source>This computer keeps no backups.</source>
        <translation>このコンピューターはバックアップを残していません。</translation>
    </message>
    <message>
        <source>“%1” is not a whole path, so the second folder stays as it was. Write the folder from its root on.</source>
        <translation>「%1」は完全なパスではないため、保存先は変えていません。ドライブや / から書いてください。</translation>
    </message>
    <message>
        <source>Backups are kept in one folder only from now on.</source>
        <translation>これからは一か所だけに残します。</translation>
    </message>
    <message>
        <source>Backups go to the second folder too from now on.</source>
        <translation>これからは、もう一つの保存先にも残します。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>バックアップ中</translation>
    </message>
    <message numerus="yes">
        <source>Backed up and verified: %n entry(s) of the history.</source>
        <translation>
            <numerusform>バックアップを作り、検証しました（履歴 %n 件）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Verifying the backup</source>
        <translation>バックアップを検証中</translation>
    </message>
    <message numerus="yes">
        <source>The backup is sound: %n entry(s) of the history.</source>
        <translation>
            <numerusform>このバックアップは正常です（履歴 %n 件）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore the backup as a new file</source>
        <translation>新しいファイルに復元</translation>
    </message>
    <message>
        <source>Registries (*.daicho)</source>
        <translation>台帳 (*.daicho)</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>復元中</translation>
    </message>
    <message numerus="yes">
        <source>Restored beside the registry, which was not changed: %n asset(s).</source>
        <translation>
            <numerusform>隣に復元しました（資産 %n 件）。今の台帳は変えていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the registry</source>
        <translation>台帳の置き換え</translation>
    </message>
    <message>
        <source>The restored state takes the place of “%1”. The registry as it is now is backed up first and stays in the same folder under a name with the date.</source>
        <translation>復元した状態で「%1」を置き換えます。今の台帳は先にバックアップし、日時の付いた名前で同じフォルダーに残します。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Replacing the registry</source>
        <translation>台帳を置き換え中</translation>
    </message>
    <message>
        <source>The restored state is open now. The former registry was kept as “%1”.</source>
        <translation>復元した状態を開きました。前の台帳は「%1」として残っています。</translation>
    </message>
    <message>
        <source>The restored file was removed. The backup is still there.</source>
        <translation>復元したファイルを消しました。バックアップは残っています。</translation>
    </message>
</context>
<context>
    <name>daicho::SchemePage</name>
    <message>
        <source>Classification and policy</source>
        <translation>分類基準と方針</translation>
    </message>
    <message>
        <source>Classification scheme</source>
        <translation>分類基準</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>基本方針</translation>
    </message>
    <message>
        <source>Editions and their use</source>
        <translation>版と適用</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>版の比較</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>版の移行</translation>
    </message>
    <message>
        <source>Edition sho&amp;wn</source>
        <translation>表示する版(&amp;W)</translation>
    </message>
    <message>
        <source>%1 (in force)</source>
        <translation>%1・使用中</translation>
    </message>
    <message>
        <source>%1 (of institutions)</source>
        <translation>%1・機関で適用</translation>
    </message>
</context>
<context>
    <name>daicho::SchemeSheet</name>
    <message>
        <source>This registry is open for reading only, so nothing can be changed here.</source>
        <translation>読み取り専用で開いているため、ここでは変更できません。</translation>
    </message>
    <message>
        <source>C: a draft that stands in no published source</source>
        <translation>C：出典のない案</translation>
    </message>
    <message>
        <source>%1: as published</source>
        <translation>%1：公表のとおり</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>任意</translation>
    </message>
    <message numerus="yes">
        <source>Rating has begun under this edition (%n rating(s)), so it can only be read: what a rating meant must stay readable. Other words need a new edition: make one under “Editions”.</source>
        <translation>
            <numerusform>この版での格付けが始まっているので（%n 件）、読むことだけができます。格付けの意味が後で変わらないようにするためです。文言を変えるには、「版」の表で新しい版を作ってください。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>scheme and edition</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>daicho::ScopeTrail</name>
    <message>
        <source>Where the figures stand in the organisation</source>
        <translation>集計している所属の位置</translation>
    </message>
    <message>
        <source>The whole body</source>
        <translation>団体全体</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>%1へ戻る</translation>
    </message>
</context>
<context>
    <name>daicho::SharingBars</name>
    <message>
        <source>C&amp;lose</source>
        <translation>閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>Puts this note away until the registry is opened again.</source>
        <translation>台帳を次に開くまで、この説明を表示しません。</translation>
    </message>
    <message>
        <source>Shows what the file really holds.</source>
        <translation>ファイルに実際に入っている内容を表示します。</translation>
    </message>
    <message>
        <source>Opens the registry for editing as soon as nobody else is.</source>
        <translation>ほかに編集中の人がいなければ、編集用に開き直します。</translation>
    </message>
    <message>
        <source>It is not certain whether the last change was stored, so the registry can only be read now. Open it again and look at the last change.</source>
        <translation>最後の変更が保存されたか確かめられません。読み取り専用にしました。開き直して、最後の変更を確かめてください。</translation>
    </message>
    <message>
        <source>Read only: nothing can be changed here. Nobody is editing the registry at the moment.</source>
        <translation>読み取り専用です。今は、編集中の人はいません。</translation>
    </message>
    <message>
        <source>Read only: somebody else is editing the registry. What is changed there appears here.</source>
        <translation>読み取り専用です。ほかの人が編集中です。先方の変更はここにも反映されます。</translation>
    </message>
    <message>
        <source>Read only: %1 (%2) has been editing the registry since %3. What is changed there appears here.</source>
        <translation>読み取り専用です。%1（%2）が %3 から編集中です。先方の変更はここにも反映されます。</translation>
    </message>
    <message>
        <source>This registry lies on a share (%1). One person at a time can edit it; all others read. Every change is checked against what the file holds before it is stored, and what others store appears here within two seconds.</source>
        <translation>この台帳は共有フォルダー（%1）にあります。編集できるのは一度に一人で、ほかの人は読み取り専用になります。変更は、今のファイルの内容と照らし合わせてから保存します。ほかの人の変更は 2 秒以内に反映されます。</translation>
    </message>
    <message>
        <source>This registry lies in a folder that %1 copies to other computers. If two computers change it at the same time, one of the two states is lost. Better keep it on a share or on this computer, and let only one person open it at a time.</source>
        <translation>この台帳は %1 が同期するフォルダーにあります。2 台のパソコンで同時に変更すると、どちらかの内容が失われます。共有フォルダーかこのパソコンに置き、一度に一人だけが開くようにしてください。</translation>
    </message>
    <message>
        <source>This file cannot be locked here, so others are not kept from editing it at the same time. Changes that collide are still noticed and refused.</source>
        <translation>この場所ではファイルをロックできないため、ほかの人が同時に編集するのを止められません。ぶつかった変更は見つけて断ります。</translation>
    </message>
    <message>
        <source>Open it a&amp;gain</source>
        <translation>開き直す(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Make it editable</source>
        <translation>編集できるようにする(&amp;M)</translation>
    </message>
</context>
<context>
    <name>daicho::Sheet</name>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
</context>
<context>
    <name>daicho::SheetForm</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Enter; in fields of several lines Ctrl+Enter</source>
        <translation>Enter（複数行の欄では Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>やめる(&amp;C)</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>daicho::SheetTable</name>
    <message>
        <source>Entries</source>
        <translation>項目</translation>
    </message>
</context>
<context>
    <name>daicho::SheetView</name>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+↑</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下へ(&amp;D)</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>除く(&amp;R)</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>What was typed here is not saved yet. Save it or discard it first.</source>
        <translation>入力した内容がまだ保存されていません。先に保存するか、やめるかを選んでください。</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>追加しました。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>Removed. Its content stays in the history.</source>
        <translation>除きました。内容は履歴に残ります。</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>順序を変えました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>This entry was changed meanwhile. It now says: %1. What you wrote still stands here and is not saved: saving it replaces theirs.</source>
        <translation>入力中に、ほかで変更されました。いまの値: %1。あなたの入力はここに残っており、まだ保存していません。保存するとあなたの入力に置き換わります。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>daicho::StartFlow</name>
    <message>
        <source>Import a ledger</source>
        <translation>台帳の取込</translation>
    </message>
    <message>
        <source>Ledgers (*.xlsx *.xlsm *.csv *.tsv *.txt)</source>
        <translation>台帳 (*.xlsx *.xlsm *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>daicho::StateBanner</name>
    <message>
        <source>State of the registry</source>
        <translation>台帳の状態</translation>
    </message>
</context>
<context>
    <name>daicho::TrendModel</name>
    <message>
        <source>Day</source>
        <translation>記録した日</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
</context>
<context>
    <name>daicho::TrendView</name>
    <message>
        <source>Findings by day</source>
        <translation>日ごとの指摘</translation>
    </message>
    <message>
        <source>No numbers were recorded yet. “Record today” keeps today&apos;s numbers, so that later days can be compared with them.</source>
        <translation>記録した件数はまだありません。「この日の数を記録」を押すと今日の件数が残り、後の日と比べられます。</translation>
    </message>
</context>
<context>
    <name>daicho::UnitDetails</name>
    <message>
        <source>This registry is opened for reading only, so the organisation cannot be changed here.</source>
        <translation>この台帳は読み取り専用で開いています。ここでは組織を変更できません。</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名称変更(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Move…</source>
        <translation>移動(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>Dow&amp;n</source>
        <translation>下へ(&amp;N)</translation>
    </message>
    <message>
        <source>No&amp;te…</source>
        <translation>備考(&amp;Z)…</translation>
    </message>
    <message>
        <source>A&amp;bolish…</source>
        <translation>廃止(&amp;B)…</translation>
    </message>
    <message>
        <source>Take abolition bac&amp;k</source>
        <translation>廃止を取り消す(&amp;K)</translation>
    </message>
    <message>
        <source>Posts and who holds them</source>
        <translation>職と、就いている職員</translation>
    </message>
    <message>
        <source>No post yet. Owners of assets are posts: add the ones that answer for assets.</source>
        <translation>職はまだありません。資産の管理責任は職に付けます。管理責任を負う職を追加してください。</translation>
    </message>
    <message>
        <source>Add &amp;post…</source>
        <translation>職を追加(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Change post…</source>
        <translation>職を変更(&amp;C)…</translation>
    </message>
    <message>
        <source>En&amp;d post…</source>
        <translation>職を終了(&amp;D)…</translation>
    </message>
    <message>
        <source>A&amp;ssign person…</source>
        <translation>職員を就ける(&amp;S)…</translation>
    </message>
    <message>
        <source>End holdin&amp;g…</source>
        <translation>任期を終える(&amp;T)…</translation>
    </message>
    <message>
        <source>The whole body. Choose a unit on the left.</source>
        <translation>団体の全体です。左で所属を選んでください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No first or last day is written.</source>
        <translation>始まりの日と終わりの日は書かれていません。</translation>
    </message>
    <message>
        <source>Exists %1</source>
        <translation>期間: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>備考: %1</translation>
    </message>
    <message>
        <source>Its posts answer for %1 assets as owner and for %2 as owner of the system.</source>
        <translation>ここの職が負うもの: 管理責任 %1件、システム管理 %2件</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>実施機関</translation>
    </message>
    <message>
        <source>Add %1 (&amp;I)…</source>
        <translation>%1を追加(&amp;I)…</translation>
    </message>
    <message>
        <source>Add un&amp;it below…</source>
        <translation>下に所属を追加(&amp;I)…</translation>
    </message>
    <message>
        <source>Show in &amp;ledger (%1)</source>
        <translation>台帳で見る（%1件）(&amp;L)</translation>
    </message>
    <message>
        <source>O&amp;wned assets (%1)</source>
        <translation>管理責任の資産（%1件）(&amp;J)</translation>
    </message>
    <message>
        <source>S&amp;ystem assets (%1)</source>
        <translation>システム管理の資産（%1件）(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>daicho::UnitTreeModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Assets in use, in the unit and below it</source>
        <translation>その所属と下の所属にある、使用中の資産</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>資産</translation>
    </message>
    <message>
        <source>Posts of the unit itself on the day</source>
        <translation>その日にその所属にある職</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>職</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>%1, abolished</source>
        <translation>%1 廃止</translation>
    </message>
</context>
<context>
    <name>daicho::UnitTreeView</name>
    <message>
        <source>Organisation</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>所属の名称</translation>
    </message>
</context>
<context>
    <name>daicho::VerdictBar</name>
    <message>
        <source>✓ In order: the registry is what its history says.</source>
        <translation>✓ 正常：台帳は履歴のとおりです。</translation>
    </message>
    <message>
        <source>⚠ Damaged: the file cannot be read whole. Open a backup instead.</source>
        <translation>⚠ 破損：ファイルを完全には読み取れません。バックアップを開いてください。</translation>
    </message>
    <message>
        <source>⚠ Tampering suspected: something was changed outside the program.</source>
        <translation>⚠ 改ざんの疑い：このソフトの外で変更されています。</translation>
    </message>
    <message>
        <source>⚠ Rollback suspected: entries that were seen before are missing.</source>
        <translation>⚠ 巻き戻しの疑い：以前あった履歴がなくなっています。</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>履歴 %1</translation>
    </message>
    <message>
        <source>field «%1»</source>
        <translation>項目「%1」</translation>
    </message>
    <message>
        <source>the history says «%1», the file holds «%2»</source>
        <translation>履歴では「%1」、ファイルでは「%2」</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Result of the verification</source>
        <translation>検証の結果</translation>
    </message>
    <message>
        <source>&amp;Copy the result</source>
        <translation>結果をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Head %1, verified %2</source>
        <translation>台帳ヘッド %1&#x3000;検証 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) were added since and are not verified yet.</source>
        <translation>
            <numerusform>その後の履歴 %n 件は、まだ検証していません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::WelcomePage</name>
    <message>
        <source>Register of information assets</source>
        <translation>情報資産管理台帳</translation>
    </message>
    <message>
        <source>&amp;Recent registries</source>
        <translation>最近使った台帳ファイル(&amp;R)</translation>
    </message>
    <message>
        <source>Recent registries</source>
        <translation>最近使った台帳ファイル</translation>
    </message>
    <message>
        <source>Try it with the sample</source>
        <translation>見本で試す</translation>
    </message>
    <message>
        <source>Open a registry</source>
        <translation>台帳ファイルを開く</translation>
    </message>
    <message>
        <source>Make a new registry</source>
        <translation>台帳ファイルを新しく作る</translation>
    </message>
    <message>
        <source>Bring a ledger in</source>
        <translation>台帳を取り込む</translation>
    </message>
    <message>
        <source>Open: %1 (%2)</source>
        <translation>開いている台帳：%1（%2）</translation>
    </message>
    <message>
        <source>No registry is open.</source>
        <translation>台帳ファイルは開いていません。</translation>
    </message>
    <message>
        <source>A fictional city with 240 assets.</source>
        <translation>架空の市の情報資産 240 件</translation>
    </message>
    <message>
        <source>A file that was made before.</source>
        <translation>これまでに作ったファイル</translation>
    </message>
    <message>
        <source>From a profile: city, town, union, or empty.</source>
        <translation>市・町村・組合・広域連合のひな型から</translation>
    </message>
    <message>
        <source>From Excel or CSV, seen before it is written.</source>
        <translation>Excel・CSV から、内容を確かめて</translation>
    </message>
    <message>
        <source>Make one from a ledger</source>
        <translation>今ある台帳から作る</translation>
    </message>
    <message>
        <source>An Excel or CSV ledger fills it.</source>
        <translation>Excel・CSV の台帳を新しいファイルに</translation>
    </message>
</context>
<context>
    <name>daicho::WizardQuestionView</name>
    <message>
        <source>Why: %1 (a suggestion of this program)</source>
        <translation>なぜ聞くのか：%1（段階の当てはめは本ソフトの目安）</translation>
    </message>
    <message>
        <source>Why: %1 (source: %2)</source>
        <translation>なぜ聞くのか：%1（出典：%2）</translation>
    </message>
    <message>
        <source>as the fields of this asset say</source>
        <translation>この資産の項目に書かれています</translation>
    </message>
    <message>
        <source>counts as the heaviest answer, and is to be checked later</source>
        <translation>最も重い答えとして数え、後で確認します</translation>
    </message>
    <message>
        <source>For example – %1</source>
        <translation>例&#x3000;%1</translation>
    </message>
</context>
<context>
    <name>daicho::WizardResult</name>
    <message>
        <source>Result so far</source>
        <translation>ここまでの結果</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>%1 or heavier</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>because it is not known</source>
        <translation>わからないため</translation>
    </message>
    <message>
        <source>because of “%1”</source>
        <translation>「%1」のため</translation>
    </message>
    <message>
        <source>because %1</source>
        <translation>%1ため</translation>
    </message>
    <message>
        <source>nothing makes it heavier</source>
        <translation>重くする事情がないため</translation>
    </message>
</context>
<context>
    <name>daicho::WizardSummary</name>
    <message>
        <source>No other asset has this or a similar name.</source>
        <translation>同じ名称や似た名称の資産はほかにありません。</translation>
    </message>
    <message>
        <source>&amp;Reason (drafted from the answers; it may be changed)</source>
        <translation>理由（回答から下書きしたもの。直せます）(&amp;R)</translation>
    </message>
    <message>
        <source>Proposed levels</source>
        <translation>導かれた段階（手で変えられます）</translation>
    </message>
    <message>
        <source>How it differs from similar assets</source>
        <translation>似た資産との違い</translation>
    </message>
    <message>
        <source>How assets of the same and of similar names are rated</source>
        <translation>同じ名称や似た名称の資産の分類</translation>
    </message>
    <message>
        <source>To be checked: %1 The heavier side was taken.</source>
        <translation>要確認：%1重い側に見ています。</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>同じ名称</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>似た名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>比べる点</translation>
    </message>
    <message>
        <source>Reason of %1: %2</source>
        <translation>%1の理由：%2</translation>
    </message>
    <message>
        <source>none was given</source>
        <translation>書かれていません</translation>
    </message>
</context>
<context>
    <name>daicho::WorkerBar</name>
    <message>
        <source>&amp;Take over</source>
        <translation>この名前で作業する(&amp;T)</translation>
    </message>
    <message>
        <source>Leave as it &amp;is</source>
        <translation>変えない(&amp;I)</translation>
    </message>
    <message>
        <source>The name stands in the history as you declare it, beside the account (%1) and the computer (%2). Nobody checks it.</source>
        <translation>名前は自己申告として、アカウント（%1）とパソコン（%2）とともに履歴に残ります。本人かどうかの確認はしません。</translation>
    </message>
    <message>
        <source>%1 ・ %2</source>
        <translation>%1 ・ %2</translation>
    </message>
    <message>
        <source>Work role %1; the name is as declared. Press to choose who works.</source>
        <translation>作業区分：%1（名前は自己申告）。押すと作業者を選べます。</translation>
    </message>
    <message>
        <source>No work roles are in use: everybody may do everything. Press to choose who works.</source>
        <translation>作業区分は使われておらず、だれでもすべての操作ができます。押すと作業者を選べます。</translation>
    </message>
    <message>
        <source>Who works: %1</source>
        <translation>作業者：%1</translation>
    </message>
    <message>
        <source>&amp;Name of who works</source>
        <translation>作業者(&amp;N)</translation>
    </message>
</context>
<context>
    <name>daicho::Workspace</name>
    <message>
        <source>Reading the ledger</source>
        <translation>台帳を読み込んでいます</translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation>やり直しています</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>取り消しています</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>検証しています</translation>
    </message>
</context>
</TS>
