// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <initializer_list>
#include <vector>

namespace daicho {

/// A workbook of texts for tests of imports: sheets of rows, with merged ranges.
class WorkbookBuilder
{
public:
    using Rows = std::vector<std::vector<const char *>>;

    void addSheet(const char *name, const Rows &rows, const std::vector<const char *> &merged = {});
    /// The path given.
    QString write(const QString &path) const;

private:
    struct Sheet
    {
        QString name;
        QByteArray xml;
    };
    std::vector<Sheet> m_sheets;
};

} // namespace daicho
