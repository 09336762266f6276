import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import { allFiles } from "../../exports/data/all-files.ts";
import { publicationOf } from "./publication.ts";

/** Every file of all records by its name below `/data/`, each made when it is asked for; `publisher` is who answers for this copy. */
export const filesOf = (corpus: LinkedCorpus, publisher: string | null) => allFiles(corpus, publicationOf(corpus), publisher);

/** Of their names those of one form, as parameters of a route: `file` is what the form's group holds. */
export const namesOf = (corpus: LinkedCorpus, form: RegExp): { readonly params: { readonly file: string } }[] =>
  [...filesOf(corpus, null).keys()].flatMap((name) => {
    const file = form.exec(name)?.[1];
    return file === undefined ? [] : [{ params: { file } }];
  });
