import type { BookView } from '../contract/book-view.ts';
import { CalendarTab } from './calendar/calendar-tab.tsx';
import { ChangesTab } from './changes/changes-tab.tsx';
import { ClockList } from './clocks/clock-list.tsx';
import { ArithmeticTab } from './reading/arithmetic-tab.tsx';
import { CountingTab } from './reading/counting-tab.tsx';
import { NormsTab } from './reading/norms-tab.tsx';
import type { Asked } from './search.ts';

interface Props {
  readonly book: BookView;
  readonly asked: Asked;
  readonly go: (change: Readonly<Record<string, unknown>>) => void;
  readonly onNotice: () => void;
}

/** The part of the book that the address names. */
export function BookTab({ book, asked, go, onNotice }: Props) {
  switch (asked.tab) {
    case 'clocks':
      return <ClockList book={book} asked={asked} go={go} />;
    case 'calendar':
      return <CalendarTab book={book} asked={asked} onNotice={onNotice} />;
    case 'counting':
      return <CountingTab book={book} />;
    case 'norms':
      return <NormsTab book={book} q={asked.q ?? ''} go={go} />;
    case 'arithmetic':
      return <ArithmeticTab book={book} />;
    case 'changes':
      return <ChangesTab book={book} asked={asked} go={go} />;
  }
}
