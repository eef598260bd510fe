// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/windowcrawl.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolButton>

namespace crawl {

namespace {

QString path(const QWidget &widget)
{
    QStringList names;
    for (const QWidget *one = &widget; one != nullptr; one = one->parentWidget()) {
        if (!one->objectName().isEmpty())
            names.prepend(one->objectName());
    }
    return QString(names.join(u'/') % u" ("_qs % QString::fromLatin1(widget.metaObject()->className()) % u')');
}

/// Parts that Qt makes inside a control of its own.
bool isPart(const QWidget &widget)
{
    const QString name = widget.objectName();
    if (name.startsWith(u"qt_"_qs) || qobject_cast<const QScrollBar *>(&widget) != nullptr)
        return true;
    const QWidget *parent = widget.parentWidget();
    if (parent == nullptr)
        return false;
    if (qobject_cast<const QHeaderView *>(&widget) != nullptr)
        return true;
    const bool ofControl =
        qobject_cast<const QComboBox *>(parent) != nullptr || qobject_cast<const QLineEdit *>(parent) != nullptr ||
        qobject_cast<const QAbstractSpinBox *>(parent) != nullptr || qobject_cast<const QTabBar *>(parent) != nullptr ||
        qobject_cast<const QMenuBar *>(parent) != nullptr;
    if (ofControl)
        return true;
    // The button in the corner of a table, which selects everything.
    return qobject_cast<const QAbstractItemView *>(parent) != nullptr &&
           qobject_cast<const QAbstractButton *>(&widget) != nullptr && name.isEmpty();
}

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) != nullptr ||
           qobject_cast<const QLineEdit *>(&widget) != nullptr || qobject_cast<const QTextEdit *>(&widget) != nullptr ||
           qobject_cast<const QComboBox *>(&widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr ||
           qobject_cast<const QAbstractItemView *>(&widget) != nullptr;
}

template <typename Visit> void visitAll(const QWidget &root, const Visit &visit)
{
    visit(root);
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisibleTo(&root) && !isPart(*widget))
            visit(*widget);
    }
}

QString spoken(const QWidget &widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    return interface != nullptr ? interface->text(QAccessible::Name) : QString();
}

/// Words that people know in Latin letters.
bool isForeign(const QString &text)
{
    QString rest = text;
    static const QRegularExpression known(
        u"Daicho|Excel|LibreOffice|CSV|PDF|xlsx|zip|UTF-?(8|16)|Shift_JIS|CP932|Windows|GPL|A[34]|LGWAN|PNG|JSON|SHA-"
        u"256|Ctrl|"
        "Shift|Alt|Enter|Return|Esc|Tab|Space|Ins|Del|F\\d+|[\\w/.:-]+\\.(daicho|csv|xlsx|pdf|md|json)|"
        "[A-Z]{1,2}-\\d+|[0-9A-F]{4}(-[0-9A-F]{4})+|\\b[a-z]:[<>=]*\\w+|https?://\\S+|tester|root"_qs);
    rest.remove(known);
    if (QLocale().language() == QLocale::Japanese) {
        static const QRegularExpression latin(u"[A-Za-z]{3,}"_qs);
        static const QRegularExpression japanese(u"[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]"_qs);
        return rest.contains(latin) && !rest.contains(japanese);
    }
    return false;
}

/// Texts that the program gives a control itself; what stands in fields and lists is data.
QStringList ownTexts(const QWidget &widget)
{
    QStringList texts{widget.toolTip(), widget.windowTitle(), widget.accessibleName()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts.append(button->text());
    // What can be copied is data.
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (label != nullptr && !label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse))
        texts.append(label->text());
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        texts.append(field->placeholderText());
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        texts.append(group->title());
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts.append(tabs->tabText(i));
    }
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget)) {
        if (const QAbstractItemModel *model = view->model()) {
            for (int i = 0; i < model->columnCount(); ++i)
                texts.append(model->headerData(i, Qt::Horizontal).toString());
        }
    }
    for (const QAction *action : widget.actions())
        texts.append({action->text(), action->toolTip()});
    return texts;
}

int widthOf(const QWidget &widget, QString text)
{
    static const QRegularExpression mnemonic(u"&(?!&)"_qs);
    int widest = 0;
    for (const QString &line : text.remove(mnemonic).split(u'\n'))
        widest = std::max(widest, widget.fontMetrics().horizontalAdvance(line));
    return widest;
}

bool isClipped(const QLabel &label)
{
    if (label.text().isEmpty() || label.textFormat() == Qt::RichText || Qt::mightBeRichText(label.text()))
        return false;
    const QRect room = label.contentsRect();
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 1;
    return widthOf(label, label.text()) > room.width() + 1 || label.fontMetrics().height() > room.height() + 1;
}

bool isClipped(const QComboBox &choice)
{
    constexpr int frame = 30; // arrow and margins of the style
    const int room = choice.width() - frame;
    return choice.isEnabled() && widthOf(choice, choice.currentText()) > room;
}

QStringList clippedHeaders(const QHeaderView &header)
{
    QStringList found;
    if (header.orientation() != Qt::Horizontal || header.isHidden())
        return found;
    for (int i = 0; i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
        if (!header.isSectionHidden(i) && !text.isEmpty() && widthOf(header, text) > header.sectionSize(i))
            found.append(QString(path(header) % u": header «"_qs % text % u"»"_qs));
    }
    return found;
}

/// Nothing else in the window takes the keyboard.
bool isAlone(const QWidget &window, const QWidget &one)
{
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    return std::none_of(all.begin(), all.end(), [&](const QWidget *other) {
        return other != &one && other->isVisibleTo(&window) && other->isEnabled() &&
               (other->focusPolicy() & Qt::TabFocus) != 0;
    });
}

} // namespace

QStringList unnamed(const QWidget &root)
{
    QStringList found;
    visitAll(root, [&found](const QWidget &widget) {
        if (!isControl(widget))
            return;
        if (widget.objectName().isEmpty())
            found.append(QString(path(widget) % u": no objectName"_qs));
        if (spoken(widget).trimmed().isEmpty())
            found.append(QString(path(widget) % u": no accessible name"_qs));
    });
    return found;
}

QStringList untranslated(const QWidget &root)
{
    QStringList found;
    visitAll(root, [&found](const QWidget &widget) {
        for (const QString &text : ownTexts(widget)) {
            if (isForeign(text))
                found.append(QString(path(widget) % u": «"_qs % text % u"»"_qs));
        }
    });
    return found;
}

QStringList clipped(const QWidget &root)
{
    QStringList found;
    visitAll(root, [&found](const QWidget &widget) {
        const auto *label = qobject_cast<const QLabel *>(&widget);
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        const auto *choice = qobject_cast<const QComboBox *>(&widget);
        if (label != nullptr && isClipped(*label))
            found.append(QString(path(widget) % u": «"_qs % label->text() % u"» in "_qs %
                                 QString::number(label->width()) % u'x' % QString::number(label->height())));
        if (button != nullptr && !button->text().isEmpty() && button->width() + 1 < button->minimumSizeHint().width())
            found.append(QString(path(widget) % u": «"_qs % button->text() % u'»'));
        if (choice != nullptr && isClipped(*choice))
            found.append(QString(path(widget) % u": «"_qs % choice->currentText() % u"» in "_qs %
                                 QString::number(choice->width())));
        for (const QHeaderView *header : widget.findChildren<QHeaderView *>(QString(), Qt::FindDirectChildrenOnly))
            found.append(clippedHeaders(*header));
    });
    return found;
}

QStringList tabTraps(QWidget &window)
{
    QStringList found;
    for (const Qt::KeyboardModifiers modifiers :
         {Qt::KeyboardModifiers(Qt::NoModifier), Qt::KeyboardModifiers(Qt::ShiftModifier)}) {
        const Qt::Key key = modifiers == Qt::NoModifier ? Qt::Key_Tab : Qt::Key_Backtab;
        const QWidget *first = window.focusWidget();
        const int atMost = static_cast<int>(window.findChildren<QWidget *>().size()) + 2;
        int steps = 0;
        const QWidget *before = first;
        QSet<const QWidget *> visited{first};
        for (; steps < atMost && before != nullptr; ++steps) {
            QTest::keyClick(window.focusWidget(), key, modifiers);
            const QWidget *now = window.focusWidget();
            if (now == before && isAlone(window, *now))
                break;
            if (now == before) {
                found.append(QString(path(*now) % u": Tab stays"_qs));
                break;
            }
            if (now == first)
                break;
            // What closes itself when it is left is not come back to.
            if (visited.contains(now) && !first->isVisible())
                break;
            visited.insert(now);
            before = now;
        }
        if (steps == atMost)
            found.append(QString(path(*before) % u": Tab does not come back"_qs));
    }
    return found;
}

} // namespace crawl
