declare namespace App {
  interface Locals {
    /** Problems of the corpus, printed; empty in a build. */
    problems: readonly string[];
    /** Who answers for this copy of the site. */
    contact: import("./configuration.ts").Contact;
    /** Day of the corpus, `YYYY-MM-DD`; null where no record tells it. */
    corpusDay: string | null;
  }
}

interface ImportMetaEnv {
  /** The corpus folder, an absolute path. */
  readonly CORPUS_ROOT: string;
  /** The folder of the base map, an absolute path. */
  readonly PROJECT_ROOT: string;
}
