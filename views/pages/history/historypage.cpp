// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/history/historypage.h"

#include "views/support/ledgerdelegate.h"
#include "views/support/pagehead.h"
#include "views/support/palette.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace daicho {

namespace {

QString verdictWords(const Verification &found)
{
    switch (found.verdict) {
    case Verdict::Ok:
        return HistoryPage::tr("In order: the registry is what its history says.");
    case Verdict::Damaged:
        return HistoryPage::tr("Damaged: the file cannot be read whole.");
    case Verdict::Tampered:
        return HistoryPage::tr("Tampering suspected: something was changed outside the program.");
    case Verdict::RolledBack:
        return HistoryPage::tr("Rollback suspected: entries that were seen before are missing.");
    }
    return {};
}

QString placeWords(const Verification &found)
{
    QStringList parts;
    if (found.firstSeq > 0)
        parts.append(HistoryPage::tr("entry %1").arg(found.firstSeq));
    if (!found.firstCode.empty())
        parts.append(HistoryPage::tr("asset %1").arg(toQString(found.firstCode)));
    else if (!found.firstEntity.empty())
        parts.append(QString(toQString(found.firstEntity) % u' ' % QString::number(found.firstId)));
    if (const std::optional<Field> field = fieldNamed(found.firstField))
        parts.append(QString::fromUtf8(fieldInfo(*field).label));
    if (!found.recorded.empty() || !found.found.empty())
        parts.append(
            HistoryPage::tr("recorded «%1», found «%2»").arg(toQString(found.recorded), toQString(found.found)));
    return parts.join(u", "_qs);
}

} // namespace

HistoryPage::HistoryPage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_table(new QTableView(this)), m_verdict(new QLabel(this)), m_head(new QLabel(this))
{
    setObjectName(u"historyPage"_qs);
    auto *head = new PageHead(u"history"_qs, tr("History"), this);
    m_head->setObjectName(u"historyHeadCode"_qs);
    m_head->setAccessibleName(tr("Head of the history"));
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_verdict->setObjectName(u"verdictBar"_qs);
    m_verdict->setAutoFillBackground(true);
    m_verdict->setWordWrap(true);
    m_verdict->setMargin(8);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_table->setObjectName(u"historyTable"_qs);
    m_table->setAccessibleName(tr("History"));
    m_table->setItemDelegate(new LedgerDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStyle(ledgerHeaderStyle(m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    head->addStretch();
    head->addWidget(m_head);
    head->addCommand(context.actions, Command::Verify);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_verdict);
    layout->addWidget(m_table, 1);
    connect(&context.workspace, &Workspace::headMoved, this, &HistoryPage::onMoved);
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::setRegistry(Registry *registry)
{
    m_table->setModel(nullptr);
    m_model.reset();
    m_verdict->hide();
    m_head->clear();
    if (registry == nullptr)
        return;
    m_model = std::make_unique<HistoryModel>(*registry);
    m_table->setModel(m_model.get());
    const QFontMetrics metrics = m_table->fontMetrics();
    const int full = metrics.horizontalAdvance(u'あ');
    m_table->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(metrics));
    const int characters[] = {4, 13, 9, 12, 18, 6, 20};
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, characters[column] * full + 2 * LedgerDelegate::margin);
    onMoved();
}

QWidget *HistoryPage::firstWidget()
{
    return m_table;
}

QString HistoryPage::verdictText() const
{
    return m_verdict->isHidden() ? QString() : m_verdict->text();
}

void HistoryPage::onMoved()
{
    if (const Registry *registry = context().workspace.registry())
        m_head->setText(tr("Head %1").arg(toQString(printedHead(registry->head()))));
}

void HistoryPage::verify()
{
    const Registry *registry = context().workspace.registry();
    if (registry == nullptr)
        return;
    context().jobs.run<Verification>(
        tr("Verifying"),
        [path = registry->path()](const JobControl &job) { return HistoryService::verifyFile(path, job); }, this,
        [this](const Result<Verification> &found) {
            if (found)
                showVerdict(*found);
            else
                context().messages.showError(found.error());
        });
}

void HistoryPage::showVerdict(const Verification &found)
{
    QString text = verdictWords(found);
    if (const QString place = placeWords(found); !place.isEmpty())
        text += u'\n' + place;
    text += u'\n' + tr("Head %1").arg(toQString(printedHead(found.head)));
    const BadgeColours colours =
        stateColours(found.verdict == Verdict::Ok ? StateMark::Done : StateMark::Overdue, themeOf(palette()));
    QPalette own = m_verdict->palette();
    own.setColor(QPalette::Window, colours.fill);
    own.setColor(QPalette::WindowText, colours.ink);
    own.setColor(QPalette::Text, colours.ink);
    m_verdict->setPalette(own);
    m_verdict->setText(text);
    m_verdict->show();
}

} // namespace daicho
