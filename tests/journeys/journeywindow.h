// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/shared/bootstrap.h"
#include "model/pdf/pdfwriter.h"
#include "model/services/assetservice.h"
#include "tests/support/qtcatch.h"
#include "tests/views/fakedialogs.h"
#include "views/itemmodels/assettablemodel.h"
#include "views/pages/mainwindow.h"
#include "views/support/appearance.h"
#include "views/support/compositionguard.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

/// The whole window on real files, as people have it; only boxes for files are answered by the test.
class JourneyWindow
{
public:
    JourneyWindow() : JourneyWindow(QString()) {}
    /// With the settings of another folder, as on a later day.
    explicit JourneyWindow(const QString &settings)
        : m_settings(settings.isEmpty() ? folder.path() : settings), m_appearance(m_settings)
    {
        m_window = std::make_unique<daicho::MainWindow>(
            daicho::MainWindow::Parts{environmentIn(settings.isEmpty() ? folder.path() : settings), m_settings,
                                      m_appearance, dialogs, std::make_shared<daicho::PdfWriter>()});
        m_window->resize(1280, 760);
        m_window->show();
        REQUIRE(QTest::qWaitForWindowExposed(m_window.get()));
    }

    daicho::MainWindow &window() { return *m_window; }
    daicho::Registry &registry() { return *m_window->workspace().registry(); }
    QString path(const QString &name) const { return folder.filePath(name); }

    template <typename T = QWidget> T &find(const QString &name)
    {
        T *found = m_window->findChild<T *>(name);
        INFO("widget " << name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    QTableView &table() { return find<QTableView>(u"ledgerTable"_qs); }
    int rows() { return table().model()->rowCount(); }
    void trigger(daicho::Command command) { m_window->actions().action(command)->trigger(); }
    bool can(daicho::Command command) { return m_window->actions().action(command)->isEnabled(); }

    /// Opens the sample and waits until its columns are there.
    void openSample()
    {
        m_window->openSample(path(u"見本.daicho"_qs));
        REQUIRE(QTest::qWaitFor(
            [this] {
                const daicho::Registry *open = m_window->workspace().registry();
                return open != nullptr && open->isIndexLoaded();
            },
            60'000));
    }
    /// Output of the command line on the same file, another process.
    QByteArray cli(const QStringList &words, int expected = 0)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(DAICHO_CLI), words);
        REQUIRE(process.waitForFinished(60'000));
        const QByteArray output = process.readAll();
        INFO(output.toStdString());
        REQUIRE(process.exitCode() == expected);
        return output;
    }
    /// Edits an asset as a program would that the lease does not keep out, as on a share whose locks lie.
    void editElsewhere(const daicho::Text &code, const daicho::WrittenFields &fields)
    {
        daicho::RegistryEnvironment unleased = daicho::systemEnvironment(m_clock);
        unleased.lease = daicho::LeasePolicy::None;
        const auto other =
            requireValue(daicho::Registry::open(registry().path(), daicho::RegistryAccess::ReadWrite, unleased));
        requireValue(daicho::AssetService(*other).edit(requireValue(other->assetByCode(code)).id, fields));
    }
    /// A picture of the window for people to look at, in the folder of the build.
    void picture(const QString &name)
    {
        QCoreApplication::processEvents(); // layouts are made when the loop comes to them
        QDir().mkpath(QStringLiteral(DAICHO_SCREENSHOTS));
        const QString scale = QString::number(m_window->devicePixelRatioF() * 100);
        const QString file = QDir(QStringLiteral(DAICHO_SCREENSHOTS)).filePath(name % u'-' % scale % u".png"_qs);
        CHECK(m_window->grab().save(file));
    }

    QTemporaryDir folder;
    FakeDialogs dialogs;

private:
    /// What the computer keeps lies in the folder of the test too.
    daicho::RegistryEnvironment environmentIn(const QString &computer) const
    {
        daicho::RegistryEnvironment environment = daicho::systemEnvironment(m_clock);
        environment.stateFolder = computer % u"/state"_qs;
        return environment;
    }

    daicho::SystemClock m_clock;
    daicho::Settings m_settings;
    daicho::Appearance m_appearance;
    std::unique_ptr<daicho::MainWindow> m_window;
};
