// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/import/importsession.h"

class QComboBox;
class QCheckBox;
class QLabel;
class QStandardItemModel;
class QTableWidget;

namespace daicho {

class ImportValuesTable;

/// Second step: which column is which field, and what unknown values mean.
class ImportColumnsStep final : public QWidget
{
    Q_OBJECT

public:
    ImportColumnsStep(PageContext &context, ImportSession &session, QWidget *parent = nullptr);

    QWidget *firstWidget();

private:
    void onBegun();
    void onPlanned();
    void makeFields();
    bool isSameColumns(const ImportPlan &plan) const;
    void fillColumns(const ImportPlan &plan);
    void showColumns(const ImportPlan &plan);
    void choose(int row, const QComboBox &box);

    PageContext &m_context;
    ImportSession &m_session;
    QStandardItemModel *m_fields; ///< one list of choices for all columns
    QTableWidget *m_columns;
    std::vector<Text> m_headers; ///< of the rows of `m_columns`
    QCheckBox *m_createUnits;
    QLabel *m_valuesLabel;
    ImportValuesTable *m_values;
};

} // namespace daicho
