// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/ratingeditor.h"

#include "model/services/ratingservice.h"
#include "views/itemmodels/assetrowsmodel.h"
#include "views/pages/asset/axisrating.h"
#include "views/pages/asset/levelguide.h"
#include "views/pages/asset/ratingcontents.h"
#include "views/pages/asset/undooffer.h"

#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

namespace {

constexpr std::size_t precedentsShown = 5;
constexpr int nameColumn = 1;

} // namespace

void RatingEditor::setAsset(Registry *registry, AssetId asset)
{
    const bool isOther = registry != m_registry;
    if (isOther && m_registry != nullptr)
        m_registry->disconnect(this);
    m_registry = registry;
    m_id = asset;
    if (isOther) {
        m_edition = {};
        connectRegistry();
    }
    showProblem({});
    m_isDirty = false;
    reload();
    m_contents->setAsset(registry, asset);
}

void RatingEditor::connectRegistry()
{
    if (m_registry == nullptr)
        return;
    const auto follow = [this] {
        // What was chosen here stays; what others changed meanwhile is compared when it is saved.
        if (m_isDirty && m_edition == ownEdition())
            showPrecedents();
        else
            reload();
    };
    connect(m_registry, &Registry::changed, this, follow);
    connect(m_registry, &Registry::reloaded, this, follow);
    connect(m_registry, &Registry::indexLoaded, this, &RatingEditor::showPrecedents);
}

void RatingEditor::reload()
{
    m_asset = {};
    if (m_registry != nullptr && m_id.isValid()) {
        if (const Result<Asset> read = m_registry->asset(m_id))
            m_asset = *read;
        if (m_edition != ownEdition() || m_axesOf != m_registry->schemeFor(m_asset.unit()).axes)
            makeAxes();
    }
    showStored();
    showPrecedents();
}

/// The edition that the institution of the asset uses.
EditionId RatingEditor::ownEdition() const
{
    return m_registry->editionFor(m_asset.unit());
}

void RatingEditor::makeAxes()
{
    for (const AxisRating *axis : m_axes)
        delete axis;
    m_axes.clear();
    m_current = nullptr;
    m_edition = ownEdition();
    m_axesOf = m_registry->schemeFor(m_asset.unit()).axes;
    for (const Axis &axis : m_registry->schemeFor(m_asset.unit()).axes) {
        auto *rating = new AxisRating(axis, m_axesLayout->parentWidget());
        m_axesLayout->addWidget(rating);
        rating->show(); // now, not when the layout comes to it: it may get the keyboard next
        connect(rating, &AxisRating::chosen, this, [this, rating] { onChosen(*rating); });
        connect(rating, &AxisRating::linkActivated, this, &RatingEditor::followLink);
        connect(rating, &AxisRating::focused, this, [this, rating] {
            m_current = rating;
            showGuide();
        });
        m_axes.push_back(rating);
    }
    // Made after everything else, but the keyboard comes to them first.
    QWidget *before = m_axesLayout->parentWidget();
    for (AxisRating *axis : m_axes)
        before = axis->takeTabAfter(before);
    showNeeded();
}

Text RatingEditor::storedLevel(const Axis &axis) const
{
    const std::optional<Field> field = fieldOfAxis(axis.id);
    return field && m_asset.edition() == m_edition ? m_asset.text(*field) : Text(unrated);
}

/// The reason of a rating under another edition belongs to that one.
Text RatingEditor::storedReason() const
{
    const bool isOfOther = m_asset.edition().isValid() && m_asset.edition() != m_edition;
    return isOfOther ? Text() : m_asset.text(Field::Reason);
}

QString RatingEditor::exemption(const Axis &axis) const
{
    const std::vector<Text> &rated = m_registry->schemeFor(m_asset.unit()).paperAxes;
    if (rated.empty() || std::find(rated.begin(), rated.end(), axis.id) != rated.end() ||
        !isPaperOnly(m_asset.text(Field::Medium)))
        return {};
    return tr("This scheme does not rate paper on “%1”, so it is not applicable to this asset.")
        .arg(toQString(axis.label));
}

void RatingEditor::showStored()
{
    m_isDirty = false;
    for (AxisRating *axis : m_axes) {
        axis->setLevel(storedLevel(axis->axis()));
        axis->setExempt(m_id.isValid() && m_registry != nullptr ? exemption(axis->axis()) : QString());
    }
    m_reason->setPlainText(toQString(storedReason()));
    m_shownReason = m_reason->toPlainText();
    const QString former = m_registry != nullptr && m_id.isValid()
                               ? formerRatingsText(*m_registry, m_id, displayStyle(m_context.settings))
                               : QString();
    m_former->setText(former);
    m_former->setVisible(!former.isEmpty());
    m_formerTitle->setVisible(!former.isEmpty());
    showGuide();
    showState();
    Q_EMIT dirtyChanged(false);
}

void RatingEditor::showPrecedents()
{
    std::vector<AssetRowsModel::Row> rows;
    if (m_registry != nullptr && m_asset.id.isValid()) {
        for (const AssetId id : namesakes(*m_registry, m_asset, precedentsShown))
            rows.push_back({id, {}});
    }
    if (const auto read = m_precedentRows->setRows(m_registry, {}, rows, displayStyle(m_context.settings)); !read)
        showProblem(errorWords(read.error()));
    m_precedents->setColumnHidden(nameColumn, true); // it is the same
    m_precedents->resizeColumnsToContents();
    m_precedents->setVisible(!rows.empty());
    m_noPrecedents->setVisible(rows.empty());
    const int high = m_precedents->verticalHeader()->defaultSectionSize() * static_cast<int>(rows.size()) +
                     m_precedents->horizontalHeader()->sizeHint().height() + 2 * m_precedents->frameWidth() +
                     m_precedents->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_precedents->setFixedHeight(high);
}

void RatingEditor::showGuide()
{
    if (m_current == nullptr && !m_axes.empty())
        m_current = m_axes.front();
    if (m_current == nullptr) {
        m_guide->clear();
        return;
    }
    const Axis &axis = m_current->axis();
    if (const Level *level = m_current->shownLevel())
        m_guide->setText(levelGuide(axis, *level));
    else if (m_current->level() == notApplicable)
        m_guide->setText(tr("“%1” is not applicable to this asset.").arg(toQString(axis.label)).toHtmlEscaped());
    else
        m_guide->setText(
            tr("“%1” is unrated. Choose a level to read what it means.").arg(toQString(axis.label)).toHtmlEscaped());
}

void RatingEditor::onChosen(AxisRating &axis)
{
    m_current = &axis;
    for (AxisRating *other : m_axes) {
        if (other != &axis && other->isExempt() && other->level() == unrated)
            other->setLevel(notApplicable);
    }
    showGuide();
    showState();
}

std::map<Text, Text> RatingEditor::changedLevels() const
{
    std::map<Text, Text> changed;
    for (const AxisRating *axis : m_axes) {
        if (axis->level() != storedLevel(axis->axis()))
            changed[axis->axis().id] = axis->level();
    }
    return changed;
}

/// A new reason alone goes with the levels that it is for.
std::map<Text, Text> RatingEditor::levelsToSave() const
{
    std::map<Text, Text> levels = changedLevels();
    if (!levels.empty())
        return levels;
    for (const AxisRating *axis : m_axes) {
        if (axis->level() != unrated)
            levels[axis->axis().id] = axis->level();
    }
    return levels;
}

bool RatingEditor::mayEdit() const
{
    return m_registry != nullptr && m_asset.id.isValid() && !m_registry->isReadOnly() && !m_isReadOnly;
}

void RatingEditor::showState()
{
    const bool isDirty = m_asset.id.isValid() && (!changedLevels().empty() || m_reason->toPlainText() != m_shownReason);
    setEnabled(m_asset.id.isValid());
    m_reason->setReadOnly(!mayEdit());
    m_save->setEnabled(isDirty && mayEdit());
    m_reset->setEnabled(isDirty && mayEdit());
    if (!isDirty)
        showProblem({});
    for (AxisRating *axis : m_axes)
        axis->setEnabled(mayEdit());
    if (isDirty != m_isDirty) {
        m_isDirty = isDirty;
        Q_EMIT dirtyChanged(isDirty);
    }
    if (isDirty)
        Q_EMIT written();
}

bool RatingEditor::save()
{
    if (!m_isDirty)
        return true;
    if (!mayEdit())
        return false;
    const std::map<Text, Text> levels = levelsToSave();
    const Text reason = toText(m_reason->toPlainText());
    if (levels.empty()) {
        showProblem(tr("Choose a level first: a reason alone is not saved."));
        return false;
    }
    if (toQString(reason).trimmed().isEmpty() && changedLevels().empty()) {
        showProblem(tr("The reason of a rating is not emptied. Write another one in its place."));
        return false;
    }
    const QString name = toQString(m_asset.text(Field::Name));
    m_isDirty = false; // so that the change is read back
    const Result<RatingDone> saved = RatingService(*m_registry).rate(m_id, {{}, levels, reason});
    if (!saved) {
        m_isDirty = true;
        showProblem(errorWords(saved.error()));
        if (saved.error().arg("rule") == "lowered")
            m_reason->setFocus();
        return false;
    }
    reload();
    tellDone(m_context, saved->proposal ? tr("Lowering “%1” is proposed; nothing is rated yet.").arg(name)
                                        : tr("Classification of “%1” saved").arg(name));
    return true;
}

void RatingEditor::setReadOnly(bool readOnly)
{
    if (readOnly == m_isReadOnly)
        return;
    m_isReadOnly = readOnly;
    m_contents->setReadOnly(readOnly);
    showState();
}

RatingEditor::Draft RatingEditor::draft() const
{
    Draft draft{m_edition, changedLevels(), m_reason->toPlainText()};
    for (const AxisRating *axis : m_axes)
        draft.levelsBefore[axis->axis().id] = storedLevel(axis->axis());
    draft.reasonBefore = m_shownReason;
    return draft;
}

void RatingEditor::putBack(const Draft &draft)
{
    if (m_registry == nullptr || draft.edition != m_edition)
        return;
    for (AxisRating *axis : m_axes) {
        if (const auto chosen = draft.levels.find(axis->axis().id); chosen != draft.levels.end())
            axis->setLevel(chosen->second);
    }
    m_reason->setPlainText(draft.reason);
    showGuide();
    showState();
    if (m_isDirty)
        tellOvertaken(draft);
}

/// Nothing is saved without the button, so people read this first.
void RatingEditor::tellOvertaken(const Draft &draft)
{
    bool isOvertaken = draft.reasonBefore != m_shownReason;
    QStringList now;
    for (const AxisRating *axis : m_axes) {
        const Text stored = storedLevel(axis->axis());
        const auto before = draft.levelsBefore.find(axis->axis().id);
        isOvertaken = isOvertaken || before == draft.levelsBefore.end() || before->second != stored;
        const QString level = stored == unrated         ? tr("unrated")
                              : stored == notApplicable ? tr("not applicable")
                                                        : toQString(stored);
        now.append(QString(toQString(axis->axis().label) % u' ' % level));
    }
    if (isOvertaken)
        showProblem(tr("The classification was changed meanwhile. It now says: %1; reason: “%2”. What you chose still "
                       "stands here and is not saved: saving it replaces theirs, reverting keeps theirs.")
                        .arg(now.join(tr(", ", "between levels")), m_shownReason.left(80)));
}

void RatingEditor::reset()
{
    showProblem({});
    showStored();
}

} // namespace daicho
