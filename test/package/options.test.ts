import { readOptions, siteOf } from '../../scripts/package/options';

describe('the site’s address', () => {
  it.each([
    ['https://intranet.example/shiquan/', 'https://intranet.example/shiquan/'],
    ['https://10.0.0.5:8443/', 'https://10.0.0.5:8443/'],
  ])('%s is taken', (given, made) => expect(siteOf(given)).toBe(made));

  it.each([
    [undefined, '缺少 --url'],
    ['intranet', '不是网址'],
    ['http://intranet.example/shiquan/', 'https'],
    ['https://intranet.example/shiquan', '以 / 结尾'],
    ['https://intranet.example/shiquan/?a=1', '不带参数'],
    ['https://user@intranet.example/shiquan/', '不带参数和用户名'],
  ])('%s is refused', (given, why) => expect(() => siteOf(given)).toThrow(why));
});

it('where to write and whether to build can be said', () => {
  const url = 'https://a.example/';
  expect(readOptions(['--url', url])).toEqual({ url, out: 'release', built: false });
  expect(readOptions(['--url', url, '--out', 'x', '--built'])).toEqual({ url, out: 'x', built: true });
});
