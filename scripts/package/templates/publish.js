/* global location, document, window, TextEncoder, btoa, fetch */
/* Tells the WPS on this machine where the add-in lies. WPS itself listens on 127.0.0.1; nothing else is asked. */
(function () {
  'use strict';
  const SERVICES =
    location.protocol === 'https:'
      ? ['https://127.0.0.1:58891', 'http://127.0.0.1:58890']
      : ['http://127.0.0.1:58890'];
  const STATES = {
    none: '没有连接到本机的 WPS。先打开一次 WPS 表格，再刷新本页。',
    ready: '已连接到本机的 WPS。',
    enable: '已安装。请关闭并重新打开 WPS 表格；询问是否允许时选“允许”，再重开一次，功能区出现“事权审核”。',
    disable: '已卸载。请关闭并重新打开 WPS 表格。',
    refused: 'WPS 没有接受。请卸载后再安装一次；仍不行的，用离线方式。',
  };
  const state = document.getElementById('state');
  const show = (name) => {
    state.textContent = STATES[name];
  };

  const encode = (value) => {
    let text = '';
    new TextEncoder().encode(JSON.stringify(value)).forEach((byte) => {
      text += String.fromCharCode(byte);
    });
    return btoa(text);
  };

  const post = (path, body) => {
    const ask = (at) =>
      fetch(SERVICES[at] + path, { method: 'POST', body }).catch((error) => {
        if (at + 1 < SERVICES.length) return ask(at + 1);
        throw error;
      });
    return ask(0);
  };

  const deploy = (addon, cmd) =>
    post('/deployaddons/runParams', encode(Object.assign({ cmd }, addon)))
      .then((response) => response.text().then((text) => response.ok && (text === 'OK' || text === '')))
      .then((done) => show(done ? cmd : 'refused'))
      .catch(() => show('none'));

  const button = (label, work) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', work);
    return made;
  };

  (window.shiquanAddons || []).forEach((addon) => {
    const item = document.createElement('li');
    const words = document.createElement('p');
    words.textContent =
      addon.online === 'true'
        ? '在线方式（推荐）：每次启动从本单位站点读取，更新只需替换站点文件。'
        : '离线方式：一次取到本机，站点不通也能用；更新须重新安装。';
    item.append(
      words,
      button('安装', () => deploy(addon, 'enable')),
      button('卸载', () => deploy(addon, 'disable')),
    );
    document.getElementById('addons').append(item);
  });

  post('/version', '{}').then(
    () => show('ready'),
    () => show('none'),
  );
})();
