import { Link } from '@tanstack/react-router';
import type { HazardRow } from '../../contract/views.ts';
import { placeName, useDirectory } from '../directory.ts';
import styles from './list.module.css';

/** What was found, leading to the hazard from the whole row; its code and place under it. */
export function What({ row }: { row: HazardRow }) {
  const directory = useDirectory();
  return (
    <>
      <Link to="/hazards/$code" params={{ code: row.code }} className={styles.title}>
        {row.summary}
      </Link>
      <span className={styles.under}>
        <span className="mono">{row.code}</span>
        <span>{[placeName(directory, row), row.placeWords].filter(Boolean).join(' · ')}</span>
      </span>
    </>
  );
}
