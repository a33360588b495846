import {expect} from 'chai';
import '../../src/components/bar/bar.ts';
import {barStyles} from '../../src/components/bar/bar.styles.ts';
import '../../src/components/install/install.ts';
import type {DeviceKind} from '../../src/components/install/device-kind.ts';
import type {InstallAnswer} from '../../src/components/install/install.ts';
import '../../src/components/storage-notice/storage-notice.ts';
import {renderInstall} from '../../src/pages/install.ts';
import {faultsOf} from './axe.ts';
import {allByRole, byRole, first, hasFocus, loadStyles, press, seen, show} from './support.ts';

/** The page about installing, in a browser of this kind. */
function showInstall(
  kind: DeviceKind | null,
  {isInstalled = false, answers = [] as Promise<InstallAnswer>[]} = {},
) {
  const page = show(renderInstall());
  const place = first(page, 'imh-install');
  const waiting = [...answers];
  const tell = () => {
    const next = waiting[0];
    const ask = next
      ? async () => {
          const answer = await next;
          waiting.shift();
          tell();
          return answer;
        }
      : null;
    place.installing = {isInstalled, ask, kind};
  };
  tell();
  return {page, place};
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the page about installing', function () {
  this.timeout(30_000);

  before(() => loadStyles(document, ['site.css', 'more.css', 'install.css']));

  it('is complete before any script has told it anything, its drawings in words too', async () => {
    const page = show(renderInstall());
    expect(allByRole(page, 'heading').map(seen)).to.include.members([
      'iPad and iPhone',
      'Android',
      'Chrome or Edge on a computer',
      'Safari on a Mac',
      'Firefox on a computer',
    ]);
    const drawings = [...page.querySelectorAll('svg')].map((svg) => svg.getAttribute('aria-label'));
    expect(drawings).to.have.length(4);
    expect(drawings.join()).to.include('Add to Home Screen').and.to.include('Open as Web App');
    expect(seen(first(page, 'imh-install'))).to.include('Find your device below.');
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  for (const [kind, words] of [
    ['ipad', 'This looks like an iPad or iPhone.'],
    ['android', 'This looks like an Android device.'],
    ['desktop', 'This looks like Chrome or Edge.'],
    ['mac', 'This looks like Safari on a Mac.'],
    ['firefox', 'This looks like Firefox on a computer.'],
  ] as const) {
    it(`leads to the steps of ${kind}, and offers no button that would do nothing`, async () => {
      const {page, place} = showInstall(kind);
      expect(seen(byRole(place, 'status'))).to.include(words);
      const link = byRole(place, 'link');
      expect(page.querySelector(link.hash)?.localName).to.equal('h2');
      expect(allByRole(place, 'button')).to.have.length(0);
      expect(await faultsOf(page)).to.deep.equal([]);
    });
  }

  it('in a browser that nothing is known of says to look for the device', () => {
    const {place} = showInstall(null);
    expect(seen(place)).to.equal('Find your device below. It takes about a minute.');
  });

  it('offers the browser’s own dialog where there is one, and asks once', async () => {
    let answer: (answer: InstallAnswer) => void = () => {};
    const answers = [new Promise<InstallAnswer>((resolve) => (answer = resolve))];
    const {page, place} = showInstall('desktop', {answers});
    expect(seen(byRole(place, 'status'))).to.equal('This browser can install the course now.');
    expect(await faultsOf(page)).to.deep.equal([]);
    const button = byRole(place, 'button', 'Install the course');
    press(button);
    press(button);
    expect(seen(byRole(place, 'status'))).to.equal('Your browser is asking you now.');
    expect(await faultsOf(page)).to.deep.equal([]);
    answer('accepted');
    await settled();
    expect(seen(byRole(place, 'status'))).to.include('The course was installed.');
    expect(allByRole(place, 'button')).to.have.length(0);
    expect(allByRole(place, 'link')).to.have.length(0);
    expect(hasFocus(page)).to.equal(false);
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('takes a no, and offers it again when the browser does', async () => {
    const answers = [
      Promise.resolve<InstallAnswer>('declined'),
      Promise.resolve<InstallAnswer>('accepted'),
    ];
    const {page, place} = showInstall('android', {answers});
    press(byRole(place, 'button', 'Install the course'));
    await settled();
    expect(seen(byRole(place, 'status'))).to.include('Nothing was installed.');
    expect(await faultsOf(page)).to.deep.equal([]);
    press(byRole(place, 'button', 'Install the course'));
    await settled();
    expect(seen(byRole(place, 'status'))).to.include('The course was installed.');
  });

  it('points to the steps when the browser did not ask', async () => {
    const {place} = showInstall('android', {answers: [Promise.resolve('failed')]});
    press(byRole(place, 'button', 'Install the course'));
    await settled();
    expect(seen(byRole(place, 'status'))).to.include('Your browser did not ask.');
    expect(byRole(place, 'link').hash).to.equal('#android');
  });

  it('says so in the installed course, and offers nothing more', async () => {
    const {page, place} = showInstall('ipad', {isInstalled: true});
    expect(seen(place)).to.equal(
      'This course is installed, and you are in it now. There is nothing more to do.',
    );
    expect(await faultsOf(page)).to.deep.equal([]);
  });
});

describe('the bar of an installed course', () => {
  function showBar(canGoBack: boolean) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(barStyles);
    document.adoptedStyleSheets = [sheet];
    const page = show('<h1>Tea</h1><div class="notices"><imh-bar></imh-bar></div>');
    const bar = first(page, 'imh-bar');
    const done: string[] = [];
    bar.canGoBack = canGoBack;
    bar.back = () => done.push('back');
    bar.goHome = () => done.push('home');
    bar.reload = () => done.push('reload');
    return {page, bar, done};
  }

  before(() => loadStyles());
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  it('goes back and reloads', async () => {
    const {page, bar, done} = showBar(true);
    press(byRole(bar, 'button', 'Back'));
    press(byRole(bar, 'button', 'Reload'));
    expect(done).to.deep.equal(['back', 'reload']);
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('leads to the lessons where there is nothing to go back to', async () => {
    const {page, bar, done} = showBar(false);
    press(byRole(bar, 'button', 'All lessons'));
    expect(done).to.deep.equal(['home']);
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('can be pressed with a thumb', () => {
    const {bar} = showBar(true);
    for (const button of allByRole(bar, 'button')) {
      expect(button.getBoundingClientRect().height).to.be.at.least(44);
      expect(button.getBoundingClientRect().width).to.be.at.least(44);
    }
  });
});

describe('the advice for Safari', () => {
  it('leads to the page that says how to add the course', async () => {
    const page = show('<imh-storage-notice></imh-storage-notice>');
    const notice = first(page, 'imh-storage-notice');
    notice.installPage = '../install.html';
    notice.trouble = 'full';
    expect(allByRole(page, 'link')).to.have.length(0);
    notice.trouble = 'safari';
    expect(byRole(page, 'link', 'How to add it').getAttribute('href')).to.equal('../install.html');
    expect(await faultsOf(page)).to.deep.equal([]);
  });
});
