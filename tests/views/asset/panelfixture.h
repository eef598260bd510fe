// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/shared/bootstrap.h"
#include "tests/itemmodels/townregistry.h"
#include "tests/support/composing.h"
#include "tests/views/fakedialogs.h"
#include "views/pages/asset/assetdetails.h"
#include "views/support/compositionguard.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

/// The panel in a window of its own, on the registry of a town.
class Panel
{
public:
    Panel() : m_settings(m_folder.path()), m_workspace(daicho::systemEnvironment(m_clock))
    {
        qApp->installEventFilter(&m_guard);
        details = std::make_unique<daicho::AssetDetails>(m_context);
        details->setRegistry(&town.registry());
        details->resize(420, 900);
        details->show();
        REQUIRE(QTest::qWaitForWindowActive(details.get()));
    }
    ~Panel() { details.reset(); }

    template <typename T = QLineEdit> T &find(const QString &name) const
    {
        T *found = details->findChild<T *>(name);
        INFO("widget " << name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    template <typename T = QLineEdit> T &field(const char *id) const
    {
        return find<T>(QString(u"field-"_qs % QString::fromLatin1(id)));
    }
    /// The sentence under a field, empty if there is none.
    QString problem(const char *id) const
    {
        const auto &label = find<QLabel>(QString(u"problem-"_qs % QString::fromLatin1(id)));
        return label.isHidden() ? QString() : label.text();
    }
    QString understood(const char *id) const
    {
        const auto &label = find<QLabel>(QString(u"understood-"_qs % QString::fromLatin1(id)));
        return label.isHidden() ? QString() : label.text();
    }
    bool isTicked(const char *id) const
    {
        return !find<QLabel>(QString(u"saved-"_qs % QString::fromLatin1(id))).isHidden();
    }
    /// Puts the keyboard into a field and writes over what stands there.
    template <typename T = QLineEdit> T &write(daicho::Field of, const QString &text) const
    {
        details->form().focusField(of);
        T &input = field<T>(daicho::fieldInfo(of).id);
        input.selectAll();
        commitText(input, text);
        return input;
    }
    std::int64_t entries() { return town.registry().head().seq; }
    daicho::Text stored(daicho::AssetId id, daicho::Field of)
    {
        return requireValue(town.registry().asset(id)).text(of);
    }

    daicho::MessageBar &messages() { return m_messages; }
    daicho::Actions &actions() { return m_actions; }

    TownRegistry town;
    std::unique_ptr<daicho::AssetDetails> details;

private:
    QTemporaryDir m_folder;
    daicho::SystemClock m_clock;
    daicho::Settings m_settings;
    daicho::Workspace m_workspace;
    FakeDialogs m_dialogs;
    daicho::JobRunner m_jobs;
    daicho::MessageBar m_messages;
    daicho::Actions m_actions;
    daicho::CompositionGuard m_guard;
    daicho::PageContext m_context{m_workspace, m_settings, m_dialogs, m_jobs, m_messages, m_actions, nullptr};
};
