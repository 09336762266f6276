/** The part of citeproc that is used; the package has no types of its own. */
declare module "citeproc" {
  interface System {
    retrieveItem(id: string): unknown;
    retrieveLocale(language: string): string;
  }
  class Engine {
    constructor(system: System, style: string, language: string, forced: boolean);
    setOutputFormat(format: "text"): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): readonly [parameters: unknown, entries: readonly string[]];
  }
  const citeproc: { readonly Engine: typeof Engine };
  export default citeproc;
}
