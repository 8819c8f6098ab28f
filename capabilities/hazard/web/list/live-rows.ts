import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '#ui/api/client.ts';
import { type Moved, useLive } from '#ui/api/live.ts';
import { announce } from '#ui/page/announcer.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { HazardDetail, HazardPage, HazardRow } from '../../contract/views.ts';
import { stateWords } from '../../contract/words.ts';
import { pages } from '../words/pages.ts';

const nobody: ReadonlySet<string> = new Set();

/**
 * Keeps a long list true without moving it under the reader's eyes: a row on the screen is fetched by itself and changed in
 * its place, even when it no longer fits the filter; hazards that are not on the screen are only counted.
 */
export function useLiveRows(queryKey: readonly unknown[], rows: readonly HazardRow[]) {
  const client = useQueryClient();
  const w = useWords(pages);
  const say = useSay();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(nobody);
  const [others, setOthers] = useState<ReadonlySet<string>>(nobody);

  const renew = async (code: string) => {
    const { row } = await get<HazardDetail>(`/hazards/${encodeURIComponent(code)}`);
    client.setQueryData<InfiniteData<HazardPage>>(queryKey, (data) => (data ? withRow(data, row) : data));
    setFresh((now) => new Set(now).add(code));
    announce(w('rowMoved', { code, state: say(stateWords[row.state]) }));
  };
  const moved = ({ code, version }: Moved) => {
    const shown = rows.find((row) => row.code === code);
    if (shown === undefined) setOthers((now) => new Set(now).add(code));
    // A row that cannot be had any more has left this person's reach; the next refresh takes it away.
    else if (shown.version < version) void renew(code).catch(() => setOthers((now) => new Set(now).add(code)));
  };
  const refresh = () => {
    setOthers(nobody);
    setFresh(nobody);
    void client.invalidateQueries({ queryKey });
  };
  useLive(moved, refresh);
  return { fresh, others: others.size, refresh };
}

function withRow(data: InfiniteData<HazardPage>, row: HazardRow): InfiniteData<HazardPage> {
  const swap = (page: HazardPage) => ({ ...page, rows: page.rows.map((one) => (one.code === row.code ? row : one)) });
  return { ...data, pages: data.pages.map(swap) };
}
