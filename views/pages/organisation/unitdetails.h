// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/posttreemodel.h"
#include "views/pages/page.h"

class QLabel;
class QPushButton;
class QTreeView;

namespace daicho {

class OrganisationForms;

/// One unit: what it is, what can be done with it, its posts and their holders, and what they answer for.
class UnitDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit UnitDetails(OrganisationForms &forms, QWidget *parent = nullptr);
    ~UnitDetails() override;

    void setRegistry(Registry *registry);
    void setUnit(OrgUnitId unit);
    OrgUnitId unit() const { return m_unit; }
    void setDay(const Text &day);
    void setCounts(const OrganisationCounts *counts);
    void setStyle(const DisplayStyle &style);
    QTreeView *posts() const { return m_posts; }
    /// The search that shows exactly the assets of a post, as its owner or as owner of the system.
    static QString postFilter(const Organisation &organisation, PostId post, Field field);

Q_SIGNALS:
    void assetsRequested(daicho::OrgUnitId unit);
    void filterRequested(const QString &filter);
    void orderRequested(int by);

private:
    QPushButton *button(const QString &name, const QString &text, const std::function<void()> &act);
    QWidget *makeUnitButtons();
    QWidget *makePosts();
    QWidget *makePostButtons();
    void showUnit();
    QString aboutUnit() const;
    QString institutionTerm() const;
    std::int64_t assetsWithin() const;
    void showPost();
    void setWidths();
    std::int64_t count(const std::unordered_map<PostId, std::int64_t> &counts) const;

    OrganisationForms &m_forms;
    Registry *m_registry = nullptr;
    std::unique_ptr<PostTreeModel> m_model;
    OrgUnitId m_unit;
    Text m_day;
    DisplayStyle m_style;
    const OrganisationCounts *m_counts = nullptr;
    QLabel *m_name;
    QLabel *m_about;
    QLabel *m_reason;
    QTreeView *m_posts = nullptr;
    QLabel *m_postsTitle = nullptr;
    QLabel *m_empty = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_move = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_abolish = nullptr;
    QPushButton *m_reopen = nullptr;
    QPushButton *m_note = nullptr;
    QPushButton *m_assets = nullptr;
    QPushButton *m_addPost = nullptr;
    QPushButton *m_editPost = nullptr;
    QPushButton *m_endPost = nullptr;
    QPushButton *m_assign = nullptr;
    QPushButton *m_endHolding = nullptr;
    QPushButton *m_owned = nullptr;
    QPushButton *m_systemOwned = nullptr;
};

} // namespace daicho
