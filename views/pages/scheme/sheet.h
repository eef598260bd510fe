// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <QCoreApplication>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace daicho {

/// A field of the form under a table.
struct SheetField
{
    enum class Kind : std::uint8_t {
        Line,
        Paragraph, ///< several lines
        Choice,    ///< one of `choices`
        Marks      ///< any of `choices`; the value holds one a line
    };

    QString name;  ///< of the value, and of the widget with «scheme» before it
    QString label; ///< with its access key
    Kind kind = Kind::Line;
    QList<std::pair<QString, QString>> choices = {}; ///< value, words
};

using SheetValues = QMap<QString, QString>;

/// One table of the page and what can be done with its rows. Everything it does is one step of the history.
class Sheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::Sheet)

public:
    enum class Act : std::uint8_t {
        Add,
        Edit,
        Move,
        Remove,
        Choose ///< done at once, without a form
    };

    virtual ~Sheet() = default;

    virtual QString title() const = 0;
    /// What the table tells, in a sentence or two.
    virtual QString hint() const { return {}; }
    /// Why nothing can be changed here, or nothing.
    virtual QString locked() const { return {}; }
    virtual QStringList headers() const = 0;
    /// In full-width characters; 0 for what is left.
    virtual QList<int> widths() const = 0;
    virtual int rows() const = 0;
    virtual QString cell(int row, int column) const = 0;
    /// Of cells that are level badges; see `LevelStepRole`.
    virtual std::optional<int> step(int /*row*/, int /*column*/) const { return {}; }

    /// Whether the act makes sense at all (row -1), or for this row.
    virtual bool offers(Act act, int row) const = 0;
    virtual QString addWords() const { return tr("&Add"); }
    virtual QString editWords() const { return tr("&Edit"); }
    virtual QString chooseWords() const { return {}; }
    /// What is told when it has been done.
    virtual QString chosenWords() const { return {}; }
    virtual QList<SheetField> fields(int row) const = 0;
    /// What the form begins with; row -1 is a new one.
    virtual SheetValues values(int row) const = 0;
    virtual Result<void> save(int row, const SheetValues &values) = 0;
    virtual Result<void> remove(int /*row*/) { return {}; }
    virtual Result<void> move(int /*row*/, int /*by*/) { return {}; }
    virtual Result<void> choose(int /*row*/) { return {}; }
};

} // namespace daicho
