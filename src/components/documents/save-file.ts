/** A file that a learner takes away. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Asks the browser to save a file; whether it did, no page can know. */
export function saveFile({name, type, text}: SavedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  link.click();
  // Some browsers fetch it only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
