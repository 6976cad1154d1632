import { sentencesOf } from './cut';
import type { Flow, Range } from './flow';
import type { Section } from './outline';

const ABOVE =
  /^(?:上述|以上|前述|上列|这些)(?:各?[项类]|\d{1,2}项|[一二三四五六七八九十]{1,2}项)*(?:财政事权|事权|事项|内容|工作|任务|项目|支出)?(?:的)?(?:所需)?(?:支出责任|经费|资金|支出)?[,:]?(?=均|都|分别|统一|原则上|按|由|确认为|明确为|划为|作为|属于|.{1,12}(?:承担|负担|分担|按))/;

/** A sentence without an item of its own: 由市与区按4:6分担. */
const BARE = /^(?:均|都)?(?:所需[^,。;]{0,8}[,:]?|由|[^,。;]{1,16}按)[^。;]{1,40}(?:承担|负担|分担)/;

const ASSIGNS = /事权|支出责任|承担|负担|分担/;

/** The numbered item before went on to the next with ； . */
function goesOn({ text }: Flow, { title, bodies }: Section): boolean {
  const last = bodies[bodies.length - 1] ?? title;
  return last !== null && (text.charAt(last.end) === ';' || text.charAt(last.end - 1) === ';');
}

const assigns = ({ text }: Flow, { title, bodies }: Section): boolean =>
  [...bodies, ...(title === null ? [] : [title])].some(({ start, end }) =>
    ASSIGNS.test(text.slice(start, end)),
  );

/** Where the words about all items start among the last one's: past 上述事项, which only points back. */
function closingStart(flow: Flow, sentence: Range, strung: boolean): number | null {
  const words = flow.text.slice(sentence.start, sentence.end);
  const above = ABOVE.exec(words);
  if (above !== null) return sentence.start + above[0].length;
  return strung && BARE.test(words) ? sentence.start : null;
}

/** Takes the closing sentences off the last of several numbered items and gives them to the section above. */
function lift(flow: Flow, section: Section): void {
  const { children } = section;
  const last = children[children.length - 1];
  if (last === undefined || children.length < 2 || children.some((one) => one.children.length > 0)) return;
  const before = children.slice(0, -1);
  if (before.some((one) => assigns(flow, one))) return;
  const strung = before.every((one) => goesOn(flow, one));
  for (let i = 0; i < last.bodies.length; i++) {
    const body = last.bodies[i] as Range;
    for (const sentence of sentencesOf(flow.text, body)) {
      const start = closingStart(flow, sentence, strung);
      if (start === null) {
        if (ASSIGNS.test(flow.text.slice(sentence.start, sentence.end))) return;
        continue;
      }
      const rest = last.bodies.splice(i);
      if (sentence.start > body.start) last.bodies.push({ start: body.start, end: sentence.start });
      section.bodies.push({ start, end: body.end }, ...rest.slice(1));
      return;
    }
  }
}

/**
 * A sentence after the last of several numbered items that is about all of them (上述事项由…, 1.甲；2.乙。由…承担) is moved
 * from the last item to the section that holds them.
 */
export function liftClosings(flow: Flow, section: Section): void {
  for (const child of section.children) liftClosings(flow, child);
  lift(flow, section);
}
