// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registrydifference.h"
#include "model/services/restoreservice.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableWidget;

namespace daicho {

/// A state that was restored beside, and the present registry with which it was compared if that can be read.
struct RestoredState
{
    Restored restored;
    std::optional<RegistryDifference> difference;
};

/// What a restored state would change, and what is to become of it.
class RestorePanel final : public QFrame
{
    Q_OBJECT

public:
    /// Fields that are listed; more than these nobody reads.
    static constexpr std::size_t mostFields = 200;

    explicit RestorePanel(QWidget *parent = nullptr);

    void show(const RestoredState &state, bool mayReplace);
    void clear();
    const std::optional<RestoredState> &state() const { return m_state; }
    QWidget *firstWidget();

Q_SIGNALS:
    void replaceRequested();
    void openRequested();
    void discardRequested();

private:
    void fill(const RegistryDifference &difference);

    std::optional<RestoredState> m_state;
    QLabel *m_title;
    QLabel *m_counts;
    QTableWidget *m_fields;
    QPushButton *m_replace;
    QPushButton *m_open;
    QPushButton *m_discard;
};

} // namespace daicho
