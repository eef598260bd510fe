// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/history/historyfilter.h"

#include "model/core/japanesedate.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace daicho {

namespace {

/// The history is kept in UTC; people mean days of this place.
Text startOf(const QDate &day)
{
    return toText(QDateTime(day, QTime(0, 0)).toUTC().toString(Qt::ISODateWithMs));
}

} // namespace

HistoryFilter::HistoryFilter(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"historyFilter"_qs);
    // Two lines, so that all of it fits into a small window.
    auto *row = new QHBoxLayout;
    auto *second = new QHBoxLayout;
    row->setSpacing(6);
    second->setSpacing(6);
    const auto add = [this](QHBoxLayout *line, const QString &label, QWidget *field, int stretch) {
        auto *words = new QLabel(label, this);
        words->setBuddy(field);
        line->addWidget(words);
        line->addWidget(field, stretch);
    };
    m_from = makeLine(u"historyFrom"_qs, tr("First day"), tr("R8.4.1"));
    m_to = makeLine(u"historyTo"_qs, tr("Last day"), tr("today"));
    m_person = new QComboBox(this);
    m_person->setObjectName(u"historyPerson"_qs);
    m_person->setEditable(true);
    m_person->setInsertPolicy(QComboBox::NoInsert);
    m_person->addItem({});
    m_act = new QComboBox(this);
    m_act->setObjectName(u"historyAct"_qs);
    m_act->addItem(tr("All"));
    for (const Text &name : operationNames())
        m_act->addItem(operationText(name), toQString(name));
    m_code = makeLine(u"historyCode"_qs, tr("Code of an asset"), tr("A-00001"));
    m_clear = new QPushButton(tr("Show a&ll"), this);
    m_clear->setObjectName(u"historyShowAll"_qs);
    add(row, tr("&Period"), m_from, 2);
    add(row, tr("to"), m_to, 2);
    add(row, tr("P&erson"), m_person, 2);
    add(second, tr("Ac&t"), m_act, 2);
    add(second, tr("A&sset"), m_code, 2);
    second->addWidget(m_clear);
    m_person->setMinimumContentsLength(5);
    m_act->setMinimumContentsLength(6);
    for (QComboBox *box : {m_person, m_act})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"historyProblem"_qs);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 8);
    layout->addLayout(row);
    layout->addLayout(second);
    layout->addWidget(m_problem);
    connect(m_person->lineEdit(), &QLineEdit::editingFinished, this, &HistoryFilter::onEdited);
    connect(m_person, &QComboBox::activated, this, &HistoryFilter::onEdited);
    connect(m_act, &QComboBox::activated, this, &HistoryFilter::onEdited);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        clear();
        m_asked.clear();
        Q_EMIT changed();
    });
}

QLineEdit *HistoryFilter::makeLine(const QString &name, const QString &label, const QString &hint)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setToolTip(label);
    line->setPlaceholderText(hint);
    line->setMinimumWidth(4 * fontMetrics().horizontalAdvance(u'あ'));
    connect(line, &QLineEdit::editingFinished, this, &HistoryFilter::onEdited);
    return line;
}

QWidget *HistoryFilter::firstWidget() const
{
    return m_from;
}

QString HistoryFilter::code() const
{
    return m_code->text().trimmed();
}

void HistoryFilter::setCode(const QString &code)
{
    clear();
    m_code->setText(code);
    onEdited();
}

void HistoryFilter::clear()
{
    for (QLineEdit *line : {m_from, m_to, m_code})
        line->clear();
    m_person->setEditText({});
    m_act->setCurrentIndex(0);
    m_problem->hide();
    m_query = {};
}

void HistoryFilter::addPerson(const QString &name)
{
    if (m_person->findText(name, Qt::MatchExactly | Qt::MatchCaseSensitive) >= 0)
        return;
    const QString typed = m_person->currentText();
    m_person->addItem(name);
    m_person->setEditText(typed);
}

HistoryQuery HistoryFilter::query() const
{
    return m_query;
}

/// A day that cannot be read leaves the list as it is and says so.
bool HistoryFilter::readPeriod()
{
    m_query.since.clear();
    m_query.until.clear();
    for (QLineEdit *line : {m_from, m_to}) {
        if (line->text().trimmed().isEmpty())
            continue;
        const std::optional<QDate> day = parseDate(toText(line->text()));
        if (!day) {
            m_problem->setText(
                tr("“%1” is no day. Write it as 2026-04-01, R8.4.1 or 令和8年4月1日.").arg(line->text()));
            return false;
        }
        if (line == m_from)
            m_query.since = startOf(*day);
        else
            m_query.until = startOf(day->addDays(1));
    }
    return true;
}

void HistoryFilter::onEdited()
{
    const QString asks = QStringList{m_from->text(), m_to->text(), m_person->currentText(),
                                     QString::number(m_act->currentIndex()), code()}
                             .join(u'\n');
    if (asks == m_asked)
        return;
    m_asked = asks;
    const bool isRead = readPeriod();
    m_problem->setVisible(!isRead);
    if (!isRead)
        return;
    m_query.actor = toText(m_person->currentText().trimmed());
    m_query.operation = toText(m_act->currentData().toString());
    Q_EMIT changed();
}

} // namespace daicho
