// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/assetparts.h"

#include "views/pages/asset/assethistoryview.h"
#include "views/pages/asset/handlingview.h"
#include "views/pages/asset/profileeditor.h"
#include "views/pages/asset/ratingbasisview.h"
#include "views/pages/asset/relationseditor.h"

#include <QEvent>
#include <QVBoxLayout>

namespace daicho {

namespace {

using Section = AssetForm::Section;

/// Puts everything in `whole` behind `before` for Tab, in the order in which it was made.
void takeTabAfter(QWidget *before, const QWidget &whole)
{
    for (QWidget *each : whole.findChildren<QWidget *>()) {
        if (each->window() != before->window() || each->focusProxy() != nullptr)
            continue;
        QWidget::setTabOrder(before, each);
        before = each;
    }
}

} // namespace

AssetParts::AssetParts(PageContext &context, AssetForm &form)
    : QObject(&form)
    , m_form(form)
    , m_basis(new RatingBasisView(context, &form))
    , m_rating(new RatingEditor(context, &form))
    , m_handling(new HandlingView(context, &form))
    , m_profile(new ProfileEditor(context, &form))
    , m_relations(new RelationsEditor(context, &form))
    , m_history(new AssetHistoryView(context, &form))
{
    form.extra(Section::Rating)->addWidget(m_basis);
    form.extra(Section::Rating)->addWidget(m_rating);
    form.extra(Section::Handling)->addWidget(m_handling);
    form.extra(Section::Personal)->addWidget(m_profile);
    form.extra(Section::Relations)->addWidget(m_relations);
    form.extra(Section::History)->addWidget(m_history);
    takeTabAfter(form.row(Field::Remarks)->editor().input(), *m_rating);
    takeTabAfter(form.row(Field::Remarks)->editor().input(), *m_basis);
    form.installEventFilter(this);
    connect(&form, &AssetForm::opened, this, &AssetParts::bring);
    connect(m_rating, &RatingEditor::assetRequested, this, &AssetParts::assetRequested);
    connect(m_rating, &RatingEditor::dirtyChanged, this, &AssetParts::unsavedChanged);
    connect(m_rating, &RatingEditor::written, this, &AssetParts::ratingWritten);
    connect(m_relations, &RelationsEditor::assetRequested, this, &AssetParts::assetRequested);
    connect(m_profile, &ProfileEditor::unsavedChanged, this, &AssetParts::unsavedChanged);
    connect(m_history, &AssetHistoryView::historyRequested, this, &AssetParts::historyRequested);
    connect(m_basis, &RatingBasisView::wizardRequested, this, &AssetParts::wizardRequested);
    m_rating->hide();
    m_basis->hide();
}

AssetParts::~AssetParts() = default;

bool AssetParts::isSeen(Section section) const
{
    return m_form.isVisible() && m_form.isOpen(section);
}

void AssetParts::keepRating()
{
    if (!m_asset.isValid() || m_stale.contains(Section::Rating))
        return; // as it was kept
    m_drafts.erase(m_asset);
    if (m_rating->isDirty())
        m_drafts[m_asset] = m_rating->draft();
}

void AssetParts::setAsset(Registry *registry, AssetId asset)
{
    m_rating->setVisible(asset.isValid());
    m_basis->setVisible(asset.isValid());
    if (registry == m_registry && asset == m_asset)
        return; // they follow the registry themselves
    keepRating();
    m_registry = registry;
    m_asset = asset;
    m_stale = {Section::Rating, Section::Handling, Section::Personal, Section::Relations, Section::History};
    bringAll();
}

void AssetParts::bringAll()
{
    for (const Section section :
         {Section::Rating, Section::Handling, Section::Personal, Section::Relations, Section::History})
        bring(section);
}

/// A section that is not seen lets go of its asset: it would follow each change of the registry for nothing.
void AssetParts::bring(Section section)
{
    if (!m_stale.contains(section))
        return;
    const bool isNow = isSeen(section) && m_asset.isValid();
    Registry *registry = isNow ? m_registry : nullptr;
    const AssetId asset = isNow ? m_asset : AssetId();
    if (isNow)
        m_stale.erase(section);
    switch (section) {
    case Section::Rating:
        m_basis->setAsset(registry, asset);
        m_rating->setAsset(registry, asset);
        if (const auto kept = m_drafts.find(asset); kept != m_drafts.end())
            m_rating->putBack(kept->second);
        break;
    case Section::Handling:
        m_handling->setAsset(registry, asset);
        break;
    case Section::Personal:
        m_profile->setAsset(registry, asset);
        break;
    case Section::Relations:
        m_relations->setAsset(registry, asset);
        break;
    case Section::History:
        m_history->setAsset(registry, asset);
        break;
    default:
        break;
    }
}

void AssetParts::setReadOnly(bool readOnly)
{
    m_basis->setReadOnly(readOnly);
    m_rating->setReadOnly(readOnly);
    m_profile->setReadOnly(readOnly);
    m_relations->setReadOnly(readOnly);
}

void AssetParts::showPersonal(const Asset &asset)
{
    const bool hasRecord = asset.id.isValid() && hasPersonalInformation(asset);
    m_form.setSectionShown(Section::Personal, hasRecord || m_profile->unsaved().contains(asset.id));
}

bool AssetParts::hasUnsavedProfile() const
{
    return !m_profile->unsaved().empty();
}

QWidget *AssetParts::focusRating()
{
    m_form.open(Section::Rating);
    QWidget *first = m_rating->firstWidget();
    first->setFocus(Qt::OtherFocusReason);
    return first;
}

std::set<AssetId> AssetParts::unsaved() const
{
    std::set<AssetId> assets = m_profile->unsaved();
    for (const auto &[asset, draft] : m_drafts)
        assets.insert(asset);
    if (m_stale.contains(Section::Rating))
        return assets;
    if (m_rating->isDirty())
        assets.insert(m_asset);
    else if (!m_profile->unsaved().contains(m_asset))
        assets.erase(m_asset);
    return assets;
}

std::map<AssetId, RatingEditor::Draft> AssetParts::ratings() const
{
    std::map<AssetId, RatingEditor::Draft> ratings = m_drafts;
    if (m_stale.contains(Section::Rating))
        return ratings;
    ratings.erase(m_asset);
    if (m_rating->isDirty())
        ratings[m_asset] = m_rating->draft();
    return ratings;
}

void AssetParts::putBack(AssetId asset, const RatingEditor::Draft &draft)
{
    m_drafts[asset] = draft;
    if (asset == m_asset && !m_stale.contains(Section::Rating))
        m_rating->putBack(draft);
    Q_EMIT unsavedChanged();
}

void AssetParts::forget(AssetId asset)
{
    m_drafts.erase(asset);
    m_profile->forget(asset);
}

void AssetParts::forgetAll()
{
    m_drafts.clear();
    m_profile->forgetAll();
}

bool AssetParts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        bringAll();
    return QObject::eventFilter(watched, event);
}

} // namespace daicho
