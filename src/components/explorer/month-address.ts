/** Address of the page of a month such as `2022-03`, which there is when there are many events. */
export const monthAddress = (month: string): string => `/events/${month.slice(0, 4)}/${month.slice(5, 7)}/`;
