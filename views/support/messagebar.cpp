// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/messagebar.h"

#include "model/core/error.h"
#include "model/domain/fields.h"
#include "model/domain/personalprofile.h"
#include "model/services/historyservice.h"
#include "views/support/palette.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

namespace daicho {

namespace {

constexpr int shownMilliseconds = 10'000;

StateMark markOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Done:
        return StateMark::Done;
    case MessageBar::Kind::Warning:
        return StateMark::Soon;
    case MessageBar::Kind::Error:
        return StateMark::Overdue;
    }
    return StateMark::Plain;
}

} // namespace

QString errorWords(const Error &error)
{
    const bool japanese = QLocale().language() == QLocale::Japanese;
    return errorSentence(error, [japanese](TextView argument, TextView value) -> QString {
        if (argument == "field") {
            if (const Text label = profileErrorLabel(value, japanese); !label.empty())
                return toQString(label);
            if (const std::optional<Field> field = fieldNamed(value)) {
                const FieldInfo &info = fieldInfo(*field);
                return QString::fromUtf8(japanese ? info.label : info.englishLabel);
            }
        }
        return argument == "operation" ? operationText(value) : QString();
    });
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_offer(new QPushButton(this)), m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_qs);
    setAutoFillBackground(true);
    setFrameShape(QFrame::Box);
    m_text->setObjectName(u"messageText"_qs);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_offer->setObjectName(u"messageOffer"_qs);
    m_close->setObjectName(u"messageClose"_qs);
    m_close->setText(tr("Close"));
    m_close->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_close->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer);
    layout->addWidget(m_close);
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(shownMilliseconds);
    connect(&m_timeout, &QTimer::timeout, this, &MessageBar::clear);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        const std::function<void()> take = m_take;
        clear();
        if (take)
            take();
    });
    clear();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::show(Kind kind, const QString &text, const Offer &offer)
{
    m_kind = kind;
    m_text->setText(text);
    setAccessibleName(text);
    m_take = offer.take;
    m_offer->setText(offer.text);
    m_offer->setVisible(!offer.text.isEmpty());
    colour();
    QFrame::show();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
    if (kind == Kind::Done)
        m_timeout.start();
    else
        m_timeout.stop();
}

void MessageBar::showError(const Error &error)
{
    show(Kind::Error, errorWords(error));
}

void MessageBar::clear()
{
    m_timeout.stop();
    m_take = nullptr;
    hide();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

void MessageBar::colour()
{
    const BadgeColours colours = stateColours(markOf(m_kind), themeOf(palette()));
    QPalette own;
    own.setColor(QPalette::Window, colours.fill);
    own.setColor(QPalette::WindowText, colours.ink);
    setPalette(own);
    QPalette words = own;
    words.setColor(QPalette::Text, colours.ink);
    m_text->setPalette(words);
    QPalette button = m_close->palette();
    button.setColor(QPalette::ButtonText, colours.ink);
    m_close->setPalette(button);
}

} // namespace daicho
