/** Words of the section "Take your record along", as they stand before scripts. */
export const takeAlongPageWords = {
  heading: 'Take your record along',
  lead: 'Your record is in this browser only. Make a copy for another device, or in case this one is lost or cleared.',
  ways: [
    [
      'A file',
      'holds your whole record, drafts aside. Keep it as a backup. Other programs can read it too.',
    ],
    [
      'A link',
      'opens on another device and brings the record there. This site does not receive it. Whoever carries the link can read it.',
    ],
    [
      'A QR code',
      'is the same for a camera, such as from a clinic computer to your phone. A long record needs several codes.',
    ],
  ],
  schema: 'What the file holds, for programs (JSON Schema)',
  add: 'To add a copy here, choose its file. You see what is in it first. Adding it twice changes nothing. What you deleted does not come back.',
  drafts: 'Words that you have not saved yet stay here.',
  warning:
    'Before you pass a copy on, make sure that nothing in it could identify a baby, a parent or a colleague. Whoever gets it can read your name here, your record and your own words. A link may stay in the history of the browser that opens it.',
  buttons: {file: 'Save a file', link: 'Make a link', code: 'Show a QR code', add: 'Add a copy'},
  missing: 'This part of the course could not be loaded. Reload the page while you are online.',
} as const;
