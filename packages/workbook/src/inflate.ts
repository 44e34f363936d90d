import { inflateSync } from 'fflate';

/**
 * Unpacks raw deflate data. A caller that has a faster one, such as Node's `inflateRawSync`, hands it in.
 *
 * @param packed - the deflate stream, without header
 * @param size - bytes that it should give; more is an error and need not be returned
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/** The portable way. One byte is allowed beyond the stated size, so that a stream which gives more is seen. */
export const portableInflate: Inflate = (packed, size) =>
  inflateSync(packed, { out: new Uint8Array(size + 1) });
