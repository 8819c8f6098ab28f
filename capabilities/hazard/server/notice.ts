import type { ParkRules } from '#engine/time/clock-stamp.ts';
import type { ClockView } from '#engine/time/clock-view.ts';
import type { Block, PrintedDocument } from '#platform/documents/document.ts';
import { HAZARD_KINDS } from '#rulebook/hazard-kinds.ts';
import type { TimelineEntry } from '../contract/views.ts';
import { levelWords } from '../contract/words.ts';
import { orderProof } from './clock-views.ts';
import type { StoredDetail } from './detail.ts';
import type { NameOf } from './ledger-sheet.ts';

export interface NoticeWish {
  readonly detail: StoredDetail;
  readonly parkName: string;
  readonly agencyName: string;
  readonly nameOf: NameOf;
  /** The address of the hazard's page, for the QR code. */
  readonly address: string;
  readonly timeZone: string;
  /** By which the deadline is computed anew for its proof. */
  readonly rules: ParkRules;
  /** Thumbnails of the photos taken before the work, at most four. */
  readonly photos: readonly Uint8Array[];
}

/** The order on which the notice stands: the last one, first or renewed; `null` while none was given. */
export function lastOrder(detail: StoredDetail): TimelineEntry | null {
  const timeline = JSON.parse(`[${detail.timeline}]`) as TimelineEntry[];
  return timeline.findLast(({ entry }) => entry.type === 'hazard.ordered' || entry.type === 'hazard.reordered') ?? null;
}

/**
 * 责令限期整改指令书. Basis: 中华人民共和国安全生产法 第六十五条第一款第三项 (order to remove a hazard found in a check).
 * The deadline stands with its reason; extensions granted since then are not in the order but in the ledger.
 */
export function rectificationNotice(wish: NoticeWish, order: TimelineEntry): PrintedDocument {
  const { detail, parkName, agencyName, address, photos } = wish;
  const timeline = JSON.parse(`[${detail.timeline}]`) as TimelineEntry[];
  const due = dayWords(String(order.entry.facts.dueOn));
  const check = `本指令在台账中的记录：第 ${order.entry.seq} 条，校验值 ${order.hash.slice(0, 16)}…`;
  return {
    title: '责令限期整改指令书',
    number: `隐患编号 ${order.entry.matter}`,
    author: agencyName,
    createdAt: order.entry.recordedAt,
    footer: `${parkName} · 本文书一式三份：被检查单位、检查单位、园区存档各一份`,
    blocks: [
      headTable(wish, order, timeline),
      { kind: 'heading', text: '存在的事故隐患' },
      { kind: 'paragraph', text: wordOf(timeline[0], 'description') },
      { kind: 'heading', text: '整改要求' },
      { kind: 'paragraph', text: wordOf(order, 'requirements') },
      { kind: 'heading', text: '整改期限及其理由' },
      {
        kind: 'paragraph',
        text: `请于 ${due} 前完成整改，并报送整改结果和整改后的照片，由检查单位复查。期限的理由：${wordOf(order, 'dueReason')}`,
      },
      ...proofBlocks(orderProof(order.entry.facts, wish.rules)),
      { kind: 'paragraph', text: LEGAL },
      ...photoBlock(photos),
      SIGNATURES,
      { kind: 'qr', content: address, caption: `扫码查看本隐患（须登录）。${check}` },
    ],
  };
}

const LEGAL =
  '根据《中华人民共和国安全生产法》第六十五条第一款第三项，责令你单位按期消除上述事故隐患。逾期不整改或者整改后复查不合格的，将依法处理。对本指令有异议的，可以依法陈述、申辩，或者申请行政复议、提起行政诉讼。';

const SIGNATURES: Block = {
  kind: 'signatures',
  signers: [
    { title: '检查人员', lines: ['签名：', '日期:    年    月    日'] },
    { title: '被检查单位', lines: ['签收人：', '日期:    年    月    日'] },
    { title: '签发单位', lines: ['签发人：', '日期:    年    月    日'], seal: true },
  ],
};

function headTable(
  { detail, agencyName, nameOf, timeZone }: NoticeWish,
  order: TimelineEntry,
  timeline: readonly TimelineEntry[],
): Block {
  const { hazard, names } = detail;
  const basis = timeline.findLast((entry) => wordOf(entry, 'basis') !== '');
  const place = [nameOf(hazard.zoneId), nameOf(hazard.siteId), wordOf(timeline[0], 'placeWords')];
  return {
    kind: 'table',
    rows: [
      [{ label: '被检查单位', value: nameOf(hazard.enterpriseId) }],
      [
        { label: '整改责任人', value: names[hazard.people.handler ?? ''] ?? '' },
        { label: '检查单位', value: agencyName },
      ],
      [
        { label: '下达日期', value: dateWords(order.entry.recordedAt, timeZone) },
        { label: '签发人', value: order.by ?? '' },
      ],
      [
        { label: '隐患等级', value: `${levelWords[hazard.level].zh}事故隐患` },
        { label: '隐患类别', value: kindWords(hazard.kind) },
      ],
      [{ label: '地点', value: place.filter((part) => part !== '').join(' · ') }],
      [{ label: '依据条款', value: wordOf(basis, 'basis') || '《中华人民共和国安全生产法》第四十一条、第六十五条' }],
    ],
  };
}

/** How the deadline was computed, step by step, so that whoever signs can check it. */
function proofBlocks(proof: ClockView | null): Block[] {
  if (proof === null) return [];
  const steps = proof.proof.map(({ zh }, at) => `${at + 1}. ${zh}`).join('');
  const last = dayWords(proof.latest.slice(0, 10));
  return [
    { kind: 'heading', text: '期限的计算' },
    { kind: 'paragraph', text: `${steps}最迟完成日：${last}。` },
  ];
}

function photoBlock(photos: readonly Uint8Array[]): Block[] {
  if (photos.length === 0) return [];
  return [{ kind: 'photos', photos: photos.map((jpeg, at) => ({ jpeg, caption: `整改前照片 ${at + 1}` })) }];
}

function wordOf(entry: TimelineEntry | undefined, field: string): string {
  const word = entry?.words[field];
  return typeof word === 'string' ? word : '';
}

function kindWords(id: string): string {
  return HAZARD_KINDS.find((kind) => kind.id === id)?.zh ?? id;
}

function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

function dateWords(moment: string, timeZone: string): string {
  return dayWords(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(moment)));
}
