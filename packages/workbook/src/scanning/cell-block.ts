import type { SheetVisitor } from './sheet-visitor.ts';

/** Some of a sheet's cells in the order in which they stand in the file: what `SheetVisitor.cell` is told of each. */
export type CellBlock = {
  /** How many cells it holds now. */
  count: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly texts: Int32Array;
};

/** Is told of sheets, and of their cells by the block. */
export type BlockVisitor = Pick<SheetVisitor, 'sheet'> & {
  /** The cells last for the call only. */
  readonly cells: (block: CellBlock) => void;
  readonly end: () => void;
};

/** So few that a block stays in the processor's nearest memory. */
export const BLOCK_CELLS = 1024;

/** A block that is filled again and again. */
export function newCellBlock(): CellBlock {
  return {
    count: 0,
    rows: new Int32Array(BLOCK_CELLS),
    columns: new Int32Array(BLOCK_CELLS),
    kinds: new Uint8Array(BLOCK_CELLS),
    numbers: new Float64Array(BLOCK_CELLS),
    texts: new Int32Array(BLOCK_CELLS),
  };
}

/** Adds a cell to a block that has room. */
export function putCell(
  block: CellBlock,
  row: number,
  column: number,
  kind: number,
  number: number,
  text: number,
): void {
  const at = block.count;
  block.rows[at] = row;
  block.columns[at] = column;
  block.kinds[at] = kind;
  block.numbers[at] = number;
  block.texts[at] = text;
  block.count = at + 1;
}
