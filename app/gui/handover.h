// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

class QLocalServer;

namespace daicho {

/// One program a person: a second start hands its file to the first and ends. The channel is local to the computer
/// and open to this person only.
class Handover final : public QObject
{
    Q_OBJECT

public:
    /// `folder`: where settings are kept; programs with other settings do not know each other.
    explicit Handover(const QString &folder, QObject *parent = nullptr);
    ~Handover() override;

    /// Hands over to a program that runs already. `path` may be empty: then its window only comes up.
    bool pass(const QString &path) const;
    /// Waits for later starts. False, and nothing is lost but the hand-over, where the channel cannot be made.
    bool listen();

Q_SIGNALS:
    void fileReceived(const QString &path);

private:
    void onConnection();

    QString m_name;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace daicho
