// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/output/pageimage.h"

#include <QAbstractListModel>
#include <QCache>
#include <QPixmap>

namespace daicho {

/// The pages of a document as small pictures with their numbers; painted when they come into sight.
class PageListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PageListModel(QObject *parent = nullptr);

    void setPages(std::shared_ptr<PrintedPages> pages);
    void setInk(Ink ink);
    /// Width of a picture, and the pixels of the screen that one of its points has.
    void setSize(int width, qreal pixelRatio);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void forgetPictures();

    std::shared_ptr<PrintedPages> m_pages;
    Ink m_ink = Ink::Colour;
    int m_width = 110;
    qreal m_pixelRatio = 1;
    mutable QCache<int, QPixmap> m_pictures;
};

} // namespace daicho
