// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace daicho {

struct FileRequest
{
    QString title;
    QString suggestion;  ///< folder or whole path to begin with
    QStringList filters; ///< «CSV (*.csv)»
    QString suffix;      ///< added to a name without one; without the dot
};

struct Question
{
    QString title;
    QString text;
    QString accept; ///< words of the button that does it; the safe one is the default
};

struct Notice
{
    QString title;
    QString text;
    QString detail; ///< to be copied for those who help
};

/// What is to be printed; the box for the printer begins with it.
struct PrintRequest
{
    QString title;
    double width = 0;  ///< of the paper, in millimetres
    double height = 0; ///< of the paper, in millimetres
    int pages = 1;
};

/// Several ways to go on, one of them at most.
struct WayChoice
{
    struct Way
    {
        QString words;   ///< with its access key
        QString meaning; ///< what becomes of it, in a sentence
    };
    QString title;
    QString text;
    QList<Way> ways; ///< the safest first; it has the focus
};

/// Whatever the window asks people in boxes of their own. Handed in, so that tests answer. Every question returns at
/// once; the answer comes to `context`-bound functions, and none comes if people decline.
class Dialogs
{
public:
    using PathTaker = std::function<void(const QString &path)>;

    virtual ~Dialogs() = default;
    virtual void openFile(QWidget *context, const FileRequest &request, const PathTaker &chosen) = 0;
    /// Asks by itself before a file is replaced.
    virtual void saveFile(QWidget *context, const FileRequest &request, const PathTaker &chosen) = 0;
    virtual void ask(QWidget *context, const Question &question, const std::function<void()> &accepted) = 0;
    virtual void choose(QWidget *context, const WayChoice &choice, const std::function<void(int way)> &chosen) = 0;
    virtual void tell(QWidget *context, const Notice &notice) = 0;
    using PrinterTaker = std::function<void(const std::shared_ptr<QPrinter> &printer)>;
    /// Which printer, which pages, how many copies.
    virtual void print(QWidget *context, const PrintRequest &request, const PrinterTaker &chosen) = 0;
    /// Shows a folder in the system's file manager.
    virtual void openFolder(const QString &folder) = 0;
};

/// With Qt's boxes, modal to their window and without a loop of their own.
class QtDialogs final : public Dialogs
{
public:
    void openFile(QWidget *context, const FileRequest &request, const PathTaker &chosen) override;
    void saveFile(QWidget *context, const FileRequest &request, const PathTaker &chosen) override;
    void ask(QWidget *context, const Question &question, const std::function<void()> &accepted) override;
    void choose(QWidget *context, const WayChoice &choice, const std::function<void(int way)> &chosen) override;
    void tell(QWidget *context, const Notice &notice) override;
    void print(QWidget *context, const PrintRequest &request, const PrinterTaker &chosen) override;
    void openFolder(const QString &folder) override;
};

} // namespace daicho
