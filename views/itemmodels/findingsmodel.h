// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/checkreport.h"
#include "views/itemmodels/roles.h"

#include <QAbstractTableModel>

#include <memory>

namespace daicho {

class Registry;

/// What is asked of a report: where, of which rule, and whether with findings that an exception holds for.
struct FindingsQuestion
{
    OrgUnitId scope;
    Text rule; ///< empty: of all
    bool withExcepted = false;
    friend bool operator==(const FindingsQuestion &, const FindingsQuestion &) = default;
};

/// «■ 要是正»: a mark and a word, so that neither colour nor mark is needed to know it.
QString severityWords(Severity severity, bool japanese);

/// Findings one by one, by rule and code. Sentences are made when they are shown.
class FindingsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Weight, Code, Name, Unit, What, ColumnCount };

    explicit FindingsModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// `registry` outlives the model, or another one is set before it goes.
    void setReport(const Registry *registry, std::shared_ptr<const CheckReport> report);
    void setQuestion(const FindingsQuestion &question);
    void setStyle(const DisplayStyle &style);
    const FindingsQuestion &question() const { return m_question; }
    const CheckFinding *finding(int row) const;
    /// Row of the same finding of an asset, or of another one of it, or -1.
    int rowOf(AssetId asset, TextView rule) const;
    QString sentence(const CheckFinding &finding) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void ask();
    QString text(const CheckFinding &finding, Column column) const;

    const Registry *m_registry = nullptr;
    std::shared_ptr<const CheckReport> m_report;
    FindingsQuestion m_question;
    DisplayStyle m_style;
    std::vector<std::uint32_t> m_places;
};

/// The rules that found something in a scope, with their numbers; first all of them together.
class FoundRulesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rule, Weight, Open, Excepted, ColumnCount };

    explicit FoundRulesModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setReport(const Registry *registry, std::shared_ptr<const CheckReport> report, OrgUnitId scope);
    void setStyle(const DisplayStyle &style);
    Text ruleAt(int row) const; ///< empty for all of them
    int rowOf(TextView rule) const;
    CheckCount total() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        const BodyRule *rule = nullptr; ///< of the report; null for all of them
        CheckCount count;
    };

    std::shared_ptr<const CheckReport> m_report;
    std::vector<Line> m_lines;
    DisplayStyle m_style;
};

} // namespace daicho
