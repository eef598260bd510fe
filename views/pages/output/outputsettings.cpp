// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/outputsettings.h"

#include "model/services/programdata.h"
#include "views/pages/output/approvaledit.h"
#include "views/pages/output/registerrolespanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

namespace daicho {

namespace {

constexpr int restMilliseconds = 300;
constexpr double smallestGoodPoints = 7;
constexpr qlonglong whatIsShown = -1;
constexpr qlonglong everything = 0;

QComboBox *choices(QWidget *parent, const QStringList &texts)
{
    auto *box = new QComboBox(parent);
    box->addItems(texts);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

} // namespace

OutputSettings::OutputSettings(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(choices(this, {}))
    , m_form(choices(this, {}))
    , m_scope(choices(this, {}))
    , m_paper(choices(this, {tr("A3 landscape"), tr("A4 landscape")}))
    , m_dates(choices(this, {tr("Western (2027-04-01)"), tr("Japanese era"), tr("Both")}))
    , m_splits(new QCheckBox(tr("Divide wide ledgers by &columns"), this))
    , m_sheet(choices(this, {}))
    , m_start(new QSpinBox(this))
    , m_outline(new QCheckBox(tr("Print the &edges, to cut labels out"), this))
    , m_encoding(choices(this, {tr("CSV for Excel (UTF-8)"), tr("CSV for older systems (Shift_JIS)")}))
    , m_roles(new RegisterRolesPanel(context, this))
    , m_mark(new QLineEdit(this))
    , m_approval(new ApprovalEdit(context.settings, u"output"_qs, this))
    , m_filter(new QLabel(this))
    , m_note(new QLabel(this))
    , m_rest(new QTimer(this))
{
    setObjectName(u"outputSettings"_qs);
    if (Result<std::vector<LedgerLayout>> forms = ExportService::layouts())
        m_forms = std::move(*forms);
    for (const LedgerLayout &one : m_forms)
        m_form->addItem(toQString(one.name), toQString(one.id));
    if (Result<std::vector<LabelSheet>> sheets = programdata::labelSheets())
        m_sheets = std::move(*sheets);
    for (const LabelSheet &one : m_sheets)
        m_sheet->addItem(toQString(one.name), toQString(one.id));
    m_sheet->setCurrentIndex(std::min(1, m_sheet->count() - 1));
    m_dates->setCurrentIndex(static_cast<int>(displayStyle(context.settings).dates));
    m_splits->setChecked(true);
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMilliseconds);
    makeRows();
    onSheet();
    onForm();
    connectParts();
}

void OutputSettings::connectParts()
{
    const auto restart = [this] { m_rest->start(); };
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        onKind();
        Q_EMIT kindChanged();
    });
    connect(m_form, &QComboBox::currentIndexChanged, this, &OutputSettings::onForm);
    connect(m_sheet, &QComboBox::currentIndexChanged, this, &OutputSettings::onSheet);
    for (QComboBox *box : {m_form, m_scope, m_paper, m_dates, m_sheet})
        connect(box, &QComboBox::currentIndexChanged, this, restart);
    connect(m_splits, &QCheckBox::toggled, this, restart);
    connect(m_outline, &QCheckBox::toggled, this, restart);
    connect(m_start, &QSpinBox::valueChanged, this, restart);
    connect(m_mark, &QLineEdit::textEdited, this, restart);
    connect(m_approval, &ApprovalEdit::changed, this, restart);
    connect(m_rest, &QTimer::timeout, this, &OutputSettings::changed);
}

void OutputSettings::addRow(QVBoxLayout &rows, const QString &label, QWidget *field, const char *name,
                            std::set<PaperKind> kinds)
{
    field->setObjectName(QString::fromLatin1(name));
    auto *words = new QLabel(label, this);
    words->setBuddy(field);
    rows.addWidget(words);
    rows.addWidget(field);
    m_ofKinds.emplace_back(words, kinds);
    m_ofKinds.emplace_back(field, std::move(kinds));
}

void OutputSettings::makeRows()
{
    using enum PaperKind;
    const std::set<PaperKind> every{Ledger, Card, HandlingSheet, Labels, FileRegister};
    const std::set<PaperKind> withBoxes{Ledger, Card, HandlingSheet, FileRegister};
    // No QFormLayout: where rows are hidden and heights follow widths, that of Qt 6.4 writes beyond its memory.
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 12, 12, 12);
    addRow(*rows, tr("Paper &to print"), m_kind, "outputKind", every);
    addRow(*rows, tr("&Form"), m_form, "outputForm", {Ledger});
    addRow(*rows, tr("&What"), m_scope, "outputScope", {Ledger, HandlingSheet, Labels, FileRegister});
    addRow(*rows, tr("Pa&per"), m_paper, "outputPaper", {Ledger});
    m_splits->setObjectName(u"outputSplits"_qs);
    rows->addWidget(m_splits);
    m_ofKinds.emplace_back(m_splits, std::set{Ledger});
    makeLabelRows(*rows);
    m_note->setObjectName(u"outputNote"_qs);
    m_note->setWordWrap(true);
    m_note->setAccessibleName(tr("About the letters"));
    rows->addWidget(m_note);
    m_filter->setObjectName(u"outputFilter"_qs);
    m_filter->setWordWrap(true);
    m_filter->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows->addWidget(m_filter);
    m_ofKinds.emplace_back(m_filter, std::set{Ledger, HandlingSheet, Labels});
    addRow(*rows, tr("&Dates"), m_dates, "outputDates", every);
    addRow(*rows, tr("&Approval boxes"), m_approval, "outputApproval", withBoxes);
    addRow(*rows, tr("Handling &mark"), m_mark, "outputMark", every);
    addRow(*rows, tr("Csv fi&le"), m_encoding, "outputEncoding", {FileRegister});
    rows->addWidget(m_roles);
    m_ofKinds.emplace_back(m_roles, std::set{FileRegister});
    rows->addStretch(1);
}

void OutputSettings::makeLabelRows(QVBoxLayout &rows)
{
    using enum PaperKind;
    addRow(rows, tr("S&heet of labels"), m_sheet, "outputSheet", {Labels});
    addRow(rows, tr("First free face (&N)"), m_start, "outputStart", {Labels});
    m_outline->setObjectName(u"outputOutline"_qs);
    rows.addWidget(m_outline);
    m_ofKinds.emplace_back(m_outline, std::set{Labels});
}

QString OutputSettings::kindText(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Ledger:
        return tr("Ledger");
    case PaperKind::Card:
        return tr("Card of the asset");
    case PaperKind::HandlingSheet:
        return tr("Handling sheet");
    case PaperKind::Labels:
        return tr("Labels");
    case PaperKind::FileRegister:
        return tr("Register of files of personal information");
    }
    return {};
}

PaperKind OutputSettings::kind() const
{
    return static_cast<PaperKind>(m_kind->currentData().toInt());
}

void OutputSettings::setKinds(std::initializer_list<PaperKind> kinds, PaperKind chosen)
{
    const QSignalBlocker blocker(m_kind);
    m_kind->clear();
    for (const PaperKind one : kinds)
        m_kind->addItem(kindText(one), static_cast<int>(one));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(chosen)));
}

void OutputSettings::onKind()
{
    for (const auto &[widget, kinds] : m_ofKinds) {
        const bool isOfMany = widget != m_scope && widget != m_filter;
        widget->setVisible(kinds.contains(kind()) && (!m_isOne || isOfMany));
        if (const auto *label = qobject_cast<QLabel *>(widget); label != nullptr && label->buddy() == m_scope)
            widget->setVisible(kinds.contains(kind()) && !m_isOne);
    }
    tell(nullptr);
    onForm();
}

/// Only faces that the sheet has.
void OutputSettings::onSheet()
{
    const int index = m_sheet->currentIndex();
    m_start->setRange(1, index < 0 ? 1 : m_sheets[static_cast<std::size_t>(index)].faces());
}

const LedgerLayout *OutputSettings::form() const
{
    const int index = m_form->currentIndex();
    return index < 0 ? nullptr : &m_forms[static_cast<std::size_t>(index)];
}

/// What a form brings with it: its paper, its boxes, its mark.
void OutputSettings::onForm()
{
    const LedgerLayout *chosen = form();
    if (chosen == nullptr)
        return;
    const QSignalBlocker blocker(m_paper);
    m_paper->setCurrentIndex(static_cast<int>(chosen->paper));
    const bool isLedger = kind() == PaperKind::Ledger && m_kind->count() > 0;
    const QString own = kind() == PaperKind::Card            ? u"card"_qs
                        : kind() == PaperKind::HandlingSheet ? u"handling"_qs
                                                             : u"register"_qs;
    m_approval->setForm(isLedger ? toQString(chosen->id) : own, isLedger ? chosen->approvalBoxes : std::vector<Text>());
    m_mark->setText(toQString(chosen->mark));
}

void OutputSettings::setMany(Registry &registry, PaperKind kind, const ShownAssets &shown)
{
    m_isOne = false;
    m_shown = shown;
    setKinds({PaperKind::Ledger, PaperKind::HandlingSheet, PaperKind::Labels, PaperKind::FileRegister}, kind);
    fillScopes(registry);
    m_roles->setRegistry(&registry);
    const QString filter = shown.filter.isEmpty() ? tr("no search") : shown.filter;
    m_filter->setText(tr("Search on the screen: %1\nOrder: by code").arg(filter));
    onKind();
}

void OutputSettings::setOne(PaperKind kind)
{
    m_isOne = true;
    setKinds({PaperKind::Card, PaperKind::HandlingSheet, PaperKind::Labels}, kind);
    m_roles->setRegistry(nullptr);
    onKind();
}

void OutputSettings::fillScopes(const Registry &registry)
{
    const QSignalBlocker blocker(m_scope);
    const QLocale locale;
    m_scope->clear();
    m_scope->addItem(tr("What is shown now (%1 / %2 assets)")
                         .arg(locale.toString(qlonglong(m_shown.rows)), locale.toString(qlonglong(m_shown.all))),
                     whatIsShown);
    m_scope->addItem(tr("The whole ledger"), everything);
    fillWithUnits(*m_scope, registry.organisation());
    m_scope->setCurrentIndex(m_shown.rows == m_shown.all ? 1 : 0);
}

ExportOptions OutputSettings::ledgerOptions() const
{
    ExportOptions options;
    options.format = ExportFormat::Pdf;
    if (const LedgerLayout *chosen = form())
        options.layout = chosen->id;
    options.japanese = displayStyle(m_context.settings).japanese;
    options.dates = static_cast<DateStyle>(m_dates->currentIndex());
    options.paper = static_cast<Paper>(m_paper->currentIndex());
    options.splitsColumns = m_splits->isChecked();
    options.approvalBoxes = m_approval->names();
    options.mark = toText(m_mark->text());
    const qlonglong scope = m_scope->currentData().toLongLong();
    if (scope == whatIsShown)
        return withShown(options, m_shown);
    if (scope != everything)
        options.unit = OrgUnitId(scope);
    return options;
}

CardOptions OutputSettings::cardOptions() const
{
    CardOptions options;
    options.japanese = displayStyle(m_context.settings).japanese;
    options.dates = static_cast<DateStyle>(m_dates->currentIndex());
    options.approvalBoxes = m_approval->names();
    options.mark = toText(m_mark->text());
    return options;
}

LabelOptions OutputSettings::labelOptions() const
{
    LabelOptions options;
    options.sheet = toText(m_sheet->currentData().toString());
    options.start = m_start->value();
    options.withOutline = m_outline->isChecked();
    options.mark = toText(m_mark->text());
    options.dates = static_cast<DateStyle>(m_dates->currentIndex());
    return options;
}

FileRegisterOptions OutputSettings::registerOptions() const
{
    FileRegisterOptions options;
    options.paper = cardOptions();
    options.encoding = m_encoding->currentIndex() == 0 ? CsvEncoding::Utf8WithBom : CsvEncoding::Cp932;
    const qlonglong scope = m_scope->currentData().toLongLong();
    if (scope == whatIsShown)
        options.unit = m_shown.scope; // a search makes no register
    else if (scope != everything)
        options.unit = OrgUnitId(scope);
    return options;
}

void OutputSettings::tell(const PrintedPages *pages)
{
    QString words;
    if (pages != nullptr && kind() == PaperKind::Labels) {
        const PrintedPages::Facts &facts = pages->facts();
        words = tr("Letters of %1 pt").arg(QLocale().toString(facts.letterPoints, 'f', 1));
        if (!facts.tooLong.empty()) {
            QStringList codes;
            for (const Text &code : facts.tooLong)
                codes.append(toQString(code));
            const QString some = codes.mid(0, 10).join(u", "_qs);
            words += u'\n' + tr("⚠ Too long for this face even with the smallest letters; ends with “…”: %1 (%n in "
                                "all)",
                                nullptr, static_cast<int>(codes.size()))
                                 .arg(some);
        }
    } else if (pages != nullptr && kind() == PaperKind::Ledger) {
        const PrintedPages::Facts &facts = pages->facts();
        const QString points = QLocale().toString(facts.letterPoints, 'f', 1);
        if (facts.letterPoints < smallestGoodPoints)
            words = tr("⚠ The letters are only %1 pt high: hard to read. A larger paper, a form with fewer columns, or "
                       "columns over several pages help.")
                        .arg(points);
        else if (facts.pagesAcross > 1)
            words =
                tr("⚠ On one page across the letters would be %1 pt. So the columns go over %2 pages, with code and "
                   "name on each; letters of %3 pt.")
                    .arg(QLocale().toString(facts.wouldBePoints, 'f', 1))
                    .arg(facts.pagesAcross)
                    .arg(points);
        else
            words = tr("Letters of %1 pt").arg(points);
    }
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

QWidget *OutputSettings::firstWidget() const
{
    return m_kind;
}

} // namespace daicho
