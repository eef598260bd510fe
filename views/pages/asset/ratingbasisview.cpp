// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/ratingbasisview.h"

#include "model/services/ratingrecords.h"
#include "model/services/ratingservice.h"
#include "model/services/roleservice.h"
#include "views/pages/asset/undooffer.h"
#include "views/support/flowlayout.h"
#include "views/support/problemlabel.h"
#include "views/support/statepalette.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace daicho {

namespace {

QLabel *words(const QString &name, QWidget *parent, Qt::TextFormat format = Qt::PlainText)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(format);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

QPushButton *button(const QString &name, const QString &text, QWidget *parent, QLayout &layout)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    layout.addWidget(made);
    return made;
}

QString levelsText(const Scheme &scheme, const std::array<Text, 4> &levels)
{
    QStringList parts;
    for (const Axis &axis : scheme.axes) {
        const std::optional<Field> field = fieldOfAxis(axis.id);
        const auto at = static_cast<std::size_t>(*field) - static_cast<std::size_t>(Field::C);
        if (!levels[at].empty())
            parts.append(QString(toQString(axis.label) % u' ' % toQString(levels[at])));
    }
    return parts.join(u"、"_qs);
}

} // namespace

RatingBasisView::RatingBasisView(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_wizard(new QPushButton(tr("&Questions that lead to the levels"), this))
    , m_answers(words(u"ratingAnswers"_qs, this, Qt::RichText))
{
    m_doubt = makeDoubt();
    m_proposed = makeProposal();
    setObjectName(u"ratingBasis"_qs);
    setAccessibleName(tr("How the classification came about"));
    m_wizard->setObjectName(u"ratingWizardButton"_qs);
    m_wizard->setToolTip(tr("Classify by answering questions (F7)"));
    m_wizard->setAutoDefault(false);
    m_answers->setAccessibleName(tr("Answers that led to the levels"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(6);
    layout->addWidget(m_wizard, 0, Qt::AlignLeft);
    layout->addWidget(m_proposed);
    layout->addWidget(m_doubt);
    layout->addWidget(m_answers);
    connect(m_wizard, &QPushButton::clicked, this, &RatingBasisView::wizardRequested);
    connect(&context.settings.notifier(), &SettingsNotifier::changed, this, &RatingBasisView::reload);
    reload();
}

QFrame *RatingBasisView::makeBar(const QString &name)
{
    auto *bar = new QFrame(this);
    bar->setObjectName(name);
    bar->setFrameShape(QFrame::StyledPanel);
    bar->setAutoFillBackground(true);
    return bar;
}

QFrame *RatingBasisView::makeDoubt()
{
    QFrame *bar = makeBar(u"ratingDoubt"_qs);
    auto *layout = new QVBoxLayout(bar);
    m_doubtText = words(u"ratingDoubtText"_qs, bar);
    layout->addWidget(m_doubtText);
    auto *buttons = new FlowLayout;
    m_checked = button(u"ratingChecked"_qs, tr("It has been &checked"), bar, *buttons);
    layout->addLayout(buttons);
    connect(m_checked, &QPushButton::clicked, this, &RatingBasisView::check);
    return bar;
}

QFrame *RatingBasisView::makeProposal()
{
    QFrame *bar = makeBar(u"ratingProposal"_qs);
    auto *layout = new QVBoxLayout(bar);
    m_proposedText = words(u"ratingProposalText"_qs, bar);
    layout->addWidget(m_proposedText);
    auto *label = new QLabel(tr("C&omment"), bar);
    m_comment = new QLineEdit(bar);
    m_comment->setObjectName(u"ratingProposalComment"_qs);
    m_comment->setPlaceholderText(tr("needed to refuse"));
    label->setBuddy(m_comment);
    layout->addWidget(label);
    layout->addWidget(m_comment);
    m_problem = new ProblemLabel(u"ratingProposalProblem"_qs, bar);
    layout->addWidget(m_problem);
    auto *buttons = new FlowLayout;
    m_accept = button(u"ratingAccept"_qs, tr("&Accept"), bar, *buttons);
    m_refuse = button(u"ratingRefuse"_qs, tr("Re&fuse"), bar, *buttons);
    m_withdraw = button(u"ratingWithdraw"_qs, tr("&Withdraw"), bar, *buttons);
    layout->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, [this] { decide(ProposalState::Accepted); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { decide(ProposalState::Refused); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { decide(ProposalState::Withdrawn); });
    return bar;
}

void RatingBasisView::setAsset(Registry *registry, AssetId asset)
{
    if (registry != m_registry) {
        if (m_registry != nullptr)
            m_registry->disconnect(this);
        m_registry = registry;
        if (registry != nullptr) {
            connect(registry, &Registry::changed, this, &RatingBasisView::reload);
            connect(registry, &Registry::reloaded, this, &RatingBasisView::reload);
            connect(registry, &Registry::actorChanged, this, &RatingBasisView::reload);
        }
    }
    m_id = asset;
    m_comment->clear();
    reload();
}

void RatingBasisView::reload()
{
    std::optional<RatingBasis> basis;
    std::optional<RatingProposal> open;
    m_unit = {};
    if (m_registry != nullptr && m_id.isValid()) {
        if (const Result<Asset> asset = m_registry->asset(m_id)) {
            m_unit = asset->unit();
            if (auto read = basisOf(*m_registry, m_id, asset->edition()))
                basis = std::move(*read);
            if (auto read = proposalsOf(*m_registry, m_id)) {
                for (RatingProposal &proposal : *read) {
                    if (proposal.isOpen())
                        open = std::move(proposal);
                }
            }
        }
    }
    m_problem->tell({});
    showBasis(basis);
    showProposal(open);
    colour();
    showState();
}

void RatingBasisView::showBasis(const std::optional<RatingBasis> &basis)
{
    m_doubt->setVisible(basis && basis->isDoubtful());
    m_answers->setVisible(basis.has_value());
    if (!basis)
        return;
    m_doubtText->setText(tr("To be checked: %1").arg(toQString(basis->doubt)));
    QString html = u"<b>"_qs % tr("Answers to the questions").toHtmlEscaped() % u"</b>"_qs;
    for (const AnsweredQuestion &answered : basis->answers.answers)
        html += u"<br>"_qs % toQString(answered.asked).toHtmlEscaped() % u"<br>　→ "_qs %
                toQString(answered.said).toHtmlEscaped();
    if (!basis->checkedAt.empty())
        html += u"<br>"_qs % tr("Checked by %1 on %2")
                                 .arg(toQString(basis->checkedBy),
                                      toQString(formatDate(basis->checkedAt, displayStyle(m_context.settings).dates)))
                                 .toHtmlEscaped();
    m_answers->setText(html);
}

void RatingBasisView::showProposal(const std::optional<RatingProposal> &proposal)
{
    m_proposed->setVisible(proposal.has_value());
    m_proposal = proposal ? proposal->id : RatingProposalId();
    m_isOwnProposal = proposal && m_registry != nullptr && proposal->proposedBy == m_registry->actor();
    if (!proposal)
        return;
    const Scheme *scheme = m_registry->schemeOf(proposal->edition);
    m_proposedText->setText(
        tr("%1 proposes %2 (%3): %4")
            .arg(toQString(proposal->proposedBy), scheme != nullptr ? levelsText(*scheme, proposal->levels) : QString(),
                 toQString(formatDate(proposal->proposedAt, displayStyle(m_context.settings).dates)),
                 toQString(proposal->reason)));
}

void RatingBasisView::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showState();
}

void RatingBasisView::showState()
{
    const bool mayWriteHere = m_registry != nullptr && !m_registry->isReadOnly() && !m_isReadOnly;
    const auto may = [&](Permission permission) {
        return mayWriteHere && m_registry->permissions().allows(permission, m_unit);
    };
    const bool mayPropose = may(Permission::ProposeLevel);
    const bool mayDecide = may(Permission::LowerLevel);
    m_wizard->setEnabled(mayPropose && m_id.isValid());
    m_checked->setEnabled(mayPropose);
    m_accept->setEnabled(mayDecide);
    m_refuse->setEnabled(mayDecide);
    m_comment->setEnabled(mayDecide);
    m_withdraw->setEnabled(mayDecide || (mayPropose && m_isOwnProposal));
    const QString why =
        m_registry != nullptr ? whyNotPermitted(m_registry->permissions(), Permission::LowerLevel, m_unit) : QString();
    for (QPushButton *decision : {m_accept, m_refuse})
        decision->setToolTip(why);
}

void RatingBasisView::colour()
{
    for (QFrame *bar : {m_doubt, m_proposed})
        bar->setPalette(statePalette(StateMark::Soon));
}

void RatingBasisView::check()
{
    const Result<void> done = RatingService(*m_registry).markChecked(m_id);
    if (!done)
        m_context.messages.showError(done.error());
    else
        tellDone(m_context, tr("The doubt is noted as checked."));
}

void RatingBasisView::decide(ProposalState state)
{
    RatingService service(*m_registry);
    const Text comment = toText(m_comment->text());
    Result<void> done;
    if (state == ProposalState::Accepted) {
        const Result<Asset> rated = service.accept(m_proposal, comment);
        done = rated ? Result<void>() : Result<void>(rated.error());
    } else {
        done = state == ProposalState::Refused ? service.refuse(m_proposal, comment) : service.withdraw(m_proposal);
    }
    if (!done) {
        m_problem->tell(errorWords(done.error()));
        if (done.error().arg("field") == "comment")
            m_comment->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_comment->clear();
    tellDone(m_context, state == ProposalState::Accepted  ? tr("The proposal is accepted and rated.")
                        : state == ProposalState::Refused ? tr("The proposal is refused.")
                                                          : tr("The proposal is withdrawn."));
}

void RatingBasisView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace daicho
