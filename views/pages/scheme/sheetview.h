// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"
#include "views/pages/scheme/sheet.h"

class QLabel;
class QPushButton;
class QSplitter;

namespace daicho {

class SheetForm;
class SheetTable;

/// One sheet: what it is, why it cannot be changed if so, its rows, its buttons, and the form of one row.
class SheetView final : public QWidget
{
    Q_OBJECT

public:
    explicit SheetView(PageContext &context, QWidget *parent = nullptr);
    ~SheetView() override;

    /// Shows a sheet; the chosen row is kept if it is the same one made anew, and a form with what was typed too.
    void setSheet(std::shared_ptr<Sheet> sheet, bool isSameAsBefore);
    /// A form is open in which something was typed.
    bool hasUnsaved() const;
    /// What stands in the form: `written` beside what the row held then; empty if nothing was typed. The row comes
    /// first, as «row».
    std::vector<DraftField> typed() const;
    /// Opens the form of the row that a draft was about, with what was written there; false if it is gone.
    bool putBack(const std::vector<DraftField> &lines);
    /// Says in the form that it must be finished first.
    void remind();
    QWidget *table() const;
    QWidget *form() const;

Q_SIGNALS:
    void formChanged();

private:
    enum Button { Add, Edit, Up, Down, Remove, Choose, ButtonCount };

    QWidget *makeHead();
    void makeButton(Button button, const QString &name, const QString &text, const QString &key);
    void updateButtons();
    bool can(Sheet::Act act, int row) const;
    void beginForm(int row);
    int rowOf(int row, const SheetValues &stored) const;
    void divide();
    void save();
    void discard();
    void remove();
    void move(int by);
    void choose();
    /// Tells what came of an act.
    void tell(const Result<void> &done, const QString &words);
    void colour(QLabel &bar) const;

    PageContext &m_context;
    std::shared_ptr<Sheet> m_sheet; ///< an act keeps its sheet while the page already has the next
    QLabel *m_title;
    QLabel *m_hint;
    QLabel *m_locked;
    SheetTable *m_table;
    SheetForm *m_form;
    QSplitter *m_parts;
    std::array<QPushButton *, ButtonCount> m_buttons{};
    std::optional<int> m_edited; ///< row of the form; -1 a new one
    SheetValues m_before;        ///< of that row when the form began
    SheetValues m_begun;         ///< the same as the form had it
    int m_next = -1;             ///< row to choose when the sheet is made anew
};

} // namespace daicho
