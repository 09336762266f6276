/** An id and those that follow it, each once: a ring ends where it closes. */
export function chainFrom(
  first: string | null | undefined,
  next: (id: string) => string | null | undefined,
): ReadonlySet<string> {
  const chain = new Set<string>();
  for (let id = first; id != null && !chain.has(id); id = next(id)) chain.add(id);
  return chain;
}

/** Whether those that follow an id lead back to it. */
export const isInRing = (id: string, next: (id: string) => string | null | undefined): boolean =>
  chainFrom(next(id), next).has(id);
