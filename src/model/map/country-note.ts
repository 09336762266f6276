/** The label of what is known only to a country: `Ukraine as a whole: 5 events`. */
export const countryNote = (name: string, events: number): string =>
  `${name} as a whole: ${events} ${events === 1 ? "event" : "events"}`;
