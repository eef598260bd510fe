// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "views/itemmodels/roles.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace daicho {

/// Which asset it is: code, name, levels, status, and why it cannot be changed just now.
class AssetHead final : public QWidget
{
    Q_OBJECT

public:
    explicit AssetHead(QWidget *parent = nullptr);

    void show(const Registry &registry, const Asset &asset, const DisplayStyle &style);
    /// Of a form for a new asset.
    void showTitle(const QString &title);
    /// Why fields are read only; empty if they are not.
    void setNote(const QString &note);
    /// How many assets have entries that could not be saved.
    void setDrafts(int assets);

Q_SIGNALS:
    void draftsRequested();

private:
    class Badges;

    QLabel *m_code;
    QLabel *m_title;
    Badges *m_badges;
    QLabel *m_note;
    QToolButton *m_drafts;
};

} // namespace daicho
