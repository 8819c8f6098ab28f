import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { isApiRefusal } from '#ui/api/refusal.ts';
import { PageHead, Sheet } from '#ui/page/page.tsx';
import { Failed, Loading } from '#ui/page/states.tsx';
import { useWords } from '#ui/words/locale.tsx';
import type { HazardCommandName } from '../../model/index.ts';
import { pages } from '../words/pages.ts';
import { Hazard } from './hazard.tsx';
import type { Done } from './head.tsx';
import { useLiveHazard } from './live-hazard.ts';

const CommandDrawer = lazy(async () => {
  const { CommandDrawer } = await import('../command/command-drawer.tsx');
  return { default: CommandDrawer };
});

/** One hazard: everything known of it, and what this person can do with it now. */
export function HazardPage() {
  const w = useWords(pages);
  const { code } = useParams({ strict: false }) as { code: string };
  const page = useLiveHazard(code);
  const [command, setCommand] = useState<HazardCommandName | null>(null);
  const [done, setDone] = useState<Done | null>(null);

  if (isApiRefusal(page.error, 'not-found'))
    return (
      <>
        <PageHead title={w('notFound')} />
        <Link to="/hazards" search={{}}>
          {w('toBoard')}
        </Link>
      </>
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
