const { statSync } = require('node:fs');
const { join } = require('node:path');
const { filesUnder } = require('./files');

/** What each part is for; the first that fits counts. */
const KINDS = [
  [/^site\/office\//, 'Microsoft Office.js，原样复制，只含所需文件'],
  [/^site\/grid\//, '工作台的表格组件（Univer、RxJS），原样复制'],
  [/^site\/wps-offline\//, 'WPS 离线加载包'],
  [/^site\/(publish\.|jsplugins)/, 'WPS 安装页和加载项清单'],
  [
    /^(site\/wps|wps\/.*)\/(index\.html|ribbon\.xml|manifest\.xml|package\.json)$/,
    'WPS 加载项的入口、功能区和说明',
  ],
  [/^(site\/wps|wps\/.*)\//, 'WPS 加载项'],
  [/^site\/(taskpane|commands)\.html$/, 'Excel 加载项的页面'],
  [/^site\/workbench\.html$/, '工作台页面（不需要 Excel，可从磁盘直接打开）'],
  [/^site\/js\//, '页面脚本'],
  [/^site\/css\//, '页面样式'],
  [/\/icons\//, '图标'],
  [/^manifest\.xml$/, 'Excel 加载项清单，已写入本单位站点地址'],
  [/^wps\//, 'WPS 加载项清单'],
  [/^cli\//, '命令行（一个文件，用 Node 运行）'],
  [/^server\//, '网站服务器配置样例'],
  [/^samples\//, '试用的预算表'],
  [/^docs\//, '文档'],
  [/^sbom\.cdx\.json$/, '软件物料清单（CycloneDX 1.5）'],
  [/^THIRD-PARTY-LICENCES\.txt$/, '第三方许可'],
  [/./, '说明'],
];

const kindOf = (name) => KINDS.find(([pattern]) => pattern.test(name))[1];

/** Every file with its size and what it is for; its checksum stands in SHA256SUMS. */
const fileList = (folder) => {
  const lines = filesUnder(folder).map(
    (name) => `| ${name} | ${statSync(join(folder, name)).size} | ${kindOf(name)} |`,
  );
  return `# 文件清单\n\n归档内没有 .exe、.dll、驱动或安装程序；默认安装不开端口、不装服务、不写注册表。各文件的 SHA-256 见 SHA256SUMS。\n\n| 文件 | 字节 | 用途 |\n|---|---|---|\n${lines.join('\n')}\n`;
};

module.exports = { fileList };
