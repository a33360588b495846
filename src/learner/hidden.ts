/** The pieces of advice that a stored text says were put away; none where it is damaged. */
export function readHidden(text: string | null): ReadonlySet<string> {
  try {
    const names: unknown = JSON.parse(`${text}`);
    return new Set(Array.isArray(names) ? names.map(String) : []);
  } catch {
    return new Set();
  }
}

/** The text to store once another piece of advice was put away. */
export function hiddenText(hidden: ReadonlySet<string>, name: string): string {
  return JSON.stringify([...new Set([...hidden, name])].sort());
}
