// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/start/newregistrydialog.h"

#include "model/services/programdata.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace daicho {

NewRegistryDialog::NewRegistryDialog(QWidget *parent)
    : QDialog(parent)
    , m_profile(new QComboBox(this))
    , m_body(new QLineEdit(this))
    , m_scheme(new QComboBox(this))
    , m_summary(new QLabel(this))
{
    setObjectName(u"newRegistryDialog"_qs);
    setWindowTitle(tr("New registry"));
    m_profile->setObjectName(u"newProfile"_qs);
    m_body->setObjectName(u"newBody"_qs);
    m_scheme->setObjectName(u"newScheme"_qs);
    m_summary->setObjectName(u"newSummary"_qs);
    m_summary->setAccessibleName(tr("What the profile brings"));
    m_summary->setWordWrap(true);
    if (const Result<std::vector<ProfileSummary>> profiles = programdata::profiles()) {
        for (const ProfileSummary &profile : *profiles)
            m_profile->addItem(toQString(profile.name), toQString(profile.id));
    }
    for (const Text &id : programdata::schemeIds()) {
        if (const Result<Scheme> scheme = programdata::scheme(id))
            m_scheme->addItem(toQString(scheme->name), toQString(id));
    }
    auto *form = new QFormLayout;
    form->addRow(tr("&Profile"), m_profile);
    form->addRow(tr("&Name of the body"), m_body);
    form->addRow(tr("&Classification scheme"), m_scheme);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Choose where to keep it…"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"newAccept"_qs);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
    setMinimumWidth(520);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &NewRegistryDialog::onProfile);
    connect(m_body, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_accept->setEnabled(!text.trimmed().isEmpty()); });
    onProfile();
}

void NewRegistryDialog::onProfile()
{
    const Result<Profile> profile = programdata::profile(toText(m_profile->currentData().toString()));
    if (!profile)
        return;
    m_body->setText(toQString(profile->body));
    m_accept->setEnabled(!profile->body.empty());
    if (!profile->suggestedSchemes.empty())
        m_scheme->setCurrentIndex(m_scheme->findData(toQString(profile->suggestedSchemes.front())));
    QStringList institutions;
    for (const ProfileInstitution &institution : profile->institutions)
        institutions.append(toQString(institution.name));
    m_summary->setText(institutions.isEmpty()
                           ? tr("The profile brings no institutions; they are added by hand.")
                           : tr("Brings %n institution(s): %1", nullptr, static_cast<int>(institutions.size()))
                                 .arg(institutions.join(u"、"_qs)));
}

NewRegistry NewRegistryDialog::wanted() const
{
    return {.profileId = toText(m_profile->currentData().toString()),
            .body = toText(m_body->text().trimmed()),
            .schemeId = toText(m_scheme->currentData().toString())};
}

} // namespace daicho
