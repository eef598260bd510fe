// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/assetdetails.h"

#include "model/services/roleservice.h"
#include "views/pages/asset/assethead.h"
#include "views/pages/asset/assetparts.h"
#include "views/pages/asset/ratingwizard.h"
#include "views/pages/asset/reasonbar.h"

#include <QFocusEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace daicho {

AssetDetails::AssetDetails(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new AssetHead(this))
    , m_reason(new ReasonBar(this))
    , m_scroll(new QScrollArea(this))
    , m_form(new AssetForm)
    , m_hint(new QLabel(this))
    , m_parts(new AssetParts(context, *m_form))
    , m_wizard(new RatingWizard(context, this))
{
    setObjectName(u"assetDetails"_qs);
    setAccessibleName(tr("Details of the asset"));
    makeParts();
    connectForm();
    connectCommands();
    connect(&context.jobs, &JobRunner::started, this, &AssetDetails::showState);
    connect(&context.jobs, &JobRunner::finished, this, &AssetDetails::showState);
    connect(&context.settings.notifier(), &SettingsNotifier::changed, this,
            [this] { setStyle(displayStyle(m_context.settings)); });
    m_tell.setInterval(50);
    connect(&m_tell, &QTimer::timeout, this, [this] {
        if (QGuiApplication::mouseButtons() == Qt::NoButton)
            showDone();
    });
    showState();
}

AssetDetails::~AssetDetails()
{
    // What loses the keyboard while it is taken down asks for nothing any more.
    m_form->disconnect(this);
    m_parts->disconnect(this);
    m_reason->disconnect(this);
    m_wizard->disconnect(this);
    if (m_registry != nullptr)
        m_registry->disconnect(this);
}

void AssetDetails::makeParts()
{
    m_scroll->setObjectName(u"assetScroll"_qs);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_form);
    m_hint->setObjectName(u"assetHint"_qs);
    m_hint->setText(tr("Choose an asset in the table to read it here."));
    m_hint->setWordWrap(true);
    m_hint->setMargin(12);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_newBar = makeNewBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *part : {static_cast<QWidget *>(m_head), static_cast<QWidget *>(m_reason)})
        layout->addWidget(part);
    layout->addWidget(m_hint);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_wizard, 1);
    layout->addWidget(m_newBar);
    layout->addStretch(0);
}

void AssetDetails::connectForm()
{
    connect(m_form, &AssetForm::left, this, [this](FieldRow *row) { m_isNew ? check(*row) : save(*row); });
    connect(m_form, &AssetForm::cancelled, this, [this](FieldRow *row) { restore(*row); });
    connect(m_form, &AssetForm::keepMine, this, [this](FieldRow *row) { keepMine(*row); });
    connect(m_form, &AssetForm::finished, this, [this] {
        if (m_isNew)
            enterNew(false);
    });
    connect(m_form, &AssetForm::edited, this, &AssetDetails::formsChanged);
    connect(m_parts, &AssetParts::ratingWritten, this, &AssetDetails::formsChanged);
    connect(m_reason, &ReasonBar::closed, this, [this] { m_form->row(Field::Name)->focusInput(); });
    connect(m_head, &AssetHead::draftsRequested, this, [this] {
        if (const std::set<AssetId> others = otherDrafts(); !others.empty())
            Q_EMIT assetRequested(*others.begin());
    });
    connect(m_parts, &AssetParts::unsavedChanged, this, &AssetDetails::showDrafts);
    connect(m_parts, &AssetParts::assetRequested, this, &AssetDetails::assetRequested);
    connect(m_parts, &AssetParts::historyRequested, this, &AssetDetails::historyRequested);
    connect(m_parts, &AssetParts::wizardRequested, this, &AssetDetails::rate);
    connect(m_wizard, &RatingWizard::left, this, &AssetDetails::leaveWizard);
    connect(m_wizard, &RatingWizard::byHandRequested, this, &AssetDetails::rateByHand);
    connect(m_wizard, &RatingWizard::assetRequested, this, &AssetDetails::assetRequested);
    connect(m_wizard, &RatingWizard::written, this, &AssetDetails::showDrafts);
}

void AssetDetails::setStyle(const DisplayStyle &style)
{
    m_style = style;
    prepare();
    if (m_registry != nullptr && m_asset.id.isValid() && !m_isNew)
        follow();
}

void AssetDetails::setRegistry(Registry *registry)
{
    flush();
    tellUnsaved();
    if (m_registry != nullptr)
        m_registry->disconnect(this);
    m_registry = registry;
    m_asset = {};
    m_drafts.clear();
    m_kept.reset();
    m_isNew = false;
    m_reason->close();
    if (registry != nullptr) {
        connect(registry, &Registry::changed, this, &AssetDetails::onChanged);
        connect(registry, &Registry::reloaded, this, [this] {
            prepare();
            follow();
        });
    }
    prepare();
    showParts();
    m_parts->forgetAll();
    m_wizard->forgetAll();
    showState();
}

/// Levels are saved by a button of their own, and who closes the registry may have forgotten it.
void AssetDetails::tellUnsaved()
{
    const auto assets = static_cast<int>(m_parts->unsaved().size());
    if (assets > 0)
        m_context.messages.show(MessageBar::Kind::Warning,
                                tr("The classification chosen for %n asset(s) was not saved.", nullptr, assets));
}

void AssetDetails::setAsset(AssetId asset)
{
    // While a new asset is written, the table may point once more to the one that was shown before.
    if (m_isNew ? asset == m_before : asset == m_asset.id)
        return;
    flush();
    if (m_isNew)
        leaveNew(true);
    m_reason->close();
    load(asset);
    m_scroll->ensureVisible(0, 0);
}

void AssetDetails::load(AssetId asset)
{
    keepDrafts();
    m_asset = {};
    if (m_registry != nullptr && asset.isValid()) {
        if (Result<Asset> read = m_registry->asset(asset))
            m_asset = std::move(*read);
    }
    m_form->setNew(false);
    if (m_asset.id.isValid()) {
        m_form->show(*m_registry, m_asset, m_style);
        putBackDrafts();
    }
    showParts();
    showState();
}

void AssetDetails::showParts()
{
    const bool isAsset = m_asset.id.isValid();
    m_wizard->leave();
    m_hint->setVisible(!isAsset && !m_isNew);
    m_head->setVisible(isAsset || m_isNew);
    m_scroll->setVisible(isAsset || m_isNew);
    m_newBar->setVisible(m_isNew);
    m_parts->setAsset(m_registry, m_isNew ? AssetId() : m_asset.id);
}

void AssetDetails::prepare()
{
    if (m_registry != nullptr)
        m_form->prepare(*m_registry, m_style);
}

void AssetDetails::onChanged(const ChangeSet &changes)
{
    for (const EntityKind kind :
         {EntityKind::Registry, EntityKind::ProfileItem, EntityKind::Edition, EntityKind::OrgUnit, EntityKind::Post,
          EntityKind::Person, EntityKind::Holding, EntityKind::SchemeAdoption}) {
        if (!changes.of(kind).isEmpty()) {
            prepare();
            break;
        }
    }
    follow();
}

void AssetDetails::follow()
{
    if (m_isNew || !m_asset.id.isValid())
        return;
    const AssetId id = m_asset.id;
    Result<Asset> read = m_registry->asset(id);
    if (!read) { // taken back by an undo
        m_drafts.erase(id);
        m_asset = {};
        showParts();
        m_parts->forget(id);
        m_wizard->forget(id);
        showState();
        return;
    }
    m_asset = std::move(*read);
    m_form->follow(*m_registry, m_asset, m_style, m_saving);
    showState();
}

QString AssetDetails::whyReadOnly() const
{
    if (m_registry == nullptr)
        return {};
    if (m_registry->isReadOnly())
        return tr("This registry is open for reading only.");
    const Permission needed = m_isNew ? Permission::CreateAsset : Permission::EditFields;
    const Permissions &permissions = m_registry->permissions();
    const QString refused =
        m_isNew ? whyNotPermitted(permissions, needed) : whyNotPermitted(permissions, needed, m_asset.unit());
    if (!refused.isEmpty())
        return refused;
    if (m_context.jobs.isRunning())
        return tr("Nothing can be changed while a job is running.");
    if (!m_isNew && m_asset.isRetired())
        return tr("This asset is retired. Take it into use again to change it.");
    return {};
}

/// What the work role does not permit for an asset that is there, while it permits the rest.
std::vector<Field> AssetDetails::lockedFields() const
{
    std::vector<Field> locked;
    if (m_isNew)
        return locked;
    const Permissions &permissions = m_registry->permissions();
    if (!permissions.allows(Permission::MoveAsset, m_asset.unit()))
        locked.push_back(Field::Unit);
    if (!permissions.allows(Permission::ChangeOwner, m_asset.unit()))
        locked.insert(locked.end(), {Field::Owner, Field::SystemOwner});
    return locked;
}

bool AssetDetails::mayEdit() const
{
    return m_registry != nullptr && whyReadOnly().isEmpty();
}

void AssetDetails::showState()
{
    if (m_registry == nullptr)
        return;
    if (m_isNew)
        m_head->showTitle(tr("New asset"));
    else if (m_asset.id.isValid())
        m_head->show(*m_registry, m_asset, m_style);
    m_head->setNote(whyReadOnly());
    m_form->setReadOnly(!mayEdit(), lockedFields());
    m_parts->showPersonal(m_isNew ? Asset() : m_asset);
    m_parts->setReadOnly(!mayEdit());
    m_wizard->setReadOnly(!mayEdit());
    showDrafts();
}

std::set<AssetId> AssetDetails::otherDrafts() const
{
    std::set<AssetId> assets = m_parts->unsaved();
    for (const auto &[asset, fields] : m_drafts)
        assets.insert(asset);
    for (const auto &[asset, answers] : m_wizard->unsaved())
        assets.insert(asset);
    assets.erase(m_asset.id);
    return assets;
}

void AssetDetails::showDrafts()
{
    m_head->setDrafts(static_cast<int>(otherDrafts().size()));
    Q_EMIT formsChanged();
}

void AssetDetails::tellSaved(const QString &text)
{
    m_toTell = text;
    if (QGuiApplication::mouseButtons() == Qt::NoButton)
        showDone();
    else
        m_tell.start();
}

void AssetDetails::showDone()
{
    m_tell.stop();
    m_context.messages.show(MessageBar::Kind::Done, m_toTell,
                            {tr("Undo"), [this] { m_context.actions.action(Command::Undo)->trigger(); }});
}

/// Who comes by F6 begins with the name. Not a focus proxy: Tab would jump to it from whatever stands before the panel.
void AssetDetails::focusInEvent(QFocusEvent *event)
{
    m_form->row(Field::Name)->editor().input()->setFocus(event->reason());
}

} // namespace daicho
