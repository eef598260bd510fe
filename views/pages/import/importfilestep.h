// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/import/importpreviewmodel.h"
#include "views/pages/import/importsession.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QTableView;

namespace daicho {

/// First step: which file, how it is read, and what it then looks like.
class ImportFileStep final : public QWidget
{
    Q_OBJECT

public:
    ImportFileStep(PageContext &context, ImportSession &session, QWidget *parent = nullptr);

    QWidget *firstWidget();

private:
    QWidget *makeOptions(PageContext &context);
    void connectOptions();
    void onBegun();
    void onPlanned();
    void onFailed(const Error &error, const std::vector<ImportPreviewRow> &rows);
    void showFound(const ImportPlan &plan);
    void showSheets(const ImportPlan &plan);
    void showRows(const std::vector<ImportPreviewRow> &rows, bool lettered);

    ImportSession &m_session;
    ImportPreviewModel m_model;
    QLabel *m_file;
    QLabel *m_encodingLabel;
    QComboBox *m_encoding;
    QLabel *m_sheetLabel;
    QComboBox *m_sheet;
    QComboBox *m_headerRows;
    QCheckBox *m_fillMerged;
    QTableView *m_preview;
};

} // namespace daicho
