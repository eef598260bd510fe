// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

class QComboBox;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace daicho {

class CompareView;
class MigrationView;
class Sheet;
class SheetView;
struct ShownEdition;

/// Axes, levels, criteria and handling rules of an edition, which editions there are and who uses them, and what the
/// policy of the body says: a list of sheets at the left, the chosen one beside it.
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
    void fillEditions();
    QWidget *makeEditionRow();
    /// Another edition is to be read, or worked on.
    void showEdition(EditionId edition);
    void open(const QString &name);
    ShownEdition shownEdition() const;
    QTreeWidgetItem *addSheet(QTreeWidgetItem &parent, const QString &name, const QString &title);
    void showSheet();
    std::unique_ptr<Sheet> sheetNamed(const QString &name) const;

    QTreeWidget *m_contents;
    QComboBox *m_editions;
    QStackedWidget *m_parts;
    SheetView *m_view;
    CompareView *m_compare;
    MigrationView *m_migration;
    Registry *m_registry = nullptr;
    EditionId m_edition; ///< that is shown
    std::int64_t m_ratings = 0;
    QString m_shown; ///< name of the sheet
    bool m_isStale = true;
};

} // namespace daicho
