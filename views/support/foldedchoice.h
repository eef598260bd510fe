// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/choicelist.h"

#include <QLineEdit>
#include <QPointer>

#include <functional>

namespace daicho {

class ChoiceListBox;

/// A line to write in, with a list of what can be chosen under it: part of a name in any width, case or kana finds it.
/// Enter and Tab take what is highlighted or the only match; Alt+↓ opens the list. What is not found stays as written
/// and is told by `notFound`. The list is part of the same window and never has the keyboard, so input methods compose
/// undisturbed; what is being composed narrows nothing.
class FoldedChoice final : public QLineEdit
{
    Q_OBJECT

public:
    using Search = std::function<std::vector<ChoiceEntry>(const QString &written)>;

    explicit FoldedChoice(QWidget *parent = nullptr);
    ~FoldedChoice() override;

    void setChoices(std::vector<ChoiceEntry> choices);
    /// Asked at every change of what is written, instead of a list of its own: for choices that are too many.
    void setSearch(Search search);
    /// Whether nothing may be chosen; it may unless told otherwise.
    void setEmptyAllowed(bool allowed) { m_isEmptyAllowed = allowed; }

    /// Takes whatever is written, as its own id; the list only suggests.
    void setFree(bool free) { m_isFree = free; }

    /// Shows a choice without telling of it. `label` is for one that is not, or no longer, among the choices.
    void setCurrent(const Text &id, const QString &label = {});
    /// What is chosen, empty for none; nothing while what is written is no choice.
    std::optional<Text> current() const;
    /// Takes what is written, as leaving the field does. False if it is no choice.
    bool settle();
    bool isListOpen() const;
    /// Index of the highlighted row of the open list, or -1.
    int highlighted() const;

Q_SIGNALS:
    void chosen(const daicho::Text &id);
    /// What was written is no choice (`matches` 0) or may be several.
    void notFound(const QString &written, int matches);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void colour();
    void find(const QString &written);
    std::optional<ChoiceEntry> meant(const QString &written) const;
    bool giveUp(const QString &written);
    void onEdited(const QString &written);
    void openAll();
    void openList();
    void closeList();
    void move(int key);
    bool takeHighlighted();
    void take(const ChoiceEntry &entry);
    bool enter();
    bool escape();

    ChoiceList m_list;
    Search m_search;
    QPointer<ChoiceListBox> m_box;
    QAction *m_arrow;
    ChoiceEntry m_current;
    bool m_isEmptyAllowed = true;
    bool m_isFree = false;
    bool m_isPending = false; ///< written since something was chosen
    bool m_isKnown = true;
    bool m_isComposing = false;
};

} // namespace daicho
