const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { filesUnder } = require('./files');

const TEXT = /\.(js|html|xml|css|json|svg|config|cmd)$/;

// Also as a script may write it: with its slashes escaped. A host begins with a letter or digit, so `https://` + x is not one.
const ADDRESS = /\b(?:https?|wss?|ftp):(?:\/\/|\\\/\\\/)([A-Za-z0-9][A-Za-z0-9.-]*)/g;

/** host → names of the files that contain an address there. */
const hostsIn = (folder, roots) => {
  const found = new Map();
  for (const name of roots.flatMap((one) => filesUnder(folder, one)).filter((one) => TEXT.test(one))) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const [, host] of text.matchAll(ADDRESS)) {
      const key = host.toLowerCase().replace(/\.+$/, '');
      if (!found.has(key)) found.set(key, new Set());
      found.get(key).add(name);
    }
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** The reasons, by kind: `{ kind, why, hosts: [] }`. A host that starts with `*.` covers all below it. */
const readReasons = () => JSON.parse(readFileSync(join(__dirname, 'addresses.json'), 'utf8'));

const covers = (pattern, host) =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : pattern === host;

const reasonOf = (host, reasons) =>
  reasons.find(({ hosts }) => hosts.some((pattern) => covers(pattern, host))) ?? null;

/** Hosts nobody has explained, with a file each. */
const unexplained = (hosts, reasons = readReasons()) =>
  [...hosts]
    .filter(([host]) => !reasonOf(host, reasons))
    .map(([host, files]) => `${host} (${[...files][0]})`);

const line = ([host, files]) => {
  const names = [...files];
  return `| ${host} | ${names.slice(0, 3).join('、')}${names.length > 3 ? ` 等 ${names.length} 个文件` : ''} |`;
};

const INTRO = `# 文件中出现的网址

以下是归档内脚本、页面、清单中写明的全部网址（按主机归并），由打包程序逐个文件查出；查出未作说明的，打包即停止。
“出现”不等于“访问”：除本单位站点外，页面运行时不访问其中任何一个。各页的内容安全策略（CSP）只允许本站，由浏览器强制执行；断网条件下的浏览器测试见 security.md。
`;

/** The explanation for the security office. Own site first. */
const explain = (hosts, reasons = readReasons()) => {
  const parts = reasons.map(({ kind, why, hosts: patterns }) => {
    const found = [...hosts].filter(([host]) => patterns.some((pattern) => covers(pattern, host)));
    if (found.length === 0) return '';
    return `\n## ${kind}\n\n${why}\n\n| 主机 | 出现在 |\n|---|---|\n${found.map(line).join('\n')}\n`;
  });
  return INTRO + parts.join('');
};

module.exports = { explain, hostsIn, readReasons, unexplained };
