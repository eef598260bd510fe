// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/ratingwizard.h"

#include "model/services/ratingrecords.h"
#include "views/pages/asset/undooffer.h"
#include "views/pages/asset/wizardquestion.h"
#include "views/pages/asset/wizardresult.h"
#include "views/pages/asset/wizardsummary.h"
#include "views/support/flowlayout.h"

#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

namespace {

/// Assets of the unit that are looked at for examples, and how many of them are shown.
constexpr std::size_t examplesRead = 60;
constexpr std::size_t examplesShown = 2;

bool isEnter(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

bool isBack(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Left && key.modifiers().testFlag(Qt::AltModifier);
}

} // namespace

RatingWizard::RatingWizard(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"ratingWizard"_qs);
    setAccessibleName(tr("Questions that lead to the classification"));
    m_question = new WizardQuestionView;
    m_summary = new WizardSummary;
    // Not stacked: the short page would be as high as the long one.
    auto *pages = new QWidget;
    auto *both = new QVBoxLayout(pages);
    both->setContentsMargins(0, 0, 0, 0);
    both->addWidget(m_question);
    both->addWidget(m_summary);
    m_summary->hide();
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"wizardScroll"_qs);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(pages);
    // It would scroll by the arrows, and the reason takes Enter and Esc for itself.
    m_scroll->installEventFilter(this);
    m_summary->takeKeysTo(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(makeHead());
    layout->addWidget(m_scroll, 1);
    layout->addWidget(makeFoot());
    connect(m_question, &WizardQuestionView::answered, this, &RatingWizard::answer);
    connect(m_summary, &WizardSummary::edited, this, &RatingWizard::showButtons);
    connect(m_summary, &WizardSummary::assetRequested, this, &RatingWizard::assetRequested);
    hide();
}

QWidget *RatingWizard::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_progress = new QLabel(head);
    m_progress->setObjectName(u"wizardProgress"_qs);
    m_bar = new QProgressBar(head);
    m_bar->setObjectName(u"wizardBar"_qs);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(6);
    m_bar->setAccessibleName(tr("How far the questions are answered"));
    m_result = new WizardResult(head);
    layout->addWidget(m_progress);
    layout->addWidget(m_bar);
    layout->addWidget(m_result);
    return head;
}

QWidget *RatingWizard::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new FlowLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const auto button = [foot, layout](const QString &name, const QString &text, const QString &tip) {
        auto *made = new QPushButton(text, foot);
        made->setObjectName(name);
        made->setToolTip(tip);
        made->setAutoDefault(false);
        layout->addWidget(made);
        return made;
    };
    m_back = button(u"wizardBack"_qs, tr("&Back"), tr("To the question before (Alt+Left)"));
    m_next = button(u"wizardNext"_qs, tr("&Next"), tr("Enter"));
    m_byHand = button(u"wizardByHand"_qs, tr("Choose by &hand"), tr("Choose the levels without questions"));
    QPushButton *leave = button(u"wizardLeave"_qs, tr("&Leave"), tr("Back to the asset; the answers are kept (Esc)"));
    connect(m_back, &QPushButton::clicked, this, &RatingWizard::back);
    connect(m_next, &QPushButton::clicked, this, &RatingWizard::next);
    connect(m_byHand, &QPushButton::clicked, this, &RatingWizard::byHandRequested);
    connect(leave, &QPushButton::clicked, this, &RatingWizard::left);
    return foot;
}

bool RatingWizard::begin(Registry &registry, AssetId asset)
{
    const Result<Asset> read = registry.asset(asset);
    if (!read)
        return false;
    Questionnaire asked = RatingService(registry).questionnaire(read->unit());
    if (asked.isEmpty())
        return false;
    connectRegistry(registry);
    m_asset = *read;
    m_asked = std::move(asked);
    m_answers.clear();
    if (const auto unsaved = m_unsaved.find(asset); unsaved != m_unsaved.end()) {
        m_answers = unsaved->second;
    } else if (const auto basis = basisOf(registry, asset, m_asked.edition); basis && *basis) {
        m_answers = givenAnswers((*basis)->answers); // to look at what was said, and to change one of them
    }
    collectExamples();
    run();
    m_step = hasUnsaved() ? m_outcome.firstOpen() : 0;
    showStep();
    return true;
}

bool RatingWizard::hasUnsaved() const
{
    return m_unsaved.contains(m_asset.id);
}

void RatingWizard::connectRegistry(Registry &registry)
{
    if (m_registry == &registry)
        return;
    if (m_registry != nullptr)
        m_registry->disconnect(this);
    m_registry = &registry;
    connect(&registry, &Registry::changed, this, &RatingWizard::follow);
    connect(&registry, &Registry::reloaded, this, &RatingWizard::follow);
}

void RatingWizard::leave()
{
    m_asset = {};
    hide();
}

void RatingWizard::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showButtons();
}

/// The asset or the questions may be others now; what was answered stays as far as it is still asked.
void RatingWizard::follow()
{
    if (!isBegun())
        return;
    const Result<Asset> read = m_registry->asset(m_asset.id);
    Questionnaire asked = read ? RatingService(*m_registry).questionnaire(read->unit()) : Questionnaire();
    if (!read || asked.isEmpty()) {
        Q_EMIT left();
        return;
    }
    m_asset = *read;
    if (asked.edition == m_asked.edition && asked.scheme == m_asked.scheme)
        return;
    m_asked = std::move(asked);
    run();
    m_step = std::min(m_step, m_outcome.firstOpen());
    showStep();
}

void RatingWizard::run()
{
    m_outcome = runWizard(m_asked.scheme, m_asked.scheme.wizard, m_answers);
    m_answers = m_outcome.answers;
    m_result->show(m_asked.scheme, m_outcome);
}

/// What assets of the same unit answered, so that people have something to compare with.
void RatingWizard::collectExamples()
{
    m_examples.clear();
    if (!m_registry->isIndexLoaded())
        return;
    const LedgerIndex &index = m_registry->index();
    std::size_t read = 0;
    for (const std::uint32_t row : index.all()) {
        if (index.text(row, Field::Unit) != m_asset.text(Field::Unit) || index.id(row) == m_asset.id)
            continue;
        if (++read > examplesRead)
            return;
        const auto basis = basisOf(*m_registry, index.id(row), m_asked.edition);
        if (!basis || !*basis)
            continue;
        for (const AnsweredQuestion &answered : (*basis)->answers.answers)
            m_examples[answered.question].emplace_back(Text(index.text(row, Field::Name)), answered.said);
    }
}

QStringList RatingWizard::examplesFor(const Text &question) const
{
    QStringList lines;
    const auto known = m_examples.find(question);
    if (known == m_examples.end())
        return lines;
    for (const auto &[name, said] : known->second) {
        if (lines.size() < static_cast<qsizetype>(examplesShown))
            lines.append(tr("In this unit – “%1”: %2").arg(toQString(name), toQString(said)));
    }
    return lines;
}

void RatingWizard::showStep()
{
    const auto steps = static_cast<int>(m_outcome.steps.size());
    const bool isSummary = m_step >= m_outcome.steps.size();
    m_bar->setRange(0, steps);
    m_bar->setValue(static_cast<int>(m_step));
    m_progress->setText(isSummary ? tr("All %1 questions are answered").arg(steps)
                                  : tr("Question %1 of %2").arg(m_step + 1).arg(steps));
    isSummary ? showSummary() : showQuestion();
    m_scroll->verticalScrollBar()->setValue(0);
    showButtons();
}

void RatingWizard::showQuestion()
{
    const WizardStep &step = m_outcome.steps[m_step];
    m_question->show(*step.question, step.answer, suggestedAnswer(*step.question, m_asset),
                     examplesFor(step.question->id));
    m_summary->hide();
    m_question->setVisible(true);
    focusFirst();
}

void RatingWizard::showSummary()
{
    m_summary->show(*m_registry, m_asset, m_asked.scheme, m_outcome, displayStyle(m_context.settings));
    m_question->hide();
    m_summary->setVisible(true);
    focusFirst();
}

void RatingWizard::focusFirst()
{
    QWidget *first = m_summary->isVisibleTo(m_scroll) ? m_summary->firstWidget() : m_question->firstWidget();
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

void RatingWizard::showButtons()
{
    if (!isBegun() || m_registry == nullptr)
        return;
    const bool isSummary = m_step >= m_outcome.steps.size();
    m_back->setEnabled(m_step > 0);
    if (!isSummary) {
        m_next->setText(tr("&Next"));
        m_next->setToolTip(tr("Enter"));
        m_next->setEnabled(!m_outcome.steps[m_step].answer.empty());
        return;
    }
    const bool isProposal = RatingService(*m_registry).wouldPropose(m_asset, m_summary->request(m_outcome));
    m_next->setText(isProposal ? tr("&Propose lowering") : tr("&Save classification"));
    m_next->setToolTip(isProposal ? tr("Somebody who may lower levels decides (Ctrl+Enter)") : tr("Ctrl+Enter"));
    m_next->setEnabled(!m_isReadOnly && !m_registry->isReadOnly());
}

void RatingWizard::answer()
{
    const WizardStep &step = m_outcome.steps[m_step];
    m_answers[step.question->id] = m_question->chosen();
    run(); // which drops what is no longer asked
    m_unsaved[m_asset.id] = m_answers;
    m_bar->setRange(0, static_cast<int>(m_outcome.steps.size()));
    m_progress->setText(tr("Question %1 of %2").arg(m_step + 1).arg(m_outcome.steps.size()));
    showButtons();
    Q_EMIT written();
}

void RatingWizard::next()
{
    if (m_step >= m_outcome.steps.size()) {
        save();
        return;
    }
    if (m_outcome.steps[m_step].answer.empty())
        return;
    ++m_step;
    showStep();
}

void RatingWizard::back()
{
    if (m_step == 0)
        return;
    --m_step;
    showStep();
}

void RatingWizard::save()
{
    if (m_isReadOnly || m_registry == nullptr || m_registry->isReadOnly())
        return;
    const QString name = toQString(m_asset.text(Field::Name));
    const AssetId id = m_asset.id;
    const Result<RatingDone> done = RatingService(*m_registry).rate(id, m_summary->request(m_outcome));
    if (!done) {
        m_summary->showProblem(errorWords(done.error()));
        if (done.error().arg("field") == "reason")
            m_summary->focusReason();
        return;
    }
    m_unsaved.erase(id);
    Q_EMIT left();
    Q_EMIT written();
    tellDone(m_context, done->proposal ? tr("Lowering “%1” is proposed; nothing is rated yet.").arg(name)
                                       : tr("Classification of “%1” saved").arg(name));
}

bool RatingWizard::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (isEnter(key) || isBack(key) || key.key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

bool RatingWizard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto &key = *static_cast<QKeyEvent *>(event);
        const bool isControlEnter = isEnter(key) && key.modifiers().testFlag(Qt::ControlModifier);
        if (watched == m_scroll || isControlEnter || key.key() == Qt::Key_Escape) {
            keyPressEvent(&key);
            return key.isAccepted();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RatingWizard::keyPressEvent(QKeyEvent *event)
{
    const bool isQuestion = m_step < m_outcome.steps.size();
    const bool isPlain = (event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == Qt::NoModifier;
    if (isBack(*event)) {
        back();
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
    } else if (isEnter(*event) && (isQuestion || event->modifiers().testFlag(Qt::ControlModifier))) {
        next();
    } else if (isQuestion && isPlain && event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        m_question->choose(event->key() - Qt::Key_0);
    } else if (isQuestion && isPlain && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        m_question->walk(event->key() == Qt::Key_Up ? -1 : 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace daicho
