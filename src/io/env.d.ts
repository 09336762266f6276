declare namespace App {
  interface Locals {
    /** The corpus, linked, without withheld words. */
    corpus: import("../corpus/linked-corpus.ts").LinkedCorpus;
    /** The base map. */
    base: import("../model/map/base-map.ts").MapBase;
    /** Tells the day on which an address was listed; null where the ledger does not say. */
    since: (address: string) => string | null;
    /** What writes citations in each style; loaded where it is asked for. */
    citationFormatter: () => Promise<import("../exports/citation/citation-styles.ts").CitationFormatter>;
    /** Problems of the corpus, printed; empty in a build. */
    problems: readonly string[];
    /** Who answers for this copy of the site. */
    contact: import("./configuration.ts").Contact;
  }
}

interface ImportMetaEnv {
  /** The corpus folder, an absolute path. */
  readonly CORPUS_ROOT: string;
  /** The folder of the base map, an absolute path. */
  readonly PROJECT_ROOT: string;
}
