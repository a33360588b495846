/** Words of `imh-install`. */
export const installWords = {
  installed: 'This course is installed, and you are in it now. There is nothing more to do.',
  ready: 'This browser can install the course now.',
  button: 'Install the course',
  asking: 'Your browser is asking you now.',
  declined: 'Nothing was installed. You can do it at any time, also from the menu of your browser.',
  accepted: 'The course was installed. You will find its icon among your apps. Open it from there.',
  failed: 'Your browser did not ask. Try the steps below.',
  unknown: 'Find your device below. It takes about a minute.',
  guides: {
    ipad: 'This looks like an iPad or iPhone. The steps take a minute.',
    android: 'This looks like an Android device. If no button appears here, follow the steps.',
    desktop: 'This looks like Chrome or Edge. If no button appears here, follow the steps.',
    mac: 'This looks like Safari on a Mac. The steps take a minute.',
    firefox: 'This looks like Firefox on a computer.',
  },
  links: {
    ipad: 'Steps for iPad and iPhone',
    android: 'Steps for Android',
    desktop: 'Steps for Chrome and Edge',
    mac: 'Steps for Safari on a Mac',
    firefox: 'What to do in Firefox',
  },
};
