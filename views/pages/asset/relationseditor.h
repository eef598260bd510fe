// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace daicho {

class AssetRowsModel;
class FoldedChoice;
class ProblemLabel;

/// Relations of one asset in both directions: to read, to add and to remove, each at once and with its undo.
class RelationsEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit RelationsEditor(PageContext &context, QWidget *parent = nullptr);

    void setAsset(Registry *registry, AssetId asset);
    /// Beside registries that are read only: assets that are retired, running jobs.
    void setReadOnly(bool readOnly);
    QWidget *firstWidget() const;

Q_SIGNALS:
    /// A related asset was asked for.
    void assetRequested(daicho::AssetId asset);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTable();
    QWidget *makeAddLine();
    void fillKinds();
    void reload();
    void showState();
    void showProblem(const QString &text);
    void add();
    void remove();
    QString codeOf(AssetId asset) const;

    PageContext &m_context;
    QPointer<Registry> m_registry;
    AssetId m_asset;
    bool m_isReadOnly = false;
    std::vector<Relation> m_relations; ///< as shown
    bool m_isRead = true;              ///< else there may be others than those
    AssetRowsModel *m_rows;
    QTableView *m_table = nullptr;
    QLabel *m_none = nullptr;
    QPushButton *m_remove = nullptr;
    QComboBox *m_kind = nullptr;
    FoldedChoice *m_other = nullptr;
    QPushButton *m_add = nullptr;
    ProblemLabel *m_problem = nullptr;
};

} // namespace daicho
