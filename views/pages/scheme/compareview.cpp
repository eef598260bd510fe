// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/compareview.h"

#include "model/services/programdata.h"
#include "views/pages/scheme/comparesheet.h"
#include "views/pages/scheme/schemesheet.h"
#include "views/pages/scheme/sheettable.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

CompareView::CompareView(QWidget *parent) : QWidget(parent), m_summary(new QLabel(this)), m_table(new SheetTable(this))
{
    setObjectName(u"compareView"_qs);
    auto *title = new QLabel(tr("Comparison of editions"), this);
    title->setObjectName(u"compareTitle"_qs);
    QFont font = title->font();
    font.setBold(true);
    title->setFont(font);
    m_summary->setObjectName(u"compareSummary"_qs);
    m_summary->setWordWrap(true);
    m_table->setObjectName(u"compareTable"_qs);
    m_table->setAccessibleName(tr("Comparison of editions"));
    auto *choices = new QGridLayout;
    const auto add = [&](int row, const QString &label, const QString &name) {
        auto *choice = new QComboBox(this);
        choice->setObjectName(name);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(12);
        auto *words = new QLabel(label, this);
        words->setObjectName(QString(name % u"Label"_qs));
        words->setBuddy(choice);
        // One above the other: names of schemes are long.
        choices->addWidget(words, 2 * row, 0);
        choices->addWidget(choice, 2 * row + 1, 0);
        connect(choice, &QComboBox::activated, this, &CompareView::compare);
        return choice;
    };
    m_before = add(0, tr("− &Former edition"), u"compareBefore"_qs);
    m_after = add(1, tr("+ &Later edition"), u"compareAfter"_qs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(title);
    layout->addLayout(choices);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
}

CompareView::~CompareView()
{
    m_table->setSheet(nullptr);
}

QWidget *CompareView::table() const
{
    return m_table;
}

void CompareView::setRegistry(const Registry *registry, EditionId shown)
{
    const QString before = m_before->currentText();
    const QString after = m_after->currentText();
    m_schemes.clear();
    m_before->clear();
    m_after->clear();
    if (registry == nullptr) {
        compare();
        return;
    }
    int newest = 0;
    int other = 0;
    for (const EditionId edition : registry->editions()) {
        if (edition == shown)
            newest = static_cast<int>(m_schemes.size());
        else
            other = static_cast<int>(m_schemes.size());
        m_schemes.push_back(*registry->schemeOf(edition));
    }
    for (const Text &id : programdata::schemeIds()) {
        const Result<Scheme> shipped = programdata::scheme(id);
        if (shipped && std::find(m_schemes.begin(), m_schemes.end(), *shipped) == m_schemes.end())
            m_schemes.push_back(*shipped);
    }
    for (const Scheme &scheme : m_schemes) {
        // The edition is named only where it tells two schemes apart: names alone are long.
        const auto namesakes = std::count_if(m_schemes.begin(), m_schemes.end(),
                                             [&scheme](const Scheme &listed) { return listed.name == scheme.name; });
        const QString words = namesakes > 1 ? editionWords(scheme) : toQString(scheme.name);
        m_before->addItem(words);
        m_after->addItem(words);
    }
    m_before->setCurrentIndex(m_before->findText(before) < 0 ? other : m_before->findText(before));
    m_after->setCurrentIndex(m_after->findText(after) < 0 ? newest : m_after->findText(after));
    compare();
}

void CompareView::compare()
{
    m_table->setSheet(nullptr);
    m_sheet.reset();
    const int before = m_before->currentIndex();
    const int after = m_after->currentIndex();
    if (before < 0 || after < 0) {
        m_summary->clear();
        return;
    }
    m_sheet = std::make_unique<CompareSheet>(m_schemes[static_cast<std::size_t>(before)],
                                             m_schemes[static_cast<std::size_t>(after)]);
    m_summary->setText(
        m_sheet->rows() == 0
            ? tr("These editions say the same.")
            : tr("%n difference(s). − stands in the former edition, + in the later one.", nullptr, m_sheet->rows()));
    m_table->setSheet(m_sheet.get());
    m_table->chooseRow(0);
}

} // namespace daicho
