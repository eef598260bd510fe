// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/shared/bootstrap.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"
#include "tests/views/fakedialogs.h"
#include "views/pages/page.h"
#include "views/support/compositionguard.h"

#include <QApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTest>
#include <QVBoxLayout>

namespace daicho {

/// A registry with assets (a picture as `RegistryBuilder::addAssets` takes it) and an editor of one of them in a window
/// of its own, as pages embed it.
class EditorFixture
{
public:
    explicit EditorFixture(const char *assets, const Text &profile = "kanie-town", const Text &scheme = {})
        : builder(profile, scheme)
        , m_settings(m_folder.path())
        , m_workspace(builder.environment())
        , context{m_workspace, m_settings, m_dialogs, m_jobs, messages, m_actions, nullptr}
    {
        qApp->installEventFilter(&m_guard);
        builder.addUnits({"総務部/総務課", "総務部/税務課", "住民課"});
        builder.addAssets(assets);
        builder.close(); // from here on the one of the workspace works
        requireDone(m_workspace.open(builder.registryPath()));
        REQUIRE(QTest::qWaitFor([this] { return registry().isIndexLoaded(); }, 60'000));
    }
    ~EditorFixture() { qApp->removeEventFilter(&m_guard); }

    Registry &registry() { return *m_workspace.registry(); }
    Asset asset(const char *code) { return requireValue(registry().assetByCode(code)); }

    /// Shows an editor with room for everything.
    void show(QWidget &editor, QSize size = {960, 720})
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(&messages);
        layout->addWidget(&editor, 1);
        window.resize(size);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    template <typename T = QWidget> T &find(const QString &name)
    {
        T *found = window.findChild<T *>(name);
        INFO("widget " << name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    static void type(QWidget &field, const QString &text)
    {
        // QTest::keyClicks knows ASCII only.
        for (const QChar character : text) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, character);
            QApplication::sendEvent(&field, &press);
        }
    }
    static void compose(QWidget &field, const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(&field, &event);
    }
    void picture(const QString &name)
    {
        QCoreApplication::processEvents(); // layouts are made when the loop comes to them
        QDir().mkpath(QStringLiteral(DAICHO_SCREENSHOTS));
        const QString scale = QString::number(window.devicePixelRatioF() * 100);
        CHECK(window.grab().save(QDir(QStringLiteral(DAICHO_SCREENSHOTS)).filePath(name % u'-' % scale % u".png"_qs)));
    }

    RegistryBuilder builder;

private:
    QTemporaryDir m_folder;
    FakeDialogs m_dialogs;
    Settings m_settings;
    Workspace m_workspace;
    JobRunner m_jobs;
    Actions m_actions;
    CompositionGuard m_guard;

public:
    QWidget window;
    MessageBar messages;
    PageContext context;
};

} // namespace daicho
