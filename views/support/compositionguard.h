// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

namespace daicho {

/// While an input method composes text, keys are the input method's: Enter confirms the text and presses no button,
/// arrows choose a candidate and no row, shortcuts do nothing. Installed once, on the application.
class CompositionGuard final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool isComposing() const { return !m_composing.isNull(); }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QObject> m_composing; ///< who shows text that is not confirmed yet
};

} // namespace daicho
