import RapportCodebooks
import RapportTranscripts

/// Puts codes, groups and regions in the order of deciding: what others refer to comes first.
struct PlanOrder {
  private let plan: CodingPlan
  private let groupOfCode: [Int: Int]

  /// The steps of a plan.
  ///
  /// - Throws: `InvalidInput` with the path where references run in a circle.
  static func steps(of plan: CodingPlan) throws(InvalidInput) -> [CodingPlan.Step] {
    let order = PlanOrder(plan)
    let steps =
      plan.codes.indices.map(order.step(ofCode:))
      + plan.regions.indices.map { CodingPlan.Step.region($0) }
    let edges = Dictionary(
      steps.map { ($0, order.checks(of: $0).flatMap(order.references)) },
      uniquingKeysWith: { first, _ in first })
    guard let circle = Circles.first(from: steps, edges: edges) else {
      return Circles.order(of: steps, edges: edges)
    }
    throw InvalidInput(
      Diagnostic(
        .error, id: "reference-cycle",
        "codes refer to each other in a circle: "
          + circle.map(order.name).joined(separator: " → "),
        hint: "take one of the references out, or move what both need into an internal code"))
  }

  private init(_ plan: CodingPlan) {
    self.plan = plan
    var groupOfCode: [Int: Int] = [:]
    for (number, group) in plan.groups.enumerated() {
      for code in group.codes + [group.otherwise].compactMap({ $0 }) { groupOfCode[code] = number }
    }
    self.groupOfCode = groupOfCode
  }

  private func step(ofCode code: Int) -> CodingPlan.Step {
    groupOfCode[code].map { .group($0) } ?? .code(code)
  }

  private func name(_ step: CodingPlan.Step) -> String {
    switch step {
    case .code(let code): plan.codes[code].reference.description
    case .group(let group): "group \(plan.groups[group].group.name)"
    case .region(let region): "region \(plan.regions[region].region.name)"
    }
  }

  private func checks(of step: CodingPlan.Step) -> [Check] {
    switch step {
    case .code(let code): plan.codes[code].rules.map(\.check)
    case .group(let group): plan.groups[group].codes.flatMap { plan.codes[$0].rules.map(\.check) }
    case .region(let region):
      [plan.regions[region].opens] + [plan.regions[region].closes].compactMap { $0 }
    }
  }

  private func references(in check: Check) -> [CodingPlan.Step] {
    switch check {
    case .all(let checks), .any(let checks), .unless(let checks): checks.flatMap(references)
    case .nearby(let nearby): references(in: nearby.check)
    case .coded(let codes): codes.map(step(ofCode:))
    case .region(let regions): regions.map { .region($0) }
    default: []
    }
  }
}
