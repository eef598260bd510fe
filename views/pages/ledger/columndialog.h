// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/fields.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace daicho {

struct Scheme;

/// Which columns the ledger shows, and in which order.
class ColumnDialog final : public QDialog
{
    Q_OBJECT

public:
    using Label = std::function<QString(Field)>;
    ColumnDialog(const Scheme &scheme, const std::vector<Field> &shown, Label label, QWidget *parent = nullptr);

    /// From left to right.
    std::vector<Field> fields() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeKnown();
    QWidget *makeOrder();
    void fillKnown(const Scheme &scheme);
    void show(const std::vector<Field> &fields);
    void append(Field field);
    void onChecked(QTreeWidgetItem *item);
    void onSearch(const QString &text);
    void move(int by);
    void check();

    Label m_label;
    std::vector<Field> m_standard;
    QLineEdit *m_search;
    QTreeWidget *m_known; ///< all fields in their groups
    QListWidget *m_order; ///< those that are shown
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
};

} // namespace daicho
