// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace daicho {

/// One thing that can be chosen.
struct ChoiceEntry
{
    Text id; ///< stored; empty only for «none of them»
    QString label;
    QString second = {}; ///< beside the label: a path, a holder; found as well
    friend bool operator==(const ChoiceEntry &, const ChoiceEntry &) = default;
};

/// What can be chosen, narrowed down to what was written: every word of it in label or second text, compared folded.
/// Labels that begin with what was written come first.
class ChoiceList final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SecondRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<ChoiceEntry> entries);
    const std::vector<ChoiceEntry> &entries() const { return m_entries; }
    /// Shows what matches; everything for an empty text.
    void narrow(const QString &written);
    /// The entry of a row that is shown.
    const ChoiceEntry &at(int row) const { return m_entries[m_shown[static_cast<std::size_t>(row)]]; }
    const ChoiceEntry *withId(TextView id) const;
    int rowOf(TextView id) const; ///< among what is shown, or -1
    /// The one that was meant: the only one of that label, else the only one that matches.
    std::optional<ChoiceEntry> meant(const QString &written) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Folded
    {
        QString label;
        QString all;
    };
    std::vector<std::size_t> matching(const QString &written) const;

    std::vector<ChoiceEntry> m_entries;
    std::vector<Folded> m_folded; ///< of each entry
    std::vector<std::size_t> m_shown;
};

} // namespace daicho
