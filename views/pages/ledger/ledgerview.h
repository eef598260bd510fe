// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/assettablemodel.h"

#include <QTableView>

#include <map>

namespace daicho {

class Settings;

/// The table of the ledger, with the columns, widths and order that the person at this computer keeps.
class LedgerView final : public QTableView
{
    Q_OBJECT

public:
    explicit LedgerView(Settings &settings, QWidget *parent = nullptr);

    /// Null for none; both outlive the table or the next call.
    void setLedger(AssetTableModel *model, const Registry *registry);
    /// As they stand from left to right, whoever put them there.
    std::vector<Field> columns() const;
    void setColumns(const std::vector<Field> &fields);
    /// Writes columns, widths and order into the settings.
    void saveArrangement() const;
    /// Orders by the column of the current cell; once more turns the order round.
    void sortByCurrentColumn();
    /// Chosen rows, ascending; cheap however many they are.
    std::vector<int> chosenRows() const;
    int chosenCount() const;

    /// Letters typed here go nowhere: they begin words of an input method, not searches.
    void keyboardSearch(const QString &) override {}

Q_SIGNALS:
    void columnsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void prepareHeader();
    void onSorted(int column, Qt::SortOrder order);
    void rememberWidths() const;
    void applyWidths();
    void applySort();
    void measure();
    int standardWidth(Field field) const;

    Settings &m_settings;
    AssetTableModel *m_ledger = nullptr;
    const Registry *m_registry = nullptr;  ///< its scheme may become another at any time
    int m_digit = 8;                       ///< width of a digit that widths are counted in
    mutable std::map<Field, int> m_widths; ///< by hand, in hundredths of a digit, so that they follow the font
    std::map<Field, int> m_given;          ///< pixels that columns got; others were drawn by hand
    Field m_sortField = Field::Code;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isArranging = false;
};

} // namespace daicho
