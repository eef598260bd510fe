// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace daicho {

/// The sentence why something was refused, in the colours of errors, which follow the palette; hidden while there is
/// none.
class ProblemLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Look : std::uint8_t {
        Bar, ///< on a ground of its own
        Ink  ///< words only, under a field
    };

    ProblemLabel(const QString &name, QWidget *parent, Look look = Look::Bar);

    /// Empty hides it.
    void tell(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    Look m_look;
};

} // namespace daicho
