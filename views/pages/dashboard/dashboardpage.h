// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/ratinghistory.h"
#include "views/pages/page.h"

class QComboBox;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace daicho {

class FigureCard;
class FigureSaver;
class FigureWords;
class ScopeTrail;

/// Levels, institutions, kinds and zones as charts with their numbers. Charts are made when the page is first shown,
/// and counted anew only while somebody looks.
class DashboardPage final : public Page
{
    Q_OBJECT

public:
    explicit DashboardPage(PageContext &context, QWidget *parent = nullptr);
    ~DashboardPage() override;

    void setRegistry(Registry *registry) override;
    QWidget *firstWidget() override;
    QList<QWidget *> panes() override;
    QString manualPage() const override { return u"figures"_qs; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeEmpty();
    QWidget *makeScroll();
    void fillScopes();
    OrgUnitId scope() const;
    /// The figures of a unit, or of the whole body.
    void goTo(OrgUnitId scope);
    void goUp();
    void enter(OrgUnitId unit, const FigureSearch &search);
    void fillAxes();
    void onChanged();
    void recount();
    FigureCard *cardAt(std::size_t place);
    void copy(const QString &tabbed);
    void savePicture(FigureCard &card);
    void saveReport();
    Statistics counted() const;
    /// Reads the history up to now, unless it is read already.
    void followHistory();
    void takeHistory(const Result<RatingHistory> &read, const HistoryHead &head);

    Registry *m_registry = nullptr;
    std::unique_ptr<FigureWords> m_words;
    std::vector<FigureCard *> m_cards;
    QComboBox *m_scope = nullptr;
    QComboBox *m_axis = nullptr;
    QLabel *m_counted = nullptr;
    ScopeTrail *m_trail = nullptr;
    QToolButton *m_report = nullptr;
    FigureSaver *m_saver = nullptr;
    QLabel *m_empty = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_emptyPage = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
    Statistics m_shown;
    RatingHistory m_history;             ///< as far as it is read
    HistoryHead m_followed;              ///< up to where it was read, or could not be
    std::unique_ptr<JobRunner> m_reader; ///< of its own: nobody waits for it
    bool m_isStale = true;
};

} // namespace daicho
