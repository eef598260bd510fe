// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/classification.h"
#include "model/domain/filterwords.h"
#include "tests/fuzz/oracle.h"

using namespace daicho;

namespace {

Axis anAxis(const char *id, const char *label, std::initializer_list<const char *> codes)
{
    Axis axis;
    axis.id = id;
    axis.label = label;
    int rank = static_cast<int>(codes.size());
    for (const char *code : codes) {
        Level level;
        level.code = code;
        level.rank = rank--;
        level.label = axis.label + code;
        level.group = level.code.size() > 1 ? level.code.substr(0, 1) : Text();
        axis.levels.push_back(level);
    }
    return axis;
}

const Scheme &aScheme()
{
    static const Scheme scheme = [] {
        Scheme made;
        made.axes = {anAxis("C", "機密性", {"3A", "3B", "3C", "2", "1"}), anAxis("I", "完全性", {"2", "1"})};
        made.axes.front().groups = {{"3", "自治体機密性３", {"3A", "3B", "3C"}}};
        return made;
    }();
    return scheme;
}

/// True if a word can be made of the term that is read as the term: all but free text, which other words look like.
bool isOfKnownValue(const AssetFilter::Term &term)
{
    return term.exact || term.finding ||
           (term.field && (fieldInfo(*term.field).type != FieldType::PlainText || term.value.empty()) &&
            term.comparison != AssetFilter::Comparison::Contains);
}

void writeAndRead(const AssetFilter::Term &term, const Scheme *scheme)
{
    if (!isOfKnownValue(term))
        return;
    for (const bool japanese : {false, true}) {
        const Result<AssetFilter> again = parseFilter(filterWord(term, japanese), scheme);
        mustHold(again && again->terms == std::vector{term}, "a term's word is read as the term");
    }
}

void readAnything(TextView text, const Scheme *scheme)
{
    const Result<AssetFilter> filter = parseFilter(text, scheme);
    const std::vector<FilterPiece> pieces = filterPieces(text, scheme);
    std::vector<AssetFilter::Term> terms;
    for (const FilterPiece &piece : pieces) {
        if (piece.term)
            terms.push_back(*piece.term);
    }
    mustHold(filter.has_value() == (terms.size() == pieces.size()), "a filter is understood if all of its words are");
    mustHold(!filter || filter->terms == terms, "a filter asks for what its words ask for");
    std::vector<FilterPiece> again = filterPieces(filterText(pieces), scheme);
    mustHold(again.size() == pieces.size(), "the text of the words has as many words");
    for (std::size_t i = 0; i < again.size(); ++i)
        mustHold(again[i].text == pieces[i].text && again[i].value == pieces[i].value &&
                     again[i].term == pieces[i].term,
                 "and they are the same");
    for (const AssetFilter::Term &term : terms)
        writeAndRead(term, scheme);
}

} // namespace

/// The bytes as they are, and as a text field would hand them on.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const TextView bytes(reinterpret_cast<const char *>(data), size);
    static_cast<void>(parseFilter(bytes, &aScheme()));
    const Text text = toText(toQString(bytes));
    readAnything(text, nullptr);
    readAnything(text, &aScheme());
    return 0;
}
