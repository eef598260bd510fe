// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/assetdetails.h"

#include "model/services/historyservice.h"
#include "views/itemmodels/historymodel.h"
#include "views/support/ledgerdelegate.h"

#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace daicho {

namespace {

constexpr int narrow = 400;
constexpr qsizetype historyShown = 40;

/// A level as a badge that can stand in a form.
class LevelBadge final : public QWidget
{
public:
    LevelBadge(const QString &text, int step, QWidget *parent) : QWidget(parent), m_step(step)
    {
        const qsizetype space = text.indexOf(u"  "_qs);
        m_badge = text.left(space);
        m_words = space < 0 ? QString() : text.mid(space + 2);
        setAccessibleName(text);
        setFocusPolicy(Qt::NoFocus);
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics = fontMetrics();
        return {metrics.horizontalAdvance(m_badge + m_words) + 40, metrics.height() + 8};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int width = paintLevelBadge(painter, rect(), m_badge, m_step);
        const QRect rest = rect().adjusted(width + 8, 0, 0, 0);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(m_words, Qt::ElideRight, rest.width()));
    }

private:
    QString m_badge;
    QString m_words;
    int m_step;
};

QLabel *valueLabel(const QString &text, const QString &of, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(QString(of % u": "_qs % text));
    // As wide as there is room, never as wide as the text would like; the height follows the width.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    label->setMinimumWidth(40);
    return label;
}

QString sectionName(AssetSection::Kind kind)
{
    switch (kind) {
    case AssetSection::Kind::Basics:
        return u"sectionBasics"_qs;
    case AssetSection::Kind::Rating:
        return u"sectionRating"_qs;
    case AssetSection::Kind::Keeping:
        return u"sectionKeeping"_qs;
    case AssetSection::Kind::Relations:
        return u"sectionRelations"_qs;
    }
    return {};
}

} // namespace

AssetDetails::AssetDetails(QWidget *parent) : QScrollArea(parent), m_folded{u"sectionHistory"_qs}
{
    setObjectName(u"assetDetails"_qs);
    setAccessibleName(tr("Details of the asset"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    rebuild();
}

void AssetDetails::setRegistry(Registry *registry)
{
    if (m_registry != nullptr)
        m_registry->disconnect(this);
    m_registry = registry;
    m_asset = {};
    if (registry != nullptr) {
        connect(registry, &Registry::changed, this, &AssetDetails::rebuild);
        connect(registry, &Registry::reloaded, this, &AssetDetails::rebuild);
    }
    rebuild();
}

void AssetDetails::setAsset(AssetId asset)
{
    if (asset == m_asset)
        return;
    m_asset = asset;
    rebuild();
    ensureVisible(0, 0);
}

void AssetDetails::rebuild()
{
    m_forms.clear();
    m_body = new QWidget;
    m_body->setObjectName(u"assetDetailsBody"_qs);
    m_layout = new QVBoxLayout(m_body);
    m_layout->setContentsMargins(12, 8, 12, 8);
    m_layout->setSpacing(4);
    const Result<Asset> asset = m_registry != nullptr && m_asset.isValid()
                                    ? m_registry->asset(m_asset)
                                    : Result<Asset>(Error{ErrorCode::NotFound, {}, "none chosen"});
    if (asset) {
        auto *title = valueLabel(toQString(asset->text(Field::Name)), tr("Asset"), m_body);
        title->setObjectName(u"assetTitle"_qs);
        QFont font = title->font();
        font.setPointSizeF(font.pointSizeF() * 1.25);
        font.setBold(true);
        title->setFont(font);
        m_layout->addWidget(title);
        for (const AssetSection &one : assetSections(*m_registry, *asset, m_style))
            section(one);
        addHistory(*asset);
    } else {
        auto *hint = new QLabel(tr("Choose an asset in the table to read it here."), m_body);
        hint->setObjectName(u"assetHint"_qs);
        hint->setWordWrap(true);
        hint->setForegroundRole(QPalette::PlaceholderText);
        m_layout->addWidget(hint);
    }
    m_layout->addStretch(1);
    arrange();
    setWidget(m_body); // deletes the former one
}

QWidget *AssetDetails::section(const AssetSection &section)
{
    QFormLayout *form = foldable(section.title, sectionName(section.kind), true);
    for (const AssetSection::Line &line : section.lines) {
        if (!line.value.isEmpty())
            addLine(*form, line);
    }
    if (form->rowCount() == 0)
        form->addRow(new QLabel(tr("None"), form->parentWidget()));
    return form->parentWidget();
}

QFormLayout *AssetDetails::foldable(const QString &title, const QString &name, bool isOpen)
{
    auto *head = new QToolButton(m_body);
    head->setObjectName(name);
    head->setText(title);
    head->setCheckable(true);
    head->setAutoRaise(true);
    head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    head->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont font = head->font();
    font.setBold(true);
    head->setFont(font);
    auto *body = new QWidget(m_body);
    body->setObjectName(QString(name % u"Body"_qs));
    auto *form = new QFormLayout(body);
    form->setContentsMargins(8, 0, 0, 8);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    const auto fold = [head, body](bool open) {
        head->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        body->setVisible(open);
    };
    const bool open = m_folded.contains(name) ? false : isOpen;
    head->setChecked(open);
    fold(open);
    connect(head, &QToolButton::toggled, body, [this, name, fold](bool toggled) {
        fold(toggled);
        m_folded.removeAll(name);
        if (!toggled)
            m_folded.append(name);
    });
    m_layout->addWidget(head);
    m_layout->addWidget(body);
    m_forms.push_back(form);
    return form;
}

void AssetDetails::addLine(QFormLayout &form, const AssetSection::Line &line)
{
    QWidget *parent = form.parentWidget();
    auto *label = new QLabel(line.label, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    if (line.step) {
        form.addRow(label, new LevelBadge(line.value, *line.step, parent));
    } else if (line.asset) {
        auto *link = new QToolButton(parent);
        link->setText(line.value);
        link->setAutoRaise(true);
        link->setAccessibleName(QString(line.label % u": "_qs % line.value));
        connect(link, &QToolButton::clicked, this, [this, other = *line.asset] { Q_EMIT assetRequested(other); });
        form.addRow(label, link);
    } else {
        form.addRow(label, valueLabel(line.value, line.label, parent));
    }
}

void AssetDetails::addHistory(const Asset &asset)
{
    QFormLayout *form = foldable(tr("History"), u"sectionHistory"_qs, false);
    const Text code = asset.text(Field::Code);
    auto *head = m_body->findChild<QToolButton *>(u"sectionHistory"_qs);
    if (head->isChecked()) {
        fillHistory(*form, code);
        return;
    }
    // Reading the whole history of an asset takes its time: only when it is asked for.
    connect(head, &QToolButton::toggled, form, [this, form, code](bool open) {
        if (open && form->rowCount() == 0)
            fillHistory(*form, code);
    });
}

void AssetDetails::fillHistory(QFormLayout &form, const Text &code)
{
    const Result<std::vector<HistoryLine>> lines = HistoryService(*m_registry).lines(code);
    if (!lines) {
        form.addRow(new QLabel(errorSentence(lines.error()), form.parentWidget()));
        return;
    }
    std::int64_t seq = 0;
    qsizetype shown = 0;
    for (const HistoryLine &line : *lines) {
        if (++shown > historyShown) {
            form.addRow(new QLabel(tr("%n older change(s) are on the page «History».", nullptr,
                                      static_cast<int>(std::ssize(*lines) - historyShown)),
                                   form.parentWidget()));
            break;
        }
        if (line.seq != seq) {
            seq = line.seq;
            auto *head = valueLabel(QString(localTime(line.at) % u"  "_qs % toQString(line.actor) % u"  "_qs %
                                            operationText(line.operation)),
                                    tr("Change"), form.parentWidget());
            form.addRow(head);
        }
        const std::optional<Field> field = fieldNamed(line.field);
        const QString name =
            field ? QString::fromUtf8(m_style.japanese ? fieldInfo(*field).label : fieldInfo(*field).englishLabel)
                  : toQString(line.field);
        const QString change(toQString(line.before) % u" → "_qs % toQString(line.after));
        auto *label = new QLabel(name, form.parentWidget());
        label->setForegroundRole(QPalette::PlaceholderText);
        form.addRow(label, valueLabel(change, name, form.parentWidget()));
    }
}

void AssetDetails::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void AssetDetails::arrange()
{
    const bool isNarrow = viewport()->width() < narrow;
    for (QFormLayout *form : m_forms)
        form->setRowWrapPolicy(isNarrow ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
}

} // namespace daicho
