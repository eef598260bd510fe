// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QListWidget;

namespace daicho {

/// A line with the list of what it may mean below: part of a name in any width, case or kana narrows the list, the
/// arrow keys choose without leaving the line. What is being composed narrows nothing.
class FoldedList final : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        std::int64_t id = 0;
        QString text;
        QString detail; ///< shown behind, found too
    };

    /// `name` becomes the objectName of the line; the list has «List» behind it.
    FoldedList(const QString &name, const QString &label, QWidget *parent = nullptr);

    void setEntries(const std::vector<Entry> &entries);
    /// What is written may be something new; then only its exact name, a click or an arrow key chooses an entry.
    void setNewAllowed(bool allowed);
    /// Of the chosen entry, 0 for none.
    std::int64_t current() const;
    QString text() const;
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow();
    void step(int by);

    struct Known
    {
        Entry entry;
        Text folded; ///< all that is found
        Text name;   ///< folded
    };

    QLineEdit *m_line;
    QListWidget *m_list;
    std::vector<Known> m_entries;
    bool m_isNewAllowed = false;
};

} // namespace daicho
