import { strFromU8 } from 'fflate';
import { WorkbookError } from './workbook-error.ts';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Whether bytes are a zip container or text, judged by how they begin and never by the file's name.
 *
 * @throws {WorkbookError} OLD_XLS, ENCRYPTED_WORKBOOK, TRUNCATED_ZIP or NOT_A_WORKBOOK, for what is neither
 */
export function fileSignature(bytes: Uint8Array): 'zip' | 'text' {
  if (bytes.length === 0) throw new WorkbookError('NOT_A_WORKBOOK', { looksLike: 'empty' });
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'zip';
  if (startsWith(bytes, COMPOUND_FILE)) refuseCompoundFile(bytes);
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'text';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw new WorkbookError('NOT_A_WORKBOOK', { looksLike: 'pdf' });
  const beginning = bytes.subarray(0, 4096);
  if (beginning.includes(0)) throw new WorkbookError('NOT_A_WORKBOOK', { looksLike: 'binary' });
  const text = strFromU8(beginning, true)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(?:!doctype html|html|head|body|table|meta|style|div)\b/.test(text)) {
    throw new WorkbookError('NOT_A_WORKBOOK', { looksLike: 'html' });
  }
  if (text.startsWith('<?xml')) throw new WorkbookError('NOT_A_WORKBOOK', { looksLike: 'xml' });
  return 'text';
}

/** Excel 97-2003 and encrypted workbooks share one container; the names in its directory tell them apart. */
function refuseCompoundFile(bytes: Uint8Array): never {
  if (includesUtf16(bytes, 'EncryptedPackage')) throw new WorkbookError('ENCRYPTED_WORKBOOK');
  if (includesUtf16(bytes, 'Workbook') || includesUtf16(bytes, 'Book')) throw new WorkbookError('OLD_XLS');
  throw new WorkbookError('NOT_A_WORKBOOK', { looksLike: 'compound-file' });
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function includesUtf16(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let index = 0;
    while (
      index < name.length &&
      bytes[at + 2 * index] === name.charCodeAt(index) &&
      bytes[at + 2 * index + 1] === 0
    ) {
      index += 1;
    }
    if (index === name.length) return true;
  }
  return false;
}
