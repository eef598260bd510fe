// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/manual/manualwindow.h"

#include "model/core/log.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QKeyEvent>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>

namespace daicho {

namespace {

constexpr int pageRole = Qt::UserRole;

QString folder()
{
    return u":/daicho/manual/ja/"_qs;
}

QString read(const QString &page)
{
    QFile file(QString(folder() % page % u".md"_qs));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(logViews) << "No page of the manual:" << page;
        return {};
    }
    return QString::fromUtf8(file.readAll());
}

/// First heading of a page.
QString titleOf(const QString &page)
{
    const QString text = read(page);
    return text.left(text.indexOf(u'\n')).remove(0, 1).trimmed();
}

/// Room inside and around what Markdown makes.
/// Pictures as wide as the page, or as they are where that is less.
void fitPictures(QTextDocument &document, int width)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            QTextImageFormat format = part.fragment().charFormat().toImageFormat();
            const QImage picture(QDir::cleanPath(folder() % format.name()));
            if (!format.isValid() || picture.width() <= width)
                continue;
            format.setWidth(width);
            QTextCursor cursor(block);
            cursor.setPosition(part.fragment().position());
            cursor.setPosition(part.fragment().position() + part.fragment().length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
            break; // the block is another one now
        }
    }
}

void dress(QTextDocument &document)
{
    constexpr int percent = 130;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool isInTable = QTextCursor(block).currentTable() != nullptr;
        if (!block.text().contains(QChar::ObjectReplacementCharacter)) // a picture needs no room between its lines
            format.setLineHeight(percent, QTextBlockFormat::ProportionalHeight);
        if (format.headingLevel() > 0) {
            format.setTopMargin(format.headingLevel() == 1 ? 0 : 18);
            format.setBottomMargin(6);
        } else if (!isInTable) {
            format.setBottomMargin(4);
        }
        QTextCursor(block).setBlockFormat(format);
    }
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setCellPadding(5);
            format.setCellSpacing(0);
            format.setBorder(1);
            format.setBorderCollapse(true);
            table->setFormat(format);
        }
    }
}

} // namespace

ManualWindow::ManualWindow(QWidget *parent)
    : QWidget(parent, Qt::Window), m_contents(new QListWidget(this)), m_text(new QTextBrowser(this))
{
    setObjectName(u"manualWindow"_qs);
    setWindowTitle(tr("Manual"));
    m_contents->setObjectName(u"manualContents"_qs);
    m_contents->setAccessibleName(tr("Contents of the manual"));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setSpacing(3);
    m_text->setObjectName(u"manualText"_qs);
    m_text->setAccessibleName(tr("Page of the manual"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setSearchPaths({folder()});
    m_text->document()->setDocumentMargin(20);
    for (const QString &page : pages()) {
        auto *item = new QListWidgetItem(titleOf(page), m_contents);
        item->setData(pageRole, page);
    }
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_contents);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({180, 640});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    resize(880, 640);
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item != nullptr)
            show(item->data(pageRole).toString(), {});
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &ManualWindow::onLink);
}

QStringList ManualWindow::pages()
{
    QStringList found{u"index"_qs};
    static const QRegularExpression link(u"\\]\\(([a-z]+)\\.md\\)"_qs);
    for (auto match = link.globalMatch(read(u"index"_qs)); match.hasNext();)
        found.append(match.next().captured(1));
    found.removeDuplicates();
    return found;
}

void ManualWindow::open(const QString &page)
{
    QWidget::show(); // first: pictures are made to fit the window
    const QStringList known = pages();
    m_contents->setCurrentRow(static_cast<int>(std::max(qsizetype(0), known.indexOf(page))));
    raise();
    activateWindow();
    m_text->setFocus(Qt::OtherFocusReason);
}

void ManualWindow::show(const QString &page, const QString &anchor)
{
    m_page = page;
    m_text->setMarkdown(read(page));
    dress(*m_text->document());
    fitPictures(*m_text->document(), m_text->viewport()->width() - 60);
    m_text->verticalScrollBar()->setValue(0);
    if (!anchor.isEmpty())
        m_text->find(anchor);
}

void ManualWindow::onLink(const QUrl &link)
{
    const QString page = link.path().section(u'.', 0, 0);
    const qsizetype row = pages().indexOf(page);
    if (row >= 0)
        m_contents->setCurrentRow(static_cast<int>(row));
}

void ManualWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void ManualWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Markdown takes colours and sizes of letters when it is read.
    if ((event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::FontChange) && !m_page.isEmpty())
        show(m_page, {});
}

} // namespace daicho
