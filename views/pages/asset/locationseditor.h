// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace daicho {

class LocationRow;
class Registry;

/// The places of one asset in order, as a field of a form: it stores nothing itself.
class LocationsEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit LocationsEditor(QWidget *parent = nullptr);
    ~LocationsEditor() override;

    /// Places that are suggested.
    void setPlaces(std::vector<Text> places);
    void setStored(const Text &stored);
    /// What stands here is stored now; rows stay as they are, and so does the keyboard.
    void accept();
    /// The field as it is to be stored; what was set, to the letter, while nobody edits.
    Text stored() const;
    void setReadOnly(bool readOnly);
    QWidget *firstWidget() const;

Q_SIGNALS:
    void edited();
    /// The keyboard came to one of the rows.
    void focused();

private:
    LocationRow *addRow();
    void follow(LocationRow *row);
    void drop(LocationRow *row);
    void add();
    void remove();
    void move(int by);
    void orderTabs();
    void showState();
    void onEdited();

    Text m_stored;
    bool m_isEdited = false;
    bool m_isReadOnly = false;
    std::vector<Text> m_places;
    std::size_t m_current = 0; ///< row that the buttons act on
    QVBoxLayout *m_layout;
    std::vector<LocationRow *> m_rows; ///< one at least
    QPushButton *m_add;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
};

/// Places in use anywhere in the ledger, each once, the most frequent first; `most` at most. From the columns in
/// memory.
std::vector<Text> placesInUse(const Registry &registry, std::size_t most);

} // namespace daicho
