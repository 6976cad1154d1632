const { parseArgs } = require('node:util');

const USAGE = 'npm run package -- --url https://内网地址/shiquan/ [--out release] [--built]';

/** Https (Excel takes no other), a folder, nothing behind it. Throws with the reason in Chinese. */
const siteOf = (text) => {
  if (!text) throw new Error('缺少 --url：站点的内网地址');
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`--url ${text}：不是网址`);
  }
  if (url.protocol !== 'https:') throw new Error(`--url ${text}：Excel 只加载 https 地址`);
  if (url.search || url.hash || url.username)
    throw new Error(`--url ${text}：只写到文件夹，不带参数和用户名`);
  if (!url.pathname.endsWith('/')) throw new Error(`--url ${text}：以 / 结尾`);
  return url.href;
};

/** `built`: take dist/ as it is. */
const readOptions = (args) => {
  const { values } = parseArgs({
    args,
    options: { url: { type: 'string' }, out: { type: 'string' }, built: { type: 'boolean' } },
  });
  return { url: siteOf(values.url), out: values.out ?? 'release', built: values.built === true };
};

module.exports = { readOptions, siteOf, USAGE };
