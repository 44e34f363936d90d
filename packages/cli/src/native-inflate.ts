import { inflateRawSync } from 'node:zlib';

/** Node's own way of unpacking, some three times as fast as the portable one; each part of a workbook is held whole. */
export const nativeInflate = (packed: Uint8Array, size: number): Uint8Array =>
  inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
