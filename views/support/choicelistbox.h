// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QPointer>

class QAbstractItemModel;
class QLabel;
class QListView;

namespace daicho {

/// The list under a line to write in: a child of its window, above or below the line, wherever there is more room. It
/// never takes the keyboard and closes as soon as people turn to something else.
class ChoiceListBox final : public QFrame
{
    Q_OBJECT

public:
    ChoiceListBox(QWidget &line, QAbstractItemModel &model);
    ~ChoiceListBox() override;

    QListView &list() const { return *m_list; }
    void open();
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void rowClicked(int row);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void place();

    QPointer<QWidget> m_line;
    QListView *m_list;
    QLabel *m_none;
};

} // namespace daicho
