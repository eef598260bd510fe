// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/exportbundle.h"

#include "model/core/checkedfile.h"
#include "model/core/sha256.h"
#include "model/domain/canonicaljson.h"
#include "model/exchange/xlsxwriter.h"
#include "model/exchange/ziparchive.h"
#include "model/services/registrycontents.h"

#include <QBuffer>

namespace daicho {

namespace {

struct BundleFile
{
    Text name;
    std::int64_t size = 0;
    Text sha256;
};

/// What the manifest says beside the files.
struct BundleFacts
{
    Text registryId;
    Text body;
    Text institution;
    Text filter;
    Text layout;
    Text created; ///< UTC
    HistoryHead head;
};

/// Passes bytes on and takes their hash on the way.
class HashingDevice final : public QIODevice
{
public:
    explicit HashingDevice(QIODevice &target) : m_target(target) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

    bool isSequential() const override { return true; }
    BundleFile file(const char *name) const { return {name, m_size, hex(m_hash.digest())}; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        const qint64 written = m_target.write(data, size);
        if (written > 0) {
            m_hash.add(TextView(data, static_cast<std::size_t>(written)));
            m_size += written;
        }
        return written;
    }

private:
    QIODevice &m_target;
    Sha256 m_hash;
    qint64 m_size = 0;
};

Result<void> writeBytes(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) != bytes.size())
        return Error{ErrorCode::InputOutput, {{"step", "write"}}, "short write"};
    return {};
}

class JsonObject
{
public:
    JsonObject &text(const char *key, TextView value)
    {
        begin(key);
        appendJsonString(m_json, value);
        return *this;
    }
    JsonObject &raw(const char *key, TextView json)
    {
        begin(key);
        m_json += json;
        return *this;
    }
    Text done() const { return m_json + '}'; }

private:
    void begin(const char *key)
    {
        m_json += m_json.size() > 1 ? "," : "";
        appendJsonString(m_json, key);
        m_json += ':';
    }

    Text m_json = "{";
};

Text manifestJson(const BundleFacts &facts, std::int64_t rows, const std::vector<BundleFile> &files)
{
    Text list;
    for (const BundleFile &file : files)
        list += (list.empty() ? "" : ",") + JsonObject()
                                                .text("name", file.name)
                                                .raw("size", std::to_string(file.size))
                                                .text("sha256", file.sha256)
                                                .done();
    const Text history =
        JsonObject().raw("events", std::to_string(facts.head.seq)).text("head", facts.head.hash).done();
    return JsonObject()
               .text("format", "daicho-ledger-bundle")
               .raw("version", "1")
               .text("application", "Daicho " DAICHO_VERSION)
               .text("created", facts.created)
               .text("registry_id", facts.registryId)
               .text("body", facts.body)
               .text("institution", facts.institution)
               .text("filter", facts.filter)
               .text("layout", facts.layout)
               .raw("rows", std::to_string(rows))
               .raw("history", history)
               .raw("files", '[' + list + ']')
               .done() +
           '\n';
}

struct Bundle
{
    BundleRequest request;
    BundleFacts facts;
    std::vector<Text> schemes;          ///< the one of the body first
    std::shared_ptr<LedgerTable> paper; ///< columns of the layout
    std::shared_ptr<LedgerTable> data;  ///< columns as asked for

    Result<ExportOutcome> run(const JobControl &job) const;

private:
    struct Progress
    {
        const JobControl &job;
        ExportOutcome outcome;
        std::vector<BundleFile> files;
    };

    Result<void> fill(ZipWriter &zip, Progress &progress) const;
    Result<void> addLedger(ZipWriter &zip, const char *name, std::pair<LedgerWriter *, LedgerTable *> ledger,
                           Progress &progress) const;
};

Result<ExportOutcome> Bundle::run(const JobControl &job) const
{
    Progress progress{job, {}, {}};
    progress.outcome.selected = paper->head().selected;
    progress.outcome.head = facts.head;
    CsvWriter csv({request.options.encoding, request.options.substitute});
    if (!request.options.substitute) {
        Result<std::vector<LostCharacter>> lost = csv.lostCharacters(*data, job);
        if (!lost)
            return lost.error();
        progress.outcome.lost = std::move(*lost);
        if (!progress.outcome.lost.empty())
            return progress.outcome;
    }
    const auto existing = request.options.replaceFile ? CheckedFile::Existing::Replace : CheckedFile::Existing::Refuse;
    const auto write = [&](QIODevice &device) -> Result<void> {
        ZipWriter zip(device);
        DAICHO_TRY(fill(zip, progress));
        return zip.finish();
    };
    DAICHO_TRY(writeChecked(request.path, existing, write));
    progress.outcome.file = request.path;
    return progress.outcome;
}

Result<void> Bundle::fill(ZipWriter &zip, Progress &progress) const
{
    CsvWriter csv({request.options.encoding, request.options.substitute});
    XlsxWriter xlsx;
    DAICHO_TRY(addLedger(zip, "ledger.pdf", {request.pdf.get(), paper.get()}, progress));
    DAICHO_TRY(addLedger(zip, "ledger.xlsx", {&xlsx, data.get()}, progress));
    DAICHO_TRY(addLedger(zip, "ledger.csv", {&csv, data.get()}, progress));
    const auto addText = [&zip, &progress](const char *name, const Text &text, bool isListed) {
        return zip.add(QLatin1StringView(name), [&](QIODevice &device) -> Result<void> {
            HashingDevice hashing(device);
            DAICHO_TRY(writeBytes(hashing, QByteArray(text.data(), static_cast<qsizetype>(text.size()))));
            if (isListed)
                progress.files.push_back(hashing.file(name));
            return {};
        });
    };
    for (std::size_t i = 0; i < schemes.size(); ++i) {
        const Text name = i == 0 ? Text("scheme.json") : "scheme-" + std::to_string(i + 1) + ".json";
        DAICHO_TRY(addText(name.c_str(), schemes[i], /*isListed=*/true));
    }
    return addText("manifest.json", manifestJson(facts, progress.outcome.rows, progress.files), /*isListed=*/false);
}

Result<void> Bundle::addLedger(ZipWriter &zip, const char *name, std::pair<LedgerWriter *, LedgerTable *> ledger,
                               Progress &progress) const
{
    // The writers of pdf and xlsx may want to go back in their file, which an entry of a zip does not allow.
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    Result<WriteOutcome> outcome = ledger.first->write(*ledger.second, buffer, progress.job);
    if (!outcome)
        return outcome.error();
    if (outcome->rows != progress.outcome.selected)
        return rowsMissing(outcome->rows, progress.outcome.selected);
    buffer.close();
    progress.outcome.rows = outcome->rows;
    progress.outcome.pages = std::max(progress.outcome.pages, outcome->pages);
    if (!outcome->lost.empty())
        progress.outcome.lost = std::move(outcome->lost);
    return zip.add(QLatin1StringView(name), [&](QIODevice &device) -> Result<void> {
        HashingDevice hashing(device);
        DAICHO_TRY(writeBytes(hashing, bytes));
        progress.files.push_back(hashing.file(name));
        return {};
    });
}

Text createdText(const Clock &clock)
{
    return toText(clock.now().toUTC().toString(Qt::ISODate));
}

} // namespace

Result<ExportJob> prepareBundle(const ExportService &service, const Registry &registry, const BundleRequest &request)
{
    Bundle bundle;
    bundle.request = request;
    ExportOptions onPaper = request.options;
    onPaper.format = ExportFormat::Pdf;
    Result<std::unique_ptr<LedgerTable>> paper = service.table(onPaper);
    if (!paper)
        return paper.error();
    ExportOptions asData = request.options;
    asData.format = ExportFormat::Xlsx;
    Result<std::unique_ptr<LedgerTable>> data = service.table(asData);
    if (!data)
        return data.error();
    bundle.paper = std::move(*paper);
    bundle.data = std::move(*data);
    const auto contents = registry.copyOfContents();
    for (const EditionId edition : registry.editionsInForce())
        bundle.schemes.push_back(contents->editionTexts.at(edition));
    const LedgerTable::Head &head = bundle.paper->head();
    bundle.facts = {
        contents->header.uuid,         head.body,      head.institution, head.filter, request.options.layout,
        createdText(registry.clock()), registry.head()};
    return ExportJob([bundle](const JobControl &job) { return bundle.run(job); });
}

} // namespace daicho
