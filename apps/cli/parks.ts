import type { Sql } from '#platform/db/connect.ts';
import { CliTrouble, EXIT } from './exit.ts';
import type { Locale } from './language.ts';

export interface Park {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The park that was named; with none named the only one there is. */
export async function choosePark(sql: Sql, named: string | undefined): Promise<Park> {
  const parks = await readParks(sql);
  const [only] = parks;
  if (only === undefined) {
    throw new CliTrouble('park-none', EXIT.notFound, {
      zh: '还没有园区；请先运行 npx gangwan park add <编号> --name-zh … --name-en …。',
      en: 'There is no park yet; run npx gangwan park add <id> --name-zh … --name-en … first.',
    });
  }
  const details = { parks: parks.map(({ id }) => id) };
  if (named !== undefined) {
    const found = parks.find(({ id }) => id === named);
    if (found) return found;
    throw new CliTrouble(
      'park-unknown',
      EXIT.notFound,
      {
        zh: `没有园区 ${named}；现有：${listed(parks, 'zh')}。`,
        en: `There is no park ${named}; there are: ${listed(parks, 'en')}.`,
      },
      details,
    );
  }
  if (parks.length === 1) return only;
  throw new CliTrouble(
    'park-needed',
    EXIT.usage,
    {
      zh: `这里有 ${parks.length} 个园区，请用 --park 指明是哪一个：${listed(parks, 'zh')}。`,
      en: `There are ${parks.length} parks here; name one with --park: ${listed(parks, 'en')}.`,
    },
    details,
  );
}

function readParks(sql: Sql): Promise<Park[]> {
  return sql<Park[]>`select id, name_zh as "nameZh", name_en as "nameEn" from park order by id`;
}

function listed(parks: readonly Park[], locale: Locale): string {
  return locale === 'zh'
    ? parks.map(({ id, nameZh }) => `${id}（${nameZh}）`).join('、')
    : parks.map(({ id, nameEn }) => `${id} (${nameEn})`).join(', ');
}
