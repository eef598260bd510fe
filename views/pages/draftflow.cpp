// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/draftflow.h"

#include "views/support/draftbar.h"

#include <QPointer>

#include <algorithm>

namespace daicho {

namespace {

constexpr std::chrono::milliseconds writingDelay{500};
constexpr std::size_t titlesTold = 3;

/// Forms that take the page for themselves come first: what follows is kept behind them.
bool isFirst(const Draft &draft)
{
    return draft.form == "asset" && draft.subject == "new";
}

} // namespace

DraftFlow::DraftFlow(PageContext &context, PageOf pageOf, QWidget *parent)
    : QObject(parent)
    , m_context(context)
    , m_pageOf(std::move(pageOf))
    , m_bar(new DraftBar(parent))
    , m_keeper(
          context.workspace, [this] { return collect(); }, writingDelay)
{
    connect(m_bar, &DraftBar::putBackRequested, this, &DraftFlow::putBack);
    connect(m_bar, &DraftBar::discardRequested, this, &DraftFlow::discard);
    connect(m_bar, &DraftBar::laterRequested, this, &DraftFlow::leave);
    connect(&m_keeper, &DraftKeeper::found, this, &DraftFlow::offer);
    connect(&m_keeper, &DraftKeeper::failed, this, [this](const Error &error) {
        m_context.messages.show(MessageBar::Kind::Warning,
                                tr("What is being written cannot be kept as a draft: %1").arg(errorWords(error)));
    });
    connect(&context.workspace, &Workspace::registryChanged, this, &DraftFlow::leave);
}

void DraftFlow::add(Page &page)
{
    m_pages.push_back(&page);
    connect(&page, &Page::formsChanged, &m_keeper, &DraftKeeper::touch);
    connect(&page, &QObject::destroyed, this, [this, gone = &page] { std::erase(m_pages, gone); });
}

std::vector<Draft> DraftFlow::collect() const
{
    std::vector<Draft> drafts;
    for (const Page *page : m_pages) {
        std::vector<Draft> own = page->drafts();
        std::move(own.begin(), own.end(), std::back_inserter(drafts));
    }
    return drafts;
}

void DraftFlow::offer(const DraftStore::Found &found)
{
    m_offered.insert(m_offered.end(), found.drafts.begin(), found.drafts.end());
    m_unread += found.unread;
    m_bar->offer(words(), !m_offered.empty());
}

QString DraftFlow::words() const
{
    QStringList lines;
    if (!m_offered.empty()) {
        QStringList titles;
        for (std::size_t i = 0; i < std::min(m_offered.size(), titlesTold); ++i) {
            const QString title = toQString(m_offered[i].draft.title);
            titles.append(tr("“%1”").arg(title.isEmpty() ? tr("without a name") : title.left(40)));
        }
        if (m_offered.size() > titlesTold)
            titles.append(tr("and others"));
        lines.append(tr("There are %n draft(s) of what was written and not saved when the program ended: %1", nullptr,
                        static_cast<int>(m_offered.size()))
                         .arg(titles.join(tr(", ", "between drafts"))));
    }
    if (!m_unread.isEmpty())
        lines.append(tr("%n file(s) with drafts cannot be read; they are damaged or of a newer version, and are kept "
                        "as they are: %1",
                        nullptr, static_cast<int>(m_unread.size()))
                         .arg(m_unread.join(tr(", ", "between drafts"))));
    return lines.join(u'\n');
}

void DraftFlow::putBack()
{
    std::vector<DraftStore::Stored> drafts = std::exchange(m_offered, {});
    leave();
    std::stable_partition(drafts.begin(), drafts.end(),
                          [](const DraftStore::Stored &stored) { return isFirst(stored.draft); });
    std::vector<DraftStore::Stored> taken;
    QStringList left;
    int withheld = 0;
    for (const DraftStore::Stored &stored : drafts) {
        if (!m_pageOf(stored.draft.form).putBack(stored.draft)) {
            left.append(tr("“%1”").arg(toQString(stored.draft.title).left(40)));
            continue;
        }
        taken.push_back(stored);
        withheld += static_cast<int>(stored.draft.withheld.size());
    }
    m_keeper.adopt(taken);
    QStringList told;
    if (!taken.empty())
        told.append(
            tr("%n draft(s) stand in their forms again, not saved yet.", nullptr, static_cast<int>(taken.size())));
    if (withheld > 0)
        told.append(tr("%n field(s) had held an Individual Number and were not kept.", nullptr, withheld));
    if (!left.isEmpty())
        told.append(tr("Not put back, because the record is gone or another form is open; kept for the next opening: "
                       "%1")
                        .arg(left.join(tr(", ", "between drafts"))));
    const bool isWhole = left.isEmpty() && withheld == 0;
    m_context.messages.show(isWhole ? MessageBar::Kind::Done : MessageBar::Kind::Warning, told.join(u' '));
}

void DraftFlow::discard()
{
    const std::vector<DraftStore::Stored> drafts = std::exchange(m_offered, {});
    leave();
    m_keeper.discard(drafts);
    m_context.messages.show(MessageBar::Kind::Done,
                            tr("%n draft(s) discarded.", nullptr, static_cast<int>(drafts.size())),
                            {tr("Undo"), [this, drafts, registry = QPointer(m_context.workspace.registry())] {
                                 if (registry != nullptr && registry == m_context.workspace.registry())
                                     m_keeper.bringBack(drafts);
                             }});
}

void DraftFlow::leave()
{
    m_offered.clear();
    m_unread.clear();
    m_bar->hide();
}

} // namespace daicho
