// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/organisationtexts.h"
#include "views/itemmodels/rowtreemodel.h"

namespace daicho {

/// All persons in order of their reading, with the posts that they hold on a day.
class PersonListModel final : public RowTreeModel
{
    Q_OBJECT

public:
    enum Column { Name, Reading, Posts, ColumnCount };

    explicit PersonListModel(Registry &registry, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void setDay(const Text &day);
    PersonId personAt(const QModelIndex &index) const { return PersonId(keyAt(index).id); }

    /// Posts that a person holds on a day, with their units.
    static QString postsText(const Organisation &organisation, PersonId person, TextView day);

protected:
    std::vector<Key> keysBelow(const Key &above) const override;
    Row rowOf(const Key &key) const override;

private:
    Registry &m_registry;
    Text m_day;
};

} // namespace daicho
