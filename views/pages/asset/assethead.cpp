// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/assethead.h"

#include "views/itemmodels/assetcells.h"
#include "views/pages/asset/fieldrow.h"
#include "views/support/ledgerdelegate.h"

#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace daicho {

/// Levels and status side by side.
class AssetHead::Badges final : public QWidget
{
public:
    explicit Badges(QWidget *parent) : QWidget(parent) { setObjectName(u"assetBadges"_qs); }

    void set(std::vector<std::pair<QString, int>> badges)
    {
        m_badges = std::move(badges);
        QStringList words;
        for (const auto &[text, step] : m_badges)
            words.append(text);
        setAccessibleName(words.join(u'、'));
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        int width = 0;
        for (const auto &[text, step] : m_badges)
            width += fontMetrics().horizontalAdvance(text) + 28;
        return {width, fontMetrics().height() + 8};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QRect left = rect();
        for (const auto &[text, step] : m_badges)
            left.setLeft(left.left() + paintLevelBadge(painter, left, text, step) + 6);
    }

private:
    std::vector<std::pair<QString, int>> m_badges;
};

AssetHead::AssetHead(QWidget *parent)
    : QWidget(parent)
    , m_code(new QLabel(this))
    , m_title(new QLabel(this))
    , m_badges(new Badges(this))
    , m_note(new QLabel(this))
    , m_drafts(new QToolButton(this))
{
    setObjectName(u"assetHead"_qs);
    m_code->setObjectName(u"assetCode"_qs);
    m_code->setForegroundRole(QPalette::PlaceholderText);
    m_title->setObjectName(u"assetTitle"_qs);
    m_note->setObjectName(u"assetNote"_qs);
    for (QLabel *label : {m_code, m_title, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setBold(true);
    m_title->setFont(font);
    m_drafts->setObjectName(u"assetDrafts"_qs);
    m_drafts->setAutoRaise(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 4);
    layout->setSpacing(2);
    for (QWidget *widget : {static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_title),
                            static_cast<QWidget *>(m_badges), static_cast<QWidget *>(m_note)})
        layout->addWidget(widget);
    layout->addWidget(m_drafts, 0, Qt::AlignLeft);
    m_drafts->hide();
    m_note->hide();
    connect(m_drafts, &QToolButton::clicked, this, &AssetHead::draftsRequested);
}

void AssetHead::show(const Registry &registry, const Asset &asset, const DisplayStyle &style)
{
    AssetCells cells(registry);
    cells.setStyle(style);
    m_code->setText(shortened(toQString(asset.text(Field::Code))));
    m_title->setText(shortened(toQString(asset.text(Field::Name))));
    std::vector<std::pair<QString, int>> badges;
    if (asset.text(Field::Status) != statusActive)
        badges.emplace_back(cells.text(asset, Field::Status), UnratedStep);
    for (const Axis &axis : registry.schemeFor(asset.unit()).axes) {
        if (const std::optional<Field> field = fieldOfAxis(axis.id))
            badges.emplace_back(QString(toQString(axis.label) % u' ' % cells.text(asset, *field)),
                                cells.step(asset, *field).value_or(UnratedStep));
    }
    m_badges->set(std::move(badges));
    m_badges->setVisible(true);
    m_code->setVisible(true);
    m_title->setEnabled(!asset.isRetired());
}

void AssetHead::showTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setEnabled(true);
    m_code->hide();
    m_badges->hide();
}

void AssetHead::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void AssetHead::setDrafts(int assets)
{
    m_drafts->setText(tr("Entries of %n asset(s) are not saved: show", nullptr, assets));
    m_drafts->setVisible(assets > 0);
}

} // namespace daicho
