/** Words that say how far an item reaches; sister items of two levels differ in nothing else. */
const SCOPE =
  /^(?:(?:组织|开展|负责|推动|推进)?(?:全国|全区|全省|全市|全州|全盟|全县|全旗|全域|自治区|盟市|旗县|市县|县区|区县|中央|国家|地方|省|市|州|盟|县|区|本地区|本地|本市|本县|本级|各地)(?:本级|级|性|内|以下)?(?:的)?)/;

const INSIDE =
  /(?:全国|全区|全省|全市|全州|全盟|全县|自治区|盟市|旗县|市县|区县|国家|中央|本地区|本地|本省|本市|区内|省内|市内)(?:本级|级|性|内)?/g;

/** The scope words an item begins with, '' where it has none. */
export const scopeOf = (text: string): string => (SCOPE.exec(text) ?? [''])[0];

/** An item without its scope, to compare it with its sister of another level. */
export const foldScope = (text: string): string =>
  text
    .replace(SCOPE, '')
    .replace(INSIDE, '')
    .replace(/^[在对为将]/, '')
    .replace(/[的和与及等在,、]/g, '');
