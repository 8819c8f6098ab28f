import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { PageHead, Sheet } from '#ui/page/page.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { words } from './words.ts';

/** 404 of the desk itself. */
export function NotFoundPage() {
  const w = useWords(words);
  return (
    <main id="main" tabIndex={-1} style={{ padding: 24, maxWidth: 720, margin: '0 auto' }}>
      <PageHead title={w('notFound')} lead={w('notFoundLead')} />
      <Link to="/" search={{}}>
        {w('toWork')}
      </Link>
    </main>
  );
}

/** A bug, or a page whose code could not be fetched after an update of the server: reloading mends the latter. */
export function BrokenPage() {
  const w = useWords(words);
  return (
    <main id="main" tabIndex={-1} style={{ padding: 24, maxWidth: 720, margin: '0 auto' }}>
      <PageHead title={w('broken')} lead={w('brokenLead')} />
      <Sheet>
        <Button type="primary" onClick={() => location.reload()}>
          {w('reload')}
        </Button>
      </Sheet>
    </main>
  );
}
