// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/services/fileregisterservice.h"
#include "views/pages/output/exportdialog.h"
#include "views/pages/output/printjob.h"
#include "views/pages/page.h"

namespace daicho {

/// An export from the question to the file: dialog, place, characters that would be lost, job, result.
class ExportFlow final : public QObject
{
    Q_OBJECT

public:
    ExportFlow(PageContext &context, QWidget *window);

    /// With the dialog.
    void start(const ShownAssets &shown);
    /// With options that are known: asks where to, and writes.
    void save(const ExportOptions &options);
    /// Pages as PDF; `what` is the word in the middle of the name that is offered.
    void savePages(const QString &what, const PagesMaker &maker);
    /// The register of files of personal information as csv.
    void saveRegister(const FileRegisterOptions &options);

private:
    /// `expected`: rows of the table that is on the screen.
    QString ledgerWords(const ExportOptions &options) const;
    void askPlace(const ExportOptions &options, std::optional<std::int64_t> expected);
    void askPath(const QString &what, const QString &suffix, const Dialogs::PathTaker &chosen);
    void run(const QString &path, const ExportOptions &options, std::optional<std::int64_t> expected);
    void runPages(const QString &path, const PagesMaker &maker);
    void runRegister(const QString &path, const FileRegisterOptions &options);
    void askAboutLost(const std::vector<LostCharacter> &lost, bool japanese, const std::function<void()> &accepted);
    void finish(const QString &path, const ExportOptions &options, const ExportOutcome &outcome,
                std::optional<std::int64_t> expected);
    void showLost(const QString &path, const ExportOptions &options, const std::vector<LostCharacter> &lost);
    void tell(MessageBar::Kind kind, const QString &text, const QString &path);

    PageContext &m_context;
    QWidget *m_window;
};

} // namespace daicho
