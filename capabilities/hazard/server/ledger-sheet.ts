import type { Actor } from '#engine/access/access.ts';
import type { Circumstances } from '#engine/flow/decider.ts';
import { printSheets, type SheetRow } from '#platform/documents/sheet.ts';
import { HAZARD_KINDS } from '#rulebook/hazard-kinds.ts';
import type { HazardRow } from '../contract/views.ts';
import { closingWords, levelWords, natureWords, sourceWords, stateWords } from '../contract/words.ts';
import type { Filters } from './filters.ts';
import { type LedgerLine, ledgerLines, type Viewing } from './views.ts';

type Locale = 'zh' | 'en';

/** Names of the ids on a line: enterprise, zone, site, squad. */
export type NameOf = (id: string | null) => string;

const COLUMNS = [
  { key: 'code', width: 18, kind: 'text', zh: '隐患编号', en: 'Code' },
  { key: 'recordedAt', width: 18, kind: 'instant', zh: '登记时间', en: 'Recorded' },
  { key: 'enterprise', width: 24, kind: 'text', zh: '企业', en: 'Enterprise' },
  { key: 'zone', width: 14, kind: 'text', zh: '片区', en: 'Zone' },
  { key: 'site', width: 18, kind: 'text', zh: '场所', en: 'Site' },
  { key: 'place', width: 24, kind: 'text', zh: '具体位置', en: 'Place' },
  { key: 'nature', width: 12, kind: 'text', zh: '性质', en: 'Nature' },
  { key: 'kind', width: 16, kind: 'text', zh: '类别', en: 'Kind' },
  { key: 'level', width: 8, kind: 'text', zh: '等级', en: 'Level' },
  { key: 'description', width: 50, kind: 'text', zh: '隐患描述', en: 'Description' },
  { key: 'source', width: 12, kind: 'text', zh: '来源', en: 'Source' },
  { key: 'closing', width: 12, kind: 'text', zh: '整改方式', en: 'Closing' },
  { key: 'handler', width: 12, kind: 'text', zh: '整改责任人', en: 'Handler' },
  { key: 'dueOn', width: 12, kind: 'date', zh: '下一期限', en: 'Due' },
  { key: 'checker', width: 12, kind: 'text', zh: '复查人', en: 'Checker' },
  { key: 'acceptor', width: 12, kind: 'text', zh: '销账人', en: 'Acceptor' },
  { key: 'struckOffOn', width: 12, kind: 'date', zh: '销账日期', en: 'Struck off' },
  { key: 'state', width: 14, kind: 'text', zh: '状态', en: 'State' },
  { key: 'reopened', width: 10, kind: 'number', zh: '重新打开次数', en: 'Reopened' },
] as const;

/** The hazard ledger as a workbook: every line the actor may see, with the ids named. */
export async function ledgerSheet(
  view: Viewing,
  actor: Actor,
  filters: Filters & { q?: string | undefined },
  { now, today, timeZone }: Circumstances,
  nameOf: NameOf,
  locale: Locale,
): Promise<Buffer> {
  const columns = COLUMNS.map(({ key, width, kind, ...title }) => ({ key, width, kind, title: title[locale] }));
  const lines = ledgerLines(view, actor, filters, today);
  const rows = (async function* () {
    for await (const line of lines) yield rowOf(line, nameOf, locale);
  })();
  const name = locale === 'zh' ? '隐患台账' : 'Hazard ledger';
  return printSheets([{ name, columns, rows }], { createdAt: now, author: '港湾 Gangwan', timeZone });
}

function rowOf(
  { row, description, handler, checker, acceptor, struckOffOn }: LedgerLine,
  nameOf: NameOf,
  locale: Locale,
): SheetRow {
  const hazard = JSON.parse(row) as HazardRow;
  const kind = HAZARD_KINDS.find(({ id }) => id === hazard.kind);
  return {
    code: hazard.code,
    recordedAt: hazard.recordedAt,
    enterprise: nameOf(hazard.enterpriseId),
    zone: nameOf(hazard.zoneId),
    site: nameOf(hazard.siteId),
    place: hazard.placeWords,
    nature: natureWords[hazard.nature][locale],
    kind: kind?.[locale] ?? hazard.kind,
    level: levelWords[hazard.level][locale],
    description,
    source: sourceWords[hazard.source][locale],
    closing: hazard.closing === null ? null : closingWords[hazard.closing][locale],
    handler,
    dueOn: hazard.dueOn,
    checker,
    acceptor,
    struckOffOn,
    state: stateWords[hazard.state][locale],
    reopened: hazard.reopened,
  };
}
