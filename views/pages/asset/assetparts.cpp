// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/assetparts.h"

#include "model/services/historyservice.h"
#include "views/itemmodels/assetsections.h"
#include "views/itemmodels/historymodel.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace daicho {

namespace {

using Section = AssetForm::Section;
constexpr qsizetype historyShown = 40;

QWidget *column(const QString &name, QWidget *parent)
{
    auto *made = new QWidget(parent);
    made->setObjectName(name);
    auto *layout = new QVBoxLayout(made);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    return made;
}

void empty(QWidget *column)
{
    while (QLayoutItem *item = column->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void addWords(QWidget *column, const QString &words)
{
    auto *label = new QLabel(words, column);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->layout()->addWidget(label);
}

} // namespace

AssetParts::AssetParts(PageContext &, AssetForm &form)
    : QObject(&form)
    , m_form(form)
    , m_relations(column(u"assetRelations"_qs, &form))
    , m_history(column(u"assetHistory"_qs, &form))
{
    form.extra(Section::Relations)->addWidget(m_relations);
    form.extra(Section::History)->addWidget(m_history);
    connect(&form, &AssetForm::opened, this, [this](Section section) {
        if (section == Section::History)
            readHistory();
    });
}

void AssetParts::setAsset(Registry *registry, const Asset &asset, const DisplayStyle &style)
{
    m_registry = registry;
    m_style = style;
    m_code = toQString(asset.text(Field::Code));
    m_isStale = true;
    empty(m_history);
    empty(m_relations);
    if (registry == nullptr || !asset.id.isValid())
        return;
    showRelations(asset);
    // Reading the whole history of an asset takes its time: only when it is asked for.
    if (m_form.isOpen(Section::History))
        readHistory();
}

void AssetParts::showRelations(const Asset &asset)
{
    for (const AssetSection &section : assetSections(*m_registry, asset, m_style)) {
        if (section.kind != AssetSection::Kind::Relations)
            continue;
        for (const AssetSection::Line &line : section.lines) {
            auto *link = new QToolButton(m_relations);
            link->setText(QString(line.label % u"  "_qs % line.value));
            link->setAutoRaise(true);
            connect(link, &QToolButton::clicked, this, [this, other = *line.asset] { Q_EMIT assetRequested(other); });
            m_relations->layout()->addWidget(link);
        }
    }
    if (m_relations->layout()->isEmpty())
        addWords(m_relations, tr("None"));
}

void AssetParts::focusRating()
{
    for (const Axis &axis : m_registry->scheme().axes) {
        if (const std::optional<Field> field = fieldOfAxis(axis.id)) {
            m_form.focusField(*field);
            return;
        }
    }
}

void AssetParts::readHistory()
{
    if (m_registry == nullptr || m_code.isEmpty() || !m_isStale)
        return;
    m_isStale = false;
    const Result<std::vector<HistoryLine>> lines = HistoryService(*m_registry).lines(toText(m_code));
    if (!lines) {
        addWords(m_history, errorWords(lines.error()));
        return;
    }
    qsizetype shown = 0;
    std::int64_t seq = 0;
    for (const HistoryLine &line : *lines) {
        if (++shown > historyShown) {
            addWords(m_history, tr("%n older change(s) are on the page «History».", nullptr,
                                   static_cast<int>(std::ssize(*lines) - historyShown)));
            break;
        }
        if (std::exchange(seq, line.seq) != line.seq)
            addWords(m_history, QString(localTime(line.at) % u"  "_qs % toQString(line.actor) % u"  "_qs %
                                        operationText(line.operation)));
        const std::optional<Field> field = fieldNamed(line.field);
        const QString name =
            field ? QString::fromUtf8(m_style.japanese ? fieldInfo(*field).label : fieldInfo(*field).englishLabel)
                  : toQString(line.field);
        addWords(m_history, QString(name % u": "_qs % toQString(line.before) % u" → "_qs % toQString(line.after)));
    }
}

} // namespace daicho
