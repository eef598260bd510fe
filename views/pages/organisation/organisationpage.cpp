// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/organisation/organisationpage.h"

#include "model/core/textfold.h"
#include "model/services/roleservice.h"
#include "views/pages/organisation/organisationforms.h"
#include "views/pages/organisation/personspanel.h"
#include "views/pages/organisation/rolespanel.h"
#include "views/pages/organisation/unitdetails.h"
#include "views/pages/organisation/unittreeview.h"
#include "views/support/ledgerdelegate.h"
#include "views/support/pagehead.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

OrganisationPage::OrganisationPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_problem(new QLabel(this))
    , m_tree(new UnitTreeView(this))
    , m_splitter(new QSplitter(this))
{
    setObjectName(u"organisationPage"_qs);
    m_problem->setObjectName(u"organisationProblem"_qs);
    m_problem->setContentsMargins(12, 0, 12, 8);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_splitter->setObjectName(u"organisationSplitter"_qs);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(makeRight());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({500, 660});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_problem);
    layout->addWidget(m_splitter, 1);
    connectParts();
}

OrganisationPage::~OrganisationPage() = default;

QWidget *OrganisationPage::makeHead()
{
    auto *head = new PageHead(u"organisation"_qs, tr("Organisation"), this);
    auto *dayWords = new QLabel(tr("As of"), head);
    m_day = new QLineEdit(head);
    m_day->setObjectName(u"organisationDay"_qs);
    m_day->setToolTip(tr("The day on which the organisation is shown. Empty: today."));
    m_day->setMinimumWidth(m_day->fontMetrics().horizontalAdvance(u"あ"_qs) * 8);
    m_day->installEventFilter(this);
    dayWords->setBuddy(m_day);
    m_ended = new QCheckBox(tr("Show abolished units too"), head);
    m_ended->setObjectName(u"organisationEnded"_qs);
    m_search = new QLineEdit(head);
    m_search->setObjectName(u"organisationSearch"_qs);
    m_search->setAccessibleName(tr("Find a unit"));
    m_search->setPlaceholderText(tr("Find a unit (F3: next)"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    head->addWidget(dayWords);
    head->addWidget(m_day);
    head->addWidget(m_ended);
    head->addWidget(m_search, 1);
    return head;
}

QWidget *OrganisationPage::makeRight()
{
    auto *content = new QWidget(this);
    m_form = new InlineForm(content);
    m_forms = new OrganisationForms(context(), *m_form, this);
    m_tabs = new QTabWidget(content);
    m_details = new UnitDetails(*m_forms, m_tabs);
    m_persons = new PersonsPanel(*m_forms, m_tabs);
    m_tabs->setObjectName(u"organisationTabs"_qs);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_details, tr("Unit"));
    m_tabs->addTab(m_persons, tr("Persons"));
    m_roles = new RolesPanel(context(), *m_form, m_tabs);
    m_tabs->addTab(m_roles, tr("Work roles"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 0, 8, 8);
    layout->addWidget(m_form);
    layout->addWidget(m_tabs, 1);
    m_right = new QScrollArea(this);
    m_right->setObjectName(u"organisationRight"_qs);
    m_right->setFrameShape(QFrame::NoFrame);
    m_right->setWidgetResizable(true);
    m_right->setFocusPolicy(Qt::NoFocus);
    m_right->setWidget(content);
    return m_right;
}

void OrganisationPage::connectParts()
{
    connect(m_ended, &QCheckBox::toggled, this, [this](bool included) {
        if (m_model != nullptr)
            m_model->setEndedIncluded(included);
    });
    connect(m_day, &QLineEdit::editingFinished, this, &OrganisationPage::onDay);
    connect(m_search, &QLineEdit::textChanged, this, [this] { find(0); });
    connect(m_tree, &UnitTreeView::nextHitRequested, this, &OrganisationPage::find);
    connect(m_tree, &UnitTreeView::orderRequested, this, &OrganisationPage::order);
    connect(m_tree, &UnitTreeView::addRequested, m_details, [this] {
        if (!mayWrite(*m_registry, Permission::EditMasters) || m_form->isOpen())
            return;
        if (const OrgUnitId unit = m_model->unitAt(m_tree->currentIndex()); unit.isValid())
            m_forms->addUnit(unit);
        else
            m_forms->addInstitution();
    });
    connect(m_details, &UnitDetails::orderRequested, this, &OrganisationPage::order);
    connect(m_details, &UnitDetails::assetsRequested, this, &OrganisationPage::showAssets);
    connect(m_details, &UnitDetails::filterRequested, this,
            [this](const QString &filter) { Q_EMIT ledgerRequested(filter, {}); });
    connect(m_forms, &OrganisationForms::assetsRequested, this, &OrganisationPage::showAssets);
    connect(m_forms, &OrganisationForms::done, this, &OrganisationPage::onDone);
    // One act at a time: what is written in the form is not to be lost, nor its access keys to stand twice.
    connect(m_form, &InlineForm::opened, this, [this] {
        m_tabs->setEnabled(false);
        m_right->ensureVisible(0, 0);
    });
    connect(m_form, &InlineForm::edited, this, &Page::formsChanged);
    connect(m_form, &InlineForm::closed, this, &Page::formsChanged);
    connect(m_form, &InlineForm::closed, this, [this] {
        m_tabs->setEnabled(true);
        if (m_tabs->currentWidget() == m_details)
            m_tree->setFocus(Qt::OtherFocusReason);
    });
    connect(context().actions.action(Command::Find), &QAction::triggered, this, [this] {
        if (!isVisible())
            return;
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(&context().settings.notifier(), &SettingsNotifier::changed, this, &OrganisationPage::onStyle);
}

void OrganisationPage::setRegistry(Registry *registry)
{
    m_registry = registry;
    m_problem->hide();
    m_search->clear();
    m_forms->setRegistry(registry);
    m_details->setRegistry(registry);
    m_persons->setRegistry(registry);
    m_roles->setRegistry(registry);
    m_tree->setModel(nullptr);
    m_model.reset();
    setEnabled(registry != nullptr);
    if (registry == nullptr)
        return;
    m_model = std::make_unique<UnitTreeModel>(*registry);
    m_model->setEndedIncluded(m_ended->isChecked());
    m_tree->setModel(m_model.get());
    m_tree->expandToDepth(1);
    setWidths();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &OrganisationPage::onCurrent);
    connect(m_model.get(), &UnitTreeModel::counted, this, &OrganisationPage::onCounted);
    connect(m_model.get(), &UnitTreeModel::renameRequested, m_forms, &OrganisationForms::renameTo,
            Qt::QueuedConnection);
    connect(m_model.get(), &UnitTreeModel::moveRequested, m_forms, &OrganisationForms::moveTo, Qt::QueuedConnection);
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, [this] {
        m_tree->expandToDepth(1);
        choose(m_details->unit());
    });
    onStyle();
    showDay();
    m_model->setShown(isVisible());
    m_tree->setCurrentIndex(m_model->index(0, 0));
}

void OrganisationPage::setWidths()
{
    const QFontMetrics metrics = m_tree->fontMetrics();
    const int full = metrics.horizontalAdvance(u'あ');
    const int characters[] = {13, 4, 3, 9};
    for (int column = 0; column < UnitTreeModel::ColumnCount; ++column)
        m_tree->setColumnWidth(column, characters[column] * full + 2 * LedgerDelegate::margin);
}

QWidget *OrganisationPage::firstWidget()
{
    return m_tree;
}

QList<QWidget *> OrganisationPage::panes()
{
    return {m_tree, m_form->isOpen() ? static_cast<QWidget *>(m_form) : m_tabs, m_search};
}

bool OrganisationPage::hasUnsaved() const
{
    return m_form->isWritten();
}

std::vector<Draft> OrganisationPage::drafts() const
{
    std::vector<Draft> drafts;
    if (std::optional<Draft> draft = m_forms->draft())
        drafts.push_back(std::move(*draft));
    return drafts;
}

bool OrganisationPage::putBack(const Draft &draft)
{
    if (!m_forms->putBack(draft))
        return false;
    Q_EMIT comeUpRequested();
    return true;
}

void OrganisationPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_model != nullptr)
        m_model->setShown(true);
}

void OrganisationPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (m_model != nullptr)
        m_model->setShown(false);
}

bool OrganisationPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOurs = watched == m_search || watched == m_day;
    if (isOurs && event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F3) {
        event->accept();
        return true;
    }
    if (isOurs && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const bool isEnter = pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter;
        if (watched == m_search && (isEnter || pressed->key() == Qt::Key_F3)) {
            find(pressed->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        }
        if (pressed->key() == Qt::Key_Escape) {
            if (watched == m_search && !m_search->text().isEmpty())
                m_search->clear();
            else
                m_tree->setFocus(Qt::OtherFocusReason);
            if (watched == m_day)
                showDay();
            return true;
        }
        if (watched == m_search && pressed->key() == Qt::Key_Down) {
            m_tree->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

/// A day that cannot be read stays as written, and the tree as it was.
void OrganisationPage::onDay()
{
    if (m_model == nullptr)
        return;
    const QString written = m_day->text().trimmed();
    const std::optional<QDate> day =
        written.isEmpty() ? std::optional<QDate>(m_registry->clock().today()) : parseDate(toText(written));
    m_problem->setVisible(!day);
    if (!day) {
        m_problem->setText(errorWords(Error{ErrorCode::BadDate, {{"value", toText(written)}}, "as of"}));
        return;
    }
    m_model->setDay(toText(day->toString(Qt::ISODate)));
    showDay();
}

void OrganisationPage::showDay()
{
    if (m_model == nullptr)
        return;
    m_problem->hide();
    m_day->setText(toQString(formatDate(m_model->day(), displayStyle(context().settings).dates)));
    m_forms->setDay(m_model->day());
    m_details->setDay(m_model->day());
    m_persons->setDay(m_model->day());
}

void OrganisationPage::onStyle()
{
    const DisplayStyle style = displayStyle(context().settings);
    m_details->setStyle(style);
    if (m_model != nullptr)
        m_model->setStyle(style);
    if (m_model != nullptr)
        showDay();
}

/// The next unit whose name has what is written; 0 stays on one that has it already.
void OrganisationPage::find(int by)
{
    const Text wanted = foldText(toText(m_search->text()));
    if (m_model == nullptr || wanted.empty()) {
        m_problem->hide();
        return;
    }
    const std::vector<RowTreeModel::Key> keys = m_model->keysInOrder();
    const RowTreeModel::Key current = m_model->keyAt(m_tree->currentIndex());
    const auto at = std::find(keys.begin(), keys.end(), current) - keys.begin();
    const auto size = static_cast<std::ptrdiff_t>(keys.size());
    const std::ptrdiff_t step = by < 0 ? -1 : 1;
    for (std::ptrdiff_t i = by == 0 ? 0 : 1; i <= size; ++i) {
        const RowTreeModel::Key &key = keys[static_cast<std::size_t>(((at + i * step) % size + size) % size)];
        const QModelIndex index = m_model->RowTreeModel::indexOf(key);
        if (foldText(toText(index.data().toString())).find(wanted) == Text::npos)
            continue;
        m_problem->hide();
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
        return;
    }
    m_problem->setText(tr("“%1”: No unit shown has this in its name.").arg(m_search->text()));
    m_problem->show();
}

void OrganisationPage::onCurrent(const QModelIndex &index)
{
    m_details->setUnit(m_model->unitAt(index));
}

void OrganisationPage::onCounted()
{
    m_forms->setCounts(m_model->counts());
    m_details->setCounts(m_model->counts());
}

void OrganisationPage::choose(OrgUnitId unit)
{
    const QModelIndex index = m_model->indexOf(unit);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

/// What was just done is to be seen, also where the day or the switch would hide it.
void OrganisationPage::onDone(OrgUnitId unit)
{
    const OrgUnit *known = m_registry->organisation().unit(unit);
    if (known == nullptr)
        return;
    if (!m_model->indexOf(unit).isValid())
        m_ended->setChecked(true);
    choose(unit);
}

void OrganisationPage::order(int by)
{
    if (m_model == nullptr || !mayWrite(*m_registry, Permission::EditMasters))
        return;
    const QModelIndex index = m_tree->currentIndex().siblingAtColumn(0);
    const OrgUnitId unit = m_model->unitAt(index);
    const QModelIndex other = index.siblingAtRow(index.row() + by);
    if (!unit.isValid() || !other.isValid())
        return;
    const QModelIndex before = by < 0 ? other : index.siblingAtRow(index.row() + 2);
    m_forms->moveTo(unit, m_model->unitAt(index.parent()), m_model->unitAt(before));
}

/// The tree of the ledger shows only today's units, so that others are looked for by their path.
void OrganisationPage::showAssets(OrgUnitId unit)
{
    const Registry &registry = *m_registry;
    const OrgUnit *known = registry.organisation().unit(unit);
    const Text today = toText(registry.clock().today().toString(Qt::ISODate));
    if (known == nullptr || isValidOn(known->validFrom, known->validTo, today))
        Q_EMIT ledgerRequested({}, unit);
    else
        Q_EMIT ledgerRequested(QString(u"unit:\""_qs % toQString(registry.organisation().path(unit)) % u'"'), {});
}

} // namespace daicho
