<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>IntegrityService</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::ApprovalEdit</name>
    <message numerus="yes">
        <source>%n box(es), divided by 、</source>
        <translation>
            <numerusform>%n box(es), divided by 、</numerusform>
            <numerusform>%n box(es), divided by 、</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::AssetDetails</name>
    <message numerus="yes">
        <source>The classification chosen for %n asset(s) was not saved.</source>
        <translation>
            <numerusform>The classification chosen for %n asset was not saved.</numerusform>
            <numerusform>The classification chosen for %n assets was not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::AssetHead</name>
    <message numerus="yes">
        <source>Entries of %n asset(s) are not saved: show</source>
        <translation>
            <numerusform>Entries of %n asset are not saved: show</numerusform>
            <numerusform>Entries of %n assets are not saved: show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::CarrySheet</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::ChangesView</name>
    <message numerus="yes">
        <source>Act %1: %n changed field(s)</source>
        <translation>
            <numerusform>Act %1: %n changed field</numerusform>
            <numerusform>Act %1: %n changed fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n changed field(s), newest first</source>
        <translation>
            <numerusform>%1: %n changed field, newest first</numerusform>
            <numerusform>%1: %n changed fields, newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::CompareView</name>
    <message numerus="yes">
        <source>%n difference(s). − stands in the former edition, + in the later one.</source>
        <translation>
            <numerusform>%n difference. − stands in the former edition, + in the later one.</numerusform>
            <numerusform>%n differences. − stands in the former edition, + in the later one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::DraftFlow</name>
    <message numerus="yes">
        <source>There are %n draft(s) of what was written and not saved when the program ended: %1</source>
        <translation>
            <numerusform>There is %n draft of what was written and not saved when the program ended: %1</numerusform>
            <numerusform>There are %n drafts of what was written and not saved when the program ended: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with drafts cannot be read; they are damaged or of a newer version, and are kept as they are: %1</source>
        <translation>
            <numerusform>%n file with drafts cannot be read; it is damaged or of a newer version, and is kept as it is: %1</numerusform>
            <numerusform>%n files with drafts cannot be read; they are damaged or of a newer version, and are kept as they are: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) stand in their forms again, not saved yet.</source>
        <translation>
            <numerusform>%n draft stands in its form again, not saved yet.</numerusform>
            <numerusform>%n drafts stand in their forms again, not saved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) had held an Individual Number and were not kept.</source>
        <translation>
            <numerusform>%n field had held an Individual Number and was not kept.</numerusform>
            <numerusform>%n fields had held an Individual Number and were not kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) discarded.</source>
        <translation>
            <numerusform>%n draft discarded.</numerusform>
            <numerusform>%n drafts discarded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::ExportFlow</name>
    <message numerus="yes">
        <source>%n page(s) written to %1</source>
        <translation>
            <numerusform>%n page written to %1</numerusform>
            <numerusform>%n pages written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of personal information written to %1</source>
        <translation>
            <numerusform>%n file of personal information written to %1</numerusform>
            <numerusform>%n files of personal information written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::FigureCard</name>
    <message numerus="yes">
        <source>%n more row(s) have no bar; the table has them all.</source>
        <translation>
            <numerusform>%n more row have no bar; the table has them all.</numerusform>
            <numerusform>%n more rows have no bar; the table has them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::FindingsPage</name>
    <message numerus="yes">
        <source>%1 lines were written to %n workbook(s).</source>
        <translation>
            <numerusform>%1 lines were written to %n workbook.</numerusform>
            <numerusform>%1 lines were written to %n workbooks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::HistoryPage</name>
    <message numerus="yes">
        <source>Do again &amp;up to here (%n)</source>
        <translation>
            <numerusform>Do again &amp;up to here (%n)</numerusform>
            <numerusform>Do again &amp;up to here (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back &amp;up to here (%n)</source>
        <translation>
            <numerusform>Take back &amp;up to here (%n)</numerusform>
            <numerusform>Take back &amp;up to here (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) done again.</source>
        <translation>
            <numerusform>%n act done again.</numerusform>
            <numerusform>%n acts done again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) taken back.</source>
        <translation>
            <numerusform>%n act taken back.</numerusform>
            <numerusform>%n acts taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were.</source>
        <translation>
            <numerusform>%n left as they were.</numerusform>
            <numerusform>%n left as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed field(s) written to %1</source>
        <translation>
            <numerusform>%n changed field written to %1</numerusform>
            <numerusform>%n changed fields written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::ImportFileStep</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::IntegrityView</name>
    <message numerus="yes">
        <source>%n place(s) differ. Give the records back what the history says, or take the change into the history as an act of its own.</source>
        <translation>
            <numerusform>%n place differs. Give the record back what the history says, or take the change into the history as an act of its own.</numerusform>
            <numerusform>%n places differ. Give the records back what the history says, or take the change into the history as an act of its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Witnessed outside up to entry %1; %n entry(s) since are not.</source>
        <translation>
            <numerusform>Witnessed outside up to entry %1; %n entry since is not.</numerusform>
            <numerusform>Witnessed outside up to entry %1; %n entries since are not.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::LedgerPage</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assets are too many for the clipboard. Nothing was copied; up to %1 can be. An export takes any number.</source>
        <translation>
            <numerusform>%n assets are too many for the clipboard. Nothing was copied; up to %1 can be. An export takes any number.</numerusform>
            <numerusform>%n assets are too many for the clipboard. Nothing was copied; up to %1 can be. An export takes any number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::LostDialog</name>
    <message numerus="yes">
        <source>%n character(s) cannot be written as they are. Nothing has been written yet.</source>
        <translation>
            <numerusform>%n character cannot be written as they are. Nothing has been written yet.</numerusform>
            <numerusform>%n characters cannot be written as they are. Nothing has been written yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::OutputPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::OutputSettings</name>
    <message numerus="yes">
        <source>⚠ Too long for this face even with the smallest letters; ends with “…”: %1 (%n in all)</source>
        <translation>
            <numerusform>⚠ Too long for this face even with the smallest letters; ends with “…”: %1 (%n in all)</numerusform>
            <numerusform>⚠ Too long for this face even with the smallest letters; ends with “…”: %1 (%n in all)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::RestorePanel</name>
    <message numerus="yes">
        <source>Restored and verified: “%1” (%n asset(s))</source>
        <translation>
            <numerusform>Restored and verified: “%1” (%n asset)</numerusform>
            <numerusform>Restored and verified: “%1” (%n assets)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s) come back</source>
        <translation>
            <numerusform>%n asset comes back</numerusform>
            <numerusform>%n assets come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s) have other content</source>
        <translation>
            <numerusform>%n asset has other content</numerusform>
            <numerusform>%n assets have other content</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s) are missing</source>
        <translation>
            <numerusform>%n asset is missing</numerusform>
            <numerusform>%n assets are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s) differ</source>
        <translation>
            <numerusform>%n other record differs</numerusform>
            <numerusform>%n other records differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n difference(s):</source>
        <translation>
            <numerusform>The first difference:</numerusform>
            <numerusform>The first %n differences:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::SafetyPage</name>
    <message numerus="yes">
        <source>Backed up and verified: %n entry(s) of the history.</source>
        <translation>
            <numerusform>Backed up and verified: %n entry of the history.</numerusform>
            <numerusform>Backed up and verified: %n entries of the history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup is sound: %n entry(s) of the history.</source>
        <translation>
            <numerusform>The backup is sound: %n entry of the history.</numerusform>
            <numerusform>The backup is sound: %n entries of the history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored beside the registry, which was not changed: %n asset(s).</source>
        <translation>
            <numerusform>Restored beside the registry, which was not changed: %n asset.</numerusform>
            <numerusform>Restored beside the registry, which was not changed: %n assets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::SchemeSheet</name>
    <message numerus="yes">
        <source>Rating has begun under this edition (%n rating(s)), so it can only be read: what a rating meant must stay readable. Other words need a new edition: make one under “Editions”.</source>
        <translation>
            <numerusform>Rating has begun under this edition (%n rating), so it can only be read: what a rating meant must stay readable. Other words need a new edition: make one under “Editions”.</numerusform>
            <numerusform>Rating has begun under this edition (%n ratings), so it can only be read: what a rating meant must stay readable. Other words need a new edition: make one under “Editions”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daicho::VerdictBar</name>
    <message numerus="yes">
        <source>%n entry(s) were added since and are not verified yet.</source>
        <translation>
            <numerusform>%n entry were added since and are not verified yet.</numerusform>
            <numerusform>%n entries were added since and are not verified yet.</numerusform>
        </translation>
    </message>
</context>
</TS>
