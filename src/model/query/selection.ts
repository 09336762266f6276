import { type View, withoutSelection } from "./view.ts";

/** A record that a reader points at or selects. */
export interface Target {
  readonly of: "event" | "statement";
  readonly id: string;
}

export const isSameTarget = (a: Target | null, b: Target | null): boolean => a?.of === b?.of && a?.id === b?.id;

/** What a view selects: one record, the first that its address names; null where it names none. */
export function selectedIn({ event, statement }: View): Target | null {
  if (event[0] !== undefined) return { of: "event", id: event[0] };
  return statement[0] === undefined ? null : { of: "statement", id: statement[0] };
}

/** The view with one record selected, or none. */
export const select = (view: View, target: Target | null): View =>
  target === null ? withoutSelection(view) : { ...withoutSelection(view), [target.of]: [target.id] };
