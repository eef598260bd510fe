// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace daicho {

/// One line of a form: what was typed, and what the record held when the typing began.
struct DraftField
{
    Text name;
    Text written;
    Text stored;
    friend bool operator==(const DraftField &, const DraftField &) = default;
};

/// What stands in a form and is not saved. Individual numbers never go into a file: a field that holds one is left
/// out by `DraftStore::write` and named in `withheld`.
struct Draft
{
    Text form;    ///< which form: «asset», «rating», «organisation», «scheme»
    Text subject; ///< of what: the id of a record, «new», the name of an act
    Text title;   ///< for people
    std::vector<DraftField> fields;
    std::vector<Text> withheld = {}; ///< names of fields that hold individual numbers
    Text time = {};                  ///< when it was written, UTC

    const DraftField *field(TextView name) const;
    friend bool operator==(const Draft &, const Draft &) = default;
};

/// Drafts of one registry on this computer, a file each, so that what was typed survives the end of the program. Plain
/// values over files, for any thread.
class DraftStore
{
public:
    struct Stored
    {
        QString file; ///< name in the folder
        Draft draft;
    };
    struct Found
    {
        std::vector<Stored> drafts; ///< oldest first
        QStringList unread;         ///< files of newer versions or damaged ones: kept as they are
    };

    /// `session` tells the files of one run of the program from those of another.
    DraftStore(QString folder, QString session);
    static QString folderOf(const QString &stateFolder, TextView registryUuid);

    const QString &folder() const { return m_folder; }
    QString fileOf(const Draft &draft) const;
    /// Replaces the draft of the same form and subject of this session.
    Result<void> write(const Draft &draft) const;
    /// Gone already is as good as removed.
    Result<void> remove(const QString &file) const;
    /// Of other sessions; none if there is no folder.
    Result<Found> read() const;

private:
    QString m_folder;
    QString m_session;
};

} // namespace daicho
