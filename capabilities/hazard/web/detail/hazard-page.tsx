import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useLive } from '#ui/api/live.ts';
import { isApiRefusal } from '#ui/api/refusal.ts';
import { announce } from '#ui/page/announcer.tsx';
import { Sheet } from '#ui/page/page.tsx';
import { Empty, Failed, Loading } from '#ui/page/states.tsx';
import { useWords } from '#ui/words/locale.tsx';
import type { HazardCommandName } from '../../model/index.ts';
import { hazardQuery } from '../queries.ts';
import { pages } from '../words/pages.ts';
import type { Done } from './done.ts';
import { Hazard } from './hazard.tsx';

const CommandDrawer = lazy(async () => {
  const { CommandDrawer } = await import('../command/command-drawer.tsx');
  return { default: CommandDrawer };
});

/** One hazard: everything known of it, and what this person can do with it now. */
export function HazardPage() {
  const w = useWords(pages);
  const { code } = useParams({ strict: false }) as { code: string };
  const client = useQueryClient();
  const page = useQuery(hazardQuery(code));
  const [command, setCommand] = useState<HazardCommandName | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const renew = () => void client.invalidateQueries(hazardQuery(code));
  useLive((moved) => {
    if (moved.code !== page.data?.row.code || moved.version <= page.data.row.version) return;
    renew();
    announce(w('movedHere'));
  }, renew);

  if (isApiRefusal(page.error, 'not-found'))
    return (
      <Sheet>
        <Empty title={w('notFound')}>
          <Link to="/hazards" search={{}}>
            {w('toBoard')}
          </Link>
        </Empty>
      </Sheet>
    );
  if (page.isError) return <Failed error={page.error} retry={() => void page.refetch()} />;
  if (page.isPending)
    return (
      <Sheet bare>
        <Loading lines={12} />
      </Sheet>
    );
  return (
    <>
      <Hazard detail={page.data} done={done} onCommand={setCommand} />
      {command === null ? null : (
        <Suspense>
          <CommandDrawer
            name={command}
            detail={page.data}
            onClose={() => setCommand(null)}
            onDone={(answer) => {
              setCommand(null);
              setDone({ name: command, answer });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
