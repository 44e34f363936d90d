/** A file that lists are in: a workbook of several sheets, or a CSV file of one list. */
export type AnnexAFile = { readonly name: string; readonly bytes: Uint8Array };
