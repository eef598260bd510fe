// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace daicho {

class Sheet;
class SheetView;

/// Axes, levels, criteria and handling rules in force, and what the policy of the body says: a list of sheets at the
/// left, the chosen one beside it.
class SchemePage final : public Page
{
    Q_OBJECT

public:
    explicit SchemePage(PageContext &context, QWidget *parent = nullptr);
    ~SchemePage() override;

    void setRegistry(Registry *registry) override;
    QWidget *firstWidget() override;
    QList<QWidget *> panes() override;
    bool hasUnsaved() const override;
    std::vector<Draft> drafts() const override;
    bool putBack(const Draft &draft) override;
    QString manualPage() const override { return u"scheme"_qs; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// Everything again, when the page is seen next; the counts of ratings are read then.
    void follow();
    void rebuild();
    void fillContents();
    QTreeWidgetItem *addSheet(QTreeWidgetItem &parent, const QString &name, const QString &title);
    void showSheet();
    std::unique_ptr<Sheet> sheetNamed(const QString &name) const;

    QTreeWidget *m_contents;
    SheetView *m_view;
    Registry *m_registry = nullptr;
    std::int64_t m_ratings = 0;
    QString m_shown; ///< name of the sheet
    bool m_isStale = true;
};

} // namespace daicho
