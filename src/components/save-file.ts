/** Hands a file over, made on this device; the browser decides where it goes, and whether. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Not at once: some browsers begin to read only when this turn is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
