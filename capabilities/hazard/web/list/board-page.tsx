import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { Icon } from '#ui/page/icon.tsx';
import { PageHead, Sheet } from '#ui/page/page.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { pages } from '../words/pages.ts';
import { BoardFilters } from './board-filters.tsx';
import { BoardRows } from './board-rows.tsx';
import { changed, readFilters, writeFilters } from './filters.ts';

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
