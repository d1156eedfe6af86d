import RapportCodebooks
import RapportTranscripts

/// Puts codes, groups and regions in the order of deciding: what others refer to comes first.
struct PlanOrder {
  private let plan: CodingPlan
  private var groupOfCode: [Int: Int] = [:]
  private var done: Set<CodingPlan.Step> = []
  private var path: [CodingPlan.Step] = []
  private var steps: [CodingPlan.Step] = []

  /// The steps of a plan.
  ///
  /// - Throws: `InvalidInput` with the path where references run in a circle.
  static func steps(of plan: CodingPlan) throws(InvalidInput) -> [CodingPlan.Step] {
    var order = PlanOrder(plan)
    for code in plan.codes.indices { try order.visit(order.step(ofCode: code)) }
    for region in plan.regions.indices { try order.visit(.region(region)) }
    return order.steps
  }

  private init(_ plan: CodingPlan) {
    self.plan = plan
    for (number, group) in plan.groups.enumerated() {
      for code in group.codes + [group.otherwise].compactMap({ $0 }) { groupOfCode[code] = number }
    }
  }

  private func step(ofCode code: Int) -> CodingPlan.Step {
    groupOfCode[code].map { .group($0) } ?? .code(code)
  }

  private mutating func visit(_ step: CodingPlan.Step) throws(InvalidInput) {
    guard !done.contains(step) else { return }
    if let start = path.firstIndex(of: step) {
      let names = (path[start...] + [step]).map(name)
      throw InvalidInput(
        Diagnostic(
          .error, id: "reference-cycle",
          "codes refer to each other in a circle: \(names.joined(separator: " → "))",
          hint: "take one of the references out, or move what both need into an internal code"))
    }
    path.append(step)
    for check in checks(of: step) {
      for next in references(in: check) { try visit(next) }
    }
    path.removeLast()
    done.insert(step)
    steps.append(step)
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
