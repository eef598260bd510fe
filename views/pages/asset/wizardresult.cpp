// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/wizardresult.h"

#include "views/itemmodels/assetcells.h"
#include "views/support/palette.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace daicho {

WizardResult::WizardResult(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    setObjectName(u"wizardResult"_qs);
    setAccessibleName(tr("Result so far"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(8);
    m_layout->setVerticalSpacing(2);
    m_layout->setColumnStretch(2, 1);
}

void WizardResult::show(const Scheme &scheme, const WizardOutcome &outcome)
{
    m_rows.clear();
    const bool isFinal = outcome.isComplete();
    for (const Axis &axis : scheme.axes) {
        const Text &level = outcome.levels.at(axis.id);
        const std::vector<const WizardGround *> grounds = outcome.decisive(axis.id);
        Row row{toQString(axis.label), {}, levelStep(&axis, level), {}};
        const bool isLightest = level == axis.levels.back().code;
        if (level == notApplicable) {
            row.badge = tr("not applicable");
        } else if (!isFinal && isLightest && grounds.empty()) {
            row.badge = tr("open");
            row.step = UnratedStep;
        } else {
            const bool isHeaviest = level == axis.levels.front().code;
            row.badge = isFinal || isHeaviest ? toQString(level) : tr("%1 or heavier").arg(toQString(level));
        }
        if (!grounds.empty()) {
            const WizardGround &ground = *grounds.back();
            row.because = ground.isDoubtful ? tr("because it is not known")
                          : ground.question ? tr("because of “%1”").arg(toQString(ground.said))
                                            : tr("because %1").arg(toQString(ground.draft));
        } else if (isFinal) {
            row.because = tr("nothing makes it heavier");
        }
        m_rows.push_back(std::move(row));
    }
    build();
}

void WizardResult::build()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Theme theme = themeOf(palette());
    int line = 0;
    for (const Row &row : m_rows) {
        auto *axis = new QLabel(row.axis, this);
        auto *badge = new QLabel(row.badge, this);
        badge->setObjectName(u"wizardChip-"_qs + QString::number(line));
        const BadgeColours colours = levelColours(row.step, theme);
        QPalette own = palette();
        own.setColor(QPalette::WindowText, row.step >= 0 ? colours.ink : own.color(QPalette::WindowText));
        own.setColor(QPalette::Window, row.step >= 0 ? colours.fill : own.color(QPalette::Base));
        badge->setPalette(own);
        badge->setAutoFillBackground(true);
        badge->setFrameShape(QFrame::Box);
        badge->setMargin(3);
        badge->setAlignment(Qt::AlignCenter);
        badge->setAccessibleName(QString(row.axis % u' ' % row.badge));
        auto *because = new QLabel(row.because, this);
        because->setObjectName(u"wizardBecause-"_qs + QString::number(line));
        because->setWordWrap(true);
        because->setForegroundRole(QPalette::PlaceholderText);
        m_layout->addWidget(axis, line, 0, Qt::AlignLeft | Qt::AlignVCenter);
        m_layout->addWidget(badge, line, 1, Qt::AlignVCenter);
        m_layout->addWidget(because, line, 2);
        for (QWidget *made :
             {static_cast<QWidget *>(axis), static_cast<QWidget *>(badge), static_cast<QWidget *>(because)})
            made->show();
        ++line;
    }
}

void WizardResult::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        build();
}

} // namespace daicho
