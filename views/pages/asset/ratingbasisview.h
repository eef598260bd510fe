// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/ratingbasis.h"
#include "views/pages/page.h"

#include <QPointer>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;

namespace daicho {

class ProblemLabel;

/// How the rating of an asset came about: answers, what is in doubt with the button that says it was looked at again,
/// and a proposal that waits, with the buttons that the role permits. Takes no room while there is nothing to tell.
class RatingBasisView final : public QWidget
{
    Q_OBJECT

public:
    explicit RatingBasisView(PageContext &context, QWidget *parent = nullptr);

    void setAsset(Registry *registry, AssetId asset);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void wizardRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QFrame *makeBar(const QString &name);
    QFrame *makeDoubt();
    QFrame *makeProposal();
    void reload();
    void showBasis(const std::optional<RatingBasis> &basis);
    void showProposal(const std::optional<RatingProposal> &proposal);
    void showState();
    void colour();
    void check();
    void decide(ProposalState state);

    PageContext &m_context;
    QPointer<Registry> m_registry;
    AssetId m_id;
    OrgUnitId m_unit;
    RatingProposalId m_proposal;
    bool m_isOwnProposal = false;
    bool m_isReadOnly = false;
    QPushButton *m_wizard;
    QFrame *m_doubt = nullptr;
    QLabel *m_doubtText = nullptr;
    QPushButton *m_checked = nullptr;
    QFrame *m_proposed = nullptr;
    QLabel *m_proposedText = nullptr;
    ProblemLabel *m_problem = nullptr;
    QLineEdit *m_comment = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_refuse = nullptr;
    QPushButton *m_withdraw = nullptr;
    QLabel *m_answers;
};

} // namespace daicho
