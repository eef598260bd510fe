// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/jsonwriter.h"
#include "model/core/jobcontrol.h"
#include "model/core/result.h"

#include <QString>

#include <cstdio>

namespace daicho {

/// Where the command line speaks: data to `out`, messages and progress to `err`. Streams come in from
/// outside, so that tests can read them.
class Console
{
public:
    Console(std::FILE *out, std::FILE *err);

    bool json = false;
    bool quiet = false;
    bool japanese = true;

    void data(TextView text);
    void line(const QString &text);
    void print(const JsonWriter &document);
    /// To `err`, unless quiet.
    void message(const QString &text);
    /// The error as sentence, or as JSON document on `out`.
    void error(const Error &error);
    /// What happened, in the words of people: labels of fields, names of operations.
    QString sentence(const Error &error) const;
    /// A job whose progress is shown on `err` when that is a terminal.
    JobControl job(std::stop_token stop, const QString &what);
    void endProgress();
    /// False once a write has failed (broken pipe, full disk).
    bool flush();

private:
    std::FILE *m_out;
    std::FILE *m_err;
    bool m_progressShown = false;
    bool m_failed = false;
};

/// Lines of cells with columns as wide as their widest cell; wide characters count two.
Text textTable(const std::vector<std::vector<Text>> &rows);

} // namespace daicho
