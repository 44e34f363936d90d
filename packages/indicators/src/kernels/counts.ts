// The loops that run over every record for every definition stand by themselves, so that they are compiled well: in a function
// with closures, each record would fetch what the closures share.

/** How many records of each cell stand in each place: the counts of a cell follow each other in the order of places. */
export function countPlaces(
  cellOf: Int32Array,
  place: Uint8Array,
  cells: number,
  places: number,
): Int32Array {
  const counts = new Int32Array(cells * places);
  for (let record = 0; record < place.length; record++) {
    const at = (cellOf[record] as number) * places + (place[record] as number);
    counts[at] = (counts[at] as number) + 1;
  }
  return counts;
}

/** The records that stand in one of the places, ascending. @param isAsked - 1 for each place that is asked for */
export function recordsIn(place: Uint8Array, isAsked: Uint8Array): Uint32Array {
  const found = new Uint32Array(place.length);
  let count = 0;
  for (let record = 0; record < place.length; record++) {
    // Written and overwritten without a branch, which would be guessed wrong too often.
    found[count] = record;
    count += isAsked[place[record] as number] as number;
  }
  return found.slice(0, count);
}

/**
 * Places that follow from the truth of two clauses alone.
 *
 * @param placeOf - by 3 x (truth of the first + 1) + truth of the second + 1
 */
export function placesOf(first: Int8Array, second: Int8Array, placeOf: Uint8Array): Uint8Array {
  const place = new Uint8Array(first.length);
  for (let record = 0; record < place.length; record++) {
    place[record] = placeOf[3 * (first[record] as number) + (second[record] as number) + 4] as number;
  }
  return place;
}
