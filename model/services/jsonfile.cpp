// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/jsonfile.h"

#include "model/exchange/inputlimits.h"
#include "model/exchange/textreasons.h"

#include <QFile>
#include <QFileInfo>

namespace daicho {

Result<Text> readJsonFile(const QString &path)
{
    const Text name = toText(path);
    if (!QFileInfo(path).isFile()) // a device would never end
        return withFile(inputError(ErrorCode::MissingFile, reasons::noFile), name);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return withFile(inputError(ErrorCode::UnreadableFile, reasons::readFailed), name);
    const qint64 most = InputLimits().jsonBytes;
    const QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return withFile(inputError(ErrorCode::UnreadableFile, reasons::readFailed), name);
    if (bytes.size() > most) {
        Error error = withFile(inputError(ErrorCode::LimitExceeded, reasons::jsonSize), name);
        error.args.emplace_back("limit", std::to_string(most));
        return error;
    }
    return bytes.toStdString();
}

} // namespace daicho
