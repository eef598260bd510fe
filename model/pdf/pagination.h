// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>

namespace daicho {

/// Decides where pages begin. The measuring and the drawing pass ask the same questions in the same order and so
/// get the same pages. Lengths in the device's units.
class Pagination
{
public:
    Pagination(qreal firstPage, qreal otherPages) : m_first(firstPage), m_other(otherPages), m_left(firstPage) {}

    int pages() const { return m_pages; }
    /// Room of a page that holds nothing yet, apart from the first.
    qreal wholePage() const { return m_other; }
    qreal left() const { return m_left; }
    /// Nothing stands on the page yet.
    bool isFresh() const { return m_left == (m_pages == 1 ? m_first : m_other); }

    /// Takes `height` from the page; true if a new page had to begin for it. What is higher than a page takes what is
    /// left.
    bool place(qreal height)
    {
        const bool begins = height > m_left && !isFresh();
        if (begins)
            beginPage();
        m_left -= std::min(height, m_left);
        return begins;
    }
    void beginPage()
    {
        ++m_pages;
        m_left = m_other;
    }

private:
    qreal m_first;
    qreal m_other;
    qreal m_left;
    int m_pages = 1;
};

} // namespace daicho
