// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands in for libFuzzer where the compiler has none: every file of the folders given, cut off at many lengths and
// with single bytes changed, goes through the target. The same inputs in every run.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

constexpr std::size_t lengthsPerFile = 64;
constexpr int changesPerFile = 64;

/// A copy of exactly that size, so that a sanitizer notices reading behind it.
void run(const std::string &bytes)
{
    const std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

void replay(const std::string &bytes)
{
    run(bytes);
    const std::size_t step = std::max<std::size_t>(1, bytes.size() / lengthsPerFile);
    for (std::size_t length = 0; length < bytes.size(); length += step)
        run(bytes.substr(0, length));
    std::mt19937 random(static_cast<std::mt19937::result_type>(bytes.size()));
    for (int i = 0; i < changesPerFile && !bytes.empty(); ++i) {
        std::string changed = bytes;
        changed[random() % changed.size()] = static_cast<char>(random() & 0xFF);
        run(changed);
    }
}

} // namespace

int main(int argc, char **argv)
{
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < argc; ++i) {
        for (const auto &entry : std::filesystem::directory_iterator(argv[i])) {
            if (entry.is_regular_file())
                files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path &path : files) {
        std::ifstream file(path, std::ios::binary);
        replay(std::string(std::istreambuf_iterator<char>(file), {}));
    }
    std::printf("%zu files replayed\n", files.size());
    return files.empty() ? 1 : 0;
}
