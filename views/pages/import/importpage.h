// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/importservice.h"
#include "views/itemmodels/textlistmodel.h"
#include "views/pages/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace daicho {

/// A file that is to be brought in: what was read, what would change, then one button that does it.
class ImportPage final : public Page
{
    Q_OBJECT

public:
    explicit ImportPage(PageContext &context, QWidget *parent = nullptr);
    ~ImportPage() override;

    void setRegistry(Registry *registry) override;
    QWidget *firstWidget() override;
    QString manualPage() const override { return u"import"_qs; }
    /// Plans the import of a file and shows it.
    void begin(const QString &path);

Q_SIGNALS:
    /// Brought in or given up: the page is no longer needed.
    void finished();
    void applied(const QString &text);

private:
    QWidget *makeOptions();
    void addList(TextListModel &model, const char *name, const QString &title);
    void plan();
    void showPlan();
    void showAdditions();
    void showUpdates();
    void showRejects();
    void showConflicts();
    void showColumns();
    void showFirstList();
    void apply();
    void saveRejects();

    QString m_path;
    std::shared_ptr<const ImportPlan> m_plan;
    TextListModel m_additions;
    TextListModel m_updates;
    TextListModel m_rejects;
    TextListModel m_conflicts;
    TextListModel m_columns;
    QLabel *m_file;
    QComboBox *m_encoding;
    QCheckBox *m_createUnits;
    QLabel *m_counts;
    QTabWidget *m_lists;
    QPushButton *m_apply;
    QPushButton *m_saveRejects;
    QPushButton *m_cancel;
};

} // namespace daicho
