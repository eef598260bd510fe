// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/import/importsession.h"

class QLabel;
class QPushButton;

namespace daicho {

/// What came of an import, counted in the registry, and the way back as long as nothing else was done.
class ImportResult final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportResult(PageContext &context, QWidget *parent = nullptr);

    void show(const ImportSession &session, const HistoryHead &head, const Result<ImportOutcome> &outcome);
    QWidget *firstWidget();
    const ImportSession::Plan &plan() const { return m_plan; }
    /// The one that asks for the rejected rows as a file.
    QPushButton *saveButton() const { return m_save; }

Q_SIGNALS:
    void ledgerRequested();

private:
    void onMoved();
    bool isImport(const std::optional<HistoryEntry> &entry) const;
    QString counts(const ImportOutcome &outcome) const;

    PageContext &m_context;
    ImportSession::Plan m_plan;
    std::int64_t m_entry = 0; ///< of the history: the import, or the redo that brought it back
    bool m_isUndone = false;
    QLabel *m_title;
    QLabel *m_counts;
    QLabel *m_state;
    QPushButton *m_ledger;
    QPushButton *m_undo;
    QPushButton *m_save;
};

} // namespace daicho
