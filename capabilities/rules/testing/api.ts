import { randomUUID } from 'node:crypto';
import type { Client, Reply } from '#testkit/client.ts';
import type { BookView } from '../contract/book-view.ts';
import type { DueView } from '../contract/due-view.ts';
import { BOOK_PATH, CHANGES_PATH, commandPath, duePath, type ProposingCommand } from '../contract/paths.ts';
import type { ChangeDetail, ChangePage, ChangeView, CommandAnswer } from '../contract/views.ts';
import type { RuleCommandName } from '../model/index.ts';

type Body = Readonly<Record<string, unknown>>;

/** The envelope of a command: id, the device's time, the version seen. */
export function envelope(version?: number, commandId: string = randomUUID()): Body {
  return { commandId, happenedAt: '2026-09-24T01:30:00.000Z', ...(version === undefined ? {} : { version }) };
}

/** Ten days instead of the fifteen in which a petition is registered, from the first of October on. */
export const tenDays: Body = {
  rule: 'petition.register',
  number: 10,
  ground: 'local',
  basis: '云岭园区信访办理办法（云园发〔2026〕8号）',
  validFrom: '2026-10-01',
  validTo: null,
  reason: '本园区承诺更快登记',
};

/** A plausible notice for 2027. INVENTED for tests: the real one is not known to this program. */
export const notice2027: Body = {
  year: 2027,
  title: '国务院办公厅关于2027年部分节假日安排的通知（测试数据）',
  published: '2026-09-20',
  address: 'https://www.gov.cn/zhengce/test-data/content_0000000.htm',
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '春节', from: '2027-02-05', to: '2027-02-11' },
    { name: '清明节', from: '2027-04-03', to: '2027-04-05' },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  makeUpDays: ['2027-02-13', '2027-02-20', '2027-05-08', '2027-09-25', '2027-10-09'],
  reason: '通知已公布，程序尚未收录',
};

type Answered = Reply<CommandAnswer & { code: string; message: string; details: Body; fields?: { path: string }[] }>;

/** Gives one command; without `code` it is one of the three that propose a change. */
export function give(client: Client, name: RuleCommandName, body: Body, code?: string): Promise<Answered> {
  return client.post(`${CHANGES_PATH}/${code === undefined ? '' : `${code}/`}${commandPath(name)}`, body);
}

/** Proposes and answers the code; a refusal fails the test. */
export async function proposed(client: Client, name: ProposingCommand, body: Body): Promise<string> {
  return accepted(await give(client, name, { ...envelope(), ...body })).code;
}

/** Proposed by the one and approved by the other; answers the code. */
export async function putInForce(one: Client, other: Client, name: ProposingCommand, body: Body): Promise<string> {
  const code = await proposed(one, name, body);
  accepted(await give(other, 'approve', { ...envelope(1), remark: '同意' }, code));
  return code;
}

export async function bookSeenBy(client: Client): Promise<BookView> {
  return read(await client.get<BookView>(BOOK_PATH));
}

export async function changesSeenBy(client: Client, query = ''): Promise<readonly ChangeView[]> {
  return read(await client.get<ChangePage>(`${CHANGES_PATH}${query}`)).rows;
}

export async function changeSeenBy(client: Client, code: string): Promise<ChangeDetail> {
  return read(await client.get<ChangeDetail>(`${CHANGES_PATH}/${code}`));
}

/** When a clock ends that starts `from`, with more of the query where wanted (`asOf`, `events`, `region`). */
export function askDue(client: Client, rule: string, from: string, more: Readonly<Record<string, string>> = {}) {
  const query = new URLSearchParams({ from, ...more });
  return client.get<DueView & { code: string; message: string; details: Body }>(`${duePath(rule)}?${query}`);
}

export async function dueSeenBy(
  client: Client,
  rule: string,
  from: string,
  more: Readonly<Record<string, string>> = {},
): Promise<DueView> {
  return read(await askDue(client, rule, from, more));
}

function accepted(reply: Answered): CommandAnswer {
  if (reply.status !== 200) throw new Error(`refused: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}

function read<Body>(reply: Reply<Body>): Body {
  if (reply.status !== 200) throw new Error(`not seen: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
