// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/handling.h"

#include "model/core/textfold.h"
#include "model/domain/fields.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace daicho {

namespace {

struct Stage
{
    const char *name;
    const char *spellings; ///< of its parts, divided by |
};

/// In the order of the life cycle. What is none of these comes after them, as the scheme words it.
constexpr Stage stageTable[] = {
    {"作成", "作成"},
    {"入手", "入手|取得|収集"},
    {"利用", "利用|使用"},
    {"複製・配付", "複製|複写|配付|配布"},
    {"保管", "保管|保存"},
    {"送信", "送信"},
    {"運搬", "運搬|搬送"},
    {"持ち出し", "持ち出し|持出し|持出|庁外持出|外部持ち出し"},
    {"提供・公表", "提供|公表|公開"},
    {"外部処理", "外部処理|庁外処理"},
    {"クラウド", "クラウド|外部サービス"},
    {"監視", "監視"},
    {"廃棄", "廃棄|消去"},
    {"外部監査", "外部監査"},
};

constexpr const char *strengths[] = {"must", "should", "may"};

std::size_t orderOfStage(const Text &stage)
{
    std::size_t at = 0;
    while (at < std::size(stageTable) && stage != stageTable[at].name)
        ++at;
    return at;
}

std::size_t orderOfStrength(const Text &strength)
{
    const auto *found = std::find(std::begin(strengths), std::end(strengths), strength);
    return static_cast<std::size_t>(found - std::begin(strengths));
}

std::map<QString, const char *> foldedStages()
{
    std::map<QString, const char *> known;
    for (const Stage &stage : stageTable) {
        known.emplace(fold(QString::fromUtf8(stage.name)), stage.name);
        for (const QString &spelling : QString::fromUtf8(stage.spellings).split(u'|'))
            known.emplace(fold(spelling), stage.name);
    }
    return known;
}

const char *stageNamed(const QString &part)
{
    static const std::map<QString, const char *> known = foldedStages();
    const auto found = known.find(fold(part));
    return found != known.end() ? found->second : nullptr;
}

/// Collects the demands of one asset.
class Collector
{
public:
    void add(const HandlingRule &rule, const HandlingCause &cause)
    {
        for (const Text &stage : handlingStages(rule.stage))
            addAt(stage, rule, cause);
    }

    std::vector<HandlingDemand> inOrder()
    {
        std::stable_sort(m_demands.begin(), m_demands.end(), [](const HandlingDemand &a, const HandlingDemand &b) {
            const std::size_t stageA = orderOfStage(a.stage);
            const std::size_t stageB = orderOfStage(b.stage);
            return stageA != stageB ? stageA < stageB : orderOfStrength(a.strength) < orderOfStrength(b.strength);
        });
        return std::move(m_demands);
    }

private:
    void addAt(const Text &stage, const HandlingRule &rule, const HandlingCause &cause)
    {
        const auto [at, isNew] = m_places.try_emplace({stage, foldText(rule.rule)}, m_demands.size());
        if (!isNew)
            return merge(m_demands[at->second], rule, cause);
        m_demands.push_back({stage, rule.stage, rule.rule, rule.strength, rule.grade, sourceOf(rule), {cause}});
    }

    static Text sourceOf(const HandlingRule &rule) { return rule.grade == EvidenceGrade::C ? Text() : rule.source; }

    static void merge(HandlingDemand &known, const HandlingRule &rule, const HandlingCause &cause)
    {
        if (std::find(known.because.begin(), known.because.end(), cause) == known.because.end())
            known.because.push_back(cause);
        if (orderOfStrength(rule.strength) < orderOfStrength(known.strength))
            known.strength = rule.strength;
        known.grade = std::min(known.grade, rule.grade);
        const Text source = sourceOf(rule);
        if (!source.empty() && known.source.find(source) == Text::npos)
            known.source += (known.source.empty() ? "" : "；") + source;
    }

    std::vector<HandlingDemand> m_demands;
    std::map<std::pair<Text, Text>, std::size_t> m_places; ///< stage and folded rule
};

Text levelOn(const Axis &axis, const std::array<Text, 4> &levels)
{
    const std::optional<Field> field = fieldOfAxis(axis.id);
    return field ? levels[static_cast<std::size_t>(*field) - static_cast<std::size_t>(Field::C)] : Text();
}

bool isRatedOn(const Scheme &scheme, const Axis &axis, bool isPaper)
{
    return !isPaper || scheme.paperAxes.empty() ||
           std::find(scheme.paperAxes.begin(), scheme.paperAxes.end(), axis.id) != scheme.paperAxes.end();
}

/// A threshold that the words of a rule name.
struct NamedThreshold
{
    const Axis *axis = nullptr;
    const Threshold *threshold = nullptr;
};

std::vector<NamedThreshold> thresholdsIn(const Scheme &scheme, const HandlingRule &rule)
{
    std::vector<NamedThreshold> named;
    const Text words = foldText(rule.rule);
    for (const Axis &axis : scheme.axes) {
        for (const Threshold &threshold : axis.thresholds) {
            if (!threshold.phrase.empty() && words.find(foldText(threshold.phrase)) != Text::npos)
                named.push_back({&axis, &threshold});
        }
    }
    return named;
}

void addUnknown(std::vector<Text> &stages, const Text &stated)
{
    for (Text &stage : handlingStages(stated)) {
        if (std::find(stages.begin(), stages.end(), stage) == stages.end())
            stages.push_back(std::move(stage));
    }
}

/// The stages for which some level of an axis demands something.
UnknownHandling unknownOf(const Scheme &scheme, const Axis &axis)
{
    UnknownHandling unknown{axis.label, {}};
    for (const Level &level : axis.levels) {
        for (const HandlingRule &rule : level.handling)
            addUnknown(unknown.stages, rule.stage);
    }
    for (const HandlingRule &rule : scheme.extraRules) {
        for (const NamedThreshold &named : thresholdsIn(scheme, rule)) {
            if (named.axis == &axis)
                addUnknown(unknown.stages, rule.stage);
        }
    }
    std::stable_sort(unknown.stages.begin(), unknown.stages.end(),
                     [](const Text &a, const Text &b) { return orderOfStage(a) < orderOfStage(b); });
    return unknown;
}

bool statesHandling(const Scheme &scheme)
{
    const auto has = [](const Axis &axis) {
        return std::any_of(axis.levels.begin(), axis.levels.end(),
                           [](const Level &level) { return !level.handling.empty(); });
    };
    return !scheme.extraRules.empty() || std::any_of(scheme.axes.begin(), scheme.axes.end(), has);
}

void addExtraRule(Collector &demands, const Scheme &scheme, const HandlingRule &rule, const std::array<Text, 4> &levels,
                  bool isPaper)
{
    const std::vector<NamedThreshold> named = thresholdsIn(scheme, rule);
    if (named.empty())
        return demands.add(rule, {});
    for (const auto &[axis, threshold] : named) {
        const Text level = levelOn(*axis, levels);
        const int rank = isRatedOn(scheme, *axis, isPaper) ? axis->rank(level) : 0;
        if (rank > 0 && rank >= axis->rank(threshold->minimum))
            demands.add(rule, {axis->label, level, threshold->phrase});
    }
}

} // namespace

std::vector<Text> handlingStages(TextView stated)
{
    const QString whole = toQString(stated);
    if (const char *stage = stageNamed(whole))
        return {stage};
    std::vector<Text> stages;
    QString divided = whole;
    for (const QChar divider : {u'、', u'／', u'/', u'，', u','})
        divided.replace(divider, u'・');
    for (const QString &part : divided.split(u'・', Qt::SkipEmptyParts)) {
        const char *stage = stageNamed(part.trimmed());
        if (stage == nullptr)
            return {Text(stated)};
        if (std::find(stages.begin(), stages.end(), stage) == stages.end())
            stages.emplace_back(stage);
    }
    return stages.empty() ? std::vector<Text>{Text(stated)} : stages;
}

Handling handlingOf(const Scheme &scheme, const std::array<Text, 4> &levels, bool isPaper)
{
    Handling handling;
    handling.isStated = statesHandling(scheme);
    Collector demands;
    for (const Axis &axis : scheme.axes) {
        if (!isRatedOn(scheme, axis, isPaper))
            continue;
        const Text code = levelOn(axis, levels);
        if (const Level *level = axis.level(code)) {
            for (const HandlingRule &rule : level->handling)
                demands.add(rule, {axis.label, level->code, {}});
        } else if (code == unrated) {
            if (UnknownHandling unknown = unknownOf(scheme, axis); !unknown.stages.empty())
                handling.unknown.push_back(std::move(unknown));
        }
    }
    for (const HandlingRule &rule : scheme.extraRules)
        addExtraRule(demands, scheme, rule, levels, isPaper);
    handling.demands = demands.inOrder();
    return handling;
}

std::vector<Text> Handling::stages() const
{
    std::vector<Text> all;
    for (const HandlingDemand &demand : demands) {
        if (all.empty() || all.back() != demand.stage) {
            if (std::find(all.begin(), all.end(), demand.stage) == all.end())
                all.push_back(demand.stage);
        }
    }
    return all;
}

bool Handling::hasSuggestions() const
{
    return std::any_of(demands.begin(), demands.end(),
                       [](const HandlingDemand &demand) { return demand.grade == EvidenceGrade::C; });
}

Text handlingInShort(const Handling &handling)
{
    std::vector<Text> told;
    Text joined;
    for (const HandlingDemand &demand : handling.demands) {
        const bool isOfLevels = std::any_of(demand.because.begin(), demand.because.end(),
                                            [](const HandlingCause &cause) { return !cause.axis.empty(); });
        if (!isOfLevels)
            continue; // holds for every asset alike
        Text text = demand.asStated.empty() ? demand.rule : demand.asStated + "：" + demand.rule;
        if (std::find(told.begin(), told.end(), text) != told.end())
            continue;
        joined += (joined.empty() ? "" : "；") + text;
        told.push_back(std::move(text));
    }
    return joined;
}

Text causeText(const HandlingCause &cause)
{
    if (cause.phrase.empty())
        return cause.axis + cause.level;
    return cause.phrase + "(" + cause.level + ")";
}

} // namespace daicho
