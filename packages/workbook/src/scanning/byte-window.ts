/** Bytes at once, or in pieces, each of which need last only until the next is asked for. */
export type ByteSource = Uint8Array | Iterable<Uint8Array>;

/**
 * What can be seen of bytes that come in pieces. A scanner that runs into the end of what it sees goes back to where the
 * unfinished thing begins, moves the window there, and reads that thing again.
 */
export type ByteWindow = {
  bytes: Uint8Array;
  /** Nothing comes behind what is seen. */
  isLast: boolean;
  /**
   * Lets go of what stands before a position, which becomes 0, and sees more. What is kept is doubled at least, so that
   * a long thing is not read again for every piece of it.
   */
  readonly move: (from: number) => void;
};

/** A window on bytes. Those that come at once are seen whole and not copied. */
export function byteWindow(source: ByteSource): ByteWindow {
  if (source instanceof Uint8Array) return { bytes: source, isLast: true, move: () => undefined };
  const pieces = source[Symbol.iterator]();
  let room = new Uint8Array(0);
  const window: ByteWindow = {
    bytes: room,
    isLast: false,
    move: (from) => {
      // Before the next piece is asked for, which may take the place of this one.
      const kept = window.bytes.length - from;
      if (kept > room.length) room = roomFor(kept, window.bytes.subarray(from));
      else room.set(window.bytes.subarray(from));
      let filled = kept;
      do {
        const next = pieces.next();
        if (next.done === true) {
          window.isLast = true;
          break;
        }
        if (filled === 0 && next.value.length > 0) {
          window.bytes = next.value;
          return;
        }
        const together = filled + next.value.length;
        if (together > room.length) room = roomFor(together, room.subarray(0, filled));
        room.set(next.value, filled);
        filled = together;
      } while (filled < Math.max(1, kept * 2));
      window.bytes = room.subarray(0, filled);
    },
  };
  window.move(0);
  return window;
}

function roomFor(length: number, beginning: Uint8Array): Uint8Array<ArrayBuffer> {
  const room = new Uint8Array(length * 2);
  room.set(beginning);
  return room;
}

/** All bytes of a source in one array. @param length - how many there are, where that is known */
export function joined(source: ByteSource, length = 0): Uint8Array {
  if (source instanceof Uint8Array) return source;
  let whole = new Uint8Array(length);
  let filled = 0;
  for (const piece of source) {
    if (filled + piece.length > whole.length)
      whole = roomFor(filled + piece.length, whole.subarray(0, filled));
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole.subarray(0, filled);
}
