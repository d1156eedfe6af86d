/// Kappa of two raters' codes moment by moment, where one may be a few moments early or late
/// (Bakeman, Quera and Gnisci 2009).
///
/// A moment agrees where the other rater has its code within the tolerance. That is generous: two
/// independent raters reach about .20 with a tolerance of 2 and .40 with 5. So ``strict`` and
/// ``baseline`` belong beside it.
public struct TimeUnitAgreement<Code: Hashable & Sendable>: Hashable, Sendable {
  /// The reference's code of each moment.
  public let reference: [Code]
  /// The coder's code of each moment.
  public let coder: [Code]
  /// How many moments early or late still agree.
  public let tolerance: Int

  /// Makes it of two lists, one code a moment.
  ///
  /// Throws where they differ in length; a tolerance is kept between 0 and their length.
  public init(reference: [Code], coder: [Code], tolerance: Int) throws(MalformedTable) {
    guard reference.count == coder.count else {
      throw MalformedTable(
        description: "\(reference.count) moments can't be compared with \(coder.count).")
    }
    self.reference = reference
    self.coder = coder
    self.tolerance = min(max(0, tolerance), reference.count)
  }

  /// Kappa with the reference's moments looked up in the coder's list.
  public func ofReference() -> Estimate {
    Self.kappa(reference, coder, tolerance).with(
      method: "kappa of time units, tolerance \(tolerance)")
  }

  /// Kappa with the coder's moments looked up in the reference's list.
  public func ofCoder() -> Estimate {
    Self.kappa(coder, reference, tolerance).with(
      method: "kappa of time units, tolerance \(tolerance)")
  }

  /// The mean of both; undefined where one of them is.
  public func mean() -> Estimate {
    let (first, second) = (ofReference(), ofCoder())
    guard let a = first.value, let b = second.value else {
      return first.value == nil ? first : second
    }
    return Estimate((a + b) / 2, counts: first.counts, method: first.method + ", mean of both ways")
  }

  /// Kappa without tolerance.
  public func strict() -> Estimate {
    Self.kappa(reference, coder, 0).with(method: "kappa of time units")
  }

  /// What the mean is by chance alone: its mean over all rotations of the coder's list by 10
  /// tolerances or more (1 or more without tolerance); nil where the list is too short for one.
  public func baseline() -> Double? {
    let least = max(1, 10 * tolerance)
    guard 2 * least <= coder.count else { return nil }
    let means = (least...(coder.count - least)).compactMap { offset -> Double? in
      let rotated = Array(coder[offset...] + coder[..<offset])
      guard let a = Self.kappa(reference, rotated, tolerance).value,
        let b = Self.kappa(rotated, reference, tolerance).value
      else { return nil }
      return (a + b) / 2
    }
    return means.mean()
  }

  private static func kappa(_ a: [Code], _ b: [Code], _ tolerance: Int) -> Estimate {
    var places: [Code: Int] = [:]
    for code in a + b where places[code] == nil { places[code] = places.count }
    var cells = Array(
      repeating: Array(repeating: 0, count: places.count), count: places.count)
    for (moment, code) in a.enumerated() {
      let window = b[max(0, moment - tolerance)...min(b.count - 1, moment + tolerance)]
      let other = window.contains(code) ? code : b[moment]
      if let row = places[code], let column = places[other] { cells[row][column] += 1 }
    }
    return CohensKappa(cells: cells).estimate
  }
}

extension Estimate {
  /// The same without an interval, under another name.
  fileprivate func with(method: String) -> Estimate {
    with(standardError: nil, interval: nil, counts: counts, method: method)
  }
}
