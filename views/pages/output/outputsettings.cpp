// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/outputsettings.h"

#include "views/pages/output/approvaledit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimer>

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
    , m_form(choices(this, {}))
    , m_scope(choices(this, {}))
    , m_paper(choices(this, {tr("A3 landscape"), tr("A4 landscape")}))
    , m_dates(choices(this, {tr("Western (2027-04-01)"), tr("Japanese era"), tr("Both")}))
    , m_splits(new QCheckBox(tr("Divide wide ledgers by &columns"), this))
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
    m_dates->setCurrentIndex(static_cast<int>(displayStyle(context.settings).dates));
    m_splits->setChecked(true);
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMilliseconds);
    makeRows();
    onForm();
    const auto restart = [this] { m_rest->start(); };
    connect(m_form, &QComboBox::currentIndexChanged, this, &OutputSettings::onForm);
    for (QComboBox *box : {m_form, m_scope, m_paper, m_dates})
        connect(box, &QComboBox::currentIndexChanged, this, restart);
    connect(m_splits, &QCheckBox::toggled, this, restart);
    connect(m_mark, &QLineEdit::textEdited, this, restart);
    connect(m_approval, &ApprovalEdit::changed, this, restart);
    connect(m_rest, &QTimer::timeout, this, &OutputSettings::changed);
}

QWidget *OutputSettings::addRow(QFormLayout &rows, const QString &label, QWidget *field, const char *name)
{
    field->setObjectName(QString::fromLatin1(name));
    auto *words = new QLabel(label, this);
    words->setBuddy(field);
    rows.addRow(words, field);
    m_ofLedgers.append({words, field});
    return field;
}

void OutputSettings::makeRows()
{
    auto *rows = new QFormLayout(this);
    rows->setContentsMargins(12, 12, 12, 12);
    rows->setRowWrapPolicy(QFormLayout::WrapAllRows);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(*rows, tr("&Form"), m_form, "outputForm");
    addRow(*rows, tr("&What"), m_scope, "outputScope");
    addRow(*rows, tr("Pa&per"), m_paper, "outputPaper");
    m_splits->setObjectName(u"outputSplits"_qs);
    rows->addRow(m_splits);
    m_ofLedgers.append(m_splits);
    m_note->setObjectName(u"outputNote"_qs);
    m_note->setWordWrap(true);
    m_note->setAccessibleName(tr("About the letters"));
    rows->addRow(m_note);
    m_filter->setObjectName(u"outputFilter"_qs);
    m_filter->setWordWrap(true);
    m_filter->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows->addRow(m_filter);
    m_ofLedgers.append(m_filter);
    addRow(*rows, tr("&Dates"), m_dates, "outputDates");
    addRow(*rows, tr("&Approval boxes"), m_approval, "outputApproval");
    addRow(*rows, tr("Handling &mark"), m_mark, "outputMark");
    m_ofLedgers.resize(m_ofLedgers.size() - 6); // the last three rows are those of cards too
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
    m_approval->setForm(m_isCard ? u"card"_qs : toQString(chosen->id),
                        m_isCard ? std::vector<Text>() : chosen->approvalBoxes);
    m_mark->setText(toQString(chosen->mark));
}

void OutputSettings::setLedger(const Registry &registry, const ShownAssets &shown)
{
    m_isCard = false;
    m_shown = shown;
    for (QWidget *widget : m_ofLedgers)
        widget->show();
    fillScopes(registry);
    const QString filter = shown.filter.isEmpty() ? tr("no search") : shown.filter;
    m_filter->setText(tr("Search on the screen: %1\nOrder: by code").arg(filter));
    onForm();
}

void OutputSettings::setCard()
{
    m_isCard = true;
    for (QWidget *widget : m_ofLedgers)
        widget->hide();
    onForm();
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

void OutputSettings::tell(const PrintedPages *pages)
{
    QString words;
    if (pages != nullptr && !m_isCard) {
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
    return m_isCard ? static_cast<QWidget *>(m_dates) : m_form;
}

} // namespace daicho
