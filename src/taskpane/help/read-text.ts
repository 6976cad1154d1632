/** A rule's README as the help page shows it: sections of paragraphs, without the examples, which are for tests. */

export interface HelpSection {
  /** '' for what stands before the first heading. */
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Written in a notation of their own that is no language for officers. */
const LEFT_OUT = ['例'];

export const sectionsOf = (markdown: string): readonly HelpSection[] => {
  const sections: { title: string; paragraphs: string[] }[] = [{ title: '', paragraphs: [] }];
  let fenced = false;
  markdown.split('\n').forEach((line) => {
    if (line.indexOf('```') === 0) fenced = !fenced;
    const heading = /^(#{1,3})\s+(.*)$/.exec(line);
    if (heading && !fenced) {
      if (heading[1]?.length !== 1) sections.push({ title: (heading[2] ?? '').trim(), paragraphs: [] });
      return;
    }
    const text = line.trim();
    if (fenced || text === '' || text.indexOf('```') === 0) return;
    sections[sections.length - 1]?.paragraphs.push(text.replace(/^[-*]\s+/, '').replace(/\*\*|`/g, ''));
  });
  return sections.filter(({ title, paragraphs }) => paragraphs.length > 0 && !LEFT_OUT.includes(title));
};
