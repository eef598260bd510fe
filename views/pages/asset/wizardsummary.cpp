// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/wizardsummary.h"

#include "model/services/precedents.h"
#include "views/itemmodels/assetrowsmodel.h"
#include "views/pages/asset/axisrating.h"
#include "views/support/ledgerdelegate.h"
#include "views/support/messagebar.h"
#include "views/support/problemlabel.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

namespace {

constexpr std::size_t precedentsShown = 6;

QLabel *heading(const QString &text, const QString &name, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

WizardSummary::WizardSummary(QWidget *parent)
    : QWidget(parent)
    , m_axesLayout(new QVBoxLayout)
    , m_doubt(new QLabel(this))
    , m_reason(new QPlainTextEdit(this))
    , m_problem(new ProblemLabel(u"wizardProblem"_qs, this))
    , m_noPrecedents(new QLabel(tr("No other asset has this or a similar name."), this))
    , m_precedents(new QTableView(this))
    , m_precedentReason(new QLabel(this))
    , m_precedentRows(new AssetRowsModel(this))
{
    setObjectName(u"wizardSummary"_qs);
    m_doubt->setObjectName(u"wizardDoubt"_qs);
    m_doubt->setWordWrap(true);
    m_doubt->setTextFormat(Qt::PlainText);
    m_reason->setObjectName(u"wizardReason"_qs);
    m_reason->setTabChangesFocus(true);
    m_reason->setMinimumHeight(fontMetrics().lineSpacing() * 6 + 14);
    auto *label = new QLabel(tr("&Reason (drafted from the answers; it may be changed)"), this);
    label->setWordWrap(true);
    label->setBuddy(m_reason);
    m_axesLayout->setSpacing(10);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("Proposed levels"), u"wizardLevelsTitle"_qs, this));
    layout->addLayout(m_axesLayout);
    layout->addWidget(m_doubt);
    layout->addWidget(label);
    layout->addWidget(m_reason);
    layout->addWidget(m_problem);
    layout->addWidget(makePrecedents());
    layout->addStretch(1);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &WizardSummary::edited);
}

QWidget *WizardSummary::makePrecedents()
{
    auto *whole = new QWidget(this);
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(heading(tr("How it differs from similar assets"), u"wizardPrecedentsTitle"_qs, whole));
    m_noPrecedents->setObjectName(u"wizardNoPrecedents"_qs);
    m_noPrecedents->setForegroundRole(QPalette::PlaceholderText);
    m_noPrecedents->setWordWrap(true);
    layout->addWidget(m_noPrecedents);
    m_precedents->setObjectName(u"wizardPrecedents"_qs);
    m_precedents->setAccessibleName(tr("How assets of the same and of similar names are rated"));
    m_precedents->setModel(m_precedentRows);
    m_precedents->setItemDelegate(new LedgerDelegate(m_precedents));
    m_precedents->setShowGrid(false);
    m_precedents->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_precedents->setSelectionMode(QAbstractItemView::SingleSelection);
    m_precedents->setTabKeyNavigation(false);
    m_precedents->verticalHeader()->hide();
    m_precedents->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(fontMetrics()));
    m_precedents->horizontalHeader()->setHighlightSections(false);
    layout->addWidget(m_precedents);
    m_precedentReason->setObjectName(u"wizardPrecedentReason"_qs);
    m_precedentReason->setWordWrap(true);
    m_precedentReason->setTextFormat(Qt::PlainText);
    layout->addWidget(m_precedentReason);
    connect(m_precedents, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT assetRequested(m_precedentRows->asset(index.row())); });
    connect(m_precedents->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { showPrecedentReason(m_registry, index.row()); });
    return whole;
}

void WizardSummary::show(const Registry &registry, const Asset &asset, const Scheme &scheme,
                         const WizardOutcome &outcome, const DisplayStyle &style)
{
    m_registry = &registry;
    m_proposed = outcome.levels;
    m_drafted = draftReason(scheme, outcome);
    makeAxes(scheme, outcome);
    m_reason->setPlainText(toQString(m_drafted));
    const QString doubt = toQString(doubtOf(outcome));
    m_doubt->setText(tr("To be checked: %1 The heavier side was taken.").arg(doubt));
    m_doubt->setVisible(!doubt.isEmpty());
    showProblem({});
    showPrecedents(registry, asset, style);
}

void WizardSummary::makeAxes(const Scheme &scheme, const WizardOutcome &outcome)
{
    qDeleteAll(m_axes);
    m_axes.clear();
    for (const Axis &axis : scheme.axes) {
        auto *rating = new AxisRating(axis, this);
        rating->setLevel(outcome.levels.at(axis.id));
        m_axesLayout->addWidget(rating);
        rating->show();
        connect(rating, &AxisRating::chosen, this, &WizardSummary::edited);
        m_axes.push_back(rating);
    }
    QWidget *before = this;
    for (AxisRating *axis : m_axes)
        before = axis->takeTabAfter(before);
    setTabOrder(before, m_reason);
}

void WizardSummary::showPrecedents(const Registry &registry, const Asset &asset, const DisplayStyle &style)
{
    std::vector<AssetRowsModel::Row> rows;
    for (const Precedent &precedent : precedents(registry, asset, precedentsShown))
        rows.push_back({precedent.asset, precedent.isSameName ? tr("same name") : tr("similar")});
    if (const Result<void> read = m_precedentRows->setRows(&registry, tr("Name"), rows, style); !read) {
        rows.clear();
        showProblem(errorWords(read.error()));
    }
    m_precedents->resizeColumnsToContents();
    m_precedents->setVisible(!rows.empty());
    m_noPrecedents->setVisible(rows.empty());
    const int high = m_precedents->verticalHeader()->defaultSectionSize() * static_cast<int>(rows.size()) +
                     m_precedents->horizontalHeader()->sizeHint().height() + 2 * m_precedents->frameWidth() +
                     m_precedents->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_precedents->setFixedHeight(high);
    showPrecedentReason(&registry, rows.empty() ? -1 : 0);
}

void WizardSummary::showPrecedentReason(const Registry *registry, int row)
{
    m_precedentReason->hide();
    if (registry == nullptr || row < 0)
        return;
    const Result<Asset> other = registry->asset(m_precedentRows->asset(row));
    if (!other)
        return;
    const QString reason = toQString(other->text(Field::Reason));
    m_precedentReason->setText(
        tr("Reason of %1: %2")
            .arg(toQString(other->text(Field::Code)), reason.isEmpty() ? tr("none was given") : reason));
    m_precedentReason->show();
}

RatingRequest WizardSummary::request(const WizardOutcome &outcome) const
{
    RatingRequest request;
    request.answers = outcome.answers;
    for (const AxisRating *axis : m_axes) {
        const auto proposed = m_proposed.find(axis->axis().id);
        if (proposed == m_proposed.end() || axis->level() != proposed->second)
            request.levels[axis->axis().id] = axis->level();
    }
    request.reason = toText(m_reason->toPlainText());
    return request;
}

bool WizardSummary::isEdited() const
{
    const bool hasOtherLevel = std::any_of(m_axes.begin(), m_axes.end(), [this](const AxisRating *axis) {
        const auto proposed = m_proposed.find(axis->axis().id);
        return proposed == m_proposed.end() || axis->level() != proposed->second;
    });
    return hasOtherLevel || toText(m_reason->toPlainText()) != m_drafted;
}

void WizardSummary::showProblem(const QString &text)
{
    m_problem->tell(text);
}

void WizardSummary::focusReason()
{
    m_reason->setFocus(Qt::OtherFocusReason);
}

void WizardSummary::takeKeysTo(QObject *filter)
{
    m_reason->installEventFilter(filter);
}

QWidget *WizardSummary::firstWidget() const
{
    return m_axes.empty() ? m_reason : m_axes.front()->firstWidget();
}

} // namespace daicho
