// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/figuremodel.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace daicho {

class FigureChart;
class HeatMapView;
struct FigurePicture;

/// One figure: the chart, its numbers beside it, and both to take away.
class FigureCard final : public QFrame
{
    Q_OBJECT

public:
    /// `name` begins the objectNames.
    FigureCard(const QString &name, const FigureWords &words, QWidget *parent = nullptr);

    void setFigure(const Figure &figure);
    QString title() const;
    /// To take along; `note` says what was counted.
    FigurePicture picture(const QString &note);
    QTableView *table() const { return m_table; }
    FigureChart *chart() const { return m_chart; }
    HeatMapView *heatMap() const { return m_heatMap; }
    FigureModel &model() { return m_model; }

Q_SIGNALS:
    /// The assets behind a number are asked for.
    void searchRequested(const daicho::FigureSearch &search);
    /// The figures of a unit are asked for, or its assets if it has no units; and those of the unit above.
    void unitRequested(daicho::OrgUnitId unit, const daicho::FigureSearch &search);
    void upRequested();
    void copyRequested(const QString &tabbed);
    void pictureRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead(const QString &name);
    void makeTable(const QString &name);
    bool isHeatMap() const { return m_model.figure().kind == FigureKind::HeatMap; }
    void showWords();
    void measure();
    void open(const QModelIndex &index);

    const FigureWords &m_words;
    FigureModel m_model;
    QBoxLayout *m_body;
    QLabel *m_title = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    FigureChart *m_chart = nullptr;
    HeatMapView *m_heatMap = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace daicho
