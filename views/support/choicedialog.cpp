// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/choicedialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace daicho {

namespace {

/// Sentences wrap where the eye still finds the next line.
constexpr int charactersOfLine = 62;

} // namespace

ChoiceDialog::ChoiceDialog(const WayChoice &choice, QWidget *parent) : QDialog(parent), m_ways(new QGridLayout)
{
    setObjectName(u"choiceDialog"_qs);
    setWindowTitle(choice.title);
    auto *layout = new QVBoxLayout(this);
    auto *text = new QLabel(choice.text, this);
    text->setObjectName(u"choiceText"_qs);
    text->setWordWrap(true);
    text->setMinimumWidth(fontMetrics().averageCharWidth() * charactersOfLine);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(text);
    layout->addSpacing(8);
    m_ways->setHorizontalSpacing(12);
    m_ways->setColumnStretch(1, 1);
    layout->addLayout(m_ways);
    for (int number = 0; number < choice.ways.size(); ++number)
        addWay(number, choice.ways[number]);
    layout->addSpacing(8);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"choiceCancel"_qs);
    // Enter means the way that has the focus, never a button that happens to be the default.
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ChoiceDialog::addWay(int number, const WayChoice::Way &way)
{
    auto *button = new QPushButton(way.words, this);
    button->setObjectName(u"choice%1"_qs.arg(number));
    button->setAccessibleDescription(way.meaning);
    auto *meaning = new QLabel(way.meaning, this);
    meaning->setObjectName(u"choiceMeaning%1"_qs.arg(number));
    meaning->setWordWrap(true);
    m_ways->addWidget(button, number, 0);
    m_ways->addWidget(meaning, number, 1);
    if (number == 0)
        button->setFocus(Qt::OtherFocusReason);
    connect(button, &QAbstractButton::clicked, this, [this, number] {
        accept();
        Q_EMIT chosen(number);
    });
}

} // namespace daicho
