import type { Article } from "./article.ts";
import type { Path } from "./position.ts";
import type { RuleId } from "./rules.ts";
import type { Display, Sidecar } from "./sidecar.ts";

/** Something found in the corpus folder. Only files are ever read; links are not followed. */
export interface SourceEntry {
  /** Path relative to the corpus root, with `/`. */
  readonly path: string;
  /** `unreadable`: a file or folder that the system does not let us read. */
  readonly kind: "file" | "folder" | "link" | "device" | "unreadable";
  /** Size in bytes; 0 for what is no file. */
  readonly byteCount: number;
  /** The bytes of a file that is not above the limit of its size; otherwise null. */
  readonly bytes: Uint8Array | null;
  /** The same as text; null if they are not UTF-8. A byte-order mark is kept. */
  readonly text: string | null;
}

/** What a corpus folder holds: everything below `seeds/` and `content/` but for the made `content/articles/`, and the two ledgers. */
export interface CorpusSources {
  /** In order of path, by code units. */
  readonly entries: readonly SourceEntry[];
}

/** The areas of the base map, by ISO 3166-1 alpha-2 or ISO 3166-2 code. */
export interface Areas {
  has(code: string): boolean;
  /** Whether a place lies in one; null if the map can't tell, for it lies beyond its frame. */
  contains(code: string, longitude: number, latitude: number): boolean | null;
}

/** A problem of a sidecar that only its capture shows; `path` leads to the value in the sidecar. */
export interface SidecarFinding {
  readonly path: Path;
  /** One sentence: `Unexpected …, expected …`. */
  readonly reason: string;
  readonly ruleId: RuleId;
}

/** Makes the article of a capture (`src/ingest/to-article.ts`); handed in, since this layer does not know that one. */
export type ToArticle = <Facts extends Pick<Sidecar, "parts">>(capture: {
  /** Id of the article. */
  readonly id: string;
  /** The seed, decoded. */
  readonly text: string;
  /** Number of bytes of the seed. */
  readonly byteCount: number;
  /** What is known about it. */
  readonly sidecar: Facts;
}) => {
  readonly article: Omit<Facts, "parts"> & Pick<Article, "id" | "lineCount" | "byteCount" | "lines">;
  readonly findings: readonly SidecarFinding[];
};

/** How much of an article excerpts may show; more is told. */
export interface ExcerptLimits {
  readonly passageWords: number;
  readonly articleWords: number;
  /** Share of an article's citable words that all its passages may have, in percent. */
  readonly articlePercent: number;
}

export interface PublicationLimits {
  /** The most that is shown of any article. */
  readonly display: Display;
  readonly excerpts: ExcerptLimits;
}

export interface CheckTools {
  readonly toArticle: ToArticle;
  readonly areas: Areas;
  readonly publication: PublicationLimits;
  /** Addresses that the main branch lists as published; null if that is not known. */
  readonly published: ReadonlySet<string> | null;
  /** The day that it is, as an ISO day; null if that is not known: then no day lies in the future. */
  readonly today: string | null;
}
