// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

class QGridLayout;

namespace daicho {

/// Three steps side by side, or two below each other beside the third, or all below each other, as the width allows.
class StepsArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit StepsArea(QWidget *parent = nullptr);

    /// In order; the title stands above with its number.
    void addStep(const QString &title, QWidget *step);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Arrangement { None, Wide, Middle, Narrow };

    Arrangement wanted() const;
    void arrange();

    QWidget *m_inner;
    QGridLayout *m_grid;
    QList<QWidget *> m_steps;
    Arrangement m_arrangement = Arrangement::None;
};

} // namespace daicho
