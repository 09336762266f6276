/** Most events that one page lists one by one; above it a page lists counts by month, which lead to a page for each month. */
export const mostListed = 200;
