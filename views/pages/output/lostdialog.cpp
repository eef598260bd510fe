// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/lostdialog.h"

#include "views/itemmodels/textlistmodel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace daicho {

namespace {

QString fieldLabel(const Text &id, bool japanese)
{
    const std::optional<Field> field = fieldNamed(id);
    if (!field)
        return toQString(id);
    return QString::fromUtf8(japanese ? fieldInfo(*field).label : fieldInfo(*field).englishLabel);
}

} // namespace

LostDialog::LostDialog(const std::vector<LostCharacter> &lost, bool japanese, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"lostDialog"_qs);
    setWindowTitle(tr("Characters that Shift_JIS cannot hold"));
    auto *words = new QLabel(tr("%n character(s) cannot be written as they are. Nothing has been written yet.", nullptr,
                                static_cast<int>(lost.size())),
                             this);
    words->setObjectName(u"lostWords"_qs);
    words->setWordWrap(true);
    auto *model = new TextListModel(this);
    model->setRows({tr("Asset"), tr("Field"), tr("Character"), tr("Written instead")}, static_cast<int>(lost.size()),
                   [lost, japanese](int row, int column) {
                       const LostCharacter &one = lost[static_cast<std::size_t>(row)];
                       const QString cells[] = {toQString(one.code), fieldLabel(one.field, japanese),
                                                toQString(one.character), toQString(one.substitute)};
                       return cells[column];
                   });
    auto *table = new QTableView(this);
    table->setObjectName(u"lostTable"_qs);
    table->setAccessibleName(windowTitle());
    table->setModel(model);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"lostCancel"_qs);
    QPushButton *accept = buttons->addButton(tr("&Write the substitutes"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"lostAccept"_qs);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(560, 360);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace daicho
