// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QTableView;

namespace daicho {

class TextListModel;

/// What happened to one asset, newest first, field by field, old and new. Read in a job of its own, and only while it
/// is looked at.
class AssetHistoryView final : public QWidget
{
    Q_OBJECT

public:
    explicit AssetHistoryView(PageContext &context, QWidget *parent = nullptr);

    void setAsset(Registry *registry, AssetId asset);
    QWidget *firstWidget() const;

Q_SIGNALS:
    /// The page of the history was asked for, where steps are taken back.
    void historyRequested(const QString &code);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void forget();
    void read();
    void take(Result<std::vector<HistoryLine>> lines, int asked);
    QString cell(int row, int column) const;

    PageContext &m_context;
    QPointer<Registry> m_registry;
    AssetId m_asset;
    QString m_code;
    std::vector<HistoryLine> m_lines;
    int m_asked = 0; ///< counts questions, so that late answers to former ones are dropped
    bool m_isStale = true;
    TextListModel *m_model;
    QTableView *m_table;
    QLabel *m_state;
    QPushButton *m_toPage;
    JobRunner m_reader;
};

} // namespace daicho
