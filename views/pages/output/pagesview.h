// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/output/pageimage.h"

#include <QAbstractScrollArea>
#include <QCache>

namespace daicho {

/// The pages of a document one below the other, as large as asked for. A page is painted when it comes into sight.
class PagesView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Fit : std::uint8_t { Width, Page, Percent };

    explicit PagesView(QWidget *parent = nullptr);

    void setPages(std::shared_ptr<PrintedPages> pages);
    void setInk(Ink ink);
    void setFit(Fit fit, int percent = 100);
    /// The page of which most is seen; -1 without pages.
    int currentPage() const { return m_current; }
    void showPage(int page);
    /// How large a page is drawn, in per cent of the paper on this screen.
    double percent() const;

Q_SIGNALS:
    void currentPageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void follow();
    QRect pageRect(int page) const;
    int step() const;

    std::shared_ptr<PrintedPages> m_pages;
    Ink m_ink = Ink::Colour;
    Fit m_fit = Fit::Width;
    int m_percent = 100;
    QSize m_size; ///< of a page, in points of the screen
    int m_current = -1;
    QCache<int, QImage> m_images;
};

} // namespace daicho
