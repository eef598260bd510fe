// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/assetform.h"

#include "views/itemmodels/assetcells.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace daicho {

namespace {

using Section = AssetForm::Section;

constexpr int narrow = 400;

struct Place
{
    Section section;
    Field field;
    bool isTold = false; ///< by the program, not to be written in
};

/// In the order in which people know them.
constexpr Place places[] = {
    {Section::Basics, Field::Name},
    {Section::Basics, Field::Reading},
    {Section::Basics, Field::Code},
    {Section::Basics, Field::Kind},
    {Section::Basics, Field::Unit},
    {Section::Basics, Field::Owner},
    {Section::Basics, Field::SystemOwner},
    {Section::Basics, Field::Business},
    {Section::Basics, Field::Description},
    {Section::Basics, Field::Scope},
    {Section::Basics, Field::Status},
    {Section::Basics, Field::Remarks},
    {Section::Rating, Field::C},
    {Section::Rating, Field::I},
    {Section::Rating, Field::A},
    {Section::Rating, Field::P},
    {Section::Rating, Field::Reason},
    {Section::Rating, Field::PersonalInfo},
    {Section::Rating, Field::Subjects},
    {Section::Rating, Field::Overall, true},
    {Section::Rating, Field::RatedBy, true},
    {Section::Rating, Field::RatedAt, true},
    {Section::Rating, Field::Edition, true},
    {Section::Keeping, Field::Medium},
    {Section::Keeping, Field::Location},
    {Section::Keeping, Field::Zone},
    {Section::Keeping, Field::Quantity},
    {Section::Keeping, Field::Users},
    {Section::Keeping, Field::Takeout},
    {Section::Keeping, Field::Contractor},
    {Section::Keeping, Field::Backup},
    {Section::Keeping, Field::Retention},
    {Section::Keeping, Field::RetentionStart},
    {Section::Keeping, Field::Expires},
    {Section::Keeping, Field::Disposal},
    {Section::Keeping, Field::Disposed},
    {Section::History, Field::Registered},
    {Section::History, Field::Updated},
    {Section::History, Field::Reviewed},
};

/// Shown even if they are empty: what every ledger asks for.
bool isAlwaysShown(Field field)
{
    switch (field) {
    case Field::Name:
    case Field::Code:
    case Field::Kind:
    case Field::Unit:
    case Field::Owner:
    case Field::Business:
    case Field::Description:
    case Field::Status:
    case Field::C:
    case Field::I:
    case Field::A:
    case Field::P:
    case Field::Reason:
    case Field::PersonalInfo:
    case Field::Medium:
    case Field::Location:
    case Field::Retention:
        return true;
    default:
        return false;
    }
}

QLabel *toldLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

} // namespace

AssetForm::AssetForm(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"assetForm"_qs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 8);
    layout->setSpacing(4);
    makePart(Section::Basics, tr("Basics"), u"sectionBasics"_qs);
    makePart(Section::Rating, tr("Classification"), u"sectionRating"_qs);
    makePart(Section::Handling, tr("Handling rules"), u"sectionHandling"_qs);
    makePart(Section::Personal, tr("Personal information"), u"sectionPersonal"_qs);
    makePart(Section::Keeping, tr("Keeping"), u"sectionKeeping"_qs);
    makePart(Section::Relations, tr("Relations"), u"sectionRelations"_qs);
    makePart(Section::History, tr("History"), u"sectionHistory"_qs);
    layout->addStretch(1);
    for (const Place &place : places)
        place.isTold ? addTold(place.section, place.field) : addField(place.section, place.field);
    part(Section::History).head->setChecked(false);
    for (const Section section : {Section::Relations, Section::Handling, Section::Personal})
        part(section).more->hide(); // they have no fields
}

void AssetForm::makePart(Section section, const QString &title, const QString &name)
{
    Part &made = part(section);
    made.head = new QToolButton(this);
    made.head->setObjectName(name);
    made.head->setText(title);
    made.head->setCheckable(true);
    made.head->setChecked(true);
    made.head->setAutoRaise(true);
    made.head->setArrowType(Qt::DownArrow);
    made.head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made.head->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont font = made.head->font();
    font.setBold(true);
    made.head->setFont(font);
    made.body = new QWidget(this);
    made.body->setObjectName(QString(name % u"Body"_qs));
    auto *column = new QVBoxLayout(made.body);
    column->setContentsMargins(8, 0, 0, 8);
    column->setSpacing(6);
    made.lines = new QVBoxLayout;
    made.lines->setSpacing(6);
    made.extra = new QVBoxLayout;
    made.more = new QToolButton(made.body);
    made.more->setObjectName(QString(name % u"More"_qs));
    made.more->setText(tr("Show empty fields too"));
    made.more->setCheckable(true);
    made.more->setAutoRaise(true);
    if (section == Section::Rating)
        column->addLayout(made.extra); // levels come before what is told of them
    column->addLayout(made.lines);
    column->addWidget(made.more, 0, Qt::AlignLeft);
    if (section != Section::Rating)
        column->addLayout(made.extra);
    layout()->addWidget(made.head);
    layout()->addWidget(made.body);
    connect(made.more, &QToolButton::toggled, this, [this] { showRows(true); });
    connect(made.head, &QToolButton::toggled, this, [this, section](bool isOpen) {
        part(section).head->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        part(section).body->setVisible(isOpen);
        if (isOpen)
            Q_EMIT opened(section);
    });
}

void AssetForm::addField(Section section, Field field)
{
    Part &to = part(section);
    auto *row = new FieldRow(field, to.body);
    auto *label = new QLabel(to.body);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(row->editor().input());
    m_lines[field] = addLine(section, label, row);
    m_rows.push_back(row);
    m_byField[field] = {row, section};
    m_labels[field] = label;
    connect(&row->editor(), &FieldEditor::edited, this, &AssetForm::edited);
    connect(row, &FieldRow::left, this, [this, row] { Q_EMIT left(row); });
    connect(row, &FieldRow::finished, this, &AssetForm::finished);
    connect(row, &FieldRow::cancelled, this, [this, row] { Q_EMIT cancelled(row); });
    connect(row, &FieldRow::keepMine, this, [this, row] { Q_EMIT keepMine(row); });
}

void AssetForm::addTold(Section section, Field field)
{
    Part &to = part(section);
    Told told{field, section, new QLabel(to.body), toldLabel(to.body), nullptr};
    told.label->setForegroundRole(QPalette::PlaceholderText);
    told.value->setObjectName(QString(u"told-"_qs % QString::fromLatin1(fieldInfo(field).id)));
    told.line = addLine(section, told.label, told.value);
    m_told.push_back(told);
}

// No QFormLayout: where rows are hidden and heights follow widths, that of Qt 6.4 writes beyond its memory.
QWidget *AssetForm::addLine(Section section, QLabel *label, QWidget *value)
{
    auto *line = new QWidget(part(section).body);
    auto *layout = new QBoxLayout(QBoxLayout::LeftToRight, line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label, 0, Qt::AlignTop);
    layout->addWidget(value, 1);
    part(section).lines->addWidget(line);
    m_all.emplace_back(layout, label);
    return line;
}

void AssetForm::arrange()
{
    const bool isNarrow = width() < narrow;
    int widest = 0;
    for (const auto &[layout, label] : m_all)
        widest = std::max(widest, label->sizeHint().width());
    for (const auto &[layout, label] : m_all) {
        layout->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        layout->setSpacing(isNarrow ? 2 : 12);
        label->setMinimumWidth(isNarrow ? 0 : widest);
    }
}

void AssetForm::prepare(const Registry &registry, const DisplayStyle &style)
{
    AssetCells cells(registry);
    cells.setStyle(style);
    m_axes.clear();
    for (const Axis &axis : registry.ledgerScheme().axes) {
        if (const std::optional<Field> field = fieldOfAxis(axis.id))
            m_axes.insert(*field);
    }
    for (FieldRow *row : m_rows) {
        const QString label = cells.header(row->field());
        m_labels[row->field()]->setText(label);
        row->setLabel(label);
        row->editor().prepare(registry);
    }
    for (const Told &told : m_told)
        told.label->setText(cells.header(told.field));
    arrange();
}

void AssetForm::show(const Registry &registry, const Asset &asset, const DisplayStyle &style)
{
    for (FieldRow *row : m_rows)
        row->show(registry, asset, style);
    showTold(registry, asset, style);
    setFindings(registry, asset, style);
    showRows(true);
}

void AssetForm::follow(const Registry &registry, const Asset &asset, const DisplayStyle &style, const FieldRow *except)
{
    for (FieldRow *row : m_rows) {
        if (row == except)
            continue;
        if (!row->isDirty() && !row->isRefused()) {
            if (row->stored() != asset.text(row->field()) || fieldInfo(row->field()).type != FieldType::PlainText)
                row->show(registry, asset, style);
        } else if (row->stored() != asset.text(row->field())) {
            tellConflict(*row, registry, asset, style);
        }
    }
    showTold(registry, asset, style);
    setFindings(registry, asset, style);
    showRows(false);
}

void AssetForm::tellConflict(FieldRow &row, const Registry &registry, const Asset &asset,
                             const DisplayStyle &style) const
{
    AssetCells cells(registry);
    cells.setStyle(style);
    row.setConflict(tr("This field was changed meanwhile. It now says: “%1”. What you wrote still stands here and is "
                       "not saved.")
                        .arg(shortened(cells.text(asset, row.field()))));
}

void AssetForm::showTold(const Registry &registry, const Asset &asset, const DisplayStyle &style)
{
    for (const Told &told : m_told) {
        Text text = registry.display(asset, told.field, style.japanese);
        if (fieldInfo(told.field).type == FieldType::Date)
            text = formatDate(text, style.dates);
        told.value->setText(toQString(text).replace(u'；', u'\n'));
        told.value->setAccessibleName(QString(told.label->text() % u": "_qs % told.value->text()));
        told.line->setVisible(!text.empty() && !m_isNew);
    }
}

void AssetForm::setReadOnly(bool readOnly, const std::vector<Field> &locked)
{
    for (FieldRow *row : m_rows)
        row->setReadOnly(readOnly || std::find(locked.begin(), locked.end(), row->field()) != locked.end());
}

void AssetForm::setNew(bool isNew)
{
    m_isNew = isNew;
    for (const Section section : {Section::Relations, Section::History, Section::Handling})
        setSectionShown(section, !isNew);
    if (isNew)
        setSectionShown(Section::Personal, false);
}

bool AssetForm::isUsed(const FieldRow &row) const
{
    return isAlwaysShown(row.field()) || !row.isEmpty() || row.isDirty() || row.isRefused() || row.hasFinding();
}

/// Levels of an asset that is registered are chosen in the editor of ratings, all at once and with their reason.
bool AssetForm::isOffered(Field field) const
{
    if (field == Field::Reason || axisOf(field))
        return m_isNew && (field == Field::Reason || m_axes.contains(field));
    return true;
}

void AssetForm::showRows(bool mayHide)
{
    for (const auto &[field, where] : m_byField) {
        const auto &[row, section] = where;
        const bool isShown = isOffered(field) && (isUsed(*row) || part(section).more->isChecked());
        const bool isNow = !m_lines[field]->isHidden();
        // What was just emptied stays until another asset is shown: the keyboard is in it.
        setRowShown(*row, isShown || (isNow && !mayHide && isOffered(field)));
    }
}

void AssetForm::setRowShown(FieldRow &row, bool shown)
{
    QWidget *line = m_lines[row.field()];
    if (line->isHidden() == shown)
        line->setVisible(shown);
}

FieldRow *AssetForm::row(Field field) const
{
    const auto found = m_byField.find(field);
    return found != m_byField.end() ? found->second.first : nullptr;
}

void AssetForm::reveal(Field field)
{
    if (isOffered(field))
        setRowShown(*row(field), true);
}

void AssetForm::focusField(Field field)
{
    FieldRow *found = row(field);
    if (found == nullptr)
        return;
    open(m_byField[field].second);
    reveal(field);
    if (isOffered(field))
        found->focusInput();
}

void AssetForm::setSectionShown(Section section, bool shown)
{
    part(section).head->setVisible(shown);
    part(section).body->setVisible(shown && part(section).head->isChecked());
}

void AssetForm::open(Section section)
{
    part(section).head->setChecked(true);
}

void AssetForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace daicho
