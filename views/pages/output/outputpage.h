// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/output/outputsettings.h"
#include "views/pages/output/pageimage.h"
#include "views/pages/output/printjob.h"
#include "views/pages/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QPrinter;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QSplitter;
class QToolButton;

namespace daicho {

class PageHead;
class PageListModel;
class PagesView;

/// The paper before it is printed: small pages left, the pages themselves, the settings right. See `PaperKind`.
class OutputPage final : public Page
{
    Q_OBJECT

public:
    explicit OutputPage(PageContext &context, QWidget *parent = nullptr);

    void setRegistry(Registry *registry) override;
    QWidget *firstWidget() override;
    QList<QWidget *> panes() override;
    QString manualPage() const override { return u"output"_qs; }

    /// A paper about many assets, or about one.
    void show(PaperKind kind, const ShownAssets &shown);
    void show(PaperKind kind, AssetId asset);
    using Page::show;
    /// Pages that are shown; none while they are counted.
    const PrintedPages *pages() const { return m_pages.get(); }

Q_SIGNALS:
    /// The ledger as it is set here, to a file: options and the ending of its name.
    void saveRequested(const daicho::ExportOptions &options);
    /// Other papers as PDF; `what` is the word in the middle of the file's name.
    void pagesSaveRequested(const QString &what, const daicho::PagesMaker &maker);
    /// The register of files of personal information as csv.
    void registerSaveRequested(const daicho::FileRegisterOptions &options);
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeMiddle();
    QWidget *makeTools();
    QWidget *makeThumbnails();
    void connectParts();
    QPushButton *addButton(const QString &text, const char *name, const QString &icon);
    Result<PagesMaker> maker() const;
    Result<PagesMaker> ledgerMaker() const;
    Result<PagesMaker> cardMaker() const;
    Result<PagesMaker> sheetMaker() const;
    Result<PagesMaker> labelMaker() const;
    PagesMaker registerMaker() const;
    void onKind();
    QString saveName() const;
    void count();
    void take(const Result<std::shared_ptr<PrintedPages>> &pages);
    void onZoom();
    void onInk();
    void onPage(int page);
    void print();
    void runPrinting(const std::shared_ptr<QPrinter> &printer);
    void saveAs(ExportFormat format);

    Registry *m_registry = nullptr;
    std::optional<AssetId> m_asset; ///< whose paper it is
    QString m_code;
    std::shared_ptr<PrintedPages> m_pages;
    JobRunner m_counter;
    bool m_isStale = true;  ///< to be counted when the page is seen
    bool m_isAgain = false; ///< something changed while pages were counted
    QLabel *m_title = nullptr;
    QSplitter *m_splitter;
    QListView *m_list = nullptr;
    PageListModel *m_thumbnails;
    PagesView *m_view;
    OutputSettings *m_settings;
    QScrollArea *m_settingsArea = nullptr;
    QComboBox *m_zoom = nullptr;
    QCheckBox *m_grey = nullptr;
    QSpinBox *m_number = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_pdf = nullptr;
    QPushButton *m_xlsx = nullptr;
    QPushButton *m_csv = nullptr; ///< of the register
    QPushButton *m_close = nullptr;
};

} // namespace daicho
