import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useLiveRenewal } from '#ui/api/renewal.ts';
import { PageHead, Sheet } from '#ui/page/page.tsx';
import { Empty, Failed, Loading } from '#ui/page/states.tsx';
import { TabCount, Tabs } from '#ui/page/tabs.tsx';
import { MoreRows } from '#ui/table/more-rows.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { listsKey, type WorkList, workCountsQuery, workQuery } from '../queries.ts';
import { pages } from '../words/pages.ts';
import { HazardTable } from './hazard-table.tsx';

const LISTS = { mine: 'mine', due: 'dueSoon', overdue: 'overdue' } as const;
const NOTHING = { mine: 'nothingMine', due: 'nothingDue', overdue: 'nothingOverdue' } as const;

/** 我的待办: the first thing a person sees in the morning. */
export function WorkPage() {
  const w = useWords(pages);
  const list = readList(useSearch({ strict: false }));
  useLiveRenewal(listsKey);
  return (
    <>
      <PageHead title={w('work')} lead={w('workLead')} />
      <Sheet bare>
        <WorkTabs list={list} />
        <Rows list={list} />
      </Sheet>
    </>
  );
}

function WorkTabs({ list }: { list: WorkList }) {
  const w = useWords(pages);
  const counts = useQuery(workCountsQuery).data;
  return (
    <Tabs label={w('work')}>
      {(Object.keys(LISTS) as WorkList[]).map((one) => (
        <Link
          key={one}
          to="/"
          search={one === 'mine' ? {} : { list: one }}
          aria-current={one === list ? 'page' : undefined}
          activeProps={{}}
        >
          {w(LISTS[one])}
          <TabCount count={counts?.[one]} hot={one === 'overdue' && (counts?.overdue ?? 0) > 0} />
        </Link>
      ))}
    </Tabs>
  );
}

function Rows({ list }: { list: WorkList }) {
  const w = useWords(pages);
  const page = useInfiniteQuery(workQuery(list));
  if (page.isError) return <Failed error={page.error} retry={() => void page.refetch()} />;
  if (page.isPending) return <Loading lines={8} />;
  const rows = page.data.pages.flatMap((one) => one.rows);
  if (rows.length === 0)
    return (
      <Empty title={w(NOTHING[list])}>
        <Link to="/hazards" search={{}}>
          {w('seeBoard')}
        </Link>
      </Empty>
    );
  return (
    <>
      <HazardTable label={w(LISTS[list])} rows={rows} />
      <MoreRows
        count={rows.length}
        more={page.hasNextPage}
        loading={page.isFetchingNextPage}
        load={() => void page.fetchNextPage()}
      />
    </>
  );
}

function readList(search: Readonly<Record<string, unknown>>): WorkList {
  return search.list === 'due' || search.list === 'overdue' ? search.list : 'mine';
}
