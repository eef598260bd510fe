// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/findingsmodel.h"

#include "model/services/registry.h"

#include <QLocale>

#include <algorithm>

namespace daicho {

QString severityWords(Severity severity, bool japanese)
{
    static constexpr std::array marks{u"■ ", u"▲ ", u"○ "};
    return QString::fromUtf16(marks[static_cast<std::size_t>(severity)]) + toQString(severityLabel(severity, japanese));
}

void FindingsModel::setReport(const Registry *registry, std::shared_ptr<const CheckReport> report)
{
    beginResetModel();
    m_registry = registry;
    m_report = std::move(report);
    ask();
    endResetModel();
}

void FindingsModel::setQuestion(const FindingsQuestion &question)
{
    if (question == m_question)
        return;
    beginResetModel();
    m_question = question;
    ask();
    endResetModel();
}

void FindingsModel::setStyle(const DisplayStyle &style)
{
    m_style = style;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void FindingsModel::ask()
{
    m_places.clear();
    if (m_registry == nullptr || m_report == nullptr)
        return;
    m_places = m_report->within(m_registry->organisation(), m_question.scope);
    std::erase_if(m_places, [this](std::uint32_t place) {
        const CheckFinding &finding = m_report->findings[place];
        return (finding.isExcepted && !m_question.withExcepted) ||
               (!m_question.rule.empty() && finding.rule != m_question.rule);
    });
}

const CheckFinding *FindingsModel::finding(int row) const
{
    const bool isThere = row >= 0 && row < rowCount();
    return isThere ? &m_report->findings[m_places[static_cast<std::size_t>(row)]] : nullptr;
}

int FindingsModel::rowOf(AssetId asset, TextView rule) const
{
    int other = -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (finding(row)->asset != asset)
            continue;
        if (finding(row)->rule == rule)
            return row;
        other = other < 0 ? row : other;
    }
    return other;
}

QString FindingsModel::sentence(const CheckFinding &finding) const
{
    if (m_registry == nullptr || m_report == nullptr)
        return {};
    const Scheme &scheme = m_registry->schemeFor(m_report->unitOf(finding));
    return toQString(
        findingSentence(finding, m_report->rules.of(finding.rule), {m_style.japanese, m_style.dates, &scheme}));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FindingsModel::text(const CheckFinding &finding, Column column) const
{
    const CheckedAsset *asset = m_report->asset(finding.asset);
    switch (column) {
    case Weight:
        return finding.isExcepted ? tr("Excepted") : severityWords(finding.severity, m_style.japanese);
    case Code:
        return asset != nullptr ? toQString(asset->code) : QString();
    case Name:
        return asset != nullptr ? toQString(asset->name) : QString();
    case Unit:
        return asset != nullptr && asset->unit.isValid() ? toQString(m_registry->organisation().path(asset->unit))
                                                         : QString();
    case What:
        return sentence(finding);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    const CheckFinding *found = index.isValid() ? finding(index.row()) : nullptr;
    if (found == nullptr)
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && column >= Name))
        return text(*found, column);
    if (role == AssetIdRole)
        return static_cast<qint64>(found->asset.value());
    if (role == DimmedRole)
        return found->isExcepted;
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Weight:
        return tr("Severity");
    case Code:
        return tr("Code");
    case Name:
        return tr("Name");
    case Unit:
        return tr("Unit");
    case What:
        return tr("What was found");
    case ColumnCount:
        break;
    }
    return {};
}

void FoundRulesModel::setReport(const Registry *registry, std::shared_ptr<const CheckReport> report, OrgUnitId scope)
{
    beginResetModel();
    m_report = std::move(report);
    m_lines.clear();
    if (m_report != nullptr && registry != nullptr) {
        std::map<Text, CheckCount> counts;
        for (const auto &[key, count] : m_report->counts()) {
            const bool isIn =
                !scope.isValid() || (key.second.isValid() && registry->organisation().isWithin(key.second, scope));
            if (!isIn)
                continue;
            counts[key.first].open += count.open;
            counts[key.first].excepted += count.excepted;
        }
        m_lines.push_back({});
        for (const BodyRule &rule : m_report->rules.all()) {
            const auto found = counts.find(rule.rule->code);
            if (found == counts.end())
                continue;
            m_lines.push_back({&rule, found->second});
            m_lines.front().count.open += found->second.open;
            m_lines.front().count.excepted += found->second.excepted;
        }
    }
    endResetModel();
}

void FoundRulesModel::setStyle(const DisplayStyle &style)
{
    m_style = style;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

Text FoundRulesModel::ruleAt(int row) const
{
    const bool isRule = row > 0 && row < rowCount();
    return isRule ? Text(m_lines[static_cast<std::size_t>(row)].rule->rule->code) : Text();
}

int FoundRulesModel::rowOf(TextView rule) const
{
    for (int row = 1; row < rowCount(); ++row) {
        if (ruleAt(row) == rule)
            return row;
    }
    return 0;
}

CheckCount FoundRulesModel::total() const
{
    return m_lines.empty() ? CheckCount() : m_lines.front().count;
}

int FoundRulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int FoundRulesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FoundRulesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    const bool isNumber = index.column() == Open || index.column() == Excepted;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Rule:
        if (line.rule == nullptr)
            return tr("All findings");
        return QString::fromUtf8(m_style.japanese ? line.rule->rule->label : line.rule->rule->englishLabel);
    case Weight:
        return line.rule != nullptr ? severityWords(line.rule->severity, m_style.japanese) : QString();
    case Open:
        return QLocale().toString(static_cast<qlonglong>(line.count.open));
    case Excepted:
        return line.count.excepted > 0 ? QLocale().toString(static_cast<qlonglong>(line.count.excepted)) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FoundRulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == Open || section == Excepted;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Rule:
        return tr("Rule");
    case Weight:
        return tr("Severity");
    case Open:
        return tr("Findings");
    case Excepted:
        return tr("Excepted");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace daicho
