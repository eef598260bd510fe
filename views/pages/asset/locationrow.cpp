// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/locationrow.h"

#include "views/support/foldedchoice.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>

namespace daicho {

namespace {

// Stored as these words, whatever the language of the window.
const QStringList roomKinds{u"管理区域"_qs, u"取扱区域"_qs};

} // namespace

LocationRow::LocationRow(const std::vector<Text> &places, QWidget *parent)
    : QWidget(parent)
    , m_number(new QLabel(this))
    , m_place(new FoldedChoice(this))
    , m_room(new QComboBox(this))
    , m_system(new QLineEdit(this))
{
    // Two lines: beside a table there is no room for one.
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_number, 0, 0);
    layout->addWidget(m_place, 0, 1, 1, 2);
    layout->addWidget(m_room, 1, 1);
    layout->addWidget(m_system, 1, 2);
    layout->setColumnStretch(2, 1);
    m_place->setFree(true);
    m_place->setPlaceholderText(tr("Place"));
    m_room->addItem(tr("No zone"), QString());
    for (const QString &kind : roomKinds)
        m_room->addItem(kind, kind);
    m_room->setSizeAdjustPolicy(QComboBox::AdjustToContents); // what somebody wrote may be longer
    m_room->setMinimumContentsLength(8);                      // four wide characters, and air beside the shorter words
    m_system->setPlaceholderText(tr("System"));
    m_number->setMinimumWidth(fontMetrics().horizontalAdvance(u"88."_qs));
    setPlaces(places);
    for (QWidget *field :
         {static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_room), static_cast<QWidget *>(m_system)})
        field->installEventFilter(this);
    connect(m_place, &QLineEdit::textEdited, this, &LocationRow::edited);
    connect(m_place, &FoldedChoice::chosen, this, &LocationRow::edited);
    connect(m_room, &QComboBox::currentIndexChanged, this, &LocationRow::edited);
    connect(m_system, &QLineEdit::textEdited, this, &LocationRow::edited);
}

void LocationRow::setPosition(int number, bool isCurrent)
{
    const QString digits = QString::number(number);
    m_number->setText(QString(digits % u'.'));
    QFont font = m_number->font();
    font.setBold(isCurrent);
    m_number->setFont(font);
    m_place->setObjectName(QString(u"locationPlace"_qs % digits));
    m_room->setObjectName(QString(u"locationRoom"_qs % digits));
    m_system->setObjectName(QString(u"locationSystem"_qs % digits));
    m_place->setAccessibleName(tr("Place %1").arg(number));
    m_room->setAccessibleName(tr("Zone of place %1").arg(number));
    m_system->setAccessibleName(tr("System of place %1").arg(number));
}

void LocationRow::setPlaces(const std::vector<Text> &places)
{
    std::vector<ChoiceEntry> choices;
    for (const Text &place : places)
        choices.push_back({place, toQString(place)});
    const Text written = toText(m_place->text());
    m_place->setChoices(std::move(choices));
    m_place->setCurrent(written, toQString(written));
}

void LocationRow::setLocation(const Location &location)
{
    const QSignalBlocker quiet(this);
    m_place->setCurrent(location.place, toQString(location.place));
    const QString kind = toQString(location.roomKind);
    while (m_room->count() > roomKinds.size() + 1) // of the place shown before
        m_room->removeItem(m_room->count() - 1);
    if (m_room->findData(kind) < 0)
        m_room->addItem(kind, kind); // as somebody wrote it
    m_room->setCurrentIndex(m_room->findData(kind));
    m_system->setText(toQString(location.system));
    m_system->setCursorPosition(0);
}

Location LocationRow::location() const
{
    return {toText(m_place->text()), toText(m_room->currentData().toString()), toText(m_system->text())};
}

QWidget *LocationRow::firstWidget() const
{
    return m_place;
}

QWidget *LocationRow::takeTabAfter(QWidget *before)
{
    if (before != nullptr)
        setTabOrder(before, m_place);
    setTabOrder(m_place, m_room);
    setTabOrder(m_room, m_system);
    return m_system;
}

bool LocationRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT focused();
    if (event->type() == QEvent::ShortcutOverride) {
        // What nobody has written in leaves undo to the registry.
        const auto *line = qobject_cast<QLineEdit *>(watched);
        const auto *key = static_cast<const QKeyEvent *>(event);
        if ((line == nullptr || !line->isUndoAvailable()) && key->matches(QKeySequence::Undo)) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace daicho
