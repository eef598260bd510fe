// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/locationseditor.h"

#include "model/services/registry.h"
#include "views/pages/asset/locationrow.h"
#include "views/support/flowlayout.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace daicho {

LocationsEditor::LocationsEditor(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout)
    , m_rows{new LocationRow({}, this)} // before the buttons: Tab goes by the order in which they are made
    , m_add(new QPushButton(tr("Add a &place"), this))
    , m_up(new QPushButton(tr("Move &up"), this))
    , m_down(new QPushButton(tr("Move do&wn"), this))
    , m_remove(new QPushButton(tr("Remove p&lace"), this))
{
    setObjectName(u"locationsEditor"_qs);
    setAccessibleName(tr("Places"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    layout->addLayout(m_layout);
    auto *buttons = new FlowLayout;
    buttons->setSpacing(4);
    m_add->setObjectName(u"locationAdd"_qs);
    m_up->setObjectName(u"locationUp"_qs);
    m_down->setObjectName(u"locationDown"_qs);
    m_remove->setObjectName(u"locationRemove"_qs);
    for (QPushButton *button : {m_add, m_up, m_down, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    layout->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &LocationsEditor::add);
    connect(m_remove, &QPushButton::clicked, this, &LocationsEditor::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    follow(m_rows.front());
    setStored({});
}

LocationsEditor::~LocationsEditor()
{
    for (LocationRow *row : m_rows)
        row->disconnect(this); // while they are taken down, the keyboard goes from one to the next
}

void LocationsEditor::setPlaces(std::vector<Text> places)
{
    m_places = std::move(places);
    for (LocationRow *row : m_rows)
        row->setPlaces(m_places);
}

LocationRow *LocationsEditor::addRow()
{
    auto *row = new LocationRow(m_places, this);
    m_rows.push_back(row);
    follow(row);
    row->show();
    orderTabs();
    return row;
}

void LocationsEditor::follow(LocationRow *row)
{
    connect(row, &LocationRow::edited, this, &LocationsEditor::onEdited);
    connect(row, &LocationRow::focused, this, [this, row] {
        m_current = static_cast<std::size_t>(std::find(m_rows.begin(), m_rows.end(), row) - m_rows.begin());
        showState();
        Q_EMIT focused();
    });
    m_layout->addWidget(row);
}

/// Out of sight at once, but deleted later: this may be the answer to a signal of the row.
void LocationsEditor::drop(LocationRow *row)
{
    m_layout->removeWidget(row);
    row->disconnect(this);
    row->hide(); // not a window of its own by losing its parent: that one would take part in activation
    for (QWidget *part : row->findChildren<QWidget *>())
        part->setObjectName({}); // the next row gets the names
    row->deleteLater();
}

void LocationsEditor::setStored(const Text &stored)
{
    m_stored = stored;
    m_isEdited = false;
    m_current = 0;
    std::vector<Location> locations = parseLocations(stored);
    if (locations.empty())
        locations.emplace_back(); // a line to write in
    // Rows are taken over from what stood here before: making them takes its time.
    for (; m_rows.size() > locations.size(); m_rows.pop_back())
        drop(m_rows.back());
    while (m_rows.size() < locations.size())
        addRow();
    for (std::size_t i = 0; i < locations.size(); ++i)
        m_rows[i]->setLocation(locations[i]);
    setFocusProxy(firstWidget());
    showState();
}

void LocationsEditor::accept()
{
    m_stored = stored();
    m_isEdited = false;
}

Text LocationsEditor::stored() const
{
    if (!m_isEdited)
        return m_stored;
    std::vector<Location> locations;
    for (const LocationRow *row : m_rows) {
        Location location = row->location();
        if (location != Location())
            locations.push_back(std::move(location));
    }
    return locations.empty() ? Text() : formatLocations(locations);
}

void LocationsEditor::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showState();
}

QWidget *LocationsEditor::firstWidget() const
{
    return m_rows.front()->firstWidget();
}

void LocationsEditor::add()
{
    LocationRow *row = addRow();
    m_current = m_rows.size() - 1;
    showState();
    row->firstWidget()->setFocus();
}

void LocationsEditor::remove()
{
    if (m_rows.size() == 1) { // a line to write in stays
        m_rows.front()->setLocation({});
    } else {
        LocationRow *gone = m_rows[m_current];
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(m_current));
        drop(gone);
    }
    m_current = std::min(m_current, m_rows.size() - 1);
    setFocusProxy(firstWidget());
    m_rows[m_current]->firstWidget()->setFocus();
    onEdited();
}

void LocationsEditor::move(int by)
{
    const auto to = static_cast<std::ptrdiff_t>(m_current) + by;
    if (to < 0 || to >= std::ssize(m_rows))
        return;
    LocationRow *row = m_rows[m_current];
    std::swap(m_rows[m_current], m_rows[static_cast<std::size_t>(to)]);
    m_layout->removeWidget(row);
    m_layout->insertWidget(static_cast<int>(to), row);
    m_current = static_cast<std::size_t>(to);
    setFocusProxy(firstWidget());
    orderTabs();
    onEdited();
}

/// Rows come and go, but the keyboard goes through them as they stand, and to the buttons last.
void LocationsEditor::orderTabs()
{
    // From the first row on, which has its place among other fields: Qt passes over what takes no keyboard itself.
    QWidget *before = nullptr;
    for (LocationRow *row : m_rows)
        before = row->takeTabAfter(before);
    for (QPushButton *button : {m_add, m_up, m_down, m_remove}) {
        setTabOrder(before, button);
        before = button;
    }
}

void LocationsEditor::showState()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setPosition(static_cast<int>(i) + 1, i == m_current && m_rows.size() > 1);
        m_rows[i]->setEnabled(!m_isReadOnly);
    }
    m_add->setEnabled(!m_isReadOnly);
    m_remove->setEnabled(!m_isReadOnly);
    m_up->setVisible(m_rows.size() > 1);
    m_down->setVisible(m_rows.size() > 1);
    m_up->setEnabled(!m_isReadOnly && m_current > 0);
    m_down->setEnabled(!m_isReadOnly && m_current + 1 < m_rows.size());
}

void LocationsEditor::onEdited()
{
    m_isEdited = true;
    showState();
    Q_EMIT edited();
}

std::vector<Text> placesInUse(const Registry &registry, std::size_t most)
{
    if (!registry.isIndexLoaded())
        return {};
    const LedgerIndex &index = registry.index();
    std::map<Text, std::int64_t> counts;
    for (const auto &[stored, count] : index.tally(index.all(), Field::Location).counts) {
        for (const Location &location : parseLocations(stored)) {
            if (!location.place.empty())
                counts[location.place] += count;
        }
    }
    std::vector<std::pair<Text, std::int64_t>> order(counts.begin(), counts.end());
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    std::vector<Text> places;
    for (auto place = order.begin(); place != order.end() && places.size() < most; ++place)
        places.push_back(place->first);
    return places;
}

} // namespace daicho
