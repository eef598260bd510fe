// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/exportdialog.h"

#include "views/pages/output/approvaledit.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace daicho {

namespace {

enum FormatChoice { Xlsx, CsvForExcel, CsvForOldSystems, Pdf, Bundle };
enum ScopeChoice { Whole, OneInstitution, WhatIsShown };

} // namespace

ExportDialog::ExportDialog(const Registry &registry, const ShownAssets &shown, PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_registry(registry)
    , m_shown(shown)
    , m_format(new QButtonGroup(this))
    , m_scope(new QButtonGroup(this))
    , m_layout(new QComboBox(this))
    , m_unit(new QComboBox(this))
    , m_dates(new QComboBox(this))
    , m_approval(new ApprovalEdit(context.settings, u"export"_qs, this))
    , m_note(new QLabel(this))
{
    setObjectName(u"exportDialog"_qs);
    setWindowTitle(tr("Export"));
    m_note->setObjectName(u"exportNote"_qs);
    m_note->setAccessibleName(tr("About the format"));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"exportCancel"_qs);
    QPushButton *accept = buttons->addButton(tr("Choose where to save…"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"exportAccept"_qs);
    accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeFormats(context.pdf != nullptr));
    layout->addWidget(m_note);
    layout->addWidget(makeLayouts());
    layout->addWidget(makeScopes());
    layout->addWidget(makeDetails());
    m_dates->setCurrentIndex(static_cast<int>(displayStyle(context.settings).dates));
    layout->addWidget(buttons);
    setMinimumWidth(480);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QButtonGroup::idToggled, this, &ExportDialog::onFormat);
    connect(m_layout, &QComboBox::currentIndexChanged, this, &ExportDialog::onLayout);
    onFormat();
    onLayout();
}

void ExportDialog::addChoice(QButtonGroup &group, int id, const QString &text, const char *name)
{
    auto *button = new QRadioButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    group.addButton(button, id);
}

QWidget *ExportDialog::makeFormats(bool canPrint)
{
    addChoice(*m_format, Xlsx, tr("To open in E&xcel (recommended, xlsx)"), "formatXlsx");
    addChoice(*m_format, CsvForExcel, tr("&CSV for Excel (UTF-8)"), "formatCsv");
    addChoice(*m_format, CsvForOldSystems, tr("CSV for &older systems (Shift_JIS of Windows)"), "formatCp932");
    addChoice(*m_format, Pdf, tr("Ledger on &paper (PDF)"), "formatPdf");
    addChoice(*m_format, Bundle, tr("&All of it as one bundle (zip)"), "formatZip");
    auto *box = new QGroupBox(tr("Format"), this);
    auto *layout = new QVBoxLayout(box);
    for (QAbstractButton *button : m_format->buttons())
        layout->addWidget(button);
    m_format->button(Xlsx)->setChecked(true);
    m_format->button(Pdf)->setEnabled(canPrint);
    m_format->button(Bundle)->setEnabled(canPrint);
    return box;
}

QWidget *ExportDialog::makeLayouts()
{
    auto *box = new QGroupBox(tr("Form"), this);
    auto *layout = new QVBoxLayout(box);
    m_layout->setObjectName(u"exportLayout"_qs);
    m_layout->setAccessibleName(tr("Form"));
    m_layout->addItem(tr("All columns, to be brought in again"), QString());
    if (Result<std::vector<LedgerLayout>> layouts = ExportService::layouts())
        m_forms = std::move(*layouts);
    for (const LedgerLayout &one : m_forms)
        m_layout->addItem(toQString(one.name), toQString(one.id));
    layout->addWidget(m_layout);
    return box;
}

QWidget *ExportDialog::makeScopes()
{
    const QLocale locale;
    addChoice(*m_scope, Whole, tr("The &whole ledger"), "scopeWhole");
    addChoice(*m_scope, OneInstitution, tr("One &institution or unit"), "scopeInstitution");
    addChoice(*m_scope, WhatIsShown,
              tr("What is &shown now (%1 / %2 assets)")
                  .arg(locale.toString(qlonglong(m_shown.rows)), locale.toString(qlonglong(m_shown.all))),
              "scopeShown");
    m_unit->setObjectName(u"exportInstitution"_qs);
    m_unit->setAccessibleName(tr("Institution or unit"));
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_unit->setMinimumContentsLength(12);
    fillWithUnits(*m_unit, m_registry.organisation());
    m_unit->setEnabled(false);
    connect(m_scope->button(OneInstitution), &QAbstractButton::toggled, m_unit, &QWidget::setEnabled);
    auto *box = new QGroupBox(tr("What"), this);
    auto *layout = new QVBoxLayout(box);
    layout->addWidget(m_scope->button(Whole));
    auto *row = new QHBoxLayout;
    row->addWidget(m_scope->button(OneInstitution));
    row->addWidget(m_unit, 1);
    layout->addLayout(row);
    layout->addWidget(m_scope->button(WhatIsShown));
    const bool isPart = m_shown.rows != m_shown.all;
    m_scope->button(isPart ? WhatIsShown : Whole)->setChecked(true);
    return box;
}

QWidget *ExportDialog::makeDetails()
{
    m_dates->setObjectName(u"exportDates"_qs);
    m_dates->addItems({tr("Western (2027-04-01)"), tr("Japanese era"), tr("Both")});
    auto *dates = new QLabel(tr("&Dates"), this);
    dates->setBuddy(m_dates);
    m_approvalLabel = new QLabel(tr("Approval &boxes"), this);
    m_approvalLabel->setBuddy(m_approval);
    auto *box = new QGroupBox(tr("How"), this);
    auto *rows = new QFormLayout(box);
    rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addRow(dates, m_dates);
    rows->addRow(m_approvalLabel, m_approval);
    return box;
}

bool ExportDialog::isPaper() const
{
    return m_format->checkedId() == Pdf || m_format->checkedId() == Bundle;
}

/// The boxes are those of the form.
void ExportDialog::onLayout()
{
    const int index = m_layout->currentIndex() - 1;
    const bool isForm = index >= 0 && index < static_cast<int>(m_forms.size());
    if (isForm)
        m_approval->setForm(toQString(m_forms[static_cast<std::size_t>(index)].id),
                            m_forms[static_cast<std::size_t>(index)].approvalBoxes);
    for (QWidget *widget : {static_cast<QWidget *>(m_approval), static_cast<QWidget *>(m_approvalLabel)})
        widget->setEnabled(isForm && isPaper());
}

void ExportDialog::onFormat()
{
    const int format = m_format->checkedId();
    if (isPaper() && m_layout->currentIndex() == 0 && m_layout->count() > 1)
        m_layout->setCurrentIndex(1);
    if (format == CsvForOldSystems)
        m_note->setText(tr("Characters that this encoding cannot hold are listed before anything is written."));
    else if (format == CsvForExcel)
        m_note->setText(tr("Excel may drop leading zeros and turn codes into dates; the xlsx keeps them."));
    else if (isPaper())
        m_note->setText(tr("A3 or A4 landscape as the form says, with totals and page numbers."));
    else
        m_note->setText(tr("Codes and dates stay as they are; ready to print on A3."));
    onLayout();
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options;
    switch (m_format->checkedId()) {
    case Xlsx:
        options.format = ExportFormat::Xlsx;
        break;
    case CsvForExcel:
        options.format = ExportFormat::Csv;
        break;
    case CsvForOldSystems:
        options.format = ExportFormat::Csv;
        options.encoding = CsvEncoding::Cp932;
        break;
    case Pdf:
        options.format = ExportFormat::Pdf;
        break;
    case Bundle:
        options.format = ExportFormat::Zip;
        break;
    }
    const Text layout = toText(m_layout->currentData().toString());
    options.allFields = layout.empty();
    if (!layout.empty())
        options.layout = layout;
    options.japanese = QLocale().language() == QLocale::Japanese;
    options.dates = static_cast<DateStyle>(m_dates->currentIndex());
    if (isPaper())
        options.approvalBoxes = m_approval->names();
    if (m_scope->checkedId() == OneInstitution)
        options.unit = unitChosen(*m_unit);
    return m_scope->checkedId() == WhatIsShown ? withShown(options, m_shown) : options;
}

bool ExportDialog::isWhatIsShown() const
{
    return m_scope->checkedId() == WhatIsShown;
}

} // namespace daicho
