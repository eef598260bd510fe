// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"
#include "views/support/draftkeeper.h"

namespace daicho {

class DraftBar;

/// From what stands unsaved in the pages to files of this computer, and back into the pages after the program was
/// killed: offered in a bar, put back or discarded as people decide.
class DraftFlow final : public QObject
{
    Q_OBJECT

public:
    /// The page that has the form; made if need be.
    using PageOf = std::function<Page &(TextView form)>;

    DraftFlow(PageContext &context, PageOf pageOf, QWidget *parent);

    DraftBar &bar() { return *m_bar; }
    void add(Page &page);
    /// The window closes in good order.
    void forget() { m_keeper.forget(); }

private:
    std::vector<Draft> collect() const;
    void offer(const DraftStore::Found &found);
    void putBack();
    void discard();
    void leave();
    QString words() const;

    PageContext &m_context;
    PageOf m_pageOf;
    DraftBar *m_bar;
    std::vector<Page *> m_pages;
    std::vector<DraftStore::Stored> m_offered;
    QStringList m_unread;
    DraftKeeper m_keeper;
};

} // namespace daicho
