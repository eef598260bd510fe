// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/ratingcontents.h"

#include "model/core/japanesedate.h"
#include "model/domain/checkrules.h"
#include "model/services/requiredtext.h"
#include "model/services/roleservice.h"
#include "views/pages/asset/axisrating.h"
#include "views/pages/asset/exceptionform.h"
#include "views/pages/asset/reasonbar.h"
#include "views/pages/asset/undooffer.h"
#include "views/support/palette.h"

#include <QDate>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

namespace {

constexpr int shownOfFormer = 3; ///< exceptions that are over

QString date(TextView iso, const DisplayStyle &style)
{
    const QDate day = QDate::fromString(toQString(iso), Qt::ISODate);
    return day.isValid() ? toQString(formatDate(day, style.dates)) : toQString(iso);
}

} // namespace

RatingContents::RatingContents(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_layout(new QVBoxLayout(this))
    , m_form(new ExceptionForm(this))
    , m_end(new ReasonBar(this))
{
    setObjectName(u"ratingContents"_qs);
    setAccessibleName(tr("Findings and exceptions"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_form);
    m_layout->addWidget(m_end);
    m_layout->addStretch(1); // room that a closed form leaves is not shared out among the lines
    connect(m_form, &ExceptionForm::accepted, this, [this] { tellDone(m_context, tr("Exception accepted")); });
    hide();
}

void RatingContents::setAsset(Registry *registry, AssetId asset)
{
    const bool isOther = registry != m_registry;
    if (isOther && m_registry != nullptr)
        m_registry->disconnect(this);
    if (isOther && m_levels != nullptr)
        m_levels->disconnect(this);
    if (isOther || asset != m_id) {
        m_form->close();
        m_end->close();
    }
    m_registry = registry;
    m_id = asset;
    if (isOther) {
        m_levels = registry == nullptr ? nullptr : &RequiredLevels::of(*registry);
        connectRegistry();
    }
    showAll();
}

void RatingContents::connectRegistry()
{
    if (m_registry == nullptr)
        return;
    connect(m_levels, &RequiredLevels::changed, this, [this](const std::vector<AssetId> &assets) {
        if (assets.empty() || std::binary_search(assets.begin(), assets.end(), m_id))
            showAll();
    });
    connect(m_registry, &Registry::changed, this, [this](const ChangeSet &changes) {
        if (!changes.of(EntityKind::AcceptedException).isEmpty() || !changes.of(EntityKind::RoleAssignment).isEmpty())
            showAll();
    });
    connect(m_registry, &Registry::accessChanged, this, &RatingContents::showAll);
    connect(m_registry, &Registry::actorChanged, this, &RatingContents::showAll);
}

void RatingContents::setReadOnly(bool readOnly)
{
    if (readOnly == m_isReadOnly)
        return;
    m_isReadOnly = readOnly;
    showAll();
}

QString RatingContents::whyNot() const
{
    if (m_registry->isReadOnly() || m_isReadOnly)
        return tr("Nothing can be changed here now.");
    return whyNotPermitted(m_registry->permissions(), Permission::LowerLevel, m_unit);
}

void RatingContents::showIn(AxisRating &axis) const
{
    const auto needed = std::find_if(m_needed.begin(), m_needed.end(),
                                     [&axis](const NeededLevel &each) { return each.axis == axis.axis().id; });
    if (needed == m_needed.end() || m_registry == nullptr) {
        axis.setNeeded({}, {}, false);
        return;
    }
    QStringList sentences{neededText(*needed, pathLinks(*m_registry, needed->path)),
                          gapsText(*m_registry, *needed).toHtmlEscaped()};
    sentences.removeAll(QString());
    axis.setNeeded(needed->level, sentences.join(u"<br>"_qs), needed->isLower);
}

QString RatingContents::sentence(const CheckFinding &finding) const
{
    const DisplayStyle style = displayStyle(m_context.settings);
    const BodyRules rules([this](TextView key) { return m_registry->setting(key); });
    return toQString(findingSentence(finding, rules.of(finding.rule),
                                     {style.japanese, style.dates, &m_registry->schemeFor(m_unit)}));
}

void RatingContents::showAll()
{
    delete m_rows;
    m_rows = nullptr;
    m_needed.clear();
    if (m_registry != nullptr && m_id.isValid()) {
        if (const Result<Asset> asset = m_registry->asset(m_id))
            m_unit = asset->unit();
        m_needed = m_levels->service().needed(m_id);
        m_rows = new QWidget(this);
        auto *rows = new QVBoxLayout(m_rows);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(4);
        m_layout->insertWidget(0, m_rows);
        for (const CheckFinding &finding : m_levels->service().findings(m_id))
            addFinding(finding);
        int former = 0;
        for (const AcceptedException &exception : ExceptionService(*m_registry).list(m_id)) {
            const ExceptionState state = stateOf(exception, formatDate(m_registry->clock().today(), DateStyle::Iso));
            const bool isOver = state == ExceptionState::Expired || state == ExceptionState::Ended;
            if (!isOver || ++former <= shownOfFormer)
                addException(exception);
        }
        m_rows->setVisible(rows->count() > 0);
    }
    setVisible((m_rows != nullptr && !m_rows->isHidden()) || !m_form->isHidden() || !m_end->isHidden());
    Q_EMIT neededChanged();
}

QLabel *RatingContents::addLine(const QString &name, const QString &text)
{
    auto *label = new QLabel(text, m_rows);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->layout()->addWidget(label);
    return label;
}

void RatingContents::addFinding(const CheckFinding &finding)
{
    const bool japanese = displayStyle(m_context.settings).japanese;
    const QString words = sentence(finding);
    const QString id = toQString(finding.rule + '-' + finding.axis);
    const QString severity = finding.isExcepted ? tr("Excepted") : toQString(severityLabel(finding.severity, japanese));
    QLabel *label = addLine(QString(u"finding-"_qs % id), tr("%1: %2").arg(severity, words));
    if (finding.isExcepted) {
        label->setForegroundRole(QPalette::PlaceholderText);
        return;
    }
    const StateMark mark = finding.severity == Severity::Error     ? StateMark::Overdue
                           : finding.severity == Severity::Warning ? StateMark::Soon
                                                                   : StateMark::Plain;
    const BadgeColours colours = stateColours(mark, themeOf(palette()));
    QPalette own = palette();
    own.setColor(QPalette::Window, colours.fill);
    own.setColor(QPalette::WindowText, colours.ink);
    label->setPalette(own);
    label->setAutoFillBackground(true);
    label->setMargin(6);
    const CheckRule *rule = checkRule(finding.rule);
    if (rule == nullptr || !rule->mayBeExcepted)
        return;
    auto *accept = new QPushButton(tr("Accept as e&xception…"), m_rows);
    accept->setObjectName(QString(u"accept-"_qs % id));
    accept->setAccessibleDescription(words);
    accept->setAutoDefault(false);
    const QString refusal = whyNot();
    accept->setEnabled(refusal.isEmpty());
    accept->setToolTip(refusal);
    m_rows->layout()->addWidget(accept);
    m_rows->layout()->setAlignment(accept, Qt::AlignLeft);
    connect(accept, &QPushButton::clicked, this, [this, finding, words] { askException(finding, words); });
}

void RatingContents::askException(const CheckFinding &finding, const QString &sentence)
{
    m_end->close();
    show();
    m_form->ask(*m_registry, finding, sentence, displayStyle(m_context.settings));
}

void RatingContents::addException(const AcceptedException &exception)
{
    const DisplayStyle style = displayStyle(m_context.settings);
    const ExceptionState state = stateOf(exception, formatDate(m_registry->clock().today(), DateStyle::Iso));
    const CheckRule *rule = checkRule(exception.rule);
    const QString what = rule == nullptr ? toQString(exception.rule)
                                         : QString::fromUtf8(style.japanese ? rule->label : rule->englishLabel);
    const Scheme &scheme = m_registry->schemeFor(m_unit);
    const Axis *axis = scheme.axis(exception.axis);
    const QString last = date(exception.ended.empty() ? exception.expires : exception.ended, style);
    const QString id = QString::number(exception.id.value());
    QString text =
        tr("Exception (%1): %2, %3, %4 to %5, approved by %6")
            .arg(exceptionStateText(state), axis == nullptr ? what : QString(what % u' ' % toQString(axis->label)),
                 toQString(exceptionGroundLabel(exception.ground, style.japanese)), date(exception.validFrom, style),
                 last, toQString(exception.approver));
    text += u'\n' + toQString(exception.ended.empty() ? exception.reason : exception.endReason);
    QLabel *label = addLine(QString(u"exception-"_qs % id), text);
    const bool isOver = state == ExceptionState::Expired || state == ExceptionState::Ended;
    if (isOver) {
        label->setForegroundRole(QPalette::PlaceholderText);
        return;
    }
    if (state == ExceptionState::Expiring) {
        const BadgeColours colours = stateColours(StateMark::Soon, themeOf(palette()));
        QPalette own = palette();
        own.setColor(QPalette::Window, colours.fill);
        own.setColor(QPalette::WindowText, colours.ink);
        label->setPalette(own);
        label->setAutoFillBackground(true);
    }
    auto *end = new QPushButton(tr("En&d exception…"), m_rows);
    end->setObjectName(QString(u"endException-"_qs % id));
    end->setAccessibleDescription(text);
    end->setAutoDefault(false);
    const QString refusal = whyNot();
    end->setEnabled(refusal.isEmpty());
    end->setToolTip(refusal);
    m_rows->layout()->addWidget(end);
    m_rows->layout()->setAlignment(end, Qt::AlignLeft);
    connect(end, &QPushButton::clicked, this, [this, exception] { askEnd(exception); });
}

void RatingContents::askEnd(const AcceptedException &exception)
{
    m_form->close();
    m_end->ask(tr("Why does the exception end?"), tr("&End exception"), [this, exception](const QString &reason) {
        const Result<void> ended = ExceptionService(*m_registry).end(exception.id, toText(reason));
        if (!ended)
            return errorWords(ended.error());
        tellDone(m_context, tr("Exception ended"));
        return QString();
    });
}

} // namespace daicho
