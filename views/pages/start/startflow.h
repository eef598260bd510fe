// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

namespace daicho {

/// From a wish to a registry: the dialog, the place of the file, and a ledger that goes straight in.
class StartFlow final : public QObject
{
    Q_OBJECT

public:
    StartFlow(PageContext &context, QWidget *window);

    void askForNew();
    /// The ledger first, then the registry for it.
    void askForLedger();
    /// A registry for a ledger that is known already.
    void startFrom(const QString &ledger);
    static FileRequest ledgerRequest(const Settings &settings);

Q_SIGNALS:
    void made(const QString &path);
    void ledgerReady(const QString &ledger);

private:
    PageContext &m_context;
    QWidget *m_window;
};

} // namespace daicho
