// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the commands about assets do here, and the form for a new one.

#include "model/services/roleservice.h"
#include "views/pages/asset/assetdetails.h"
#include "views/pages/asset/assetparts.h"
#include "views/pages/asset/ratingwizard.h"
#include "views/pages/asset/reasonbar.h"
#include "views/support/flowlayout.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>

namespace daicho {

namespace {

/// What a duplicate does not take over: what is this asset's own, dates, and the reason of the rating, which speaks
/// of the other asset.
bool isOwn(Field field)
{
    return field == Field::Code || field == Field::Status || field == Field::Reason || field == Field::Disposed ||
           field == Field::Registered || field == Field::Updated || field == Field::Reviewed;
}

} // namespace

QWidget *AssetDetails::makeNewBar()
{
    auto *bar = new QWidget(this);
    bar->setObjectName(u"newAssetBar"_qs);
    auto *layout = new FlowLayout(bar);
    layout->setContentsMargins(12, 6, 12, 6);
    const auto button = [bar](const QString &name, const QString &text) {
        auto *made = new QPushButton(text, bar);
        made->setObjectName(name);
        return made;
    };
    QPushButton *enter = button(u"newAssetEnter"_qs, tr("&Register"));
    QPushButton *more = button(u"newAssetMore"_qs, tr("Register and &another"));
    QPushButton *give = button(u"newAssetDiscard"_qs, tr("&Discard"));
    enter->setToolTip(tr("Ctrl+Enter"));
    for (QPushButton *made : {enter, more, give})
        layout->addWidget(made);
    connect(give, &QPushButton::clicked, this, [this] { leaveNew(false); });
    connect(more, &QPushButton::clicked, this, [this] { enterNew(true); });
    connect(enter, &QPushButton::clicked, this, [this] { enterNew(false); });
    bar->hide();
    return bar;
}

void AssetDetails::connectCommands()
{
    const auto on = [this](Command command, auto act) {
        connect(m_context.actions.action(command), &QAction::triggered, this, [this, act] {
            if (m_registry == nullptr)
                return;
            Q_EMIT comeUpRequested();
            m_context.actions.action(Command::ShowDetails)->setChecked(true);
            (this->*act)();
        });
    };
    on(Command::NewAsset, &AssetDetails::newAsset);
    on(Command::EditAsset, &AssetDetails::editFirst);
    on(Command::RateAsset, &AssetDetails::rate);
    on(Command::DuplicateAsset, &AssetDetails::duplicate);
    on(Command::RetireAsset, &AssetDetails::retire);
    on(Command::RestoreAsset, &AssetDetails::restoreAsset);
    connect(m_context.actions.action(Command::AssetHistory), &QAction::triggered, this, [this] {
        if (m_asset.id.isValid())
            Q_EMIT historyRequested(toQString(m_asset.text(Field::Code)));
    });
}

void AssetDetails::editFirst()
{
    if (m_isNew || m_asset.id.isValid())
        m_form->focusField(Field::Name);
}

void AssetDetails::goTo(Field field)
{
    if (!m_asset.id.isValid())
        return;
    if (axisOf(field) || field == Field::Reason)
        rateByHand();
    else
        m_form->focusField(field);
}

void AssetDetails::setReport(std::shared_ptr<const CheckReport> report)
{
    m_form->setReport(std::move(report));
    if (m_registry != nullptr && m_asset.id.isValid() && !m_isNew)
        m_form->setFindings(*m_registry, m_asset, m_style);
}

/// The questions stand where the form was; without questions levels are chosen by hand.
void AssetDetails::rate()
{
    if (!m_asset.id.isValid() || m_isNew)
        return;
    flush();
    m_reason->close();
    if (!m_wizard->begin(*m_registry, m_asset.id)) {
        m_context.messages.show(MessageBar::Kind::Warning,
                                tr("This scheme has no questions. Choose the levels by hand."));
        rateByHand();
        return;
    }
    m_scroll->hide();
    m_wizard->show();
    m_wizard->focusFirst();
}

void AssetDetails::leaveWizard()
{
    m_wizard->leave();
    m_scroll->setVisible(m_asset.id.isValid() || m_isNew);
    showDrafts();
    if (m_asset.id.isValid())
        m_parts->focusRating();
}

void AssetDetails::rateByHand()
{
    if (!m_asset.id.isValid())
        return;
    m_wizard->leave();
    m_scroll->show();
    QWidget *first = m_parts->focusRating();
    m_form->layout()->activate();
    // As much of the levels as there is room for, from the one that has the keyboard.
    const int top = first->mapTo(m_form, QPoint()).y();
    m_scroll->ensureVisible(0, top + m_scroll->viewport()->height() / 2, 0, 0);
    m_scroll->ensureWidgetVisible(first);
}

Asset AssetDetails::blank() const
{
    Asset asset;
    asset.text(Field::Kind) = "information";
    asset.text(Field::Status) = statusActive;
    const std::vector<OrgUnitId> institutions = m_registry->organisation().institutions();
    const OrgUnitId unit =
        unitToEnter(*m_registry, m_scope.isValid() || institutions.empty() ? m_scope : institutions.front());
    if (unit.isValid())
        asset.text(Field::Unit) = std::to_string(unit.value());
    return asset;
}

void AssetDetails::newAsset()
{
    if (m_isNew) {
        m_form->focusField(Field::Name);
        return;
    }
    const std::optional<NewEntry> kept = std::exchange(m_kept, std::nullopt);
    beginNew(kept ? kept->beginning : blank());
    if (!kept)
        return;
    for (const auto &[field, entered] : kept->entered) {
        m_form->row(field)->putBack({entered, {}, {}});
        m_form->reveal(field);
    }
}

void AssetDetails::duplicate()
{
    if (!m_asset.id.isValid())
        return;
    flush();
    Asset copy = m_asset;
    copy.id = {};
    copy.revision = 0;
    for (const FieldInfo &info : fieldInfos()) {
        if (isStored(info.field) && isOwn(info.field))
            copy.text(info.field).clear();
    }
    copy.text(Field::Status) = statusActive;
    m_kept.reset();
    beginNew(copy);
}

void AssetDetails::beginNew(const Asset &beginning)
{
    flush();
    keepDrafts();
    m_before = m_asset.id;
    m_beginning = beginning;
    m_asset = {};
    m_isNew = true;
    m_reason->close();
    m_form->setNew(true);
    m_form->show(*m_registry, beginning, m_style);
    showParts();
    showState();
    m_form->focusField(Field::Name);
}

WrittenFields AssetDetails::writtenFields() const
{
    WrittenFields fields;
    for (const FieldRow *row : m_form->rows()) {
        if (!row->isEmpty())
            fields.emplace_back(row->field(), row->editor().written());
    }
    return fields;
}

void AssetDetails::check(FieldRow &row)
{
    if (row.isEmpty()) {
        row.setProblem({});
        return;
    }
    const Result<Text> stored =
        AssetService(*m_registry).stored(row.field(), row.editor().written(), m_beginning.unit());
    row.setProblem(stored ? QString() : problemWords(stored.error()));
}

bool AssetDetails::enterNew(bool another)
{
    if (!mayEdit())
        return false;
    const Result<Asset> added = AssetService(*m_registry).add(writtenFields());
    if (!added) {
        const std::optional<Field> field = fieldNamed(added.error().arg("field"));
        FieldRow *row = field ? m_form->row(*field) : nullptr;
        if (row == nullptr) {
            m_context.messages.showError(added.error());
            return false;
        }
        row->setProblem(problemWords(added.error()));
        m_form->focusField(*field);
        return false;
    }
    m_isNew = false;
    m_kept.reset();
    if (another) {
        Asset next = blank();
        for (const Field same : {Field::Unit, Field::Owner, Field::Kind, Field::Business})
            next.text(same) = added->text(same);
        beginNew(next);
        m_before = added->id;
    } else {
        load(added->id);
        Q_EMIT assetRequested(added->id);
        m_form->focusField(Field::Name);
    }
    tellSaved(tr("“%1” is registered with the code %2.")
                  .arg(shortened(toQString(added->text(Field::Name))), toQString(added->text(Field::Code))));
    return true;
}

void AssetDetails::leaveNew(bool isKept)
{
    const NewEntry entry = enteredNew();
    m_isNew = false;
    m_kept.reset();
    const bool isWritten = !entry.entered.empty();
    if (isWritten && isKept)
        m_kept = entry;
    load(m_before);
    if (!isWritten)
        return;
    const auto back = [this, entry] {
        m_kept = entry;
        newAsset();
    };
    m_context.messages.show(isKept ? MessageBar::Kind::Warning : MessageBar::Kind::Done,
                            isKept ? tr("The new asset is not registered yet. What was written is kept.")
                                   : tr("The new asset was discarded."),
                            {tr("Back to the entry"), back});
}

void AssetDetails::retire()
{
    if (!m_asset.id.isValid())
        return;
    flush();
    m_reason->ask(tr("Why is “%1” retired?").arg(shortened(toQString(m_asset.text(Field::Name)))), tr("&Retire"),
                  [this, id = m_asset.id](const QString &reason) {
                      const Result<void> done = AssetService(*m_registry).retire(id, toText(reason));
                      if (!done)
                          return problemWords(done.error());
                      tellSaved(tr("The asset is retired."));
                      return QString();
                  });
}

void AssetDetails::restoreAsset()
{
    if (!m_asset.id.isValid())
        return;
    m_reason->ask(tr("Why is “%1” used again?").arg(shortened(toQString(m_asset.text(Field::Name)))),
                  tr("Take into &use"), [this, id = m_asset.id](const QString &reason) {
                      const Result<void> done = AssetService(*m_registry).restore(id, toText(reason));
                      if (!done)
                          return problemWords(done.error());
                      tellSaved(tr("The asset is in use again."));
                      return QString();
                  });
}

void AssetDetails::keyPressEvent(QKeyEvent *event)
{
    if (m_isNew && event->key() == Qt::Key_Escape) {
        leaveNew(false);
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_isNew && isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        enterNew(false);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace daicho
