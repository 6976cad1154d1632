const http = require('node:http');
const https = require('node:https');
const { join } = require('node:path');
const sirv = require('sirv');

const root = join(__dirname, '..');
const HOST = '127.0.0.1';

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });

/** Tries `port` and the next ones; 0 takes any free port. */
const listenNear = async (server, port, tries = 20) => {
  for (let at = port; ; at += 1) {
    try {
      return await listen(server, at);
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === 0 || at >= port + tries) throw error;
    }
  }
};

/**
 * Serves the built pages and the samples to this machine only; nothing is fetched from anywhere.
 * `tls` is `{ cert, key }` for https, or null. Resolves to `{ port, url, close }`.
 */
const serve = async ({ port = 3000, tls = null, folder = join(root, 'dist', 'web') } = {}) => {
  const pages = sirv(folder, { dev: true, etag: true });
  const samples = sirv(join(root, 'samples'), { dev: true });
  const answer = (request, response) => {
    const missing = () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('404');
    if (request.url === '/') return response.writeHead(302, { Location: '/workbench.html' }).end();
    if (!request.url.startsWith('/samples/')) return pages(request, response, missing);
    request.url = request.url.slice('/samples'.length);
    return samples(request, response, missing);
  };
  const server = tls ? https.createServer(tls, answer) : http.createServer(answer);
  const taken = await listenNear(server, port);
  return {
    port: taken,
    url: `${tls ? 'https' : 'http'}://localhost:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
};

module.exports = { serve };
