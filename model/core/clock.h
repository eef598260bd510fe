// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QDateTime>

namespace daicho {

/// Where time comes from. Handed in through constructors, so tests choose it.
class Clock
{
public:
    virtual ~Clock() = default;

    /// UTC instant.
    virtual QDateTime now() const = 0;
    /// Local calendar date: what 年度 and due dates are counted by.
    virtual QDate today() const = 0;
    /// How far local time is ahead of UTC now.
    virtual int secondsFromUtc() const { return 0; }
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    QDate today() const override;
    int secondsFromUtc() const override;
};

/// Stands still until told otherwise.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime utc) : m_now(std::move(utc)) {}

    QDateTime now() const override { return m_now; }
    QDate today() const override { return m_now.date(); }
    void set(QDateTime utc) { m_now = std::move(utc); }

private:
    QDateTime m_now;
};

} // namespace daicho
