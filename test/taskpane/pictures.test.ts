/** Every state has its picture, and the page of pictures shows each. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WALKS } from '../support/pane-states/walks';

const docs = join(__dirname, '..', '..', 'docs');
const page = readFileSync(join(docs, 'pane-states.zh-CN.md'), 'utf8');
const shown = Array.from(page.matchAll(/\(images\/pane-([\w-]+)\.png\)/g), ([, name]) => name);
const states = WALKS.flatMap((walk) => walk.states.map(({ name }) => name));

test('the page shows every state once, and nothing else', () =>
  expect(shown.slice().sort()).toEqual(states.slice().sort()));

test.each(states)('%s has a picture', (name) =>
  expect(existsSync(join(docs, 'images', `pane-${name}.png`))).toBe(true),
);
