import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useReminderRenewal } from '#ui/api/renewal.ts';
import { announce } from '#ui/page/announcer.tsx';
import { PageHead, Sheet } from '#ui/page/page.tsx';
import { Empty, Failed, Loading } from '#ui/page/states.tsx';
import { MoreRows } from '#ui/table/more-rows.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { type ReminderRow, remindersQuery } from './queries.ts';
import { keyOf, ReminderTable } from './reminder-table.tsx';
import { words } from './words.ts';

/** 期限提醒: what is about to fall due, falls due or is overdue within the person's reach, of every capability. */
export function RemindersPage() {
  const w = useWords(words);
  return (
    <>
      <PageHead
        title={w('title')}
        lead={
          <>
            {w('lead')}
            <br />
            {w('noScore')}
          </>
        }
      />
      <Sheet bare>
        <Reminders />
      </Sheet>
    </>
  );
}

function Reminders() {
  const list = useInfiniteQuery(remindersQuery);
  useReminderRenewal(remindersQuery.queryKey);
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Loading lines={8} />;
  return (
    <Rows
      rows={list.data.pages.flatMap((page) => page.rows)}
      more={list.hasNextPage}
      loading={list.isFetchingNextPage}
      load={() => void list.fetchNextPage()}
    />
  );
}

interface Props {
  readonly rows: readonly ReminderRow[];
  readonly more: boolean;
  readonly loading: boolean;
  readonly load: () => void;
}

function Rows({ rows, ...rest }: Props) {
  const w = useWords(words);
  const fresh = useFresh(rows);
  if (rows.length === 0)
    return (
      <Empty title={w('none')}>
        <p>{w('noneLead')}</p>
        <Link to="/" search={{}}>
          {w('toWork')}
        </Link>
      </Empty>
    );
  return (
    <>
      <ReminderTable rows={rows} fresh={fresh} />
      <MoreRows count={rows.length} {...rest} />
    </>
  );
}

/** Keys of the rows that are newer than any that was there when the page was opened; that they have come is read out. */
function useFresh(rows: readonly ReminderRow[]): ReadonlySet<string> {
  const w = useWords(words);
  const newest = rows[0]?.remindedAt ?? '';
  const [seen] = useState(newest);
  useEffect(() => {
    if (newest > seen) announce(w('came'));
  }, [newest, seen, w]);
  return new Set(rows.filter(({ remindedAt }) => remindedAt > seen).map(keyOf));
}
