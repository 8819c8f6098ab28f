import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Copyable } from '#ui/page/copyable.tsx';
import { Sheet, Strip } from '#ui/page/page.tsx';
import { useWords } from '#ui/words/locale.tsx';
import type { CommandAnswer } from '../../contract/views.ts';
import { pages } from '../words/pages.ts';
import styles from './report.module.css';

/** The code of what was just reported, and what to do next. */
export function Reported({ answer, again }: { answer: CommandAnswer; again: () => void }) {
  const w = useWords(pages);
  return (
    <Sheet>
      <div className={styles.done}>
        <Strip tone="done">
          {w('reported')} <Copyable text={answer.code} what={w('copyCode')} />
        </Strip>
        <div className={styles.after}>
          <Link to="/hazards/$code" params={{ code: answer.code }}>
            {w('openIt')}
          </Link>
          <Button onClick={again}>{w('another')}</Button>
        </div>
      </div>
    </Sheet>
  );
}
