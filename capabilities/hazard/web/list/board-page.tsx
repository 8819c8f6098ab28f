import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { Icon } from '#ui/page/icon.tsx';
import { PageHead, Sheet, Strip } from '#ui/page/page.tsx';
import { Empty, Failed, Loading } from '#ui/page/states.tsx';
import { MoreRows } from '#ui/table/more-rows.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { boardQuery } from '../queries.ts';
import { pages } from '../words/pages.ts';
import { BoardFilters } from './board-filters.tsx';
import { changed, type Filters, filterCount, readFilters, writeFilters } from './filters.ts';
import { HazardTable } from './hazard-table.tsx';
import styles from './list.module.css';
import { useLiveRows } from './live-rows.ts';

/** 隐患台账: every hazard within the person's reach. Its filters stand in the address, so a view can be sent to a colleague. */
export function BoardPage() {
  const w = useWords(pages);
  const navigate = useNavigate();
  const filters = readFilters(useSearch({ strict: false }));
  const change = (one: Readonly<Record<string, unknown>>) =>
    void navigate({ to: '/hazards', search: writeFilters(changed(filters, one)), replace: true });
  const { sort: _, ...exported } = writeFilters(filters);
  return (
    <>
      <PageHead title={w('board')}>
        <Button icon={<Icon name="download" />} href={`/api/hazards/ledger.xlsx?${new URLSearchParams(exported)}`}>
          {w('exportXlsx')}
        </Button>
      </PageHead>
      <Sheet bare>
        <BoardFilters filters={filters} change={change} />
        <BoardRows filters={filters} clear={() => void navigate({ to: '/hazards', search: {} })} />
      </Sheet>
    </>
  );
}

function BoardRows({ filters, clear }: { filters: Filters; clear: () => void }) {
  const w = useWords(pages);
  const options = boardQuery(filters);
  const list = useInfiniteQuery(options);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const { fresh, others, refresh } = useLiveRows(options.queryKey, rows);
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Loading lines={12} />;
  return (
    <>
      {others > 0 ? (
        <div className={styles.notice}>
          <Strip tone="wait" action={<Button onClick={refresh}>{w('refresh')}</Button>}>
            {w('moved', { n: others })}
          </Strip>
        </div>
      ) : null}
      {rows.length === 0 ? (
        <Empty title={filterCount(filters) > 0 ? w('noMatch') : w('noneYet')}>
          {filterCount(filters) > 0 ? <Button onClick={clear}>{w('clearFilters')}</Button> : null}
        </Empty>
      ) : (
        <div aria-busy={list.isPlaceholderData} style={{ opacity: list.isPlaceholderData ? 0.6 : 1 }}>
          <HazardTable label={w('board')} rows={rows} fresh={fresh} />
          <MoreRows
            count={rows.length}
            more={list.hasNextPage}
            loading={list.isFetchingNextPage}
            load={() => void list.fetchNextPage()}
          />
        </div>
      )}
    </>
  );
}
