// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/outputpage.h"

#include "views/pages/output/pagelistmodel.h"
#include "views/pages/output/pagesview.h"
#include "views/support/icons.h"
#include "views/support/pagehead.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>

namespace daicho {

namespace {

constexpr int thumbnailWidth = 110;
constexpr int roomForThumbnails = 800; ///< width of the page
constexpr int fitsWidth = 0;
constexpr int fitsPage = -1;

} // namespace

OutputPage::OutputPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_splitter(new QSplitter(this))
    , m_thumbnails(new PageListModel(this))
    , m_view(new PagesView(this))
    , m_settings(new OutputSettings(context, this))
{
    setObjectName(u"outputPage"_qs);
    m_view->setObjectName(u"outputView"_qs);
    m_view->setAccessibleName(tr("Preview"));
    m_settingsArea = new QScrollArea(this);
    m_settingsArea->setObjectName(u"outputSettingsArea"_qs);
    m_settingsArea->setFrameShape(QFrame::NoFrame);
    m_settingsArea->setWidgetResizable(true);
    m_settingsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_settingsArea->setWidget(m_settings);
    m_settingsArea->setMinimumWidth(m_settings->minimumSizeHint().width() + 24);
    m_splitter->setObjectName(u"outputSplitter"_qs);
    m_splitter->addWidget(makeThumbnails());
    m_splitter->addWidget(makeMiddle());
    m_splitter->addWidget(m_settingsArea);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    if (!m_splitter->restoreState(context.settings.get(setting::outputSplitter)))
        m_splitter->setSizes({m_list->minimumWidth(), 800, m_settingsArea->minimumWidth()});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_splitter, 1);
    connectParts();
    take(Error{ErrorCode::Cancelled, {}, "nothing yet"});
}

QWidget *OutputPage::makeHead()
{
    auto *head = new PageHead(u"output"_qs, tr("Print"), this);
    m_title = head->title();
    head->addStretch();
    m_print = addButton(tr("P&rint…"), "outputPrint", u"document-print"_qs);
    m_pdf = addButton(tr("&Save as PDF…"), "outputPdf", u"document-save"_qs);
    m_xlsx = addButton(tr("Save as &xlsx…"), "outputXlsx", u"document-export"_qs);
    m_csv = addButton(tr("Save as &CSV…"), "outputCsv", u"document-export"_qs);
    m_csv->hide();
    m_close = addButton(tr("Bac&k to the ledger"), "outputClose", u"window-close"_qs);
    for (QPushButton *button : {m_print, m_pdf, m_xlsx, m_csv, m_close})
        head->addButton(button);
    return head;
}

QPushButton *OutputPage::addButton(const QString &text, const char *name, const QString &iconName)
{
    auto *button = new QPushButton(icon(iconName, palette().color(QPalette::ButtonText)), text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    return button;
}

void OutputPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // In a small window the page itself needs the room; its number leads to the others.
    m_list->setVisible(width() >= roomForThumbnails);
}

QWidget *OutputPage::makeThumbnails()
{
    m_list = new QListView(m_splitter);
    m_list->setObjectName(u"outputThumbnails"_qs);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setModel(m_thumbnails);
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::TopToBottom);
    m_list->setWrapping(false);
    m_list->setMovement(QListView::Static);
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(6);
    m_list->setTabKeyNavigation(false);
    m_list->setIconSize({thumbnailWidth, thumbnailWidth * 3 / 2});
    m_list->setMinimumWidth(thumbnailWidth + 44);
    m_list->setMaximumWidth(thumbnailWidth + 80);
    return m_list;
}

QWidget *OutputPage::makeMiddle()
{
    auto *middle = new QWidget(m_splitter);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTools());
    layout->addWidget(m_view, 1);
    return middle;
}

QWidget *OutputPage::makeTools()
{
    auto *tools = new QWidget(this);
    auto *lines = new QVBoxLayout(tools);
    lines->setContentsMargins(8, 4, 8, 4);
    lines->setSpacing(4);
    auto *page = new QLabel(tr("Pa&ge"), tools);
    m_number = new QSpinBox(tools);
    m_number->setObjectName(u"outputNumber"_qs);
    page->setBuddy(m_number);
    auto *zoom = new QLabel(tr("&Zoom"), tools);
    m_zoom = new QComboBox(tools);
    m_zoom->setObjectName(u"outputZoom"_qs);
    m_zoom->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_zoom->addItem(tr("Whole width"), fitsWidth);
    m_zoom->addItem(tr("Whole page"), fitsPage);
    for (const int percent : {50, 75, 100, 150, 200})
        m_zoom->addItem(tr("%1 %").arg(percent), percent);
    zoom->setBuddy(m_zoom);
    m_grey = new QCheckBox(tr("In gre&y"), tools);
    m_grey->setObjectName(u"outputGrey"_qs);
    m_state = new QLabel(tools);
    m_state->setObjectName(u"outputState"_qs);
    m_state->setAccessibleName(tr("State of the preview"));
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    const auto addLine = [lines](std::initializer_list<QWidget *> parts) {
        auto *line = new QHBoxLayout;
        for (QWidget *part : parts)
            line->addWidget(part, part == *(parts.end() - 1) ? 1 : 0);
        lines->addLayout(line);
    };
    addLine({page, m_number, m_state}); // two lines: there is little room in a small window
    addLine({zoom, m_zoom, m_grey});
    return tools;
}

void OutputPage::connectParts()
{
    connect(m_settings, &OutputSettings::changed, this, &OutputPage::count);
    connect(m_settings, &OutputSettings::kindChanged, this, [this] {
        onKind();
        count();
    });
    connect(m_csv, &QPushButton::clicked, this,
            [this] { Q_EMIT registerSaveRequested(m_settings->registerOptions()); });
    connect(&context().workspace, &Workspace::headMoved, this, [this] {
        m_isStale = true;
        if (isVisible())
            count();
    });
    connect(m_zoom, &QComboBox::currentIndexChanged, this, &OutputPage::onZoom);
    connect(m_grey, &QCheckBox::toggled, this, &OutputPage::onInk);
    connect(m_view, &PagesView::currentPageChanged, this, &OutputPage::onPage);
    connect(m_number, &QSpinBox::valueChanged, this, [this](int number) { m_view->showPage(number - 1); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && index.row() != m_view->currentPage())
            m_view->showPage(index.row());
    });
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { context().settings.set(setting::outputSplitter, m_splitter->saveState()); });
    connect(m_print, &QPushButton::clicked, this, &OutputPage::print);
    connect(m_pdf, &QPushButton::clicked, this, [this] { saveAs(ExportFormat::Pdf); });
    connect(m_xlsx, &QPushButton::clicked, this, [this] { saveAs(ExportFormat::Xlsx); });
    connect(m_close, &QPushButton::clicked, this, &OutputPage::closeRequested);
}

void OutputPage::setRegistry(Registry *registry)
{
    m_counter.cancel();
    m_registry = registry;
    m_asset.reset();
    m_isStale = true;
    m_isAgain = false;
    take(Error{ErrorCode::Cancelled, {}, "another registry"});
}

QWidget *OutputPage::firstWidget()
{
    return m_view;
}

QList<QWidget *> OutputPage::panes()
{
    return {m_list, m_view, m_settings->firstWidget()};
}

void OutputPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_thumbnails->setSize(thumbnailWidth, devicePixelRatioF());
    if (m_isStale && m_registry != nullptr)
        count();
}

void OutputPage::show(PaperKind kind, const ShownAssets &shown)
{
    if (m_registry == nullptr)
        return;
    m_asset.reset();
    m_settings->setMany(*m_registry, kind, shown);
    onKind();
    m_isStale = true;
    Q_EMIT comeUpRequested();
    if (m_isStale)
        count();
}

void OutputPage::show(PaperKind kind, AssetId asset)
{
    if (m_registry == nullptr)
        return;
    const Result<Asset> found = m_registry->asset(asset);
    if (!found) {
        context().messages.showError(found.error());
        return;
    }
    m_asset = asset;
    m_code = toQString(found->text(Field::Code));
    m_settings->setOne(kind);
    onKind();
    m_isStale = true;
    Q_EMIT comeUpRequested();
    if (m_isStale)
        count();
}

void OutputPage::count()
{
    if (m_registry == nullptr)
        return;
    m_isStale = true;
    if (!isVisible())
        return;
    if (m_counter.isRunning()) {
        m_isAgain = true;
        m_counter.cancel();
        return;
    }
    m_isAgain = false;
    const Result<PagesMaker> made = maker();
    if (!made) {
        take(made.error());
        return;
    }
    m_isStale = false;
    m_state->setText(tr("Counting pages…"));
    m_counter.run<std::shared_ptr<PrintedPages>>(tr("Counting pages…"), *made, this,
                                                 [this](const Result<std::shared_ptr<PrintedPages>> &pages) {
                                                     if (m_isAgain)
                                                         count();
                                                     else
                                                         take(pages);
                                                 });
}

void OutputPage::take(const Result<std::shared_ptr<PrintedPages>> &pages)
{
    m_pages = pages ? *pages : nullptr;
    const int count = m_pages != nullptr ? m_pages->count() : 0;
    {
        const QSignalBlocker blocker(m_number);
        m_number->setRange(std::min(1, count), count);
        m_number->setSuffix(count > 0 ? tr(" / %1").arg(count) : QString());
    }
    m_number->setEnabled(count > 0);
    m_thumbnails->setPages(m_pages);
    m_view->setPages(m_pages);
    m_settings->tell(m_pages.get());
    for (QPushButton *button : {m_print, m_pdf})
        button->setEnabled(count > 0);
    m_xlsx->setEnabled(m_registry != nullptr);
    const bool isFailure = !pages && pages.error().code != ErrorCode::Cancelled;
    m_state->setText(isFailure ? errorWords(pages.error()) : count > 0 ? tr("%n page(s)", nullptr, count) : QString());
    if (count > 0)
        onPage(m_view->currentPage());
}

void OutputPage::onZoom()
{
    using Fit = PagesView::Fit;
    const int zoom = m_zoom->currentData().toInt();
    const Fit fit = zoom == fitsWidth ? Fit::Width : zoom == fitsPage ? Fit::Page : Fit::Percent;
    m_view->setFit(fit, std::max(1, zoom));
}

void OutputPage::onInk()
{
    m_view->setInk(m_grey->isChecked() ? Ink::Grey : Ink::Colour);
    m_thumbnails->setInk(m_grey->isChecked() ? Ink::Grey : Ink::Colour);
}

void OutputPage::onPage(int page)
{
    if (page < 0)
        return;
    const QSignalBlocker number(m_number);
    m_number->setValue(page + 1);
    m_list->setCurrentIndex(m_thumbnails->index(page));
    m_list->scrollTo(m_thumbnails->index(page));
}

void OutputPage::print()
{
    if (m_pages == nullptr)
        return;
    const PrintedPages::Facts &facts = m_pages->facts();
    const PrintRequest request{toQString(facts.title), facts.width, facts.height, m_pages->count()};
    context().dialogs.print(this, request, [this](const std::shared_ptr<QPrinter> &printer) { runPrinting(printer); });
}

void OutputPage::runPrinting(const std::shared_ptr<QPrinter> &printer)
{
    if (m_registry == nullptr)
        return;
    // Pages of its own: the preview goes on painting its own ones meanwhile.
    const Result<PagesMaker> made = maker();
    if (!made) {
        context().messages.showError(made.error());
        return;
    }
    context().jobs.run<int>(
        tr("Printing"),
        [maker = *made, printer](const JobControl &job) -> Result<int> {
            const Result<std::shared_ptr<PrintedPages>> pages = maker(job);
            if (!pages)
                return pages.error();
            return printPages(**pages, *printer, job);
        },
        this,
        [this, head = m_registry->head()](const Result<int> &printed) {
            if (!printed)
                return context().messages.showError(printed.error());
            if (Registry *registry = context().workspace.registry())
                registry->noteHandedOut("print", head, {});
            context().messages.show(MessageBar::Kind::Done, tr("%n page(s) sent to the printer", nullptr, *printed));
        });
}

void OutputPage::saveAs(ExportFormat format)
{
    if (m_registry == nullptr)
        return;
    if (m_settings->kind() == PaperKind::Ledger) {
        ExportOptions options = m_settings->ledgerOptions();
        options.format = format;
        Q_EMIT saveRequested(options);
        return;
    }
    const Result<PagesMaker> made = maker();
    if (made)
        Q_EMIT pagesSaveRequested(saveName(), *made);
    else
        context().messages.showError(made.error());
}

} // namespace daicho
