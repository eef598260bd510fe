// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/safety/restorepanel.h"

#include "views/support/ledgerdelegate.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace daicho {

RestorePanel::RestorePanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_fields(new QTableWidget(0, 4, this))
    , m_replace(new QPushButton(tr("&Put it in the place of the registry…"), this))
    , m_open(new QPushButton(tr("&Open it instead"), this))
    , m_discard(new QPushButton(tr("&Discard it"), this))
{
    setObjectName(u"restorePanel"_qs);
    setFrameShape(QFrame::StyledPanel);
    m_title->setObjectName(u"restoreTitle"_qs);
    m_title->setAccessibleName(tr("Restored state"));
    m_counts->setObjectName(u"restoreCounts"_qs);
    m_counts->setAccessibleName(tr("Differences to the present registry"));
    for (QLabel *label : {m_title, m_counts}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_fields->setObjectName(u"restoreFields"_qs);
    m_fields->setAccessibleName(tr("First differences"));
    m_fields->setHorizontalHeaderLabels({tr("Code"), tr("Field"), tr("Now"), tr("Restored")});
    m_fields->setItemDelegate(new LedgerDelegate(m_fields));
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fields->setTabKeyNavigation(false);
    m_fields->setShowGrid(false);
    m_fields->setWordWrap(false);
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->verticalHeader()->hide();
    m_fields->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(fontMetrics()));
    m_fields->horizontalHeader()->setStyle(ledgerHeaderStyle(m_fields));
    m_fields->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_fields->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_replace->setObjectName(u"restoreReplace"_qs);
    m_open->setObjectName(u"restoreOpen"_qs);
    m_discard->setObjectName(u"restoreDiscard"_qs);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_replace, m_open, m_discard})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_counts);
    layout->addWidget(m_fields, 1);
    layout->addLayout(buttons);
    connect(m_replace, &QPushButton::clicked, this, &RestorePanel::replaceRequested);
    connect(m_open, &QPushButton::clicked, this, &RestorePanel::openRequested);
    connect(m_discard, &QPushButton::clicked, this, &RestorePanel::discardRequested);
    hide();
}

QWidget *RestorePanel::firstWidget()
{
    return m_fields->isVisible() ? static_cast<QWidget *>(m_fields) : m_discard;
}

void RestorePanel::show(const RestoredState &state, bool mayReplace)
{
    m_state = state;
    m_title->setText(tr("Restored and verified: “%1” (%n asset(s))", nullptr, static_cast<int>(state.restored.assets))
                         .arg(QFileInfo(state.restored.path).fileName()));
    m_fields->setRowCount(0);
    m_fields->setVisible(state.difference && !state.difference->fields.empty());
    if (state.difference)
        fill(*state.difference);
    else
        m_counts->setText(tr("The present registry cannot be read, so it was not compared."));
    m_replace->setEnabled(mayReplace);
    QFrame::show();
}

void RestorePanel::fill(const RegistryDifference &difference)
{
    const auto count = [](std::int64_t number) { return static_cast<int>(number); };
    QStringList parts;
    if (difference.onlyOther > 0)
        parts.append(tr("%n asset(s) come back", nullptr, count(difference.onlyOther)));
    if (difference.changed > 0)
        parts.append(tr("%n asset(s) have other content", nullptr, count(difference.changed)));
    if (difference.onlyPresent > 0)
        parts.append(tr("%n asset(s) are missing", nullptr, count(difference.onlyPresent)));
    if (difference.otherRecords > 0)
        parts.append(tr("%n other record(s) differ", nullptr, count(difference.otherRecords)));
    QString text = parts.isEmpty() ? tr("It holds the same records as the present registry.")
                                   : tr("Against the present registry: %1.").arg(parts.join(tr(", ")));
    if (difference.fields.size() >= mostFields)
        text += u' ' + tr("The first %n difference(s):", nullptr, static_cast<int>(mostFields));
    m_counts->setText(text);
    const bool isJapanese = QLocale().language() == QLocale::Japanese;
    m_fields->setRowCount(static_cast<int>(difference.fields.size()));
    int row = 0;
    for (const DifferentField &field : difference.fields) {
        const FieldInfo &info = fieldInfo(field.field);
        const Text texts[] = {field.code, Text(isJapanese ? info.label : info.englishLabel), field.present,
                              field.other};
        for (int column = 0; column < 4; ++column)
            m_fields->setItem(row, column, new QTableWidgetItem(toQString(texts[column])));
        ++row;
    }
}

void RestorePanel::clear()
{
    m_state.reset();
    hide();
}

} // namespace daicho
