import { compareText } from "../../text/compare-text.ts";
import { mediaTypeOf } from "../data/media-types.ts";
import { inertJson, recordsLicence, rightsNote } from "../data/publication.ts";

/** What a folder of files is that is kept. */
export interface Kept {
  readonly title: string;
  readonly description: string;
  /** Address of the page that it is about. */
  readonly address: string;
  /** Day of the corpus; null where no record tells it. */
  readonly day: string | null;
}

/** What a file is, by the folder in which it is. */
const sorts: readonly (readonly [prefix: string, what: string])[] = [
  ["captures/", "Capture of an article, byte for byte as it was received"],
  ["sidecars/", "What is known about a capture"],
  ["records/", "Record"],
  ["schema/", "JSON Schema of a sort of record"],
  ["page", "Page of the site, to read without a network and to print"],
  ["annotations", "Passages as annotations of the captures"],
];

/**
 * The metadata of a folder as an RO-Crate 1.1 (https://w3id.org/ro/crate/1.1): what it is, what each file is, under which licence.
 *
 * @param sizes number of bytes of each file by its path in the folder
 */
export function crate({ title, description, address, day }: Kept, sizes: ReadonlyMap<string, number>): string {
  const parts = [...sizes].sort(([a], [b]) => compareText(a, b));
  const about = (path: string): string => sorts.find(([prefix]) => path.startsWith(prefix))?.[1] ?? "Records as data";
  return inertJson({
    "@context": "https://w3id.org/ro/crate/1.1/context",
    "@graph": [
      {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
        about: { "@id": "./" },
      },
      {
        "@id": "./",
        "@type": "Dataset",
        name: title,
        description,
        url: address,
        ...(day === null ? {} : { datePublished: day }),
        license: { "@id": recordsLicence },
        copyrightNotice: rightsNote,
        hasPart: parts.map(([path]) => ({ "@id": path })),
      },
      { "@id": recordsLicence, "@type": "CreativeWork", name: "MIT License", description: rightsNote },
      ...parts.map(([path, size]) => ({
        "@id": path,
        "@type": "File",
        name: about(path),
        encodingFormat: mediaTypeOf(path),
        contentSize: String(size),
      })),
    ],
  });
}
