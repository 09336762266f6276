import { join, resolve } from "node:path";

/** A built site that the tests read and open. */
export interface BuiltSite {
  /** Folder with the `seeds/` and `content/` that it was made from. */
  readonly corpus: string;
  /** Folder of the built files. */
  readonly folder: string;
  /** Origin at which it is served. */
  readonly address: string;
  /** Path before every address, without a slash at its end. */
  readonly base: string;
  /** `SITE_URL` it was built with; null when none was set. */
  readonly site: string | null;
}

const corpora = resolve(import.meta.dirname, "../fixtures/corpora");

/**
 * The records of the first four articles as they once were: real ones, which stay as they are while the project's own grow and are
 * corrected. Every test that needs such data reads these.
 */
export const firstFour = join(corpora, "first-four");

/** The small corpus of the fixtures, hosted under a path. */
export const smallCorpus = {
  folder: join(corpora, "small"),
  base: "/lessons/record/",
  site: "https://record.example",
  get environment() {
    return { CORPUS: this.folder, BASE_PATH: this.base, SITE_URL: this.site };
  },
};
