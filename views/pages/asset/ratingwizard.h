// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/services/ratingservice.h"
#include "views/pages/page.h"

#include <QPointer>

#include <map>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace daicho {

class WizardQuestionView;
class WizardResult;
class WizardSummary;

/// Leads to the rating of one asset by the questions of its scheme: one at a time, the result always in sight, back at
/// any time, a summary at the end that is saved in one step. Answers are kept with their asset until it is saved.
/// Digits choose, Enter goes on, Alt+Left back, Esc leaves.
class RatingWizard final : public QWidget
{
    Q_OBJECT

public:
    explicit RatingWizard(PageContext &context, QWidget *parent = nullptr);

    /// False if the scheme has no questions: then levels are chosen by hand.
    bool begin(Registry &registry, AssetId asset);
    void leave();
    void focusFirst();
    bool isBegun() const { return m_asset.id.isValid(); }
    void setReadOnly(bool readOnly);
    /// Answers that are not saved, by asset.
    const std::map<AssetId, WizardAnswers> &unsaved() const { return m_unsaved; }
    void keep(AssetId asset, const WizardAnswers &answers) { m_unsaved[asset] = answers; }
    void forget(AssetId asset) { m_unsaved.erase(asset); }
    void forgetAll() { m_unsaved.clear(); }

Q_SIGNALS:
    /// Saved or given up: the asset may be shown again.
    void left();
    void byHandRequested();
    void assetRequested(daicho::AssetId asset);
    void written();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void connectRegistry(Registry &registry);
    void follow();
    void run();
    void showStep();
    void showQuestion();
    void showSummary();
    void showButtons();
    void answer();
    void next();
    void back();
    void save();
    bool hasUnsaved() const;
    QStringList examplesFor(const Text &question) const;
    void collectExamples();

    PageContext &m_context;
    QPointer<Registry> m_registry;
    Asset m_asset;
    Questionnaire m_asked;
    WizardAnswers m_answers;
    WizardOutcome m_outcome;
    std::size_t m_step = 0; ///< of the steps; their number: the summary
    bool m_isReadOnly = false;
    std::map<AssetId, WizardAnswers> m_unsaved;
    /// What others of the same unit answered, by question: name and words.
    std::map<Text, std::vector<std::pair<Text, Text>>> m_examples;
    QLabel *m_progress = nullptr;
    QProgressBar *m_bar = nullptr;
    WizardResult *m_result = nullptr;
    QScrollArea *m_scroll = nullptr;
    WizardQuestionView *m_question = nullptr;
    WizardSummary *m_summary = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_byHand = nullptr;
};

} // namespace daicho
