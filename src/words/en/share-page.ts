import {shareWords} from './share.ts';

/** Words of the page for other sites, as it reads before any script. */
export const sharePageWords = {
  title: 'Put the course on your own site',
  lead: 'For web editors of charities, Trusts and GP federations. Two lines of HTML show a quiz, one question, a lesson, a consultation or a glossary term on your page. Nobody is tracked, and your readers can carry on in the full course.',
  about: (link: string) => `Show parts of it on ${link}.`,
  aboutHeading: 'For other sites',
  aboutLink: 'your own site',
  status: 'Each item says on your page too whether its words are reviewed.',
  choose: 'Choose and copy',
  item: 'What to show',
  groups: {
    quiz: 'Quizzes',
    lesson: 'Whole lessons',
    question: (lesson: string) => `Single questions: ${lesson}`,
    consultation: 'Consultations',
    term: 'Glossary terms',
  },
  noScript:
    'Without scripts the lines below do not follow this list. Put the name of another item into them by hand: see “How items are named”.',
  noAddress: (example: string) =>
    `This copy of the course does not know its own address yet, so the lines name ${example}. With scripts they name the address at which you read this page. Make sure that your readers can reach it.`,
  version: 'Version of the scripts',
  follow: 'Follow version 1: improvements arrive by themselves',
  unreleased: (version: string) =>
    `Version ${version} has not gone out yet. Until it has, its files may still change, so pin it only to try it.`,
  pin: (version: string) => `Pin version ${version}, checked by its hash`,
  remember: 'Let the reader’s browser remember answers, for your site alone',
  element: 'As an element',
  elementText:
    'Best where your pages may run our script. It takes on your type and colours, and grows with what it shows. Your readers see the link inside until it is there, and if it cannot come.',
  frame: 'As a frame',
  frameText:
    'For systems that let no script in. It keeps its own look, scrolls by itself, and reads whole where scripts are forbidden. It always follows version 1, and never remembers answers. If it cannot come, your readers see an empty box: put a link to the course beneath it.',
  resizer: 'A frame that grows',
  resizerText:
    'Optional, once on a page with such frames: it makes each as tall as what it shows. It is less than 1 kB.',
  names: 'How items are named',
  namesText: 'Take the name from the address of the page in the course.',
  nameRows: [
    ['lessons/NAME', 'the quiz of a lesson'],
    ['lessons/NAME#q2', 'one question, by its place in the address'],
    ['lessons/NAME#all', 'the whole lesson'],
    ['consultations/NAME', 'a consultation'],
    ['glossary#TERM', 'a term of the glossary'],
  ],
  namesFrame:
    'The address of a frame has a slash in place of #, and .html at its end. Add #light or #dark to choose its colours; without, they follow the reader’s device.',
  copyElement: 'Copy the element',
  copyFrame: 'Copy the frame',
  copyResizer: 'Copy the script',
  copyPrivacy: 'Copy the privacy text',
  copyAccessibility: 'Copy the accessibility text',
  preview: 'See it live',
  previewText:
    'This is the frame as your readers get it. The element shows the same, in your type and colours.',
  skipPreview: 'Skip the preview',
  width: 'Width',
  widths: {narrow: 'Narrow (280 px)', tablet: 'Tablet (480 px)', full: 'Full'},
  colours: 'Colours',
  light: 'Light',
  dark: 'Dark',
  frameTitle: 'Preview',
  home: 'Make it look at home',
  homeText: (looks: string) =>
    `Type and colour come from the place where the element stands. For more, set these in your own style sheet. ${looks}`,
  looksLink: 'See each property at work',
  looksTitle: 'What each custom property changes',
  looksText:
    'The same question, with one property set each time. Check an answer to see right and wrong, and press Tab to see the focus.',
  looksLight: 'In light colours',
  looksDark: 'In dark colours',
  looksNone: 'Nothing set',
  looksAll: 'All of them together',
  homeRoom:
    'To let nothing move while the element arrives, reserve room for it, for example 34rem for a question.',
  attributes: 'Attributes',
  attributeRows: [
    ['item', 'What is shown, by its name.'],
    ['heading-level', 'Level of its title among your headings, 1 to 6. Without it: 2.'],
    ['hide-title', 'Leaves the title out, where your page has one of its own.'],
    ['remember', 'Keeps answers in the reader’s browser, for your site alone.'],
    ['base', 'Address of the folder embed/ that items come from, if it is not the script’s own.'],
  ],
  properties: 'Custom properties',
  propertyRows: [
    ['--imh-color-accent', 'currentColor', 'Buttons, links and marks of what is chosen.'],
    ['--imh-color-fill', 'transparent', 'Ground of the main buttons.'],
    ['--imh-color-on-fill', 'the accent', 'Words of the main buttons.'],
    ['--imh-color-right', 'currentColor', 'Words and borders of what is right.'],
    ['--imh-color-wrong', 'currentColor', 'Words and borders of what is not right.'],
    ['--imh-color-edge', 'your colour, thinned', 'Borders.'],
    ['--imh-color-surface', 'a breath of your colour', 'Grounds of panels.'],
    ['--imh-color-focus', 'currentColor', 'Ring of what has the focus.'],
    ['--imh-font-display', 'inherit', 'Typeface of titles.'],
    ['--imh-radius', '0.75em', 'Corners of questions and panels.'],
  ],
  parts: 'Parts, for ::part()',
  partRows: [
    ['item', 'The whole item.'],
    ['title', 'Its title.'],
    ['status', 'How far its words are reviewed.'],
    ['progress', 'How many of its questions are done.'],
    ['question', 'A question.'],
    ['foot', 'Where it comes from, and the way into the full course.'],
    ['carry', 'The link into the full course.'],
  ],
  events: 'Events and methods',
  eventsText:
    'Events bubble and cross shadow roots. None says who answered. They tell whether an answer was right, and not which one it was. If your page knows who reads it, do not join the two without a reason in law.',
  eventRows: [
    ['imh-ready', 'item, title, version, status', 'The item is there and can be used.'],
    [
      'imh-answered',
      'item, question, right',
      'An answer was checked (true or false) or only shown (null).',
    ],
    ['imh-finished', 'item, right, of', 'All questions are dealt with, or an ending was reached.'],
    ['imh-error', 'item, reason, message', 'The item cannot be shown; the link inside stays.'],
    ['reset()', '', 'Method: empties every question and forgets what was remembered.'],
  ],
  columns: {
    name: 'Name',
    says: 'What it is for',
    shows: 'What it shows',
    without: 'If not set',
    detail: 'Detail',
    way: 'Way',
    add: 'Add to your policy',
    why: 'Why',
  },
  policy: 'If your site has a content security policy',
  policyText: 'These sources are all that has to be added. No unsafe keyword is needed.',
  policyRows: (origin: string) => [
    [
      'Element',
      `<code>script-src ${origin}</code>`,
      'The script. Long items fetch a second file beside it.',
    ],
    ['Element', `<code>connect-src ${origin}</code>`, 'The words of the item.'],
    ['Element', `<code>img-src ${origin}</code>`, 'Figures, in lessons that have some.'],
    [
      'Element',
      'nothing in <code>style-src</code>',
      'Its styles are made by script, which no policy forbids.',
    ],
    [
      'Element, where Trusted Types are required',
      "<code>trusted-types imh lit-html 'allow-duplicates'</code>",
      'imh reads the fetched words, and lit-html draws the questions. A name comes twice where your page has Lit of its own, or a second version of the script.',
    ],
    [
      'Frame',
      `<code>frame-src ${origin}</code>`,
      'The page in the frame. Its own policy lets no text become code, and lets it fetch nothing by script.',
    ],
    [
      'Frame that grows',
      `<code>script-src ${origin}</code>`,
      'The script of less than 1 kB, besides frame-src.',
    ],
  ],
  policyStyle:
    'A policy that forbids style attributes drops <code>style="border:0"</code> from the frame, and the browser says so. Give the frame that rule in your own style sheet instead.',
  privacy: 'Privacy, for your own policy',
  privacyText: (course: string) =>
    `This page shows an item from “${course}”. The item sets no cookies, has no analytics and asks no third party for anything. <span data-kept>${shareWords.kept.nothing}</span> The item sends what you choose to nobody. To show the item, your browser fetches files from the site of the course. Like every web server, that site then sees your IP address and which files were asked for, and may note them in its log. It may also see the name of our site. If you follow “Carry on in the full course”, your answers go with you in the part of the address after #. Browsers do not send that part to any server. The course asks you before it adds them to your record there.`,
  privacyRemember: `If you set remember, the text has to say so in place of “It keeps nothing in your browser …”: “${shareWords.kept.answers}” With scripts it does so by itself once you tick the box above. Decide whether you need consent for that. The text above is about our item. Scripts of your own could listen to its events and read its links: make sure that none reports them.`,
  accessibility: 'Accessibility, for your own statement',
  accessibilityText: (course: string) =>
    `The items from “${course}” are made to meet WCAG 2.2 at level AA. They work with a keyboard alone, in a column of 240 pixels, with enlarged text, in forced colours and in dark colours. Answers are marked by words, not by colour alone. Nothing is timed, and nothing moves by itself. They are checked with automatic tests. People who use assistive technology have not tested them yet. Without scripts the framed items can be read in full, with the answers.`,
  versions: 'Versions',
  versionTexts: [
    '<code>embed/v1/</code> follows version 1. Improvements reach your page within ten minutes.',
    '<code>embed/1.2.3/</code> is one exact version. Once it has gone out it never changes, so you can pin it with <code>integrity</code>, and it stays where it is.',
    'The words of an item are always the current ones, also under pinned scripts, because clinical words must be open to correction. An item whose review is overdue says so by itself, where scripts run.',
    'Within version 1 no attribute, event, method, part or custom property is taken away or changes its meaning. What would break your page comes as version 2, at another address.',
  ],
  attribution: 'Attribution',
  attributionText: (licence: string) =>
    `The words and drawings are under ${licence}. The foot of each item names the course and the version, and links to the licence. Please do not hide the foot or the status. Do not let it look as if the course endorsed you, or you had reviewed it.`,
  remove: 'Take it away again',
  removeText:
    'Delete the lines that you pasted. Nothing else of it is on your site. Where you had set remember, answers may stay in your readers’ browsers under keys that begin with <code>imh-embed/</code>, until they clear the storage of your site.',
};
