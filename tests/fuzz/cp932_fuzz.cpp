// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/cp932.h"
#include "model/exchange/utf8.h"
#include "tests/fuzz/oracle.h"

using namespace daicho;

namespace {

void decodeAnything(std::string_view bytes)
{
    std::string text;
    const std::optional<std::size_t> used = cp932::decode(bytes, text);
    mustHold(utf8::validPrefix(text).valid == text.size(), "what is decoded is UTF-8");
    if (!used)
        return;
    mustHold(bytes.size() - *used <= 1, "at most a lead byte is left");
    std::string again;
    std::vector<cp932::Lost> lost;
    cp932::encode(text, again, /*substitute=*/false, lost);
    mustHold(lost.empty() && again.size() == *used, "what came from CP932 goes back");
    std::string text2;
    cp932::decode(again, text2);
    mustHold(text2 == text, "and means the same");
}

void encodeAnything(std::string_view bytes)
{
    const TextView text = bytes.substr(0, utf8::validPrefix(bytes).valid);
    std::string out;
    std::vector<cp932::Lost> lost;
    cp932::encode(text, out, /*substitute=*/true, lost);
    std::string back;
    mustHold(cp932::decode(out, back) == out.size(), "what is encoded is CP932");
    mustHold(!lost.empty() || back == text, "nothing changes that is not listed");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    decodeAnything(bytes);
    encodeAnything(bytes);
    return 0;
}
