// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace daicho {

class BackupWatch;
class Settings;

/// In the status bar as long as a registry is open: when its last backup was verified, loud when that is too old.
class BackupStatus final : public QPushButton
{
    Q_OBJECT

public:
    BackupStatus(const BackupWatch &watch, Settings &settings, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void colour();

    const BackupWatch &m_watch;
    Settings &m_settings;
    bool m_isLoud = false;
};

} // namespace daicho
