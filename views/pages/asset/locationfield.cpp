// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/locationfield.h"

#include "views/pages/asset/locationseditor.h"

#include <QApplication>
#include <QInputMethod>
#include <QVBoxLayout>

namespace daicho {

namespace {

constexpr std::size_t suggested = 200;

/// Also through lists that pop up over the window.
bool isWithin(const QWidget *widget, const QWidget *whole)
{
    while (widget != nullptr && widget != whole)
        widget = widget->parentWidget();
    return widget != nullptr;
}

} // namespace

LocationField::LocationField(QWidget *parent)
    : FieldEditor(Field::Location, parent), m_places(new LocationsEditor(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_places);
    watch(m_places);
    connect(m_places, &LocationsEditor::edited, this, &FieldEditor::edited);
    connect(m_places, &LocationsEditor::focused, this, &LocationField::suggest);
    connect(qApp, &QApplication::focusChanged, this, &LocationField::onFocus);
}

LocationField::~LocationField()
{
    qApp->disconnect(this); // rows that are taken down lose the keyboard
}

QWidget *LocationField::input() const
{
    return m_places;
}

void LocationField::prepare(const Registry &registry)
{
    m_registry = &registry;
    m_suggested = -1;
}

/// Going through the whole column is for those who write here.
void LocationField::suggest()
{
    if (m_registry == nullptr || !m_registry->isIndexLoaded() || m_registry->head().seq == m_suggested)
        return;
    m_suggested = m_registry->head().seq;
    m_places->setPlaces(placesInUse(*m_registry, suggested));
}

void LocationField::onFocus(QWidget *before, QWidget *now)
{
    if (isWithin(before, m_places) && !isWithin(now, m_places))
        Q_EMIT left();
}

void LocationField::display(const Registry &, const Asset &asset, const DisplayStyle &)
{
    const Text &stored = asset.text(Field::Location);
    if (asset.id == m_asset && m_places->stored() == stored)
        m_places->accept();
    else
        m_places->setStored(stored);
    m_asset = asset.id;
}

QString LocationField::entered() const
{
    return toQString(m_places->stored());
}

void LocationField::enter(const QString &text)
{
    m_places->setStored(toText(text));
}

void LocationField::setReadOnly(bool readOnly)
{
    m_places->setReadOnly(readOnly);
}

void LocationField::takeIn()
{
    QGuiApplication::inputMethod()->commit();
}

} // namespace daicho
