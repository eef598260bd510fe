// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

#include <QString>

class QCoreApplication;

namespace daicho {

/// Language of the programs: Japanese unless English is asked for.
enum class Language : std::uint8_t { Japanese, English };

/// What `--lang`, else DAICHO_LANG, else the system's language asks for.
Language chosenLanguage(const QStringList &words);
/// Names of the program, resources, quiet log. Once, before anything else.
void prepare();
/// Installs the program's and Qt's own catalogues; they live as long as `application`.
void installTranslators(QCoreApplication &application, Language language);
/// Where this computer keeps backups, last-seen heads and drafts: DAICHO_STATE_DIR, else the system's folder for data
/// that stays on this computer.
QString stateFolder();
/// Clock, names of user and computer, random ids, folders. `clock` must outlive what gets the environment.
RegistryEnvironment systemEnvironment(const Clock &clock);

} // namespace daicho
