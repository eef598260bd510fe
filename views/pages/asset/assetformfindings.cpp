// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is found about the asset, under the fields where it is put right.

#include "views/itemmodels/assetfindings.h"
#include "views/pages/asset/assetform.h"
#include "views/support/palette.h"

#include <QLabel>
#include <QVBoxLayout>

namespace daicho {

void AssetForm::setReport(std::shared_ptr<const CheckReport> report)
{
    m_report = std::move(report);
}

void AssetForm::setFindings(const Registry &registry, const Asset &asset, const DisplayStyle &style)
{
    std::map<Field, QString> sentences;
    QStringList ofRating;
    if (!m_isNew) {
        for (const AssetFinding &finding : assetFindings(registry, asset, m_report.get(), style)) {
            // Levels have no line of their own here: they are chosen all at once.
            const bool isRating = axisOf(finding.field) || finding.field == Field::Reason;
            if (isRating && !ofRating.contains(finding.sentence))
                ofRating.append(finding.sentence);
            QString &sentence = sentences[finding.field];
            if (!isRating)
                sentence += (sentence.isEmpty() ? QString() : u"\n"_qs) + finding.sentence;
        }
    }
    for (FieldRow *row : m_rows)
        row->setFinding(sentences[row->field()]);
    showRatingFindings(ofRating);
}

void AssetForm::showRatingFindings(const QStringList &sentences)
{
    if (m_ratingFindings == nullptr) {
        m_ratingFindings = new QLabel(part(Section::Rating).body);
        m_ratingFindings->setObjectName(u"finding-rating"_qs);
        m_ratingFindings->setAccessibleName(tr("Findings of the classification"));
        m_ratingFindings->setTextFormat(Qt::PlainText);
        m_ratingFindings->setWordWrap(true);
        static_cast<QVBoxLayout *>(part(Section::Rating).body->layout())->insertWidget(0, m_ratingFindings);
    }
    QStringList lines;
    for (const QString &sentence : sentences)
        lines.append(QString(u"⚠ "_qs % sentence));
    QPalette ink = m_ratingFindings->palette();
    ink.setColor(QPalette::WindowText, stateColours(StateMark::Soon, themeOf(palette())).ink);
    m_ratingFindings->setPalette(ink);
    m_ratingFindings->setText(lines.join(u'\n'));
    m_ratingFindings->setVisible(!lines.isEmpty());
}

} // namespace daicho
