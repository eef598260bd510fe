// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/import/importsession.h"

#include <QTableWidget>

class QComboBox;
class QStandardItemModel;

namespace daicho {

/// Values of the file that keep rows out, each with a choice of what it means here. A decided one stays, to be
/// decided otherwise.
class ImportValuesTable final : public QTableWidget
{
    Q_OBJECT

public:
    ImportValuesTable(PageContext &context, ImportSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Whether there is anything to decide or decided.
    void filled(bool isNeeded);

private:
    void onBegun();
    void onPlanned();
    void refill();
    QComboBox *makeChoice(int row, const ImportBadValue &value);
    QStandardItemModel *listOf(Field field);
    static void addUnits(QStandardItemModel &list, const Organisation &organisation);
    static void addLevels(QStandardItemModel &list, const Axis &axis);
    void choose(const ImportBadValue &value, const QComboBox &box);

    PageContext &m_context;
    ImportSession &m_session;
    std::vector<ImportBadValue> m_values; ///< a row each
    std::map<Field, QStandardItemModel *> m_lists;
};

} // namespace daicho
