import type { Described } from "../metadata/json-ld.ts";
import { dataFiles, wholeEvidence } from "./data-files.ts";
import { mediaTypeOf } from "./media-types.ts";
import { dataVersion, inertJson, type Publication, recordsLicence, rightsNote } from "./publication.ts";

const name = "On the Record: Ukraine 2022";
const description =
  "What is reported to have happened in Ukraine in 2022, who said what about it, and the exact words of the source behind each record. Dates are EDTF with their basis, places have a precision, figures keep their bounds.";

/** Version of the data as a whole: of their form, and the day of the corpus. */
export const versionOf = ({ day }: Publication): string => (day === null ? dataVersion : `${dataVersion}, corpus of ${day}`);

/**
 * The data as a schema.org Dataset (https://schema.org/Dataset), by which search engines for data find it: in the page about the data, and as a file.
 *
 * @param publisher who answers for this copy; null where nobody is named
 */
export function dataset(publication: Publication, publisher: string | null): Described {
  const { address, day } = publication;
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    "@id": address("/data/"),
    name,
    description,
    url: address("/data/"),
    version: versionOf(publication),
    ...(day === null ? {} : { dateModified: day }),
    isAccessibleForFree: true,
    license: recordsLicence,
    usageInfo: address("/method/#rights-and-taking-a-text-down"),
    copyrightNotice: rightsNote,
    creator: { "@type": "Organization", name: publisher ?? "On the Record" },
    temporalCoverage: "2022",
    spatialCoverage: { "@type": "Place", name: "Ukraine" },
    measurementTechnique: address("/method/"),
    distribution: [...dataFiles, wholeEvidence].map((file) => ({
      "@type": "DataDownload",
      name: file.name,
      description: file.holds,
      contentUrl: address(`/data/${file.name}`),
      encodingFormat: mediaTypeOf(file.name),
    })),
  };
}

/** The same in DataCite's metadata (https://schema.datacite.org, 4.5), for a repository that keeps a copy and gives it a DOI: it has none here. */
export function datacite(publication: Publication, publisher: string | null): string {
  const { address, day } = publication;
  const who = publisher ?? "On the Record";
  return inertJson({
    schemaVersion: "http://datacite.org/schema/kernel-4",
    alternateIdentifiers: [{ alternateIdentifier: address("/data/"), alternateIdentifierType: "URL" }],
    url: address("/data/"),
    creators: [{ name: who, nameType: "Organizational" }],
    titles: [{ title: name }],
    publisher: { name: who },
    publicationYear: (day ?? "2022").slice(0, 4),
    types: { resourceTypeGeneral: "Dataset", resourceType: "Records of events and statements with verified quotations" },
    version: versionOf(publication),
    language: "en",
    ...(day === null ? {} : { dates: [{ date: day, dateType: "Updated" }] }),
    rightsList: [
      { rights: "MIT License", rightsUri: recordsLicence, rightsIdentifier: "MIT", rightsIdentifierScheme: "SPDX" },
      { rights: rightsNote },
    ],
    descriptions: [{ description, descriptionType: "Abstract" }],
    formats: [...new Set(dataFiles.map(({ name }) => mediaTypeOf(name)))],
    geoLocations: [{ geoLocationPlace: "Ukraine" }],
  });
}
