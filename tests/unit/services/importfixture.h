// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/importservice.h"
#include "tests/support/registrybuilder.h"

namespace daicho {

/// A town with two sections of 総務部 and one of 教育委員会, and files to bring in.
class ImportFixture : public RegistryBuilder
{
public:
    explicit ImportFixture(const Text &scheme = "mic-jichitai-2024r10");

    QString write(const char *name, const QByteArray &bytes) const;
    /// A file of these bytes, planned and nothing more. Fails the test on any error.
    ImportPlan plan(TextView csv, const ImportOptions &options = {});
    ImportPlan plan(const ImportSource &source);
    /// The error of a file that cannot be planned.
    Error refusal(const ImportSource &source);
    /// Planned and applied.
    ImportPlan bring(TextView csv, const ImportOptions &options = {});

    /// The assets by code, one a line, the fields divided by `|` as `display` shows them.
    Text ledger(std::initializer_list<Field> fields);
    QByteArray registryBytes() const;
};

/// «new 1, update 2», without counts that are zero.
Text counts(const ImportPlan &plan);
/// «3 名称 required», one a line; with the value in brackets if there is one.
Text rejects(const ImportPlan &plan);
/// «A-1 c: 2 → 3B», one a line.
Text updates(const ImportPlan &plan);
Text conflicts(const ImportPlan &plan);
Text joined(const std::vector<Text> &texts);

} // namespace daicho
