/** Where and as what the data are published: what every file of them says about itself. */
export interface Publication {
  /** Day of the corpus, `YYYY-MM-DD`: its edition. Null where no record tells it. */
  readonly day: string | null;
  /** An address of this site as it is written in a file: with its host, where that is known. */
  readonly address: (path: string) => string;
}

/** Version of the form of the data: the first number grows when a field goes or changes its meaning, the second when one is added. */
export const dataVersion = "1.2";

export const recordsLicence = "https://spdx.org/licenses/MIT.html";

/** Whose the rest is. */
export const rightsNote =
  "The records are under the MIT licence. The captures and the words quoted from them belong to the holders named with each article.";

/** A text in which no `<` is written as itself: inert, wherever it is put or taken for HTML. */
export const inertJson = (value: unknown): string => `${JSON.stringify(value, null, 2).replaceAll("<", "\\u003c")}\n`;

/** A file of records as JSON: what it is, then the records under their name. */
export const recordFile = (publication: Publication, schema: string, records: Readonly<Record<string, unknown>>): string =>
  inertJson({
    version: dataVersion,
    corpus: publication.day,
    licence: recordsLicence,
    rights: rightsNote,
    schema: publication.address(`/data/schema/${schema}.json`),
    ...records,
  });
