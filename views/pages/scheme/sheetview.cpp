// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/sheetview.h"

#include "views/pages/scheme/sheetform.h"
#include "views/pages/scheme/sheettable.h"
#include "views/support/palette.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>

#include <algorithm>

namespace daicho {

SheetView::SheetView(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_locked(new QLabel(this))
    , m_table(new SheetTable(this))
    , m_form(new SheetForm(this))
    , m_parts(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"schemeSheet"_qs);
    m_hint->setObjectName(u"schemeHint"_qs);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_locked->setObjectName(u"schemeLocked"_qs);
    m_locked->setAutoFillBackground(true);
    m_locked->setMargin(8);
    for (QLabel *words : {m_hint, m_locked}) {
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_parts->setObjectName(u"schemeParts"_qs);
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_table);
    m_parts->addWidget(m_form);
    m_form->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(makeHead());
    layout->addWidget(m_hint);
    layout->addWidget(m_locked);
    layout->addWidget(m_parts, 1);
    connect(m_table, &SheetTable::rowChosen, this, &SheetView::updateButtons);
    connect(m_table, &SheetTable::editRequested, this, [this] {
        if (can(Sheet::Act::Edit, m_table->currentRow()))
            beginForm(m_table->currentRow());
        else if (can(Sheet::Act::Choose, m_table->currentRow()))
            choose();
    });
    connect(m_table, &SheetTable::addRequested, this, [this] {
        if (can(Sheet::Act::Add, -1))
            beginForm(-1);
    });
    connect(m_table, &SheetTable::removeRequested, this, &SheetView::remove);
    connect(m_table, &SheetTable::moveRequested, this, &SheetView::move);
    connect(m_form, &SheetForm::saveRequested, this, &SheetView::save);
    connect(m_form, &SheetForm::discardRequested, this, &SheetView::discard);
    for (const auto signal : {&SheetForm::edited, &SheetForm::saveRequested, &SheetForm::discardRequested})
        connect(m_form, signal, this, &SheetView::formChanged);
}

SheetView::~SheetView()
{
    m_table->setSheet(nullptr);
}

QWidget *SheetView::makeHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(u"schemeSheetHead"_qs);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 8, 0);
    m_title->setObjectName(u"schemeSheetTitle"_qs);
    m_title->setWordWrap(true);
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    row->addWidget(m_title, 1);
    makeButton(Add, u"schemeAdd"_qs, {}, tr("Ins"));
    makeButton(Edit, u"schemeEdit"_qs, {}, tr("Enter"));
    makeButton(Up, u"schemeUp"_qs, tr("&Up"), tr("Alt+Up"));
    makeButton(Down, u"schemeDown"_qs, tr("&Down"), tr("Alt+Down"));
    makeButton(Remove, u"schemeRemove"_qs, tr("&Remove"), tr("Del"));
    makeButton(Choose, u"schemeChoose"_qs, {}, tr("Enter"));
    for (QPushButton *button : m_buttons)
        row->addWidget(button);
    const auto on = [this](Button button, auto act) {
        connect(m_buttons[button], &QPushButton::clicked, this, std::move(act));
    };
    on(Add, [this] { beginForm(-1); });
    on(Edit, [this] { beginForm(m_table->currentRow()); });
    on(Up, [this] { move(-1); });
    on(Down, [this] { move(1); });
    on(Remove, [this] { remove(); });
    on(Choose, [this] { choose(); });
    return head;
}

void SheetView::makeButton(Button button, const QString &name, const QString &text, const QString &key)
{
    m_buttons[button] = new QPushButton(text, this);
    m_buttons[button]->setObjectName(name);
    m_buttons[button]->setToolTip(key);
}

QWidget *SheetView::table() const
{
    return m_table;
}

QWidget *SheetView::form() const
{
    return m_form;
}

void SheetView::setSheet(std::shared_ptr<Sheet> sheet, bool isSameAsBefore)
{
    const int row = m_next >= 0 ? m_next : isSameAsBefore ? m_table->currentRow() : 0;
    m_next = -1;
    m_table->setSheet(sheet.get());
    m_sheet = std::move(sheet);
    if (!isSameAsBefore || !m_sheet) {
        m_edited.reset();
        m_form->hide();
    }
    m_title->setText(m_sheet ? m_sheet->title() : QString());
    m_hint->setText(m_sheet ? m_sheet->hint() : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_locked->setText(m_sheet ? m_sheet->locked() : QString());
    m_locked->setVisible(!m_locked->text().isEmpty());
    colour(*m_locked);
    m_table->chooseRow(row);
    updateButtons();
}

void SheetView::colour(QLabel &bar) const
{
    const BadgeColours colours = stateColours(StateMark::Plain, themeOf(palette()));
    QPalette own = bar.palette();
    own.setColor(QPalette::Window, colours.fill);
    own.setColor(QPalette::WindowText, colours.ink);
    bar.setPalette(own);
}

bool SheetView::can(Sheet::Act act, int row) const
{
    const bool needsRow = act != Sheet::Act::Add;
    return m_sheet && m_sheet->locked().isEmpty() && (!needsRow || row >= 0) && m_sheet->offers(act, row);
}

void SheetView::updateButtons()
{
    constexpr std::array acts{Sheet::Act::Add,  Sheet::Act::Edit,   Sheet::Act::Move,
                              Sheet::Act::Move, Sheet::Act::Remove, Sheet::Act::Choose};
    const int row = m_table->currentRow();
    for (std::size_t button = 0; button < m_buttons.size(); ++button) {
        m_buttons[button]->setVisible(m_sheet && m_sheet->offers(acts[button], -1));
        m_buttons[button]->setEnabled(can(acts[button], row) && !m_edited);
    }
    if (m_sheet) {
        m_buttons[Add]->setText(m_sheet->addWords());
        m_buttons[Edit]->setText(m_sheet->editWords());
        m_buttons[Choose]->setText(m_sheet->chooseWords());
        m_buttons[Up]->setEnabled(m_buttons[Up]->isEnabled() && row > 0);
        m_buttons[Down]->setEnabled(m_buttons[Down]->isEnabled() && row + 1 < m_sheet->rows());
    }
}

void SheetView::beginForm(int row)
{
    m_edited = row;
    m_before = m_sheet->values(row);
    m_form->show();
    m_form->begin(row < 0 ? tr("New entry") : tr("Edit"), m_sheet->fields(row), m_before);
    m_begun = m_form->values();
    divide();
    updateButtons();
}

/// As much for the form as it wants, but never all of the table.
void SheetView::divide()
{
    const int all = m_parts->height();
    const int form = std::min(m_form->wantedHeight(), all * 2 / 3);
    m_parts->setSizes({all - form, form});
}

bool SheetView::hasUnsaved() const
{
    return m_edited && m_form->values() != m_begun;
}

std::vector<DraftField> SheetView::typed() const
{
    std::vector<DraftField> lines;
    if (!hasUnsaved())
        return lines;
    lines.push_back({"row", std::to_string(*m_edited), {}});
    const SheetValues written = m_form->values();
    for (auto value = written.begin(); value != written.end(); ++value)
        lines.push_back({toText(value.key()), toText(*value), toText(m_begun.value(value.key()))});
    return lines;
}

/// The row that holds what it held then, or the same row if only it was changed meanwhile; -1 for a new one.
int SheetView::rowOf(int row, const SheetValues &stored) const
{
    for (int i = 0; row >= 0 && i < m_sheet->rows(); ++i) {
        const SheetValues now = m_sheet->values(i);
        if (std::all_of(stored.keyBegin(), stored.keyEnd(),
                        [&](const QString &name) { return now.value(name) == stored.value(name); }))
            return i;
    }
    return row;
}

bool SheetView::putBack(const std::vector<DraftField> &lines)
{
    if (m_sheet == nullptr || m_edited || lines.empty() || lines.front().name != "row")
        return false;
    SheetValues stored;
    for (const DraftField &line : lines) {
        if (line.name != "row")
            stored[toQString(line.name)] = toQString(line.stored);
    }
    const int row = rowOf(toQString(lines.front().written).toInt(), stored);
    if (row >= m_sheet->rows() || !can(row < 0 ? Sheet::Act::Add : Sheet::Act::Edit, row))
        return false;
    beginForm(row);
    SheetValues values = m_begun;
    QStringList theirs;
    for (const DraftField &line : lines) {
        const QString name = toQString(line.name);
        if (line.written == line.stored || !values.contains(name))
            continue; // nobody wrote there, or it is not asked for any more
        values[name] = toQString(line.written);
        if (row >= 0 && m_begun.value(name) != toQString(line.stored))
            theirs.append(tr("“%1”").arg(m_begun.value(name).left(80)));
    }
    m_form->begin(row < 0 ? tr("New entry") : tr("Edit"), m_sheet->fields(row), values);
    if (!theirs.isEmpty())
        m_form->showProblem(
            tr("This entry was changed meanwhile. It now says: %1. What you wrote still stands here and "
               "is not saved: saving it replaces theirs.")
                .arg(theirs.join(tr(", ", "between values"))));
    return true;
}

void SheetView::remind()
{
    m_form->showProblem(tr("What was typed here is not saved yet. Save it or discard it first."));
    m_form->setFocus();
}

void SheetView::save()
{
    if (!m_edited)
        return;
    const std::shared_ptr<Sheet> sheet = m_sheet;
    const int row = *m_edited;
    const bool isStillThere = row < m_sheet->rows() && m_sheet->values(row) == m_before;
    const int after = row < 0 ? m_sheet->rows() : row;
    // The registry tells of the change before `save` returns; by then the form must be done.
    m_edited.reset();
    m_next = after;
    Result<void> saved = Error{ErrorCode::Overtaken, {}, "the row changed while its form was open"};
    if (isStillThere)
        saved = sheet->save(row, m_form->values());
    m_next = -1;
    if (!saved) {
        m_edited = row;
        m_form->showProblem(errorWords(saved.error()));
        updateButtons();
        return;
    }
    m_form->hide();
    updateButtons();
    m_table->setFocus();
    tell(saved, row < 0 ? tr("Added.") : tr("Saved."));
}

void SheetView::discard()
{
    m_edited.reset();
    m_form->hide();
    updateButtons();
    m_table->setFocus();
}

void SheetView::remove()
{
    const std::shared_ptr<Sheet> sheet = m_sheet;
    const int row = m_table->currentRow();
    if (can(Sheet::Act::Remove, row) && !m_edited)
        tell(sheet->remove(row), tr("Removed. Its content stays in the history."));
}

void SheetView::move(int by)
{
    const int row = m_table->currentRow();
    if (!can(Sheet::Act::Move, row) || m_edited || row + by < 0 || row + by >= m_sheet->rows())
        return;
    const std::shared_ptr<Sheet> sheet = m_sheet;
    m_next = row + by;
    const Result<void> moved = sheet->move(row, by);
    m_next = -1;
    tell(moved, tr("Moved."));
}

void SheetView::choose()
{
    const std::shared_ptr<Sheet> sheet = m_sheet;
    if (can(Sheet::Act::Choose, m_table->currentRow()))
        tell(sheet->choose(m_table->currentRow()), sheet->chosenWords());
}

void SheetView::tell(const Result<void> &done, const QString &words)
{
    if (!done) {
        m_context.messages.showError(done.error());
        return;
    }
    QAction *undo = m_context.actions.action(Command::Undo);
    m_context.messages.show(MessageBar::Kind::Done, words, {tr("Undo"), [undo] { undo->trigger(); }});
}

} // namespace daicho
