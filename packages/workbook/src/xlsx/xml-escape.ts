/**
 * Text as XML character data of a spreadsheet. Characters that XML forbids are written `_xHHHH_`, and a literal `_x`
 * that would be read as such is escaped too.
 */
export function escapeXml(text: string): string {
  if (!/[&<>"\r_\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/.test(text)) return text;
  return text
    .replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, asHex)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function asHex(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
