// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"
#include "views/support/requiredlevels.h"

#include <QPointer>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace daicho {

class AxisRating;
class ExceptionForm;
class ReasonBar;

/// Under the levels of an asset: what is wrong with them because of what it holds and where it stands, and the
/// exceptions that somebody answers for, to be accepted and ended here.
class RatingContents final : public QWidget
{
    Q_OBJECT

public:
    explicit RatingContents(PageContext &context, QWidget *parent = nullptr);

    void setAsset(Registry *registry, AssetId asset);
    /// Beside registries that are read only.
    void setReadOnly(bool readOnly);
    /// Marks the needed level in an axis, and says why.
    void showIn(AxisRating &axis) const;

Q_SIGNALS:
    /// What is needed may be another level than before.
    void neededChanged();

private:
    void connectRegistry();
    void showAll();
    void addFinding(const CheckFinding &finding);
    void addException(const AcceptedException &exception);
    void askException(const CheckFinding &finding, const QString &sentence);
    void askEnd(const AcceptedException &exception);
    QLabel *addLine(const QString &name, const QString &text);
    QString sentence(const CheckFinding &finding) const;
    QString whyNot() const;

    PageContext &m_context;
    QPointer<Registry> m_registry;
    QPointer<RequiredLevels> m_levels;
    AssetId m_id;
    OrgUnitId m_unit;
    bool m_isReadOnly = false;
    std::vector<NeededLevel> m_needed;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_layout;
    ExceptionForm *m_form;
    ReasonBar *m_end;
};

} // namespace daicho
