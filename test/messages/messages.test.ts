import { addMessages, message, messageIds, say } from '../../src/messages';
import { deliverEn } from '../../src/messages/deliver.en';
import { deliverZh } from '../../src/messages/deliver.zh';
import { handoverEn } from '../../src/messages/handover.en';
import { handoverZh } from '../../src/messages/handover.zh';
import { policiesEn } from '../../src/messages/policies.en';
import { policiesZh } from '../../src/messages/policies.zh';
import '../../src/messages/with-cli';
import '../../src/messages/with-decide';
import '../../src/messages/with-document';

addMessages({ zh: policiesZh, en: policiesEn });

const FORBIDDEN = /错误|违规|您|！|!/;
const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the message table', () => {
  const ids = messageIds('zh');

  it('has the same ids in both languages', () => {
    expect(messageIds('en').slice().sort()).toEqual(ids.slice().sort());
  });

  it('names the same places in both languages', () => {
    const differing = ids.filter((id) => {
      const zh = places(say(message(id), 'zh'));
      const en = places(say(message(id), 'en'));
      return en.some((place) => !zh.includes(place));
    });
    expect(differing).toEqual([]);
  });

  it('speaks as officers write: no blame, no exclamation marks', () => {
    expect(ids.filter((id) => FORBIDDEN.test(say(message(id), 'zh')))).toEqual([]);
  });

  it('shows an unknown id and an unfilled place as they are, so that nothing is swallowed', () => {
    expect(say(message('no.such.id'))).toBe('no.such.id');
    expect(say(message('host.protected'))).toContain('{sheet}');
  });
});

type Table = Readonly<Record<string, string>>;
const LAZY: readonly (readonly [string, Table, Table])[] = [
  ['deliver', deliverZh, deliverEn],
  ['handover', handoverZh, handoverEn],
];

describe.each(LAZY)('the table of %s, which is loaded where it is used', (_, zh, en) => {
  it('has the same ids in both languages and names no place the other does not know', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    const differing = Object.keys(zh).filter((id) =>
      places(en[id] ?? '').some((place) => !places(zh[id] ?? '').includes(place)),
    );
    expect(differing).toEqual([]);
  });

  it('speaks as officers write', () =>
    expect(Object.keys(zh).filter((id) => FORBIDDEN.test(zh[id] ?? ''))).toEqual([]));
});
