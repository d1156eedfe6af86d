import Foundation

/// The scripts that the tests run in a page.
enum Scripts {
  /// Where words stand in an element, in the window.
  static let placeOfWords = """
    const walker = document.createTreeWalker(
      document.querySelector(arguments[0]), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(arguments[1]);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + arguments[1].length);
      const box = range.getBoundingClientRect();
      return { left: box.left + 0.5, right: box.right - 0.5, middle: (box.top + box.bottom) / 2 };
    }
    return {};
    """

  /// Marks every control that the Tab key must come by, and begins at the page's top.
  static let beginTabbing = """
    const all = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    const groups = new Set();
    for (const control of document.querySelectorAll(all)) {
      if (control.disabled || !control.checkVisibility({ checkVisibilityCSS: true })) continue;
      if (control.type === "radio") {
        // One stop for the whole group.
        const group = (control.form?.id || control.form?.action) + control.name;
        if (groups.has(group)) continue;
        groups.add(group);
      }
      control.dataset.toReach = "1";
    }
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    window.scrollTo(0, 0);
    """

  /// Takes the mark from the control that has the focus; false at the page's end.
  static let noteFocus = """
    const here = document.activeElement;
    if (!here || here === document.body) return false;
    delete here.dataset.toReach;
    if (here.type === "radio") {
      for (const control of here.form.elements[here.name]) delete control.dataset.toReach;
    }
    return true;
    """

  /// The controls whose mark is left.
  static let endTabbing = """
    return Array.from(document.querySelectorAll("[data-to-reach]")).map((control) => {
      delete control.dataset.toReach;
      return control.outerHTML.slice(0, 120);
    });
    """

  /// What is wrong with a page for those who can't use it by sight and mouse.
  static let accessibility = file("accessibility.js")

  private static func file(_ name: String) -> String {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Scripts/" + name)
    return (try? String(contentsOf: url, encoding: .utf8)) ?? "throw new Error('no \(name)')"
  }
}
