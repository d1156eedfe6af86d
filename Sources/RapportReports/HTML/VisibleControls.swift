/// Signs nobody would see, and which could hide or turn around what stands on a page.
enum VisibleControls {
  /// `[U+202E]` for a control, a sign of direction or an invisible space; nil for anything else.
  static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09, 0x0A: return nil
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
    default: return nil
    }
  }
}
