/** The section of CHANGELOG.md about one version. Throws where there is none: a release without notes is not handed out. */
const notesOf = (changelog, version) => {
  const sections = changelog.split(/^(?=## )/m);
  const found = sections.find((section) => section.startsWith(`## ${version}`));
  if (!found) throw new Error(`CHANGELOG.md has no section ## ${version}`);
  return `# 事权审核 ${version} 版本说明\n\n${found.split('\n').slice(1).join('\n').trim()}\n`;
};

module.exports = { notesOf };
