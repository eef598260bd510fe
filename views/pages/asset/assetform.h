// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/asset/fieldrow.h"

#include <QToolButton>

#include <map>
#include <memory>
#include <set>

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace daicho {

struct CheckReport;

/// All fields of an asset in sections that fold, label left of its field or, where that is too narrow, above it. The
/// widgets are made once and show one asset after the other. Fields that may be empty and are stay hidden until they
/// are asked for.
class AssetForm final : public QWidget
{
    Q_OBJECT

public:
    enum class Section : std::uint8_t { Basics, Rating, Handling, Personal, Keeping, Relations, History };
    static constexpr std::size_t sections = 7;

    explicit AssetForm(QWidget *parent = nullptr);

    /// What can be chosen and how fields are called follows the registry; cheap if neither has changed.
    void prepare(const Registry &registry, const DisplayStyle &style);
    void show(const Registry &registry, const Asset &asset, const DisplayStyle &style);
    /// As `show`, for fields that nobody is writing in.
    void follow(const Registry &registry, const Asset &asset, const DisplayStyle &style, const FieldRow *except);
    /// Says that the field holds another value now than when somebody began to write in it.
    void tellConflict(FieldRow &row, const Registry &registry, const Asset &asset, const DisplayStyle &style) const;
    void setFindings(const Registry &registry, const Asset &asset, const DisplayStyle &style);
    /// What the last check found in the whole ledger; shown with the next `setFindings`.
    void setReport(std::shared_ptr<const CheckReport> report);
    /// `locked` fields are read-only in any case.
    void setReadOnly(bool readOnly, const std::vector<Field> &locked = {});
    /// Fields that only the program fills in make no sense before there is an asset.
    void setNew(bool isNew);

    FieldRow *row(Field field) const;
    const std::vector<FieldRow *> &rows() const { return m_rows; }
    /// Shows a field that is hidden because it is empty.
    void reveal(Field field);
    /// Puts the keyboard into a field, unfolding what hides it.
    void focusField(Field field);
    /// Where parts of a section go that are no fields.
    QVBoxLayout *extra(Section section) const { return m_parts[static_cast<std::size_t>(section)].extra; }
    bool isOpen(Section section) const { return m_parts[static_cast<std::size_t>(section)].head->isChecked(); }
    /// A section that makes no sense for what is shown is not there at all.
    void setSectionShown(Section section, bool shown);
    void open(Section section);

Q_SIGNALS:
    void edited();
    void left(daicho::FieldRow *row);
    void finished();
    void cancelled(daicho::FieldRow *row);
    void keepMine(daicho::FieldRow *row);
    void opened(daicho::AssetForm::Section section);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Part
    {
        QToolButton *head = nullptr;
        QWidget *body = nullptr;
        QVBoxLayout *lines = nullptr;
        QVBoxLayout *extra = nullptr;
        QToolButton *more = nullptr;
    };
    struct Told
    {
        Field field;
        Section section;
        QLabel *label;
        QLabel *value;
        QWidget *line;
    };

    void makePart(Section section, const QString &title, const QString &name);
    void addField(Section section, Field field);
    void addTold(Section section, Field field);
    QWidget *addLine(Section section, QLabel *label, QWidget *value);
    void arrange();
    void showTold(const Registry &registry, const Asset &asset, const DisplayStyle &style);
    void showRows(bool mayHide);
    void showRatingFindings(const QStringList &sentences);
    bool isOffered(Field field) const;
    bool isUsed(const FieldRow &row) const;
    void setRowShown(FieldRow &row, bool shown);
    Part &part(Section section) { return m_parts[static_cast<std::size_t>(section)]; }

    std::array<Part, sections> m_parts;
    std::vector<FieldRow *> m_rows;
    std::map<Field, std::pair<FieldRow *, Section>> m_byField;
    std::map<Field, QLabel *> m_labels;
    std::map<Field, QWidget *> m_lines;
    std::vector<std::pair<QBoxLayout *, QLabel *>> m_all; ///< of lines: label and value
    std::vector<Told> m_told;
    std::set<Field> m_axes; ///< of the ledger
    std::shared_ptr<const CheckReport> m_report;
    QLabel *m_ratingFindings = nullptr;
    bool m_isNew = false;
};

} // namespace daicho
