/**
 * Whether a spreadsheet may run a text as a formula when somebody opens or pastes it. The wide forms of the signs count
 * too: East Asian editions take them for the plain ones.
 *
 * @source OWASP, CSV Injection
 */
export function beginsFormula(text: string): boolean {
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text);
}
