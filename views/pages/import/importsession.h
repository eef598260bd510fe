// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/importservice.h"
#include "views/pages/page.h"

#include <QPointer>

namespace daicho {

/// A file on its way in: what is asked for and the plan that answers it. Every change plans anew by itself; a plan that
/// is under way then is given up.
class ImportSession final : public QObject
{
    Q_OBJECT

public:
    using Plan = std::shared_ptr<const ImportPlan>;

    explicit ImportSession(PageContext &context, QObject *parent = nullptr);

    void begin(const QString &path, const ImportOptions &options);
    void giveUp();
    /// What is asked for next.
    void change(const std::function<void(ImportOptions &)> &edit);
    /// Plans once more, after an error or because the registry has changed.
    void planAgain();
    void apply();

    const QString &path() const { return m_path; }
    QString fileName() const;
    const ImportOptions &options() const { return m_options; }
    bool isPlanning() const { return m_isWanted || m_isRunning; }
    bool isApplying() const { return m_isApplying; }
    /// Nothing while it is made, or if it could not be.
    const Plan &plan() const { return m_plan; }

Q_SIGNALS:
    /// Another file: what was known of the former one no longer holds.
    void begun();
    void planning();
    void planned();
    /// The first rows come along where the file can be read at all.
    void failed(const daicho::Error &error, const std::vector<daicho::ImportPreviewRow> &firstRows);
    /// What the registry then holds was counted there.
    void applied(const daicho::HistoryHead &head, const daicho::Result<daicho::ImportOutcome> &outcome);
    void notApplied(const daicho::Error &error);

private:
    struct Answer
    {
        Plan plan;
        std::optional<Error> error;
        std::vector<ImportPreviewRow> firstRows;
    };

    struct Applied
    {
        HistoryHead head;
        Result<ImportOutcome> outcome;
    };

    static Answer answer(const QString &registry, const ImportSource &source, const RegistryEnvironment &environment,
                         const JobControl &job);
    void startPlanning();
    void take(const Answer &answer);
    void onApplied(const Result<Applied> &done);

    PageContext &m_context;
    QString m_path;
    ImportOptions m_options;
    Plan m_plan;
    bool m_isWanted = false;  ///< a plan, as soon as no job runs
    bool m_isRunning = false; ///< a plan is made
    bool m_isApplying = false;
};

} // namespace daicho
