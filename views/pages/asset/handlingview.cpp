// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/handlingview.h"

#include "model/services/assethandling.h"
#include "views/support/flowlayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

namespace {

QString escaped(TextView text)
{
    return toQString(text).toHtmlEscaped().replace(u'\n', u"<br>"_qs);
}

QString row(const QString &head, const QString &text)
{
    return QString(u"<tr><td style=\"padding: 0 12px 6px 0\"><b>"_qs % head % u"</b></td><td width=\"100%\" "_qs %
                   u"style=\"padding: 0 0 6px 0\">"_qs % text % u"</td></tr>"_qs);
}

QString sourcesOf(const Handling &handling)
{
    QStringList sources;
    for (const HandlingDemand &demand : handling.demands) {
        if (const QString source = escaped(demand.source); !source.isEmpty() && !sources.contains(source))
            sources.append(source);
    }
    return sources.join(u"<br>"_qs);
}

} // namespace

HandlingView::HandlingView(PageContext &context, QWidget *parent) : QWidget(parent), m_text(new QLabel(this))
{
    setObjectName(u"handlingView"_qs);
    setAccessibleName(tr("Handling rules"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    m_text->setObjectName(u"handlingText"_qs);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_text->setSizePolicy(policy);
    layout->addWidget(m_text);
    auto *buttons = new FlowLayout;
    buttons->setSpacing(4);
    const auto add = [&](Command command, const QString &text, const char *name) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        QAction *action = context.actions.action(command);
        const auto follow = [button, action] {
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->toolTip());
        };
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, follow);
        follow();
        buttons->addWidget(button);
        return button;
    };
    m_first = add(Command::PrintHandling, tr("Handling &sheet…"), "handlingSheet");
    add(Command::PrintLabel, tr("&Label…"), "handlingLabel");
    layout->addLayout(buttons);
}

QWidget *HandlingView::firstWidget() const
{
    return m_first;
}

void HandlingView::setAsset(Registry *registry, AssetId asset)
{
    if (registry != m_registry) {
        if (m_registry != nullptr)
            m_registry->disconnect(this);
        m_registry = registry;
        if (registry != nullptr) {
            connect(registry, &Registry::changed, this, &HandlingView::reload);
            connect(registry, &Registry::reloaded, this, &HandlingView::reload);
        }
    }
    m_asset = asset;
    reload();
}

void HandlingView::reload()
{
    const Result<Asset> asset = m_registry != nullptr && m_asset.isValid()
                                    ? m_registry->asset(m_asset)
                                    : Result<Asset>(Error{ErrorCode::NotFound, {}, "no asset"});
    if (!asset) {
        m_text->clear();
        return;
    }
    const Scheme &scheme = schemeFor(*m_registry, *asset);
    const Handling handling = handlingOf(*m_registry, *asset);
    QString rows;
    for (const Text &stage : handling.stages())
        rows += row(stage.empty() ? tr("Always") : escaped(stage), escaped(demandsText(handling, stage, scheme)));
    if (!handling.isStated)
        rows += row(tr("None"), tr("This scheme states no handling rules."));
    else if (handling.demands.empty() && handling.unknown.empty())
        rows += row(tr("None"), tr("The levels of this asset demand nothing in particular."));
    for (const UnknownHandling &unknown : handling.unknown)
        rows += row(tr("Not known"), escaped(unknownText(unknown)));
    if (const QString sources = sourcesOf(handling); !sources.isEmpty())
        rows += row(tr("Sources"), sources);
    m_text->setText(QString(u"<table cellspacing=\"0\" cellpadding=\"0\">"_qs % rows % u"</table>"_qs));
    m_text->setAccessibleName(tr("Handling rules: %1").arg(toQString(handlingInShort(handling)).replace(u'；', u'\n')));
}

} // namespace daicho
