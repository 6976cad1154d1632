/** The manifest as it stands in the repository is for this address. */
const HERE = 'https://localhost:3000';

const NOTE = /<!--[\s\S]*?-->\n?/;

/** The same manifest for a site at `url` (https, ends in /). An AppDomain is an origin; everything else lies under the folder. */
const manifestFor = (text, url) => {
  const { origin } = new URL(url);
  return text
    .replace(NOTE, '')
    .replace(`<AppDomain>${HERE}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
    .replaceAll(`${HERE}/`, url);
};

module.exports = { HERE, manifestFor };
