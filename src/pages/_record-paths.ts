import type { RecordSort } from "../corpus/record-sorts.ts";
import { loadCorpus } from "../io/load.ts";

/** Paths of the pages of the records of one sort, which is also the name of the route's parameter. */
export const recordPaths =
  <Sort extends RecordSort>(sort: Sort) =>
  async () =>
    (await loadCorpus())[`${sort}s` as const].map(({ id }) => ({ params: { [sort]: id } as Record<Sort, string> }));
