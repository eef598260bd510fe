// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/qtcatch.h"
#include "views/itemmodels/roles.h"
#include "views/support/ledgerdelegate.h"
#include "views/support/palette.h"

#include <QApplication>
#include <QPainter>
#include <QStandardItemModel>

using namespace daicho;

namespace {

QImage painted(const QString &text, std::optional<int> step)
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), text);
    if (step)
        model.setData(model.index(0, 0), *step, LevelStepRole);
    QImage image(120, 28, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.palette = windowPalette(Theme::Light);
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    LedgerDelegate().paint(&painter, option, model.index(0, 0));
    return image;
}

int inked(const QImage &image)
{
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixel(x, y) != 0xFFFFFFFF ? 1 : 0;
    }
    return pixels;
}

} // namespace

TEST_CASE("Unrated is a hollow badge, a level a filled one, not applicable a dash without a frame", "[delegate]")
{
    const int unratedInk = inked(painted(u"未"_qs, UnratedStep));
    const int levelInk = inked(painted(u"未"_qs, HeaviestStep));
    const int dashInk = inked(painted(u"－"_qs, NotApplicableStep));
    CHECK(dashInk > 0);
    CHECK(unratedInk > dashInk);
    CHECK(levelInk > unratedInk);
}

TEST_CASE("Text that is too long ends within its cell", "[delegate]")
{
    const QImage image = painted(QString(200, u'長'), {});
    for (int y = 0; y < image.height(); ++y) {
        for (int x = image.width() - LedgerDelegate::margin + 1; x < image.width(); ++x)
            REQUIRE(image.pixel(x, y) == 0xFFFFFFFF);
    }
    CHECK(inked(image) > 0);
}
