// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// RT-09. Every bit of a registry is flipped, bytes are overwritten by the dozen, and an outsider changes records by
// SQL: each is noticed by opening or verifying, or SQLite itself reads the same content as before. Then the table of
// tamperings one by one, with what only a witness outside of the file can tell, and what nobody can.
//
// Harsher than the world: the outsider knows the schema, and no trigger, constraint or foreign key hinders him.
// `rt_09_tampering blind` leaves out our own verification and must find changes that nobody notices.

#include "resources/resources.h"
#include "tests/reliability/programme.h"
#include "tests/reliability/tampering.h"
#include "tests/reliability/tamperingmatrix.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

using namespace daicho;
using namespace daicho::reliability;

namespace {

/// What SQLite alone would notice.
bool isNoticedBlindly(const QString &path)
{
    Outsider hand(path);
    return hand.text("PRAGMA quick_check(1)") != "ok";
}

class Tampering
{
public:
    Tampering(Programme &programme, const VictimRegistry &victim, bool isBlind)
        : m_programme(programme)
        , m_victim(victim)
        , m_isBlind(isBlind)
        , m_content(contentBySqlite(victim.path()))
        , m_random(programme.seed())
    {
    }

    /// Of bytes that were never written to, only each `emptyStride`th is flipped.
    void flipBits(int bitsAByte, int emptyStride);
    void overwrite(std::int64_t times);
    void changeBySql(std::int64_t times);

private:
    /// One altered file: noticed, the same, or a failure.
    void judge(const char *counted, const std::string &what);
    QByteArray altered();

    Programme &m_programme;
    const VictimRegistry &m_victim;
    bool m_isBlind;
    std::string m_content;
    std::mt19937_64 m_random;
};

void Tampering::judge(const char *counted, const std::string &what)
{
    m_programme.count(counted);
    if (m_isBlind ? isNoticedBlindly(m_victim.path()) : isNoticed(m_victim.path())) {
        m_programme.count("noticed");
        return;
    }
    if (contentBySqlite(m_victim.path()) == m_content)
        m_programme.count("same");
    else
        m_programme.fail("undetected", what);
}

/// In place, one byte at a time: writing the whole file each time would take longer than looking at it.
void Tampering::flipBits(int bitsAByte, int emptyStride)
{
    m_victim.put(m_victim.bytes());
    QFile file(m_victim.path());
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return m_programme.fail("undone", "open the registry");
    const QByteArray &bytes = m_victim.bytes();
    const auto write = [&file](qsizetype at, char byte) {
        file.seek(at);
        file.write(&byte, 1);
    };
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (bytes[at] == 0 && at % emptyStride != 0)
            continue;
        const int first = static_cast<int>(m_random() % 8);
        for (int i = 0; i < bitsAByte; ++i) {
            const int bit = (first + i) % 8;
            write(at, static_cast<char>(bytes[at] ^ (1 << bit)));
            judge("flips", "bit " + std::to_string(bit) + " of byte " + std::to_string(at));
        }
        write(at, bytes[at]);
    }
}

QByteArray Tampering::altered()
{
    QByteArray bytes = m_victim.bytes();
    const auto place = [&] { return static_cast<qsizetype>(m_random() % static_cast<std::uint64_t>(bytes.size())); };
    const auto length = static_cast<qsizetype>(1 + m_random() % 64);
    const qsizetype to = place();
    const qsizetype from = place();
    switch (m_random() % 5) {
    case 0:
        for (qsizetype i = 0; i < length && to + i < bytes.size(); ++i)
            bytes[to + i] = static_cast<char>(m_random());
        break;
    case 1:
        bytes.replace(to, std::min(length, bytes.size() - to), QByteArray(std::min(length, bytes.size() - to), '\0'));
        break;
    case 2: {
        const qsizetype size = std::min({length, bytes.size() - to, bytes.size() - from});
        bytes.replace(to, size, bytes.mid(from, size));
        break;
    }
    case 3: { // two pages change places
        constexpr qsizetype page = 1024;
        const qsizetype a = to / page * page;
        const qsizetype b = from / page * page;
        const QByteArray kept = bytes.mid(a, page);
        bytes.replace(a, page, bytes.mid(b, page));
        bytes.replace(b, page, kept);
        break;
    }
    default:
        for (int i = 0; i < 3; ++i)
            bytes[place()] = static_cast<char>(m_random());
    }
    return bytes;
}

void Tampering::overwrite(std::int64_t times)
{
    for (std::int64_t i = 0; i < times; ++i) {
        m_victim.put(altered());
        judge("edits", "edit " + std::to_string(i));
    }
}

void Tampering::changeBySql(std::int64_t times)
{
    for (std::int64_t i = 0; i < times; ++i) {
        m_victim.put(m_victim.bytes());
        std::string sql;
        {
            Outsider hand(m_victim.path());
            sql = hand.invent(m_random);
            hand.run(sql);
        }
        judge("statements", sql);
    }
}

} // namespace

int main(int argc, char **argv)
{
    loadResources();
    Programme programme("RT-09", argc, argv);
    const std::vector<std::string> &words = programme.arguments();
    const bool isBlind = std::find(words.begin(), words.end(), "blind") != words.end();
    const int registries = static_cast<int>(programme.choose(1, 3, 3));
    for (int variant = 0; variant < registries; ++variant) {
        const VictimRegistry victim(programme.folder(), variant);
        Tampering tampering(programme, victim, isBlind);
        tampering.flipBits(isBlind ? 1 : static_cast<int>(programme.choose(1, 8, 8)),
                           static_cast<int>(programme.choose(16, 1, 1)));
        tampering.overwrite(programme.choose(500, 100'000, 1'000'000) / registries);
        tampering.changeBySql(programme.choose(200, 5'000, 50'000) / registries);
    }
    if (isBlind) {
        const bool found = programme.counted("undetected") > 0;
        programme.finish();
        return found ? 0 : 1;
    }
    programme.count("undetected", 0);
    runMatrix(programme);
    return programme.finish();
}
