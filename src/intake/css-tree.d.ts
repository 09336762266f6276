/** The part of css-tree that is used; the package has no types of its own. */
declare module "css-tree" {
  interface List<Node> {
    toArray(): Node[];
    [Symbol.iterator](): Iterator<Node>;
  }
  interface Declaration {
    readonly type: "Declaration";
    readonly property: string;
    readonly important: boolean | string;
    readonly value: Raw;
  }
  interface Raw {
    readonly type: "Raw";
    readonly value: string;
  }
  interface SelectorList {
    readonly type: "SelectorList";
    readonly children: List<CssNode>;
  }
  interface Rule {
    readonly type: "Rule";
    readonly prelude: SelectorList | Raw;
    readonly block: { readonly children: List<CssNode> };
  }
  interface Atrule {
    readonly type: "Atrule";
    readonly name: string;
    readonly prelude: Raw | null;
  }
  interface OtherNode {
    readonly type: "Selector" | "StyleSheet" | "Block";
  }
  type CssNode = Declaration | Raw | SelectorList | Rule | Atrule | OtherNode;
  function parse(
    css: string,
    options: { readonly parseValue: boolean; readonly parseAtrulePrelude: boolean; readonly parseCustomProperty: boolean },
  ): CssNode;
  function generate(node: CssNode): string;
  function walk(root: CssNode, visitor: { enter(node: CssNode): void; leave(node: CssNode): void }): void;
}
