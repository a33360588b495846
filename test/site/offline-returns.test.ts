import assert from 'node:assert/strict';
import {test} from 'node:test';
import {withFaultyHost} from '../support/faulty-host.ts';
import {lesson, listOf, smallCourse} from '../support/small-course.ts';
import {footer} from '../support/small-course-page.ts';
import {dist, useBrowser, withOfflineWindow} from './support.ts';

const browser = useBrowser();

const course = smallCourse(dist);

test('a return asks the server for no file that is kept, even while the worker has yet to start', () =>
  withFaultyHost(course, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(host.url + lesson);
      await footer(page).getByText('Ready offline').waitFor();
      await page.close();
      const next = await window.newPage();
      const session = await window.newCDPSession(next);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      host.asked.length = 0;
      await next.goto(host.url + lesson);
      await footer(next).getByText('Ready offline').waitFor();
      const kept = new Set(listOf(course).map(({url}) => url));
      assert.deepEqual(
        host.asked.filter((path) => kept.has(path)),
        [],
      );
    }),
  ));
