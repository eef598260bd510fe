// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/log.h"

// Silent below warnings unless QT_LOGGING_RULES asks for more: stderr belongs to the user.
Q_LOGGING_CATEGORY(logCore, "daicho.core", QtWarningMsg)
Q_LOGGING_CATEGORY(logStorage, "daicho.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(logExchange, "daicho.exchange", QtWarningMsg)
Q_LOGGING_CATEGORY(logServices, "daicho.services", QtWarningMsg)
Q_LOGGING_CATEGORY(logViews, "daicho.views", QtWarningMsg)
