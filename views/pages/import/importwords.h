// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/importservice.h"

#include <QCoreApplication>

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace daicho {

/// Words of an import that several of its parts use.
class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)

public:
    static QString number(std::int64_t value);
    static QString field(Field field);
    /// A value as people know it, from its stable id where it is a choice.
    static QString value(Field field, const Text &value);
    /// How surely the column was recognised, or why it is not brought in.
    static QString certainty(const ImportColumn &column);
    /// Why a plan brings nothing in, with what to do about it; empty if it does.
    static QString whyNothing(const ImportPlan &plan);
    /// What else people should know before they say yes, a line each.
    static QStringList notes(const ImportPlan &plan);
    static QString encoding(const Text &name);
};

/// A list of a plan: rows of the height of the ledger, no grid.
QTableView *makeImportList(const QString &name, const QString &title, QAbstractItemModel &model, QWidget *parent);

} // namespace daicho
