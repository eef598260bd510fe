// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace daicho {

class LevelButton;

/// The levels of one axis to choose from, heaviest first, then «not applicable» and «unrated». Arrows walk through
/// them; a character chooses the next level whose code begins with it (`3` goes 3A, 3B, 3C), `-` chooses «not
/// applicable».
class AxisRating final : public QWidget
{
    Q_OBJECT

public:
    AxisRating(const Axis &axis, QWidget *parent);

    const Axis &axis() const { return m_axis; }
    const Text &level() const { return m_level; }
    void setLevel(const Text &level);
    /// Says why only «not applicable» is offered here; empty: everything is.
    void setExempt(const QString &reason);
    bool isExempt() const { return m_isExempt; }
    /// Marks the level that its contents need, and says why as rich text with links; empty texts say nothing.
    void setNeeded(const Text &level, const QString &sentence, bool isWarning);
    /// The level of the code that is looked at or chosen last, or nothing.
    const Level *shownLevel() const { return m_axis.level(m_level); }
    QWidget *firstWidget() const;
    /// Puts its buttons behind `before` for Tab; the last of them.
    QWidget *takeTabAfter(QWidget *before);

Q_SIGNALS:
    /// A person chose another level.
    void chosen();
    void focused();
    /// A link of the sentence.
    void linkActivated(const QString &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addLevels(QVBoxLayout &layout);
    void addRest(QVBoxLayout &layout);
    LevelButton *addButton(const Text &code, const QString &label, const QString &criterion, int step);
    void choose(LevelButton &button);
    void walk(int by);
    bool chooseWritten(const QString &written);

    Axis m_axis;
    Text m_level;
    bool m_isExempt = false;
    std::vector<LevelButton *> m_buttons;
    QLabel *m_note;
    QLabel *m_needed; ///< why a level is needed
};

} // namespace daicho
