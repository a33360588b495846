/** Hands a text over as a file, made on this device; the browser decides where it goes. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  link.click();
  // Not at once: some browsers begin to read only when this turn is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
