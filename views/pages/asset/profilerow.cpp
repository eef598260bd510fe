// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/profilerow.h"

#include "model/core/japanesedate.h"
#include "views/pages/asset/texteditors.h"
#include "views/pages/import/quietcombobox.h"
#include "views/support/palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace daicho {

namespace {

bool isJapanese()
{
    return QLocale().language() == QLocale::Japanese;
}

QString nameOf(const ProfileFieldInfo &info, const char *before)
{
    return QString(QLatin1StringView(before) % QString::fromLatin1(info.id));
}

} // namespace

ProfileRow::ProfileRow(PersonalProfileColumn column, QWidget *parent)
    : QWidget(parent)
    , m_info(profileField(column))
    , m_label(new QLabel(this))
    , m_tick(new QLabel(u"✓"_qs, this))
    , m_missing(new QLabel(tr("not filled in yet"), this))
    , m_problemLabel(new ProblemLabel(nameOf(m_info, "profileProblem-"), this))
{
    setObjectName(nameOf(m_info, "profileRow-"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(2);
    auto *head = new QHBoxLayout;
    m_label->setText(label());
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_missing->setObjectName(nameOf(m_info, "profileMissing-"));
    m_tick->setObjectName(nameOf(m_info, "profileTick-"));
    m_tick->setAccessibleName(tr("Saved"));
    head->addWidget(m_label);
    head->addWidget(m_missing);
    head->addWidget(m_tick);
    head->addStretch(1);
    layout->addLayout(head);
    QWidget *made = makeInput();
    layout->addWidget(made);
    layout->addWidget(m_problemLabel);
    input()->setObjectName(nameOf(m_info, "profile-"));
    input()->setAccessibleName(label());
    m_label->setBuddy(input());
    m_missing->hide();
    m_tick->hide();
}

QWidget *ProfileRow::makeInput()
{
    if (m_info.type == ProfileFieldType::Choice) {
        m_choice = new QuietComboBox(this);
        m_choice->addItem(QString(), QString());
        for (const Choice &choice : profileChoices(m_info.column))
            m_choice->addItem(QString::fromUtf8(isJapanese() ? choice.label : choice.englishLabel),
                              QString::fromLatin1(choice.id));
        connect(m_choice, &QComboBox::activated, this, [this] {
            if (isDirty())
                Q_EMIT left();
        });
        return m_choice;
    }
    // The field only names the input, which gets a name of its own.
    m_editor = m_info.type == ProfileFieldType::Prose
                   ? static_cast<FieldEditor *>(new MultilineEditor(Field::Remarks, this))
                   : new LineEditor(Field::Name, this);
    connect(m_editor, &FieldEditor::left, this, [this] {
        if (isDirty())
            Q_EMIT left();
    });
    connect(m_editor, &FieldEditor::edited, m_tick, &QWidget::hide);
    connect(m_editor, &FieldEditor::cancelled, this, &ProfileRow::cancelled);
    return m_editor;
}

QWidget *ProfileRow::input() const
{
    return m_choice != nullptr ? static_cast<QWidget *>(m_choice) : m_editor->input();
}

QString ProfileRow::label() const
{
    const QString words = QString::fromUtf8(isJapanese() ? m_info.label : m_info.englishLabel);
    const QString item = QString::fromUtf8(m_info.item);
    return item.isEmpty() ? words : QString(item % u' ' % words);
}

QString ProfileRow::entered() const
{
    return m_choice != nullptr ? m_choice->currentData().toString() : m_editor->entered();
}

void ProfileRow::enter(const QString &text)
{
    if (m_choice != nullptr)
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(text)));
    else
        m_editor->enter(text);
}

void ProfileRow::show(const PersonalProfile &profile, const DisplayStyle &style)
{
    const Text &stored = profile.text(m_info.column);
    const QString text = toQString(m_info.type == ProfileFieldType::Date ? formatDate(stored, style.dates) : stored);
    enter(text);
    m_shown = text;
    m_stored = stored;
    if (m_editor != nullptr)
        m_editor->setBase(text);
    m_tick->hide();
    setProblem({});
}

bool ProfileRow::follow(const PersonalProfile &profile, const DisplayStyle &style)
{
    const Text &stored = profile.text(m_info.column);
    if (!isDirty()) {
        if (stored != m_stored)
            show(profile, style);
        return false;
    }
    const bool isOther = stored != m_stored;
    m_stored = stored;
    return isOther;
}

void ProfileRow::putBack(const QString &text, const QString &problem)
{
    enter(text);
    setProblem(problem);
}

void ProfileRow::setProblem(const QString &sentence)
{
    m_problem = sentence;
    m_problemLabel->tell(sentence);
}

void ProfileRow::setMissing(bool isMissing)
{
    m_missing->setVisible(isMissing);
    const BadgeColours colours = stateColours(StateMark::Soon, themeOf(palette()));
    QPalette own = palette();
    own.setColor(QPalette::Window, colours.fill);
    own.setColor(QPalette::WindowText, colours.ink);
    m_missing->setAutoFillBackground(true);
    m_missing->setMargin(2);
    m_missing->setPalette(own);
}

void ProfileRow::setReadOnly(bool readOnly)
{
    if (m_choice != nullptr)
        m_choice->setEnabled(!readOnly);
    else
        m_editor->setReadOnly(readOnly);
}

void ProfileRow::tick()
{
    m_tick->show();
}

void ProfileRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setMissing(!m_missing->isHidden());
}

} // namespace daicho
