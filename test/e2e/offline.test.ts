/** No network at run time: once the page is there, the line may be cut. */
import { startPages, type Pages } from '../support/e2e-page';
import * as bench from './bench-page';

jest.setTimeout(120_000);

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

test('audits with the network cut once the page is there', async () => {
  const open = await pages.open('workbench.html');
  const { page } = open;
  await bench.start(page).waitFor();
  // Parts that come on demand are fetched by the first audit; the second has nothing left to ask for.
  await bench.audit(page);
  await bench.button(page, '标记').click();
  await page.getByText(/^已着色/).waitFor();
  await bench.button(page, '清除标记').click();
  await page.getByText('标记和写入的表已清除').waitFor();

  await page.context().setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  await bench.button(page, '重新审核').click();
  await page.getByText(/^本次审核项目\d+个/).waitFor();
  await bench.button(page, '标记').click();
  await page.getByText(/^已着色/).waitFor();
  expect((await bench.savedFile(page)).bytes.length).toBeGreaterThan(1000);
  expect(asked).toEqual([]);
  expect(open.foreign).toEqual([]);
  expect(open.complaints).toEqual([]);
  await open.close();
});

test('whatever the page is told to fetch from elsewhere, its policy stops before it is sent', async () => {
  const open = await pages.open('workbench.html');
  const { page } = open;
  await bench.start(page).waitFor();
  const outcome = await page.evaluate(async () => {
    const stopped: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));
    const image = new Image();
    image.src = 'https://elsewhere.example/a.png';
    const script = document.createElement('script');
    script.src = 'https://elsewhere.example/a.js';
    document.head.append(script);
    await fetch('https://elsewhere.example/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return stopped.sort();
  });
  expect(outcome).toEqual(['connect-src', 'img-src', 'script-src-elem']);
  await open.close();
});
