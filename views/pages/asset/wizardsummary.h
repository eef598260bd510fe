// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/services/ratingservice.h"
#include "views/itemmodels/roles.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTableView;
class QVBoxLayout;

namespace daicho {

class AssetRowsModel;
class AxisRating;
class ProblemLabel;

/// The end of the questions: the levels that the answers lead to, to be changed by hand; the drafted reason, to be
/// edited; what is in doubt; assets of the same and of similar names with their levels and reasons.
class WizardSummary final : public QWidget
{
    Q_OBJECT

public:
    explicit WizardSummary(QWidget *parent = nullptr);

    void show(const Registry &registry, const Asset &asset, const Scheme &scheme, const WizardOutcome &outcome,
              const DisplayStyle &style);
    /// Answers, levels and reason as they stand.
    RatingRequest request(const WizardOutcome &outcome) const;
    /// Something was changed by hand.
    bool isEdited() const;
    void showProblem(const QString &text);
    void focusReason();
    /// Lets `filter` see the keys that are pressed in the reason first.
    void takeKeysTo(QObject *filter);
    QWidget *firstWidget() const;

Q_SIGNALS:
    void edited();
    void assetRequested(daicho::AssetId asset);

private:
    QWidget *makePrecedents();
    void makeAxes(const Scheme &scheme, const WizardOutcome &outcome);
    void showPrecedents(const Registry &registry, const Asset &asset, const DisplayStyle &style);
    void showPrecedentReason(const Registry *registry, int row);

    QPointer<const Registry> m_registry;
    std::map<Text, Text> m_proposed;
    Text m_drafted;
    std::vector<AxisRating *> m_axes;
    QVBoxLayout *m_axesLayout;
    QLabel *m_doubt;
    QPlainTextEdit *m_reason;
    ProblemLabel *m_problem;
    QLabel *m_noPrecedents;
    QTableView *m_precedents;
    QLabel *m_precedentReason;
    AssetRowsModel *m_precedentRows;
};

} // namespace daicho
