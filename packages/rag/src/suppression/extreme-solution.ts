/** A vertex of a system of equations: whole numbers over one denominator. `undefined` where it runs on without end. */
type Vertex = { readonly values: readonly bigint[]; readonly denominator: bigint } | undefined;

/**
 * The solution of equations in unknowns that are not below nothing at which one unknown is greatest or least, by the
 * simplex method in whole numbers (Edmonds), with Bland's rule, so that it neither rounds nor circles.
 *
 * @param equations - one or more; of each, the factors of the unknowns and last what they come to; they must have a solution
 * @param way - 1 for the greatest, -1 for the least
 * @source Chvátal (1983), Linear Programming, chapters 3 and 8; Edmonds (1967), Systems of distinct representatives and
 *   linear algebra, Journal of Research of the National Bureau of Standards 71B, 241-245
 */
export function extremeSolution(
  equations: readonly (readonly number[])[],
  unknown: number,
  way: 1 | -1,
): Vertex {
  const unknowns = equations[0]!.length - 1;
  const rows = equations.map((equation) => {
    const sign = equation[unknowns]! < 0 ? -1 : 1;
    return equation.map((factor) => BigInt(sign * factor));
  });
  // An artificial unknown for each equation is where the search begins; none is taken up again, so they have no columns.
  const basis = rows.map((_, index) => unknowns + index);
  let denominator = 1n;
  const pivot = (row: number, column: number, lines: bigint[][]): void => {
    const lead = lines[row]!;
    const by = lead[column]!;
    lines.forEach((line, index) => {
      if (index === row) return;
      const factor = line[column]!;
      lines[index] = line.map((each, at) => (each * by - factor * lead[at]!) / denominator);
    });
    denominator = by;
    basis[row] = column;
  };
  /** Lowers the last line as far as it goes; false where it has no end. */
  const lower = (lines: bigint[][]): boolean => {
    for (;;) {
      const goal = lines.at(-1)!;
      const column = goal.findIndex((cost, at) => at < unknowns && cost < 0n);
      if (column < 0) return true;
      let row = -1;
      for (let each = 0; each < lines.length - 1; each += 1) {
        const step = lines[each]![column]!;
        if (step <= 0n) continue;
        if (row < 0) {
          row = each;
          continue;
        }
        const here = lines[each]![unknowns]! * lines[row]![column]!;
        const best = lines[row]![unknowns]! * step;
        if (here < best || (here === best && basis[each]! < basis[row]!)) row = each;
      }
      if (row < 0) return false;
      pivot(row, column, lines);
    }
  };
  const sums = Array.from(
    { length: unknowns + 1 },
    (_, at) => -rows.reduce((sum, row) => sum + row[at]!, 0n),
  );
  const first = [...rows, sums];
  lower(first);
  // Artificial unknowns that are left are nothing; they must not come to be something again.
  let lines = first.slice(0, -1);
  for (let row = lines.length - 1; row >= 0; row -= 1) {
    if (basis[row]! < unknowns) continue;
    const column = lines[row]!.findIndex((each, at) => at < unknowns && each !== 0n);
    if (column < 0) {
      lines = lines.toSpliced(row, 1);
      basis.splice(row, 1);
      continue;
    }
    if (lines[row]![column]! < 0n) lines[row] = lines[row]!.map((each) => -each);
    pivot(row, column, lines);
  }
  const sign = BigInt(-way);
  const goal = Array.from({ length: unknowns + 1 }, (_, at) => (at === unknown ? sign * denominator : 0n));
  const place = basis.indexOf(unknown);
  const all = [...lines, place < 0 ? goal : goal.map((each, at) => each - sign * lines[place]![at]!)];
  if (!lower(all)) return undefined;
  const values = Array.from({ length: unknowns }, (_, at) => {
    const row = basis.indexOf(at);
    return row < 0 ? 0n : all[row]![unknowns]!;
  });
  return { values, denominator };
}
