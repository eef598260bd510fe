// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/application.h"

#include "model/pdf/pdfwriter.h"
#include "views/support/outlinestyle.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

namespace daicho {

namespace {

constexpr int usageError = 2;

}

Application::Application(QApplication &application, const QStringList &words)
    : m_application(application)
    , m_words(read(words))
    , m_settings(Settings::standardFolder())
    , m_appearance(m_settings)
    , m_handover(Settings::standardFolder())
    , m_windows([this] {
        return std::make_unique<MainWindow>(MainWindow::Parts{systemEnvironment(m_clock), m_settings, m_appearance,
                                                              m_dialogs, std::make_shared<PdfWriter>()});
    })
{
#ifdef Q_OS_LINUX
    QApplication::setStyle(new OutlineStyle);
#endif
    m_appearance.apply();
    application.installEventFilter(&m_guard);
    QObject::connect(&m_handover, &Handover::fileReceived, &application,
                     [this](const QString &path) { m_windows.openFile(path); });
}

Application::Words Application::read(const QStringList &words)
{
    Words read;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == u"--exit-after-startup")
            read.exitAfterStartup = true;
        else if (word == u"--sample")
            read.sample = true;
        else if (word == u"--lang")
            ++i;
        else if (word.startsWith(u"--lang="_qs))
            continue;
        else if (word.startsWith(u'-') || !read.file.isEmpty())
            read.wrong = word;
        else
            read.file = word;
    }
    return read;
}

int Application::run()
{
    if (!m_words.wrong.isEmpty()) {
        const QByteArray words =
            QCoreApplication::translate("Application",
                                        "Not understood: %1\nUsage: daicho [--lang ja|en] [--sample] [FILE]")
                .arg(m_words.wrong)
                .toLocal8Bit();
        std::fprintf(stderr, "%s\n", words.constData());
        return usageError;
    }
    const QString file = m_words.file.isEmpty() ? QString() : QFileInfo(m_words.file).absoluteFilePath();
    const bool isShared = !m_words.exitAfterStartup && !m_words.sample;
    if (isShared && m_handover.pass(file))
        return 0;
    if (isShared)
        m_handover.listen();
    MainWindow &window = m_windows.add();
    if (!file.isEmpty())
        window.openFile(file);
    else if (m_words.sample)
        window.openSample(QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                              .filePath(QCoreApplication::translate("Application", "Sample registry.daicho")));
    if (m_words.exitAfterStartup)
        QTimer::singleShot(0, &m_application, &QCoreApplication::quit);
    return QApplication::exec();
}

} // namespace daicho
