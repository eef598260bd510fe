// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/id.h"
#include "model/core/jobcontrol.h"
#include "model/core/result.h"
#include "tests/support/faildevice.h"
#include "tests/support/qtcatch.h"

#include <memory>
#include <type_traits>
#include <unordered_set>

using namespace daicho;

namespace {

Result<void> stepsUntil(int failing, int &done)
{
    for (int step = 0; step < 3; ++step) {
        DAICHO_TRY(step == failing ? Result<void>(Error{ErrorCode::DiskFull, {}, {}}) : Result<void>());
        ++done;
    }
    return {};
}

} // namespace

TEST_CASE("A result is a value or an error")
{
    const Result<int> value = 7;
    REQUIRE(value.has_value());
    CHECK(*value == 7);

    const Result<int> error = Error{ErrorCode::NotFound, {}, {}};
    REQUIRE_FALSE(error);
    CHECK(error.error().code == ErrorCode::NotFound);
}

TEST_CASE("A result hands out a value that cannot be copied")
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
    const std::unique_ptr<int> taken = std::move(result).value();
    CHECK(*taken == 3);
}

TEST_CASE("The first error leaves the function")
{
    int done = 0;
    const Result<void> result = stepsUntil(1, done);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::DiskFull);
    CHECK(done == 1);

    done = 0;
    CHECK(stepsUntil(99, done));
    CHECK(done == 3);
}

TEST_CASE("Ids of different things do not mix")
{
    STATIC_REQUIRE_FALSE(std::is_convertible_v<AssetId, PostId>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<AssetId, PostId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<std::int64_t, AssetId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<AssetId, std::int64_t>);
    CHECK_FALSE(AssetId().isValid());
    CHECK(AssetId(1).isValid());
    CHECK(AssetId(1) < AssetId(2));
    CHECK(std::unordered_set<AssetId>{AssetId(1), AssetId(1), AssetId(2)}.size() == 2);
}

TEST_CASE("A job hears of the wish to stop and reports how far it is")
{
    std::stop_source source;
    JobProgress last;
    const JobControl control{source.get_token(), [&last](JobProgress progress) { last = progress; }};
    control.progress(3, 10);
    CHECK(last.done == 3);
    CHECK(last.total == 10);
    CHECK_FALSE(control.stopRequested());
    source.request_stop();
    CHECK(control.stopRequested());

    const JobControl silent;
    silent.progress(1, 1);
    CHECK_FALSE(silent.stopRequested());
}

TEST_CASE("The failing device of the tests takes what fits and refuses the rest")
{
    FailDevice device(5);
    CHECK(device.write("abc", 3) == 3);
    CHECK_FALSE(device.hasRefused());
    CHECK(device.write("defg", 4) == 2);
    CHECK(device.write("h", 1) == -1);
    CHECK(device.hasRefused());
    CHECK(device.taken() == QByteArray("abcde"));
}
