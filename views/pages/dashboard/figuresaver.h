// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/figurereport.h"
#include "views/pages/page.h"

#include <QObject>

namespace daicho {

struct FigurePicture;

/// Asks where to, and writes: one chart as PNG, SVG or its numbers as csv; all figures as a PDF report or csv.
class FigureSaver final : public QObject
{
    Q_OBJECT

public:
    FigureSaver(PageContext &context, QWidget *window);

    void saveFigure(const FigurePicture &picture, const FigureSheet &sheet);
    void saveReport(const FigureReport &report);

private:
    void ask(const QString &title, const QString &name, const QStringList &filters, const Dialogs::PathTaker &chosen);
    static Result<void> write(const QString &path, const FigurePicture &picture, const FigureSheet &sheet);
    void writeReport(const QString &path, const FigureReport &report);
    void told(const QString &path, const Result<void> &written);

    PageContext &m_context;
    QWidget *m_window;
};

} // namespace daicho
