// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/ledger/columndialog.h"

#include "model/core/textfold.h"
#include "views/itemmodels/assettablemodel.h"
#include "views/itemmodels/columnchoice.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

namespace {

constexpr int fieldRole = Qt::UserRole;

template <typename Item> Field fieldOfItem(const Item &data)
{
    return static_cast<Field>(data.toInt());
}

/// Other words that offices have for the field, and its id, lead to it too.
bool isSpelledLike(Field field, const QString &wanted)
{
    const std::vector<std::pair<TextView, Field>> spellings = fieldSpellings();
    return fold(QString::fromLatin1(fieldInfo(field).id)).contains(wanted) ||
           std::any_of(spellings.begin(), spellings.end(), [&](const auto &spelling) {
               return spelling.second == field && fold(toQString(spelling.first)).contains(wanted);
           });
}

} // namespace

ColumnDialog::ColumnDialog(const Scheme &scheme, const std::vector<Field> &shown, Label label, QWidget *parent)
    : QDialog(parent)
    , m_label(std::move(label))
    , m_standard(AssetTableModel::defaultFields(scheme))
    , m_search(new QLineEdit(this))
    , m_known(new QTreeWidget(this))
    , m_order(new QListWidget(this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"columnDialog"_qs);
    setWindowTitle(tr("Columns"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"columnsCancel"_qs);
    m_accept = buttons->addButton(tr("Show these columns"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"columnsAccept"_qs);
    m_accept->setDefault(true);
    QPushButton *standard = buttons->addButton(tr("Back to &standard"), QDialogButtonBox::ResetRole);
    standard->setObjectName(u"columnsStandard"_qs);
    m_problem->setObjectName(u"columnsProblem"_qs);
    m_problem->setText(tr("At least one column has to be shown."));
    auto *sides = new QHBoxLayout;
    sides->addWidget(makeKnown(), 1);
    sides->addWidget(makeOrder(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(sides, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    fillKnown(scheme);
    show(shown);
    resize(sizeHint().expandedTo({640, 420}));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(standard, &QPushButton::clicked, this, [this] { show(m_standard); });
    connect(m_search, &QLineEdit::textChanged, this, &ColumnDialog::onSearch);
    connect(m_known, &QTreeWidget::itemChanged, this, &ColumnDialog::onChecked);
}

QWidget *ColumnDialog::makeKnown()
{
    auto *side = new QWidget(this);
    auto *label = new QLabel(tr("&Find a column"), side);
    label->setBuddy(m_search);
    m_search->setObjectName(u"columnSearch"_qs);
    m_search->setClearButtonEnabled(true);
    m_known->setObjectName(u"columnGroups"_qs);
    m_known->setAccessibleName(tr("All columns"));
    m_known->setHeaderHidden(true);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_search);
    layout->addWidget(m_known, 1);
    return side;
}

QWidget *ColumnDialog::makeOrder()
{
    auto *side = new QWidget(this);
    auto *label = new QLabel(tr("&Order, from left to right"), side);
    label->setBuddy(m_order);
    m_order->setObjectName(u"columnOrder"_qs);
    m_order->setAccessibleName(tr("Columns from left to right"));
    m_order->setDragDropMode(QAbstractItemView::InternalMove);
    m_order->setToolTip(tr("Drag, or Alt+↑ and Alt+↓, moves a column; Delete hides it."));
    m_order->installEventFilter(this);
    auto *up = new QPushButton(tr("Move &up"), side);
    up->setObjectName(u"columnUp"_qs);
    auto *down = new QPushButton(tr("Move &down"), side);
    down->setObjectName(u"columnDown"_qs);
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    for (QPushButton *button : {up, down})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(up);
    row->addWidget(down);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_order, 1);
    layout->addLayout(row);
    return side;
}

void ColumnDialog::fillKnown(const Scheme &scheme)
{
    for (const ColumnGroup &group : columnGroups(scheme)) {
        auto *top = new QTreeWidgetItem(m_known, {group.title});
        top->setFlags(Qt::ItemIsEnabled);
        for (const Field field : group.fields) {
            auto *item = new QTreeWidgetItem(top, {m_label(field)});
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(0, Qt::Unchecked);
            item->setData(0, fieldRole, static_cast<int>(field));
        }
        top->setExpanded(true);
    }
}

void ColumnDialog::show(const std::vector<Field> &fields)
{
    const QSignalBlocker blocker(m_known);
    m_order->clear();
    for (const Field field : fields)
        append(field);
    for (int group = 0; group < m_known->topLevelItemCount(); ++group) {
        QTreeWidgetItem *top = m_known->topLevelItem(group);
        for (int i = 0; i < top->childCount(); ++i) {
            const Field field = fieldOfItem(top->child(i)->data(0, fieldRole));
            const bool isShown = std::find(fields.begin(), fields.end(), field) != fields.end();
            top->child(i)->setCheckState(0, isShown ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_order->setCurrentRow(0);
    check();
}

void ColumnDialog::append(Field field)
{
    auto *item = new QListWidgetItem(m_label(field), m_order);
    item->setData(fieldRole, static_cast<int>(field));
    // Dropped onto another one it would be lost
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
}

void ColumnDialog::onChecked(QTreeWidgetItem *item)
{
    const Field field = fieldOfItem(item->data(0, fieldRole));
    const std::vector<Field> now = fields();
    const auto found = std::find(now.begin(), now.end(), field);
    if (item->checkState(0) == Qt::Checked && found == now.end())
        append(field);
    else if (item->checkState(0) != Qt::Checked && found != now.end())
        delete m_order->takeItem(static_cast<int>(found - now.begin()));
    check();
}

void ColumnDialog::onSearch(const QString &text)
{
    const QString wanted = fold(text);
    for (int group = 0; group < m_known->topLevelItemCount(); ++group) {
        QTreeWidgetItem *top = m_known->topLevelItem(group);
        bool anyFound = false;
        for (int i = 0; i < top->childCount(); ++i) {
            const bool isFound = fold(top->child(i)->text(0)).contains(wanted) ||
                                 isSpelledLike(fieldOfItem(top->child(i)->data(0, fieldRole)), wanted);
            top->child(i)->setHidden(!isFound);
            anyFound = anyFound || isFound;
        }
        top->setHidden(!anyFound);
    }
}

void ColumnDialog::move(int by)
{
    const int from = m_order->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_order->count())
        return;
    m_order->insertItem(to, m_order->takeItem(from));
    m_order->setCurrentRow(to);
}

void ColumnDialog::check()
{
    m_problem->setVisible(m_order->count() == 0);
    m_accept->setEnabled(m_order->count() > 0);
}

std::vector<Field> ColumnDialog::fields() const
{
    std::vector<Field> fields;
    for (int row = 0; row < m_order->count(); ++row)
        fields.push_back(fieldOfItem(m_order->item(row)->data(fieldRole)));
    return fields;
}

bool ColumnDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_order && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool moves = key->modifiers().testFlag(Qt::AltModifier);
        if (moves && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete && m_order->currentItem() != nullptr) {
            std::vector<Field> rest = fields();
            const int row = m_order->currentRow();
            rest.erase(rest.begin() + row);
            show(rest);
            m_order->setCurrentRow(std::min(row, m_order->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace daicho
