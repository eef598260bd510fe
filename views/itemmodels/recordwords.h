// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/entrychanges.h"
#include "model/services/historyservice.h"
#include "views/itemmodels/roles.h"

namespace daicho {

/// Changed fields as people see them: names instead of ids, labels instead of codes, dates by setting.
class RecordWords
{
public:
    explicit RecordWords(const Registry &registry) : m_registry(registry) {}

    void setStyle(const DisplayStyle &style) { m_style = style; }
    /// «資産», «所属» …; also for what a verification names beside records.
    static QString kind(TextView entity);
    QString field(EntityKind kind, std::size_t column) const;
    /// By the names that verifications and histories use.
    QString field(TextView entity, TextView name) const;
    QString value(EntityKind kind, std::size_t column, TextView stored) const;
    /// The same for a text whose references were put into words when it was read.
    QString readValue(EntityKind kind, std::size_t column, TextView text) const;
    /// What the record is called: from its own texts where the change holds them, else by what it is called now.
    QString record(const EntryChanges &changes, std::size_t line) const;
    QString record(const HistoryLine &line) const;

private:
    QString present(EntityKind kind, std::int64_t id) const;
    QString reference(EntityKind kind, std::size_t column, std::int64_t id) const;
    QString asset(std::int64_t id) const;
    QString post(std::int64_t id) const;

    const Registry &m_registry;
    DisplayStyle m_style;
};

} // namespace daicho
