// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

#include <QPointer>

#include <map>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace daicho {

class AssetRowsModel;
class AxisRating;
class ProblemLabel;
class RatingContents;

/// Classifies one asset: per axis of the scheme in force its levels to choose from, all that is said of the chosen one,
/// former ratings, and how assets of the same name are rated elsewhere. What is chosen is collected and saved at once,
/// with its reason.
class RatingEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit RatingEditor(PageContext &context, QWidget *parent = nullptr);

    /// What was chosen and is not saved.
    struct Draft
    {
        EditionId edition; ///< that the levels are of
        std::map<Text, Text> levels;
        QString reason;
        std::map<Text, Text> levelsBefore = {}; ///< of every axis, as they were stored when the choosing began
        QString reasonBefore = {};
    };

    void setAsset(Registry *registry, AssetId asset);
    /// Beside registries that are read only: assets that are retired, running jobs.
    void setReadOnly(bool readOnly);
    Draft draft() const;
    /// Nothing is put back that was chosen under another edition: its levels mean something else. Says so if another
    /// rating was stored meanwhile.
    void putBack(const Draft &draft);
    bool isDirty() const { return m_isDirty; }
    /// Commits what was chosen; true if nothing is left to save. A refusal is told in the editor.
    bool save();
    void reset();
    QWidget *firstWidget() const;

Q_SIGNALS:
    void dirtyChanged(bool isDirty);
    /// Another level or another letter of the reason.
    void written();
    /// An asset of the same name, or one of a chain of contents, was asked for.
    void assetRequested(daicho::AssetId asset);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeBody();
    QWidget *makePrecedents();
    QWidget *makeFoot();
    void connectRegistry();
    EditionId ownEdition() const;
    void makeAxes();
    void reload();
    void showStored();
    void showPrecedents();
    void showGuide();
    void showProblem(const QString &text);
    void tellOvertaken(const Draft &draft);
    void onChosen(AxisRating &axis);
    void showNeeded();
    void followLink(const QString &link);
    void showState();
    Text storedLevel(const Axis &axis) const;
    Text storedReason() const;
    QString exemption(const Axis &axis) const;
    std::map<Text, Text> changedLevels() const;
    std::map<Text, Text> levelsToSave() const;
    bool mayEdit() const;

    PageContext &m_context;
    QPointer<Registry> m_registry;
    AssetId m_id;
    Asset m_asset; ///< as it was read last
    EditionId m_edition;
    std::vector<Axis> m_axesOf; ///< that the choices were made from: the edition may be amended
    bool m_isDirty = false;
    bool m_isReadOnly = false;
    QString m_shownReason; ///< as the editor shows what is stored
    std::vector<AxisRating *> m_axes;
    RatingContents *m_contents = nullptr;
    AxisRating *m_current = nullptr; ///< whose level is explained
    QBoxLayout *m_columns = nullptr;
    QVBoxLayout *m_axesLayout = nullptr;
    QLabel *m_guide = nullptr;
    QLabel *m_formerTitle = nullptr;
    QLabel *m_former = nullptr;
    QLabel *m_noPrecedents = nullptr;
    QTableView *m_precedents = nullptr;
    AssetRowsModel *m_precedentRows = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    ProblemLabel *m_problem = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_reset = nullptr;
};

} // namespace daicho
