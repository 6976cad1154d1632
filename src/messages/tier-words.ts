/** What a tier is called where the policy comes from: 自治区/盟市/旗县 in 内蒙古, 省/市/县 elsewhere. */
import type { Language } from './message';

export type LevelWord =
  | 'central'
  | 'province'
  | 'prefecture'
  | 'county'
  | 'shared'
  | 'local'
  | 'by-affiliation'
  | 'undetermined'
  | 'out-of-scope';

const PLAIN: Record<LevelWord, string> = {
  central: '中央',
  province: '省级',
  prefecture: '市级',
  county: '县级',
  shared: '共同',
  local: '地方',
  'by-affiliation': '按隶属关系',
  undetermined: '待明确',
  'out-of-scope': '领域外',
};

const AUTONOMOUS: Partial<Record<LevelWord, string>> = { province: '自治区' };
const LEAGUES: Partial<Record<LevelWord, string>> = {
  province: '自治区',
  prefecture: '盟市',
  county: '旗县',
};

const ENGLISH: Record<LevelWord, string> = {
  central: 'central',
  province: 'provincial',
  prefecture: 'prefectural',
  county: 'county',
  shared: 'shared',
  local: 'local',
  'by-affiliation': 'by affiliation',
  undetermined: 'undetermined',
  'out-of-scope': 'out of scope',
};

/** The word for a level in the officers' own region; `region` is the policy's (null: plain words). */
export const levelWord = (level: LevelWord, region: string | null, language: Language = 'zh'): string => {
  if (language === 'en') return ENGLISH[level];
  const own = region?.startsWith('内蒙古') ? LEAGUES : region?.includes('自治区') ? AUTONOMOUS : {};
  return own[level] ?? PLAIN[level];
};
