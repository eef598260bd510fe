// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/assettablemodel.h"
#include "views/itemmodels/filterchoices.h"
#include "views/itemmodels/orgtreemodel.h"
#include "views/pages/page.h"

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace daicho {

struct CheckReport;

class AssetDetails;
class FilterBar;
class FilterChips;
class LedgerEmpty;
class LedgerView;

/// Tree of the organisation, the ledger with its search, and the chosen asset.
class LedgerPage final : public Page
{
    Q_OBJECT

public:
    explicit LedgerPage(PageContext &context, QWidget *parent = nullptr);
    ~LedgerPage() override;

    void setRegistry(Registry *registry) override;
    QWidget *firstWidget() override;
    QList<QWidget *> panes() override;
    /// How much is chosen, for the status bar.
    QString selectionText() const;
    const AssetTableModel *model() const { return m_assets.get(); }
    QString searchText() const;
    /// The asset whose details are shown, or none.
    AssetId chosenAsset() const { return m_chosen; }
    bool isChosenRetired() const;
    OrgUnitId chosenUnit() const;
    bool hasUnsaved() const override;
    std::vector<Draft> drafts() const override;
    bool putBack(const Draft &draft) override;
    /// Shows the assets of a search in and below a unit, or everywhere.
    void showRows(const QString &filter, OrgUnitId scope);
    void showAsset(AssetId asset);
    /// The asset with the keyboard in one of its fields.
    void showField(AssetId asset, Field field);
    void setReport(std::shared_ptr<const CheckReport> report);
    /// Puts the keyboard into the search.
    void find();
    QString manualPage() const override { return u"ledger"_qs; }
    /// Writes what people arranged into the settings.
    void saveArrangement();
    void copyRows(bool withHeader);

Q_SIGNALS:
    void selectionChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeTable();
    QWidget *makeTree();
    QWidget *makeFilters();
    void connectCommands();
    void connectFilters();
    void onSearch(const QString &text);
    void tellFilter();
    void setFilterChoices(Registry *registry);
    FilterQuestion question() const;
    void showFilters(bool visible);
    void removeWord(int word);
    void showEverything();
    void chooseColumns();
    void stepRow(int by);
    void onScope(const QModelIndex &index);
    void onCounts();
    void onChosen();
    void choose(AssetId asset);
    void chooseAgain();
    void leaveHidden();
    void onRowsRemoved();
    void showDetails(bool visible);

    std::unique_ptr<AssetTableModel> m_assets;
    std::unique_ptr<OrgTreeModel> m_units;
    QSplitter *m_splitter;
    QTreeView *m_tree = nullptr;
    LedgerView *m_table = nullptr;
    QStackedWidget *m_middle = nullptr;
    LedgerEmpty *m_empty = nullptr;
    QLabel *m_scope = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_counts = nullptr;
    FilterChips *m_chips = nullptr;
    FilterBar *m_bar = nullptr;
    std::unique_ptr<FilterChoices> m_choices;
    AssetDetails *m_details;
    AssetId m_chosen; ///< the one at the right, also while it is not among the rows
    AssetId m_hidden; ///< chosen before a filter hid it, and again as soon as another shows it
};

} // namespace daicho
