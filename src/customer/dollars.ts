/** The unit of a sum, by how often it is paid. */
export const DOLLARS = { month: 'dollarPerMonth', once: 'dollar', day: 'dollarPerDay' } as const;
