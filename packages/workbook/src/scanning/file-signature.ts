import { strFromU8 } from 'fflate';
import { joined } from './byte-window.ts';
import { asUtf8 } from './text-encoding.ts';
import { WorkbookError } from '../workbook-error.ts';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** RAR, 7-Zip and gzip. */
const OTHER_ARCHIVES = [
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x1f, 0x8b, 0x08],
];
/** How much of a text is looked at to tell what it is. */
const BEGINNING = 4096;

/**
 * Whether bytes are a zip container or text, judged by how they begin and never by the file's name.
 *
 * @throws {WorkbookError} OLD_XLS, ENCRYPTED_WORKBOOK, TRUNCATED_ZIP or NOT_A_WORKBOOK, for what is neither
 */
export function fileSignature(bytes: Uint8Array): 'zip' | 'text' {
  if (bytes.length === 0) refuse('empty');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'zip';
  if (startsWith(bytes, COMPOUND_FILE)) refuseCompoundFile(bytes);
  if (OTHER_ARCHIVES.some((signature) => startsWith(bytes, signature))) refuse('archive');
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) refuse('pdf');
  const beginning = joined(asUtf8(bytes.subarray(0, BEGINNING)).text);
  if (isBinary(beginning)) refuse('binary');
  const text = strFromU8(beginning).trimStart().toLowerCase();
  const isXml = text.startsWith('<?xml');
  const markup = isXml ? text.slice(text.indexOf('>') + 1).trimStart() : text;
  // A web archive, as spreadsheets save one, begins with the head of a message.
  if (/^<(?:!--|!doctype html|(?:html|head|body|table|meta|style|div|script)\b)/.test(markup)) refuse('html');
  if (text.startsWith('mime-version:')) refuse('html');
  if (isXml) refuse('xml');
  return 'text';
}

function refuse(looksLike: string): never {
  throw new WorkbookError('NOT_A_WORKBOOK', { looksLike });
}

/**
 * Zero bytes alone do not make a file binary: some systems pad the fields of a CSV file with them. Many of them do, and
 * so does one beside another control character that no text holds.
 */
function isBinary(bytes: Uint8Array): boolean {
  let zeros = 0;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) controls += 1;
  }
  return zeros > 0 && (controls > 0 || zeros * 4 > bytes.length);
}

/** Excel 97-2003 and encrypted workbooks share one container; the names in its directory tell them apart. */
function refuseCompoundFile(bytes: Uint8Array): never {
  if (hasEntry(bytes, 'EncryptedPackage')) throw new WorkbookError('ENCRYPTED_WORKBOOK');
  if (hasEntry(bytes, 'Workbook') || hasEntry(bytes, 'Book')) throw new WorkbookError('OLD_XLS');
  return refuse('compound-file');
}

/**
 * Whether the directory names an entry. Its records are 128 bytes long, begin at a multiple of that, and hold a name in
 * UTF-16, and at 64 the length of the name in bytes with its closing zero. Words in the text of a letter do not.
 */
function hasEntry(bytes: Uint8Array, name: string): boolean {
  const spelt = Array.from(name + '\0', (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = 0; at + 66 <= bytes.length; at += 128) {
    const length = bytes[at + 64]! + bytes[at + 65]! * 256;
    if (length === spelt.length && startsWith(bytes.subarray(at), spelt)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
