// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

#include <QTimer>

namespace daicho {

/// From a path to an open registry, also where somebody else is editing it; and from reading to writing when that
/// person has finished.
class OpeningFlow final : public QObject
{
    Q_OBJECT

public:
    OpeningFlow(PageContext &context, QWidget *window);

    /// For writing; if somebody else does, people choose how to go on.
    void open(const QString &path);
    /// The open registry once more, for writing. What was read stays open if somebody still edits it.
    void openForWriting();
    /// The open registry once more, as it was opened.
    void openAgain();
    /// Reads what others wrote. Tells what stands in the way once, not every time.
    void look();
    /// What the window is waiting for, or nothing.
    const QString &awaited() const { return m_awaited; }

Q_SIGNALS:
    void opened(const QString &path);
    /// It cannot be opened, for this reason.
    void refused(const QString &path, const daicho::Error &error);

private:
    void ask(const QString &path, const Error &busy);
    void openForReading(const QString &path);
    void openCopy(const QString &path);
    void await(const QString &path);
    void stopWaiting();
    void tell(const Result<void> &done, const QString &path);
    void onTick();
    void onRegistryChanged();

    PageContext &m_context;
    QWidget *m_window;
    QTimer m_timer;
    QString m_awaited;
    std::optional<ErrorCode> m_told; ///< why the registry could not be read again
};

} // namespace daicho
