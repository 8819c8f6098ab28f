import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Strip } from '#ui/page/page.tsx';
import { Empty, Failed, Loading } from '#ui/page/states.tsx';
import { MoreRows } from '#ui/table/more-rows.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { boardQuery } from '../queries.ts';
import { pages } from '../words/pages.ts';
import { type Filters, filterCount } from './filters.ts';
import { HazardTable } from './hazard-table.tsx';
import styles from './list.module.css';
import { useLiveRows } from './live-rows.ts';

/** The hazards that the filters let through, kept true while they are read. */
export function BoardRows({ filters, clear }: { filters: Filters; clear: () => void }) {
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
