/** What became of the entries of a map from one state to another, each list in order of key. */
export interface Changes<Value> {
  readonly added: readonly { readonly key: string; readonly after: Value }[];
  readonly changed: readonly { readonly key: string; readonly before: Value; readonly after: Value }[];
  readonly gone: readonly { readonly key: string; readonly before: Value }[];
}

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Compares two maps; values are the same if they print the same as JSON. */
export function changesBetween<Value>(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): Changes<Value> {
  const added: { key: string; after: Value }[] = [];
  const changed: { key: string; before: Value; after: Value }[] = [];
  for (const [key, value] of after) {
    const old = before.get(key);
    if (old === undefined) added.push({ key, after: value });
    else if (JSON.stringify(old) !== JSON.stringify(value)) changed.push({ key, before: old, after: value });
  }
  const gone = [...before].filter(([key]) => !after.has(key)).map(([key, value]) => ({ key, before: value }));
  return { added: added.sort(byKey), changed: changed.sort(byKey), gone: gone.sort(byKey) };
}
