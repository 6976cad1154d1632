/** docs/accuracy.md: figures only, each with its count and interval. */
import { DECIDED_FROM } from '../src/classify/calibration';
import { FOLDS } from './calibrate';
import type { GoldSet } from './gold';
import type { Judged } from './judge';
import { codeCounts, errorBound, f1, share, valueOf, wilson, type Share } from './metrics';
import { bandsOf, type Scored } from './picture';

export interface SetResult {
  readonly set: GoldSet;
  readonly rows: readonly Judged[];
  readonly scored: readonly Scored[];
}

export interface Agreement {
  readonly set: string;
  readonly level: Share;
  readonly findings: Share;
}

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;

const shown = (one: Share): string => {
  if (one.whole === 0) return '—';
  const [low, high] = wilson(one);
  return `${percent(valueOf(one))}（${one.part}/${one.whole}，${percent(low)}–${percent(high)}）`;
};

const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const isDecided = ({ row, probability }: Scored): boolean => !row.asks && probability >= DECIDED_FROM;

const decidedShare = (scored: readonly Scored[]): Share => {
  const decided = scored.filter(isDecided);
  return { part: decided.filter(({ row }) => row.levelRight).length, whole: decided.length };
};

const bound = ({ part, whole }: Share): string => percent(errorBound(whole - part, whole));

const lineOf = (title: string, rows: readonly Judged[], scored: readonly Scored[]): readonly string[] => {
  const decided = decidedShare(scored);
  const asked = rows.filter(({ gold }) => gold.matter !== '');
  return [
    title,
    shown(share(rows, (one) => one.levelRight)),
    shown(share(asked, (one) => one.matterRight)),
    percent(f1(codeCounts(rows))),
    shown(decided),
    bound(decided),
    percent(decided.whole / Math.max(1, rows.length)),
  ];
};

const HEAD = ['样本', '级次判对', '事项判对', '疑点 F1', '“已判定”判对', '“已判定”误判上限', '“已判定”占比'];

const group = (results: readonly SetResult[], title: string): readonly string[] =>
  lineOf(
    `**${title}**`,
    results.flatMap(({ rows }) => rows),
    results.flatMap(({ scored }) => scored),
  );

const setsTable = (results: readonly SetResult[], title: string): string =>
  table(HEAD, [
    ...results.map(({ set, rows, scored }) =>
      lineOf(set.policyRead ? `${set.title}※` : set.title, rows, scored),
    ),
    ...(results.length > 1 ? [group(results, title)] : []),
  ]);

const categoryTable = (rows: readonly Judged[]): string => {
  const categories = [...new Set(rows.map(({ gold }) => gold.category))].sort();
  return table(
    ['类别', '级次判对', '事项判对'],
    categories.map((category) => {
      const own = rows.filter(({ gold }) => gold.category === category);
      return [
        category === '' ? '领域外' : category,
        shown(share(own, (one) => one.levelRight)),
        shown(
          share(
            own.filter(({ gold }) => gold.matter !== ''),
            (one) => one.matterRight,
          ),
        ),
      ];
    }),
  );
};

const codeTable = (rows: readonly Judged[]): string =>
  table(
    ['代码', '给对', '多给', '漏给', '准确率', '召回率'],
    codeCounts(rows).map(({ code, right, extra, missed }) => [
      `\`${code}\``,
      String(right),
      String(extra),
      String(missed),
      shown({ part: right, whole: right + extra }),
      shown({ part: right, whole: right + missed }),
    ]),
  );

const bandTable = (scored: readonly Scored[]): string =>
  table(
    ['给出的置信度', '行数', '平均置信度', '实际判对'],
    bandsOf(scored.filter(({ row }) => !row.asks)).map(({ from, to, said, rows }) => [
      `${percent(from)}–${percent(to)}`,
      String(rows.length),
      percent(said),
      shown(share(rows, (one) => one.levelRight)),
    ]),
  );

const agreementTable = (all: readonly Agreement[]): string =>
  table(
    ['样本', '两次标注级次一致', '两次标注疑点完全一致'],
    all.map(({ set, level, findings }) => [set, shown(level), shown(findings)]),
  );

/** Rows given the highest probability that their policy's curve has, and how many of them were right. */
const topStep = (results: readonly SetResult[]): Share => {
  const rows = results.flatMap(({ scored }) => {
    const asked = scored.filter(({ row }) => !row.asks);
    const highest = Math.max(0, ...asked.map(({ probability }) => probability));
    return asked.filter(({ probability }) => probability === highest).map(({ row }) => row);
  });
  return share(rows, (row) => row.levelRight);
};

/** The page, in the officers' language. Every figure in it comes from the run that writes it. */
export const accuracyPage = (results: readonly SetResult[], agreement: readonly Agreement[]): string => {
  const developed = results.filter(({ set }) => set.use === 'developed');
  const aside = results.filter(({ set }) => set.use === 'aside');
  const known = aside.filter(({ set }) => set.policy === null);
  const unseen = aside.filter(({ set }) => set.policy !== null);
  const asideRows = known.flatMap(({ rows }) => rows);
  const own = developed.filter(({ set }) => set.policy !== null);
  const ownRows = own.flatMap(({ rows }) => rows);
  const top = topStep(own);
  const once = results.filter(({ set }) => set.second === null).map(({ set }) => set.title);
  const single = once.length === 0 ? '' : `只标注过一次的：${once.join('、')}。`;
  return `# 判得准不准

本页由 \`npm run accuracy\` 生成，数字都来自那一次运行。括号内是“判对行数/总行数，95% 置信区间（Wilson）”。
“已判定”误判上限是单侧 95% 精确上限（Clopper–Pearson）：样本里一行没错，也只能说误判率不高于它。
置信度曲线只用开发样本拟合；第七组用的是写程序的人看到它之前的第一次判读，后来改对的不算。其余开发样本是改过之后的判读，曲线因此偏乐观，以留出样本为准。留出样本不参与拟合，也不照着改；被看到过的行见 \`test/gold/README.md\`。
开发样本自己的数字按 ${FOLDS} 折交叉验证：每一行的置信度都由不含它（也不含同一工作的其他行）的样本拟合；没有专用词表的文件，由不含该文件的样本拟合。

## 留出样本：写程序的人没有见过

### 内置文件（内政办发〔2024〕48号）

${setsTable(known, '合计')}

### 没有专用词表的文件，各行没有见过

${setsTable(unseen, '合计')}

※ 文件本身量过一次之后用来改进过文件的读法，行没有用过。

## 开发样本：写程序时看着它改的，数字偏好，只供对照

${setsTable(developed, '合计')}

## 分类别（留出样本，内置文件）

${categoryTable(asideRows)}

## 分疑点代码（留出样本，内置文件）

${codeTable(asideRows)}

## 置信度是否可信（留出样本，全部文件）

![给出的置信度与实际判对的比例](images/accuracy.svg)

${bandTable(aside.flatMap(({ scored }) => scored))}

“已判定”要求置信度不低于 ${percent(DECIDED_FROM)}。留出样本只列数字，不列是哪些行：列出来就会照着改，以后的数字就不可信了。

没有专用词表的文件：轮流留出一个文件来检验，开发用的 ${ownRows.length} 行里置信度最高的一档只有 ${top.whole} 行（判对 ${top.part} 行），误判率只能说不高于 ${bound(top)}，证明不了低于 0.5%，所以一律列为“待核定”。

## 标注的人自己有多一致

下列样本的每一行都由两人分别标注，第二人只看 \`domain.md\`、政策文件和该行；不一致的再商定。${single}

${agreementTable(agreement)}
`;
};
