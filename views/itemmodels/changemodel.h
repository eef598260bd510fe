// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/recordwords.h"

#include <QAbstractTableModel>

namespace daicho {

/// Changed fields, old and new: those of one act, or those of one asset over time. Rows are put into words when they
/// are looked at.
class ChangeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, What, Record, FieldName, Before, After, ColumnCount };

    explicit ChangeModel(const Registry &registry, QObject *parent = nullptr);

    void setStyle(const DisplayStyle &style);
    /// `When`, `Who` and `What` are empty here: the act has them.
    void setAct(std::shared_ptr<const EntryChanges> changes);
    void setLines(std::vector<HistoryLine> lines);
    void clear();
    /// The first row of an act, or -1.
    int rowOf(std::int64_t seq) const;
    const RecordWords &words() const { return m_words; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString actText(std::size_t row, Column column) const;
    QString lineText(const HistoryLine &line, Column column) const;

    RecordWords m_words;
    DisplayStyle m_style;
    std::shared_ptr<const EntryChanges> m_act;
    std::vector<HistoryLine> m_lines;
};

} // namespace daicho
