// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/choicelist.h"

#include "model/core/textfold.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace daicho {

namespace {

/// The words of a text, each folded: folding a whole text would join them.
QStringList foldedWords(const QString &written)
{
    static const QRegularExpression spaces(u"\\s+"_qs, QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (const QString &word : written.split(spaces, Qt::SkipEmptyParts)) {
        const QString folded = fold(word);
        if (!folded.isEmpty())
            words.append(folded);
    }
    return words;
}

} // namespace

void ChoiceList::setEntries(std::vector<ChoiceEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_folded.clear();
    m_folded.reserve(m_entries.size());
    for (const ChoiceEntry &entry : m_entries) {
        const QString label = fold(entry.label);
        m_folded.push_back({label, QString(label % u'\n' % fold(entry.second))});
    }
    m_shown.resize(m_entries.size());
    std::iota(m_shown.begin(), m_shown.end(), std::size_t{0});
    endResetModel();
}

std::vector<std::size_t> ChoiceList::matching(const QString &written) const
{
    const QStringList words = foldedWords(written);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (std::all_of(words.begin(), words.end(),
                        [this, i](const QString &word) { return m_folded[i].all.contains(word); }))
            found.push_back(i);
    }
    const QString whole = fold(written);
    std::stable_partition(found.begin(), found.end(),
                          [this, &whole](std::size_t i) { return m_folded[i].label.startsWith(whole); });
    return found;
}

void ChoiceList::narrow(const QString &written)
{
    beginResetModel();
    m_shown = matching(written);
    endResetModel();
}

const ChoiceEntry *ChoiceList::withId(TextView id) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const ChoiceEntry &entry) { return entry.id == id; });
    return found != m_entries.end() ? &*found : nullptr;
}

int ChoiceList::rowOf(TextView id) const
{
    const auto found =
        std::find_if(m_shown.begin(), m_shown.end(), [this, id](std::size_t i) { return m_entries[i].id == id; });
    return found != m_shown.end() ? static_cast<int>(found - m_shown.begin()) : -1;
}

std::optional<ChoiceEntry> ChoiceList::meant(const QString &written) const
{
    const std::vector<std::size_t> found = matching(written);
    if (found.size() == 1)
        return m_entries[found.front()];
    const QString whole = fold(written);
    const auto isWhole = [this, &whole](std::size_t i) { return m_folded[i].label == whole; };
    if (std::count_if(found.begin(), found.end(), isWhole) != 1)
        return {};
    return m_entries[*std::find_if(found.begin(), found.end(), isWhole)];
}

int ChoiceList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ChoiceList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChoiceEntry &entry = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.label;
    case SecondRole:
        return entry.second;
    case Qt::AccessibleTextRole:
        return entry.second.isEmpty() ? entry.label : QString(entry.label % u", "_qs % entry.second);
    default:
        return {};
    }
}

} // namespace daicho
