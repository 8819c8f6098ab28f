import { nearest } from '#engine/text/near.ts';
import type { Words } from '#engine/time/clock-rule.ts';

/** A province, autonomous region, municipality or special administrative region. */
export interface Region extends Words {
  /** `CN-` and the number of the division: `CN-44`. */
  readonly code: string;
  /** The letters that ISO 3166-2:CN has had since 2017: `CN-GD`. The book does not file by them; they lead to `code`. */
  readonly letters: string;
}

const region = (number: number, letters: string, zh: string, en: string): Region => ({
  code: `CN-${number}`,
  letters: `CN-${letters}`,
  zh,
  en,
});

/**
 * All 34, by the numbers of GB/T 2260, as ISO 3166-2:CN wrote them until 2017 (but for Hong Kong and Macao, 91 and 92 there). The
 * documents of provinces are filed under them: the first two digits of every division code and resident number of the region.
 */
export const REGIONS: readonly Region[] = [
  region(11, 'BJ', '北京市', 'Beijing'),
  region(12, 'TJ', '天津市', 'Tianjin'),
  region(13, 'HE', '河北省', 'Hebei'),
  region(14, 'SX', '山西省', 'Shanxi'),
  region(15, 'NM', '内蒙古自治区', 'Inner Mongolia'),
  region(21, 'LN', '辽宁省', 'Liaoning'),
  region(22, 'JL', '吉林省', 'Jilin'),
  region(23, 'HL', '黑龙江省', 'Heilongjiang'),
  region(31, 'SH', '上海市', 'Shanghai'),
  region(32, 'JS', '江苏省', 'Jiangsu'),
  region(33, 'ZJ', '浙江省', 'Zhejiang'),
  region(34, 'AH', '安徽省', 'Anhui'),
  region(35, 'FJ', '福建省', 'Fujian'),
  region(36, 'JX', '江西省', 'Jiangxi'),
  region(37, 'SD', '山东省', 'Shandong'),
  region(41, 'HA', '河南省', 'Henan'),
  region(42, 'HB', '湖北省', 'Hubei'),
  region(43, 'HN', '湖南省', 'Hunan'),
  region(44, 'GD', '广东省', 'Guangdong'),
  region(45, 'GX', '广西壮族自治区', 'Guangxi'),
  region(46, 'HI', '海南省', 'Hainan'),
  region(50, 'CQ', '重庆市', 'Chongqing'),
  region(51, 'SC', '四川省', 'Sichuan'),
  region(52, 'GZ', '贵州省', 'Guizhou'),
  region(53, 'YN', '云南省', 'Yunnan'),
  region(54, 'XZ', '西藏自治区', 'Tibet'),
  region(61, 'SN', '陕西省', 'Shaanxi'),
  region(62, 'GS', '甘肃省', 'Gansu'),
  region(63, 'QH', '青海省', 'Qinghai'),
  region(64, 'NX', '宁夏回族自治区', 'Ningxia'),
  region(65, 'XJ', '新疆维吾尔自治区', 'Xinjiang'),
  region(71, 'TW', '台湾省', 'Taiwan'),
  region(81, 'HK', '香港特别行政区', 'Hong Kong'),
  region(82, 'MO', '澳门特别行政区', 'Macao'),
];

/** `CN` for the whole country, or the code of one of the 34. */
export function isRegion(code: string): boolean {
  return code === 'CN' || findRegion(code) !== null;
}

/** The region of a code; `null` for `CN` and for anything else. */
export function findRegion(code: string): Region | null {
  return REGIONS.find((each) => each.code === code) ?? null;
}

/** The codes that somebody may have meant who wrote a name (`江苏`, `Jiangsu`), other letters (`CN-JS`, `js`) or a bare number (`32`). */
export function nearRegions(wanted: string): string[] {
  const plain = wanted.trim().toLowerCase();
  if (plain === '') return [];
  const same = REGIONS.filter(
    ({ code, letters, zh, en }) =>
      [code, letters].some((each) => [each.toLowerCase(), each.slice(3).toLowerCase()].includes(plain)) ||
      (plain.length > 1 && zh.startsWith(plain)) ||
      en.toLowerCase() === plain,
  );
  if (same.length > 0) return same.map(({ code }) => code);
  const names = nearest(
    plain,
    REGIONS.map(({ en }) => en),
  );
  return REGIONS.filter(({ en }) => names.includes(en)).map(({ code }) => code);
}
