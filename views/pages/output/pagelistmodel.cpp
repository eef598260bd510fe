// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/pagelistmodel.h"

#include <cmath>

namespace daicho {

namespace {

constexpr int picturesKept = 60;

}

PageListModel::PageListModel(QObject *parent) : QAbstractListModel(parent), m_pictures(picturesKept) {}

void PageListModel::setPages(std::shared_ptr<PrintedPages> pages)
{
    beginResetModel();
    m_pages = std::move(pages);
    m_pictures.clear();
    endResetModel();
}

void PageListModel::setInk(Ink ink)
{
    m_ink = ink;
    forgetPictures();
}

void PageListModel::setSize(int width, qreal pixelRatio)
{
    m_width = width;
    m_pixelRatio = pixelRatio;
    forgetPictures();
}

void PageListModel::forgetPictures()
{
    m_pictures.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
}

int PageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_pages == nullptr ? 0 : m_pages->count();
}

QVariant PageListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || m_pages == nullptr)
        return {};
    if (role == Qt::DisplayRole)
        return QString::number(index.row() + 1);
    if (role == Qt::AccessibleTextRole)
        return tr("Page %1 of %2").arg(index.row() + 1).arg(m_pages->count());
    if (role != Qt::DecorationRole)
        return {};
    if (const QPixmap *known = m_pictures.object(index.row()))
        return *known;
    const double height = m_width * m_pages->facts().height / m_pages->facts().width;
    const QSize pixels(static_cast<int>(std::lround(m_width * m_pixelRatio)),
                       static_cast<int>(std::lround(height * m_pixelRatio)));
    auto *made = new QPixmap(QPixmap::fromImage(pageImage(*m_pages, index.row(), pixels, m_ink)));
    made->setDevicePixelRatio(m_pixelRatio);
    m_pictures.insert(index.row(), made);
    return *made;
}

} // namespace daicho
