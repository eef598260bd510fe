// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

class QComboBox;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace daicho {

class FigureCard;
class FigureWords;

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
    void fillScopes();
    void fillAxes();
    void onChanged();
    void recount();
    FigureCard *cardAt(std::size_t place);
    void copy(const QString &tabbed);
    void savePicture(FigureCard &card);
    void writePicture(FigureCard &card, const QString &path);
    QString countedWords() const;

    Registry *m_registry = nullptr;
    std::unique_ptr<FigureWords> m_words;
    std::vector<FigureCard *> m_cards;
    QComboBox *m_scope = nullptr;
    QComboBox *m_axis = nullptr;
    QLabel *m_counted = nullptr;
    QLabel *m_empty = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_emptyPage = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
    std::int64_t m_assets = 0;
    std::int64_t m_retired = 0;
    bool m_isStale = true;
};

} // namespace daicho
