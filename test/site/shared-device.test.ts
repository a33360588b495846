import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {
  addLearner,
  copied,
  idOf,
  inThird,
  learnersWhoSaid,
  lesson,
  rightWords,
  shareWith,
  stored,
  whoIsLearning,
} from './devices.ts';
import {dist, question, useBrowser, withHost, withOfflineWindow, withWindow} from './support.ts';

const browser = useBrowser();
const answered = '"did":"answered"';

test('two learners on one tablet do not see each other’s answers', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await shareWith(page, host, 'AB');
      await page.goto(host.url + lesson);
      await question(page, 'q1').choose(rightWords);
      await question(page, 'q1').check();
      await question(page, 'q1').feedback.getByText('Right.').waitFor();
      await page.getByText('AB is learning here.').waitFor();

      await page.goto(`${host.url}device.html`);
      await addLearner(page, 'CD');
      await page.goto(host.url + lesson);
      await page.getByText('CD is learning here.').waitFor();
      await page.getByText('0 of 6 questions done').waitFor();
      assert.equal(await question(page, 'q1').element.getByLabel(rightWords).isChecked(), false);

      await page.getByRole('button', {name: 'Switch'}).click();
      await page.getByRole('button', {name: 'AB', exact: true}).click();
      await question(page, 'q1').line.getByText('Answered before: right').waitFor();
      await page.getByText('AB is learning here.').waitFor();
      const texts = await stored(page);
      assert.deepEqual(learnersWhoSaid(texts, answered), [idOf(texts, 'AB')]);
      assert.deepEqual(said, []);
    }),
  ));

test('with the keyboard the focus stays where it was when the page is opened anew', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await shareWith(page, host, 'AB', 'CD');
      const list = page.locator('imh-learners');
      await list.getByRole('button', {name: 'AB', exact: true}).focus();
      await page.keyboard.press('Enter');
      await whoIsLearning(page).getByText('AB is learning here.').waitFor();
      const focused = page.locator(':focus');
      await list.locator('[aria-pressed=true]:focus').getByText('AB').waitFor();
      await page.getByLabel('Others use it too').focus();
      await page.keyboard.press('ArrowUp');
      await page.locator('input[value=own]:focus').waitFor();
      assert.equal(await focused.isChecked(), true);
      await page.getByText('This is your own device.').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('input[value=shared]:focus').waitFor();
      await page.getByText('This is a shared device.').waitFor();
      // Once is enough: who opens the page again begins at its top.
      await page.reload();
      await page.getByText('This is a shared device.').waitFor();
      assert.equal(await focused.count(), 0);
    }),
  ));

test('what was done before the device was shared becomes a record that can be named', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(host.url + lesson);
      await question(page, 'q1').show();
      await page.goto(`${host.url}device.html`);
      await page.getByLabel('Others use it too').check();
      await whoIsLearning(page).getByText('A learner without a name is learning here.').waitFor();
      await page.getByRole('button', {name: 'Give this record a name'}).click();
      await page.getByLabel('Name or initials').fill('AB');
      await page.getByRole('button', {name: 'Save'}).click();
      await whoIsLearning(page).getByText('AB is learning here.').waitFor();
      await page.getByLabel('It is my own').check();
      await page.getByText('This is your own device.').waitFor();
      await page.goto(host.url + lesson);
      await question(page, 'q1').line.getByText('Answer shown before').waitFor();
      assert.equal(await page.locator('imh-who').count(), 0);
    }),
  ));

test('fifteen idle minutes leave the learner, and a draft is there when they come back', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.clock.install({time: new Date('2026-11-23T10:00:00Z')});
      await shareWith(page, host, 'AB');
      await page.goto(host.url + lesson);
      await page.getByText('AB is learning here.').waitFor();
      const box = page.getByLabel('What do you remember about this baby as a person?');
      await box.fill('A steady gaze.');
      // A sign of the learner every ten minutes keeps the page.
      for (let times = 0; times < 3; times += 1) {
        await page.clock.fastForward('10:00');
        await page.keyboard.press('Shift');
      }
      await page.getByText('AB is learning here.').waitFor();
      await page.clock.fastForward('15:00');
      await page.getByText('nobody is chosen.').waitFor();
      assert.equal(await box.inputValue(), '');
      await page.getByRole('button', {name: 'AB', exact: true}).click();
      await page.getByText('AB is learning here.').waitFor();
      assert.equal(await box.inputValue(), 'A steady gaze.');
    }),
  ));

test('who wakes a sleeping tablet cannot answer in the place of the learner before', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.clock.install({time: new Date('2026-11-23T10:00:00Z')});
      await shareWith(page, host, 'AB');
      await page.goto(host.url + lesson);
      await page.getByText('AB is learning here.').waitFor();
      await question(page, 'q1').choose(rightWords);
      // Asleep: the clock goes on, no timer is called.
      await page.clock.setFixedTime(new Date('2026-11-23T11:00:00Z'));
      await question(page, 'q1').check();
      await page.getByText('nobody is chosen.').waitFor();
      assert.deepEqual(learnersWhoSaid(await stored(page), answered), []);
    }),
  ));

test('a tab of the learner before is opened anew when another is chosen elsewhere', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const one = await window.newPage();
      await shareWith(one, host, 'AB', 'CD');
      await one.goto(host.url + lesson);
      await one.getByText('CD is learning here.').waitFor();
      const two = await window.newPage();
      await two.goto(`${host.url}help.html`);
      await two.getByRole('button', {name: 'Switch'}).click();
      await two.getByRole('button', {name: 'AB', exact: true}).click();
      await two.getByText('AB is learning here.').waitFor();
      await one.getByText('AB is learning here.').waitFor();
    }),
  ));

test('a tab in the middle of a question asks whose it is, and the answer goes to no other', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const one = await window.newPage();
      await shareWith(one, host, 'AB', 'CD');
      await one.goto(host.url + lesson);
      await one.getByText('CD is learning here.').waitFor();
      await question(one, 'q1').choose(rightWords);
      const two = await window.newPage();
      await two.goto(`${host.url}help.html`);
      const switchToAB = async () => {
        await two.getByRole('button', {name: 'Switch'}).click();
        await two.getByRole('button', {name: 'AB', exact: true}).click();
        await two.getByText('AB is learning here.').waitFor();
      };
      await switchToAB();
      const dialog = one.getByRole('dialog');
      await dialog.getByText('Meanwhile AB was chosen on this device.').waitFor();
      await dialog.getByRole('button', {name: 'I am CD: go on here'}).click();
      await two.getByText('CD is learning here.').waitFor();
      await question(one, 'q1').check();
      await question(one, 'q1').feedback.getByText('Right.').waitFor();
      let texts = await stored(one);
      assert.deepEqual(learnersWhoSaid(texts, answered), [idOf(texts, 'CD')]);

      await question(one, 'q2').choose('Conception to the second birthday');
      await switchToAB();
      await dialog.getByRole('button', {name: 'Open this page for AB'}).click();
      await one.getByText('0 of 6 questions done').waitFor();
      texts = await stored(one);
      assert.deepEqual(learnersWhoSaid(texts, answered), [idOf(texts, 'CD')]);
    }),
  ));

test('a device that becomes shared in one tab is shared in every tab', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const one = await window.newPage();
      await one.goto(host.url + lesson);
      await one.getByText('0 of 6 questions done').waitFor();
      const asked: string[] = [];
      one.on('request', (request) => asked.push(request.resourceType()));
      const two = await window.newPage();
      await shareWith(two, host, 'AB');
      await one.getByText('AB is learning here.').waitFor();
      // Asked twice, Chromium loses the page now and then.
      assert.equal(asked.filter((type) => type === 'document').length, 1);
    }),
  ));

test('what is done while nobody is chosen is told to be lost, and taken along when asked for', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await shareWith(page, host, 'AB', 'CD');
      await page.getByRole('button', {name: 'Leave: nobody is learning'}).click();
      await whoIsLearning(page).getByText('Nobody is chosen.').waitFor();
      await page.goto(host.url + lesson);
      await page.getByText('What you do now is not kept until you choose.').waitFor();
      assert.deepEqual(await inThird(page, 'null'), []);
      await question(page, 'q1').choose(rightWords);
      await question(page, 'q1').check();
      await page.getByLabel('What do you remember about this baby as a person?').fill('A gaze.');
      assert.deepEqual(learnersWhoSaid(await stored(page), answered), []);

      await page.getByRole('button', {name: 'AB', exact: true}).click();
      await page
        .getByText('2 things were done before you chose. Add them to the record of AB?')
        .waitFor();
      await page.getByRole('button', {name: 'Back'}).click();
      await page.getByRole('button', {name: 'CD', exact: true}).click();
      await page.getByRole('button', {name: 'Yes, add to this record'}).click();
      await question(page, 'q1').line.getByText('Answered before: right').waitFor();
      await page.getByText('CD is learning here.').waitFor();
      const texts = await stored(page);
      assert.deepEqual(learnersWhoSaid(texts, answered), [idOf(texts, 'CD')]);
      assert.equal(
        await page.getByLabel('What do you remember about this baby as a person?').inputValue(),
        'A gaze.',
      );
    }),
  ));

test('what was done before stays on the page, and in no record, when a learner cannot be chosen', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await shareWith(page, host, 'AB', 'CD');
      await page.getByRole('button', {name: 'Leave: nobody is learning'}).click();
      await whoIsLearning(page).getByText('Nobody is chosen.').waitFor();
      await page.goto(host.url + lesson);
      await question(page, 'q1').choose(rightWords);
      await question(page, 'q1').check();
      await page.evaluate(() => {
        const put = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, text) {
          if (key.endsWith('/seat')) throw new DOMException('No room.', 'QuotaExceededError');
          put.call(this, key, text);
        };
      });
      const before = await stored(page);
      await page.getByRole('button', {name: 'AB', exact: true}).click();
      await page.getByRole('button', {name: 'Yes, add to this record'}).click();
      await page.getByText('could not keep who is learning, so nothing has changed').waitFor();
      assert.deepEqual(await stored(page), before);
      assert.deepEqual(learnersWhoSaid(await copied(page), answered), []);
      await question(page, 'q1').feedback.getByText('Right.').waitFor();
    }),
  ));

test('who wants nothing of it starts without, and with nothing done nothing is asked', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await shareWith(page, host, 'AB');
      await page.getByRole('button', {name: 'Leave: nobody is learning'}).click();
      await whoIsLearning(page).getByText('Nobody is chosen.').waitFor();
      await page.goto(host.url + lesson);
      await question(page, 'q1').show();
      await page.getByRole('button', {name: 'AB', exact: true}).click();
      await page.getByRole('button', {name: 'No, start without'}).click();
      await page.getByText('AB is learning here.').waitFor();
      await page.getByText('0 of 6 questions done').waitFor();
      await page.goto(`${host.url}device.html`);
      await page.getByRole('button', {name: 'Leave: nobody is learning'}).click();
      await whoIsLearning(page).getByText('Nobody is chosen.').waitFor();
      await page.goto(host.url + lesson);
      await page.getByText('nobody is chosen.').waitFor();
      await page.getByRole('button', {name: 'AB', exact: true}).click();
      await page.getByText('AB is learning here.').waitFor();
    }),
  ));

test('a shared tablet whose first place was cleared asks who is learning, and knows them all', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await shareWith(page, host, 'AB', 'CD');
      await page.goto(host.url + lesson);
      await page.getByText('CD is learning here.').waitFor();
      await question(page, 'q1').show();
      await page.evaluate(() => localStorage.clear());
      await page.goto(host.url + lesson);
      await page.getByText('nobody is chosen.').waitFor();
      await page.getByRole('button', {name: 'AB', exact: true}).waitFor();
      // Who only wants to look may do so.
      await page.getByRole('link', {name: 'About', exact: true}).click();
      await page.waitForURL(/about/);
      await page.getByText('nobody is chosen.').waitFor();
      await page.goBack();
      await page.getByRole('button', {name: 'CD', exact: true}).click();
      await page.getByText('CD is learning here.').waitFor();
      await question(page, 'q1').line.getByText('Answer shown before').waitFor();
      assert.deepEqual(said, []);
    }),
  ));

test('what is pressed before a cleared tablet has looked goes to nobody unasked', () =>
  withHost(dist, (host) =>
    withOfflineWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        await shareWith(page, host, 'AB', 'CD');
        await page.evaluate(() => localStorage.clear());
        // A slow connection: the quiz works, and what comes after it is on its way.
        let arrive = () => {};
        const held = new Promise<void>((resolve) => {
          arrive = resolve;
        });
        await page.route(/site-later/, async (route) => {
          await held;
          await route.continue();
        });
        await page.goto(host.url + lesson);
        await question(page, 'q1').choose(rightWords);
        await question(page, 'q1').check();
        await question(page, 'q1').feedback.getByText('Right.').waitFor();
        arrive();
        await page.getByText('nobody is chosen.').waitFor();
        // Nothing more gets through.
        await page.getByRole('button', {name: 'AB', exact: true}).waitFor();
        const other = question(page, 'q2').element.getByLabel('Conception to the second birthday');
        await other.click();
        assert.equal(await other.isChecked(), false);
        await page.getByRole('button', {name: 'AB', exact: true}).click();
        await page.getByText('One thing was done before you chose.').waitFor();
        await page.getByRole('button', {name: 'Yes, add to this record'}).click();
        await page.getByText('AB is learning here.').waitFor();
        await question(page, 'q1').line.getByText('Answered before: right').waitFor();
        for (const texts of [await stored(page), await copied(page)]) {
          assert.deepEqual(learnersWhoSaid(texts, answered), [idOf(texts, 'AB')]);
        }
      },
      {serviceWorkers: 'block'},
    ),
  ));

test('a tablet that cannot keep who is learning takes no answers, and says why', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await shareWith(page, host, 'AB', 'CD');
      await page.evaluate(() => localStorage.clear());
      await page.addInitScript(() => {
        const put = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, text) {
          if (key.endsWith('/seat')) throw new DOMException('No room.', 'QuotaExceededError');
          put.call(this, key, text);
        };
      });
      await page.goto(host.url + lesson);
      await page.getByText('nobody is chosen.').waitFor();
      const answer = question(page, 'q1').element.getByLabel(rightWords);
      await answer.click();
      assert.equal(await answer.isChecked(), false);
      await page.getByRole('button', {name: 'AB', exact: true}).click();
      await page.getByText('could not keep who is learning, so nothing has changed').waitFor();
      assert.deepEqual(learnersWhoSaid(await copied(page), answered), []);
    }),
  ));

test('an own device whose first place was cleared still has the record of its learner', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await shareWith(page, host, 'AB');
      await page.goto(host.url + lesson);
      await question(page, 'q1').show();
      await page.goto(`${host.url}device.html`);
      await page.getByLabel('It is my own').check();
      await page.getByText('This is your own device.').waitFor();
      await page.evaluate(() => localStorage.clear());
      await page.goto(host.url + lesson);
      await question(page, 'q1').line.getByText('Answer shown before').waitFor();
      assert.equal(await page.locator('imh-who').count(), 0);
    }),
  ));

test('a device that was called an own one is not asked again when its first place was cleared', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(`${host.url}device.html`);
      await page.getByLabel('It is my own').check();
      await page.getByText('This is your own device.').waitFor();
      await page.evaluate(() => localStorage.clear());
      await page.goto(`${host.url}device.html`);
      await page.getByText('This is your own device.').waitFor();
      assert.match(`${(await stored(page))['imh/infant-mental-health/seat']}`, /"own"/);
    }),
  ));

test('names are told apart, and a number is no name', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await shareWith(page, host, 'Anna B');
      await page.getByRole('button', {name: 'Add a learner'}).click();
      for (const [name, words] of [
        ['', 'Type a name or initials first.'],
        [' anna  b ', 'Somebody here has this name already.'],
        ['943 476 5919', 'That looks like a number or an address'],
        ['x'.repeat(41), 'That is longer than 40 characters.'],
      ] as const) {
        await page.getByLabel('Name or initials').fill(name);
        await page.getByRole('button', {name: 'Save'}).click();
        await page.getByRole('alert').getByText(words).waitFor();
      }
      assert.deepEqual(
        Object.keys(await stored(page)).filter((key) => key.endsWith('/name')).length,
        1,
      );
    }),
  ));

test('who leaves for good takes the record along as a file, and only then is it removed', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await shareWith(page, host, 'AB', 'CD');
      await page.goto(host.url + lesson);
      await page.getByText('CD is learning here.').waitFor();
      await question(page, 'q1').show();
      await page.getByLabel('What do you remember about this baby as a person?').fill('Begun.');
      await page.getByRole('link', {name: 'Finish'}).click();
      const finish = page.locator('imh-finish');
      await page.getByRole('button', {name: 'Finish and take my record with me'}).click();
      await finish.getByText('Texts that you have begun and not saved: 1.').waitFor();
      await finish.getByRole('button', {name: 'Stop: keep the record here'}).click();
      await page.getByRole('button', {name: 'Finish and take my record with me'}).click();
      const file = page.waitForEvent('download');
      await finish.getByRole('button', {name: 'Save the record as a file'}).click();
      const text = await readFile(await (await file).path(), 'utf8');
      const id = idOf(await stored(page), 'CD');
      const held = Object.keys(await stored(page)).filter((key) => key.includes(id));
      assert.match(text, /"shown"/);
      await finish.getByText('Did the file arrive?').waitFor();
      await finish.getByRole('button', {name: 'Stop: keep the record here'}).click();
      assert.deepEqual(
        Object.keys(await stored(page)).filter((key) => key.includes(id)),
        held,
      );

      await page.getByRole('button', {name: 'Finish and take my record with me'}).click();
      await finish.getByRole('button', {name: 'Save the record as a file'}).click();
      const other = await window.newPage();
      await other.goto(host.url + lesson);
      await other.getByText('CD is learning here.').waitFor();
      await question(other, 'q2').show();
      await finish.getByRole('button', {name: 'Yes, it is saved: remove the record here'}).click();
      await finish.getByText('The record has grown since the file was made.').waitFor();
      await other.close();
      await finish.getByRole('button', {name: 'Save the file again'}).click();
      await finish.getByRole('button', {name: 'Yes, it is saved: remove the record here'}).click();
      await whoIsLearning(page)
        .getByText('The record of CD is removed from this device.')
        .waitFor();
      assert.deepEqual(
        Object.keys(await stored(page)).filter((key) => key.includes(id)),
        [],
      );
      assert.equal(await page.getByText('CD is learning here.').isVisible(), false);
      await page.goto(host.url + lesson);
      await page.getByText('nobody is chosen.').waitFor();
      assert.equal(await page.getByRole('button', {name: 'CD', exact: true}).count(), 0);
      assert.deepEqual(said, []);
    }),
  ));
