// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/fileplace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <sys/vfs.h>

namespace daicho {

namespace {

struct ShareKind
{
    std::uint64_t magic; ///< <linux/magic.h> and the headers of the file systems themselves
    const char *name;
};

constexpr std::uint64_t fuseMagic = 0x65735546;

constexpr ShareKind shareKinds[] = {
    {0xFF534D42, "SMB"}, {0xFE534D42, "SMB"}, {0x517B, "SMB"},      {0x6969, "NFS"},        {fuseMagic, "FUSE"},
    {0x01021997, "9P"},  {0x5346414F, "AFS"}, {0x00C36400, "Ceph"}, {0xBACBACBC, "VMware"}, {0x786F4256, "VirtualBox"},
};

/// How the folders of a synchronising program are known: a variable that names the root, a file that it keeps there,
/// the name that it gives the root.
struct SyncProgram
{
    const char *name;
    QStringList variables;
    QStringList markers;
    QStringList folders; ///< whole, or the beginning before « - » as in «OneDrive - 情報町»
};

const std::vector<SyncProgram> &syncPrograms()
{
    static const std::vector<SyncProgram> programs{
        {"OneDrive", {u"OneDriveCommercial"_qs, u"OneDriveConsumer"_qs, u"OneDrive"_qs}, {}, {u"OneDrive"_qs}},
        {"Dropbox", {}, {u".dropbox"_qs, u".dropbox.cache"_qs}, {u"Dropbox"_qs}},
        {"Google Drive",
         {},
         {u".tmp.drivedownload"_qs, u".tmp.driveupload"_qs},
         {u"Google Drive"_qs, u"GoogleDrive"_qs, u"My Drive"_qs, u"マイドライブ"_qs}},
        {"Nextcloud",
         {},
         {u".nextcloudsync.log"_qs, u".owncloudsync.log"_qs, u".sync_*.db"_qs, u"._sync_*.db"_qs},
         {u"Nextcloud"_qs, u"ownCloud"_qs}},
        {"Box", {}, {}, {u"Box Sync"_qs}},
        {"iCloud", {}, {}, {u"iCloudDrive"_qs, u"com~apple~CloudDocs"_qs}},
        {"Syncthing", {}, {u".stfolder"_qs}, {}},
    };
    return programs;
}

QString cleanFolderOf(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = QFileInfo(file.exists() ? file.canonicalFilePath() : path).absolutePath();
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(folder) : canonical;
}

bool isBelow(const QString &folder, const QString &root)
{
    const QString clean = QDir::cleanPath(QDir::fromNativeSeparators(root));
    return !root.isEmpty() && (folder == clean || folder.startsWith(clean + u'/'));
}

bool isRootOf(const QDir &folder, const SyncProgram &program)
{
    const QString name = folder.dirName();
    for (const QString &known : program.folders) {
        if (name.compare(known, Qt::CaseInsensitive) == 0 ||
            name.startsWith(QString(known % u" - "_qs), Qt::CaseInsensitive))
            return true;
    }
    return std::any_of(program.markers.begin(), program.markers.end(), [&folder](const QString &marker) {
        // Listing a large folder takes long, so only where the name is not known whole.
        return marker.contains(u'*') ? !folder.entryList({marker}, QDir::Files | QDir::Hidden).isEmpty()
                                     : folder.exists(marker);
    });
}

Text syncProgramOf(const QString &folder, const PlaceProbe &probe)
{
    for (const SyncProgram &program : syncPrograms()) {
        const auto isRoot = [&](const QString &variable) {
            return isBelow(folder, probe.variable(variable.toLatin1().constData()));
        };
        if (std::any_of(program.variables.begin(), program.variables.end(), isRoot))
            return program.name;
    }
    for (QDir above(folder);;) {
        for (const SyncProgram &program : syncPrograms()) {
            if (isRootOf(above, program))
                return program.name;
        }
        if (!above.cdUp())
            return {};
    }
}

} // namespace

PlaceProbe systemPlaceProbe()
{
    return {
        .magic = [](const QString &folder) -> std::uint64_t {
            struct statfs found = {};
            const QByteArray name = QFile::encodeName(folder);
            // 32 bits, and negative as a signed number for the kinds that matter most.
            return ::statfs(name.constData(), &found) == 0 ? static_cast<std::uint32_t>(found.f_type) : 0;
        },
        .typeName = [](const QString &folder) { return QString::fromLatin1(QStorageInfo(folder).fileSystemType()); },
        .variable = [](const char *variable) { return qEnvironmentVariable(variable); }};
}

FilePlace placeOf(const QString &path, const PlaceProbe &probe)
{
    const QString folder = cleanFolderOf(path);
    const std::uint64_t magic = probe.magic(folder);
    for (const ShareKind &kind : shareKinds) {
        if (kind.magic != magic)
            continue;
        // A disk of this computer whose file system lives in a program of its own, as NTFS does on many.
        if (magic == fuseMagic && probe.typeName(folder) == u"fuseblk")
            break;
        return {FilePlace::Kind::Share, kind.name};
    }
    if (const Text program = syncProgramOf(folder, probe); !program.empty())
        return {FilePlace::Kind::SyncFolder, program};
    return {};
}

FilePlace placeOf(const QString &path)
{
    return placeOf(path, systemPlaceProbe());
}

} // namespace daicho
