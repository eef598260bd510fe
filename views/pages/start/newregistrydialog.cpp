// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/start/newregistrydialog.h"

#include "model/services/programdata.h"
#include "views/pages/start/profilepreview.h"
#include "views/support/problemlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QStandardPaths>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace daicho {

NewRegistryDialog::NewRegistryDialog(PageContext &context, Make make, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_make(std::move(make))
    , m_profiles(new QListWidget(this))
    , m_preview(new QTextBrowser(this))
    , m_body(new QLineEdit(this))
    , m_bodyProblem(new ProblemLabel(u"newBodyProblem"_qs, this))
    , m_scheme(new QComboBox(this))
    , m_axes(new QLabel(this))
    , m_ledger(new QLabel(this))
    , m_problem(new ProblemLabel(u"newProblem"_qs, this))
{
    m_bodyProblem->setWordWrap(false); // one short sentence, as high as a line
    setObjectName(u"newRegistryDialog"_qs);
    setWindowTitle(tr("New registry"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_ledger);
    layout->addWidget(makeChoice(), 1);
    layout->addLayout(makeForm());
    layout->addWidget(m_problem);
    layout->addWidget(makeButtons());
    setLedger({});
    const int full = fontMetrics().horizontalAdvance(u'あ');
    resize(58 * full, 34 * fontMetrics().lineSpacing());
    connect(m_profiles, &QListWidget::currentRowChanged, this, &NewRegistryDialog::onProfile);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &NewRegistryDialog::onScheme);
    connect(m_body, &QLineEdit::textChanged, m_bodyProblem, &QWidget::hide);
    m_profiles->setCurrentRow(0);
    m_profiles->setFocus();
}

QWidget *NewRegistryDialog::makeChoice()
{
    m_profiles->setObjectName(u"newProfiles"_qs);
    m_profiles->setAccessibleName(tr("Profiles"));
    m_profiles->setSpacing(3);
    if (const Result<std::vector<ProfileSummary>> profiles = programdata::profiles()) {
        for (const ProfileSummary &profile : *profiles) {
            auto *item = new QListWidgetItem(toQString(profile.name), m_profiles);
            item->setData(Qt::UserRole, toQString(profile.id));
        }
    }
    m_preview->setObjectName(u"newPreview"_qs);
    m_preview->setAccessibleName(tr("What the profile brings"));
    m_preview->setOpenLinks(false);
    m_preview->setTabChangesFocus(true);
    auto *left = new QWidget(this);
    auto *label = new QLabel(tr("&Profile"), left);
    label->setBuddy(m_profiles);
    auto *list = new QVBoxLayout(left);
    list->setContentsMargins(0, 0, 0, 0);
    list->addWidget(label);
    list->addWidget(m_profiles, 1);
    auto *right = new QWidget(this);
    auto *brings = new QLabel(tr("&What it brings"), right);
    brings->setBuddy(m_preview);
    auto *text = new QVBoxLayout(right);
    text->setContentsMargins(0, 0, 0, 0);
    text->addWidget(brings);
    text->addWidget(m_preview, 1);
    auto *both = new QSplitter(this);
    both->setObjectName(u"newSplitter"_qs);
    both->setChildrenCollapsible(false);
    both->addWidget(left);
    both->addWidget(right);
    both->setStretchFactor(0, 2);
    both->setStretchFactor(1, 3);
    return both;
}

QLayout *NewRegistryDialog::makeForm()
{
    m_body->setObjectName(u"newBody"_qs);
    m_scheme->setObjectName(u"newScheme"_qs);
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scheme->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_axes->setObjectName(u"newAxes"_qs);
    m_axes->setWordWrap(true);
    m_ledger->setObjectName(u"newLedger"_qs);
    m_ledger->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name of the body"), m_body);
    form->addRow(QString(), m_bodyProblem);
    form->addRow(tr("&Classification scheme"), m_scheme);
    form->addRow(QString(), m_axes);
    return form;
}

QWidget *NewRegistryDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"newCancel"_qs);
    QPushButton *accept = buttons->addButton(tr("Choose where to &keep it…"), QDialogButtonBox::ActionRole);
    accept->setObjectName(u"newAccept"_qs);
    accept->setDefault(true);
    connect(accept, &QPushButton::clicked, this, &NewRegistryDialog::askForPlace);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void NewRegistryDialog::setLedger(const QString &path)
{
    m_ledger->setText(tr("Afterwards %1 is brought in.").arg(QFileInfo(path).fileName()));
    m_ledger->setVisible(!path.isEmpty());
}

void NewRegistryDialog::onProfile()
{
    const QListWidgetItem *item = m_profiles->currentItem();
    if (item == nullptr)
        return;
    const Result<Profile> profile = programdata::profile(toText(item->data(Qt::UserRole).toString()));
    if (!profile) {
        m_problem->tell(errorWords(profile.error()));
        return;
    }
    m_preview->setHtml(profileHtml(*profile));
    // A name that people wrote stays, whatever they look at.
    if (m_body->text().isEmpty() || m_body->text() == m_suggestion) {
        m_suggestion = toQString(profile->body);
        m_body->setText(m_suggestion);
    }
    fillSchemes(*profile);
}

/// Those that the profile suggests first.
void NewRegistryDialog::fillSchemes(const Profile &profile)
{
    const QSignalBlocker blocked(m_scheme);
    m_scheme->clear();
    const auto add = [this](const Text &id) {
        if (const Result<Scheme> scheme = programdata::scheme(id))
            m_scheme->addItem(toQString(scheme->name), toQString(id));
    };
    for (const Text &id : profile.suggestedSchemes)
        add(id);
    m_scheme->insertSeparator(m_scheme->count());
    for (const Text &id : programdata::schemeIds()) {
        if (m_scheme->findData(toQString(id)) < 0)
            add(id);
    }
    m_scheme->setCurrentIndex(0);
    onScheme();
}

void NewRegistryDialog::onScheme()
{
    const Result<Scheme> scheme = programdata::scheme(toText(m_scheme->currentData().toString()));
    m_axes->setText(scheme ? axesText(*scheme) : QString());
}

NewRegistry NewRegistryDialog::wanted() const
{
    const QListWidgetItem *item = m_profiles->currentItem();
    return {.profileId = item != nullptr ? toText(item->data(Qt::UserRole).toString()) : Text(),
            .body = toText(m_body->text().trimmed()),
            .schemeId = toText(m_scheme->currentData().toString())};
}

bool NewRegistryDialog::isNameGiven()
{
    if (!m_body->text().trimmed().isEmpty())
        return true;
    m_bodyProblem->tell(tr("Write the name of the body; it stands in the title and on paper."));
    m_body->setFocus();
    return false;
}

void NewRegistryDialog::askForPlace()
{
    m_problem->hide();
    if (!isNameGiven())
        return;
    const QString last = m_context.settings.get(setting::folder);
    const QDir folder(last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last);
    QString name = m_body->text().trimmed();
    for (QChar &character : name) {
        if (u"/\\:*?\"<>|"_qs.contains(character))
            character = u'_';
    }
    const FileRequest request{tr("Where to keep the new registry"),
                              folder.filePath(QString(name % u".daicho"_qs)),
                              {tr("Registries (*.daicho)")},
                              u"daicho"_qs};
    m_context.dialogs.saveFile(this, request, [this](const QString &path) { create(path); });
}

void NewRegistryDialog::create(const QString &path)
{
    if (const Result<void> done = m_make(path, wanted()); !done) {
        m_problem->tell(errorWords(done.error()));
        return;
    }
    Q_EMIT made(path);
    accept();
}

} // namespace daicho
