// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"
#include "views/support/standingbar.h"

#include <QTimer>

namespace daicho {

/// Above the pages, for as long as it holds: that the registry can only be read, and why; that it lies where locks and
/// copies need care. Where others may write beside this window, it asks for a look every two seconds.
class SharingBars final : public QWidget
{
    Q_OBJECT

public:
    explicit SharingBars(PageContext &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void lookRequested();
    void writingRequested();

private:
    void onRegistryChanged();
    void onTick();
    void update();
    QString readOnlyText(const Registry &registry) const;
    QString placeText(const Registry &registry) const;

    PageContext &m_context;
    StandingBar *m_access;
    StandingBar *m_place;
    QTimer m_timer;
    bool m_isPlaceKnown = false; ///< people have read it and put it away
};

} // namespace daicho
