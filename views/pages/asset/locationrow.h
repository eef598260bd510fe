// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace daicho {

class FoldedChoice;

/// One place where an asset is kept: place, kind of room, system.
class LocationRow final : public QWidget
{
    Q_OBJECT

public:
    LocationRow(const std::vector<Text> &places, QWidget *parent);

    /// Its number in the list, and whether buttons act on it.
    void setPosition(int number, bool isCurrent);
    void setPlaces(const std::vector<Text> &places);
    void setLocation(const Location &location);
    Location location() const;
    QWidget *firstWidget() const;
    /// Puts its fields behind `before`, if there is one, for Tab; the last of them.
    QWidget *takeTabAfter(QWidget *before);

Q_SIGNALS:
    void edited();
    void focused();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_number;
    FoldedChoice *m_place;
    QComboBox *m_room;
    QLineEdit *m_system;
};

} // namespace daicho
