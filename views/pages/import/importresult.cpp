// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/import/importresult.h"

#include "views/pages/import/importwords.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace daicho {

ImportResult::ImportResult(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_state(new QLabel(this))
    , m_ledger(new QPushButton(tr("See the &ledger"), this))
    , m_undo(new QPushButton(tr("&Take this import back"), this))
    , m_save(new QPushButton(tr("Save the re&jects…"), this))
{
    setObjectName(u"importResult"_qs);
    m_title->setObjectName(u"importResultTitle"_qs);
    m_title->setWordWrap(true);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setBold(true);
    m_title->setFont(font);
    m_counts->setObjectName(u"importResultCounts"_qs);
    m_counts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_state->setObjectName(u"importResultState"_qs);
    m_state->setWordWrap(true);
    m_ledger->setObjectName(u"importSeeLedger"_qs);
    m_undo->setObjectName(u"importUndo"_qs);
    m_save->setObjectName(u"importResultSave"_qs);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_ledger, m_save, m_undo})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_counts);
    layout->addWidget(m_state);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(m_ledger, &QPushButton::clicked, this, &ImportResult::ledgerRequested);
    connect(m_undo, &QPushButton::clicked, context.actions.action(Command::Undo), &QAction::trigger);
    connect(&context.workspace, &Workspace::headMoved, this, &ImportResult::onMoved);
}

QWidget *ImportResult::firstWidget()
{
    return m_ledger;
}

QString ImportResult::counts(const ImportOutcome &outcome) const
{
    const std::pair<QString, std::int64_t> lines[] = {{tr("Added"), outcome.added},
                                                      {tr("Updated"), outcome.updated},
                                                      {tr("Same, left as they were"), m_plan->same},
                                                      {tr("Conflicts, left as they were"), m_plan->conflicts},
                                                      {tr("Rejected"), m_plan->rejectedRows},
                                                      {tr("Assets in the ledger now"), outcome.assets}};
    QString table = u"<table cellpadding='3'>"_qs;
    for (const auto &[label, number] : lines)
        table += QString(u"<tr><td>"_qs % label.toHtmlEscaped() % u"</td><td align='right'>&nbsp;&nbsp;"_qs %
                         ImportWords::number(number) % u"</td></tr>"_qs);
    return table + u"</table>"_qs;
}

void ImportResult::show(const ImportSession &session, const HistoryHead &head, const Result<ImportOutcome> &outcome)
{
    m_plan = session.plan();
    m_entry = head.seq;
    m_isUndone = false;
    m_title->setText(tr("%1 has been brought in").arg(session.fileName()));
    m_counts->setText(outcome ? counts(*outcome) : errorWords(outcome.error()));
    m_save->setVisible(m_plan->rejectedRows > 0);
    onMoved();
}

bool ImportResult::isImport(const std::optional<HistoryEntry> &entry) const
{
    return entry && entry->operation.name == "import" && entry->operation.subject == m_plan->file;
}

void ImportResult::onMoved()
{
    if (m_plan == nullptr || m_context.workspace.registry() == nullptr)
        return;
    const std::optional<HistoryEntry> last = m_context.workspace.undoable();
    // Whoever takes it back and does it again has it under another number.
    if (m_isUndone && isImport(last) && last->seq > m_entry)
        m_entry = last->seq;
    const bool isLast = last && last->seq == m_entry;
    m_isUndone = !isLast && isImport(m_context.workspace.redoable());
    m_undo->setEnabled(isLast);
    if (m_isUndone)
        m_state->setText(tr("This import was taken back; the ledger is as it was before."));
    else if (!isLast)
        m_state->setText(tr("More was done since. Take that back first, on the page of the history or with Ctrl+Z."));
    else if (m_plan->rejectedRows > 0)
        m_state->setText(tr("The rejected rows are not in the ledger. Save them, mend them, and bring that file in."));
    else
        m_state->clear();
}

} // namespace daicho
