#!/usr/bin/env bash
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The table of layers (model/README.md): which folder may include which.

. "$(dirname "$0")/rules.sh"

# may FOLDER ALLOWED…: every own include in FOLDER begins with one of ALLOWED.
may() {
    local folder=$1
    shift
    [ -d "$folder" ] || { breach "no folder $folder"; return; }
    local allowed
    allowed=$(printf '|%s/' "$@")
    breach "$(search '#include "' "$folder" | grep -vE "#include \"(${allowed:1}|$folder/)" | sed "s|^|$folder may not: |")"
}

may model/core
may model/domain model/core
may model/storage model/core model/domain resources
may model/exchange model/core model/domain
may model/pdf model/core model/domain model/exchange
may model/services model/core model/domain model/storage model/exchange resources
may views/itemmodels model/core model/domain model/services
may views/support model/core model/domain model/services views/itemmodels
may views/pages model/core model/domain model/services views/itemmodels views/support
may app/shared model/core model/domain model/services resources translations
may app/cli model/core model/domain model/services model/pdf app/shared resources

# Qt libraries by layer.
breach "$(search '#include <(QtGui|QtWidgets|QtCharts|QPainter|QFont|QImage|QColor|QIcon|QPdfWriter|QGuiApplication|QApplication|QWidget)' model/core model/domain model/storage model/exchange model/services)"
breach "$(search '#include <(QObject|QFile|QSaveFile|QDir|QProcess|QTimer)>' model/domain)"
breach "$(search 'QDateTime::current|QDate::current|QTime::current|system_clock::now' model views | grep -v '^model/core/clock.cpp')"
breach "$(search '#include [<"]sqlite3\.h' app views model/core model/domain model/exchange model/pdf model/services)"
breach "$(search '(QMessageBox|QFileDialog|QInputDialog)::(information|warning|critical|question|about|get)' views app | grep -v '^views/support/dialogs')"
breach "$(search 'processEvents|QEventLoop|sleep\(|msleep|usleep|moveToThread' model views app)"
finish "layers know only those below them"
