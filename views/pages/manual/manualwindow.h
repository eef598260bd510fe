// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QListWidget;
class QTextBrowser;

namespace daicho {

/// The manual beside the work: pages at the left, the chosen one at the right, all of it carried inside the program.
class ManualWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit ManualWindow(QWidget *parent = nullptr);

    /// Ids of the pages in the order of the contents.
    static QStringList pages();
    /// `page` as `Page::manualPage` names it; the contents for an unknown one.
    void open(const QString &page);
    QString currentPage() const { return m_page; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void show(const QString &page, const QString &anchor);
    void onLink(const QUrl &link);

    QString m_page;
    QListWidget *m_contents;
    QTextBrowser *m_text;
};

} // namespace daicho
