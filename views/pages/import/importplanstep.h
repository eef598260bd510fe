// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/textlistmodel.h"
#include "views/pages/import/importsession.h"

#include <array>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QTableView;
class QTabWidget;

namespace daicho {

/// Third step: what the import would do, row by row.
class ImportPlanStep final : public QWidget
{
    Q_OBJECT

public:
    ImportPlanStep(PageContext &context, ImportSession &session, QWidget *parent = nullptr);

    QWidget *firstWidget();

private:
    enum List { Additions, Updates, Same, Conflicts, Rejects, ListCount };

    void addList(List list, const QString &name, const QString &title);
    QWidget *makeConflicts();
    QPlainTextEdit *makeText(const QString &name, const QString &title, int lines);
    void showReason();
    void onBegun();
    void onPlanned();
    void clear(const QString &words, const QString &notes);
    void setRows(List list, std::int64_t count, const QStringList &headers, std::size_t rows, TextListModel::Cell cell);
    QString unitText(TextView stored) const;
    void showAdditions();
    void showUpdates();
    void showSame();
    void showConflicts();
    void showRejects();
    void showFirstList();

    PageContext &m_context;
    ImportSession &m_session;
    ImportSession::Plan m_plan;
    QLabel *m_state;
    QPlainTextEdit *m_notes;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_reason; ///< of the chosen rejected row, whole
    std::array<QTableView *, ListCount> m_tables{};
    QComboBox *m_onConflict;
    std::array<TextListModel, ListCount> m_lists;
    bool m_isNew = true; ///< no plan of this file was shown yet
};

} // namespace daicho
