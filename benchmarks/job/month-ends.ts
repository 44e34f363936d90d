/** The month-ends at which the indicators are told over time, as epoch days: 31 October 2023 to 31 March 2024. */
export const MONTH_ENDS: readonly number[] = [
  [2023, 10, 31],
  [2023, 11, 30],
  [2023, 12, 31],
  [2024, 1, 31],
  [2024, 2, 29],
  [2024, 3, 31],
].map(([year, month, day]) => Date.UTC(year!, month! - 1, day) / 86_400_000);

/** The name of an indicator at a month-end. */
export const atMonthEnd = (id: string, monthEnd: number): string => `${id}@${monthEnd}`;
