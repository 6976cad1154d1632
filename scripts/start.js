const { readFileSync } = require('node:fs');
const { parseArgs } = require('node:util');
const { ensureWeb } = require('./ensure-build');
const { serve } = require('./serve');

const USAGE = 'npm start -- [--port 3000] [--cert cert.pem --key key.pem]';

const readOptions = () => {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, cert: { type: 'string' }, key: { type: 'string' } },
  });
  const port = values.port === undefined ? 3000 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port}`);
  if ((values.cert === undefined) !== (values.key === undefined)) throw new Error('--cert, --key');
  const tls = values.cert ? { cert: readFileSync(values.cert), key: readFileSync(values.key) } : null;
  return { port, tls };
};

const optionsOrExit = () => {
  try {
    return readOptions();
  } catch (error) {
    process.stderr.write(`参数有误：${error.message}\n用法：${USAGE}\n`);
    return process.exit(2);
  }
};

const EXCEL_HTTP = `在 Excel 中使用：Excel 只加载 https 地址（manifest.xml 中写的是 https://localhost:3000）。
  本机试用：准备受信任的证书，运行 npm start -- --cert cert.pem --key key.pem，再旁加载 manifest.xml。
  单位部署：把 dist/web 放到内网 https 站点，把 manifest.xml 中的地址改为该站点后下发。`;

const EXCEL_HTTPS = '在 Excel 中使用：旁加载 manifest.xml（插入 > 我的加载项 > 共享文件夹）。';

const announce = (url, tls) =>
  process.stdout.write(
    `\n事权审核工作台 Shiquan Audit workbench\n\n  ${url}\n\n` +
      `没有 Excel 时，用浏览器打开上面的地址：打开示例或本机的 .xlsx，点“一键审核”。文件不会离开本机。\n` +
      `${tls ? EXCEL_HTTPS : EXCEL_HTTP}\n\n按 Ctrl+C 结束。Press Ctrl+C to stop.\n`,
  );

const main = async () => {
  const { port, tls } = optionsOrExit();
  ensureWeb();
  const server = await serve({ port, tls });
  if (port !== 0 && server.port !== port)
    process.stdout.write(`端口 ${port} 已被占用，改用 ${server.port}。\n`);
  announce(server.url, tls);
  const stop = () => void server.close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(3);
});
