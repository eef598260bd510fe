// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the editor of ratings is built, and its keys.

#include "views/itemmodels/assetrowsmodel.h"
#include "views/pages/asset/axisrating.h"
#include "views/pages/asset/ratingcontents.h"
#include "views/pages/asset/ratingeditor.h"
#include "views/support/flowlayout.h"
#include "views/support/ledgerdelegate.h"
#include "views/support/problemlabel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace daicho {

namespace {

constexpr int besideEachOther = 900; ///< width from which precedents stand right of the levels

bool isSaving(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) &&
           (key.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == Qt::ControlModifier;
}

QLabel *heading(const QString &text, const QString &name, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel *richText(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setAccessibleName(accessibleName);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

RatingEditor::RatingEditor(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"ratingEditor"_qs);
    setAccessibleName(tr("Classification"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBody());
    layout->addWidget(makeFoot());
    connect(&context.settings.notifier(), &SettingsNotifier::changed, this, [this] {
        if (!m_isDirty)
            reload();
    });
    reload();
}

QWidget *RatingEditor::makeBody()
{
    auto *body = new QWidget(this);
    body->setObjectName(u"ratingBody"_qs);
    m_columns = new QBoxLayout(QBoxLayout::TopToBottom, body);
    m_columns->setContentsMargins(0, 4, 0, 4);
    m_columns->setSpacing(16);
    auto *levels = new QWidget(body);
    auto *left = new QVBoxLayout(levels);
    left->setContentsMargins(0, 0, 0, 0);
    m_axesLayout = new QVBoxLayout;
    m_axesLayout->setSpacing(12);
    auto *axes = new QWidget(levels);
    m_axesLayout->setContentsMargins(0, 0, 0, 0);
    axes->setLayout(m_axesLayout);
    left->addWidget(axes);
    m_contents = new RatingContents(m_context, levels);
    connect(m_contents, &RatingContents::neededChanged, this, &RatingEditor::showNeeded);
    left->addWidget(m_contents);
    left->addSpacing(8);
    m_guide = richText(u"ratingGuide"_qs, tr("What the level means"), levels);
    left->addWidget(m_guide);
    m_formerTitle = heading(tr("Former ratings"), u"ratingFormerTitle"_qs, levels);
    left->addWidget(m_formerTitle);
    m_former = richText(u"ratingFormer"_qs, tr("Former ratings"), levels);
    left->addWidget(m_former);
    left->addStretch(1);
    m_columns->addWidget(levels, 3);
    m_columns->addWidget(makePrecedents(), 2);
    return body;
}

QWidget *RatingEditor::makePrecedents()
{
    auto *whole = new QWidget(m_columns->parentWidget());
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("Same name elsewhere"), u"ratingPrecedentsTitle"_qs, whole));
    m_noPrecedents = new QLabel(tr("No other asset has this name."), whole);
    m_noPrecedents->setObjectName(u"ratingNoPrecedents"_qs);
    m_noPrecedents->setForegroundRole(QPalette::PlaceholderText);
    m_noPrecedents->setWordWrap(true);
    layout->addWidget(m_noPrecedents);
    m_precedentRows = new AssetRowsModel(this);
    m_precedents = new QTableView(whole);
    m_precedents->setObjectName(u"ratingPrecedents"_qs);
    m_precedents->setAccessibleName(tr("How assets of the same name are rated"));
    m_precedents->setModel(m_precedentRows);
    m_precedents->setItemDelegate(new LedgerDelegate(m_precedents));
    m_precedents->setShowGrid(false);
    m_precedents->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_precedents->setSelectionMode(QAbstractItemView::SingleSelection);
    m_precedents->setTabKeyNavigation(false);
    m_precedents->verticalHeader()->hide();
    m_precedents->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(fontMetrics()));
    m_precedents->horizontalHeader()->setHighlightSections(false);
    connect(m_precedents, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT assetRequested(m_precedentRows->asset(index.row())); });
    layout->addWidget(m_precedents);
    layout->addStretch(1);
    return whole;
}

QWidget *RatingEditor::makeFoot()
{
    auto *foot = new QWidget(this);
    foot->setObjectName(u"ratingFoot"_qs);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(4);
    auto *label = new QLabel(tr("&Reason"), foot);
    m_reason = new QPlainTextEdit(foot);
    m_reason->setObjectName(u"ratingReason"_qs);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(fontMetrics().lineSpacing() * 2 + 14);
    m_reason->installEventFilter(this);
    label->setBuddy(m_reason);
    m_problem = new ProblemLabel(u"ratingProblem"_qs, foot);
    m_save = new QPushButton(tr("&Save classification"), foot);
    m_save->setObjectName(u"ratingSave"_qs);
    m_save->setToolTip(tr("Save what was chosen (Ctrl+Enter)"));
    m_reset = new QPushButton(tr("R&evert"), foot);
    m_reset->setObjectName(u"ratingReset"_qs);
    m_reset->setToolTip(tr("Go back to what is saved (Esc)"));
    for (QPushButton *button : {m_save, m_reset})
        button->setAutoDefault(false);
    auto *buttons = new FlowLayout;
    buttons->setSpacing(4);
    for (QPushButton *button : {m_save, m_reset})
        buttons->addWidget(button);
    for (QWidget *widget :
         {static_cast<QWidget *>(label), static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_problem)})
        layout->addWidget(widget);
    layout->addLayout(buttons);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &RatingEditor::showState);
    connect(m_save, &QPushButton::clicked, this, &RatingEditor::save);
    connect(m_reset, &QPushButton::clicked, this, &RatingEditor::reset);
    return foot;
}

QWidget *RatingEditor::firstWidget() const
{
    return m_axes.empty() ? m_reason : m_axes.front()->firstWidget();
}

void RatingEditor::showNeeded()
{
    for (AxisRating *axis : m_axes)
        m_contents->showIn(*axis);
}

void RatingEditor::followLink(const QString &link)
{
    const qsizetype sign = link.indexOf(u':');
    Q_EMIT assetRequested(AssetId(link.mid(sign + 1).toLongLong()));
}

void RatingEditor::showProblem(const QString &text)
{
    m_problem->tell(text);
}

bool RatingEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (m_isDirty && (isSaving(key) || key.key() == Qt::Key_Escape)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void RatingEditor::keyPressEvent(QKeyEvent *event)
{
    if (isSaving(*event))
        save();
    else if (event->key() == Qt::Key_Escape && m_isDirty)
        reset();
    else
        QWidget::keyPressEvent(event);
}

bool RatingEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_reason && event->type() == QEvent::KeyPress) {
        auto &key = *static_cast<QKeyEvent *>(event);
        if (isSaving(key) || (key.key() == Qt::Key_Escape && m_isDirty)) {
            keyPressEvent(&key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RatingEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_columns->setDirection(width() >= besideEachOther ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void RatingEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_reason != nullptr)
        m_reason->setFixedHeight(fontMetrics().lineSpacing() * 2 + 14);
}

} // namespace daicho
