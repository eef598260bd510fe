// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/changemodel.h"
#include "views/support/jobrunner.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace daicho {

/// Old and new, field by field, of the act that is chosen or of one asset. Read beside the window by a runner of its
/// own: whoever chooses another act meanwhile gets that one.
class ChangesView final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(QWidget *parent = nullptr);
    ~ChangesView() override;

    void setRegistry(const Registry *registry);
    void setStyle(const DisplayStyle &style);
    void showAct(const HistoryEntry &entry);
    void showAsset(const QString &code, const HistoryQuery &query);
    /// Brings the changes of an act of the asset that is shown into sight.
    void goTo(std::int64_t seq);
    void clear();
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    /// The acts that touched the asset, newest first.
    void assetRead(const std::vector<std::int64_t> &acts);
    void failed(const daicho::Error &error);

private:
    void startNext();
    static QString whoText(const HistoryEntry &entry);
    void startAct(const HistoryEntry &entry);
    void startAsset(const QString &code, const HistoryQuery &query);
    void ask(std::function<void()> start);
    void onFinished(const QString &title);
    void setWidths(bool isAsset);

    std::unique_ptr<ChangeModel> m_model;
    JobRunner m_reader;
    std::function<void()> m_next; ///< what is asked for while something else is still being read
    const Registry *m_registry = nullptr;
    QLabel *m_title;
    QPushButton *m_stop;
    QTableView *m_table;
    DisplayStyle m_style;
};

} // namespace daicho
