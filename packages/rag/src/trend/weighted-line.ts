/** A point of a line with the weight it has. */
export type WeightedPoint = { readonly at: number; readonly value: number; readonly weight: number };

/** The straight line nearest to points by weighted squares; `chiSquared` is (slope / its standard error)². */
export type WeightedLine = {
  readonly slope: number;
  readonly intercept: number;
  readonly chiSquared: number;
};

/** Times and values are taken about their weighted means, so that large numbers lose no digits. Needs two times. */
export function weightedLine(points: readonly WeightedPoint[]): WeightedLine {
  let weights = 0;
  let times = 0;
  let values = 0;
  for (const { at, value, weight } of points) {
    weights += weight;
    times += weight * at;
    values += weight * value;
  }
  const meanTime = times / weights;
  const meanValue = values / weights;
  let spread = 0;
  let together = 0;
  for (const { at, value, weight } of points) {
    spread += weight * (at - meanTime) ** 2;
    together += weight * (at - meanTime) * (value - meanValue);
  }
  const slope = together / spread;
  return { slope, intercept: meanValue - slope * meanTime, chiSquared: slope ** 2 * spread };
}

/** The lines with each point left out in turn. */
export function linesWithoutEach(points: readonly WeightedPoint[]): WeightedLine[] {
  return points.map((left) => weightedLine(points.filter((point) => point !== left)));
}
