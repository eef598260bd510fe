// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/integrityservice.h"
#include "views/pages/page.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace daicho {

class VerdictBar;

/// Whether the registry can be trusted: the verdict, all that differs, and what can be done about it, each with a
/// reason that stays in the history.
class IntegrityView final : public QWidget
{
    Q_OBJECT

public:
    explicit IntegrityView(PageContext &context, QWidget *parent = nullptr);
    ~IntegrityView() override;

    /// Looks at the whole file in a job; with a head that was kept elsewhere, at that too.
    void verify(const std::optional<Anchor> &anchor = {});
    void clear();
    /// The registry went on since.
    void age(const HistoryHead &head);
    QString text() const;

private:
    using Act = std::function<Result<HistoryHead>(const JobControl &job)>;

    QWidget *makeActs();
    void show(const IntegrityFinding &found);
    void showEvidence(const IntegrityFinding &found);
    QString witnessWords(const IntegrityFinding &found) const;
    void run(const QString &title, const Act &act);
    /// Of a job that writes: the lease is here already if this window writes.
    RegistryEnvironment writersEnvironment() const;
    void repair(Repair how);
    void accept();
    void afterAct(const QString &path);

    PageContext &m_context;
    VerdictBar *m_verdict;
    QLabel *m_advice;
    QTableView *m_table;
    QStandardItemModel *m_rows;
    QWidget *m_acts = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_adopt = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace daicho
