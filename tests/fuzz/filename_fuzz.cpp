// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/safefilename.h"
#include "model/core/text.h"
#include "tests/fuzz/inputfile.h"

using namespace daicho;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString wanted = toQString(TextView(reinterpret_cast<const char *>(data), size));
    const QString safe = safeFileName(wanted);
    mustHold(!safe.isEmpty() && safe.isValidUtf16(), "a name is text");
    mustHold(safe.size() <= 120 && safe.toUtf8().size() <= 200, "a name is short enough for every system");
    mustHold(safeFileName(safe) == safe, "a safe name stays as it is");
    mustHold(safe != u"." && safe != u".." && !safe.endsWith(u'.') && !safe.endsWith(u' '), "a name names a file");
    for (const QChar c : safe)
        mustHold(c.unicode() >= 0x20 && !QStringView(u"<>:\"/\\|?*").contains(c), "no sign of a path is left");
    const QString path = inputFolder().filePath(safe);
    mustHold(QFileInfo(path).dir() == QDir(inputFolder().path()), "a name stays in its folder");
    QFile file(path);
    mustHold(file.open(QIODevice::WriteOnly) && file.remove(), "a file of that name can be made");
    return 0;
}
