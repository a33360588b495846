/** Words of the page about installing, as it reads before any script. */
export const installPageWords = {
  title: 'Install the course',
  lead: 'Put the course on this device like an app. It then keeps your record safer, and works where there is no signal.',
  here: 'On this device',
  noScript:
    'Find your device below. It takes about a minute, and needs no app store and no account.',
  why: 'Why install it',
  reasons: [
    '<strong>It keeps your record.</strong> Safari may delete what a site keeps after seven days of use in which you do not visit it. A course on the Home Screen or Dock should be spared. Other browsers are less likely to clear a site that is installed.',
    '<strong>It works without signal.</strong> Open it once while you are online, until the foot of the page says “Ready offline”.',
    '<strong>It is quick to find.</strong> It has an icon of its own, and the whole screen.',
  ],
  before: 'If you have already begun',
  beforeText: (record: string) =>
    `On an iPad, an iPhone and in Safari on a Mac, the installed course may begin with an empty record. Before you install it, make a copy on ${record}. Afterwards open the installed course and add the copy there. From then on, learn in the installed course.`,
  recordLink: 'your record',
  ipad: 'iPad and iPhone',
  ipadText:
    'These steps are for Safari. The drawings are ours, so your screen will look a little different.',
  ipadSteps: [
    {
      title: 'Tap Share',
      text: 'It is a square with an arrow that points up. On an iPad it stands at the top, beside the address. On an iPhone it stands at the bottom, or behind the button with three dots.',
      alt: 'The top of a browser window. Beside the address, a button with a square and an arrow that points up is ringed.',
    },
    {
      title: 'Choose “Add to Home Screen”',
      text: 'Scroll down in the list to find it. You may have to open “View More” first.',
      alt: 'A list of things to do with a page. The line “Add to Home Screen”, with a plus sign in a square, is ringed.',
    },
    {
      title: 'Leave “Open as Web App” on',
      text: 'Older versions do not show this switch. There it is always on.',
      alt: 'A box with the icon and the name of the course. Below it, the switch “Open as Web App” is on, and ringed.',
    },
    {
      title: 'Tap “Add”',
      text: 'The icon now stands on your Home Screen. Open the course from there.',
      alt: 'A Home Screen with several icons. The icon of the course, a parent who holds a baby, is ringed.',
    },
  ],
  ipadOther:
    'In Chrome, Edge and Firefox the button Share stands beside the address too, and the steps are the same. If you do not find “Add to Home Screen”, open this page in Safari.',
  android: 'Android',
  androidSteps: [
    'If there is a button “Install the course” at the top of this page, tap it.',
    'If not, open the menu of the browser: three dots or three lines.',
    'Choose “Install app”, “Add to Home screen” or “Add page to”. If you are asked which, choose “Install”.',
  ],
  desktop: 'Chrome or Edge on a computer',
  desktopSteps: [
    'If there is a button “Install the course” at the top of this page, press it.',
    'If not, look at the right end of the address bar for a small screen with an arrow, and press it.',
    'Or open the menu with three dots. In Chrome choose “Cast, save and share”, then “Install page as app”. In Edge choose “Apps”, maybe behind “More tools”, then “Install this site as an app”.',
  ],
  mac: 'Safari on a Mac',
  macSteps: [
    'In the menu bar choose File, then “Add to Dock”. It is there from macOS 14 (Sonoma) on.',
    'Choose “Add”, and open the course from the Dock.',
  ],
  firefox: 'Firefox on a computer',
  firefoxText:
    'Firefox does not install the course as an app of its own. Use it in a tab: after the first visit it works there without signal too, and your record is kept. A bookmark helps you to find it again.',
  managed: 'If it does not work',
  managedText:
    'A device that your employer looks after may not let you install anything. A private window may not either. Then use the course in an ordinary tab, visit it often, and take a copy of your record now and then.',
  after: 'Once it is installed',
  afterText: [
    'The window has no address bar, so the course brings its own “Back” and “Reload”.',
    'Links to other sites open in your browser.',
    'On an iPad or iPhone, save papers as a file. You can print the file from the app Files.',
    'Before you remove the installed course, take a copy of your record. Removing it may delete the record.',
  ],
  back: (device: string) => `What this browser keeps, and whose device it is: ${device}.`,
};
