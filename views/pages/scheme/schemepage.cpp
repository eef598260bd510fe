// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/schemepage.h"

#include "model/services/schemeservice.h"
#include "views/pages/scheme/adoptionsheet.h"
#include "views/pages/scheme/axislistsheet.h"
#include "views/pages/scheme/carrysheet.h"
#include "views/pages/scheme/compareview.h"
#include "views/pages/scheme/editionsheet.h"
#include "views/pages/scheme/groupsheet.h"
#include "views/pages/scheme/handlingsheet.h"
#include "views/pages/scheme/levelsheet.h"
#include "views/pages/scheme/mappingsheet.h"
#include "views/pages/scheme/migrationview.h"
#include "views/pages/scheme/overviewsheet.h"
#include "views/pages/scheme/policysheet.h"
#include "views/pages/scheme/sheetview.h"
#include "views/support/ledgerdelegate.h"
#include "views/support/pagehead.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

namespace {

constexpr int nameRole = Qt::UserRole;
constexpr int contentsCharacters = 15;
const QString compareName = QStringLiteral("compare");
const QString migrationName = QStringLiteral("migration");

QTreeWidgetItem *itemNamed(const QTreeWidget &tree, const QString &name)
{
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        QTreeWidgetItem *part = tree.topLevelItem(i);
        for (int j = 0; j < part->childCount(); ++j) {
            if (part->child(j)->data(0, nameRole) == name)
                return part->child(j);
        }
    }
    return nullptr;
}

} // namespace

SchemePage::SchemePage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_contents(new QTreeWidget(this))
    , m_editions(new QComboBox(this))
    , m_parts(new QStackedWidget(this))
    , m_view(new SheetView(context, this))
    , m_compare(new CompareView(this))
    , m_migration(new MigrationView(context, this))
{
    setObjectName(u"schemePage"_qs);
    m_contents->setObjectName(u"schemeContents"_qs);
    m_contents->setAccessibleName(tr("Classification and policy"));
    m_contents->setHeaderHidden(true);
    m_contents->setRootIsDecorated(false);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setMinimumWidth(8 * fontMetrics().horizontalAdvance(u'あ'));
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setObjectName(u"schemeSplitter"_qs);
    parts->setChildrenCollapsible(false);
    m_parts->setObjectName(u"schemeStack"_qs);
    for (QWidget *part :
         {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_compare), static_cast<QWidget *>(m_migration)})
        m_parts->addWidget(part);
    parts->addWidget(m_contents);
    parts->addWidget(m_parts);
    parts->setStretchFactor(1, 1);
    const int wide = contentsCharacters * fontMetrics().horizontalAdvance(u'あ');
    parts->setSizes({wide, 4 * wide});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new PageHead(u"scheme"_qs, tr("Classification and policy"), this));
    layout->addWidget(makeEditionRow());
    layout->addWidget(parts, 1);
    connect(m_view, &SheetView::formChanged, this, &Page::formsChanged);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, &SchemePage::showSheet);
    connect(m_editions, &QComboBox::activated, this,
            [this] { showEdition(EditionId(m_editions->currentData().toLongLong())); });
    connect(m_migration, &MigrationView::assetRequested, this, &Page::assetRequested);
    connect(m_migration, &MigrationView::mappingRequested, this, [this] { open(u"mapping"_qs); });
    connect(&context.settings.notifier(), &SettingsNotifier::changed, this, &SchemePage::follow);
}

SchemePage::~SchemePage() = default;

void SchemePage::setRegistry(Registry *registry)
{
    m_registry = registry;
    m_edition = registry != nullptr ? registry->editionInForce() : EditionId();
    m_shown.clear();
    m_compare->setRegistry(nullptr, {});
    m_migration->setRegistry(nullptr, {});
    // What is shown belongs to the former registry, which goes when everybody has been told.
    m_view->setSheet(nullptr, /*isSameAsBefore=*/false);
    setEnabled(registry != nullptr);
    if (registry != nullptr) {
        connect(registry, &Registry::changed, this, &SchemePage::follow);
        connect(registry, &Registry::reloaded, this, &SchemePage::follow);
    }
    follow();
}

QWidget *SchemePage::firstWidget()
{
    return m_contents;
}

QList<QWidget *> SchemePage::panes()
{
    if (m_parts->currentWidget() == m_compare)
        return {m_contents, m_compare->table()};
    if (m_parts->currentWidget() == m_migration)
        return {m_contents, m_migration->table(), m_migration->workTable()};
    QList<QWidget *> panes{m_contents, m_view->table()};
    if (m_view->form()->isVisible())
        panes.append(m_view->form());
    return panes;
}

void SchemePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        rebuild();
}

bool SchemePage::hasUnsaved() const
{
    return m_view->hasUnsaved();
}

std::vector<Draft> SchemePage::drafts() const
{
    std::vector<Draft> drafts;
    std::vector<DraftField> lines = m_view->typed();
    const QTreeWidgetItem *item = itemNamed(*m_contents, m_shown);
    if (!lines.empty() && item != nullptr)
        drafts.push_back({"scheme", toText(m_shown), toText(item->text(0)), std::move(lines)});
    return drafts;
}

bool SchemePage::putBack(const Draft &draft)
{
    if (m_registry == nullptr || m_view->hasUnsaved())
        return false;
    if (m_isStale)
        rebuild();
    QTreeWidgetItem *item = itemNamed(*m_contents, toQString(draft.subject));
    if (item == nullptr)
        return false;
    m_contents->setCurrentItem(item);
    if (!m_view->putBack(draft.fields))
        return false;
    Q_EMIT comeUpRequested();
    return true;
}

void SchemePage::follow()
{
    m_isStale = true;
    if (isVisible() || m_registry == nullptr)
        rebuild();
}

void SchemePage::rebuild()
{
    m_isStale = false;
    m_ratings = 0;
    if (m_registry != nullptr) {
        if (m_registry->schemeOf(m_edition) == nullptr)
            m_edition = m_registry->editionInForce(); // it was undone
        const Result<std::int64_t> ratings = SchemeService(*m_registry).ratings(m_edition);
        if (ratings)
            m_ratings = *ratings;
        else
            context().messages.showError(ratings.error());
    }
    fillEditions();
    fillContents();
    showSheet();
}

QWidget *SchemePage::makeEditionRow()
{
    auto *row = new QWidget(this);
    row->setObjectName(u"schemeEditionRow"_qs);
    auto *label = new QLabel(tr("Edition sho&wn"), row);
    label->setObjectName(u"schemeEditionLabel"_qs);
    label->setBuddy(m_editions);
    m_editions->setObjectName(u"schemeEdition"_qs);
    m_editions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_editions->setMinimumContentsLength(16);
    auto *layout = new QVBoxLayout(row); // above each other: names of schemes are long
    layout->setContentsMargins(8, 0, 8, 4);
    layout->addWidget(label);
    layout->addWidget(m_editions);
    return row;
}

void SchemePage::fillEditions()
{
    // A new edition has just been made: it is what its maker wants to see.
    const int before = m_editions->count();
    m_editions->clear();
    if (m_registry == nullptr)
        return;
    const std::vector<EditionId> used = m_registry->editionsInForce();
    for (const EditionId edition : m_registry->editions()) {
        QString words = editionWords(*m_registry->schemeOf(edition));
        if (edition == m_registry->editionInForce())
            words = tr("%1 (in force)").arg(words);
        else if (std::find(used.begin(), used.end(), edition) != used.end())
            words = tr("%1 (of institutions)").arg(words);
        m_editions->addItem(words, qlonglong(edition.value()));
        m_editions->setItemData(m_editions->count() - 1, words, Qt::ToolTipRole);
    }
    const EditionId newest = m_registry->editions().back();
    const bool isMade = before > 0 && before + 1 == m_editions->count() && m_shown == u"editions" &&
                        newest != m_registry->editionInForce();
    if (isMade && m_edition != newest) {
        m_edition = newest;
        const Result<std::int64_t> ratings = SchemeService(*m_registry).ratings(m_edition);
        m_ratings = ratings ? *ratings : 0;
    }
    m_editions->setCurrentIndex(m_editions->findData(qlonglong(m_edition.value())));
}

void SchemePage::showEdition(EditionId edition)
{
    if (edition == m_edition)
        return;
    if (m_view->hasUnsaved()) {
        m_editions->setCurrentIndex(m_editions->findData(qlonglong(m_edition.value())));
        m_view->remind();
        return;
    }
    m_edition = edition;
    // The same sheet of another edition is another one.
    m_view->setSheet(nullptr, /*isSameAsBefore=*/false);
    rebuild();
}

void SchemePage::open(const QString &name)
{
    if (QTreeWidgetItem *item = itemNamed(*m_contents, name))
        m_contents->setCurrentItem(item);
}

ShownEdition SchemePage::shownEdition() const
{
    return {m_edition, m_ratings};
}

QTreeWidgetItem *SchemePage::addSheet(QTreeWidgetItem &parent, const QString &name, const QString &title)
{
    auto *item = new QTreeWidgetItem(&parent, {title});
    item->setSizeHint(0, {0, LedgerDelegate::rowHeight(m_contents->fontMetrics()) - 4});
    item->setData(0, nameRole, name);
    item->setToolTip(0, title);
    return item;
}

void SchemePage::fillContents()
{
    const QSignalBlocker blocker(m_contents);
    m_contents->clear();
    if (m_registry == nullptr)
        return;
    QFont bold = m_contents->font();
    bold.setBold(true);
    const auto part = [&](const QString &title) {
        auto *item = new QTreeWidgetItem(m_contents, {title});
        item->setFont(0, bold);
        item->setSizeHint(0, {0, LedgerDelegate::rowHeight(m_contents->fontMetrics())});
        item->setFlags(Qt::ItemIsEnabled);
        return item;
    };
    QTreeWidgetItem *scheme = part(tr("Classification scheme"));
    QStringList names{u"overview"_qs, u"axes"_qs};
    for (const Axis &axis : m_registry->schemeOf(m_edition)->axes) {
        for (const QString &kind : {u"levels"_qs, u"groups"_qs, u"handling"_qs})
            names.append(QString(kind % u'-' % toQString(axis.id)));
    }
    names << u"rules"_qs;
    for (const QString &name : names)
        addSheet(*scheme, name, sheetNamed(name)->title());
    QTreeWidgetItem *editions = part(tr("Editions and their use"));
    for (const QString &name : {u"editions"_qs, u"adoptions"_qs, u"mapping"_qs})
        addSheet(*editions, name, sheetNamed(name)->title());
    addSheet(*editions, compareName, tr("Comparison"));
    addSheet(*editions, migrationName, tr("Migration"));
    QTreeWidgetItem *policy = part(tr("Policy"));
    for (const Text &section : PolicySheet::sections()) {
        const QString name(u"policy-"_qs % toQString(section));
        addSheet(*policy, name, sheetNamed(name)->title());
    }
    addSheet(*policy, u"carries"_qs, sheetNamed(u"carries"_qs)->title());
    m_contents->expandAll();
    QTreeWidgetItem *shown = itemNamed(*m_contents, m_shown);
    m_contents->setCurrentItem(shown != nullptr ? shown : scheme->child(0));
}

std::unique_ptr<Sheet> SchemePage::sheetNamed(const QString &name) const
{
    const QString kind = name.section(u'-', 0, 0);
    const QString of = name.section(u'-', 1);
    if (kind == u"policy")
        return std::make_unique<PolicySheet>(*m_registry, toText(of), displayStyle(context().settings));
    if (kind == u"carries")
        return std::make_unique<CarrySheet>(*m_registry);
    if (kind == u"editions")
        return std::make_unique<EditionSheet>(*m_registry, shownEdition());
    if (kind == u"adoptions")
        return std::make_unique<AdoptionSheet>(*m_registry, shownEdition(), displayStyle(context().settings));
    if (kind == u"mapping")
        return std::make_unique<MappingSheet>(*m_registry, shownEdition());
    if (kind == u"axes")
        return std::make_unique<AxisListSheet>(*m_registry, shownEdition());
    if (kind == u"rules")
        return std::make_unique<ExtraRuleSheet>(*m_registry, shownEdition());
    const std::vector<Axis> &axes = m_registry->schemeOf(m_edition)->axes;
    for (std::size_t axis = 0; axis < axes.size(); ++axis) {
        if (toQString(axes[axis].id) != of)
            continue;
        if (kind == u"levels")
            return std::make_unique<LevelSheet>(*m_registry, shownEdition(), axis);
        if (kind == u"groups")
            return std::make_unique<GroupSheet>(*m_registry, shownEdition(), axis);
        return std::make_unique<HandlingSheet>(*m_registry, shownEdition(), axis);
    }
    return std::make_unique<OverviewSheet>(*m_registry, shownEdition());
}

void SchemePage::showSheet()
{
    const QTreeWidgetItem *item = m_contents->currentItem();
    const QString name = item != nullptr ? item->data(0, nameRole).toString() : QString();
    if (m_registry == nullptr || name.isEmpty()) {
        m_view->setSheet(nullptr, false);
        return;
    }
    const bool isSame = name == m_shown;
    if (!isSame && m_view->hasUnsaved()) {
        const QSignalBlocker blocker(m_contents);
        m_contents->setCurrentItem(itemNamed(*m_contents, m_shown));
        m_view->remind();
        return;
    }
    m_shown = name;
    if (name == compareName || name == migrationName) {
        m_view->setSheet(nullptr, false);
        if (name == compareName)
            m_compare->setRegistry(m_registry, m_edition);
        else
            m_migration->setRegistry(m_registry, m_edition);
        m_parts->setCurrentWidget(name == compareName ? static_cast<QWidget *>(m_compare)
                                                      : static_cast<QWidget *>(m_migration));
        return;
    }
    m_parts->setCurrentWidget(m_view);
    m_view->setSheet(sheetNamed(name), isSame);
}

} // namespace daicho
