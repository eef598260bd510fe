// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/organisation/unitdetails.h"

#include "model/services/roleservice.h"
#include "views/pages/organisation/organisationforms.h"
#include "views/support/ledgerdelegate.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace daicho {

namespace {

QLabel *words(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *heading(const QString &name, QWidget *parent)
{
    QLabel *label = words(name, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QWidget *grid(const QList<QPushButton *> &buttons, int columns, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (int i = 0; i < buttons.size(); ++i)
        layout->addWidget(buttons[i], i / columns, i % columns);
    return box;
}

} // namespace

UnitDetails::UnitDetails(OrganisationForms &forms, QWidget *parent)
    : QWidget(parent)
    , m_forms(forms)
    , m_name(heading(u"unitName"_qs, this))
    , m_about(words(u"unitAbout"_qs, this))
    , m_reason(words(u"unitReadOnly"_qs, this))
{
    setObjectName(u"unitDetails"_qs);
    m_reason->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_name);
    layout->addWidget(m_about);
    layout->addWidget(m_reason);
    layout->addWidget(makeUnitButtons());
    layout->addWidget(makePosts(), 1);
    layout->addWidget(makePostButtons());
}

UnitDetails::~UnitDetails() = default;

QPushButton *UnitDetails::button(const QString &name, const QString &text, const std::function<void()> &act)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, act);
    return made;
}

QWidget *UnitDetails::makeUnitButtons()
{
    m_add = button(u"unitAdd"_qs, {}, [this] {
        if (m_unit.isValid())
            m_forms.addUnit(m_unit);
        else
            m_forms.addInstitution();
    });
    m_rename = button(u"unitRename"_qs, tr("&Rename"), [this] { m_forms.rename(m_unit); });
    m_move = button(u"unitMove"_qs, tr("&Move…"), [this] { m_forms.move(m_unit); });
    m_up = button(u"unitUp"_qs, tr("&Up"), [this] { Q_EMIT orderRequested(-1); });
    m_down = button(u"unitDown"_qs, tr("Dow&n"), [this] { Q_EMIT orderRequested(1); });
    m_note = button(u"unitNote"_qs, tr("No&te…"), [this] { m_forms.note(m_unit); });
    m_abolish = button(u"unitAbolish"_qs, tr("A&bolish…"), [this] { m_forms.abolish(m_unit); });
    m_reopen = button(u"unitReopen"_qs, tr("Take abolition bac&k"), [this] { m_forms.reopen(m_unit); });
    m_assets = button(u"unitAssets"_qs, {}, [this] { Q_EMIT assetsRequested(m_unit); });
    return grid({m_add, m_rename, m_move, m_up, m_down, m_note, m_abolish, m_reopen, m_assets}, 3, this);
}

QWidget *UnitDetails::makePosts()
{
    auto *box = new QWidget(this);
    m_posts = new QTreeView(box);
    m_postsTitle = heading(u"postsTitle"_qs, box);
    m_postsTitle->setText(tr("Posts and who holds them"));
    m_empty = words(u"postsEmpty"_qs, box);
    m_empty->setText(tr("No post yet. Owners of assets are posts: add the ones that answer for assets."));
    m_posts->setObjectName(u"postTree"_qs);
    m_posts->setAccessibleName(tr("Posts and who holds them"));
    m_posts->setItemDelegate(new LedgerDelegate(m_posts));
    m_posts->setUniformRowHeights(true);
    m_posts->setAllColumnsShowFocus(true);
    m_posts->setTabKeyNavigation(false);
    m_posts->header()->setStyle(ledgerHeaderStyle(m_posts));
    m_posts->setMinimumHeight(LedgerDelegate::rowHeight(m_posts->fontMetrics()) * 4);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_postsTitle);
    layout->addWidget(m_empty);
    layout->addWidget(m_posts, 1);
    return box;
}

QWidget *UnitDetails::makePostButtons()
{
    const auto post = [this] { return m_model->postAt(m_posts->currentIndex()); };
    const auto show = [this, post](Field field) {
        Q_EMIT filterRequested(postFilter(m_registry->organisation(), post(), field));
    };
    m_addPost = button(u"postAdd"_qs, tr("Add &post…"), [this] { m_forms.addPost(m_unit); });
    m_editPost = button(u"postEdit"_qs, tr("&Change post…"), [this, post] { m_forms.editPost(post()); });
    m_endPost = button(u"postEnd"_qs, tr("En&d post…"), [this, post] { m_forms.endPost(post()); });
    m_assign = button(u"postAssign"_qs, tr("A&ssign person…"), [this, post] { m_forms.assign(post()); });
    m_endHolding = button(u"holdingEnd"_qs, tr("End holdin&g…"),
                          [this] { m_forms.endHolding(m_model->holdingAt(m_posts->currentIndex())); });
    m_owned = button(u"postOwned"_qs, {}, [show] { show(Field::Owner); });
    m_systemOwned = button(u"postSystemOwned"_qs, {}, [show] { show(Field::SystemOwner); });
    return grid({m_addPost, m_editPost, m_endPost, m_assign, m_endHolding, m_owned, m_systemOwned}, 3, this);
}

void UnitDetails::setRegistry(Registry *registry)
{
    m_posts->setModel(nullptr);
    m_model.reset();
    m_registry = registry;
    m_unit = {};
    m_counts = nullptr;
    if (registry == nullptr)
        return;
    m_model = std::make_unique<PostTreeModel>(*registry);
    m_model->setStyle(m_style);
    m_posts->setModel(m_model.get());
    setWidths();
    connect(m_posts->selectionModel(), &QItemSelectionModel::currentChanged, this, &UnitDetails::showPost);
    connect(m_model.get(), &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) {
        if (parent.isValid())
            m_posts->expand(parent);
    });
    connect(registry, &Registry::changed, this, &UnitDetails::showUnit);
    connect(registry, &Registry::reloaded, this, &UnitDetails::showUnit);
    showUnit();
}

void UnitDetails::setWidths()
{
    const int full = m_posts->fontMetrics().horizontalAdvance(u'あ');
    const int characters[] = {7, 9, 10, 5, 5, 9};
    for (int column = 0; column < PostTreeModel::ColumnCount; ++column)
        m_posts->setColumnWidth(column, characters[column] * full + 2 * LedgerDelegate::margin);
}

void UnitDetails::setUnit(OrgUnitId unit)
{
    m_unit = unit;
    if (m_model != nullptr)
        m_model->setUnit(unit);
    m_posts->expandAll();
    showUnit();
}

void UnitDetails::setDay(const Text &day)
{
    m_day = day;
    if (m_model != nullptr)
        m_model->setDay(day);
    showUnit();
}

void UnitDetails::setCounts(const OrganisationCounts *counts)
{
    m_counts = counts;
    if (m_model != nullptr)
        m_model->setCounts(counts);
    showUnit();
}

void UnitDetails::setStyle(const DisplayStyle &style)
{
    m_style = style;
    if (m_model != nullptr)
        m_model->setStyle(style);
    showUnit();
}

std::int64_t UnitDetails::count(const std::unordered_map<PostId, std::int64_t> &counts) const
{
    std::int64_t all = 0;
    for (const PostId post : m_registry->organisation().postsOf(m_unit)) {
        const auto found = counts.find(post);
        all += found == counts.end() ? 0 : found->second;
    }
    return all;
}

std::int64_t UnitDetails::assetsWithin() const
{
    if (m_counts == nullptr || !m_unit.isValid())
        return m_counts != nullptr ? m_counts->all : 0;
    const auto found = m_counts->within.find(m_unit);
    return found == m_counts->within.end() ? 0 : found->second;
}

QString UnitDetails::aboutUnit() const
{
    const Organisation &organisation = m_registry->organisation();
    const OrgUnit *unit = organisation.unit(m_unit);
    if (unit == nullptr)
        return tr("The whole body. Choose a unit on the left.");
    QStringList lines;
    const OrgUnit *root = organisation.unit(organisation.institutionOf(m_unit));
    if (unit->isInstitution())
        lines.append(institutionTerm());
    else
        lines.append(tr("%1: %2").arg(root != nullptr ? toQString(root->name) : QString(),
                                      toQString(organisation.path(m_unit))));
    const QString period = periodText(unit->validFrom, unit->validTo, m_style);
    lines.append(period.isEmpty() ? tr("No first or last day is written.") : tr("Exists %1").arg(period));
    if (!unit->note.empty())
        lines.append(tr("Note: %1").arg(toQString(unit->note)));
    if (m_counts != nullptr)
        lines.append(tr("Its posts answer for %1 assets as owner and for %2 as owner of the system.")
                         .arg(QLocale().toString(qlonglong(count(m_counts->owned))),
                              QLocale().toString(qlonglong(count(m_counts->systemOwned)))));
    return lines.join(u'\n');
}

QString UnitDetails::institutionTerm() const
{
    return toQString(m_registry->term("institution", toText(tr("Institution"))));
}

void UnitDetails::showUnit()
{
    if (m_registry == nullptr || m_model == nullptr)
        return;
    const OrgUnit *unit = m_registry->organisation().unit(m_unit);
    const bool canWrite = mayWrite(*m_registry, Permission::EditMasters);
    if (!m_registry->isReadOnly() && !canWrite)
        m_reason->setText(whyNotPermitted(m_registry->permissions(), Permission::EditMasters));
    else
        m_reason->setText(tr("This registry is opened for reading only, so the organisation cannot be changed here."));
    m_reason->setVisible(!canWrite);
    m_add->setText(unit == nullptr ? tr("Add %1 (&I)…").arg(institutionTerm()) : tr("Add un&it below…"));
    m_add->setEnabled(canWrite);
    for (QPushButton *one : {m_rename, m_up, m_down, m_note, m_addPost, m_abolish})
        one->setEnabled(canWrite && unit != nullptr);
    m_move->setEnabled(canWrite && unit != nullptr && !unit->isInstitution());
    m_reopen->setEnabled(canWrite && unit != nullptr && !unit->validTo.empty());
    m_name->setText(toQString(unit != nullptr ? unit->name : m_registry->header().body));
    m_about->setText(aboutUnit());
    m_assets->setText(tr("Show in &ledger (%1)").arg(QLocale().toString(qlonglong(assetsWithin()))));
    m_assets->setEnabled(assetsWithin() > 0);
    const bool hasPosts = m_model->rowCount() > 0;
    m_empty->setVisible(unit != nullptr && !hasPosts);
    m_posts->setVisible(hasPosts);
    m_postsTitle->setVisible(unit != nullptr);
    showPost();
}

void UnitDetails::showPost()
{
    if (m_registry == nullptr || m_model == nullptr)
        return;
    const PostId post = m_model->postAt(m_posts->currentIndex());
    const bool canWrite = mayWrite(*m_registry, Permission::EditMasters);
    for (QPushButton *one : {m_editPost, m_endPost, m_assign})
        one->setEnabled(canWrite && post.isValid());
    m_endHolding->setEnabled(canWrite && m_model->holdingAt(m_posts->currentIndex()).isValid());
    const auto tell = [&](QPushButton *one, const QString &text, const auto counts) {
        std::int64_t number = 0;
        if (m_counts != nullptr && post.isValid()) {
            const auto found = (m_counts->*counts).find(post);
            number = found == (m_counts->*counts).end() ? 0 : found->second;
        }
        one->setText(text.arg(QLocale().toString(qlonglong(number))));
        one->setEnabled(number > 0);
    };
    tell(m_owned, tr("O&wned assets (%1)"), &OrganisationCounts::owned);
    tell(m_systemOwned, tr("S&ystem assets (%1)"), &OrganisationCounts::systemOwned);
}

QString UnitDetails::postFilter(const Organisation &organisation, PostId post, Field field)
{
    const Post *found = organisation.post(post);
    if (found == nullptr)
        return {};
    const OrgUnit *root = organisation.unit(organisation.institutionOf(found->unit));
    const QString path = toQString(organisation.path(found->unit) + "/" + found->name);
    const QString whole =
        root == nullptr || root->id == found->unit ? path : QString(toQString(root->name) % u'/' % path);
    return QString(QString::fromUtf8(fieldInfo(field).id) % u":\""_qs % whole % u'"');
}

} // namespace daicho
