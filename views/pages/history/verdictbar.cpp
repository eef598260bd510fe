// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/history/verdictbar.h"

#include "views/support/statepalette.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace daicho {

namespace {

QString verdictWords(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return VerdictBar::tr("✓ In order: the registry is what its history says.");
    case Verdict::Damaged:
        return VerdictBar::tr("⚠ Damaged: the file cannot be read whole. Open a backup instead.");
    case Verdict::Tampered:
        return VerdictBar::tr("⚠ Tampering suspected: something was changed outside the program.");
    case Verdict::RolledBack:
        return VerdictBar::tr("⚠ Rollback suspected: entries that were seen before are missing.");
    }
    return {};
}

/// Entry, record, field, and both values: the first thing that differs.
QString evidenceWords(const Verification &found, const RecordWords &words)
{
    QStringList parts;
    if (found.firstSeq > 0)
        parts.append(VerdictBar::tr("entry %1").arg(QLocale().toString(qlonglong(found.firstSeq))));
    if (!found.firstEntity.empty()) {
        QString record = RecordWords::kind(found.firstEntity);
        if (!found.firstCode.empty())
            record += u' ' + toQString(found.firstCode);
        else if (found.firstId > 0)
            record += u" #" + QString::number(found.firstId);
        parts.append(record);
    }
    // Columns of the chain itself mean nothing to people.
    if (!found.firstField.empty() && found.firstEntity != "history")
        parts.append(VerdictBar::tr("field «%1»").arg(words.field(found.firstEntity, found.firstField)));
    if (!found.recorded.empty() || !found.found.empty())
        parts.append(VerdictBar::tr("the history says «%1», the file holds «%2»")
                         .arg(toQString(found.recorded), toQString(found.found)));
    return parts.join(VerdictBar::tr(", "));
}

} // namespace

VerdictBar::VerdictBar(QWidget *parent) : QFrame(parent), m_text(new QLabel(this)), m_copy(new QPushButton(this))
{
    setObjectName(u"verdictFrame"_qs);
    setAutoFillBackground(true);
    setFrameShape(QFrame::Box);
    m_text->setObjectName(u"verdictBar"_qs);
    m_text->setAccessibleName(tr("Result of the verification"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setObjectName(u"verdictCopy"_qs);
    m_copy->setText(tr("&Copy the result"));
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
    hide();
}

QString VerdictBar::text() const
{
    return m_found ? m_text->text() : QString();
}

void VerdictBar::show(const Verification &found, const QString &when, const RecordWords &words,
                      const QString &witnesses)
{
    m_found = found;
    m_isAged = false;
    m_words = verdictWords(found.verdict);
    if (const QString evidence = evidenceWords(found, words); !evidence.isEmpty())
        m_words += u'\n' + evidence;
    m_words += u'\n' + tr("Head %1, verified %2").arg(toQString(printedHead(found.head)), when);
    if (!witnesses.isEmpty())
        m_words += u'\n' + witnesses;
    m_text->setText(m_words);
    colour();
    QFrame::show();
}

void VerdictBar::age(const HistoryHead &head)
{
    if (!m_found)
        return;
    const std::int64_t since = head.seq - m_found->head.seq;
    const bool isAged = since > 0;
    if (isAged)
        m_text->setText(m_words + u'\n' +
                        tr("%n entry(s) were added since and are not verified yet.", nullptr, int(since)));
    if (isAged != m_isAged) {
        m_isAged = isAged;
        colour();
    }
}

void VerdictBar::clear()
{
    m_found.reset();
    hide();
}

/// A finding stays as loud as it was; «in order» fades when there is more than was looked at.
void VerdictBar::colour()
{
    if (!m_found)
        return;
    const bool isOk = m_found->verdict == Verdict::Ok;
    const StateMark mark = !isOk ? StateMark::Overdue : m_isAged ? StateMark::Plain : StateMark::Done;
    const QPalette own = statePalette(mark);
    setPalette(own);
    m_text->setPalette(own);
    m_copy->setPalette(QGuiApplication::palette());
}

void VerdictBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

} // namespace daicho
