import type { Tier } from '../policy/types';
import { foldText } from './fold';

/** A place of the country as a name begins with it. */
export interface KnownPlace {
  readonly tier: Tier;
  readonly length: number;
  /** The prefecture it is or stands in; null where several have a place of this name (鼓楼区) or none has (直辖市). */
  readonly region: string | null;
  readonly district: boolean;
}

interface Entry {
  readonly tier: Tier;
  readonly province: string;
  readonly city: string | null;
}

const PEOPLES =
  '朝鲜|土家|苗|侗|布依|藏|羌|彝|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|哈萨克|柯尔克孜|黎|瑶|满|锡伯|达斡尔|裕固|东乡|保安|撒拉|土|畲|仫佬|毛南|仡佬|水|佤|拉祜|布朗|独龙|怒|普米|纳西|塔吉克|鄂温克|各';
const AUTONOMOUS = new RegExp(`^(.+?)(?:(?:${PEOPLES})族?)+自治([州县])$`);
/** After a name without its ending (保定教育局), so that 中山大学 is no body of 中山市. */
const OFFICE =
  /^(?:教育|财政|公安|卫生|卫健|交通|水利|水务|农业|住建|住房|民政|人社|人力|科技|科学|市场|应急|自然|生态|文化|文旅|司法|审计|统计|医保|医疗|城管|城市|发展|发改|市委|人民政府|人大|政协|纪委|检察|法院|知识产权|林业|林草|体育)/;

const shortOf = (name: string): string | null => {
  const self = AUTONOMOUS.exec(name);
  return self ? `${self[1] ?? ''}${self[2] ?? ''}` : null;
};

/** Provinces, prefectures and counties of the whole country, for names of units of other regions. */
export class ChinaDivisions {
  private readonly byName = new Map<string, Entry[]>();
  private readonly bare = new Map<string, Entry>();
  private longest = 0;

  /** `table`: assets/divisions/china.txt, `@` a province, then a line for each prefecture (`-`: none) with its counties. */
  constructor(table: string) {
    let province = '';
    for (const line of table.split(/\r?\n/)) {
      if (line.startsWith('@')) province = line.slice(1).trim();
      else if (line.trim() !== '') this.line(line.trim(), province);
    }
  }

  private line(line: string, province: string): void {
    const [head = '-', ...counties] = line.split(' ');
    const city = head === '-' ? null : head;
    if (city) {
      this.add(city, { tier: 'prefecture', province, city });
      const bare = /^(.{2,})(?:市|地区)$/.exec(city)?.[1];
      if (bare) this.bare.set(foldText(bare), { tier: 'prefecture', province, city });
    }
    for (const county of counties) this.add(county, { tier: 'county', province, city });
  }

  private add(name: string, entry: Entry): void {
    for (const text of [name, shortOf(name)]) {
      if (!text) continue;
      const key = foldText(text);
      this.longest = Math.max(this.longest, key.length);
      const list = this.byName.get(key);
      if (list) list.push(entry);
      else this.byName.set(key, [entry]);
    }
  }

  /** The places that `text` begins with, the last of them; `province` narrows the choice where it is named before. */
  read(text: string, province: string): KnownPlace | null {
    const first = this.at(text, 0, province, null);
    if (!first) return this.withoutEnding(text);
    const city = first.entries.length === 1 ? (first.entries[0]?.city ?? null) : null;
    const next = this.at(text, first.length, province, city);
    const last = next && next.entries[0]?.tier === 'county' ? next : first;
    const length = last === next ? first.length + last.length : first.length;
    const cities = new Set(last.entries.map((e) => e.city));
    const [region = null] = cities.size === 1 ? [...cities] : [];
    const { tier } = last.entries[0] as Entry;
    return { tier, length, region, district: tier === 'county' && text[length - 1] === '区' };
  }

  private at(
    text: string,
    from: number,
    province: string,
    city: string | null,
  ): { readonly entries: readonly Entry[]; readonly length: number } | null {
    for (let size = Math.min(this.longest, text.length - from); size >= 2; size--) {
      const all = this.byName.get(text.slice(from, from + size));
      if (!all) continue;
      const here = all.filter(
        (e) => (province === '' || e.province.startsWith(province)) && (city === null || e.city === city),
      );
      return { entries: here.length > 0 ? here : all, length: size };
    }
    return null;
  }

  private withoutEnding(text: string): KnownPlace | null {
    for (let size = 5; size >= 2; size--) {
      const entry = this.bare.get(text.slice(0, size));
      if (entry && OFFICE.test(text.slice(size)))
        return { tier: entry.tier, length: size, region: entry.city, district: false };
    }
    return null;
  }
}
