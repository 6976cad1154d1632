// .txt, .tsv and .md assets are modules whose default export is their text, as webpack's asset/source makes them.
module.exports = {
  process: (text) => ({
    code: `module.exports = { __esModule: true, default: ${JSON.stringify(text)} };`,
  }),
};
