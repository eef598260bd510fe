// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/approvaledit.h"

#include "model/core/text.h"

#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace daicho {

namespace {

QStringList divided(const QString &line)
{
    static const QRegularExpression separators(u"[、,，\n]"_qs);
    QStringList names;
    for (const QString &name : line.split(separators)) {
        if (!name.trimmed().isEmpty())
            names.append(name.trimmed());
    }
    return names;
}

} // namespace

ApprovalEdit::ApprovalEdit(Settings &settings, const QString &name, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_line(new QLineEdit(this)), m_count(new QLabel(this))
{
    setObjectName(QString(name % u"Approval"_qs));
    m_line->setObjectName(QString(name % u"ApprovalNames"_qs));
    m_line->setAccessibleName(tr("Approval boxes"));
    m_line->setPlaceholderText(tr("None"));
    m_count->setObjectName(QString(name % u"ApprovalCount"_qs));
    m_count->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_line);
    layout->addWidget(m_count);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &ApprovalEdit::onEdited);
    tellCount();
}

void ApprovalEdit::setForm(const QString &form, const std::vector<std::string> &names)
{
    m_form = form;
    QStringList list;
    for (const std::string &one : names)
        list.append(toQString(one));
    for (const QString &entry : m_settings.get(setting::approvalBoxes)) {
        if (entry.startsWith(QString(form % u'=')))
            list = divided(entry.mid(form.size() + 1));
    }
    m_line->setText(list.join(u'、'));
    tellCount();
}

std::vector<std::string> ApprovalEdit::names() const
{
    std::vector<std::string> names;
    for (const QString &one : divided(m_line->text()).mid(0, mostBoxes))
        names.push_back(toText(one));
    return names;
}

void ApprovalEdit::onEdited()
{
    QStringList entries = m_settings.get(setting::approvalBoxes);
    entries.removeIf([this](const QString &entry) { return entry.startsWith(QString(m_form % u'=')); });
    entries.append(QString(m_form % u'=' % m_line->text()));
    m_settings.set(setting::approvalBoxes, entries);
    tellCount();
    Q_EMIT changed();
}

void ApprovalEdit::tellCount()
{
    const qsizetype count = divided(m_line->text()).size();
    if (count > mostBoxes)
        m_count->setText(tr("%1 names; the paper has room for the first %2.").arg(count).arg(mostBoxes));
    else
        m_count->setText(tr("%n box(es), divided by 、", nullptr, static_cast<int>(count)));
}

} // namespace daicho
