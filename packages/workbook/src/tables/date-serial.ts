/** Last serial number of 31 December 9999, counted from 1900. */
const LAST_SERIAL = 2_958_465;
const SERIAL_1900_OF_EPOCH = 25_569;
const SERIAL_1904_OF_EPOCH = 24_107;

/**
 * The epoch day of a spreadsheet's serial number; a fraction, the time of day, is kept.
 *
 * Counted from 1900, serial 1 is 1 January 1900, and serial 60 stands for a 29 February 1900 that never was: it has no
 * date, and days before it lie one later than a plain subtraction gives.
 *
 * @returns days since 1970-01-01, or NaN where the number has no date
 * @example
 * import { epochDayOfSerial } from '@sightline/workbook';
 * epochDayOfSerial(45292, false) // => 19723
 */
export function epochDayOfSerial(serial: number, date1904: boolean): number {
  if (date1904) return serial >= 0 && serial < LAST_SERIAL - 1462 + 1 ? serial - SERIAL_1904_OF_EPOCH : NaN;
  if (!(serial >= 1) || serial >= LAST_SERIAL + 1) return NaN;
  if (serial >= 61) return serial - SERIAL_1900_OF_EPOCH;
  return serial < 60 ? serial - SERIAL_1900_OF_EPOCH + 1 : NaN;
}

/** The serial number, counted from 1900, of an epoch day; NaN before 1 January 1900. */
export function serialOfEpochDay(day: number): number {
  const serial = day + SERIAL_1900_OF_EPOCH;
  if (serial >= 61) return serial;
  return serial >= 2 ? serial - 1 : NaN;
}
