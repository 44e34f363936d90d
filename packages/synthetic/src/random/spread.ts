/** The golden ratio's fractional part: its multiples fill the unit interval as evenly as any can. */
const GOLDEN = 0.6180339887498949;

/**
 * The `index`th of evenly spread numbers from 0 to below 1. Any run of them has the shares of a whole, so that a
 * council of thirty children has its care leavers too, and a larger council begins with the same ones.
 */
export function spread(index: number, offset: number): number {
  return (offset + index * GOLDEN) % 1;
}
