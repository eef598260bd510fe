// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/checkfinding.h"
#include "model/domain/levelscale.h"
#include "model/domain/zonerole.h"

#include <functional>
#include <map>
#include <unordered_map>

namespace daicho {

// Codes of the rules that are judged here; their words stand in the table of check rules.
namespace rule {
inline constexpr const char *requiredLevel = "required-level";
inline constexpr const char *aboveRequired = "above-required";
inline constexpr const char *specificOutside = "specific-outside-number-zone";
inline constexpr const char *cloudTerms = "cloud-uniform-terms";
inline constexpr const char *heavyOnInternet = "heavy-on-internet";
inline constexpr const char *paperAxis = "paper-axis";
inline constexpr const char *personalLowest = "personal-lowest";
} // namespace rule

/// What of an asset decides about required levels and zones.
struct AssetFacts
{
    AssetId id;
    Text code;
    EditionId inForce; ///< the edition that its institution uses
    EditionId edition; ///< of the rating
    std::array<Text, axisCount> levels;
    ProfileItemId zone;
    bool isRetired = false;
    bool isPaper = false;
    bool isHolder = false; ///< a network, a system, a facility or a medium: something that others are in
    bool hasPersonal = false;
    bool hasSpecific = false;
    Text termsService; ///< what says that it is a service under general terms; empty: nothing does
    friend bool operator==(const AssetFacts &, const AssetFacts &) = default;
};

/// What the contents of an asset need of it on one axis.
struct NeededLevel
{
    Text axis;
    Text declared;                     ///< under the edition in force; empty if unrated or rated otherwise
    Text level;                        ///< needed; empty: nothing is known to be needed
    std::vector<AssetId> path;         ///< heaviest content first, the asset itself last
    std::vector<AssetId> unknown;      ///< contents that are unrated, nearest first, `namedGaps` at most
    std::vector<AssetId> incomparable; ///< contents rated under another edition without a mapping
    bool isLower = false;              ///< declared below needed
    bool isHigher = false;             ///< declared above all contents of a holder, all of them known
};

/// A ledger as far as required levels and zones go: who holds what, what is rated how, where it stands. Gives findings
/// without exceptions, and follows edits.
class RatedLedger
{
public:
    static constexpr std::size_t namedGaps = 20;

    struct Rules
    {
        std::map<EditionId, Scheme> schemes; ///< all that the registry has
        std::vector<EditionId> inForce;      ///< those that institutions use
        std::vector<ProfileItem> zones;
        CarryRules carries = CarryRules::standard();
    };

    explicit RatedLedger(Rules rules);

    // ---- building

    void add(const AssetFacts &facts);
    void addRelation(const Relation &relation);
    /// Everything, after the last one was added.
    void compute();

    // ---- editing

    /// A new asset, or other facts of one that is known.
    void put(const AssetFacts &facts);
    void remove(AssetId asset);
    void putRelation(const Relation &relation);
    void removeRelation(const Relation &relation);

    // ---- asking

    std::size_t assets() const { return m_nodeOf.size(); }
    std::size_t relations() const { return m_graph.edges(); }
    bool knows(AssetId asset) const { return m_nodeOf.contains(asset); }
    /// One a rated axis of the edition in force, in the order of the scheme; nothing for retired and unknown assets.
    std::vector<NeededLevel> needed(AssetId asset) const;
    /// What is wrong with one asset, in the order of the rules.
    std::vector<CheckFinding> findings(AssetId asset) const;
    void visitFindings(const std::function<void(CheckFinding &&)> &visit) const;
    /// Assets whose findings the last edit may have changed.
    std::vector<AssetId> reached() const;
    const InheritanceGraph &graph() const { return m_graph; }

private:
    using Node = InheritanceGraph::Node;

    /// Found zone of an asset: its own, or that of what holds it.
    struct Place
    {
        ProfileItemId zone;
        Node holder = InheritanceGraph::noNode;
    };

    struct Judged;
    Judged judged(Node node, std::size_t axis) const;
    std::vector<Carried> ownOf(Node node) const;
    void touchHeld(Node node);
    std::vector<InheritanceGraph::Edge> edgesOf(const Relation &relation) const;
    NeededLevel neededOn(Node node, std::size_t axis) const;
    Text declaredOn(Node node, std::size_t axis) const;
    void rest(CheckFinding &found, const std::vector<Node> &path) const;
    CheckFinding finding(const char *rule, Severity severity, Node node, Field field) const;
    void addLevelFindings(Node node, std::vector<CheckFinding> &findings) const;
    void addZoneFindings(Node node, std::vector<CheckFinding> &findings) const;
    void addOwnFindings(Node node, std::vector<CheckFinding> &findings) const;
    void addHeavyFindings(Node node, std::vector<CheckFinding> &findings) const;
    std::vector<CheckFinding> findingsOf(Node node) const;
    bool isHolding(Node node) const;
    std::vector<Place> placesOf(Node node) const;
    const std::pair<ProfileItem, ZoneRole> *zone(ProfileItemId id) const;
    std::vector<AssetId> idsOf(const std::vector<Node> &nodes) const;
    /// «A-00012 → A-00003», without the last one, which is the asset itself.
    Text codesOf(const std::vector<Node> &path) const;
    void noteService(Node node, const AssetFacts &facts);

    /// `AssetFacts` in little room.
    struct Row
    {
        AssetId id;
        Text code;
        EditionId edition;
        ProfileItemId zone;
        std::array<std::uint16_t, axisCount> levels; ///< in `m_codes`
        std::uint16_t scale;
        std::uint8_t flags;
    };

    Row rowOf(const AssetFacts &facts);
    bool has(Node node, std::uint8_t flag) const { return (m_rows[node].flags & flag) != 0; }
    const LevelScale &scale(Node node) const { return m_scales[m_rows[node].scale]; }

    std::map<EditionId, Scheme> m_schemes;
    std::vector<LevelScale> m_scales;
    std::vector<std::pair<ProfileItem, ZoneRole>> m_zones;
    bool m_hasNumberZone = false;
    CarryRules m_carries;
    std::vector<Row> m_rows;       ///< by node
    std::vector<Text> m_codes{{}}; ///< levels as they are stored; unrated first
    std::unordered_map<AssetId, Node> m_nodeOf;
    std::unordered_map<Node, Text> m_services; ///< of the few that are under general terms
    std::vector<Relation> m_relations;         ///< those of the beginning, until `compute`
    InheritanceGraph m_graph;
    std::vector<Node> m_touched;
};

} // namespace daicho
