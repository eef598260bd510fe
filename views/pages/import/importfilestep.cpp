// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/import/importfilestep.h"

#include "views/pages/import/importwords.h"
#include "views/pages/import/quietcombobox.h"

#include <QCheckBox>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>

namespace daicho {

namespace {

QLabel *labelOf(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ImportFileStep::ImportFileStep(PageContext &context, ImportSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_file(new QLabel(this))
    , m_encoding(new QuietComboBox(this))
    , m_sheet(new QuietComboBox(this))
    , m_headerRows(new QuietComboBox(this))
    , m_fillMerged(new QCheckBox(tr("Fill &merged cells down"), this))
    , m_preview(new QTableView(this))
{
    setObjectName(u"importFileStep"_qs);
    m_encodingLabel = labelOf(tr("&Encoding"), m_encoding, this);
    m_sheetLabel = labelOf(tr("&Sheet"), m_sheet, this);
    m_preview->setObjectName(u"importPreview"_qs);
    m_preview->setAccessibleName(tr("First rows of the file as they are read"));
    m_preview->setModel(&m_model);
    m_preview->setTabKeyNavigation(false);
    // Header and some rows, however small the window is.
    m_preview->setMinimumHeight(8 * m_preview->fontMetrics().height());
    m_preview->setWordWrap(false);
    m_preview->horizontalHeader()->setDefaultSectionSize(m_preview->fontMetrics().horizontalAdvance(u'あ') * 8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeOptions(context));
    layout->addWidget(m_preview, 1);
    connectOptions();
    connect(&session, &ImportSession::begun, this, &ImportFileStep::onBegun);
    connect(&session, &ImportSession::planned, this, &ImportFileStep::onPlanned);
    connect(&session, &ImportSession::failed, this, &ImportFileStep::onFailed);
}

QWidget *ImportFileStep::makeOptions(PageContext &context)
{
    m_file->setObjectName(u"importFile"_qs);
    m_file->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_file->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *other = new QToolButton(this);
    other->setObjectName(u"importOther"_qs);
    other->setText(tr("Another &file…"));
    other->setIcon(context.actions.action(Command::Import)->icon());
    other->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(other, &QToolButton::clicked, context.actions.action(Command::Import), &QAction::trigger);
    m_encoding->setObjectName(u"importEncoding"_qs);
    m_encoding->addItem(tr("Found out by itself"), static_cast<int>(ImportEncoding::Automatic));
    m_encoding->addItem(u"UTF-8"_qs, static_cast<int>(ImportEncoding::Utf8));
    m_encoding->addItem(u"UTF-16"_qs, static_cast<int>(ImportEncoding::Utf16));
    m_encoding->addItem(tr("Shift_JIS (Windows)"), static_cast<int>(ImportEncoding::Cp932));
    m_sheet->setObjectName(u"importSheet"_qs);
    m_headerRows->setObjectName(u"importHeaderRows"_qs);
    m_headerRows->addItem(tr("Found out by itself"), 0);
    for (int rows = 1; rows <= 3; ++rows)
        m_headerRows->addItem(tr("%n row(s)", nullptr, rows), rows);
    m_fillMerged->setObjectName(u"importFillMerged"_qs);
    for (QComboBox *box : {m_encoding, m_sheet, m_headerRows}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    auto *options = new QWidget(this);
    auto *grid = new QGridLayout(options);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_file, 0, 0, 1, 3);
    grid->addWidget(other, 0, 3, Qt::AlignRight);
    grid->addWidget(m_encodingLabel, 1, 0);
    grid->addWidget(m_encoding, 1, 1, 1, 3);
    grid->addWidget(m_sheetLabel, 1, 0);
    grid->addWidget(m_sheet, 1, 1, 1, 3);
    grid->addWidget(labelOf(tr("&Header rows"), m_headerRows, this), 2, 0);
    grid->addWidget(m_headerRows, 2, 1, 1, 3);
    grid->addWidget(m_fillMerged, 3, 0, 1, 4);
    grid->setColumnStretch(2, 1);
    return options;
}

void ImportFileStep::connectOptions()
{
    connect(m_encoding, &QComboBox::activated, this, [this] {
        m_session.change([this](ImportOptions &options) {
            options.encoding = static_cast<ImportEncoding>(m_encoding->currentData().toInt());
        });
    });
    connect(m_sheet, &QComboBox::activated, this, [this] {
        m_session.change([this](ImportOptions &options) { options.sheet = toText(m_sheet->currentText()); });
    });
    connect(m_headerRows, &QComboBox::activated, this, [this] {
        m_session.change([this](ImportOptions &options) { options.headerRows = m_headerRows->currentData().toInt(); });
    });
    connect(m_fillMerged, &QCheckBox::clicked, this, [this](bool isFilled) {
        m_session.change([isFilled](ImportOptions &options) { options.fillMerged = isFilled; });
    });
}

QWidget *ImportFileStep::firstWidget()
{
    return m_encoding->isVisible() ? m_encoding : m_headerRows;
}

void ImportFileStep::onBegun()
{
    m_file->setText(m_session.fileName());
    m_file->setToolTip(QDir::toNativeSeparators(m_session.path()));
    const ImportOptions &options = m_session.options();
    m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(options.encoding)));
    m_encoding->setItemText(0, tr("Found out by itself"));
    m_headerRows->setCurrentIndex(m_headerRows->findData(options.headerRows));
    m_headerRows->setItemText(0, tr("Found out by itself"));
    m_fillMerged->setChecked(options.fillMerged);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_sheet), static_cast<QWidget *>(m_sheetLabel), static_cast<QWidget *>(m_fillMerged)})
        widget->hide();
    m_encoding->show();
    m_encodingLabel->show();
    m_sheet->clear();
    m_model.setRows({}, false);
}

void ImportFileStep::onPlanned()
{
    const ImportPlan &plan = *m_session.plan();
    const bool isCsv = !plan.encoding.empty();
    m_encoding->setVisible(isCsv);
    m_encodingLabel->setVisible(isCsv);
    m_sheet->setVisible(!isCsv);
    m_sheetLabel->setVisible(!isCsv);
    m_fillMerged->setVisible(!isCsv);
    showFound(plan);
    showSheets(plan);
    showRows(plan.preview, !isCsv);
}

/// What was found out stands in the choice that lets it be found out.
void ImportFileStep::showFound(const ImportPlan &plan)
{
    const ImportOptions &options = m_session.options();
    m_encoding->setItemText(0, options.encoding == ImportEncoding::Automatic && !plan.encoding.empty()
                                   ? tr("By itself: %1").arg(ImportWords::encoding(plan.encoding))
                                   : tr("Found out by itself"));
    m_headerRows->setItemText(0, options.headerRows == 0
                                     ? tr("By itself: row %1, %2 high").arg(plan.headerRow).arg(plan.headerRows)
                                     : tr("Found out by itself"));
}

void ImportFileStep::showSheets(const ImportPlan &plan)
{
    m_sheet->clear();
    for (const Text &sheet : plan.sheets)
        m_sheet->addItem(toQString(sheet));
    m_sheet->setCurrentIndex(m_sheet->findText(toQString(plan.sheet)));
}

void ImportFileStep::onFailed(const Error &, const std::vector<ImportPreviewRow> &rows)
{
    showRows(rows, m_sheet->isVisible());
}

void ImportFileStep::showRows(const std::vector<ImportPreviewRow> &rows, bool lettered)
{
    m_model.setRows(rows, lettered);
    m_preview->verticalHeader()->setDefaultSectionSize(m_preview->fontMetrics().height() + 8);
}

} // namespace daicho
