const { minify } = require('@swc/core');
const { Compilation, sources } = require('webpack');

/** Comments go, licences among them: the archive has their words in THIRD-PARTY-LICENCES.txt. */
const options = (ecma) => ({
  compress: { ecma, passes: 2 },
  mangle: true,
  module: false,
  format: { ecma, comments: false },
});

/**
 * Makes a bundle's scripts small with swc, which the sources are compiled with already: terser, webpack's own, takes four times as long
 * for a little more. `ecma`: the year of the language that may be written. Files that come ready-made are left alone.
 */
class Minify {
  constructor(ecma) {
    this.ecma = ecma;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap('Minify', (compilation) => {
      const cache = compilation.getCache('Minify');
      const made = async (name, source) => {
        const kept = cache.getItemCache(name, cache.getLazyHashedEtag(source));
        const found = await kept.getPromise();
        if (found) return found;
        const { code } = await minify(source.source().toString(), options(this.ecma));
        const small = new sources.RawSource(code);
        await kept.storePromise(small);
        return small;
      };
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({ name: 'Minify', stage }, async () => {
        const scripts = compilation
          .getAssets()
          .filter(({ name, info }) => /\.m?js$/.test(name) && !info.minimized);
        await Promise.all(
          scripts.map(async ({ name, source }) =>
            compilation.updateAsset(name, await made(name, source), { minimized: true }),
          ),
        );
      });
    });
  }
}

module.exports = { Minify };
