// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/ledger/ledgerempty.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace daicho {

LedgerEmpty::LedgerEmpty(const Actions &actions, QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_everything(new QPushButton(tr("Show &everything"), this))
{
    setObjectName(u"ledgerEmpty"_qs);
    m_text->setObjectName(u"ledgerEmptyText"_qs);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_everything->setObjectName(u"showEverything"_qs);
    m_everything->setAutoDefault(false);
    connect(m_everything, &QPushButton::clicked, this, &LedgerEmpty::everythingRequested);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_everything);
    for (const Command command : {Command::Import, Command::NewAsset, Command::OpenSample}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(actions.action(command));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setObjectName(QString(u"empty-"_qs % actions.action(command)->objectName()));
        row->addWidget(button);
        m_beginnings.append(button);
    }
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addLayout(row);
    layout->addStretch(2);
    setLedgerEmpty(true);
}

void LedgerEmpty::setLedgerEmpty(bool isLedgerEmpty)
{
    m_text->setText(isLedgerEmpty ? tr("The ledger is empty.") : tr("No asset is found."));
    m_everything->setVisible(!isLedgerEmpty);
    for (QToolButton *button : m_beginnings)
        button->setVisible(isLedgerEmpty);
}

} // namespace daicho
