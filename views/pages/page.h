// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/assetcard.h"
#include "model/services/draftstore.h"
#include "model/services/exportservice.h"
#include "views/itemmodels/roles.h"
#include "views/support/actions.h"
#include "views/support/dialogs.h"
#include "views/support/jobrunner.h"
#include "views/support/messagebar.h"
#include "views/support/settings.h"
#include "views/support/workspace.h"

#include <QWidget>

namespace daicho {

/// What pages share with their window. All of it outlives them.
struct PageContext
{
    Workspace &workspace;
    Settings &settings;
    Dialogs &dialogs;
    JobRunner &jobs;
    MessageBar &messages;
    Actions &actions;
    std::shared_ptr<PaperWriter> pdf;
};

/// How stored values are shown, by language and settings.
DisplayStyle displayStyle(const Settings &settings);

/// One page of the window. It owns what it shows and does; the window only arranges pages.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(PageContext &context, QWidget *parent = nullptr) : QWidget(parent), m_context(context) {}

    /// Another registry is open, or none.
    virtual void setRegistry(Registry *registry) = 0;
    /// Where the keyboard goes when the page comes up.
    virtual QWidget *firstWidget() { return this; }
    /// Panes that F6 walks through, in order.
    virtual QList<QWidget *> panes() { return {firstWidget()}; }
    /// Whether closing the registry would lose what was written here. What leaving a field saves is saved first.
    virtual bool hasUnsaved() const { return false; }
    /// What stands in forms here and is not saved, to be kept on this computer. Saves nothing.
    virtual std::vector<Draft> drafts() const { return {}; }
    /// Puts a draft back into its form; false, and nothing is changed, if its record is gone or the form is in use.
    virtual bool putBack(const Draft & /*draft*/) { return false; }
    /// The page of the manual that F1 opens here.
    virtual QString manualPage() const { return u"start"_qs; }

Q_SIGNALS:
    // What a page asks the window for. Pages never ask each other.
    void comeUpRequested();
    /// Something was typed, saved or given up: `drafts` may give others now.
    void formsChanged();
    /// The assets of a search in and below a unit (or everywhere), on the page of the ledger.
    void ledgerRequested(const QString &filter, daicho::OrgUnitId scope);
    void assetRequested(daicho::AssetId asset);
    /// The history of one asset, by its code.
    void historyRequested(const QString &code);

protected:
    PageContext &context() { return m_context; }
    const PageContext &context() const { return m_context; }

private:
    PageContext &m_context;
};

} // namespace daicho
