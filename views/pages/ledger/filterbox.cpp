// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/ledger/filterbox.h"

#include <QLocale>
#include <QWheelEvent>

namespace daicho {

namespace {

constexpr int wordRole = Qt::UserRole;

/// The stable name of what a box is about.
QString nameOf(const FilterFacet &facet)
{
    return facet.field ? QString::fromLatin1(fieldInfo(*facet.field).id) : u"finding"_qs;
}

} // namespace

FilterBox::FilterBox(const FilterChoices &choices, FilterFacet facet, FilterBar::Ask ask, QWidget *parent)
    : QComboBox(parent), m_choices(choices), m_facet(facet), m_ask(std::move(ask))
{
    setObjectName(QString(u"filter-"_qs % nameOf(facet)));
    setAccessibleName(tr("Filter by: %1").arg(choices.title(facet)));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setMaxVisibleItems(20);
    connect(this, &QComboBox::activated, this, &FilterBox::onActivated);
    setText({});
}

/// Without counting: a keystroke in the search field comes here too.
void FilterBox::setText(TextView text)
{
    m_text = Text(text);
    const FilterChoices::Chosen chosen = m_choices.chosen(m_facet, text);
    clear();
    addItem(tr("all"), QString());
    if (!chosen.piece)
        return;
    const QString title = m_choices.title(m_facet);
    const QString words = chosen.several ? tr("several") : m_choices.describe(*chosen.piece).mid(title.size() + 1);
    addItem(words, toQString(chosen.piece->text));
    setCurrentIndex(1);
}

void FilterBox::showPopup()
{
    fill();
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 32);
    QComboBox::showPopup();
}

void FilterBox::focusInEvent(QFocusEvent *event)
{
    fill();
    QComboBox::focusInEvent(event);
}

/// Counts are for choosing; what was chosen is shown without them.
void FilterBox::focusOutEvent(QFocusEvent *event)
{
    if (!view()->isVisible())
        setText(m_text);
    QComboBox::focusOutEvent(event);
}

/// Wheels scroll pages; a filter is not changed in passing.
void FilterBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void FilterBox::fill()
{
    const FilterQuestion question = m_ask();
    setText(question.text);
    const FilterChoices::Chosen chosen = m_choices.chosen(m_facet, question.text);
    const QLocale locale;
    clear();
    addItem(tr("all"), QString());
    bool isOffered = false;
    for (const FilterOffer &offer : m_choices.offers(m_facet, question)) {
        addItem(tr("%1 (%2)", "a value and how many assets have it").arg(offer.label, locale.toString(offer.rows)),
                toQString(offer.word));
        if (chosen.piece && !chosen.several && chosen.piece->term == offer.term) {
            setCurrentIndex(count() - 1);
            isOffered = true;
        }
    }
    if (!chosen.piece || isOffered)
        return;
    addItem(chosen.several ? tr("several") : toQString(chosen.piece->text), toQString(chosen.piece->text));
    setCurrentIndex(count() - 1);
}

void FilterBox::onActivated(int place)
{
    const Text word = toText(itemData(place, wordRole).toString());
    const FilterQuestion question = m_ask();
    const FilterChoices::Chosen chosen = m_choices.chosen(m_facet, question.text);
    if (chosen.piece ? chosen.piece->text == word : word.empty())
        return;
    Q_EMIT this->chosen(toQString(m_choices.chosenText(m_facet, question.text, word)));
}

} // namespace daicho
