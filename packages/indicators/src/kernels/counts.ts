// The loops that run over every record for every definition stand by themselves, so that they are compiled well: in a function
// with closures, each record would fetch what the closures share.

/**
 * How many records of each cell stand in each place: the counts of a place follow each other in the order of cells.
 *
 * Records are counted in two tables by turns: neighbours often fall into one place, and a count that was just written has to be
 * waited for.
 *
 * @param place - or kind
 */
export function countPlaces(
  cellOf: Int32Array,
  place: Uint16Array,
  cells: number,
  places: number,
): Int32Array {
  const size = cells * places;
  const counts = new Int32Array(2 * size);
  const paired = place.length - (place.length % 2);
  for (let record = 0; record < paired; record += 2) {
    const one = (place[record] as number) * cells + (cellOf[record] as number);
    const other = size + (place[record + 1] as number) * cells + (cellOf[record + 1] as number);
    counts[one] = (counts[one] as number) + 1;
    counts[other] = (counts[other] as number) + 1;
  }
  if (paired < place.length) {
    const last = (place[paired] as number) * cells + (cellOf[paired] as number);
    counts[last] = (counts[last] as number) + 1;
  }
  for (let at = 0; at < size; at++) counts[at] = (counts[at] as number) + (counts[size + at] as number);
  return counts;
}

/** As {@link countPlaces}, from how many records of each cell are of each kind. @param place - of each kind */
export function countKinds(
  inCells: Int32Array,
  place: Uint16Array,
  cells: number,
  places: number,
): Int32Array {
  const counts = new Int32Array(cells * places);
  for (let kind = 0; kind < place.length; kind++) {
    const from = kind * cells;
    const to = (place[kind] as number) * cells;
    for (let cell = 0; cell < cells; cell++) {
      counts[to + cell] = (counts[to + cell] as number) + (inCells[from + cell] as number);
    }
  }
  return counts;
}

/**
 * Parts the kinds of records further, by the class of what each record is.
 *
 * @param of - the kind of each record, which is replaced
 * @param by - what each record is, such as the number of its value
 * @param classOf - the class of each of these
 * @returns how many kinds there are then; one more than `most`, and the kinds of no use, when there are more
 */
export function partFurther(
  of: Uint16Array,
  kinds: number,
  by: Int32Array,
  classOf: Uint16Array,
  classes: number,
  most: number,
): number {
  const found = new Int32Array(kinds * classes).fill(-1);
  let count = 0;
  for (let record = 0; record < of.length; record++) {
    const at = (of[record] as number) * classes + (classOf[by[record] as number] as number);
    let kind = found[at] as number;
    if (kind < 0) {
      if (count === most) return most + 1;
      found[at] = kind = count++;
    }
    of[record] = kind;
  }
  return count;
}

/** Each number replaced by what stands for it. */
export function replaced(numbers: Int32Array, by: Int32Array): Int32Array {
  const out = new Int32Array(numbers.length);
  for (let record = 0; record < out.length; record++) out[record] = by[numbers[record] as number] as number;
  return out;
}

/** The place of each record by its kind. */
export function placesByKind(of: Uint16Array, place: Uint16Array): Uint16Array {
  const places = new Uint16Array(of.length);
  for (let record = 0; record < places.length; record++) {
    places[record] = place[of[record] as number] as number;
  }
  return places;
}

/** How many records stand in one of the places. @param isAsked - 1 for each place that is asked for */
export function countIn(place: Uint16Array, isAsked: Uint8Array): number {
  let size = 0;
  for (let record = 0; record < place.length; record++) size += isAsked[place[record] as number] as number;
  return size;
}

/** The records that stand in one of the places, ascending. @param size - how many they are, as by {@link countIn} */
export function recordsIn(place: Uint16Array, isAsked: Uint8Array, size: number): Uint32Array {
  // Each is written and, unless asked for, overwritten: a branch would be guessed wrong too often. One place more takes the last.
  const found = new Uint32Array(size + 1);
  let count = 0;
  for (let record = 0; record < place.length; record++) {
    found[count] = record;
    count += isAsked[place[record] as number] as number;
  }
  return found.subarray(0, size);
}

/**
 * Places that follow from the truth of two clauses alone.
 *
 * @param placeOf - by 3 x (truth of the first + 1) + truth of the second + 1
 */
export function placesOf(first: Int8Array, second: Int8Array, placeOf: Uint8Array): Uint16Array {
  const place = new Uint16Array(first.length);
  for (let record = 0; record < place.length; record++) {
    place[record] = placeOf[3 * (first[record] as number) + (second[record] as number) + 4] as number;
  }
  return place;
}
