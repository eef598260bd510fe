// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The channel of the window: a whole one, offscreen, with the person chosen as in the bar. A command counts as allowed
// if its action or button can be pressed; what can be done without further questions is pressed, too.

#include "model/pdf/pdfwriter.h"
#include "tests/reliability/permissiontrials.h"
#include "tests/views/fakedialogs.h"
#include "views/pages/ledger/ledgerpage.h"
#include "views/pages/mainwindow.h"
#include "views/support/appearance.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace daicho::reliability {

namespace {

class Window final : public Channel
{
public:
    explicit Window(Office &office) : m_office(office), m_settings(office.folder()), m_appearance(m_settings) {}

    const char *name() const override { return "window"; }
    std::optional<Answer> attempt(Permission permission, WorkRole role, bool isOwn) override;

private:
    bool openFor(Permission permission, WorkRole role, bool isOwn);
    bool open(const Text &actor);
    std::optional<bool> can(Permission permission, bool isOwn);
    bool canPress(Command command) const { return m_window->actions().action(command)->isEnabled(); }
    bool canPressButton(Command page, const char *name);
    bool choose(const Text &code);
    bool mayWriteField(const char *name);
    bool hasUndone();

    Office &m_office;
    Settings m_settings;
    Appearance m_appearance;
    FakeDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;
    WorkRole m_role = WorkRole::Viewer;
};

bool Window::open(const Text &actor)
{
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{m_office.environment("だれか"), m_settings, m_appearance,
                                                              m_dialogs, std::make_shared<PdfWriter>()});
    m_window->resize(1280, 760);
    m_window->show();
    m_window->openFile(m_office.path());
    if (m_window->workspace().registry() == nullptr)
        return false;
    m_window->actions().action(Command::ChooseWorker)->trigger();
    auto *name = m_window->findChild<QLineEdit *>(QStringLiteral("workerName"));
    auto *take = m_window->findChild<QPushButton *>(QStringLiteral("workerTake"));
    if (name == nullptr || take == nullptr)
        return false;
    name->setText(toQString(actor));
    take->click();
    return m_window->workspace().registry()->actor() == actor && QTest::qWaitFor([this] {
               QCoreApplication::sendPostedEvents();
               return m_window->workspace().registry()->isIndexLoaded();
           });
}

bool Window::choose(const Text &code)
{
    const Registry &registry = *m_window->workspace().registry();
    const std::optional<std::uint32_t> row = registry.index().rowOfCode(code);
    auto *ledger = m_window->findChild<LedgerPage *>();
    if (!row || ledger == nullptr)
        return false;
    ledger->showAsset(registry.index().id(*row));
    return QTest::qWaitFor([&] { return ledger->chosenAsset() == registry.index().id(*row); }, 2'000);
}

bool Window::canPressButton(Command page, const char *name)
{
    m_window->actions().action(page)->trigger();
    const auto *button = m_window->findChild<QPushButton *>(QLatin1StringView(name));
    return button != nullptr && button->isEnabled();
}

/// A field of the asset that is shown can be written in.
bool Window::mayWriteField(const char *name)
{
    const auto *row = m_window->findChild<QWidget *>(QString(u"row-"_qs + QLatin1StringView(name)));
    const auto *line = row == nullptr ? nullptr : row->findChild<QLineEdit *>();
    return line != nullptr && !line->isReadOnly();
}

/// Pressed in truth: the history must have grown.
bool Window::hasUndone()
{
    Registry &registry = *m_window->workspace().registry();
    const std::int64_t before = registry.head().seq;
    m_window->actions().action(Command::Undo)->trigger(); // does nothing where it cannot be pressed
    return registry.head().seq == before + 1;
}

std::optional<bool> Window::can(Permission permission, bool isOwn)
{
    switch (permission) {
    case Permission::Open:
        m_window->actions().action(Command::GoLedger)->trigger();
        return canPress(Command::GoLedger);
    case Permission::SeeHistory:
        return choose(Office::code(isOwn)) && canPress(Command::AssetHistory);
    case Permission::CreateAsset: // the unit is asked for in the form, so that only the own one tells
        return isOwn ? std::optional(canPress(Command::NewAsset)) : std::nullopt;
    case Permission::EditFields:
        return choose(Office::code(isOwn)) && canPress(Command::EditAsset) && mayWriteField("name");
    case Permission::ProposeLevel:
        return choose(Office::code(isOwn)) && canPress(Command::RateAsset);
    case Permission::ChangeOwner:
        return choose(Office::code(isOwn)) && mayWriteField("owner");
    case Permission::MoveAsset:
        return choose(Office::code(isOwn)) && mayWriteField("unit");
    case Permission::RetireAsset:
        return choose(Office::code(isOwn)) && canPress(Command::RetireAsset);
    case Permission::RestoreAsset:
        m_window->actions().action(Command::ShowRetired)->setChecked(true);
        return choose(Office::retiredCode(isOwn)) && canPress(Command::RestoreAsset);
    case Permission::Import: // which units it touches the file will tell
        return isOwn ? std::optional(canPress(Command::Import)) : std::nullopt;
    case Permission::ExportFull: // what goes out is chosen on the page
        return isOwn ? std::optional(canPress(Command::Export)) : std::nullopt;
    case Permission::Print:
        return canPress(Command::Print);
    case Permission::EditMasters:
        return canPressButton(Command::GoOrganisation, "unitAdd");
    case Permission::EditRoles:
        return canPressButton(Command::GoOrganisation, "roleAdd");
    case Permission::Verify:
        return canPress(Command::Verify);
    case Permission::UndoOwn:
    case Permission::UndoOthers:
        return hasUndone();
    case Permission::ComputerSettings:
        m_settings.set(setting::dates, u"iso"_qs);
        m_window->actions().action(Command::DatesWareki)->trigger();
        return m_settings.get(setting::dates) == u"wareki";
    default:
        return std::nullopt;
    }
}

bool Window::openFor(Permission permission, WorkRole role, bool isOwn)
{
    m_window.reset();
    m_office.restore();
    if (permission == Permission::UndoOwn)
        m_office.editAs(Office::nameOf(role), isOwn);
    if (permission == Permission::UndoOthers)
        m_office.editAs("別人", isOwn);
    m_role = role;
    return open(Office::nameOf(role));
}

std::optional<Answer> Window::attempt(Permission permission, WorkRole role, bool isOwn)
{
    const bool writes = permission == Permission::UndoOwn || permission == Permission::UndoOthers;
    // A window that has not written serves for the next check of the same person.
    const bool isReady = !writes && m_window != nullptr && m_role == role;
    if (!isReady && !openFor(permission, role, isOwn))
        return Answer::Other;
    const QByteArray before = m_office.bytes();
    const std::optional<bool> allowed = can(permission, isOwn);
    const bool isUntouched = m_office.bytes() == before;
    if (writes)
        m_window.reset();
    if (!allowed)
        return std::nullopt;
    return !*allowed && !isUntouched ? Answer::Other : answer(*allowed);
}

} // namespace

std::unique_ptr<Channel> windowChannel(Office &office)
{
    return std::make_unique<Window>(office);
}

} // namespace daicho::reliability
