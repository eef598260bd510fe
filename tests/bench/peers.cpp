// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Peers that are libraries.
///   bench_peers xlsx CSV OUT     the same cells through libxlsxwriter, constant memory off as users have it
///   bench_peers pdf CSV OUT      the same cells through QPainter::drawText(rect) with elision
#include <QFontMetrics>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#ifdef DAICHO_HAVE_XLSXWRITER
#include <xlsxwriter.h>
#endif

#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

namespace {

std::vector<std::vector<std::string>> readCsv(const char *path)
{
    std::ifstream file(path);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        std::vector<std::string> cells(1);
        for (const char byte : line) {
            if (byte == ',')
                cells.emplace_back();
            else
                cells.back() += byte;
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

int writeXlsx([[maybe_unused]] const char *csv, [[maybe_unused]] const char *out)
{
#ifdef DAICHO_HAVE_XLSXWRITER
    lxw_workbook *workbook = workbook_new(out);
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, nullptr);
    lxw_row_t row = 0;
    for (const auto &cells : readCsv(csv)) {
        lxw_col_t column = 0;
        for (const std::string &cell : cells)
            worksheet_write_string(sheet, row, column++, cell.c_str(), nullptr);
        ++row;
    }
    return workbook_close(workbook) == LXW_NO_ERROR ? 0 : 1;
#else
    std::fputs("libxlsxwriter is not installed\n", stderr);
    return 77;
#endif
}

int writePdf(const char *csv, const char *out)
{
    QPdfWriter pdf(QString::fromLocal8Bit(out));
    pdf.setResolution(720);
    pdf.setPageLayout(QPageLayout(QPageSize(QPageSize::A3), QPageLayout::Landscape, QMarginsF(10, 10, 10, 10),
                                  QPageLayout::Millimeter));
    QFont font(QStringLiteral("BIZ UDPGothic"));
    font.setPointSizeF(8);
    QPainter painter(&pdf);
    painter.setFont(font);
    const QFontMetrics metrics(font, &pdf);
    const int height = metrics.height() + 50;
    const int width = pdf.width() / 14;
    int y = 0;
    for (const auto &cells : readCsv(csv)) {
        if (y + height > pdf.height()) {
            pdf.newPage();
            y = 0;
        }
        for (int column = 0; column < 14 && column < static_cast<int>(cells.size()); ++column) {
            const QRect box(column * width, y, width, height);
            const QString text = QString::fromStdString(cells[static_cast<std::size_t>(column)]);
            painter.drawText(box, Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, width));
        }
        y += height;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    if (argc == 4 && std::strcmp(argv[1], "xlsx") == 0)
        return writeXlsx(argv[2], argv[3]);
    if (argc == 4 && std::strcmp(argv[1], "pdf") == 0)
        return writePdf(argv[2], argv[3]);
    std::fputs("usage: bench_peers xlsx|pdf CSV OUT\n", stderr);
    return 2;
}
