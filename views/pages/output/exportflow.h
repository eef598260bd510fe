// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/output/exportdialog.h"
#include "views/pages/page.h"

namespace daicho {

/// An export from the question to the file: dialog, place, characters that would be lost, job, result.
class ExportFlow final : public QObject
{
    Q_OBJECT

public:
    ExportFlow(PageContext &context, QWidget *window);

    void start(const ExportDialog::Shown &shown);

private:
    void askPlace(const ExportDialog &dialog, std::optional<std::int64_t> expected);
    void run(const QString &path, const ExportOptions &options, std::optional<std::int64_t> expected);
    void finish(const QString &path, const ExportOptions &options, const ExportOutcome &outcome,
                std::optional<std::int64_t> expected);
    void showLost(const QString &path, const ExportOptions &options, const std::vector<LostCharacter> &lost);

    PageContext &m_context;
    QWidget *m_window;
};

} // namespace daicho
