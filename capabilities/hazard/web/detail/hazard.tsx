import type { HazardDetail } from '../../contract/views.ts';
import type { HazardCommandName } from '../../model/index.ts';
import { Actions } from './actions.tsx';
import styles from './detail.module.css';
import { type Done, Head } from './head.tsx';
import { DeadlinePanel, FactsPanel, PeoplePanel } from './panels.tsx';
import { Story } from './story.tsx';

interface Props {
  readonly detail: HazardDetail;
  readonly done: Done | null;
  readonly onCommand: (name: HazardCommandName) => void;
}

/** The page's three parts: head, the story with its photos, and the panels beside it. */
export function Hazard({ detail, done, onCommand }: Props) {
  return (
    <>
      <Head detail={detail} done={done} />
      <div className={styles.columns}>
        <Story detail={detail} />
        <div className={`${styles.stack} ${styles.aside}`}>
          <Actions detail={detail} onCommand={onCommand} />
          <DeadlinePanel detail={detail} />
          <FactsPanel detail={detail} />
          <PeoplePanel detail={detail} />
        </div>
      </div>
    </>
  );
}
