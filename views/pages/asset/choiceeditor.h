// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/asset/fieldeditor.h"
#include "views/support/foldedchoice.h"

namespace daicho {

/// One of few or many: a fixed value, a unit, a post, a zone, a level, an item of the scope.
class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(Field field, QWidget *parent);

    QWidget *input() const override { return m_choice; }
    void prepare(const Registry &registry) override;
    void display(const Registry &registry, const Asset &asset, const DisplayStyle &style) override;
    QString entered() const override { return m_choice->text(); }
    void enter(const QString &text) override;
    Text written() const override;
    QString understood() const override;
    void setReadOnly(bool readOnly) override { m_choice->setReadOnly(readOnly); }

protected:
    void takeIn() override { m_choice->settle(); }
    bool hasOwnEscape() const override;
    bool tellsLeaving() const override { return true; }

private:
    FoldedChoice *m_choice;
    std::vector<ChoiceEntry> m_entries;
    std::map<Text, Text> m_writings; ///< how the services take the choice of an id, where that is not the id
};

} // namespace daicho
