// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <QString>

#include <functional>

namespace daicho::reliability {

/// True if this process may mount what nobody else sees; the first call makes it so.
bool mayMount();
/// True if a child of this process can be another user than root, whom permissions do not bind.
bool mayBeOther();

/// A file system in memory of a size, as long as it lives. Ends the process with 2 if it cannot be.
class Mount final
{
public:
    Mount(const QString &folder, std::int64_t bytes);
    ~Mount();
    Mount(const Mount &) = delete;
    Mount &operator=(const Mount &) = delete;

    void makeReadOnly();

private:
    QByteArray m_folder;
};

/// Makes the other user the owner of a folder and of what is in it.
void giveToOther(const QString &folder);
/// What `body` says when another user runs it, in a process of its own; «crashed» if that ends otherwise.
Text asOther(const std::function<Text()> &body);

} // namespace daicho::reliability
