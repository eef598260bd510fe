// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/profileeditor.h"

#include "model/services/personalprofileservice.h"
#include "views/pages/asset/fieldrow.h"
#include "views/pages/asset/undooffer.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

ProfileEditor::ProfileEditor(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_hints(new QLabel(this))
    , m_register(new QPushButton(tr("Register of &files…"), this))
{
    setObjectName(u"profileEditor"_qs);
    setAccessibleName(tr("Personal information"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    m_hints->setObjectName(u"profileHints"_qs);
    m_hints->setWordWrap(true);
    m_hints->setTextFormat(Qt::PlainText);
    m_hints->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hints->setMargin(6);
    m_hints->setAutoFillBackground(true);
    m_hints->setBackgroundRole(QPalette::AlternateBase);
    layout->addWidget(m_hints);
    for (const ProfileFieldInfo &info : profileFields()) {
        auto *row = new ProfileRow(info.column, this);
        layout->addWidget(row);
        m_rows.push_back(row);
        connect(row, &ProfileRow::left, this, [this, row] { save(*row); });
        connect(row, &ProfileRow::cancelled, this, [this, row] {
            row->show(m_profile, displayStyle(m_context.settings));
            Q_EMIT unsavedChanged();
        });
    }
    m_register->setObjectName(u"profileRegister"_qs);
    m_register->setAutoDefault(false);
    QAction *action = context.actions.action(Command::FileRegister);
    const auto follow = [this, action] { m_register->setEnabled(action->isEnabled()); };
    connect(m_register, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, m_register, follow);
    follow();
    layout->addWidget(m_register, 0, Qt::AlignLeft);
    connect(&context.settings.notifier(), &SettingsNotifier::changed, this, [this] {
        for (ProfileRow *row : m_rows) {
            if (!row->isDirty())
                row->show(m_profile, displayStyle(m_context.settings));
        }
        showState();
    });
}

void ProfileEditor::setAsset(Registry *registry, AssetId asset)
{
    keepDrafts();
    if (registry != m_registry) {
        if (m_registry != nullptr)
            m_registry->disconnect(this);
        m_registry = registry;
        if (registry != nullptr) {
            connect(registry, &Registry::changed, this, &ProfileEditor::reload);
            connect(registry, &Registry::reloaded, this, &ProfileEditor::reload);
        }
    }
    m_asset = asset;
    m_read = {};
    m_profile = {};
    if (m_registry == nullptr || !m_asset.isValid())
        return;
    const DisplayStyle style = displayStyle(m_context.settings);
    for (ProfileRow *row : m_rows)
        row->show(m_profile, style);
    reload();
    const auto kept = m_drafts.find(asset);
    for (ProfileRow *row : m_rows) {
        if (kept == m_drafts.end())
            break;
        if (const auto draft = kept->second.find(row->column()); draft != kept->second.end())
            row->putBack(draft->second.entered, draft->second.problem);
    }
    showState();
}

void ProfileEditor::keepDrafts()
{
    if (!m_asset.isValid() || m_registry == nullptr)
        return;
    Drafts drafts;
    for (const ProfileRow *row : m_rows) {
        if (row->isDirty())
            drafts[row->column()] = {row->entered(), row->problem()};
    }
    if (drafts.empty())
        m_drafts.erase(m_asset);
    else
        m_drafts[m_asset] = std::move(drafts);
}

std::set<AssetId> ProfileEditor::unsaved() const
{
    std::set<AssetId> assets;
    for (const auto &[asset, drafts] : m_drafts)
        assets.insert(asset);
    const bool isDirty = m_asset.isValid() && std::any_of(m_rows.begin(), m_rows.end(),
                                                          [](const ProfileRow *row) { return row->isDirty(); });
    if (isDirty)
        assets.insert(m_asset);
    else
        assets.erase(m_asset);
    return assets;
}

/// Follows the registry; what somebody is writing stays.
void ProfileEditor::reload()
{
    if (m_registry == nullptr || !m_asset.isValid())
        return;
    const Result<Asset> asset = m_registry->asset(m_asset);
    const Result<PersonalProfile> profile = PersonalProfileService::of(*m_registry, m_asset);
    if (!asset || !profile)
        return; // the panel lets go of an asset that is gone, and tells of a registry that cannot be read
    m_read = *asset;
    m_profile = *profile;
    const DisplayStyle style = displayStyle(m_context.settings);
    for (ProfileRow *row : m_rows) {
        if (row->follow(m_profile, style))
            row->setProblem(tr("This field was changed meanwhile. It now says: “%1”. What you wrote still stands here; "
                               "leave the field again to store it, or press Esc to give it up.")
                                .arg(shortened(toQString(
                                    profileValueText(row->column(), m_profile.text(row->column()), style.japanese)))));
    }
    showState();
}

void ProfileEditor::showState()
{
    const bool hasRecord = m_asset.isValid() && hasPersonalInformation(m_read);
    const bool isNumber = hasIndividualNumbers(m_read);
    std::vector<PersonalProfileColumn> missing;
    if (hasRecord) {
        missing = missingItems(m_profile, m_read, false);
        const std::vector<PersonalProfileColumn> more =
            isNumber ? missingItems(m_profile, m_read, true) : std::vector<PersonalProfileColumn>();
        missing.insert(missing.end(), more.begin(), more.end());
    }
    for (ProfileRow *row : m_rows) {
        const PersonalProfileColumn column = row->column();
        const bool isShown = !profileField(column).isOfNumbers || isNumber || !m_profile.text(column).empty();
        const bool isAsked = column != PersonalProfileColumn::ListingReason ||
                             m_profile.text(PersonalProfileColumn::Listing) == "no" || !m_profile.text(column).empty();
        row->setVisible((isShown && isAsked) || row->isDirty());
        row->setReadOnly(m_isReadOnly || !hasRecord);
        row->setMissing(std::find(missing.begin(), missing.end(), column) != missing.end());
    }
    showHints();
}

void ProfileEditor::showHints()
{
    QStringList lines;
    if (m_registry != nullptr) {
        const DateStyle dates = displayStyle(m_context.settings).dates;
        for (const ProfileHint &hint : profileHints(m_profile, m_read, m_registry->clock().today()))
            lines.append(toQString(profileHintText(hint, dates)));
    }
    m_hints->setText(lines.join(u'\n'));
    m_hints->setAccessibleName(m_hints->text());
    m_hints->setVisible(!lines.isEmpty());
}

void ProfileEditor::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showState();
}

void ProfileEditor::save(ProfileRow &row)
{
    if (m_registry == nullptr || !m_asset.isValid() || m_isReadOnly)
        return;
    const Result<PersonalProfile> saved =
        PersonalProfileService(*m_registry).edit(m_asset, {{row.column(), row.written()}});
    if (!saved) {
        row.setProblem(problemWords(saved.error()));
        Q_EMIT unsavedChanged();
        return;
    }
    m_profile = *saved;
    row.show(m_profile, displayStyle(m_context.settings));
    row.tick();
    showState();
    tellDone(m_context, tr("Saved: %1").arg(row.label()));
    Q_EMIT unsavedChanged();
}

} // namespace daicho
