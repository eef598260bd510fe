// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/choicedialog.h"

#include <QCommandLinkButton>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace daicho {

namespace {

/// Sentences wrap where the eye still finds the next line.
constexpr int charactersOfLine = 62;

} // namespace

ChoiceDialog::ChoiceDialog(const WayChoice &choice, QWidget *parent) : QDialog(parent)
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
    auto *button = new QCommandLinkButton(way.words, way.meaning, this);
    button->setObjectName(u"choice%1"_qs.arg(number));
    button->setAccessibleDescription(way.meaning);
    button->setAutoDefault(true);
    layout()->addWidget(button);
    if (number == 0)
        button->setFocus(Qt::OtherFocusReason);
    connect(button, &QAbstractButton::clicked, this, [this, number] {
        accept();
        Q_EMIT chosen(number);
    });
}

} // namespace daicho
