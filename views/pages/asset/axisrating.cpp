// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/axisrating.h"

#include "model/core/textfold.h"
#include "views/itemmodels/roles.h"
#include "views/pages/asset/levelbutton.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

namespace {

constexpr int gap = 3;

/// Label with the code in front where it does not end with it anyway: «3A  秘密», but «自治体機密性３Ａ».
QString buttonText(const Level &level)
{
    if (level.label.empty())
        return toQString(level.code);
    const bool hasCode = foldText(level.label).ends_with(foldText(level.code));
    return hasCode ? toQString(level.label) : toQString(level.code + "  " + level.label);
}

const LevelGroup *groupThatBegins(const Axis &axis, const Level &level)
{
    for (const LevelGroup &group : axis.groups) {
        if (!group.members.empty() && group.members.front() == level.code)
            return &group;
    }
    return nullptr;
}

} // namespace

AxisRating::AxisRating(const Axis &axis, QWidget *parent)
    : QWidget(parent), m_axis(axis), m_note(new QLabel(this)), m_needed(new QLabel(this))
{
    const QString id = toQString(axis.id);
    setObjectName(QString(u"axis"_qs % id));
    setAccessibleName(toQString(axis.label));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    auto *title = new QLabel(toQString(axis.label), this);
    title->setObjectName(QString(u"axisTitle"_qs % id));
    QFont font = title->font();
    font.setBold(true);
    title->setFont(font);
    title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // room is short: buttons scroll, words stay whole
    layout->addWidget(title);
    m_note->setObjectName(QString(u"axisNote"_qs % id));
    m_note->setWordWrap(true);
    m_note->hide();
    layout->addWidget(m_note);
    addLevels(*layout);
    addRest(*layout);
    m_needed->setObjectName(QString(u"axisNeeded"_qs % id));
    m_needed->setAccessibleName(tr("What its contents need"));
    m_needed->setWordWrap(true);
    m_needed->setTextFormat(Qt::RichText);
    m_needed->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_needed->hide();
    layout->addWidget(m_needed);
    connect(m_needed, &QLabel::linkActivated, this, &AxisRating::linkActivated);
    setLevel(unrated);
}

void AxisRating::setNeeded(const Text &level, const QString &sentence, bool isWarning)
{
    for (LevelButton *button : m_buttons)
        button->setMark(!level.empty() && button->code() == level ? tr("needed") : QString(), isWarning);
    m_needed->setText(sentence);
    m_needed->setVisible(!sentence.isEmpty());
}

void AxisRating::addLevels(QVBoxLayout &layout)
{
    const auto lightest = static_cast<int>(m_axis.levels.size()) - 1;
    for (std::size_t i = 0; i < m_axis.levels.size(); ++i) {
        const Level &level = m_axis.levels[i];
        if (const LevelGroup *group = groupThatBegins(m_axis, level)) {
            auto *label = new QLabel(
                tr("%1 (%2 to %3)")
                    .arg(toQString(group->label), toQString(group->members.front()), toQString(group->members.back())),
                this);
            label->setObjectName(QString(u"levelGroup"_qs % toQString(m_axis.id + '-' + group->code)));
            label->setForegroundRole(QPalette::PlaceholderText);
            label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
            layout.addWidget(label);
        }
        const int position = lightest - static_cast<int>(i);
        const int step = lightest <= HeaviestStep ? position : position * HeaviestStep / lightest;
        layout.addWidget(addButton(level.code, buttonText(level), toQString(level.criterion), step));
    }
}

void AxisRating::addRest(QVBoxLayout &layout)
{
    auto *rest = new QHBoxLayout;
    rest->setSpacing(gap);
    rest->addWidget(addButton(notApplicable, tr("Not applicable"), {}, NotApplicableStep));
    rest->addWidget(addButton(unrated, tr("Unrated"), {}, UnratedStep));
    rest->addStretch(1);
    layout.addLayout(rest);
}

LevelButton *AxisRating::addButton(const Text &code, const QString &label, const QString &criterion, int step)
{
    auto *button = new LevelButton(code, label, criterion, step, this);
    const QString name = code == unrated ? u"unrated"_qs : code == notApplicable ? u"none"_qs : toQString(code);
    button->setObjectName(QString(u"level"_qs % toQString(m_axis.id) % u'-' % name));
    connect(button, &LevelButton::clicked, this, [this, button] { choose(*button); });
    connect(button, &LevelButton::focused, this, &AxisRating::focused);
    m_buttons.push_back(button);
    return button;
}

void AxisRating::setLevel(const Text &level)
{
    m_level = level;
    for (LevelButton *button : m_buttons) {
        const bool isChosen = button->code() == level;
        button->setChecked(isChosen);
        // One stop for Tab an axis, as everywhere where only one of several can be chosen.
        button->setFocusPolicy(isChosen ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void AxisRating::setExempt(const QString &reason)
{
    m_isExempt = !reason.isEmpty();
    m_note->setText(reason);
    m_note->setVisible(m_isExempt);
    for (LevelButton *button : m_buttons) {
        const bool isOffered =
            button->code() == notApplicable || button->code() == unrated || button->code() == m_level;
        button->setVisible(!m_isExempt || isOffered);
    }
}

QWidget *AxisRating::firstWidget() const
{
    const auto chosen =
        std::find_if(m_buttons.begin(), m_buttons.end(), [](const LevelButton *button) { return button->isChecked(); });
    return chosen != m_buttons.end() ? *chosen : m_buttons.front();
}

QWidget *AxisRating::takeTabAfter(QWidget *before)
{
    for (LevelButton *button : m_buttons) {
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_needed);
    return m_needed;
}

void AxisRating::choose(LevelButton &button)
{
    const bool isOther = button.code() != m_level;
    setLevel(button.code());
    button.setFocus();
    if (isOther)
        Q_EMIT chosen();
    else
        Q_EMIT focused();
}

void AxisRating::walk(int by)
{
    std::vector<LevelButton *> shown;
    std::copy_if(m_buttons.begin(), m_buttons.end(), std::back_inserter(shown),
                 [](const LevelButton *button) { return !button->isHidden() && button->isEnabled(); });
    const auto at = std::find_if(shown.begin(), shown.end(),
                                 [this](const LevelButton *button) { return button->code() == m_level; });
    const auto from = static_cast<int>(at - shown.begin());
    const int to = std::clamp(from + by, 0, static_cast<int>(shown.size()) - 1);
    choose(*shown[static_cast<std::size_t>(to)]);
}

bool AxisRating::chooseWritten(const QString &written)
{
    if (written.isEmpty() || m_isExempt)
        return false;
    const Text typed = toText(written);
    const std::optional<Text> exact = m_axis.levelWritten(typed);
    std::vector<LevelButton *> meant;
    for (LevelButton *button : m_buttons) {
        const bool begins = toQString(button->code()).startsWith(written, Qt::CaseInsensitive);
        if (m_axis.level(button->code()) != nullptr && (begins || button->code() == exact))
            meant.push_back(button);
        else if (exact == notApplicable && button->code() == notApplicable)
            meant.push_back(button);
    }
    // «1» is Ⅰ, but I as a beginning would be Ⅱ and Ⅲ too: what is meant exactly goes first.
    if (exact && meant.size() > 1)
        std::stable_partition(meant.begin(), meant.end(), [&](const LevelButton *b) { return b->code() == *exact; });
    if (meant.empty())
        return false;
    const auto at = std::find_if(meant.begin(), meant.end(),
                                 [this](const LevelButton *button) { return button->code() == m_level; });
    const bool isLast = at == meant.end() || at + 1 == meant.end();
    choose(isLast ? *meant.front() : **(at + 1));
    return true;
}

void AxisRating::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier | Qt::ShiftModifier)) == 0;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        if (isPlain)
            return walk(-1);
        break;
    case Qt::Key_Down:
    case Qt::Key_Right:
        if (isPlain)
            return walk(1);
        break;
    default:
        if (isPlain && chooseWritten(event->text().trimmed()))
            return;
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace daicho
