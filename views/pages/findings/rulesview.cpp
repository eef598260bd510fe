// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/findings/rulesview.h"

#include "model/services/roleservice.h"
#include "views/itemmodels/findingsmodel.h"
#include "views/pages/findings/rulewords.h"
#include "views/support/ledgerdelegate.h"
#include "views/support/problemlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>

#include <algorithm>

namespace daicho {

namespace {

enum Column { On, Rule, Weight, Sentence, ColumnCount };

QString labelOf(const CheckRule &rule, bool japanese)
{
    return QString::fromUtf8(japanese ? rule.label : rule.englishLabel);
}

QString usualSentence(const CheckRule &rule, bool japanese)
{
    return QString::fromUtf8(japanese ? rule.sentence : rule.englishSentence);
}

} // namespace

RulesView::RulesView(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_table(new QTableWidget(0, ColumnCount, this))
{
    setObjectName(u"rulesView"_qs);
    m_table->setObjectName(u"rulesTable"_qs);
    m_table->setAccessibleName(tr("Rules"));
    m_table->setHorizontalHeaderLabels({tr("Used"), tr("Rule"), tr("Severity"), tr("Sentence")});
    m_table->setItemDelegate(new LedgerDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStyle(ledgerHeaderStyle(m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"rulesSplitter"_qs);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(makeForm());
    splitter->setStretchFactor(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter, 1);
    setWidths();
    connect(m_table, &QTableWidget::currentCellChanged, this, [this] {
        if (!m_isShowing)
            showChosen();
    });
    connect(&context.settings.notifier(), &SettingsNotifier::changed, this, &RulesView::fill);
}

QWidget *RulesView::makeForm()
{
    m_form = new QWidget(this);
    m_on = new QCheckBox(tr("&Use this rule"), m_form);
    m_on->setObjectName(u"ruleOn"_qs);
    m_severity = new QComboBox(m_form);
    m_severity->setObjectName(u"ruleSeverity"_qs);
    auto *severityLabel = new QLabel(tr("Se&verity:"), m_form);
    severityLabel->setBuddy(m_severity);
    m_words = new QLineEdit(m_form);
    m_words->setObjectName(u"ruleWords"_qs);
    auto *wordsLabel = new QLabel(tr("&Own words:"), m_form);
    wordsLabel->setBuddy(m_words);
    m_usual = new QPushButton(tr("Program's &words"), m_form);
    m_usual->setObjectName(u"ruleUsual"_qs);
    m_sentence = new QLabel(m_form);
    m_sentence->setObjectName(u"ruleSentence"_qs);
    m_sentence->setAccessibleName(tr("Sentence of the program"));
    m_about = new QLabel(m_form);
    m_about->setObjectName(u"ruleAbout"_qs);
    m_about->setAccessibleName(tr("About the rule"));
    m_locked = new QLabel(m_form);
    m_locked->setObjectName(u"rulesLocked"_qs);
    m_locked->setAccessibleName(tr("Why nothing can be changed"));
    for (QLabel *label : {m_sentence, m_about, m_locked})
        label->setWordWrap(true);
    m_problem = new ProblemLabel(u"ruleProblem"_qs, m_form);
    auto *grid = new QGridLayout(m_form);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->addWidget(m_locked, 0, 0, 1, 3);
    grid->addWidget(m_on, 1, 0, 1, 3);
    grid->addWidget(severityLabel, 2, 0);
    grid->addWidget(m_severity, 2, 1, Qt::AlignLeft);
    grid->addWidget(wordsLabel, 3, 0);
    grid->addWidget(m_words, 3, 1);
    grid->addWidget(m_usual, 3, 2);
    grid->addWidget(m_problem, 4, 1, 1, 2);
    grid->addWidget(m_sentence, 5, 1, 1, 2);
    grid->addWidget(m_about, 6, 1, 1, 2);
    grid->addWidget(makeFields(m_form), 0, 3, 7, 1);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(3, 1);
    connect(m_on, &QCheckBox::clicked, this, [this](bool isOn) { change({.isOn = isOn}); });
    connect(m_severity, &QComboBox::activated, this,
            [this](int severity) { change({.severity = static_cast<Severity>(severity)}); });
    connect(m_words, &QLineEdit::editingFinished, this, &RulesView::saveWords);
    connect(m_usual, &QPushButton::clicked, this, [this] { change({.words = Text()}); });
    return m_form;
}

QWidget *RulesView::makeFields(QWidget *parent)
{
    m_fieldsBox = new QGroupBox(tr("Fields that must be filled in"), parent);
    m_fields = new QListWidget(m_fieldsBox);
    m_fields->setObjectName(u"ruleFields"_qs);
    m_fields->setAccessibleName(m_fieldsBox->title());
    auto *layout = new QVBoxLayout(m_fieldsBox);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_fields);
    connect(m_fields, &QListWidget::itemChanged, this, [this] {
        if (!m_isShowing)
            saveFields();
    });
    return m_fieldsBox;
}

void RulesView::setRegistry(Registry *registry)
{
    if (m_registry != nullptr)
        m_registry->disconnect(this);
    m_registry = registry;
    if (registry != nullptr) {
        connect(registry, &Registry::changed, this, [this](const ChangeSet &changes) {
            if (!changes.of(EntityKind::Setting).isEmpty())
                fill();
        });
        connect(registry, &Registry::reloaded, this, &RulesView::fill);
    }
    fill();
}

void RulesView::fill()
{
    if (m_registry == nullptr)
        return;
    m_isShowing = true;
    const bool japanese = displayStyle(m_context.settings).japanese;
    const int row = std::max(0, m_table->currentRow());
    m_rules = CheckService::rulesOf(*m_registry);
    m_table->setRowCount(static_cast<int>(m_rules.all().size()));
    int line = 0;
    for (const BodyRule &rule : m_rules.all()) {
        const QString cells[] = {
            rule.isOn ? tr("✓ on") : tr("off"), labelOf(*rule.rule, japanese), severityWords(rule.severity, japanese),
            rule.ownWords.empty() ? usualSentence(*rule.rule, japanese) : toQString(rule.ownWords)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setData(DimmedRole, !rule.isOn);
            m_table->setItem(line, column, item);
        }
        ++line;
    }
    m_table->setCurrentCell(row, Rule);
    m_severity->clear();
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
        m_severity->addItem(severityWords(severity, japanese));
    m_isShowing = false;
    showChosen();
}

const BodyRule *RulesView::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < static_cast<int>(m_rules.all().size()) ? &m_rules.all()[static_cast<std::size_t>(row)]
                                                                    : nullptr;
}

QString RulesView::whyLocked() const
{
    if (m_registry->isReadOnly())
        return tr("The registry is open to be read only.");
    const Result<void> allowed = m_registry->permissions().require(Permission::EditMasters);
    return allowed ? QString() : roleRefusal(allowed.error());
}

void RulesView::showChosen()
{
    const BodyRule *rule = chosen();
    m_form->setEnabled(rule != nullptr);
    if (rule == nullptr)
        return;
    const QString locked = whyLocked();
    const bool japanese = displayStyle(m_context.settings).japanese;
    m_locked->setText(locked);
    m_locked->setVisible(!locked.isEmpty());
    for (QWidget *editor : {static_cast<QWidget *>(m_on), static_cast<QWidget *>(m_severity),
                            static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_fields)})
        editor->setEnabled(locked.isEmpty());
    m_on->setChecked(rule->isOn);
    m_severity->setCurrentIndex(static_cast<int>(rule->severity));
    m_words->setText(toQString(rule->ownWords));
    m_words->setPlaceholderText(usualSentence(*rule->rule, japanese));
    m_usual->setEnabled(locked.isEmpty() && !rule->ownWords.empty());
    QStringList names;
    for (const Text &name : checkPlaceholders(rule->rule->sentence))
        names.append(QString(u'{' + toQString(name) + u'}'));
    m_sentence->setText(names.isEmpty() ? tr("Words without anything to fill in.")
                                        : tr("Filled in for each finding: %1").arg(names.join(u' ')));
    m_about->setText(ruleSource(*rule->rule));
    m_problem->tell({});
    showFields();
}

void RulesView::showFields()
{
    const bool isWanted = TextView(chosen()->rule->code) == "missing-field";
    m_fieldsBox->setVisible(isWanted);
    if (!isWanted)
        return;
    const bool japanese = displayStyle(m_context.settings).japanese;
    m_isShowing = true;
    m_fields->clear();
    for (const Field field : BodyRules::requirableFields()) {
        const FieldInfo &info = fieldInfo(field);
        auto *item = new QListWidgetItem(QString::fromUtf8(japanese ? info.label : info.englishLabel), m_fields);
        item->setData(Qt::UserRole, static_cast<int>(field));
        const std::vector<Field> &wanted = m_rules.requiredFields();
        const bool isOn = std::find(wanted.begin(), wanted.end(), field) != wanted.end();
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(isOn ? Qt::Checked : Qt::Unchecked);
    }
    m_isShowing = false;
}

void RulesView::change(const RuleChange &change)
{
    if (const BodyRule *rule = chosen())
        tell(CheckService(*m_registry).change(rule->rule->code, change),
             tr("The rule “%1” was changed.").arg(labelOf(*rule->rule, displayStyle(m_context.settings).japanese)));
}

void RulesView::saveWords()
{
    const BodyRule *rule = chosen();
    if (rule != nullptr && m_words->isEnabled() && toText(m_words->text()) != rule->ownWords)
        change({.words = toText(m_words->text())});
}

void RulesView::saveFields()
{
    std::vector<Field> fields;
    for (int row = 0; row < m_fields->count(); ++row) {
        if (m_fields->item(row)->checkState() == Qt::Checked)
            fields.push_back(static_cast<Field>(m_fields->item(row)->data(Qt::UserRole).toInt()));
    }
    const int row = m_fields->currentRow();
    if (fields.empty()) {
        m_problem->tell(tr("One field at least stays required. To require none, switch the rule off."));
        m_isShowing = true;
        m_fields->item(std::max(0, row))->setCheckState(Qt::Checked);
        m_isShowing = false;
        return;
    }
    tell(CheckService(*m_registry).requireFields(fields), tr("The required fields were changed."));
    m_fields->setCurrentRow(row);
}

void RulesView::tell(const Result<void> &done, const QString &words)
{
    if (!done) {
        m_problem->tell(errorWords(done.error()));
        return;
    }
    m_problem->tell({});
    QAction *undo = m_context.actions.action(Command::Undo);
    m_context.messages.show(MessageBar::Kind::Done, words, {tr("Undo"), [undo] { undo->trigger(); }});
}

void RulesView::showRule(TextView rule)
{
    const std::span<const BodyRule> all = m_rules.all();
    const auto found =
        std::find_if(all.begin(), all.end(), [rule](const BodyRule &one) { return rule == one.rule->code; });
    if (found != all.end())
        m_table->setCurrentCell(static_cast<int>(found - all.begin()), Rule);
}

void RulesView::setWidths()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    const int full = metrics.horizontalAdvance(u'あ');
    m_table->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(metrics));
    const int characters[] = {4, 16, 6, 30};
    for (int column = 0; column < ColumnCount; ++column)
        m_table->setColumnWidth(column, characters[column] * full + 2 * LedgerDelegate::margin);
}

QWidget *RulesView::firstWidget() const
{
    return m_table;
}

QList<QWidget *> RulesView::panes() const
{
    return {m_table, m_on};
}

} // namespace daicho
