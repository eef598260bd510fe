// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/handover.h"

#include "model/core/log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

namespace daicho {

namespace {

/// A program that runs answers at once; one that hangs shall not keep people from opening their file.
constexpr int patienceMilliseconds = 1'000;
constexpr qint64 longestPath = 32 * 1024;

} // namespace

Handover::Handover(const QString &folder, QObject *parent) : QObject(parent)
{
    const QByteArray place = QDir(folder).absolutePath().toUtf8();
    m_name = u"daicho-"_qs %
             QString::fromLatin1(QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(16));
}

Handover::~Handover() = default;

bool Handover::pass(const QString &path) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patienceMilliseconds))
        return false;
    const QByteArray line = path.toUtf8().toBase64() + '\n';
    return socket.write(line) == line.size() && socket.waitForBytesWritten(patienceMilliseconds) &&
           socket.waitForReadyRead(patienceMilliseconds);
}

bool Handover::listen()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &Handover::onConnection);
    if (m_server->listen(m_name))
        return true;
    // What a program that was killed has left behind: nobody answers there, `pass` has just found out.
    QLocalServer::removeServer(m_name);
    const bool listens = m_server->listen(m_name);
    if (!listens)
        qCWarning(logViews) << "Later starts will open windows of their own:" << m_server->errorString();
    return listens;
}

void Handover::onConnection()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestPath)
                    socket->abort();
                return;
            }
            const QByteArray line = socket->readLine(longestPath).trimmed();
            socket->write("ok\n");
            socket->flush();
            Q_EMIT fileReceived(QString::fromUtf8(QByteArray::fromBase64(line)));
        });
    }
}

} // namespace daicho
