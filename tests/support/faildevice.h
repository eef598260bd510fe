// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>

/// Takes the given number of bytes, then refuses: a write that crosses the limit is short, the next
/// one fails. For trying writers at every point where a device can fail.
class FailDevice final : public QIODevice
{
public:
    explicit FailDevice(qint64 limit) : m_limit(limit) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

    bool isSequential() const override { return true; }
    const QByteArray &taken() const { return m_taken; }
    bool hasRefused() const { return m_refused; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        const qint64 part = std::min(size, m_limit - m_taken.size());
        m_refused = m_refused || part < size;
        m_taken.append(data, part);
        return part == 0 && size > 0 ? -1 : part;
    }

private:
    qint64 m_limit;
    QByteArray m_taken;
    bool m_refused = false;
};
