// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The kinds of paper that the page of the output makes.

#include "model/services/assethandling.h"
#include "views/pages/output/outputpage.h"

#include <QLabel>
#include <QPushButton>

namespace daicho {

namespace {

PagesMaker bookOf(const std::shared_ptr<PaperWriter> &writer, std::vector<AssetCard> cards, const QString &title)
{
    return [writer, cards = std::move(cards), title = toText(title)](const JobControl &) {
        return writer->bookPages(cards, title);
    };
}

} // namespace

/// Everything that the pages need, taken now; run on a worker.
Result<PagesMaker> OutputPage::maker() const
{
    if (context().pdf == nullptr)
        return Error{ErrorCode::UnsupportedFile, {{"file", "PDF"}, {"detail", "PDF"}}, "no PDF writer"};
    switch (m_settings->kind()) {
    case PaperKind::Ledger:
        return ledgerMaker();
    case PaperKind::Card:
        return cardMaker();
    case PaperKind::HandlingSheet:
        return sheetMaker();
    case PaperKind::Labels:
        return labelMaker();
    case PaperKind::FileRegister:
        return registerMaker();
    }
    return ledgerMaker();
}

Result<PagesMaker> OutputPage::ledgerMaker() const
{
    const std::shared_ptr<PaperWriter> writer = context().pdf;
    const ExportService service(*m_registry, writer.get());
    Result<std::unique_ptr<LedgerTable>> table = service.table(m_settings->ledgerOptions());
    if (!table)
        return table.error();
    return PagesMaker([writer, rows = std::shared_ptr<LedgerTable>(std::move(*table))](const JobControl &job) {
        return writer->ledgerPages(rows, job);
    });
}

Result<PagesMaker> OutputPage::cardMaker() const
{
    const Result<AssetCard> card = assetCard(*m_registry, m_asset.value_or(AssetId()), m_settings->cardOptions());
    if (!card)
        return card.error();
    return PagesMaker([writer = context().pdf, card = *card](const JobControl &) { return writer->cardPages(card); });
}

Result<PagesMaker> OutputPage::sheetMaker() const
{
    const CardOptions options = m_settings->cardOptions();
    if (!m_asset) {
        Result<std::vector<AssetCard>> sheets =
            handlingSheets(*m_registry, m_settings->ledgerOptions(), options, mostSheetsAtOnce);
        if (!sheets)
            return sheets.error();
        return bookOf(context().pdf, std::move(*sheets), OutputSettings::kindText(PaperKind::HandlingSheet));
    }
    const Result<AssetCard> sheet = handlingSheet(*m_registry, *m_asset, options);
    if (!sheet)
        return sheet.error();
    return PagesMaker([writer = context().pdf, card = *sheet](const JobControl &) { return writer->cardPages(card); });
}

Result<PagesMaker> OutputPage::labelMaker() const
{
    const LabelOptions options = m_settings->labelOptions();
    const Result<LabelRequest> request =
        m_asset ? labelRequest(*m_registry, *m_asset, options)
                : labelRequest(*m_registry, m_settings->ledgerOptions(), options, mostLabelsAtOnce);
    if (!request)
        return request.error();
    return PagesMaker(
        [writer = context().pdf, labels = *request](const JobControl &) { return writer->labelPages(labels); });
}

PagesMaker OutputPage::registerMaker() const
{
    const FileRegisterOptions options = m_settings->registerOptions();
    return [writer = context().pdf, read = FileRegisterService::prepare(*m_registry, options),
            head = FileRegisterService::head(*m_registry, options),
            options](const JobControl &job) -> Result<std::shared_ptr<PrintedPages>> {
        const Result<FileRegister> files = read(job);
        if (!files)
            return files.error();
        return writer->bookPages(FileRegisterService::cards(head, *files, options.paper.japanese),
                                 FileRegisterService::title());
    };
}

void OutputPage::onKind()
{
    const PaperKind kind = m_settings->kind();
    QString title = tr("Print the ledger");
    if (m_asset && kind == PaperKind::Card)
        title = tr("Print the card of %1").arg(m_code);
    else if (m_asset)
        title = tr("%1 of %2").arg(OutputSettings::kindText(kind), m_code);
    else if (kind != PaperKind::Ledger)
        title = OutputSettings::kindText(kind);
    m_title->setText(title);
    m_xlsx->setVisible(kind == PaperKind::Ledger);
    m_csv->setVisible(kind == PaperKind::FileRegister);
}

/// The word in the middle of the file's name.
QString OutputPage::saveName() const
{
    const QString what = OutputSettings::kindText(m_settings->kind());
    if (!m_asset)
        return what;
    return m_settings->kind() == PaperKind::Card ? tr("Card %1").arg(m_code) : QString(what % u'_' % m_code);
}

} // namespace daicho
